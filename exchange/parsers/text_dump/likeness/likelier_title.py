"""A line that the second reader takes for the title, where the rules took another one or none; and what is offered."""

from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile

from exchange.ledger import Label
from exchange.parsers.text_dump.likeness.likeness import is_long
from exchange.parsers.text_dump.likeness.opinion import Opinion
from exchange.parsers.text_dump.text.passages import Passage

_SURER_THAN_RULES, _SURE = 2.0, 2.5
"""Leads; found by leaving out waves of dumps, where of 31 titles that they changed 27 were right and 3 had been."""
LIKE, _OFFERED = 0.85, 2
"""A share of what `like_title` reckons, which knows neither the rules nor the second reader: where these two agree on a
line, the second reader need be no surer than that."""


def likelier_title(
    page: Sequence[Passage],
    said: Mapping[int, Opinion],
    label_of: Callable[[int], Label | None],
    likeness_at: Callable[[int], float],
) -> int | None:
    """The number of its line, above the first long paragraph; None where the rules may well be right, or where it
    stands directly below their title, as a subtitle does. `likeness_at` is how like a title the line at a place of the
    page is, by its shape and what stands beside it."""
    titles = {place for place, each in enumerate(page) if label_of(each.number) is Label.TITLE}
    worth = _worth_above_text(page, said)
    best = max(range(len(worth)), key=worth.__getitem__, default=0)
    if not worth or best in titles or best - 1 in titles:
        return None
    least = max(said[page[place].number].title for place in titles) + _SURER_THAN_RULES if titles else _SURE
    is_sure = worth[best] >= max(least, 0) or (worth[best] > 0 and likeness_at(best) >= LIKE)
    return page[best].number if is_sure else None


def likeliest_titles(page: Sequence[Passage], said: Mapping[int, Opinion], likeness: Mapping[int, float]) -> list[int]:
    """The places of a few lines above the text, the likeliest first, among which the title is if there is any;
    `likeness` is that of the places at the head of the page."""
    worth = _worth_above_text(page, said)
    best = sorted(range(len(worth)), key=worth.__getitem__, reverse=True)[:_OFFERED]
    return list(dict.fromkeys((*best, *sorted(likeness, key=likeness.__getitem__)[-1:])))


def _worth_above_text(page: Sequence[Passage], said: Mapping[int, Opinion]) -> list[float]:
    """Nothing is the title of nothing: the last line is left out."""
    return [said[each.number].title for each in takewhile(lambda each: not is_long(each), page[:-1])] if said else []
