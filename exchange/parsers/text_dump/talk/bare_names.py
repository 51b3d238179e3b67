"""A commenter's name alone on a line, told by how the line is set."""

from collections.abc import Sequence

from exchange.parsers.text_dump.around.buttons import is_answering, is_button
from exchange.parsers.text_dump.talk.heads import Head, bare_name_in
from exchange.parsers.text_dump.talk.names import is_name
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain
from exchange.parsers.text_dump.text.wrapping import columns

ENDS_TEXT = tuple(".!?…,;)。！？")
_THREE = 3
_MOST_WORDS, _LONGEST_NAME = 5, 40  # columns


def is_set_like_a_name(lines: Sequence[Line]) -> bool:
    """Be it one in small letters: `astrid w.`, `Pete from the brewery`."""
    lines = _without_button_of_head(lines)
    if not lines:
        return False
    text = plain(lines[0].text)
    is_short = len(text.split()) <= _MOST_WORDS and columns(text) <= _LONGEST_NAME
    is_ended = text[-1:] in ENDS_TEXT and len(text.rpartition(" ")[2]) > _THREE
    return is_short and not is_ended and is_name(text) and is_apart(lines) and not is_button(lines[1].text)


def bare_name(lines: Sequence[Line]) -> Head | None:
    """Above a text, and not a text above a button."""
    name = bare_name_in(lines[0].plain) if len(lines) > 1 else None
    return None if name is None or is_button(_without_button_of_head(lines)[1].text) else name


def _without_button_of_head(lines: Sequence[Line]) -> Sequence[Line]:
    """Without the button directly below the first line, where the text stands apart below it."""
    first = lines[:_THREE]
    is_beside = len(first) == _THREE and first[1].number == first[0].number + 1 and is_answering(plain(first[1].text))
    is_above_text = is_beside and first[2].number > first[1].number + 1 and not is_button(first[2].text)
    return [lines[0], *lines[2:]] if is_above_text else lines


def is_apart(lines: Sequence[Line]) -> bool:
    """Is the first line set apart from what stands below it?"""
    return len(lines) > 1 and lines[1].number > lines[0].number + 1
