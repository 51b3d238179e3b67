"""Lines that are parts of one whole by their signs: a quotation of several lines, a sentence broken at a link."""

from collections.abc import Sequence

from exchange.parsers.text_dump.text.broken_links import ADDRESS, goes_on
from exchange.parsers.text_dump.text.passages import Passage, is_apart
from exchange.parsers.text_dump.text.wrapping import ends_sentence

_QUOTED_LAST = " ”»\u00a0"
_CLOSED_BY = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", '"': '"'}
_AROUND = " *_>"  # html2text's signs
_LONGEST, _MOST_LINES, _LINE = 600, 6, 60


def quoted_together(passages: Sequence[Passage]) -> set[int]:
    """The numbers of passages that together are one quotation, whatever is quoted within."""
    together: set[int] = set()
    for place, first in enumerate(passages):
        texts = [each.plain for each in passages[place : place + _MOST_LINES]]
        if first.number not in together and (size := _size_of_quotation(texts)):
            together |= {each.number for each in passages[place : place + size]}
    return together


def _size_of_quotation(texts: Sequence[str]) -> int:
    """How many of the lines are a quotation that opens with the first and closes with the last; 0 where none are.

    >>> _size_of_quotation(["“It is", "“only” water”", "Home"]), _size_of_quotation(["“One” and “two”"])
    (2, 0)
    """
    together = "\n".join(text.strip(_AROUND) for text in texts)[:_LONGEST]
    end = _end_of_quotation(together)
    return together[:end].count("\n") + 1 if end and together[end : end + 1] in {"", "\n"} else 0


def _end_of_quotation(text: str) -> int:
    """Behind the sign that closes the one with which the text begins; 0 where it begins with none, or none does.

    >>> _end_of_quotation("“a „b“ c” d")
    9
    """
    awaited: list[str] = []
    for place, sign in enumerate(text):
        if awaited and sign in awaited[-1]:
            awaited.pop()
        elif sign in _CLOSED_BY:
            awaited.append(_CLOSED_BY[sign])
        if not awaited:
            return place + 1 if place else 0
    return 0


def broken_at_addresses(passages: Sequence[Passage]) -> set[int]:
    """The numbers of lines of a sentence with an address in it: some tools print each link on a line of its own."""
    broken: set[int] = set()
    for above, address, below in zip(passages, passages[1:], passages[2:], strict=False):
        is_tight = not is_apart(above, address) and not is_apart(address, below)
        is_open = not ends_sentence(above.plain.rstrip(_QUOTED_LAST))  # `the lake “really”` goes on
        if is_tight and ADDRESS.fullmatch(address.plain) and is_open and goes_on(below.plain):
            broken |= {above.number, address.number, below.number}
    return broken


def is_wrapped_above(each: Passage, below: Passage) -> bool:
    """A line as long as those of a wrapped text, directly above more of its sentence: a dash began that line."""
    is_open = each.plain[-1:].isalnum() and len(each.plain) >= _LINE
    return is_open and not is_apart(each, below) and (below.is_item or below.plain[:1].islower())
