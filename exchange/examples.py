"""How other posts of a site were read, and what that tells of one.

Whoever has read three pages of a site knows where on the fourth it says who wrote it and when, which line is its title, and
what of it is the site's, however that page may differ. What was read once is known by how its lines look: figures,
months, weekdays and stars aside, which are others on each page.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from exchange.calendar_names import MONTHS, WEEKDAY_OF
from exchange.dates import find_date
from exchange.ledger import Label
from exchange.records import FEWEST_SIBLINGS, ImportedPost, Saying, Taught

_HEAD, _FOOT = 300, 100  # lines of a dump, as those that `siblings` compares
_LONGEST_LINE = 140
_WIDEST, _FULL = 110, 50  # columns of a wrapped dump, and of a line that may go on in the next
_OF_EXAMPLES = 0.75  # of them agree
_SIGNS_AROUND = ".,;:!?()[]|·•*"
_STARS = re.compile(r"[★☆⭐✩✭✮✯½*]{2,}|[★☆⭐✩✭✮✯]")
_FIGURES = re.compile(r"[0-9]+")
_LABEL = re.compile(r"\W{0,3}(?P<words>[^\W\d_][^:|]{1,40}?)\s?[:|]\s")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_NAME = re.compile(r"[^\W\d_][^\d]{0,40}")
_SEPARATORS = (",", " / ", "·", "|", "•", ";", "#")
_FEW, _MOST_TAGS, _LONGEST_TAG = 2, 12, 40
_ABOVE_COMMENTS = {Label.META, Label.BOILERPLATE, Label.UNEXPLAINED, Label.TITLE, Label.RATING}

Frame = tuple[str, ...]
"""The words of a line, so far as they are the same on each page."""


@dataclass(frozen=True)
class Slot:
    """What stands before and behind a value in its line; where it stands alone, what stands above or below the line."""

    left: Frame
    right: Frame
    beside: Frame = ()
    step: int = 0


@dataclass(frozen=True)
class _Line:
    number: int
    text: str
    frame: Frame


@dataclass(frozen=True)
class Example:
    """One post as it was read."""

    labels: Mapping[int, Label | None] = field(default_factory=dict)  # None where lines alike were read differently
    around_title: frozenset[int] = frozenset()
    bylines: frozenset[Slot] = frozenset()
    tags: frozenset[Slot] = frozenset()
    dated: Mapping[int, bool] = field(default_factory=dict)  # lines that say when, and whether to the minute
    writer: str = ""
    separator: str = ""

    @classmethod
    def of(cls, lines: Sequence[str], post: ImportedPost) -> "Example":
        framed = _framed(lines)
        labels: dict[int, Label | None] = {}
        for each in framed:
            label = post.ledger.of(each.number).label
            for key in _keys(each):
                labels[key] = label if labels.setdefault(key, label) is label else None
        outside = [
            (place, each) for place, each in enumerate(framed) if post.ledger.of(each.number).label in _ABOVE_COMMENTS
        ]
        titles = [place for place, each in outside if post.ledger.of(each.number).label is Label.TITLE]
        places = [place for place in titles if post.title in framed[place].text] or titles[:1]
        return cls(
            labels=labels,
            around_title=frozenset(key for place in places[:1] for key in _around(framed, place)),
            bylines=frozenset(_slots(framed, outside, post.byline)) if post.byline else frozenset(),
            tags=frozenset(_slots_of_tags(framed, outside, post.tags, post.byline)) if post.tags else frozenset(),
            dated=dict(_dated(outside, post.date)) if post.date else {},
            writer=post.byline,
            separator=_separator(outside, post.tags),
        )


def taught_by(examples: Sequence[Example], lines: Sequence[str]) -> Taught:
    """What posts of the same site tell of another one."""
    if len(examples) < FEWEST_SIBLINGS:
        return Taught()
    framed = _framed(lines)
    whole = _standing_whole(lines)
    titled = {each.number: _count_around(examples, framed, place) for place, each in enumerate(framed)}
    return Taught(
        read_as=dict(_read_as(examples, [each for each in framed if each.number in whole])),
        titled={number: count for number, count in titled.items() if count >= FEWEST_SIBLINGS},
        byline=_byline(examples, framed),
        writers=tuple(dict.fromkeys(each.writer for each in examples if each.writer)),
        tags=_tags(examples, framed),
        date=_date(examples, framed),
    )


# Lines


def _framed(lines: Sequence[str]) -> list[_Line]:
    said = [(number, " ".join(line.split())) for number, line in enumerate(lines, start=1)]
    said = [(number, line) for number, line in said if any(map(str.isalnum, line)) or _STARS.search(line)]
    kept = said if len(said) <= _HEAD + _FOOT else [*said[:_HEAD], *said[-_FOOT:]]
    return [_Line(number, line, _frame(line)) for number, line in kept]


def _frame(line: str) -> Frame:
    """
    >>> _frame("Posted on Monday, March 3, 2014 by Ada")
    ('posted', 'on', '{day},', '{month}', '0,', '0', 'by', 'ada')
    """
    return tuple(map(_common, line.casefold().split()))


def _common(word: str) -> str:
    bare = word.strip(_SIGNS_AROUND)
    if bare in MONTHS:
        return word.replace(bare, "{month}")
    if bare in WEEKDAY_OF:
        return word.replace(bare, "{day}")
    return _FIGURES.sub("0", _STARS.sub("{stars}", word))


def _keys(line: _Line) -> Iterator[int]:
    """What lines alike are known by: all their words, the label before a colon, the first two words of a short one."""
    yield hash(line.frame)
    if len(line.text) < _LONGEST_LINE:
        if label := _LABEL.match(line.text):
            yield hash(("label", label["words"].casefold()))
        if len(line.frame) > _FEW and _LETTERS.search(" ".join(line.frame[:_FEW])):
            yield hash(("begins", *line.frame[:_FEW]))


def _standing_whole(lines: Sequence[str]) -> set[int]:
    """The lines that a tool did not wrap, as far as that can be seen of a line."""
    is_wrapped = max(map(len, lines), default=0) <= _WIDEST
    below = [*lines[1:], ""]
    return {
        number
        for number, (line, under) in enumerate(zip(lines, below, strict=True), start=1)
        if not (is_wrapped and len(line) >= _FULL and under.strip())
    }


# What lines are


_MAY_BECOME: Mapping[Label, frozenset[Label]] = {
    Label.META: frozenset((Label.BODY, Label.UNEXPLAINED, Label.BOILERPLATE)),
    Label.BOILERPLATE: frozenset((Label.BODY, Label.UNEXPLAINED)),
}


def differing(read_as: Mapping[int, Label], label_of) -> dict[int, Label]:
    return {line: label for line, label in read_as.items() if label_of(line) in _MAY_BECOME.get(label, ())}


def _read_as(examples: Sequence[Example], framed: Sequence[_Line]) -> Iterator[tuple[int, Label]]:
    for each in framed:
        for place, key in enumerate(_keys(each)):
            found = [example.labels[key] for example in examples if key in example.labels]
            label, times = Counter(found).most_common(1)[0] if found else (None, 0)
            is_agreed = times >= max(FEWEST_SIBLINGS, len(found) * _OF_EXAMPLES)
            if label and is_agreed and (not place or label is Label.META):
                yield each.number, label
                break


# Where the title stands


def _around(framed: Sequence[_Line], place: int) -> Iterator[int]:
    for step in (-1, 1):
        beside = framed[place + step].frame if 0 <= place + step < len(framed) else ("nothing",)
        if len(beside) < 20:
            yield hash((step, beside))


def _count_around(examples: Sequence[Example], framed: Sequence[_Line], place: int) -> int:
    keys = set(_around(framed, place))
    return sum(bool(keys & example.around_title) for example in examples)


# Who wrote it, and what it is filed under


def _slots(framed: Sequence[_Line], outside: Iterable[tuple[int, _Line]], value: str) -> Iterator[Slot]:
    for place, each in outside:
        before, found, behind = each.text.partition(value)
        if found and len(each.text) < _LONGEST_LINE and not (before[-1:].isalnum() or behind[:1].isalnum()):
            yield from _slot(framed, place, before, behind)


def _slots_of_tags(
    framed: Sequence[_Line], outside: Iterable[tuple[int, _Line]], tags: Sequence[str], writer: str
) -> Iterator[Slot]:
    for place, each in outside:
        start, end = each.text.find(tags[0]), each.text.rfind(tags[-1]) + len(tags[-1])
        if 0 <= start < end and all(tag in each.text for tag in tags):
            before, behind = each.text[:start], each.text[end:]
            if not (before[-1:].isalnum() or behind[:1].isalnum()):
                yield from _slot(framed, place, before.replace(writer, "{writer}") if writer else before, behind)


def _separator(outside: Iterable[tuple[int, _Line]], tags: Sequence[str]) -> str:
    for (_, each), (one, other) in ((line, pair) for line in outside for pair in pairwise(tags)):
        between = each.text.partition(one)[2].partition(other)[0]
        if between and between.strip(" ") and len(between) <= 3:
            return between.strip()
    return ""


def _slot(framed: Sequence[_Line], place: int, before: str, behind: str) -> Iterator[Slot]:
    left, right = (("^", *_frame(before))[-3:], (*_frame(behind), "$")[:1])
    if left != ("^",) or right != ("$",):
        yield Slot(left, right)
        if left[-1] != "^":
            yield Slot(left, ())
        return
    for step in (-1, 1):
        if 0 <= place + step < len(framed):
            yield Slot(left, right, framed[place + step].frame, step)


def _shared_slots(examples: Sequence[Example], kind: str) -> list[Slot]:
    counted = Counter(slot for each in examples for slot in getattr(each, kind))
    return [slot for slot, times in counted.most_common() if times >= FEWEST_SIBLINGS]


def _values(framed: Sequence[_Line], slot: Slot) -> Iterator[tuple[int, str]]:
    for place, each in enumerate(framed):
        if len(each.text) >= _LONGEST_LINE:
            continue
        if slot.step:
            at = place + slot.step
            if 0 <= at < len(framed) and framed[at].frame == slot.beside:
                yield each.number, each.text
            continue
        frame, words = ("^", *each.frame, "$"), ("", *each.text.split(), "")
        size = len(slot.left)
        for start in range(len(frame) - size):
            if frame[start : start + size] != slot.left:
                continue
            begins = start + size
            ends = next((
                end for end in range(begins + 1, len(frame)) if frame[end : end + len(slot.right)] == slot.right
            ), None) if slot.right else len(frame) - 1
            if ends is not None and ends > begins:
                yield each.number, " ".join(words[begins:ends])


def _byline(examples: Sequence[Example], framed: Sequence[_Line]) -> Saying | None:
    writers = Counter(each.writer for each in examples if each.writer)
    for slot in _shared_slots(examples, "bylines"):
        for number, value in _values(framed, slot):
            known = [writer for writer in writers if value == writer or value.startswith(writer + " ")]
            if known and (value in known or not slot.right):
                return Saying(number, known[0])
            if slot.right and _is_name(value):
                return Saying(number, value.strip(" ,|·"))
    return None


def _is_name(value: str) -> bool:
    bare = value.strip(" ,|·")
    return _NAME.fullmatch(bare) is not None and len(bare.split()) <= 4 and bare[0].isupper()


def _naming_writer(line: _Line, writers: Iterable[str]) -> _Line:
    for writer in sorted(writers, key=len, reverse=True):
        if writer in line.text:
            text = line.text.replace(writer, "{writer}")
            return _Line(line.number, text, _frame(text))
    return line


def _tags(examples: Sequence[Example], framed: Sequence[_Line]) -> Saying | None:
    separators = Counter(each.separator for each in examples if each.separator)
    separator = separators.most_common(1)[0][0] if separators else ","
    writers = {each.writer for each in examples if each.writer}
    framed = [_naming_writer(each, writers) for each in framed]
    for slot in _shared_slots(examples, "tags"):
        if not slot.right:
            continue
        for number, value in _values(framed, slot):
            tags = [tag for each in value.split(separator) if (tag := each.strip(" ,|·"))]
            if tags and len(tags) <= _MOST_TAGS and all(len(tag) <= _LONGEST_TAG for tag in tags):
                return Saying(number, "\n".join(tags))
    return None


def _dated(outside: Iterable[tuple[int, _Line]], date: str) -> Iterator[tuple[int, bool]]:
    for _, each in outside:
        found = find_date(each.text) if len(each.text) < _LONGEST_LINE else None
        if found and found.date[:10] == date[:10]:
            yield hash(each.frame), found.date == date and "T" in date
            if len(each.frame) > _FEW:
                yield hash(("begins", *each.frame[:_FEW])), found.date == date and "T" in date


def _date(examples: Sequence[Example], framed: Sequence[_Line]) -> Saying | None:
    """Where most say it, to the minute if any line does."""
    dated = sum(bool(each.dated) for each in examples)
    found: list[tuple[int, int, Saying]] = []
    for each in framed:
        for key in (hash(each.frame), hash(("begins", *each.frame[:_FEW]))):
            said = [example.dated[key] for example in examples if key in example.dated]
            is_agreed = len(said) >= max(FEWEST_SIBLINGS, dated * _OF_EXAMPLES)
            if is_agreed and len(each.text) < _LONGEST_LINE and (date := find_date(each.text)) and date.date:
                found.append((sum(said), len(said), Saying(each.number, date.date)))
    return max(found, key=lambda each: each[:2])[2] if found else None
