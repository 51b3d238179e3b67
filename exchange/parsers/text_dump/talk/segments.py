"""Where the post ends, where the conversation begins, and where the page's form and footer follow."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate
from exchange.parsers.text_dump.around.buttons import is_answering, is_button, turns_page
from exchange.parsers.text_dump.around.closed import says_closed
from exchange.parsers.text_dump.around.ending import is_text, start_of_form
from exchange.parsers.text_dump.around.forms import joins_conversation
from exchange.parsers.text_dump.byline.byline import read_byline
from exchange.parsers.text_dump.talk.beside_list import start_of_sidebar
from exchange.parsers.text_dump.talk.counting import count_in, only_number
from exchange.parsers.text_dump.talk.heading import Heading, names_comments, read_foreign_heading, read_heading
from exchange.parsers.text_dump.talk.heading_place import (
    is_above_heads,
    place_of_heading,
    rest_of_heading,
    start_of_list,
)
from exchange.parsers.text_dump.talk.heads import read_head
from exchange.parsers.text_dump.talk.last_list import opens_list, start_of_counted_list, start_of_last_list
from exchange.parsers.text_dump.talk.list_with_buttons import stands_in_list_with_buttons, start_of_list_with_buttons
from exchange.parsers.text_dump.talk.named_below import start_of_named_below
from exchange.parsers.text_dump.talk.nameless import (
    begins_thread,
    is_whole_thread,
    set_like_the_second,
    stands_above_buttons,
    start_of_answered,
    start_of_glued,
)
from exchange.parsers.text_dump.talk.names import could_be_bare_name
from exchange.parsers.text_dump.talk.pings import is_listed_alone, is_ping, is_word_of_ping, start_of_lone_ping
from exchange.parsers.text_dump.talk.signed import start_of_signed
from exchange.parsers.text_dump.talk.unheaded import (
    is_dated_name,
    is_name,
    is_picture,
    is_saying,
    start_of_answered_days,
    start_of_dated_above,
    start_of_dated_below,
    start_of_heads,
    start_of_portraits,
    start_of_speakers,
    start_of_sure_heads,
)
from exchange.parsers.text_dump.talk.voices import (
    is_of_foot,
    may_be_heading,
    stands_among_voices,
    start_of_lone_voice,
    start_of_voices,
)
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import is_broken_link, plain, with_rest_of_link
from exchange.parsers.text_dump.text.wrapping import columns, ends_sentence

_number = attrgetter("number")
_PROSE = 60
_LONGEST_REST, _NARROWEST = 30, 50  # columns: a line that had no room
_BACK = re.compile(r"(?:←|<-|<<|«) ?[^\W\d_]+(?: [^\W\d_]+){0,3}")  # with which a first page is led to, in any language
_WORDS_OF_NAME, _SEVERAL = 2, 3


@dataclass(frozen=True)
class Segments:
    """`between` is what stands between the heading of the comments and the first of them; of a page of many posts all
    is `post`."""

    post: Sequence[Line]
    heading_line: Line | None = None
    heading: Heading | None = None
    heading_goes_on: Sequence[Line] = field(default=())
    between: Sequence[Line] = field(default=())
    conversation: Sequence[Line] = field(default=())
    form: Sequence[Line] = field(default=())
    is_of_many: bool = False


def divide(lines: Sequence[Line], *, after: int = 0, heading_at: int = 0) -> Segments:
    """Divide a page by its heading for comments; without one, by the form of the list before its form.

    `after` is the last line that surely is the post's; `heading_at` the line that somebody found to be the heading.
    """
    content = [line for line in lines if not line.is_blank]
    place = place_of_heading(content, after, heading_at)
    if place is None or (not heading_at and _stands_below_talk(content, place)):
        return _without_heading(lines, content, after)
    place += not heading_at and _counts_below(content, place)
    heading_line = content[place]
    start, form = _extent(content, place)
    first = content[start].number if start is not None else form
    heading_goes_on = rest_of_heading(content, place)
    whole = " ".join(line.whole for line in [heading_line, *heading_goes_on])
    above = _heading_above(content, place)
    post_ends = above[0].number if above else heading_line.number
    segments = _cut(lines, post_ends=post_ends, heading=heading_line.number, first=first, form=form)
    segments = replace(
        segments,
        heading_line=heading_line,
        heading=_titled_above(read_heading(whole) or read_foreign_heading(whole), above, whole),
        heading_goes_on=[*above, *heading_goes_on],
    )
    return _with_tags(_without_talk(segments) if _says_none(segments) else segments)


def _titled_above(heading: Heading | None, above: list[Line], whole: str) -> Heading:
    title = next((read.title for line in above if (read := read_heading(line.text)) and read.title), "")
    heading = heading or Heading(only_number(whole), "")
    return replace(heading, title=title) if title and not heading.title else heading


def _with_tags(segments: Segments) -> Segments:
    """`Labels: fog, soup` below the number of comments, as Blogger prints it, is said of the post."""
    tagged = [line for line in segments.between if _names_tags(line)]
    between = [line for line in segments.between if line not in tagged]
    return replace(segments, post=[*segments.post, *tagged], between=between) if tagged else segments


def _names_tags(line: Line) -> bool:
    said = None if line.is_item or not line.text else read_byline(line.plain)
    return said is not None and bool(said.tags) and not (said.author or said.date)


def _says_none(segments: Segments) -> bool:
    """`No comments:`, and nobody is named below it: what stands there is an archive, or another part of the page. Or
    `Noch keine Kommentare`, alone below `Kommentare`."""
    content = [line for line in segments.conversation if not line.is_blank]
    is_none = segments.heading is not None and segments.heading.declared == 0
    is_none = is_none or all(count_in(plain(line.text)) == (0, "") for line in content)
    return is_none and bool(content) and not any(is_name(content, place) for place in range(len(content)))


def _without_talk(segments: Segments) -> Segments:
    return replace(segments, conversation=(), form=[*segments.conversation, *segments.form])


def _stands_below_talk(content: list[Line], place: int) -> bool:
    """A word for comments below all of them is a button, or of a form."""
    if stands_among_voices(content, _start_of_text(content), place):
        return True
    above = content[: place + 1]
    if stands_in_list_with_buttons(content, place) or _is_button_again(content, place):
        return True
    is_below = any(
        start(above) is not None for start in (start_of_sure_heads, start_of_portraits, start_of_answered_days)
    )
    return is_below and start_of_list(content, place) is None and not is_above_heads(content, place)


def _is_button_again(content: list[Line], place: int) -> bool:
    """`Antworten` below each text is a button below the last one, too."""
    text = content[place].plain
    return is_answering(text) and sum(line.plain == text for line in content[:place]) >= _SEVERAL


def _counts_below(content: list[Line], place: int) -> bool:
    """Is the line below a word for comments the heading that counts them?"""
    line, below = content[place : place + 2] if place + 2 < len(content) else (None, None)
    if line is None or below is None or below.is_item or not names_comments(line.text):
        return False
    read, other = read_heading(line.text), read_heading(below.text)
    return (read is None or read.declared is None) and other is not None and bool(other.declared)


def _heading_above(content: list[Line], place: int) -> list[Line]:
    """`Comments` above `5 responses to “Her”`, or `Join the conversation` directly above `5 comments`."""
    line, heading = content[place - 1], content[place]
    read, above = read_heading(heading.text), read_heading(line.text)
    if place <= 1 or line.is_item or read is None or read.declared is None:
        return []
    if above and above.title and not read.title and line.number >= heading.number - 2:
        return [line]  # `4 responses to “Her”` above `Comments (3)`
    is_near = line.number == heading.number - 1
    is_named = names_comments(line.text) and not line.text.endswith(":")  # `Reactions:` is a label of Blogger's
    return [line] if is_named or (is_near and joins_conversation(line.text)) else []


def _cut(
    lines: Sequence[Line],
    *,
    post_ends: int | None,
    first: int | None,
    form: int | None,
    heading: int = 0,
) -> Segments:
    """Segments by the numbers of the lines with which they begin; None where there is none."""
    end = (lines[-1].number if lines else 0) + 1
    form = form or end
    first = first or form
    post_ends = post_ends or first
    return Segments(
        post=_between(lines, 0, post_ends),
        between=_between(lines, heading + 1, first) if heading else (),
        conversation=_between(lines, first, form),
        form=_between(lines, form, end),
    )


def _between(lines: Sequence[Line], first: int, end: int) -> list[Line]:
    start = bisect_left(lines, first, key=_number)
    return list(lines[start : bisect_left(lines, end, lo=start, key=_number)])


def holds_comments(segments: Segments) -> bool:
    """Is there a list, or a name with a date, in what is taken for the conversation?"""
    content = [line for line in segments.conversation if not line.is_blank]
    return any(line.is_item or is_dated_name(content, place) for place, line in enumerate(content))


def _extent(content: list[Line], place: int) -> tuple[int | None, int | None]:
    """The place of the first comment, and the number of the line with which form and footer begin."""
    start = start_of_list(content, place)
    edge = content[place].indent
    stands_above_heads = start is None and is_above_heads(content, place)
    place += len(rest_of_heading(content, place)) + _is_closed_below(content, place)
    if stands_above_heads:
        start = place + 1
    end = start_of_form(content, place + 1 if start is None else start, least_edge=edge)
    end = min((at for at in (end, _heading_again(content, place)) if at is not None), default=None)
    if start is None and end is not None and end > place + 1 and is_text(content[place + 1 : end]):
        start = place + 1
    if start is None and end is None and place + 1 < len(content) and is_text(content[place + 1 :]):
        start = place + 1
    while start is not None and (size := _size_of_navigation(content, start)) and start + size < len(content):
        start += size
    if start is not None and (sidebar := start_of_sidebar(content, start, end)) is not None:
        end = sidebar
    if start is not None and start + 1 == len(content) and _names_tags(content[start]):
        start = None
    return start, content[end].number if end is not None else None


def _heading_again(content: list[Line], place: int) -> int | None:
    """`(4 comments) - (Leave a comment)` below the comments, as above them."""
    again = [at for at in range(place + 2, len(content)) if content[at].text == content[place].text]
    return again[-1] if again and read_heading(content[place].text) and not content[place].is_item else None


def _is_closed_below(content: list[Line], place: int) -> bool:
    """That nobody can comment any more says nothing of the comments that the heading above it counts."""
    heading = read_heading(content[place].text)
    below = content[place + 1 : place + 2]
    return heading is not None and bool(heading.declared) and any(says_closed(plain(line.text)) for line in below)


def _size_of_navigation(content: list[Line], place: int) -> int:
    """Of how many lines a link for turning pages is, as html2text breaks such, or other words of the page, where the
    last few had no room; 0 where there are none."""
    line, *below = content[place : place + 2]
    if _is_navigation(line):
        return 2 if below and _is_rest(line, below[0]) else 1
    is_link = bool(below) and not line.is_item and is_broken_link(line.text)
    return 2 if is_link and _leads_back(with_rest_of_link(line.text, below[0].text)) else 0


def _is_rest(line: Line, below: Line) -> bool:
    """Directly below it, and no item, name or date: the last words of what the tool broke."""
    is_below = below.number == line.number + 1 and not below.is_item and len(below.text) <= _LONGEST_REST
    is_open = is_below and not (ends_sentence(line.text) or read_head([below.text]))
    return is_open and columns(line.raw) >= _NARROWEST and is_boilerplate(f"{line.text} {below.text}")


def _leads_back(text: str) -> bool:
    text = plain(text)
    return turns_page(text) or _BACK.fullmatch(text) is not None


def _is_navigation(line: Line) -> bool:
    if _leads_back(line.text) or _names_tags(line):
        return not line.is_item
    is_ping = is_word_of_ping(line.text) and not line.text.rstrip(" :").endswith("s")
    return not line.is_item and is_boilerplate(line.text) and not is_button(line.text) and not is_ping


def _without_heading(lines: Sequence[Line], content: list[Line], after: int) -> Segments:
    if not after and begins_thread(content):
        place = start_of_form(content, 1)
        if is_whole_thread(content[:place]):
            form = content[place].number if place is not None else None
            return _cut(set_like_the_second(lines), post_ends=1, first=1, form=form)
    begins = _start_of_text(content)
    place = start_of_form(content, begins) if begins < len(content) else None
    form = content[place].number if place is not None else None
    last = form or (lines[-1].number + 1 if lines else 1)
    text_from = content[begins - 1].number if content else 0
    inside = [line for line in content if after < line.number < last and line.number >= text_from]
    sure = start_of_sure_heads(inside)
    days = start_of_answered_days(inside)
    days = days if sure is None or (days and days < sure) else None
    below = (
        [line for line in content[place:] if line.number > after] if place is not None and not (sure or days) else []
    )
    if not (sure or days) and (sure := start_of_sure_heads(below) or start_of_glued(below)):
        end = start_of_form(content, _place_of(content, sure))
        return _below_words(lines, content, sure, content[end].number if end is not None else None)
    first = days or _earlier(_start_of_talk(inside, has_form=form is not None), sure)
    if first is None and (signed := start_of_signed(inside)):
        return _cut(lines, post_ends=signed, first=signed, form=form)
    if first is not None:
        return _below_words(lines, content, first, form)
    if by_manner := _by_manner(lines, content, below, after):
        return by_manner
    first = form or last
    return _cut(lines, post_ends=first, first=first, form=form)


def _start_of_talk(inside: list[Line], *, has_form: bool) -> int | None:
    """The number of the line with which comments begin, by ever weaker signs."""
    if has_form and is_listed_alone(inside):
        return inside[-1].number
    first = None if _is_signed_by_one(inside) else start_of_last_list(inside, has_form=has_form)
    if first is not None and (below := start_of_named_below(inside)) and below < first:
        first = below  # `— NAME · DATE` is no list
    first = _earlier(first, start_of_portraits(inside))
    if first is None and (item := start_of_list_with_buttons(inside)):
        return item.number
    first = first or start_of_named_below(inside) or start_of_heads(inside)
    first = first or start_of_speakers(inside) or start_of_answered(inside) or start_of_dated_below(inside)
    return first or start_of_lone_ping(inside)


def _earlier(one: int | None, other: int | None) -> int | None:
    return min((number for number in (one, other) if number is not None), default=None)


def _is_signed_by_one(content: Sequence[Line]) -> bool:
    """`– ann` alone below the text: who wrote it, and no list of one comment."""
    last, before = (content[-1], content[-2]) if len(content) > 1 else (None, None)
    if last is None or before is None or not last.is_typed or before.is_item:
        return False
    return could_be_bare_name(last.text) and len(last.text.split()) <= _WORDS_OF_NAME


def _by_manner(lines: Sequence[Line], content: list[Line], below: list[Line], after: int) -> Segments | None:
    """By a counted list below what was taken for a form, or by the manner in which speakers or days are named."""
    if below and (counted := start_of_counted_list(below)):
        return _below_words(lines, content, counted, None)
    begins = max(_start_of_text(content), _place_of(content, after + 1))
    at = start_of_voices(content, begins) or start_of_lone_voice(content, begins)
    at = at or start_of_dated_above(content, begins)
    if at is None:
        return None
    end = start_of_form(content, at)
    return _below_words(lines, content, content[at].number, content[end].number if end is not None else None)


def _below_words(lines: Sequence[Line], content: list[Line], first: int, form: int | None) -> Segments:
    """Comments; the line above them is their heading where it counts something, and where a site prints buttons or
    neighbours beneath the post, or a list that the post ends with."""
    start = _place_of(content, first)
    while start > 1 and _is_of_first(content[start - 1], content[start]):
        start -= 1
        first = content[start].number
    above = content[start - 1]
    text_ends = max((place for place in range(start) if len(content[place].text) > _PROSE), default=0)
    has_foot = any(is_of_foot(line) for line in content[text_ends + 1 : start - 1])
    number = only_number(above.text)
    is_told = number or has_foot or _stands_below_list(content, start - 1)
    is_heading = is_told and may_be_heading(above, content[start])
    if not is_heading and (start <= 1 or above.is_item or not names_comments(above.text)):
        return _cut(lines, post_ends=first, first=first, form=form)
    segments = _cut(lines, post_ends=above.number, heading=above.number, first=first, form=form)
    return replace(segments, heading_line=above, heading=Heading(number, ""))


def _stands_below_list(content: list[Line], place: int) -> bool:
    """Apart from `Further reading:` and the lines below it, which stand close together."""
    first = place - 1
    while first > 0 and content[first].number == content[first - 1].number + 1:
        first -= 1
    is_apart = content[place].number > content[place - 1].number + 1
    announcing = content[max(0, first - 1) : first + 1]
    return is_apart and first < place - 1 and any(opens_list(plain(line.text)) for line in announcing)


def _is_of_first(line: Line, below: Line) -> bool:
    """A pingback in the same list, a portrait alone, or a letter drawn in place of one."""
    if line.is_item and (is_picture(line.text) or is_ping(plain(line.text))):
        return True
    return len(line.text) == 1 and below.text.startswith(line.text)


def _place_of(content: list[Line], number: int) -> int:
    return bisect_left(content, number, key=_number)


def _start_of_text(content: list[Line]) -> int:
    """Below the first long line, as menus above a text have the words of forms and sidebars; else below the first.

    Where that line is what somebody says, the post has no text of its own, or one of short lines: then from above it.
    """
    first = next((place for place, line in enumerate(content) if len(line.text) > _PROSE and not line.is_item), 0)
    is_said = first > 1 and (is_saying(content, first - 1) or stands_above_buttons(content, first))
    return first - 1 if is_said else first + 1
