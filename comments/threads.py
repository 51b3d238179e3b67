"""A post's comments as its page shows them: what is seen, in which order, how deep (pure)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol


class Threaded(Protocol):
    pk: int
    parent_id: int | None
    is_visible: bool


@dataclass(frozen=True)
class Node:
    """One comment of the list, with the markup that opens and closes around it.

    `depth` is the one it is shown at, 1 for a root; `answers` is set where that is less deep than it was written.
    """

    comment: Threaded
    depth: int
    number: int | None
    thread_number: int
    has_replies: bool
    opens_replies: bool
    closes: int
    answers: Threaded | None
    may_be_answered: bool

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


def arrange(comments: Iterable[Threaded], *, max_depth: int) -> list[Node]:
    """The list from top to bottom; `comments` in the order of siblings.

    As WordPress's walker does it: what is stored deeper than `max_depth` is shown at it, in order, and none is lost.
    Unlike there, a comment below a hidden one stays, under a marker in its parent's place.
    """
    by_pk = {comment.pk: comment for comment in comments}
    replies = _shown_replies(by_pk)
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
                answers=_answered(comment, by_pk) if depth > max_depth else None,
                may_be_answered=shown < max_depth,
            )
        )
    return nodes


def _answered(comment: Threaded, by_pk: dict[int, Threaded]) -> Threaded | None:
    """The comment that this one answers, unless it is hidden, its writer's name included."""
    answered = by_pk.get(comment.parent_id) if comment.parent_id else None
    return answered if answered and answered.is_visible else None


def _shown_replies(by_pk: dict[int, Threaded]) -> dict[int | None, list[int]]:
    """The shown replies of each comment, and the shown roots under None."""
    shown: set[int] = set()
    for comment in by_pk.values():
        step: Threaded | None = comment if comment.is_visible else None
        while step is not None and step.pk not in shown:
            shown.add(step.pk)
            step = by_pk.get(step.parent_id) if step.parent_id else None
    replies: dict[int | None, list[int]] = defaultdict(list)
    for comment in by_pk.values():
        if comment.pk in shown:
            replies[comment.parent_id if comment.parent_id in by_pk else None].append(comment.pk)
    return replies


def _walk(by_pk: dict[int, Threaded], replies: dict[int | None, list[int]]) -> Iterator[tuple[Threaded, int]]:
    waiting = [(pk, 1) for pk in reversed(replies[None])]
    while waiting:
        pk, depth = waiting.pop()
        yield by_pk[pk], depth
        waiting.extend((reply, depth + 1) for reply in reversed(replies[pk]))
