"""Who wants to hear of which comments: begun with a comment, confirmed once for an address, ended with one click.

Whoever writes an address into the form may be a stranger to it. So a stranger begins nothing at an address that was
never confirmed, or that ended everything; nor anything about a post of which it ended something. Then a mail asks.
"""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Case, F, Q, QuerySet, Value, When
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from blog.models import Post
from comments import mailing
from comments.models import Comment, Mail, MailAddress, Subscription

ASKED_AGAIN_AFTER = timedelta(days=1)  # whoever writes strangers' addresses into the form bothers them once a day
NEVER_SHOWN = {Comment.State.SPAM, Comment.State.TRASH}
NARROWEST_FIRST = Case(
    *(When(scope=scope, then=Value(place)) for place, scope in enumerate(Subscription.Scope.values)),
    default=Value(len(Subscription.Scope.values)),
)


@transaction.atomic
def subscribe(comment: Comment, *, email: str, scope: str) -> None:
    """Let an address hear of what follows a comment that was just written, once it is confirmed.

    Spam begins nothing; what its writer wishes is kept beside it, in case it is none.
    """
    if not settings.MAILS_ARE_SENT:
        return
    if comment.state in NEVER_SHOWN:
        _keep_wish(comment, scope)
        return
    address, _is_new = MailAddress.objects.get_or_create(email=email.lower())
    subscription = _begin(address, comment, Subscription.Scope(scope))
    if address.confirmed_at is None or subscription.needs_consent:
        _ask_to_confirm(address, comment.post)


def grant_wishes(comments: Iterable[Comment]) -> None:
    """What writers wished whose comments were put aside, and are published now."""
    for comment in comments:
        if settings.MAILS_ARE_SENT and comment.wants_to_hear_of and comment.author_email:
            subscribe(comment, email=comment.author_email, scope=comment.wants_to_hear_of)
            _keep_wish(comment, "")


def take_back(comment: Comment, wish: str) -> None:
    """What `grant_wishes` began when the comment was approved, as if it never was: a mail that was sent stays sent.

    What ran before goes on; what its reader ended is wished for no more.
    """
    address = MailAddress.objects.filter(email=comment.author_email.lower()).first()
    if address is None:
        return
    of_wish = _place(comment, Subscription.Scope(wish))
    begun = wanted(address).filter(**of_wish, created_at__gte=comment.state_changed_at)
    if not begun.exists():
        return
    begun.filter(needs_consent=True).update(ended_at=timezone.now())
    begun.filter(needs_consent=False).delete()
    _keep_wish(comment, wish)
    requests = Mail.objects.filter(to=address.email, kind=Mail.Kind.CONFIRM, state=Mail.State.WAITING)
    if not waiting(address).exists() and requests.delete()[0]:
        MailAddress.objects.filter(pk=address.pk).update(asked_at=None)


def _place(comment: Comment, scope: Subscription.Scope) -> dict[str, Any]:
    about = None if scope == Subscription.Scope.POST else comment
    return {"scope": scope, "post": comment.post, "comment": about}


def _keep_wish(comment: Comment, scope: str) -> None:
    comment.wants_to_hear_of = scope
    comment.save(update_fields=["wants_to_hear_of"])


def _begin(address: MailAddress, comment: Comment, scope: Subscription.Scope) -> Subscription:
    """What runs already goes on; what was ended needs consent, and so does all else about a post where that is so."""
    is_guarded = address.subscriptions.filter(post=comment.post_id, needs_consent=True).exists()
    subscription, _is_new = address.subscriptions.get_or_create(
        **_place(comment, scope), defaults={"needs_consent": is_guarded}
    )
    if subscription.ended_at:
        subscription.created_at, subscription.ended_at, subscription.needs_consent = timezone.now(), None, True
        subscription.save(update_fields=["created_at", "ended_at", "needs_consent"])
    return subscription


@transaction.atomic
def confirm(address: MailAddress) -> None:
    """Begin all that waits for the word of whoever reads the mails to this address; only he has the link."""
    posts = list(waiting(address).values_list("post", flat=True))
    if not posts:
        return
    address.confirmed_at = timezone.now()
    address.save(update_fields=["confirmed_at"])
    address.subscriptions.filter(post__in=posts).update(needs_consent=False)


def wanted(address: MailAddress) -> QuerySet[Subscription]:
    """What somebody asked for at this address, and nobody ended: it runs, or waits to be confirmed."""
    return address.subscriptions.filter(ended_at=None).select_related("post", "comment").order_by("-created_at", "-pk")


def running(address: MailAddress) -> QuerySet[Subscription]:
    """What an address hears of as soon as it is confirmed itself."""
    return wanted(address).filter(needs_consent=False)


def waiting(address: MailAddress) -> QuerySet[Subscription]:
    """What begins when the button of the mail is pressed."""
    return wanted(address).filter(needs_consent=True) if address.confirmed_at else wanted(address)


@transaction.atomic
def end(address: MailAddress, subscriptions: QuerySet[Subscription]) -> None:
    """End what an address hears of, and call back the mails on their way that only these gave cause for.

    Whoever ended something is asked before he hears of it again, and at once if he wishes: by ending, as by confirming,
    one request is answered, and both need the link of a mail. So a stranger is the cause of one mail a day.
    """
    posts = list(subscriptions.values_list("post", flat=True))
    subscriptions.filter(ended_at=None).update(ended_at=timezone.now(), needs_consent=True)
    still = running(address).values("post")
    on_their_way = Mail.objects.filter(to=address.email, kind=Mail.Kind.TO_READER, state=Mail.State.WAITING)
    on_their_way.filter(comment__post__in=posts).exclude(comment__post__in=still).delete()
    confirmed = MailAddress.objects.filter(pk=address.pk, confirmed_at__isnull=False)
    if still.exists():
        confirmed.update(asked_at=None)
    else:  # a stranger could begin it anew, in the form, without a word to its owner
        confirmed.update(asked_at=None, confirmed_at=None)


def end_all_path(address: MailAddress) -> str:
    """The page of all that an address hears of, at the button that ends it."""
    return reverse("comments:subscriptions", args=[address.token]) + "#end-all"


def who_hears_of(comment: Comment) -> list[Subscription]:
    """One subscription for each address that is to hear of a comment, the narrowest that fits; not its own writer's."""
    fits = (
        Q(scope=Subscription.Scope.POST)
        | Q(scope=Subscription.Scope.THREAD, comment__in=Comment.objects.in_thread_of(comment))
        | Q(scope=Subscription.Scope.ANSWERS, comment=comment.parent_id, comment__isnull=False)
    )
    found = (
        Subscription.objects.filter(fits, post=comment.post_id, ended_at=None, needs_consent=False)
        .filter(address__confirmed_at__isnull=False)
        .exclude(address__email=comment.author_email.lower())
        .select_related("address")
        .order_by(NARROWEST_FIRST, "pk")
    )
    by_address: dict[int, Subscription] = {}
    for subscription in found:
        by_address.setdefault(subscription.address_id, subscription)
    return list(by_address.values())


def _ask_to_confirm(address: MailAddress, post: Post) -> None:
    """Nothing that a visitor wrote stands in this mail: it goes to an address that may be a stranger's."""
    now = timezone.now()
    was_answered = Q(confirmed_at__gt=F("asked_at"))
    may_ask = Q(asked_at=None) | Q(asked_at__lt=now - ASKED_AGAIN_AFTER) | was_answered
    if not MailAddress.objects.filter(may_ask, pk=address.pk).update(asked_at=now):
        return
    link = settings.SITE_URL + reverse("comments:confirm", args=[address.token])
    context = {
        "post": post,
        "link": link,
        "end_all": settings.SITE_URL + end_all_path(address),
        "is_known": address.confirmed_at is not None,
        "site_title": settings.BLOG_TITLE,
        "site_url": settings.SITE_URL,
    }
    mail = Mail(
        kind=Mail.Kind.CONFIRM,
        to=address.email,
        subject=_("Do you want to hear of answers? – %(site)s") % {"site": settings.BLOG_TITLE},
        text=render_to_string("comments/mail/confirm.txt", context),
        html=render_to_string("comments/mail/confirm.html", context),
    )
    mailing.write([mail])
