"""WordPress's rule for the order of a conversation, written down for itself: Walker_Comment and its paging."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Element(NamedTuple):
    """What WordPress's table says of a comment that it shows; parent 0 for a thread of its own."""

    pk: int
    parent: int


class Shown(NamedTuple):
    pk: int
    depth: int


def walk(elements: Sequence[Element], *, cap: int, newest_first: bool = False) -> list[Shown]:
    """`elements` by date. Threads may be turned round, answers never are (reverse_top_level, reverse_children)."""
    children: dict[int, list[Element]] = defaultdict(list)
    for element in elements:
        children[element.parent].append(element)
    top = children.pop(0, [])
    return [shown for element in (top[::-1] if newest_first else top) for shown in _display(element, children, cap, 1)]


def _display(element: Element, children: dict[int, list[Element]], cap: int, depth: int) -> Iterator[Shown]:
    yield Shown(element.pk, depth)
    if depth < cap:
        for child in children.pop(element.pk, []):
            yield from _display(child, children, cap, depth + 1)
    for child in children.pop(element.pk, []):  # at the cap: beside it, so that none is left over
        yield from _display(child, children, cap, depth)


def pages(elements: Sequence[Element], *, per_page: int) -> list[list[Element]]:
    """Page by page from the oldest: `per_page` threads each, with all that hangs below them."""
    roots = [element.pk for element in elements if element.parent == 0]
    if not per_page:
        return [list(elements)]
    above = {element.pk: element.parent for element in elements}
    return [
        [element for element in elements if _root(element.pk, above) in roots[first : first + per_page]]
        for first in range(0, max(len(roots), 1), per_page)
    ]


def _root(pk: int, above: dict[int, int]) -> int:
    while above[pk]:
        pk = above[pk]
    return pk
