"""What a page prints in the midst of a post: calls, contents, captions, buttons, and sentences of its own."""

import re
from collections.abc import Sequence

from exchange.parsers.text_dump.around.between_paragraphs import is_printed_between
from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_interruption
from exchange.parsers.text_dump.around.boxes import size_of_call
from exchange.parsers.text_dump.around.calls import calls_readers
from exchange.parsers.text_dump.around.contents import last_places, size_of_contents
from exchange.parsers.text_dump.around.foot import Parted
from exchange.parsers.text_dump.further.further import opens_further
from exchange.parsers.text_dump.post.captions import is_caption, names_picture
from exchange.parsers.text_dump.post.pictures import may_be_caption
from exchange.parsers.text_dump.post.title import is_prose
from exchange.parsers.text_dump.text.marks import find_marks
from exchange.parsers.text_dump.text.passages import Passage, is_apart
from exchange.parsers.text_dump.text.rules import is_rule

_FEW = 2
_LEADS_TO_TRAILER = re.compile(r"trailer|bande[- ]annonce|tráiler|zwiastun", re.IGNORECASE)


def without_interruptions(content: Sequence[Passage]) -> Parted:
    parted = Parted()
    last = last_places(content)
    place = 0
    while place < len(content):
        size = size_of_call(content, place) or size_of_contents(content, place, last)
        size = size or _size_of_caption(content, place)
        taken = content[place : place + max(size, 1)]
        is_none = (
            size
            or (_interrupts(taken[0]) and not _is_above_signature(content, place))
            or _is_printed_within(content, place)
        )
        (parted.boilerplate if is_none and len(content) > 1 else parted.text).extend(taken)
        place += len(taken)
    return parted


def _is_printed_within(content: Sequence[Passage], place: int) -> bool:
    """Words of a page between two paragraphs, which hardly any author writes there; one word, or what leads to a
    trailer, may be a heading of the author's."""
    each = content[place]
    text = each.plain
    if len(each.lines) > 1 or each.is_heading or is_prose(each) or find_marks(text) or _LEADS_TO_TRAILER.search(text):
        return False
    if not is_boilerplate(text) or opens_further(text):
        return False
    if " " in text.strip():
        return True
    beside = [*content[max(0, place - 1) : place], *content[place + 1 : place + 2]]
    return any(is_boilerplate(other.plain) for other in beside)


def _is_above_signature(content: Sequence[Passage], place: int) -> bool:
    """A rule with a line directly below it, as a forum sets its writers' mottos apart."""
    rule, below = content[place], content[place + 1 : place + 2]
    return bool(below) and is_rule(rule.whole.strip()) and not is_apart(rule, below[0])


def _size_of_caption(content: Sequence[Passage], place: int) -> int:
    """Two, where words for a picture have a line directly below them that is no sentence, apart from all else."""
    block = content[place : place + _FEW]
    if len(block) < _FEW or is_apart(*block) or not _interrupts(block[0]) or not may_be_caption(block[1]):
        return 0
    around = [*content[place - 1 : place], block[0], block[1], *content[place + _FEW : place + _FEW + 1]]
    is_block = len(around) == _FEW * 2 and is_apart(*around[:2]) and is_apart(*around[2:])
    return _FEW if place and is_block else 0


def _interrupts(passage: Passage) -> bool:
    text = passage.plain
    return (
        passage.is_bare_point
        or is_printed_between(text or passage.whole.strip())
        or is_interruption(text)
        or is_caption(text)
        or names_picture(passage.whole)
        or calls_readers(text)
    )
