"""A row gets another address, and what led to the one before leads to it for good."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import unquote

from django.db import transaction

from blog.models import Film, OldAddress, Post, Tag, User
from blog.models.addresses import ROWS

Movable = Post | Film | Tag | User


@contextmanager
def moving(row: Movable) -> Iterator[None]:
    """Save the row within it: `with moving(post): post.save()`.

    What readers never knew leaves nothing behind. A row that comes to an address takes it from who was there before.
    """
    with transaction.atomic():
        before = _known_path(row)
        yield
        now = _path(row)
        _take(now, row)
        if before not in {"", now}:
            _leave(before, row)
            _lead_on(before, now)


def _known_path(row: Movable) -> str:
    """Where readers could find the row as it is stored; empty where they never could."""
    stored = type(row)._default_manager.filter(pk=row.pk).first()
    return _path(stored) if stored and _posts_of(stored).once_published().exists() else ""


def _take(path: str, row: Movable) -> None:
    """What was left here by the row itself is out of date; by another one, as soon as readers find this row here."""
    left = OldAddress.objects.filter(path=path)
    is_shown = _posts_of(row).published().exists()
    (left if is_shown else left.filter(**{_name_of(row): row})).delete()


def _leave(path: str, row: Movable) -> None:
    places = {**dict.fromkeys(ROWS), "target": "", _name_of(row): row}
    OldAddress.objects.update_or_create(path=path, defaults=places)


def _lead_on(before: str, now: str) -> None:
    """Old addresses that lead into the page, to a comment of it, go there at once."""
    for old in OldAddress.objects.filter(target__startswith=before):
        old.target = now + old.target.removeprefix(before)
        old.save(update_fields=["target"])


def _posts_of(row: Movable):
    posts = Post.objects.all()
    match row:
        case Post():
            return posts.filter(pk=row.pk)
        case Film():
            return posts.about(row)
        case Tag():
            return posts.tagged(row)
        case _:
            return posts.by(row)


def _name_of(row: Movable) -> str:
    return "author" if isinstance(row, User) else str(row._meta.model_name)


def _path(row: Movable) -> str:
    """As people read it: encoded for the web it may be longer than its column."""
    return unquote(row.get_absolute_url())
