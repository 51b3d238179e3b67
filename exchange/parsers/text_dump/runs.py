"""Lines that tell of the post only together: `Posted on`, a date below it, `by`, a name below that."""

import re
from collections.abc import Sequence

from exchange.parsers.text_dump.boilerplate import is_byline, is_page_count
from exchange.parsers.text_dump.byline import is_open_byline, read_byline, read_label
from exchange.parsers.text_dump.clauses import opens_label
from exchange.parsers.text_dump.passages import Passage

_MOST = 16
_LONGEST = 80
_LONGEST_VALUE = 45
_JOINT = re.compile(
    r"[—–|·•,/&#-]|on|in|by|am|von|in|unter|le|par|dans|el|por|en|il|da|di|em|op|door|przez|w|den|av|i|and|und"
    r"|et|y|e|och",
    re.IGNORECASE,
)


def run_of(content: Sequence[Passage], place: int) -> int:
    """How many passages from there on say something of the post together; 0 where none do."""
    texts: list[str] = []
    is_open = False
    for each in content[place : place + _MOST]:
        text = each.plain or each.whole  # a dash alone is what lists are marked with
        joins = _joins(text)
        if len(text) > _LONGEST or not (joins or (is_open and len(text) <= _LONGEST_VALUE) or _tells(text)):
            break
        texts.append(text)
        is_open = joins
    while texts and _joins(texts[-1]):
        texts.pop()
    for size in range(len(texts), 1, -1):
        joined = " ".join(texts[:size])
        if any(map(_joins, texts[:size])) and (read_byline(joined) or read_label(joined, is_alone=False)):
            return size
    return 0


def _joins(text: str) -> bool:
    return _JOINT.fullmatch(text) is not None or is_open_byline(text) or opens_label(text)


def _tells(text: str) -> bool:
    return is_byline(text) or is_page_count(text)
