"""A film's rating: what the critic wrote, on which scale, and how it compares."""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

LETTERS = ("F", "D-", "D", "D+", "C-", "C", "C+", "B-", "B", "B+", "A-", "A", "A+")
STARS_UNLESS_TOLD = Decimal(5)
LARGEST_SCALE = Decimal(100)
MOST_DRAWN_STARS = 10


@dataclass(frozen=True)
class Rating:
    text: str
    value: Decimal
    best: Decimal
    worst: Decimal = Decimal(0)

    @property
    def score(self) -> float:
        """How good this is on any scale, 0 to 1, for sorting and comparing."""
        return float((self.value - self.worst) / (self.best - self.worst))

    @property
    def is_letter(self) -> bool:
        return re.fullmatch(_LETTER, self.text.strip(" ()"), re.IGNORECASE) is not None

    @property
    def letter(self) -> str:
        """The grade as schools write it, however the critic typed its sign; empty on any other scale."""
        return LETTERS[int(self.value)] if self.is_letter else ""

    @property
    def is_thumbs(self) -> bool:
        return re.fullmatch(_THUMBS, self.text.strip(" ()"), re.IGNORECASE) is not None

    @property
    def is_percent(self) -> bool:
        return re.fullmatch(_PERCENT, self.text.strip(" ()"), re.IGNORECASE) is not None


@dataclass(frozen=True)
class FoundRating:
    """A rating and where it stands in its line."""

    rating: Rating
    start: int
    end: int


def parse_rating(text: str) -> Rating | None:
    """Read what stands in a field for ratings; None where it is no rating.

    >>> parse_rating("★★★½")
    Rating(text='★★★½', value=Decimal('3.5'), best=Decimal('5'), worst=Decimal('0'))
    >>> parse_rating(" 3,5/5 ").score
    0.7
    >>> parse_rating("B+").value, parse_rating("85 %").best
    (Decimal('9'), Decimal('100'))
    >>> parse_rating("6/5"), parse_rating("4/0"), parse_rating("good")
    (None, None, None)
    """
    text = text.strip()
    bare = _without_brackets(text)
    for notation in NOTATIONS:
        match = notation.in_a_field.fullmatch(bare)
        rating = notation.read(match, text) if match else None
        if rating:
            return rating
    return None


def find_ratings(line: str) -> list[FoundRating]:
    """Find the critic's ratings in a line of running text, and leave what only looks like one.

    >>> [found.rating.text for found in find_ratings("Long story short: 4/4 stars")]
    ['4/4 stars']
    >>> find_ratings("PG-13, seen on 9/11, open 24/7, IMDb: 8.1/10, 1 of 3 films")
    []
    """
    if not _MAYBE.search(line):
        return []
    found: list[FoundRating] = []
    taken = bytearray(len(line))
    for notation in NOTATIONS:
        for each in _found_by(notation, line):
            if not any(taken[each.start : each.end]):
                taken[each.start : each.end] = b"\1" * (each.end - each.start)
                found.append(each)
    return sorted(found, key=lambda each: each.start)


def stars(rating: Rating) -> list[float]:
    """How full each star is that a page draws, in quarters; empty for a scale that is not drawn as stars.

    >>> stars(Rating("3.5/4", Decimal("3.5"), Decimal(4)))
    [1.0, 1.0, 1.0, 0.5]
    >>> stars(Rating("85 %", Decimal(85), Decimal(100)))
    []
    """
    if rating.best > MOST_DRAWN_STARS or rating.is_letter or rating.is_thumbs or rating.is_percent:
        return []
    return [_quarter(float(rating.value) - drawn) for drawn in range(math.ceil(rating.best))]


def _quarter(fill: float) -> float:
    return round(min(max(fill, 0.0), 1.0) * 4) / 4


# How a number is written

_HALVES = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.33", "⅔": "0.67", "1/2": "0.5", "1/4": "0.25", "3/4": "0.75"}
_COUNTS = {
    "zero": 0, "no": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "null": 0, "ein": 1, "eine": 1, "einen": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
    "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
    "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "huit": 8, "dix": 10,
    "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "ocho": 8, "diez": 10,
}  # fmt: skip
_WHOLE = "|".join(sorted(_COUNTS, key=len, reverse=True))
_WORDS = (
    rf"(?:(?:{_WHOLE})(?:[ -](?:and|et|y)[ -](?:a[ -]|one[ -]|une? )?(?:half|quarter|demie?|media))?"
    rf"|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)einhalb|half)"
)
_FIGURES = (
    r"(?:[0-9]{1,3}[ -][13]/[24](?![0-9/])|[0-9]{1,3}\s?[½¼¾⅓⅔]|[0-9]{1,3}[.,][0-9]{1,2}|[½¼¾]|[0-9]{1,3})(?![0-9])"
)
_NUMBER = rf"(?:{_FIGURES}|{_WORDS}(?!\w))"


def _number(text: str) -> Decimal:
    """The value of `3.5`, `3,5`, `3½`, `3 1/2`, `three and a half`, `dreieinhalb`."""
    text = text.strip().lower()
    if text[0].isdigit() or text[0] in _HALVES:
        return _from_figures(text)
    return _from_words(text)


def _from_figures(text: str) -> Decimal:
    whole = text
    for written, part in _HALVES.items():
        if text.endswith(written) and (len(written) == 1 or len(text) > len(written)):
            whole = text[: -len(written)].strip(" -\u00a0")
            return Decimal(whole or "0") + Decimal(part)
    return Decimal(whole.replace(",", "."))


def _from_words(text: str) -> Decimal:
    if text.endswith("einhalb"):
        return Decimal(_COUNTS[text.removesuffix("einhalb")]) + Decimal("0.5")
    whole = _COUNTS.get(re.split("[ -]", text)[0], 0)
    if text.endswith("quarter"):
        return whole + Decimal("0.25")
    return whole + Decimal("0.5" if text.endswith(("half", "demi", "demie", "media")) else "0")


# The notations. A loud one speaks for itself in running text; a shy one needs a label, a verb, or a line of its own.

_SPACE = r"[ \u00a0\u202f\t]{0,3}"
_UNIT = r"(?:stars?|Sternen?|Stern|étoiles?|estrellas?|estrelas?|stelle|points?|Punkten?|puntos|popcorns?|★|⭐\ufe0f?)"
_OUT_OF = rf"(?:{_SPACE}[/⁄∕]{_SPACE}|[ \u00a0]\(?(?:out of|von|sur|de|of|auf|su|av|van)[ \u00a0](?:a possible[ ])?)"
_FRACTION = (
    rf"(?P<value>{_NUMBER})(?:[ \u00a0]?{_UNIT})?(?P<join>{_OUT_OF})"
    rf"(?P<best>{_NUMBER})(?P<unit>{_SPACE}(?:{_UNIT}\b|[★⭐]))?\)?"
)
_STAR_COUNT = rf"(?P<value>{_NUMBER}|[13]/[24])(?:{_SPACE}|-| of an? | an? )(?:{_UNIT}\b|(?<=[0-9½]){_UNIT})"
_FULL = "★⭐✭✮✯🌟✪"
_EMPTY = "☆✩⚝"
_HALF = r"(?P<half>[ ]?(?:½|⯪|⯨|1/2))?"
_GLYPHS = rf"(?P<full>(?:[{_FULL}]\ufe0f?[ ]?){{1,10}}){_HALF}[ ]?(?P<empty>(?:[{_EMPTY}]\ufe0f?[ ]?){{0,10}})"
_NONE_FULL = rf"(?P<full>)(?P<half>½)?(?P<empty>(?:[{_EMPTY}]\ufe0f?[ ]?){{3,10}})"
_ASTERISKS = rf"(?P<full>\*{{1,5}}){_HALF}(?P<empty>)"
_LETTER = r"(?:[A-D](?:\s?[+\-−–]|[ -](?:plus|minus)\b)?|F)"
_PERCENT = rf"(?P<value>[0-9]{{1,3}}(?:[.,][0-9]{{1,2}})?){_SPACE}(?:%|percent\b|per cent\b|Prozent\b|pour cent\b)"
_THUMBS = (
    r"(?:[👍👎][\U0001f3fb-\U0001f3ff]?\ufe0f?"
    r"|(?:an? |one |two |2 )?(?:big |enthusiastic )?thumbs? (?:way )?(?:up|down)"
    r"|Daumen (?:hoch|runter|nach oben|nach unten))"
)


def _read_fraction(match: re.Match[str], text: str) -> Rating | None:
    value, best = _number(match["value"]), _number(match["best"])
    if match[0].lower().startswith("1/2") and match["unit"]:
        return _checked(text, Decimal("0.5"), STARS_UNLESS_TOLD)
    return _checked(text, value, best)


def _read_star_count(match: re.Match[str], text: str) -> Rating | None:
    value = Decimal(_HALVES[match["value"]]) if match["value"] in _HALVES else _number(match["value"])
    return _checked(text, value, STARS_UNLESS_TOLD)


def _read_glyphs(match: re.Match[str], text: str) -> Rating | None:
    full, empty = (len(re.sub(r"[\s\ufe0f]", "", match[part])) for part in ("full", "empty"))
    half = 1 if match["half"] else 0
    drawn = Decimal(full + half + empty)
    best = drawn if empty else max(drawn, STARS_UNLESS_TOLD)
    if best > STARS_UNLESS_TOLD and not empty:
        best = Decimal(10)
    return _checked(text, full + (Decimal("0.5") if half else Decimal(0)), best)


def _read_letter(match: re.Match[str], text: str) -> Rating | None:
    letter = re.sub(r"[ -]?plus$", "+", match[0], flags=re.IGNORECASE)
    letter = re.sub(r"[ -]?minus$|[−–]$", "-", letter, flags=re.IGNORECASE)
    grade = "".join(letter.split()).upper()
    return _checked(text, Decimal(LETTERS.index(grade)), Decimal(len(LETTERS) - 1))


def _read_percent(match: re.Match[str], text: str) -> Rating | None:
    return _checked(text, _number(match["value"]), Decimal(100))


def _read_thumbs(match: re.Match[str], text: str) -> Rating | None:
    down = re.search("👎|down|runter|unten", match[0], re.IGNORECASE)
    return _checked(text, Decimal(0 if down else 1), Decimal(1))


def _checked(text: str, value: Decimal, best: Decimal) -> Rating | None:
    if not 0 < best <= LARGEST_SCALE or value > best:
        return None
    return Rating(text=text, value=value, best=best)


@dataclass(frozen=True)
class Notation:
    pattern: str
    read: Callable[[re.Match[str], str], Rating | None]
    is_loud: Callable[[re.Match[str]], bool]
    in_a_field: re.Pattern[str]
    in_a_line: re.Pattern[str]


def _notation(
    pattern: str,
    read: Callable[[re.Match[str], str], Rating | None],
    *,
    is_loud: Callable[[re.Match[str]], bool],
    ignore_case: bool = True,
) -> Notation:
    flags = re.IGNORECASE if ignore_case else re.NOFLAG
    return Notation(
        pattern=pattern,
        read=read,
        is_loud=is_loud,
        in_a_field=re.compile(pattern, re.IGNORECASE),
        in_a_line=re.compile(rf"(?<![\w/⁄.,$€£#+*★☆⭐-])(?<![0-9]:)(?:{pattern})(?![\w/*★☆⭐]|[.,:-][0-9])", flags),
    )


def _usual_scale(match: re.Match[str]) -> bool:
    """`8/10` is a rating, `9/11` a date and `1 of 3` a number of things, unless stars are named."""
    if match["unit"] or re.search(_UNIT, match[0], re.IGNORECASE):
        return True
    slash_or_words = match["join"].strip().lower()[:3] in {"/", "⁄", "∕", "out", "von", "sur", "(ou"}
    return slash_or_words and _number(match["best"]) in {4, 5, 6, 10, 20, 100}


NOTATIONS = (
    _notation(_FRACTION, _read_fraction, is_loud=_usual_scale),
    _notation(_GLYPHS, _read_glyphs, is_loud=lambda match: len(match[0]) > 1),
    _notation(_NONE_FULL, _read_glyphs, is_loud=lambda match: True),
    _notation(_STAR_COUNT, _read_star_count, is_loud=lambda match: False),
    _notation(_ASTERISKS, _read_glyphs, is_loud=lambda match: False),
    _notation(_LETTER, _read_letter, is_loud=lambda match: False, ignore_case=False),
    _notation(_PERCENT, _read_percent, is_loud=lambda match: False),
    _notation(_THUMBS, _read_thumbs, is_loud=lambda match: False),
)


# Ratings in running text, and what only looks like one

_MAYBE = re.compile(
    rf"[0-9½¼¾⅓⅔*👍👎{_FULL}{_EMPTY}]|\b[A-DF]\b|[Tt]humb|[Dd]aumen|[Ss]tar|[Ss]ter[nr]|stell|toile|str[ei]l|oint|unt|opcorn"
    r"|[Oo]ut of|\b(?:von|sur|auf|av|van|su|de|of)\b|STAR|THUMB"
)
"""What every rating contains, so that most lines of prose are done with at a glance."""

_NEAR = 60
_GIVEN = re.compile(
    r"(?:\b(?:rating|rated|rate|score|verdict|grade|stars|bottom line|overall|wertung|bewertung|urteil|fazit|gesamt"
    r"|note|nota|give|gives|gave|giving|gets?|got|award|awarding|earns?|earned|deserves?|worth"
    r"|gebe|bekommt|erhält|verdient|donne|mérite|doy)\b[^.!?]{0,30}|[:=–—|])\s*[(\[*]?$",
    re.IGNORECASE,
)
_SITES = (
    r"(?:imdb|rotten tomatoes|tomatometer|metacritic|metascore|cinemascore|letterboxd|allocin[eé]|filmaffinity"
    r"|moviepilot|ebert|critics|kritiker|audiences?|average|users?|durchschnitt|moyenne)"
)
_OTHERS_BEFORE = re.compile(rf"\b{_SITES}\b[^;|()!?]{{0,30}}$", re.IGNORECASE)
_OTHERS_AFTER = re.compile(
    rf"\s*(?:(?:on|at|from|by|bei|auf|sur|en|von)\s+(?:the\s+)?{_SITES}\b|\({_SITES}\))", re.IGNORECASE
)
_MINE = re.compile(r"\b(?:my|mine|i|i’d|i'd|meine?|ich|ma|je|mi)\b", re.IGNORECASE)
_DATE_BEFORE = re.compile(r"\b(?:on|since|until|from|am|seit|bis|le|el|pg)[ -]$", re.IGNORECASE)
_THINGS_AFTER = re.compile(
    r"\s+(?:of|through|way|into|hours?|inch|time|beat|measure|the|shot|million|minutes?|minuten|years?|people|films?|movies?"
    r"|hotels?|generals?|in the (?:film|movie|cast)|who|are|have|were)\b",
    re.IGNORECASE,
)
_OUT_OF_THINGS = re.compile(
    r"[ ](?!(?:for|from|and|but|because|as|if|to|is|in|on|at|with|overall|stars?|again|this)\b)[a-z]{3}"
)


def _found_by(notation: Notation, line: str) -> Iterator[FoundRating]:
    for match in notation.in_a_line.finditer(line):
        text = match[0].strip()
        start = match.start() + match[0].index(text)
        rating = notation.read(match, _balanced(text))
        if rating and _is_the_critics(notation, match, line):
            yield FoundRating(rating, start, start + len(rating.text))


def _is_the_critics(notation: Notation, match: re.Match[str], line: str) -> bool:
    before, after = line[max(0, match.start() - _NEAR) : match.start()], line[match.end() : match.end() + _NEAR]
    if _belongs_to_others(before, after) or _counts_things(match, before, after):
        return False
    if notation.is_loud(match):
        return True
    if notation.read is _read_fraction:
        return False
    return _stands_alone(match, line) or _GIVEN.search(before) is not None


def _belongs_to_others(before: str, after: str) -> bool:
    named = _OTHERS_BEFORE.search(before)
    return bool(_OTHERS_AFTER.match(after) or (named and not _MINE.search(named[0])))


def _counts_things(match: re.Match[str], before: str, after: str) -> bool:
    if _DATE_BEFORE.search(before) or _THINGS_AFTER.match(after):
        return True
    return "out of" in match[0].lower() and _OUT_OF_THINGS.match(after) is not None


def _stands_alone(match: re.Match[str], line: str) -> bool:
    rest = line[: match.start()].strip() + line[match.end() :].strip()
    return not re.sub(r"[()\[\]*_.!\s]", "", rest)


def _without_brackets(text: str) -> str:
    return text[1:-1].strip() if text[:1] + text[-1:] in {"()", "[]"} else text


def _balanced(text: str) -> str:
    return text.removesuffix(")") if text.count(")") > text.count("(") else text
