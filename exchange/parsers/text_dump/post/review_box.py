"""The box of a plugin for reviews: parts with their marks, the mark of the whole, and a summary."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import takewhile

from blog.rating import Rating, parse_rating
from exchange.parsers.text_dump.post.labels import OVERVIEW, SEPARATORS
from exchange.parsers.text_dump.post.title import is_prose
from exchange.parsers.text_dump.text.glances import holds_figure
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_LONGEST_LABEL, _LONGEST_SUMMARY, _MOST_LINES = 30, 600, 40
_FEWEST_PARTS = 2
_MOST_OF_TEN, _MOST_OF_FIVE, _HUNDRED = 10, 5, 100
_MARK = r"[0-9]{1,3}(?:[.,][0-9]{1,2})?(?: ?%| ?/ ?[0-9]{1,3})?"
_FIGURE_AT_END = 3  # signs: only ` %` may stand behind the last figure of a mark
_STARS = r"(?:★{1,10}[☆½]{0,9}|☆{3,10})"
_ENDS_OF_STARS = ("★", "☆", "½")
_ALONE = re.compile(_MARK)
_PART = re.compile(rf"(?P<label>[^\W\d_][^:=.!?%]{{1,29}}?)(?:\s?[:=–|-]\s?|\s?)(?P<mark>{_MARK}|{_STARS})")
_WHOLE_WORDS = (
    r"(?:(?:overall|total|final|our|average|editor[’']?s?) ?)*(?:score|rating|overall|total|grade|wertung|gesamt\w*"
    r"|gesamtwertung|note(?: globale| finale)?|nota(?: final| finale| global)?|puntuaci[oó]n(?: final| total)?|voto"
    r"(?: finale)?|punteggio(?: totale)?|pontuação|eindcijfer|totaal)"
    r"(?: (?:out of|von|sur|de|su|sobre|van) [0-9]{1,3})?"
)
_WHOLE = re.compile(
    rf"(?:{_WHOLE_WORDS}\s?[:–|-]?\s?(?P<behind>{_MARK})|(?P<before>{_MARK})\s?{_WHOLE_WORDS})", re.IGNORECASE
)
_NAME_OF_WHOLE = re.compile(_WHOLE_WORDS, re.IGNORECASE)
_SUMMARY_NAME = (
    r"(?:summary|verdict|the (?:verdict|bottom line)|bottom line|conclusion|resumen|veredicto|zusammenfassung|fazit"
    r"|résumé|sommario|riassunto|conclusione|resumo|samenvatting)"
)
_SUMMARY = re.compile(rf"{_SUMMARY_NAME}\s?(?P<sign>:?)\s{{0,3}}(?P<words>[^\s|].{{3,}})", re.IGNORECASE)
_SUMMARY_ALONE = re.compile(rf"{_SUMMARY_NAME}\s?:?", re.IGNORECASE)
_BESIDE = re.compile(r"\s{3,}|\s?\|\s?")
_LAST_CELL = re.compile(rf"(?<=\S)(?:\s{{3,}}|\s?\|\s?)(?=(?:{_MARK}|{_STARS})$)")
_WHOLE_AND_WORDS = re.compile(rf"(?i:{_WHOLE_WORDS})(?P<words>[^\W\d_a-zß-ÿ][^|]{{8,300}}?): (?P<mark>{_MARK})")
_FIGURE_AND_WORDS = re.compile(r"(?P<mark>10|[0-9]\.[0-9]) (?P<words>[^\W\d_a-zß-ÿ][^:|]{2,80})")
_DECIMAL_PART = re.compile(r"[^\W\d_][^\W\d_ ]{2,20}(?: [^\W\d_]{2,20}){0,2}:? (?P<mark>10|[0-9]\.[0-9])")
_FARTHEST_WHOLE, _ROUNDED = 6, Decimal("0.06")
_WORD_OF_PRAISE = re.compile(r"[^\W\d_]{3,14}(?: [^\W\d_]{3,14})?[!.]?")


@dataclass
class ReviewBox:
    rating: Rating | None = None
    words: str = ""
    numbers: set[int] = field(default_factory=set)


def read_box(content: Sequence[Passage], title: str = "") -> ReviewBox | None:
    """The box of the post, with the title if that stands directly above it; none without the mark of the whole and
    either its heading or several parts.

    >>> from exchange.parsers.text_dump.text.lines import scan
    >>> from exchange.parsers.text_dump.text.passages import passages
    >>> lines = ["Rain.", "REVIEW OVERVIEW", "Story", "75 %", "Cast", "9 %", "70%OVERALL SCORE"]
    >>> box = read_box(passages(scan(lines), None))
    >>> box.rating.value, sorted(box.numbers)
    (Decimal('70'), [2, 3, 4, 5, 6, 7])
    """
    if whole := _whole_above_parts(content):
        return whole
    marks = [place for place, each in enumerate(content) if _may_mark_whole(_bare(each))]
    for place in range(1, len(content)):
        if _is_near(marks, place) and (box := _box_at(content, place)):
            above = content[place - 1]
            if title and above.plain.casefold().strip("# ") in title.casefold() and not is_prose(above):
                box.numbers |= set(above.numbers)
            return box
    return None


def _whole_above_parts(content: Sequence[Passage]) -> ReviewBox | None:
    """`7.4 Odd but rather lovable`, and below it parts of which that is the mean."""
    for place, each in enumerate(content[:_FARTHEST_WHOLE]):
        whole = _FIGURE_AND_WORDS.fullmatch(_bare(each))
        if not whole:
            continue
        below = (_DECIMAL_PART.fullmatch(_bare(part)) for part in content[place + 1 :])
        parts = [Decimal(match["mark"]) for match in takewhile(bool, below) if match]
        if (
            len(parts) < _FEWEST_PARTS
            or max(parts) <= _MOST_OF_FIVE
            or abs(sum(parts, Decimal(0)) / len(parts) - Decimal(whole["mark"])) > _ROUNDED
        ):
            continue
        numbers = {number for line in content[place : place + 1 + len(parts)] for number in line.numbers}
        return ReviewBox(parse_rating(f"{whole['mark']}/10"), whole["words"], numbers)
    return None


def _box_at(content: Sequence[Passage], place: int) -> ReviewBox | None:
    if not _opens(content, place):
        return None
    return _Reading(content, place).read(has_heading=_is_heading(content[place]))


def _may_mark_whole(text: str) -> bool:
    """A glance: most lines neither are a mark nor hold one with the words for the whole."""
    return holds_figure(text) and (_ALONE.fullmatch(text) is not None or _NAME_OF_WHOLE.search(text) is not None)


def _is_near(marks: Sequence[int], place: int) -> bool:
    """Without any of them no box can be read from there."""
    at = bisect_left(marks, place)
    return at < len(marks) and marks[at] <= place + _MOST_LINES


def _opens(content: Sequence[Passage], place: int) -> bool:
    if len(content[place].plain) > _LONGEST_LABEL:
        return False
    return _is_heading(content[place]) or _part_at(content, place) is not None


def _is_heading(passage: Passage) -> bool:
    heading = _bare(passage).rstrip(": ")
    return OVERVIEW.fullmatch(heading) is not None or _SUMMARY_ALONE.fullmatch(heading) is not None


def _bare(passage: Passage) -> str:
    """Without what tools print of tables, headings and bold type; a mark in the last cell stands behind a colon.

    >>> from exchange.parsers.text_dump.text.lines import scan
    >>> from exchange.parsers.text_dump.text.passages import passages
    >>> [_bare(each) for each in passages(scan(["Story      7.5", "", "Cast| 8"]), None)]
    ['Story: 7.5', 'Cast: 8']
    """
    bare = passage.plain.replace("**", "").strip("*_#| \u00a0")
    is_marked = holds_figure(bare[-_FIGURE_AT_END:]) or bare.endswith(_ENDS_OF_STARS)
    return _LAST_CELL.sub(": ", bare) if is_marked else bare


@dataclass(frozen=True)
class _Part:
    mark: str
    size: int


def _part_at(content: Sequence[Passage], place: int) -> _Part | None:
    """`Story: 75%`, or a label with its mark below it, which get_text may print in two pieces."""
    text = _bare(content[place])
    if (match := _PART.fullmatch(text)) and not _NAME_OF_WHOLE.fullmatch(match["label"].strip(SEPARATORS)):
        return _Part(match["mark"], 1)
    label = text.strip(SEPARATORS)
    if not label or len(label) > _LONGEST_LABEL or not label[0].isalpha() or text[-1:] in ".!?" or label[0].islower():
        return None
    if _NAME_OF_WHOLE.fullmatch(label) or _SUMMARY_ALONE.fullmatch(label):
        return None
    mark, size = _mark_at(content, place + 1)
    return _Part(mark, size + 1) if mark and not _is_named_below(content, place + 1 + size) else None


def _is_named_below(content: Sequence[Passage], place: int) -> bool:
    return place < len(content) and _NAME_OF_WHOLE.fullmatch(_bare(content[place])) is not None


def _mark_at(content: Sequence[Passage], place: int) -> tuple[str, int]:
    """A mark alone, and how many lines it takes: get_text prints the sign apart from its figures."""
    text = _bare(content[place]) if place < len(content) else ""
    if not _ALONE.fullmatch(text):
        return "", 0
    sign = _bare(content[place + 1]) if place + 1 < len(content) else ""
    return (f"{text}%", 2) if sign == "%" and text[-1:].isdigit() else (text, 1)


@dataclass
class _Reading:
    content: Sequence[Passage]
    place: int
    box: ReviewBox = field(default_factory=ReviewBox)
    parts: list[str] = field(default_factory=list)
    whole: str = ""

    def read(self, *, has_heading: bool) -> ReviewBox | None:
        if has_heading:
            self._take(1)
        end = min(len(self.content), self.place + _MOST_LINES)
        while self.place < end and self._take_next():
            pass
        is_box = bool(self.whole) and (len(self.parts) >= _FEWEST_PARTS or (has_heading and bool(self.parts)))
        self.box.rating = self._rating() if is_box else None
        return self.box if self.box.rating else None

    def _take(self, size: int) -> bool:
        taken = self.content[self.place : self.place + size]
        self.box.numbers |= {number for each in taken for number in each.numbers}
        self.place += size
        return True

    def _take_next(self) -> bool:
        text = _bare(self.content[self.place])
        if not text or set(text) <= set("-=| "):
            return self._take(1)
        taken = self._take_summary(text) or self._take_whole(text) or self._take_part() or self._take_around(text)
        return taken or self._take_words_behind()

    def _take_part(self) -> bool:
        part = _part_at(self.content, self.place)
        if not part or self.whole:
            return False
        self.parts.append(part.mark)
        return self._take(part.size)

    def _take_whole(self, text: str) -> bool:
        if self.whole or not self.parts:
            return False
        if match := _WHOLE.fullmatch(text):
            self.whole = match["behind"] or match["before"]
            return self._take(1)
        if match := _WHOLE_AND_WORDS.fullmatch(text):
            self.whole, self.box.words = match["mark"], match["words"].strip()
            return self._take(1)
        at = self.place + 1 if _NAME_OF_WHOLE.fullmatch(text.strip(SEPARATORS)) else self.place
        mark, size = _mark_at(self.content, at)
        if not mark:
            return False
        self.whole = mark
        is_named = at == self.place and _is_named_below(self.content, at + size)
        return self._take(size + (at - self.place) + is_named)

    def _take_summary(self, text: str) -> bool:
        """Its words beside it or below it; in tables that tools set as columns, the mark of the whole is beside it."""
        if self.box.words or not self.parts:
            return False
        first, *beside = _BESIDE.split(text)
        told = [match for other in beside if (match := _WHOLE.fullmatch(other))]
        if told:
            self.whole = told[-1]["behind"] or told[-1]["before"]
        if _SUMMARY_ALONE.fullmatch(first):
            return self._take_words_below()
        match = _SUMMARY.fullmatch(first)
        if not match or not (match["sign"] or match["words"][0].isupper() or match["words"][0] in '“"«'):
            return False
        self.box.words = match["words"].strip()
        return self._take(1)

    def _take_words_below(self) -> bool:
        below = self.content[self.place + 1] if self.place + 1 < len(self.content) else None
        is_mark = below is not None and (_ALONE.fullmatch(_bare(below)) or _WHOLE.fullmatch(_bare(below)))
        if below is None or is_mark or len(below.plain) > _LONGEST_SUMMARY:
            return self._take(1)
        self.box.words = _bare(below)
        return self._take(2)

    def _take_words_behind(self) -> bool:
        """A sentence directly below the mark of the whole, in one block with it."""
        above, each = self.content[self.place - 1 : self.place + 1]
        is_behind = bool(self.whole) and not self.box.words and not is_apart(above, each)
        if not is_behind or not is_prose(each) or len(each.plain) > _LONGEST_SUMMARY or len(self.parts) < _FEWEST_PARTS:
            return False
        self.box.words = _bare(each)
        return self._take(1)

    def _take_around(self, text: str) -> bool:
        """A word of praise directly behind the mark."""
        above = _bare(self.content[self.place - 1])
        is_behind_mark = bool(self.whole) and not self.box.words and _ALONE.fullmatch(above) is not None
        return is_behind_mark and _WORD_OF_PRAISE.fullmatch(text) is not None and self._take(1)

    def _rating(self) -> Rating | None:
        """A bare figure is of the scale on which the parts can be."""
        rating = parse_rating(self.whole)
        if rating or "/" in self.whole:
            return rating
        figures = [Decimal(each.replace(",", ".")) for each in (self.whole, *self.parts) if _is_figure(each)]
        is_percent = any("%" in each for each in self.parts) or max(figures) > _MOST_OF_TEN
        best = _HUNDRED if is_percent else _MOST_OF_TEN if max(figures) > _MOST_OF_FIVE else _MOST_OF_FIVE
        return parse_rating(f"{self.whole}/{best}") if max(figures) <= best else None


def _is_figure(mark: str) -> bool:
    return "%" not in mark and "/" not in mark and not mark.endswith(_ENDS_OF_STARS)
