"""The notations of ratings. A loud one speaks for itself in running text; a shy one needs a label or its own line."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from blog.rating.numbers import AND_A_HALF, HALVES, NUMBER, WORDS, read_number
from blog.rating.scales import LARGEST_SCALE, LETTER, LETTERS, PERCENT, SPACE, STARS_UNLESS_TOLD, THUMBS, Rating

_UNIT = (
    r"(?:stars?|Sternen?|Stern|Sternchen|étoiles?|estrellas?|estrellitas?|estrelas?|estrelinhas?|stelline|stelle|stella|sterren|ster|stjärnor|stjerner"
    r"|points?|pts\.?|Punkten?"
    r"|puntos|punti|pontos|punten|popcorns?|poäng|gwiazd(?:ek|ki|ka)|punkt(?:ów|y)|pkt\.?|зв[её]зд[аы]?|балл(?:ов|а)?|点|★|⭐\ufe0f?)"
)
_AND_A_HALF = r"(?: (?:and|et|y|e|und|en) (?:an? |une? |ein )?(?:half|halb|halber|demie?|media|meia|mezz[oa]))?"
_OUT_OF = (
    rf"(?:{SPACE}[/⁄∕／]{SPACE}|[ \u00a0]{{1,3}}[(\[]?(?:out of|outta|outof|von|uit|sur|sobre|de|of|z|auf|op|su|ud af"
    rf"|ut av|av|af|din"
    rf"|van de|van|em|over|na|из)[ \u00a0]{{1,3}}"
    r"(?:a possible[ ]|möglichen[ ])?)"
)
_FRACTION = (
    rf"(?P<value>{NUMBER})(?:[+−–-](?=[/⁄]))?(?:[ \u00a0-]?{_UNIT}(?P<more>{_AND_A_HALF})(?: rating| review| movie| "
    rf"film)?)?(?P<join>{_OUT_OF})"
    rf"(?P<best>{NUMBER})(?:[.,]0)?(?P<unit>{SPACE}(?:{_UNIT}\b|[★⭐]))?[)\]]?"
)
_STAR_COUNT = (
    rf"(?P<value>{NUMBER}|[13]/[24])(?:{SPACE}|-| of an? | an? )(?:{_UNIT}(?!\w)|(?<=[0-9½]){_UNIT})"
    rf"(?P<more>{_AND_A_HALF})"
)
_FULL = "★⭐✭✮✯🌟✪"
_EMPTY = "☆✩⚝"
_HALF = (
    r"(?P<half>[ ]?(?:½|⯪|⯨|1/2)"
    r"|(?<=[*★⭐]{2})[ ](?:and|et|y|e|und|en)[ ](?:an?[ ]|une?[ ])?(?:half|demie?|media|mezz[oa]|halbe[rn]?)"
    r"(?=[\s)\].]*$))?"
)
_GLYPHS = rf"(?P<full>(?:[{_FULL}]\ufe0f?[ ]?){{1,10}}){_HALF}[ ]?(?P<empty>(?:[{_EMPTY}]\ufe0f?[ ]?){{0,10}})"
_NONE_FULL = rf"(?P<full>)(?P<half>½)?(?P<empty>(?:[{_EMPTY}]\ufe0f?[ ]?){{3,10}})"
_ALL_HOLLOW = rf"(?P<hollow>(?:[{_EMPTY}]\ufe0f?[ ]?){{1,5}})½"
ASTERISKS = rf"(?P<full>\*{{1,5}}){_HALF}(?P<empty>)"
_COUNTED_ASTERISK = r"(?P<value>[0-5](?:[.,]5|½)?)[ ]?\*(?![ ]?hotel)"
"""`3*`"""
_SPACED = r"(?P<full>\*(?:[ ]\*){1,4})(?P<half>[ ]?(?:½|1/2))(?P<empty>)"
SPACED_BEHIND_LABEL = r"(?<=\w:[ ])(?P<full>\*(?:[ ]\*){1,4})(?P<half>)(?P<empty>)\s*$"
"""`Rating: * * * *`; alone in a line it is a rule."""
_FULL_SHAPES = "●■♥❤🖤🍿🎬♦🟡🟠🔴🟢🔵🟣🟤⚫🌕⬛🟨🟧🟥🟩🟦🟪🟫💛💚💙💜🧡"
_EMPTY_SHAPES = "○□♡🤍🖤♢⚪⬜🌑🌘🌒"
_THINGS = "🍅🍺🍻🍷☕🎃💀☠🐾👑🎥🎞🧀🍕🍔🍩🌶🦇🔪🧟🎟🎭🏆🍌🥚🍪🍸🥃🎩"
_OTHER_GLYPHS = (
    rf"(?P<full>(?:[{_FULL_SHAPES}]\ufe0f?[ ]?){{1,10}})(?P<half>[🌗🌓🌖🌔]?[ ]?)"
    rf"(?P<empty>(?:[{_EMPTY_SHAPES}]\ufe0f?[ ]?){{1,10}})"
    r"|(?P<only>(?:🍿[ ]?){1,10}|(?:❤\ufe0f?[ ]?){2,10}|(?:♥[ ]?){2,10}|(?:◊[ ]?){2,10}"
    rf"|(?P<same>[{_THINGS}])\ufe0f?[ ]?(?:(?P=same)\ufe0f?[ ]?){{1,9}})"
)
_ANY_SHAPE = f"[{_FULL_SHAPES}{_THINGS}◊]"
_DRAWN = (
    rf"(?:(?:[{_FULL}]\ufe0f?[ ]?){{1,10}}(?:[ ]?(?:½|1/2))?|(?:\*{{1,5}}|\*(?:[ ]\*){{1,4}})(?:[ ]?(?:½|1/2))?"
    rf"|(?P<shape>{_ANY_SHAPE})\ufe0f?[ ]?(?:(?P=shape)\ufe0f?[ ]?){{1,9}}(?:[ ]?(?:½|1/2))?)"
)
_DRAWN_FRACTION = (
    rf"(?P<drawn>{_DRAWN})(?P<join>{_OUT_OF})(?:(?P<best>{NUMBER})(?:{SPACE}{_UNIT}(?!\w))?"
    rf"|(?P<all>(?:[{_FULL}]\ufe0f?[ ]?){{1,10}}|(?:(?P=shape)\ufe0f?[ ]?){{1,10}}|\*{{1,10}})"
    rf"(?:{SPACE}{_UNIT}(?!\w))?)[)\]]?"
)


def read_fraction(match: re.Match[str], text: str) -> Rating | None:
    value, best = read_number(match["value"]), read_number(match["best"])
    if match[0].lower().startswith("1/2") and match["unit"]:
        return _checked(text, Decimal("0.5"), STARS_UNLESS_TOLD)
    return _checked(text, value + (Decimal("0.5") if match["more"] else 0), best)


def read_star_count(match: re.Match[str], text: str) -> Rating | None:
    value = Decimal(HALVES[match["value"]]) if match["value"] in HALVES else read_number(match["value"])
    best = Decimal(10) if value > STARS_UNLESS_TOLD else STARS_UNLESS_TOLD
    if "点" in match[0]:
        best = LARGEST_SCALE if value > best else best
    return _checked(text, value + (Decimal("0.5") if match["more"] else 0), best)


def _read_counted_asterisk(match: re.Match[str], text: str) -> Rating | None:
    return _checked(text, read_number(match["value"]), STARS_UNLESS_TOLD)


def _read_other_glyphs(match: re.Match[str], text: str) -> Rating | None:
    if match["only"]:
        count = Decimal(len(re.sub(r"[\s\ufe0f]", "", match["only"])))
        return _checked(
            text, count, STARS_UNLESS_TOLD if count <= STARS_UNLESS_TOLD or not match["same"] else Decimal(10)
        )
    full, empty = (len(re.sub(r"[\s\ufe0f]", "", match[part])) for part in ("full", "empty"))
    half = 1 if match["half"].strip() else 0
    return _checked(text, full + half * Decimal("0.5"), Decimal(full + half + empty))


def _read_drawn_fraction(match: re.Match[str], text: str) -> Rating | None:
    """`★★★ out of 4`, `*** 1/2 (out of ****)`."""
    half = re.search("½|1/2", match["drawn"])
    full = re.sub(r"½|1/2|[\s\ufe0f]", "", match["drawn"])
    best = read_number(match["best"]) if match["best"] else Decimal(len(re.sub(r"[\s\ufe0f]", "", match["all"])))
    return _checked(text, Decimal(len(full)) + (Decimal("0.5") if half else 0), best)


def _read_glyphs(match: re.Match[str], text: str) -> Rating | None:
    full, empty = (len(re.sub(r"[\s\ufe0f]", "", match[part])) for part in ("full", "empty"))
    half = 1 if match["half"] else 0
    drawn = Decimal(full + half + empty)
    best = drawn if empty else max(drawn, STARS_UNLESS_TOLD)
    if best > STARS_UNLESS_TOLD and not empty:
        best = Decimal(10)
    return _checked(text, full + (Decimal("0.5") if half else Decimal(0)), best)


def _read_all_hollow(match: re.Match[str], text: str) -> Rating | None:
    """`☆☆☆½`: the half behind them tells that they count."""
    return _checked(text, len(re.sub(r"[\s\ufe0f]", "", match["hollow"])) + Decimal("0.5"), STARS_UNLESS_TOLD)


def _read_letter(match: re.Match[str], text: str) -> Rating | None:
    letter = re.sub(r"[ -]?plus$", "+", match[0], flags=re.IGNORECASE)
    letter = re.sub(r"[ -]?minus$|[−–]$", "-", letter, flags=re.IGNORECASE)
    grade = "".join(letter.split()).upper()
    return _checked(text, Decimal(LETTERS.index(grade)), Decimal(len(LETTERS) - 1))


def _read_percent(match: re.Match[str], text: str) -> Rating | None:
    return _checked(text, read_number(match["value"]), Decimal(100))


def read_thumbs(match: re.Match[str], text: str) -> Rating | None:
    down = re.search("👎|down|runter|unten", match[0], re.IGNORECASE)
    return _checked(text, Decimal(0 if down else 1), Decimal(1))


def _checked(text: str, value: Decimal, best: Decimal) -> Rating | None:
    if not 0 < best <= LARGEST_SCALE or value > best:
        return None
    return Rating(text=text, value=value, best=best)


@dataclass(frozen=True)
class Notation:
    """Its expressions are compiled when they are first asked for: every command imports this, and few read a rating."""

    pattern: str
    read: Callable[[re.Match[str], str], Rating | None]
    is_loud: Callable[[re.Match[str]], bool]
    may_be_in: Callable[[str], bool]
    ignore_case: bool = True

    @cached_property
    def in_a_field(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)

    @cached_property
    def in_a_line(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?<![\w/⁄.,$€£#+*★☆⭐\ufe0f-])(?<![0-9]:)(?:{self.pattern})(?![\w/*★☆⭐]|[.,:-][0-9])",
            re.IGNORECASE if self.ignore_case else re.NOFLAG,
        )


USUAL_SCALES = frozenset(map(Decimal, (4, 5, 6, 10, 20, 100)))


def _usual_scale(match: re.Match[str]) -> bool:
    """`8/10` is a rating, `9/11` a date and `1 of 3` a number of things, unless stars are named."""
    if match["unit"] or re.search(_UNIT, match[0], re.IGNORECASE):
        return True
    slash_or_words = match["join"].strip().lower()[:3] in {"/", "⁄", "∕", "／", "out", "von", "sur", "(ou"}
    return slash_or_words and read_number(match["best"]) in USUAL_SCALES


def _has_half_a_star(match: re.Match[str]) -> bool:
    """`***½`: no footnote has half of its sign, and `*1/2` opens a point of a list."""
    return bool(match["half"]) and len(match["full"]) > 1


# What a line of prose must have for a notation to be looked for: most have none, and are done with at a glance.

_SLASHES = "/⁄∕／"
_SIGNS = frozenset(f"*◊👍👎{_FULL_SHAPES}{_EMPTY_SHAPES}{_THINGS}{_FULL}{_EMPTY}")
_JOIN = re.compile(
    r"[ \u00a0][(\[]?(?:outta|outof|out|von|uit|sur|sobre|de|of|auf|op|su|ud af|ut av|av|af|din|van|em|over|na|z"
    r"|из)[ \u00a0]"
)
_COUNTED = re.compile(
    rf"(?:(?<![0-9])[0-9]{{1,3}}(?:{AND_A_HALF})?|[½¼¾]|\b{WORDS})"
    rf"(?:[ \u00a0-]?{_UNIT}{_AND_A_HALF}(?: rating| review| movie| film)?)?$",
    re.IGNORECASE,
)
_UNIT_WORDS = (
    "star", "stern", "toile", "estrel", "stell", "ster", "stjern", "stjärn", "point", "punkt", "pts", "punto", "punti",
    "ponto", "punten", "popcorn", "poäng", "gwiazd", "pkt", "звезд", "звёзд", "балл", "点", "★", "⭐",
)  # fmt: skip
_UNIT_WORD = re.compile(rf"[ \u00a0½0-9-]{_UNIT}(?!\w)", re.IGNORECASE)
_COUNT = re.compile(rf"(?:[0-9½¼¾]|[13]/[24]|\b{WORDS})(?: of an?| an?)?$", re.IGNORECASE)
_GRADE = re.compile(r"[A-DF](?:[ +\-−–.,;!)\]*_]|$)")
_BEFORE_JOIN = 30
_MOST_SIGNS = 60
_PERCENT_WORD = re.compile(r"[0-9] ?(?:per|pour) ?cent")


def _may_have_fraction(line: str) -> bool:
    if any(map(line.__contains__, _SLASHES)):
        return True
    small = line.lower()
    return any(
        _COUNTED.search(small, max(0, join.start() - _BEFORE_JOIN), join.start()) for join in _JOIN.finditer(small)
    )


def _may_have_signs(line: str) -> bool:
    """Some signs; a line with very many is drawn for its looks."""
    return not _SIGNS.isdisjoint(line) and sum(map(line.count, _SIGNS - {"*"})) <= _MOST_SIGNS


def _may_have_units(line: str) -> bool:
    small = line.lower()
    return any(map(small.__contains__, _UNIT_WORDS)) and any(
        _COUNT.search(line[max(0, unit.start() - _BEFORE_JOIN) : unit.start() + 1].rstrip(" \u00a0-"))
        for unit in _UNIT_WORD.finditer(line)
    )


def _may_have_grade(line: str) -> bool:
    return _GRADE.search(line) is not None


def _may_have_percent(line: str) -> bool:
    return "%" in line or ("cent" in line and _PERCENT_WORD.search(line) is not None) or "Prozent" in line


def _may_have_thumbs(line: str) -> bool:
    return "humb" in line or "aumen" in line or "HUMB" in line or "👍" in line or "👎" in line


CHECKS = (
    _may_have_fraction,
    _may_have_signs,
    _may_have_units,
    _may_have_grade,
    _may_have_percent,
    _may_have_thumbs,
)
NOTATIONS = (
    Notation(_DRAWN_FRACTION, _read_drawn_fraction, is_loud=lambda match: True, may_be_in=_may_have_signs),
    Notation(_FRACTION, read_fraction, is_loud=_usual_scale, may_be_in=_may_have_fraction),
    Notation(_GLYPHS, _read_glyphs, is_loud=lambda match: len(match[0]) > 1, may_be_in=_may_have_signs),
    Notation(_OTHER_GLYPHS, _read_other_glyphs, is_loud=lambda match: bool(match["empty"]), may_be_in=_may_have_signs),
    Notation(_ALL_HOLLOW, _read_all_hollow, is_loud=lambda match: True, may_be_in=_may_have_signs),
    Notation(_NONE_FULL, _read_glyphs, is_loud=lambda match: True, may_be_in=_may_have_signs),
    Notation(_STAR_COUNT, read_star_count, is_loud=lambda match: False, may_be_in=_may_have_units),
    Notation(_SPACED, _read_glyphs, is_loud=lambda match: False, may_be_in=_may_have_signs),
    Notation(SPACED_BEHIND_LABEL, _read_glyphs, is_loud=lambda match: False, may_be_in=_may_have_signs),
    Notation(_COUNTED_ASTERISK, _read_counted_asterisk, is_loud=lambda match: False, may_be_in=_may_have_signs),
    Notation(ASTERISKS, _read_glyphs, is_loud=_has_half_a_star, may_be_in=_may_have_signs),
    Notation(LETTER, _read_letter, is_loud=lambda match: False, may_be_in=_may_have_grade, ignore_case=False),
    Notation(PERCENT, _read_percent, is_loud=lambda match: False, may_be_in=_may_have_percent),
    Notation(THUMBS, read_thumbs, is_loud=lambda match: False, may_be_in=_may_have_thumbs),
)
