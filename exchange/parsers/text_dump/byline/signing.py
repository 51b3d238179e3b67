"""Who is named in a line of its own between the title and the text, beside a date; what of the head is the site's."""

import re
from collections.abc import Sequence

from exchange.dates import is_date
from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_page_count
from exchange.parsers.text_dump.around.descriptions import size_of_description
from exchange.parsers.text_dump.byline.byline import opens_tags, read_byline
from exchange.parsers.text_dump.byline.runs import run_of, size_of_date
from exchange.parsers.text_dump.byline.words import BY, FILLER, SMALL_NAME, is_category, is_office
from exchange.parsers.text_dump.post.captions import is_caption
from exchange.parsers.text_dump.post.fact_sheet import size_of_box
from exchange.parsers.text_dump.post.film import is_facts
from exchange.parsers.text_dump.post.title import (
    is_name,
    is_only_rating,
    is_portrait,
    is_prose,
    may_sign,
    signs,
)
from exchange.parsers.text_dump.text.passages import Passage, goes_on_with_dash, is_apart

_MOST_LINES = 14
_MOST_OF_DATE = 4
_LONGEST_HEAD = 12
_LONGEST = 40
_FEWEST_WORDS, _LONGEST_STANDFIRST = 4, 220
_LONGEST_COUNT = 4
_FEW = 2
_BY = re.compile(rf"{BY} ?:? {SMALL_NAME}", re.IGNORECASE)
_COUNTED = re.compile(r"(?P<who>\S+(?: \S+){1,2}?)[ ,|·]+(?P<count>[0-9]{1,4} [^\W\d_]+|[^\W\d_]+(?: [^\W\d_]+){1,3})")
_HANDLE = re.compile(r"@?[^\W\d_][\w.’'@-]{1,29}")
_NO_PERSON = re.compile(
    r"(?:the|a|an|my|our|some|der|die|das|ein|eine|le|la|les|l’|un|une|el|los|las|il|lo|gli|o|os|as|um|uma|de|het|een)\b"
    r"|(?:plot|story|synopsis|summary|introduction|intro|premise|spoilers?|warning|update|note|film|review|handlung"
    r"|inhalt|fazit|vorab|résumé|histoire|sinopsis|argumento|trama|first|final|previously)\b",
    re.IGNORECASE,
)


def signer_in(content: Sequence[Passage], *, is_dated: bool) -> tuple[int, str] | None:
    """The place of the line with a name, and the name, if all else above the text is said of the post.

    `is_dated` tells that a date stands above the title.
    """
    end = next((place for place, each in enumerate(content[:_MOST_LINES]) if is_prose(each)), 0)
    head = content[:end]
    split = {
        at for place in range(end) for at in range(place, place + size_of_date(head[place : place + _MOST_OF_DATE]))
    }
    dates = [place for place, each in enumerate(head) if place in split or _tells_of_author(each.plain)]
    if head and (who := _before_count(head[0].plain)):
        return 0, who
    if not head or not (dates or is_dated) or any(_names_author(each.plain) for each in head):
        return None
    if by := [place for place, each in enumerate(head) if _by(each.plain)]:
        return by[0], _by(head[by[0]].plain)
    strange = [place for place, each in enumerate(head) if place not in split and not _is_known(each)]
    if len({head[place].plain for place in strange}) != 1:
        return None
    place, text = strange[0], head[strange[0]].plain
    is_between = bool(dates) and place < max(dates)
    return (place, text) if _may_be_author(text, is_between=is_between) and not _divides(content, end) else None


def size_of_standfirst(content: Sequence[Passage]) -> int:
    """A sentence or two between the title and what is said of the post."""
    first, below = content[:1], content[1:]
    if not (first and below and _may_be_standfirst(first[0])) or not any(map(is_prose, below)):
        return 0
    read = read_byline(below[0].plain)
    is_said = read is not None and bool(read.author or read.date)
    is_said = is_said or signs(below[0], below[min(1, len(below) - 1)]) or run_of(below, 0) > 0
    is_said = is_said or (size_of_box(below, 0) > _FEW and is_apart(first[0], below[0]))
    return int(is_said or signer_in(below, is_dated=False) is not None)


def _may_be_standfirst(passage: Passage) -> bool:
    text = passage.plain
    is_long_enough = text.count(" ") + 1 >= _FEWEST_WORDS and len(text) <= _LONGEST_STANDFIRST
    return is_long_enough and not passage.is_item and not may_sign(text) and not _is_known(passage)


def _tells_of_author(text: str) -> bool:
    """Beside a date, a number of comments or an office stands who wrote the post."""
    read = read_byline(text)
    return (read is not None and bool(read.date)) or is_page_count(text) or is_office(text)


def _names_author(text: str) -> bool:
    read = read_byline(text)
    return read is not None and bool(read.author)


def _before_count(text: str) -> str:
    """`Ada Lind 3 Comments`, directly below the title, where the tool lost the date between them."""
    match = _COUNTED.fullmatch(text) if len(text) <= _LONGEST * 2 else None
    is_count = match is not None and (is_page_count(match["count"]) or FILLER.fullmatch(match["count"]) is not None)
    return match["who"] if match and is_count and is_name(match["who"]) else ""


def _by(text: str) -> str:
    match = _BY.fullmatch(text) if len(text) <= _LONGEST else None
    return match["who"] if match else ""


def _is_known(passage: Passage) -> bool:
    text = passage.plain
    if text.isdigit() and len(text) <= _LONGEST_COUNT:
        return True  # how many have clapped
    if not any(map(str.isalnum, text)) or any(tells(text) for tells in _OTHERS):
        return True
    return bool(read_byline(text)) or is_page_count(text) or is_boilerplate(text) or is_facts(text)


_OTHERS = (is_category, is_office, is_only_rating, is_portrait, is_caption)


def _may_be_author(text: str, *, is_between: bool) -> bool:
    """Between title and date any name; below the date only one of two words, as single ones head a text."""
    if len(text) > _LONGEST or (_NO_PERSON.match(text) and not (is_between and is_name(text))):
        return False
    return may_sign(text) or (is_between and _HANDLE.fullmatch(text) is not None)


def _divides(content: Sequence[Passage], end: int) -> bool:
    """Do names like this stand between the paragraphs, as headings?"""
    between = content[end : end + _MOST_LINES * 2]
    return any(is_name(each.plain) and not (each.is_item or is_category(each.plain)) for each in between)


def end_of_site_head(content: Sequence[Passage]) -> int:
    """Without a title line: short lines above a byline are the site's, and points of a menu above the text.

    A single point is no menu: `— The plot —` heads a part of the text.
    """
    has_menu, points_above = False, 0
    if described := size_of_description(content, begins=0):
        return described
    for place, each in enumerate(content[:_LONGEST_HEAD]):
        if is_prose(each) or any(goes_on_with_dash(each, below) for below in content[place + 1 : place + 2]):
            return place if has_menu else 0
        points_above += each.is_item and place > 0
        has_menu = has_menu or is_boilerplate(each.plain) or points_above > 1
        if read_byline(each.plain) and place + 1 < len(content):
            points = (above for above in content[:place] if above.is_item)
            return place if all(is_boilerplate(each.plain) for each in points) else 0
    return 0


def printed_by_site(content: Sequence[Passage], begins: int, place: int | None) -> set[int]:
    """What looks like a byline above the title at `place`, and is of the site's; the post begins at `begins`."""
    head = content[:begins]
    described = {each.number for each in content[: size_of_description(content, begins=begins)]}
    return _points_of_menu(head) | _days_of_site(content, place) | _cloud_of_tags(head) | described


def _points_of_menu(head: Sequence[Passage]) -> set[int]:
    """`By year` and `By weather` name nobody: points of one list, of which none tells more than a name, or a single one
    between points that are printed on every page."""
    read = {each.number: read for each in head if each.is_item and (read := read_byline(each.plain))}
    names = {each.author for each in read.values() if each.author and not (each.date or each.tags)}
    is_menu = len(names) > 1 or sum(each.is_item and is_boilerplate(each.plain) for each in head) > 1
    return {number for number, each in read.items() if each.author in names} if is_menu else set()


def _days_of_site(content: Sequence[Passage], place: int | None) -> set[int]:
    """Today, as papers print it in the bar at the top: points of a menu or buttons part it from the title at `place`,
    while the day of a post stands directly above that."""
    if place is None:
        return set()
    parted = next((at for at in range(place - 1, -1, -1) if _is_of_site(content[at])), 0)
    return {each.number for each in content[:parted] if is_date(each.plain)}


def _cloud_of_tags(head: Sequence[Passage]) -> set[int]:
    """`Tags` alone, with those of the whole site in the line below."""
    places = [at for at, each in enumerate(head[:-1]) if opens_tags(each.plain)]
    return {each.number for at in places for each in head[at : at + 2]}


def _is_of_site(passage: Passage) -> bool:
    return is_boilerplate(passage.plain) or (passage.is_item and not read_byline(passage.plain))
