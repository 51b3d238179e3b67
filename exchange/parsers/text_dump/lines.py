"""The lines of a dump: where each begins, and whether a list's marker opens it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_INDENT = re.compile(r"[ \t]*")
_MARKER = re.compile(r"(?:([0-9]{1,5}[.)])|([•●◦○◯▪▫■□▲△▼▽◆◇◎☆★♦♣♠♥‣⁃·∙*+o-]|[#@](?=[ \t]*$)))(?:[ \t\u00a0]+|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """`indent` is the column of the marker, or of the text where no marker stands before it."""

    number: int
    raw: str
    indent: int
    marker: str
    text: str
    is_blank: bool

    @property
    def is_item(self) -> bool:
        return bool(self.marker)

    @property
    def whole(self) -> str:
        """The text with its marker, as it stands there."""
        return self.raw.strip(" \t")

    @property
    def mark(self) -> str:
        """What kind of marker this is: all numbers are one kind."""
        return "1." if self.marker[:1].isdigit() else self.marker


def scan(lines: Iterable[str]) -> list[Line]:
    """
    >>> [(line.indent, line.marker, line.text) for line in scan(["  1. Yes.", "    and no", "    • But!"])]
    [(2, '1.', 'Yes.'), (4, '', 'and no'), (4, '•', 'But!')]
    """
    return [_scan(number, raw) for number, raw in enumerate(lines, start=1)]


def _scan(number: int, raw: str) -> Line:
    start = _end_of_indent(raw)
    marker = _MARKER.match(raw, start)
    text = raw[marker.end() if marker else start :].strip(" \t")
    return Line(
        number=number,
        raw=raw,
        indent=len(raw[:start].expandtabs()),
        marker=(marker[1] or marker[2]) if marker else "",
        text=text,
        is_blank=not marker and (not text or not text.translate(_INVISIBLE).strip()),
    )


def _end_of_indent(raw: str) -> int:
    match = _INDENT.match(raw)
    return match.end() if match else 0


def blocks(lines: Iterable[Line]) -> list[list[Line]]:
    """Runs of lines without a blank one, or a line of something else, between them."""
    runs: list[list[Line]] = []
    for line in lines:
        if line.is_blank:
            continue
        if runs and runs[-1][-1].number == line.number - 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs
