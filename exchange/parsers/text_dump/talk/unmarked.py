"""Comments that nothing marks: neither heading nor names, lists nor buttons. They are told by what they say, as readers
tell them: below the text, down to the page's end, somebody else answers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from exchange.parsers.text_dump.talk.answering import answers
from exchange.parsers.text_dump.talk.voices import is_of_foot
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain

_PROSE, _UNBROKEN = 60, 110
_MOST_LINES = 60
_MOST_ANSWERING = 4.5
_LEAST_TO_BEGIN, _LEAST_BELOW_GAP = 1.0, 0.7
_LEAST_IN_ALL, _LEAST_BELOW_FOOT, _LEAST_SO_FAR = 2.4, 3.0, -3.0
_SUREST, _SURE, _PLAIN = 1.9, 2.0, 3.0
_STRONGEST, _FOR_STRONGEST = 3.0, 0.5
_LEAST_COST = 0.5
_WIDE = 3  # lines: two empty ones
_FOR_WIDE_GAP, _FOR_GAP_ABOVE_FORM = 1.0, 3.0
_HALF, _THIRD = 0.5, 0.33
_USUAL, _COST_OF_SIGNS, _MOST_COST = 180, 160, 3.75  # signs of an answer; those that cost one more
_LENGTHS_OF_OTHERS = ((70, 0.25), (160, 0.5), (300, 0.9))
_LONG_OTHER, _NO_SENTENCE = 1.5, 1.0
_SIGNS_OFF = re.compile(r"[^.!?,]{2,24}, [A-ZÀ-Þ][\w.’'-]{0,16}(?: [A-ZÀ-Þ][\w.’'-]{0,16})?[.!]?")
_ENDS_TEXT = frozenset('.!?…)”»"’*')


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a dump is set, as far as it tells where a comment may begin; `for_wide_gap` is what a wide gap adds."""

    widest: int
    has_gaps: bool
    writes_small: bool
    for_wide_gap: float


def start_of_unmarked(content: Sequence[Line], *, has_form: bool) -> int | None:
    """The number of the first of the lines with which the page ends of which more speak as answers than not.

    From the end up each line adds or takes; the best sum wins, if it is good enough, and one line tells by more than a
    slight sign, or the only wide gap above a form does. `content` begins with the text. Of a dump of broken lines
    nothing is told, as every other line begins in the middle of a sentence.
    """
    begins = next((place for place, line in enumerate(content) if len(line.text) > _PROSE), len(content)) + 1
    begins = max(begins, len(content) - _MOST_LINES)
    if begins >= len(content) or not any(len(line.text) > _UNBROKEN for line in content):
        return None
    shape = _shape(content, begins, has_form=has_form)
    best, start, total, least, surest = 0.0, None, 0.0, _LEAST_IN_ALL, 0.0
    for place in range(len(content) - 1, begins - 1, -1):
        line = content[place]
        if line.is_item or is_of_foot(line):
            least = _LEAST_BELOW_FOOT
            break
        answering = answers(plain(line.text), tells_small=not (shape.writes_small or _is_within(content, place, shape)))
        total += _weight(answering, line.text)
        surest = max(surest, answering)
        if total < _LEAST_SO_FAR:
            break
        here = total + (shape.for_wide_gap if _is_far(content, place, shape) else 0.0)
        if here > best and _may_begin(content, place, answering, shape):
            best, start = here, place
    least -= _FOR_STRONGEST if surest >= _STRONGEST else 0.0
    surest += shape.for_wide_gap - _FOR_WIDE_GAP
    if start is None or best < least or surest < _SUREST or _is_signature(content[start:]):
        return None
    return content[start].number


def _is_signature(texts: Sequence[Line]) -> bool:
    """`Cheers, Ada`: with a name behind a word or two, and nothing else, who wrote the post takes leave."""
    return len(texts) == 1 and _SIGNS_OFF.fullmatch(plain(texts[0].text)) is not None


def _shape(content: Sequence[Line], begins: int, *, has_form: bool) -> _Shape:
    """A gap wider than any other, above what stands directly above the form, sets comments apart."""
    gaps = [below.number - one.number for one, below in pairwise(content)]
    small = [line.text[:1].islower() for line in content[:begins]]
    is_only_one = has_form and gaps.count(max(gaps)) == 1
    return _Shape(
        widest=max(gaps[begins - 1 :]),
        has_gaps=sum(gap > 1 for gap in gaps) > len(gaps) * _THIRD,
        writes_small=sum(small) > len(small) * _HALF,
        for_wide_gap=_FOR_GAP_ABOVE_FORM if is_only_one else _FOR_WIDE_GAP,
    )


def _may_begin(content: Sequence[Line], place: int, answering: float, shape: _Shape) -> bool:
    least = _LEAST_BELOW_GAP if _is_far(content, place, shape) else _LEAST_TO_BEGIN
    least = max(least, _PLAIN if _is_within(content, place, shape) else 0.0)
    least = max(least, _SURE if content[place - 1].text[-1:] == ":" else 0.0)
    return answering >= least and content[place].text[-1:] != ":"


def _is_far(content: Sequence[Line], place: int, shape: _Shape) -> bool:
    return content[place].number - content[place - 1].number == shape.widest >= _WIDE


def _is_within(content: Sequence[Line], place: int, shape: _Shape) -> bool:
    """Within a paragraph of several lines."""
    return shape.has_gaps and content[place].number == content[place - 1].number + 1


def _weight(answering: float, text: str) -> float:
    """Answers are short: the longer a line, the more it has to say as one does."""
    length = len(text)
    if answering:
        cost = min(max(length - _USUAL, 0) / _COST_OF_SIGNS, _MOST_COST)
        return min(answering, _MOST_ANSWERING) - _LEAST_COST - cost
    if text[-1:] not in _ENDS_TEXT:
        return -_NO_SENTENCE
    return -next((cost for most, cost in _LENGTHS_OF_OTHERS if length < most), _LONG_OTHER)
