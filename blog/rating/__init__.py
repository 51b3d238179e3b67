"""A film's rating: what the critic wrote, on which scale, and how it compares."""

import re
from dataclasses import replace

from blog.rating.decoys import found_by
from blog.rating.notations import CHECKS, NOTATIONS
from blog.rating.numbers import FIGURES, NUMBER, read_number
from blog.rating.scales import (
    LARGEST_SCALE,
    LETTERS,
    MOST_DRAWN_STARS,
    STARS_UNLESS_TOLD,
    FoundRating,
    Rating,
    Scale,
    stars,
)

__all__ = [
    "LARGEST_SCALE",
    "LETTERS",
    "MOST_DRAWN_STARS",
    "NOTATIONS",
    "NUMBER",
    "STARS_UNLESS_TOLD",
    "FoundRating",
    "Rating",
    "Scale",
    "find_ratings",
    "parse_rating",
    "read_on_scale",
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


def read_on_scale(text: str, scale: Scale) -> Rating | None:
    """Read what the critic types where the scale is known: a bare number counts, and stars are stars of this scale.

    >>> from decimal import Decimal
    >>> read_on_scale("3.5", Scale(Decimal(4), Decimal("0.5")))
    Rating(text='3.5/4', value=Decimal('3.5'), best=Decimal('4'), worst=Decimal('0'))
    >>> read_on_scale("★★★½", Scale(Decimal(4))).best, read_on_scale("7/10", Scale(Decimal(4))).best
    (Decimal('4'), Decimal('10'))
    """
    text = text.strip()
    if re.fullmatch(FIGURES, text, re.IGNORECASE) and not scale.has_letters:
        value = read_number(text)
        return Rating(scale.written(value), value, scale.best) if value <= scale.best else None
    rating = parse_rating(text)
    if rating and not scale.has_letters and _leaves_scale_open(text) and rating.value <= scale.best:
        return replace(rating, best=scale.best)
    return rating


def _leaves_scale_open(text: str) -> bool:
    """Stars alone do not say of how many, as a fraction, a sign for an empty star, a grade or per cent do."""
    bare = _without_brackets(text)
    match = next(filter(None, (notation.in_a_field.fullmatch(bare) for notation in NOTATIONS)), None)
    parts = match.groupdict() if match else {}
    is_of_stars = not {"full", "only", "more"}.isdisjoint(parts)
    return is_of_stars and not any(parts.get(name) for name in ("best", "all", "empty"))


def find_ratings(line: str) -> list[FoundRating]:
    """Find the critic's ratings in a line of running text, and leave what only looks like one.

    >>> [found.rating.text for found in find_ratings("Long story short: 4/4 stars")]
    ['4/4 stars']
    >>> find_ratings("PG-13, seen on 9/11, open 24/7, IMDb: 8.1/10, 1 of 3 films")
    []
    """
    found: list[FoundRating] = []
    possible = {check for check in CHECKS if check(line)}
    taken = bytearray(len(line))
    for notation in NOTATIONS if possible else ():
        for each in found_by(notation, line) if notation.may_be_in in possible else ():
            if not any(taken[each.start : each.end]):
                taken[each.start : each.end] = b"\1" * (each.end - each.start)
                found.append(each)
    return sorted(found, key=lambda each: each.start)


def _without_brackets(text: str) -> str:
    return text[1:-1].strip() if text[:1] + text[-1:] in {"()", "[]"} else text
