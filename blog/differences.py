"""What differs between two texts, word by word; where long ones differ very much, in larger pieces, to be quick.

difflib alone takes minutes for some texts of 200 KB. So what both texts have once, in the same order, is found first,
and difflib looks at what lies between, as long as its effort lasts.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_EFFORT = 20_000_000  # steps that difflib may take in all: a second or two
_SMALL = 250_000  # parts of the one text times those of the other: here difflib alone is quick
_AROUND = 160  # characters of what is the same that are shown beside a difference


class Kind(StrEnum):
    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"
    LEFT_OUT = "left out"  # of what is the same


@dataclass(frozen=True)
class Piece:
    kind: Kind
    text: str


def compare(before: str, after: str) -> tuple[Piece, ...]:
    """
    >>> [f"{piece.kind}: {piece.text}" for piece in compare("It stays.", "It never stays.")]
    ['same: It ', 'added: never ', 'same: stays.']
    """
    pieces = list(_joined(_by_lines(before, after)))
    return tuple(_joined(_spaces_apart(pieces)))


def _spaces_apart(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """A space between two changes belongs to them: else each word of another sentence would be a change of its own."""
    for at, piece in enumerate(pieces):
        if piece.kind is Kind.SAME and 0 < at < len(pieces) - 1 and piece.text.strip(" ") == "":
            yield Piece(Kind.REMOVED, piece.text)
            yield Piece(Kind.ADDED, piece.text)
        else:
            yield piece


def is_same(pieces: Sequence[Piece]) -> bool:
    return all(piece.kind in {Kind.SAME, Kind.LEFT_OUT} for piece in pieces)


def in_short(pieces: Sequence[Piece], around: int = _AROUND) -> tuple[Piece, ...]:
    """The differences, with no more of what is the same than one needs to find the place."""
    last = len(pieces) - 1
    return tuple(short for at, piece in enumerate(pieces) for short in _shortened(piece, around, at, last))


def _shortened(piece: Piece, around: int, at: int, last: int) -> Iterator[Piece]:
    head, tail = (0 if at == 0 else around), (0 if at == last else around)
    if piece.kind is not Kind.SAME or len(piece.text) <= 2 * around or at == last == 0:
        yield piece
        return
    if head:
        yield Piece(Kind.SAME, piece.text[:head])
    yield Piece(Kind.LEFT_OUT, piece.text[head : len(piece.text) - tail])
    if tail:
        yield Piece(Kind.SAME, piece.text[-tail:])


@dataclass
class _Effort:
    left: int = _EFFORT

    def is_spent_on(self, before: Sequence[str], after: Sequence[str]) -> bool:
        """Whether there was enough left for these two: difflib may look at all their equal pairs for each block."""
        there = Counter(after)
        pairs = sum(number * there[part] for part, number in Counter(before).items())
        effort = (pairs + len(before) + len(after)) * min(len(before), len(after)) // 4
        if effort > self.left:
            return False
        self.left -= effort
        return True


Block = tuple[bool, Sequence[str], Sequence[str]]  # whether both are the same, and both


def _by_lines(before: str, after: str) -> Iterator[Piece]:
    effort = _Effort()
    for is_same, old, new in _blocks(before.splitlines(keepends=True), after.splitlines(keepends=True), effort):
        if is_same:
            yield Piece(Kind.SAME, "".join(old))
        else:
            yield from _by_words("".join(old), "".join(new), effort)


def _by_words(before: str, after: str, effort: _Effort) -> Iterator[Piece]:
    for is_same, old, new in _blocks(_WORDS.findall(before), _WORDS.findall(after), effort):
        if is_same:
            yield Piece(Kind.SAME, "".join(old))
            continue
        yield Piece(Kind.REMOVED, "".join(old))
        yield Piece(Kind.ADDED, "".join(new))


def _blocks(before: Sequence[str], after: Sequence[str], effort: _Effort) -> Iterator[Block]:
    """What both begin and end with is set aside; the rest goes to difflib, in one piece or between its anchors."""
    start = _common(before, after)
    end = min(_common(before[::-1], after[::-1]), min(len(before), len(after)) - start)
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    yield True, before[:start], after[:start]
    if _is_small(old, new):
        yield from _matched(old, new, effort)
    else:
        i = j = 0
        for at, there in _anchors(old, new):
            yield from _matched(old[i:at], new[j:there], effort)
            yield True, old[at : at + 1], new[there : there + 1]
            i, j = at + 1, there + 1
        yield from _matched(old[i:], new[j:], effort)
    yield True, before[len(before) - end :], after[len(after) - end :]


def _is_small(before: Sequence[str], after: Sequence[str]) -> bool:
    return len(before) * len(after) <= _SMALL


def _matched(before: Sequence[str], after: Sequence[str], effort: _Effort) -> Iterator[Block]:
    if before and after and effort.is_spent_on(before, after):
        for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            yield kind == "equal", before[i1:i2], after[j1:j2]
    else:
        yield False, before, after


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """The places of what stands once in each, as many as are in the same order in both (a patience sort)."""
    once = {part for part, number in Counter(before).items() if number == 1}
    once &= {part for part, number in Counter(after).items() if number == 1}
    there = {part: at for at, part in enumerate(after) if part in once}
    pairs = [(at, there[part]) for at, part in enumerate(before) if part in once]
    piles: list[int] = []
    tops: list[int] = []  # which pair lies on each pile
    below: list[int] = []  # which pair lay on the pile before, when this one came
    for number, (_at, place) in enumerate(pairs):
        pile = bisect_left(piles, place)
        piles[pile : pile + 1] = [place]
        tops[pile : pile + 1] = [number]
        below.append(tops[pile - 1] if pile else -1)
    found = []
    number = tops[-1] if tops else -1
    while number >= 0:
        found.append(pairs[number])
        number = below[number]
    return found[::-1]


def _common(before: Sequence[str], after: Sequence[str]) -> int:
    """How many they have in common at their beginning."""
    for at, (old, new) in enumerate(zip(before, after, strict=False)):
        if old != new:
            return at
    return min(len(before), len(after))


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours of one kind made one; between two sames, what is removed stands before what is added."""
    texts = {Kind.SAME: "", Kind.REMOVED: "", Kind.ADDED: ""}
    for piece in pieces:
        if not piece.text:
            continue
        if (piece.kind is Kind.SAME) != bool(texts[Kind.SAME]):
            yield from _flushed(texts)
        texts[piece.kind] += piece.text
    yield from _flushed(texts)


def _flushed(texts: dict[Kind, str]) -> Iterator[Piece]:
    for kind, text in texts.items():
        if text:
            yield Piece(kind, text)
            texts[kind] = ""
