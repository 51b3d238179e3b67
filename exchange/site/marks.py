"""On which scale a site rates, told by its posts together (pure)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from blog.rating import Rating, parse_rating
from exchange.site.frames import Row, label

_NUMBER = re.compile(
    r"(?<![\d.,/])(?P<number>[0-9]{1,3}(?:[.,][0-9]{1,2})?)(?P<half> ?½)?(?: ?/ ?[0-9]{1,3}(?![\d/]))?(?![\d/])"
)
_LONGEST, _MOST_WORDS = 140, 3
_HALF = Decimal("0.5")
_SCALES = (Decimal(5), Decimal(10), Decimal(20), Decimal(100))
_FEWEST = 2


@dataclass(frozen=True)
class Marks:
    """`rated` are the scales of ratings by what their rows are known by, None where such a row rates but a part; `bare`
    the numbers of rows that say nothing else but one or two words, as `7,5 pickles`, by their frames."""

    rated: Mapping[int, Decimal | None] = field(default_factory=dict)
    bare: Mapping[int, Decimal] = field(default_factory=dict)


def marks_of(rating_rows: Iterable[Row], other_rows: Iterable[Row], rating: Rating | None) -> Marks:
    rated: dict[int, Decimal | None] = {}
    for row in rating_rows:
        is_whole = rating is not None and rating.value in _numbers(row.text)
        for key in _keys(row):
            rated[key] = rating.best if rating and is_whole and rated.get(key, rating.best) else None
    return Marks(rated, {hash(row.frame): number for row in other_rows if (number := _bare(row)) is not None})


def mark_in(rows: Iterable[Row], marks: Iterable[Marks]) -> tuple[Row, str] | None:
    """The row that rates, and what it says with its scale, where the other posts have such a row."""
    marks, rows = list(marks), list(rows)
    return _like_rated(rows, marks) or _bare_mark(rows, marks)


def _like_rated(rows: list[Row], marks: list[Marks]) -> tuple[Row, str] | None:
    for row in rows:
        scales = {each.rated[key] for key in _keys(row) for each in marks if key in each.rated}
        if len(scales) == 1 and (best := scales.pop()) and (number := _number_on(row.text, best)) is not None:
            return row, f"{number}/{best}"
    return None


def _number_on(text: str, best: Decimal) -> Decimal | None:
    rating = parse_rating(text.rpartition(":")[2])
    numbers = [rating.value] if rating and rating.best == best else _numbers(text)
    return numbers[0] if len(numbers) == 1 and numbers[0] <= best else None


def _bare_mark(rows: list[Row], marks: list[Marks]) -> tuple[Row, str] | None:
    """Halves and tenths count neither minutes nor comments."""
    for row in rows:
        number = _bare(row)
        others = [each.bare[hash(row.frame)] for each in marks if hash(row.frame) in each.bare]
        if number is None or len(others) < _FEWEST:
            continue
        given = {number, *others}
        if len(given) > 1 and any(each % 1 for each in given):
            return row, f"{number}/{next(scale for scale in _SCALES if max(given) <= scale)}"
    return None


def _keys(row: Row) -> Iterator[int]:
    if len(row.text) <= _LONGEST:
        yield hash(row.frame)
        if words := label(row.text):
            yield hash(("label", words))


def _bare(row: Row) -> Decimal | None:
    numbers = _numbers(row.text) if len(row.frame) <= _MOST_WORDS else []
    is_first = bool(numbers) and "0" in row.frame[0]
    return numbers[0] if is_first and len(numbers) == 1 and numbers[0] <= _SCALES[-1] else None


def _numbers(text: str) -> list[Decimal]:
    """
    >>> _numbers("Voto: 7½"), _numbers("8,5 pickles"), _numbers("7/10 in 2014")
    ([Decimal('7.5')], [Decimal('8.5')], [Decimal('7')])
    """
    return [
        Decimal(match["number"].replace(",", ".")) + (_HALF if match["half"] else 0) for match in _NUMBER.finditer(text)
    ]
