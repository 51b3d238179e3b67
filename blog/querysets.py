"""Every question asked of many posts, films, pictures and tags."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self
from urllib.parse import unquote

from django.apps import apps
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models
from django.db.models import F, Prefetch, Q
from django.utils import timezone

if TYPE_CHECKING:
    from blog.models import Film, OldAddress, Picture, Post, Tag


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
        related = self.select_related("film__poster", "author", "picture", "card")
        return related.prefetch_related("tags", "further_reading")

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
        return self.filter(path__in=[path, unquote(path)]).select_related("post", "film").first()


class NaturalKeyManager(models.Manager):
    """Finds a row by the name that fixtures call it by, its `NATURAL_KEY`: primary keys differ between databases."""

    def get_by_natural_key(self, key: str) -> models.Model:
        return self.get(**{self.model.NATURAL_KEY: key})
