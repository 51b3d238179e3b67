"""Who made a film and who plays in it, as lists: offices in one line, or a player and a part in each of several."""

import re
from collections.abc import Sequence

from exchange.parsers.text_dump.post.film import is_fact_label, names_facts, names_people
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_FEWEST_OFFICES, _LONGEST_OFFICES, _LONGEST_OFFICE = 3, 2500, 40
_FEWEST_ROWS, _MOST_ROWS, _LONGEST_ROW, _LONGEST_HEADING = 3, 40, 120, 40
_LEADERS = (
    re.compile(r"\s?(?:\.{3,40}|…{1,20})\s?"),
    re.compile(r" (?i:as|als|como|dans le rôle de|nel ruolo di|som) "),
)
_WEAK_LEADERS = (re.compile(r" [–—-]{1,2} "), re.compile(r" ?: {1,3}"))
"""Below a heading only: people list all kinds of things so."""
_MORE = re.compile(r"(?:\.{3}|…) ?[^.!?]{2,20}")
_OFFICE = re.compile(r"(?P<office>[^\W\d_][^:;.()]{2,38}?): ?\S")
_JOINTS = re.compile(r" ?[/&,] ?| (?:and|und|et|y|e|en|och|og) ")


def lists_offices(text: str) -> bool:
    """Three offices or more in one line, with who held them.

    >>> lists_offices("(director/writer: Ada Lind; editor: Bo Orr; music: Cy Dahl; Not Rated; 1961)")
    True
    >>> lists_offices("Director Ada Orr; Writer Bo Orr; Music Cy"), lists_offices("Rain: a lot; fog: more; and: sun")
    (True, False)
    """
    if text.count(";") < _FEWEST_OFFICES - 1 or len(text) > _LONGEST_OFFICES:
        return False
    parts = [part.strip(" ()[]") for part in text.split(";")]
    held = sum(_begins_with_office(part) for part in parts if part)
    return held >= _FEWEST_OFFICES and held * 2 >= len(parts)


def _begins_with_office(part: str) -> bool:
    if match := _OFFICE.match(part):
        return all(map(_is_office, _JOINTS.split(match["office"])))
    words = part[:_LONGEST_OFFICE].split()
    return len(words) > 1 and _is_office(words[0]) and words[1][:1].isupper()


def _is_office(text: str) -> bool:
    return is_fact_label(f"{text[:1].upper()}{text[1:]}:")


def size_of_cast_list(content: Sequence[Passage], place: int) -> int:
    """How many lines are one list of players with their parts, with its heading above and `… and others` below."""
    heading = content[place]
    if len(heading.plain) <= _LONGEST_HEADING and (is_fact_label(heading.plain) or names_facts(heading.plain)):
        rows = _count_rows(content, place + 1, (*_LEADERS, *_WEAK_LEADERS))
        return rows + 1 if rows else 0
    return _count_rows(content, place, _LEADERS)


def _count_rows(content: Sequence[Passage], place: int, leaders: Sequence[re.Pattern[str]]) -> int:
    for leader in leaders if place < len(content) else ():
        if not _is_row(content[place].plain, leader):
            continue
        size = 1
        while size < _MOST_ROWS and place + size < len(content) and _is_row(content[place + size].plain, leader):
            size += 1
        if size >= _FEWEST_ROWS:
            return size + _is_more(content[place + size - 1 : place + size + 1])
    return 0


def _is_row(text: str, leader: re.Pattern[str]) -> bool:
    """`Ada Lind.... the Mole`"""
    if len(text) > _LONGEST_ROW or (match := leader.search(text)) is None:
        return False
    who, part = text[: match.start()].strip(), text[match.end() :].strip()
    is_part = bool(part) and part[-1] not in "!?:;" and not (part[-1] == "." and " " in part)
    return is_part and " " in who and names_people(who)


def _is_more(pair: Sequence[Passage]) -> bool:
    return len(pair) > 1 and not is_apart(*pair) and _MORE.fullmatch(pair[1].plain) is not None
