"""The lines of a dump: where each begins, and whether a list's marker opens it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from exchange.dates import find_date
from exchange.parsers.text_dump.text.plain import is_plain, plain

_NOTHING_TO_SEE = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff\u00ad]*")
_SPACES = " \t\u00a0"  # elinks sets its lists with no-break spaces
_WEAK = "*+o=@#-"
_TYPED = "–—→»›>~"  # people open lists with these, and sentences
_STRONG = "•●◦○◯▪▫■□▲△▼▽◆◇◎☆★♦♣♠♥‣⁃·∙・❖➢"
_MARKER = re.compile(
    rf"(?:([0-9]{{1,5}}[.)]|\([0-9]{{1,3}}\))|([{_STRONG}{_TYPED}{_WEAK}]|-{{1,2}}>))(?:[ \t\u00a0]+|$)"
)
_RULE = re.compile(r"([*+=#-])(?:[ \t\u00a0]+\1){2,}")
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}[.)]")  # `(Ada Lind,`, `2006) is`: the tool broke the line there
_DIGIT = re.compile(r"[0-9]")
_OPEN_MARKERS = frozenset("0123456789(" + _STRONG + _WEAK + _TYPED)
_TEXTLIKE_MARKERS = "#@="  # lynx marks the lists of deep levels with these; nearer to the edge they are text
_VOTES = re.compile(r"[▲△▼▽]\s?[▲△▼▽](?:\s|$)")  # up and down, side by side
_ONE_STAR = re.compile(r"[★☆] \(?(?:out of|of|von|sur|de|di|su|van|av|af|z) [\w★☆]{1,7}[).]{0,2}\s*$")
_COUNTED = re.compile(r"\([0-9]{1,3}\)\s*(?:[|·•/]|$)")  # `Comments`, `(3) | TrackBack (1)`: broken there by a tool
_DRAWN = "*+=#-▲△▼▽"  # what rules and votes begin with
_DEEP = 8
_LONGEST_DATE = 120


@dataclass(slots=True, eq=False)  # not frozen, as that makes a line three times as slow to make
class Line:
    """`indent` is the column of the marker, or of the text where no marker stands before it.

    `mark` is what kind of marker that is: all numbers are one kind, written `1.`; `ordinal` is the number of a numbered
    item, else 0. `is_within` tells of a line amid a paragraph that a tool broke: it is text, and nothing else need be
    asked of it. `is_below_buttons` and `is_above_buttons` tell of a comment's buttons that a tool printed as one word
    with the text.
    """

    number: int
    raw: str
    indent: int
    marker: str
    text: str
    is_blank: bool
    is_item: bool = False
    mark: str = ""
    ordinal: int = 0
    is_within: bool = False
    is_below_buttons: bool = False
    is_above_buttons: bool = False
    plain: str = field(init=False)  # kept here: a hundred rules ask, and a memory of all texts is far slower to look in
    columns: int = field(default=-1, init=False)  # of `raw`, and of the first word of `text`, once `wrapping` counted
    columns_of_first_word: int = field(default=-1, init=False)

    def __post_init__(self) -> None:
        self.plain = self.text if not self.text or is_plain(self.text) else plain(self.text)

    @property
    def whole(self) -> str:
        """The text with its marker, as it stands there."""
        return self.raw.strip(_SPACES)

    @property
    def is_weak(self) -> bool:
        """Marked with a character that people also begin sentences and separators with."""
        return self.marker[:1] in _WEAK + _TYPED if self.marker else False

    @property
    def is_typed(self) -> bool:
        """Marked with a character that no tool uses."""
        return self.marker[:1] in _TYPED or self.marker[-1:] == ">" if self.marker else False

    def unmarked(self) -> "Line":
        """The same line as text: what looked like its marker is how it begins."""
        return Line(self.number, self.raw, self.indent, "", self.whole, self.is_blank) if self.marker else self

    def without_mark(self) -> "Line":
        """The same line, set as text without the mark that a theme put before it."""
        return Line(self.number, self.raw, self.text_column, "", self.text, self.is_blank) if self.marker else self

    @property
    def text_column(self) -> int:
        """Where the text stands, behind its marker."""
        return self.indent + len(self.whole) - len(self.text) if self.marker else self.indent


def scan(lines: Iterable[str]) -> list[Line]:
    """
    >>> [(line.indent, line.marker, line.text) for line in scan(["  1. Yes.", "    and no", "    • But!"])]
    [(2, '1.', 'Yes.'), (4, '', 'and no'), (4, '•', 'But!')]
    """
    scanned: list[Line] = []
    counted: dict[int, int] = {}  # by the column
    for number, raw in enumerate(lines, start=1):
        line = _scan(number, raw)
        if line.is_item and scanned and not scanned[-1].is_blank and _YEAR.fullmatch(line.marker):
            line = line if counted.get(line.indent) == line.ordinal - 1 else line.unmarked()
        if line.ordinal:
            counted[line.indent] = line.ordinal
        scanned.append(line)
    return scanned


def _scan(number: int, raw: str) -> Line:
    text = raw.strip(_SPACES)
    start = raw.index(text[0]) if text else len(raw)
    indent = start if "\t" not in raw else len(raw[:start].expandtabs())
    if not text:
        return Line(number, raw, indent, "", "", is_blank=True)
    if text[0] in _OPEN_MARKERS and (marker := _MARKER.match(raw, start)) and not _is_text(raw, start, indent, marker):
        return _item(number, raw, indent, marker)
    is_blank = not text[0].isalnum() and _NOTHING_TO_SEE.fullmatch(text) is not None
    return Line(number, raw, indent, "", text, is_blank)


def _item(number: int, raw: str, indent: int, marker: re.Match[str]) -> Line:
    text = raw[marker.end() :].strip(_SPACES)
    sign, figures = marker[2], marker[1]
    if not figures:
        return Line(number, raw, indent, sign, text, is_blank=False, is_item=True, mark=sign)
    ordinal = int(figures.strip("()."))
    return Line(number, raw, indent, figures, text, is_blank=False, is_item=True, mark="1.", ordinal=ordinal)


def _is_text(raw: str, start: int, indent: int, marker: re.Match[str]) -> bool:
    """What begins like an item and is none: `# one` near the edge, `3. März 2014`, the rule `* * *`, and a mark."""
    if raw[start] in _DRAWN and (_RULE.fullmatch(raw.strip(_SPACES)) or _VOTES.match(raw, start)):
        return True
    if raw[start] in "★☆(" and (_ONE_STAR.match(raw, start) or _COUNTED.match(raw, start)):
        return True
    if raw[start] in _TEXTLIKE_MARKERS:
        return indent < _DEEP and marker.end() < len(raw)
    if not marker[1] or len(raw) > _LONGEST_DATE or not _DIGIT.search(raw, marker.end()):
        return False
    found, rest = find_date(raw[start:]), find_date(raw[marker.end() :])
    is_date = found is not None and found.start == 0 and start + found.end > marker.end()
    return is_date and not (rest is not None and rest.start == 0)


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
