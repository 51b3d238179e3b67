"""Comments that whoever looks at the page has written: seen while they are held, and open to change for some minutes.

As in WordPress, it is the address that tells: `?unapproved=ID&moderation-hash=RECEIPT`, or `approved` for one that is
published. Each name may occur several times, for who wrote several.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import product
from math import ceil
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop

from blog.models import Post
from comments.facts import is_of_the_filter
from comments.models import Comment
from comments.visitors import SIGHT_DAYS, has_receipt, may_change, receipt_for

RECEIPT = "moderation-hash"
MAILS = "mails"  # names, in the address after sending, a comment whose writer asked to be told of answers
MOST = 10  # of one's own comments that an address may name
LIVING = (Comment.State.APPROVED, Comment.State.PENDING, Comment.State.SPAM)
SUBSCRIBING = (Comment.State.APPROVED, Comment.State.PENDING)
GENERAL_REASON = gettext_noop("it is to be looked at first")
SHORT_OF_THE_FILTER = gettext_noop("the spam filter takes it for spam")


@dataclass(frozen=True)
class Own:
    """What a page tells the writer of one of its comments."""

    receipt: str
    reason: str  # why it is not shown; empty if it is
    kept_days: int  # that it lies there, if it was put aside
    until: datetime | None  # when it can no longer be changed; None where it cannot
    seen_until: datetime  # how long a browser has a reason to keep the receipt
    answered_key: str
    asks_for_mails: bool  # nothing here tells whether the address is confirmed: it may be a stranger's

    @property
    def minutes(self) -> int:
        """How many are left, of which the last has begun."""
        return ceil((self.until - timezone.now()) / timedelta(minutes=1)) if self.until else 0

    @property
    def seen_until_milliseconds(self) -> str:
        """As scripts count time."""
        return str(int(self.seen_until.timestamp() * 1000))


def address_for_writer(comment: Comment, receipt: str = "", *, asks_for_mails: bool = False) -> str:
    """The comment on its page, with what lets its writer see it while it is held, and change it."""
    name = "approved" if comment.is_approved else "unapproved"
    said = {name: comment.pk, RECEIPT: receipt or receipt_for(comment.pk)}
    query = urlencode({**said, MAILS: comment.pk} if asks_for_mails and comment.state in SUBSCRIBING else said)
    page, _hash, fragment = comment.get_absolute_url().partition("#")
    return f"{page}{'&' if '?' in page else '?'}{query}#{fragment}"


def address_for_sender(twin: Comment) -> str:
    """Who sends what everybody can read has not shown that it is his: he may look at it, not change it."""
    if twin.is_approved:
        return twin.get_absolute_url()
    return address_for_writer(twin, receipt_for(twin.pk, may_change=False))


def own_comments(request: HttpRequest, post: Post) -> list[Comment]:
    """The comments of a post that this reader has a receipt for, with `own` set; asks nothing where there is none."""
    receipts = _receipts(request)
    if not receipts:
        return []
    named = Comment.objects.of(post).filter(pk__in=receipts, created_at__isnull=False)
    found = named.filter(Q(state__in=LIVING) | Q(pk__in=named.put_aside().order_by().values("pk")))
    comments = list(found.select_related("user").in_order())
    asking = request.GET.getlist(MAILS)
    for comment in comments:
        comment.post = post
        comment.shown_to_writer = True
        comment.own = _own(comment, receipts[str(comment.pk)], asks_for_mails=str(comment.pk) in asking)
    return comments


def with_own(comments: Sequence[Comment], own: Sequence[Comment]) -> list[Comment]:
    """A thread as the writer of some of its comments sees it."""
    by_key = {comment.pk: comment for comment in own}
    thread = [by_key.pop(comment.pk, comment) for comment in comments]
    return thread + list(by_key.values())


def changeable_until(comment: Comment) -> datetime | None:
    """Until when its writer may change it; None where that time is over."""
    until = comment.created_at + timedelta(minutes=settings.COMMENTS_EDIT_MINUTES)
    return until if until > timezone.now() else None


def _receipts(request: HttpRequest) -> dict[str, str]:
    keys = [*request.GET.getlist("unapproved"), *request.GET.getlist("approved")][:MOST]
    written = request.GET.getlist(RECEIPT)[:MOST]
    return {key: receipt for key, receipt in product(keys, written) if key.isdecimal() and has_receipt(key, receipt)}


def _own(comment: Comment, receipt: str, *, asks_for_mails: bool) -> Own:
    is_his = comment.state in LIVING and may_change(comment.pk, receipt)
    until = changeable_until(comment) if is_his else None
    return Own(
        receipt=receipt,
        reason=_reason(comment),
        kept_days=settings.COMMENTS_KEEP_REMOVED_DAYS,
        until=until,
        seen_until=_seen_until(comment, until),
        answered_key=str(comment.parent_id or 0),
        asks_for_mails=asks_for_mails and settings.MAILS_ARE_SENT and comment.state in SUBSCRIBING,
    )


def _seen_until(comment: Comment, until: datetime | None) -> datetime:
    if comment.is_approved:
        return until or comment.created_at
    return comment.created_at + timedelta(days=SIGHT_DAYS)


def _reason(comment: Comment) -> str:
    """Why it waits, or was put aside. Of the filter's reason the beginning: from its words a spammer would learn."""
    if comment.is_approved:
        return ""
    if is_of_the_filter(comment.state_reason):
        return gettext(SHORT_OF_THE_FILTER)
    return comment.state_reason or (gettext(GENERAL_REASON) if comment.state == Comment.State.PENDING else "")
