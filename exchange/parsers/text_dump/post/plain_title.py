"""Titles that nothing but their place shows: below the date alone, above all, or in a line after the text."""

import re
from collections.abc import Sequence

from exchange.dates import is_date
from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_byline
from exchange.parsers.text_dump.byline.byline import is_open_byline, read_byline
from exchange.parsers.text_dump.post.film import is_certificate, is_facts, names_film
from exchange.parsers.text_dump.post.labels import OTHER_SITES
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
    may_sign,
)
from exchange.parsers.text_dump.post.title_signs import is_below_empty_heading
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_MOST_NOTICES, _LONGEST_NOTICE, _LONGEST_MOTTO, _LONGEST_SENTENCE = 3, 220, 100, 45
_FAR = 6
_FEW, _FEW_LAST = 2, 3
_LONGEST_ENTRY = 220
_ENTRY = re.compile(
    r"[“\"«]?(?P<title>(?!(?:this|dieser|esta|este|cet|cette|ce|questo|questa) )[^\s“”\"«»].{1,90}?)[”\"»]?,?"
    r" (?i:was|were|fue|foi|a été|è stat[oa]|werd|har|blev) "
    r"(?i:(?:originally |first )?(?:posted|published|written|filed|added|last (?:modified|updated))"
    r"|publicad[oa]|escrit[oa]|postad[oa]|publiée?|écrite?|postée?|pubblicat[oa]|scritt[oa]|inserit[oa]|geplaatst|geschreven"
    r"|postats|skrevet|publicerat):? (?P<said>\S.{6,110})"
)
_DAY_WORD = re.compile(r"\b(el|le|o|il) (?:día|dia|jour|giorno) ")
_DAY_IN_FIGURES = re.compile(r"[0-9]{2,4}[./-]{1,2} ?[0-9]{1,2}[./-] ?[0-9]{1,4}[./-]?")


def place_of_plain_title(content: Sequence[Passage]) -> int | None:
    """Where nothing else looks like a title."""
    day = next((place for place, each in enumerate(content[: _MOST_NOTICES + 1]) if _is_day(each)), None)
    return _above_all(content) if day is None else _below_date(content, day)


def title_below(content: Sequence[Passage], said: Sequence[tuple[int, str]]) -> list[Passage]:
    """The line, if any, that is the title though no line above the text is; `said` are lines that tell of the post."""
    entries = [each for each in content[-_FEW_LAST:] if titled_in_entry(each.plain)[0]][:1]
    signed = [number for number, text in said if read_byline(text) or is_open_byline(text)]
    return title_below_text(content) or entries or title_above_byline(content, signed)


def title_below_text(content: Sequence[Passage]) -> list[Passage]:
    """The one line after the text that is a film's name with its year in brackets: `The Lamp (Portugal, 2006)`."""
    places = [place for place, each in enumerate(content) if place and _names_film(each)]
    places = [place for place in places if not OTHER_SITES.match(content[place].plain)]  # `IMDb: The Lamp (2006)`
    is_text_above = len(places) == 1 and any(is_prose(each) for each in content[: places[0]])
    is_below = is_text_above and not any(map(_is_long, content[places[0] + 1 :]))
    return [content[places[0]]] if is_below else []


def title_above_byline(content: Sequence[Passage], said: Sequence[int]) -> list[Passage]:
    """The last line of a text without a title, with no stop, directly above who wrote it or when (lines `said`)."""
    above = content[:-1] if content and is_open_byline(content[-1].plain) else content
    last = above[-1] if len(above) > 1 else None
    if last is None or not is_prose(above[-2]):
        return []
    if above is content and not any(0 < number - last.last <= _FEW for number in said):
        return []
    text = last.plain
    is_short = text[:1].isupper() and " " in text and len(text) <= SENTENCE and text[-1:].isalnum()
    is_other = (
        is_boilerplate(text)
        or is_byline(text)
        or is_facts(text)
        or is_no_title(text)
        or (may_sign(text) and not _is_told(text, content))
    )
    is_other = is_other or last.is_item or is_only_rating(text) or is_prose(last)
    return [last] if is_short and not is_other and is_prose(content[0]) else []


def _is_told(title: str, content: Sequence[Passage]) -> bool:
    """`The Keeper`, where the text speaks of a keeper: nobody signs so."""
    words = set(re.findall(r"\w{4,30}", title.casefold()))
    return any(word in each.plain.casefold() for each in content[:_FAR] for word in words if each.plain != title)


def titled_in_entry(text: str) -> tuple[str, str]:
    """What a host prints below a text: its title, and who wrote it and when.

    >>> titled_in_entry("The Lamp was posted by ada on Monday, May 18, 2009 at 10:08 pm.")
    ('The Lamp', 'by ada on Monday, May 18, 2009 at 10:08 pm.')
    >>> titled_in_entry("The letter was written by Ada on a wall.")
    ('', '')
    """
    match = _ENTRY.fullmatch(text) if len(text) <= _LONGEST_ENTRY else None
    said = _DAY_WORD.sub(r"\1 ", match["said"].rstrip(". ")) if match else ""
    if said and text.rstrip().endswith(("m.", "M.")):
        said += "."
    read = read_byline(said) if said else None
    return (match["title"].strip(), said) if match and read and read.date else ("", "")


def text_of(passage: Passage) -> str:
    """Two asterisks that close nothing are the writer's, `A boat**UPDATED`, as is a post's number: `412. A boat`."""
    if passage.is_numbered:
        return f"{passage.whole.removesuffix(passage.text)}{passage.plain}"
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
    if is_below_empty_heading(content, place):
        return False
    text, below = content[place].plain, content[place + 1 : place + _FAR]
    is_short = 0 < len(text) <= (LONGEST if _stands_at_day(content, place) else SENTENCE)
    if not is_short and not (_is_marked(text) and len(text) <= LONGEST):
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


def _stands_at_day(content: Sequence[Passage], place: int) -> bool:
    """Directly below the date, and apart from the text."""
    if not 0 < place < len(content) - 1 or not _is_day(content[place - 1]):
        return False
    return not is_apart(content[place - 1], content[place]) and is_apart(content[place], content[place + 1])


def _is_quoted(text: str) -> bool:
    return text[:1] in '“„«"' and text[-1:] in '”“»"'


def _is_day(passage: Passage) -> bool:
    return is_date(passage.plain) or _DAY_IN_FIGURES.fullmatch(passage.whole) is not None


def _names_film(passage: Passage) -> bool:
    text = passage.plain
    return len(text) <= LONGEST and not is_byline(text) and names_film(text)


def _is_long(passage: Passage) -> bool:
    return len(passage.plain) > LONGEST * 2
