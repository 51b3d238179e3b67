"""Every question asked of many posts, films, pictures and tags."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Self
from urllib.parse import unquote

from django.apps import apps
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models
from django.db.models import Count, F, Max, Prefetch, Q
from django.db.models.functions import Greatest
from django.utils import timezone

from blog.lookups.archive import KEPT_AT

if TYPE_CHECKING:
    from blog.models import Film, LinkCheck, OldAddress, Picture, Post, Tag, User

# What stands below the address of a post, a tag or an author: pages, feeds, comments and what is done with them.
_BELOW = re.compile(
    r"(?P<page>/.*?/)(?P<below>(?:comment-page-[0-9]+|page/[0-9]+|feed(?:/[a-z0-9]+)?"
    r"|comment(?:/[0-9]+(?:/edit|/delete)?)?)/)"
)

Reader = AbstractBaseUser | AnonymousUser


def reads_all(user: Reader) -> bool:
    """Drafts and private posts, and what only they speak of, are for those at the desk who may change posts."""
    return bool(user.is_staff and user.has_perms(["blog.change_post", "blog.change_any_post"]))


class PostQuerySet(models.QuerySet):
    def published(self) -> Self:
        """Posts that everybody may read: a date in the future is a post that is still to come."""
        return self.living().filter(self._is_published())

    def _is_published(self) -> Q:
        return Q(status=self.model.Status.PUBLISHED, published_at__lte=timezone.now())

    def visible_to(self, user: Reader) -> Self:
        """Drafts and private posts are for who wrote them, and for those who may change everybody's.

        What lies in the trash is for nobody.
        """
        return (
            self.living().filter(self._is_published() | _is_changeable_by(user)) if user.is_staff else self.published()
        )

    def changeable_by(self, user: Reader) -> Self:
        return self.filter(_is_changeable_by(user))

    def unfinished(self) -> Self:
        """Drafts, and what is still to appear: the next to appear first, then the draft that was worked on last."""
        scheduled = Q(status=self.model.Status.PUBLISHED, published_at__gt=timezone.now())
        found = self.living().filter(scheduled | Q(status=self.model.Status.DRAFT))
        return found.order_by(F("published_at").asc(nulls_last=True), "-changed_at")

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

    def by(self, author: "User") -> Self:
        return self.filter(author=author)

    def once_published(self) -> Self:
        """Those that readers know, or have known before they were taken back."""
        return self.filter(published_at__lte=timezone.now())

    def newest_first(self) -> Self:
        return self.order_by("-sort_at", "-pk")

    def for_list(self) -> Self:
        """With all that a list of posts shows, and without the texts that it does not."""
        return self.select_related("film__poster", "author", "picture").defer("source", "html").newest_first()

    def for_page(self) -> Self:
        """With all that a post's own page shows around its comments."""
        related = self.select_related("film__poster", "author", "picture", "card")
        return related.prefetch_related("tags", "further_reading")

    def for_feed(self) -> Self:
        """With all that a feed tells of each: the whole text too."""
        related = self.select_related("film__poster", "author", "picture").prefetch_related("tags", "further_reading")
        return related.defer("source").newest_first()

    def with_change(self) -> Self:
        """With `changed`, when the page became what it is: a scheduled one was written before it appeared."""
        return self.annotate(changed=Greatest("changed_at", "published_at"))

    def last_change(self) -> datetime | None:
        return self.with_change().aggregate(last=Max("changed"))["last"]

    def without_card(self) -> Self:
        return self.filter(card=None)

    def for_card(self) -> Self:
        """With all that is drawn on a card, and without the texts."""
        return self.select_related("film__poster", "picture", "card").defer("source", "html")

    def render_again(self) -> int:
        """Render stored texts anew; what was written does not change, so `changed_at` stays. Returns how many."""
        pks = list(self.order_by("pk").values_list("pk", flat=True).distinct())
        for start in range(0, len(pks), 100):
            for post in self.model.objects.filter(pk__in=pks[start : start + 100]):
                post.render()
                rendered = {name: getattr(post, name) for name in ("html", "summary", "renderer_version")}
                self.model.objects.filter(pk=post.pk).update(**rendered)
                post.note_pictures()
        return len(pks)

    def lock(self, pk: int) -> "Post":
        """The post, held against other writers until the transaction ends (SQLite holds the whole database)."""
        return self.select_for_update(no_key=True).get(pk=pk)

    def lock_many(self, pks: Iterable[int]) -> None:
        """The same for several, always in the same order, so that two who want them do not wait for each other."""
        list(self.select_for_update(no_key=True).filter(pk__in=set(pks)).order_by("pk").values_list("pk"))


def _is_changeable_by(user: Reader, of: str = "") -> Q:
    """WordPress's rule: an author may change his own, an editor everybody's."""
    if not user.has_perm("blog.change_post"):
        return Q(pk__in=[])
    return Q(pk__isnull=False) if user.has_perm("blog.change_any_post") else Q(**{f"{of}author": user.pk})


class FurtherReadingQuerySet(models.QuerySet):
    def of_posts_of(self, user: Reader) -> Self:
        """Of the posts that somebody may change."""
        return self.filter(_is_changeable_by(user, "post__"), post__trashed_at=None)

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


class PictureQuerySet(models.QuerySet):
    def by_name(self, names: Iterable[str]) -> "dict[str, Picture]":
        """The pictures whose file is called so, or was before it was replaced."""
        names = set(names)
        if not names:
            return {}
        found = {picture.file.name: picture for picture in self.filter(file__in=names)}
        if former := names - found.keys():
            rows = self.filter(former_files__name__in=former).annotate(former=F("former_files__name"))
            found |= {picture.former: picture for picture in rows}
        return found

    def due(self) -> Self:
        """What the worker has to complete: of each, smaller widths or AVIF are missing."""
        return self.filter(due_at__lte=timezone.now()).order_by("due_at", "pk")

    def incomplete(self) -> Self:
        return self.exclude(has_avif=True, due_at=None)

    def with_uses(self) -> Self:
        """With the posts and films that show them."""
        posts = apps.get_model("blog", "Post").objects.only("title", "slug", "status", "picture")
        films = apps.get_model("blog", "Film").objects.only("title", "year", "slug", "poster")
        return self.prefetch_related(
            Prefetch("post_set", posts), Prefetch("film_set", films), Prefetch("texts", posts.only("title", "slug"))
        )

    def without_words(self) -> Self:
        return self.filter(alt="")

    def used(self) -> Self:
        return self.exclude(pk__in=self.unused())

    def unused(self) -> Self:
        """Which nothing shows."""
        return self.filter(post=None, film=None, texts=None)


class CardQuerySet(models.QuerySet):
    def of(self, post: "Post") -> Self:
        return self.filter(post=post)

    def about(self, film: "Film") -> Self:
        return self.filter(post__film=film)

    def showing(self, picture: "Picture") -> Self:
        return self.filter(Q(post__picture=picture) | Q(post__film__poster=picture))

    def ask_for(self) -> int:
        """Have the worker look at them: it draws those anew that do not show any more what they should."""
        return self.update(due_at=timezone.now())

    def due(self) -> Self:
        return self.filter(due_at__lte=timezone.now()).order_by("due_at", "pk")


class OldAddressQuerySet(models.QuerySet):
    def at(self, path: str) -> "OldAddress | None":
        """The old address for a path as a browser sends it, or as people write it."""
        return self._leading().filter(path__in=[path, unquote(path)]).first()

    def leading_from(self, address: str) -> tuple["OldAddress", str] | None:
        """The old address for a path with its query, and what of these stood below it; the longest path counts.

        `/old/comment-page-2/?a=1` is found by itself, else below `/old/`: then `comment-page-2/?a=1` is the rest.
        """
        path, mark, query = address.partition("?")
        rests = {address: "", path: mark + query}
        if found := _BELOW.fullmatch(path):
            rests[found["page"]] = found["below"] + mark + query
        known = {old.path: old for old in self._leading().filter(path__in=[*rests, *map(unquote, rests)])}
        for start, rest in rests.items():
            if old := known.get(start) or known.get(unquote(start)):
                return old, rest
        return None

    def _leading(self) -> Self:
        return self.exclude(post__trashed_at__isnull=False).select_related("post", "film", "tag", "author")


class NaturalKeyManager(models.Manager):
    """Finds a row by the name that fixtures call it by, its `NATURAL_KEY`: primary keys differ between databases."""

    def get_by_natural_key(self, key: str) -> models.Model:
        return self.get(**{self.model.NATURAL_KEY: key})
