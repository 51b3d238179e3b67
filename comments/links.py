"""Signed links of mails to the owner: one decision on one comment, as it stood when the mail was written, once."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.core import signing
from django.urls import reverse

from blog.models import User
from comments.models import Comment

LINK_DAYS = 30
ACTIONS = {
    "approve": Comment.State.APPROVED,
    "spam": Comment.State.SPAM,
    "trash": Comment.State.TRASH,
}
_SIGNER = signing.TimestampSigner(salt="comments.links")


class NotALink(Exception):
    """Cut on its way, or made up."""


@dataclass(frozen=True)
class Link:
    action: str
    comment_pk: int
    user_pk: int
    decided_at: str  # when the comment came into the state in which it was mailed
    is_old: bool

    @property
    def state(self) -> Comment.State:
        return ACTIONS[self.action]


def may_decide(user: User) -> bool:
    """By mail as at the desk."""
    return user.has_perm("comments.change_comment")


def links_for(comment: Comment, user: User) -> dict[str, str]:
    """Whole addresses by action, for the mail to somebody who may decide; not the one that would change nothing."""
    if not may_decide(user):
        return {}
    return {
        action: settings.SITE_URL + reverse("comments:decide", args=[_sign(comment, user, action)])
        for action, state in ACTIONS.items()
        if state != comment.state
    }


def read_link(token: str) -> Link:
    try:
        action, comment, user, decided_at = _SIGNER.unsign(token).split("~")
    except signing.BadSignature:
        raise NotALink from None
    return Link(action, int(comment), int(user), decided_at, is_old=not _is_fresh(token))


def is_open(link: Link, comment: Comment) -> bool:
    """Whether it still does something: not when it is used or too old, or somebody has decided otherwise since."""
    return not link.is_old and link.decided_at == _moment(comment.state_changed_at) and comment.state != link.state


def seen(comment: Comment) -> str:
    """Which version of the text somebody looked at before he decided."""
    return _moment(comment.edited_at) if comment.edited_at else ""


def _sign(comment: Comment, user: User, action: str) -> str:
    return _SIGNER.sign(f"{action}~{comment.pk}~{user.pk}~{_moment(comment.state_changed_at)}")


def _is_fresh(token: str) -> bool:
    try:
        _SIGNER.unsign(token, max_age=LINK_DAYS * 24 * 3600)
    except signing.SignatureExpired:
        return False
    return True


def _moment(when: datetime) -> str:
    """A point in time, exactly, in the letters of an address."""
    seconds, rest = divmod(when.timestamp() * 1_000_000, 1_000_000)
    return f"{int(seconds):x}-{round(rest):x}"
