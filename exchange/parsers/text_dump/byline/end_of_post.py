"""What a page prints of a post between its last sentence and the conversation: in pieces, or tags without a label."""

import re
from collections.abc import Sequence

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate
from exchange.parsers.text_dump.byline.byline import (
    is_clock,
    is_open_byline,
    opens_tags,
    read_byline,
    read_label,
)
from exchange.parsers.text_dump.byline.clauses import is_joint, opens_entry, opens_label
from exchange.parsers.text_dump.byline.closing_block import lists_tags
from exchange.parsers.text_dump.byline.left_links import without_addresses
from exchange.parsers.text_dump.byline.piece import Byline
from exchange.parsers.text_dump.byline.runs import joined, run_of
from exchange.parsers.text_dump.byline.words import is_category
from exchange.parsers.text_dump.post.title import LONGEST, is_prose
from exchange.parsers.text_dump.text.passages import Passage

_PAIR = 2
_MOST, _MOST_PIECES, _LONGEST_PIECE = 24, 12, 160
_COMMA = re.compile(r"(?<!\s)\s{1,9}(?=,)")


def said_at_end(content: Sequence[Passage]) -> list[tuple[Sequence[Passage], str]]:
    """Passages that belong together, and what they say."""
    texts = [_COMMA.sub("", without_addresses(each.plain or each.whole)) for each in content]
    long = (at for at in range(len(content), 0, -1) if len(texts[at - 1]) > LONGEST and is_prose(content[at - 1]))
    place = max(next(long, len(content)), len(content) - _MOST)
    said: list[tuple[Sequence[Passage], str]] = []
    while place < len(content):
        size, text = _listed(content[place:]) or _run(content[place:], texts[place : place + _MOST_PIECES])
        if size:
            said.append((content[place : place + size], text))
        place += max(size, 1)
    return said


def _listed(content: Sequence[Passage]) -> tuple[int, str] | None:
    """`fog, soup, Ada Lind`, below a category or with small letters."""
    if any(map(is_prose, content)):
        return None
    if is_category(content[0].plain) and len(content) > 1 and lists_tags(content[1]):
        return 2, f"Tags: {content[1].plain}"
    is_list = lists_tags(content[0]) and any(tag.strip()[:1].islower() for tag in content[0].plain.split(","))
    return (1, f"Tags: {content[0].plain}") if is_list else None


def _run(content: Sequence[Passage], texts: Sequence[str]) -> tuple[int, str]:
    if opens_entry(texts[0]) and (size := run_of(content, 0)):
        return size, joined(each.plain or each.whole for each in content[:size])
    if not (is_open_byline(texts[0]) or opens_label(texts[0])):
        return 0, ""
    most = next((at for at, text in enumerate(texts) if _is_no_piece(text)), len(texts))
    most = min(most, _size_of_list(texts)) if opens_tags(texts[0]) and not content[0].is_item else most
    for size in range(most, 1, -1):
        if text := _said(texts[:size]):
            return size, text.strip()
    return 0, ""


def _is_no_piece(text: str) -> bool:
    """`at 5:23 pm`, which pages print of much else, is one."""
    return len(text) > _LONGEST_PIECE or (is_boilerplate(text) and not is_clock(text))


def _size_of_list(texts: Sequence[str]) -> int:
    """A label, a tag, and others behind commas or with the sign of networks."""
    size = 2
    while size < len(texts) and (texts[size - 1].endswith(",") or texts[size][:1] in (",", "#")):
        size += 1
    return size


def _said(texts: Sequence[str]) -> str:
    """A blank where the tool lost the links of `Posted`, `in`, `by`."""
    text = joined(texts)
    if all(is_open_byline(each) or is_joint(each) for each in texts):
        return " "
    is_read = _tells(read_byline(text)) or (len(texts) == _PAIR and _tells(read_label(text, is_alone=False)))
    return text if is_read else ""


def names_tags(text: str) -> bool:
    """
    >>> names_tags("Tagged: fog, soup"), names_tags("Verschlagwortet mit"), names_tags("Fog, soup")
    (True, False, False)
    """
    read = read_byline(text)
    return read is not None and bool(read.tags) and _tells(read)


def _tells(read: Byline | None) -> bool:
    return read is not None and not any(map(is_joint, (read.author, *read.tags, *read.filed)))
