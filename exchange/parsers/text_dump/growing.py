"""Nodes from lines: every item hangs below the last one that stands less indented, every other line on its comment."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from exchange.parsers.text_dump.boilerplate import is_action, is_boilerplate
from exchange.parsers.text_dump.heads import plain, read_head
from exchange.parsers.text_dump.lines import Line
from exchange.parsers.text_dump.naming import HEAD_AT_MOST, name_comments
from exchange.parsers.text_dump.tree import Node
from exchange.parsers.text_dump.wrapping import is_broken

DEEPEST = 50  # levels that are told apart; what stands deeper is hung there, and said to be
_LONGEST_BUTTON = 60
_MOSTLY = 0.6
_SHIFT = 3  # columns
_BUTTONS = re.compile(
    r"(?:(?:reply|delete|edit|like|share|quote|antworten|löschen|répondre|supprimer|responder|eliminar|excluir|svara?|odpowiedz|beantwoorden|reageren|rispondi|vastaa|ответить|відповісти|返信|回复|回覆|답글|답장)"
    r"[\s|·•↓→↩]*){1,5}|replies|antworten|réponses|respuestas|respostas|risposte|leave new\s*↓?|add yours\s*[↑↓]?",
    re.IGNORECASE,
)


@dataclass
class Customs:
    """How a dump sets its items, found before they are read.

    `bodies_are_flat`: texts begin at the edge whatever the depth (html2text). `numbers_end_together`: 9. and 10. stand
    flush at their dots. `has_strong_marks`: its lists have marks that nobody types, so a dash is somebody's dash.
    """

    root_column: int = 0
    bodies_are_flat: bool = False
    numbers_end_together: bool = False
    has_strong_marks: bool = False
    has_bullets: bool = False
    are_named: bool = False
    headed: frozenset[int] = frozenset()
    headed_columns: frozenset[int] = frozenset()
    lone_buttons: frozenset[int] = frozenset()
    hanging: frozenset[int] = frozenset()
    typed_marks: frozenset[str] = frozenset()
    texts_stand_below_marks: bool = False
    width: int | None = None
    comment_lines: frozenset[int] = frozenset()

    def column(self, line: Line) -> int:
        return line.indent + len(line.marker) - 2 if self.numbers_end_together and line.mark == "1." else line.indent


@dataclass
class Grown:
    """`outside` are lines that stand further left than any comment; `buttons` items without a text."""

    roots: list[Node] = field(default_factory=list)
    outside: list[Line] = field(default_factory=list)
    buttons: list[Line] = field(default_factory=list)


@lru_cache(maxsize=4096)
def is_button(text: str) -> bool:
    """Is this line something to click on below a comment?"""
    if len(text) > _LONGEST_BUTTON:
        return False
    text = plain(text) or text.strip("[] ")
    return bool(text) and (_BUTTONS.fullmatch(text) is not None or is_action(text))


def grow(lines: Sequence[Line], *, width: int | None, comment_lines: frozenset[int] = frozenset()) -> Grown:
    """`comment_lines` begin a comment because somebody said so."""
    grown = Grown()
    customs = _customs(lines, width, comment_lines)
    open_nodes: list[Node] = []
    before: Line | None = None
    customs.hanging = _hanging(lines)
    customs.lone_buttons = _lone_buttons(lines)
    for line in lines:
        if line.is_blank:
            before = None
            continue
        if line.number in customs.lone_buttons and line.number not in comment_lines:
            grown.buttons.append(line)
        elif line.number in comment_lines or (line.is_item and _opens(line, before, open_nodes, grown.roots, customs)):
            is_loose = before is None or is_button(before.text)
            _open(line, open_nodes, grown.roots, customs, is_loose=is_loose)
        else:
            node = _continue(line.unmarked(), open_nodes, grown, customs)
            if node and line.is_weak and not _was_broken(before, line, width):
                node.points.append(line)
        before = line
    return grown


# What is usual in this dump


def _customs(lines: Sequence[Line], width: int | None, comment_lines: frozenset[int]) -> Customs:
    items = [line for line in lines if line.is_item]
    first = next((line for line in lines if line.is_item or line.number in comment_lines), None)
    customs = Customs(width=width, comment_lines=comment_lines)
    customs.numbers_end_together = _numbers_end_together(items)
    customs.has_bullets = any(line.mark != "1." for line in items)
    customs.has_strong_marks = any(not line.is_weak and line.mark != "1." for line in items)
    customs.typed_marks = frozenset(line.mark for line in items if line.is_typed and line.indent <= items[0].indent)
    customs.bodies_are_flat = _bodies_are_flat(lines)
    customs.headed = _headed(lines, width)
    headed = [line for line in items if line.number in customs.headed]
    if len(headed) > 1:
        customs.root_column = min(customs.column(line) for line in headed)
    elif first:
        columns = [customs.column(line) for line in items if line.mark == first.mark or not line.is_weak]
        columns = columns or [first.indent]
        indented = [column for column in columns if column > 0]
        customs.root_column = min(indented if customs.bodies_are_flat and indented else columns)
    customs.headed_columns = frozenset(customs.column(line) for line in items if line.number in customs.headed)
    at_root = [line for line in items if customs.column(line) == customs.root_column]
    customs.are_named = sum(line.number in customs.headed for line in at_root) > _MOSTLY * len(at_root)
    customs.texts_stand_below_marks = _texts_stand_below_marks(lines)
    return customs


def _numbers_end_together(items: list[Line]) -> bool:
    """`9.` above `10.`: where does the longer one begin?"""
    votes: Counter[int] = Counter()
    last: dict[int, Line] = {}
    for line in items:
        if line.mark != "1.":
            continue
        before = last.get(line.ordinal - 1)
        if before and len(before.marker) == len(line.marker) - 1:
            votes[before.indent - line.indent] += 1
        last[line.ordinal] = line
    return votes[1] > votes[0]


def _bodies_are_flat(lines: Sequence[Line]) -> bool:
    """Do most items have a text below them that begins left of them? Of a single one, a name must say that it has."""
    content = [line for line in lines if not line.is_blank]
    pairs = [(item, below) for item, below in pairwise(content) if item.is_item and not below.is_item]
    flat = [item for item, below in pairs if below.indent < item.indent and not is_boilerplate(below.text)]
    if len(flat) == 1:
        head = read_head([flat[0].text])
        return len(pairs) == 1 and head is not None and not head.is_ping
    return len(flat) * 2 > len(pairs)


def _headed(lines: Sequence[Line], width: int | None) -> frozenset[int]:
    """The items that begin with a name or a date."""
    content = [line for line in lines if not line.is_blank]
    places = [place for place, line in enumerate(content) if line.is_item]
    first_lines = [_with_text(content[place : place + 2 * HEAD_AT_MOST]) for place in places]
    heads = name_comments(first_lines, width=width).heads
    return frozenset(content[place].number for place, head in zip(places, heads, strict=True) if head)


def _with_text(lines: Sequence[Line]) -> list[Line]:
    """The lines that bear text, up to the next item."""
    following = next((place for place, line in enumerate(lines) if place and line.is_item), len(lines))
    return [line for line in lines[:following] if line.text][:HEAD_AT_MOST]


def _lone_buttons(lines: Sequence[Line]) -> frozenset[int]:
    """Items that are a button and nothing else: Blogger closes its threads with them."""
    content = [line for line in lines if not line.is_blank]
    followed = {item.number for item, below in pairwise(content) if not below.is_item and below.indent > item.indent}
    return frozenset(
        line.number
        for line in content
        if line.is_item and line.number not in followed and _BUTTONS.fullmatch(plain(line.text))
    )


def _hanging(lines: Sequence[Line]) -> frozenset[int]:
    """The items below which text goes on in the column of their text: no dash of a sentence does so."""
    content = [line for line in lines if not line.is_blank]
    return frozenset(
        item.number
        for item, below in pairwise(content)
        if item.is_item and not below.is_item and below.indent == item.text_column
    )


def _texts_stand_below_marks(lines: Sequence[Line]) -> bool:
    """Do most texts begin in the very column of their mark?"""
    content = [line for line in lines if not line.is_blank]
    votes = Counter(
        below.indent == item.indent for item, below in pairwise(content) if item.is_item and not below.is_item
    )
    return votes[True] > votes[False]


# Is it an item?


def _opens(line: Line, before: Line | None, open_nodes: list[Node], roots: list[Node], customs: Customs) -> bool:
    if not roots:
        return True
    column = customs.column(line)
    stands_in_text = bool(open_nodes) and line.indent in open_nodes[-1].columns
    if customs.are_named and line.number not in customs.headed and _may_be_typed(line, column, customs):
        is_set_as_comment = before is None and column in customs.headed_columns and not stands_in_text
        if not is_set_as_comment:
            return False
    if line.mark == "1.":
        return _number_opens(line, column, open_nodes, roots, customs)
    if customs.bodies_are_flat:
        return column >= customs.root_column
    if not line.is_weak:
        return True
    if line.is_typed and line.number in customs.hanging:
        return True
    if stands_in_text and (customs.has_strong_marks or line.is_typed) and line.mark not in customs.typed_marks:
        return False
    is_in_prose = stands_in_text and before is not None and customs.width is not None
    return not (is_in_prose and _was_broken(before, line, customs.width)) and (
        line.indent > 0 or customs.root_column == 0
    )


def _may_be_typed(line: Line, column: int, customs: Customs) -> bool:
    return line.is_weak or (line.mark == "1." and column > customs.root_column)


def _was_broken(before: Line | None, line: Line, width: int | None) -> bool:
    """A dash with which a broken line happens to go on."""
    as_text = Line(line.number, line.raw, line.indent, "", line.whole, is_blank=False)
    return before is not None and width is not None and not before.is_item and is_broken(before, as_text, width)


def _number_opens(line: Line, column: int, open_nodes: list[Node], roots: list[Node], customs: Customs) -> bool:
    """Tools count: a number that is neither the first nor the next is how somebody's sentence begins."""
    number = line.ordinal
    if _continued(line, column, open_nodes, customs):
        return True
    if column <= customs.root_column:
        return not customs.bodies_are_flat or column == customs.root_column
    parent = next((node for node in reversed(open_nodes) if node.indent < column), None)
    sibling = next((child for child in reversed(parent.children if parent else roots) if child.indent == column), None)
    if sibling and sibling.line and sibling.mark == "1.":
        above = sibling.line.ordinal
        return number in {1, above, above + 1}
    return number == 1 or not customs.has_bullets


def _continued(line: Line, column: int, open_nodes: list[Node], customs: Customs) -> Node | None:
    """The comment with the number before this one, where a theme sets pingbacks a little further left or right."""
    if line.number not in customs.headed or any(node.indent == column for node in open_nodes):
        return None
    for node in reversed(open_nodes):
        if node.line and node.line.ordinal == line.ordinal - 1 > 0 and abs(node.indent - column) <= _SHIFT:
            return node
    return None


# Where a line belongs


def _open(line: Line, open_nodes: list[Node], roots: list[Node], customs: Customs, *, is_loose: bool) -> None:
    before = _continued(line, customs.column(line), open_nodes, customs)
    column = before.indent if before else customs.column(line)
    while open_nodes and open_nodes[-1].indent >= column:
        open_nodes.pop()
    siblings = open_nodes[min(len(open_nodes), DEEPEST - 1) - 1].children if open_nodes else roots
    node = Node(line, column, [line], is_loose=is_loose, is_too_deep=len(open_nodes) >= DEEPEST)
    node.columns = {line.text_column} if line.text else set()
    if customs.texts_stand_below_marks:
        node.columns.add(column)
    if line.mark == "1.":
        node.columns.add(column + 2)  # resiliparse's, where the number itself may be longer
    siblings.append(node)
    open_nodes.append(node)


def _continue(line: Line, open_nodes: list[Node], grown: Grown, customs: Customs) -> Node | None:
    """A line belongs to the comment in whose column it stands; in no one's column, to the last one."""
    if not open_nodes:
        grown.outside.append(line)
        return None
    node = open_nodes[-1]
    if not customs.bodies_are_flat and any(each.text for each in node.own):
        if line.indent < customs.root_column + (not customs.texts_stand_below_marks):
            grown.outside.append(line)
            return None
        place = _place_of(line, open_nodes)
        if place is not None:
            node = open_nodes[place]
            if not is_button(line.text):
                del open_nodes[place + 1 :]
    node.take(line)
    return node


def _place_of(line: Line, open_nodes: list[Node]) -> int | None:
    """The open comment with text in the line's column, if there is one."""
    for place in range(len(open_nodes) - 1, -1, -1):
        if line.indent in open_nodes[place].columns:
            return place
    return None
