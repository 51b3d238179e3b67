"""Comments while they are read: lines that hang together, and what hangs below them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from exchange.parsers.text_dump.lines import Line


@dataclass(eq=False)
class Node:
    """`is_loose`: a blank line, or a button, stands above. `resumed_at` is its last line below replies."""

    line: Line
    own: list[Line]
    is_loose: bool
    children: list["Node"] = field(default_factory=list)
    resumed_at: int = 0

    @property
    def indent(self) -> int:
        return self.line.indent

    def take(self, line: Line, *, resumes: bool) -> None:
        self.own.append(line)
        if resumes and self.children:
            self.resumed_at = line.number


def walk(roots: list[Node]) -> Iterator[tuple[str, Node]]:
    """All nodes with their paths, in the order of the page; without recursion, as threads can be deep."""
    waiting = [(str(place), root) for place, root in reversed(list(enumerate(roots, start=1)))]
    while waiting:
        path, node = waiting.pop()
        yield path, node
        waiting += [(f"{path}.{place}", child) for place, child in reversed(list(enumerate(node.children, start=1)))]


def nodes_of(roots: list[Node]) -> Iterator[Node]:
    waiting = list(reversed(roots))
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed(node.children)
