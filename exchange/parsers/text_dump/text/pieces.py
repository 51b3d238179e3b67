"""Sentences that get_text broke wherever a link or a word in italics stood in them, in dumps without any gap."""

import re
from collections.abc import Sequence
from itertools import pairwise

from exchange.dates import is_date
from exchange.parsers.text_dump.byline.clauses import opens_entry
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.wrapping import ends_sentence

_FEWEST_LINES, _NEARLY_ALL = 8, 0.95
_LONGEST_PIECE = 60
_FEWEST_WORDS = 6
_SHORT_PARAGRAPH = 250
_GOES_ON_WITH = frozenset(",.;:!?)]”’»…")
_IN_BRACKETS = re.compile(r"\([^()]{1,60}\)(?:[,;:.](?=\s)|(?=\s[a-zß-ÿ]))")
"""`(1990), made her famous`, behind the name of a film"""
_RATES = re.compile(r"[^\W\d_][^:.0-9]{2,25}:\s?[0-9★☆*]")
"""`Rating: 7 of 10 oars`"""
_OF_SCALE = re.compile(r"(?:of|out of|von|sur|de|su|van|av|/) ?[0-9]")


def pieces_of_sentences(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of lines that go on with the sentence above them.

    >>> from exchange.parsers.text_dump.text.lines import scan
    >>> told = "All that she wants of her winter in", "Two Coats", ", by Ada Lind, is a coat.", "Her brother has one."
    >>> sorted(pieces_of_sentences(scan([*told, "1", "2", "3", "4"])))
    [2, 3]
    """
    content = [line for line in lines if not line.is_blank]
    if len(content) < _FEWEST_LINES or not _has_no_gaps(content):
        return frozenset()
    found: set[int] = set()
    length, words = 0, 0
    for place, line in enumerate(content):
        above = content[place - 1] if place else None
        is_next = above is not None and line.number == above.number + 1 and not line.is_item
        if above and is_next and _continues(content, place, length=length, words=words):
            found.add(line.number)
        else:
            length, words = 0, 0
        length, words = length + len(line.text), words + len(line.text.split())
    return frozenset(found)


def _has_no_gaps(content: Sequence[Line]) -> bool:
    tight = sum(other.number == one.number + 1 for one, other in pairwise(content))
    return tight >= _NEARLY_ALL * (len(content) - 1)


def _continues(content: Sequence[Line], place: int, *, length: int, words: int) -> bool:
    """`length` and `words` are those of the paragraph so far."""
    above, line = content[place - 1], content[place]
    if _RATES.match(above.text):
        return _OF_SCALE.match(line.text) is not None
    if ends_sentence(above.text) and _RATES.match(line.text):
        return False
    is_open = not ends_sentence(above.text) and (words >= _FEWEST_WORDS or words > len(above.text.split()))
    if _goes_on(line):
        begins = words > 0 and len(above.text) <= _LONGEST_PIECE and len(line.text.split()) >= _FEWEST_WORDS
        return is_open or (begins and not line.text[0].islower())
    below = content[place + 1] if place + 1 < len(content) else None
    is_piece = len(line.text) <= _LONGEST_PIECE and not ends_sentence(line.text)
    is_piece = is_piece and below is not None and not below.is_item and _goes_on(below)
    if not is_piece or below is None:
        return False
    if words >= _FEWEST_WORDS:
        return is_open or (length < _SHORT_PARAGRAPH and not opens_entry(line.text))
    return _begins_sentence(above) and len(below.text.split()) >= _FEWEST_WORDS


def _begins_sentence(line: Line) -> bool:
    """`Nobody in`, above the name of a film and the rest of the sentence; no label and no name alone."""
    words = line.text.split()
    return len(words) > 1 and line.text[0].isupper() and words[-1].islower() and words[-1].isalpha()


def _goes_on(line: Line) -> bool:
    """With a sign that opens no sentence, or a small letter, with which in many languages a date begins, too."""
    if line.text[0] in _GOES_ON_WITH or _IN_BRACKETS.match(line.text):
        return True
    return line.text[0].islower() and not is_date(line.text)
