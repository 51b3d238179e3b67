"""Which line is the heading of the comments, by the surest sign that there is; and where the first of them begins."""

import re
from collections import Counter
from collections.abc import Collection, Iterator

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_byline, opens_form
from exchange.parsers.text_dump.around.buttons import is_button, turns_page
from exchange.parsers.text_dump.around.ending import is_text, start_of_form
from exchange.parsers.text_dump.talk.counting import tells_of_feed
from exchange.parsers.text_dump.talk.heading import (
    Heading,
    is_list_heading,
    is_quoted,
    is_tab,
    names_comments,
    read_foreign_heading,
    read_heading,
)
from exchange.parsers.text_dump.talk.heads import read_head
from exchange.parsers.text_dump.talk.signed import is_always_below
from exchange.parsers.text_dump.talk.unheaded import is_dated_name, is_name, opens_signed
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain

_NAVIGATION_AT_MOST = 14
_HEAD_AT_MOST = 4
_FEW_HEADS = 2
_SHORTEST_TITLE, _LONGEST_TITLE = 3, 150
_LONGEST_COUNT = 40
_COUNT = re.compile(
    r"(?:(?<![\w.-])|(?<=[⺀-鿿가-힣])|(?<=comments)|(?<=kommentare)|(?<=commentaires)|(?<=comentarios))\d",
    re.IGNORECASE,
)
"""A number that does not end a name, as `hunter_88 on The Ferry` counts nothing."""
_LONGEST_TOP = 30
_FURTHER_UP = _FURTHER_DOWN = 400
_MOST_WORDS_OF_A_TITLE = 9
_PROSE = 60
_WORDS_OF_PROSE, _LITTLE = 5, 120
_LONGEST_FIGURE = 4
_STEP = 2
_FEW_HEADINGS = 5
_FEW_BUTTONS = 2
_LINES_WITH_BUTTONS = 40
_SENTENCE_SIGNS = tuple(".!?…,:;")
_ENDS_OPEN = (
    " to", " on", " for", " about", " zu", " auf", " sur", " à", " en", " a", " para", " su", " op", " na", " till",
    " til", " om", " do", " к", " к записи", " към", " στο", " على", " על",
)  # fmt: skip
_ASKED = re.compile(r"(?P<words>.{4,60}?)\s?[(\[][0-9]{1,4}[)\]]")
_OPENING = tuple('“„"«‘‚‹「『《〈')
_CLOSING = tuple('”“"»’‘›」』》〉')


def place_of_heading(content: list[Line], after: int, heading_at: int) -> int | None:
    """The heading by the first of the signs, the surest first, that finds one."""
    if heading_at:
        return next((place for place, line in enumerate(content) if line.number == heading_at), None)
    content_after = [
        place
        for place, line in enumerate(content)
        if line.number > after and not (line.is_item or line.is_within or _ends_row(content, place))
    ]
    places = [place for place in content_after if read_heading(content[place].text) or _asks(content[place].text)]
    buttons = [place for place in places if is_button(content[place].text)]
    if len(buttons) > 1 or any(_counts(content[place].text) for place in places if place not in buttons):
        places = [place for place in places if place not in buttons]
    sentences = [place for place in places if _names_sentence(content[place].text)]
    places = [place for place in places if place not in sentences or _stands_above(content, place)] or places
    places = [place for place in places if not any(_are_tabs(content, place))] or places
    if (place := _above_list(content, places)) is not None:
        return _above_names_before(content, places, place)
    places = [place for place in places if not is_button(content[place].text)]
    for find in (_above_heads, _above_feet, _by_its_words, _above_buttons, _below_the_post):
        if (place := find(content, places)) is not None:
            return place
    for find in (_foreign, _form_above_heads):
        if (place := find(content, content_after)) is not None:
            return place
    counted = [place for place in buttons if _counts(content[place].text) and _is_above_form(content, place)]
    return _above_form(content, places or counted)


def _ends_row(content: list[Line], place: int) -> bool:
    """`Posted by Ada | Permalink |`, and below it `Comments (2) | TrackBack (0)`, where a tool broke the line."""
    above = content[place - 1] if place else None
    is_below = above is not None and above.number + 1 == content[place].number
    return above is not None and is_below and (above.text.endswith("|") or content[place].text.startswith("| "))


def _is_above_form(content: list[Line], place: int) -> bool:
    """`1 reply`, of which the reply was lost."""
    return place + 1 < len(content) and opens_form(plain(content[place + 1].text))


def _are_tabs(content: list[Line], place: int) -> Iterator[bool]:
    yield from (is_tab(content[place].text, below.text) for below in content[place + 1 : place + 2])


def _form_above_heads(content: list[Line], places: list[int]) -> int | None:
    """Words of a form below the post, with names and dates directly below them: some themes have no other heading."""
    again = Counter(line.text for line in content if is_button(line.text))
    for place in places[:-1] if places and places[-1] == len(content) - 1 else places:
        is_word = opens_form(plain(content[place].text)) and again[content[place].text] <= 1
        if is_word and is_dated_name(content, place + 1):
            return place if any(len(line.text) > _PROSE for line in content[:place]) else None
    return None


def _asks(text: str) -> bool:
    """`Join the conversation (3)`: with a number behind them, the words above a form are a heading."""
    asked = _ASKED.fullmatch(text) if text.endswith((")", "]")) else None
    return asked is not None and opens_form(asked["words"])


def _counts(text: str) -> bool:
    """Beside a heading that counts, the word of one comment's button is none."""
    heading = read_heading(text)
    return heading is not None and bool(heading.declared)


def _above_list(content: list[Line], places: list[int]) -> int | None:
    """The last heading above a list of comments, as far left as any."""
    found = [place for place in places if start_of_list(content, place) is not None]
    if not found:
        return None
    if len(found) > 1:
        end = start_of_form(content, found[0] + 1)
        found = [place for place in found if end is None or place < end]
    edge = min(content[place].indent for place in found)
    return _last_that_begins(content, [place for place in found if content[place].indent == edge])


def _above_names_before(content: list[Line], places: list[int], place: int) -> int:
    """A heading further up, if names and dates stand between: the list is one that a commenter wrote."""
    earlier = _above_heads(content, places)
    if earlier is None or earlier >= place or content[earlier].indent > content[place].indent:
        return place
    named = sum(is_name(content, each) for each in range(earlier + 1, place) if not content[each].is_item)
    return earlier if named >= _FEW_HEADS else place


def _above_heads(content: list[Line], places: list[int]) -> int | None:
    """The first; or a surer one further down, if nobody wrote anything above the first: rows below a title say
    `8 Comments / June 5`."""
    found = [place for place in places if is_above_heads(content, place)]
    if not found or _is_certain(content[found[0]].text):
        return next(iter(found), None)
    written = sum(len(line.text) for line in content[: found[0]] if len(line.text.split()) >= _WORDS_OF_PROSE)
    surer = (place for place in found[1:] if _is_certain(content[place].text))
    return next(surer, found[0]) if written <= _LITTLE else found[0]


def _above_feet(content: list[Line], places: list[int]) -> int | None:
    """Names and dates below the texts, or `Posted by: Ada | DATE` below a single one: the last of them has nothing but
    its buttons and a form below it."""
    for place in places[:_FEW_HEADINGS]:
        end = start_of_form(content, place + 1) if place + 1 < len(content) else None
        inside = content[place + 1 : end]
        dated = [at for at, line in enumerate(inside) if is_dated_name(inside, at) or is_always_below(line.plain)]
        is_signed = len(dated) >= _FEW_HEADS or (len(dated) == 1 and opens_signed(inside[dated[0]]))
        is_below = bool(dated) and all(is_always_below(inside[offset].plain) for offset in dated)
        if place and is_signed and dated[0] and (is_below or not is_text(inside[dated[-1] + 1 :])):
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
    """One that counts before one that only names comments, as menus do, too."""
    first = places[:_FEW_HEADINGS]
    found = [place for place in first if _is_below_the_post(content, place)]
    counting = [place for place in found if _counts(content[place].text)]
    return next(iter(counting or found), None)


def _above_form(content: list[Line], places: list[int]) -> int | None:
    """A heading without any comment: only a form follows, or nothing; below that are other posts' comments."""
    below = range(places[0] if places else len(content), len(content))
    opened = next((place for place in below if opens_form(content[place].text)), len(content))
    places = [place for place in places if place < opened] or places
    last = places[-1] if places else 0
    end = last + 1 + (len(rest_of_heading(content, last)) if last else 0)
    if not last or end == len(content):
        return last or None
    words = content[end].text
    is_known = is_boilerplate(words) or opens_form(plain(words)) or names_comments(words)
    return last if is_known or _closes_text(content[last - 1], content[last]) else None


def _closes_text(above: Line, line: Line) -> bool:
    """`No comments:`, as only Blogger prints it, directly below a sentence of the text."""
    heading = read_heading(line.text)
    is_none = heading is not None and heading.declared == 0 and line.text.endswith(":")
    return is_none and len(above.text) > _PROSE and above.text.endswith(_SENTENCE_SIGNS)


def _last_that_begins(content: list[Line], places: list[int]) -> int:
    """The last heading whose list begins there; where numbers or replies go on below it, it stands in a comment."""
    starts = {place: content[start] for place in places if (start := start_of_list(content, place)) is not None}
    edge = min(line.indent for line in starts.values())
    for place in reversed(places):
        line = starts[place]
        goes_on = line.mark == "1." and line.ordinal > 1
        if line.indent <= edge + 1 and not goes_on:
            return place
    return max(place for place in places if starts[place] is starts[places[0]])


def start_of_list(content: list[Line], place: int) -> int | None:
    """The first comment below a heading, beyond navigation; below one with a number, also beyond a strange line."""
    heading = read_heading(content[place].text)
    patience = int(heading is not None and bool(heading.declared))
    unknown, unknown_indent = 0, -_STEP
    first = place + 1 + len(rest_of_heading(content, place))
    for following in range(first, min(first + _NAVIGATION_AT_MOST, len(content))):
        line = content[following]
        is_below_text = unknown_indent >= line.indent - 1  # what stands that far in is no navigation, but a comment
        is_strong = bool(line.text) and not line.is_weak and not is_below_text
        if line.is_item and _may_be_first(content, following) and (not unknown or is_strong):
            return following if line.indent >= content[place].indent else None
        is_strange = not (_is_known(line.text) or _is_half_of_known(content, following))
        unknown += is_strange
        unknown_indent = max(unknown_indent, line.indent) if unknown else unknown_indent
        if unknown and read_head([line.text]):
            return None
        if unknown > patience or (is_strange and (line.text.endswith(_SENTENCE_SIGNS) or len(line.text) > _PROSE)):
            return None
    return None


def _is_known(text: str) -> bool:
    if text.isdigit() and len(text) <= _LONGEST_FIGURE:
        return True  # how many like it
    return is_boilerplate(text) or is_boilerplate(plain(text)) or is_list_heading(text) or is_button(text)


def _is_half_of_known(content: list[Line], place: int) -> bool:
    """One of two lines between which html2text broke a link."""
    pairs = (content[start : start + 2] for start in (place - 1, place))
    return any(
        "](" in other.text and "](" not in one.text and "[" in one.text and _is_known(f"{one.text} {other.text}")
        for one, other in (pair for pair in pairs if len(pair) > 1)
    )


def _may_be_first(content: list[Line], place: int) -> bool:
    """At the edge of a page, a dash above other text, or a number that is not counted on, is how a sentence begins."""
    item = content[place]
    below = content[place + 1 : place + 2]
    if item.indent == 0 and item.is_weak and below and not (below[0].is_item or below[0].indent):
        return False
    if item.mark != "1." or item.ordinal == 1 or item.indent > 0:
        return True
    below = content[place + 1 : place + 1 + _FURTHER_DOWN]
    return any(line.indent == 0 and line.ordinal == item.ordinal + 1 for line in below)


def _is_certain(text: str) -> bool:
    heading = read_heading(text)
    return heading is not None and heading.declared is not None and _quotes_title(text, heading)


def rest_of_heading(content: list[Line], place: int) -> list[Line]:
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
    above = content[: min(place, _FURTHER_UP)]
    titles = {plain(line.text) for line in above if len(line.text) <= _LONGEST_TITLE}
    return below if below and plain(below[0].text) in titles else []


def is_above_heads(content: list[Line], place: int) -> bool:
    """Names and dates below a heading, without any list, and without a second heading that counts between."""
    place += len(rest_of_heading(content, place))
    for following in range(place + 1, min(place + 1 + _NAVIGATION_AT_MOST, len(content))):
        line = content[following]
        if _counts(line.text):
            return False
        if read_head([each.text for each in content[following : following + _HEAD_AT_MOST] if each.text]):
            return True
        is_picture = len(plain(line.text)) <= 1  # or the letter that stands for one
        if not (is_picture or turns_page(plain(line.text)) or is_boilerplate(line.text) or is_list_heading(line.text)):
            return False
    return False


def _is_below_the_post(content: list[Line], place: int) -> bool:
    """A number of comments, and no sentence behind it, with prose above it and text below it; with a colon it tells
    nothing of a post below it, and what is above may be but a picture."""
    heading = read_heading(content[place].text)
    if _names_sentence(content[place].text):
        return False
    prose = sum(len(line.text) > _PROSE for line in content[:place])
    is_named = heading is not None and heading.declared is None and names_comments(content[place].text)
    end = start_of_form(content, place + 1) if place + 1 < len(content) else None
    has_text = place + 1 != end and is_text(content[place + 1 : end])
    below = content[place + 1 : end] if is_named and not _is_label_of_form(content, place) else []
    is_apart = tells_of_feed(content[place].text) or not _goes_on_above(content[place - 1])
    is_lone = bool(below) and is_apart and _are_comments(below)
    is_heading = heading is not None and (bool(heading.declared) or is_lone)
    is_closed = heading is not None and bool(heading.declared) and content[place].text.rstrip().endswith(":")
    return is_heading and (prose > 1 or (is_closed and place > 0)) and has_text


def _is_label_of_form(content: list[Line], place: int) -> bool:
    """The field for a comment: the first words of the form and another line of it stand above."""
    above = [line.text for line in content[max(place - _NAVIGATION_AT_MOST, 0) : place]]
    opened = next((number for number, text in enumerate(above) if opens_form(text) or opens_form(plain(text))), None)
    return opened is not None and any(map(is_boilerplate, above[opened + 1 :]))


def _are_comments(below: list[Line]) -> bool:
    """Texts alone, or names that begin with the first line, bear dates or are several; a single one further down is
    how a text goes on."""
    named = [place for place in range(len(below)) if is_name(below, place)]
    is_begun = not named or named[0] == 0 or len(named) >= _FEW_HEADS
    return is_begun or any(is_dated_name(below, place) for place in named)


def _goes_on_above(above: Line) -> bool:
    """Is the line above a paragraph? Where a page names comments only, what it prints below a post stands there."""
    return len(above.text) > _PROSE and above.text.rstrip()[-1:] in ".!?”" and not is_byline(plain(above.text))


def _names_sentence(text: str) -> bool:
    heading = read_heading(text)
    return heading is not None and not _quotes_title(text, heading) and _is_sentence(heading.title)


def _stands_above(content: list[Line], place: int) -> bool:
    """The title of the post, whatever signs it has, stands above its text as well."""
    heading = read_heading(content[place].text)
    named = heading.title.casefold() if heading else ""
    return any(line.plain.casefold() == named for line in content[:place])


def _quotes_title(text: str, heading: Heading) -> bool:
    """Other words of a sentence may stand in quotation marks."""
    before = text[: max(text.rfind(heading.title), 0)].rstrip() if heading.title else ""
    return is_quoted(before[-1:])


def _is_sentence(title: str) -> bool:
    has_signs = title.endswith(_SENTENCE_SIGNS) or sum(map(title.count, _SENTENCE_SIGNS)) > 1
    return has_signs or len(title.split()) > _MOST_WORDS_OF_A_TITLE


def _foreign(content: list[Line], places: list[int]) -> int | None:
    """A line with a number and a title, quoted or that of the page, above a list that is set like comments."""
    top = (plain(line.text) for line in content[:_LONGEST_TOP])
    titles = {text for text in top if _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE}
    text_at = next((place for place, line in enumerate(content) if len(line.text) > _PROSE), len(content))
    for place in reversed(places):
        line = content[place]
        if not any(map(str.isdigit, line.text)) or is_button(line.text):
            continue
        below = content[place + 1 : place + 2]
        is_above = below and below[0].is_item and below[0].indent >= line.indent
        is_foreign = is_above and below[0].number > line.number + 1 and read_foreign_heading(line.text)
        if is_foreign or _is_foreign_above_heads(content, place, text_at) or _heads_list(content, place, titles):
            return place
    return None


def _is_foreign_above_heads(content: list[Line], place: int, text_at: int) -> bool:
    """With names and dates directly below, and text above."""
    is_foreign = text_at < place and is_above_heads(content, place)
    return is_foreign and read_foreign_heading(content[place].text) is not None


def _heads_list(content: list[Line], place: int, titles: Collection[str]) -> bool:
    """The title of the page behind a number; or before it, which only above a name is no sentence."""
    text = plain(content[place].text).strip("_*")
    start = start_of_list(content, place)
    if start is None:
        return False
    if any(_is_count(text.removesuffix(title)) for title in titles if text.endswith(title)):
        return True
    is_before = any(_is_count(text.removeprefix(title)) for title in titles if text.startswith(title))
    first = [line.text for line in content[start : start + _HEAD_AT_MOST] if line.text]
    return is_before and read_head(first) is not None


def _is_count(rest: str) -> bool:
    return 0 < len(rest) <= _LONGEST_COUNT and _COUNT.search(rest) is not None
