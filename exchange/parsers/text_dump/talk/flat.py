"""Conversations without lists: names, dates and buttons tell comments apart, and their indents who answers whom."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from exchange.dates import is_day_first
from exchange.parsers.text_dump.around.boilerplate import is_boilerplate
from exchange.parsers.text_dump.around.buttons import (
    is_answering,
    is_button,
    is_page_link,
    turns_page,
)
from exchange.parsers.text_dump.talk.answered_by_name import hung_below_answered
from exchange.parsers.text_dump.talk.answered_in_head import (
    take_answered_off_texts,
    with_answered_above,
    with_answered_in_heads,
)
from exchange.parsers.text_dump.talk.bare_names import bare_name
from exchange.parsers.text_dump.talk.closing import cut_below_buttons
from exchange.parsers.text_dump.talk.dated_below import closing_days
from exchange.parsers.text_dump.talk.growing import Grown, cut_footer
from exchange.parsers.text_dump.talk.heading import is_list_heading
from exchange.parsers.text_dump.talk.heads import Head
from exchange.parsers.text_dump.talk.manners import (
    counted_names,
    dates_above_labels,
    ending_of_speakers,
    lone_sentence,
    name_above_text,
    speaker,
    speakers_between_dates,
    speakers_by_verb,
    with_dates_of_above,
    with_names_above_verbs,
    without_initials,
    without_same_word,
)
from exchange.parsers.text_dump.talk.nameless import (
    are_buttons_glued,
    grow_nameless,
    name_by_first_lines,
    without_outnumbered,
)
from exchange.parsers.text_dump.talk.naming import head_of, name_below_date, says, trailing_off, with_strange_dates
from exchange.parsers.text_dump.talk.pings import is_excerpt, is_ping, is_word_of_ping, start_of_pings
from exchange.parsers.text_dump.talk.portraits import is_initial, is_picture_of
from exchange.parsers.text_dump.talk.set_alike import are_above_rules, are_below_same_words, heads_set_alike, is_mute
from exchange.parsers.text_dump.talk.signed import is_always_below, signed_comments
from exchange.parsers.text_dump.talk.subjects import with_subjects
from exchange.parsers.text_dump.talk.tree import Node, nodes_of
from exchange.parsers.text_dump.talk.when import whole_date
from exchange.parsers.text_dump.text.lines import Line, blocks
from exchange.parsers.text_dump.text.plain import plain
from exchange.parsers.text_dump.text.wrapping import ends_sentence, is_broken

_HEAD_AT_MOST = 6
_MOST = 0.7
_ONE = 1
_LONGEST_PING = 140
_BETWEEN_PAGE_AND_SITE = re.compile(r"\S\s(?:[«»|·–—-]|at|@)\s\S")
_FEW, _NEARLY_ALL, _TWICE = 2, 0.8, 2
_NEAR_NAME = 3  # lines: an address may stand between


def cut_into_comments(lines: Sequence[Line], *, width: int | None, declared: int | None = None, edge: int = 0) -> Grown:
    """Comments, and below them a list of pings that has a heading of its own; `declared` is how many the page names,
    `edge` the column of its text."""
    start = start_of_pings(lines)
    if start is None:
        return _cut(lines, width, declared, edge)
    comments = [line for line in lines if line.number < start]
    content = [line for line in lines if line.number > start and not line.is_blank]
    listed = [line for line in content if not is_boilerplate(line.text)]
    below = [line.unmarked() for line in listed]
    if not any(not line.is_blank for line in comments) or any(is_list_heading(line.text) for line in below):
        return _cut(lines, width)
    grown = _cut(comments, width)
    grown.outside += [line for line in lines if line.number == start]
    grown.outside += [line for line in content if is_boilerplate(line.text)]
    ping = Head("ping", "", "", 0, is_ping=True)
    if any(head and not head.is_ping for head in _heads(below, width, None).values()):
        pings = _cut(below, width)
        grown.outside += pings.outside
        for node in pings.roots:
            node.head = replace(node.head or ping, is_ping=True)
        grown.roots += pings.roots
    else:
        grown.roots += [Node(each[0], 0, each, head=ping) for block in blocks(listed) for each in _pings_of(block)]
    return grown


def _pings_of(block: list[Line]) -> list[list[Line]]:
    """Each point of a list is a ping, and each line where all of them name a page and its site."""
    if len(block) > 1 and (all(line.is_item for line in block) or all(map(_names_page_and_site, block))):
        return [[line] for line in block]
    return [[line.unmarked() for line in block]]


def _names_page_and_site(line: Line) -> bool:
    is_short = len(line.text) <= _LONGEST_PING and not line.text.endswith((".", "]", ","))
    return is_short and _BETWEEN_PAGE_AND_SITE.search(line.text) is not None


def _cut(lines: Sequence[Line], width: int | None, declared: int | None = None, edge: int = 0) -> Grown:
    """Every head opens a comment; without heads, what follows a button; without either, bare names if there are as many
    as the page declares comments, else every paragraph is one."""
    content = [_without_mark(line) for line in lines if not line.is_blank]
    if signed := signed_comments(content):
        return Grown(roots=signed)
    day_first = is_day_first(line.text for line in content)
    heads = _heads(content, width, day_first)
    heads = dict(zip(heads, without_same_word(list(heads.values())), strict=True))
    heads = without_outnumbered(heads, content)
    heads = heads_set_alike(content, heads, declared=declared, is_day_first=day_first) or heads
    heads = dates_above_labels(content) or closing_days(content, heads) or heads
    if are_buttons_glued(content) and not any(head and head.author for head in heads.values()):
        heads = {}
    elif all(head is not None and head.is_ping for head in heads.values()):
        heads = (
            counted_names(content)
            or speakers_by_verb(content)
            or _names_below_buttons(content, heads, width)
            or ({} if _are_among_nameless(content, heads, declared) else heads or _declared_names(content, declared))
        )
    grown = Grown()
    if heads and _stand_below(content, heads):
        _grow_by_feet(content, heads, grown)
        name_by_first_lines(grown.roots)
    elif heads:
        for whole in (with_answered_in_heads, with_answered_above, _with_initials, with_subjects, with_dates_of_above):
            heads = whole(content, heads)
        last = _grow_by_heads(content, heads, grown)
        take_answered_off_texts(grown.roots)
        grown.roots = hung_below_answered(grown.roots)
        grown.outside += cut_below_buttons(list(nodes_of(grown.roots)))
        grown.outside += cut_footer(last, width)
    else:
        return grow_nameless(content, width, declared, edge)
    return grown


def _are_among_nameless(content: Sequence[Line], heads: Collection[int], declared: int | None) -> bool:
    """A few pings that tell by their word what they are, among many comments that nothing heads."""
    others = sum(not is_ping(block[0].text) for block in blocks(content))
    return bool(heads) and min(declared or 0, others) > _TWICE * len(heads)


def _without_mark(line: Line) -> Line:
    """As text; a button that stands in a list of buttons, as Drupal sets them, as a button."""
    if line.is_item and line.text and is_answering(plain(line.text)):
        return Line(line.number, line.raw, line.indent, "", line.text, line.is_blank)
    if line.text[:1] == line.text[-1:] == "_" and whole_date(line.text):
        return replace(line.unmarked(), text=line.text.strip("_").removesuffix("."))
    return line.unmarked()


def is_cut_by_heads(lines: Sequence[Line], *, width: int | None) -> bool:
    """Do names and dates stand outside of any list? Then a list is one that a commenter wrote."""
    content = [line for line in lines if not line.is_blank]
    if not content or content[0].is_item:
        return False
    heads = _heads(content, width, None)
    in_list = sum(content[place].is_item for place in heads)
    return len(heads) - in_list > max(in_list, _ONE)


def _grow_by_heads(content: list[Line], heads: dict[int, Head | None], grown: Grown) -> Node:
    """Hang every head below the last one that stands less indented; tell which came last."""
    open_nodes: list[Node] = []
    columns = _columns(content, heads)
    for place, line in enumerate(content):
        if place in heads:
            while open_nodes and open_nodes[-1].indent >= columns[place]:
                open_nodes.pop()
            node = Node(line, columns[place], [line], head=heads[place])
            (open_nodes[-1].children if open_nodes else grown.roots).append(node)
            open_nodes.append(node)
        elif open_nodes:
            open_nodes[-1].take(line)
        else:
            grown.outside.append(line)
    return open_nodes[-1]


def _columns(content: list[Line], heads: dict[int, Head | None]) -> dict[int, int]:
    """Where each comment stands: with its name, or with the leftmost line of a text that may begin with a quotation."""
    columns: dict[int, int] = {}
    for start, end in pairwise([*sorted(heads), len(content)]):
        lines = content[start : start + 1] if heads[start] else content[start:end]
        columns[start] = min(line.indent for line in lines)
    return columns


def _with_initials(content: list[Line], heads: dict[int, Head | None]) -> dict[int, Head | None]:
    """Heads with the letter above them that some sites draw in place of a picture, or with the picture's name."""
    moved: dict[int, Head | None] = {}
    for place, head in heads.items():
        above = content[place - 1].text if place and place - 1 not in heads else ""
        if (
            head
            and head.author
            and (is_picture_of(above, head.author) or (plain(above) == head.author and head.lines > 1))
        ):
            moved[place - 1] = replace(head, lines=head.lines + 1)
        else:
            moved[place] = head
    return moved


def _stand_below(content: list[Line], heads: dict[int, Head | None]) -> bool:
    """Do names and dates close their comments? Then text stands above the first, and none below the last; or each of
    them ends its block."""
    if are_below_same_words(content, heads):
        return False
    if are_above_rules(content, heads) or closing_days(content, heads):
        return True
    named = [place for place, head in heads.items() if head]
    if _end_blocks(content, heads) or (named and all(is_always_below(content[place].plain) for place in named)):
        return True
    first, last = min(heads), max(heads)
    head = heads[last]
    below = content[last + (head.lines if head else 1) :]
    above = [line for line in content[:first] if len(line.plain) > 1 and not is_boilerplate(line.text)]
    printed = (line for line in below if not is_mute(line))
    return bool(above) and all(is_boilerplate(line.text) or is_button(line.text) for line in printed)


def _end_blocks(content: list[Line], heads: dict[int, Head | None]) -> bool:
    """Several names with dates, text directly above each and nothing directly below it."""
    feet = [place for place, head in heads.items() if head and head.kind == "line" and not head.is_ping]
    authors = {place: head.author for place, head in heads.items() if head}
    return 1 < len(feet) == len(heads) and all(_ends_block(content, place, authors[place]) for place in feet)


def _ends_block(content: list[Line], place: int, author: str) -> bool:
    if not place or content[place - 1].number != content[place].number - 1:
        return False
    above = plain(content[place - 1].text)
    if is_boilerplate(above) or is_button(above) or above == author or len(above) <= 1:
        return False
    return place + 1 == len(content) or content[place + 1].number > content[place].number + 1


def _grow_by_feet(content: list[Line], heads: dict[int, Head | None], grown: Grown) -> None:
    """Comments that end with name and date: the foot is moved to where a head would stand."""
    start = 0
    for place in sorted(heads):
        foot = heads[place]
        end = place + (foot.lines if foot else 1)
        while grown.roots and start < place and is_button(content[start].text):
            grown.roots[-1].own.append(content[start])
            start += 1
        words = content[start:place]
        while len(words) > 1 and is_answering(plain(words[-1].text)):
            grown.buttons.append(words.pop())
        while len(words) > 1 and not any(map(str.isalnum, words[0].plain)):
            grown.buttons.append(words.pop(0))
        if len(words) > 1 and foot and is_initial(words[0].text, foot.author):
            grown.buttons.append(words.pop(0))
        if words and foot:
            own = [*words, *content[place:end]]
            grown.roots.append(Node(words[0], words[0].indent, own, head=foot, is_signed_below=True))
        start = end
    grown.outside += content[start:]


def _heads(content: list[Line], width: int | None, day_first: bool | None) -> dict[int, Head | None]:
    """The places where a comment begins. Where names with a verb do, a date alone stands below a text."""
    found: dict[int, Head | None] = {}
    place = 0
    while place < len(content):
        first = [line.unmarked() for line in content[place : place + _HEAD_AT_MOST] if line.text]
        is_below = place > 0 and is_button(content[place - 1].text)
        is_vote = is_below and first and first[0].text.lstrip("+-−").isdigit()  # for the comment above
        may_begin = content[place].text and not (is_button(first[0].text) or is_vote)
        head = head_of(first, width, day_first, is_below_button=is_below) if may_begin else None
        if head is None and (is_below or not place) and _is_lone_excerpt(content, place):
            head = Head("ping", "", "", 0, is_ping=True)
        if head and (head.kind == "picture" or _is_within_sentence(content, place, head, width)):
            head = None
        if head:
            found[place] = head
        if head and head.is_ping and not head.lines:
            place = _end_of_ping(content, place, width)
        else:
            place += max(head.lines, 1) if head else 1
    return _chosen(content, found)


def _chosen(content: list[Line], found: dict[int, Head | None]) -> dict[int, Head | None]:
    """Of what looks like heads, those that are set as most are."""
    trailing = trailing_off({place: content[place : place + _HEAD_AT_MOST] for place in found}, found)
    trailing |= lone_sentence(content, found)
    found = {place: head for place, head in found.items() if place not in trailing}
    found = with_names_above_verbs(content, _with_strange_dates(content, _with_names_below(content, found)))
    kinds = Counter(head.kind for head in found.values() if head and head.kind != "ping")
    if kinds["date"] > kinds["above"] > 0 or _are_words_above_dates(found):
        found = _without_last_words(content, found)
    if kinds["date"] and kinds["date"] == kinds.total() and (speakers := speakers_between_dates(content, found)):
        return speakers
    if 0 < kinds["says"] <= kinds["date"] and _are_between(content, found):
        return _from_date_to_date(content, found)
    usual = kinds.most_common(1)[0][0] if kinds else ""
    kept = {"says", "ping"} if usual == "says" else {"line", "above", "date", "ping"}
    return {place: head for place, head in found.items() if head and head.kind in kept}


def _is_lone_excerpt(content: list[Line], place: int) -> bool:
    """`[…] words of another page […]`, set apart from all others."""
    around = content[max(0, place - 1) : place + 2]
    is_apart = all(other.number > one.number + 1 for one, other in pairwise(around))
    return is_apart and is_excerpt(content[place].text)


def _is_within_sentence(content: list[Line], place: int, head: Head, width: int | None) -> bool:
    """Words in small letters with which a broken sentence goes on, though `et sa…` looks like a name and its verb."""
    if not width or not place or head.kind != "says" or head.created or not head.author[:1].islower():
        return False
    above, line = content[place - 1], content[place]
    is_broken_off = line.number == above.number + 1 and is_broken(above, line, width) and not ends_sentence(above.text)
    return is_broken_off and line.text[:1] != "["  # a link begins there, as a name is one


def _end_of_ping(content: list[Line], place: int, width: int | None) -> int:
    """The place below the title that a pingback consists of, though the tool may have broken it."""
    place += is_word_of_ping(content[place].text)
    while width and place + 1 < len(content) and _is_broken_below(content[place], content[place + 1], width):
        if content[place + 1].text[-1:] == ":" and says(content[place + 1]):
            break
        place += 1
    return place + 1


def _is_broken_below(one: Line, other: Line, width: int) -> bool:
    return other.number <= one.number + 1 and is_broken(one, other, width)


def _with_strange_dates(content: list[Line], found: dict[int, Head | None]) -> dict[int, Head | None]:
    first_lines = [content[place : place + _HEAD_AT_MOST] for place in found]
    return dict(zip(found, with_strange_dates(first_lines, list(found.values())), strict=True))


def _with_names_below(content: list[Line], found: dict[int, Head | None]) -> dict[int, Head | None]:
    """Dates with a name below each, of which one opens the conversation."""
    dated = {place: head for place, head in found.items() if head and head.kind == "date"}
    names = {
        place: name
        for place, head in dated.items()
        if (name := name_below_date([line.text for line in content[place + head.lines : place + _HEAD_AT_MOST]]))
    }
    if len(names) < max(_FEW, _NEARLY_ALL * len(dated)) or min(found) not in dated:
        return found
    merged = {
        place: replace(head, kind="line", author=names[place].author, lines=head.lines + 1)
        for place, head in dated.items()
        if place in names
    }
    inside = {place + head.lines for place, head in dated.items() if place in names}
    return {place: merged.get(place, head) for place, head in found.items() if place not in inside}


def _are_between(content: list[Line], found: dict[int, Head | None]) -> bool:
    """Does a name with a verb open the conversation, and a date close it? Then each date stands below a text."""
    heads = [head for head in found.values() if head and head.kind != "ping"]
    first, last = heads[0], heads[-1]
    below = content[max(found) + last.lines :]
    is_closed = last.kind == "date" and all(is_button(line.text) or is_boilerplate(line.text) for line in below)
    return first.kind == "says" and not first.created and is_closed


def _from_date_to_date(content: list[Line], found: dict[int, Head | None]) -> dict[int, Head | None]:
    """Below each date a comment begins, be its name one that was not read."""
    heads: dict[int, Head | None] = {
        place: head for place, head in found.items() if head and head.kind in {"says", "ping"}
    }
    ending = ending_of_speakers((content[place].text, head) for place, head in heads.items())
    for place, head in found.items():
        below = place + 1
        while below < len(content) and is_button(content[below].text):
            below += 1
        is_named = not heads.keys().isdisjoint(range(below, below + _NEAR_NAME))
        if head and head.kind == "date" and below < len(content) and not is_named:
            heads |= {} if is_boilerplate(content[below].text) else {below: speaker(content[below].text, ending)}
    return dict(sorted(heads.items()))


def _are_words_above_dates(found: Mapping[int, Head | None]) -> bool:
    """Does each of the names stand directly below a date without one, whose comment would then be empty?"""
    end, names = -1, 0
    for place, head in found.items():
        if head and head.kind == "above":
            if place != end:
                return False
            names += 1
        end = place + head.lines if head and head.kind in {"above", "date"} else -1
    return names > 0


def _without_last_words(content: list[Line], found: dict[int, Head | None]) -> dict[int, Head | None]:
    """Where most comments have a date and no name, what stands above one is the end of the comment before it.

    Between the two a sign may stand.
    """
    moved: dict[int, Head | None] = {}
    for place, head in found.items():
        is_above = head is not None and head.kind == "above" and place > 0
        date = head_of(content[place + 1 : place + head.lines], None) if head and is_above else None
        moved[place + 1 if date else place] = date or head
    return moved


def _names_below_buttons(
    content: list[Line], pings: Mapping[int, Head | None], width: int | None
) -> dict[int, Head | None]:
    """Comments that end with buttons and, mostly, begin with a bare name; `pings` stand between them."""
    ends = {0} | {_end_of_ping(content, place, width) for place in pings}
    starts = [
        place
        for place, line in enumerate(content)
        if not is_button(line.text)
        and (place in ends or is_button(content[place - 1].text))
        and not (place and turns_page(plain(content[place - 1].text)) and is_page_link(line.text))
    ]
    if not any(is_button(line.text) for line in content):
        return {}
    names = without_initials({place: name_above_text(content[place : place + 2]) for place in starts})
    if sum(name is not None for name in names.values()) > _MOST * len(names):
        return dict(sorted({**{place: name for place, name in names.items() if name}, **pings}.items()))
    return dict(sorted({**dict.fromkeys(starts), **pings}.items()))


def _declared_names(content: list[Line], declared: int | None) -> dict[int, Head | None]:
    """Bare names that begin their blocks, above a text: as many as `declared`, or every other block from the first to
    the last. Without any gaps, as many as declared."""
    begins = [place for place, line in enumerate(content) if not place or line.number > content[place - 1].number + 1]
    if len(begins) == 1 < len(content):
        begins = [*range(len(content))]
    names = {place: name for place in begins if (name := bare_name(content[place : place + 2]))}
    if 0 not in names or not names.keys().isdisjoint(place + 1 for place in names):
        return {}
    take_turns = len(names) >= _FEW and list(names) == begins[::2] and len(begins) == 2 * len(names)
    return {**names} if len(names) == declared or take_turns else {}
