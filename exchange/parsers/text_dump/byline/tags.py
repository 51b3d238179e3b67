"""Tags one by one: a list of them divided, and those with the sign of networks, which may hold spaces."""

import re
from collections.abc import Sequence
from zoneinfo import available_timezones

from exchange.parsers.text_dump.byline.clauses import opens_label
from exchange.parsers.text_dump.byline.words import DATE

_LONGEST_TAG = 45
_FEW_PIECES = 2
ARTICLES = ("the ", "a ", "an ", "my ", "his ", "her ", "dem ", "der ", "einem ", "einer ")
_JOINS = re.compile(r"(?:of|and|that|are|is|was|like|than|to|for|av|och|und) ")
_LAST_OF_LIST = re.compile(r"\s+(?:and|und|et|y|e|och|og)\s+(?=\S+$)")
_LIST_SEPARATOR = re.compile(
    r"\s*[,;，、]\s*(?:(?:and|und|et|y)\s+)?|\s/\s?|/\s|\s[|·•+]\s|\s(?=#\w)"
    r"|\]\s*\[|(?<=\w)# ?(?=[^\W\d_])"
)
_AROUND_TAG = ' .#:»›→~[]“”„"«'
_NUMBER_TAG = re.compile(r"[ #]?(?:(?:19|20)[0-9]{2}|[0-9][.][05]|[0-9]{1,2}/[0-9]{1,3})")
_INITIAL_LAST = re.compile(r"[ .][^\W\d_a-zß-ÿ]\.$")
_MOST_SPACES = 5
_NO_TAGS = frozenset(("on", "in", "with", "as", "under"))  # `Tagged with:` alone
_SPACED_HASHTAGS = re.compile(r"#[^\W_][^#.!?]{1,44}(?:#[^\W_][^#.!?]{0,44}){1,30}")
_MAY_BE_ZONE = re.compile(r"(?:America|Europe|Asia|Africa|Australia|Pacific|Atlantic)/[A-Z]\w+")
_AFTER_SIGN = re.compile(r"# (?=[^\W\d_])")
_SPACED_HASHTAG = re.compile(r"#(?:[^\W\d_][^#.!?:;]{1,44}|(?:19|20)[0-9]{2})")
_HASHTAGS = re.compile(r"#[^\W\d_][\w-]{1,40}(?:[ ,|·•/]{1,3}#[^\W\d_][\w-]{1,40}){1,30}")
_HASHTAG = re.compile(r"#[^\W\d_][\w-]{1,40}")


def hashtags(text: str) -> list[str]:
    """
    >>> hashtags("#fog #soup"), hashtags("#slow boats #fog"), hashtags("#1 is the best")
    (['fog', 'soup'], ['slow boats', 'fog'], [])
    """
    text = _AFTER_SIGN.sub("#", text) if text.startswith("# ") and text.count("#") > 1 else text
    if _HASHTAGS.fullmatch(text):
        return re.findall(r"#([\w-]+)", text)
    found = [tag.strip(" ,|·") for tag in text[1:].split("#")] if _SPACED_HASHTAGS.fullmatch(text) else []
    return [tag for tag in found if tag]


def is_hashtag(text: str) -> bool:
    """
    >>> is_hashtag("#fog"), is_hashtag("#slow boats"), is_hashtag("#2011"), is_hashtag("#1")
    (True, True, True, False)
    """
    return bool(_HASHTAG.fullmatch(text) or (_SPACED_HASHTAG.fullmatch(text) and text.count(" ") <= _MOST_SPACES))


def is_tag(text: str) -> bool:
    is_short = len(text) <= _LONGEST_TAG and text.count(" ") <= _MOST_SPACES and not _is_time_zone(text)
    return is_short and DATE not in text and not text.endswith(("!", "?")) and text not in _NO_TAGS


def _is_time_zone(text: str) -> bool:
    """
    >>> _is_time_zone("America/Toronto"), _is_time_zone("America/Mexico"), _is_time_zone("Film/TV")
    (True, False, False)
    """
    return _MAY_BE_ZONE.fullmatch(text) is not None and text in available_timezones()


def are_tags(tags: Sequence[str]) -> bool:
    """Among several, one may ask or exclaim: `drama, film of the year?, fog`."""
    return all(is_tag(tag) or (len(tags) > _FEW_PIECES and is_tag(tag.rstrip("!?"))) for tag in tags)


def split_tags(text: str) -> list[str]:
    """`Odds and Ends` is one tag: the word joins the last of several only.

    >>> split_tags("drama, fog and soup"), split_tags("Odds and Ends")
    (['drama', 'fog', 'soup'], ['Odds and Ends'])
    """
    text = _LAST_OF_LIST.sub(", ", text) if "," in text else text
    return [
        tag.strip(_AROUND_TAG) + ("." if _INITIAL_LAST.search(tag) else "")
        for tag in _LIST_SEPARATOR.split(text)
        if _NUMBER_TAG.fullmatch(tag) or tag.strip(_AROUND_TAG + "0123456789")
    ]


def goes_on_as_sentence(tag: str, *, is_stopped: bool) -> bool:
    """`of a stone` is no tag, nor is `the last umbrella is opened` in a line that ends with a full stop."""
    is_said = tag.startswith(ARTICLES) or (tag[:1].islower() and tag.count(" ") > _FEW_PIECES)
    return _JOINS.match(tag) is not None or (is_stopped and is_said)


def small_tags(text: str) -> list[str]:
    """`fog, soup`, without a word that announces them."""
    tags = split_tags(text)
    are_small = text == text.lower() and all(tag.count(" ") < _FEW_PIECES and is_tag(tag) for tag in tags)
    return tags if are_small and len(tags) > 1 else []


def tags_between(piece: str) -> tuple[str, ...]:
    """`Posted by Ada | 10:30 PM | fog, Low Tide | 3 comments`."""
    tags = split_tags(piece)
    are_short = all(is_tag(tag) and tag.count(" ") <= _FEW_PIECES for tag in tags)
    has_label = any(opens_label(tag.partition(" ")[0]) for tag in tags)
    return tuple(tags) if len(tags) > 1 and "," in piece and are_short and not has_label else ()
