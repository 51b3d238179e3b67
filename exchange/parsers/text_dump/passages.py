"""The post's lines as they were written: what a tool broke at a column is one passage again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from exchange.parsers.text_dump.heads import plain
from exchange.parsers.text_dump.lines import Line
from exchange.parsers.text_dump.references import References, without_pointers
from exchange.parsers.text_dump.wrapping import is_broken, join

_HASHES = re.compile(r"#{1,6}[ \t]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """`text` is without a list's marker, `whole` with it, `plain` also without what tools put around links."""

    lines: tuple[Line, ...]
    text: str
    whole: str
    plain: str

    @property
    def number(self) -> int:
        return self.lines[0].number

    @property
    def last(self) -> int:
        return self.lines[-1].number

    @property
    def numbers(self) -> list[int]:
        return [line.number for line in self.lines]

    @property
    def is_item(self) -> bool:
        return self.lines[0].is_item

    @property
    def is_heading(self) -> bool:
        """Marked as a heading by html2text."""
        return _HASHES.match(self.text) is not None


def passages(lines: Sequence[Line], width: int | None) -> list[Passage]:
    """
    >>> from exchange.parsers.text_dump.lines import scan
    >>> [each.text for each in passages(scan(["One that was", "broken.", "", "Two."]), width=15)]
    ['One that was broken.', 'Two.']
    """
    runs: list[list[Line]] = []
    for line in lines:
        if line.is_blank:
            continue
        before = runs[-1][-1] if runs else None
        if width and before and line.number == before.number + 1 and is_broken(before, line, width):
            runs[-1].append(line)
        else:
            runs.append([line])
    return [_passage(run) for run in runs]


def _passage(lines: list[Line]) -> Passage:
    if len(lines) == 1:
        text, whole = lines[0].text, lines[0].whole
    else:
        rest = [line.whole for line in lines[1:]]
        text, whole = join([lines[0].text, *rest]), join([lines[0].whole, *rest])
    return Passage(tuple(lines), text, whole, plain(text))


def is_apart(above: Passage, below: Passage) -> bool:
    return below.number > above.last + 1


def body_of(content: Sequence[Passage], *, references: References) -> list[str]:
    """The paragraphs, character for character, but without wrapping, the margin that all share, and marks of tools."""
    margin = min((line.indent for each in content for line in each.lines[:1]), default=0)
    paragraphs: list[str] = []
    above: Passage | None = None
    for each in content:
        text = _written(each, margin, references=references)
        if above is not None and not is_apart(above, each):
            paragraphs[-1] += f"\n{text}"
        else:
            paragraphs.append(text)
        above = each
    return paragraphs


def _written(passage: Passage, margin: int, *, references: References) -> str:
    first = passage.lines[0]
    raw = first.raw.rstrip()
    text = raw[margin:] if not raw[:margin].strip(" ") else raw.lstrip(" \t")
    if len(passage.lines) > 1:
        text = join([text, *(line.whole for line in passage.lines[1:])]).rstrip()
    text = without_pointers(text, references)
    return _HASHES.sub("", text, count=1) if passage.is_heading else text
