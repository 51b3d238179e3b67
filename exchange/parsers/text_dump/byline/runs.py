"""Lines that tell of the post only together: `Posted on`, a date below it, `by`, a name below that."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise, zip_longest

from exchange.dates import is_date
from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_byline, is_page_count
from exchange.parsers.text_dump.byline.byline import is_open_byline, opens_tags, read_byline, read_label
from exchange.parsers.text_dump.byline.clauses import is_joint, opens_entry, opens_label
from exchange.parsers.text_dump.byline.words import is_category
from exchange.parsers.text_dump.post.fact_tables import size_of_table
from exchange.parsers.text_dump.post.title import is_name, is_only_rating, is_prose
from exchange.parsers.text_dump.text.glances import Parts
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_MOST = 16
_LONGEST = 80
_AND = ("and ", "und ", "et ", "y ", "e ", "en ", "och ", "i ")
_LONGEST_VALUE = 45
_LONGEST_TAG = 20
_LONGEST_BEGINNING = 140
_ENDS_WITHIN = re.compile(
    r"\b(?:under|in|on|by|tagged|bajo|en|por|unter|von|mit|dans|sous|par|em|sob|i|w|onder|sotto|da|door|przez|av)$"
)
_MOST_OF_DATE = 4
_FEW = 2
_LONGEST_OF_DATE = 16
_BAR = Parts.of(*"|/·•")
_BARS = re.compile(r"(?:^|\s)[|/·•]\s")
_IN = re.compile(r"(?:in|unter|dans|en|em|i|w) [^\W\d_a-zß-ÿ][^.!?:;]{1,40}")


_ENDS_OPEN = re.compile(
    r"(.{3,70}) (?:in|by|von|unter|par|dans|por|en|da|di|em|door|przez|w|av|i|at|um|à|às|a las|alle|kl\.?|op|o)"
)


def run_of(content: Sequence[Passage], place: int) -> int:
    """How many passages from there on say something of the post together; 0 where none do."""
    if table := size_of_table([each.plain for each in content[place : place + _MOST * 2]]):
        return table
    size = _size_of_sentence(content[place : place + _MOST * 2]) or size_of_date(content[place : place + _MOST_OF_DATE])
    return size or _size_of_pieces(content, place)


def _size_of_pieces(content: Sequence[Passage], place: int) -> int:
    texts: list[str] = []
    is_open = False
    for each in content[place : place + _MOST]:
        text = each.plain or each.whole  # a dash alone is what lists are marked with
        joins = _joins(text)
        is_said = joins or (is_open and len(text) <= _LONGEST_VALUE and not is_only_rating(text)) or _tells(text)
        if len(text) > _LONGEST or not (is_said or (texts and _IN.fullmatch(text))):
            break
        if is_open and opens_tags(texts[-1]) and (is_name(text) or is_boilerplate(text)):
            break  # the tags were lost, and a name follows; or `Tags` is a point of the menu, as `Search` is
        texts.append(text)
        is_open = joins or (is_open and text.endswith(","))
    while texts and _joins(texts[-1]):
        texts.pop()
    for size in range(len(texts), 1, -1):
        said = joined(texts[:size])
        if any(map(_joins, texts[:size])) and (read_byline(said) or read_label(said, is_alone=False)):
            return size
    return 0


def joined(texts: Iterable[str]) -> str:
    """
    >>> joined(["Author", "Ada Lind", "Date", "May 5, 2014"]), joined(["by", "Ada Lind"])
    ('Author: Ada Lind | Date: May 5, 2014', 'by Ada Lind')
    """
    said = ""
    for text in texts:
        said += f" | {text.rstrip(' :')}:" if _is_label(text) else f" {text}"
    return said.strip(" |")


def _is_label(text: str) -> bool:
    return opens_label(text) and not is_joint(text)


def size_of_tags(content: Sequence[Passage], place: int) -> int:
    """Points of one or two words in small letters, with the text directly below them."""
    near = content[place : place + _MOST + 1]
    size = next((size for size, each in enumerate(near) if not _may_be_tag(each)), 0)
    return size if size and is_prose(near[size]) and not near[size].is_item else 0


def size_of_bare_tags(content: Sequence[Passage]) -> int:
    """Several points of small words, or short lines in one block of which one is a category; nothing else follows."""
    if len(content) > 1 and all(map(_may_be_tag, content)):
        return len(content)
    is_tight = not any(is_apart(above, below) for above, below in pairwise(content))
    is_short = all(len(each.plain) <= _LONGEST_TAG and not each.is_item for each in content)
    are_tags = len(content) > _FEW and is_tight and is_short and any(is_category(each.plain) for each in content)
    return len(content) if are_tags else 0


def _may_be_tag(passage: Passage) -> bool:
    text = passage.plain
    is_small = text.islower() and len(text) <= _LONGEST_TAG
    return passage.is_item and is_small and all(map(str.isalpha, text.replace("-", " ").split()))


def size_of_date(content: Sequence[Passage]) -> int:
    """`Mon`, `5`, `May`, `2014`, each in a line of its own, as calendars print them."""
    if not content or len(content[0].plain) > _LONGEST_OF_DATE or is_date(content[0].plain):
        return 0
    for size in range(len(content), 1, -1):
        texts = [each.plain for each in content[:size]]
        if max(map(len, texts)) <= _LONGEST_OF_DATE and is_date(" ".join(texts)):
            return size
    return 0


def _size_of_sentence(content: Sequence[Passage]) -> int:
    """`This entry was posted in`, its words in the lines below, each alone."""
    texts: list[str] = []
    size = 0
    if not content or not opens_entry(content[0].plain) or _is_whole(content[0].plain):
        return 0
    for each, below in zip_longest(content, content[1:]):
        text = each.plain or each.whole
        if texts and text.startswith(". "):  # the sentence ends here, and others follow it
            return len(texts) + 1 if read_byline(f"{' '.join(texts)}.") else size
        if len(text) > (_LONGEST if size else _LONGEST_BEGINNING):
            break
        texts.append(text)
        if read_byline(" ".join(texts)):
            size = len(texts)
        goes_on = _joins(text) or len(text) <= _LONGEST_VALUE or (below is not None and below.plain.startswith(_AND))
        if text.endswith(".") or (size and not goes_on):
            break
    return size


def _is_whole(text: str) -> bool:
    return read_byline(text) is not None and _ENDS_WITHIN.search(text) is None


def _joins(text: str) -> bool:
    if " " in text and (before := _ENDS_OPEN.fullmatch(text)) and read_byline(before[1]):
        return True
    behind_bar = _BARS.split(text)[-1] if _BAR.are_in(text) else text  # `Posted: May 5, 2014 | Author:`
    return any(map(_opens, {text, behind_bar})) or _lists_tags(text)


def _opens(text: str) -> bool:
    return is_joint(text) or is_open_byline(text) or opens_label(text)


def _lists_tags(text: str) -> bool:
    """`Tags: fog,` goes on in the line below."""
    read = read_byline(text.rstrip(", ")) if text.endswith(",") else None
    return read is not None and bool(read.tags or read.filed)


def _tells(text: str) -> bool:
    return is_byline(text) or is_page_count(text)
