"""Random conversations, and dumps of them that have lost some of their comments."""

from collections import Counter
from dataclasses import replace

from hypothesis import strategies as st

from exchange.records import ImportedComment


def comment(path, text, **fields):
    return ImportedComment(path=path, text=text, lines=(1, 1), **fields)


def gap(path):
    return ImportedComment(path=path, text="", lines=(0, 0), is_missing=True)


@st.composite
def conversations(draw):
    """Parents by number, and which comments each of two dumps has lost."""
    parents = [None]
    for number in range(1, draw(st.integers(1, 14))):
        parents.append(draw(st.one_of(st.none(), st.integers(0, number - 1))))
    numbers = st.sets(st.integers(0, len(parents) - 1))
    return parents, draw(numbers), draw(numbers)


def said_by(number, *, is_short):
    return (
        f"Thanks {number}!"
        if is_short
        else f"What number {number} says is long enough that nobody says it twice, {number}."
    )


def dump_of(parents, lost, *, is_short):
    """What is left of a conversation: a lost comment that was answered leaves a gap."""
    shown = {number for number in range(len(parents)) if number not in lost}
    for number in sorted(shown, reverse=True):
        above = parents[number]
        while above is not None:
            shown.add(above)
            above = parents[above]
    paths, children, comments = {}, Counter(), []
    waiting = [number for number in reversed(range(len(parents))) if parents[number] is None and number in shown]
    while waiting:
        number = waiting.pop()
        above = paths.get(parents[number], "")
        children[above] += 1
        path = paths[number] = f"{above}.{children[above]}" if above else str(children[above])
        is_lost = number in lost
        said = replace(comment(path, said_by(number, is_short=is_short)), lines=(number + 1, number + 1))
        comments.append(gap(path) if is_lost else said)
        waiting += [reply for reply in reversed(range(len(parents))) if parents[reply] == number and reply in shown]
    return comments
