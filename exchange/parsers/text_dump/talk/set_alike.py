"""Comments whose rows with a day are set alike: what is the same in all of these rows leads to a name or follows it,
and what differs is the name, in whatever language and on whatever host.

`sabbia_e_sale il 24/09/09 alle 20:11 via WEB`, `lupo68 il 25/09/09 alle 18:17 via WEB`: nobody need know `via WEB`.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate
from exchange.parsers.text_dump.around.buttons import is_answering, is_beside_button, is_button
from exchange.parsers.text_dump.around.furniture import is_furniture
from exchange.parsers.text_dump.talk.heads import Head
from exchange.parsers.text_dump.talk.names import clean_name, is_name
from exchange.parsers.text_dump.talk.when import find_when, may_hold_date
from exchange.parsers.text_dump.text.lines import Line

_LEAST, _SURE = 3, 2  # rows; so many are enough where the page declares that number
_LONGEST_ROW, _LONGEST_BESIDE, _LONGEST_NAME = 160, 60, 40
_MOST_WORDS = 6
_NEARLY_ALL, _MOST_BY_ONE, _MOSTLY = 0.8, 0.7, 0.6
_TIME = re.compile(r"\b[0-9]{1,2}(?:[:.h]| ?[ap]\.?m)", re.IGNORECASE)
_SIGNS = " \u00a0_*,|·•–—-:;#/»«<>"
_WORD = re.compile(r"[^\W\d_]{2,}")
_FIGURES = re.compile(r"[0-9]+")
_ENDS_SENTENCE = re.compile(r"[.!?…:,;][\"”»)]*$")


@dataclass(frozen=True)
class Row:
    """A line with a day: its place, the day, and the words before and behind it."""

    place: int
    created: str
    before: str
    after: str


def heads_set_alike(
    content: Sequence[Line], heads: Mapping[int, Head | None], *, declared: int | None, is_day_first: bool | None
) -> dict[int, Head | None]:
    """The heads that rows set alike tell, where these say more of the comments than `heads` do; else none."""
    rows = _rows(content, is_day_first)
    if len(rows) < (_SURE if declared == len(rows) else _LEAST) or not _are_apart(content, rows):
        return {}
    if not heads and (feet := _feet(content, rows)):
        return {**feet}
    found = _heads(content, rows)
    are_sure = all(head.lines > 1 for head in found.values()) and are_below_same_words(content, found)
    above = [line for line in content[: min(found, default=0)] if _is_of_text(line)]
    if not found or not (all(map(_is_row, above)) if are_sure else not above):
        return {}
    are_dated = any(row.created for row in rows)  # not how long ago all was said
    named = {
        place
        for place, head in heads.items()
        if head and head.author and (head.created or not are_dated) and not head.is_ping
    }
    is_other = len(heads) != len(found) or len(named) * 2 <= len(found)
    says_more = is_other and sum(bool(head.author) for head in found.values()) > len(named)
    begin_above = len(named) == len(found) and all(
        place < start for place, start in zip(sorted(named), found, strict=True)
    )
    if declared not in {len(rows), None} or not (says_more or (are_sure and not begin_above)):
        return {}
    kept = {place for place, head in heads.items() if head and (head.author or head.is_ping)}
    return {place: heads[place] if place in kept else head for place, head in found.items()}


def are_below_same_words(content: Sequence[Line], starts: Collection[int]) -> bool:
    """The same words of the page stand directly above nearly all of these lines, so that these open what follows: of a
    picture, of buttons, in whatever language. Above what closes a comment its last words would stand."""
    above = [content[start - 1] for start in sorted(starts)[1:]]  # above the first stands what heads all of them
    forms = Counter(word for line in above if _is_row(line) and (word := _first_word(line)))
    if starts and min(starts) > 0 and is_answering(content[min(starts) - 1].plain):
        return False  # a button below the first text, and so below each
    return bool(forms) and forms.most_common(1)[0][1] >= max(_SURE, _NEARLY_ALL * len(above))


def are_above_rules(content: Sequence[Line], heads: Mapping[int, Head | None]) -> bool:
    """A line without any word stands directly below each of them but the last, and above none: they close comments."""
    ends = [place + (head.lines if head else 1) for place, head in sorted(heads.items())[:-1]]
    below = [content[end] for end in ends if end < len(content)]
    above = [content[place - 1] for place in heads if place]
    return 1 < len(below) == len(ends) and all(map(is_mute, below)) and not any(map(is_mute, above))


def is_mute(line: Line) -> bool:
    return not any(map(str.isalnum, line.text))


def _is_row(line: Line) -> bool:
    """Words that a page prints, as it seems: few, and no sentence."""
    return len(line.plain) <= _LONGEST_BESIDE and not _ENDS_SENTENCE.search(line.plain)


def _first_word(line: Line) -> str:
    """Without marks and figures: below somebody's own comment a row may have a button more."""
    word = _WORD.search(line.plain)
    return word[0].casefold() if word else ""


def _rows(content: Sequence[Line], is_day_first: bool | None) -> list[Row]:
    """Those with an hour, if there are such."""
    found = []
    for place, line in enumerate(content):
        text = _bare(line.plain)
        if len(text) > _LONGEST_ROW or not may_hold_date(text):
            continue
        when = find_when(text, is_day_first)
        if when and len(text) - (when.end - when.start) <= _LONGEST_BESIDE:
            row = Row(place, when.created, text[: when.start], text[when.end :])
            found.append((_TIME.search(text[when.start :]) is not None, row))
    timed = [row for is_timed, row in found if is_timed]
    return timed if len(timed) * 2 > len(found) else [row for _, row in found]


def _bare(text: str) -> str:
    """Without the marks of emphasis around it."""
    return text.strip("_* ")


def _are_apart(content: Sequence[Line], rows: Sequence[Row]) -> bool:
    """Words of somebody stand between each of them and the next."""
    return all(any(_is_of_text(line) for line in content[one.place + 1 : other.place]) for one, other in pairwise(rows))


def _is_of_text(line: Line) -> bool:
    return bool(line.text) and not (is_button(line.text) or is_boilerplate(line.text) or is_beside_button(line.text))


# Names


def _heads(content: Sequence[Line], rows: Sequence[Row]) -> dict[int, Head]:
    """By the first place in which all rows have something that may be a name: above them all where the page's own words
    stand above that, in them, above, or below where more than the name stands there."""
    above = _named(content, rows, [_text_at(content, row.place - 1) for row in rows], lines_above=1)
    beside = _named(content, rows, [row.before for row in rows]) or _named(content, rows, [row.after for row in rows])
    if above and are_below_same_words(content, above) and (not beside or _are_full_names(above)):
        return above
    if beside or above:
        return beside or above
    below = [_text_at(content, row.place + 1) for row in rows]
    return (
        _named(content, rows, below, lines_below=1)
        if _differing(below) != [text.strip(_SIGNS) for text in below]
        else {}
    )


def _are_full_names(heads: Mapping[int, Head]) -> bool:
    """`Lone Krog`, `Mette W. Sand`, where a town may stand beside the day; a single word may be a comment's title."""
    words = [head.author.split() for head in heads.values()]
    full = sum(len(each) > 1 and all(word[:1].isupper() for word in each) for each in words)
    return full >= _MOSTLY * len(words)


def _feet(content: Sequence[Line], rows: Sequence[Row]) -> dict[int, Head]:
    """Names in rows that close their comments: a text stands above each, and none below the last."""
    begins = [0, *(row.place + 1 for row in rows)]
    are_closed = all(
        any(map(_is_of_text, content[begin : row.place])) for begin, row in zip(begins, rows, strict=False)
    ) and not any(map(_is_of_text, content[begins[-1] :]))
    names = _differing([row.before for row in rows])
    if not are_closed or not _are_names(names):
        return {}
    return {row.place: Head("line", name, row.created, 1) for row, name in zip(rows, names, strict=True)}


def _named(
    content: Sequence[Line], rows: Sequence[Row], said: Sequence[str], *, lines_above: int = 0, lines_below: int = 0
) -> dict[int, Head]:
    names = _differing(said)
    starts = [row.place - lines_above for row in rows]
    texts = [
        content[row.place + 1 + lines_below : end] for row, end in zip(rows, [*starts[1:], len(content)], strict=True)
    ]
    if not _are_names(names) or not all(any(map(_is_of_text, lines)) for lines in texts):
        return {}
    size = 1 + lines_above + lines_below
    return {
        start: Head("line" if size == 1 else "above", name, row.created, size)
        for start, name, row in zip(starts, names, rows, strict=True)
    }


def _text_at(content: Sequence[Line], place: int) -> str:
    return _bare(content[place].plain) if 0 <= place < len(content) else ""


def _differing(texts: Sequence[str]) -> list[str]:
    """Without the words that all of them begin and end with."""
    split = [text.split() for text in texts]
    begun, ended = _same(split, lambda words: words), _same(split, lambda words: words[::-1])
    return [
        clean_name(" ".join(words[begun : len(words) - ended if ended else None])).strip(_SIGNS) if words else ""
        for words in split
    ]


def _same(texts: Sequence[list[str]], ordered: Callable[[list[str]], list[str]]) -> int:
    """How many words nearly all begin with; figures in them may differ."""
    size = 0
    spoken = [ordered(text) for text in texts if text]
    while spoken and all(len(words) > size + 1 for words in spoken):
        words = Counter(_FIGURES.sub("0", words[size]).casefold() for words in spoken)
        if words.most_common(1)[0][1] < len(spoken):
            break
        size += 1
    return size


def _are_names(names: Sequence[str]) -> bool:
    """Nearly all may be names, of more than one person."""
    like = Counter(name for name in names if _may_be_name(name))
    is_most = like.total() >= _NEARLY_ALL * len(names)
    return is_most and len(like) > 1 and like.most_common(1)[0][1] <= _MOST_BY_ONE * len(names)


def _may_be_name(text: str) -> bool:
    return (
        1 < len(text) <= _LONGEST_NAME  # one letter is drawn in place of a picture
        and len(text.split()) <= _MOST_WORDS
        and is_name(text)
        and not _ENDS_SENTENCE.search(text)
        and not (is_button(text) or is_boilerplate(text) or is_beside_button(text) or is_furniture(text))
    )
