"""Lines that begin like items and are none: signs between a name and a date, signatures, whom a comment answers, and
what some themes list below each comment."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile, zip_longest

from exchange.parsers.text_dump.around.buttons import is_answering, is_button
from exchange.parsers.text_dump.around.furniture import is_furniture
from exchange.parsers.text_dump.talk.heads import read_head
from exchange.parsers.text_dump.talk.names import could_be_bare_name
from exchange.parsers.text_dump.talk.when import whole_date
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain
from exchange.parsers.text_dump.text.wrapping import is_broken_above_dash

_SIGNATURES = "-–—~→»›"
_MOST_BUTTONS = 4
_OFTENER = 4
_BY = re.compile(r"(?:by|von|par|por|di|da|door|av|af) \S", re.IGNORECASE)


def without_false_marks(lines: Sequence[Line], width: int | None = None) -> Sequence[Line]:
    """Where lines are broken at a width, the dash that begins one in the middle of a sentence is no mark, too.

    >>> from exchange.parsers.text_dump.text.lines import scan
    >>> lines = without_false_marks(scan(["  1. Ann", "     •", "     3 March 2009", "     Yes."]))
    >>> [line.is_item for line in lines]
    [True, False, False, False]
    """
    content = [line for line in lines if not line.is_blank]
    items = {(line.indent, line.mark) for line in content if line.is_item and line.text}
    typed = _typed_numbers(content)
    false = {
        line.number
        for place, line in enumerate(content)
        if place and line.is_item and line.indent == content[place - 1].text_column
        if line.number in typed
        or _is_sign(content, place, items)
        or _is_of_head(content, place)
        or _goes_on(content, place, width)
    }
    listed = {
        line.number
        for place in range(1, len(content) - 1)
        if content[place].is_item and says_by(content[place].text)
        for line in _listed_foot(content, place)
    }
    if not (false or listed):
        return lines
    unmarked = [line.unmarked() if line.number in false else line for line in lines]
    return [line.without_mark() if line.number in listed else line for line in unmarked]


def _listed_foot(content: Sequence[Line], place: int) -> Sequence[Line]:
    """`• By Ann`, `• Posted May 5, 2014 at 5:07 pm` and buttons, below a text: themes such as Sandbox list them so."""
    name, date = content[place : place + 2]
    if not _is_point_beside(name, date):
        return ()
    head = read_head([plain(name.text), plain(date.text)])
    if head is None or not (head.author and head.created):
        return ()
    below = content[place + 2 : place + 2 + _MOST_BUTTONS]
    buttons = takewhile(lambda line: _is_point_beside(name, line) and is_button(plain(line.text)), below)
    return [name, date, *buttons]


def begins_text(item: Line, content: Sequence[Line]) -> bool:
    """A sign as people type it, without a name behind it, where below buttons texts begin in its column without one."""
    if not item.is_typed or read_head([item.text]) is not None:
        return False
    below = [line for above, line in pairwise(content) if is_answering(plain(above.text))]
    return any(line.indent == item.indent and not line.is_item for line in below)


def says_by(text: str) -> bool:
    return _BY.match(text) is not None


def _is_point_beside(one: Line, other: Line) -> bool:
    return other.is_item and other.indent == one.indent and other.mark == one.mark


def _goes_on(content: Sequence[Line], place: int, width: int | None) -> bool:
    above, line = content[place - 1 : place + 1]
    if width is None or not line.text or line.number != above.number + 1:
        return False
    return is_broken_above_dash(above, line, width)


def _typed_numbers(content: Sequence[Line]) -> frozenset[int]:
    """`3. …` that goes on from no `2.` in its column, with its next line below its number and not below its text:
    somebody typed it, where the tool sets what belongs to items further in."""
    below_items = [(item, line) for item, line in pairwise(content) if item.is_item and not line.is_item]
    beside = {item.number for item, line in below_items if _goes_on_below_mark(item, line)}
    if not beside or sum(line.indent > item.indent for item, line in below_items) < _OFTENER * len(beside):
        return frozenset()
    open_lists: list[tuple[int, int]] = []  # columns, and the number last met in each
    typed: set[int] = set()
    for line in content:
        if not line.is_item:
            continue
        while open_lists and open_lists[-1][0] > line.indent:
            open_lists.pop()
        above = open_lists.pop()[1] if open_lists and open_lists[-1][0] == line.indent else 0
        if line.number in beside and line.ordinal != above + 1:
            typed.add(line.number)
            open_lists += [(line.indent, above)] if above else []
        else:
            open_lists.append((line.indent, line.ordinal))
    return frozenset(typed)


def _goes_on_below_mark(item: Line, line: Line) -> bool:
    return item.ordinal > 1 and line.number == item.number + 1 and line.indent == item.indent


def _is_sign(content: Sequence[Line], place: int, items: set[tuple[int, str]]) -> bool:
    """A sign and nothing else among the lines of one comment, in a column where no comment begins with it."""
    line, below = content[place], content[place + 1 : place + 2]
    is_inside = bool(below) and below[0].indent == line.indent and not below[0].is_item
    return not line.text and is_inside and (line.indent, line.mark) not in items


def _is_of_head(content: Sequence[Line], place: int) -> bool:
    """`— DATE` below a name, `→ NAME` above a date, and `— NAME, DATE` below a text and above nothing more of it."""
    line, below = content[place], content[place + 1 : place + 2]
    if line.marker not in _SIGNATURES or not line.text:
        return False
    goes_on = bool(below) and below[0].indent == line.indent and not below[0].is_item
    is_date = goes_on and (whole_date(line.text) or (whole_date(below[0].text) and is_furniture(line.whole)))
    if is_date and could_be_bare_name(plain(content[place - 1].text)):
        return True
    if goes_on or (below and below[0].indent > line.indent):
        return False
    head = read_head([line.text])
    return head is not None and head.kind == "line" and bool(head.created)


def are_signs_above_dates(content: Sequence[Line]) -> bool:
    """All that looks like an item is a sign alone, between a name that was lost and a date.

    >>> from exchange.parsers.text_dump.text.lines import scan
    >>> [are_signs_above_dates(list(scan(["·", below]))) for below in ("3 March 2009", "Yes.")]
    [True, False]
    """
    pairs = [(line, below) for line, below in zip_longest(content, content[1:]) if line.is_item]
    return bool(pairs) and all(
        not (line.text or line.ordinal) and below is not None and whole_date(below.text) is not None
        for line, below in pairs
    )
