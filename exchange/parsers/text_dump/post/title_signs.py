"""What places and other lines of the page say of a line that may be the title."""

import re
from collections.abc import Sequence
from itertools import pairwise

from exchange.dates import is_date
from exchange.parsers.text_dump.around.boilerplate import byline_author, is_byline
from exchange.parsers.text_dump.post.beside_title import tells_of
from exchange.parsers.text_dump.post.film import is_fact_label, names_film
from exchange.parsers.text_dump.post.title import REVIEW, is_about_post, is_prose, is_same, may_sign, words_of
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_FEW, _NEAR, _FAR, _IN_FACTS, _FEWEST_BARS, _LONGEST_NAME, _LONGEST_ARTICLE = 2, 3, 12, 8, 3, 60, 4
TITLE_IN_FACTS = re.compile(
    r"(?:(?:original |film |movie )?title|film|movie|titel|filmtitel|original-?titel|titre(?: original)?"
    r"|título(?: original)?|titolo(?: originale)?|tytuł(?: oryginalny)?|название) ?: ?(.{1,90})",
    re.IGNORECASE,
)
_BARS = re.compile(r"\s[|·•]\s")
_WAY = re.compile(r"\s[/|>]\s|[›»→]")
_FILM_FIRST = re.compile(
    r"(?P<name>[^()\[\]]{2,60}?) ?[(\[](?:[^()\[\]]{0,60}[\s,;])?(?:18|19|20)[0-9]{2}[^()\[\]]{0,60}[)\]]"
)


def stands_below_day(content: Sequence[Passage], place: int) -> bool:
    """Alone in its block, directly below the date with which the page begins, as Blogger prints each post."""
    if not 0 < place <= _NEAR * 2 or place + 1 == len(content) or not is_date(content[place - 1].plain):
        return False
    name = content[place].plain
    below = (each.plain for each in content[place + 1 : place + 1 + _FAR])
    if may_sign(name) and not any(name.casefold() in text.casefold() for text in below):
        return False  # who wrote the post
    above = [each for each in content[: place - 1] if not (is_prose(each) or is_date(each.plain))]
    is_of_site = bool(above) and _is_of_site(above, content, place)
    gaps = [is_apart(one, other) for one, other in pairwise(content[: place + 2])]
    is_alone = all(gaps[-2:]) or (is_of_site and not any(gaps) and is_prose(content[place + 1]))
    return (is_of_site or not above) and is_alone


def _is_of_site(above: Sequence[Passage], content: Sequence[Passage], place: int) -> bool:
    """A few words above the date of which the text has none, as it has of the line below."""
    text = content[place + 1 :]
    return (
        len(above) <= _FEW
        and tells_of(content[place].plain, text)
        and not any(tells_of(each.plain, text) for each in above)
    )


def is_below_empty_heading(content: Sequence[Passage], place: int) -> bool:
    """Directly below the date stands a gap, wider than the next: there the page has a title without words, and what
    follows is text. What calls itself a review, has the film's year or is named again may be the title for all that."""
    if not 0 < place < len(content) - 1 or not is_date(content[place - 1].plain):
        return False
    above, below = (content[at].number - content[at - 1].last for at in (place, place + 1))
    text = content[place].plain
    if above <= max(below, _FEW) or REVIEW.search(text) or names_film(text) or TITLE_IN_FACTS.fullmatch(text):
        return False
    words = f" {words_of(text)} "
    return not any(words in f" {words_of(each.plain)} " for each in content[place + 1 : place + 1 + _NEAR])


def is_named_with_year_below(content: Sequence[Passage], place: int) -> bool:
    """`Short reviews: The Lamp`, and near below it `THE LAMP (2006) by Ada Lind`."""
    words = f" {words_of(content[place].plain)} "
    near = content[place + 1 : place + 1 + _NEAR]
    if any(may_sign(each.plain) or byline_author(each.plain) for each in near):
        return False  # the name of a site above, and who wrote the post between
    named = (_FILM_FIRST.match(each.plain) for each in near)
    names = [words_of(match["name"]) for match in named if match]
    is_way = _WAY.search(content[place].plain) is not None
    return not (is_way or names_film(content[place].plain)) and any(f" {name} " in words for name in names)


def is_of_page(content: Sequence[Passage], place: int) -> bool:
    """A list of sites, the name of who wrote the post again, part of a sentence, or a row of facts without a colon."""
    text = content[place].plain
    if len(_BARS.findall(text)) >= _FEWEST_BARS:
        return True
    writers = (byline_author(each.plain) for each in content[max(0, place - _NEAR) : place])
    return text in writers or _breaks_off(content, place) or _is_row(content, place)


def _breaks_off(content: Sequence[Passage], place: int) -> bool:
    """`I have seen`, with the small letter of the next word directly below it, in a block that began above."""
    around = content[max(0, place - 1) : place + 2]
    if len(around) <= _FEW or any(is_apart(above, below) for above, below in pairwise(around)):
        return False
    below = around[2]
    return below.plain[:1].islower() and is_prose(below) and not is_about_post(below.plain)


def _is_row(content: Sequence[Passage], place: int) -> bool:
    """`director Ada Lind`, directly below or above another line that begins so."""
    beside = content[max(0, place - 1) : place + 2]
    return _has_label(content[place].plain) and sum(_has_label(each.plain) for each in beside) > 1


def _has_label(text: str) -> bool:
    label, _, value = text.partition(" ")
    is_short = len(label) > _LONGEST_ARTICLE and len(text) <= _LONGEST_NAME and text[-1] not in ".!?:"
    return is_short and value[:1] != value[:1].lower() and is_fact_label(label.capitalize())


def is_review_of(content: Sequence[Passage], place: int) -> bool:
    """`Kritik: Low Tide` reads as who wrote it, unless the facts name the film so and another line names who did."""
    label, _, name = content[place].plain.partition(": ")
    below = content[place + 1 : place + 1 + _IN_FACTS]
    is_named = any(is_same(match[1], name) for each in below if (match := TITLE_IN_FACTS.fullmatch(each.plain)))
    return REVIEW.fullmatch(label) is not None and is_named and any(is_byline(each.plain) for each in below)
