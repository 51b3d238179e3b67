"""Titles that nothing but their place shows: below the date alone, above all, or in a line after the text."""

import re
from collections.abc import Sequence

from exchange.dates import is_date
from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_byline
from exchange.parsers.text_dump.post.film import is_certificate, is_facts, names_film
from exchange.parsers.text_dump.post.no_title import is_no_title
from exchange.parsers.text_dump.post.title import (
    FULL_STOP,
    LONGEST,
    REVIEW,
    SENTENCE,
    YEAR,
    is_only_rating,
    is_portrait,
    is_prose,
)
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_MOST_NOTICES, _LONGEST_NOTICE, _LONGEST_MOTTO, _LONGEST_SENTENCE = 3, 220, 100, 45
_FAR = 6
_FEW = 2
_DAY_IN_FIGURES = re.compile(r"[0-9]{2,4}[./-]{1,2} ?[0-9]{1,2}[./-] ?[0-9]{1,4}[./-]?")


def place_of_plain_title(content: Sequence[Passage]) -> int | None:
    """Where nothing else looks like a title."""
    day = next((place for place, each in enumerate(content[: _MOST_NOTICES + 1]) if _is_day(each)), None)
    return _above_all(content) if day is None else _below_date(content, day)


def title_below_text(content: Sequence[Passage]) -> list[Passage]:
    """The one line after the text that is a film's name with its year in brackets: `The Lamp (Portugal, 2006)`."""
    places = [place for place, each in enumerate(content) if place and _names_film(each)]
    is_text_above = len(places) == 1 and any(is_prose(each) for each in content[: places[0]])
    is_below = is_text_above and not any(map(_is_long, content[places[0] + 1 :]))
    return [content[places[0]]] if is_below else []


def text_of(passage: Passage) -> str:
    """Two asterisks that close nothing are the writer's: `A boat**UPDATED`."""
    return passage.whole if passage.whole.count("**") == 1 else passage.plain


def _below_date(content: Sequence[Passage], day: int) -> int | None:
    """A short line directly below the date alone, above which stand notices of the site or nothing; whatever a site
    says of itself, `Review: The Lamp` below a date is the title."""
    place = day + 1
    if place >= len(content) or not _may_be_title(content, place):
        return None
    are_notices = all(len(each.plain) <= _LONGEST_NOTICE for each in content[:day])
    return place if are_notices or _is_marked(content[place].plain) else None


def _is_marked(text: str) -> bool:
    return len(text) <= LONGEST and (YEAR.search(text) or REVIEW.search(text)) is not None


def _above_all(content: Sequence[Passage]) -> int | None:
    """The first line, set apart; or the second, with the film's year, below a motto."""
    if _is_below_motto(content):
        return 1
    is_set_apart = len(content) > 1 and is_apart(content[0], content[1])
    return 0 if is_set_apart and len(content[0].plain) <= _LONGEST_SENTENCE and _may_be_title(content, 0) else None


def _is_below_motto(content: Sequence[Passage]) -> bool:
    if len(content) <= _FEW or len(content[0].plain) > _LONGEST_MOTTO or not _names_film(content[1]):
        return False
    is_set_apart = is_apart(content[0], content[1]) and is_apart(content[1], content[2])
    return is_set_apart and is_prose(content[2])


def _may_be_title(content: Sequence[Passage], place: int) -> bool:
    """One sentence at most, with text below it."""
    text, below = content[place].plain, content[place + 1 : place + _FAR]
    if not 0 < len(text) <= SENTENCE and not (_is_marked(text) and len(text) <= LONGEST):
        return False
    is_said = (
        is_boilerplate(text)
        or is_byline(text_of(content[place]))
        or is_only_rating(text)
        or is_no_title(text)
        or is_date(text)
        or is_portrait(text)
        or _is_quoted(text)
    )
    is_said = is_said or is_certificate(text) or (is_facts(text) and not _names_film(content[place]))
    if is_said or content[place].is_item or text.endswith((",", ";", ":")) or not any(map(str.isalnum, text)):
        return False
    ends = len(FULL_STOP.findall(text.replace("...", " ").replace("…", " ")))
    if not below:  # a picture, of which a text dump shows nothing
        return place > 0 and not ends and len(text) <= LONGEST
    return ends <= 1 and any(is_prose(each) and len(each.plain) > len(text) for each in below)


def _is_quoted(text: str) -> bool:
    return text[:1] in '“„«"' and text[-1:] in '”“»"'


def _is_day(passage: Passage) -> bool:
    return is_date(passage.plain) or _DAY_IN_FIGURES.fullmatch(passage.whole) is not None


def _names_film(passage: Passage) -> bool:
    text = passage.plain
    return len(text) <= LONGEST and not is_byline(text) and names_film(text)


def _is_long(passage: Passage) -> bool:
    return len(passage.plain) > LONGEST * 2
