"""Every question asked of many posts, films and tags."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self
from urllib.parse import unquote

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models
from django.db.models import Count, F, Q
from django.utils import timezone

from blog.lookups.archive import KEPT_AT

if TYPE_CHECKING:
    from blog.models import Film, LinkCheck, OldAddress, Post, Tag


class PostQuerySet(models.QuerySet):
    def published(self) -> Self:
        """Posts that everybody may read: a date in the future is a post that is still to come."""
        return self.filter(status=self.model.Status.PUBLISHED, published_at__lte=timezone.now())

    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        """Drafts and private posts are for those who may change posts."""
        may_read_all = user.is_staff and user.has_perm("blog.change_post")
        return self.all() if may_read_all else self.published()

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


class FurtherReadingQuerySet(models.QuerySet):
    def without_address(self) -> Self:
        """Imported titles whose address somebody has yet to find."""
        return self.filter(url="")

    def found(self, status: str) -> Self:
        """Those of whose present address that was found."""
        return self.filter(link_status=status, checked_url=F("url")).exclude(url="")

    def archived(self) -> Self:
        """Those that lead to the Internet Archive in place of where they led before."""
        return self.exclude(former_url="").filter(url__startswith=KEPT_AT)

    def to_be_checked(self, check: "LinkCheck") -> Self:
        """What a check has not come to yet."""
        addressed = self.exclude(url="")
        own = addressed.filter(post=check.post_id) if check.post_id else addressed
        return own.filter(Q(checked_at=None) | Q(checked_at__lt=check.begun_at) | ~Q(checked_url=F("url")))

    def count_for_desk(self) -> dict[str, int]:
        """How many each view of the desk shows, in one question."""
        is_present = Q(checked_url=F("url")) & ~Q(url="")
        return self.aggregate(
            missing=Count("pk", filter=Q(url="")),
            dead=Count("pk", filter=is_present & Q(link_status="dead")),
            unclear=Count("pk", filter=is_present & Q(link_status="unclear")),
            archived=Count("pk", filter=~Q(former_url="") & Q(url__startswith=KEPT_AT)),
            all=Count("pk"),
        )

    def for_desk(self) -> Self:
        """In the order of the posts, the newest first."""
        return self.select_related("post").order_by("-post__sort_at", "-post", "position", "pk")


class OldAddressQuerySet(models.QuerySet):
    def at(self, path: str) -> "OldAddress | None":
        """The old address for a path as a browser sends it, or as people write it."""
        return self.filter(path__in=[path, unquote(path)]).select_related("post", "film").first()


class NaturalKeyManager(models.Manager):
    """Finds a row by the name that fixtures call it by, its `NATURAL_KEY`: primary keys differ between databases."""

    def get_by_natural_key(self, key: str) -> models.Model:
        return self.get(**{self.model.NATURAL_KEY: key})
