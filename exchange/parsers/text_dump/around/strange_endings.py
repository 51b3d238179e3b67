"""Where comments end in whatever language: below the last button, left of their list, or above marked fields."""

import re
from itertools import islice, pairwise

from exchange.parsers.text_dump.around.buttons import is_answering, is_beside_button, is_button
from exchange.parsers.text_dump.talk.pings import (
    is_excerpt,
    is_heading_of_pings,
    is_ping,
    is_word_of_ping,
    names_page_and_site,
)
from exchange.parsers.text_dump.talk.unheaded import is_dated_name, is_name
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import is_broken_link, plain

_FEW = 2
_LONGEST = 60
_LONGEST_FIELD = 40
_NEAR = 4
_NEARLY_ALL = 0.75
_ENDS_SENTENCE = frozenset(".!?…。！？")
_MARKED = re.compile(r".*(?:_{5,}|\[[ _x]\]|\[_+\]).*|[^\W\d_].{1,38}\s?\*")
"""`Tipo *`, `Opiun [____]`"""


def first_of_rest(content: list[Line], start: int, known: int | None) -> int | None:
    """The place of the first line of what stands below the last comment, where its words are not known; above the
    `known` words of a form that is at most a few words."""
    inside = content[:known]
    found = (find(inside, start) for find in (_below_buttons, _left_of_list, _above_fields))
    place = min((place for place in found if place is not None), default=None)
    if place is None or (known is not None and any(map(_is_prose, inside[place:]))):
        return None
    return place


def answers(line: Line) -> bool:
    """Is it a button below a comment, with which readers answer it?"""
    return not (line.is_item or line.is_within) and is_answering(line.plain)


def _is_prose(line: Line) -> bool:
    return len(plain(line.text)) > _LONGEST or line.text[-1:] in _ENDS_SENTENCE


def _below_buttons(content: list[Line], start: int) -> int | None:
    """Below the last of the buttons with which comments end, but for further comments of their list."""
    buttons = [place for place in range(start, len(content)) if answers(content[place])]
    if len(buttons) < _FEW:
        return None
    place = buttons[-1] + 1 + is_broken_link(content[buttons[-1]].text)
    place = _beyond_buttons(content, place)
    edge = _edge(content, start)
    if not _close_comments(content, buttons):
        return None
    if edge is not None:
        while place < len(content) and (content[place].indent > edge or _goes_on(content, start, place)):
            place += 1
    return place if place < len(content) and not _speaks_below(content, place) else None


def _close_comments(content: list[Line], buttons: list[int]) -> bool:
    """Does the next comment begin below most of them, and no text?"""
    known = set(buttons)
    below = [place + 1 for place in buttons[:-1] if place + 1 not in known]
    opened = beyond = 0
    for place in below:
        beyond = _beyond_buttons(content, place) if place >= beyond else beyond
        opened += _opens_comment(content, beyond)
    return opened >= _NEARLY_ALL * len(below)


def _opens_comment(content: list[Line], place: int) -> bool:
    opens = place < len(content) and (content[place].is_item or is_dated_name(content, place))
    return opens or (place < len(content) and is_name(content, place))


def _beyond_buttons(content: list[Line], place: int) -> int:
    while place < len(content) and (is_button(content[place].text) or is_beside_button(content[place].text)):
        place += 1
    return place


def _left_of_list(content: list[Line], start: int) -> int | None:
    """Left of a list whose texts stand further in, below a gap."""
    edge = _edge(content, start)
    below = (line.indent for item, line in pairwise(content[start:]) if item.is_item and not line.is_item)
    if edge is None or min(islice(below, _NEAR), default=edge) <= edge:
        return None
    for place in range(start + 1, len(content)):
        line = content[place]
        if line.indent > edge:
            continue
        is_apart = line.number > content[place - 1].number + 1
        if line.is_item and line.indent < edge and (line.ordinal or is_name(content, place)):
            edge = line.indent  # answers to comments that are lost stood above it
        if is_apart and not line.is_item:
            return place if not _speaks_below(content, place) else None
    return None


def _above_fields(content: list[Line], start: int) -> int | None:
    """A few words above lines to write in, or fields that must be filled in."""
    place = next((place for place in range(start + 1, len(content) - 1) if _is_marked(content[place])), None)
    if place is None:
        return None
    fields = sum(map(_is_marked, content[place : place + _NEAR]))
    return _heading_above(content, start, place) if fields >= _FEW else None


def _heading_above(content: list[Line], start: int, place: int) -> int:
    """The words above the fields: what must be filled in, and what all that is for, each set apart."""
    for _ in range(_FEW):
        above = content[place - 1]
        is_apart = place - 1 > start and above.number > content[place - 2].number + 1
        is_of_text = above.is_item or above.indent > content[place].indent
        if is_apart and not is_of_text and (len(above.text) <= _LONGEST or above.text.endswith("*")):
            place -= 1
    return place


def _is_marked(line: Line) -> bool:
    text = line.text
    may_be = "*" in text or "[" in text or "_____" in text
    return may_be and not line.is_item and len(text) <= _LONGEST_FIELD * 2 and _MARKED.fullmatch(text) is not None


def _edge(content: list[Line], start: int) -> int | None:
    """The column of the list's marks."""
    return content[start].indent if start < len(content) and content[start].is_item else None


def _goes_on(content: list[Line], start: int, place: int) -> bool:
    """Is it the next item of the list?"""
    line, first = content[place], content[start]
    if not line.is_item or line.mark != first.mark or line.indent < first.indent:
        return False
    if line.mark != "1.":
        return True
    items = (content[at] for at in range(place - 1, start - 1, -1) if content[at].is_item)
    above = next((each.ordinal for each in items if each.indent == line.indent), None)
    return above is None or line.ordinal == above + 1


def _speaks_below(content: list[Line], place: int) -> bool:
    """Does somebody still speak there, or link here?"""
    below = range(place, len(content))
    return any(_links(content[at]) or is_name(content, at) or is_dated_name(content, at) for at in below)


def _links(line: Line) -> bool:
    text = line.text
    if line.is_item and names_page_and_site(text):
        return True
    return is_heading_of_pings(text) or is_word_of_ping(text) or is_ping(plain(text)) or is_excerpt(text)
