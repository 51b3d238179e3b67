"""What the moderation desk shows of a comment, and of what waits."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import template
from django.template import Context
from django.utils.translation import gettext as _

from blog.markup import excerpt
from comments.decisions import NOT_THERE
from comments.desk.forms import EditForm
from comments.models import Comment, Decision

register = template.Library()
SHOWN = 240  # characters of the answered comment
LISTED = 5  # comments on the first page of the desk


@dataclass(frozen=True)
class ToLookAt:
    waiting: int = 0
    put_aside: int = 0


@register.simple_tag(takes_context=True)
def comments_to_look_at(context: Context) -> ToLookAt:
    """How many wait for whoever looks at this page, and how many rules put aside, if they are his to decide on.

    Counted once for a page, which may say it at its top and within.
    """
    request = context["request"]
    if not hasattr(request, "comments_to_look_at"):
        request.comments_to_look_at = _count() if _decides(request.user) else ToLookAt()
    return request.comments_to_look_at


@register.simple_tag(takes_context=True)
def comments_waiting(context: Context) -> list[Comment]:
    """The oldest that wait for whoever looks at this page."""
    if not comments_to_look_at(context).waiting:
        return []
    waiting = Comment.objects.of_living_posts().filter(state=Comment.State.PENDING)
    return list(waiting.select_related("post").order_by("created_at", "pk")[:LISTED])


@register.simple_tag
def edit_form(comment: Comment) -> EditForm:
    return EditForm(instance=comment)


@register.filter
def beginning(comment: Comment) -> str:
    """The first words of a comment as they are read, on one line."""
    return excerpt(comment.html, length=SHOWN)


@register.simple_tag
def first_verdict(comment: Comment, decisions: Iterable[Decision]) -> dict[str, str] | None:
    """What the rules said when it came, and why; None where no reason is known, as of what came with an archive."""
    earlier = [decision.before for decision in decisions if "state" in decision.before]  # the newest comes first
    state, reason = (
        (earlier[-1]["state"], earlier[-1]["state_reason"]) if earlier else (comment.state, comment.state_reason)
    )
    return {"state": _state(state), "reason": reason} if reason else None


@register.filter
def sentence(decision: Decision) -> str:
    """What was done, in words."""
    before, after = decision.before, decision.after
    if before.get("state") == NOT_THERE["state"]:
        return _("written")
    if "state" in after:
        words = {"before": _state(before["state"]), "after": _state(after["state"])}
        return _("%(before)s → %(after)s") % words
    if "parent" in after:
        return _("moved to another place in the thread")
    return _("%(names)s changed") % {"names": ", ".join(map(_label, after))}


def _count() -> ToLookAt:
    counts = Comment.objects.to_look_at().count_by_state()
    waiting = counts.pop(Comment.State.PENDING, 0)
    return ToLookAt(waiting, put_aside=sum(counts.values()))


def _decides(user: Any) -> bool:
    return user.is_active and user.is_staff and user.has_perm("comments.change_comment")


def _state(name: str) -> str:
    return str(dict(Comment.State.choices).get(name, name))


def _label(field: str) -> str:
    return str(Comment._meta.get_field(field).verbose_name)
