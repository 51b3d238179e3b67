"""What other posts of the same site tell of a line: those that have it, too, or that have it not."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise

from exchange.ledger import Label
from exchange.parsers.text_dump.likeness.likeness import is_long
from exchange.parsers.text_dump.likeness.opinion import Opinion
from exchange.parsers.text_dump.post.title import is_prose
from exchange.parsers.text_dump.text.passages import Passage
from exchange.records import FEWEST_SIBLINGS, Shared

_SAID = frozenset({Label.META, Label.RATING, Label.FURTHER})


class Recurs(StrEnum):
    """In how many of the site's other posts a line stands, and whether beside the same neighbour."""

    PLACED_IN_MOST = "placed in most"
    PLACED_IN_SOME = "placed in some"
    IN_MOST = "in most"
    IN_SOME = "in some"
    FRAMED = "framed"
    LABELLED = "labelled"
    BEGUN = "begun"
    NOWHERE = "nowhere"


_PRINTED = {Recurs.PLACED_IN_MOST, Recurs.IN_MOST}
_PLACED = {Recurs.PLACED_IN_MOST, Recurs.PLACED_IN_SOME}
_SAYS: Mapping[Recurs, Mapping[Label, float]] = {
    Recurs.PLACED_IN_MOST: {Label.BOILERPLATE: 0.7, Label.BODY: -4.5, Label.TITLE: -4.0, Label.RATING: -3.0},
    Recurs.PLACED_IN_SOME: {Label.BODY: -1.0, Label.TITLE: -2.0},
    Recurs.IN_MOST: {},
    Recurs.IN_SOME: {},
    Recurs.FRAMED: {Label.BODY: -4.0, Label.TITLE: -3.0, Label.META: 0.6, Label.RATING: 0.8, Label.FURTHER: -2.0},
    Recurs.LABELLED: {Label.BODY: -1.9, Label.META: 1.0, Label.RATING: 1.0, Label.FURTHER: -1.5},
    Recurs.BEGUN: {Label.BODY: -0.9, Label.TITLE: -0.9, Label.META: 0.6, Label.BOILERPLATE: 0.5, Label.RATING: -1.0},
    Recurs.NOWHERE: {Label.BOILERPLATE: -0.8, Label.META: 0.1, Label.BODY: 0.2, Label.TITLE: 0.3},
}
"""Logarithms of how much likelier, counted in the opened sites of the corpus."""
_SAYS_OF_SENTENCES: Mapping[Label, float] = {Label.BODY: -1.0, Label.TITLE: -4.0, Label.RATING: -3.0}
"""As many critics end each review with the same sentence as sites do: it is asked about."""
_ENDS_SENTENCE, _CLOSING = frozenset(".!?…。"), "\"”»’')]*_ "


def recurs(shared: Shared, passage: Passage) -> Recurs | None:
    """A passage recurs as its lines do; None where there are too few other posts to tell."""
    if not shared.is_enough:
        return None
    if all(map(shared.is_placed, passage.numbers)):
        return Recurs.PLACED_IN_MOST
    placed, anywhere = (
        min(posts.get(number, 0) for number in passage.numbers) for posts in (shared.placed, shared.lines)
    )
    if placed >= FEWEST_SIBLINGS:
        return Recurs.PLACED_IN_SOME
    if anywhere >= FEWEST_SIBLINGS:
        return Recurs.IN_MOST if anywhere * 2 >= shared.posts else Recurs.IN_SOME
    return _alike(shared, passage)


def _alike(shared: Shared, passage: Passage) -> Recurs:
    """A line that stands nowhere else may have others like it."""
    if len(passage.lines) == 1:
        for recurs, posts in ((Recurs.FRAMED, shared.framed), (Recurs.LABELLED, shared.labelled)):
            if posts.get(passage.number, 0) >= max(FEWEST_SIBLINGS, shared.posts / 2):
                return recurs
    is_begun = shared.begun.get(passage.number, 0) >= max(FEWEST_SIBLINGS, shared.posts / 2)
    return Recurs.BEGUN if is_begun and not is_long(passage) else Recurs.NOWHERE


def printed_around(content: Sequence[Passage], shared: Shared) -> list[Passage]:
    """Lines of the site above the first paragraph of the post's own; below its last one, where critics have sentences
    that they say each time, only those that are none."""
    if not shared.is_enough:
        return []
    first = _first_own(content, shared)
    last = len(content) - 1 - _first_own(content[::-1], shared)
    return [
        each
        for place, each in enumerate(content)
        if _is_placed(each, shared) and (place < first or (place > last and not _is_sentence(each)))
    ]


def _is_placed(passage: Passage, shared: Shared) -> bool:
    return all(map(shared.is_placed, passage.numbers))


def _first_own(page: Sequence[Passage], shared: Shared) -> int:
    """The place of the first long paragraph that is not the site's."""
    long = (place for place, each in enumerate(page) if is_long(each))
    return next((place for place in long if recurs(shared, page[place]) not in _PRINTED), len(page))


def _is_sentence(passage: Passage) -> bool:
    return passage.plain.rstrip(_CLOSING)[-1:] in _ENDS_SENTENCE


def without_headings(content: Sequence[Passage], shared: Shared) -> list[Passage]:
    """Without the lines that stand in other posts, too, above another paragraph each time: so a critic heads the parts
    of each review."""
    headings = {
        each.number
        for each, below in pairwise(content)
        if recurs(shared, each) in {Recurs.IN_MOST, Recurs.IN_SOME} and is_long(below) and not is_long(each)
    }
    return [each for each in content if each.number not in headings]


def labels_lines(words: str, content: Sequence[Passage], shared: Shared) -> bool:
    """`Pots of honey` before each mark of a critic's is what he counts in, and says nothing of one film."""
    return bool(words) and any(
        shared.labelled.get(each.number, 0) >= FEWEST_SIBLINGS and each.plain.removeprefix(words).lstrip()[:1] == ":"
        for each in content
        if each.plain.startswith(words)
    )


def told_by_siblings(shared: Shared, passage: Passage) -> Mapping[Label, float]:
    """How much more or less likely each label is for it."""
    place = recurs(shared, passage)
    if place is Recurs.PLACED_IN_MOST and _is_sentence(passage):
        return _SAYS_OF_SENTENCES
    return _SAYS[place] if place else {}


def own_title(
    page: Sequence[Passage],
    shared: Shared,
    said: Mapping[int, Opinion],
    label_of: Callable[[int], Label | None],
    may_stand: Callable[[int], bool],
) -> int | None:
    """The number of the line above the text that is likeliest its title, where the rules took for it what stands above
    other posts, too, or nothing."""
    if not (shared.is_enough and said):
        return None
    if (titled := _titled(page, shared, label_of, may_stand)) is not None:
        return titled
    above = range(min(_first_own(page, shared), len(page) - 1))
    places = [recurs(shared, page[place]) for place in above]
    titles = [place for place in above if label_of(page[place].number) is Label.TITLE]
    if any(places[place] is not Recurs.PLACED_IN_MOST for place in titles):
        return None
    beside = [{places[each] for each in (place - 1, place + 1) if 0 <= each < len(places)} for place in above]
    own = [
        place
        for place in above
        if places[place] not in _PLACED
        and not is_prose(page[place])
        and may_stand(place)
        and (titles or _PRINTED & beside[place] or said[page[place].number].title > 0)
    ]
    own = [place for place in own if label_of(page[place].number) not in _SAID] or (own if titles else [])
    return page[max(own, key=lambda place: said[page[place].number].title)].number if own else None


def _titled(
    page: Sequence[Passage],
    shared: Shared,
    label_of: Callable[[int], Label | None],
    may_stand: Callable[[int], bool],
) -> int | None:
    """The line beside which other posts have their titles, where the rules took another one."""
    titled = shared.taught.titled
    above = range(min(_first_own(page, shared), len(page) - 1))
    count = {place: titled.get(page[place].number, 0) for place in above if not shared.is_placed(page[place].number)}
    count = {place: number for place, number in count.items() if may_stand(place) and not is_long(page[place])}
    best = max(count, key=count.__getitem__, default=None)
    was = [place for place in above if label_of(page[place].number) is Label.TITLE]
    if best is None or count[best] < (max(FEWEST_SIBLINGS, shared.posts / 2) if was else 1):
        return None
    if best in was or any(count.get(place, 0) >= count[best] for place in was):
        return None
    return page[best].number
