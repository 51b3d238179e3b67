"""A list in which buttons for answering stand: a conversation, whatever heads it."""

from collections.abc import Sequence

from exchange.parsers.text_dump.around.button_words import REPLIES
from exchange.parsers.text_dump.around.buttons import is_answering
from exchange.parsers.text_dump.text.lines import Line

_FEWEST, _MANY = 2, 4
_REPLIES = frozenset(REPLIES.lower().split("|"))


def start_of_list_with_buttons(content: Sequence[Line]) -> Line | None:
    """Its first line, which stands left of several such buttons; or above them, where they stand at the edge."""
    buttons = [place for place, line in enumerate(content) if not line.is_item and is_answering(line.plain)]
    if len(buttons) < _FEWEST:
        return None
    if first := _first_item_of_flat(content, buttons):
        return first
    first = _first_item_above(content, buttons[0])
    if first is None or sum(content[place].indent > first.indent for place in buttons) < _FEWEST:
        return None
    return first


def stands_in_list_with_buttons(content: Sequence[Line], place: int) -> bool:
    """`Replies`, as Blogger prints it above the answers to a comment, heads no conversation."""
    text = content[place].plain
    if not (text.lower() in _REPLIES or is_answering(text)):
        return False
    first = start_of_list_with_buttons(content)
    if first is None or first.number >= content[place].number:
        return False
    inside = (line for line in content[: place + 1] if line.number > first.number)
    return all(line.indent > first.indent or line.is_item for line in inside)


def are_outnumbered_by_buttons(items: Sequence[Line], content: Sequence[Line]) -> bool:
    """A few signs such as people type and no first number, where many more comments have a button for answering below
    them."""
    buttons = sum(not line.is_item and is_answering(line.plain) for line in content)
    are_typed = all(line.is_weak or line.ordinal > 1 for line in items)
    return are_typed and buttons >= max(_MANY, 2 * len(items))


def _first_item_of_flat(content: Sequence[Line], buttons: Sequence[int]) -> Line | None:
    """As html2text prints comments: an item further in, its texts and its button at the edge, then the next item."""
    below = [content[place + 1] for place in buttons if place + 1 < len(content) and not content[place].indent]
    items = [line for line in below if line.is_item and line.indent]
    if not items or len(items) + 1 < len(buttons):
        return None
    above = (line for line in reversed(content[: buttons[0]]) if line.is_item and line.ordinal <= 1)
    return next((line for line in above if 0 < line.indent <= items[0].indent), None)


def _first_item_above(content: Sequence[Line], button: int) -> Line | None:
    """The item furthest left and up that has all texts down to the button on its right, or in its column; items without
    a text of their own, one directly below the other, are links of the page."""
    first: Line | None = None
    edge = content[button].indent
    for place in range(button - 1, -1, -1):
        line, below = content[place], content[place + 1]
        if line.is_item and line.indent <= edge and not line.is_typed:
            if first and line.indent == edge and below.is_item and below.number == line.number + 1:
                break
            first, edge = line, line.indent
        elif first and not line.is_item and line.indent <= edge:
            break
        elif not line.is_item:
            edge = min(edge, line.indent)
    return first
