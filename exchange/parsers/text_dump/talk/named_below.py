"""Comments that no known heading announces, with the name and the date of each below its text."""

import re
from collections.abc import Sequence

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate
from exchange.parsers.text_dump.talk.counting import only_number
from exchange.parsers.text_dump.talk.heading import names_comments
from exchange.parsers.text_dump.talk.unheaded import head_at, is_dated_name, opens_signed
from exchange.parsers.text_dump.talk.voices import may_be_heading
from exchange.parsers.text_dump.text.lines import Line

_FEW = 2
_FARTHEST = 8  # lines from the heading to the first name
_HEADINGS = frozenset({"comment", "kommentar", "commentaire", "comentario", "commento", "comentário", "discussion"})
_OF_PINGS = re.compile(r"trackback url|listed below are links|url (?:de )?trackback|trackback-adresse", re.IGNORECASE)
_SIGNS = re.compile(r"[-–—~]{1,2} ?[^\W\d_]|(?:by|von|par|por|da|door|av|af) ")


def start_of_named_below(content: Sequence[Line]) -> int | None:
    """The number of the first line of several texts with name, day and hour below each: below the last of them stands
    nothing, but every head of a comment has a text below it. Critics who are quoted have no hours.

    A line that counts them, in whatever words, is their heading. Without one the first text is the block that the first
    name ends, where each ends one; else that name, where a dash or `by` opens each, signs the post.
    """
    lines = list(content)
    names = [place for place in range(1, len(lines)) if is_dated_name(lines, place)]
    heads = {place: head for place in names if (head := head_at(lines, place))}
    ends = {place: place + head.lines for place, head in heads.items()}
    if names and _is_signed_below_pings(lines, names[-1]):
        return lines[_start_of_signed(lines, names[-1])].number
    are_dated = len(names) >= _FEW and all("T" in head.created for head in heads.values())
    if not (are_dated and all(is_boilerplate(line.text) for line in lines[ends[names[-1]] :])):
        return None
    first = names[0]
    if heading := _place_of_heading(lines, first, len(names)):
        return lines[heading + 1].number
    if all(_is_close(lines, place) and not _is_close(lines, ends[place]) for place in names):
        return lines[_start_of_block(lines, first)].number
    if all(opens_signed(lines[place]) for place in names):
        return lines[_start_of_signed(lines, first)].number
    is_signed = all(_SIGNS.match(lines[place].text) for place in names) and ends[first] < names[1]
    return lines[ends[first]].number if is_signed else None


def _place_of_heading(lines: Sequence[Line], first: int, number: int) -> int | None:
    """Of a line that counts so many, or that names comments, near above the first name."""
    for place in range(first - 2, max(0, first - _FARTHEST), -1):
        is_counted = only_number(lines[place].text) == number and may_be_heading(lines[place], lines[place + 1])
        if is_counted or lines[place].text.strip(" :").lower() in _HEADINGS or names_comments(lines[place].text):
            return place
    return None


def _start_of_signed(lines: Sequence[Line], place: int) -> int:
    """Above `Posted by: Ada | DATE`, as TypePad has it below each text: from where the page printed something else, or
    the last line, be it of a longer text."""
    for at in range(place - 1, max(0, place - _FARTHEST), -1):
        is_printed = is_boilerplate(lines[at].text) or _OF_PINGS.match(lines[at].text) is not None
        if is_printed and at < place - 1:
            return at + 1
    return place - 1


def _is_signed_below_pings(lines: Sequence[Line], place: int) -> bool:
    """The only comment, with nothing below it, and below what a page prints of trackbacks."""
    head = head_at(list(lines), place)
    above = lines[max(0, place - _FARTHEST) : place]
    below = lines[place + head.lines :] if head and "T" in head.created else lines
    is_last = all(is_boilerplate(line.text) for line in below)
    return is_last and opens_signed(lines[place]) and any(_OF_PINGS.match(line.text) for line in above)


def _is_close(lines: Sequence[Line], place: int) -> bool:
    """Directly below another."""
    return 0 < place < len(lines) and lines[place].number == lines[place - 1].number + 1


def _start_of_block(lines: Sequence[Line], place: int) -> int:
    while _is_close(lines, place):
        place -= 1
    return place
