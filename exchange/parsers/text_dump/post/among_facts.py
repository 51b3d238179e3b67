"""Short lines above a text that stand among facts, marks or figures, and are no titles."""

import re
from collections.abc import Sequence
from itertools import pairwise

from exchange.dates import is_date
from exchange.parsers.text_dump.around.boilerplate import is_byline
from exchange.parsers.text_dump.post.fact_sheet import is_fact_sheet
from exchange.parsers.text_dump.post.fact_tables import size_of_table
from exchange.parsers.text_dump.post.film import is_fact_label, is_facts
from exchange.parsers.text_dump.text.passages import Passage, is_apart
from exchange.parsers.text_dump.text.ratings import find_ratings

_LABELLED = re.compile(r"[^\W\d_][^:.!?]{1,30}:\s")
_LONGEST_BESIDE = 50
_FEW = 2
_IN_TABLE = 4
_IN_BOX = 12


def stands_among_facts(content: Sequence[Passage], place: int) -> bool:
    """One of several labels, marks or figures, or a line of a box of facts."""
    among = (_is_in_table, _counts_clicks, _is_one_of_marks, _is_among_labels, _heads_date, _is_in_box)
    return any(tells(content, place) for tells in among)


def _is_in_box(content: Sequence[Passage], place: int) -> bool:
    """`Bo Orr`, below `Director: Ada Lind` and other facts in one block."""
    facts, at = 0, place
    while at > max(0, place - _IN_BOX) and not is_apart(content[at - 1], content[at]):
        at -= 1
        facts += is_facts(content[at].plain) or is_fact_sheet(content[at].plain)
    return facts >= _FEW


def _is_among_labels(content: Sequence[Passage], place: int) -> bool:
    """`Villain : Bo Orr`, directly below one line with a label and above another."""
    block = content[max(0, place - 1) : place + 2]
    is_inside = len(block) == _FEW + 1 and not any(is_apart(above, below) for above, below in pairwise(block))
    return is_inside and all(_LABELLED.match(each.plain) for each in block)


def _is_one_of_marks(content: Sequence[Passage], place: int) -> bool:
    return _rates_a_part(content[place].plain) and any(_rates_a_part(each.plain) for each in content[place + 1 :])


def _rates_a_part(text: str) -> bool:
    """`Fog: 7/10`, one of several headings with a mark each."""
    label, colon, behind = text.partition(":")
    found = find_ratings(behind) if colon and len(label) <= _LONGEST_BESIDE else ()
    return len(found) == 1 and found[0].rating.text == behind.strip()


def _counts_clicks(content: Sequence[Passage], place: int) -> bool:
    """A figure below a date or another figure, or a small one below a dash; a film called so stands above."""
    above, text = content[place - 1].plain if place else "", content[place].plain
    is_told = above.isdigit() or is_date(above) or is_byline(above)
    is_small = place > 0 and len(text) <= _FEW and not any(map(str.isalnum, content[place - 1].whole))
    return text.isdigit() and (is_told or is_small)


def _is_in_table(content: Sequence[Passage], place: int) -> bool:
    """`Year`, `2009`, `Country`, `Norway`, each in a line of its own."""
    starts = range(max(0, place - _IN_TABLE + 1), place + 1)
    return any(size_of_table([each.plain for each in content[start : start + _IN_TABLE]]) for start in starts)


def _heads_date(content: Sequence[Passage], place: int) -> bool:
    """`Release date` above a day."""
    below = content[place + 1 : place + 2]
    return is_fact_label(content[place].plain) and any(is_date(each.plain) for each in below)
