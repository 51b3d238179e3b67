"""What other posts of the same site tell of a line: those that have it, too, or that have it not."""

from collections.abc import Mapping
from enum import StrEnum

from exchange.ledger import Label
from exchange.parsers.text_dump.text.passages import Passage
from exchange.records import Shared

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
