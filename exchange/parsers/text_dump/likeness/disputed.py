"""Lines that no rule knew and that so would be text, though one of two readers takes them for something else.

Where one is sure they are taken out of the text; a note names them, and asks about those where it is not.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from statistics import fmean

from exchange.ledger import Label
from exchange.parsers.text_dump.byline.byline import read_byline
from exchange.parsers.text_dump.byline.told import captions_film
from exchange.parsers.text_dump.likeness.last_reader import last_opinions
from exchange.parsers.text_dump.likeness.left_over import is_heading, is_labelled, is_sentence, left_over
from exchange.parsers.text_dump.likeness.likeness import is_long
from exchange.parsers.text_dump.likeness.opinion import Opinion, TakenPage
from exchange.parsers.text_dump.likeness.wholes import broken_at_addresses, is_wrapped_above, quoted_together
from exchange.parsers.text_dump.post.title import is_prose
from exchange.parsers.text_dump.post.title_marks import FIRST_HEADINGS
from exchange.parsers.text_dump.text.broken_links import ADDRESS
from exchange.parsers.text_dump.text.passages import Passage, holds_pictogram, is_apart
from exchange.parsers.text_dump.text.ratings import find_ratings
from exchange.parsers.text_dump.text.rules import is_drawn, is_rule
from exchange.parsers.text_dump.text.wrapping import ends_sentence
from exchange.records import Doubt, Note

_SURE, _SURE_OF_SENTENCE, _SURE_OF_HEADING, _SURE_OF_PARAGRAPH = 0.5, 1.6, 3.0, 4.0
_SURE_OF_DATE, _SURE_OF_RATING, _SURE_OF_COMMENT, _SURER = 0.25, 3.0, 4.0, 4.0
"""Leads: what people write needs more than a few words do."""
_DOUBTFUL, _CERTAIN, _SURE_OF_BOTH = 1.5, 2.5, 4.5
"""Leads of the last reader: of the lines just below the first every third is the page's, of those just above it one in
five; of the lines that are left out with more than the second, one in twelve is text."""
_FEWEST_LISTED, _UNLIKE_ON_THE_WHOLE = 4, 0.6
_PARAGRAPH, _LONGEST_WORD = 90, 40
_POSTSCRIPT = re.compile(r"(?:p\. ?[sd]\.|p[sd] ?[:–—-]|post ?(?:scriptum|data)\b|nachtrag:).{12}", re.IGNORECASE)
_FILM_ALONE = re.compile(r"(?:(?:the|der|le|el|il|o|de) )?(?:film|movie|película)", re.IGNORECASE)
_OUTSIDE = {Label.META, Label.BOILERPLATE, Label.RATING}


@dataclass(frozen=True)
class Disputed:
    """`labels` are those of what is taken out of the text, by the numbers of first lines, and of lines of signs;
    `by_last` are those that the last reader alone took."""

    labels: dict[int, Label] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    by_last: frozenset[int] = frozenset()


def disputed(
    content: Sequence[Passage],
    page: TakenPage,
    said: Mapping[int, Opinion],
    *,
    title: str,
    noted: Collection[int] = (),
) -> Disputed:
    """`content` is what would be text, `said` the opinions of the second reader; what is `noted` already for another
    doubt is not asked about once more."""
    has_gaps = any(is_apart(above, below) for above, below in pairwise(page.passages))
    doubted = [each for each in content if each.number in said and _is_doubted(said[each.number], each)]
    wholes = staying(content, title, has_gaps=has_gaps)
    least = _least(content)
    kept = wholes | _within(content)
    sure = {each.number for each in doubted if _is_sure(said[each.number], least[each.number])} - kept
    labels = {
        each.number: label_of_doubted(said[each.number], each, has_gaps=has_gaps)
        for each in doubted
        if each.number in sure
    }
    labels |= dict.fromkeys(_listed_above(content, said), Label.BOILERPLATE)
    by_second, last = set(labels), last_opinions(page, labels, said)
    rest = [each for each in content if each.number not in labels]
    left = [each for each in left_over(rest, last) if each.number not in wholes]
    if len(left) < len(rest):
        labels |= {each.number: label_of_doubted(last[each.number], each, has_gaps=has_gaps) for each in left}
    text = [each for each in content if each.number not in labels]
    told = [each for each in content if each.number in labels and not _is_certain(each, last, by_second)]
    doubtful = [each for each in text if each.number not in noted and _is_asked(each, said, last)]
    notes = (*_note(Doubt.TAKEN_FOR_PAGE, told), *_note(Doubt.TEXT_OR_PAGE, doubtful if len(text) > 1 else []))
    drawn = dict.fromkeys(_drawn(text), Label.BOILERPLATE)
    return Disputed(labels | drawn, notes, frozenset(labels) - by_second)


def _is_certain(each: Passage, last: Mapping[int, Opinion], by_second: Collection[int]) -> bool:
    """As what a rule knows, of which nothing is said either."""
    least = _SURE_OF_BOTH if each.number in by_second else _CERTAIN
    return each.number in last and -last[each.number].text >= least


def _is_doubted(opinion: Opinion, each: Passage) -> bool:
    """A sentence that is like a title is text as well."""
    return opinion.label is not Label.BODY and not (opinion.label is Label.TITLE and is_sentence(each))


def _is_asked(each: Passage, said: Mapping[int, Opinion], last: Mapping[int, Opinion]) -> bool:
    """It looks like something else, or can hardly be told from it."""
    if each.number not in last:
        return False
    second, text = said[each.number], last[each.number].text
    return text < 0 or (text < _DOUBTFUL and (_is_doubted(second, each) or second.text < _DOUBTFUL))


def _is_sure(opinion: Opinion, least: float) -> bool:
    if opinion.label is Label.COMMENT:
        return opinion.lead >= _SURE_OF_COMMENT
    least = _SURE_OF_RATING if opinion.label is Label.RATING else least
    return opinion.label in _OUTSIDE and opinion.lead >= least


def staying(content: Sequence[Passage], title: str, *, has_gaps: bool) -> set[int]:
    """The numbers of lines that stay whatever is said: parts of a whole, names of films, addresses, postscripts."""
    return _wholes(content, title) | (_ends_of_paragraphs(content) if has_gaps else set())


def _wholes(content: Sequence[Passage], title: str) -> set[int]:
    wholes = broken_at_addresses(content) | quoted_together(content)
    wholes |= {each.number for each, below in pairwise(content) if is_wrapped_above(each, below)}
    wholes |= {each.number for each, below in pairwise(content) if _heads_section(each) and is_long(below)}
    alone = {each.number for each in content if captions_film(each.plain, title) or ADDRESS.fullmatch(each.plain)}
    return wholes | alone | {each.number for each in content if _POSTSCRIPT.match(each.plain)}


def _heads_section(each: Passage) -> bool:
    """`Inhalt`, `L’histoire :`, with a paragraph below it: the author parts his text."""
    heading = each.plain.rstrip(" :")
    return FIRST_HEADINGS.fullmatch(heading) is not None or _FILM_ALONE.fullmatch(heading) is not None


def _ends_of_paragraphs(content: Sequence[Passage]) -> set[int]:
    """The numbers of lines in one block with a paragraph whose sentence has not ended, where a tool found no room for a
    word longer than any."""
    return {
        below.number
        for above, below in pairwise(content)
        if is_long(above) and not (is_apart(above, below) or below.is_item or ends_sentence(above.plain))
        if max(map(len, below.plain.split()), default=0) > _LONGEST_WORD
    }


def _within(content: Sequence[Passage]) -> set[int]:
    """The numbers of lines between paragraphs, unless they have a date: the second reader is not asked about them."""
    first = next((each.number for each in content if is_long(each) or is_prose(each)), 0)
    last = max((each.number for each in content if is_long(each)), default=0)
    return {each.number for each in content if first < each.number < last and not _is_dated(each)}


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


def _drawn(text: Sequence[Passage]) -> Iterator[int]:
    """The numbers of lines of signs, but for one that a colon announces; of other rules those that part no text of
    text: the author may draw these."""
    for place, each in enumerate(text):
        signs = each.whole.strip()
        is_announced = place > 0 and text[place - 1].plain.endswith(":")
        if (is_drawn(signs) and not is_announced) or (is_rule(signs) and place in {0, len(text) - 1}):
            yield each.number


def _least(content: Sequence[Passage]) -> dict[int, float]:
    """For each line the lead that is enough to take it out of the text."""
    last = max((place for place, each in enumerate(content) if is_long(each)), default=-1)
    return {each.number: _least_at(content, place, last) for place, each in enumerate(content)}


def _least_at(content: Sequence[Passage], place: int, last: int) -> float:
    each = content[place]
    if is_long(each) or (is_prose(each) and len(each.plain) >= _PARAGRAPH):
        return _SURE_OF_PARAGRAPH
    if holds_pictogram(each.plain) or is_heading(content, place) or (place > last and is_labelled(content, place)):
        return _SURE_OF_HEADING
    if is_sentence(each):
        return _SURE_OF_SENTENCE
    return _SURE_OF_DATE if _is_dated(each) else _SURE


def label_of_doubted(opinion: Opinion, each: Passage, *, has_gaps: bool) -> Label:
    """Somebody should see what is taken where nothing tells lines and paragraphs apart, comments that nothing divides,
    and sentences. A line rates by a mark, or by words, as `Worth: a full ticket`, and not by any figure."""
    if opinion.label is Label.COMMENT or not has_gaps or (is_sentence(each) and opinion.lead < _SURER):
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


def _note(code: Doubt, passages: Sequence[Passage]) -> list[Note]:
    return noted_as(code, [number for each in passages for number in each.numbers])


def noted_as(code: Doubt, numbers: Sequence[int]) -> list[Note]:
    """A note that names lines, where there are any."""
    detail = ", ".join(map(str, numbers))
    return [Note(code, line=numbers[0], detail=detail, number=len(numbers))] if numbers else []
