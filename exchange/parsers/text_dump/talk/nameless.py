"""Comments without names: told by the two buttons that Blogger prints below each of them and nowhere else, by gaps, or
by how many there are said to be."""

from collections.abc import Sequence
from itertools import pairwise

from exchange.parsers.text_dump.around.buttons import is_answering
from exchange.parsers.text_dump.around.glued_buttons import are_reply_and_delete
from exchange.parsers.text_dump.talk.voices import is_of_foot
from exchange.parsers.text_dump.text.lines import Line, blocks
from exchange.parsers.text_dump.text.plain import plain

_FEW_GAPS = 4  # lines for each: less, and a tool prints a paragraph a line
_FURTHEST = 12  # lines from the end of a comment up to what stands between the post and its comments


def start_of_answered(content: list[Line]) -> int | None:
    """The number of the first line of the text that ends above the first of the buttons, apart from any list.

    Where neither names nor gaps are left, the first comment is taken for the line above them, or for all lines below
    what a site prints beneath a post.
    """
    first = next((place for place, line in enumerate(content) if _is_closed_at(line)), None)
    if first is None or any(line.is_item for line in content[first:]):
        return None
    end = first if content[first].is_above_buttons else first - 1
    start = _start_of_text(content, end)
    return content[start].number if start > 0 else None


def _is_closed_at(line: Line) -> bool:
    is_glued = line.is_below_buttons or line.is_above_buttons
    return is_glued or (not line.is_item and are_reply_and_delete(plain(line.text)))


def _start_of_text(content: Sequence[Line], end: int) -> int:
    if end < 1 or is_of_foot(content[end]):
        return end + 1
    above = range(end - 1, max(end - _FURTHEST, 0), -1)
    foot = next((place for place in above if is_of_foot(content[place])), None)
    if foot is not None:
        return foot + 1
    start = end
    gaps = sum(below.number > one.number + 1 for one, below in pairwise(content))
    if gaps > 1 and gaps * _FEW_GAPS > len(content):
        while start > 1 and content[start].number == content[start - 1].number + 1:
            start -= 1
    return start


def cut_nameless(content: list[Line], width: int | None, declared: int | None) -> tuple[list[list[Line]], list[Line]]:
    """Texts of comments, by their buttons or the gaps between them, or by how many the page declares; and what is left.

    A tool that prints no gaps, and breaks no lines, prints a paragraph a line, which most comments consist of.
    """
    parts, below = _cut_at_glued_buttons(content)
    if parts:
        return parts, below
    texts = [line for line in content if not is_answering(plain(line.text))]
    if declared == 1 and texts:
        return [content], []
    has_gaps = any(other.number > one.number + 1 for one, other in pairwise(content))
    if not (has_gaps or width) and declared and 1 < len(texts) == declared and len(texts) == len(content):
        return [[line] for line in content], []
    return [part for block in blocks(content) for part in _below_buttons(block)], []


def _cut_at_glued_buttons(content: Sequence[Line]) -> tuple[list[list[Line]], list[Line]]:
    """The comments, each from the buttons of the one before to its own; and what stands below the last buttons.

    Nothing where no buttons are glued to a text.
    """
    if not are_buttons_glued(content):
        return [], []
    last = max(place for place, line in enumerate(content) if _is_closing(line))
    is_unclosed = content[last].is_below_buttons and not content[last].is_above_buttons
    end = len(content) if is_unclosed else last + 1
    parts: list[list[Line]] = []
    is_open = False
    for line in content[:end]:
        is_button = is_answering(plain(line.text))
        if line.is_below_buttons or not (is_open or (is_button and parts)):
            parts.append([])
        parts[-1].append(line)
        is_open = not (is_button or line.is_above_buttons)
    return parts, list(content[end:])


def are_buttons_glued(content: Sequence[Line]) -> bool:
    return any(line.is_below_buttons or line.is_above_buttons for line in content)


def _is_closing(line: Line) -> bool:
    return line.is_below_buttons or line.is_above_buttons or is_answering(plain(line.text))


def _below_buttons(block: list[Line]) -> list[list[Line]]:
    """Below the buttons of a comment, and without a gap, begins the next one."""
    parts: list[list[Line]] = [[]]
    for line in block:
        has_text = any(not is_answering(plain(above.text)) for above in parts[-1])
        if has_text and is_answering(plain(parts[-1][-1].text)) and not is_answering(plain(line.text)):
            parts.append([])
        parts[-1].append(line)
    return parts
