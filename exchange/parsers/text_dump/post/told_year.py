"""The year of a film where only the text tells it: in brackets behind the film's name, in the first paragraphs."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from exchange.dates import find_date
from exchange.parsers.text_dump.post.film_words import is_country_or_kind
from exchange.parsers.text_dump.post.spoken_year import spoken_year

_FIRST_PARAGRAPHS, _FARTHEST, _LONGEST_BEFORE = 4, 3_000, 160
_BRACKETS = re.compile(
    r"\s?[(\[](?P<before>[^()\[\]0-9]{0,80}?)(?P<year>(?:18|19|20)[0-9]{2})(?![0-9])(?P<behind>[^()\[\]]{0,100})[)\]]"
)
_GOES_ON = re.compile(r"(?:\s?[–—-]|/)\s?(?:[0-9]|$)|.*(?<![0-9])(?:18|19|20)[0-9]{2}(?![0-9])|\s?[A-Z]{2,3}\b")
"""`(2004–2009)`, `(1954 and 2006)`, `(200 BC)`."""
_SMALL_WORDS = frozenset(
    """
    de di da do dos du des del della la le las los el der den die das von van zu and und et y e i og och by par por
    przez d r dir réal regie regia regi reż rež film director directed dirigida dirigido realisé réalisé
    """.split()  # noqa: SIM905
)
_NO_MAKER = frozenset(
    """
    in on at from since until till seen born circa about im am seit bis aus ab gesehen geboren en depuis dès né née
    desde hasta nacido nacida nel dal dalla nato nata vist vista visto published written veröffentlicht publié
    """.split()  # noqa: SIM905
)
_ARTICLES = frozenset(
    "the a an der die das ein eine le la les un une el los las il lo gli os as de het den det".split()  # noqa: SIM905
)
_LINK = re.compile(r"\[([^\[\]]{1,100})\]\([^()\s]{1,300}(?:\s\"[^\"]{0,100}\")?\)")
_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
_JOINS_WORDS = re.compile(r"\s*&?\s*")
_CLOSES_NAME = re.compile(r"[\s*_”\"’'»“«!?.…]*")
_SENTENCE_ENDS = re.compile(r"[\w”\"’»)][.!?…]\s")
_LINE_ENDS = re.compile(r"^[^\n]{1,100}(?:18|19|20)[0-9]{2}[)\]][.:!]?$", re.MULTILINE)
_POSSESSIVE = ("’s", "'s")


class _Word(NamedTuple):
    """`before` and `behind` are the signs around it."""

    text: str
    before: str
    behind: str

    @property
    def key(self) -> str:
        return self.text.casefold().replace("’", "'")

    @property
    def is_first(self) -> bool:
        return not self.before or _JOINS_WORDS.fullmatch(self.before) is None

    @property
    def is_last(self) -> bool:
        return not self.behind or _JOINS_WORDS.fullmatch(self.behind) is None

    @property
    def opens_name(self) -> bool:
        """Behind `Ada’s`, `about` or `The`, a name may begin within a line."""
        is_article = self.key in _ARTICLES and self.is_first
        return is_article or self.text[:1].islower() or self.text.endswith(_POSSESSIVE)


def told_year(title: str, text: str) -> int | None:
    """The one year that stands behind the film's name, alone or with who made it and where.

    >>> told_year("The Lamp", "On Friday I saw The Lamp (Ada Lind, 2006) with my aunt.")
    2006
    >>> told_year("The Lamp", "It is better than The Lamp Returns (2009) or Ada (2011).")
    """
    start = _LINK.sub(r"\1", "\n\n".join(text[:_FARTHEST].split("\n\n")[:_FIRST_PARAGRAPHS]))
    return _year_in_brackets(title, start) or spoken_year(title, start)


def names_original(text: str) -> bool:
    """`(The Lamp; Portugal 2006)`: brackets alone in their line, with a name, who made the film or where, and the year.

    >>> names_original("(A Lâmpada, Brasil, 2006)"), names_original("(Written in Turin, 2006)")
    (True, False)
    """
    match = _BRACKETS.fullmatch(text)
    is_said = match is not None and len(match["before"]) > 1 and not _GOES_ON.match(match["behind"])
    if match is None or not is_said or any(sign in text for sign in ":©"):
        return False
    where = match["before"].strip(" ,;/").replace(";", ",").split(",")[-1].strip()
    is_made_in = is_country_or_kind(where) or is_country_or_kind(where.split(" ")[-1])
    return is_made_in or _names_makers(match["before"], match["year"])


def _year_in_brackets(title: str, start: str) -> int | None:
    if "(" not in start and "[" not in start:
        return None
    if not title:
        return _year_behind_first_name(start)
    named = _words(title)
    found = [
        (year, place)
        for before, year in _years_in(start)
        if (place := _place_of_name(_words(before), named)) is not None
    ]
    whole = [(year, place) for year, place in found if _is_part(named, place)]
    is_of_several = any(not set(place) & set(other) for _, place in whole for _, other in found)
    years = {year for year, _ in whole}
    return years.pop() if len(years) == 1 and not is_of_several else None


def _year_behind_first_name(start: str) -> int | None:
    """On a page without a title the film of which the text tells: in its first sentence, or in a line of its own that
    ends with the brackets; the only one with a year."""
    found = [*_years_in(start)]
    before, year = found[0] if len(found) == 1 else ("", 0)
    said = [each for each in _words(before) if each.text[:1].isupper() or each.text[:1].isdigit()]
    if not said or not _words(before)[-1].text[:1].isupper() or _CLOSES_NAME.fullmatch(said[-1].behind) is None:
        return None
    is_in_first = start.startswith(before) and not _SENTENCE_ENDS.search(before)
    return year if is_in_first or _LINE_ENDS.search(start) else None


def _years_in(text: str) -> Iterator[tuple[str, int]]:
    """With what stands before the brackets."""
    for match in _BRACKETS.finditer(text):
        if _names_makers(match["before"], match["year"]) and not _GOES_ON.match(match["behind"]):
            paragraph = text.rfind("\n", 0, match.start()) + 1
            yield text[max(paragraph, match.start() - _LONGEST_BEFORE) : match.start()], int(match["year"])


def _names_makers(before: str, year: str) -> bool:
    """`Ada Lind, `, `Portugal/France `, `dir. Ada Lind, ` or nothing; not `since ` or `March `."""
    words = [match[0] for match in _WORD.finditer(before)]
    if not words:
        return True
    if words[0].casefold() in _NO_MAKER or not before.endswith((" ", ",", "/", ".")):
        return False
    if find_date(f"1 {words[-1]} {year}"):
        return False
    return all(word.casefold() in _SMALL_WORDS or not word[0].islower() for word in words)


def _words(text: str) -> list[_Word]:
    matches = list(_WORD.finditer(text))
    ends = [0, *(match.end() for match in matches)]
    starts = [*(match.start() for match in matches), len(text)]
    signs = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    return [_Word(match[0], *signs[place : place + 2]) for place, match in enumerate(matches)]


def _place_of_name(said: Sequence[_Word], named: Sequence[_Word]) -> range | None:
    """Where in the title the last words stand, as many of them as do; those of it that signs set apart before others:
    `The Lamp, by Ada Lind`."""
    if not said or _CLOSES_NAME.fullmatch(said[-1].behind) is None:
        return None
    for size in range(min(len(said), len(named)), 0, -1):
        keys = [word.key for word in said[-size:]]
        places = [range(at, at + size) for at in range(len(named) - size + 1)]
        if same := [place for place in places if [named[at].key for at in place] == keys]:
            parts = [place for place in same if _is_part(named, place)]
            return (parts or same)[0] if _begins_name(said, size) else None
    return None


def _is_part(named: Sequence[_Word], place: range) -> bool:
    """`The Lamp` is none of `The Lamp Returns`, nor of `Son of the Lamp`."""
    first, last = named[place[0]], named[place[-1]]
    is_whole = first.is_first or (named[place[0] - 1].opens_name and not first.text[:1].islower())
    return is_whole and last.is_last


def _begins_name(said: Sequence[_Word], size: int) -> bool:
    """`Lamp` does not in `New Lamp`, where longer names mostly do."""
    first, above = said[-size], said[-size - 1 : -size]
    return size > 1 or first.is_first or any(word.opens_name or word.is_first for word in above)
