"""Nodes from lines: every item hangs below the last one that stands less indented, every other line on its comment."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, names_maker
from exchange.parsers.text_dump.around.buttons import is_button
from exchange.parsers.text_dump.talk.closing import cut_below_buttons
from exchange.parsers.text_dump.talk.customs import Customs, Named, find_customs
from exchange.parsers.text_dump.talk.opening import column_of, is_level_lost, opens_comment, was_broken
from exchange.parsers.text_dump.talk.pings import is_heading_of_pings
from exchange.parsers.text_dump.talk.tree import Node, nodes_of
from exchange.parsers.text_dump.text.addresses import is_address
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain
from exchange.parsers.text_dump.text.wrapping import is_broken

_BARE_LINK = re.compile(r"\[[^\[\]]{1,80}\]\([^()\s]{1,300}\)|\[[0-9]{1,4}\].{1,60}")
_ARROWS = ("«", "»", "‹", "›", "←", "→")
_SHORTEST_FOOTER = 6
_MOST_LINES_OF_MAKER, _LONGEST_OF_MAKER = 3, 20
_TWO, _LONGEST_OF_NEIGHBOUR = 2, 120
_NEIGHBOUR = re.compile(
    r"(?:older|newer|previous|next) (?:post|article|entry|story)|(?:vorherige[rs]?|nächste[rs]?) (?:beitrag|artikel)"
    r"|article (?:précédent|suivant)|(?:entrada|artículo) (?:anterior|siguiente)|(?:post|articolo) (?:precedente"
    r"|successivo)"
    r"|(?:post|artigo) (?:anterior|seguinte)|(?:vorig|volgend) (?:bericht|artikel)",
    re.IGNORECASE,
)
DEEPEST = 50  # levels that are told apart; what stands deeper is hung there, and said to be


@dataclass
class Grown:
    """`outside` are lines that stand further left than any comment; `buttons` items without a text.

    `named` tells of names at the beginning of items; `by_gaps` that nothing but gaps tells comments apart.
    """

    roots: list[Node] = field(default_factory=list)
    outside: list[Line] = field(default_factory=list)
    buttons: list[Line] = field(default_factory=list)
    named: Named | None = None
    by_gaps: bool = False


def grow(lines: Sequence[Line], *, width: int | None, comment_lines: frozenset[int] = frozenset()) -> Grown:
    """`comment_lines` begin a comment because somebody said so."""
    grown = Grown()
    customs = find_customs(lines, width=width)
    grown.named = customs.named
    open_nodes: list[Node] = []
    before: Line | None = None
    for line in lines:
        if line.is_blank:
            before = None
            continue
        if line.number in customs.lone_buttons and line.number not in comment_lines:
            grown.buttons.append(line)
        elif before is None and not line.is_item and is_heading_of_pings(line.text):
            grown.outside.append(line)
        elif line.number in comment_lines or (
            line.is_item and opens_comment(line, before, open_nodes, grown.roots, customs)
        ):
            is_loose = before is None or is_button(before.text)
            _open(line, open_nodes, grown.roots, customs, is_loose=is_loose)
        else:
            node = _continue(line.unmarked(), open_nodes, grown, customs)
            is_point = line.is_weak or (line.is_item and before is None)
            if node and is_point and not was_broken(before, line, width):
                node.points.append(line)
        before = line
    if customs.bodies_are_flat and open_nodes:
        grown.outside += cut_below_buttons(list(nodes_of(grown.roots)))
        grown.outside += cut_footer(open_nodes[-1], width)
    return grown


def cut_footer(node: Node, width: int | None) -> list[Line]:
    """Take the page's footer off its last comment, where no column tells them apart: known lines, a bare link above."""
    last = len(node.own)
    least = (node.head.lines if node.head else 1) + 1
    while least < last and _goes_on(node.own[least - 1], node.own[least], width):
        least += 1
    last -= _lines_of_maker(node.own[least:last])
    while last - least >= _TWO and _names_neighbour(*node.own[last - 2 : last]):
        last -= 2
    while last > least and _is_footer(node.own[last - 2 : last], width, is_below=last < len(node.own)):
        last -= 1
    node.own, footer = node.own[:last], node.own[last:]
    return footer


def _names_neighbour(line: Line, below: Line) -> bool:
    """`Older Post`, and below it the title of that."""
    return _NEIGHBOUR.fullmatch(line.plain) is not None and len(below.text) <= _LONGEST_OF_NEIGHBOUR


def _lines_of_maker(lines: Sequence[Line]) -> int:
    """How many lines at the end say what made the page: several where a tool prints the link on a line of its own."""
    for size in range(2, min(_MOST_LINES_OF_MAKER, len(lines)) + 1):
        first, *rest = [plain(line.text) for line in lines[-size:]]
        is_short = all(len(text) <= _LONGEST_OF_MAKER for text in rest)
        if is_short and not names_maker(first) and names_maker(" ".join([first, *rest])):
            return size
    return 0


def _goes_on(line: Line, below: Line, width: int | None) -> bool:
    return width is not None and below.number == line.number + 1 and is_broken(line, below, width)


def _is_footer(lines: Sequence[Line], width: int | None, *, is_below: bool) -> bool:
    """Is the last of two lines one? Not where the words around a link go on below its address: `« A page`, nor where a
    tool broke a line of the text."""
    line = lines[-1]
    if line.is_item or len(line.text) < _SHORTEST_FOOTER or is_button(line.text):
        return False
    if _goes_on(lines[0], line, width) and not is_boilerplate(lines[0].text):
        return False
    if lines[0].number == line.number - 1 and is_address(lines[0].text) and line.text.startswith(_ARROWS):
        return False
    is_known = is_boilerplate(line.text) or is_boilerplate(plain(line.text)) or names_maker(plain(line.text))
    return is_known or (is_below and _BARE_LINK.fullmatch(line.text) is not None)


def _open(line: Line, open_nodes: list[Node], roots: list[Node], customs: Customs, *, is_loose: bool) -> None:
    column = column_of(line, open_nodes, customs)
    may_answer_another = customs.may_lose_levels and (
        is_level_lost(line, open_nodes, customs) or _follows_lost(line, column, open_nodes)
    )
    while open_nodes and open_nodes[-1].indent >= column:
        open_nodes.pop()
    siblings = open_nodes[min(len(open_nodes), DEEPEST - 1) - 1].children if open_nodes else roots
    node = Node(line, column, [line], is_loose=is_loose, is_too_deep=len(open_nodes) >= DEEPEST)
    node.is_level_lost = may_answer_another
    node.columns = {line.text_column if line.text else line.indent + len(line.marker) + 1}
    if customs.texts_stand_below_marks:
        node.columns.add(column)
    if line.mark == "1.":
        node.columns.add(column + 2)  # resiliparse's, where the number itself may be longer
    siblings.append(node)
    open_nodes.append(node)


def _follows_lost(line: Line, column: int, open_nodes: list[Node]) -> bool:
    """The comment with the number before this one may answer another, so this one may, too."""
    return any(
        node.is_level_lost and node.indent == column and node.line and node.line.ordinal == line.ordinal - 1
        for node in open_nodes
    )


def _continue(line: Line, open_nodes: list[Node], grown: Grown, customs: Customs) -> Node | None:
    """A line belongs to the comment in whose column it stands; in no one's column, to the last one."""
    if not open_nodes:
        grown.outside.append(line)
        return None
    node = open_nodes[-1]
    if not customs.bodies_are_flat and (node.own[0].text or any(each.text for each in node.own)):
        edge = min(customs.root_column, open_nodes[0].indent)
        if line.indent < edge + (not customs.texts_stand_below_marks):
            grown.outside.append(line)
            return None
        place = _place_of(line, open_nodes, customs)
        if place is not None:
            node = open_nodes[place]
            if node is not open_nodes[-1]:
                del open_nodes[place + 1 :]
    node.take(line)
    return node


def _place_of(line: Line, open_nodes: list[Node], customs: Customs) -> int | None:
    """The open comment with text in the line's column, if there is one: no text goes on below a reply with a name."""
    for place in range(len(open_nodes) - 1, -1, -1):
        if line.indent in open_nodes[place].columns:
            return place
        if open_nodes[place].number in customs.headed:
            return None
    return None
