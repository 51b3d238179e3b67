"""Buttons in languages that are not known: one and the same word below comment after comment."""

from collections import defaultdict
from collections.abc import Sequence

from exchange.parsers.text_dump.around.buttons import is_button
from exchange.parsers.text_dump.around.furniture import is_furniture
from exchange.parsers.text_dump.talk.when import is_like_a_date
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain

_LONGEST = 24
_FEW = 3
_MANY, _NEARLY_ALL = 0.4, 0.75
_KNOWN = "Reply"


def with_known_buttons(lines: Sequence[Line]) -> list[Line]:
    """The same lines, with such words read as the English one.

    >>> from exchange.parsers.text_dump.text.lines import scan
    >>> [line.text for line in with_known_buttons(scan([*"  1. Yes\\n     Jawab".split("\\n")] * 4))][1::2]
    ['Reply', 'Reply', 'Reply', 'Reply']
    """
    words = _words([line for line in lines if not line.is_blank])
    if not words:
        return list(lines)
    return [_as_known(line) if not line.is_item and plain(line.text) in words else line for line in lines]


def _words(content: Sequence[Line]) -> set[str]:
    """Words that close a share of the comments, and hardly ever stand anywhere else."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, line in enumerate(content[:-1]):
        if not line.is_item and (len(line.text) <= _LONGEST or "](" in line.text) and (word := _word(line.text)):
            places[word].append(place)
    often = {word: found for word, found in places.items() if len(found) >= _FEW}
    if not often:
        return set()
    ends = sum(not line.is_item and _is_end(content, place) for place, line in enumerate(content[:-1]))
    closing = {word: sum(_is_end(content, place) for place in found) for word, found in often.items()}
    return {
        word
        for word, count in closing.items()
        if count >= max(_FEW, _MANY * ends) and count >= _NEARLY_ALL * len(often[word])
        if not (is_button(word) or is_furniture(word))
    }


def _word(text: str) -> str:
    word = plain(text)
    return word if len(word) <= _LONGEST and "".join(word.split()).isalpha() else ""


def _is_end(content: Sequence[Line], place: int) -> bool:
    """Does the next comment begin below, with its mark or with a date in its second line?"""
    return content[place + 1].is_item or any(is_like_a_date(line.text) for line in content[place + 2 : place + 3])


def _as_known(line: Line) -> Line:
    return Line(line.number, line.raw, line.indent, "", _KNOWN, is_blank=False)
