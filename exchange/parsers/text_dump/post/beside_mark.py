"""What may stand before a mark and behind it, in a line that rates."""

import re

from blog.rating import FoundRating
from exchange.parsers.text_dump.post.labels import (
    LOST_SIGNS,
    OF_FAMILY,
    RATING_WORDS,
    SEPARATORS,
    UNKNOWN_UNIT,
    UNKNOWN_UNITS,
    VERDICT_WORDS,
)
from exchange.parsers.text_dump.post.words_beside import LEADS_TO_MARK, opens_with_rating, signs_review

_LONGEST_LABEL = 30
_QUOTES = frozenset('"“”„«»‘’')
_LONGEST_REMARK = 120
_LAST_WORDS = re.compile(r"[.!]\s[^\W\d_a-zß-ÿ][^.!?…]{2,60}[.!]")


def is_label(before: str) -> bool:
    """Words for ratings or verdicts, a label of the critic's own with its colon or dash, signs, or nothing at all."""
    label = LOST_SIGNS.sub("", before).rstrip(" ?").strip(" \t\u00a0*_([")
    if OF_FAMILY.match(label):
        return False
    if (
        not (any(map(str.isalnum, label)) or _QUOTES & set(label))
        or RATING_WORDS.fullmatch(label)
        or VERDICT_WORDS.fullmatch(label)
        or signs_review(before)
    ):
        return True
    if _leads_to_mark(label) or (before.rstrip().endswith(("(", "[")) and opens_with_rating(label)):
        return True
    return label.endswith((":", "：", "–", "—", "-", "|", "=")) and (
        len(label) <= _LONGEST_REMARK or opens_verdict(label)
    )


def _leads_to_mark(label: str) -> bool:
    """`Rating: low +2 (-4 to +4) or 7/10`"""
    opening, colon, words = label.partition(":")
    is_rating = bool(colon) and len(words) <= _LONGEST_LABEL and RATING_WORDS.fullmatch(opening.strip(SEPARATORS))
    return bool(is_rating) and LEADS_TO_MARK.fullmatch(words.strip()) is not None


def opens_verdict(text: str) -> bool:
    opening, colon, _ = text.partition(":")
    return bool(colon) and VERDICT_WORDS.fullmatch(opening.strip("*_ ")) is not None


def closes_verdict(before: str, after: str) -> bool:
    """`Fazit: Ein warmer Film. 4/5`: the rating is the last word of the verdict."""
    return (
        opens_verdict(before)
        and (before.rstrip().endswith(("(", "[")) or before.rstrip(" ([*_")[-1:] in set(".!?…:–—-|,;)”"))
        and not after.strip(SEPARATORS + ".!")
    )


def opens_last_words(before: str, found: FoundRating, after: str, *, is_last: bool) -> bool:
    """`4 stars out of 5. Sit upstairs.`, with no text below it."""
    is_counted = any(map(str.isdigit, found.rating.text)) and not before.strip(SEPARATORS)
    return is_last and is_counted and _LAST_WORDS.fullmatch(after) is not None


def _is_sentence(after: str) -> bool:
    return after[:1] == " " and after.strip()[:1].isupper() and after.rstrip()[-1:] in {".", "!"}


def is_remark(after: str, *, has_label: bool, is_drawn: bool, is_sure: bool = False) -> bool:
    """`is_sure` tells that the label is a word for ratings, and so that a sentence behind the mark is about it."""
    rest = after.strip(" \t\u00a0*_)].!")
    rest = rest if any(map(str.isalnum, rest)) or rest.startswith("=") else ""  # a smile, a picture of a robot
    if not rest or not (has_label or is_drawn):
        return not rest
    if rest.startswith("="):
        return False
    if UNKNOWN_UNIT.fullmatch(rest) or (has_label and UNKNOWN_UNITS.fullmatch(rest)):
        return True
    if _is_sentence(after) and (not has_label or is_sure or after.startswith(("  ", " \u00a0", "\u00a0"))):
        return len(rest) <= _LONGEST_REMARK
    if rest.startswith(("–", "—", "-", ",", "|", ":", "(", ";")):
        return not has_label or len(rest) <= _LONGEST_REMARK
    return has_label and after.lstrip(" *_)]").startswith((".", "!")) and len(rest) <= _LONGEST_REMARK
