"""Lists that a commenter wrote: they look like replies, and are told apart by how a dump sets its replies."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from exchange.parsers.text_dump.lines import Line
from exchange.parsers.text_dump.tree import Node, nodes_of, walk
from exchange.records import Doubt, Note

_ENOUGH = 4
_NEARLY_ALL = 0.8


@dataclass(frozen=True)
class Customs:
    """How this dump sets its comments: with blank lines between them or not, and with which marker in which column."""

    are_loose: bool
    marks: dict[int, str]


def fold_inner_lists(roots: list[Node]) -> list[Note]:
    """Put such lists back into the comments they belong to; say so, and say where it cannot be known."""
    customs = _customs(roots)
    for node in nodes_of(roots):
        for run in list(_runs(node.children)):
            if _is_inner_list(node, run, customs):
                _fold(node, run)
    return [*_folded(roots), *_undecided(roots, customs), *_strange_markers(roots, customs)]


def _customs(roots: list[Node]) -> Customs:
    gaps = Counter(node.is_loose for node in nodes_of(roots) if node is not roots[0])
    marks: dict[int, Counter[str]] = {}
    for node in nodes_of(roots):
        marks.setdefault(node.indent, Counter())[node.line.mark] += 1
    usual = {indent: counted.most_common(1)[0] for indent, counted in marks.items()}
    return Customs(
        are_loose=gaps[True] > gaps[False],
        marks={
            indent: mark
            for indent, (mark, count) in usual.items()
            if count >= _ENOUGH and count >= _NEARLY_ALL * marks[indent].total()
        },
    )


def _runs(children: list[Node]) -> Iterator[list[Node]]:
    """Neighbours without a blank line between them, and of the same marker."""
    run: list[Node] = []
    for child in children:
        if run and (child.is_loose or child.line.mark != run[-1].line.mark):
            yield run
            run = []
        run.append(child)
    if run:
        yield run


def _is_inner_list(node: Node, run: list[Node], customs: Customs) -> bool:
    if any(child.children for child in run):
        return False
    is_tight = len(run) > 1 or not run[0].is_loose
    if _is_strange(run[0], customs) or (is_tight and customs.are_loose):
        return True
    return is_tight and (_is_followed_by_text(node, run) or _is_announced(node, run))


def _is_strange(node: Node, customs: Customs) -> bool:
    return node.line.mark != customs.marks.get(node.indent, node.line.mark)


def _is_followed_by_text(node: Node, run: list[Node]) -> bool:
    return node.resumed_at > run[-1].line.number


def _is_announced(node: Node, run: list[Node]) -> bool:
    """A colon right above it."""
    above = [line for line in node.own if line.number < run[0].line.number]
    return len(run) > 1 and above[-1].text.endswith(":")


def _fold(node: Node, run: list[Node]) -> None:
    folded = set(map(id, run))
    node.own += [line for child in run for line in child.own]
    node.children = [child for child in node.children if id(child) not in folded]


def _folded(roots: list[Node]) -> Iterator[Note]:
    for path, node in walk(roots):
        points: list[Line] = [line for line in node.own if line.is_item and line is not node.line]
        if points:
            first = min(line.number for line in points)
            yield Note(Doubt.LIST_INSIDE_COMMENT, line=first, detail=path, number=len(points))


def _undecided(roots: list[Node], customs: Customs) -> list[Note]:
    """Where nothing is set apart, tight replies and tight lists look alike."""
    tight = [(path, node) for path, node in walk(roots) if "." in path and not node.is_loose]
    if customs.are_loose or not tight:
        return []
    path, node = tight[0]
    return [Note(Doubt.LIST_OR_REPLIES, line=node.line.number, detail=path, number=len(tight))]


def _strange_markers(roots: list[Node], customs: Customs) -> Iterator[Note]:
    for path, node in walk(roots):
        if _is_strange(node, customs):
            yield Note(Doubt.OTHER_MARKER, line=node.line.number, detail=path)
