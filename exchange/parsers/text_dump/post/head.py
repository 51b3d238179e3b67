"""How far down the head of a page goes: what stands above the text, with notices and mottos of the site among it."""

from collections.abc import Sequence

from exchange.dates import find_date
from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_byline
from exchange.parsers.text_dump.byline.byline import read_byline
from exchange.parsers.text_dump.post.title import (
    FULL_STOP,
    LONGEST,
    PROSE_ENDS,
    QUOTED_SENTENCE,
    SENTENCE,
    is_prose,
    signs,
)
from exchange.parsers.text_dump.text.passages import Passage, is_apart

LONGEST_HEAD = 120
_LONG_LINE, _ENDS_OF_SENTENCES = 60, (".", "!", "?", "…", "。", "！", "？")
_FEW = 2
_LONGEST_NOTICE, _MOST_NOTICES, _MOST_BELOW = 170, 3, 14


def head_of(content: Sequence[Passage]) -> int:
    """How many passages stand above the first sentence of the text."""
    head = _above_prose(content, 0)
    title = _title_below_notices(content, head)
    return head if title is None else _above_prose(content, title + 1)


def _above_prose(content: Sequence[Passage], begins: int) -> int:
    for place in range(begins, min(len(content), LONGEST_HEAD)):
        is_text = is_prose(content[place]) and not is_short_above_byline(content, place)
        if is_text and not (_is_motto(content, place) or _is_above_byline_and_title(content, place)):
            return place
    return min(len(content), LONGEST_HEAD)


def _title_below_notices(content: Sequence[Passage], head: int) -> int | None:
    """Where a line stands that a dated byline follows, with nothing but a notice or a motto of the site above it."""
    if any(_is_dated(content, place) for place in range(head)):
        return None
    notices = 0
    for place in range(head, min(len(content) - 1, head + _MOST_BELOW)):
        each = content[place]
        if _may_be_title(each) and is_apart(content[place - 1], each) and _is_dated(content, place + 1):
            return place
        notices += is_prose(each)
        if len(each.plain) > _LONGEST_NOTICE or notices > _MOST_NOTICES:
            return None
    return None


def _may_be_title(passage: Passage) -> bool:
    text = passage.plain
    is_short = 1 < len(text) <= LONGEST and not passage.is_item and not text.endswith(PROSE_ENDS)
    return is_short and not is_prose(passage) and not is_boilerplate(text) and not is_byline(text)


def _is_dated(content: Sequence[Passage], place: int) -> bool:
    """`by Ada on May 5, 2014`, or a point with a name above one with the date."""
    text, below = content[place].plain, content[place : place + _FEW]
    if find_date(text) is not None and (read := read_byline(text)) is not None and (read.author or read.declared):
        return True
    return len(below) == _FEW and all(each.is_item for each in below) and signs(below[0], below[1])


def _is_motto(content: Sequence[Passage], place: int) -> bool:
    """`Sisters. Films. Disagreement.`, below the name of the site and above its menu."""
    text, below = content[place].plain, content[place + 1 : place + 2]
    is_short = 0 < place <= _FEW and len(text) <= SENTENCE
    return is_short and any(each.is_item and is_boilerplate(each.plain) for each in below)


def _is_above_byline_and_title(content: Sequence[Passage], place: int) -> bool:
    """The caption of a picture with which a page begins, or a sentence of its site: below it date and title."""
    below = content[place + 1 : place + 4]
    if place or len(below) <= _FEW or len(content[0].plain) > _LONGEST_NOTICE or not find_date(below[0].plain):
        return False
    is_dated = is_byline(below[0].plain) and not is_prose(below[0])
    return is_dated and is_apart(below[0], below[1]) and _may_be_title(below[1])


def is_short_above_byline(content: Sequence[Passage], place: int) -> bool:
    """`I did not like it.`, directly above who wrote it and when, is a title."""
    text, below = content[place].plain, content[place + 1 : place + 2]
    is_short = len(text) <= SENTENCE and len(FULL_STOP.findall(text)) <= 1 and not text.endswith((",", ";", ":"))
    return is_short and bool(below) and is_byline(below[0].plain) and not QUOTED_SENTENCE.fullmatch(text)


def is_below_motto_alone(content: Sequence[Passage], place: int) -> bool:
    """At most one sentence above it, and more directly below, so that no text is lost above it. Where words are not
    parted, and in mottos without a full stop, length tells sentences."""
    above, below = content[:place], content[place + 1 : place + 1 + LONGEST_HEAD]
    sentences = sum(map(_says_something, above))
    is_headed = any(each.plain.endswith((":", "：")) for each in above)
    return sentences <= 1 and not is_headed and sum(map(_says_something, below)) > sentences


def _says_something(passage: Passage) -> bool:
    """`Who is this?` is a point of a menu."""
    is_ended = passage.plain.endswith(_ENDS_OF_SENTENCES) and not passage.is_item
    return is_ended or len(passage.plain) >= _LONG_LINE
