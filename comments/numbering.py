"""Nested-set numbers for a forest of replies, from the parent links alone (pure)."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Place:
    """Where a comment stands: below which root, how deep (0 = root), and its interval in that root's numbering."""

    root: Hashable
    level: int
    left: int
    right: int


class AnswersItself(ValueError):
    """Comments that answer each other in a circle; `keys` are those that hang on no root."""

    def __init__(self, keys: list[Hashable]) -> None:
        super().__init__(f"comments answer each other in a circle: {', '.join(map(str, keys[:10]))}")
        self.keys = keys


NOT_THERE, OF_ITSELF = "it is no longer there", "it would answer itself"


class MisplacedReply(ValueError):
    """The comment that was answered is not there to be answered: gone, hidden, or below another post."""


def check_move(key: Key, parent: Key | None, parents: Mapping[Key, Key | None], *, deepest: int) -> None:
    """Whether a comment may hang below another; raises MisplacedReply, with the reason, where it may not.

    >>> check_move("a", "b", {"a": None, "b": "a"}, deepest=50)
    Traceback (most recent call last):
    comments.numbering.MisplacedReply: it would answer itself
    """
    if key not in parents or (parent is not None and parent not in parents):
        raise MisplacedReply(NOT_THERE)
    above = _line_above(parent, parents)
    if key in above:
        raise MisplacedReply(OF_ITSELF)
    if len(above) + _height(key, parents) > deepest:
        raise MisplacedReply(f"its answers would stand more than {deepest} deep")


def _line_above(key: Key | None, parents: Mapping[Key, Key | None]) -> list[Key]:
    """A comment, the one it answers, and so on up to the root."""
    line: list[Key] = []
    while key is not None and key not in line:
        line.append(key)
        key = parents.get(key)
    return line


def _height(root: Key, parents: Mapping[Key, Key | None]) -> int:
    """How many levels a comment and its answers take."""
    replies: dict[Key | None, list[Key]] = defaultdict(list)
    for key, parent in parents.items():
        replies[parent].append(key)
    height, level = 0, [root]
    while level:
        height, level = height + 1, [reply for key in level for reply in replies[key]]
    return height


def number_threads(parents: Mapping[Key, Key | None]) -> dict[Key, Place]:
    """Number every comment; siblings keep the order of the mapping, an unknown parent counts as none.

    >>> number_threads({"a": None, "b": "a", "c": "a"})["b"]
    Place(root='a', level=1, left=2, right=3)
    """
    replies: dict[Key | None, list[Key]] = defaultdict(list)
    for key, parent in parents.items():
        replies[parent if parent in parents else None].append(key)
    places = {key: place for root in replies[None] for key, place in _number_thread(root, replies)}
    if len(places) < len(parents):
        raise AnswersItself([key for key in parents if key not in places])
    return places


def _number_thread(root: Key, replies: Mapping[Key | None, list[Key]]) -> Iterator[tuple[Key, Place]]:
    """Walk one thread without recursion: a comment's interval is closed when all its replies have been numbered."""
    number = 1
    opened = [(root, number, iter(replies.get(root, ())))]
    while opened:
        key, left, rest = opened[-1]
        number += 1
        if (reply := next(rest, None)) is not None:
            opened.append((reply, number, iter(replies.get(reply, ()))))
        else:
            opened.pop()
            yield key, Place(root, len(opened), left, number)
