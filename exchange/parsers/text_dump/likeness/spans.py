"""What is seen of a few words in their line and page: what stands before and behind them, and which lines around.

No vocabulary but what the labelled dumps teach: what each name says for or against a span is learnt (`likely_facts`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from exchange.dates import find_date
from exchange.ledger import Label, Ledger
from exchange.parsers.text_dump.likeness.likeness import step_of

_WORD = re.compile(r"[^\W\d_]+")
_LABEL = re.compile(r"\W{0,3}([^\W\d_][^:|\d]{1,25}?)\s?[:|]")
_SIGNS = frozenset("()[],.;:/|-–—’'\"“”«»©*_·•")
_NEAR, _LONGEST_DATED = 30, 200
_TALK = {Label.COMMENT, Label.COMMENTS_HEADING}
_WIDTH, _MOST_WIDTHS, _LONGEST_BESIDE = 25, 6, 40
_FIRST, _LAST = 200, 80  # lines of a page that are looked at: what is said of a post stands near its text
_FARTHEST_ABOVE, _FARTHEST_BELOW, _FARTHEST = -4, 8, 8
_MARKS_OF_EMPTY_START, _MARKS_OF_EMPTY_END = " *_#•|-", " .*_|"


@dataclass
class SpanPage:
    """The lines of a page with what they were taken for."""

    lines: Sequence[str]
    ledger: Ledger
    _seen: dict[int, frozenset[str]] = field(default_factory=dict, init=False)

    @cached_property
    def labels(self) -> list[Label]:
        return [entry.label for entry in self.ledger.entries]

    @cached_property
    def outside(self) -> list[int]:
        """The numbers of the lines that say something above the conversation, those near both ends: other posts stand
        below it."""
        said = self._said[: self._ranks.get(self._talk, len(self._said))]
        return said if len(said) <= _FIRST + _LAST else [*said[:_FIRST], *said[-_LAST:]]

    @cached_property
    def titles(self) -> frozenset[int]:
        return frozenset(self.ledger.lines(Label.TITLE))

    @cached_property
    def text(self) -> list[int]:
        """The numbers of the lines of the text."""
        return self.ledger.lines(Label.BODY)

    def names_of_line(self, number: int) -> frozenset[str]:
        if number not in self._seen:
            self._seen[number] = frozenset((*self._names_of_itself(number), *self._names_of_place(number)))
        return self._seen[number]

    def names_of_span(self, number: int, start: int, end: int) -> frozenset[str]:
        """Of what stands from `start` to `end` in a line."""
        return self.names_of_line(number) | frozenset(_names_around(self.lines[number - 1], start, end))

    @cached_property
    def _said(self) -> list[int]:
        return [number for number, label in enumerate(self.labels, start=1) if label is not Label.BLANK]

    @cached_property
    def _ranks(self) -> dict[int, int]:
        return {number: rank for rank, number in enumerate(self._said)}

    @cached_property
    def _talk(self) -> int:
        """Where the conversation begins."""
        return next((number for number in self._said if self.labels[number - 1] in _TALK), len(self.lines) + 1)

    def _names_of_itself(self, number: int) -> Iterator[str]:
        line, label = self.lines[number - 1], self.labels[number - 1]
        yield f"is {label}"
        yield f"width {_width(line)}"
        if match := _LABEL.match(line):
            yield f"label {match[1].casefold()}"
        if _is_dated(line):
            yield "is dated"

    def _names_of_place(self, number: int) -> Iterator[str]:
        rank = self._ranks[number]
        yield f"line {min(number // 5, _FARTHEST)}"
        yield "has talk" if self._talk <= len(self.lines) else "has no talk"
        if self.titles:
            behind = rank - self._ranks[min(self.titles)]
            yield f"title {max(_FARTHEST_ABOVE, min(behind, _FARTHEST_BELOW))}"
        else:
            yield "no title"
        yield from self._names_of_side(number, rank)
        for way, name in ((-1, "above"), (1, "below")):
            if 0 <= rank + way < len(self._said):
                beside = self._said[rank + way]
                yield f"{name} {self.labels[beside - 1]}"
                yield f"{name} width {_width(self.lines[beside - 1])}"
                yield from (f"{name} {said}" for said in _names_of_neighbour(self.lines[beside - 1], way))

    def _names_of_side(self, number: int, rank: int) -> Iterator[str]:
        if not self.text:
            return
        first, last = self.text[0], self.text[-1]
        if first <= number <= last:
            yield "text first" if number == first else "text last" if number == last else "text within"
            yield f"text {step_of(rank - self._ranks[first], (0, 1, 2, 4, 8))}"
        elif number < first:
            yield f"above text {min(self._ranks[first] - rank, _FARTHEST)}"
        else:
            yield f"below text {min(rank - self._ranks[last], _FARTHEST)}"


def _names_around(line: str, start: int, end: int) -> Iterator[str]:
    before, behind = line[:start], line[end:]
    left, right = _kind(before.rstrip()[-1:]), _kind(behind.lstrip()[:1])
    yield f"before {left}"
    yield f"behind {right}"
    yield f"between {left} {right}"
    words = _WORD.findall(before[-_NEAR:])
    if words:
        yield f"before {words[-1].casefold()}"
        yield f"before {' '.join(words[-2:]).casefold()}"
    if words := _WORD.findall(behind[:_NEAR]):
        yield f"behind {words[0].casefold()}"
    begins, ends = not before.strip(_MARKS_OF_EMPTY_START), not behind.strip(_MARKS_OF_EMPTY_END)
    if begins:
        yield "begins line"
    if ends:
        yield "ends line"
    if begins and ends:
        yield "is line"


def _names_of_neighbour(line: str, way: int) -> Iterator[str]:
    """The words of a line that are next to the one beside it, of a short line alone."""
    if _is_dated(line):
        yield "is dated"
    words = _WORD.findall(line) if len(line) <= _LONGEST_BESIDE else []
    if words:
        yield f"says {words[-1 if way < 0 else 0].casefold()}"
        yield f"whole {' '.join(words).casefold()}" if len(words) > 1 else "is a word"


def _kind(sign: str) -> str:
    if sign in _SIGNS:
        return sign
    return "end" if not sign else "letter" if sign.isalpha() else "figure" if sign.isdigit() else "sign"


def _width(line: str) -> int:
    return min(len(line.strip()) // _WIDTH, _MOST_WIDTHS)


def _is_dated(line: str) -> bool:
    return len(line) < _LONGEST_DATED and find_date(line) is not None
