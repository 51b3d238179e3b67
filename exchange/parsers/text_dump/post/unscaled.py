"""A figure behind a label, `Overall rating: 4`, whose scale the page does not say: kept as a line that rates, and asked
about."""

import re
from collections.abc import Sequence
from decimal import Decimal

from exchange.parsers.text_dump.post.labels import OTHER_SITES, RATING_WORDS
from exchange.parsers.text_dump.post.spoken import Verdict
from exchange.parsers.text_dump.text.passages import Passage
from exchange.records import Alternative, Decision, Doubt, Note, Subject

_FIGURE = re.compile(
    r"[*_]{0,2}(?P<label>[^:=0-9]{3,50}?)[*_]{0,2}\s{0,2}[:=–-]?\s{0,2}[*_]{0,2}"
    r"(?P<value>[0-9]{1,3}(?:[.,][0-9]{1,2})?)[+−–-]?[*_]{0,2}\.?"
)
_SCALES = (5, 10, 20, 100)
_LONGEST, _MOST_OFFERED = 60, 2


def read_unscaled(content: Sequence[Passage]) -> Verdict | None:
    """The last such line below or above a text; the scales that hold its figure are what a person may choose from."""
    for passage in reversed(content):
        match = _FIGURE.fullmatch(passage.plain) if len(passage.plain) <= _LONGEST and not passage.is_item else None
        if match and RATING_WORDS.fullmatch(match["label"].strip()) and not OTHER_SITES.search(match["label"]):
            return _asked(passage, match["value"])
    return None


def _asked(passage: Passage, value: str) -> Verdict:
    figure = Decimal(value.replace(",", "."))
    scales = [best for best in _SCALES if figure <= best][:_MOST_OFFERED]
    offered = tuple(Alternative(f"{value}/{best}", f"out of {best}", passage.number) for best in scales)
    return Verdict(
        lines=frozenset(passage.numbers),
        notes=[Note(Doubt.RATING_WITHOUT_SCALE, line=passage.number, detail=passage.plain)],
        decisions=[Decision(Subject.RATING, "", "the page does not say out of how many", offered, passage.number)],
    )
