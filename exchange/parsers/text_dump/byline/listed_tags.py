"""Tags below the word that announces them, each in a line of its own."""

from collections.abc import Sequence

from exchange.parsers.text_dump.around.boxes import is_printed
from exchange.parsers.text_dump.byline.byline import is_byline, opens_tags
from exchange.parsers.text_dump.post.title import is_prose
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_MOST_TAGS, _LONGEST_TAG = 20, 45


def tags_below(foot: Sequence[Passage], place: int) -> int:
    """`Tags` with them below, as a list or directly."""
    if not opens_tags(foot[place].plain):
        return 0
    size, has_commas = 1, False
    for above, each in zip(foot[place:], foot[place + 1 : place + _MOST_TAGS], strict=False):
        is_of_page = is_printed(each) and not _stands_among_tags(foot, each)
        is_tag = len(each.plain) <= _LONGEST_TAG and not (is_of_page or is_byline(each.plain) or is_prose(each))
        if has_commas and _is_written(each) and _is_written(above):
            break
        has_commas = has_commas or not _is_written(each)
        is_next = each.is_item or not is_apart(above, each) or size == 1 or each.plain[:1].islower()
        if not is_tag or not is_next:
            break
        size += 1
    return size if size > 1 else 0


def _stands_among_tags(foot: Sequence[Passage], passage: Passage) -> bool:
    """A word in small letters with the next directly below it may be a tag, be it one that heads lists elsewhere."""
    below = next((each for each in foot if each.number > passage.number), None)
    is_small = passage.plain.islower() and passage.plain.isalpha()
    return is_small and below is not None and not is_apart(passage, below) and below.plain.islower()


def _is_written(passage: Passage) -> bool:
    """A comma alone parts two of them."""
    return any(map(str.isalnum, passage.plain))
