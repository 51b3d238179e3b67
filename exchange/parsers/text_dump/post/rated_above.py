"""Lines above the title that rate, where nothing below it does, as `Reviewer’s Rating 5 out of 5`."""

from collections.abc import Sequence

from exchange.parsers.text_dump.byline.byline import is_open_byline
from exchange.parsers.text_dump.post.labels import (
    FILM_ITSELF,
    OF_OTHERS,
    OF_VOTES,
    RATING_WORDS,
    SEPARATORS,
    VERDICT_NAMES,
)
from exchange.parsers.text_dump.post.spoken import Verdict
from exchange.parsers.text_dump.post.title import is_only_rating
from exchange.parsers.text_dump.text.marks import find_marks
from exchange.parsers.text_dump.text.passages import Passage, is_apart
from exchange.records import Doubt

_NEAR, _MOST, _LONGEST, _FEW = 5, 2, 60, 2
_LABELS = (RATING_WORDS, FILM_ITSELF, VERDICT_NAMES)


def rated_above(content: Sequence[Passage], begins: int) -> list[Passage]:
    """One or two lines near above where the post begins. A bare mark there is that of another film, unless it stands
    below who reviewed this one; and what readers and other sites give is left out."""
    near = range(max(0, begins - _NEAR), begins)
    rating = [content[place] for place in near if _is_labelled(content[place].plain) or _is_signed(content, place)]
    return rating if len(rating) <= _MOST else []


def rates_above(above: Verdict, below: Verdict) -> bool:
    """What stands below the title rates, unless it is only said in the text."""
    is_only_said = any(note.code is Doubt.RATING_IN_TEXT for note in below.notes)
    return above.rating is not None and (is_only_said or not (below.rating or below.lines or below.decisions))


def _is_labelled(text: str) -> bool:
    if len(text) > _LONGEST or OF_OTHERS.search(text) or OF_VOTES.search(text):
        return False
    found = find_marks(text)
    if len(found) != 1 or text[found[0].end :].strip(SEPARATORS) not in {"", "out of 5"}:
        return False
    label = text[: found[0].start].strip(SEPARATORS)
    return any(words.fullmatch(label) for words in _LABELS)


def _is_signed(content: Sequence[Passage], place: int) -> bool:
    """`2.5 stars`, directly below who reviewed the film."""
    above = content[max(0, place - _FEW) : place]
    is_below = len(above) == _FEW and is_open_byline(above[0].plain) and not is_apart(above[1], content[place])
    return is_below and is_only_rating(content[place].plain)
