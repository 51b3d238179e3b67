"""Buttons in languages that are not known: what comes again at the same place of comment after comment."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate
from exchange.parsers.text_dump.around.buttons import is_beside_button, is_button
from exchange.parsers.text_dump.around.furniture import LEAD_TO_NAMES, is_furniture, without_tail
from exchange.parsers.text_dump.talk.heading import names_comments, read_heading
from exchange.parsers.text_dump.talk.names import ends_words
from exchange.parsers.text_dump.talk.pings import is_ping, is_word_of_ping
from exchange.parsers.text_dump.talk.when import find_when, is_like_a_date, may_hold_date
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import is_broken_link, plain
from exchange.parsers.text_dump.text.wrapping import is_broken

_LONGEST, _LONGEST_LINK, _LONGEST_HEAD = 40, 240, 120
_MOST_WORDS = 5
_MOST_LINES = 5  # of buttons below a comment
_TWO, _FEW = 2, 3
_MANY, _MOSTLY, _NEARLY_ALL = 0.4, 0.6, 0.75
_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"\s*[•·|()\[\]]\s*")
_BRACKETED = re.compile(r"(?:\([^()]{1,30}\)\s*)+")
_LINKED = re.compile(r"(?:\[[0-9]{1,4}\](?!\()|.{0,3}\[[^\[\]]{1,40}\]\(|\[)")
_LABELLED = re.compile(r":\s*[^\s:]")
_PICTURED = re.compile(r"!\[([^\[\]]{1,40})\]\(")
_BEGINS = frozenset("\"“”‘'«([-–—")
_ENDS_SENTENCE = frozenset(".!?;,:。！？")
_SPEAKS = (":", "：", "…", "...")
_KNOWN = "Reply"


@dataclass(slots=True)  # not frozen, as that makes one three times as slow to make
class _Comment:
    """The places of its first line, of the line below its last (None where nothing tells), of the line below its head,
    and of the first that may be a button below its text."""

    first: int
    end: int | None
    text: int
    closing: int


def with_known_buttons(lines: Sequence[Line], width: int | None = None) -> list[Line]:
    """The same lines, with such words read as the English one; `width` is where lines were broken.

    >>> from exchange.parsers.text_dump.text.lines import scan
    >>> [line.text for line in with_known_buttons(scan([*"  1. Yes\\n     Jawab".split("\\n")] * 4))][1::2]
    ['Reply', 'Reply', 'Reply', 'Reply']
    """
    content = [line for line in lines if not line.is_blank]
    forms = _forms(content, width)
    if not forms and not _begin_alike(content):
        return list(lines)
    numbers = {content[place].number for place in _buttons(content, forms)}
    return [_as_known(line) if line.number in numbers else line for line in lines]


def _forms(content: Sequence[Line], width: int | None) -> dict[int, str]:
    """Short lines of words that come again and are not known, by their places: the words of the first button, without
    figures and signs. Words that a tool broke off wherever they stand are the end of a longer line."""
    forms = {place: form for place, line in enumerate(content) if not line.is_within and (form := _form(line))}
    whole = {form for place, form in forms.items() if not _is_broken_off(content, place, width)}
    forms = {place: form for place, form in forms.items() if form in whole}
    counted = Counter(forms.values())
    return {
        place: form for place, form in forms.items() if counted[form] >= _TWO and not _is_known(content[place].text)
    }


def _form(line: Line) -> str:
    text = line.text
    if (len(text) > _LONGEST and not ("](" in text and len(text) <= _LONGEST_LINK)) or _is_half_of_link(text):
        return ""
    text = line.plain
    if not text or len(text) > _LONGEST or text[-1] in _ENDS_SENTENCE or _LABELLED.search(text):
        return ""
    pieces = _BETWEEN.split(text)
    if (line.is_item and len(pieces) <= 1) or (text[0] in _BEGINS and not _BRACKETED.fullmatch(text)):
        return ""
    words = next((words for piece in pieces if (words := _WORD.findall(piece))), [])
    return " ".join(words) if len(words) <= _MOST_WORDS else ""


def _is_broken_off(content: Sequence[Line], place: int, width: int | None) -> bool:
    if width is None or not place:
        return False
    above, line = content[place - 1 : place + 1]
    return line.number == above.number + 1 and is_broken(above, line, width)


def _is_half_of_link(text: str) -> bool:
    """html2text breaks links, in their words and in their addresses."""
    return is_broken_link(text) or (text.endswith(")") and "(" not in text)


def _begin_alike(content: Sequence[Line]) -> bool:
    """A glance: may several buttons name whom they answer?"""
    short = (line.text.split() for line in content if len(line.text) <= _LONGEST and not line.is_item)
    begun = Counter(words[0] for words in short if 1 < len(words) <= _MOST_WORDS)
    return any(times >= _FEW for times in begun.values())


def _is_known(text: str) -> bool:
    text = plain(text)
    is_known = is_button(text) or is_furniture(text) or (is_boilerplate(text) and not _BETWEEN.search(text))
    is_known = (
        is_known or text.casefold() in LEAD_TO_NAMES or is_ping(text) or is_word_of_ping(text) or names_comments(text)
    )
    return is_known or read_heading(text) is not None or may_hold_date(text) or is_like_a_date(text)


def _buttons(content: Sequence[Line], forms: Mapping[int, str]) -> set[int]:
    """The places of lines that close most comments, of what stands beside those, and of lines that open most texts."""
    comments = _comments(content, forms)
    if len(comments) < _TWO:
        return set()
    forms = {**forms, **_answering(content, comments)}
    if not forms:
        return set()
    first = comments[0].first
    named = _named(content, comments)
    pictured = {at for place in forms for at in (place, place + 1) if _is_picture_of_next(content, at - 1)}
    pictured |= {comment.first + 1 for comment in comments if not plain(content[comment.first].text)}
    portrayed = {name for line in content if "![" in line.text for name in _PICTURED.findall(line.text)}
    pictured |= {place for place in forms if content[place].plain in portrayed}
    forms = {place: form for place, form in forms.items() if place not in pictured and place + 1 not in pictured}
    inside = {place: form for place, form in forms.items() if place > first and form not in named}
    said = _closings(content, comments, inside)
    often = _often(content, inside, said, _MOSTLY, _TWO)
    often |= _often(content, inside, [set() if forms & often else forms for forms in said], _MANY, _TWO)
    often |= _often(content, inside, _openings(comments, inside), _NEARLY_ALL, _FEW)
    buttons = {place for place, form in inside.items() if form in often}
    buttons |= _beside_buttons(content, buttons, inside)
    buttons |= _below_buttons(content, comments, buttons, inside) | _lone_items(content, first, often)
    return buttons - _set_above(content, comments, often, forms)


def _is_picture_of_next(content: Sequence[Line], place: int) -> bool:
    """Are these the words of a picture, `Ann Avatar`, above the name `Ann`?"""
    if not 0 <= place < len(content) - 1 or content[place + 1].number != content[place].number + 1:
        return False
    words, name = plain(content[place].text), plain(content[place + 1].text)
    return words.startswith(f"{name} ")


def _comments(content: Sequence[Line], forms: Mapping[int, str]) -> list[_Comment]:
    """Names with dates, in items or in lines; where there are none, items."""
    starts = _dated(content, forms)
    least = 1
    if len(starts) < _TWO:  # the text begins beside the mark
        starts, least = {place: place + 1 for place, line in enumerate(content) if line.is_item}, 0
    places = [*sorted(starts), None]
    return [_Comment(one, end, starts[one], starts[one] + least) for one, end in pairwise(places) if one is not None]


def _dated(content: Sequence[Line], forms: Mapping[int, str]) -> dict[int, int]:
    """The first lines of comments with a date, and where their texts begin."""
    dates = {
        place: is_alone
        for place, line in enumerate(content)
        if not line.is_within and (is_alone := _holds_date(line)) is not None
    }
    are_named_above = not _is_button_above([place for place, is_alone in dates.items() if is_alone], forms)
    verbs = {place - 1 for place, is_alone in dates.items() if is_alone and _ends_head(content, place - 1)}
    verbs = set() if _is_button_above(sorted(verbs), forms) else verbs
    starts: dict[int, int] = {}
    for place, is_alone in dates.items():
        is_head = is_alone and place > 0 and not content[place].is_item and _names(content[place - 1])
        is_head = is_head and (are_named_above or _is_head_of_two(content, place - 1))
        first = place - (is_head or (_is_above(content, place) and place - 1 not in forms))
        first -= first < place and (_is_head_of_two(content, first) or _is_sign_below_name(content, first))
        first -= _TWO * (first == place and place - 1 in verbs)
        starts.setdefault(first, place + 1)
    return starts


def _holds_date(line: Line) -> bool | None:
    """A date, and is it alone; None without any."""
    text = line.plain
    if len(text) > _LONGEST_HEAD or not may_hold_date(text):
        return None
    if when := find_when(text, None):
        return not _WORD.search(text[: when.start] + without_tail(text[when.end :]))
    return False if is_like_a_date(text) else None


def _is_button_above(dates: Sequence[int], forms: Mapping[int, str]) -> bool:
    """Does one button, which closes the last comment, too, stand above the date of each next one, and no name?"""
    counted = Counter(forms[place - 1] for place in dates if place - 1 in forms)
    form, times = counted.most_common(1)[0] if counted else ("", 0)
    return (
        times > 0
        and times >= _NEARLY_ALL * (len(dates) - 1)
        and any(forms[place] == form for place in forms if place > dates[-1])
    )


def _names(line: Line) -> bool:
    text = plain(line.text)
    is_short = len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS
    return is_short and not ends_words(text) and not may_hold_date(text)


def _is_above(content: Sequence[Line], place: int) -> bool:
    """Does a name, with its verb or without, or a mark stand directly above?"""
    line = content[place]
    if not place or line.is_item:
        return False
    above = content[place - 1]
    return (above.number == line.number - 1 or above.is_item) and _names(above)


def _is_head_of_two(content: Sequence[Line], place: int) -> bool:
    """`says` below a name, or a name below an empty mark."""
    if not place or content[place].is_item:
        return False
    above = content[place - 1]
    return (above.is_item and not plain(above.text)) or (_is_verb(content[place]) and _is_above(content, place))


def _is_sign_below_name(content: Sequence[Line], place: int) -> bool:
    """`·` between a name and a date, each in its line"""
    if not place or any(line.indent != content[place].indent for line in content[place - 1 : place + 2]):
        return False
    line, above = content[place], content[place - 1]
    is_sign = not any(map(str.isalnum, line.text)) and above.number == line.number - 1
    return is_sign and not above.is_item and _names(above)


def _ends_head(content: Sequence[Line], place: int) -> bool:
    """`says:` below a name"""
    return place > 0 and content[place].text.endswith(":") and _is_verb(content[place]) and _names(content[place - 1])


def _is_verb(line: Line) -> bool:
    return line.text[:1].islower() and len(line.text.split()) <= _TWO


def _named(content: Sequence[Line], comments: Sequence[_Comment]) -> set[str]:
    """What stands in the heads is no button below them: people sign."""
    heads = (content[place] for comment in comments for place in range(comment.first, comment.text))
    return {" ".join(_WORD.findall(plain(line.text))) for line in heads}


def _set_above(
    content: Sequence[Line], comments: Sequence[_Comment], often: set[str], forms: Mapping[int, str]
) -> set[int]:
    """Names, set apart from the dates below them, that only look like what comes again beside buttons."""
    alone = (comment.first for comment in comments if comment.text == comment.first + 1)
    return {place - 1 for place in alone if not content[place].is_item and forms.get(place - 1) not in often}


def _answering(content: Sequence[Line], comments: Sequence[_Comment]) -> dict[int, str]:
    """Words that end with the name of whoever is answered; `Ann says:` names who speaks below."""
    found: dict[int, str] = {}
    for comment in comments:
        end = min(comment.closing + _MOST_LINES, len(content)) if comment.end is None else comment.end
        start = max(comment.closing, end - _MOST_LINES)
        short = [place for place in range(start, end) if len(content[place].text) <= _LONGEST]
        head = " ".join([line.plain for line in content[comment.first : comment.text]]) if short else ""
        for place in short:
            text = content[place].plain
            words = text.split()
            size = _size_before_name(words, head)
            if 0 < size <= _FEW and len(words[size]) > 1 and not (text.endswith(_SPEAKS) or is_button(text)):
                found[place] = " ".join(words[:size]) + " …"
    counted = Counter(found.values())
    return {place: form for place, form in found.items() if counted[form] >= _FEW}


def _size_before_name(words: Sequence[str], head: str) -> int:
    """How many words stand before the longest end that the head holds, too; 0 where there is none."""
    if not words or words[-1] not in head:
        return 0
    return next((size for size in range(1, len(words)) if " ".join(words[size:]) in head), 0)


def _closings(content: Sequence[Line], comments: Sequence[_Comment], inside: Mapping[int, str]) -> list[set[str]]:
    """Comment by comment what stands among the last lines; in the last one, anywhere."""
    said = []
    for comment in comments:
        end = len(content) if comment.end is None else comment.end
        start = comment.closing if comment.end is None else max(comment.closing, end - _MOST_LINES)
        said.append({inside[place] for place in range(start, end) if place in inside})
    return said


def _openings(comments: Sequence[_Comment], inside: Mapping[int, str]) -> list[set[str]]:
    """Comment by comment what stands directly below the head."""
    return [{inside[comment.text]} if comment.text in inside else set() for comment in comments]


def _often(
    content: Sequence[Line], inside: Mapping[int, str], said: Sequence[set[str]], share: float, least: int
) -> set[str]:
    """What a share of the comments has, from the first of them to the last, and what hardly ever stands elsewhere."""
    everywhere: dict[str, list[int]] = defaultdict(list)
    for place, form in inside.items():
        everywhere[form].append(place)
    often = set()
    for form, places in everywhere.items():
        having = [at for at, forms in enumerate(said) if form in forms]
        are_enough = len(having) >= max(least, _NEARLY_ALL * len(places))
        is_shared = are_enough and len(having) >= share * (having[-1] + 1 - having[0])
        if is_shared and (len(having) >= _FEW or all(_is_set_apart(content, place) for place in places)):
            often.add(form)
    return often


def _is_set_apart(content: Sequence[Line], place: int) -> bool:
    """By a gap, or as a link: two comments may end with the same words."""
    line, above = content[place], content[place - 1]
    return line.number > above.number + 1 or _LINKED.match(line.text) is not None


def _beside_buttons(content: Sequence[Line], buttons: set[int], inside: Mapping[int, str]) -> set[int]:
    """What comes again and always stands next to a button: how many liked a comment, or its answers."""
    left: dict[str, list[int]] = defaultdict(list)
    for place, form in inside.items():
        if place not in buttons:
            left[form].append(place)
    beside = (places for places in left.values() if all({at - 1, at + 1} & buttons for at in places))
    return {place for places in beside if len(places) >= _TWO for place in places}


def _below_buttons(
    content: Sequence[Line], comments: Sequence[_Comment], buttons: set[int], again: Mapping[int, str]
) -> set[int]:
    """Below a closing button no text goes on: up to the next comment, few words there are buttons, too, if they come
    again or follow without a gap, as a name does not."""
    below: set[int] = set()
    for comment in comments:
        first = next((place for place in range(comment.closing, comment.end or 0) if place in buttons), None)
        if first is None or comment.end is None or comment.end - first > _MOST_LINES:
            continue
        rest = range(first + 1, comment.end)
        is_above_mark = content[comment.end].is_item  # and so above no name
        if all(place in buttons or _may_be_button(content, place, again, is_above_mark) for place in rest):
            below |= {place for place in rest if not is_button(content[place].text)}
    return below


def _may_be_button(content: Sequence[Line], place: int, again: Mapping[int, str], is_above_mark: bool) -> bool:
    line = content[place]
    if is_button(line.text) or is_beside_button(line.text):
        return True
    is_near = line.number == content[place - 1].number + 1
    is_short = not line.is_item and bool(_form(line)) and not may_hold_date(line.text)
    return is_short and (is_near or is_above_mark or place in again)


def _lone_items(content: Sequence[Line], first: int, often: set[str]) -> set[int]:
    """The first of the buttons, alone behind a mark: Blogger sets it so below the answers to a comment."""
    return {
        place
        for place, line in enumerate(content)
        if place > first and line.is_item and line.text.isalpha() and any(form.startswith(line.text) for form in often)
    }


def _as_known(line: Line) -> Line:
    if line.is_item and line.text.isalpha():
        return Line(line.number, line.raw, line.indent, line.marker, _KNOWN, False, True, line.mark, line.ordinal)
    return Line(line.number, line.raw, line.indent, "", _KNOWN, is_blank=False)
