"""Which lines of a comment are its text: not who wrote it when, nor what one clicks on beside that and below."""

import re

from exchange.parsers.text_dump.around.buttons import is_beside_button, is_button
from exchange.parsers.text_dump.around.furniture import is_clicked
from exchange.parsers.text_dump.talk.heads import Head
from exchange.parsers.text_dump.talk.tree import Node
from exchange.parsers.text_dump.talk.when import whole_date
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain
from exchange.parsers.text_dump.text.rules import LONG, is_rule

_WORDS_OF_ADDRESS = 3
_SEVERAL = 2
_DRAWN_BY_TOOLS = ("━", "─", "═")
_MOST_BESIDE = 4
_ARROWS = frozenset("←→«»‹›↑↓")
_END_OF_ADDRESS = re.compile(r"[^\s()\[\]]+\)")


def without_buttons(own: list[Line]) -> tuple[list[Line], list[Line]]:
    """Buttons stand below a comment, with the arrow that get_text prints between two; the same words within
    it are the commenter's."""
    last = len(own)
    while last > 1:
        is_arrow = last < len(own) and own[last - 1].text in _ARROWS and is_button(own[last - 2].text)
        size = is_arrow or _lines_of_button(own[max(0, last - _MOST_BESIDE - _SEVERAL) : last])
        if not size or size == last:
            break  # with its first line, a comment of buttons is none any more
        last -= size
    return own[:last], own[last:]


def _lines_of_button(own: list[Line]) -> int:
    """How many of the last lines are a button: two where html2text broke its address."""
    if not own[-1].is_item and (is_button(own[-1].text) or _parts_comments(own[-1])):
        return 1
    if size := _lines_beside_button(own):
        return size
    is_broken_link = len(own) > _SEVERAL and _END_OF_ADDRESS.fullmatch(own[-1].text) and "](" in own[-2].text
    return _SEVERAL if is_broken_link and is_button(own[-2].text) else 0


def _parts_comments(line: Line) -> bool:
    """A line that a tool draws between two of them."""
    return line.whole[:1] in _DRAWN_BY_TOOLS and is_rule(line.whole.replace(" ", ""), LONG)


def _lines_beside_button(own: list[Line]) -> int:
    """Below a button, links and votes are none of the text: `Reply`, `Parent`, `Thread`, each in its line."""
    size = 0
    while (
        size < min(len(own) - 1, _MOST_BESIDE) and not own[-1 - size].is_item and is_beside_button(own[-1 - size].text)
    ):
        size += 1
    above = own[-1 - size]
    return size + 1 if size and not above.is_item and is_button(above.text) else 0


def without_votes(text_lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Above buttons, and below a text; without one, or below a picture alone, a `+1` is what somebody said."""
    last = len(text_lines)
    if not (last and is_beside_button(text_lines[-1].text)):
        return text_lines, []
    least = 1 + next((place for place, line in enumerate(text_lines) if plain(line.text)), 0)
    while last > least and not text_lines[last - 1].is_item and is_beside_button(text_lines[last - 1].text):
        last -= 1
    return text_lines[:last], text_lines[last:]


def without_buttons_above(text_lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Some themes put their buttons beside the date, above the text."""
    first = 0
    while first < len(text_lines) - 1 and _is_button_at(text_lines, first):
        first += 1
    return text_lines[first:], text_lines[:first]


def _is_button_at(lines: list[Line], place: int) -> bool:
    text = lines[place].text
    return (
        is_button(text)
        or _parts_comments(lines[place])
        or (is_beside_button(text) and is_button(lines[place + 1].text))
    )


def without_head(words: list[Line], head: Head | None) -> list[Line]:
    if head is None or not head.lines:
        return words
    taken = 0
    for place, line in enumerate(words):
        taken += bool(line.text)
        if taken == head.lines:
            return words[place + 1 :]
    return []


def without_foot(words: list[Line], foot: Head | None) -> list[Line]:
    return words[: -foot.lines] if foot else words


def cut_foot(text_lines: list[Line]) -> tuple[list[Line], str]:
    """A date alone on the last line, as Blogger prints it below the text; other hosts print an address below it."""
    end = len(text_lines) - (_is_printed_address(text_lines[-1].text) if text_lines else 0)
    when = whole_date(text_lines[end - 1].text) if end > 1 else None
    return (text_lines[: end - 1], when.created) if when else (text_lines, "")


def _is_printed_address(text: str) -> bool:
    """Alone, or behind a word that says what it is; in a sentence it is somebody's."""
    return "://" in text and len(text.split()) <= _WORDS_OF_ADDRESS


def links_in_head(words: list[Line], node: Node) -> list[Line]:
    """What one clicks on beside a name; or all of a head that names nobody, as a letter drawn in place of a picture."""
    if node.head is None or node.is_signed_below:
        return []
    if node.head.kind == "name" and not (node.head.author or node.head.created):
        return words[: node.head.lines]
    return [line for line in words[1 : node.head.lines] if is_clicked(line.text) and line is not node.line]
