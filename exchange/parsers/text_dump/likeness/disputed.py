"""Lines that no rule knew and that so would be text, though the second reader takes them for something else.

Where it is sure they are taken out of the text; a note names them, and asks about those where it is not.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from statistics import fmean

from exchange.ledger import Label
from exchange.parsers.text_dump.byline.byline import read_byline
from exchange.parsers.text_dump.byline.told import captions_film
from exchange.parsers.text_dump.likeness.likeness import is_long
from exchange.parsers.text_dump.likeness.opinion import Opinion
from exchange.parsers.text_dump.likeness.wholes import broken_at_addresses, quoted_together
from exchange.parsers.text_dump.post.title import is_prose
from exchange.parsers.text_dump.text.broken_links import ADDRESS
from exchange.parsers.text_dump.text.passages import Passage, holds_pictogram, is_apart
from exchange.parsers.text_dump.text.ratings import find_ratings
from exchange.records import Doubt, Note

_SURE, _SURE_OF_SENTENCE, _SURE_OF_HEADING, _SURE_OF_PARAGRAPH = 0.5, 1.6, 3.0, 4.0
_SURE_OF_DATE, _SURE_OF_RATING, _SURE_OF_COMMENT, _SURER = 0.25, 3.0, 4.0, 4.0
"""Leads: what people write needs more than a few words do."""
_DOUBTFUL = 1.5
"""A lead of text: of the lines below it every second is the page's, of those just above it every fourth."""
_ENDS_SENTENCE = frozenset(".!?…")
_CLOSING = ' ”»"’)*_'
_FEWEST_LISTED, _UNLIKE_ON_THE_WHOLE = 4, 0.6
_PARAGRAPH, _LONGEST_HEADING, _LINE = 90, 30, 60
_LABEL_AND_WORDS = re.compile(r"[^\W\d_][^:.!?]{0,40}:(?: [^\W\d_][^\d]*)?")
_OUTSIDE = {Label.META, Label.BOILERPLATE, Label.RATING}


@dataclass(frozen=True)
class Disputed:
    """`labels` are those of what is taken out of the text, by the numbers of first lines."""

    labels: dict[int, Label] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()


def disputed(
    content: Sequence[Passage],
    page: Sequence[Passage],
    said: Mapping[int, Opinion],
    *,
    title: str,
    noted: Collection[int] = (),
) -> Disputed:
    """`content` is what would be text; `page` all that stands above the conversation, `said` the opinions of it; what
    is `noted` already for another doubt is not asked about once more."""
    has_gaps = any(is_apart(above, below) for above, below in pairwise(page))
    doubted = [each for each in content if each.number in said and _is_doubted(said[each.number], each)]
    kept, least = _kept(content, title), _least(content)
    sure = {each.number for each in doubted if _is_sure(said[each.number], least[each.number])} - kept
    labels = {
        each.number: _label(said[each.number], each, has_gaps=has_gaps) for each in doubted if each.number in sure
    }
    labels |= dict.fromkeys(_listed_above(content, said), Label.BOILERPLATE)
    out = [number for each in content if each.number in labels for number in each.numbers]
    kept_as_text = [each for each in content if not (each.number in labels or each.number in noted)]
    asked = [number for each in kept_as_text if _is_asked(each, said) for number in each.numbers]
    return Disputed(labels, (*_note(Doubt.TAKEN_FOR_PAGE, out), *_note(Doubt.TEXT_OR_PAGE, asked)))


def _is_doubted(opinion: Opinion, each: Passage) -> bool:
    """A sentence that is like a title is text as well."""
    return opinion.label is not Label.BODY and not (opinion.label is Label.TITLE and _is_sentence(each))


def _is_asked(each: Passage, said: Mapping[int, Opinion]) -> bool:
    """It looks like something else, or can hardly be told from it."""
    opinion = said.get(each.number)
    return opinion is not None and (_is_doubted(opinion, each) or 0 <= opinion.text < _DOUBTFUL)


def _is_sure(opinion: Opinion, least: float) -> bool:
    if opinion.label is Label.COMMENT:
        return opinion.lead >= _SURE_OF_COMMENT
    least = _SURE_OF_RATING if opinion.label is Label.RATING else least
    return opinion.label in _OUTSIDE and opinion.lead >= least


def _kept(content: Sequence[Passage], title: str) -> set[int]:
    """The numbers of lines that stay whatever is said: within the text, or parts of a whole."""
    wholes = broken_at_addresses(content) | quoted_together(content)
    wholes |= {each.number for each, below in pairwise(content) if _goes_on(each, below)}
    alone = {each.number for each in content if captions_film(each.plain, title) or ADDRESS.fullmatch(each.plain)}
    first = next((each.number for each in content if is_long(each) or is_prose(each)), 0)
    last = max((each.number for each in content if is_long(each)), default=0)
    return wholes | alone | {each.number for each in content if first < each.number < last and not _is_dated(each)}


def _goes_on(each: Passage, below: Passage) -> bool:
    """A line as long as those of a wrapped text, directly above more of its sentence: a dash began that line."""
    is_open = each.plain[-1:].isalnum() and len(each.plain) >= _LINE
    return is_open and not is_apart(each, below) and (below.is_item or below.plain[:1].islower())


def _listed_above(content: Sequence[Passage], said: Mapping[int, Opinion]) -> set[int]:
    """A list above the first paragraph that on the whole is unlike text, as one of other posts: a point tells little,
    many tell more."""
    first = next((place for place, each in enumerate(content) if is_long(each)), 0)
    found: set[int] = set()
    for is_item, run in groupby(content[:first], key=lambda each: each.is_item):
        leads = {each.number: said[each.number].alone for each in run if each.number in said}
        if is_item and len(leads) >= _FEWEST_LISTED and fmean(leads.values()) >= _UNLIKE_ON_THE_WHOLE:
            found |= leads.keys()
    return found


def _least(content: Sequence[Passage]) -> dict[int, float]:
    """For each line the lead that is enough to take it out of the text."""
    last = max((place for place, each in enumerate(content) if is_long(each)), default=-1)
    return {each.number: _least_at(content, place, last) for place, each in enumerate(content)}


def _least_at(content: Sequence[Passage], place: int, last: int) -> float:
    each = content[place]
    if is_long(each) or (is_prose(each) and len(each.plain) >= _PARAGRAPH):
        return _SURE_OF_PARAGRAPH
    if holds_pictogram(each.plain) or _is_heading(content, place) or (place > last and _is_labelled(content, place)):
        return _SURE_OF_HEADING
    if _is_sentence(each):
        return _SURE_OF_SENTENCE
    return _SURE_OF_DATE if _is_dated(each) else _SURE


def _is_sentence(each: Passage) -> bool:
    return is_prose(each) or each.plain.rstrip(_CLOSING)[-1:] in _ENDS_SENTENCE


def _is_labelled(content: Sequence[Passage], place: int) -> bool:
    """`Best scene: the soup`, with another such line beside it: below a text people write so, above it stand facts."""
    beside = content[max(0, place - 1) : place + 2]
    return sum(_LABEL_AND_WORDS.fullmatch(each.plain) is not None for each in beside) > 1


def _is_heading(content: Sequence[Passage], place: int) -> bool:
    """A word above the first paragraph, or words directly above a later one, apart from what is above them; `Grade` has
    but a mark below it, and a line of figures or labels is no heading."""
    each, below = content[place], content[place + 1 : place + 2]
    is_bare = len(each.plain) <= _LONGEST_HEADING and each.plain.replace(" ", "").isalpha()
    if not (is_bare and below and (is_long(below[0]) or below[0].plain[-1:] in _ENDS_SENTENCE)):
        return False
    if not place:
        return " " not in each.plain
    return is_apart(content[place - 1], each) and not is_apart(each, below[0])


def _label(opinion: Opinion, each: Passage, *, has_gaps: bool) -> Label:
    """Somebody should see what is taken where nothing tells lines and paragraphs apart, comments that nothing divides,
    and sentences. A line rates by a mark, or by words, as `Worth: a full ticket`, and not by any figure."""
    if opinion.label is Label.COMMENT or not has_gaps or (_is_sentence(each) and opinion.lead < _SURER):
        return Label.UNEXPLAINED
    if _is_byline(each):
        return Label.META
    is_figure = any(map(str.isdigit, each.plain)) and not find_ratings(each.plain)
    return Label.BOILERPLATE if opinion.label is Label.RATING and is_figure else opinion.label


def _is_byline(each: Passage) -> bool:
    said = read_byline(each.plain)
    return said is not None and bool(said.author or said.date)


def _is_dated(each: Passage) -> bool:
    said = read_byline(each.plain)
    return said is not None and bool(said.date)


def _note(code: Doubt, numbers: Sequence[int]) -> list[Note]:
    detail = ", ".join(map(str, numbers))
    return [Note(code, line=numbers[0], detail=detail, number=len(numbers))] if numbers else []
