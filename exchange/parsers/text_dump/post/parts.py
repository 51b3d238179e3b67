"""The lines that rate acting, script or music, in one block with the line that rates the whole."""

import re
from collections.abc import Sequence

from exchange.parsers.text_dump.post.labels import PARTS, RATING_WORDS
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_GAP, _SEVERAL = 2, 3
_POINTS = re.compile(r"(?P<label>[^:=]{3,30}?)(?:\s?[:=–-]\s?|\s{1,30})[0-9]{1,3}(?:[.,][0-9])?")
_SEVERAL_POINTS = re.compile(r"(?:[^\W\d_][^:=0-9]{2,24}:\s?(?:10|[0-9]{1,2})(?:[.,][0-9])?(?:[\s,;|/·]{1,5}|$)){2,10}")
_LABEL_OF_POINT = re.compile(r"([^\W\d_][^:=0-9]{2,24}):")
_LONGEST_RUN = 200
_DESCRIBED = re.compile(
    r"(?P<label>[^\W\d_][\w ]{2,25}?) (?:10|[0-9](?:[.,][0-9]|½)?) ?(?:[+−–-] ?)?(?:/ ?10 ?)?: [^\W\d_].{2,500}"
)


def described_parts(content: Sequence[Passage]) -> frozenset[int]:
    """`Script 7: a fog that bites.`, and below it the same of other parts."""
    taken: set[int] = set()
    block: list[tuple[str, Passage]] = []
    for each in content:
        match = _DESCRIBED.fullmatch(each.plain)
        if not match or (block and is_apart(block[-1][1], each)):
            block = []
        if match:
            block.append((match["label"].casefold(), each))
        labels = {label for label, _ in block}
        if len(labels) >= _SEVERAL and len(labels) == len(block) and any(map(PARTS.fullmatch, labels)):
            taken |= {number for _, rated in block for number in rated.numbers}
    return frozenset(taken)


def parts_beside(rated: frozenset[int], content: Sequence[Passage]) -> set[int]:
    """`Acting: 8` without a scale, in one block with the line that rates the whole."""
    taken: set[int] = set()
    for step in (-1, 1):
        beside = set(rated)
        labels: list[str] = []
        last: int | None = None
        for each in content[::step]:
            is_next = (
                last in rated and abs(each.number - (last or 0)) == _GAP
            )  # the parts stand in a block of their own
            is_beside = each.number - step in beside or is_next
            last = each.number
            text = each.plain.replace("*", "") if is_beside else ""
            if len(text) <= _LONGEST_RUN and _SEVERAL_POINTS.fullmatch(text):
                labels += _LABEL_OF_POINT.findall(text)
                beside.add(each.number)
            elif points := _POINTS.fullmatch(text):
                labels.append(points["label"])
                beside.add(each.number)
            elif labels and text and RATING_WORDS.fullmatch(text.strip(": ")):
                beside.add(each.number)  # `Scores`, above them
        is_apart = not {number + step for number in rated} & beside
        if any(map(PARTS.fullmatch, labels)) and (len(labels) >= _SEVERAL or not is_apart):
            taken |= beside - rated
    return taken
