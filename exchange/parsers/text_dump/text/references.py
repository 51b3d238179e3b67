"""The numbered addresses that console browsers print below a page, and the numbers in it that point at them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from exchange.parsers.text_dump.text.lines import Line

_ENTRY = re.compile(r"[ \t]*([0-9]{1,5})\.[ \t]+((?:[a-z][a-z0-9+.-]{1,20}:)\S*|\S*#\S*)[ \t]*$", re.IGNORECASE)
_TITLED = re.compile(r"[ \t]*([0-9]{1,5})\.[ \t]+\S")
_ADDRESS_BELOW = re.compile(r"[ \t]+((?:[a-z][a-z0-9+.-]{1,20}:)\S+)[ \t]*$", re.IGNORECASE)
"""elinks prints the words that a link shows on hovering, and the address below them."""
_TITLES = {"references", "visible links", "hidden links", "visible links:", "hidden links:", "links:", "references:"}
_POINTER = re.compile(r"\[([0-9]{1,5})\](?=\S)")
_ENOUGH = 2


@dataclass(frozen=True)
class References:
    """`first_line` is where the list begins, `last` its last number; `addresses` are the web's, by number."""

    first_line: int = 0
    last: int = 0
    addresses: Mapping[int, str] = field(default_factory=dict)


def find_references(lines: Sequence[Line]) -> References:
    """The list with which the page ends, if its numbers are pointed at from above."""
    numbers: dict[int, str] = {}
    first = 0
    below = ""
    for line in reversed(lines):
        entry = _ENTRY.match(line.raw) if line.is_item else None
        titled = _TITLED.match(line.raw) if line.is_item and below and not entry else None
        if entry:
            numbers[int(entry[1])] = entry[2]
            first = line.number
        elif titled:
            numbers[int(titled[1])] = below
            first = line.number
        elif not below and (address := _ADDRESS_BELOW.match(line.raw)):
            below = address[1]
            continue
        elif not line.is_blank and line.text.strip().lower() in _TITLES and numbers:
            first = line.number
        elif not line.is_blank:
            break
        below = "" if entry or titled else below
    if len(numbers) < _ENOUGH or not _are_pointed_at(numbers, lines, first):
        return References()
    web = {number: url for number, url in numbers.items() if url.startswith(("http:", "https:"))}
    return References(first, max(numbers), web)


def _are_pointed_at(numbers: Mapping[int, str], lines: Sequence[Line], first: int) -> bool:
    return any(
        int(pointer[1]) in numbers
        for line in lines
        if line.number < first and "[" in line.raw
        for pointer in _POINTER.finditer(line.raw)
    )


def without_pointers(text: str, references: References) -> str:
    """A text without its `[12]`, which no author wrote.

    >>> without_pointers("See [12]the film.", References(90, 12))
    'See the film.'
    """
    if not references.first_line or "[" not in text:
        return text
    return _POINTER.sub(lambda pointer: "" if int(pointer[1]) <= references.last else pointer[0], text)
