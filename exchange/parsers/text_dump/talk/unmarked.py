"""Comments that nothing marks: neither heading nor names, lists nor buttons. They are told by what they say, as readers
tell them: below the text, down to the page's end, somebody else answers."""

from collections.abc import Sequence
from itertools import pairwise

from exchange.parsers.text_dump.talk.answering import answers
from exchange.parsers.text_dump.talk.voices import is_of_foot
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain

_PROSE, _UNBROKEN = 60, 110
_MOST_LINES = 60
_MOST_ANSWERING = 4.5
_LEAST_TO_BEGIN, _LEAST_BELOW_GAP = 1.0, 0.7
_LEAST_IN_ALL, _LEAST_BELOW_FOOT, _LEAST_SO_FAR = 1.9, 3.0, -4.0
_SURE, _PLAIN = 2.0, 3.0
_LEAST_COST = 0.5
_WIDE, _FOR_WIDE_GAP = 3, 1.0  # lines: two empty ones
_HALF, _THIRD = 0.5, 0.33
_USUAL, _COST_OF_SIGNS, _MOST_COST = 180, 160, 3.75  # signs of an answer; those that cost one more
_LENGTHS_OF_OTHERS = ((70, 0.25), (160, 0.5), (300, 0.9))
_LONG_OTHER, _NO_SENTENCE = 1.5, 1.0
_ENDS_TEXT = frozenset('.!?…)”»"’*')


def start_of_unmarked(content: Sequence[Line]) -> int | None:
    """The number of the first of the lines with which the page ends of which more speak as answers than not.

    From the end up each line adds or takes; the best sum wins, if it is good enough. `content` begins with the text. Of
    a dump whose lines are broken nothing is told, as every other line begins in the middle of a sentence.
    """
    begins = next((place for place, line in enumerate(content) if len(line.text) > _PROSE), len(content)) + 1
    begins = max(begins, len(content) - _MOST_LINES)
    if begins >= len(content) or not any(len(line.text) > _UNBROKEN for line in content):
        return None
    small = [line.text[:1].islower() for line in content[:begins]]
    writes_small = sum(small) > len(small) * _HALF
    gaps = [below.number - one.number for one, below in pairwise(content)]
    widest, has_gaps = max(gaps[begins - 1 :]), sum(gap > 1 for gap in gaps) > len(gaps) * _THIRD
    best, start, total, least = 0.0, None, 0.0, _LEAST_IN_ALL
    for place in range(len(content) - 1, begins - 1, -1):
        line, gap = content[place], content[place].number - content[place - 1].number
        if line.is_item or is_of_foot(line):
            least = _LEAST_BELOW_FOOT
            break
        is_within = has_gaps and gap == 1
        answering = answers(plain(line.text), tells_small=not (writes_small or is_within))
        total += _weight(answering, line.text)
        if total < _LEAST_SO_FAR:
            break
        is_far = gap == widest >= _WIDE
        here = total + (_FOR_WIDE_GAP if is_far else 0.0)
        is_announced = line.text[-1:] == ":" or (content[place - 1].text[-1:] == ":" and answering < _SURE)
        may_begin = answering >= (_LEAST_BELOW_GAP if is_far else _LEAST_TO_BEGIN)
        if may_begin and here > best and not is_announced and (answering >= _PLAIN or not is_within):
            best, start = here, place
    return content[start].number if start is not None and best >= least else None


def _weight(answering: float, text: str) -> float:
    """Answers are short: the longer a line, the more it has to say as one does."""
    length = len(text)
    if answering:
        cost = min(max(length - _USUAL, 0) / _COST_OF_SIGNS, _MOST_COST)
        return min(answering, _MOST_ANSWERING) - _LEAST_COST - cost
    if text[-1:] not in _ENDS_TEXT:
        return -_NO_SENTENCE
    return -next((cost for most, cost in _LENGTHS_OF_OTHERS if length < most), _LONG_OTHER)
