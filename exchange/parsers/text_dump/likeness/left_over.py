"""Lines that neither rules nor the second reader took out of a text, and that the last reader says are none of it.

How much surer it must be of some than of others was found on pages that it had not learnt from: of words it is right
nine times of ten, of sentences three times of four, of points below a text too seldom.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from exchange.ledger import Label
from exchange.parsers.text_dump.likeness.likeness import is_long
from exchange.parsers.text_dump.likeness.opinion import Opinion
from exchange.parsers.text_dump.post.title import is_prose
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_NEVER = float("inf")
_LEAST, _LEAST_OF_PHRASE, _LEAST_OF_SENTENCE, _LEAST_ABOVE, _LEAST_OF_POINT = 0.0, 0.5, 1.2, 1.5, 1.5
_LEAST_OF_HEADING, _LEAST_OF_PARAGRAPH, _LEAST_OF_SMILE = 2.0, 2.0, 3.0
_LEAST_OF_RATING, _LEAST_OF_SAID_RATING = 2.0, 4.0
"""Leads over text."""
_PARAGRAPH, _TOO_LONG, _LONGEST_HEADING = 90, 400, 30
_MANY_WORDS, _SOME_WORDS, _MOST_CAPITALS = 6, 3, 0.34
_LEFT = {Label.META, Label.BOILERPLATE, Label.RATING, Label.FURTHER}
_ENDS_SENTENCE = frozenset(".!?…")
_CLOSING = ' ”»"’)*_'
_SMILE = re.compile(r"[:;]-?[)D(]$")
_LABEL_AND_WORDS = re.compile(r"[^\W\d_][^:.!?]{0,40}:(?: [^\W\d_][^\d]*)?")


def left_over(content: Sequence[Passage], last: Mapping[int, Opinion]) -> Iterator[Passage]:
    """`content` is what would be text, `last` the opinions of it by the numbers of lines."""
    end = max((place for place, each in enumerate(content) if is_long(each)), default=-1)
    announced = False  # by a line of the text that ends in a colon
    for place, each in enumerate(content):
        opinion = last.get(each.number)
        announced &= place > 0 and not is_apart(content[place - 1], each)
        if opinion is None or announced or -opinion.text <= _least_at(content, place, end, opinion):
            announced |= each.plain.endswith(":")
        else:
            yield each


def _least_at(content: Sequence[Passage], place: int, end: int, opinion: Opinion) -> float:
    """The lead that is enough to take the line out of the text."""
    each = content[place]
    if opinion.label not in _LEFT or len(each.plain) >= _TOO_LONG or _is_critics(each, is_below=place > end):
        return _NEVER
    if each.is_item:
        return _LEAST_OF_POINT
    if opinion.label is Label.RATING:
        return _LEAST_OF_SAID_RATING if is_sentence(each) else _LEAST_OF_RATING
    if _is_of_list(content, place, end) or is_heading(content, place) or _is_between(content, place):
        return _LEAST_OF_HEADING
    return _least_of_words(each, is_above=place <= end)


def _is_critics(each: Passage, *, is_below: bool) -> bool:
    """Points below a text, and rules, pictures, asterisks."""
    return (each.is_item and is_below) or not any(map(str.isalnum, each.plain))


def _least_of_words(each: Passage, *, is_above: bool) -> float:
    if is_long(each) or (is_prose(each) and len(each.plain) >= _PARAGRAPH):
        return _LEAST_OF_PARAGRAPH
    if is_smiling(each):
        return _LEAST_OF_SMILE
    if is_sentence(each) or _is_like_sentence(each.plain, _MANY_WORDS):
        return _LEAST_ABOVE if is_above else _LEAST_OF_SENTENCE
    return _LEAST_OF_PHRASE if _is_like_sentence(each.plain, _SOME_WORDS) else _LEAST


def _is_of_list(content: Sequence[Passage], place: int, end: int) -> bool:
    """Below a text critics list what they liked, with a word above."""
    below = content[place + 1 : place + 2]
    return place > end and (is_labelled(content, place) or any(each.is_item for each in below))


def _is_between(content: Sequence[Passage], place: int) -> bool:
    """A word or two below a sentence and above a long paragraph."""
    is_bare = len(content[place].plain) <= _LONGEST_HEADING and content[place].plain.replace(" ", "").isalpha()
    is_in_text = 0 < place < len(content) - 1 and is_sentence(content[place - 1]) and is_long(content[place + 1])
    return is_bare and is_in_text


def is_smiling(each: Passage) -> bool:
    return _SMILE.search(each.plain) is not None


def is_sentence(each: Passage) -> bool:
    return is_prose(each) or each.plain.rstrip(_CLOSING)[-1:] in _ENDS_SENTENCE


def _is_like_sentence(text: str, least: int) -> bool:
    """At least so many words, few of them with capitals."""
    words = text.split()
    return len(words) >= least and sum(word[0].isupper() for word in words) <= len(words) * _MOST_CAPITALS


def is_labelled(content: Sequence[Passage], place: int) -> bool:
    """`Best scene: the soup`, with another such line beside it: below a text people write so, above it stand facts."""
    beside = content[max(0, place - 1) : place + 2]
    return sum(_LABEL_AND_WORDS.fullmatch(each.plain) is not None for each in beside) > 1


def is_heading(content: Sequence[Passage], place: int) -> bool:
    """A word above the first paragraph, or words directly above a later one, apart from what is above them; `Grade` has
    but a mark below it, and a line of figures or labels is no heading."""
    each, below = content[place], content[place + 1 : place + 2]
    is_bare = len(each.plain) <= _LONGEST_HEADING and each.plain.replace(" ", "").isalpha()
    if not (is_bare and below and (is_long(below[0]) or below[0].plain[-1:] in _ENDS_SENTENCE)):
        return False
    if not place:
        return " " not in each.plain
    return is_apart(content[place - 1], each) and not is_apart(each, below[0])
