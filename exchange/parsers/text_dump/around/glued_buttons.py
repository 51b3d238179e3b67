"""Buttons that a tool printed as one word with what stands next to them: `ReplyDeleteI liked it.`"""

import re
from collections.abc import Sequence
from dataclasses import replace

from exchange.parsers.text_dump.around.button_words import REPLIES, REPLY_AND_DELETE
from exchange.parsers.text_dump.text.glances import beginnings
from exchange.parsers.text_dump.text.lines import Line

_TWO = 2
_PAIRS = "|".join(
    rf"{reply}[ \u00a0]?{delete}" for reply, delete in zip(REPLY_AND_DELETE[::2], REPLY_AND_DELETE[1::2], strict=True)
)
_LONE = "|".join(word for word in dict.fromkeys(REPLY_AND_DELETE[1::2]) if word != "cancel")
_BEFORE = re.compile(rf"\s{{0,40}}(?>(?P<buttons>{_PAIRS}))(?>(?:{REPLIES})?)(?=\S)", re.IGNORECASE)
_LONE_BEFORE = re.compile(
    rf"\s{{0,40}}(?>(?P<buttons>{_LONE}))(?>(?:(?:{REPLIES})(?:{'|'.join(REPLY_AND_DELETE[::2])})?)?)"
    r"(?=[^\W\d_]|[¿¡“«])",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"(?<=\S)(?P<buttons>{_PAIRS})(?:{REPLIES})?\s{{0,40}}$", re.IGNORECASE)
_ALONE = re.compile(rf"(?:{_PAIRS})(?:{REPLIES})?", re.IGNORECASE)
_LAST_WORDS = tuple(word.lower() for word in (*REPLY_AND_DELETE[1::2], *REPLIES.split("|")))
_BEGINNINGS = beginnings(REPLY_AND_DELETE[::2])
_ENDS = frozenset(word[-3:] for word in _LAST_WORDS)
_SHORT_ENDS = frozenset(word for word in _LAST_WORDS if len(word) == _TWO)
_REPLIES_ALONE = frozenset(REPLY_AND_DELETE[::2])
_LONGEST = 60  # of buttons


def are_reply_and_delete(text: str) -> bool:
    """Blogger's two buttons in one line, and nothing else.

    >>> are_reply_and_delete("ResponderExcluir"), are_reply_and_delete("Reply Delete"), are_reply_and_delete("Reply")
    (True, True, False)
    """
    return len(text) <= _LONGEST and _ALONE.fullmatch(text) is not None


def is_reply(text: str) -> bool:
    """
    >>> is_reply("Reply"), is_reply("Antworten"), is_reply("Share"), is_reply("No reply")
    (True, True, False, False)
    """
    return len(text) <= _LONGEST and text.lower() in _REPLIES_ALONE


def unglued(lines: Sequence[Line]) -> list[Line]:
    """The same lines without such buttons; of each is told whether they stood before its text, or behind it.

    Below an answer stands only the second of them, which alone is sure only beside others.

    >>> from exchange.parsers.text_dump.text.lines import scan
    >>> [(line.text, line.is_below_buttons) for line in unglued(scan(["Ja.", "AntwortenLöschenNein.", "Löschen"]))]
    [('Ja.', False), ('Nein.', True), ('Löschen', False)]
    """
    parted = [
        _parted(line, _end_of_buttons(line.raw), _start_of_buttons(line.raw))
        if not line.is_blank and _may_hold_buttons(line.raw)
        else line
        for line in lines
    ]
    if parted == list(lines):  # nothing was parted: each is the very same
        return parted
    return [line if line.is_below_buttons else _parted(line, _end_of_lone(line.raw), len(line.raw)) for line in parted]


def without_glued_buttons(text: str) -> str:
    """
    >>> without_glued_buttons("RispondiEliminaperò è bella"), without_glued_buttons("So it is.ReplyDelete")
    ('però è bella', 'So it is.')
    >>> without_glued_buttons("EliminarPues no."), without_glued_buttons("Eliminarlo no es fácil.")
    ('Pues no.', 'Eliminarlo no es fácil.')
    """
    return text[_end_of_buttons(text) or _end_of_lone(text) : _start_of_buttons(text)]


def _may_hold_buttons(text: str) -> bool:
    """A glance at the first and the last letters."""
    text = text.strip()
    end = text[-3:].lower()
    return end in _ENDS or end[-2:] in _SHORT_ENDS or text[:2].lower() in _BEGINNINGS


def _parted(line: Line, begins: int, ends: int) -> Line:
    if line.is_blank or (not begins and ends == len(line.raw)):
        return line
    raw = line.raw[begins:ends]
    if not begins:
        text = line.text[: len(line.text) - (len(line.raw.rstrip()) - ends)].rstrip()
        return replace(line, raw=raw, text=text, is_above_buttons=True)
    is_above = line.is_above_buttons or ends < len(line.raw)
    return Line(line.number, raw, line.indent, "", raw.strip(), False, is_below_buttons=True, is_above_buttons=is_above)


def _end_of_buttons(text: str) -> int:
    match = _BEFORE.match(text) if text.lstrip()[:2].lower() in _BEGINNINGS else None
    return match.end() if match and _are_two(match) else 0


def _end_of_lone(text: str) -> int:
    match = _LONE_BEFORE.match(text)
    is_one = match is not None and match["buttons"][:1].isupper() and not text[match.end()].islower()
    return match.end() if match and is_one else 0


def _start_of_buttons(text: str) -> int:
    if not text[-_LONGEST:].rstrip().lower().endswith(_LAST_WORDS):
        return len(text)
    match = _BEHIND.search(text, max(len(text) - _LONGEST, 0))
    return match.start() if match and _are_two(match) else len(text)


def _are_two(match: re.Match[str]) -> bool:
    """Both begin with a capital, in writing that has such."""
    buttons = match["buttons"]
    return sum(map(str.isupper, buttons)) == _TWO or buttons == buttons.upper()
