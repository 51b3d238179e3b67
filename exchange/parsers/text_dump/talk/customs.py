"""How a dump sets its comments: found by majority before any of them is read."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest
from operator import is_

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate
from exchange.parsers.text_dump.around.buttons import is_answering, is_button
from exchange.parsers.text_dump.talk.heads import Head, read_head
from exchange.parsers.text_dump.talk.naming import HEAD_AT_MOST, Naming, name_comments
from exchange.parsers.text_dump.talk.numbers import (
    counted_to_names,
    do_numbers_count,
    do_numbers_end_together,
    following_buttons,
    listed_without_names,
    lone_firsts,
    numbers_are_points,
    numbers_of_columns,
    replies_are_numbered,
)
from exchange.parsers.text_dump.talk.pings import names_page_and_site
from exchange.parsers.text_dump.talk.when import may_hold_date
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain

_MOSTLY, _NEARLY_ALL, _ENOUGH = 0.6, 0.8, 4
_CYCLE = "*+o#@-="  # lynx's marks, level by level
_FEW_COLUMNS = 2
_DEEP_COLUMNS = 7  # lynx tells that many levels apart, elinks eight


@dataclass(frozen=True)
class Named:
    """What stands first in each item, what that says of its writer, and the numbers of the items with a head."""

    first_lines: list[list[Line]]
    naming: Naming
    headed: frozenset[int]

    def of(self, first_lines: list[list[Line]], *, width: int | None) -> Naming:
        """The heads of comments: those of the items, where the comments are the items."""
        is_same = len(first_lines) == len(self.first_lines) and all(
            len(own) == len(other) and all(map(is_, own, other))
            for own, other in zip(first_lines, self.first_lines, strict=True)
        )
        return self.naming if is_same else name_comments(first_lines, width=width)


@dataclass(frozen=True)
class Customs:
    """What holds of the items of one dump.

    `root_column` is the first level, `width` where lines were broken. `bodies_are_flat`: texts begin at the edge
    whatever the depth (html2text). `texts_stand_below_marks`: they begin in the column of their marks.
    `numbers_end_together`: 9. and 10. stand flush at their dots; `numbers_count` unless all are alike; where
    `numbers_are_points`, those further in are none of comments. `has_strong_marks`: some marks are such as nobody
    types, or `replies_are_numbered`, so a dash is somebody's; `typed_marks` open roots though people type them.
    `are_named`: roots bear names; `headed` are the lines of items that do, `headed_columns` theirs. Below `hanging`
    items, text goes on in the column of their text, below those `with_paragraphs` after a blank line;
    `lone_buttons` are no comments; in the `crowded_column` several levels may stand. The numbers of `counted` items
    lead to one with a name; in `first_columns` numbers begin. Of the `listed` no one has a name, and one stands
    directly below the other; the `pings` name other pages. `numbers_of` a column are those that stand in it. The
    `following` go on counting below a lone button. Where `replies_stand_beyond_texts`, what is marked in the column
    of a text is part of that. Of the `lone_firsts` nobody counts on, so they are no lists.
    """

    root_column: int
    width: int | None
    bodies_are_flat: bool
    texts_stand_below_marks: bool
    numbers_end_together: bool
    numbers_count: bool
    has_strong_marks: bool
    replies_are_numbered: bool
    typed_marks: frozenset[str]
    are_named: bool
    named: Named
    headed: frozenset[int]
    headed_columns: frozenset[int]
    hanging: frozenset[int]
    with_paragraphs: frozenset[int]
    lone_buttons: frozenset[int]
    numbers_are_points: bool = False
    cap: "Cap | None" = None
    numbered_cap: "NumberedCap | None" = None
    crowded_column: int | None = None
    counted: frozenset[int] = frozenset()
    first_columns: frozenset[int] = frozenset()
    listed: frozenset[int] = frozenset()
    numbers_of: Mapping[int, frozenset[int]] = field(default_factory=dict)
    following: frozenset[int] = frozenset()
    replies_stand_beyond_texts: bool = False
    marks_stand_alone: bool = False
    pings: frozenset[int] = frozenset()
    lone_firsts: frozenset[int] = frozenset()

    @property
    def may_lose_levels(self) -> bool:
        """Is there a column in which comments of several levels may stand?"""
        return self.crowded_column is not None or self.numbered_cap is not None

    def column(self, line: Line) -> int:
        column = _column(line, self.numbers_end_together) if self.numbers_end_together else line.indent
        return self.cap.column(line) if self.cap and column == self.cap.at else column


@dataclass(frozen=True)
class Cap:
    """The column from which on lynx indents no further: only the kind of mark goes on telling the level there."""

    at: int
    step: int
    first: str

    def column(self, line: Line) -> int:
        """The column in which the line would stand."""
        if line.mark not in _CYCLE:
            return self.at
        return self.at + self.step * ((_CYCLE.index(line.mark) - _CYCLE.index(self.first)) % len(_CYCLE))


@dataclass(frozen=True)
class NumberedCap:
    """The same where comments are numbered: a number that begins again, right below another, is a level deeper."""

    at: int
    step: int


def find_customs(lines: Sequence[Line], *, width: int | None) -> Customs:
    content = [line for line in lines if not line.is_blank]
    items = [line for line in content if line.is_item]
    flush = do_numbers_end_together(items)
    columns = {line.number: _column(line, flush) for line in items}
    first_below = [(item, line) for item, line in pairwise(content) if item.is_item and not line.is_item]
    is_flat = _bodies_are_flat(items, first_below + _texts_left_of(items, content))
    named = _named([line.unmarked() if is_flat and line.is_typed else line for line in content], width)
    headed, buttons = named.headed, _lone_buttons(items, first_below)
    root = _root_column(items, columns, headed, is_flat=is_flat)
    sure = headed | _below_buttons(content)
    cap = _cap(items, sure, columns)
    numbered_cap, crowded_column = _last_columns(items, sure, columns, width)
    if numbered_cap and not _begin_alike(content, numbered_cap.at, sure):
        crowded_column, numbered_cap = numbered_cap.at, None
    at_root = [line for line in items if columns[line.number] == root and not _is_page(line, headed)]
    return Customs(
        root_column=root,
        width=width,
        bodies_are_flat=is_flat,
        texts_stand_below_marks=_texts_stand_below_marks(items, first_below),
        numbers_end_together=flush,
        numbers_count=do_numbers_count([line.ordinal for line in items if line.mark == "1."]),
        replies_are_numbered=replies_are_numbered([line for line in items if columns[line.number] > root]),
        has_strong_marks=any(not line.is_weak and line.mark != "1." for line in items),
        typed_marks=frozenset(line.mark for line in items if line.is_typed and line.indent <= root),
        are_named=sum(line.number in headed for line in at_root) > _MOSTLY * len(at_root),
        named=named,
        headed=headed,
        headed_columns=frozenset(columns[number] for number in headed),
        hanging=_hanging(first_below),
        with_paragraphs=_with_paragraphs(first_below),
        lone_buttons=buttons,
        numbers_are_points=numbers_are_points(items, sure, columns),
        cap=cap,
        numbered_cap=numbered_cap,
        crowded_column=crowded_column,
        counted=counted_to_names(items, headed, columns) if headed else frozenset(),
        listed=listed_without_names(content, headed, columns, width) if headed else frozenset(),
        numbers_of=numbers_of_columns(items, columns),
        following=following_buttons(items, buttons, columns) if buttons else frozenset(),
        replies_stand_beyond_texts=_replies_stand_beyond_texts(items, columns),
        marks_stand_alone=_marks_stand_alone([line for line in items if line.number in headed]),
        pings=_pings(named),
        lone_firsts=lone_firsts(items, columns) if headed else frozenset(),
        first_columns=frozenset(columns[line.number] for line in items if line.ordinal == 1),
    )


def _is_page(line: Line, headed: frozenset[int]) -> bool:
    """A page that links here has no name to bear."""
    return line.number not in headed and names_page_and_site(line.text)


def _cap(items: list[Line], sure: frozenset[int], columns: dict[int, int]) -> Cap | None:
    """Several marks in the last column, and in each one before it the mark that the cycle of lynx has there."""
    marks: dict[int, list[str]] = {}
    for line in items:
        if line.mark in _CYCLE and line.number in sure:
            seen = marks.setdefault(columns[line.number], [])
            seen += [line.mark] if line.mark not in seen else []
    *before, last = sorted(marks) or [0]
    others = {line.mark for line in items if line.mark in _CYCLE and columns[line.number] == last}  # lists in comments
    if len(before) < _FEW_COLUMNS or len(others) < _FEW_COLUMNS or any(len(marks[each]) > 1 for each in before):
        return None
    places = [_CYCLE.index(marks[each][0]) for each in before]
    follow = all((other - one) % len(_CYCLE) == 1 for one, other in pairwise(places))
    first = _CYCLE[(places[-1] + 1) % len(_CYCLE)]
    return Cap(last, last - before[-1], first) if follow and first in marks[last] else None


def _last_columns(
    items: list[Line], sure: frozenset[int], columns: dict[int, int], width: int | None
) -> tuple[NumberedCap | None, int | None]:
    """Columns of equal steps, and in the last one numbers that begin again with no comment of another level between.

    `sure` are the items that are comments, by their names or the button above them.
    Where numbers begin again in other columns too (on Blogger's pages), or marks tell nothing (elinks indents no
    further than half of its width), the last column is only known to be crowded. elinks makes the last step as long as
    it can.
    """
    levels = _levels([line for line in items if line.number in sure], columns)
    steps = [other - one for one, other in pairwise(levels)]
    if len(levels) < _DEEP_COLUMNS or len(set(steps[1:-1])) > 1 or steps[-1] > steps[0]:
        return None, None
    begins_again = {
        columns[other.number]
        for one, other in pairwise(
            line
            for line in items
            if line.number in sure or not (line.is_weak or columns[line.number] >= levels[-1])  # a point of a list
        )
        if columns[one.number] == columns[other.number] and other.ordinal == 1 and {one.number, other.number} <= sure
    }
    if begins_again == {levels[-1]}:
        return NumberedCap(levels[-1], steps[1]), None
    is_beyond_half = width is not None and levels[-2] <= width / 2 < levels[-1]
    return None, levels[-1] if is_beyond_half or levels[-1] in begins_again else None


def _begin_alike(content: Sequence[Line], at: int, sure: frozenset[int]) -> bool:
    """Do numbers begin again in the last column as in those before it: below a word such as Blogger's `Replies`, where
    nearly all of these do? If not, it may be another list and no level deeper."""
    firsts = [(above.text, line) for above, line in pairwise(content) if line.number in sure and line.ordinal == 1]
    words = Counter(above for above, line in firsts[1:] if line.indent < at)
    word, times = words.most_common(1)[0] if words else ("", 0)
    if times <= _NEARLY_ALL * words.total():
        return True
    return not any(above != word and is_button(above) for above, line in firsts if line.indent >= at)


def _levels(comments: list[Line], columns: dict[int, int]) -> list[int]:
    """The columns in which comments stand; none between or behind equal steps where but a single item stands right in
    the column of the texts of the level before it: that is how one of these begins."""
    counted = Counter(columns[line.number] for line in comments)
    levels = sorted(counted)
    usual = Counter(other - one for one, other in pairwise(levels)).most_common(1)
    texts = {(columns[line.number], line.text_column) for line in comments}
    kept: list[int] = []
    for level, below in zip_longest(levels, levels[1:]):
        is_between = bool(kept) and (below is None or [below - kept[-1]] == [step for step, _ in usual])
        if not (is_between and counted[level] == 1 and (kept[-1], level) in texts):
            kept.append(level)
    return kept


def _column(line: Line, numbers_end_together: bool) -> int:
    return line.indent + len(line.marker) - 2 if numbers_end_together and line.mark == "1." else line.indent


def _root_column(items: list[Line], columns: dict[int, int], headed: frozenset[int], *, is_flat: bool) -> int:
    """The first column in which comments begin: that of names where there are some, or of bullets as theirs further
    left, or of the number with which all begins; else of marks that nobody types."""
    if len(headed) > 1:
        marks = {line.mark for line in items if line.number in headed and not line.is_weak} - {"1."}
        first = items[0].number if items[0].ordinal == 1 else None
        named = (line for line in items if line.number in headed or line.number == first or line.mark in marks)
        return min(columns[line.number] for line in named)
    if not items:
        return 0
    found = [columns[line.number] for line in items if line.mark == items[0].mark or not line.is_weak]
    indented = [column for column in found if column > 0]
    return min(indented if is_flat and indented else found)


def _bodies_are_flat(items: list[Line], first_below: list[tuple[Line, Line]]) -> bool:
    """Do most items have a text below them that begins left of them? Of a single one, a name must say that it has."""
    at_edge = items[0].mark if items and not items[0].indent else ""
    pairs = [(item, below) for item, below in first_below if item.indent > 0 or item.mark == at_edge]
    flat = [item for item, below in pairs if below.indent < item.indent and not is_boilerplate(below.text)]
    if len(flat) == 1:
        head = read_head([flat[0].text])
        is_picture = bool(flat[0].text) and not plain(flat[0].text)
        is_alone = all(item.indent == 0 for item, _ in pairs if item is not flat[0])
        return is_alone and (is_picture or (head is not None and not head.is_ping))
    return len(flat) * 2 > len(pairs)


def _texts_left_of(items: list[Line], content: list[Line]) -> list[tuple[Line, Line]]:
    """Marks at the edge directly below an item, where the first item stands further in and nobody counts to theirs: so
    a text begins."""
    if not items or not items[0].indent:
        return []
    counted = {line.ordinal + 1 for line in items}
    return [
        (item, below)
        for item, below in pairwise(content)
        if item.is_item and item.indent and below.is_item and not below.indent
        if below.is_weak or (below.ordinal > 1 and below.ordinal not in counted)
    ]


def _named(content: list[Line], width: int | None) -> Named:
    places = [place for place, line in enumerate(content) if line.is_item]
    first_lines = [_with_text(content, *pair) for pair in pairwise([*places, len(content)])]
    naming = name_comments(first_lines, width=width)
    heads = {place: head for place, head in zip(places, naming.heads, strict=True) if head}
    headed = frozenset(content[place].number for place in heads.keys() - _like_names(content, heads))
    return Named(first_lines, naming, headed)


def _like_names(content: list[Line], heads: Mapping[int, Head]) -> set[int]:
    """Points of a few words behind a sign that somebody typed, in the column of a text, where nearly all comments bear
    the one mark of a tool: no names of comments."""
    marks = Counter(content[place].mark for place in heads)
    mark, often = marks.most_common(1)[0] if marks else ("", 0)
    if often < max(_ENOUGH, _NEARLY_ALL * len(heads)):
        return set()
    texts: set[int] = set()
    found: set[int] = set()
    for place, line in enumerate(content):
        if place not in heads or line.mark == mark:
            texts |= set() if line.is_item else {line.indent}
        elif heads[place].kind == "name" and line.is_weak and line.indent in texts:
            found.add(place)
    return found


def _pings(named: Named) -> frozenset[int]:
    heads = zip(named.first_lines, named.naming.heads, strict=True)
    return frozenset(lines[0].number for lines, head in heads if lines and head and head.is_ping)


def _with_text(content: Sequence[Line], place: int, following: int) -> list[Line]:
    """The lines that bear text, up to the next item; one right below a name may be how somebody's text begins."""
    end = place + 2 * HEAD_AT_MOST
    if following == place + 1 < len(content) and _begins_text(content[following], content[place]):
        below = range(following + 1, min(end, len(content)))
        following = next((at for at in below if content[at].is_item), end)
    return [line for line in content[place : min(following, end)] if line.text][:HEAD_AT_MOST]


def _begins_text(line: Line, head: Line) -> bool:
    return _stands_like_text(line, head) and not _is_dated(line)


def _is_dated(line: Line) -> bool:
    """By itself the head of another comment."""
    head = read_head([line.text]) if may_hold_date(line.text) else None
    return head is not None and bool(head.created)


def _stands_like_text(line: Line, head: Line) -> bool:
    is_inside = head.indent < line.indent <= head.text_column
    is_at_edge = line.indent == 0 < head.indent  # as html2text prints texts
    is_in_text = line.indent == head.text_column and (line.is_weak or line.mark == "1.")
    return is_in_text or ((is_inside or is_at_edge) and (line.is_weak or line.ordinal > 1))


def _below_buttons(content: list[Line]) -> frozenset[int]:
    return frozenset(
        line.number
        for above, line in pairwise(content)
        if line.is_item and not above.is_item and is_answering(above.plain)
    )


def _lone_buttons(items: list[Line], first_below: list[tuple[Line, Line]]) -> frozenset[int]:
    """Items that are a button and nothing else: Blogger closes its threads with them."""
    followed = {item.number for item, below in first_below if below.indent > item.indent}
    return frozenset(line.number for line in items if line.number not in followed and is_answering(line.plain))


def _hanging(first_below: list[tuple[Line, Line]]) -> frozenset[int]:
    """The items below which text goes on in the column of their text: no dash of a sentence does so."""
    return frozenset(
        item.number
        for item, below in first_below
        if below.indent == item.text_column and not (item.is_typed and is_answering(plain(below.text)))
    )


def _with_paragraphs(first_below: list[tuple[Line, Line]]) -> frozenset[int]:
    """Items with another paragraph that is indented as theirs (resiliparse indents it by two columns)."""
    return frozenset(
        item.number
        for item, below in first_below
        if below.number > item.number + 1
        if item.indent < below.indent <= item.text_column and below.indent >= item.indent + 2
    )


def _replies_stand_beyond_texts(items: list[Line], columns: dict[int, int]) -> bool:
    """Are nearly all indented further than the text of what they answer? Those below one that is not tell nothing."""
    votes: Counter[bool] = Counter()
    open_items: list[tuple[Line, bool]] = []
    for line in items:
        while open_items and columns[open_items[-1][0].number] >= columns[line.number]:
            open_items.pop()
        above, tells = open_items[-1] if open_items else (None, True)
        is_beyond = above is None or columns[line.number] > above.text_column
        if above and tells:
            votes[is_beyond] += 1
        open_items.append((line, tells and is_beyond))
    return votes[True] >= _ENOUGH and votes[True] >= _NEARLY_ALL * votes.total()


def _marks_stand_alone(comments: list[Line]) -> bool:
    """Has every comment its mark on a line of its own, as lynx prints those that begin with a paragraph?"""
    return len(comments) >= _ENOUGH and not any(line.text for line in comments)


def _texts_stand_below_marks(items: list[Line], first_below: list[tuple[Line, Line]]) -> bool:
    """Do most items have a text below them that begins in the very column of their mark?"""
    return sum(below.indent == item.indent for item, below in first_below) * 2 > len(items)
