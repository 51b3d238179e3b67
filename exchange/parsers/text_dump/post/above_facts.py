"""The title that stands above all, where lines without labels tell below it who made the film, and when."""

import re
from collections.abc import Sequence

from exchange.dates import is_date
from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_byline
from exchange.parsers.text_dump.post.fact_sheet import is_fact_sheet
from exchange.parsers.text_dump.post.film import is_fact_label, is_facts
from exchange.parsers.text_dump.post.head_facts import tells_credits
from exchange.parsers.text_dump.post.title import SENTENCE, is_name, is_only_rating, is_prose
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_MOST_ABOVE, _NEAR = 3, 4
_BARE_YEAR = re.compile(r"(?:18[89]|19[0-9]|20[0-4])[0-9]")
_FILM = re.compile(
    r"(?i:(?:un |le |il |el |o |um |ein |der |en |een |a |the )?(?:film|filme|movie|película|pelicula)"
    r"|(?:film|movie) (?:of the week|night)) ?: ?[^\W\d_a-zß-ÿ].{1,60}"
)
_PEOPLE = re.compile(r".*(?:,| & | and | und | et | y | e ).*")
_MOST_IN_BLOCK = 6
_LABELLED_MARK = re.compile(r"[^\W\d_][\w -]{2,20}: ?[*★½]{1,6}(?: ?\(out of [0-9]{1,2}\))?")


def heads_facts_of_film(content: Sequence[Passage], place: int) -> bool:
    """The first line but for the date and what every page prints, directly above such facts or a mark above them."""
    text, above = content[place].plain, content[:place]
    if len(text) > SENTENCE or place > _MOST_ABOVE or is_byline(text) or is_prose(content[place]):
        return False
    if not all(is_date(each.plain) or is_boilerplate(each.plain) for each in above):
        return False
    below = [each for each in content[place + 1 : place + 1 + _NEAR] if not is_only_rating(each.plain)]
    is_above = bool(below) and (is_year_of_film(content, content.index(below[0])) or _tells_of_film(below[0].plain))
    return is_above or _heads_block(content, place)


def _heads_block(content: Sequence[Passage], place: int) -> bool:
    """Directly above a line or two in capitals or of advertising, a mark, and below that what tells of film or post."""
    block = [content[place]]
    for each in content[place + 1 : place + 2 + _MOST_IN_BLOCK]:
        if is_apart(block[-1], each):
            break
        block.append(each)
    rated = [at for at, each in enumerate(block) if at and _rates(each.plain)]
    others = [each for at, each in enumerate(block) if 0 < at < (rated or [0])[0]]
    below = block[rated[-1] + 1 : rated[-1] + 2] if rated else []
    is_short = all(len(each.plain) <= SENTENCE for each in others) and len(others) <= 1
    return is_short and any(_tells_of_film(each.plain) or is_byline(each.plain) for each in below)


def _rates(text: str) -> bool:
    """`MOVIE: *** (out of 5)`, too."""
    return is_only_rating(text) or _LABELLED_MARK.fullmatch(text) is not None


def is_year_of_film(content: Sequence[Passage], place: int) -> bool:
    """`2018` alone, directly below the title and above who made the film."""
    is_year = place > 0 and _BARE_YEAR.fullmatch(content[place].plain) is not None
    if not is_year or is_apart(content[place - 1], content[place]):
        return False
    below = content[place + 1 : place + 2]
    return any(is_name(each.plain) or _tells_of_film(each.plain) for each in below)


def makes_film(content: Sequence[Passage], place: int) -> bool:
    """`Ada Lind`, directly below the year of the film."""
    return place > 1 and is_name(content[place].plain) and is_year_of_film(content, place - 1)


def size_of_year_and_maker(content: Sequence[Passage]) -> int:
    """Directly below the title: `2018`, and then `Ada Lind`."""
    is_year = len(content) > 1 and _BARE_YEAR.fullmatch(content[0].plain) is not None
    if not is_year or is_apart(content[0], content[1]):
        return 0
    return 2 if is_name(content[1].plain) else int(_tells_of_film(content[1].plain))


def names_film_of_post(content: Sequence[Passage], place: int) -> bool:
    """`Un film: La lampada`, with which the post begins, is its title; among facts the words tell who made it."""
    text = content[place].plain
    is_first = all(is_date(each.plain) for each in content[:place]) and place < _NEAR
    return is_first and _FILM.fullmatch(text) is not None and _PEOPLE.fullmatch(text) is None


def _tells_of_film(text: str) -> bool:
    if is_facts(text) or is_fact_sheet(text) or tells_credits(text):
        return True
    label, _, value = text.partition(" ")
    return len(text) <= SENTENCE and value[:1].isupper() and is_fact_label(label.capitalize())
