"""How well dumps are read: what labels say of a dump beside what a parser found, as precision and recall per field.

Everything said of a dump is a fact: a value, and what it is the value of (the dump, a comment, a line). A field that
neither the labels nor the parser speak of has no facts, and so counts for nothing.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from labelled import NOWHERE, Labelled, Page
from reasons import reason

from exchange.as_json import in_full
from exchange.parsers import read_file
from exchange.records import ImportedPost
from exchange.site.together import with_siblings
from exchange.sources import Source

CORPUS = Path(__file__).parents[2] / "fixtures" / "dumps" / "corpus"
PARTS = {
    "tuned": CORPUS,
    "held_out": CORPUS / "held_out",
    "real": CORPUS / "real",
    "real_held_out": CORPUS / "held_out" / "real",
    "sites": CORPUS / "sites",
    "sites_held_out": CORPUS / "held_out" / "sites",
    "late_sites": CORPUS / "late_sites",
    "late_sites_held_out": CORPUS / "held_out" / "late_sites",
    "short": CORPUS / "short",
    "short_held_out": CORPUS / "held_out" / "short",
    "late_short": CORPUS / "late_short",
    "late_short_held_out": CORPUS / "held_out" / "late_short",
    "told_short": CORPUS / "told_short",
    "told_short_held_out": CORPUS / "held_out" / "told_short",
    "talks": CORPUS / "talks",
    "talks_held_out": CORPUS / "held_out" / "talks",
    "ordinary": CORPUS / "ordinary",
    "ordinary_held_out": CORPUS / "held_out" / "ordinary",
}
"""Those of sites have a folder for each: several posts that somebody brings in together, and that are read so."""
OF_SITES = {folder for name, folder in PARTS.items() if "sites" in name}
LONGEST = 300  # characters of a mistake, in words


class Fact(NamedTuple):
    """A value and what it is the value of; a number of characters is how often the fact is counted."""

    where: str | int
    value: object


@dataclass(frozen=True)
class Tally:
    """How many facts were expected, found, and both."""

    expected: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.expected + other.expected, self.found + other.found, self.right + other.right)

    @property
    def precision(self) -> float | None:
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        return self.right / self.expected if self.expected else None


@dataclass(frozen=True)
class Mistake:
    """What a dump was read as, where its labels say something else."""

    file: str
    field: str
    where: str
    expected: str
    found: str
    reason: str

    def __str__(self) -> str:
        said = f"{self.file}: {self.field} of {self.where}: expected {self.expected}, found {self.found}"
        return f"{said if len(said) <= LONGEST else f'{said[:LONGEST]} …'} ({self.reason})"


@dataclass(frozen=True)
class Score:
    """One dump, field by field."""

    file: str
    tallies: dict[str, Tally]
    mistakes: tuple[Mistake, ...]


# A part of the corpus


@cache
def scores(part: str) -> tuple[Score, ...]:
    return tuple(score(dump) for dump in dumps(part))


def dumps(part: str) -> list[Path]:
    return sorted(PARTS[part].glob("*/*.txt" if PARTS[part] in OF_SITES else "*.txt"))


def totals(part: str) -> dict[str, Tally]:
    every = scores(part)
    return {field: sum((each.tallies[field] for each in every), Tally()) for field in FIELDS}


def score(dump: Path) -> Score:
    return compare(Labelled(dump.name, lines_of(dump), labels_of(dump), found_in(dump)))


def labels_of(dump: Path) -> Page:
    page: Page = json.loads(dump.with_suffix(".expected.json").read_text("utf-8"))
    return {**page, "film": {"year": page.get("year")}}


@cache
def post_in(dump: Path) -> ImportedPost:
    post = next(read_file(sources_in(dump.parent)[dump] if dump.parents[1] in OF_SITES else source_of(dump)))
    assert isinstance(post, ImportedPost), post
    return post


def source_of(dump: Path) -> Source:
    return Source(dump.name, dump.read_bytes())


@cache
def sources_in(site: Path) -> dict[Path, Source]:
    """The posts of a site, each with what the others tell of it."""
    dumps = sorted(site.glob("*.txt"))
    sources = [source_of(dump) for dump in dumps]
    return dict(zip(dumps, with_siblings(sources, sources), strict=True))


@cache
def found_in(dump: Path) -> Page:
    return in_full(post_in(dump))


def lines_of(dump: Path) -> list[str]:
    text = _decoded(dump.read_bytes()).replace("\r\n", "\n").replace("\r", "\n")
    return text.removesuffix("\n").split("\n")


def _decoded(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252")


# One dump


def compare(dump: Labelled) -> Score:
    names = same_comments(dump.expected, dump.found)
    own_names = {comment["path"]: comment["path"] for comment in dump.expected["comments"]}
    tallies, mistakes = {}, []
    for field, facts_of in FIELDS.items():
        expected = Counter(facts_of(Side(dump.expected, dump.lines, own_names)))
        found = Counter(facts_of(Side(dump.found, dump.lines, names)))
        tallies[field] = Tally(expected.total(), found.total(), (expected & found).total())
        mistakes += _mistakes(dump, field, expected - found, found - expected)
    return Score(dump.file, tallies, tuple(mistakes))


def same_comments(expected: Page, found: Page) -> dict[str, str]:
    """Under which name each found comment is compared: the path of the labelled one that it is, if it is any.

    It is the one with the same words, or else the one that it shares the most lines with; each is found but once.
    """
    names: dict[str, str] = {}
    for *_, mine, theirs in sorted(_alike(expected, found), key=lambda pair: pair[:2], reverse=True):
        if theirs not in names and mine not in names.values():
            names[theirs] = mine
    return {comment["path"]: names.get(comment["path"], f"+{comment['path']}") for comment in found["comments"]}


def _alike(expected: Page, found: Page) -> Iterator[tuple[bool, int, str, str]]:
    mine, theirs = _lines_by_path(expected), _lines_by_path(found)
    for one in expected["comments"]:
        for other in found["comments"]:
            has_same_words = one["text"].split() == other["text"].split()
            shared = len(mine.get(one["path"], set()) & theirs.get(other["path"], set()))
            if has_same_words or shared:
                yield has_same_words, shared, one["path"], other["path"]


def _lines_by_path(page: Page) -> dict[str, set[str]]:
    lines: dict[str, set[str]] = {}
    for number, label in page["lines"].items():
        if label.startswith("comment:"):
            lines.setdefault(label.removeprefix("comment:"), set()).add(number)
    return lines


# The facts of each field


@dataclass(frozen=True)
class Side:
    """What one side, labels or parser, says of a dump, and the common names of its comments."""

    page: Page
    lines: list[str]
    names: dict[str, str]

    def has(self, path: str) -> bool:
        return path in self.names


Facts = Callable[[Side], Iterable[Fact] | dict[Fact, int]]


def value(key: str) -> Facts:
    """A field with one value, or none."""
    return lambda side: _said(NOWHERE, side.page.get(key))


def values(key: str) -> Facts:
    """A field with a list of values."""
    return lambda side: [fact for each in side.page.get(key) or [] for fact in _said(NOWHERE, each)]


def of_comments(key: str) -> Facts:
    """A field that each comment may have."""
    return lambda side: [fact for each in side.page["comments"] for fact in _said(_name(side, each), each[key])]


def year(side: Side) -> list[Fact]:
    return _said(NOWHERE, (side.page.get("film") or {}).get("year"))


def rating(side: Side) -> list[Fact]:
    rated = side.page.get("rating")
    return [Fact(NOWHERE, f"{rated['value']} on the scale {rated['scale']}")] if rated else []


def body_characters(side: Side) -> dict[Fact, int]:
    """Each line of the body, as often as it has characters that are no white space."""
    numbers = [number for number, label in _labels(side) if label == "body"]
    return {Fact(number, "body"): len("".join(side.lines[number - 1].split())) for number in numbers}


def comments(side: Side) -> list[Fact]:
    return [Fact(_name(side, each), "a comment") for each in side.page["comments"]]


def kind(side: Side) -> list[Fact]:
    """Only what is no plain comment: those are so many that they would hide every mistake."""
    return [Fact(_name(side, each), each["kind"]) for each in side.page["comments"] if each["kind"] != "comment"]


def edges(side: Side) -> list[Fact]:
    """What each reply answers. Where that is not in the dump, it is a lost comment below the nearest one that is."""
    paths = [each["path"] for each in side.page["comments"] if "." in each["path"]]
    return [Fact(side.names[path], f"in reply to {_parent(side, path)}") for path in paths]


def line_labels(side: Side) -> list[Fact]:
    """The label of each line that has one; blank lines are left out, they are no achievement."""
    return [
        Fact(number, _common_label(side, label))
        for number, label in _labels(side)
        if label != "unexplained" and not (label == "blank" and _is_blank(side.lines[number - 1]))
    ]


FIELDS: dict[str, Facts] = {
    "title": value("title"),
    "year": year,
    "rating": rating,
    "verdict": value("verdict"),
    "pull quote": value("pull_quote"),
    "further reading": values("further_reading"),
    "further addresses": values("further_urls"),
    "byline": value("byline"),
    "date": value("date"),
    "tags": values("tags"),
    "declared count": value("declared_count"),
    "body: characters": body_characters,
    "body: exact text": value("body_text"),
    "comments": comments,
    "comment: author": of_comments("author"),
    "comment: date": of_comments("date"),
    "comment: pingback": kind,
    "comment: exact text": of_comments("text"),
    "tree edges": edges,
    "line labels": line_labels,
}


def _said(where: str, what: object) -> list[Fact]:
    return [] if what is None or what == "" else [Fact(where, what)]


def _name(side: Side, comment: Page) -> str:
    return side.names[comment["path"]]


def _parent(side: Side, path: str) -> str:
    parent = path.rpartition(".")[0]
    if side.has(parent):
        return side.names[parent]
    while parent and not side.has(parent):
        parent = parent.rpartition(".")[0]
    return f"one that is lost below {side.names[parent]}" if parent else "one that is lost"


def _labels(side: Side) -> Iterator[tuple[int, str]]:
    for number, label in side.page["lines"].items():
        if int(number) <= len(side.lines):
            yield int(number), label


def _common_label(side: Side, label: str) -> str:
    kind_of_line, _, path = label.partition(":")
    return f"{kind_of_line}:{side.names.get(path, f'+{path}')}" if path else label


def _is_blank(line: str) -> bool:
    return not line.strip().strip("\u200b\ufeff")


# What differs


def _mistakes(dump: Labelled, field: str, missing: Counter[Fact], surplus: Counter[Fact]) -> Iterator[Mistake]:
    places = sorted({fact.where for fact in [*missing, *surplus]}, key=_order)
    differences = [(place, _values_at(place, missing), _values_at(place, surplus)) for place in places]
    for (expected, found), group in groupby(differences, key=lambda each: each[1:]):
        together = [place for place, *_ in group]
        why = reason(dump, field, together[0], expected, found)
        for where in _together(together):
            yield Mistake(dump.file, field, where, _in_words(expected), _in_words(found), why)


def _order(place: str | int) -> tuple[bool, int, str]:
    return (False, place, "") if isinstance(place, int) else (True, 0, place)


def _values_at(place: str | int, facts: Counter[Fact]) -> list[object]:
    return [fact.value for fact in facts if fact.where == place]


def _in_words(values: list[object]) -> str:
    return " and ".join(map(repr, values)) or "nothing"


def _together(places: list[str | int]) -> list[str]:
    """Lines that follow each other and were taken for the same are one mistake to look at."""
    if isinstance(places[0], int):
        return [f"{'line' if len(places) == 1 else 'lines'} {', '.join(map(str, places))}"]
    return [place if place == NOWHERE else f"comment {place}" for place in map(str, places)]
