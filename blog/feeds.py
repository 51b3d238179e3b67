"""The latest posts, of the site, a tag, an author and a film, as RSS and Atom, under WordPress's addresses and titles.

Each feed is a template, as pages are: there posts and the number of their comments meet. A post's number names it for
good: `/?p=ID` leads to it whatever its slug becomes. Who asks again with what he knows is told in a few bytes that
nothing changed.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from mimetypes import guess_type
from typing import Any

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.utils.functional import cached_property
from django.utils.http import http_date
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from blog.markup import cover_marked, cover_spoilers, plain_pictures, with_whole_addresses
from blog.models import Film, Picture, Post, Tag, User
from blog.querysets import PostQuerySet
from blog.seo import absolute

LATEST = 20
BEFORE_ANYTHING = datetime(1970, 1, 1, tzinfo=UTC)
# What XML has no way to write, not even as a number (https://www.w3.org/TR/xml/#charsets).
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Enclosure:
    url: str
    type: str
    length: int


@dataclass(frozen=True)
class Entry:
    """What a feed says of a post. A reader that shows it knows no class, so what the page hides is covered here."""

    post: Post

    @property
    def guid(self) -> str:
        return guid(self.post)

    @property
    def address(self) -> str:
        return absolute(self.post.get_absolute_url())

    @property
    def changed_at(self) -> datetime:
        """A scheduled post was written before it appeared."""
        return max(self.post.changed_at, self.post.published_at or self.post.changed_at)

    @property
    def body(self) -> SafeString:
        html = cover_spoilers(self.post.html, _("[spoiler]"))
        return mark_safe(with_whole_addresses(plain_pictures(html), self.address))  # noqa: S308  (blog.markup has sanitised it)

    @property
    def summary(self) -> str:
        """As in a list: the beginning of a text that tells the end of its film is for nobody who only looks through."""
        if self.post.has_spoilers and not self.post.excerpt:
            return _("This text tells how the film ends.")
        return _covered(self.post.summary)

    @property
    def verdict(self) -> str:
        return _covered(self.post.verdict)

    @property
    def pull_quote(self) -> str:
        return _covered(self.post.pull_quote)

    @cached_property
    def enclosure(self) -> Enclosure | None:
        return _enclosure(self.post.cover) if self.post.cover else None


@require_safe
@conditional_page
def of_site(request: HttpRequest, form: str = "rss") -> HttpResponse:
    return _feed(request, Post.objects.articles(), form, title=settings.BLOG_TITLE, page="/")


@require_safe
@conditional_page
def of_tag(request: HttpRequest, slug: str, form: str = "rss") -> HttpResponse:
    tag = get_object_or_404(Tag, slug=slug)
    return _feed_about(request, tag, Post.objects.articles().tagged(tag), form)


@require_safe
@conditional_page
def of_author(request: HttpRequest, slug: str, form: str = "rss") -> HttpResponse:
    posts = Post.objects.articles()
    author = get_object_or_404(User, Exists(posts.published().filter(author=OuterRef("pk"))), slug=slug)
    return _feed_about(request, author, posts.by(author), form)


@require_safe
@conditional_page
def of_film(request: HttpRequest, slug: str, form: str = "rss") -> HttpResponse:
    film = get_object_or_404(Film, Exists(Post.objects.published().filter(film=OuterRef("pk"))), slug=slug)
    return _feed_about(request, film, Post.objects.articles().about(film), form)


@require_safe
def by_another_name(request: HttpRequest, before: str = "", name: str = "rss") -> HttpResponse:
    """WordPress has RSS under four names, and all feeds of the site without `feed/` too."""
    return redirect(f"/{before or 'feed/'}{'atom/' if name == 'atom' else ''}", permanent=True)


def guid(post: Post) -> str:
    """WordPress's, which is no permalink."""
    return absolute(f"/?p={post.pk}")


def writable(text: str) -> str:
    """
    >>> writable("Form\\x0cfeed, \\ufffe and \\x1b[0m")
    'Formfeed,  and [0m'
    """
    return _NO_XML.sub("", text)


def _feed_about(request: HttpRequest, row: Tag | User | Film, posts: PostQuerySet, form: str) -> HttpResponse:
    return _feed(request, posts, form, title=f"{row} – {settings.BLOG_TITLE}", page=row.get_absolute_url())


def _feed(request: HttpRequest, posts: PostQuerySet, form: str, *, title: str, page: str) -> HttpResponse:
    """`posts` are of any state: one that was taken back makes the feed newer too, though it is not in it."""
    latest = list(posts.published().for_feed()[:LATEST])
    entries = [Entry(post) for post in latest]
    context: dict[str, Any] = {
        "title": title,
        "page": absolute(page),
        "address": absolute(request.path),
        "posts": latest,
        "entries": entries,
        "changed_at": max((entry.changed_at for entry in entries), default=BEFORE_ANYTHING),
    }
    written = writable(render_to_string(f"blog/feeds/{form}.xml", context, request))
    response = HttpResponse(written, content_type=f"application/{form}+xml; charset=utf-8")
    changed_at = posts.once_published().last_change() or BEFORE_ANYTHING
    response.headers["Last-Modified"] = http_date(changed_at.timestamp())
    return response


def _covered(text: str) -> str:
    return cover_marked(text, _("[spoiler]"))


def _enclosure(picture: Picture) -> Enclosure:
    try:
        length = picture.file.size
    except OSError:  # the file is gone, or its store does not answer: RSS then says 0
        length = 0
    kind = guess_type(picture.file.name)[0] or "application/octet-stream"
    return Enclosure(absolute(picture.file.url), kind, length)
