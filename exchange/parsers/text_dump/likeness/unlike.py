"""Lines that no rule knew and that so would be text, though by shape and place they are like what pages print around.

`likeness` says how likely each is text. Those that surely are not are taken out of it; a note asks about the doubtful.
Learnt without one wave of dumps and tried on it, with the rules as they were before that wave was opened, it took 123
of the 218 foreign passages out of the texts of 274 dumps, and 1 of the 2,000 lines of text; 205 texts were exact
before, and 214 after.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from statistics import median

from exchange.ledger import Label
from exchange.parsers.text_dump.around.foot import QUOTED
from exchange.parsers.text_dump.byline.told import captions_film
from exchange.parsers.text_dump.likeness.likeness import PageShape, is_long, likeness
from exchange.parsers.text_dump.likeness.wholes import broken_at_addresses, quoted_together
from exchange.parsers.text_dump.text.broken_links import ADDRESS
from exchange.parsers.text_dump.text.passages import Passage, holds_pictogram, is_apart
from exchange.parsers.text_dump.text.wrapping import columns
from exchange.records import Doubt, Note

_SURE, _ASKED, _LIKE = 0.1, 0.16, 0.5  # below the first stood 1 line of text, on 186 pages not learnt from
_SURE_ANYWHERE = 0.06  # though short lines beside it are text
_SURER = 0.015  # so that what people, too, write below their paragraphs is the page's all the same
_LISTED, _FEWEST_LISTED = 0.2, 4
_LONGER_THAN_LINES = 140  # columns
_FEWEST_OF_PHRASE, _MOST_OF_HEADING = 4, 2
_FEWEST_OF_SENTENCE = 12
_LONGEST_HEADING, _ENDS_SENTENCE = 30, frozenset(".!?…")
_RARELY_SMALL = frozenset(("common 0", "common 1", "common 2"))
_LABEL = re.compile(r"[^\W\d_][^:.!?]{0,40}:(?: ?[^\W\d_][^\d]*)?")
_TOLD = frozenset(("is label", "is year", "is clock", "is date"))
_SIGNS = _TOLD | {"is address", "is mark", "is item"}
_SIGNS_OF_PAGE = ("has |", "has /", "has ·", "has •", "has ©", "has @", "has #", "has →", "has ←")


@dataclass(frozen=True)
class Unlike:
    """`labels` are those of what is taken out of the text, by the numbers of first lines."""

    labels: dict[int, Label] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()


def unlike_text(content: Sequence[Passage], page: Callable[[], Sequence[Passage]], title: str) -> Unlike:
    """`content` is what would be text; `page` makes all that stands above the conversation, which few pages need."""
    above, below = _around(content)
    if not (above or below):
        return Unlike()
    shape = PageShape(page(), title)
    places = {each.number: place for place, each in enumerate(shape.passages)}
    kept = _of_lists(below) | _of_wholes(content, above, below)
    kept |= {each.number for each in [*above, *below] if _is_of_text(each) or captions_film(each.plain, title)}
    kept |= _headings(content)
    left = {each.number for each in content}
    menu = _listed_above(above, places, shape)
    labels = {each.number: Label.BOILERPLATE for each in menu}
    taken = [number for each in menu for number in each.numbers]
    asked: list[int] = []
    for each, place in ((each, places.get(each.number)) for each in [*above, *below]):
        if place is None or shape.side_of(place) == "between" or each.number in labels:
            continue
        names = shape.names_at(place)
        share = likeness(names)
        may_be_text = each.number in kept or _heads_text(shape, place, left)
        is_surely_foot = share < _SURER and shape.side_of(place) == "below"
        may_be_text = may_be_text or (not is_surely_foot and _may_be_text(shape, place, names))
        limit = _SURE if share < _SURE_ANYWHERE or _is_alone(shape, place, left) else _SURE_ANYWHERE
        if share < limit and not may_be_text:
            labels[each.number] = _label(names, shape)
            taken += each.numbers
        elif share < _ASKED and not each.is_item:
            asked += each.numbers
    return Unlike(labels, (*_note(Doubt.TAKEN_FOR_PAGE, taken), *_note(Doubt.TEXT_OR_PAGE, asked)))


def _around(content: Sequence[Passage]) -> tuple[Sequence[Passage], Sequence[Passage]]:
    """The short lines above the first long paragraph and below the last; none where there is no such paragraph."""
    long = [place for place, each in enumerate(content) if is_long(each)]
    return (content[: long[0]], content[long[-1] + 1 :]) if long else ((), ())


def _listed_above(above: Sequence[Passage], places: Mapping[int, int], shape: PageShape) -> list[Passage]:
    """A list above the first paragraph that on the whole is unlike the text, as one of other posts: one point of it
    tells little, many tell more."""
    listed: list[Passage] = []
    for is_item, run in groupby(above, key=lambda each: each.is_item):
        points = [each for each in run if each.number in places]
        if is_item and len(points) >= _FEWEST_LISTED:
            shares = [likeness(shape.names_at(places[each.number])) for each in points]
            listed += points if median(shares) < _LISTED else []
    return listed


def _is_of_text(each: Passage) -> bool:
    """A point of a list, a quotation, a paragraph in a script without spaces, whose words nobody counts; or an address,
    which may be a link that a tool broke out of its sentence."""
    is_known = each.is_item or (QUOTED.fullmatch(each.plain) or ADDRESS.fullmatch(each.plain)) is not None
    return is_known or _ends_in_smile(each.plain) or _is_wide_paragraph(each.plain)


def _ends_in_smile(text: str) -> bool:
    """`It works. :)`, and no page prints such."""
    words, _, last = text.rpartition(" ")
    return holds_pictogram(last) and not any(map(str.isalnum, last)) and words.count(" ") > 1


def _is_wide_paragraph(text: str) -> bool:
    """Longer than a line, most of it in signs that take two columns."""
    return columns(text) >= _LONGER_THAN_LINES and columns(text) * 2 > len(text) * 3


def _of_lists(below: Sequence[Passage]) -> set[int]:
    """The numbers of lines in a block with several labels and words, as `Best scene: the soup`; figures are marks."""
    kept: set[int] = set()
    block: list[Passage] = []  # what of it is not kept yet
    labels, above = 0, None
    for each in below:
        if above and is_apart(above, each):
            block, labels = [], 0
        block.append(each)
        labels += _LABEL.match(each.plain) is not None
        if labels > 1:
            kept |= {each.number for each in block}
            block = []
        above = each
    return kept


def _headings(content: Sequence[Passage]) -> set[int]:
    """The numbers of words directly above a paragraph, apart from what is above them; `Grade` has but a mark below it,
    and a line of figures or labels is no heading."""
    found: set[int] = set()
    for place, (each, below) in enumerate(pairwise(content)):
        is_short = len(each.plain) <= _LONGEST_HEADING and each.plain.replace(" ", "").isalpha()
        if not is_short or is_apart(each, below) or not (is_long(below) or below.plain[-1:] in _ENDS_SENTENCE):
            continue
        if place and is_apart(content[place - 1], each):
            found.add(each.number)
    return found


def _of_wholes(content: Sequence[Passage], above: Sequence[Passage], below: Sequence[Passage]) -> set[int]:
    """The numbers of lines that are of a quotation, or of a sentence that goes on with a paragraph."""
    return broken_at_addresses(content) | quoted_together(above) | quoted_together(below)


def _may_be_text(shape: PageShape, place: int, names: Sequence[str]) -> bool:
    """What people write around their paragraphs: below them sentences, and headings of lists; above them a phrase about
    the film, or the text's first heading."""
    if shape.side_of(place) == "below":
        return "ends sentence" in names or any(each.is_item for each in shape.passages[place + 1 : place + 2])
    words = len(shape.look(place).words)
    is_bare = _SIGNS.isdisjoint(names) and "figures 0" in names
    is_phrase = words >= _FEWEST_OF_PHRASE and "common 0" not in names and not any(map(names.count, _SIGNS_OF_PAGE))
    is_heading = place + 1 == shape.first and 0 < words <= _MOST_OF_HEADING and "ends colon" not in names
    return (is_bare and (is_phrase or is_heading)) or (words >= _FEWEST_OF_SENTENCE and _is_sentence(names))


def _is_sentence(names: Sequence[str]) -> bool:
    """Every fifth word a small one, though a year stands among them: `This is a film of 1948, made by …`"""
    is_of_page = any(map(names.count, (*_SIGNS_OF_PAGE, "is label", "is of labels", "is item")))
    return not is_of_page and _RARELY_SMALL.isdisjoint(names)


def _is_alone(shape: PageShape, place: int, left: set[int]) -> bool:
    """Neither goes on with a line of the text directly above, nor stands above a sentence of it, as a name may."""
    here, below = shape.passages[place], shape.passages[place + 1 : place + 2]
    above = [each for each in shape.passages[max(0, place - 1) : place] if not is_apart(each, here)]
    goes_on = any(each.number in left and each.plain[-1:].isalnum() for each in above)
    heads = any(each.number in left and not is_long(each) and each.plain[-1:] in _ENDS_SENTENCE for each in below)
    return not (goes_on or heads)


def _heads_text(shape: PageShape, place: int, left: set[int]) -> bool:
    """`Other reviewers said:` above something that stays text."""
    if not shape.passages[place].plain.endswith(":") or place + 1 == len(shape.passages):
        return False
    is_left = shape.passages[place + 1].number in left
    return is_left and likeness(shape.names_at(place + 1)) > _LIKE


def _label(names: Sequence[str], shape: PageShape) -> Label:
    """Where nothing tells lines and paragraphs apart, somebody should see it."""
    if not shape.has_gaps:
        return Label.UNEXPLAINED
    return Label.BOILERPLATE if _TOLD.isdisjoint(names) else Label.META


def _note(code: Doubt, numbers: Sequence[int]) -> list[Note]:
    detail = ", ".join(map(str, numbers))
    return [Note(code, line=numbers[0], detail=detail, number=len(numbers))] if numbers else []
