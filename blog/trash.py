"""What is thrown away lies in the trash for a while, as it was, where nobody sees it; then it goes for good.

Both ways set `changed_at`: by it, feeds and sitemaps tell their readers that there is news.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.admin.utils import NestedObjects
from django.db import router, transaction
from django.utils import timezone

from blog.models import Draft, Post

KEPT_AFTER_STORING = timedelta(days=1)  # drafts of which the post has the words: against what comes too late


@transaction.atomic
def put_into_trash(posts: Iterable[Post]) -> list[Post]:
    """Those that were not there yet."""
    keys, now = [post.pk for post in posts], timezone.now()
    Post.objects.lock_many(keys)
    found = list(Post.objects.living().filter(pk__in=keys))
    Post.objects.filter(pk__in=[post.pk for post in found]).update(trashed_at=now, changed_at=now)
    return found


@transaction.atomic
def restore(posts: Iterable[Post]) -> list[Post]:
    """As they were: published ones are seen again at once, with their conversations."""
    keys = [post.pk for post in posts]
    Post.objects.lock_many(keys)
    found = list(Post.objects.in_trash().filter(pk__in=keys))
    Post.objects.filter(pk__in=[post.pk for post in found]).update(trashed_at=None, changed_at=timezone.now())
    return found


def what_goes_with(posts: Iterable[Post]) -> dict[str, int]:
    """What would be deleted for good with the posts, by what it is called: comments, revisions, further reading."""
    collector = NestedObjects(using=router.db_for_write(Post))
    collector.collect(list(posts))
    counts: dict[str, int] = {}
    for model, rows in collector.model_objs.items():
        if model is not Post and not model._meta.auto_created:
            counts[str(model._meta.verbose_name_plural)] = len(rows)
    for fast in collector.fast_deletes:
        if number := fast.count():
            name = str(fast.model._meta.verbose_name_plural)
            counts[name] = counts.get(name, 0) + number
    return counts


@transaction.atomic
def delete_for_good(posts: Iterable[Post]) -> list[str]:
    """Only what lies in the trash; returns the titles. Nothing brings it back; unfinished texts stay, of no post."""
    keys = [post.pk for post in posts]
    Post.objects.lock_many(keys)
    gone = list(Post.objects.in_trash().filter(pk__in=keys))
    for post in gone:
        post.delete()
    return [post.title for post in gone]


def empty_trash(now: datetime | None = None) -> int:
    """What lay there for its time."""
    before = (now or timezone.now()) - timedelta(days=settings.BLOG_KEEP_TRASHED_DAYS)
    return len(delete_for_good(Post.objects.in_trash().filter(trashed_at__lt=before)))


def forget_drafts(now: datetime | None = None) -> int:
    """Those that were stored, and those thrown away long ago. What is unfinished stays, however old."""
    now = now or timezone.now()
    stored = Draft.objects.filter(stored_at__lt=now - KEPT_AFTER_STORING)
    wordless = Draft.objects.filter(fields={}, stored_at=None, saved_at__lt=now - KEPT_AFTER_STORING)
    thrown_away = Draft.objects.filter(thrown_away_at__lt=now - timedelta(days=settings.BLOG_KEEP_TRASHED_DAYS))
    return (stored | wordless | thrown_away).delete()[0]
