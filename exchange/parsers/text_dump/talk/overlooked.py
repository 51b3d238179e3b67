"""What in a text looks like the heads of comments, though no conversation was seen there."""

from collections.abc import Sequence

from exchange.parsers.text_dump.byline.byline import read_byline
from exchange.parsers.text_dump.talk.heads import read_head
from exchange.parsers.text_dump.talk.when import find_when, may_hold_date
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain

_FEW = 2
_LONGEST, _PROSE = 80, 60


def lines_like_heads(text: Sequence[Line]) -> list[int]:
    """The numbers of several short lines below the first of the text that bear an hour, or a name, beside a day; where
    it is only one, none."""
    first = next((place for place, line in enumerate(text) if len(line.text) > _PROSE), len(text))
    found = [
        line.number for line in text[first + 1 :] if len(line.text) <= _LONGEST and _is_like_head(plain(line.text))
    ]
    return found if len(found) >= _FEW else []


def _is_like_head(text: str) -> bool:
    when = find_when(text, None) if may_hold_date(text) else None
    if when is None or "T" in when.created:
        return when is not None
    head, byline = read_head([text]), read_byline(text)
    return bool((head and head.author) or (byline and byline.author))
