"""How other posts of a site were read, and what that tells of one (pure).

Whoever has read three pages of a site knows where on the fourth it says who wrote it and when, which line is its title,
and what of it is the site's, however else that page may differ.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from exchange.dates import find_date
from exchange.ledger import Label
from exchange.records import FEWEST_SIBLINGS, ImportedPost, Saying, Taught
from exchange.site.frames import Frame, Row, beginning, frame, label, rows
from exchange.site.marks import Marks, mark_in, marks_of
from exchange.site.slots import Slot, slots_of, values_in

_LONGEST_ROW, _LONGEST_DATED, _LONGEST_NEIGHBOUR = 140, 400, 20
_AGREED, _OF_SLOTS = 0.75, 0.5  # shares of the posts that say something
_NAME = re.compile(r"[^\W\d_][^\d]{0,40}")
_PERSON = re.compile(r"(?:[^\W\d_a-zß-ÿ][\w.’'-]* ){1,3}[^\W\d_a-zß-ÿ][\w.’'-]*")
_LONGEST_SIGNED = 60
_MOST_NAMES, _AROUND_NAME = 4, " ,|·"
_MOST_TAGS, _LONGEST_TAG, _LONGEST_SEPARATOR = 12, 40, 3
_WRITER = "{writer}"
_LEFT_OUT = {Label.META, Label.BOILERPLATE, Label.UNEXPLAINED}
_TALK = {Label.COMMENT, Label.COMMENTS_HEADING}
_MAY_BECOME: Mapping[Label, frozenset[Label]] = {
    Label.META: frozenset((Label.BODY, Label.UNEXPLAINED, Label.BOILERPLATE)),
    Label.BOILERPLATE: frozenset((Label.BODY, Label.UNEXPLAINED)),
}


@dataclass(frozen=True)
class Example:
    """One post as it was read; rows are known by checksums, slots by their words.

    `labels` has None for rows that look alike and were read differently; `dated` how well rows that look so say when it
    was posted.
    """

    labels: Mapping[int, Label | None] = field(default_factory=dict)
    around_title: frozenset[int] = frozenset()
    bylines: frozenset[Slot] = frozenset()
    tags: frozenset[Slot] = frozenset()
    dated: Mapping[int, int] = field(default_factory=dict)
    marks: Marks = field(default_factory=Marks)
    writer: str = ""
    separator: str = ""
    persons: Mapping[Slot, str] = field(default_factory=dict)
    first_words: str = ""
    last_words: str = ""

    @classmethod
    def of(cls, lines: Sequence[str], post: ImportedPost) -> "Example":
        page = rows(lines)
        labels = [_label(row, post) for row in page]
        told = [place for place, each in enumerate(labels) if each is Label.META]
        return cls(
            labels=_labels_of(page, labels),
            around_title=_around_title(page, labels, post.title),
            bylines=frozenset(_slots_of(page, told, post.byline)),
            tags=frozenset(_slots_of_tags(page, told, post)),
            dated=_dated((row for row, each in zip(page, labels, strict=True) if each not in _TALK), post.date),
            marks=marks_of(
                (row for row, each in zip(page, labels, strict=True) if each is Label.RATING),
                (row for row, each in zip(page, labels, strict=True) if each not in _TALK),
                post.rating,
            ),
            writer=post.byline,
            separator=_separator(page, told, post.tags),
            persons=_persons(page, [place for place, each in enumerate(labels) if each not in _TALK]),
            first_words=_last_words(page[::-1], labels[::-1]),
            last_words=_last_words(page, labels),
        )


def taught_by(examples: Sequence[Example], lines: Sequence[str]) -> Taught:
    """What posts of the same site tell of another one."""
    if len(examples) < FEWEST_SIBLINGS:
        return Taught()
    page = rows(lines)
    titled = {row.numbers[0]: _count_around(examples, page, place) for place, row in enumerate(page)}
    return Taught(
        read_as=dict(_read_as(examples, page)),
        titled={number: posts for number, posts in titled.items() if posts},
        byline=_byline(examples, page),
        date=_date(examples, page),
        tags=_tags(examples, page),
        rating=_rating(examples, page),
        is_signed_above=_are_signed(each.first_words for each in examples),
        is_signed_below=_are_signed(each.last_words for each in examples),
        writers=tuple(dict.fromkeys(each.writer for each in examples if each.writer)),
    )


# What rows are


def differing(read_as: Mapping[int, Label], ledger_label: Mapping[int, Label]) -> dict[int, Label]:
    """The lines of which their siblings say something that may be better known."""
    return {line: label for line, label in read_as.items() if ledger_label[line] in _MAY_BECOME.get(label, ())}


def _last_words(page: Sequence[Row], labels: Sequence[Label | None]) -> str:
    """Of the text, or the name alone just beyond them: that may have been left out of it."""
    last = max((place for place, label in enumerate(labels) if label is Label.BODY), default=None)
    if last is None:
        return ""
    beyond = [
        row.text for row, label in list(zip(page, labels, strict=True))[last + 1 : last + 2] if label in _LEFT_OUT
    ]
    return next(filter(is_person, beyond), page[last].text)


def _label(row: Row, post: ImportedPost) -> Label | None:
    labels = {post.ledger.of(number).label for number in row.numbers}
    return labels.pop() if len(labels) == 1 else None


def _labels_of(page: Sequence[Row], labels: Sequence[Label | None]) -> dict[int, Label | None]:
    found: dict[int, Label | None] = {}
    for row, each in zip(page, labels, strict=True):
        for key in _keys(row):
            found[key] = each if found.setdefault(key, each) is each else None
    return found


def _keys(row: Row) -> Iterator[int]:
    """What rows alike are known by: all their words, the label before a colon, the first two words of a short one."""
    yield hash(row.frame)
    if len(row.text) < _LONGEST_ROW:
        if words := label(row.text):
            yield hash(("label", words))
        if begins := beginning(row.frame):
            yield hash(("begins", *begins))


def _read_as(examples: Sequence[Example], page: Sequence[Row]) -> Iterator[tuple[int, Label]]:
    for row in page:
        agreed = (_agreed(examples, key, is_whole=not place) for place, key in enumerate(_keys(row)))
        if found := next(filter(None, agreed), None):
            yield from ((number, found) for number in row.numbers)


def _agreed(examples: Sequence[Example], key: int, *, is_whole: bool) -> Label | None:
    found = [example.labels[key] for example in examples if key in example.labels]
    each, times = Counter(found).most_common(1)[0] if found else (None, 0)
    is_agreed = times >= max(FEWEST_SIBLINGS, len(found) * _AGREED)
    return each if is_agreed and (is_whole or each is Label.META) else None


# Where the title stands


def _around_title(page: Sequence[Row], labels: Sequence[Label | None], title: str) -> frozenset[int]:
    titles = [place for place, each in enumerate(labels) if each is Label.TITLE]
    titles = [place for place in titles if title in page[place].text] or titles
    return frozenset(_around(page, titles[0])) if titles else frozenset()


def _around(page: Sequence[Row], place: int) -> Iterator[int]:
    for step in (-1, 1):
        beside: Frame = page[place + step].frame if 0 <= place + step < len(page) else ()
        if len(beside) < _LONGEST_NEIGHBOUR:
            yield hash((step, beside))


def _count_around(examples: Sequence[Example], page: Sequence[Row], place: int) -> int:
    keys = set(_around(page, place))
    return sum(bool(keys & example.around_title) for example in examples)


# Who wrote it, and what it is filed under


def _slots_of(page: Sequence[Row], told: Iterable[int], value: str) -> Iterator[Slot]:
    for place in told:
        start = page[place].text.find(value) if value else -1
        if start >= 0:
            yield from slots_of(page, place, start, start + len(value))


def _slots_of_tags(page: Sequence[Row], told: Iterable[int], post: ImportedPost) -> Iterator[Slot]:
    """The name of the writer before them is another one on each page."""
    if not post.tags:
        return
    for row in (page[place] for place in told):
        text = row.text.replace(post.byline, _WRITER) if post.byline else row.text
        start, end = text.find(post.tags[0]), text.rfind(post.tags[-1]) + len(post.tags[-1])
        if 0 <= start < end and all(tag in text for tag in post.tags):
            yield from slots_of([Row(row.numbers, text, frame(text))], 0, start, end)


def _separator(page: Sequence[Row], told: Iterable[int], tags: Sequence[str]) -> str:
    for text, (one, other) in ((page[place].text, pair) for place in told for pair in pairwise(tags)):
        between = text.partition(one)[2].partition(other)[0].strip()
        if between and len(between) <= _LONGEST_SEPARATOR:
            return between
    return ""


def _common(slots: Sequence[frozenset[Slot]]) -> list[Slot]:
    """Those of several posts, the most usual first."""
    told = [each for each in slots if each]
    counted = Counter(slot for each in told for slot in each)
    least = max(FEWEST_SIBLINGS, len(told) * _OF_SLOTS)
    return sorted((slot for slot in counted if counted[slot] >= least), key=lambda slot: (-counted[slot], slot))


def _byline(examples: Sequence[Example], page: Sequence[Row]) -> Saying | None:
    writers = sorted({each.writer for each in examples if each.writer}, key=len, reverse=True)
    for slot in _common([each.bylines for each in examples]):
        for place, value in values_in(page, slot):
            known = next((writer for writer in writers if f"{value} ".startswith(f"{writer} ")), "")
            if known and (value == known or slot.is_open):
                return Saying(page[place].numbers, known)
            if not slot.is_open and _is_name(value):
                return Saying(page[place].numbers, value.strip(_AROUND_NAME))
    return _repeated(examples, page)


def _repeated(examples: Sequence[Example], page: Sequence[Row]) -> Saying | None:
    """Somebody who is named in the same place on page after page, and on others somebody else."""
    for slot, value in _persons(page, range(len(page))).items():
        others = [example.persons[slot] for example in examples if slot in example.persons]
        distinct = len({value, *others})
        if len(others) >= FEWEST_SIBLINGS and 1 < distinct <= (len(others) + 1) / 2:
            lines = next((page[place].numbers for place, text in values_in(page, slot) if value in text), ())
            return Saying(lines, value) if lines else None
    return None


def is_person(text: str) -> bool:
    """
    >>> is_person("Ada Lind"), is_person("Mind the doors"), is_person("Ada Lind.")
    (True, False, True)
    """
    return _PERSON.fullmatch(text.strip(" .–—-~")) is not None


def _persons(page: Sequence[Row], places: Iterable[int]) -> dict[Slot, str]:
    found: dict[Slot, str] = {}
    for place in places:
        text = page[place].text
        start = text.find(":") + 1
        value = text[start:].strip()
        if len(text) <= _LONGEST_SIGNED and is_person(value):
            begins = text.index(value, start)
            found |= dict.fromkeys(slots_of(page, place, begins, begins + len(value)), value)
    return {slot: value for slot, value in found.items() if not slot.is_open}


def _are_signed(words: Iterable[str]) -> bool:
    """By more than one: what is the same each time heads or ends the parts of a review."""
    said = [each for each in words if each]
    signed = [each for each in said if is_person(each)]
    return len(signed) >= max(FEWEST_SIBLINGS, len(said) * _OF_SLOTS) and len({*signed}) > 1


def _is_name(value: str) -> bool:
    bare = value.strip(_AROUND_NAME)
    return _NAME.fullmatch(bare) is not None and len(bare.split()) <= _MOST_NAMES and bare[0].isupper()


def _tags(examples: Sequence[Example], page: Sequence[Row]) -> Saying | None:
    separators = Counter(each.separator for each in examples if each.separator)
    separator = separators.most_common(1)[0][0] if separators else ","
    writers = sorted({each.writer for each in examples if each.writer}, key=len, reverse=True)
    page = [_naming_no_writer(row, writers) for row in page]
    for slot in (slot for slot in _common([each.tags for each in examples]) if not slot.is_open):
        for place, value in values_in(page, slot):
            tags = [tag for each in value.split(separator) if (tag := each.strip(_AROUND_NAME))]
            if 0 < len(tags) <= _MOST_TAGS and all(len(tag) <= _LONGEST_TAG for tag in tags):
                return Saying(page[place].numbers, "\n".join(tags))
    return None


def _naming_no_writer(row: Row, writers: Iterable[str]) -> Row:
    writer = next((writer for writer in writers if writer in row.text), "")
    text = row.text.replace(writer, _WRITER) if writer else row.text
    return Row(row.numbers, text, frame(text)) if writer else row


# When, and how well


def _dated(page: Iterable[Row], date: str) -> dict[int, int]:
    """2 for rows that say the day and the hour, 1 for those that say the day and tell more than is known, else 0."""
    found: dict[int, int] = {}
    for row in page:
        said = find_date(row.text) if date and len(row.text) < _LONGEST_DATED else None
        if said and said.date[:10] == date[:10]:
            worth = 2 * (said.date == date) if "T" in date else int("T" in said.date)
            found |= dict.fromkeys(_keys_of_dated(row), worth)
    return found


def _keys_of_dated(row: Row) -> Iterator[int]:
    yield hash(row.frame)
    if begins := beginning(row.frame):
        yield hash(("begins", *begins))


def _date(examples: Sequence[Example], page: Sequence[Row]) -> Saying | None:
    """Where most say it, to the minute if any row does."""
    dated = sum(bool(each.dated) for each in examples)
    found: list[tuple[int, int, Saying]] = []
    for row in page:
        for key in _keys_of_dated(row):
            said = [example.dated[key] for example in examples if key in example.dated]
            is_agreed = len(said) >= max(FEWEST_SIBLINGS, dated * _AGREED) and len(row.text) < _LONGEST_DATED
            if is_agreed and (date := find_date(row.text)) and date.date:
                found.append((sum(said), len(said), Saying(row.numbers, date.date)))
    return max(found, key=lambda each: each[:2])[2] if found else None


def _rating(examples: Sequence[Example], page: Sequence[Row]) -> Saying | None:
    found = mark_in(page, (each.marks for each in examples))
    return Saying(found[0].numbers, found[1]) if found else None
