"""A post's comments as its page shows them: what is seen, in which order, how deep (pure)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar


class Threaded(Protocol):
    pk: int
    parent_id: int | None
    is_visible: bool
    is_ping: bool


T = TypeVar("T", bound=Threaded)


@dataclass(frozen=True)
class Node:
    """One comment of the list, with the markup that opens and closes around it.

    `depth` is the one it is shown at, 1 for a root; where that is less deep than it was written, `is_deeper`, and
    `answers` is what it answers, unless that is not shown.
    """

    comment: Threaded
    depth: int
    number: int | None
    thread_number: int
    has_replies: bool
    opens_replies: bool
    closes: int
    is_at_cap: bool
    is_deeper: bool
    answers: Threaded | None

    @property
    def key(self) -> str:
        """The comment's number as it stands in ids and addresses."""
        return str(self.comment.pk)

    @property
    def closings(self) -> range:
        return range(self.closes)

    @property
    def is_marker(self) -> bool:
        """Stands for a comment that is not shown, but whose replies are."""
        return self.number is None


@dataclass(frozen=True)
class Places:
    """How many threads are shown, and for each comment the place of its thread among them, counted from 0."""

    threads: int
    of: dict[int, int]
    shown: set[int]


def set_pings_apart(comments: Sequence[T]) -> tuple[list[T], list[T]]:
    """The conversation, and what is no part of it: pingbacks and trackbacks below which nobody speaks."""
    by_pk = {comment.pk: comment for comment in comments}
    carrying = _with_what_they_answer(by_pk, (c for c in comments if c.is_visible and not c.is_ping))
    apart = [comment for comment in comments if comment.is_visible and comment.is_ping and comment.pk not in carrying]
    gone = {comment.pk for comment in apart}
    return [comment for comment in comments if comment.pk not in gone], apart


def count_responses(comments: Iterable[Threaded]) -> int:
    """The number of the heading: what one can count. A marker is no response, and a link from elsewhere is none."""
    return sum(comment.is_visible and not comment.is_ping for comment in comments)


def find_places(comments: Iterable[Threaded]) -> Places:
    """Where each thread stands, the oldest first. One that is not shown has the place that it would come to."""
    by_pk = {comment.pk: comment for comment in comments}
    shown = _with_what_they_answer(by_pk, (comment for comment in by_pk.values() if comment.is_visible))
    replies: dict[int | None, list[int]] = defaultdict(list)
    for comment in by_pk.values():
        replies[_parent_in(by_pk, comment)].append(comment.pk)
    places: dict[int, int] = {}
    place = threads = 0
    for comment, depth in _walk(by_pk, replies):
        if depth == 1:
            place = threads
            threads += comment.pk in shown
        places[comment.pk] = place
    return Places(threads, places, shown)


def arrange(comments: Iterable[Threaded], *, max_depth: int, newest_first: bool = False) -> list[Node]:
    """The list from top to bottom; `comments` in the order of siblings, which `newest_first` turns round for threads.

    As WordPress's walker does it: what is stored deeper than `max_depth` is shown at it, in order, and none is lost.
    Unlike there, a comment below a hidden one stays, under a marker in its parent's place.
    """
    by_pk = {comment.pk: comment for comment in comments}
    replies = _shown_replies(by_pk)
    if newest_first:
        replies[None].reverse()
    steps = list(_walk(by_pk, replies))
    depths = [min(depth, max_depth) for _, depth in steps]
    nodes: list[Node] = []
    number = thread_number = 0
    for (comment, depth), shown, following in zip(steps, depths, [*depths, 1][1:], strict=True):
        number += comment.is_visible
        thread_number += depth == 1
        nodes.append(
            Node(
                comment=comment,
                depth=shown,
                number=number if comment.is_visible else None,
                thread_number=thread_number,
                has_replies=bool(replies[comment.pk]),
                opens_replies=following > shown,
                closes=max(shown - following, 0),
                is_at_cap=shown == max_depth,
                is_deeper=depth > max_depth,
                answers=_answered(comment, by_pk) if depth > max_depth else None,
            )
        )
    return nodes


def _answered(comment: Threaded, by_pk: dict[int, Threaded]) -> Threaded | None:
    """The comment that this one answers, unless it is hidden, its writer's name included."""
    answered = by_pk.get(comment.parent_id) if comment.parent_id else None
    return answered if answered and answered.is_visible else None


def _shown_replies(by_pk: dict[int, Threaded]) -> dict[int | None, list[int]]:
    """The shown replies of each comment, and the shown roots under None."""
    shown = _with_what_they_answer(by_pk, (comment for comment in by_pk.values() if comment.is_visible))
    replies: dict[int | None, list[int]] = defaultdict(list)
    for comment in by_pk.values():
        if comment.pk in shown:
            replies[_parent_in(by_pk, comment)].append(comment.pk)
    return replies


def _with_what_they_answer(by_pk: Mapping[int, Threaded], comments: Iterable[Threaded]) -> set[int]:
    found: set[int] = set()
    for comment in comments:
        step: Threaded | None = comment
        while step is not None and step.pk not in found:
            found.add(step.pk)
            step = by_pk.get(step.parent_id) if step.parent_id else None
    return found


def _parent_in(by_pk: Mapping[int, Threaded], comment: Threaded) -> int | None:
    return comment.parent_id if comment.parent_id in by_pk else None


def _walk(by_pk: Mapping[int, Threaded], replies: Mapping[int | None, list[int]]) -> Iterator[tuple[Threaded, int]]:
    waiting = [(pk, 1) for pk in reversed(replies[None])]
    while waiting:
        pk, depth = waiting.pop()
        yield by_pk[pk], depth
        waiting.extend((reply, depth + 1) for reply in reversed(replies[pk]))
