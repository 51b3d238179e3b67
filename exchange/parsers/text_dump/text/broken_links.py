"""Links that a tool without gaps prints on a line of their own, though they stand within a sentence or a title."""

import re
from collections.abc import Sequence

from exchange.parsers.text_dump.text.lines import Line

ADDRESS = re.compile(r"https?://\S{1,300}")
_GOES_ON = frozenset(",.;:!?)”")
_NAMES_SITE = re.compile(r"(?:.{1,150} )?[«»|] .{1,60}")


def goes_on(text: str) -> bool:
    """Does a sentence, or a title with its site, go on with this? Not with a capital, a figure or a sign of the page.

    >>> goes_on("and sank"), goes_on(", which sank"), goes_on("… « A review"), goes_on("Powered by WordPress")
    (True, True, True, False)
    """
    first = text[:1]
    is_within = not first.isupper() if first.isalpha() else first in _GOES_ON
    return is_within or _NAMES_SITE.fullmatch(text) is not None


def broken_at_links(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of lines that were one with an address between them.

    >>> from exchange.parsers.text_dump.text.lines import scan
    >>> sorted(broken_at_links(scan(["Ada", "", "I saw", "https://a.example/", "twice.", "https://b.example/"])))
    [3, 4, 5]
    """
    return frozenset(
        line.number
        for above, address, below in zip(lines, lines[1:], lines[2:], strict=False)
        if "://" in address.text
        if not (above.is_blank or below.is_blank) and below.number == above.number + 2
        if ADDRESS.fullmatch(address.text) and not ADDRESS.fullmatch(below.text) and goes_on(below.text)
        for line in (above, address, below)
    )
