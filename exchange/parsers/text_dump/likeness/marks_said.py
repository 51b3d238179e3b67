"""What might be the critic's mark: in known notations, in units and signs of his own, and figures without a scale."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from blog.rating import Rating
from blog.rating.decoys import belongs_to_others
from blog.rating.numbers import read_number
from exchange.parsers.text_dump.likeness.candidates import Candidate, Candidates
from exchange.parsers.text_dump.likeness.likeness import step_of
from exchange.parsers.text_dump.likeness.spans import SpanPage
from exchange.parsers.text_dump.text.ratings import find_ratings

_NUMBER = r"\d{1,2}(?:[.,]\d{1,2})?(?:\s?(?:½|¼|¾|1/2))?|½"
_OF = r"(?:out of|of|von|aus|de|sur|su|di|em|av|van|uit|na|z|op|sobre|/)"
_IN_UNITS = re.compile(
    rf"(?<![\w.,/])({_NUMBER})\s?(?:[^\W\d_][\w’'-]*\s){{0,3}}\(?{_OF}\s?(?:[^\W\d_]+\s)?(3|4|5|6|7|8|9|10|12|20|100)\b",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"([^\w\s.,;:!?…'’\"“”()\[\]{}/|\\<>=+#&%~•·–—_-])(?:[\ufe0f ]?\1){1,9}")
_OTHER_SIGNS = re.compile(r"\ufe0f? ?([^\w\s.,;:!?…'’\"“”()\[\]{}/|\\<>=+#&%~•·–—_-])(?:[\ufe0f ]?\1){0,9}")
_FIGURE = re.compile(r"(?<![\w.,/:-])(\d{1,2}(?:[.,]\d{1,2})?)\*?\s*[.)|*]*\s*$")
_FIGURE_BEHIND_LABEL = re.compile(r"[^\W\d_]\s?[:=–-]\s?\*{0,2}(\d{1,2}(?:[.,]\d{1,2})?)(?![\w/%:-]|[.,]\d)")
_LONGEST_LINE, _LONGEST_WITH_FIGURE, _MOST, _NEAR = 2_000, 120, 8, 60
_USUAL, _LEAST_SCALE, _MOST_SCALE = 5, 3, 10
KIND, KNOWN = "mark ", "mark known"
_SCALES = (5, 10)
_SCORES = (0.05, 0.3, 0.5, 0.7, 0.9)


def marks_in(page: SpanPage) -> list[Candidate]:
    """`value` is the mark as `written` writes it."""
    found = Candidates()
    for number in page.outside:
        line = page.lines[number - 1]
        for rating, start, end, kind in islice(_marks(line), _MOST) if len(line) <= _LONGEST_LINE else ():
            if belongs_to_others(line[max(0, start - _NEAR) : start], line[end : end + _NEAR]):
                continue
            names = {f"{KIND}{kind}", f"{kind} in {page.labels[number - 1]}", f"score {step_of(rating.score, _SCORES)}"}
            scale = "letters" if rating.is_letter else "thumbs" if rating.is_thumbs else str(rating.best)
            names |= {f"scale {scale}", f"{kind} of {scale}"}
            found.add(written(rating), number, {*names, *page.names_of_span(number, start, end)})
    return list(found.all())


def written(rating: Rating) -> str:
    """So that `parse_rating` reads it again."""
    if rating.is_letter:
        return rating.letter
    if rating.is_thumbs:
        return "thumbs up" if rating.value else "thumbs down"
    return f"{rating.value.normalize():f}/{rating.best.normalize():f}"


def _marks(line: str) -> Iterator[tuple[Rating, int, int, str]]:
    for known in find_ratings(line):
        yield known.rating, known.start, known.end, "known"
    for match in _IN_UNITS.finditer(line):
        if rating := _rating(match[0], read_number(match[1]), Decimal(match[2])):
            yield rating, *match.span(), "in units"
    for match in _SIGNS.finditer(line):
        yield from _drawn(line, match)
    if len(line) <= _LONGEST_WITH_FIGURE:
        spans = {match.span(1) for pattern in (_FIGURE, _FIGURE_BEHIND_LABEL) for match in pattern.finditer(line)}
        for start, end in sorted(spans):
            yield from _on_any_scale(line, start, end)


def _drawn(line: str, match: re.Match[str]) -> Iterator[tuple[Rating, int, int, str]]:
    """As many signs as there are, of five, or of all with those that follow and are others."""
    drawn, end = match[0].count(match[1]), match.end()
    other = _OTHER_SIGNS.match(line, end)
    if other:
        best, end, kind = drawn + other[0].count(other[1]), other.end(), "drawn of others"
    else:
        best, kind = _USUAL, "drawn"
    rating = _rating(line[match.start() : end], Decimal(drawn), Decimal(best))
    if rating and _LEAST_SCALE <= best <= _MOST_SCALE:
        yield rating, match.start(), end, kind


def _on_any_scale(line: str, start: int, end: int) -> Iterator[tuple[Rating, int, int, str]]:
    value = Decimal(line[start:end].replace(",", "."))
    for scale in _SCALES:
        if rating := _rating(line[start:end], value, Decimal(scale)):
            yield rating, start, end, "figure"


def _rating(text: str, value: Decimal, best: Decimal) -> Rating | None:
    return Rating(text.strip(), value, best) if 0 <= value <= best else None
