"""Ratings that only their label or their wording tells as such: a bare figure, or things of the critic's own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from blog.rating import Rating, parse_rating
from exchange.parsers.text_dump.post.labels import (
    ANNOUNCEMENT,
    BARE_NUMBER,
    DIE,
    OF_READERS,
    OF_THINGS,
    RATING_WORDS,
    SCHOOL_MARK,
    SEPARATORS,
    THINGS_OF,
    WHOLE,
)

_SCALES_OF_THINGS = (4, 5, 6, 10)
_PASSES = 5
_LONGEST_LEGEND = 80
_SCALE = re.compile(
    r"(?:on (?:a|the) scale (?:of|from)|out of|[(\[])? ?(?:[01] ?(?:-|–|to|bis|à|a) ?)?(?:[0-9]{1,3}|ten|five"
    r"|four)[)\]]?$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r".{2,100}?\s\[(?P<value>10|[0-9](?:[.,][0-9]|½)?)\]")
_GIVEN = re.compile(
    r"\b(?:(?:I|we)(?: would|[’']d| will|[’']ll| can)? (?:give|award)|(?:ich|wir) (?:ver)?gebe?n?"
    r"|(?:gebe|vergebe) ich|(?:je|on|nous) (?:lui )?(?:donne|mets?|mettons|donnons)|(?:le|les?) (?:doy|pongo|damos)"
    r"|(?:gli|le) (?:do|diamo)|(?:lhe )?dou|ik geef|wij geven|jag ger|jeg gir|daję)\b[^.!?0-9]{0,30}? "
    r"(?P<value>[0-9]{1,2}(?:[.,][0-9]| ?½)?|[^\W\d_]{2,8}) [^\W\d_]{3,20}"
    r" (?:out of|von|sur|sobre|de|su|van de|av|na) (?P<best>[0-9]{1,2}|[^\W\d_]{2,8})\b",
    re.IGNORECASE,
)
_IN_WORDS = {"ten": "10", "five": "5", "four": "4"}


@dataclass(frozen=True, slots=True)
class Figure:
    """`rating` is None where the label tells of something else."""

    rating: Rating | None
    label: str


def read_bare_figure(text: str) -> Figure | None:
    """A figure whose scale stands before it, or needs none.

    >>> read_bare_figure("Rating (out of 10): 7").rating.text, read_bare_figure("Cijfer: 7,5").rating.text
    ('7/10', '7,5/10')
    >>> read_bare_figure("Nota: 4")
    """
    if told := BARE_NUMBER.fullmatch(text.strip("*_ ")):
        return _told(told)
    if die := DIE.fullmatch(text.strip("*_.! ")):
        return Figure(parse_rating(f"{die['value']}/6"), die["label"].strip(" :"))
    mark = SCHOOL_MARK.fullmatch(text.strip("*_. "))
    rating = parse_rating(f"{_with_half(mark['value'])}/10") if mark else None
    return Figure(rating, mark["label"]) if mark and rating and rating.value > _PASSES else None


def _with_half(value: str) -> str:
    """`7 e mezzo`."""
    return f"{value.split(' ', maxsplit=1)[0]}.5" if " " in value else value


def _told(match: re.Match[str]) -> Figure:
    rating = parse_rating(f"{match['value']}/{_IN_WORDS.get(match['best'].lower(), match['best'])}")
    label = _SCALE.sub("", match["label"]).strip(SEPARATORS)
    is_of_film = not label or RATING_WORDS.fullmatch(label) or WHOLE.search(label)
    return Figure(rating if is_of_film else None, label)


def rating_of_things(text: str) -> Rating | None:
    """On a usual scale, with a unit of the critic's own.

    >>> rating_of_things("Three out of five haystacks.").value
    Decimal('3')
    >>> rating_of_things("Sofa rating: 7½ cushions out of 10").value
    Decimal('7.5')
    """
    bare = _without_label(text.strip("*_ "))
    match = OF_THINGS.fullmatch(bare)
    rating = parse_rating(match["rating"]) if match else None
    if not rating and (match := THINGS_OF.fullmatch(bare)):
        rating = parse_rating(f"{match['value']} out of {match['best']}")
    return rating if rating and rating.best in _SCALES_OF_THINGS else None


def rating_given(text: str) -> Rating | None:
    """What the critic gives, in a unit of the critic's own, within a sentence.

    >>> rating_given("It is wet. I'd give it four anchors out of five, or so.").value, rating_given("He gives 2 of 5.")
    (Decimal('4'), None)
    """
    match = _GIVEN.search(text)
    rating = parse_rating(f"{match['value']} out of {match['best']}") if match else None
    return rating if rating and rating.best in _SCALES_OF_THINGS else None


def rating_in_brackets(title: str, lines: Sequence[str]) -> Rating | None:
    """`Low Tide [7]`, where titles of other posts on the page end so, too, and one of them with more than five.

    >>> rating_in_brackets("Low Tide [7]", ["High Water [4]"]).text, rating_in_brackets("Low Tide [7]", ["Text."])
    ('7', None)
    """
    mark = _BRACKETED.fullmatch(title)
    others = [other["value"] for line in lines if (other := _BRACKETED.fullmatch(line)) and line != title]
    if not mark or not others or max(map(_figure, (mark["value"], *others))) <= _PASSES:
        return None
    rating = parse_rating(f"{mark['value']}/10")
    return replace(rating, text=mark["value"]) if rating else None


def _figure(value: str) -> float:
    return float(value.replace(",", ".").replace("½", ".5"))


def _without_label(text: str) -> str:
    """`Sofa rating: 7½ cushions out of 10`."""
    label, colon, told = text.partition(":")
    label = label.strip(SEPARATORS)
    is_label = bool(colon) and (RATING_WORDS.fullmatch(label) or ANNOUNCEMENT.fullmatch(label))
    return told.strip("*_ ") if is_label else text


def is_of_readers(text: str) -> bool:
    """What other people gave, in a line of its own."""
    return len(text) <= _LONGEST_LEGEND and text[:1].isalpha() and OF_READERS.fullmatch(text) is not None
