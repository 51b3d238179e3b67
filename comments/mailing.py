"""The outbox: mails are written in the transaction that gives cause for them, and sent by the worker, again if need be.

Nothing is lost: a mail stays due until the server has taken it. A row is claimed before it is sent, so that two workers
do not send it twice; one whose worker was killed comes up again when its claim has run out, under the same Message-ID.
"""

import logging
import signal
import smtplib
import socket
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from comments.models import Chore, Mail

PAUSES = [timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720, 720, 720)]  # two days altogether
CLAIM = timedelta(minutes=5)
MOST_SECONDS = 30  # for one mail, however slowly its server speaks
LONGEST_SUBJECT, LONGEST_PROBLEM = 300, 500

log = logging.getLogger(__name__)


def write(mails: Iterable[Mail]) -> None:
    """Put mails into the outbox; each gets a name of its own, unless it has one, by which servers know it again."""
    if not settings.MAILS_ARE_SENT:
        return
    mails = list(mails)
    for mail in mails:
        mail.subject = one_line(mail.subject)[:LONGEST_SUBJECT]
        mail.headers = {"Message-ID": message_id(f"mail-{uuid4()}"), **mail.headers}
    Mail.objects.bulk_create(mails, batch_size=500)


def message_id(name: str) -> str:
    return f"<{name}@{urlsplit(settings.SITE_URL).hostname}>"


def one_line(text: str) -> str:
    """What may stand in a header: a line break in it would begin another one.

    >>> one_line("Her\\r\\nBcc: all@example.org")
    'Her Bcc: all@example.org'
    """
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def send_due(*, is_ending: Callable[[], bool] = lambda: False) -> int:
    """Send what is due, and say how many mails the server took."""
    if not settings.MAILS_ARE_SENT or not _due().exists():
        return 0
    try:
        with _within(MOST_SECONDS), _open_connection() as connection:
            _note_that_server_answers()
    except OSError as problem:
        _put_off_everything(in_words(problem))
        return 0
    try:
        return _send_all(connection, is_ending)
    finally:
        with suppress(OSError), _within(MOST_SECONDS):
            connection.close()


def try_again(mails: QuerySet[Mail]) -> int:
    """Make what has not been sent due now, as if it had never been tried."""
    unsent = mails.exclude(state=Mail.State.SENT)
    return unsent.update(state=Mail.State.WAITING, attempts=0, problem="", due_at=timezone.now())


def in_words(problem: OSError) -> str:
    """What the owner is told of a mail that was not taken; the answer of the server, if it gave one."""
    server = f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}"
    if isinstance(problem, smtplib.SMTPAuthenticationError):
        return _("The mail server does not accept user and password of EMAIL_URL: %(answer)s") % _answer(problem)
    if isinstance(problem, smtplib.SMTPRecipientsRefused):
        code, answer = next(iter(problem.recipients.values()))
        return _("The mail server refused this address: %(answer)s") % {"answer": _readable(code, answer)}
    if isinstance(problem, smtplib.SMTPResponseException):
        return _("The mail server refused the mail: %(answer)s") % _answer(problem)
    if isinstance(problem, TimeoutError) or isinstance(problem.__context__, TimeoutError):  # smtplib makes it another
        return _("The mail server %(server)s does not answer.") % {"server": server}
    if isinstance(problem, socket.gaierror):
        return _("The mail server of EMAIL_URL, %(server)s, has no address.") % {"server": server}
    reason = problem.strerror or str(problem).rstrip(".: ")
    return _("The mail server %(server)s cannot be used: %(reason)s.") % {"server": server, "reason": reason}


def _due() -> QuerySet[Mail]:
    return Mail.objects.filter(state=Mail.State.WAITING, due_at__lte=timezone.now())


@contextmanager
def _open_connection() -> Iterator[BaseEmailBackend]:
    connection = get_connection()
    connection.open()
    yield connection


def _send_all(connection: BaseEmailBackend, is_ending: Callable[[], bool]) -> int:
    sent = 0
    while not is_ending() and (mail := _claim_next()):
        if _lost_its_cause(mail):
            mail.delete()
            continue
        try:
            with _within(MOST_SECONDS):
                connection.send_messages([_message(mail)])
        except smtplib.SMTPServerDisconnected as problem:
            _put_off(mail, in_words(problem))
            break
        except (smtplib.SMTPException, ValueError) as problem:  # of this mail only: the next one may be taken
            _put_off(mail, in_words(problem) if isinstance(problem, OSError) else str(problem))
        except OSError as problem:
            _put_off(mail, in_words(problem))
            break
        except Exception as problem:  # one that cannot be put together must not keep back those behind it
            log.exception("A mail could not be made.")
            _put_off(mail, repr(problem))
        else:
            mark = {"state": Mail.State.SENT, "sent_at": timezone.now(), "problem": ""}
            sent += Mail.objects.filter(pk=mail.pk).update(**mark)
    return sent


def _claim_next() -> Mail | None:
    """The longest due mail, which nobody else sends from now on."""
    for mail in _due().select_related("comment").order_by("due_at", "pk")[:10]:
        unclaimed = Mail.objects.filter(pk=mail.pk, state=mail.state, due_at=mail.due_at)
        if unclaimed.update(due_at=timezone.now() + CLAIM, attempts=F("attempts") + 1, problem=""):
            mail.attempts += 1
            return mail
    return None


def _lost_its_cause(mail: Mail) -> bool:
    """Readers are told of what everybody may read: not of a comment that was taken away since."""
    return mail.kind == Mail.Kind.TO_READER and (mail.comment is None or not mail.comment.is_approved)


def _message(mail: Mail) -> EmailMultiAlternatives:
    headers = {"Auto-Submitted": "auto-generated", "Precedence": "list", **mail.headers}
    message = EmailMultiAlternatives(mail.subject, mail.text, to=[mail.to], headers=headers)
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    return message


def _put_off(mail: Mail, problem: str) -> None:
    changes: dict[str, Any] = {"problem": problem[:LONGEST_PROBLEM]}
    if mail.attempts > len(PAUSES):
        changes["state"] = Mail.State.FAILED
    else:
        changes["due_at"] = timezone.now() + PAUSES[mail.attempts - 1]
    Mail.objects.filter(pk=mail.pk).update(**changes)
    log.warning("A mail was not sent (attempt %d). %s", mail.attempts, problem)


def _put_off_everything(problem: str) -> None:
    Chore.objects.note(Chore.Name.MAILS, problem=problem)
    while mail := _claim_next():
        _put_off(mail, problem)


def _note_that_server_answers() -> None:
    """After it did not for a while, what was put off is due at once."""
    if Chore.objects.named(Chore.Name.MAILS).exclude(problem="").exists():
        Chore.objects.note(Chore.Name.MAILS)
        Mail.objects.filter(state=Mail.State.WAITING).exclude(problem="").update(due_at=timezone.now())


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    """Raise TimeoutError when it takes longer: a time limit of a socket begins anew with every byte."""

    def expire(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, expire)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _answer(problem: smtplib.SMTPResponseException) -> dict[str, str]:
    return {"answer": _readable(problem.smtp_code, problem.smtp_error)}


def _readable(code: int, answer: bytes | str) -> str:
    words = answer.decode(errors="replace") if isinstance(answer, bytes) else answer
    return f"{code} {one_line(words)}"
