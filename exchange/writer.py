"""The only place that stores what a parser has read: in one transaction, once, and with an account of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from hashlib import sha256
from itertools import count
from pathlib import Path
from uuid import UUID, uuid5

from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from blog.models import Film, FurtherReading, Post, SourceFormat, User
from comments.models import Comment
from exchange.as_json import as_json
from exchange.models import ImportBatch, ImportedFile
from exchange.parsers import read_file
from exchange.records import ImportedFilm, ImportedPost, Problem
from exchange.sources import Source, read_sources

# Everything imported gets its name (`uid`) from its source, so that a fixture made elsewhere finds the same rows here.
NAMES = UUID("6a1f5c1e-2a9b-4b6e-9d5e-6d6174696e65")


class Fate(StrEnum):
    STORED = "stored"
    KNOWN = "known"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Outcome:
    """What became of one file."""

    file: str
    fate: Fate
    imported: ImportedPost | None = None
    address: str = ""
    problem: Problem | None = None


@dataclass(frozen=True)
class Report:
    outcomes: tuple[Outcome, ...]
    is_dry_run: bool

    @property
    def problems(self) -> list[Problem]:
        return [outcome.problem for outcome in self.outcomes if outcome.problem]

    @property
    def has_read_something(self) -> bool:
        return any(outcome.imported for outcome in self.outcomes)


def import_files(
    paths: Iterable[str | Path],
    *,
    is_dry_run: bool = False,
    status: str = Post.Status.PUBLISHED,
    user: User | None = None,
) -> Report:
    """Read and store files; what was stored before stays as it is, and a dry run is the same, rolled back."""
    with transaction.atomic():
        writer = _Writer(status, user)
        outcomes = tuple(outcome for source in read_sources(paths) for outcome in writer.take(source))
        transaction.set_rollback(is_dry_run)
    return Report(outcomes, is_dry_run)


def name_for(source_id: str, part: str = "") -> UUID:
    """The lasting name of a row that came from a source."""
    return uuid5(NAMES, f"{source_id}#{part}")


class _Writer:
    """Stores one post after the other into one batch, which is made when the first is new."""

    def __init__(self, status: str, user: User | None) -> None:
        self.status, self.user = status, user
        self.batch: ImportBatch | None = None
        self.now = timezone.now()

    def take(self, source: Source | Problem) -> Iterator[Outcome]:
        if isinstance(source, Problem):
            yield Outcome(source.file, Fate.UNREADABLE, problem=source)
            return
        for result in read_file(source):
            if isinstance(result, Problem):
                yield Outcome(source.name, Fate.UNREADABLE, problem=result)
            else:
                yield self._store_once(result, source)

    def _store_once(self, imported: ImportedPost, source: Source) -> Outcome:
        known = Post.objects.filter(source_id=imported.source_id).first()
        if known:
            return Outcome(source.name, Fate.KNOWN, imported, known.get_absolute_url())
        post = self._store(imported)
        self.batch = self.batch or ImportBatch.objects.create(user=self.user)
        ImportedFile.objects.create(
            batch=self.batch,
            name=source.name,
            raw=source.raw,
            sha256=sha256(source.raw).hexdigest(),
            format=imported.source_id.partition(":")[0],
            encoding=imported.encoding,
            report=as_json(imported),
            post=post,
            created={
                "post": post.pk,
                "film": post.film_id if _is_made_for(post.film, imported) else None,
                "comments": [comment.pk for comment in post.comments.order_by("pk")],
            },
        )
        return Outcome(source.name, Fate.STORED, imported, post.get_absolute_url())

    def _store(self, imported: ImportedPost) -> Post:
        post = Post(
            uid=name_for(imported.source_id),
            source_id=imported.source_id,
            title=imported.title or Path(imported.file).stem,
            film=_film(imported.film, imported.source_id) if imported.film else None,
            source=imported.body,
            source_format=SourceFormat.PLAIN,
            verdict=imported.verdict,
            pull_quote=imported.pull_quote,
            declared_comments=imported.declared_count,
            status=self.status,
            published_at=self.now,
            original_date=_moment(imported.date),
        )
        post.rating = imported.rating
        post.save()
        FurtherReading.objects.bulk_create(_further_reading(post, imported))
        Comment.objects.store_thread(_comments(post, imported, before=self.now))
        return post


def _is_made_for(film: Film | None, imported: ImportedPost) -> bool:
    return film is not None and film.uid == name_for(imported.source_id, "film")


def _film(imported: ImportedFilm, source_id: str) -> Film:
    """The one film of that title that is here already, unless its year is another; else a new one."""
    same = [film for film in Film.objects.filter(title__iexact=imported.title) if _may_be_same(film, imported)]
    if len(same) == 1:
        return same[0]
    return Film.objects.create(uid=name_for(source_id, "film"), title=imported.title, year=imported.year)


def _may_be_same(film: Film, imported: ImportedFilm) -> bool:
    return None in (film.year, imported.year) or film.year == imported.year


def _further_reading(post: Post, imported: ImportedPost) -> list[FurtherReading]:
    return [
        FurtherReading(
            uid=name_for(imported.source_id, f"further/{position}"),
            post=post,
            position=position,
            title=link.title,
            publication=link.publication,
            url=link.url,
        )
        for position, link in enumerate(imported.links, start=1)
    ]


def _comments(post: Post, imported: ImportedPost, *, before: datetime) -> list[Comment]:
    """The comments in the order of the source, held by `sort_at` in the milliseconds that fixtures keep."""
    stored: dict[str, Comment] = {}
    stand_ins = count(1)
    first = before - timedelta(milliseconds=len(imported.comments))
    for position, comment in enumerate(imported.comments):
        stored[comment.path] = Comment(
            uid=name_for(imported.source_id, f"comment/{comment.path}"),
            source_id=comment.path,
            post=post,
            parent=stored.get(comment.parent_path),
            kind=comment.kind,
            author_name=comment.author,
            stand_in=next(stand_ins) if comment.kind == "comment" and not comment.author else None,
            source=comment.text,
            source_format=SourceFormat.PLAIN,
            created_at=_moment(comment.created),
            sort_at=first + timedelta(milliseconds=position),
        )
    return list(stored.values())


def _moment(written: str) -> datetime | None:
    """A whole date with or without time, in the site's time zone; None for less than that."""
    moment = parse_datetime(written) if "T" in written else None
    day = parse_date(written) if moment is None else None
    if day:
        moment = datetime.combine(day, time(12))
    return timezone.make_aware(moment) if moment and timezone.is_naive(moment) else moment
