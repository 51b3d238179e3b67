"""Names that look like none, as `Mrs. Lind’s 4th Grade` or `Keeper (retired)`: told by how all others are set."""

from collections.abc import Sequence

from exchange.parsers.text_dump.around.buttons import is_button
from exchange.parsers.text_dump.talk.bare_names import is_apart
from exchange.parsers.text_dump.talk.heads import Head
from exchange.parsers.text_dump.talk.portraits import is_nameless
from exchange.parsers.text_dump.talk.when import whole_date
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.wrapping import columns

_LONGEST, _MOST_WORDS = 60, 8
_LONGEST_ABOVE_TEXT, _MOST_WORDS_ABOVE_TEXT = 40, 5
_TWO, _FEWEST, _NEARLY_ALL = 2, 3, 0.7
_ENDS_SENTENCE = tuple(".!?…,;:。！？")


def above_dates(first_lines: Sequence[Sequence[Line]], heads: Sequence[Head | None]) -> dict[int, Head]:
    """What stands directly above a day, where nearly all names do. `first_lines` begin below pictures."""
    named = [lines for lines, head in zip(first_lines, heads, strict=True) if head and head.author and not head.is_ping]
    if sum(_day_below(lines) != "" for lines in named) < max(_TWO, _NEARLY_ALL * len(named)):
        return {}
    return {
        place: Head("above", lines[0].plain, created, _TWO)
        for place, (lines, head) in enumerate(zip(first_lines, heads, strict=True))
        if is_nameless(head) and (created := _day_below(lines)) and _is_short(lines[0], _LONGEST, _MOST_WORDS)
    }


def above_texts(first_lines: Sequence[Sequence[Line]], heads: Sequence[Head | None]) -> dict[int, Head]:
    """A few words set apart from the text below them, where nearly all names are, and are nothing else."""
    bare = [lines for lines, head in zip(first_lines, heads, strict=True) if head and head.kind == "name"]
    if sum(map(is_apart, bare)) < max(_FEWEST, _NEARLY_ALL * sum(not (head and head.is_ping) for head in heads)):
        return {}
    return {
        place: Head("name", lines[0].plain, "", 1)
        for place, (lines, head) in enumerate(zip(first_lines, heads, strict=True))
        if is_nameless(head) and is_apart(lines) and not is_button(lines[1].text) and may_be_odd_name(lines[0])
    }


def _day_below(lines: Sequence[Line]) -> str:
    is_below = len(lines) > _TWO and lines[1].number == lines[0].number + 1
    when = whole_date(lines[1].text) if is_below else None
    return when.created if when else ""


def may_be_odd_name(line: Line) -> bool:
    """A few words and no sentence: to be asked only where nearly all others have a name there."""
    return _is_short(line, _LONGEST_ABOVE_TEXT, _MOST_WORDS_ABOVE_TEXT)


def _is_short(line: Line, longest: int, most_words: int) -> bool:
    text = line.plain
    is_short = 1 < columns(text) <= longest and len(text.split()) <= most_words
    return is_short and any(map(str.isalpha, text)) and not (text.endswith(_ENDS_SENTENCE) or is_button(line.text))
