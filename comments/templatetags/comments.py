"""All that a post's page needs of the conversation: the thread, the form, and the counts for a list of posts."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote

from django import template
from django.http import HttpRequest
from django.template import Context
from django.utils.safestring import SafeString

from blog.models import Post
from comments.conversations import conversation_below
from comments.forms import REMEMBERED, CommentForm, find_answered
from comments.models import Comment
from comments.own import own_comments
from comments.showing import show_alone, show_list, show_pings
from comments.visitors import stamp_for

register = template.Library()


@register.inclusion_tag("comments/_thread.html", takes_context=True)
def comment_thread(context: Context, post: Post) -> dict[str, Any]:
    """The conversation below a post: one query where all of it is on one page, two where not."""
    request = context["request"]
    conversation = context.get("conversation") or conversation_below(post, request)
    may_edit = request.user.is_staff and request.user.has_perm("comments.change_comment")
    return {
        "post": post,
        "conversation": conversation,
        "list": show_list(conversation, may_edit=may_edit),
        "pings": show_pings(conversation, may_edit=may_edit),
    }


@register.inclusion_tag("comments/_form.html", takes_context=True)
def comment_form(context: Context, post: Post) -> dict[str, Any]:
    """The form below the thread; `?replytocom=ID` makes it an answer, as WordPress does it."""
    request = context["request"]
    answered = find_answered(post, request.GET.get("replytocom", ""))
    if answered:
        answered.post = post
    initial = {**_remembered(request), "comment_parent": answered.pk if answered else 0}
    form = CommentForm(post=post, user=request.user, initial=initial)
    form.describe()
    return {
        "post": post,
        "page": request.path,
        "form": form,
        "answered": answered,
        "stamp": stamp_for(post),
        "remembers": any(initial[field] for field in REMEMBERED),
    }


@register.simple_tag
def comment_alone(comment: Comment) -> SafeString:
    """A comment that is not stored, as it will stand in the thread."""
    comment.render()
    return show_alone(comment)


@register.simple_tag(takes_context=True)
def count_comments(context: Context, posts: Iterable[Post] | Post) -> dict[int, int]:
    """How many comments each post of a list has, in one query: `{% count_comments posts as counts %}`.

    Of a post that stands alone, those that its reader wrote and alone sees are among them, as in its heading.
    """
    if not isinstance(posts, Post):
        return Comment.objects.count_by_post(list(posts))
    if posts.pk is None:
        return {posts.pk: 0}  # still being written
    counts = Comment.objects.count_by_post([posts])
    counts[posts.pk] += sum(not comment.is_approved for comment in own_comments(context["request"], posts))
    return counts


@register.filter
def of_post(counts: dict[int, int], post: Post) -> int:
    return counts[post.pk]


def _remembered(request: HttpRequest) -> dict[str, str]:
    return {field: unquote(request.COOKIES.get(cookie, "")) for field, cookie in REMEMBERED.items()}
