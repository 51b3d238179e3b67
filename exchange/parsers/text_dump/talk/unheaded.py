"""Comments that no heading announces: names with dates, names with a verb, or dates alone."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_byline, opens_foot
from exchange.parsers.text_dump.around.buttons import is_answering
from exchange.parsers.text_dump.around.calls import opens_sharing
from exchange.parsers.text_dump.around.other_posts import opens_posts
from exchange.parsers.text_dump.post.film import is_fact_label
from exchange.parsers.text_dump.talk.heads import Head, read_head
from exchange.parsers.text_dump.talk.names import could_be_bare_name
from exchange.parsers.text_dump.talk.pings import is_heading_of_pings
from exchange.parsers.text_dump.talk.when import whole_date
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain

_HEAD_AT_MOST = 4
_FEW_HEADS = _FEW_PARAGRAPHS = 2
_SEVERAL_HEADS, _MOSTLY = 3, 0.6
_LONGEST, _PROSE = 80, 60
_ENDS_TEXT = frozenset('.!?…)”»"’')
_LAST_LINE_OF_A_BYLINE = 4
_SIGNED = re.compile(
    r"(?P<word>[^\W\d_]{4,14})(?: (?:by|von|par|por|da|door|av|af|przez))?(?P<colon> ?:)? \S", re.IGNORECASE
)
_IS_ABOUT_FILM = re.compile(
    r"(?:(?:film|movie|dvd|blu-?ray|theatrical) )?(?:review(?:ed|er)?(?: by)?|release(?: date)?|street date|premiere)"
    r" ?:|(?:kritik|rezension|critique|crítica|reseña|recensione|recensie) (?:von|par|de|por|di|van|door) ?:",
    re.IGNORECASE,
)
"""`Review By: Ada Lind`, above the day on which it was published."""
_HOUR = re.compile(r"(?<![0-9:])[0-9]{1,2}:[0-9]{2}(?![0-9:])")
_BETWEEN_BUTTONS = re.compile(r"[•·|]|(?<=\))\s{1,2}(?=\()")
_BETWEEN = (" • ", " · ", " | ")  # and how long ago: without such a sign these are words of a sentence


def start_of_heads(content: list[Line]) -> int | None:
    """Several names with dates, one below the other, are comments without a list; the first may be the post's own.

    Below `Related` they are titles of other posts, as long as nothing surer tells of comments.
    """
    places = [place for place in range(1, len(content)) if is_dated_name(content, place)]
    places = [at for at in places if _has_text(content, at) and not _is_about_film(content, at)]
    offered = next((at for at, place in enumerate(places) if _heads_posts(content[place - 1])), len(places))
    if offered < len(places) and (sure := start_of_sure_heads(content)):
        return sure
    places = places[:offered]
    if len(places) >= _FEW_HEADS and _is_signed_apart(content, places):
        return content[_below_pings(content, places[0] + 1, places[1])].number
    if (
        len(places) > _FEW_HEADS
        and not _is_dated(content, places[0])
        and all(_is_dated(content, at) for at in places[1:])
    ):
        places = places[1:]  # the hour in the post's own byline
    if len(places) > _FEW_HEADS and _is_byline_of_post(content, places):
        places = places[1:]
    are_signed = {opens_signed(content[place]) for place in places}
    is_talk = len(are_signed) == 1 and _is_below_prose(content, places)
    is_talk = is_talk and (_is_far_below(content, places) or all(_speaks_to_all(content, place) for place in places))
    if (
        len(places) > _FEW_HEADS
        and places[0] <= _LAST_LINE_OF_A_BYLINE
        and not (is_talk or _answers(content, *places[:2]))
    ):
        places = places[1:]
    if len(places) < _FEW_HEADS:
        return None
    is_below_post = places[0] > _LAST_LINE_OF_A_BYLINE or is_talk or _answers(content, *places[:2])
    return content[places[0] - _are_verbs(content, places)].number if is_below_post else None


def _is_about_film(content: list[Line], place: int) -> bool:
    """`Review by: Ada Lind`, or `Sortie :`, above a day."""
    head = head_at(content, place)
    is_fact = head is not None and head.kind == "above" and is_fact_label(f"{head.author}:")
    return is_fact or _IS_ABOUT_FILM.match(content[place].text) is not None


def _is_byline_of_post(content: list[Line], places: list[int]) -> bool:
    """`Posted on DATE by Ada`, which comments do not begin with."""
    first, *others = (is_byline(plain(content[place].text)) for place in places)
    return first and not any(others)


def opens_signed(line: Line) -> bool:
    """`Posted by: Ada`."""
    match = _SIGNED.match(plain(line.text))
    return match is not None and bool(match["colon"])


def _speaks_to_all(content: list[Line], place: int) -> bool:
    """`NAME said...`, or a name, a day and an hour above a sentence: a byline stands above all of a text."""
    head = head_at(content, place)
    below = content[place + head.lines : place + head.lines + 1] if head else []
    is_dated = head is not None and "T" in head.created
    return is_saying(content, place) or (is_dated and any(_is_short_sentence(line) for line in below))


def _is_signed_apart(content: list[Line], places: list[int]) -> bool:
    """`Posted by Ada at DATE` below the post, and `Posted by: Bo at DATE` below comments, as Movable Type has it."""
    signed = [match for place in places if (match := _SIGNED.match(plain(content[place].text)))]
    is_same_word = len(signed) == len(places) and len({match["word"].lower() for match in signed}) == 1
    return is_same_word and [bool(match["colon"]) for match in signed] == [False] + [True] * (len(places) - 1)


def _below_pings(content: list[Line], place: int, end: int) -> int:
    """Below the address for trackbacks, of which there are none."""
    at = place
    while at < end and _is_of_pings(content[at].text, content[at + 1].text):
        at += 1
    return at if at < end else place


def _is_of_pings(text: str, below: str) -> bool:
    is_address = "://" in text and " " not in text
    is_label = text.endswith(":") and "://" in below
    return is_address or is_label or is_boilerplate(text) or is_heading_of_pings(text)


def _are_verbs(content: list[Line], places: list[int]) -> bool:
    """`zwur:` between all names and their dates is a verb."""
    texts = {content[place].text for place in places}
    return len(places) > _FEW_HEADS and len(texts) == 1 and all(text[:1].islower() for text in texts)


def _is_below_prose(content: list[Line], places: list[int]) -> bool:
    return any(len(line.text) > _LONGEST for line in content[: places[0] if places else 0])


def _is_far_below(content: list[Line], places: list[int]) -> bool:
    """Below several paragraphs, and with hours, but not as a byline is worded: one without such words stands below the
    first paragraph at most."""
    heads = [head_at(content, place) for place in places]
    paragraphs = sum(len(line.text) > _LONGEST for line in content[: places[0]])
    is_worded = bool(places) and is_byline(plain(content[places[0]].text))
    return (
        not is_worded
        and paragraphs >= _FEW_PARAGRAPHS
        and all(head is not None and "T" in head.created for head in heads)
    )


def _is_dated(content: list[Line], place: int) -> bool:
    head = head_at(content, place)
    return head is not None and bool(head.created)


def _heads_posts(line: Line) -> bool:
    text = plain(line.text)
    return opens_posts(text) or (opens_foot(text) and not opens_sharing(text))


def _answers(content: list[Line], place: int, end: int) -> int:
    """How many buttons for answering there are, alone or in a row."""
    rows = (_BETWEEN_BUTTONS.split(plain(line.text)) for line in content[place:end] if len(line.text) <= _LONGEST)
    return sum(any(is_answering(each.strip(" ()")) for each in row) for row in rows)


def start_of_sure_heads(content: list[Line]) -> int | None:
    """Names with dates above texts as only comments have them, be it below the buttons of a post: several that say
    something, that open items of a list, or that have a button for answering below their texts; with such a button, and
    a verb, also names without dates, and several of those that open items."""
    dated = [at for at in range(len(content)) if is_dated_name(content, at) and _has_text(content, at)]
    heads = {place: head for place in dated if (head := head_at(content, place))}
    says = [place for place, head in heads.items() if head.kind == "says"]
    items = [place for place in dated if content[place].is_item and not content[place].is_typed]
    timed = [at for at in range(len(content)) if at in heads or _is_timed_name(content, at)]
    answered = [one for one, other in pairwise([*timed, len(content)]) if _answers(content, one, other)]
    saying = [place for place in range(1, len(content)) if is_saying(content, place)]
    spoken = [one for one, other in pairwise([*saying, len(content)]) if _answers(content, one, other)]
    listed = [place for place in saying if content[place].is_item and not content[place].is_typed]
    several = [listed] if len(listed) >= _SEVERAL_HEADS else []
    sure = next((places for places in (says, items, answered, spoken, *several) if len(places) >= _FEW_HEADS), [])
    return content[_first_counted(content, sure[0])].number if sure else None


def _first_counted(content: list[Line], place: int) -> int:
    """Above the second comment of a list that counts, the first may have but a day, as the tool lost its name."""
    line, found = content[place], place
    for at in range(place - 1, -1, -1) if line.is_item and line.ordinal > 1 else ():
        above = content[at]
        if not above.is_item or above.indent != line.indent:
            continue
        head = head_at(content, at) if above.ordinal == content[found].ordinal - 1 else None
        if head is None or head.kind != "date" or "T" not in head.created:
            break
        found = at
    return found


def _has_text(content: list[Line], place: int) -> bool:
    """Titles of other posts have dates as well, but no text below them."""
    head = head_at(content, place)
    below = place + (head.lines if head else 1)
    return below < len(content) and not is_dated_name(content, below)


def start_of_portraits(content: list[Line]) -> int | None:
    """Several items of nothing but a picture of somebody, with a text below: readers, whatever they are called."""
    pairs = [(line, below) for line, below in pairwise(content) if line.is_item and is_picture(line.text)]
    items = [line for line, below in pairs if not below.is_item and "avatar" in line.text.lower()]
    return items[0].number if len(items) >= _FEW_HEADS else None


def is_picture(text: str) -> bool:
    return text.startswith("![") and not plain(text)


def start_of_speakers(content: list[Line]) -> int | None:
    """`NAME says:` directly above a text, in most blocks from the first of them to the last, or several times in a dump
    without gaps: comments without dates."""
    if not any(_is_apart(content, place) for place in range(1, len(content))):
        says = [place for place in range(1, len(content) - 1) if _speaks_below_another(content, place)]
        names = {content[place].text for place in says}
        return content[says[0]].number if len(names) >= _SEVERAL_HEADS else None
    begins = [place for place in range(len(content)) if not place or _is_apart(content, place)]
    says = [place for place in begins if _speaks(content, place)]
    if len(says) < _SEVERAL_HEADS or says[0] < 1:
        return None
    between = sum(says[0] <= place <= says[-1] for place in begins)
    return content[says[0]].number if len(says) >= _MOSTLY * between else None


def _is_apart(content: list[Line], place: int) -> bool:
    return content[place].number > content[place - 1].number + 1


def _speaks(content: list[Line], place: int) -> bool:
    """With a text below it in its block."""
    if not content[place].text.endswith((":", "…", "...")) or place + 1 >= len(content):
        return False
    head = None if _is_apart(content, place + 1) else head_at(content, place)
    return head is not None and bool(head.author) and head.kind == "says"


def _speaks_below_another(content: list[Line], place: int) -> bool:
    """In one line, or with the verb on the next."""
    head = head_at(content, place)
    ends = place + head.lines if head else 0
    is_said = head is not None and bool(head.author) and head.kind == "says"
    return is_said and ends < len(content) and content[ends - 1].text.endswith((":", "…", "..."))


def is_dated_name(content: list[Line], place: int) -> bool:
    head = head_at(content, place)
    if head is None or not head.author:
        return False
    is_beside_ago = head.kind == "line" and any(sign in content[place].text for sign in _BETWEEN)
    return bool(head.created) or head.kind == "above" or is_beside_ago


def _is_timed_name(content: list[Line], place: int) -> bool:
    """`Ada - 20. Feb, 14:33`, as some hosts leave the year out."""
    head = head_at(content, place) if _HOUR.search(content[place].text) else None
    return head is not None and bool(head.author) and head.kind == "line"


def is_name(content: list[Line], place: int) -> bool:
    head = head_at(content, place)
    return head is not None and bool(head.author) and (head.kind == "says" or bool(head.created))


def is_saying(content: list[Line], place: int) -> bool:
    """`NAME said...`"""
    head = head_at(content, place)
    return head is not None and bool(head.author) and head.kind == "says"


def head_at(content: list[Line], place: int) -> Head | None:
    line, below = content[place], content[place + 1 : place + _HEAD_AT_MOST]
    is_button = any(each.is_item for each in below[:1]) and is_answering(plain(line.text))  # of the item above
    if not line.text or is_button:
        return None
    own = takewhile(lambda each: not (each.ordinal and each.text), below)
    return read_head([each.text for each in (line, *own) if each.text])


def start_of_dated_below(content: list[Line]) -> int | None:
    """Texts without names, each with day and time alone on the line below it, later and later down to the page's end.

    The first of them is what stands above its date, up to the last long paragraph, with which the post is taken to end.
    """
    last = next((line for line in reversed(content) if not is_boilerplate(line.text)), None)
    if last is None or not _moment_of(last):
        return None
    moments = {place: moment for place in range(len(content)) if (moment := _moment_of(content[place]))}
    places, told = list(moments), list(moments.values())
    are_apart = all(below > above + 1 for above, below in pairwise(places))
    if len(places) < _SEVERAL_HEADS or not are_apart or told != sorted(told):
        return None
    start = places[0] - 1
    while start > 1 and _is_short_sentence(content[start]) and _is_short_sentence(content[start - 1]):
        start -= 1
    above = head_at(content, start - 1) if start > 1 else None
    start -= (above is not None and above.kind == "says") or _are_named(content, start - 1, places)
    return content[start].number if start > 0 else None


def _are_named(content: list[Line], place: int, dates: list[int]) -> bool:
    """Does a bare name stand here, and below each date but the last?"""
    places = [place, *(date + 1 for date in dates[:-1])]
    return place > 0 and all(could_be_bare_name(plain(content[each].text)) for each in places)


def _moment_of(line: Line) -> str:
    when = None if line.is_item else whole_date(line.text)
    return when.created if when and "T" in when.created else ""


def _is_short_sentence(line: Line) -> bool:
    return len(line.text) <= _LONGEST and line.text[-1:] in _ENDS_TEXT and not line.is_item


def start_of_dated_above(content: list[Line], begins: int) -> int | None:
    """The place of the first of several days with their hours, alone on a line above texts without names; later and
    later, as posts on a page of many go back in time, or each text with a button for answering below it."""
    places = _days_above_texts(content, begins)
    told = [_moment_of(content[place]) for place in places]
    is_named = bool(places) and could_be_bare_name(plain(content[places[0] - 1].text))
    is_talk = bool(places) and ((told == sorted(set(told)) and not is_named) or _are_answered(content, places))
    return places[0] - _has_portrait(content, places[0]) if is_talk else None


def start_of_answered_days(content: list[Line]) -> int | None:
    """The number of the first line of the first of such texts, or items, that have a button each."""
    places = _days_above_texts([line.without_mark() for line in content], 1)
    is_talk = bool(places) and _are_answered(content, places)
    return content[places[0] - _has_portrait(content, places[0])].number if is_talk else None


def _days_above_texts(content: list[Line], begins: int) -> list[int]:
    """Their places; of days and hours alone, below at least one paragraph of a text."""
    places = [place for place in range(begins, len(content)) if _moment_of(content[place])]
    if len(places) < _FEW_HEADS or places[-1] + 1 == len(content):
        return []
    above, below = content[places[0] - 1] if places[0] else None, [content[place + 1] for place in places]
    is_below_text = any(len(content[place].text) > _PROSE for place in range(places[0]))
    has_texts = not any(_moment_of(line) or is_boilerplate(line.text) for line in below)
    return places if above and is_below_text and has_texts else []


def _are_answered(content: list[Line], places: Sequence[int]) -> bool:
    """With the button right above the next day, where its writer would be named."""
    above = (content[place - 1 - _has_portrait(content, place)] for place in places[1:])
    are_closed = all(is_answering(plain(line.text)) for line in above)
    return are_closed and all(_answers(content, one, other) for one, other in pairwise([*places, len(content)]))


def _has_portrait(content: list[Line], place: int) -> bool:
    return not plain(content[place - 1].text)
