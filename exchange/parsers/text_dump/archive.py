"""Pages of many posts: none of their titles, ratings and bylines is that of the page."""

import re
from collections.abc import Sequence

from blog.rating import find_ratings
from exchange.parsers.text_dump.byline import is_byline
from exchange.parsers.text_dump.passages import Passage

_LONGEST = 200
_MANY = 2
_CONTINUES = re.compile(
    r"(?:continue reading|read more|read the rest|weiterlesen|lire la suite|leer más|continua a leggere"
    r"|\(more…|read on)\b|\bread more\s?[→»]$",
    re.IGNORECASE,
)
_TITLED = re.compile(r".{1,80}[(\[](?:19|20)[0-9]{2}[)\]]")


def is_page_of_many(content: Sequence[Passage]) -> bool:
    """Several posts on one page: bylines, and texts that go on elsewhere."""
    bylines = sum(
        1
        for each in content
        if len(each.plain) < _LONGEST and is_byline(each.plain) and any(map(str.isdigit, each.plain))
    )
    continued = sum(1 for each in content if _CONTINUES.search(each.plain))
    titled = sum(
        1 for each in content if len(each.plain) < _LONGEST and _TITLED.match(each.plain) and find_ratings(each.plain)
    )
    return (bylines > _MANY and bylines + continued > _MANY + 1) or continued > _MANY - 1 or titled > _MANY
