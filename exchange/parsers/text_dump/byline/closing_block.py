"""What newest themes print of a post in a block below its text, without any label: date, name, category, tags."""

import re
from collections.abc import Sequence

from exchange.dates import is_date
from exchange.parsers.text_dump.byline.byline import bare_tags
from exchange.parsers.text_dump.byline.runs import size_of_bare_tags
from exchange.parsers.text_dump.byline.words import is_category
from exchange.parsers.text_dump.post.title import may_sign
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_LONGEST_TAG, _LONGEST_LIST, _MOST_WORDS = 30, 160, 4
_FEW = 2
_IN = re.compile(r"(?:in|unter|dans|en|em|i|w) (?P<filed>[^\W\d_][^.!?:]{1,80})", re.IGNORECASE)


def said_in_rest(rest: Sequence[Passage], *, is_signed: bool) -> dict[int, str]:
    """By the number of a line what it says of the post, with its label; of glued tags only that they are some.

    `is_signed` tells that the page names its writer elsewhere.
    """
    said = _tags_of_block(rest)
    is_dated = any(is_date(each.plain) for each in rest)
    for place, each in enumerate(rest):
        text = each.plain
        if each.number in said:
            continue
        if is_date(text):
            said[each.number] = text
        elif is_dated and not is_signed and may_sign(text) and _stands_beside_date(rest, place):
            said[each.number], is_signed = f"by {text}", True
        elif tags := bare_tags(text, each.lines[0].raw) or _listed(text, is_told=bool(said) or is_signed):
            said[each.number] = f"Tags: {', '.join(tags)}"
        elif filed := _filed(text):
            said[each.number] = f"Category: {filed}"
    return said


def _tags_of_block(rest: Sequence[Passage]) -> dict[int, str]:
    """Several short lines in one block, of which one is a category, as `Film`, `Movies`, `Bread`."""
    said: dict[int, str] = {}
    begins = 0
    for place in range(1, len(rest) + 1):
        if place < len(rest) and not is_apart(rest[place - 1], rest[place]):
            continue
        block = rest[begins:place]
        if size_of_bare_tags(block) and not any(is_date(each.plain) for each in block):
            said |= {each.number: f"Tags: {each.plain}" for each in block}
        begins = place
    return said


def _stands_beside_date(rest: Sequence[Passage], place: int) -> bool:
    beside = [*rest[max(0, place - 1) : place], *rest[place + 1 : place + 2]]
    return any(is_date(each.plain) for each in beside)


def _filed(text: str) -> str:
    """`Drama, Thriller`, or `in New releases`."""
    if is_category(text):
        return text
    match = _IN.fullmatch(text)
    names = match["filed"].split(",") if match else []
    is_short = all(name.strip() and name.count(" ") <= _MOST_WORDS for name in names)
    return match["filed"] if match and is_short and len(text) <= _LONGEST_LIST and match["filed"][0].isupper() else ""


def _listed(text: str, *, is_told: bool) -> list[str]:
    """`Ada Lind, fog, slow boats`, beside what else tells of the post."""
    tags = [tag.strip() for tag in text.split(",")]
    are_short = all(0 < len(tag) <= _LONGEST_TAG and tag.count(" ") <= _MOST_WORDS for tag in tags)
    is_list = (
        (len(tags) > _FEW or (len(tags) == _FEW and text.islower()))
        and are_short
        and text[-1:].isalnum()
        and not all(map(is_category, tags))
    )
    return tags if is_told and is_list else []
