"""All that a post's page needs of the conversation: the thread, the form, and the counts for a list of posts."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template import Context
from django.template.loader import render_to_string
from django.utils.formats import date_format, time_format
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from blog.models import Post
from comments.avatars import Avatar, draw
from comments.forms import REMEMBERED, CommentForm, find_answered
from comments.models import Comment
from comments.own import own_comments, with_own
from comments.threads import Node, arrange
from comments.visitors import stamp_for

register = template.Library()


@register.inclusion_tag("comments/_thread.html", takes_context=True)
def comment_thread(context: Context, post: Post) -> dict[str, Any]:
    """The conversation below a post, in one query."""
    comments = with_own(Comment.objects.of(post).for_thread(), own_comments(context["request"], post))
    for comment in comments:
        comment.post = post
    nodes = arrange(comments, max_depth=settings.COMMENTS_MAX_DEPTH)
    if not post.comments_open:
        nodes = [replace(node, may_be_answered=False) for node in nodes]
    return {
        "post": post,
        "page": post.get_absolute_url(),
        "post_key": str(post.pk),
        "nodes": nodes,
        "count": sum(comment.is_approved for comment in comments),
    }


@register.inclusion_tag("comments/_form.html", takes_context=True)
def comment_form(context: Context, post: Post) -> dict[str, Any]:
    """The form below the thread; `?replytocom=ID` makes it an answer, as WordPress does it."""
    request = context["request"]
    answered = find_answered(post, request.GET.get("replytocom", ""))
    initial = {**_remembered(request), "comment_parent": answered.pk if answered else 0}
    form = CommentForm(post=post, user=request.user, initial=initial)
    form.describe()
    return {
        "post": post,
        "form": form,
        "answered": answered,
        "stamp": stamp_for(post),
        "remembers": any(initial[field] for field in REMEMBERED),
    }


@register.simple_tag
def comment_alone(comment: Comment) -> SafeString:
    """A comment that is not stored, as it will stand in the thread."""
    comment.render()
    return render_to_string("comments/_alone.html", {"comment": comment, "page": comment.post.get_absolute_url()})


@register.simple_tag
def count_comments(posts: Iterable[Post] | Post) -> dict[int, int]:
    """How many comments each post of a list has, in one query: `{% count_comments posts as counts %}`."""
    return Comment.objects.count_by_post([posts] if isinstance(posts, Post) else list(posts))


@register.filter
def of_post(counts: dict[int, int], post: Post) -> int:
    return counts[post.pk]


@register.filter
def avatar(comment: Comment) -> Avatar:
    return draw(comment.name)


@register.filter
def written_at(comment: Comment) -> str:
    moment = localtime(comment.created_at)
    return _("%(date)s at %(time)s") % {"date": date_format(moment), "time": time_format(moment.time())}


@register.filter
def reply_label(comment: Comment) -> str:
    return _("Reply to %(name)s") % {"name": comment.name}


@register.filter
def html_classes(node: Node) -> str:
    """The classes of a comment's list item, in WordPress's order (get_comment_class)."""
    comment = node.comment
    classes = [comment.kind]
    if comment.user_id:
        classes += ["byuser", f"comment-author-{comment.user.slug}"]
    if comment.is_by_post_author:
        classes.append("bypostauthor")
    if node.number is not None:
        classes += ["even"] if node.number % 2 else ["odd", "alt"]
        if node.depth == 1:
            classes += ["thread-even"] if node.thread_number % 2 else ["thread-odd", "thread-alt"]
    else:
        classes.append("removed")
    classes.append(f"depth-{node.depth}")
    if node.has_replies:
        classes.append("parent")
    return " ".join(classes)


def _remembered(request: HttpRequest) -> dict[str, str]:
    return {field: unquote(request.COOKIES.get(cookie, "")) for field, cookie in REMEMBERED.items()}
