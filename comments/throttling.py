"""How much one visitor may send: the same thing once, one thing at a time, not too many in an hour.

All is counted in the database, by whoever waits in line for it, so it holds however many processes and machines serve
the site. A visitor is known by the network that his address belongs to, by his e-mail, and by his account.
"""

import math
from datetime import datetime, timedelta
from hashlib import sha256

from django.conf import settings
from django.db import connections
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from blog.models import Post
from comments.models import Comment
from comments.querysets import CommentQuerySet

HOUR = 3600
REPEATED = _("You have said this here already, word for word. Nothing was lost: it is stored once.")
TOO_FAST = _("You are posting comments too quickly. Your text is kept below: wait a moment, then send it again.")
TOO_MANY = _(
    "Many comments have come from your network within the last hour. Your text is kept below: send it again later."
)


class Refused(Exception):
    """A comment is not taken now: the status of the answer, the words for its writer, and after how many seconds.

    `twin` says the same, and is stored.
    """

    def __init__(
        self, status: int, words: str | Promise = "", *, retry_after: int | None = None, twin: Comment | None = None
    ) -> None:
        super().__init__(status, words)
        self.status, self.words, self.retry_after, self.twin = status, words, retry_after, twin


def admit(comment: Comment, *, is_staff: bool) -> None:
    """Let a comment pass, or raise Refused; inside the transaction that stores it, which then holds its line.

    Staff may write as fast as they can, but nobody says the same thing twice by a second click.
    """
    _stand_in_line(comment)
    comment.post = Post.objects.lock(comment.post_id)
    if not comment.post.is_open_to_comments:
        raise Refused(403)
    if twin := Comment.objects.same_as(comment).order_by("pk").first():
        raise Refused(409, REPEATED, twin=twin)
    if not is_staff:
        _check_pace(comment)
        _check_network(comment)


def _check_pace(comment: Comment) -> None:
    if seconds := settings.COMMENTS_FLOOD_SECONDS:
        for by_the_same in _signs(comment).values():
            _refuse_while(_newest(by_the_same, seconds, rank=1), seconds, TOO_FAST)


def _check_network(comment: Comment) -> None:
    if (most := settings.COMMENTS_PER_NETWORK) and comment.network:
        from_there = Comment.objects.from_network(comment.network)
        _refuse_while(_newest(from_there, HOUR, rank=most), HOUR, TOO_MANY)


def _refuse_while(moment: datetime | None, seconds: int, words: str | Promise) -> None:
    """Refuse for so many seconds after a moment."""
    if moment is not None:
        left = math.ceil((moment - timezone.now()).total_seconds() + seconds)
        raise Refused(429, words, retry_after=min(max(left, 1), seconds))


def _newest(comments: CommentQuerySet, seconds: int, *, rank: int) -> datetime | None:
    """When the newest, second newest … was written, if so lately, and not by a clock that was wrong.

    Imports do not count.
    """
    now, span = timezone.now(), timedelta(seconds=seconds)
    lately = comments.filter(source_id="", created_at__gt=now - span, created_at__lt=now + span)
    return lately.order_by("-created_at").values_list("created_at", flat=True)[rank - 1 : rank].first()


def _signs(comment: Comment) -> dict[str, CommentQuerySet]:
    """By what a visitor is known again: a name for the line to stand in, and what his other comments have."""
    signs = {}
    if comment.network:
        signs[f"network {comment.network}"] = Comment.objects.from_network(comment.network)
    if comment.author_email:
        signs[f"email {comment.author_email.lower()}"] = Comment.objects.with_email(comment.author_email)
    if comment.user_id:
        signs[f"user {comment.user_id}"] = Comment.objects.filter(user=comment.user_id)
    return signs


def _stand_in_line(comment: Comment) -> None:
    """Wait for others with the same signs, until their transactions end; always in the same order, so nobody is stuck.

    SQLite has one writer at a time as it is.
    """
    connection = connections[Comment.objects.db]
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        for number in sorted(_number_of(sign) for sign in _signs(comment)):
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])


def _number_of(sign: str) -> int:
    return int.from_bytes(sha256(f"comments.throttling {sign}".encode()).digest()[:8], signed=True)
