"""A film's rating: what the critic wrote, on which scale, and how it compares."""

from blog.rating.decoys import found_by
from blog.rating.notations import CHECKS, NOTATIONS
from blog.rating.scales import (
    LARGEST_SCALE,
    LETTERS,
    MOST_DRAWN_STARS,
    STARS_UNLESS_TOLD,
    FoundRating,
    Rating,
    stars,
)

__all__ = [
    "LARGEST_SCALE",
    "LETTERS",
    "MOST_DRAWN_STARS",
    "NOTATIONS",
    "STARS_UNLESS_TOLD",
    "FoundRating",
    "Rating",
    "find_ratings",
    "parse_rating",
    "stars",
]


def parse_rating(text: str) -> Rating | None:
    """Read what stands in a field for ratings; None where it is no rating.

    >>> parse_rating("★★★½")
    Rating(text='★★★½', value=Decimal('3.5'), best=Decimal('5'), worst=Decimal('0'))
    >>> parse_rating(" 3,5/5 ").score
    0.7
    >>> parse_rating("B+").value, parse_rating("85 %").best
    (Decimal('9'), Decimal('100'))
    >>> parse_rating("6/5"), parse_rating("4/0"), parse_rating("good")
    (None, None, None)
    """
    text = text.strip()
    bare = _without_brackets(text)
    for notation in NOTATIONS:
        match = notation.in_a_field.fullmatch(bare)
        rating = notation.read(match, text) if match else None
        if rating:
            return rating
    return None


def find_ratings(line: str) -> list[FoundRating]:
    """Find the critic's ratings in a line of running text, and leave what only looks like one.

    >>> [found.rating.text for found in find_ratings("Long story short: 4/4 stars")]
    ['4/4 stars']
    >>> find_ratings("PG-13, seen on 9/11, open 24/7, IMDb: 8.1/10, 1 of 3 films")
    []
    """
    found: list[FoundRating] = []
    taken = bytearray(len(line))
    possible = {check for check in CHECKS if check(line)}
    for notation in NOTATIONS:
        for each in found_by(notation, line) if notation.may_be_in in possible else ():
            if not any(taken[each.start : each.end]):
                taken[each.start : each.end] = b"\1" * (each.end - each.start)
                found.append(each)
    return sorted(found, key=lambda each: each.start)


def _without_brackets(text: str) -> str:
    return text[1:-1].strip() if text[:1] + text[-1:] in {"()", "[]"} else text
