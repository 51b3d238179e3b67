"""What the moderation desk shows of a comment, and of what waits."""

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


@register.simple_tag(takes_context=True)
def waiting_comments(context: Context) -> int:
    """How many comments wait for whoever looks at this page, if they are his to decide on."""
    user = context["request"].user
    return Comment.objects.filter(state=Comment.State.PENDING).count() if _decides(user) else 0


@register.simple_tag
def edit_form(comment: Comment) -> EditForm:
    return EditForm(instance=comment)


@register.filter
def beginning(comment: Comment) -> str:
    """The first words of a comment as they are read, on one line."""
    return excerpt(comment.html, length=SHOWN)


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


def _decides(user: Any) -> bool:
    return user.is_active and user.is_staff and user.has_perm("comments.change_comment")


def _state(name: str) -> str:
    return str(dict(Comment.State.choices).get(name, name))


def _label(field: str) -> str:
    return str(Comment._meta.get_field(field).verbose_name)
