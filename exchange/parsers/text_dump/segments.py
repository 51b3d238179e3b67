"""Where the post ends, where the conversation begins, and where the page's form and footer follow."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from operator import attrgetter

from exchange.parsers.text_dump.boilerplate import is_boilerplate, opens_foot, opens_form, opens_sidebar
from exchange.parsers.text_dump.buttons import is_button
from exchange.parsers.text_dump.heading import Heading, is_list_heading, is_quoted, read_foreign_heading, read_heading
from exchange.parsers.text_dump.heads import Head, is_word_of_ping, plain, read_head
from exchange.parsers.text_dump.lines import Line

_number = attrgetter("number")
_NAVIGATION_AT_MOST = 12
_HEAD_AT_MOST = 4
_LINES_TO_LOOK_AHEAD = 400
_FEW_HEADS = 2
_LONGEST_TITLE = 150
_MOST_WORDS_OF_A_TITLE = 9
_PROSE = 60
_STEP = 2
_FEW_HEADINGS = 5
_FEW_BUTTONS = 2
_LINES_WITH_BUTTONS = 40
_SENTENCE_SIGNS = tuple(".!?…,:;")
_ENDS_OPEN = (" to", " on", " for", " about", " zu", " auf", " sur", " à", " en", " a", " para", " su", " op", " na")
_OPENING = tuple('“„"«‘‚‹「『《〈')
_CLOSING = tuple('”“"»’‘›」』》〉')
_LAST_LINE_OF_A_BYLINE = 4


@dataclass(frozen=True)
class Segments:
    """`between` is what stands between the heading of the comments and the first of them."""

    post: Sequence[Line]
    heading_line: Line | None = None
    heading: Heading | None = None
    heading_goes_on: Sequence[Line] = field(default=())
    between: Sequence[Line] = field(default=())
    conversation: Sequence[Line] = field(default=())
    form: Sequence[Line] = field(default=())


def divide(lines: Sequence[Line], *, after: int = 0, heading_at: int = 0) -> Segments:
    """Divide a page by its heading for comments; without one, by the form of the list before its form.

    `after` is the last line that surely is the post's; `heading_at` the line that somebody found to be the heading.
    """
    content = [line for line in lines if not line.is_blank]
    place = _place_of_heading(content, after, heading_at)
    if place is None:
        return _without_heading(lines, content, after)
    heading_line = content[place]
    start, form = _extent(content, place)
    first = content[start].number if start is not None else form
    heading_goes_on = _rest_of_heading(content, place)
    whole = " ".join(line.whole for line in [heading_line, *heading_goes_on])
    segments = _cut(lines, post_ends=heading_line.number, is_headed=True, first=first, form=form)
    return replace(
        segments,
        heading_line=heading_line,
        heading=read_heading(whole) or read_foreign_heading(whole) or Heading(None, ""),
        heading_goes_on=heading_goes_on,
    )


def _cut(
    lines: Sequence[Line],
    *,
    post_ends: int | None,
    first: int | None,
    form: int | None,
    is_headed: bool = False,
) -> Segments:
    """Segments by the numbers of the lines with which they begin; None where there is none."""
    end = (lines[-1].number if lines else 0) + 1
    form = form or end
    first = first or form
    post_ends = post_ends or first
    return Segments(
        post=_between(lines, 0, post_ends),
        between=_between(lines, post_ends + 1, first) if is_headed else (),
        conversation=_between(lines, first, form),
        form=_between(lines, form, end),
    )


def _between(lines: Sequence[Line], first: int, end: int) -> list[Line]:
    start = bisect_left(lines, first, key=_number)
    return list(lines[start : bisect_left(lines, end, lo=start, key=_number)])


def holds_comments(segments: Segments) -> bool:
    """Is there a list, or a name with a date, in what is taken for the conversation?"""
    content = [line for line in segments.conversation if not line.is_blank]
    return any(line.is_item or _is_dated_name(content, place) for place, line in enumerate(content))


# By the heading


def _place_of_heading(content: list[Line], after: int, heading_at: int) -> int | None:
    """The heading by the first of the signs, the surest first, that finds one."""
    if heading_at:
        return next((place for place, line in enumerate(content) if line.number == heading_at), None)
    content_after = [place for place, line in enumerate(content) if line.number > after and not line.is_item]
    places = [place for place in content_after if read_heading(content[place].text)]
    buttons = [place for place in places if is_button(content[place].text)]
    if len(buttons) > 1 or any(_counts(content[place].text) for place in places if place not in buttons):
        places = [place for place in places if place not in buttons]
    if (place := _above_list(content, places)) is not None:
        return _above_names_before(content, places, place)
    places = [place for place in places if not is_button(content[place].text)]
    for find in (_above_heads, _above_feet, _by_its_words, _above_buttons, _below_the_post):
        if (place := find(content, places)) is not None:
            return place
    place = _foreign(content, content_after)
    return _above_form(content, places) if place is None else place


def _counts(text: str) -> bool:
    """Beside a heading that counts, the word of one comment's button is none."""
    heading = read_heading(text)
    return heading is not None and bool(heading.declared)


def _above_list(content: list[Line], places: list[int]) -> int | None:
    """The last heading above a list of comments, as far left as any."""
    found = [place for place in places if _start_of_list(content, place) is not None]
    if not found:
        return None
    if len(found) > 1:
        end = _start_of_form(content, found[0] + 1)
        found = [place for place in found if end is None or place < end]
    edge = min(content[place].indent for place in found)
    return _last_that_begins(content, [place for place in found if content[place].indent == edge])


def _above_names_before(content: list[Line], places: list[int], place: int) -> int:
    """A heading further up, if names and dates stand between: the list is one that a commenter wrote."""
    earlier = _above_heads(content, places)
    if earlier is None or earlier >= place or content[earlier].indent > content[place].indent:
        return place
    named = sum(_is_name(content, each) for each in range(earlier + 1, place) if not content[each].is_item)
    return earlier if named >= _FEW_HEADS else place


def _above_heads(content: list[Line], places: list[int]) -> int | None:
    return next((place for place in places if _is_above_heads(content, place)), None)


def _above_feet(content: list[Line], places: list[int]) -> int | None:
    """Names and dates below the texts: the last of them has nothing but a form below it."""
    for place in places:
        end = _start_of_form(content, place + 1) if place + 1 < len(content) else None
        inside = content[place + 1 : end]
        dated = [offset for offset in range(len(inside)) if _is_dated_name(inside, offset)]
        if place and len(dated) >= _FEW_HEADS and dated[0] and not _is_text(inside[dated[-1] + 1 :]):
            return place
    return None


def _by_its_words(content: list[Line], places: list[int]) -> int | None:
    """A number and a title in quotation marks."""
    return next((place for place in reversed(places) if place and _is_certain(content[place].text)), None)


def _above_buttons(content: list[Line], places: list[int]) -> int | None:
    """Buttons again and again below a heading."""
    for place in places:
        below = content[place + 1 : place + 1 + _LINES_WITH_BUTTONS]
        if place and sum(is_button(line.text) for line in below) >= _FEW_BUTTONS:
            return place
    return None


def _below_the_post(content: list[Line], places: list[int]) -> int | None:
    return next((place for place in places[:_FEW_HEADINGS] if _is_below_the_post(content, place)), None)


def _above_form(content: list[Line], places: list[int]) -> int | None:
    """A heading without any comment: only a form follows, or nothing."""
    last = places[-1] if places else 0
    end = last + 1 + (len(_rest_of_heading(content, last)) if last else 0)
    return last if last and (end == len(content) or is_boilerplate(content[end].text)) else None


def _last_that_begins(content: list[Line], places: list[int]) -> int:
    """The last heading whose list begins there; where numbers or replies go on below it, it stands in a comment."""
    starts = {place: content[start] for place in places if (start := _start_of_list(content, place)) is not None}
    edge = min(line.indent for line in starts.values())
    for place in reversed(places):
        line = starts[place]
        goes_on = line.mark == "1." and line.ordinal > 1
        if line.indent <= edge + 1 and not goes_on:
            return place
    return places[0]


def _start_of_list(content: list[Line], place: int) -> int | None:
    """The first comment below a heading, beyond navigation; below one with a number, also beyond a strange line."""
    heading = read_heading(content[place].text)
    patience = int(heading is not None and bool(heading.declared))
    unknown, unknown_indent = 0, -_STEP
    first = place + 1 + len(_rest_of_heading(content, place))
    for following in range(first, min(first + _NAVIGATION_AT_MOST, len(content))):
        line = content[following]
        is_below_text = unknown_indent >= line.indent - 1  # what stands that far in is no navigation, but a comment
        is_strong = bool(line.text) and not line.is_weak and not is_below_text
        if line.is_item and _may_be_first(content, following) and (not unknown or is_strong):
            return following if line.indent >= content[place].indent else None
        is_known = is_boilerplate(line.text) or is_boilerplate(plain(line.text)) or is_list_heading(line.text)
        unknown += not is_known and not is_button(line.text)
        unknown_indent = max(unknown_indent, line.indent) if unknown else unknown_indent
        if unknown and read_head([line.text]):
            return None
        if unknown > patience or (unknown and line.text.endswith((".", ":", ","))):
            return None
    return None


def _may_be_first(content: list[Line], place: int) -> bool:
    """At the edge of a page, a dash above other text, or a number that is not counted on, is how a sentence begins."""
    item = content[place]
    below = content[place + 1 : place + 2]
    if item.indent == 0 and item.is_weak and below and not (below[0].is_item or below[0].indent):
        return False
    if item.mark != "1." or item.ordinal == 1 or item.indent > 0:
        return True
    return any(line.indent == 0 and line.ordinal == item.ordinal + 1 for line in content[place + 1 :])


def _is_certain(text: str) -> bool:
    heading = read_heading(text)
    return heading is not None and heading.declared is not None and bool(heading.title) and is_quoted(text)


def _rest_of_heading(content: list[Line], place: int) -> list[Line]:
    """Tools that print every piece of text on a line of its own break a heading at its quotation marks."""
    text = content[place].text.rstrip()
    is_closed = ("„" in text and text.endswith(("“", "”"))) or ("»" in text and text.endswith("«"))
    if text.endswith(_ENDS_OPEN):
        return _title_again(content, place)
    if is_closed or text[-1:] not in _OPENING:
        return []
    rest = content[place + 1 : place + 3]
    ends = next((end for end, line in enumerate(rest) if line.whole[-1:] in _CLOSING), None)
    return rest[: ends + 1] if ends is not None and len(rest[0].text) <= _LONGEST_TITLE else []


def _title_again(content: list[Line], place: int) -> list[Line]:
    """`5 responses to` above a line that the page prints further up as well."""
    below = content[place + 1 : place + 2]
    titles = {plain(line.text) for line in content[:place] if len(line.text) <= _LONGEST_TITLE}
    return below if below and plain(below[0].text) in titles else []


def _is_above_heads(content: list[Line], place: int) -> bool:
    """Names and dates below a heading, without any list."""
    place += len(_rest_of_heading(content, place))
    for following in range(place + 1, min(place + 1 + _NAVIGATION_AT_MOST, len(content))):
        line = content[following]
        if read_head([each.text for each in content[following : following + _HEAD_AT_MOST] if each.text]):
            return True
        if not (is_boilerplate(line.text) or is_list_heading(line.text)):
            return False
    return False


def _is_below_the_post(content: list[Line], place: int) -> bool:
    """A number of comments, and no sentence behind it, with prose above it and text below it."""
    heading = read_heading(content[place].text)
    if heading and not is_quoted(content[place].text) and _is_sentence(heading.title):
        return False
    prose = sum(len(line.text) > _PROSE for line in content[:place])
    end = _start_of_form(content, place + 1) if place + 1 < len(content) else None
    has_text = place + 1 != end and _is_text(content[place + 1 : end])
    return bool(heading and heading.declared and prose > 1 and has_text)


def _is_sentence(title: str) -> bool:
    has_signs = title.endswith(_SENTENCE_SIGNS) or sum(map(title.count, _SENTENCE_SIGNS)) > 1
    return has_signs or len(title.split()) > _MOST_WORDS_OF_A_TITLE


def _foreign(content: list[Line], places: list[int]) -> int | None:
    """A line with a number and a quoted title directly above a list that is set like comments."""
    for place in reversed(places):
        line = content[place]
        below = content[place + 1 : place + 2]
        is_above = below and below[0].is_item and below[0].indent >= line.indent
        if is_above and below[0].number > line.number + 1 and read_foreign_heading(line.text):
            return place
    return None


def _extent(content: list[Line], place: int) -> tuple[int | None, int | None]:
    """The place of the first comment, and the number of the line with which form and footer begin."""
    start = _start_of_list(content, place)
    edge = content[place].indent
    is_above_heads = start is None and _is_above_heads(content, place)
    place += len(_rest_of_heading(content, place))
    if is_above_heads:
        start = place + 1
    end = _start_of_form(content, place + 1 if start is None else start, least_edge=edge)
    if start is None and end is not None and end > place + 1 and _is_text(content[place + 1 : end]):
        start = place + 1
    if start is None and end is None and place + 1 < len(content) and _is_text(content[place + 1 :]):
        start = place + 1
    while start is not None and start + 1 < len(content) and _is_navigation(content[start]):
        start += 1
    return start, content[end].number if end is not None else None


def _is_navigation(line: Line) -> bool:
    is_ping = is_word_of_ping(line.text) and not line.text.rstrip(" :").endswith("s")
    return not line.is_item and is_boilerplate(line.text) and not is_button(line.text) and not is_ping


def _is_text(lines: list[Line]) -> bool:
    return any(not (is_boilerplate(line.whole) or is_button(line.text) or opens_sidebar(line.text)) for line in lines)


def _start_of_form(content: list[Line], start: int, *, least_edge: int | None = None) -> int | None:
    """Who writes "Leave a Reply" in a comment does so further in than the list begins, or with comments below."""
    edge = max(_edge_of_comments(content, start), least_edge or 0) if start < len(content) else 0
    is_flat = least_edge is not None and not any(line.is_item for line in content[start : start + 2])
    reached = 0
    for place in range(start, len(content)):
        line = content[place]
        if line.is_item:
            reached = max(reached, _number_of_root(line, edge))
            if place > start and _is_of_sidebar(line, content[start]):
                return place
        if line.indent > edge or line.is_item:
            continue
        if opens_form(line.text) or opens_form(plain(line.text)):
            if not _comments_follow(content, place, reached, edge):
                return place
        elif (line.indent < edge or is_flat) and place > start and _opens_surroundings(line.text):
            return place
    return None


def _opens_surroundings(text: str) -> bool:
    return opens_sidebar(text) or opens_sidebar(plain(text)) or opens_foot(plain(text))


def _is_of_sidebar(line: Line, first: Line) -> bool:
    """An item that announces a list of links, set as far left as comments, or nearly so with another mark."""
    is_left = line.indent <= first.indent + (_STEP if line.mark != first.mark else 0)
    return is_left and opens_sidebar(plain(line.text))


def _edge_of_comments(content: list[Line], start: int) -> int:
    """The last column in which a line is none of a comment: left of where texts begin below their marks."""
    below = [
        line.indent
        for item, line in pairwise(content[start : start + _LINES_TO_LOOK_AHEAD])
        if item.is_item and not line.is_item
    ]
    mark = content[start].indent
    texts = min((indent for indent in below if indent > mark), default=mark + 1)
    return texts - 1 if sum(indent > mark for indent in below) * 2 > len(below) else mark


def _number_of_root(line: Line, edge: int) -> int:
    return line.ordinal if abs(line.indent - edge) <= 1 else 0


def _comments_follow(content: list[Line], place: int, reached: int, edge: int) -> bool:
    """Does the numbering of the roots go on below the highest number so far? Other lists there begin with 1."""
    below = content[place + 1 : place + _LINES_TO_LOOK_AHEAD]
    following = next((line for line in below if line.mark == "1." and abs(line.indent - edge) <= 1), None)
    return reached > 0 and following is not None and following.ordinal == reached + 1


# Without a heading


def _without_heading(lines: Sequence[Line], content: list[Line], after: int) -> Segments:
    begins = _start_of_text(content)
    place = _start_of_form(content, begins) if begins < len(content) else None
    form = content[place].number if place is not None else None
    last = form or (lines[-1].number + 1 if lines else 1)
    text_from = content[begins - 1].number if content else 0
    inside = [line for line in content if after < line.number < last and line.number >= text_from]
    first = _start_of_last_list(inside, has_form=form is not None) or _start_of_heads(inside)
    if first is None and form is not None:
        return _cut(lines, post_ends=form, first=form, form=form)
    return _cut(lines, post_ends=first or last, first=first or last, form=form)


def _start_of_text(content: list[Line]) -> int:
    """Below the first long line, as menus above a text have the words of forms and sidebars; else below the first."""
    return next((place + 1 for place, line in enumerate(content) if len(line.text) > _PROSE and not line.is_item), 1)


def _start_of_heads(content: list[Line]) -> int | None:
    """Several names with dates, one below the other, are comments without a list; the first may be the post's own."""
    places = [place for place in range(1, len(content)) if _is_dated_name(content, place)]
    if len(places) > _FEW_HEADS and places[0] <= _LAST_LINE_OF_A_BYLINE:
        places = places[1:]
    return content[places[0]].number if len(places) >= _FEW_HEADS and places[0] > _LAST_LINE_OF_A_BYLINE else None


def _is_dated_name(content: list[Line], place: int) -> bool:
    head = _head_at(content, place)
    return head is not None and bool(head.author and head.created)


def _is_name(content: list[Line], place: int) -> bool:
    head = _head_at(content, place)
    return head is not None and bool(head.author) and (head.kind == "says" or bool(head.created))


def _head_at(content: list[Line], place: int) -> Head | None:
    texts = [line.text for line in content[place : place + _HEAD_AT_MOST] if line.text]
    return read_head(texts) if content[place].text else None


def _start_of_last_list(content: list[Line], *, has_form: bool) -> int | None:
    """The list with which the page ends, if it is set like a conversation: replies below comments, or a form behind."""
    start = len(content)
    while start > 0 and (content[start - 1].indent > 0 or content[start - 1].is_item):
        start -= 1
    block = content[start:]
    while block and not block[0].is_item:
        block = block[1:] if len(block) > 1 and block[1].is_item else []
    if not block or start == 0:
        return None
    block = _beyond_tight_list(block)
    items = [line for line in block if line.is_item]
    if all(is_boilerplate(line.text) or is_boilerplate(plain(line.text)) for line in items):
        return None
    has_replies = len({line.indent for line in items}) > 1
    return block[0].number if items and (has_form or has_replies) and _is_loose(block) else None


def _beyond_tight_list(block: list[Line]) -> list[Line]:
    """A list of links or points ends where a blank line and another list follow."""
    for place in range(1, len(block)):
        if block[place].number > block[place - 1].number + 1:
            follows = block[place:]
            is_other = follows[0].is_item and follows[0].mark != block[0].mark and follows[0].indent <= block[0].indent
            return follows if is_other else block
    return block


def _is_loose(block: list[Line]) -> bool:
    """Comments stand apart from each other; a list that is part of a text does not."""
    return len(block) == 1 or any(after.number > before.number + 1 for before, after in pairwise(block))
