"""Which lines may be the title of the post: the one that the heading of the comments names, or several guesses."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from exchange.dates import is_date
from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_byline, is_page_count, opens_foot
from exchange.parsers.text_dump.byline.byline import is_open_byline, read_byline, read_label
from exchange.parsers.text_dump.byline.clauses import opens_label
from exchange.parsers.text_dump.byline.credits import introduces_writer
from exchange.parsers.text_dump.byline.linked import read_links
from exchange.parsers.text_dump.byline.told import captions_film
from exchange.parsers.text_dump.byline.words import is_office
from exchange.parsers.text_dump.post.above_facts import (
    heads_facts_of_film,
    is_year_of_film,
    makes_film,
    names_film_of_post,
)
from exchange.parsers.text_dump.post.among_facts import stands_among_facts
from exchange.parsers.text_dump.post.beside_title import (
    is_dated_behind,
    is_standfirst,
    is_within_sentence,
    leads_to,
    names_maker,
    said_behind,
    signs_above_another,
    signs_post,
    without_writer,
)
from exchange.parsers.text_dump.post.captions import is_caption, names_picture
from exchange.parsers.text_dump.post.fact_sheet import is_fact_sheet, size_of_box
from exchange.parsers.text_dump.post.figures import rating_of_things
from exchange.parsers.text_dump.post.film import heads_facts, is_credit, is_dashed, is_facts, name_of, names_facts
from exchange.parsers.text_dump.post.head import LONGEST_HEAD, is_below_motto_alone, is_short_above_byline
from exchange.parsers.text_dump.post.head_facts import has_columns, tells_credits
from exchange.parsers.text_dump.post.no_title import is_kind_alone, is_no_title
from exchange.parsers.text_dump.post.plain_title import text_of
from exchange.parsers.text_dump.post.title import (
    FULL_STOP,
    LONGEST,
    PROSE_ENDS,
    QUOTED_SENTENCE,
    REVIEW,
    SENTENCE,
    YEAR,
    byline_beside_rating,
    is_about_post,
    is_archive,
    is_kicker_or_day,
    is_only_rating,
    is_portrait,
    is_prose,
    is_same,
    may_sign,
    opens_run,
    signs,
    signs_head,
    without_site,
    words_of,
)
from exchange.parsers.text_dump.post.title_marks import FIRST_HEADINGS, with_marks
from exchange.parsers.text_dump.post.title_signs import (
    TITLE_IN_FACTS,
    is_below_empty_heading,
    is_named_with_year_below,
    is_of_page,
    is_review_of,
    stands_below_day,
)
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.passages import Passage, is_apart
from exchange.parsers.text_dump.text.ratings import find_ratings
from exchange.parsers.text_dump.text.references import References

_NO_REFERENCES = References()
_LONGEST_BESIDE = 50
_LONGEST_STANDFIRST = 220
_QUOTED = re.compile(r"“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|»[^«»]+«|「[^「」]+」|\"[^\"]+\"")
_NAMED_TITLE = re.compile(r"(?:title|titel|titre|título|titolo|tytuł|название)\s?:\s{0,3}(\S.{0,90})", re.IGNORECASE)
_ENDS = ("!", "?", "~", "…", "！", "？", ")", "）")
_FILES = re.compile(r"(?:Dans|In|En|Em|Unter) [^\W\d_a-zß-ÿ][^.!?:;]{2,80}\Z")
_FEW = 2
_IN_TABLE = 4
_IN_FACTS = 8
_SURE = 4
_YEAR_ALONE = re.compile(r"[(\[]?(?:18|19|20)[0-9]{2}[)\]]?(?: rated [\w-]{1,6})?", re.IGNORECASE)


@dataclass(frozen=True)
class Candidate:
    place: int
    text: str
    worth: int
    reason: str


def written(passage: Passage, named: str) -> str:
    """`# 212` begins like a point of a list, or like a heading of html2text; the heading of the comments tells."""
    if said_behind(passage.plain, named):
        return named
    return passage.whole if passage.whole == named else without_site(passage.plain, named)


def names(text: str, named: str) -> bool:
    """A line that is the title, or has it among few other words; a sentence about the film is text."""
    words, wanted = words_of(text), words_of(named)
    if words == wanted:
        return bool(wanted)
    is_short = len(text) <= len(named) + _LONGEST_BESIDE and not text.rstrip().endswith(PROSE_ENDS)
    return bool(wanted) and is_short and f" {wanted} " in f" {words} "


def place_of(named: str, content: Sequence[Passage], head: int) -> int | None:
    """The last line above the text that is the title; else one that has it; else one below a blurb and above a byline;
    else one between the site's motto and the text."""
    same = [place for place in range(head) if is_same(content[place].plain, named)]
    same = [place for place in same if not is_within_sentence(content, place)] or same
    if same:
        return _nearest(same, content)
    like = [
        place
        for place in range(min(head + 1, len(content)))
        if names(content[place].plain, named) and _stands_apart(content, place) and not content[place].is_item
    ]
    if like:
        return _nearest(like, content)
    may_be = range(head, min(len(content) - 1, LONGEST_HEAD))
    below = [place for place in may_be if is_same(content[place].plain, named)]
    above_byline = (place for place in below if is_byline(content[place + 1].plain))
    below_motto = (place for place in below if is_below_motto_alone(content, place))
    return next(above_byline, next(below_motto, None))


def _nearest(places: list[int], content: Sequence[Passage]) -> int:
    """A line of its own before a point of the menu, and the lower before the upper."""
    own = [place for place in places if not content[place].is_item]
    return (own or places)[-1]


def _stands_apart(content: Sequence[Passage], place: int) -> bool:
    if place + 1 == len(content):
        return False
    below = content[place + 1]
    if len(below.plain) > LONGEST and is_prose(below) and len(content[place].plain) <= SENTENCE:
        return True
    is_above_kind = is_kind_alone(below.plain) and any(is_apart(below, each) for each in content[place + 2 : place + 3])
    is_apart_or_above = is_apart(content[place], below) or is_above_kind or _is_above_byline(content, place)
    return is_apart_or_above or _opens_page_without_gaps(content, place)


def _opens_page_without_gaps(content: Sequence[Passage], place: int) -> bool:
    """The first line but for buttons and the like, with capitals as titles have, directly above a sentence."""
    text, page = content[place].plain, content[: place + LONGEST_HEAD]
    below = next((each for each in content[place + 1 : place + 4] if not is_only_rating(each.plain)), content[place])
    if any(is_apart(above, below) for above, below in pairwise(page)) or not is_prose(below):
        return False
    is_first = all(is_boilerplate(each.plain) or is_about_post(each.plain) for each in content[:place])
    words = re.findall(r"[\w’']+", text)
    has_capitals = sum(word[0].isupper() for word in words) > 1
    has_capitals = has_capitals and all(word[0].isupper() for word in words if len(word) > len("with"))
    return is_first and has_capitals and text[-1:].isalnum()


def _is_above_byline(content: Sequence[Passage], place: int) -> bool:
    """Directly, or with the category between."""
    below = [each.plain for each in content[place + 1 : place + 4]]
    between = next((size for size, text in enumerate(below) if not _may_stand_between(text)), len(below))
    if between > 0 and below[0].isdecimal() and (not place or is_apart(content[place], content[place + 1])):
        between = 0  # `1917` is a film, too
    if 0 < between < len(below):
        return is_about_post(below[between])
    if len(below) > 1 and is_prose(content[place + 1]) and SENTENCE < len(below[0]) <= _LONGEST_STANDFIRST:
        return is_byline(below[1])
    if len(below) > 1 and opens_label(below[0]):
        return may_sign(below[1]) or is_byline(below[1])
    text = below[0] if below else ""
    if introduces_writer(text):
        return False
    return is_byline(text) or is_page_count(text) or is_about_film(text) or (is_open_byline(text) and len(text) > 1)


def _may_stand_between(text: str) -> bool:
    """Between the title and the byline."""
    is_of_film = _YEAR_ALONE.fullmatch(text) is not None or text.startswith(("aka ", "AKA "))
    return is_kicker_or_day(text) or is_only_rating(text) or is_no_title(text) or is_of_film


def candidates(content: Sequence[Passage], head: int, lines: Sequence[Line]) -> list[Candidate]:
    """Who stands above a reading time, below another candidate, is the author."""
    if head == len(content) and not any(is_byline(each.plain) for each in content):
        head = min(head, 1) if head > 1 else 0
    places = [place for place in range(head) if _looks_like_title(content, place)]
    places = [place for place in places if not is_kicker_or_day(content[place].plain)] or places
    places = [place for place in places if not _is_beside_title(content, place, places)]
    places = [place for place in places if not (place > places[0] and _files_post(content, place))]
    places = [place for place in places if not _repeats_title(content, place)]
    if len(places) > 1 and is_credit(content[places[-1]].plain) and _is_of_post(content, places):
        places.pop()
    places = [place for place in places if not (place and names_maker(content, place))] or places
    places = [place for place in places if not (place and _is_named_below_as_writer(content, place))] or places
    places = _without_lines_of_text(content, places)
    if len(places) > 1 and (signs_post(content, places, lines)):
        name = content[places[-1]].plain
        content = [*content[: places[-1]], *content[places[-1] + 1 :]]
        places.pop()
        places = [place for place in places if content[place].plain != name] or places
    has_standfirst = bool(places) and is_standfirst(content, places[-1], lines)
    if has_standfirst:
        content = [*content[: places[-1]], *content[places[-1] + 1 :]]
        places = [*(place for place in places if place < places[-1] - 1), places[-1] - 1]
    guesses = [weighed(content, place) for place in places]
    if has_standfirst:
        guesses[-1] = replace(guesses[-1], worth=guesses[-1].worth + _SURE, reason="a sentence stands below it")
    return guesses


def _is_named_below_as_writer(content: Sequence[Passage], place: int) -> bool:
    """`Ada Lind` above `BY Ada Lind`."""
    below = [read for each in content[place + 1 : place + 1 + _FEW] if (read := read_byline(each.plain))]
    return any(read.author.casefold() == content[place].plain.casefold() for read in below)


def _files_post(content: Sequence[Passage], place: int) -> bool:
    """`Dans Critiques, Fantastique` below `Par Ada Lind` and a day: categories."""
    text, above = content[place].plain, content[max(0, place - _FEW) : place]
    return (
        "," in text and len(above) == _FEW and all(is_byline(each.plain) for each in above) and bool(_FILES.match(text))
    )


def _is_beside_title(content: Sequence[Passage], place: int, places: Sequence[int]) -> bool:
    """`Home › Umbrellas`, or who wrote the post, above the title."""
    leads = (leads_to(content[place].plain, content[below].plain) for below in places if below > place)
    return signs_above_another(content, place, places) or any(leads)


def _repeats_title(content: Sequence[Passage], place: int) -> bool:
    """`Title: Umbrellas` below `Umbrellas`; or that alone below `Facts`."""
    text, above = content[place].plain, content[:place]
    match = TITLE_IN_FACTS.fullmatch(text)
    if match:
        return any(is_same(name_of(each.plain), name_of(match[1])) for each in above)
    return bool(above) and names_facts(above[-1].plain) and any(names(each.plain, text) for each in above)


def _without_lines_of_text(content: Sequence[Passage], places: Sequence[int]) -> list[int]:
    """Where sentences stand in lines of their own below each other, the first of them at most is a title."""
    ends = sum(content[place].plain.endswith(_ENDS) for place in places)
    are_text = len(places) >= _IN_FACTS and ends * 2 > len(places) and places[-1] - places[0] < len(places) + _FEW
    return [*places[:1]] if are_text else [*places]


def _is_of_post(content: Sequence[Passage], places: Sequence[int]) -> bool:
    """Above the name of who made the film stand the site's and the post's, a byline, or what is a title for sure."""
    above = content[places[-2]].plain
    return (
        len(places) > _FEW
        or bool(REVIEW.search(above) or YEAR.search(above))
        or is_byline(content[places[-1] - 1].plain)
        or content[places[-1]].plain[0] in "(["
    )


def _is_in_title_of_page(text: str, content: Sequence[Passage]) -> bool:
    """`Umbrellas | Rain Weekly` above all, or `Rain Weekly: Umbrellas`, and below it each of them alone."""
    first = content[0].plain
    if first == f"{content[1].plain}: {text}":
        return True
    return len(first) > len(text) and without_site(first) == text


def title_in(passage: Passage) -> str:
    """The line as a title: without the site, the writer, and what only announces it."""
    text = with_marks(passage, without_site(without_writer(text_of(passage))))
    return named[1] if (named := _NAMED_TITLE.fullmatch(text)) else text


def weighed(content: Sequence[Passage], place: int) -> Candidate:
    passage = content[place]
    text = title_in(passage)
    below, above = content[place + 1 : place + 2], content[max(0, place - 1) : place]
    reasons = (
        (10, is_archive(text), "a page of many posts calls itself so"),
        (4, any(map(_tells_of_post, below)) or _is_above_byline(content, place), "stands directly above the byline"),
        (4, place > 0 and any(is_credit(each.plain) for each in below), "stands directly above who made the film"),
        (4, size_of_box(content, place + 1) > 0, "stands directly above the facts of the film"),
        (6, heads_facts_of_film(content, place), "begins the page, above facts of the film"),
        (4, _is_named_below(without_site(passage.plain), content, place), "is named so among the facts of the film"),
        (4, _is_above_points(content, place), "stands directly above a list with a name and a date"),
        (3, any(is_only_rating(each.plain) for each in below), "stands directly above the rating"),
        (2, _is_between_date_and_text(above, passage, below), "stands between the date and the text"),
        (12, stands_below_day(content, place), "stands alone below the date with which the page begins"),
        (6, is_named_with_year_below(content, place), "is named so with its year below"),
        (
            3,
            any(is_byline(each.plain) for each in above) and not below_is_title(content, place),
            "stands below the byline",
        ),
        (4, is_dated_behind(passage.plain), "has the day and the hour of the post behind it"),
        (2, bool(YEAR.search(passage.plain)), "has a year"),
        (2, bool(REVIEW.search(passage.plain)), "calls itself a review"),
        (2, bool(find_ratings(passage.plain)), "has a rating"),
        (1, passage.is_heading and not passage.text.startswith("## "), "is marked as a heading"),
        (2, any(is_same(text, without_site(each.plain)) for each in content[:place]), "stands there twice"),
        (6, place > 1 and _is_in_title_of_page(text, content), "browsers show it beside the name of the site"),
        (
            1,
            bool(below) and is_prose(below[0]) and not _ends_block(content, place),
            "stands directly above the text",
        ),
    )
    holds = [(worth, reason) for worth, is_so, reason in reasons if is_so]
    reason = max(holds, default=(0, "the first line that stands alone"), key=lambda each: each[0])[1]
    return Candidate(place, text, sum(worth for worth, _ in holds), reason)


def _ends_block(content: Sequence[Passage], place: int) -> bool:
    """The second line of a block that is set apart from the text, and from a line above it."""
    block = content[max(0, place - 2) : place + 2]
    gaps = [is_apart(one, other) for one, other in pairwise(block)]
    return gaps == [True, False, True]


def _is_between_date_and_text(above: Sequence[Passage], passage: Passage, below: Sequence[Passage]) -> bool:
    """As diaries print it, where what stands above the date is the site's."""
    is_below_date = bool(above) and is_date(above[0].plain)
    return is_below_date and bool(below) and is_prose(below[0]) and not FIRST_HEADINGS.fullmatch(passage.plain)


def _is_named_below(text: str, content: Sequence[Passage], place: int) -> bool:
    """`Title: Umbrellas`."""
    told = (each.plain for each in content[place + 1 : place + _IN_TABLE])
    return any(is_same(match[1], name_of(text)) for line in told if (match := TITLE_IN_FACTS.fullmatch(line)))


def below_is_title(content: Sequence[Passage], place: int) -> bool:
    return (
        place + 2 < len(content) and _looks_like_title(content, place + 1) and is_about_post(content[place + 2].plain)
    )


def _tells_of_post(passage: Passage) -> bool:
    is_said = (is_about_post(passage.plain) and not introduces_writer(passage.plain)) or signs_head(passage.whole)
    return is_said or read_links(passage, _NO_REFERENCES) is not None


def _looks_like_title(content: Sequence[Passage], place: int) -> bool:
    passage = content[place]
    text = passage.plain
    is_said = read_links(passage, _NO_REFERENCES) is not None or (place > 0 and signs_head(passage.whole))
    is_said = (
        is_said
        or _tells_no_title(content, place)
        or any(heads_facts(text, each.plain) for each in content[place + 1 : place + 2])
    )
    if passage.is_item or not text or len(text) > LONGEST or is_said or QUOTED_SENTENCE.fullmatch(text):
        return False
    is_placed = is_short_above_byline(content, place)
    if not is_placed and (text.endswith(PROSE_ENDS) or (_QUOTED.fullmatch(text) and not _begins(content, place))):
        return False
    is_of_writer = is_byline(text) and not is_review_of(content, place)
    is_film = is_about_film(text) and not (place == 0 and is_dashed(text))
    if is_boilerplate(text) or is_film or is_of_writer or is_page_count(text) or opens_foot(text):
        return is_archive(text) or names_film_of_post(content, place)
    is_told_above = place > 0 and opens_run(content[place - 1].plain) and not _is_below_kicker(content, place)
    is_told_above = is_told_above or stands_among_facts(content, place)
    if is_office(text) or byline_beside_rating(text) or opens_run(text) or read_label(text) or is_told_above:
        return False
    is_mark = (
        (is_only_rating(text) and not (place == 0 and rating_of_things(text)))  # `8 out of 10 Cats`
        or is_only_rating(content[place].whole.removesuffix(text))
        or is_portrait(text)
        or (_YEAR_ALONE.fullmatch(text) is not None and not text.isdecimal())
    )
    is_mark = is_mark or (place > 0 and captions_film(text, content[place - 1].plain))
    if not any(character.isalnum() for character in text) or is_mark or is_caption(text) or _is_name_of_file(text):
        return False
    below = content[place + 1 :][:12]
    is_apart_or_named = (
        _stands_apart(content, place)
        or is_dated_behind(text)
        or _is_above_signed_date(content, place)
        or heads_facts_of_film(content, place)
        or (place > 1 and _is_in_title_of_page(text, content))
    )
    return is_apart_or_named and any(len(each.text) > len(text) or is_prose(each) for each in below)


def _is_name_of_file(text: str) -> bool:
    """`the-ferry-poster`; `ada_lind` may be an account."""
    return text.count("-") + text.count("_") >= _FEW and names_picture(text)


def _is_below_kicker(content: Sequence[Passage], place: int) -> bool:
    """`Review`, and below it no name of who wrote it."""
    return REVIEW.fullmatch(content[place - 1].plain) is not None and not may_sign(content[place].plain)


def _tells_no_title(content: Sequence[Passage], place: int) -> bool:
    """Of the first line, credits may be the title."""
    passage = content[place]
    if makes_film(content, place) or is_year_of_film(content, place) or is_below_empty_heading(content, place):
        return True
    is_credit_line = place > 0 and (tells_credits(passage.plain) or has_columns(passage.text))
    return is_credit_line or is_of_page(content, place) or is_no_title(passage.plain)


def is_about_film(text: str) -> bool:
    return is_facts(text) or is_fact_sheet(text)


def _is_above_signed_date(content: Sequence[Passage], place: int) -> bool:
    """In a dump without gaps: above a name and a date."""
    below = [each.plain for each in content[place + 1 : place + 5] if not _may_stand_between(each.plain)][:_FEW]
    is_dated = any(is_date(text) or is_office(text) for text in below)
    return len(below) > 1 and is_dated and any(may_sign(text) or " " not in text for text in below)


def _is_above_points(content: Sequence[Passage], place: int) -> bool:
    """As page builders print it: a point for the name, one for the date, one for the hour."""
    below = content[place + 1 : place + 3]
    return len(below) > 1 and all(each.is_item for each in below) and signs(below[0], below[1])


def _begins(content: Sequence[Passage], place: int) -> bool:
    """Is this the first line, or the first below the date?"""
    text = content[place].plain
    is_phrase = text[1:2].islower() and text.count(" ") >= _FEW  # of the film, not its name
    return (
        len(text) <= SENTENCE
        and not (FULL_STOP.search(text) or is_phrase)
        and (place == 0 or is_date(content[place - 1].plain))
    )
