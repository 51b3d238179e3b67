"""Marks that a page prints in two lines, beside facts of the film, or with thumbs and words; and marks at the edges of
titles and texts."""

import re
from dataclasses import replace

from blog.rating import Rating, parse_rating
from exchange.parsers.text_dump.post.fact_sheet import is_fact_sheet
from exchange.parsers.text_dump.post.film import is_facts
from exchange.parsers.text_dump.text.marks import find_marks

_OUT_OF = r"(?:/|out of|outta|von|sur|de|di|su|van|av|af|z|uit|sobre)"
_UPPER = re.compile(r"(?:Rated )?[(\[]?(?P<value>[0-9]{1,3}(?:[.,][0-9]{1,2}|½| 1/2)?)")
_LOWER = re.compile(
    rf"{_OUT_OF} ?(?P<best>4|5|6|10|20|100)(?: [^\W\d_][\w’'-]{{1,20}}){{0,3}}[)\]]?[.!]?", re.IGNORECASE
)
_THUMBS = re.compile(
    r"(?:(?:an?|one|two|both|three|my|big|huge|way|and|quarters?|half) ){0,5}thumbs? (?:way )?(?P<way>up|down)"
    r"(?:\s?[–—-]{1,2}\s|: |\. |, (?:because|as|for) )(?P<words>[^\W_].{3,110})",
    re.IGNORECASE,
)
_DRAWN_FIRST = re.compile(r"(?P<mark>[★⭐✭☆✩½\ufe0f]{2,12}|\*{2,5}½?) (?P<facts>[(\[]?[^\W_].{3,200})")
_STARS_BEHIND = re.compile(
    r"(?:[)\]”\"’'»!?.:–—-] ?|[ \u00a0][(\[])(?P<value>[0-5](?:[.,][05]|½| 1/2)?|one|two|three|four|five) stars?[)\]]?",
    re.IGNORECASE,
)
_SHORT_CODE = re.compile(
    r"\[\w{1,16} (?:rating|score|stars)=[\"'”]?(?P<mark>[0-9.,]{1,4}/[0-9]{1,3})[\"'”]?[^\[\]]{0,40}\]"
)
_STAR_AND_FIGURE = re.compile(r"[(（]?(?:評価|評点|採点|★評価)\s?[:：]\s?[★☆] ?(?P<value>[0-5](?:\.5)?)[)）]?")
_COUNTED_STARS = re.compile(
    r"[(\[]?(?P<stars>(?:una|dos|tres|cuatro|cinco) estrellas?)(?P<half> y (?:1/2|½|media))?[)\]]?", re.IGNORECASE
)
_ON_MY_SCALE = re.compile(
    r"(?P<mark>\S.{2,30}?) (?:on (?:my|our|the \w{3,12}) scale|in my book|auf meiner skala"
    r"|en mi escala)[.!]?",
    re.IGNORECASE,
)
_LETTER_ALONE = re.compile(r"[A-DF][+−–-]?")
_ENDS_SENTENCE = frozenset(".!?…")
_LETTER_FIRST = re.compile(r"(?P<letter>[A-DF][+−–-])(?:[ \u00a0]{1,3}|: )(?=[“\"‘«]?[^\W\d_a-zß-ÿ])")
_PERCENT_LAST = re.compile(r"[.!?…][”\"’)]? (?P<value>100|[1-9]?[0-9]) ?%\.?")


def mark_in_two_lines(upper: str, lower: str) -> Rating | None:
    """
    >>> mark_in_two_lines("8,5", "von 10 Kürbissen").best, mark_in_two_lines("1984", "of 5 boats")
    (Decimal('10'), None)
    """
    value, best = _UPPER.fullmatch(upper.strip("*_ ")), _LOWER.fullmatch(lower.strip("*_ "))
    rating = parse_rating(f"{value['value']}/{best['best']}") if value and best else None
    return rating if rating and rating.value <= rating.best else None


def thumbs_and_words(text: str) -> tuple[str, Rating] | None:
    """
    >>> thumbs_and_words("Two thumbs up – they got the boat right.")[0]
    'they got the boat right.'
    >>> thumbs_and_words("Thumbs up, said the man")
    """
    match = _THUMBS.fullmatch(text)
    found = find_marks(f"Thumbs {match['way'].lower()}") if match else ()
    return (match["words"], found[0].rating) if match and found else None


def mark_in_brackets(text: str) -> Rating | None:
    """What a plugin would draw, or a paper prints, alone in its line; and a mark with the scale's owner behind it.

    >>> mark_in_brackets("[xrr rating=6/7]").best, mark_in_brackets("(CUATRO ESTRELLAS Y 1/2)").value
    (Decimal('7'), Decimal('4.5'))
    >>> mark_in_brackets("3 out of 4 stars on my scale.").best, mark_in_brackets("(four boats)")
    (Decimal('4'), None)
    """
    if code := _SHORT_CODE.fullmatch(text):
        return parse_rating(code["mark"])
    if drawn := _STAR_AND_FIGURE.fullmatch(text):
        return parse_rating(f"{drawn['value']}/5")
    if counted := _COUNTED_STARS.fullmatch(text):
        return parse_rating(f"{counted['stars']} y media".lower() if counted["half"] else counted["stars"].lower())
    owned = _ON_MY_SCALE.fullmatch(text)
    return parse_rating(owned["mark"]) if owned else None


def letter_below_text(above: str, text: str) -> Rating | None:
    """
    >>> letter_below_text("The boat sinks.", "B+").letter, letter_below_text("The boat sinks.", "Plan B")
    ('B+', None)
    """
    is_alone = _LETTER_ALONE.fullmatch(text) is not None and above.rstrip('”"’)')[-1:] in _ENDS_SENTENCE
    return parse_rating(text) if is_alone else None


def mark_before_facts(text: str) -> Rating | None:
    """
    >>> mark_before_facts("★★★½☆ USA 1976, 125 min").value, mark_before_facts("★★★ The boat sinks.")
    (Decimal('3.5'), None)
    """
    match = _DRAWN_FIRST.fullmatch(text)
    facts = match["facts"] if match else ""
    return parse_rating(match["mark"]) if match and (is_facts(facts) or is_fact_sheet(facts)) else None


def stars_behind_title(title: str) -> Rating | None:
    """
    >>> stars_behind_title("“A Fine Day” (PG) 3.5 STARS").value, stars_behind_title("Hotel of Five Stars")
    (Decimal('3.5'), None)
    """
    match = next((each for each in _STARS_BEHIND.finditer(title) if each.end() == len(title)), None)
    return parse_rating(f"{match['value'].lower()} stars") if match else None


def letter_before_text(text: str) -> Rating | None:
    """
    >>> letter_before_text("B+ Its weakness is the boat.").letter, letter_before_text("B movies are fun.")
    ('B+', None)
    """
    match = _LETTER_FIRST.match(text)
    found = find_marks(match["letter"]) if match else ()
    return replace(found[0].rating, text=match["letter"]) if match and found else None


def percent_behind_text(text: str) -> Rating | None:
    """
    >>> percent_behind_text("It rains, and it floats. 65%.").best, percent_behind_text("It floats by 65%")
    (Decimal('100'), None)
    """
    match = next(
        (each for each in _PERCENT_LAST.finditer(text, max(0, len(text) - 12)) if each.end() == len(text)), None
    )
    return parse_rating(f"{match['value']}/100") if match else None
