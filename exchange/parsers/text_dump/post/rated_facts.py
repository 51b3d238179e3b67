"""What the critic gives as the last thing, or the first, in a line of facts: `UK 2016 | 96 min. | ***`."""

import re
from collections.abc import Iterable

from blog.rating import Rating, parse_rating
from exchange.parsers.text_dump.post.broken_marks import mark_before_facts
from exchange.parsers.text_dump.post.figures import read_bare_figure
from exchange.parsers.text_dump.post.labels import DATED, OF_OTHERS, RATING_WORDS, SEPARATORS
from exchange.parsers.text_dump.text.marks import find_marks

_LONGEST = 400
_FEWEST_FIELDS = 3
_BETWEEN = re.compile(r"\s{0,2}[|·•¦/]\s{1,2}|\s[–—-]{1,2}\s|[,;.]\s{1,3}|\s{2}")
_SIGNS = re.compile(r"(?:\*{1,5}|(?:\* ){1,4}\*)(?: ?(?:½|1/2))?|[★⭐✭✮✯🌟✪][★⭐✭✮✯🌟✪☆✩⚝ \ufe0f½/12]{0,20}")
_GRADE = re.compile(r"[A-DF][+−–-]?")
_OF_SCALE = re.compile(r"[0-9]{1,2}(?:[.,][0-9]{1,2}|½)?\s?/\s?(?:4|5|6|10|20|100)")
_TELLS_OF_FILM = re.compile(
    r"\b(?:(?:18|19|20)[0-9]{2}|[0-9]{2,3}\s?(?:min\b|mins\b|minut\w{0,3}|m\b|[’′'])|[0-9]\s?h(?:\s?[0-9]{1,2})?(?:min)?)",
    re.IGNORECASE,
)


def rating_in_facts(lines: Iterable[str]) -> Rating | None:
    """None where two lines give different marks.

    >>> rating_in_facts(["Dir: Ada Lind | With: Bea Moss | UK 2016 | 96 min. | ***"]).value
    Decimal('3')
    >>> rating_in_facts(["Posted 3/5 | Ada | Films"]), rating_in_facts(["Ada Lind, 2009, IMDb 7/10"])
    (None, None)
    """
    found = [rating for text in lines if (rating := _mark_in(text))]
    return found[0] if found and len({(each.value, each.best) for each in found}) == 1 else None


def _mark_in(text: str) -> Rating | None:
    if len(text) > _LONGEST:
        return None
    if first := mark_before_facts(text):
        return first
    fields = [field.strip(" ()[]|") for field in _BETWEEN.split(text.strip()) if field.strip(" ()[]|")]
    if labelled := [
        rating for field in fields if (len(fields) > 1 or DATED.match(text)) and (rating := _labelled(field))
    ]:
        return labelled[0] if len(labelled) == 1 else None
    if len(fields) < _FEWEST_FIELDS or OF_OTHERS.search(text) or not _TELLS_OF_FILM.search(text):
        return None
    return next((rating for field in (fields[-1], fields[0]) if (rating := _alone(field))), None)


def _labelled(field: str) -> Rating | None:
    """`Rating: 7`, or `My rating: ★★★`, between other facts; `Reviewed on 5/11/2009 Grade: B`."""
    label, colon, mark = DATED.sub("", field).partition(":")
    if colon and _GRADE.fullmatch(mark.strip()) and label.strip(SEPARATORS).casefold().endswith("grade"):
        return parse_rating(mark.strip())
    if not colon or not RATING_WORDS.fullmatch(label.strip(SEPARATORS)):
        return None
    figure = read_bare_figure(field)
    return figure.rating if figure else _alone(mark.strip())


def _alone(field: str) -> Rating | None:
    """Stars, or a figure with its scale; a letter may be a certificate."""
    if not (_SIGNS.fullmatch(field) or _OF_SCALE.fullmatch(field)):
        return None
    found = find_marks(field)
    is_all = len(found) == 1 and not (field[: found[0].start] + field[found[0].end :]).strip(SEPARATORS)
    return found[0].rating if is_all else None
