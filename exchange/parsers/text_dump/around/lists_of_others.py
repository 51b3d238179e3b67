"""Lists of other posts that a site prints by itself: rated, dated, or below a heading for them."""

import re
from collections.abc import Sequence
from itertools import takewhile
from operator import attrgetter

from exchange.dates import is_date
from exchange.parsers.text_dump.around.boilerplate import opens_foot
from exchange.parsers.text_dump.further.further import opens_further
from exchange.parsers.text_dump.post.title import is_prose
from exchange.parsers.text_dump.text.marks import holds_mark
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_MOST_OTHERS, _LONGEST = 12, 120
_MORE = re.compile(r"(?:more|other|related|similar|recent|you (?:may|might)) [\w ]{2,30}:?$", re.IGNORECASE)


def rates_another(content: Sequence[Passage], place: int) -> bool:
    """`Two Sugars – ★★`, in a list below `More like this`, or directly below that."""
    for above in range(place - 1, max(-1, place - _MOST_OTHERS), -1):
        heading, below = content[above], content[above + 1]
        if opens_foot(heading.plain) or _MORE.match(heading.plain):
            return not is_prose(below)
        if opens_further(heading.plain):
            return lists_own(content, above)
        is_next = heading.is_item or (not is_apart(heading, below) and not below.is_item)
        if not is_next or is_prose(heading) or len(heading.plain) > _LONGEST:
            return False
    return False


def lists_own(content: Sequence[Passage], place: int) -> bool:
    """Points with ratings behind them, or dates below them, which a site prints of its own posts."""
    pairs = list(zip(content[place + 1 : place + 5 : 2], content[place + 2 : place + 6 : 2], strict=False))
    if len(pairs) > 1 and all(each.is_item and is_date(below.plain) for each, below in pairs):
        return True
    points = list(takewhile(attrgetter("is_item"), content[place + 1 : place + 1 + _MOST_OTHERS]))
    return len(points) > 1 and all(holds_mark(each.whole) and "://" not in each.text for each in points)
