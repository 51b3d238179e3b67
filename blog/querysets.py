"""Every question asked of many posts, films and tags."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self
from urllib.parse import unquote

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

if TYPE_CHECKING:
    from blog.models import Film, OldAddress, Post, Tag


class PostQuerySet(models.QuerySet):
    def published(self) -> Self:
        """Posts that everybody may read: a date in the future is a post that is still to come."""
        return self.filter(self._is_published())

    def _is_published(self) -> Q:
        return Q(status=self.model.Status.PUBLISHED, published_at__lte=timezone.now())

    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        """Drafts and private posts are for who wrote them, and for those who may change everybody's."""
        return self.filter(self._is_published() | _is_changeable_by(user)) if user.is_staff else self.published()

    def changeable_by(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        return self.filter(_is_changeable_by(user))

    def unfinished(self) -> Self:
        """Drafts, and what is still to appear: the next to appear first, then the draft that was worked on last."""
        scheduled = Q(status=self.model.Status.PUBLISHED, published_at__gt=timezone.now())
        found = self.filter(scheduled | Q(status=self.model.Status.DRAFT))
        return found.order_by(F("published_at").asc(nulls_last=True), "-changed_at")

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


def _is_changeable_by(user: AbstractBaseUser | AnonymousUser) -> Q:
    """WordPress's rule: an author may change his own, an editor everybody's."""
    if not user.has_perm("blog.change_post"):
        return Q(pk__in=[])
    return Q(pk__isnull=False) if user.has_perm("blog.change_any_post") else Q(author=user.pk)


class OldAddressQuerySet(models.QuerySet):
    def at(self, path: str) -> "OldAddress | None":
        """The old address for a path as a browser sends it, or as people write it."""
        return self.filter(path__in=[path, unquote(path)]).select_related("post", "film").first()


class NaturalKeyManager(models.Manager):
    """Finds a row by the name that fixtures call it by, its `NATURAL_KEY`: primary keys differ between databases."""

    def get_by_natural_key(self, key: str) -> models.Model:
        return self.get(**{self.model.NATURAL_KEY: key})
