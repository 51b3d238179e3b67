"""Tables of contents that plugins set above a text: titles of its parts, which stand above those once more."""

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from exchange.parsers.text_dump.text.passages import Passage

_FEWEST, _MOST, _LONGEST = 2, 30, 90
_HEADING = re.compile(
    r"(?:table of )?contents?|on this page|in this (?:article|post|review)|inhalt(?:sverzeichnis)?|sommaire"
    r"|table des matières|(?:tabla de )?contenidos?|índice|indice(?: dei contenuti)?|inhoud(?:sopgave)?"
    r"|innehåll(?:sförteckning)?|innhold|indhold|spis treści|目次|もくじ",
    re.IGNORECASE,
)
_AROUND = re.compile(r"^(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}\.?\s+)|[\s:*_]+$")


def last_places(content: Sequence[Passage]) -> dict[str, int]:
    """Where each short line that is no item stands last."""
    return {
        _bare(each): place for place, each in enumerate(content) if len(each.plain) <= _LONGEST and not each.is_item
    }


def size_of_contents(content: Sequence[Passage], place: int, last: Mapping[str, int]) -> int:
    """How many lines it takes, with its heading if it has one; each of its points stands below it as a line, too.

    `last` is what `last_places` says of the content.
    """
    is_headed = _HEADING.fullmatch(content[place].plain.strip("*_: ")) is not None
    if not (is_headed or content[place].is_item):
        return 0
    begins = place + is_headed
    block = list(takewhile(lambda each: len(each.plain) <= _LONGEST, content[begins : begins + _MOST]))
    if not is_headed:
        block = list(takewhile(lambda each: each.is_item, block))
    size = 0
    while size < len(block) and last.get(_bare(block[size]), 0) >= begins + _FEWEST and not _comes_again(block, size):
        size += 1
    return is_headed + size if size >= _FEWEST else 0


def _comes_again(block: Sequence[Passage], size: int) -> bool:
    """The text begins with its first title, which is no point of the table any more."""
    return _bare(block[size]) in {_bare(each) for each in block[:size]}


def _bare(passage: Passage) -> str:
    return _AROUND.sub("", passage.plain).casefold()
