"""Where in a line, or beside which one, a site says something: who wrote a post, and what it is filed under (pure)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exchange.site.frames import Frame, Row, frame

_BEGIN, _END = "^", "$"
_BEFORE, _BEHIND = 3, 1  # words that are compared
_LONGEST_ROW = 400
_LONGEST_ALONE = 60


@dataclass(frozen=True, order=True)
class Slot:
    """The words before and behind a value, or for a value that stands alone the line above (-1) or below it (1)."""

    left: Frame
    right: Frame
    beside: Frame = ()
    step: int = 0

    @property
    def is_open(self) -> bool:
        """Its value ends nobody knows where: behind it stands something else each time."""
        return not self.right


def slots_of(rows: Sequence[Row], place: int, start: int, end: int) -> Iterator[Slot]:
    """The slots of what stands from `start` to `end` in the row at a place; none within a word."""
    text = rows[place].text
    before, behind = text[:start], text[end:]
    if before[-1:].isalnum() or behind[:1].isalnum() or len(text) > _LONGEST_ROW:
        return
    left, right = (_BEGIN, *frame(before))[-_BEFORE:], (*frame(behind), _END)[:_BEHIND]
    if left == (_BEGIN,) and right == (_END,):
        for step in (-1, 1):
            if 0 <= place + step < len(rows):
                yield Slot(left, right, rows[place + step].frame, step)
        return
    yield Slot(left, right)
    if left != (_BEGIN,):
        yield Slot(left, ())


def values_in(rows: Sequence[Row], slot: Slot) -> Iterator[tuple[int, str]]:
    """What stands in a slot, and at which places."""
    for place, row in enumerate(rows):
        if slot.step:
            at = place + slot.step
            if 0 <= at < len(rows) and rows[at].frame == slot.beside and len(row.text) <= _LONGEST_ALONE:
                yield place, row.text
        elif len(row.text) <= _LONGEST_ROW:
            yield from ((place, value) for value in _within(row, slot))


def _within(row: Row, slot: Slot) -> Iterator[str]:
    common, words = (_BEGIN, *row.frame, _END), ("", *row.text.split(), "")
    size = len(slot.left)
    for begins in range(size, len(common) - 1):
        if common[begins - size : begins] != slot.left:
            continue
        behind = range(begins + 1, len(common))
        ends = (
            len(common) - 1 if slot.is_open else next((end for end in behind if common[end : end + 1] == slot.right), 0)
        )
        if ends:
            yield " ".join(words[begins:ends])
