"""Where a list of further reading ends, though nothing parts it from what a page prints below it."""

import re

from exchange.parsers.text_dump.byline.words import is_category
from exchange.parsers.text_dump.further.citations import cited_work
from exchange.parsers.text_dump.further.links import MARK, POINTER, URL
from exchange.parsers.text_dump.text.passages import Passage

_FEWEST = 2
_YEAR_AT_END = re.compile(r"[(\[][^()\[\]]{0,40}(?:18|19|20)[0-9]{2}[)\]]$")


def is_marked(passage: Passage) -> bool:
    text = passage.text
    return passage.is_item or bool(URL.search(text) or MARK.match(text) or POINTER.match(text) or cited_work(text))


def without_signer(items: list[Passage]) -> list[Passage]:
    """Below titles that end with their years, a line without one is no title any more."""
    are_dated = [_YEAR_AT_END.search(each.plain) is not None for each in items]
    is_odd = len(items) > _FEWEST and all(are_dated[:-1]) and not are_dated[-1]
    return items[:-1] if is_odd and not is_marked(items[-1]) else items


def without_categories(items: list[Passage]) -> list[Passage]:
    """`Movies` and `Animation` in the same block as titles above them are what the post is filed under."""
    size = len(items)
    while size and not is_marked(items[size - 1]) and is_category(items[size - 1].plain):
        size -= 1
    return items[:size] if 0 < size < len(items) - 1 else items
