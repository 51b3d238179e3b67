"""The lines of a dump as the desk shows them: a page of them at a time, each with its label in words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from exchange.ledger import Entry, Label, Ledger

PAGE = 2_000  # lines
LONGEST = 4_000  # characters of a line that are shown
WORDS = {
    Label.BODY: _("text"),
    Label.TITLE: _("title"),
    Label.RATING: _("rating"),
    Label.FURTHER: _("further reading"),
    Label.COMMENTS_HEADING: _("heading of the comments"),
    Label.COMMENT: _("comment"),
    Label.META: _("byline, date, tags"),
    Label.BOILERPLATE: _("part of the page"),
    Label.BLANK: _("blank"),
    Label.UNEXPLAINED: _("unexplained"),
}


@dataclass(frozen=True)
class ShownLine:
    number: int
    label: str
    word: str
    text: str
    left_out: int  # characters beyond those shown


@dataclass(frozen=True)
class Pages:
    """Which lines are on the page, and the first lines of the pages around it (0 where there is none)."""

    first: int
    last: int
    total: int

    @classmethod
    def around(cls, line: int, total: int) -> "Pages":
        line = min(max(line, 1), max(total, 1))
        first = (line - 1) // PAGE * PAGE + 1
        return cls(first, min(first + PAGE - 1, total), total)

    @property
    def before(self) -> int:
        return max(self.first - PAGE, 0)

    @property
    def after(self) -> int:
        return self.last + 1 if self.last < self.total else 0

    @property
    def are_several(self) -> bool:
        return self.total > PAGE

    def show(self, first: int, last: int) -> bool:
        """Whether something that stands on these lines is, in part, on the page."""
        return first <= self.last and last >= self.first


def shown_lines(lines: Sequence[str], ledger: Ledger, pages: Pages) -> list[ShownLine]:
    return [_shown(number, lines[number - 1], ledger.of(number)) for number in range(pages.first, pages.last + 1)]


def _shown(number: int, text: str, entry: Entry) -> ShownLine:
    word = f"{WORDS[entry.label]} {entry.path}".rstrip()
    return ShownLine(number, str(entry.label), word, text[:LONGEST], max(len(text) - LONGEST, 0))


# Ranges as people write them

_RANGE = re.compile(r"\s*([0-9]{1,9})\s*(?:[-–]\s*([0-9]{1,9})\s*)?")


def read_ranges(written: str, total: int) -> list[int] | None:
    """The lines that "12-15, 18" names; None where it names none, or one that the dump does not have.

    >>> read_ranges("12-15, 18", 20), read_ranges("18-12", 20), read_ranges("21", 20)
    ([12, 13, 14, 15, 18], None, None)
    """
    lines: set[int] = set()
    for part in written.split(","):
        match = _RANGE.fullmatch(part)
        if not match:
            return None
        first, last = int(match[1]), int(match[2] or match[1])
        if not 1 <= first <= last <= total:
            return None
        lines.update(range(first, last + 1))
    return sorted(lines)


def as_ranges(lines: Iterable[int]) -> list[tuple[int, int]]:
    """Lines that follow each other, as first and last.

    >>> as_ranges([1, 2, 3, 7])
    [(1, 3), (7, 7)]
    """
    ranges: list[tuple[int, int]] = []
    for line in lines:
        if ranges and ranges[-1][1] == line - 1:
            ranges[-1] = (ranges[-1][0], line)
        else:
            ranges.append((line, line))
    return ranges
