"""The files of a batch in a few words each, those first that need somebody."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from blog.models import Post
from exchange.desk.reading import Reading, reading_of
from exchange.models import ImportedFile
from exchange.writer import address_here

AT_ONCE = 20  # reports in memory


class Urgency(IntEnum):
    """In which order files are looked at."""

    UNREAD = 0
    UNEXPLAINED = 1
    UNDECIDED = 2
    UNCERTAIN = 3
    MISSING = 4
    FINE = 5
    LEFT_OUT = 6


@dataclass(frozen=True)
class Sign:
    """A reason to look at a file; the urgency is its colour, the words say it."""

    urgency: Urgency
    words: str

    @property
    def name(self) -> str:
        return self.urgency.name.lower()


@dataclass(frozen=True)
class Summary:
    pk: int
    name: str
    problem: str
    is_left_out: bool
    may_join: bool
    post: tuple[str, str, str] | None  # title, address, status in words
    title: str
    film: str
    rating: str
    lines: int
    declared: int | None
    found: int
    signs: tuple[Sign, ...]

    @property
    def urgency(self) -> Urgency:
        if self.is_left_out:
            return Urgency.LEFT_OUT
        return min((sign.urgency for sign in self.signs), default=Urgency.FINE)

    @property
    def needs_somebody(self) -> bool:
        return self.urgency < Urgency.MISSING


def summaries(files: QuerySet[ImportedFile]) -> list[Summary]:
    """One question; the reports pass through memory a few at a time, as those of long dumps are long themselves."""
    known = Post.objects.filter(source_id=OuterRef("source_id")).exclude(source_id="")
    rows = files.defer("raw", "created", "corrections").select_related("post", "joins").annotate(is_known=Exists(known))
    return sorted(_summaries(rows.iterator(chunk_size=AT_ONCE)), key=lambda summary: (summary.urgency, summary.pk))


def _summaries(files: Iterable[Any]) -> Iterable[Summary]:
    for file in files:
        reading = reading_of(file.report)
        yield Summary(
            pk=file.pk,
            name=file.name,
            problem=file.problem,
            is_left_out=file.is_left_out,
            may_join=file.joins is not None,
            post=_told_of(file.post) if file.post else None,
            title=reading.title,
            film=f"{reading.film} ({reading.year})" if reading.film and reading.year else reading.film,
            rating=reading.rating,
            lines=len(reading.ledger),
            declared=reading.declared,
            found=len(reading.found),
            signs=tuple(signs(file, reading)),
        )


def _told_of(post: Post) -> tuple[str, str, str]:
    state = _("in the trash") if post.trashed_at else post.get_status_display()
    return post.title, address_here(post), state


def signs(file: Any, reading: Reading) -> Iterable[Sign]:
    if file.problem:
        yield Sign(Urgency.UNREAD, _("not read"))
        return
    if file.is_known and not file.post:
        yield Sign(Urgency.FINE, _("here already, nothing changes"))
    if number := len(reading.unexplained):
        yield Sign(Urgency.UNEXPLAINED, ngettext("%d line unexplained", "%d lines unexplained", number) % number)
    if file.joins and file.join is None:
        yield Sign(Urgency.UNDECIDED, _("may belong to a post that is here"))
    if number := len(reading.doubts):
        yield Sign(Urgency.UNCERTAIN, ngettext("%d uncertain choice", "%d uncertain choices", number) % number)
    if number := reading.missing:
        yield Sign(Urgency.MISSING, ngettext("%d comment missing", "%d comments missing", number) % number)
