"""What a post was before: each state that somebody stored, and the way back to it.

A revision is written down by whoever changes a post on somebody's behalf (`revised`). What changes posts otherwise, an
import or a command, writes none: what they left is the first thing that the next `revised` finds and keeps.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blog.desk.tags_field import tags_of
from blog.models import Film, FurtherReading, Picture, Post, User
from blog.moving import moving

RevisionRow = Post.history.model
COLUMNS = [field.attname for field in RevisionRow.tracked_fields if not field.primary_key]
LINK = ("title", "publication", "url")
TOGETHER = {
    **dict.fromkeys(("rating_text", "rating_value", "rating_best", "rating_worst"), _("rating")),
    **dict.fromkeys(("watched_year", "watched_month", "watched_day"), _("day it was seen")),
}
Content = dict[str, Any]


# What a post says now


def content_of(post: Post) -> Content:
    """All that a person may have written, as JSON knows it; equal where nothing was changed."""
    links = [{name: getattr(link, name) for name in LINK} for link in post.further_reading.order_by("position", "pk")]
    tags = sorted(post.tags.values_list("name", flat=True))
    return {**{name: _plain(getattr(post, name)) for name in COLUMNS}, "tag_names": tags, "links": links}


def version_of(post: Post) -> str:
    """The print of its content: it tells two states apart, whoever changed the post in whatever way."""
    return _print(content_of(post))


def _print(content: Content) -> str:
    written = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return str(value) if isinstance(value, str) else value


# What it was


def content_then(revision: models.Model) -> Content:
    columns = {name: _plain(getattr(revision, name)) for name in COLUMNS}
    return {**columns, "tag_names": revision.tag_names, "links": revision.links}


def post_then(revision: models.Model) -> Post:
    """The post as it was, not to be saved; a film, author or picture that is gone since is left out."""
    columns = {name: getattr(revision, name) for name in COLUMNS}
    for name, model in (("film_id", Film), ("author_id", User), ("picture_id", Picture)):
        if columns[name] and not model.objects.filter(pk=columns[name]).exists():
            columns[name] = None
    return Post(pk=revision.id, **columns)


def changed_in(before: Content, after: Content) -> list[str]:
    """What changed, by the names that people call it."""
    names = [_name_of(name) for name in after if before.get(name) != after[name]]
    return list(dict.fromkeys(names))


def _name_of(column: str) -> str:
    if column == "links":
        return str(FurtherReading._meta.verbose_name)
    if column == "tag_names":
        return str(Post._meta.get_field("tags").verbose_name)
    return str(TOGETHER.get(column) or Post._meta.get_field(column).verbose_name)


# Writing down


@contextmanager
def revised(post: Post, *, by: User | None, reason: str = "") -> Iterator[None]:
    """Write down what a change makes of a stored post, and what the post was before where nobody has yet."""
    with transaction.atomic():
        keep_before(post)
        yield
        keep(post, by=by, reason=reason)


def keep_before(post: Post) -> None:
    """The stored post as it is, if it is not what was written down last: nobody at the desk made it so."""
    stored = Post.objects.lock(post.pk)
    keep(stored, by=None, moment=stored.changed_at)


def keep(post: Post, *, by: User | None, reason: str = "", moment: datetime | None = None) -> models.Model | None:
    """Write down what the post is now; nothing where it is what it was."""
    stored = Post.objects.get(pk=post.pk)
    content = content_of(stored)
    last = stored.revisions.first()
    if last and content_then(last) == content:
        return None
    columns = {name: getattr(stored, name) for name in COLUMNS}
    return RevisionRow.objects.create(
        post=stored,
        id=stored.pk,
        **columns,
        tag_names=content["tag_names"],
        links=content["links"],
        history_date=max(moment or timezone.now(), last.history_date) if last else moment or timezone.now(),
        history_type="~" if last else "+",
        history_user=by,
        history_change_reason=reason or None,
    )


@dataclass(frozen=True)
class Restored:
    """`lost` names what could not come back, as it is gone for good; `before` is the revision that an undo goes to."""

    before: models.Model
    lost: list[str]


@transaction.atomic
def restore(revision: models.Model, *, by: User, reason: str) -> Restored:
    """Make the post what it was; that is a new revision, and what it was until now is one, too."""
    post = Post.objects.lock(revision.id)
    keep_before(post)
    before = post.revisions.first()
    then = post_then(revision)
    for name in COLUMNS:
        setattr(post, name, getattr(then, name))
    if Post.objects.exclude(pk=post.pk).filter(slug=post.slug).exists():
        post.keep_slug_free()
    with moving(post):
        post.save()
    post.tags.set(tags_of(revision.tag_names))
    _set_links(post, revision.links)
    keep(post, by=by, reason=reason)
    lost = [_name_of(name) for name in COLUMNS if getattr(revision, name) and getattr(then, name) is None]
    return Restored(before, lost)


def _set_links(post: Post, links: list[dict[str, str]]) -> None:
    """Those that are the same stay the rows they were."""
    here = list(post.further_reading.all())
    for position, link in enumerate(links, start=1):
        row = next((row for row in here if all(getattr(row, name) == link[name] for name in LINK)), None)
        if row is None:
            FurtherReading.objects.create(post=post, position=position, **link)
            continue
        here.remove(row)
        if row.position != position:
            row.position = position
            row.save(update_fields=["position"])
    for row in here:
        row.delete()
