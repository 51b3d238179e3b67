"""A list in which buttons for answering stand: a conversation, whatever heads it."""

from collections.abc import Sequence

from exchange.parsers.text_dump.around.buttons import is_answering
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain

_FEWEST = 2


def start_of_list_with_buttons(content: Sequence[Line]) -> Line | None:
    """Its first line, which stands left of several such buttons."""
    buttons = [place for place, line in enumerate(content) if not line.is_item and is_answering(plain(line.text))]
    first = _first_item_above(content, buttons[0]) if len(buttons) >= _FEWEST else None
    if first is None or sum(content[place].indent > first.indent for place in buttons) < _FEWEST:
        return None
    return first


def _first_item_above(content: Sequence[Line], button: int) -> Line | None:
    """The item furthest left and up that has all texts down to the button on its right, or in its column."""
    first: Line | None = None
    edge = content[button].indent
    for place in range(button - 1, -1, -1):
        line = content[place]
        if line.is_item and line.indent <= edge and not line.is_typed:
            first, edge = line, line.indent
        elif first and not line.is_item and line.indent <= edge:
            break
        elif not line.is_item:
            edge = min(edge, line.indent)
    return first
