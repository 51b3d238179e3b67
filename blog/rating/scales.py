"""A rating on its scale, how it compares, and how full the stars are that a page draws."""

import math
import re
from dataclasses import dataclass
from decimal import Decimal

LETTERS = ("F", "D-", "D", "D+", "C-", "C", "C+", "B-", "B", "B+", "A-", "A", "A+")
STARS_UNLESS_TOLD = Decimal(5)
LARGEST_SCALE = Decimal(100)
MOST_DRAWN_STARS = 10
SPACE = r"[ \u00a0\u202f\t]{0,3}"
LETTER = r"(?:[A-D](?:\s?[+\-−–]|[ -](?:plus|minus)\b)?|F)"
PERCENT = rf"(?P<value>[0-9]{{1,3}}(?:[.,][0-9]{{1,2}})?){SPACE}(?:%|percent\b|per cent\b|Prozent\b|pour cent\b)"
THUMBS = (
    r"(?:(?:👍[\U0001f3fb-\U0001f3ff]?\ufe0f? ?){2}|(?:👎[\U0001f3fb-\U0001f3ff]?\ufe0f? ?){2}"
    r"|[👍👎][\U0001f3fb-\U0001f3ff]?\ufe0f?(?: ?thumbs? (?:up|down))?"
    r"|(?:an? |one |two |2 )?(?:big |enthusiastic )?thumbs? (?:way )?(?:up|down)"
    r"|Daumen (?:hoch|runter|nach oben|nach unten))"
)


@dataclass(frozen=True)
class Rating:
    text: str
    value: Decimal
    best: Decimal
    worst: Decimal = Decimal(0)

    @property
    def score(self) -> float:
        """How good this is on any scale, 0 to 1, for sorting and comparing."""
        return float((self.value - self.worst) / (self.best - self.worst))

    @property
    def is_letter(self) -> bool:
        return re.fullmatch(LETTER, self.text.strip(" ()"), re.IGNORECASE) is not None

    @property
    def letter(self) -> str:
        """The grade as schools write it, however the critic typed its sign; empty on any other scale."""
        return LETTERS[int(self.value)] if self.is_letter else ""

    @property
    def is_thumbs(self) -> bool:
        return re.fullmatch(THUMBS, self.text.strip(" ()"), re.IGNORECASE) is not None

    @property
    def is_percent(self) -> bool:
        return re.fullmatch(PERCENT, self.text.strip(" ()"), re.IGNORECASE) is not None


@dataclass(frozen=True)
class Scale:
    """What a critic gives marks on: up to `best`, in steps; letters are counted from F."""

    best: Decimal
    step: Decimal = Decimal(1)
    has_letters: bool = False

    @property
    def steps(self) -> list[str]:
        """Every mark there is, from the worst to the best, as the critic would write it.

        >>> Scale(Decimal(2), Decimal("0.5")).steps
        ['0/2', '0.5/2', '1/2', '1.5/2', '2/2']
        """
        if self.has_letters:
            return list(LETTERS)
        return [self.written(self.step * count) for count in range(int(self.best / self.step) + 1)]

    def written(self, value: Decimal) -> str:
        return f"{value.normalize():f}/{self.best.normalize():f}"


@dataclass(frozen=True)
class FoundRating:
    """A rating and where it stands in its line."""

    rating: Rating
    start: int
    end: int


def stars(rating: Rating) -> list[float]:
    """How full each star is that a page draws, in quarters; empty for a scale that is not drawn as stars.

    >>> stars(Rating("3.5/4", Decimal("3.5"), Decimal(4)))
    [1.0, 1.0, 1.0, 0.5]
    >>> stars(Rating("85 %", Decimal(85), Decimal(100)))
    []
    """
    if rating.best > MOST_DRAWN_STARS or rating.is_letter or rating.is_thumbs or rating.is_percent:
        return []
    return [_quarter(float(rating.value) - drawn) for drawn in range(math.ceil(rating.best))]


def _quarter(fill: float) -> float:
    return round(min(max(fill, 0.0), 1.0) * 4) / 4
