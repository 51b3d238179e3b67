"""The latest comments, of the site and of a post, as RSS and Atom, under WordPress's addresses and titles.

Each says what it answers (RFC 4685). A post's number names it for good: `/?p=ID` leads to it whatever its slug becomes.
"""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.db.models import Max
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from blog import feeds
from blog.feeds import BEFORE_ANYTHING, writable
from blog.markup import cover_spoilers, excerpt
from blog.models import Post
from blog.seo import absolute
from comments.models import Comment
from comments.paging import Paging
from comments.querysets import CommentQuerySet

LATEST = 50
THREADING = {"xmlns:thr": "http://purl.org/syndication/thread/1.0"}
CONTENT = {"xmlns:content": "http://purl.org/rss/1.0/modules/content/"}


class _Dated:
    """The feed is as old as the last thing that changed in it, the removal of a comment included."""

    feed: dict[str, Any]

    def latest_post_date(self) -> datetime:
        return self.feed["changed_at"]


class Rss(_Dated, Rss201rev2Feed):
    def rss_attributes(self) -> dict[str, str]:
        return {**super().rss_attributes(), **THREADING, **CONTENT}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("content:encoded", item["content"])
        handler.addQuickElement("thr:in-reply-to", "", item["answers"])


class Atom(_Dated, Atom1Feed):
    def root_attributes(self) -> dict[str, str]:
        return {**super().root_attributes(), **THREADING}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("content", item["content"], {"type": "html"})
        handler.addQuickElement("thr:in-reply-to", "", item["answers"])


class OfAll(Feed):
    feed_type = Rss
    address = "comments:feed"

    def link(self) -> str:
        return absolute("/")

    def title(self) -> str:
        return _("Comments for %(site)s") % {"site": settings.BLOG_TITLE}

    description = title

    def feed_url(self) -> str:
        return absolute(reverse(self.address))

    def items(self) -> list[Comment]:
        return _latest(_of_all())

    def feed_extra_kwargs(self, _obj: None) -> dict[str, Any]:
        return {"changed_at": _changed_at(Comment.objects.filter(post__in=Post.objects.published()))}

    def item_title(self, comment: Comment) -> str:
        words = {"title": comment.post.title, "name": comment.name}
        return writable(_("Comment on %(title)s by %(name)s") % words)

    def item_description(self, comment: Comment) -> str:
        return writable(excerpt(comment.html))

    def item_link(self, comment: Comment) -> str:
        return absolute(comment.get_absolute_url())

    def item_guid(self, comment: Comment) -> str:
        return guid(comment.post, comment.pk)

    item_guid_is_permalink = False

    def item_author_name(self, comment: Comment) -> str:
        return writable(comment.name)

    def item_author_link(self, comment: Comment) -> str | None:
        return comment.author_url or None

    def item_pubdate(self, comment: Comment) -> datetime | None:
        return comment.created_at

    def item_updateddate(self, comment: Comment) -> datetime:
        return comment.edited_at or comment.created_at or comment.state_changed_at

    def item_extra_kwargs(self, comment: Comment) -> dict[str, Any]:
        content = cover_spoilers(comment.html, _("[spoiler]"))
        return {"content": writable(content), "answers": _answers(comment)}


class AtomOfAll(OfAll):
    feed_type = Atom
    address = "comments:feed-atom"
    subtitle = OfAll.title


class OfPost(OfAll):
    address = "comments:post-feed"

    def get_object(self, request: HttpRequest, slug: str) -> Post:
        return get_object_or_404(Post.objects.published(), slug=slug)

    def link(self, post: Post) -> str:
        return absolute(post.get_absolute_url())

    def title(self, post: Post) -> str:
        return writable(_("Comments on: %(title)s") % {"title": post.title})

    description = title

    def feed_url(self, post: Post) -> str:
        return absolute(reverse(self.address, args=[post.slug]))

    def items(self, post: Post) -> list[Comment]:
        return _latest(_of_all().of(post))

    def feed_extra_kwargs(self, post: Post) -> dict[str, Any]:
        return {"changed_at": max(_changed_at(Comment.objects.of(post)), post.changed_at)}

    def item_title(self, comment: Comment) -> str:
        return writable(_("By: %(name)s") % {"name": comment.name})


class AtomOfPost(OfPost):
    feed_type = Atom
    address = "comments:post-feed-atom"
    subtitle = OfPost.title


def view_of(feed: Feed) -> Any:
    """Asked again, it says in a few bytes that nothing has changed."""
    return require_safe(conditional_page(feed))


def guid(post: Post, comment_pk: int | None = None) -> str:
    """WordPress's: the post's own, and the comment's place on it."""
    return f"{feeds.guid(post)}{f'#comment-{comment_pk}' if comment_pk else ''}"


def _answers(comment: Comment) -> dict[str, str]:
    """What it answers: a comment, or the post itself."""
    page = f"{comment.post.get_absolute_url()}{Paging.of_site().lasting_suffix(comment.page or 1)}"
    above = comment.parent_id
    where = f"{page}#comment-{above}" if above else comment.post.get_absolute_url()
    return {"ref": guid(comment.post, above), "href": absolute(where), "type": "text/html"}


def _of_all() -> CommentQuerySet:
    return Comment.objects.approved().filter(kind=Comment.Kind.COMMENT, post__in=Post.objects.published())


def _latest(comments: CommentQuerySet) -> list[Comment]:
    found = list(comments.select_related("post").order_by("-sort_at", "-pk")[:LATEST])
    Comment.objects.find_pages(found)
    return found


def _changed_at(comments: CommentQuerySet) -> datetime:
    found = comments.aggregate(decided=Max("state_changed_at"), edited=Max("edited_at")).values()
    return max((moment for moment in found if moment), default=BEFORE_ANYTHING)
