"""Buttons in languages that are not known: one and the same word below comment after comment."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from exchange.parsers.text_dump.buttons import is_button
from exchange.parsers.text_dump.furniture import is_furniture
from exchange.parsers.text_dump.lines import Line
from exchange.parsers.text_dump.plain import plain
from exchange.parsers.text_dump.when import is_like_a_date

_LONGEST = 24
_FEW = 3
_MANY, _NEARLY_ALL = 0.4, 0.75
_KNOWN = "Reply"


def with_known_buttons(lines: Sequence[Line]) -> list[Line]:
    """The same lines, with such words read as the English one.

    >>> from exchange.parsers.text_dump.lines import scan
    >>> [line.text for line in with_known_buttons(scan([*"  1. Yes\\n     Jawab".split("\\n")] * 4))][1::2]
    ['Reply', 'Reply', 'Reply', 'Reply']
    """
    words = _words([line for line in lines if not line.is_blank])
    if not words:
        return list(lines)
    return [_as_known(line) if not line.is_item and plain(line.text) in words else line for line in lines]


def _words(content: Sequence[Line]) -> set[str]:
    """Words that close a share of the comments, and hardly ever stand anywhere else."""
    closing: Counter[str] = Counter()
    all_of_them: Counter[str] = Counter()
    ends = 0
    for place, (line, below) in enumerate(pairwise(content)):
        if line.is_item:
            continue
        is_end = below.is_item or _is_dated(content[place + 2 : place + 3])
        ends += is_end
        if len(line.text) > _LONGEST and "](" not in line.text:
            continue
        word = plain(line.text)
        if 0 < len(word) <= _LONGEST and "".join(word.split()).isalpha():
            all_of_them[word] += 1
            closing[word] += is_end
    return {
        word
        for word, count in closing.items()
        if count >= max(_FEW, _MANY * ends)
        and count >= _NEARLY_ALL * all_of_them[word]
        and not (is_button(word) or is_furniture(word))
    }


def _is_dated(lines: Sequence[Line]) -> bool:
    return any(is_like_a_date(line.text) for line in lines)


def _as_known(line: Line) -> Line:
    return Line(line.number, line.raw, line.indent, "", _KNOWN, is_blank=False)
