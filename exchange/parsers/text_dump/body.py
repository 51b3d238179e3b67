"""The text of the post: what stands around it at its edges, what interrupts it, and the quotation at its end."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from exchange.parsers.text_dump.boilerplate import (
    is_action,
    is_boilerplate,
    is_byline,
    is_interruption,
    opens_about,
    opens_foot,
    opens_form,
)
from exchange.parsers.text_dump.byline import opens_tags, read_byline
from exchange.parsers.text_dump.film import is_facts
from exchange.parsers.text_dump.passages import Passage, body_of, is_apart
from exchange.parsers.text_dump.references import References
from exchange.parsers.text_dump.title import is_prose

_FARTHEST_HEADING = 40
_LONGEST_IN_FOOT = 120
_LONGEST_QUOTE = 600
_MOST_ABOUT = 4
_MOST_TAGS = 20
_LONGEST_TAGS = 120
_SIGNATURE = re.compile(r"[–—-]{1,2}\s?(?:[^\W\d_a-zß-ÿ][\w.’'-]{0,20})(?:\s[^\W\d_a-zß-ÿ][\w.’'-]{0,20}){0,2}")
_QUOTED = re.compile(
    r"(?:>\s?)?[*_]{0,3}(?:“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|»[^«»]+«|「[^「」]+」|\"[^\"]+\")[*_]{0,3}"
    r"(?:\s{1,3}[–—-]{1,2}\s?[^\W\d_][^.!?\n]{1,60})?"
)


@dataclass
class Parted:
    """Passages by what they are: of the text, said of it, or printed around it; `together` say one thing of it."""

    text: list[Passage] = field(default_factory=list)
    meta: list[Passage] = field(default_factory=list)
    boilerplate: list[Passage] = field(default_factory=list)
    together: list[list[Passage]] = field(default_factory=list)


def without_foot(content: Sequence[Passage], *, keep: int = 1, site: Collection[str] = ()) -> Parted:
    """Buttons, bylines and related posts below a post; within it, the same words are the author's.

    `site` are the words that the page prints of itself above the post.
    """
    parted = Parted()
    end = len(content)
    while end > keep:
        last = content[end - 1]
        start = end - 1
        if last.plain in site or opens_form(last.plain) or (_is_printed(last) and not is_byline(last.plain)):
            if (opened := _open_byline(content, end)) >= keep:
                start = opened
                parted.together.append(list(content[start:end]))
            else:
                parted.boilerplate.append(last)
        elif (opened := _open_byline(content, end)) >= keep:
            start = opened
            parted.together.append(list(content[start:end]))
        elif _is_signature(content, end):
            parted.together.append([last])
        elif not _names_post(last) and (block := _start_of_block(content, end)) >= keep:
            start = block
            parted.boilerplate += content[start:end]
        elif is_byline(last.plain) or is_facts(last.plain):
            parted.meta.append(last)
        else:
            break
        end = start
    parted.text = list(content[:end])
    return parted


def without_interruptions(content: Sequence[Passage]) -> Parted:
    parted = Parted()
    for each in content:
        (parted.boilerplate if is_interruption(each.plain) and len(content) > 1 else parted.text).append(each)
    return parted


def _names_post(passage: Passage) -> bool:
    """With an author or tags, a byline is the post's even below related posts."""
    read = read_byline(passage.plain)
    return read is not None and bool(read.author or read.tags or read.filed)


def _is_printed(passage: Passage) -> bool:
    return is_boilerplate(passage.whole) or is_boilerplate(passage.plain) or is_action(passage.plain)


def _open_byline(content: Sequence[Passage], end: int) -> int:
    """Where `Tags:` stands alone directly above its tags, one or more to a line."""
    for place in range(end - 2, max(-1, end - 2 - _MOST_TAGS), -1):
        below = content[place + 1]
        is_list = place + 2 == end or below.is_item
        if is_apart(content[place], below) and not (is_list and below.number == content[place].last + 2):
            return -1
        if not is_list or len(below.plain) > _LONGEST_TAGS or is_prose(below):
            return -1
        if opens_tags(content[place].plain):
            return place
    return -1


def _is_signature(content: Sequence[Passage], end: int) -> bool:
    """`– Ada Lind` below the text, but not below a quotation."""
    last, above = content[end - 1], content[end - 2] if end > 1 else None
    is_quoted = above is not None and _QUOTED.fullmatch(above.plain.strip()) is not None
    return (
        _SIGNATURE.fullmatch(last.whole) is not None and not is_quoted and above is not None and is_apart(above, last)
    )


def _start_of_block(content: Sequence[Passage], end: int) -> int:
    """Where a block of related posts or a word about the author begins, if short lines only stand below its heading."""
    for place in range(end - 1, max(-1, end - _FARTHEST_HEADING), -1):
        passage = content[place]
        below = end - 1 - place
        if below and opens_about(passage.plain) and below <= _MOST_ABOUT and not is_prose(passage):
            return place if all(not is_prose(each) for each in content[place + 1 : end - 1]) or below == 1 else -1
        if below and opens_foot(passage.plain):
            return place
        if len(passage.plain) > _LONGEST_IN_FOOT or _names_post(passage) or (is_prose(passage) and place != end - 1):
            return -1
    return -1


def read_body(content: Sequence[Passage], references: References) -> tuple[str, str]:
    """The paragraphs, and the quotation that ends them, or that alone is set apart between them."""
    paragraphs = body_of(content, references)
    quotation = ""
    quoted = [place for place, paragraph in enumerate(paragraphs) if _is_quotation(paragraph)]
    if quoted and len(paragraphs) > 1 and (len(quoted) == 1 or quoted[-1] == len(paragraphs) - 1):
        quotation = paragraphs.pop(quoted[-1]).strip()
    return "\n\n".join(paragraphs), quotation


def _is_quotation(paragraph: str) -> bool:
    return len(paragraph) <= _LONGEST_QUOTE and _QUOTED.fullmatch(paragraph.strip()) is not None
