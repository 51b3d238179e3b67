"""What became of every line of a dump: each bears exactly one label, and the sums prove it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise


class Label(StrEnum):
    BODY = "body"
    TITLE = "title"
    RATING = "rating"
    FURTHER = "further"
    COMMENTS_HEADING = "comments_heading"
    COMMENT = "comment"
    META = "meta"
    BOILERPLATE = "boilerplate"
    BLANK = "blank"
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True, slots=True)
class Entry:
    """The label of a line; a line of a comment also says of which."""

    label: Label
    path: str = ""

    def __str__(self) -> str:
        return f"{self.label}:{self.path}" if self.path else str(self.label)


@dataclass(frozen=True)
class Ledger:
    """The labels of all lines, the first line first.

    >>> draft = LedgerDraft(3)
    >>> draft.label([1], Label.TITLE)
    >>> draft.label([3], Label.COMMENT, path="1")
    >>> ledger = draft.close()
    >>> ledger.named()
    {'1': 'title', '2': 'unexplained', '3': 'comment:1'}
    """

    entries: tuple[Entry, ...]

    def __len__(self) -> int:
        return len(self.entries)

    def of(self, line: int) -> Entry:
        return self.entries[line - 1]

    def sums(self) -> dict[Label, int]:
        counted = Counter(entry.label for entry in self.entries)
        return {label: counted[label] for label in Label}

    def lines(self, label: Label, *, path: str = "") -> list[int]:
        wanted = Entry(label, path)
        return [
            number
            for number, entry in enumerate(self.entries, start=1)
            if entry.label is label and (not path or entry == wanted)
        ]

    def ranges(self, label: Label, *, path: str = "") -> str:
        """The lines with a label as a report shows them: "1-18, 21"."""
        return ", ".join(_ranges(self.lines(label, path=path)))

    def named(self) -> dict[str, str]:
        return {str(number): str(entry) for number, entry in enumerate(self.entries, start=1)}


class LedgerDraft:
    """A ledger while it is written. A line labelled twice, or one that does not exist, is a mistake of the parser."""

    def __init__(self, total: int) -> None:
        self._entries: list[Entry | None] = [None] * total

    def label(self, lines: Iterable[int], label: Label, *, path: str = "") -> None:
        if (label is Label.COMMENT) != bool(path):
            raise ValueError(f"the label {label} and the path {path!r} do not go together")
        entry, entries = Entry(label, path), self._entries
        total = len(entries)
        for line in lines:
            if not 1 <= line <= total:
                raise ValueError(f"line {line} is not one of {total}")
            if entries[line - 1] is not None:
                raise ValueError(f"line {line} is {entries[line - 1]} and cannot become {entry} as well")
            entries[line - 1] = entry

    def is_labelled(self, line: int) -> bool:
        return self._entries[line - 1] is not None

    def label_of(self, line: int) -> Label | None:
        """The label that a line has by now, if it has one."""
        entry = self._entries[line - 1]
        return entry.label if entry else None

    def close(self) -> Ledger:
        """The finished ledger; what nobody claimed is unexplained, and says so."""
        unexplained = Entry(Label.UNEXPLAINED)
        return Ledger(tuple([entry or unexplained for entry in self._entries]))


def _ranges(lines: list[int]) -> Iterator[str]:
    starts = [lines[0], *(after for before, after in pairwise(lines) if after > before + 1)] if lines else []
    ends = [*(before for before, after in pairwise(lines) if after > before + 1), lines[-1]] if lines else []
    for start, end in zip(starts, ends, strict=True):
        yield str(start) if start == end else f"{start}-{end}"
