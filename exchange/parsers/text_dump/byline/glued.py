"""Date, writer, categories and tags in one line, with nothing but spaces between them, as tools print icons."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from exchange.dates import find_date
from exchange.parsers.text_dump.byline.words import is_category

_LONGEST = 200
_MOST_NAMES, _LONGEST_ITEM = 3, 45
_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w.’'-]{1,20}(?: [^\W\d_a-zß-ÿ][\w.’'-]{0,20}){0,2}")
_NAME_AT_END = re.compile(
    r"(?:.* )?[^\W\d_A-ZÀ-Þ]\S* (?P<who>[^\W\d_a-zß-ÿ][\w’'-]{1,20}(?: [^\W\d_a-zß-ÿ][\w’'-]{1,20})?)"
)


@dataclass(frozen=True, slots=True)
class Glued:
    author: str
    date: str
    filed: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def read_glued(text: str, *, is_day_first: bool | None = None) -> Glued | None:
    """A list that begins with a category, with a name before or behind it, and a date before both.

    >>> read_glued("May 5, 2014 Ada Lind Drama, Festivals fog, soup")
    Glued(author='Ada Lind', date='2014-05-05', filed=('Drama', 'Festivals'), tags=('fog', 'soup'))
    >>> read_glued("May 5, 2014 Drama, Scottish ferries, soup Ada")
    Glued(author='Ada', date='2014-05-05', filed=(), tags=())
    >>> read_glued("May 5, 2014 was the day, the hour was noon")
    """
    if len(text) > _LONGEST or "," not in text or not (text[:1].isalnum() and text[-1:].isalnum()):
        return None
    found = find_date(text, is_day_first=is_day_first)
    if not found or found.start or not (rest := text[found.end :].strip()):
        return None
    words = rest.split()
    for size in range(1, _MOST_NAMES + 1):
        who, items = " ".join(words[:size]), " ".join(words[size:]).split(", ")
        if _NAME.fullmatch(who) and not is_category(who) and _is_list(items):
            filed, tags = _parted(items)
            return Glued(who, found.date, filed, tags)
    items = rest.split(", ")
    match = _NAME_AT_END.fullmatch(items[-1]) if _is_list(items) and len(items) > 1 else None
    return Glued(match["who"], found.date) if match else None


def _is_list(items: Sequence[str]) -> bool:
    return is_category(items[0]) and all(0 < len(item) <= _LONGEST_ITEM and "." not in item for item in items)


def _parted(items: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Categories, and what follows the last of them without a comma: the tags."""
    filed: list[str] = []
    for place, item in enumerate(items):
        words = item.split()
        size = next((size for size in range(len(words), 0, -1) if is_category(" ".join(words[:size]))), 0)
        if size == len(words):
            filed.append(item)
            continue
        tags = [" ".join(words[size:]), *items[place + 1 :]]
        return (*filed, *([" ".join(words[:size])] if size else [])), tuple(tags)
    return tuple(filed), ()
