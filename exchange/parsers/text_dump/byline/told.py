"""Whether a line tells of the post or of its film, by itself or with what stands below it."""

import re
from collections.abc import Collection, Sequence

from exchange.dates import is_day
from exchange.parsers.text_dump.around.boilerplate import is_boilerplate
from exchange.parsers.text_dump.byline.byline import is_clock, read_byline, read_label
from exchange.parsers.text_dump.byline.clauses import is_joint
from exchange.parsers.text_dump.byline.words import is_category, is_office
from exchange.parsers.text_dump.post.fact_sheet import is_fact_sheet
from exchange.parsers.text_dump.post.film import is_credit, is_facts, name_of, names_facts
from exchange.parsers.text_dump.post.no_title import is_address
from exchange.parsers.text_dump.post.title import (
    is_bar,
    is_bare_count,
    is_name,
    is_portrait,
    is_prose,
    is_same,
    signs,
    words_of,
)
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_LONGEST_CAPTION = 100
_PICTURES = (
    r"(?:posters?|stills?|screenshots?|lobby cards?|title card|artwork|cover|plakat|filmplakat|affiche|cartel|locandina"
    r"|cartaz|filmaffisch|filmposter|plakát|kansi|image|photo|picture|bild|foto|imagen|immagine|imagem)"
)
_PICTURE_BEHIND = re.compile(
    rf"[\s:–—-]{{1,3}}(?:(?:dvd|blu-ray|movie|film|original|theatrical|us|uk) ){{0,3}}{_PICTURES}(?: art)?$",
    re.IGNORECASE,
)
_PICTURE_BEFORE = re.compile(
    rf"^(?:the )?(?:(?:dvd|blu-ray|movie|film) )?{_PICTURES}"
    r"(?: (?:for|of|from|zu|von|aus|de|du|del|della|di|do|da|van)|:) ",
    re.IGNORECASE,
)
_ONE_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w’'-]{1,24}")


def says_of_post(passage: Passage) -> bool:
    text = passage.plain
    return read_byline(text) is not None or is_facts(text) or is_fact_sheet(text)


def tells_of_film(passage: Passage) -> bool:
    return is_facts(passage.plain) or is_fact_sheet(passage.plain)


def tell_of_post(below: Sequence[Passage]) -> bool:
    return says_of_post(below[0]) or (len(below) > 1 and signs(below[0], below[1]))


def tells_in_head(each: Passage, below: Passage | None, title: str, *, is_told: bool) -> bool:
    """Is it said of the post where it stands between title and text? `is_told` tells that other lines are, too."""
    text = each.plain
    if read_label(text) is not None or is_office(text) or is_day(text) or (bool(title) and is_credit(text)):
        return True
    if is_told and (is_clock(text) or is_bare_count(text) or (is_joint(text) and text.isalpha())):
        return True  # `in`, where the tool lost the category
    if below is not None and names_film(text, title) and tells_of_film(below):
        return True
    return not is_same(text, title) and (is_same(name_of(text), name_of(title)) or is_category(text))


def heads_told(content: Sequence[Passage], place: int, title: str) -> bool:
    """`Facts`, directly or with the name of the film between."""
    text, below = content[place].plain, content[place + 1 : place + 3]
    if not names_facts(text) or not below:
        return False
    is_over_name = len(below) > 1 and names_film(below[0].plain, title)
    return tells_of_film(below[1 if is_over_name else 0])


def names_film(text: str, title: str) -> bool:
    return bool(words_of(text)) and f" {words_of(text)} " in f" {words_of(title)} "


def is_printed_in_head(passage: Passage) -> bool:
    text = passage.plain
    is_nothing = is_portrait(text) or is_bar(passage) or is_address(text)
    return is_nothing or is_boilerplate(passage.whole) or is_boilerplate(text)


def names_picture_of(passage: Passage, below: Passage, title: str) -> bool:
    """The name of the film again, between the title that says more and the text: the words of a picture."""
    text = passage.plain
    is_name_alone = " " in text and words_of(text) != words_of(title) and names_film(text, title)
    return is_name_alone and is_prose(below) and is_apart(passage, below) and text[-1:].isalnum()


def captions_film(text: str, title: str) -> bool:
    """The name of the film and the word for what its picture is: `Low Tide (1951) poster`, as a text of pictures.

    >>> captions_film("Low Tide (1951) poster", "Low Tide"), captions_film("Low Tide posters sell well", "Low Tide")
    (True, False)
    """
    name = text if len(text) <= _LONGEST_CAPTION else ""
    for pattern in (_PICTURE_BEHIND, _PICTURE_BEFORE):
        name = pattern.sub("", name)
    return bool(name) and name != text and is_same(name_of(name.strip(" :–—-")), name_of(title))


def speakers_in(conversation: Sequence[Line]) -> frozenset[str]:
    """The lines that are one word with a capital letter, as names of commenters stand above their texts."""
    words = [line.plain for line in conversation if not (line.is_blank or " " in line.plain)]
    return frozenset(word for word in filter(_ONE_NAME.fullmatch, words) if not is_boilerplate(word))


def names_itself_again(passage: Passage, lines: Sequence[Line], speakers: Collection[str] = ()) -> bool:
    """A name alone, of somebody whom the page names elsewhere, too, or who speaks in the conversation below."""
    if passage.plain in speakers:
        return True
    if not is_name(passage.plain):
        return False
    return any(passage.plain in line.raw and line.number > passage.last for line in lines)
