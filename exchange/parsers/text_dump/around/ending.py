"""Where the conversation ends: the form, the word that there is none, the sidebar and the footer below it."""

import re
from itertools import dropwhile, islice, pairwise, takewhile

from exchange.parsers.text_dump.around.boilerplate import (
    is_boilerplate,
    is_byline,
    names_maker,
    opens_foot,
    opens_form,
    opens_sidebar,
)
from exchange.parsers.text_dump.around.buttons import is_answering, is_button
from exchange.parsers.text_dump.around.forms import is_field, is_field_of_address
from exchange.parsers.text_dump.around.strange_endings import answers, first_of_rest
from exchange.parsers.text_dump.byline.byline import read_byline
from exchange.parsers.text_dump.talk.heading import names_comments, read_heading
from exchange.parsers.text_dump.talk.pings import is_word_of_ping
from exchange.parsers.text_dump.talk.unheaded import head_at, is_dated_name
from exchange.parsers.text_dump.talk.when import tells_time_to_read
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain, with_rest_of_link

_LINES_TO_LOOK_AHEAD = 400
_STEP = 2
_FEW = 2
_NEAR = 6
_FAR = 12
_SHORTEST = 4
_LONGEST_OF_FOOT = 60
_MOST_FIELDS = 4
_ENDS_SENTENCE = frozenset(".,;…。")
_RULE = re.compile(r"-{3,}|={3,}|_{3,}|[*]{3,}|[━─═]{3,}")


def is_text(lines: list[Line]) -> bool:
    """Short lines below `Related posts` are none."""
    is_foot = False
    for line in lines:
        is_foot = opens_foot(plain(line.text)) or (is_foot and len(line.text) <= _LONGEST_OF_FOOT)
        if not (
            is_foot
            or names_comments(line.text)
            or is_boilerplate(line.whole)
            or is_button(line.text)
            or opens_sidebar(line.text)
        ):
            return True
    return False


def start_of_form(content: list[Line], start: int, *, least_edge: int | None = None) -> int | None:
    """Where known words open a form or what surrounds the comments, or where what they end with stood last."""
    known = _known_start(content, start, least_edge)
    rest = first_of_rest(content, start, known)
    found = (known if known is not None else _start_of_foot(content, start), rest)
    return min((place for place in found if place is not None), default=None)


def _known_start(content: list[Line], start: int, least_edge: int | None) -> int | None:
    """Who writes "Leave a Reply" in a comment does so further in than the list begins, or with comments below."""
    edge = max(_edge_of_comments(content, start), least_edge or 0) if start < len(content) else 0
    is_flat = least_edge is not None and not any(line.is_item for line in content[start : start + 2])
    reached = 0
    for place in range(start, len(content)):
        line = content[place]
        if line.is_within:
            continue
        if line.is_item:
            reached = max(reached, _number_of_root(line, edge)) if line.ordinal else reached
            if place > start and (_is_of_sidebar(line, content[start]) or _is_form_in_list(content, start, place)):
                return place
        is_left = line.indent < edge or is_flat
        if line.indent > edge or line.is_item or not _opens_end(content, start, place, is_left=is_left):
            continue
        if not (_opens_form(content, place) and _comments_follow(content, place, reached, edge)):
            return place
    return None


def _opens_end(content: list[Line], start: int, place: int, *, is_left: bool) -> bool:
    """Words of a form, or left of the comments those of what surrounds them, but not above the first name."""
    opens = _opens_form(content, place) or (is_left and place > start and _opens_surroundings(content, start, place))
    if opens and is_answering(plain(content[place].text)) and _talk_follows(content, place):
        return False  # `Vastaa` is a button as well
    return opens and not (place < start + _FAR and _is_above_names(content, start, place))


def _opens_form(content: list[Line], place: int) -> bool:
    text = with_rest_of_link(content[place].text, content[place + 1].text if place + 1 < len(content) else "")
    other = plain(text)
    return opens_form(text) or (other != text and opens_form(other)) or _heads_fields(content, place)


def _start_of_foot(content: list[Line], start: int) -> int | None:
    """Without a form, the page ends with what is surely none of a comment: whose the site is, and what made it."""
    place = len(content)
    while place > start + 1 and _is_of_foot(content[place - 1]):
        place -= 1
    if place < len(content) and place > start + 1 and _RULE.fullmatch(content[place - 1].whole):
        place -= 1
    return place if place < len(content) else None


def _is_of_foot(line: Line) -> bool:
    if line.is_item or len(line.text) <= _SHORTEST or is_button(line.text):
        return False
    is_printed = is_boilerplate(line.text) or is_boilerplate(line.plain) or names_maker(line.plain)
    return is_printed and not _files_post(line.plain)


def _files_post(text: str) -> bool:
    """`Posted in Drama | Tagged fog, soup | Leave a comment »`"""
    read = read_byline(text)
    return read is not None and bool(read.tags or read.filed)


def _opens_surroundings(content: list[Line], start: int, place: int) -> bool:
    text = content[place].text
    is_known = opens_sidebar(text) or opens_sidebar(plain(text)) or opens_foot(plain(text))
    is_known = is_known or _heads_posts(content, place)
    return is_known and not (
        _ends_paragraph(content, place)
        or _begins_paragraph(content, place)
        or (is_button(text) and _talk_follows(content, place))
        or _is_answered(content, place)
        or _is_between_answers(content, start, place)
    )


def _is_between_answers(content: list[Line], start: int, place: int) -> bool:
    """The same button for answers stands above it and, before any other heading, several times below."""
    above = reversed(content[max(start, place - _LINES_TO_LOOK_AHEAD) : place])
    button = next((line.plain for line in above if answers(line)), None)
    below = takewhile(_is_no_heading, content[place + 1 : place + _LINES_TO_LOOK_AHEAD])
    return len(list(islice((line for line in below if line.plain == button and answers(line)), _FEW))) == _FEW


def _is_no_heading(line: Line) -> bool:
    if len(line.text) > _LONGEST_OF_FOOT:
        return True
    counts = read_heading(line.text)
    is_heading = names_comments(line.text) or (counts is not None and counts.declared is not None)
    return not (is_heading or opens_sidebar(line.plain) or is_byline(line.plain))


def _is_answered(content: list[Line], place: int) -> bool:
    """Directly below it the button for answers, and below that a name: the last line of a comment."""
    below = content[place + 1 : place + 3]
    head = head_at(content, place + 2) if len(below) > 1 and is_answering(plain(below[0].text)) else None
    return head is not None and bool(head.author)


def _ends_paragraph(content: list[Line], place: int) -> bool:
    """Small letters directly below a long line that ends within a sentence."""
    above, line = content[place - 1 : place + 1]
    is_near = above.number == line.number - 1 and above.indent == line.indent
    is_open = len(above.text) > _LONGEST_OF_FOOT and (above.text[-1].isalnum() or above.text.endswith(","))
    return is_near and is_open and line.text[0].islower()


def _begins_paragraph(content: list[Line], place: int) -> bool:
    """Words that trail off, directly above a long line: somebody broke the line there."""
    line, *below = content[place : place + 2]
    is_above = bool(below) and below[0].number == line.number + 1 and len(below[0].text) > _LONGEST_OF_FOOT
    return is_above and line.text.endswith(("…", "...")) and not below[0].is_item


def _heads_posts(content: list[Line], place: int) -> bool:
    """A few words above other posts, of which one tells how long it takes to read."""
    below = content[place + 1 : place + 1 + _NEAR]
    is_heading = len(content[place].text) <= _LONGEST_OF_FOOT and content[place].text[-1:].isalpha()
    return is_heading and not is_button(content[place].text) and any(tells_time_to_read(line.text) for line in below)


def _is_above_names(content: list[Line], start: int, place: int) -> bool:
    """Does the form, or its link, stand between the heading and the first comment?"""
    has_names = any(is_dated_name(content, above) for above in range(start, place))
    is_empty_field = content[place].text.endswith(("…", "..."))
    return not has_names and _name_follows(content, place, near=_FAR + 2 if is_empty_field else _NEAR)


def _name_follows(content: list[Line], place: int, *, near: int = _NEAR) -> bool:
    """Does it stand between comments, and not above a list of other posts?"""
    below = range(place + 1, min(place + near, len(content)))
    comments = takewhile(lambda at: not opens_sidebar(content[at].text), below)
    return any(is_dated_name(content, at) for at in comments)


def _talk_follows(content: list[Line], place: int) -> bool:
    """A name, or directly below it and other buttons the word of a pingback."""
    below = dropwhile(lambda line: is_button(line.text), content[place + 1 : place + _NEAR])
    return _name_follows(content, place) or any(is_word_of_ping(line.text) for line in islice(below, 1))


def _heads_fields(content: list[Line], place: int) -> bool:
    """A few words, in whatever language, directly above the fields for a name and an address."""
    below = [plain(line.text) for line in content[place + 1 : place + 1 + _MOST_FIELDS]]
    is_heading = len(content[place].text) <= _LONGEST_OF_FOOT and content[place].text[-1:] not in _ENDS_SENTENCE
    if not (is_heading and below and is_field(below[0])) or is_dated_name(content, place):
        return False
    return sum(map(is_field, below)) > 1 and any(map(is_field_of_address, below))


def _is_of_sidebar(line: Line, first: Line) -> bool:
    """An item that announces a list of links, set as far left as comments, or nearly so with another mark."""
    is_left = line.indent <= first.indent + (_STEP if line.mark != first.mark else 0)
    return is_left and opens_sidebar(line.plain)


def _is_form_in_list(content: list[Line], start: int, place: int) -> bool:
    """The last item, in the column of the comments, is no comment where all of its words open a form."""
    line, text = content[place], content[place].plain
    is_set_alike = line.indent == content[start].indent and line.mark == content[start].mark
    is_form = is_set_alike and opens_form(text) and not is_answering(text)
    return is_form and not is_text(content[place + 1 : place + _FAR])


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
