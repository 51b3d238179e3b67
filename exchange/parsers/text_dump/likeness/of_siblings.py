"""What other posts of the same site tell of a line: those that have it, too, or that have it not."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from itertools import takewhile

from exchange.ledger import Label
from exchange.parsers.text_dump.likeness.likeness import is_long
from exchange.parsers.text_dump.likeness.opinion import Opinion
from exchange.parsers.text_dump.text.passages import Passage
from exchange.records import Shared

_SAID = frozenset({Label.META, Label.RATING, Label.FURTHER})
FEWEST = 2  # other posts of a site, below which nothing is told


class Recurs(StrEnum):
    IN_MOST = "in most"
    IN_SOME = "in some"
    NOWHERE = "nowhere"


_SAYS: Mapping[Recurs, Mapping[Label, float]] = {
    Recurs.IN_MOST: {Label.BOILERPLATE: 1.0, Label.META: 0.5, Label.BODY: -2.0, Label.TITLE: -4.0},
    Recurs.IN_SOME: {Label.BOILERPLATE: 0.5, Label.META: 0.5, Label.BODY: -1.0, Label.TITLE: -2.0},
    Recurs.NOWHERE: {Label.BOILERPLATE: -0.5, Label.META: 0.0, Label.BODY: 0.2, Label.TITLE: 0.5},
}


def recurs(shared: Shared, passage: Passage) -> Recurs | None:
    """A passage recurs as its lines do; None where there are too few other posts to tell."""
    if shared.posts < FEWEST:
        return None
    posts = min(shared.lines.get(number, 0) for number in passage.numbers)
    if posts < FEWEST:
        return Recurs.NOWHERE if not posts else None
    return Recurs.IN_MOST if posts * 2 >= shared.posts else Recurs.IN_SOME


def told_by_siblings(shared: Shared, passage: Passage) -> Mapping[Label, float]:
    """How much more or less likely each label is for it."""
    place = recurs(shared, passage)
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
    if shared.posts < FEWEST or not said:
        return None
    above = list(takewhile(lambda place: not is_long(page[place]), range(len(page) - 1)))
    places = [recurs(shared, page[place]) for place in above]
    titles = [place for place in above if label_of(page[place].number) is Label.TITLE]
    if any(places[place] is not Recurs.IN_MOST for place in titles):
        return None
    beside = [[places[each] for each in (place - 1, place + 1) if 0 <= each < len(places)] for place in above]
    own = [
        place
        for place in above
        if places[place] in {Recurs.NOWHERE, None}
        and label_of(page[place].number) not in _SAID
        and may_stand(place)
        and (titles or Recurs.IN_MOST in beside[place])
    ]
    return page[max(own, key=lambda place: said[page[place].number].title)].number if own else None
