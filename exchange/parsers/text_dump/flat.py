"""Conversations without any nesting: tools that print no lists leave names, dates and buttons to tell comments apart."""

from collections.abc import Sequence

from exchange.parsers.text_dump.growing import Grown, is_button
from exchange.parsers.text_dump.heads import Head, read_head
from exchange.parsers.text_dump.lines import Line, blocks
from exchange.parsers.text_dump.tree import Node

_HEAD_AT_MOST = 4
_FEW_HEADS = 1


def cut_into_comments(lines: Sequence[Line]) -> Grown:
    """Every head opens a comment; without heads every paragraph is one."""
    content = [line for line in lines if not line.is_blank]
    heads = _heads(content)
    grown = Grown()
    if len(heads) < _FEW_HEADS:
        grown.roots = [Node(block[0], 0, block) for block in blocks(content)]
        return grown
    for place, line in enumerate(content):
        if place in heads:
            grown.roots.append(Node(line, 0, [line], head=heads[place]))
        elif grown.roots:
            grown.roots[-1].take(line)
        else:
            grown.outside.append(line)
    return grown


def _heads(content: list[Line]) -> dict[int, Head]:
    """The places where a comment begins. A date alone begins one only if no name stands above any."""
    found: dict[int, Head] = {}
    place = 0
    while place < len(content):
        texts = [line.whole for line in content[place : place + _HEAD_AT_MOST]]
        head = None if is_button(texts[0]) else read_head(texts)
        if head:
            found[place] = head
        place += max(head.lines, 1) if head else 1
    if any(head.kind in {"says", "line", "above"} for head in found.values()):
        return {place: head for place, head in found.items() if head.kind != "date"}
    return found
