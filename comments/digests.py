"""The owner's daily mail: what was written since the last one, in the morning by the site's own clock."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime, time, timedelta

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext

from blog.models import Post, User
from comments import mailing
from comments.models import Chore, Comment, Mail
from comments.notifications import TELLING, describe, owners_of, wrote

HOUR = time(7)
MOST = 100  # comments told one by one; a mail with more is not read
STILL_WRITING = timedelta(minutes=1)  # a comment may be dated some seconds before it is stored


def send_digest_if_due() -> None:
    if not settings.MAILS_ARE_SENT or settings.COMMENTS_NOTIFY != "daily":
        return
    due = Chore.objects.due(Chore.Name.DIGEST, if_before=_this_morning())
    if due is None:
        return
    with transaction.atomic():
        if Chore.objects.take(due):
            write_digests(due.done_at - STILL_WRITING, timezone.now() - STILL_WRITING)


def write_digests(since: datetime, until: datetime) -> None:
    """One mail to each who is to hear of what was written in that time, and here: not in an archive brought in.

    Of what rules put aside it says how much, so that somebody looks whether they were right.
    """
    written = Comment.objects.of_living_posts().filter(created_at__gt=since, created_at__lte=until, source_id="")
    news = written.filter(state__in=TELLING)
    by_owner: dict[User, list[Comment]] = defaultdict(list)
    comments = list(news.select_related("post__author", "parent").order_by("post", "sort_at", "pk"))
    Comment.objects.find_pages(comments)
    aside = Counter(written.put_aside().values_list("post", flat=True))
    posts = {comment.post_id: comment.post for comment in comments}
    posts |= Post.objects.select_related("author").in_bulk(aside.keys() - posts.keys())
    owners = {pk: owners_of(post) for pk, post in posts.items()}
    for comment in comments:
        for owner in owners[comment.post_id]:
            if not wrote(owner, comment):
                by_owner[owner].append(comment)
    put_aside: Counter[User] = Counter()
    for pk, number in aside.items():
        put_aside.update(dict.fromkeys(owners[pk], number))
    mailing.write(_digest(owner, by_owner[owner], put_aside[owner]) for owner in {**by_owner, **put_aside})


def _digest(owner: User, comments: Sequence[Comment], put_aside: int) -> Mail:
    number, waiting = len(comments), sum(not comment.is_approved for comment in comments)
    context = {
        "entries": [describe(comment, owner) for comment in comments[:MOST]],
        "waiting": waiting,
        "left_out": max(number - MOST, 0),
        "put_aside": put_aside,
        "desk": settings.SITE_URL + reverse("admin:comments_comment_changelist"),
        "site_title": settings.BLOG_TITLE,
        "site_url": settings.SITE_URL,
    }
    said = ngettext("%(number)d new comment – %(site)s", "%(number)d new comments – %(site)s", number)
    if not number:
        number, said = (
            put_aside,
            ngettext("%(number)d comment put aside – %(site)s", "%(number)d comments put aside – %(site)s", put_aside),
        )
    return Mail(
        kind=Mail.Kind.DIGEST,
        to=owner.email,
        subject=said % {"number": number, "site": settings.BLOG_TITLE},
        text=render_to_string("comments/mail/digest.txt", context),
        html=render_to_string("comments/mail/digest.html", context),
    )


def _this_morning() -> datetime:
    """The last time that it was morning."""
    now = timezone.localtime()
    morning = now.replace(hour=HOUR.hour, minute=HOUR.minute, second=0, microsecond=0)
    return morning if morning <= now else morning - timedelta(days=1)
