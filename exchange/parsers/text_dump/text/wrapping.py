"""Dumps that a tool broke at a column: found by their breaks, and joined again where it broke them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

from exchange.parsers.text_dump.text.lines import Line

_NARROWEST, _WIDEST = 45, 110
_FEWEST_BREAKS = 3
_USUAL = 64  # a terminal's width; where there are few breaks, only that is believed
_MOSTLY, _NEARLY_ALL = 0.5, 0.8
_LONG = 0.7
_LONG_WORD = 40
_SLACK = 3  # columns
_HYPHENATED = re.compile(r"\w-$")
_POINT = re.compile(r"(?:[0-9]{1,2}[.)]|[-*•–+□○])\s")
_SHORT_ROW = 40  # columns
_SIGN = re.compile(r"[^\w\s]{1,2}|[0-9]{1,3}\\?[.):]")
_SENTENCE_ENDS = frozenset('.!?…:;)]”"’»。！？')
_WITHIN_SENTENCE = frozenset(",”»’")
_LEADS_ON = re.compile(
    r"[ ](?:[\w’-]+,|the|an?|of|and|with|der|die|das|den|dem|und|von|le|la|les|du|des|et|el|los|las|del|y|il|lo|gli|di"
    r"|della|e|o|os|as|do|da|een|het|van|en|och|av)$",
    re.IGNORECASE,
)
"""No title and no sentence ends so."""
_WIDE = ("W", "F")
_WIDE_SIGNS = "".join(chr(code) for code in range(0x2000, 0x2E80) if unicodedata.east_asian_width(chr(code)) in _WIDE)
_UNUSUAL = re.compile(
    rf"[\u0300-\u036f\u0483-\u0489\u0591-\u0dff\u0e31-\u0eff\u1100-\u11ff\u20d0-\u20ff{_WIDE_SIGNS}\u2e80-\uffff"
    r"\U00010000-\U0010ffff]"
)  # what may take two columns, or none


_DASHES = frozenset("-–—")
_SET_APART = frozenset("»!?:;")  # from the word before them, in French, though no line begins with them
_LONE_LETTERS = frozenset("aikosuvwzвкосуияа")  # words that Slavic typesetters tie to the next one


def width_of(lines: Sequence[Line]) -> int | None:
    """The column at which the dump is wrapped; None where each paragraph is one line.

    A tool breaks a line only where the next word would not have fitted: most breaks in a paragraph are of that kind.
    """
    width = _width_of(lines, [line for line in lines if not line.is_item and " " in line.text])
    if width is None and any("](" in line.raw for line in lines):  # no tool breaks within an address
        width = _width_of(
            lines, [line for line in lines if not line.is_item and " " in line.text and "](" not in line.raw]
        )
    return width


def _width_of(lines: Sequence[Line], prose: list[Line]) -> int | None:
    prose = [line for line in prose if len(line.raw) <= _WIDEST or not _holds_long_word(line.text)]
    # tools count wide characters as they like
    narrow = [line for line in prose if line.raw.isascii() or is_counted_alike(line.raw)]
    longest = max(map(columns_of, narrow or prose), default=0)
    if not _NARROWEST <= longest <= _WIDEST:
        return None
    pairs = [(one, other) for one, other in pairwise(lines) if not (one.is_blank or other.is_blank or other.is_item)]
    breaks = [one for one, other in pairs if is_broken(one, other, longest)]
    long_pairs = _long_pairs([one for one, _ in pairs], longest)
    if len(breaks) >= _FEWEST_BREAKS:
        is_wrapped = len(breaks) > _MOSTLY * long_pairs or _within_sentence(lines, longest) > _NEARLY_ALL * long_pairs
        return longest if is_wrapped else None
    in_sentence = sum(one.text[-1:] not in _SENTENCE_ENDS for one in breaks)
    return longest if in_sentence == long_pairs > 0 and longest >= _USUAL else None


def _within_sentence(lines: Sequence[Line], longest: int) -> int:
    """How many long lines go on below, broken where the next word would not have fitted, or within a sentence."""
    return sum(
        columns_of(one) > _LONG * longest and (is_broken(one, other, longest) or goes_on(one, other, longest))
        for one, other in pairwise(lines)
    )


def _holds_long_word(text: str) -> bool:
    """An address, which no tool breaks."""
    return any(len(word) > _LONG_WORD for word in text.split())


def _long_pairs(upper: Sequence[Line], longest: int) -> int:
    """Short lines below each other are names, dates and buttons, in a wrapped dump too; so is a line with bars."""
    return sum(columns_of(line) > _LONG * longest and " | " not in line.text for line in upper)


def mark_within(lines: Sequence[Line], width: int | None) -> None:
    """Mark each line that goes on from the one above and in the one below, and holds no link: rows of links, too, are
    broken."""
    if width is None:
        return
    goes_on_above = False
    for line, below in pairwise(lines):
        goes_on_below = len(line.raw) > width - _LONG_WORD and is_broken(line, below, width)
        line.is_within = goes_on_above and goes_on_below and "[" not in line.raw
        goes_on_above = goes_on_below


def may_continue(one: Line, other: Line) -> bool:
    return not (one.is_blank or other.is_blank or other.is_item)


def is_broken(one: Line, other: Line, width: int) -> bool:
    """Did the tool break here? It did if the first word of the next line would not have fitted."""
    if one.is_blank or other.is_blank or other.is_item:
        return False
    if other.columns_of_first_word < 0:
        other.columns_of_first_word = columns(_first_word(other.text))
    upper = one.columns if one.columns >= 0 else columns_of(one)
    if upper + 1 + other.columns_of_first_word > width:
        return True
    return not (one.raw.isascii() and other.text.isascii()) and opens_ideographs(one, other, width)


def goes_on(one: Line, other: Line, width: int) -> bool:
    """Is it one line, though people break theirs some columns earlier than tools do, within a sentence?"""
    if is_broken(one, other, width) or is_broken_above_dash(one, other, width):
        return True
    is_within = other.text[:1].islower() and (one.text[-1:].isalnum() or one.text[-1:] in _WITHIN_SENTENCE)
    is_within = is_within or (other.text[:1].isalpha() and _LEADS_ON.search(one.text) is not None)
    return is_within and (_is_balanced(one, other, width) or is_broken(one, other, width - _SLACK))


def is_broken_above_dash(one: Line, other: Line, width: int) -> bool:
    """A dash for which there was no room on a full line, within a sentence, begins the next one, and no point."""
    is_in_column = other.indent in {one.indent, one.text_column}
    is_dash = other.is_item and other.mark in _DASHES and is_in_column and one.mark != other.mark
    is_within = one.text[-1:] not in _SENTENCE_ENDS and not other.text[:1].isupper()
    return is_dash and is_within and columns(one.raw) + 1 + columns(other.marker) > width


def _is_balanced(one: Line, other: Line, width: int) -> bool:
    """Tools as fmt make the lines of a paragraph about as long as each other, and count a sign as several."""
    return may_continue(one, other) and columns(one.raw) > _LONG * width and one.indent == other.indent


def opens_ideographs(one: Line, other: Line, width: int) -> bool:
    """A sign or a number alone, above a run of ideographs that did not fit beside it: most tools break none."""
    if not may_continue(one, other) or not _is_wide(other.text[0]):
        return False
    is_sign = (not one.is_item or one.is_typed) and _SIGN.fullmatch(one.whole) is not None
    return is_sign and columns(one.raw) + 1 + columns(other.text.partition(" ")[0]) > width


def ends_early(one: Line, other: Line, width: int) -> bool:
    """A sentence that ends before the line is full, directly above other text."""
    return (
        other.number == one.number + 1
        and not one.is_item
        and one.text[-1:] in _SENTENCE_ENDS
        and may_continue(one, other)
        and not is_broken(one, other, width)
    )


def ends_sentence(text: str) -> bool:
    return text[-1:] in _SENTENCE_ENDS


def _first_word(text: str) -> str:
    """What no tool breaks: `« oui »` is one word in French, by its no-break spaces, of which lynx makes plain ones, as
    in `oui ?`; and `o czym` in Polish.
    """
    first, _, rest = text.partition(" ")
    if first == "«":
        said, _, rest = rest.partition(" ")
        first = f"{first} {said}"
    if rest[:1] in _SET_APART and rest[1:2] in {"", " "}:
        first = f"{first} {rest[0]}"
    if len(first) > 1 and first.isascii():
        return first
    if len(first) == 1 and first in _LONE_LETTERS:
        return f"{first} {rest.partition(' ')[0]}"
    return first[:1] if not first.isascii() and first[0].isalpha() and _is_wide(first[0]) else first


def columns_of(line: Line) -> int:
    """Those of a line, counted once."""
    if line.columns < 0:
        line.columns = len(line.raw.rstrip(" \t")) if line.raw.isascii() else columns(line.raw)
    return line.columns


def columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    text = text.rstrip(" \t")
    if is_counted_alike(text):
        return len(text)
    return sum(1 + _is_wide(each) - (unicodedata.combining(each) > 0) for each in text)


def is_counted_alike(text: str) -> bool:
    """Whether all tools count its columns alike."""
    return text.isascii() or _UNUSUAL.search(text) is None


def _is_wide(character: str) -> bool:
    return not character.isascii() and unicodedata.east_asian_width(character) in _WIDE


def join(texts: Iterable[str]) -> str:
    """The pieces of one broken line as one: with a space, but not behind a hyphen or between ideographs.

    >>> join(["a well-", "known film", "and more"])
    'a well-known film and more'
    """
    pieces = iter(texts)
    whole = next(pieces, "")
    for text in pieces:
        whole += text if not whole or _is_glued(whole[-2:], text) else f" {text}"
    return whole


def _is_glued(end: str, text: str) -> bool:
    if end.isascii():
        return end[-1] == "-" and _HYPHENATED.search(end) is not None
    return _HYPHENATED.search(end) is not None or (_is_wide(end[-1]) and text != "" and _is_wide(text[0]))


def paragraphs(lines: Sequence[Line], texts: Sequence[str], width: int | None, *, are_set_apart: bool = True) -> str:
    """The text of lines as it was written: paragraphs apart by a blank line, other deliberate breaks kept.

    `are_set_apart` is False for tools that leave no blank line between paragraphs: there, a sentence that ends before
    the line is full ends a paragraph.
    """
    parts: list[str] = []
    pending: list[str] = []
    column = 0
    for before, line, text in zip((None, *lines), lines, texts, strict=False):
        is_left_of_point = not are_set_apart and line.indent < column and _POINT.match(pending[0]) is not None
        is_next = before is not None and line.number == before.number + 1 and not is_left_of_point
        if before is None or (width and is_next and goes_on(before, line, width)):
            column = column if pending else line.indent
            pending.append(text)
            continue
        parts.append(join(pending))
        pending, column = [text], line.indent
        is_apart = line.number > before.number + 1
        if is_apart or (not are_set_apart and _ends_paragraph(before, line, text)):
            parts.append("")
    parts.append(join(pending))
    return "\n".join(parts).strip("\n")


def _ends_paragraph(before: Line, line: Line, text: str) -> bool:
    """A sentence that ends, and no point of a list below it, nor a short line that a colon leads to."""
    is_led = before.text[-1:] == ":"
    is_point = line.is_item or (_POINT.match(text) is not None and (is_led or _POINT.match(before.whole) is not None))
    is_short = is_led and columns(text) <= _SHORT_ROW and text[-1:] not in _SENTENCE_ENDS
    return before.text[-1:] in _SENTENCE_ENDS and not (is_point or is_short)
