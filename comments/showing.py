"""A conversation as the HTML of its list: each comment, marker and ping from its own template."""

from collections.abc import Iterable
from copy import copy
from datetime import datetime
from functools import cache, lru_cache

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.formats import date_format, time_format
from django.utils.safestring import SafeString
from django.utils.timezone import get_current_timezone_name, localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from comments.avatars import draw
from comments.conversations import Conversation
from comments.models import Comment
from comments.pieces import Mould, joined
from comments.threads import Node, arrange

REMEMBERED = 4096  # names and dates that are drawn and written once, for a page of 1,000 comments and its neighbours


def show_list(conversation: Conversation, *, may_edit: bool) -> SafeString:
    return _List(conversation, may_answer=conversation.post.is_open_to_comments, may_edit=may_edit).show(
        conversation.nodes
    )


def show_pings(conversation: Conversation, *, may_edit: bool) -> SafeString:
    return _List(conversation, may_answer=False, may_edit=may_edit).show(conversation.pings)


def show_alone(comment: Comment) -> SafeString:
    """One that is not stored, as it will stand; where others have their number in addresses, it is called `preview`."""
    alone = copy(comment)
    alone.pk, alone.parent_id = "preview", None
    nodes = arrange([alone], max_depth=settings.COMMENTS_MAX_DEPTH)
    conversation = Conversation(post=comment.post, nodes=nodes, pings=[], count=0, threads=0, number=1)
    return _List(conversation, may_answer=False, may_edit=False).show(nodes)


class _List:
    def __init__(self, conversation: Conversation, *, may_answer: bool, may_edit: bool) -> None:
        self.page, self.may_answer, self.may_edit = conversation.page, may_answer, may_edit
        page = {
            "page": self.page,
            "permalinks": conversation.permalinks,
            "post_key": str(conversation.post.pk),
            "desk": reverse("admin:comments_comment_changelist") if may_edit else "",
        }
        self.comment = Mould("comments/_comment.html", **page)
        self.ping, self.marker = Mould("comments/_ping.html", **page), Mould("comments/_marker.html")
        self.ends: dict[tuple[bool, int], SafeString] = {}

    def show(self, nodes: Iterable[Node]) -> SafeString:
        return joined([piece for node in nodes for piece in (self._item(node), self._end(node))])

    def _item(self, node: Node) -> SafeString:
        if node.is_marker:
            state = node.comment.state
            flags = {"is_pending": state == Comment.State.PENDING, "is_missing": state == Comment.State.MISSING}
            return self.marker.fill(flags, {"key": node.key, "classes": html_classes(node)})
        return self._ping(node) if node.comment.is_ping else self._comment(node)

    def _comment(self, node: Node) -> SafeString:
        comment, answers = node.comment, node.answers
        is_approved = comment.is_approved
        moment, written_at = in_words(comment.created_at) if comment.created_at else ("", "")
        edited_moment, edited_at = in_words(comment.edited_at) if comment.edited_at else ("", "")
        flags = {
            "has_url": bool(comment.author_url),
            "has_name": bool(comment.author_name),
            "has_date": comment.created_at is not None,
            "is_by_author": comment.is_by_post_author,
            "is_deeper": answers is not None,
            "is_below_hidden": node.is_deeper and answers is None,
            "is_edited": comment.edited_at is not None,
            "has_own": comment.own is not None,
            "may_be_edited": self.may_edit,
            "may_be_answered": self.may_answer and is_approved,
            "is_at_cap": node.is_at_cap,
        }
        values = {
            "key": node.key,
            "classes": html_classes(node),
            "avatar": avatar_of(comment.name),
            "name": comment.name,
            "url": comment.author_url,
            "moment": moment,
            "written_at": written_at,
            "edited_moment": edited_moment,
            "edited_at": edited_at,
            "own": _own(comment, self.page),
            "answered_key": str(answers.pk) if answers else "",
            "answered_name": answers.name if answers else "",
            "body": comment.body,
        }
        return self.comment.fill(flags, values)

    def _ping(self, node: Node) -> SafeString:
        comment = node.comment
        flags = {
            "is_trackback": comment.kind == Comment.Kind.TRACKBACK,
            "has_name": bool(comment.author_name),
            "has_url": bool(comment.author_url),
            "may_be_edited": self.may_edit,
        }
        values = {
            "key": node.key,
            "classes": html_classes(node),
            "name": comment.author_name,
            "url": comment.author_url,
            "body": comment.body,
        }
        return self.ping.fill(flags, values)

    def _end(self, node: Node) -> SafeString:
        shape = node.opens_replies, node.closes
        if shape not in self.ends:
            self.ends[shape] = render_to_string("comments/_end.html", {"node": node})
        return self.ends[shape]


def _own(comment: Comment, page: str) -> SafeString | str:
    """What its writer alone sees of it, on which page of the conversation."""
    if comment.own is None:
        return ""
    context = {"comment": comment, "own": comment.own, "key": str(comment.pk), "page": page}
    return render_to_string("comments/_own.html", context)


def html_classes(node: Node) -> str:
    """The classes of a comment's list item, in WordPress's order (get_comment_class)."""
    classes = [node.comment.kind, *(["removed"] if node.is_marker else _classes_of_shown(node)), f"depth-{node.depth}"]
    if node.has_replies:
        classes.append("parent")
    return " ".join(classes)


def _classes_of_shown(node: Node) -> list[str]:
    """Who wrote it, and its place in the list: of a comment that is not shown, neither is told."""
    comment, classes = node.comment, []
    if comment.user_id:
        classes += ["byuser", f"comment-author-{comment.user.slug}"]
    if comment.is_by_post_author:
        classes.append("bypostauthor")
    classes += ["even"] if (node.number or 0) % 2 else ["odd", "alt"]
    if node.depth == 1:
        classes += ["thread-even"] if node.thread_number % 2 else ["thread-odd", "thread-alt"]
    return classes


@lru_cache(REMEMBERED)
def avatar_of(name: str) -> SafeString:
    return _avatar().fill({}, vars(draw(name)))


@cache
def _avatar() -> Mould:
    return Mould("comments/_avatar.html")


def in_words(moment: datetime) -> tuple[str, str]:
    """A moment for machines and for people."""
    return _in_words(moment.replace(microsecond=0), get_current_timezone_name(), get_language() or "")


@lru_cache(REMEMBERED)
def _in_words(moment: datetime, _zone: str, _language: str) -> tuple[str, str]:
    here = localtime(moment)
    words = _("%(date)s at %(time)s") % {"date": date_format(here), "time": time_format(here.time())}
    return here.isoformat(), words
