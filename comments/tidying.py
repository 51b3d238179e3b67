"""What is kept for a while only: spam, trash, network prefixes, mails that were sent, addresses never confirmed.

And the network from which somebody failed to log in, which django-axes needs for a quarter of an hour.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from axes.models import AccessAttempt
from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks_db.models import DBTaskResult

from blog.models import Post
from blog.trash import empty_trash, forget_drafts
from comments.models import Chore, Comment, Decision, Mail, MailAddress, Subscription

KEPT_AFTER_USE = timedelta(days=30)  # mails, finished tasks, ended subscriptions, addresses without any
EVERY = timedelta(days=1)


@dataclass(frozen=True)
class Tidied:
    removed: int = 0
    emptied: int = 0
    networks: int = 0
    mails: int = 0
    subscriptions: int = 0
    addresses: int = 0
    tasks: int = 0
    attempts: int = 0
    posts: int = 0
    drafts: int = 0


def tidy_if_due() -> None:
    due = Chore.objects.due(Chore.Name.TIDYING, if_before=timezone.now() - EVERY)
    if due and Chore.objects.take(due):
        tidy()


def tidy() -> Tidied:
    now = timezone.now()
    posts, drafts = empty_trash(now), forget_drafts(now)
    lay_since = now - timedelta(days=settings.COMMENTS_KEEP_REMOVED_DAYS)
    removed, emptied = remove_for_good(Comment.objects.removed().filter(state_changed_at__lt=lay_since))
    before = now - KEPT_AFTER_USE
    return Tidied(
        removed=removed,
        emptied=emptied,
        networks=_forget_networks(now - timedelta(days=settings.COMMENTS_KEEP_NETWORK_DAYS)),
        mails=Mail.objects.exclude(state=Mail.State.WAITING).filter(created_at__lt=before).delete()[0],
        subscriptions=_forget_subscriptions(before),
        addresses=_forget_addresses(before),
        tasks=DBTaskResult.objects.finished().filter(finished_at__lt=before).delete()[0],
        attempts=AccessAttempt.objects.filter(attempt_time__lt=now - EVERY).delete()[0],
        posts=posts,
        drafts=drafts,
    )


def empty(pks: Iterable[int]) -> int:
    """Take from comments all that they say and who says it; each stays as a marker above its answers."""
    columns = ("source", "html", "author_email", "author_url", "network", "state_reason", "wants_to_hear_of")
    pks = list(pks)
    Decision.objects.filter(comment__in=pks).delete()
    Mail.objects.filter(comment__in=pks).delete()
    Subscription.objects.filter(comment__in=pks).delete()
    nobody = {"author_name": _("Anonymous"), "stand_in": None, "user": None}
    return Comment.objects.filter(pk__in=pks).update(**dict.fromkeys(columns, ""), **nobody)


def remove_for_good(old: QuerySet[Comment]) -> tuple[int, int]:
    """Spam and trash: how many were removed, and how many emptied as somebody answered them. Nothing brings it back."""
    removed = emptied = 0
    for post_id in old.order_by().values_list("post", flat=True).distinct():
        with transaction.atomic():
            Post.objects.lock_many([post_id])  # nobody restores or answers meanwhile what is sorted out here
            gone, staying = _sort_out(old.of(post_id), Comment.objects.of(post_id))
            Mail.objects.filter(comment__in=gone).delete()
            Comment.objects.remove_for_good(post_id, gone)
            removed += len(gone)
            emptied += empty(Comment.objects.filter(pk__in=staying).exclude(source="").values_list("pk", flat=True))
    return removed, emptied


def find_staying(old: QuerySet[Comment]) -> set[int]:
    """Those that `remove_for_good` would leave, emptied, as somebody answered them."""
    return set(_sort_out(old, Comment.objects.filter(post__in=old.order_by().values("post")))[1])


def _sort_out(old: QuerySet[Comment], among: QuerySet[Comment]) -> tuple[list[int], list[int]]:
    """Which of the old ones can go, and which stay above an answer that stays, among all comments of their posts."""
    keys = set(old.values_list("pk", flat=True))
    parents = dict(among.values_list("pk", "parent"))
    staying: set[int] = set()
    for pk, parent in parents.items():
        above = parent if pk not in keys else None
        while above is not None and above not in staying:
            staying.add(above)
            above = parents[above]
    return sorted(keys - staying), sorted(keys & staying)


def _forget_networks(before: datetime) -> int:
    return Comment.objects.exclude(network="").filter(created_at__lt=before).update(network="")


def _forget_subscriptions(before: datetime) -> int:
    """Those that were ended, once their address hears of nothing more: until then, an ending holds against strangers.

    What nobody said yes to is ended again.
    """
    waiting = Subscription.objects.filter(ended_at=None, needs_consent=True, address__confirmed_at__isnull=False)
    unanswered = Q(address__asked_at__lt=before) | Q(address__asked_at=None, created_at__lt=before)
    waiting.filter(unanswered).update(ended_at=timezone.now())
    wanted = Subscription.objects.filter(ended_at=None).values("address")
    return Subscription.objects.filter(ended_at__lt=before).exclude(address__in=wanted).delete()[0]


def _forget_addresses(before: datetime) -> int:
    """Those that were never confirmed, and those that hear of nothing any more."""
    lately = Subscription.objects.filter(Q(created_at__gte=before) | Q(ended_at__gte=before)).values("address")
    unconfirmed = Q(confirmed_at=None, asked_at__lt=before) | Q(confirmed_at=None, asked_at=None) & ~Q(pk__in=lately)
    unused = Q(subscriptions=None, confirmed_at__lt=before)
    addresses = MailAddress.objects.filter(pk__in=MailAddress.objects.filter(unconfirmed | unused).values("pk"))
    return addresses.delete()[1].get(MailAddress._meta.label, 0)
