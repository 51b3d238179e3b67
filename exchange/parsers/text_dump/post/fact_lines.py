"""Facts of the film wherever they stand: below a first paragraph, between two, below the last."""

import re
from collections.abc import Sequence

from exchange.dates import is_date
from exchange.parsers.text_dump.likeness.likeness import is_long
from exchange.parsers.text_dump.post.credit_density import is_dense_in_credits
from exchange.parsers.text_dump.post.credit_lists import size_of_cast_list
from exchange.parsers.text_dump.post.fact_sheet import is_fact_sheet, size_of_box
from exchange.parsers.text_dump.post.film import is_dashed, is_fact_label, is_facts, names_facts, names_people
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_FEWEST_CAST, _FEWEST_ROWS, _FEWEST_COLUMNS = 3, 3, 3
_LONGEST_COLUMN = 45
_FEW, _MOST_ROWS = 2, 24
_MOST_WORDS_OF_LABEL, _LONGEST_ROW, _LONGEST_CAST, _LONGEST_COLUMNS = 4, 160, 900, 300
_PLAYED = re.compile(
    r"(?P<who>[^(),]{3,40}) ?\([^()]{1,60}\)|(?P<actor>[^(),]{3,40}?) (?:as|als|como|dans le rôle de) .{1,40}"
)
_BETWEEN_PLAYERS = re.compile(r",? (?:and|und|et|y|e|en|och|og|i) (?=[^(),]{3,40} ?\()|,\s(?![^()]{0,60}\))")
_HEADS_CAST = re.compile(
    r"(?:[^\W\d_][^:,.()]{1,20}: ?|(?:starring|featuring|with|mit|avec|con|com|met|med) )", re.IGNORECASE
)
_ENDS_OPEN = re.compile(r".{0,300}[ ,](?:and|und|et|y|e|en|och|og|i|&)", re.IGNORECASE)
_COLUMNS = re.compile(r"\s{3,40}")
_DATED = re.compile(r"[^\W\d_][^\W\d_ ]{1,20}:? {1,2}(?:18|19|20)[0-9]{2}")
_DATES = re.compile(r"(?<![0-9])(?:18|19|20)[0-9]{2}(?![0-9])")
_VALUE = re.compile(r"[^\W_a-zß-ÿ]|[$€£¥]")


def facts_in(content: Sequence[Passage]) -> set[int]:
    """The numbers of passages that tell of the film and are no sentences of the text; none where each film of several
    has its facts above a paragraph of its own."""
    places = _places_of_facts(content)
    blocks = _parted_by_prose(content, places)
    if len(blocks) > _FEW or (len(blocks) == _FEW and all(map(_DATES.search, blocks))):
        return set()
    told = set(places)
    heads = [place - 1 for place in places if place and place - 1 not in told]
    told |= {place for place in heads if names_facts(content[place].plain)}
    return {content[place].number for place in told}


def _parted_by_prose(content: Sequence[Passage], places: Sequence[int]) -> list[str]:
    blocks: list[str] = []
    for above, place in zip([-1, *places], places, strict=False):
        if not blocks or any(is_long(content[at]) for at in range(above + 1, place)):
            blocks.append("")
        blocks[-1] += f" {content[place].plain}"
    return blocks


def _places_of_facts(content: Sequence[Passage]) -> list[int]:
    told: list[int] = []
    place = 0
    while place < len(content):
        size = 0 if _heads_another(content, place) else size_of_box(content, place)
        size = size or size_of_cast_list(content, place) or _size_of_mixed(content, place)
        size = size or _size_of_rows(content, place) or _size_of_facts(content, place)
        told += range(place, place + size)
        place += max(size, 1)
    return told


def _heads_another(content: Sequence[Passage], place: int) -> bool:
    """A label whose line below was taken for something else, as a rating, heads none of the facts below that."""
    is_label = content[place].plain.endswith(":")
    return is_label and any(is_apart(content[place], below) for below in content[place + 1 : place + 2])


def _size_of_facts(content: Sequence[Passage], place: int) -> int:
    """One line, or `Cast:` with the players directly below it."""
    label, below = content[place].plain, content[place + 1 : place + 2]
    if label.endswith(":") and is_fact_label(label) and below and not is_apart(content[place], below[0]):
        return 2 if is_cast(below[0].plain) else 0
    if _is_dashed_sentence(content, place) or _ENDS_OPEN.fullmatch(label):
        return 0  # `With Ada and` is how a sentence begins
    is_told = is_facts(label) or is_fact_sheet(label) or is_dense_in_credits(label)
    return int(is_told or is_cast(label) or _is_in_columns(content[place].whole))


def _is_dashed_sentence(content: Sequence[Passage], place: int) -> bool:
    """`Music – and a lake.`, with a full stop or dots as sentences have, or as a point, and no other fact beside it."""
    beside = [*content[max(0, place - 1) : place], *content[place + 1 : place + 2]]
    is_said = content[place].plain.endswith((".", "…", "...")) or content[place].is_item
    is_sentence = is_said and is_dashed(content[place].plain)
    return is_sentence and not any(is_facts(each.plain) for each in beside)


def is_cast(text: str) -> bool:
    """Several names, each with the part that is played.

    >>> is_cast("Starring Ada Lind (Mole), Bo Orr (the Rat) and Cy Dahl (Toad)."), is_cast("Ada (2001), Bo (2002)")
    (True, False)
    """
    if text.count("(") + text.count(" as ") < _FEWEST_CAST or len(text) > _LONGEST_CAST:
        return False
    bare = _HEADS_CAST.sub("", text.rstrip(". "), count=1)
    parts = [_PLAYED.fullmatch(part.strip()) for part in _BETWEEN_PLAYERS.split(bare) if part.strip()]
    names = [match["who"] or match["actor"] for match in parts if match]
    return (
        len(names) >= _FEWEST_CAST
        and len(names) * 4 >= len(parts) * 3
        and all(names_people(name.strip()) for name in names)
    )


def _size_of_mixed(content: Sequence[Passage], place: int) -> int:
    """How many lines are one block apart from the text, in which some tell of the film and all others are names or
    days: `Directed by Ada Lind`, `Bo Orr`, `Cy Dahl`, `Music: Tor Holm`, `Release date`, `May 5, 1961`."""
    if place and not is_apart(content[place - 1], content[place]):
        return 0
    block = [content[place]]
    for each in content[place + 1 : place + _MOST_ROWS + 1]:
        if is_apart(block[-1], each):
            break
        block.append(each)
    if not _FEWEST_ROWS < len(block) <= _MOST_ROWS:
        return 0
    told = [is_facts(each.plain) or is_fact_sheet(each.plain) or bool(_label_of_row(each.plain)) for each in block]
    rest = [each.plain for each, is_told in zip(block, told, strict=True) if not is_told]
    return len(block) if sum(told) >= _FEWEST_ROWS and all(map(_is_value, rest)) else 0


def _is_value(text: str) -> bool:
    return len(text) <= _LONGEST_COLUMN and (names_people(text) or is_date(text) or is_fact_label(text))


def _size_of_rows(content: Sequence[Passage], place: int) -> int:
    """How many lines are a label without a colon and what it says: `Year 2009`, `Director Ada Lind`."""
    labels: list[str] = []
    for each in content[place : place + _MOST_ROWS]:
        label = _label_of_row(each.plain)
        if not label:
            break
        labels.append(label)
    return len(labels) if len(set(labels)) >= _FEWEST_ROWS else 0


def _label_of_row(text: str) -> str:
    words = text.split()
    if len(words) < _FEW or len(text) > _LONGEST_ROW or text[-1] in ".!?:":
        return ""
    for size in range(min(_MOST_WORDS_OF_LABEL, len(words) - 1), 0, -1):
        label = " ".join(words[:size])
        if is_fact_label(label) and _VALUE.match(words[size]):
            return label
    return ""


def _is_in_columns(text: str) -> bool:
    """`Stars  Ada Lind     Date 1927     Kind  Drama`: short parts that begin alike, one of them with a year."""
    if len(text) > _LONGEST_COLUMNS or text[-1:] in ".!?:":
        return False
    parts = _COLUMNS.split(text.strip())
    are_alike = all(part[:1].isupper() and " " in part and len(part) <= _LONGEST_COLUMN for part in parts)
    return len(parts) >= _FEWEST_COLUMNS and are_alike and any(map(_DATED.fullmatch, parts))
