"""Where the post ends, where the conversation begins, and where the page's form and footer follow."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from exchange.parsers.text_dump.boilerplate import is_boilerplate, opens_form
from exchange.parsers.text_dump.heading import Heading, read_heading
from exchange.parsers.text_dump.lines import Line

_NAVIGATION_AT_MOST = 12


@dataclass(frozen=True)
class Segments:
    """`between` is what stands between the heading of the comments and the first of them."""

    post: Sequence[Line]
    heading_line: Line | None = None
    heading: Heading | None = None
    between: Sequence[Line] = field(default=())
    conversation: Sequence[Line] = field(default=())
    form: Sequence[Line] = field(default=())


def divide(lines: list[Line]) -> Segments:
    """Divide a page by its heading for comments; without one, by the form of the list before its form."""
    content = [line for line in lines if not line.is_blank]
    place = _place_of_heading(content)
    if place is None:
        return _without_heading(lines, content)
    heading_line = content[place]
    start = _start_of_list(content, place)
    end = _start_of_form(content, start if start is not None else place + 1, _left_edge(content, start))
    first = content[start].number if start is not None else end or len(lines) + 1
    last = end or len(lines) + 1
    return Segments(
        post=lines[: heading_line.number - 1],
        heading_line=heading_line,
        heading=read_heading(heading_line.text),
        between=lines[heading_line.number : first - 1],
        conversation=lines[first - 1 : last - 1],
        form=lines[last - 1 :],
    )


def _place_of_heading(content: list[Line]) -> int | None:
    """The last heading above a list, as far left as any; if none is, one below which only a form follows."""
    places = [place for place, line in enumerate(content) if not line.is_item and read_heading(line.text)]
    above_list = [place for place in places if _start_of_list(content, place) is not None]
    if above_list:
        edge = min(content[place].indent for place in above_list)
        return max(place for place in above_list if content[place].indent == edge)
    last = places[-1] if places else None
    if last is not None and (last + 1 == len(content) or is_boilerplate(content[last + 1].text)):
        return last if last > 0 else None
    return None


def _start_of_list(content: list[Line], place: int) -> int | None:
    """The first comment below a heading, beyond a line or two of navigation."""
    for following in range(place + 1, min(place + 1 + _NAVIGATION_AT_MOST, len(content))):
        line = content[following]
        if line.is_item:
            return following if line.indent >= content[place].indent else None
        if not is_boilerplate(line.text):
            return None
    return None


def _left_edge(content: list[Line], start: int | None) -> int:
    return content[start].indent if start is not None else 0


def _start_of_form(content: list[Line], start: int, edge: int) -> int | None:
    """Who writes "Leave a Reply" in a comment does so further in than the list begins."""
    for line in content[start:]:
        if line.indent <= edge and not line.is_item and opens_form(line.text):
            return line.number
    return None


# Without a heading


def _without_heading(lines: list[Line], content: list[Line]) -> Segments:
    end = _start_of_form(content, 1, 0)
    last = end or len(lines) + 1
    first = _start_of_last_list([line for line in content if line.number < last], has_form=end is not None)
    return Segments(
        post=lines[: (first or last) - 1],
        conversation=lines[first - 1 : last - 1] if first else (),
        form=lines[last - 1 :],
    )


def _start_of_last_list(content: list[Line], *, has_form: bool) -> int | None:
    """The list with which the page ends, if it is set like a conversation: replies below comments, or a form behind."""
    start = len(content)
    while start > 0 and (content[start - 1].indent > 0 or content[start - 1].is_item):
        start -= 1
    block = content[start:]
    while block and not block[0].is_item:
        block = block[1:] if len(block) > 1 and block[1].is_item else []
    if not block or start == 0:
        return None
    block = _beyond_tight_list(block)
    items = [line for line in block if line.is_item]
    has_replies = len({line.indent for line in items}) > 1
    return block[0].number if items and (has_form or has_replies) and _is_loose(block) else None


def _beyond_tight_list(block: list[Line]) -> list[Line]:
    """A list of links or points ends where a blank line and another list follow."""
    for place in range(1, len(block)):
        if block[place].number > block[place - 1].number + 1:
            follows = block[place:]
            is_other = follows[0].is_item and follows[0].mark != block[0].mark and follows[0].indent <= block[0].indent
            return follows if is_other else block
    return block


def _is_loose(block: list[Line]) -> bool:
    """Comments stand apart from each other; a list that is part of a text does not."""
    return len(block) == 1 or any(after.number > before.number + 1 for before, after in pairwise(block))
