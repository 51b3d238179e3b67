"""What lines of several pages have in common, though each says something else (pure)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from exchange.calendar_names import MONTHS, WEEKDAY_OF

_SIGNS_AROUND = ".,;:!?()[]|·•*"
_STARS = re.compile(r"[★☆⭐✩✭✮✯½*]{2,}|[★☆⭐✩✭✮✯]")
_FIGURES = re.compile(r"[0-9]+(?:[.,][0-9]+)*½?")
_LABEL = re.compile(r"\W{0,3}(?P<words>[^\W\d_][^:|]{1,40}?)\s?[:|]\s")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_POINT = re.compile(r"\s*(?:[*+•◦▪o-]|[0-9]{1,3}[.)])\s")
_BEGINNING = 2  # words
_NARROWEST, _WIDEST = 50, 110  # columns at which tools wrap
_FEWEST_FULL, _RAGGED = 5, 8
_MANY_LINES = 4_000
_HEAD, _FOOT = 300, 100  # lines of a dump that are compared: what a site prints stands above and below the conversation

T = TypeVar("T")
Frame = tuple[str, ...]
"""The words of a line, figures, months, weekdays and stars aside, which are others on each page."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line, or the lines of a paragraph that a tool wrapped; `numbers` are theirs."""

    numbers: tuple[int, ...]
    text: str
    frame: Frame


def frame(line: str) -> Frame:
    """
    >>> frame("Posted on Monday, March 3, 2014 by Ada")
    ('posted', 'on', '{day},', '{month}', '0,', '0', 'by', 'ada')
    """
    return tuple(map(_common, line.casefold().split()))


def _common(word: str) -> str:
    bare = word.strip(_SIGNS_AROUND)
    if bare in MONTHS:
        return word.replace(bare, "{month}")
    if bare in WEEKDAY_OF:
        return word.replace(bare, "{day}")
    return _STARS.sub("{stars}", _FIGURES.sub("0", word))


def label(line: str) -> str:
    """The words before a colon or a bar with which a line begins.

    >>> label("Running time: 104 minutes"), label("Mind the doors.")
    ('running time', '')
    """
    match = _LABEL.match(line)
    return match["words"].casefold() if match else ""


def beginning(words: Frame) -> Frame:
    """The first two words of more than two, where they are words.

    >>> beginning(("posted", "on", "0", "{month}")), beginning(("»", "0", "replies"))
    (('posted', 'on'), ())
    """
    first = words[:_BEGINNING]
    return first if len(words) > _BEGINNING and _LETTERS.search(" ".join(first)) else ()


def compared(lines: Sequence[str]) -> list[tuple[int, str]]:
    """The lines at head and foot that say something, each with its number, their white space aside."""
    said = [
        (number, " ".join(line.split())) for begins, part in _ends(lines) for number, line in enumerate(part, begins)
    ]
    return _at_head_and_foot([(number, line) for number, line in said if any(map(str.isalnum, line))])


def rows(lines: Sequence[str]) -> list[Row]:
    """The rows at head and foot that say something, or rate by stars."""
    joined = (row for begins, part in _ends(lines) for row in _joined(part, begins))
    said = [(numbers, text) for numbers, text in joined if any(map(str.isalnum, text)) or _STARS.search(text)]
    return [Row(numbers, text, frame(text)) for numbers, text in _at_head_and_foot(said)]


def _ends(lines: Sequence[str]) -> list[tuple[int, Sequence[str]]]:
    """Of a dump with a long conversation the two ends, each with the number of its first line."""
    if len(lines) <= _MANY_LINES:
        return [(1, lines)]
    return [(1, lines[: _MANY_LINES // 2]), (len(lines) - _MANY_LINES // 2 + 1, lines[-_MANY_LINES // 2 :])]


def _at_head_and_foot(said: list[T]) -> list[T]:
    return said if len(said) <= _HEAD + _FOOT else [*said[:_HEAD], *said[-_FOOT:]]


def _joined(lines: Sequence[str], begins: int) -> Iterator[tuple[tuple[int, ...], str]]:
    """A line goes on in the next one where its first word would have had no room."""
    width = _width(lines)
    parts: list[str] = []
    for number, (line, below) in enumerate(zip(lines, [*lines[1:], ""], strict=False), begins):
        parts.append(line)
        goes_on = width and below.strip() and not _POINT.match(below)
        if not (goes_on and len(line.rstrip()) + 1 + len(below.split()[0]) > width):
            yield tuple(range(number - len(parts) + 1, number + 1)), " ".join(" ".join(parts).split())
            parts = []


def _width(lines: Sequence[str]) -> int:
    """0 where the lines are as long as their paragraphs."""
    longest = max(map(len, lines), default=0)
    full = sum(longest - _RAGGED <= len(line) for line in lines)
    return longest if _NARROWEST <= longest <= _WIDEST and full >= _FEWEST_FULL else 0
