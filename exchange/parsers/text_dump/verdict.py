"""The line that rates the film, and the words beside the rating."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from blog.rating import FoundRating, Rating, find_ratings
from exchange.parsers.text_dump.lines import Line
from exchange.records import Doubt, Note

_LONGEST = 200
_LONGEST_PROSE = 20_000
_SEPARATORS = " \t\u00a0:–—-|=•*()[]"
_RATING_WORDS = re.compile(
    r"(?:(?:my|our|the|final|overall|total|movie|film|star|meine?|gesamt|note finale)\s?)*"
    r"(?:rating|grade|score|verdict|stars|overall|total|wertung|bewertung|gesamtwertung|gesamt|urteil|fazit"
    r"|note|nota|voto"
    r"|calificación|puntuación|cijfer|betyg|ocena)",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:overall|total|final|verdict|bottom line|gesamt\w*|fazit|insgesamt|finale?)\b", re.IGNORECASE)
_LEGEND = re.compile(r"\s*=")


@dataclass(frozen=True)
class Verdict:
    rating: Rating | None = None
    words: str = ""
    lines: frozenset[int] = frozenset()
    notes: list[Note] = field(default_factory=list)


@dataclass(frozen=True)
class _RatingLine:
    number: int
    rating: Rating
    label: str
    words: str
    disagrees: bool

    @property
    def rank(self) -> int:
        """A rating of the whole before one that just says so, and both before those of acting or music."""
        if _WHOLE.search(self.label):
            return 2
        return 1 if not self.label or _RATING_WORDS.fullmatch(self.label) else 0


def read_verdict(content: list[Line], *, title: str) -> Verdict:
    rating_lines = [each for line in content if (each := _rating_line(line))]
    if rating_lines:
        return _decide(rating_lines)
    if empty := _empty_lines(content):
        return Verdict(lines=frozenset(empty), notes=[Note(Doubt.RATING_IS_EMPTY, line=empty[0])])
    in_title = find_ratings(title)
    if len(in_title) == 1:
        return Verdict(rating=in_title[0].rating)
    return _in_running_text(content)


def _rating_line(line: Line) -> _RatingLine | None:
    """A line that rates: words with a separator, or none, before the rating, and little behind it."""
    text = line.whole
    found = find_ratings(text) if len(text) <= _LONGEST else []
    if not found or _between(text, found):
        return None
    before, after = text[: found[0].start], text[found[-1].end :]
    if not _is_label(before) or not _is_remark(after):
        return None
    label, remark = before.strip(_SEPARATORS), after.strip(_SEPARATORS + ".!")
    return _RatingLine(
        number=line.number,
        rating=_clearest(found),
        label=label,
        words=" ".join(filter(None, ["" if _RATING_WORDS.fullmatch(label) else label, remark])),
        disagrees=len({round(each.rating.score, 2) for each in found}) > 1,
    )


def _between(text: str, found: list[FoundRating]) -> str:
    """What separates two ratings of one line; the same rating in signs and in figures stands side by side."""
    gaps = [text[one.end : other.start] for one, other in pairwise(found)]
    return "".join(gaps).strip(_SEPARATORS + ",/")


def _clearest(found: list[FoundRating]) -> Rating:
    """Figures before signs, as signs get lost on the way."""
    figures = [each.rating for each in found if any(character.isdigit() for character in each.rating.text)]
    return (figures or [found[0].rating])[0]


def _is_label(before: str) -> bool:
    label = before.strip(" \t\u00a0*([")
    return not label or label.endswith((":", "–", "—", "-", "|", "=")) or bool(_RATING_WORDS.fullmatch(label))


def _is_remark(after: str) -> bool:
    rest = after.strip(" \t\u00a0*)].!")
    return not rest or (rest.startswith(("–", "—", "-", ",", "|", ":", "(")) and not _LEGEND.match(after))


def _decide(rating_lines: list[_RatingLine]) -> Verdict:
    rank = max(each.rank for each in rating_lines)
    best = [each for each in rating_lines if each.rank == rank]
    if len({(each.rating.value, each.rating.best) for each in best}) > 1:
        number = len(rating_lines)
        return Verdict(notes=[Note(Doubt.SEVERAL_RATINGS, line=rating_lines[0].number, number=number)])
    chosen = best[-1]
    doubt = Note(Doubt.RATINGS_DISAGREE, line=chosen.number, detail=chosen.rating.text)
    return Verdict(
        rating=chosen.rating,
        words=chosen.words,
        lines=frozenset([chosen.number]),
        notes=[doubt] if chosen.disagrees else [],
    )


def _empty_lines(content: list[Line]) -> list[int]:
    """`Rating:` with nothing behind it: the stars were lost on the way."""
    return [
        line.number
        for line in content
        if line.text.endswith(":") and _RATING_WORDS.fullmatch(line.text.rstrip(": \u00a0")) and not line.is_item
    ]


def _in_running_text(content: list[Line]) -> Verdict:
    found = {(each.rating.value, each.rating.best): (line, each.rating) for line, each in _everywhere(content)}
    if len(found) != 1:
        return Verdict()
    line, rating = next(iter(found.values()))
    return Verdict(rating=rating, notes=[Note(Doubt.RATING_IN_TEXT, line=line.number, detail=rating.text)])


def _everywhere(content: list[Line]) -> Iterator[tuple[Line, FoundRating]]:
    for line in content:
        if len(line.text) <= _LONGEST_PROSE:
            for each in find_ratings(line.text):
                yield line, each
