"""Points of somebody's list that stand in the column of the comments: known by marks that no comment with a name or a
date bears."""

from collections.abc import Sequence

from exchange.parsers.text_dump.talk.tree import Node

_LEAST = 3  # comments with a head


def fold_points_among(roots: Sequence[Node]) -> list[Node]:
    """The comments, each with the points below it; who answered the last point answers the comment."""
    headed = [node for node in roots if node.head and not node.head.is_ping]
    marks = {_kind_of_mark(node) for node in headed}
    if len(headed) < _LEAST or len(marks) != 1 or "" in marks:
        return [*roots]
    kept: list[Node] = []
    for node in roots:
        if not kept or node.head or _kind_of_mark(node) in {*marks, ""}:
            kept.append(node)
            continue
        comment = kept[-1]
        while comment.children:
            comment = comment.children[-1]
        comment.own += node.own
        comment.points += [line for line in (node.line, *node.points) if line]
        comment.children += node.children
    return kept


def _kind_of_mark(node: Node) -> str:
    """`1.` and `2.` are of one kind, `1)` and `*` of others; none without a mark."""
    if node.line is None or not node.line.is_item:
        return ""
    return node.line.marker.strip().strip("0123456789") or "0" if node.line.ordinal else node.line.mark
