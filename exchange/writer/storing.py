"""From what was read to rows: a post with its film, its tags, what else to read, and the conversation below it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from itertools import count
from pathlib import PurePath
from uuid import UUID, uuid5

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from blog.models import Film, FurtherReading, Post, SourceFormat, Tag, User
from blog.models.base import FIRST_FILM, LAST_FILM
from comments.models import Comment
from exchange.records import ImportedComment, ImportedFilm, ImportedPost
from exchange.writer.traces import Trace

# Everything imported gets its name (`uid`) from its source, so that a fixture made elsewhere finds the same rows here.
NAMES = UUID("6a1f5c1e-2a9b-4b6e-9d5e-6d6174696e65")
A_MOMENT = timedelta(milliseconds=1)  # between comments that follow each other: what fixtures keep
LONGEST_TAG = 100
_LONGEST_PATH = 120


@dataclass(frozen=True)
class Manner:
    """How a person wants posts to be stored."""

    author: User | None = None
    status: str = Post.Status.PUBLISHED
    published_at: datetime | None = None
    now: datetime = field(default_factory=timezone.now)

    @property
    def appears_at(self) -> datetime | None:
        """A draft appears when somebody publishes it."""
        return self.published_at or (None if self.status == Post.Status.DRAFT else self.now)


def name_for(source_id: str, part: str = "") -> UUID:
    """The lasting name of a row that came from a source."""
    return uuid5(NAMES, f"{source_id}#{part}")


@transaction.atomic
def store(imported: ImportedPost, manner: Manner) -> tuple[Post, Trace]:
    """Store a post with all that belongs to it."""
    trace = Trace()
    post = Post(
        uid=name_for(imported.source_id),
        source_id=imported.source_id,
        title=title_of(imported),
        author=manner.author or author_called(imported.byline),
        film=film_for(imported, trace) if imported.film else None,
        source=imported.body,
        source_format=SourceFormat.PLAIN,
        verdict=imported.verdict,
        pull_quote=imported.pull_quote,
        declared_comments=imported.declared_count,
        status=manner.status,
        published_at=manner.appears_at,
        original_date=moment_of(imported.date),
    )
    post.rating = imported.rating
    post.save()
    if imported.tags:
        post.tags.set(tags_called(imported.tags, trace))
    links = FurtherReading.objects.bulk_create(_further_reading(post, imported))
    comments = _comments(post, imported, before=manner.now)
    Comment.objects.store_thread(list(comments.values()))
    trace.note([post, *links, *comments.values()])
    trace.places = {path: comment.pk for path, comment in comments.items()}
    return post, trace


def title_of(imported: ImportedPost) -> str:
    return imported.title or PurePath(imported.file).stem or imported.file


def author_called(byline: str) -> User | None:
    """The one user who is shown to readers under exactly this name."""
    same = list(User.objects.filter(display_name=byline)[:2]) if byline else []
    return same[0] if len(same) == 1 else None


def film_for(imported: ImportedPost, trace: Trace) -> Film | None:
    """The one film of that title that is here already, which may learn its year; of another year, another film."""
    if imported.film is None or not imported.film.title:
        return None
    wanted = ImportedFilm(imported.film.title, _year_of_film(imported.film.year))
    same = [film for film in Film.objects.filter(title__iexact=wanted.title) if _may_be_same(film, wanted)]
    if len(same) == 1:
        if same[0].year is None and wanted.year is not None:
            trace.fill(same[0], {"year": wanted.year})
        return same[0]
    uid = name_for(imported.source_id, "film")
    wishes = {} if Film.objects.filter(uid=uid).exists() else {"uid": uid}
    film = Film.objects.create(title=wanted.title, year=wanted.year, **wishes)
    trace.note([film])
    return film


def _year_of_film(year: int | None) -> int | None:
    return year if year is not None and FIRST_FILM <= year <= LAST_FILM else None


def _may_be_same(film: Film, imported: ImportedFilm) -> bool:
    return None in (film.year, imported.year) or film.year == imported.year


def tags_called(names: tuple[str, ...], trace: Trace) -> list[Tag]:
    """The tags of these names, those that are missing made; upper and lower case are the same name."""
    wanted = {name.casefold(): name for name in reversed(names) if 0 < len(name) <= LONGEST_TAG}
    one_of_them = Q(pk=None)
    for name in wanted.values():
        one_of_them |= Q(name__iexact=name)
    known = {tag.name.casefold(): tag for tag in Tag.objects.filter(one_of_them).order_by("-pk")}
    made = {key: Tag.objects.create(name=name) for key, name in reversed(wanted.items()) if key not in known}
    trace.note(made.values())
    return [known.get(key) or made[key] for key in wanted]


def _further_reading(post: Post, imported: ImportedPost) -> Iterator[FurtherReading]:
    for position, link in enumerate(imported.links, start=1):
        yield FurtherReading(
            uid=name_for(imported.source_id, f"further/{position}"),
            post=post,
            position=position,
            title=link.title,
            publication=link.publication,
            url=link.url,
        )


def _comments(post: Post, imported: ImportedPost, *, before: datetime) -> dict[str, Comment]:
    """The comments by their paths, in the order of the source, which `sort_at` holds."""
    stored: dict[str, Comment] = {}
    stand_ins = count(1)
    first = before - len(imported.comments) * A_MOMENT
    for position, comment in enumerate(imported.comments):
        stored[comment.path] = new_comment(
            post,
            comment,
            source_id=imported.source_id,
            parent=stored.get(comment.parent_path),
            stand_in=next(stand_ins) if needs_number(comment) else None,
            sort_at=first + position * A_MOMENT,
        )
    return stored


def needs_number(comment: ImportedComment) -> bool:
    """Whether a number stands in for the writer's name, which the source does not tell."""
    return comment.kind == Comment.Kind.COMMENT and not comment.author and not comment.is_missing


def new_comment(  # noqa: PLR0913, what it says and where it stands
    post: Post,
    imported: ImportedComment,
    *,
    source_id: str,
    parent: Comment | None,
    stand_in: int | None,
    sort_at: datetime,
    prefix: str = "",
) -> Comment:
    """A comment that is not stored yet; one that is missing in its source stands for itself without any word."""
    comment = Comment(
        uid=name_for(source_id, f"comment/{imported.path}"),
        source_id=place_in_source(imported.path, prefix),
        post=post,
        parent=parent,
        kind=imported.kind,
        source_format=SourceFormat.PLAIN,
        created_at=None,
        sort_at=sort_at,
    )
    for name, value in words_of(imported, stand_in=stand_in).items():
        setattr(comment, name, value)
    return comment


def words_of(imported: ImportedComment, *, stand_in: int | None) -> dict[str, object]:
    """What a comment says, who says it and when; of a missing one, that it is missing."""
    if imported.is_missing:
        return {"state": Comment.State.MISSING, "source": "", "author_name": "", "stand_in": None, "created_at": None}
    return {
        "state": Comment.State.APPROVED,
        "source": imported.text,
        "author_name": imported.author,
        "stand_in": stand_in,
        "created_at": moment_of(imported.created),
    }


def place_in_source(path: str, prefix: str = "") -> str:
    """The path, so that one finds a comment again; of an endless one, its beginning and a print of the whole."""
    if len(path) > _LONGEST_PATH:
        path = f"{path[:_LONGEST_PATH]}…{name_for(path).hex}"
    return prefix + path


def moment_of(written: str) -> datetime | None:
    """A whole date with or without time, in the site's time zone; None for less than that, and for no date at all."""
    try:
        moment = parse_datetime(written) if "T" in written else None
        day = parse_date(written) if moment is None else None
    except ValueError:
        return None
    if day:
        moment = datetime.combine(day, time(12))
    return timezone.make_aware(moment) if moment and timezone.is_naive(moment) else moment
