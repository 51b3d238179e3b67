"""What was understood of a file, from the report that is kept beside it: a page needs no second reading of the dump."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from exchange.ledger import Entry, Label, Ledger
from exchange.records import Doubt

LONGEST_TEXT = 20_000  # characters of a text that are shown at once
LISTED = 50  # of notes, and of decisions, at once: what is settled makes room for the next


@dataclass(frozen=True)
class Remark:
    """Something to look at, and where."""

    words: str
    line: int | None


@dataclass(frozen=True)
class Choice:
    value: str
    reason: str
    line: int | None
    is_chosen: bool = False


@dataclass(frozen=True)
class Doubtful:
    """A decision that could be another one, with all there is to choose from."""

    subject: str
    line: int | None
    reason: str
    choices: tuple[Choice, ...]

    @property
    def name(self) -> str:
        return f"{self.subject}-{self.line or 0}"


@dataclass(frozen=True)
class Answer:
    """A comment in its place; one that is missing has no lines, only a place."""

    path: str
    text: str
    first: int
    last: int
    author: str = ""
    date: str = ""
    kind: str = "comment"
    is_missing: bool = False

    @property
    def depth(self) -> int:
        return self.path.count(".") + 1

    @property
    def parent(self) -> str:
        return self.path.rpartition(".")[0]

    @property
    def shown_depth(self) -> int:
        return min(self.depth, 10)

    @property
    def left_out(self) -> int:
        return max(len(self.text) - LONGEST_TEXT, 0)

    @property
    def shown_text(self) -> str:
        return self.text[:LONGEST_TEXT]

    @property
    def order(self) -> tuple[int, ...]:
        return tuple(int(step) for step in self.path.split("."))

    def is_within(self, other: "Answer") -> bool:
        return self.path == other.path or self.path.startswith(f"{other.path}.")


@dataclass(frozen=True)
class Link:
    title: str
    url: str


_NO_LINES = Ledger(())


@dataclass(frozen=True)
class Reading:
    title: str = ""
    film: str = ""
    year: int | None = None
    rating: str = ""
    verdict: str = ""
    quotation: str = ""
    byline: str = ""
    date: str = ""
    tags: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    declared: int | None = None
    body: str = ""
    answers: tuple[Answer, ...] = ()
    remarks: tuple[Remark, ...] = ()
    doubts: tuple[Doubtful, ...] = ()
    ledger: Ledger = _NO_LINES
    digest: str = ""
    differing: tuple[str, ...] = ()

    @property
    def found(self) -> tuple[Answer, ...]:
        return tuple(answer for answer in self.answers if not answer.is_missing)

    @property
    def missing(self) -> int:
        return max((self.declared or 0) - len(self.found), 0)

    @property
    def shown_body(self) -> str:
        return self.body[:LONGEST_TEXT]

    @property
    def body_left_out(self) -> int:
        return max(len(self.body) - LONGEST_TEXT, 0)

    @property
    def last_body_line(self) -> int:
        return max(self.ledger.lines(Label.BODY), default=0)

    @property
    def unexplained(self) -> list[int]:
        return self.ledger.lines(Label.UNEXPLAINED)

    def sums(self) -> list[tuple[Label, int]]:
        counted = Counter(entry.label for entry in self.ledger.entries)
        return [(label, counted[label]) for label in Label if counted[label]]

    def answer_at(self, line: int) -> Answer | None:
        return next((answer for answer in self.found if answer.first == line), None)


def reading_of(report: Mapping[str, Any]) -> Reading:
    film = report.get("film") or {}
    return Reading(
        title=report.get("title") or "",
        film=film.get("title") or "",
        year=film.get("year"),
        rating=report.get("rating_text") or "",
        verdict=report.get("verdict") or "",
        quotation=report.get("pull_quote") or "",
        byline=report.get("byline") or "",
        date=report.get("date") or "",
        tags=tuple(report.get("tags") or ()),
        links=tuple(_links(report)),
        declared=report.get("declared_count"),
        body=report.get("body_text") or "",
        answers=tuple(sorted(_answers(report), key=lambda answer: answer.order)),
        remarks=tuple(_remarks(report)),
        doubts=tuple(_doubt(decision) for decision in report.get("decisions") or ()),
        ledger=Ledger(tuple(_entry(label) for label in (report.get("lines") or {}).values())),
        digest=(report.get("proof") or {}).get("texts", ""),
        differing=tuple((report.get("proof") or {}).get("differing", ())),
    )


def _links(report: Mapping[str, Any]) -> Iterator[Link]:
    urls = report.get("further_urls") or []
    for position, title in enumerate(report.get("further_reading") or ()):
        yield Link(title, (urls[position] if position < len(urls) else "") or "")


def _answers(report: Mapping[str, Any]) -> Iterator[Answer]:
    places = report.get("comment_lines") or {}
    for comment in report.get("comments") or ():
        first, last = places.get(comment["path"], (0, 0))
        yield Answer(
            path=comment["path"],
            text=comment["text"],
            first=first,
            last=last,
            author=comment["author"] or "",
            date=comment["date"] or "",
            kind=comment["kind"],
        )
    for path in report.get("placeholders") or ():
        yield Answer(path=path, text="", first=0, last=0, is_missing=True)


def _remarks(report: Mapping[str, Any]) -> Iterator[Remark]:
    """But for the lines that are not explained, which stand above all remarks."""
    for note in report.get("notes") or ():
        if note["code"] == Doubt.UNEXPLAINED:
            continue
        yield Remark(note["words"].removeprefix(f"Line {note['line']}: "), note["line"])


def _doubt(decision: Mapping[str, Any]) -> Doubtful:
    chosen = Choice(decision["chosen"], decision["reason"], decision["line"], is_chosen=True)
    others = [each for each in decision["alternatives"] if each["value"] != decision["chosen"]]
    choices = (chosen, *(Choice(each["value"], each["reason"], each["line"]) for each in others))
    return Doubtful(decision["subject"], decision["line"], decision["reason"], choices)


def _entry(named: str) -> Entry:
    label, _, path = named.partition(":")
    return Entry(Label(label), path)


def with_places_of_missing(answers: tuple[Answer, ...]) -> list[Answer]:
    """Give each comment that is missing the line of the first that hangs below it, so that it is shown beside it."""
    placed: list[Answer] = []
    line = 0
    for answer in reversed(answers):
        line = line if answer.is_missing else answer.first
        placed.append(replace(answer, first=line, last=line) if answer.is_missing else answer)
    return placed[::-1]
