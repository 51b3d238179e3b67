"""Levels from columns: where one is skipped a comment is missing, and a placeholder stands for it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from exchange.parsers.text_dump.talk.tree import Node, nodes_of
from exchange.records import Doubt, Note

_NUMBERED_ROOT = 2  # columns: where resiliparse and html2text put the first level; each next one is 2 further in
_STEP_THERE = 2
_TOO_MANY_ORPHANS = 3
_LEAST_STEP = 2


def put_placeholders(roots: list[Node], declared: int | None = None) -> None:
    """Hang who stands a level too deep under a placeholder for each level that was skipped.

    Where there are as many comments as the page declares, with its pingbacks or without, none was lost, and steps are
    as wide as they are.
    """
    found = list(nodes_of(roots))
    written = [node for node in found if not (node.head and node.head.is_ping)]
    if declared is not None and declared in {len(found), len(written)}:
        return
    base = min((root.indent for root in roots), default=0)
    step = _longer_step(roots, base)
    if step:
        base -= 1  # of the first step, the column that it is short of
    else:
        step = _step(roots, base)
    _wrap(roots, depth=0, base=base, step=step)
    for node in list(nodes_of(roots)):
        if node.line:
            _wrap(node.children, depth=_level(node.indent, base, step) + 1, base=base, step=step)


def _longer_step(roots: list[Node], base: int) -> int:
    """The step from reply to reply, where it is a single column longer than the one from the roots: as that is no
    level, nobody is missing. 0 if it is not so.
    """
    nodes = list(nodes_of(roots))
    steps = [(node.indent, child.indent - node.indent) for node in nodes for child in node.children]
    first = min((step for indent, step in steps if indent == base), default=0)
    later = min((step for indent, step in steps if indent > base), default=0)
    return later if later == first + 1 > _LEAST_STEP + 1 else 0


def _step(roots: list[Node], base: int) -> int:
    """How many columns further in a reply stands than what it answers: the least that is usual in this dump.

    From a numbered root to its replies it may be one more than from there on, so levels are counted by whole steps.
    """
    nodes = list(nodes_of(roots))
    steps = Counter(
        child.indent - node.indent for node in nodes for child in node.children if child.indent > node.indent
    )
    least = min(steps, default=0)
    replies = [child for node in nodes for child in node.children]
    numbered_replies = sum(child.mark == "1." for child in replies) * 2 >= len(replies)
    is_known = least == _STEP_THERE or (least == _STEP_THERE + 1 and not numbered_replies)
    if base == _NUMBERED_ROOT and (is_known or _is_of_resiliparse(roots, steps)):
        return _STEP_THERE
    often = max(steps.values(), default=0)
    usual = [step for step, times in steps.items() if times * 3 >= often and step >= _LEAST_STEP]
    columns = sorted({node.indent for node in nodes})
    nearest = min((after - before for before, after in pairwise(columns)), default=0)
    return max(min(usual, default=nearest), _LEAST_STEP)


def _is_of_resiliparse(roots: list[Node], steps: Counter[int]) -> bool:
    """By its marks and columns; but where all replies stand further in than it sets them, they are no orphans."""
    marks = {node.mark for node in nodes_of(roots)}
    columns = [root.own[1].indent - root.indent for root in roots if len(root.own) > 1]
    is_set_so = columns.count(_STEP_THERE) * 2 >= len(columns)
    return is_set_so and "•" in marks and marks <= {"1.", "•"} and steps.total() < _TOO_MANY_ORPHANS


def _level(indent: int, base: int, step: int) -> int:
    return (indent - base) // step


def _wrap(siblings: list[Node], *, depth: int, base: int, step: int) -> None:
    """Neighbours that are too deep by as much share their placeholder: nothing tells them apart."""
    put: list[Node] = []
    for node in siblings:
        level = _level(node.indent, base, step)
        if level <= depth or node.is_too_deep:
            put.append(node)
            continue
        siblings_below = put
        for missing in range(depth, level):
            if not (siblings_below and siblings_below[-1].line is None):
                siblings_below.append(Node(None, base + missing * step))
            siblings_below = siblings_below[-1].children
        siblings_below.append(node)
    siblings[:] = put


def rehang(roots: list[Node], parents: Mapping[int, int]) -> Iterator[Note]:
    """Hang comments where somebody said they belong; both are named by their first lines, and 0 is no parent."""
    if not parents:
        return
    by_number = {node.number: node for node in nodes_of(roots) if node.line}
    for number, parent_number in sorted(parents.items()):
        node, parent = by_number.get(number), by_number.get(parent_number)
        if node is None or (parent_number and parent is None) or (parent and _is_within(parent, node)):
            yield Note(Doubt.CORRECTION_IS_LOST, line=number, detail=str(parent_number))
            continue
        _take_out(roots, node)
        siblings = parent.children if parent else roots
        siblings.append(node)
        siblings.sort(key=_first_number)


def _is_within(node: Node, other: Node) -> bool:
    return any(each is node for each in nodes_of([other]))


def _take_out(roots: list[Node], node: Node) -> None:
    for siblings in [roots, *(each.children for each in nodes_of(roots))]:
        if any(each is node for each in siblings):
            siblings[:] = [each for each in siblings if each is not node]
            break
    _drop_empty_placeholders(roots)


def _drop_empty_placeholders(roots: list[Node]) -> None:
    for node in reversed(list(nodes_of(roots))):
        node.children[:] = [child for child in node.children if child.line or child.children]
    roots[:] = [root for root in roots if root.line or root.children]


def _first_number(node: Node) -> int:
    return next((each.number for each in nodes_of([node]) if each.line), 0)
