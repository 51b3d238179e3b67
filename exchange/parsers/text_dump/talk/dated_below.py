"""Days that close comments which names open, as HaloScan and Echo do: `Ada`, a text, `May 5, 2007 - 10:48 | #`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate
from exchange.parsers.text_dump.around.buttons import is_button
from exchange.parsers.text_dump.talk.heads import Head
from exchange.parsers.text_dump.talk.names import could_be_bare_name
from exchange.parsers.text_dump.talk.when import whole_date
from exchange.parsers.text_dump.text.lines import Line

_FEWEST, _MOST = 2, 0.6
_ENDS_SENTENCE = tuple(".!?…")


def closing_days(content: Sequence[Line], heads: Mapping[int, Head | None]) -> dict[int, Head | None]:
    """These days alone, where a name and a text stand above the first, and so between nearly all; else none."""
    days = {place: day for place, head in sorted(heads.items()) if head and (day := _day(content[place], head))}
    if len(days) < _FEWEST or len(days) < len(heads):
        return {}
    said = [
        [line for line in content[end:place] if not (is_button(line.text) or is_boilerplate(line.text))]
        for end, place in zip([0, *(place + 1 for place in days)], days, strict=False)
    ]
    named = [len(lines) >= _FEWEST and could_be_bare_name(without_colon(lines[0].plain)) for lines in said]
    below = [line for line in content[max(days) + 1 :] if not (is_button(line.text) or is_boilerplate(line.text))]
    is_said_below = len(below) > 1 and below[1].text.endswith(_ENDS_SENTENCE)  # so the days stand above what is said
    return {**days} if named[0] and sum(named) >= _MOST * len(named) and not is_said_below else {}


def _day(line: Line, head: Head) -> Head | None:
    """Below a day, the name of the next comment may have been taken for its own."""
    if head.kind == "date":
        return replace(head, lines=1)
    is_above = head.kind == "above" and head.lines == _FEWEST and whole_date(line.text)
    return Head("date", "", head.created, 1) if is_above else None


def without_colon(text: str) -> str:
    return text.removesuffix(":").rstrip()
