"""A film's rating: what the critic wrote, on which scale, and how it compares."""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

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
    found: list[FoundRating] = []
    taken = bytearray(len(line))
    possible = {check for check in _CHECKS if check(line)}
    for notation in NOTATIONS:
        for each in _found_by(notation, line) if notation.may_be_in in possible else ():
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
    "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9, "dieci": 10,
    "uma": 1, "duas": 2, "dois": 2, "três": 3, "quatro": 4, "sete": 7, "oito": 8, "dez": 10,
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vijf": 5, "zes": 6, "zeven": 7, "negen": 9, "tien": 10,
}  # fmt: skip
_HALF_WORDS = ("half", "halb", "halber", "halbe", "demi", "demie", "media", "meia", "mezzo", "mezza")
_WHOLE = "|".join(sorted(_COUNTS, key=len, reverse=True))
_WORDS = (
    rf"(?:(?:{_WHOLE})(?:[ -](?:and|et|y|e|und)[ -](?:an?[ -]|one[ -]|une? |ein )?"
    r"(?:half|quarter|demie?|media|mezz[oa]|meia|halb|halber?))?"
    r"|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)einhalb|(?:twee|drie|vier)[eë]nhal(?:f|ve)|anderthalb|half)"
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
    for joined in ("einhalb", "enhalf", "ënhalf", "enhalve", "ënhalve"):
        if text.endswith(joined):
            return Decimal(_COUNTS[text.removesuffix(joined)]) + Decimal("0.5")
    if text == "anderthalb":
        return Decimal("1.5")
    whole = _COUNTS.get(re.split("[ -]", text)[0], 0)
    if text.endswith("quarter"):
        return whole + Decimal("0.25")
    return whole + Decimal("0.5" if text.endswith(_HALF_WORDS) else "0")


# The notations. A loud one speaks for itself in running text; a shy one needs a label, a verb, or a line of its own.

_SPACE = r"[ \u00a0\u202f\t]{0,3}"
_UNIT = (
    r"(?:stars?|Sternen?|Stern|étoiles?|estrellas?|estrelas?|stelle|stella|sterren|ster|stjärnor|stjerner"
    r"|points?|pts\.?|Punkten?"
    r"|puntos|punti|pontos|punten|popcorns?|★|⭐\ufe0f?)"
)
_AND_A_HALF = r"(?: (?:and|et|y|e|und|en) (?:an? |une? |ein )?(?:half|halb|halber|demie?|media|meia|mezz[oa]))?"
_OUT_OF = (
    rf"(?:{_SPACE}[/⁄∕]{_SPACE}|[ \u00a0][(\[]?(?:out of|von|sur|sobre|de|of|auf|su|av|van de|van|em|over|na"
    rf"|из)[ \u00a0]"
    r"(?:a possible[ ]|möglichen[ ])?)"
)
_FRACTION = (
    rf"(?P<value>{_NUMBER})(?:[ \u00a0]?{_UNIT}{_AND_A_HALF})?(?P<join>{_OUT_OF})"
    rf"(?P<best>{_NUMBER})(?:[.,]0)?(?P<unit>{_SPACE}(?:{_UNIT}\b|[★⭐]))?[)\]]?"
)
_STAR_COUNT = (
    rf"(?P<value>{_NUMBER}|[13]/[24])(?:{_SPACE}|-| of an? | an? )(?:{_UNIT}(?!\w)|(?<=[0-9½]){_UNIT})"
    rf"(?P<more>{_AND_A_HALF})"
)
_FULL = "★⭐✭✮✯🌟✪"
_EMPTY = "☆✩⚝"
_HALF = r"(?P<half>[ ]?(?:½|⯪|⯨|1/2))?"
_GLYPHS = rf"(?P<full>(?:[{_FULL}]\ufe0f?[ ]?){{1,10}}){_HALF}[ ]?(?P<empty>(?:[{_EMPTY}]\ufe0f?[ ]?){{0,10}})"
_NONE_FULL = rf"(?P<full>)(?P<half>½)?(?P<empty>(?:[{_EMPTY}]\ufe0f?[ ]?){{3,10}})"
_ASTERISKS = rf"(?P<full>\*{{1,5}}){_HALF}(?P<empty>)"
_SPACED = r"(?P<full>\*(?:[ ]\*){1,4})(?P<half>[ ]?(?:½|1/2))(?P<empty>)"
_OTHER_GLYPHS = (
    r"(?P<full>(?:[●■♥❤🖤🍿🎬♦]\ufe0f?[ ]?){1,10})(?P<half>)(?P<empty>(?:[○□♡🤍🖤♢]\ufe0f?[ ]?){1,10})"
    r"|(?P<popcorn>(?:🍿[ ]?){1,10})"
)
_DRAWN = rf"(?:(?:[{_FULL}]\ufe0f?[ ]?){{1,10}}(?:[ ]?(?:½|1/2))?|\*{{1,5}}(?:[ ]?(?:½|1/2))?)"
_DRAWN_FRACTION = (
    rf"(?P<drawn>{_DRAWN})(?P<join>{_OUT_OF})(?:(?P<best>{_NUMBER})(?:{_SPACE}{_UNIT}(?!\w))?"
    rf"|(?P<all>(?:[{_FULL}]\ufe0f?[ ]?){{1,10}}|\*{{1,10}})(?:{_SPACE}{_UNIT}(?!\w))?)[)\]]?"
)
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
    best = Decimal(10) if value > STARS_UNLESS_TOLD else STARS_UNLESS_TOLD
    return _checked(text, value + (Decimal("0.5") if match["more"] else 0), best)


def _read_other_glyphs(match: re.Match[str], text: str) -> Rating | None:
    if match["popcorn"]:
        return _checked(text, Decimal(match["popcorn"].count("🍿")), STARS_UNLESS_TOLD)
    full, empty = (len(re.sub(r"[\s\ufe0f]", "", match[part])) for part in ("full", "empty"))
    return _checked(text, Decimal(full), Decimal(full + empty))


def _read_drawn_fraction(match: re.Match[str], text: str) -> Rating | None:
    """`★★★ out of 4`, `*** 1/2 (out of ****)`."""
    half = re.search("½|1/2", match["drawn"])
    full = re.sub(r"½|1/2|[\s\ufe0f]", "", match["drawn"])
    best = _number(match["best"]) if match["best"] else Decimal(len(re.sub(r"[\s\ufe0f]", "", match["all"])))
    return _checked(text, Decimal(len(full)) + (Decimal("0.5") if half else 0), best)


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
    may_be_in: Callable[[str], bool]


def _notation(
    pattern: str,
    read: Callable[[re.Match[str], str], Rating | None],
    *,
    is_loud: Callable[[re.Match[str]], bool],
    may_be_in: Callable[[str], bool],
    ignore_case: bool = True,
) -> Notation:
    flags = re.IGNORECASE if ignore_case else re.NOFLAG
    return Notation(
        pattern=pattern,
        read=read,
        is_loud=is_loud,
        in_a_field=re.compile(pattern, re.IGNORECASE),
        in_a_line=re.compile(rf"(?<![\w/⁄.,$€£#+*★☆⭐-])(?<![0-9]:)(?:{pattern})(?![\w/*★☆⭐]|[.,:-][0-9])", flags),
        may_be_in=may_be_in,
    )


_USUAL_SCALES = frozenset(map(Decimal, (4, 5, 6, 10, 20, 100)))


def _usual_scale(match: re.Match[str]) -> bool:
    """`8/10` is a rating, `9/11` a date and `1 of 3` a number of things, unless stars are named."""
    if match["unit"] or re.search(_UNIT, match[0], re.IGNORECASE):
        return True
    slash_or_words = match["join"].strip().lower()[:3] in {"/", "⁄", "∕", "out", "von", "sur", "(ou"}
    return slash_or_words and _number(match["best"]) in _USUAL_SCALES


# What a line of prose must have for a notation to be looked for: most have none, and are done with at a glance.

_SLASHES = "/⁄∕"
_SIGNS = frozenset(f"*👍👎●■♥❤🖤🍿🎬♦○□♡🤍♢{_FULL}{_EMPTY}")
_JOIN = re.compile(r"[ \u00a0][(\[]?(?:out|von|sur|sobre|de|of|auf|su|av|van|em|over|na|из)[ \u00a0]")
_COUNTED = re.compile(
    rf"(?:(?<![0-9])[0-9]{{1,3}}|[½¼¾]|\b{_WORDS})(?:[ \u00a0-]?{_UNIT}{_AND_A_HALF})?$", re.IGNORECASE
)
_UNIT_WORDS = (
    "star", "stern", "toile", "estrel", "stell", "ster", "stjern", "stjärn", "point", "punkt", "pts", "punto", "punti",
    "ponto", "punten", "popcorn", "★", "⭐",
)  # fmt: skip
_UNIT_WORD = re.compile(rf"[ \u00a0½0-9-]{_UNIT}(?!\w)", re.IGNORECASE)
_COUNT = re.compile(rf"(?:[0-9½¼¾]|[13]/[24]|\b{_WORDS})(?: of an?| an?)?$", re.IGNORECASE)
_GRADE = re.compile(r"[A-DF](?:[ +\-−–.,;!)\]*_]|$)")
_BEFORE_JOIN = 30
_PERCENT_WORD = re.compile(r"[0-9] ?(?:per|pour) ?cent")


def _may_have_fraction(line: str) -> bool:
    if any(slash in line for slash in _SLASHES):
        return True
    small = line.lower()
    return any(
        _COUNTED.search(small, max(0, join.start() - _BEFORE_JOIN), join.start()) for join in _JOIN.finditer(small)
    )


def _may_have_signs(line: str) -> bool:
    return not _SIGNS.isdisjoint(line)


def _may_have_units(line: str) -> bool:
    small = line.lower()
    return any(word in small for word in _UNIT_WORDS) and any(
        _COUNT.search(line[max(0, unit.start() - _BEFORE_JOIN) : unit.start() + 1].rstrip(" \u00a0-"))
        for unit in _UNIT_WORD.finditer(line)
    )


def _may_have_grade(line: str) -> bool:
    return _GRADE.search(line) is not None


def _may_have_percent(line: str) -> bool:
    return "%" in line or ("cent" in line and _PERCENT_WORD.search(line) is not None) or "Prozent" in line


def _may_have_thumbs(line: str) -> bool:
    return "humb" in line or "aumen" in line or "HUMB" in line or "👍" in line or "👎" in line


_CHECKS = (
    _may_have_fraction,
    _may_have_signs,
    _may_have_units,
    _may_have_grade,
    _may_have_percent,
    _may_have_thumbs,
)
NOTATIONS = (
    _notation(_DRAWN_FRACTION, _read_drawn_fraction, is_loud=lambda match: True, may_be_in=_may_have_signs),
    _notation(_FRACTION, _read_fraction, is_loud=_usual_scale, may_be_in=_may_have_fraction),
    _notation(_GLYPHS, _read_glyphs, is_loud=lambda match: len(match[0]) > 1, may_be_in=_may_have_signs),
    _notation(_OTHER_GLYPHS, _read_other_glyphs, is_loud=lambda match: bool(match["empty"]), may_be_in=_may_have_signs),
    _notation(_NONE_FULL, _read_glyphs, is_loud=lambda match: True, may_be_in=_may_have_signs),
    _notation(_STAR_COUNT, _read_star_count, is_loud=lambda match: False, may_be_in=_may_have_units),
    _notation(_SPACED, _read_glyphs, is_loud=lambda match: False, may_be_in=_may_have_signs),
    _notation(_ASTERISKS, _read_glyphs, is_loud=lambda match: False, may_be_in=_may_have_signs),
    _notation(_LETTER, _read_letter, is_loud=lambda match: False, may_be_in=_may_have_grade, ignore_case=False),
    _notation(_PERCENT, _read_percent, is_loud=lambda match: False, may_be_in=_may_have_percent),
    _notation(_THUMBS, _read_thumbs, is_loud=lambda match: False, may_be_in=_may_have_thumbs),
)


# Ratings in running text, and what only looks like one

_NEAR = 60
_MOST_IN_A_LINE = 100  # a line with more is no prose
_HALF_OF_MORE = re.compile(r"[0-9][ -][13]/[24]\D{0,20}$")
_OPENS = re.compile(r"(?:^|[.!?]\s)[\s(*_]*$")
_CLOSES = re.compile(r"[,.!)](?:\s|$)|$")
_LABELLED = re.compile(r"\w ?[:=]\s?[(\[*_]*$")
_SENTENCES = re.compile(r"[.!?;]\s")
_ADORNMENT = re.compile(r"[()\[\]*_.!\s–—-]")
_GIVEN = re.compile(
    r"(?:\b(?:rating|rated|rate|score|verdict|grade|stars|bottom line|overall|wertung|bewertung|urteil|fazit|gesamt"
    r"|note|nota|give|gives|gave|giving|gets?|got|award|awarding|earns?|earned|deserves?|worth"
    r"|gebe|bekommt|erhält|verdient|donne|mérite|doy)\b[^.!?]{0,30}|[:=–—|])\s*[(\[*]?$",
    re.IGNORECASE,
)
_SITES = (
    r"(?:imdb|internet movie database|rotten tomatoes|tomatometer|tomatoes|metacritic|metascore|cinemascore"
    r"|letterboxd|allocin[eé]|filmaffinity"
    r"|moviepilot|moviemeter|tmdb|mubi|senscritique|kinopoisk|douban|empire|variety|new york times|guardian"
    r"|ebert|roeper|maltin|kermode"
    r"|critics?|kritiker|audiences?|users?|spectateurs|presse|public|zuschauer|average|durchschnitt|moyenne|media)"
)
_OTHERS_BEFORE = re.compile(rf"\b{_SITES}\b[^;|()!?]{{0,40}}$", re.IGNORECASE)
_OTHERS_AFTER = re.compile(
    rf"\s{{0,3}}(?:(?:on|at|from|by|bei|auf|sur|en|von)\s{{1,3}}(?:the\s{{1,3}})?(?:[0-9,.]+ )?{_SITES}\b"
    rf"|\({_SITES}\)|\([0-9][0-9.,k ]* (?:votes|ratings|users|stimmen)\))",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:he|she|they|friends?|colleagues?|wife|husband|brother|sister|son|daughter|kids?|mother|father|mum"
    r"|mom|dad|reviewers?|others|everyone|people"
    r"|er|sie|freund(?:in)?|kollege|kollegin|frau|mann|elle|il|collègue|ami|ella|él|amigo"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\s"
    r"(?:has |have |had |would |once |only )?(?:gave|gives|give|rated|rates|awarded|awards|scored|gab|gibt"
    r"|gaben|a donné|donne|dio)\b"
)
_IT = re.compile(r"^(?:It|I|We|This|That|Ich|Wir|Es|Je|Yo|Now|So|Overall)\b")
_PARTS = re.compile(
    r"\b(?:part|teil|partie|parte|episode|folge|épisode|episodio|chapter|kapitel|season|staffel|saison|page"
    r"|seite|day|tag|reel|disc|vol\.?|volume|no\.?|nr\.?|act|scene|number|step)"
    r"\s$",
    re.IGNORECASE,
)
_MINE = re.compile(r"\b(?:my|mine|i|i’d|i'd|meine?|ich|ma|je|mi)\b", re.IGNORECASE)
_DATE_BEFORE = re.compile(r"\b(?:on|since|until|from|am|seit|bis|le|el|pg)[ -]$", re.IGNORECASE)
_THINGS_AFTER = re.compile(
    r"\s+(?:of|through|way|into|hours?|inch|time|beat|measure|the|shot|million|minutes?|minuten|years?|people"
    r"|films?|movies?|calls"
    r"|hotels?|generals?|in the (?:film|movie|cast)|who|are|have|were|litres?|liters?|cups?|miles?|vision"
    r"|hindsight|votes?|ratings?"
    r"|der|des|aller|du|des|de la|de los|von|full|empty|finished)\b",
    re.IGNORECASE,
)
_OUT_OF_THINGS = re.compile(
    r"[ ](?!(?:for|from|and|but|because|as|if|to|is|in|on|at|with|overall|stars?|again|this|myself|personally"
    r"|maybe|perhaps|easily|too|though|so|here)\b)[a-z]{3}"
)


def _found_by(notation: Notation, line: str) -> Iterator[FoundRating]:
    for match in islice(notation.in_a_line.finditer(line), _MOST_IN_A_LINE):
        text = match[0].strip()
        start = match.start() + match[0].index(text)
        rating = notation.read(match, _balanced(text))
        if rating and _is_the_critics(notation, match, line):
            yield FoundRating(rating, start, start + len(rating.text))


def _is_the_critics(notation: Notation, match: re.Match[str], line: str) -> bool:
    before, after = line[max(0, match.start() - _NEAR) : match.start()], line[match.end() : match.end() + _NEAR]
    if _belongs_to_others(before, after) or _counts_things(match, before, after):
        return False
    if notation.pattern == _ASTERISKS and "*" in line[: match.start()] + line[match.end() :]:
        return False
    if notation.read is _read_fraction:
        return _is_whole_fraction(notation, match, line, before)
    opens = notation.read is _read_star_count and _OPENS.search(before) and _CLOSES.match(after)
    return bool(notation.is_loud(match) or opens or _stands_alone(match, line) or _GIVEN.search(before))


def _is_whole_fraction(notation: Notation, match: re.Match[str], line: str, before: str) -> bool:
    """Not the `1/2` of `3 1/2`; `4 av 5` only where a label says what it is."""
    if _HALF_OF_MORE.search(before + match[0]):
        return False
    is_usual = _number(match["best"]) in _USUAL_SCALES
    is_told = _stands_alone(match, line) or _LABELLED.search(before)
    return bool(notation.is_loud(match) or (is_usual and is_told))


def _belongs_to_others(before: str, after: str) -> bool:
    before = _SENTENCES.split(before)[-1]
    named = _OTHERS_BEFORE.search(before)
    return bool(
        _OTHERS_AFTER.match(after)
        or (named and not _MINE.search(named[0]))
        or any(not _IT.search(people[0]) for people in _PEOPLE.finditer(before))
    )


def _counts_things(match: re.Match[str], before: str, after: str) -> bool:
    if _DATE_BEFORE.search(before) or _THINGS_AFTER.match(after) or _PARTS.search(before):
        return True
    return "out of" in match[0].lower() and _OUT_OF_THINGS.match(after) is not None


def _stands_alone(match: re.Match[str], line: str) -> bool:
    if len(line) > len(match[0]) + _NEAR:
        return False
    rest = line[: match.start()].strip() + line[match.end() :].strip()
    return not _ADORNMENT.sub("", rest)


def _without_brackets(text: str) -> str:
    return text[1:-1].strip() if text[:1] + text[-1:] in {"()", "[]"} else text


def _balanced(text: str) -> str:
    return text.removesuffix(")") if text.count(")") > text.count("(") else text
