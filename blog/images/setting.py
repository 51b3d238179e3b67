"""Words set in lines: as large as they fit, broken where a reader would break them, cut with an ellipsis at last."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from blog.images.fonts import Typeface

LEADING = 1.08
_ELLIPSIS = "…"
_STEP = 4  # pixels by which a size that does not fit is made smaller
_BREAK_AFTER = "-‐–—/"


@dataclass(frozen=True)
class SetText:
    lines: tuple[str, ...]
    size: int
    typeface: Typeface

    @property
    def leading(self) -> int:
        return round(self.size * LEADING)

    @property
    def height(self) -> int:
        return len(self.lines) * self.leading


@dataclass(frozen=True)
class Room:
    """Where a text has to fit, and how large and how small it may be."""

    width: int
    height: int
    largest: int
    smallest: int


def fitted(text: str, typeface: Typeface, room: Room) -> SetText:
    """The text at the largest size at which it fits into the room, whole words; shortened at the smallest."""
    for size in range(room.largest, room.smallest - 1, -_STEP):
        line = _Line(typeface, size, room.width)
        lines = line.broken(text)
        if len(lines) * round(size * LEADING) <= room.height and all(line.takes(one) for one in lines):
            return SetText(tuple(lines), size, typeface)
    line = _Line(typeface, room.smallest, room.width)
    most = max(1, room.height // round(room.smallest * LEADING))
    return SetText(tuple(line.shortened(line.broken(text, can_split=True), most)), room.smallest, typeface)


@dataclass(frozen=True)
class _Line:
    """What a line of this width takes."""

    typeface: Typeface
    size: int
    width: int

    def takes(self, text: str) -> bool:
        return self.typeface.length(text.rstrip(), self.size) <= self.width

    def broken(self, text: str, *, can_split: bool = False) -> list[str]:
        lines = [""]
        for piece in _pieces(text):
            if self.takes(lines[-1] + piece):
                lines[-1] += piece
            elif can_split and not self.takes(piece):
                lines += self._split(piece)
            else:
                lines.append(piece)
        return [line.strip() for line in lines if line.strip()]

    def shortened(self, lines: list[str], most: int) -> list[str]:
        if len(lines) <= most:
            return lines
        last = lines[most - 1]
        while last and not self.takes(last + _ELLIPSIS):
            last = last[:-1]
        return [*lines[: most - 1], last.rstrip(" ,;:.·–—-") + _ELLIPSIS]

    def _split(self, piece: str) -> list[str]:
        """A word that no line takes, in parts of equal length."""
        for count in range(2, len(piece) + 1):
            step = ceil(len(piece) / count)
            parts = [piece[start : start + step] for start in range(0, len(piece), step)]
            if all(self.takes(part) for part in parts):
                return parts
        return [piece]


def _pieces(text: str) -> Iterator[str]:
    """What may stand at the end of a line, with the blank behind it.

    >>> list(_pieces("Spider-Man 七人")), list(_pieces(""))
    (['Spider-', 'Man ', '七', '人'], [])
    """
    piece = ""
    for letter in text:
        if piece and _is_wide(letter) and not _closes(letter):
            yield piece
            piece = ""
        piece += letter
        if letter == " " or letter in _BREAK_AFTER:
            yield piece
            piece = ""
    if piece:
        yield piece


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in {"W", "F"}


def _closes(letter: str) -> bool:
    """Punctuation that no line begins with."""
    return unicodedata.category(letter) in {"Pe", "Pf", "Po", "Lm"}
