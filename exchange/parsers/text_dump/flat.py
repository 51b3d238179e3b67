"""Conversations without lists: names, dates and buttons tell comments apart, and their indents who answers whom."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from exchange.parsers.text_dump.boilerplate import is_boilerplate
from exchange.parsers.text_dump.buttons import is_button
from exchange.parsers.text_dump.growing import Grown, cut_footer
from exchange.parsers.text_dump.heads import Head, read_bare_name
from exchange.parsers.text_dump.lines import Line, blocks
from exchange.parsers.text_dump.naming import head_of
from exchange.parsers.text_dump.tree import Node

_HEAD_AT_MOST = 6
_MOST = 0.7
_ONE = 1


def cut_into_comments(lines: Sequence[Line], *, width: int | None) -> Grown:
    """Every head opens a comment; without heads, what follows a button; without either, every paragraph is one."""
    content = [line.unmarked() for line in lines if not line.is_blank]
    heads = _heads(content, width) or _names_below_buttons(content)
    grown = Grown()
    if heads and _stand_below(content, heads):
        _grow_by_feet(content, heads, grown)
    elif heads:
        last = _grow_by_heads(content, _with_initials(content, heads), grown)
        grown.outside += cut_footer(last)
    else:
        grown.roots = [Node(block[0], 0, block) for block in blocks(content)]
    return grown


def is_cut_by_heads(lines: Sequence[Line], *, width: int | None) -> bool:
    """Do names and dates stand outside of any list? Then a list is one that a commenter wrote."""
    content = [line for line in lines if not line.is_blank]
    if not content or content[0].is_item:
        return False
    heads = _heads(content, width)
    in_list = sum(content[place].is_item for place in heads)
    return len(heads) - in_list > max(in_list, _ONE)


def _grow_by_heads(content: list[Line], heads: dict[int, Head | None], grown: Grown) -> Node:
    """Hang every head below the last one that stands less indented; tell which came last."""
    open_nodes: list[Node] = []
    for place, line in enumerate(content):
        if place in heads:
            while open_nodes and open_nodes[-1].indent >= line.indent:
                open_nodes.pop()
            node = Node(line, line.indent, [line], head=heads[place])
            (open_nodes[-1].children if open_nodes else grown.roots).append(node)
            open_nodes.append(node)
        elif open_nodes:
            open_nodes[-1].take(line)
        else:
            grown.outside.append(line)
    return open_nodes[-1]


def _with_initials(content: list[Line], heads: dict[int, Head | None]) -> dict[int, Head | None]:
    """Heads with the letter above them that some sites draw in place of a picture."""
    moved: dict[int, Head | None] = {}
    for place, head in heads.items():
        if place and head and len(content[place - 1].text) == 1 and place - 1 not in heads:
            moved[place - 1] = replace(head, lines=head.lines + 1)
        else:
            moved[place] = head
    return moved


def _stand_below(content: list[Line], heads: dict[int, Head | None]) -> bool:
    """Do names and dates close their comments? Then text stands above the first, and none below the last."""
    first, last = min(heads), max(heads)
    head = heads[last]
    below = content[last + (head.lines if head else 1) :]
    above = [line for line in content[:first] if len(line.text) > 1 and not is_boilerplate(line.text)]
    return bool(above) and all(is_boilerplate(line.text) for line in below)


def _grow_by_feet(content: list[Line], heads: dict[int, Head | None], grown: Grown) -> None:
    """Comments that end with name and date: the foot is moved to where a head would stand."""
    start = 0
    for place in sorted(heads):
        foot = heads[place]
        end = place + (foot.lines if foot else 1)
        words = content[start:place]
        if words and foot:
            grown.roots.append(Node(words[0], words[0].indent, content[start:end], head=foot, is_signed_below=True))
        start = end
    grown.outside += content[start:]


def _heads(content: list[Line], width: int | None) -> dict[int, Head | None]:
    """The places where a comment begins. Where names with a verb do, a date alone stands below a text."""
    found: dict[int, Head | None] = {}
    kinds: Counter[str] = Counter()
    place = 0
    while place < len(content):
        first = [line.unmarked() for line in content[place : place + _HEAD_AT_MOST] if line.text]
        head = head_of(first, width) if content[place].text and not is_button(first[0].text) else None
        head = head if head and head.kind != "picture" else None
        if head:
            found[place] = head
            kinds[head.kind] += head.kind != "ping"
        place += max(head.lines, 1) if head else 1
    usual = kinds.most_common(1)[0][0] if kinds else ""
    kept = {"says", "ping"} if usual == "says" else {"line", "above", "date", "ping"}
    return {place: head for place, head in found.items() if head and head.kind in kept}


def _names_below_buttons(content: list[Line]) -> dict[int, Head | None]:
    """Comments that end with buttons and, mostly, begin with a bare name."""
    starts = [
        place
        for place, line in enumerate(content)
        if not is_button(line.text) and (place == 0 or is_button(content[place - 1].text))
    ]
    if not any(is_button(line.text) for line in content):
        return {}
    names = {place: read_bare_name([line.text for line in content[place : place + 2]]) for place in starts}
    if sum(name is not None for name in names.values()) > _MOST * len(names):
        return {place: name for place, name in names.items() if name}
    return dict.fromkeys(starts)
