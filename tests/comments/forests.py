"""Forests of replies for property tests."""

from dataclasses import dataclass

from hypothesis import strategies as st


@dataclass
class Row:
    """All that a thread's arrangement asks of a comment."""

    pk: int
    parent_id: int | None = None
    is_visible: bool = True
    is_ping: bool = False


@st.composite
def parent_lists(draw, *, most: int = 25) -> list[int | None]:
    """For each of some comments, the earlier one that it answers."""
    size = draw(st.integers(0, most))
    return [draw(st.none() | st.integers(0, position - 1)) if position else None for position in range(size)]


@st.composite
def forests(draw) -> list[Row]:
    """Comments in any order among siblings, replies before what they answer included; some hidden."""
    rows = [
        Row(pk + 1, None if parent is None else parent + 1, draw(st.booleans()))
        for pk, parent in enumerate(draw(parent_lists()))
    ]
    return draw(st.permutations(rows))
