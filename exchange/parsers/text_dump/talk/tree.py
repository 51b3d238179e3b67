"""Comments while they are read: lines that hang together, and what hangs below them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from exchange.parsers.text_dump.around.buttons import is_answering
from exchange.parsers.text_dump.talk.heads import Head
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain


@dataclass(slots=True, eq=False)
class Node:
    """A comment, or a point of a list in one.

    `line` is None for one that stands for a comment that is not in the dump. Its text begins in `columns`; the lines
    below the first one stand in `columns_below`, which may be left of them. `is_loose`: a blank line, or a button,
    stands above; `is_level_lost`: it may answer another comment than its place says; `is_signed_below`: its head
    stands at its foot; `points` are the lines of lists in it that were found to be no replies.
    """

    line: Line | None
    indent: int
    own: list[Line] = field(default_factory=list)
    is_loose: bool = True
    children: list["Node"] = field(default_factory=list)
    columns: set[int] = field(default_factory=set)
    columns_below: set[int] = field(default_factory=set)
    head: Head | None = None
    is_too_deep: bool = False
    is_level_lost: bool = False
    is_signed_below: bool = False
    points: list[Line] = field(default_factory=list)

    @property
    def number(self) -> int:
        """The number of its first line; 0 for one that is not in the dump."""
        return self.line.number if self.line else 0

    @property
    def mark(self) -> str:
        return self.line.mark if self.line else ""

    @property
    def ordinal(self) -> int:
        """The number in its mark, else 0."""
        return self.line.ordinal if self.line else 0

    def take(self, line: Line) -> None:
        """A line left of the text (lynx sets quotations there) is no sign of where its text stands, nor is a button."""
        self.own.append(line)
        self.columns_below.add(line.indent)
        is_sign = line.indent not in self.columns and line.indent >= min(self.columns, default=self.indent)
        if is_sign and not (self.columns and is_answering(plain(line.text))):
            self.columns.add(line.indent)


def walk(roots: list[Node]) -> Iterator[tuple[str, Node]]:
    """All nodes with their paths, in the order of the page; without recursion, as threads can be deep."""
    waiting = [(str(place), root) for place, root in reversed(list(enumerate(roots, start=1)))]
    while waiting:
        path, node = waiting.pop()
        yield path, node
        if node.children:
            children = reversed(list(enumerate(node.children, start=1)))
            waiting += [(f"{path}.{place}", child) for place, child in children]


def nodes_of(roots: list[Node]) -> Iterator[Node]:
    waiting = list(reversed(roots))
    while waiting:
        node = waiting.pop()
        yield node
        if node.children:
            waiting += reversed(node.children)
