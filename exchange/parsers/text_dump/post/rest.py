"""Short lines between the end of a text and what the page prints below it: nobody's words, which a person may see."""

import re
from collections.abc import Collection, Sequence

from exchange.parsers.text_dump.around.foot import QUOTED
from exchange.parsers.text_dump.byline.closing_block import are_tags
from exchange.parsers.text_dump.post.title import is_prose
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_LONGEST = 120
_MOST, _FEWEST = 12, 2
_LABEL_AND_WORDS = re.compile(r"[^\W\d_][^:]{0,40}: ?[^\W\d_]")


def end_of_text(content: Sequence[Passage], ends: Collection[int]) -> int:
    """The first line below the last sentence that ends a text, as ratings and further reading do."""
    last_sentence = max((each.number for each in content if not _is_rest(each)), default=0)
    return min((end for end in ends if end > last_sentence), default=max(ends, default=0))


def start_of_rest(content: Sequence[Passage], end: int) -> int:
    begins = len(content)
    while begins and content[begins - 1].number > end and _is_rest(content[begins - 1]):
        begins -= 1
    return begins


def _is_rest(passage: Passage) -> bool:
    """Short, no sentence, and no quotation."""
    is_short = len(passage.plain) <= _LONGEST and not is_prose(passage)
    return is_short and passage.plain[-1:] not in set('.!?…”“»"’)') and QUOTED.fullmatch(passage.plain) is None


def is_set_apart(content: Sequence[Passage], begins: int, printed: Sequence[int], *, is_above_comments: bool) -> bool:
    """Few lines apart from the last sentence, with what pages print of a post below them (`printed` are the numbers of
    its lines), or several above the comments, or tags; no critic's words with a label: `Best scene: the soup`."""
    rest = content[begins:]
    if len(rest) > _MOST or any(each.is_item for each in rest) or not is_prose(content[begins - 1]):
        return False
    is_over_facts = printed[:1] == [rest[-1].last + 1]
    if not is_apart(content[begins - 1], rest[0]) or (_bears_labels(rest) and not is_over_facts):
        return False
    return bool(printed) or (is_above_comments and (len(rest) >= _FEWEST or are_tags(rest[-1].plain)))


def _bears_labels(rest: Sequence[Passage]) -> bool:
    has_words = any(_LABEL_AND_WORDS.match(each.plain) for each in rest)
    return has_words or sum(each.plain.endswith(":") for each in rest) > 1
