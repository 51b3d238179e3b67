"""Which comments of a dump say who wrote them and when: decided by what most of them do."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from operator import or_

from exchange.dates import is_day_first
from exchange.parsers.text_dump.around.buttons import is_button
from exchange.parsers.text_dump.around.furniture import LEAD_TO_NAMES, is_badge
from exchange.parsers.text_dump.talk.bare_names import ENDS_TEXT, bare_name, is_apart, is_set_like_a_name
from exchange.parsers.text_dump.talk.heads import Head, may_be_head, read_bare_name, read_head
from exchange.parsers.text_dump.talk.manners import without_same_word
from exchange.parsers.text_dump.talk.names import is_name, without_by
from exchange.parsers.text_dump.talk.odd_names import above_dates, above_texts
from exchange.parsers.text_dump.talk.pictures import (
    count_pictures,
    empty_lines,
    head_of_pictures,
    without_word_of_pictures,
)
from exchange.parsers.text_dump.talk.pings import is_excerpt, names_page_and_site
from exchange.parsers.text_dump.talk.portraits import is_nameless, with_portraits
from exchange.parsers.text_dump.talk.when import find_when, is_like_a_date, whole_date
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain
from exchange.parsers.text_dump.text.wrapping import columns, is_broken, join, opens_ideographs

HEAD_AT_MOST = 7
_HALF, _QUARTER = 0.5, 0.25
_TWO, _THREE = 2, 3
_MOST_LINES = 5  # of a head with badges in it
_LONGEST_BROKEN = 60  # columns of a name
_FEW = 3
_NEARLY_ALL = 0.8
_SEVERAL, _SOME = 2, 0.1
_DOTS = ("…", "...")
_LEADS_TO_HOUR = re.compile(r"[0-9],? (?:at|um|à|a las?|alle|às|om|kl\.?|klo|o|@)$", re.IGNORECASE)
_HOUR = re.compile(r"[0-9]{1,2}[:.h][0-9]{2}(?: ?[ap]\.?m\.?)?", re.IGNORECASE)
"""Alone in its line, where get_text prints a link within a date."""
_AT_DATE = (", at", ", on", ", am", ", le", ", el", ", il", ", op", ", em")
_NO_NAMES = {"ping", "picture"}


@dataclass(frozen=True)
class Naming:
    """The heads of comments, None for one without; `doubtful` are the places of those that only look like names."""

    heads: list[Head | None]
    doubtful: list[int] = field(default_factory=list)


def name_comments(first_lines: Sequence[Sequence[Line]], *, width: int | None) -> Naming:
    """Heads from the first lines of each comment that bear text.

    A name with a date is one anywhere. Words like "NAME says:" count where several comments have them, and a bare name
    above a text where most do.
    """
    pictures = [count_pictures(lines) for lines in first_lines]
    heads = _heads_below(first_lines, pictures, width)
    heads = with_portraits(first_lines, heads)
    trailing = trailing_off(dict(enumerate(first_lines)), dict(enumerate(heads)))
    heads = [None if place in trailing else head for place, head in enumerate(heads)]
    named = sum(head is not None and head.kind not in _NO_NAMES for head in heads)
    heads = with_strange_dates(first_lines, _with_names_below(first_lines, heads))
    bare = _bare_names(first_lines, heads, width) if named < _HALF * len(heads) else []
    mistakable: set[int] = set()
    if not bare and named < min(_HALF * len(heads), max(_SEVERAL, _SOME * len(heads))):
        mistakable = {place for place, head in enumerate(heads) if head and not _is_unmistakable(head)}
    kept = [None if place in mistakable else head for place, head in enumerate(bare or heads)]
    kept = with_strange_dates(first_lines, kept) if bare else kept
    below = {place: first_lines[place][pictures[place] :] for place, head in enumerate(kept) if is_nameless(head)}
    below = {place: lines for place, lines in below.items() if (name := bare_name(lines)) and _is_of_few_words(name)}
    like_names = [place for place, lines in below.items() if _is_like_a_name(lines, width)]
    sure = _said_again({place: first_lines[place] for place in like_names})
    sure |= _below_pictures({place: first_lines[place] for place in like_names if pictures[place]}, pictures)
    kept = [sure.get(place, head) for place, head in enumerate(kept)]
    below_pictures = [lines[above:] for lines, above in zip(first_lines, pictures, strict=True)]
    odd = above_texts(below_pictures, kept)
    like_names += odd
    odd |= above_dates(below_pictures, kept)
    for place, head in odd.items():
        kept[place] = replace(head, lines=head.lines + pictures[place])
    kept = [head and _with_badge(head, lines) for head, lines in zip(kept, first_lines, strict=True)]
    kept = [head and _without_words(head, lines) for head, lines in zip(kept, first_lines, strict=True)]
    kept = without_same_word(without_word_of_pictures(first_lines, kept))
    like_names += [
        place for place, lines in below.items() if is_nameless(kept[place]) and _is_above_long_word(lines, width)
    ]
    return Naming(_with_titles_of_pings(first_lines, kept), sorted({*mistakable, *like_names} - sure.keys()))


def _with_titles_of_pings(first_lines: Sequence[Sequence[Line]], heads: list[Head | None]) -> list[Head | None]:
    """Where most are named above their texts, so is a page above the words `[…] of which it quotes some […]`."""
    if sum(head is not None and bool(head.author) for head in heads) * 2 <= len(heads):
        return heads
    return [
        Head("name", plain(lines[0].text), "", 1, is_ping=True) if head is None and _is_above_excerpt(lines) else head
        for lines, head in zip(first_lines, heads, strict=True)
    ]


def _is_above_excerpt(lines: Sequence[Line]) -> bool:
    texts = [line.text for line in lines]
    return len(texts) == _TWO and is_apart(lines) and not is_excerpt(texts[0]) and is_excerpt(texts[1])


def trailing_off(first_lines: Mapping[int, Sequence[Line]], heads: Mapping[int, Head | None]) -> set[int]:
    """`Half a boat, said…`: heads that end with dots, where most end otherwise, are sentences."""
    named = {place: head for place, head in heads.items() if head and head.author and head.lines}
    dotted = {place for place, head in named.items() if plain(first_lines[place][head.lines - 1].text).endswith(_DOTS)}
    return {place for place in dotted if not named[place].created} if len(dotted) * 2 < len(named) else set()


def _with_names_below(first_lines: Sequence[Sequence[Line]], heads: list[Head | None]) -> list[Head | None]:
    """Names below dates, where nearly all dates have one below."""
    dated = {place: head for place, head in enumerate(heads) if head and head.kind == "date"}
    named = {
        place: name
        for place, head in dated.items()
        if (name := name_below_date([line.text for line in first_lines[place][head.lines :]]))
    }
    if len(named) < max(_SEVERAL, _NEARLY_ALL * len(dated)):
        return heads
    return [
        replace(named[place], created=head.created, lines=head.lines + named[place].lines)
        if head and place in named
        else head
        for place, head in enumerate(heads)
    ]


def name_below_date(texts: Sequence[str]) -> Head | None:
    """`NAME says:`, or a name alone, above a text."""
    head = read_head(texts[:1])
    if head and head.kind == "says" and not head.created:
        return replace(head, kind="line")
    name = read_bare_name(texts)
    return replace(name, kind="line", author=without_by(name.author)) if name and _is_of_few_words(name) else None


def _with_badge(head: Head, lines: Sequence[Line]) -> Head:
    """`Post author` below a bare name is no text where one stands below it."""
    has_badge = head.kind == "name" and len(lines) > head.lines + 1
    if not has_badge or not is_badge(lines[head.lines].text):
        return head
    return replace(head, lines=head.lines + 1)


def _without_words(head: Head, lines: Sequence[Line]) -> Head | None:
    """Where no name was found below, the word of a picture is what somebody wrote."""
    if head.kind != "picture":
        return head
    empty = empty_lines(lines)
    return replace(head, lines=empty) if empty else None


def _below_pictures(like_names: Mapping[int, Sequence[Line]], pictures: Sequence[int]) -> dict[int, Head]:
    """What stands directly below a commenter's picture."""
    names = {place: bare_name(lines[pictures[place] :]) for place, lines in like_names.items()}
    return {place: replace(name, lines=1 + pictures[place]) for place, name in names.items() if name}


def _said_again(like_names: Mapping[int, Sequence[Line]]) -> dict[int, Head]:
    """Where a main text has lost most of its names, several that stand above more than one comment are names."""
    names = {place: name for place, lines in like_names.items() if (name := bare_name(lines))}
    counted = Counter(name.author for name in names.values())
    again = {author for author, count in counted.items() if count > 1}
    return {place: name for place, name in names.items() if name.author in again} if len(again) >= _FEW else {}


def with_strange_dates(first_lines: Sequence[Sequence[Line]], heads: list[Head | None]) -> list[Head | None]:
    """Below most names a short line with a year, or the like, is a date, though in a language that is not known."""
    undated = {
        place: head
        for place, head in enumerate(heads)
        if head and head.author and not head.created and head.kind in {"says", "name"}
    }
    dated = {
        place
        for place, head in undated.items()
        if len(first_lines[place]) > head.lines and is_like_a_date(first_lines[place][head.lines].text)
    }
    if len(dated) < max(_SEVERAL, _HALF * len(undated)):
        return heads
    return [
        replace(head, lines=head.lines + 1, created=_date_in(first_lines[place][head.lines]))
        if head and place in dated
        else head
        for place, head in enumerate(heads)
    ]


def _date_in(line: Line) -> str:
    """Between words that are not known."""
    when = find_when(plain(line.text), None)
    return when.created if when else ""


def head_of(
    first: Sequence[Line], width: int | None, day_first: bool | None = None, *, is_below_button: bool = False
) -> Head | None:
    """The head, though a picture may stand above it, or the tool have broken one of its lines in two.

    Directly below a button no text ends.
    """
    pictures = count_pictures(first)
    if not _may_be_head(first, pictures):
        return head_of_pictures(first[:pictures])
    return _read_below(first, pictures, width, day_first, is_below_button=is_below_button)


def _heads_below(
    first_lines: Sequence[Sequence[Line]], pictures: Sequence[int], width: int | None
) -> list[Head | None]:
    """Only where some of the comments may have a head, their lines are asked in which order its figures stand."""
    first_and_pictures = list(zip(first_lines, pictures, strict=True))
    may_be = [_may_be_head(lines, above) for lines, above in first_and_pictures]
    day_first = is_day_first(line.text for lines in first_lines for line in lines) if any(may_be) else None
    return [
        _read_below(lines, above, width, day_first) if may_have_one else head_of_pictures(lines[:above])
        for (lines, above), may_have_one in zip(first_and_pictures, may_be, strict=True)
    ]


def _may_be_head(first: Sequence[Line], pictures: int) -> bool:
    return may_be_head([line.text for line in first[pictures : pictures + _MOST_LINES]])


def _read_below(
    first: Sequence[Line], pictures: int, width: int | None, day_first: bool | None, *, is_below_button: bool = False
) -> Head | None:
    readings = [
        replace(head, lines=_size(sum(sizes[: head.lines]) + pictures, first, width) if head.lines else 0)
        for texts, sizes in _ways_to_read(first[pictures:], width)
        if (head := read_head(texts, is_day_first=day_first))
    ]
    if not readings or (not is_below_button and _is_end_of_text(first[pictures:], width)):
        return head_of_pictures(first[:pictures])
    readings = [head for head in readings if not (_is_all(head, first) or _begins_in_text(head, first))]
    if not readings:
        return None
    alike = [head for head in readings if head.kind in {readings[0].kind, "says"} or _tells_hour(head, readings[0])]
    return max(alike, key=lambda head: (head.kind == "says", bool(head.created), head.lines))


def _tells_hour(head: Head, other: Head) -> bool:
    """The hour of the same day: of `3 May 2010 a` and `las 1:13` the letter is no name."""
    return len(head.created) > len(other.created) > 0 and head.created.startswith(other.created)


def _begins_in_text(head: Head, first: Sequence[Line]) -> bool:
    """A name with a verb in lines of which the first is the last one of a text: all of it, or above the name's link. A
    page that links here may have a longer name, with a date below it."""
    if head.kind != "says" or head.lines < _TWO or says(first[0]):
        return False
    if head.created and names_page_and_site(head.author):
        return False
    return columns(head.author) > _LONGEST_BROKEN or (first[1].text[:1] == "[" and says(first[1]))


def says(line: Line) -> bool:
    """Are a name and a verb all of the line?"""
    head = read_head([line.text])
    return head is not None and head.kind == "says"


def _is_all(head: Head, first: Sequence[Line]) -> bool:
    """Words that trail off, with no date and no text below them, are the text."""
    if head.kind != "says" or head.created or not head.lines:
        return False
    is_trailing = plain(first[head.lines - 1].text).endswith(("…", "..."))
    return is_trailing and all(is_button(line.text) for line in first[head.lines :])


def _size(lines: int, first: Sequence[Line], width: int | None) -> int:
    """How many lines a head takes: a sign with which the text below it begins looks like its last one."""
    if not width or not 1 < lines < len(first) or first[lines].number > first[lines - 1].number + 1:
        return lines
    last, below = first[lines - 1], first[lines]
    opens_address = not any(map(str.isalnum, last.whole)) and is_broken(last, below, width)
    return lines - (opens_ideographs(last, below, width) or opens_address)


def _is_end_of_text(first: Sequence[Line], width: int | None) -> bool:
    """Does the first line end a sentence, and the head stand below it, of which it only seems to be the broken half?"""
    is_sentence = len(first) > 1 and plain(first[0].text)[-1:] in ENDS_TEXT
    if not is_sentence or not width or not is_broken(first[0], first[1], width):
        return False
    return read_head([first[0].text]) is None and read_head([line.text for line in first[1:]]) is not None


def _ways_to_read(first: Sequence[Line], width: int | None) -> list[tuple[list[str], list[int]]]:
    """The first lines as they stand, and with breaks of the tool undone; and of how many lines each text was made."""
    texts = [line.text for line in first]
    breaks = [_goes_on(pair, width) for pair in pairwise(first)]
    single = [[place == at for place in range(len(breaks))] for at, is_break in enumerate(breaks[:_TWO]) if is_break]
    undone = [[False] * len(breaks), *single, *([breaks] if sum(breaks) > 1 else [])]
    pieces = [_is_of_one_row(*pair) for pair in pairwise(texts)]
    return [_joined(texts, list(map(or_, each, pieces))) for each in undone]


def _is_of_one_row(one: str, other: str) -> bool:
    """`By`, `Ada`, `, at`, `7/19/2006 9:14 AM`: get_text prints links within a row in lines of their own."""
    if _LEADS_TO_HOUR.search(one) and _HOUR.fullmatch(other):
        return True
    if one.casefold() in LEAD_TO_NAMES or other in _AT_DATE:
        return is_name(one.rstrip(", ")) or is_name(other.removesuffix(", at"))
    if one.endswith(",") and whole_date(one[:-1]):
        return is_name(other)
    return one.endswith(_AT_DATE) and whole_date(other) is not None


def _joined(texts: list[str], breaks: Sequence[bool]) -> tuple[list[str], list[int]]:
    groups = [[text] for text in texts[:1]]
    for text, is_break in zip(texts[1:], breaks, strict=True):
        if is_break:
            groups[-1].append(text)
        else:
            groups.append([text])
    return [join(group) for group in groups], [len(group) for group in groups]


def _is_like_a_name(lines: Sequence[Line], width: int | None) -> bool:
    """A first line of few words that all begin like names: is it set apart from the text below it?"""
    return is_apart(lines) or (width is not None and not _goes_on(lines, width))


def _is_above_long_word(lines: Sequence[Line], width: int | None) -> bool:
    """The same above a word that fits few lines or none: nothing tells whether the tool broke it there."""
    return width is not None and columns(lines[1].text.partition(" ")[0]) * _TWO >= width - lines[1].indent


def _goes_on(lines: Sequence[Line], width: int | None) -> bool:
    """Did the tool break the first line?"""
    is_below = len(lines) > 1 and lines[1].number == lines[0].number + 1
    return bool(width) and is_below and is_broken(lines[0], lines[1], width or 0)


def _is_unmistakable(head: Head) -> bool:
    return bool(head.created) or head.kind in {"date", "line", "above", *_NO_NAMES}


def _bare_names(
    first_lines: Sequence[Sequence[Line]], heads: list[Head | None], width: int | None
) -> list[Head | None]:
    """A name and nothing else on the first line, in most comments with a text below it; nothing if it is not so."""
    names: list[Head | None] = []
    said = Counter(line.plain for lines in first_lines for line in lines[:1])
    for lines, head in zip(first_lines, heads, strict=True):
        if head and head.kind != "picture":
            names.append(head)
            continue
        pictures = head.lines if head else 0
        name = bare_name(lines[pictures:])
        is_said_again = name is not None and not pictures and said[name.author] > 1 and is_apart(lines)
        is_name = (
            name is not None and (is_said_again or _is_of_few_words(name)) and not _goes_on(lines[pictures:], width)
        )
        names.append(replace(name, lines=1 + pictures) if name and is_name else head)
    bare = [name for name in names if name is not None and name.kind == "name"]
    others = sum(name is None or name.kind != "ping" for name in names)
    are_all = len(bare) == others > 1
    are_all = are_all or (len(bare) >= _TWO and all(map(_begins_like_named, first_lines, names)))
    is_named = are_all or (len(bare) >= _FEW and _are_most(bare, first_lines))
    return _with_all_set_alike(first_lines, names) if is_named else []


def _are_most(bare: Sequence[Head], first_lines: Sequence[Sequence[Line]]) -> bool:
    """Names of at least half of the comments with a text, and of a quarter of all."""
    if len(bare) <= _QUARTER * len(first_lines):
        return False
    with_text = sum(len(lines) > 1 and not is_button(lines[1].text) for lines in first_lines)
    return len(bare) > _HALF * with_text


def _with_all_set_alike(first_lines: Sequence[Sequence[Line]], names: list[Head | None]) -> list[Head | None]:
    """Where every comment begins with a few words, set apart from the text below them, all of these are names."""
    bare = [place for place, name in enumerate(names) if name is None or name.kind == "name"]
    if not all(is_set_like_a_name(first_lines[place]) for place in bare):
        return names
    return [
        Head("name", plain(lines[0].text), "", 1) if name is None else name
        for lines, name in zip(first_lines, names, strict=True)
    ]


def _begins_like_named(lines: Sequence[Line], name: Head | None) -> bool:
    return is_set_like_a_name(lines) if name is None or name.kind == "name" else name.kind == "ping"


def _is_of_few_words(name: Head) -> bool:
    """Two words, or such as all begin like names, but for `von` and `of`."""
    words = name.author.split()
    return len(words) <= _TWO or not any(word[:1].islower() and len(word) > _THREE for word in words[1:])
