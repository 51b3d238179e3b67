"""What newest themes print of a post in a block below its text, without any label: date, name, category, tags."""

import re
from collections.abc import Sequence

from exchange.dates import is_date
from exchange.parsers.text_dump.around.boilerplate import is_boilerplate
from exchange.parsers.text_dump.byline.byline import bare_tags, read_byline
from exchange.parsers.text_dump.byline.runs import size_of_bare_tags
from exchange.parsers.text_dump.byline.signature import name_alone
from exchange.parsers.text_dump.byline.told import names_film
from exchange.parsers.text_dump.byline.words import is_category
from exchange.parsers.text_dump.post.film_words import is_country_or_kind
from exchange.parsers.text_dump.post.title import may_sign
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_LONGEST_TAG, _LONGEST_LIST, _MOST_WORDS = 30, 160, 4
_NO_TAG = re.compile(
    r"(?:and|but|or|so|yet|though|if|with|for|not|just|see|und|aber|oder|mit|doch|wenn|et|mais|ou|avec|pour|y|pero|o|con"
    r"|para|e|ma|però|per|mas|com|en|maar|of|met|och|men|eller|med|i|ale|lub|z)\b|.*[.!?:;()\"“”«»]",
    re.IGNORECASE,
)
_FILES_NOTHING = frozenset(
    """
    is was are were be the a an it ist war sind der die das ein eine es est était la le les un une il era el los las è o
    são her his its my our their who that sein mein que qui qué sa son ses ma mon su sus mi mis suo sua
    """.split()  # noqa: SIM905
)
"""No tag by itself, between commas."""
_SPEAKERS = frozenset(
    "he she they we you ich er sie wir ihr je tu elle nous vous yo ella noi voi eu ela".split()  # noqa: SIM905
)
"""Of whom no tag speaks."""
_FEW = 2
_COMMAS = frozenset(",·|•/")
_IN = re.compile(r"(?:in|unter|dans|en|em|i|w) (?P<filed>[^\W\d_][^.!?:]{1,80})", re.IGNORECASE)


def said_in_rest(rest: Sequence[Passage], *, is_signed: bool, title: str) -> dict[int, str]:
    """By the number of a line what it says of the post, with its label; of glued tags only that they are some.

    `is_signed` tells that the page names its writer elsewhere.
    """
    said = _tags_of_block(rest) | _tags_between_commas(rest)
    is_dated = any(is_date(each.plain) for each in rest)
    for place, each in enumerate(rest):
        text = each.plain
        if each.number in said:
            continue
        read = read_byline(text)
        if is_date(text) or (
            read and ((read.tags and read.filed) or (read.author and read.declared is None and not is_signed))
        ):
            said[each.number], is_signed = text, is_signed or (read is not None and bool(read.author))
        elif not is_signed and (name := _signer(rest, place, is_dated=is_dated, title=title)):
            said[each.number], is_signed = f"by {name}", True
        elif tags := bare_tags(text, each.lines[0].raw) or _listed(
            text, is_told=bool(said) or is_signed, is_last=place + 1 == len(rest)
        ):
            said[each.number] = f"Tags: {', '.join(tags)}"
        elif filed := _filed(text):
            said[each.number] = f"Category: {filed}"
        elif place + 1 == len(rest) and are_tags(text):
            said[each.number] = f"Category: {text}" if _are_categories(text.split(", ")) else ""
    return said


def _signer(rest: Sequence[Passage], place: int, *, is_dated: bool, title: str) -> str:
    """Beside a date, or directly below the text."""
    text = rest[place].plain
    if is_dated and may_sign(text) and _stands_beside_date(rest, place):
        return text
    return "" if place or names_film(text, title) else name_alone(text)


def _are_categories(names: Sequence[str]) -> bool:
    """Of which some are known; of two, the first is no kind of film: `Drama, Independent` is said of the film."""
    is_of_film = len(names) <= _FEW and is_category(names[0]) and is_country_or_kind(names[0])
    return any(map(is_category, names)) and not is_of_film


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


def _tags_between_commas(rest: Sequence[Passage]) -> dict[int, str]:
    """`fog`, `,`, `soup`, each in its line, where a tool breaks lines at links."""
    commas = {place for place, each in enumerate(rest) if each.whole.strip() in _COMMAS}
    places = {place for comma in commas for place in (comma - 1, comma, comma + 1) if 0 <= place < len(rest)}
    tags = [rest[place].plain for place in sorted(places - commas)]
    if not tags or not all(map(_may_be_tag, tags)):
        return {}
    first = rest[min(places)].number
    return {rest[place].number: "" for place in places} | {first: f"Tags: {', '.join(tags)}"}


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


def _listed(text: str, *, is_told: bool, is_last: bool) -> list[str]:
    """`Ada Lind, fog, slow boats`, beside what else tells of the post; at its end fewer, too."""
    tags = [tag.strip() for tag in text.split(",")]
    is_list = are_tags(text) and (len(tags) > _FEW or text.islower()) and not all(map(is_category, tags))
    are_short = len(tags) > _FEW or any(tag[0].islower() for tag in tags if tag)  # `Ulm, Germany` is a place
    is_list_at_end = is_last and are_tags(text) and are_short and not any(map(is_category, tags))
    return tags if (is_told and is_list) or is_list_at_end else []


def are_tags(text: str) -> bool:
    """Few words between commas, as newest themes print tags without a label.

    >>> are_tags("Ada Lind, slow boats"), are_tags("Slow, but good"), are_tags("Slow boats")
    (True, False, False)
    """
    tags = [tag.strip() for tag in text.split(",")] if len(text) <= _LONGEST_LIST else []
    return len(tags) > 1 and text[-1:].isalnum() and all(map(_may_be_tag, tags)) and not _are_of_sentence(tags)


def _are_of_sentence(parts: Sequence[str]) -> bool:
    """`Slow, rows over the lake, and nobody knows`: the first alone has a capital letter, and most have many words, or
    one has as many as a tag may have, or is a word that files nothing: `Slow boats, is, the lake`; or one names nobody
    who does something: `Slow boats, leaves he, Ulm`."""
    first, *rest = parts
    words = [len(part.split()) for part in rest]
    are_many = sum(words) > _FEW * len(rest) + 1 or max(words) >= _MOST_WORDS
    are_many = are_many or not _FILES_NOTHING.isdisjoint(rest)
    are_small = first[:1].isupper() and all(part[:1].islower() for part in rest)
    return (are_small and are_many) or any(not _SPEAKERS.isdisjoint(part.split()) for part in rest)


def are_tags_below(said: str, text: str) -> bool:
    """Below a name alone, what has capital letters tells who that is.

    >>> are_tags_below("by Ada | May 5, 2014", "Fog, Soup"), are_tags_below("by Ada", "Critic, Aunt, Ulm")
    (True, False)
    """
    read = read_byline(said)
    is_name_alone = read is not None and bool(read.author) and not (read.date or read.filed or read.tags)
    return are_tags(text) and (text.islower() or not is_name_alone)


def lists_tags(passage: Passage) -> bool:
    """Several of them, apart from all else, where titles of other posts may stand beside: none has so many commas."""
    parts = [part.strip() for part in passage.plain.split(",")]
    is_list = len(parts) > _FEW and not passage.is_item and are_tags(passage.plain)
    return is_list and not any(is_category(part) or is_boilerplate(part) for part in parts)


def _may_be_tag(text: str) -> bool:
    is_short = 0 < len(text) <= _LONGEST_TAG and text.count(" ") < _MOST_WORDS
    return is_short and _NO_TAG.match(text) is None
