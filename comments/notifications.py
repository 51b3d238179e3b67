"""Who hears of a comment, and the mails that tell them: written with the comment itself, sent later by the worker."""

import logging
from collections import defaultdict
from collections.abc import Iterable

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from blog.markup import to_text
from blog.models import Post, User
from comments import mailing
from comments.links import links_for
from comments.models import Comment, Decision, Mail, Subscription
from comments.subscriptions import end_all_path, who_hears_of

TELLING = {Comment.State.APPROVED, Comment.State.PENDING}  # the owner need not hear of what is spam anyway
LONGEST_QUOTE = 400  # characters of what a comment answers
UNSUBSCRIBE, END_ALL = "UNSUBSCRIBE-ADDRESS", "END-ALL-ADDRESS"  # in a text for many, in place of each one's own

log = logging.getLogger(__name__)


def announce(comment: Comment) -> None:
    """Tell the owner of a new comment, and readers if it is shown; called in the transaction that stores it."""
    if not settings.MAILS_ARE_SENT or comment.state not in TELLING:
        return
    try:
        with transaction.atomic():
            if settings.COMMENTS_NOTIFY == "at-once":
                _tell_owner(comment)
            if comment.is_approved:
                _tell_readers(comment)
    except Exception:  # a mail that cannot be written must not cost the comment
        log.exception("Nobody was told of comment %s.", comment.pk)


def announce_held_again(comment: Comment) -> None:
    """Tell the owner that a comment waits since its writer changed it; the mail of its first text is out already."""
    if not settings.MAILS_ARE_SENT or settings.COMMENTS_NOTIFY != "at-once":
        return
    try:
        with transaction.atomic():
            _tell_owner(comment, name=f"comment-{comment.uid}-{comment.mails.count()}")
    except Exception:  # nor the new text
        log.exception("Nobody was told that comment %s waits again.", comment.pk)


def announce_approved(comments: Iterable[Comment]) -> None:
    """Tell readers of comments that were held until now; nobody hears twice of one that was shown before."""
    if not settings.MAILS_ARE_SENT:
        return
    keys = [comment.pk for comment in comments if comment.is_approved]
    shown_before = Decision.objects.filter(comment__in=keys, before__state=Comment.State.APPROVED)
    news = Comment.objects.approved().filter(pk__in=keys).exclude(pk__in=shown_before.values("comment"))
    for comment in news.select_related("post", "parent").order_by("pk"):
        try:
            with transaction.atomic():
                _tell_readers(comment)
        except Exception:  # nor the decision
            log.exception("Nobody was told of comment %s.", comment.pk)


def owners_of(post: Post) -> list[User]:
    """Who hears of the comments on a post: its author, if a colleague with an e-mail; else the site's owners."""
    author = post.author
    if author and author.is_active and author.is_staff and author.email:
        return [author]
    return list(User.objects.filter(is_superuser=True, is_active=True).exclude(email="").order_by("pk"))


def wrote(user: User, comment: Comment) -> bool:
    return comment.user_id == user.pk or comment.author_email.lower() == user.email.lower()


def describe(comment: Comment, user: User) -> dict[str, object]:
    """What a mail to the owner says of a comment: the text as it was typed, spoilers and addresses included."""
    links = links_for(comment, user)
    desk = settings.SITE_URL + reverse("admin:comments_comment_change", args=[comment.pk])
    return {"comment": comment, "page": absolute(comment), "links": links, "desk": desk, "answered": _answered(comment)}


def absolute(comment: Comment) -> str:
    return settings.SITE_URL + comment.get_absolute_url()


def _tell_owner(comment: Comment, name: str = "") -> None:
    """One mail to each owner; under a name of its own when it is not the first about this comment."""
    mails = []
    for owner in owners_of(comment.post):
        if wrote(owner, comment):
            continue
        context = {**_about(comment), "entry": describe(comment, owner)}
        subject = _("Re: %(title)s – %(site)s") if comment.is_approved else _("Waiting for you: %(title)s – %(site)s")
        mail = _mail(Mail.Kind.TO_OWNER, comment, subject, context)
        mail.to = owner.email
        if name:
            mail.headers["Message-ID"] = mailing.message_id(name)
        if comment.author_email:
            mail.headers["Reply-To"] = comment.author_email
        mails.append(mail)
    mailing.write(mails)


def _tell_readers(comment: Comment) -> None:
    """One mail to each; what is the same for all whom one scope tells is rendered once."""
    if not Post.objects.published().filter(pk=comment.post_id).exists():
        return
    told = {address.lower() for address in comment.mails.values_list("to", flat=True)}
    by_scope: dict[str, list[Subscription]] = defaultdict(list)
    for subscription in who_hears_of(comment):
        if subscription.address.email not in told:
            by_scope[subscription.scope].append(subscription)
    for scope, subscriptions in by_scope.items():
        context = {**_about(comment), "scope": scope, "unsubscribe": UNSUBSCRIBE, "end_all": END_ALL}
        draft = _mail(Mail.Kind.TO_READER, comment, _("Re: %(title)s – %(site)s"), context)
        mailing.write(_addressed(draft, subscription) for subscription in subscriptions)


def _addressed(draft: Mail, subscription: Subscription) -> Mail:
    link = settings.SITE_URL + reverse("comments:unsubscribe", args=[subscription.token])
    end_all = settings.SITE_URL + end_all_path(subscription.address)
    one_click = {"List-Unsubscribe": f"<{link}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    return Mail(
        kind=draft.kind,
        comment=draft.comment,
        subject=draft.subject,
        to=subscription.address.email,
        text=draft.text.replace(UNSUBSCRIBE, link).replace(END_ALL, end_all),
        html=draft.html.replace(UNSUBSCRIBE, link).replace(END_ALL, end_all),
        headers={**draft.headers, **one_click},
    )


def _about(comment: Comment) -> dict[str, object]:
    return {
        "comment": comment,
        "post": comment.post,
        "page": absolute(comment),
        "text": to_text(comment.html, spoiler=_("[spoiler]")),
        "answered": _answered(comment),
        "site_title": settings.BLOG_TITLE,
        "site_url": settings.SITE_URL,
    }


def _answered(comment: Comment) -> dict[str, object] | None:
    """Name and beginning of what a comment answers, if everybody may read that."""
    parent = comment.parent
    if parent is None or not parent.is_approved:
        return None
    text = Truncator(to_text(parent.html, spoiler=_("[spoiler]"))).chars(LONGEST_QUOTE)
    return {"name": parent.name, "text": text, "quoted": "\n".join(f"> {line}".rstrip() for line in text.split("\n"))}


def _mail(kind: Mail.Kind, comment: Comment, subject: str, context: dict[str, object]) -> Mail:
    """One that nobody is named in yet; its templates have the name of its kind."""
    return Mail(
        kind=kind,
        comment=comment,
        subject=subject % {"title": comment.post.title, "site": settings.BLOG_TITLE},
        text=render_to_string(f"comments/mail/{kind.value}.txt", context),
        html=render_to_string(f"comments/mail/{kind.value}.html", context),
        headers=_place_in_thread(comment),
    )


def _place_in_thread(comment: Comment) -> dict[str, str]:
    """By these, mail programs show a conversation as one; the first mail of a post stands for all before it."""
    above = [mailing.message_id(f"post-{comment.post_id}")]
    if comment.parent:
        above.append(mailing.message_id(f"comment-{comment.parent.uid}"))
    return {
        "Message-ID": mailing.message_id(f"comment-{comment.uid}"),
        "In-Reply-To": above[-1],
        "References": " ".join(above),
        "List-Id": f"<{mailing.message_id('comments')[1:-1].replace('@', '.')}>",
    }
