"""Replies that somebody typed with a dash, below comments without names: known by the number that the page declares."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from exchange.parsers.text_dump.talk.tree import Node, nodes_of
from exchange.parsers.text_dump.text.lines import Line, scan

_DASHES = ("– ", "— ", "- ", "→ ", "» ")


def open_typed_replies(roots: Sequence[Node], declared: int | None) -> list[Node]:
    """Where just as many comments are missing as comments end with a paragraph behind a dash, those are replies.

    Gives the replies: a tool may have left out the missing ones, so that they are paragraphs nevertheless.

    >>> node = Node(None, 0, scan(["1. Yes.", "", "   – No."]))
    >>> node.own = [line for line in node.own if line.text]
    >>> [reply.number for reply in open_typed_replies([node], 2)]
    [3]
    >>> [line.text for line in node.own], [line.text for line in node.children[0].own]
    (['Yes.'], ['No.'])
    """
    nodes = list(nodes_of(list(roots)))
    if declared is None or declared <= len(nodes) or any(node.head for node in nodes):
        return []
    ends = [(node, place) for node in nodes if (place := _start_of_last_words(node))]
    return [_open(node, place) for node, place in ends] if len(nodes) + len(ends) == declared else []


def _start_of_last_words(node: Node) -> int:
    """Where the last paragraph begins, if it alone stands behind a dash; 0 where it does not."""
    dashes = [place for place, line in enumerate(node.own) if line.whole.startswith(_DASHES)]
    gaps = [place for place, (above, line) in enumerate(pairwise(node.own), 1) if line.number > above.number + 1]
    is_last = len(dashes) == 1 and gaps[-1:] == dashes
    is_free = is_last and not (node.children or node.own[dashes[0] - 1].text.endswith(":"))
    return dashes[0] if is_free else 0


def _open(node: Node, place: int) -> Node:
    first, *rest = node.own[place:]
    marked: Line = replace(scan([first.raw])[0], number=first.number)
    node.own = node.own[:place]
    node.points = [line for line in node.points if line.number < first.number]
    node.children.append(Node(marked, marked.indent, [marked, *rest]))
    return node.children[-1]
