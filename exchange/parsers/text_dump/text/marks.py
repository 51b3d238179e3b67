"""The marks that a line gives, without the article that looks like the best of them."""

import re

from blog.rating import FoundRating
from exchange.parsers.text_dump.post.labels import RATING_WORDS, SEPARATORS, VERDICT_WORDS
from exchange.parsers.text_dump.text.ratings import find_ratings
from exchange.remembered import remembered

_NAME_BEHIND = re.compile(r"\.(?: ?[^\W\d_a-zß-ÿ]\.){0,2}(?: ?[^\W\d_a-zß-ÿ][\w’'-]{1,25}){1,3}")

_NAMES_BEHIND = re.compile(r"\. ?[^\W\d_a-zß-ÿ][\w’'-]{1,25}(?: [^\W\d_a-zß-ÿ][\w’'-]{1,25}){0,2}[;,] ?[^\W\d_a-zß-ÿ]")
"""`A. Lind; Bo Orr`"""


_EMPHASISED = re.compile(r"(?<![\w*_])(\*\*|__|_)(?=[^\s*_])([^*_]{1,60}(?<=[^\s*_]))\1(?![\w*_])")


def without_emphasis(text: str) -> str:
    """What html2text sets around bold words and such in italics; asterisks may be stars.

    >>> without_emphasis("**Grade:** **B** _minus_"), without_emphasis("**Fog:** ***"), without_emphasis("the_fog_2")
    ('Grade: B minus', 'Fog: ***', 'the_fog_2')
    """
    return _EMPHASISED.sub(r"\2", text) if "**" in text or "_" in text else text


@remembered
def find_marks(text: str) -> tuple[FoundRating, ...]:
    """
    >>> [each.rating.text for each in find_marks("Verdict: A wet delight. 4/5")]
    ['4/5']
    >>> [each.rating.text for each in find_marks("Grade: A")]
    ['A']
    >>> [each.rating.text for text in ("Music: D. Lind", "Grade: D. Lind sleeps") for each in find_marks(text)]
    ['D']
    """
    found = tuple(each for each in find_ratings(text) if not _is_initial(each, text))
    if not any(each.rating.text == "A" for each in found):
        return found
    return tuple(each for each in found if each.rating.text != "A" or not _goes_on(text[each.end :]))


def holds_mark(text: str) -> bool:
    """Whether a line gives one, in bold or italics, too.

    >>> holds_mark("**★★★★☆**"), holds_mark("*** out of ****"), holds_mark("**Fog**")
    (True, True, False)
    """
    return bool(find_marks(without_emphasis(text)))


def _goes_on(behind: str) -> bool:
    return behind[:1] == " " and behind[1:2].isalpha() and not behind.startswith((" from me", " from us", " from my"))


def _is_smile(mark: FoundRating, text: str) -> bool:
    """`see you there :D`"""
    eyes, gap = text[: mark.start][-1:], text[: mark.start][-2:-1]
    return (
        eyes in {":", ";", "="} and gap.isspace() and not RATING_WORDS.fullmatch(text[: mark.start].strip(SEPARATORS))
    )


def _is_initial(mark: FoundRating, text: str) -> bool:
    """`Music: D. Lind`, where `Grade: D. Dull` would rate."""
    if mark.rating.is_letter and _is_smile(mark, text):
        return True
    if not mark.rating.is_letter or not (_NAME_BEHIND.fullmatch(text, mark.end) or _NAMES_BEHIND.match(text, mark.end)):
        return False
    label = text[: mark.start].strip(SEPARATORS)
    return bool(label) and not (RATING_WORDS.fullmatch(label) or VERDICT_WORDS.fullmatch(label))
