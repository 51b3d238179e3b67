"""Every question asked of many posts, films and tags."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self
from urllib.parse import unquote

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models
from django.utils import timezone

if TYPE_CHECKING:
    from blog.models import Film, OldAddress, Post, Tag


class PostQuerySet(models.QuerySet):
    def published(self) -> Self:
        """Posts that everybody may read: a date in the future is a post that is still to come."""
        return self.living().filter(status=self.model.Status.PUBLISHED, published_at__lte=timezone.now())

    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        """Drafts and private posts are for those who may change posts; what lies in the trash is for nobody."""
        may_read_all = user.is_staff and user.has_perm("blog.change_post")
        return self.living() if may_read_all else self.published()

    def living(self) -> Self:
        """Without those in the trash: only the desk and an import that looks for known posts ask for these, too."""
        return self.filter(trashed_at=None)

    def in_trash(self) -> Self:
        return self.filter(trashed_at__isnull=False)

    def articles(self) -> Self:
        """What the home page lists: reviews and other posts, but not pages like "About"."""
        return self.filter(kind=self.model.Kind.POST)

    def pages(self) -> Self:
        return self.filter(kind=self.model.Kind.PAGE)

    def about(self, film: "Film") -> Self:
        return self.filter(film=film)

    def tagged(self, tag: "Tag") -> Self:
        return self.filter(tags=tag)

    def newest_first(self) -> Self:
        return self.order_by("-sort_at", "-pk")

    def for_list(self) -> Self:
        """With all that a list of posts shows, and without the texts that it does not."""
        return self.select_related("film__poster", "author", "picture").defer("source", "html").newest_first()

    def for_page(self) -> Self:
        """With all that a post's own page shows around its comments."""
        related = self.select_related("film__poster", "author", "picture")
        return related.prefetch_related("tags", "further_reading")

    def lock(self, pk: int) -> "Post":
        """The post, held against other writers until the transaction ends (SQLite holds the whole database)."""
        return self.select_for_update(no_key=True).get(pk=pk)

    def lock_many(self, pks: Iterable[int]) -> None:
        """The same for several, always in the same order, so that two who want them do not wait for each other."""
        list(self.select_for_update(no_key=True).filter(pk__in=set(pks)).order_by("pk").values_list("pk"))


class OldAddressQuerySet(models.QuerySet):
    def at(self, path: str) -> "OldAddress | None":
        """The old address for a path as a browser sends it, or as people write it."""
        found = self.filter(path__in=[path, unquote(path)]).exclude(post__trashed_at__isnull=False)
        return found.select_related("post", "film").first()


class NaturalKeyManager(models.Manager):
    """Finds a row by the name that fixtures call it by, its `NATURAL_KEY`: primary keys differ between databases."""

    def get_by_natural_key(self, key: str) -> models.Model:
        return self.get(**{self.model.NATURAL_KEY: key})
