"""Comments that no known words announce, found by the manner in which a page names one speaker after the other.

Whatever its language and theme, a page names all who speak alike: `Comment by ANN — DATE`, `ANN, DATE:`, `ANN zegt:`.
What comes again in one manner, with a text each time, is a conversation. Titles of other posts also have dates, but no
time of day, no buttons, and no texts; the post's own byline is like no other line.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_byline, opens_foot
from exchange.parsers.text_dump.around.buttons import is_answering, is_button
from exchange.parsers.text_dump.around.ending import is_text, start_of_form
from exchange.parsers.text_dump.talk.names import is_name
from exchange.parsers.text_dump.talk.unheaded import head_at
from exchange.parsers.text_dump.talk.when import find_when, may_hold_date, tells_time_to_read
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain

_LONGEST = 120
_MOST_WORDS, _MOST_WORDS_OF_SAYING = 9, 7
_MOST_WORDS_OF_NAME = 5
_FEW = 2
_LONGEST_HEADING = 60
_SENTENCE = 30
_ENDS_SENTENCE = frozenset('.!?…”"»。')
_WORD = re.compile(r"[^\W\d_]{2,}")
_LAST_SIGN, _FIRST_SIGN = re.compile(r"[^\w\s](?=\s*$)"), re.compile(r"^\s*([^\w\s])")
_CLOCK = re.compile(r"\b[0-9]{1,2}(?:[:.h][0-9]{2}\b| ?[ap]\.?m\b)", re.IGNORECASE)
_SAYING = re.compile(r"\S.*\s(?P<verb>[^\W\d_]+)\s?(?P<end>:|：|\.\.\.|…)")
_SPEAKS_WITH_DOTS = re.compile(
    r"(?P<name>\S.{0,40}?) (?:said|dijo|disse|a dit|hat gesagt|ha detto|zei|sa|sagde|sanoi|mondta)\s?\.\.\."
)
_OPENS_QUOTATION = frozenset('“„"«‘‚')
_NO_NAMES = (
    "he she they it we you i as and but then so what who which that this the er sie es wir man und aber dann der die"
    " das il elle ils elles on nous et mais puis le la les él ella ellos y pero luego el ele ela eles e mas então o"
    " lui lei loro ma poi hij zij ze en maar dan de het han hon hun og och"
)
_NOBODY = frozenset(_NO_NAMES.split())
_LEAD = re.compile(r"[^\W\d_]{2,20}(?: [^\W\d_]{1,20}){0,2} ?:(?= )")
_LABELS = frozenset(":|/→←»«")
_ENDS_SENTENCE = frozenset(".!?…。")


@dataclass(frozen=True, slots=True)
class Voice:
    """A line that names who speaks, and in which `manner`; with its day and time where it has them."""

    place: int
    manner: str
    created: str
    is_timed: bool


def start_of_voices(content: list[Line], begins: int) -> int | None:
    """The place of the first line of the first comment, of several from `begins` on whose speakers are named alike."""
    voices = _voices(content, begins)
    return _start(content, voices) if voices else None


def stands_among_voices(content: list[Line], begins: int, place: int) -> bool:
    """A word for comments among speakers who are named alike is a button, or heads replies."""
    if not any(_voice(content[each], each) for each in range(begins, place)):
        return False
    voices = _voices(content, begins)
    above = sum(voice.place < place for voice in voices)
    is_among = above >= _FEW or (above > 0 and is_button(content[place].text))
    return is_among and voices[-1].place > place


def start_of_lone_voice(content: list[Line], begins: int) -> int | None:
    """The place of a single comment: one name with day and time, below a few words that stand apart, above a text; or
    `NAME said...`, with the dots that only Blogger sets behind it, apart from all."""
    heads = {place: head for place in range(max(begins, 1), len(content)) if (head := head_at(content, place))}
    lone = [place for place, head in heads.items() if head.author and (head.kind == "says" or "T" in head.created)]
    if len(lone) == 1 and _is_said_apart(content, lone[0]):
        return lone[0]
    lone = [place for place in lone if "T" in heads[place].created and place - 1 not in lone]
    lone = [place for place in lone if any(map(_is_of_text, content[:place]))]
    if len(lone) != 1 or is_byline(plain(content[lone[0]].text)):
        return None
    place, head = lone[0], heads[lone[0]]
    below = place + head.lines
    has_text = below < len(content) and is_text(content[below : start_of_form(content, below)])
    return place if has_text and may_be_heading(content[place - 1], content[place]) else None


def _is_of_text(line: Line) -> bool:
    """A lone comment has a review above it, be it short."""
    return len(line.text) > _LONGEST or (len(line.text) > _SENTENCE and line.text[-1] in _ENDS_SENTENCE)


def _is_said_apart(content: list[Line], place: int) -> bool:
    """Nobody of the film, as who says something there does so in the middle of a text, and is no `She`."""
    text = plain(content[place].text)
    spoken = _SPEAKS_WITH_DOTS.fullmatch(text)
    if spoken is None or place + 1 >= len(content) or content[place + 1].text[:1] in _OPENS_QUOTATION:
        return False
    words = spoken["name"].split()
    is_name = words[0].casefold() not in _NOBODY and not any(word[:1].islower() for word in words[1:])
    numbers = [line.number for line in content[place - 1 : place + 2]]
    return is_name and all(below > one + 1 for one, below in pairwise(numbers))


def is_of_foot(line: Line) -> bool:
    return is_boilerplate(plain(line.text)) or is_button(line.text) or opens_foot(plain(line.text))


def may_be_heading(line: Line, first: Line) -> bool:
    """A few words, apart from the comments and no further in, neither a label with its value nor a sentence."""
    is_apart = first.number > line.number + 1 and not line.is_item and line.indent <= first.indent
    are_words = len(line.text) <= _LONGEST_HEADING and line.text[:1].isalnum() and not _LABELS.intersection(line.text)
    return is_apart and are_words and line.text[-1:] not in ".," and not is_of_foot(line)


def _voices(content: list[Line], begins: int) -> list[Voice]:
    """Those of the manner in which most are named that can be comments."""
    by_manner: dict[str, list[Voice]] = defaultdict(list)
    for place in range(begins, len(content)):
        if voice := _voice(content[place], place):
            by_manner[voice.manner].append(voice)
    told = ([voice for voice in voices if _is_told(content, voice)] for voices in by_manner.values())
    own = (_without_byline(content, voices) for voices in told)
    found = [voices for voices in own if _may_be_comments(content, voices)]
    return max(found, key=lambda voices: (len(voices), -voices[0].place), default=[])


def _without_byline(content: Sequence[Line], voices: list[Voice]) -> list[Voice]:
    """`Posted by Ann at DATE` above `Posted by: Ben at DATE`, again and again, tells of the post."""
    leads = [match[0] if (match := _LEAD.match(plain(content[voice.place].text))) else "" for voice in voices]
    is_other = len(leads) > _FEW and leads[0] != leads[1] != "" and len(set(leads[1:])) == 1
    return voices[1:] if is_other else voices


def _is_told(content: Sequence[Line], voice: Voice) -> bool:
    """Is anybody named, in the line or, above a date alone, in the line before it?"""
    return voice.manner != "D" or (voice.place > 0 and _may_name(content[voice.place - 1]))


def _may_name(line: Line) -> bool:
    text = plain(line.text)
    return len(text.split()) <= _MOST_WORDS_OF_NAME and is_name(text)


def _voice(line: Line, place: int) -> Voice | None:
    text = plain(line.text)
    if not 0 < len(text) <= _LONGEST:
        return None
    if may_hold_date(text) and not tells_time_to_read(text) and (when := find_when(text, None)):
        before, after = text[: when.start], text[when.end :]
        if len(_WORD.findall(before + after)) > _MOST_WORDS or (after and text[-1] in _ENDS_SENTENCE):
            return None
        is_timed = "T" in when.created or _CLOCK.search(text[when.start :]) is not None
        return Voice(place, _manner(before, after), when.created, is_timed)
    if (saying := _SAYING.fullmatch(text)) and len(text.split()) <= _MOST_WORDS_OF_SAYING:
        return Voice(place, f"{saying['verb'].casefold()}{saying['end']}", "", is_timed=False)
    return None


def _manner(before: str, after: str) -> str:
    """The signs next to the date, and whether there are words on either side.

    >>> _manner("Comment by Nell — ", ""), _manner("Arnulf, ", ":"), _manner("", "")
    ('w—D', 'w,D:', 'D')
    """
    sign, other = _LAST_SIGN.search(before), _FIRST_SIGN.search(after)
    has_words = ("w" if _WORD.search(each) else "" for each in (before, after))
    return f"{next(has_words)}{sign[0] if sign else ''}D{other[1] if other else ''}{next(has_words)}"


def _may_be_comments(content: list[Line], voices: list[Voice]) -> bool:
    """With a text for each, and a sign that no list of other posts has."""
    if len(voices) < _FEW or not all(_has_text_between(content, one, other) for one, other in pairwise(voices)):
        return False
    dates = [voice.created for voice in voices]
    is_known = all((head := head_at(content, voice.place)) and head.kind == "says" for voice in voices)
    is_saying = "D" not in voices[0].manner and (is_known or len(voices) > _FEW)
    is_timed = sum(voice.is_timed for voice in voices) * 2 > len(voices)
    lines = content[voices[0].place : voices[-1].place]
    has_buttons = any(is_answering(plain(line.text)) for line in lines)
    return is_saying or has_buttons or (is_timed and all(dates) and dates == sorted(dates))


def _has_text_between(content: Sequence[Line], one: Voice, other: Voice) -> bool:
    lines = list(content[one.place + 1 : other.place])
    if one.manner == "D" and lines and _may_name(lines[-1]):
        lines.pop()
    return any(not (is_button(line.text) or is_boilerplate(line.text)) for line in lines)


def _start(content: Sequence[Line], voices: list[Voice]) -> int | None:
    first, last = voices[0].place, voices[-1].place
    end = start_of_form(list(content), last + 1) if last + 1 < len(content) else None
    is_above_text = last + 1 < len(content) and is_text(list(content[last + 1 : end]))
    if not is_above_text and "D" in voices[0].manner:
        return _start_of_block(content, first - 1) if first > 1 else None
    names = 1 if voices[0].manner == "D" else 0
    first, above = first - names, [voice.place - 1 - names for voice in voices]
    if not content[first].is_item and all(content[place].is_item for place in above):
        first -= 1
    return first if first > 0 else None


def _start_of_block(content: Sequence[Line], place: int) -> int:
    while place > 0 and content[place - 1].number == content[place].number - 1:
        place -= 1
    return place
