"""What is kept of one reader, by e-mail address: handed out whole, or erased.

What an import brought lies in its raw files too; whoever must erase a name from there takes back that import.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from blog.models import User
from comments.decisions import WRITTEN, Hand, decide
from comments.lessons import set_lessons
from comments.models import Comment, Decision, Mail, MailAddress, Subscription
from comments.tidying import empty

COMMENT_FIELDS = (
    *("author_name", "author_email", "author_url", "network", "source", "state", "state_reason", "created_at"),
    *("edited_at", "kind", "wants_to_hear_of"),
)
MAIL_FIELDS = ("kind", "to", "subject", "text", "state", "created_at", "sent_at")


class IsAColleague(Exception):
    """The address belongs to somebody who works here: what he wrote is not a stranger's to erase."""


@dataclass(frozen=True)
class Erased:
    comments: int
    subscriptions: int
    mails: int


def export(email: str) -> dict[str, Any]:
    """All that is kept under an address, as values that become JSON."""
    comments = list(_comments(email).select_related("post").order_by("pk"))
    Comment.objects.find_pages(comments)
    return {
        "email": email,
        "comments": [{"post": _address(c), **{n: getattr(c, n) for n in COMMENT_FIELDS}} for c in comments],
        "decisions": list(_decisions(email).values("comment", "before", "after", "reason", "made_at")),
        "addresses": list(MailAddress.objects.filter(email=email.lower()).values("email", "asked_at", "confirmed_at")),
        "subscriptions": list(
            _subscriptions(email).values("scope", "post__title", "comment", "created_at", "ended_at")
        ),
        "mails": list(_mails(email).order_by("pk").values(*MAIL_FIELDS)),
    }


@transaction.atomic
def erase(email: str, *, remove_comments: bool = False, dry_run: bool = False) -> Erased:
    """Make a reader's comments nobody's, or remove them, and delete whatever else is kept under the address."""
    if User.objects.filter(email__iexact=email, is_staff=True).exists():
        raise IsAColleague
    comments = list(_comments(email))
    erased = Erased(len(comments), _subscriptions(email).count(), _mails(email).count())
    if dry_run:
        return erased
    pks = [comment.pk for comment in comments]
    set_lessons([(comment, "") for comment in comments])  # the filter's words are his, too
    _mails(email).delete()
    MailAddress.objects.filter(email=email.lower()).delete()
    _forget_in_the_log(pks, email)
    if remove_comments:
        decide(comments, Comment.State.TRASH, by=Hand(Decision.Via.COMMAND))
        empty(pks)
    else:
        _make_anonymous(pks)
    return erased


def _comments(email: str) -> QuerySet[Comment]:
    return Comment.objects.filter(Q(author_email__iexact=email) | Q(user__email__iexact=email))


def _subscriptions(email: str) -> QuerySet[Subscription]:
    return Subscription.objects.filter(address__email=email.lower())


def _mails(email: str) -> QuerySet[Mail]:
    """To the address, or with words from it: as the comment that is told, or as the one that is answered."""
    written = _comments(email).values("pk")
    told = Q(to__iexact=email) | Q(comment__in=written) | Q(comment__parent__in=written)
    return Mail.objects.filter(told | Q(kind=Mail.Kind.DIGEST, text__icontains=email))


def _decisions(email: str) -> QuerySet[Decision]:
    return Decision.objects.filter(comment__in=_comments(email).values("pk")).order_by("pk")


def _make_anonymous(pks: list[int]) -> None:
    rewritten = Decision.objects.filter(comment__in=pks)
    Decision.objects.filter(pk__in=[d.pk for d in rewritten if set(d.before) & set(WRITTEN)]).delete()
    kept = list(Decision.objects.filter(comment__in=pks))
    for decision in kept:
        decision.reason = ""
        decision.before, decision.after = _without_reason(decision.before), _without_reason(decision.after)
    Decision.objects.bulk_update(kept, ["reason", "before", "after"], batch_size=500)
    nothing = dict.fromkeys(("author_email", "author_url", "network", "state_reason", "wants_to_hear_of"), "")
    Comment.objects.filter(pk__in=pks).update(author_name=_("Anonymous"), stand_in=None, user=None, **nothing)


def _without_reason(values: dict[str, Any]) -> dict[str, Any]:
    """A reason may be that a word of his was watched for, or looked like spam."""
    return {name: "" if name == "state_reason" else value for name, value in values.items()}


def _forget_in_the_log(pks: list[int], email: str) -> None:
    """The admin's log names what it speaks of: a comment by its writer's name, an address or a mail by the address."""
    named = LogEntry.objects.filter(Q(object_repr__iexact=email) | Q(object_repr__istartswith=f"{email}:"))
    named.update(object_repr=_("Anonymous"), change_message="")
    about = LogEntry.objects.filter(content_type=ContentType.objects.get_for_model(Comment), object_id__in=pks)
    about.update(object_repr=_("Anonymous"), change_message="")


def _address(comment: Comment) -> str:
    return comment.get_absolute_url()
