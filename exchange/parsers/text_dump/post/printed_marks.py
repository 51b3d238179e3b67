"""Marks alone in a line, in forms that hosts, plugins and papers print: `average rating is 4 out of 5`, `N6`."""

import re

from blog.rating import Rating, parse_rating
from exchange.parsers.text_dump.text.glances import holds_figure

_LONGEST = 120
_VALUE = r"(?P<value>[0-9]{1,2}(?:[.,][0-9]{1,2}| ?½| 1/2)?)"
_BEST = r"(?P<best>4|5|6|10|20|100)"
_NAME = r"(?:nota|voto|note|rating|score|puntuaci[oó]n|calificaci[óo]n|bewertung|wertung)"
_OF_ITS_SCALE = (
    re.compile(r"rated (?P<value>[0-5]\.[0-9]) out of (?P<best>5)", re.IGNORECASE),
    re.compile(rf"average rating is {_VALUE} out of {_BEST}(?: stars)?", re.IGNORECASE),
    re.compile(
        rf"(?:received|earned|scored|rated)[: ]{{0,2}}\[?{_VALUE}\]? {{1,2}}out of {_BEST} stars?", re.IGNORECASE
    ),
    re.compile(rf"(?:movie|film|feature){_VALUE} of {_BEST}(?P=value)", re.IGNORECASE),
    re.compile(rf"[–—-]? ?{_NAME} ?: ?{_VALUE} ?/ ?(?:sobre|sur|su|de) {_BEST}\.?", re.IGNORECASE),
)
_OF_TEN = (
    re.compile(r"N(?P<value>10|[0-9](?:[.,]5)?)"),
    re.compile(
        r"(?P<value>10(?:\.0)?|[5-9]\.[1-9])(?:overall|totale?|final|gesamt|review) ?(?:score|rating|note|punteggio)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?i:nota|voto|puntuaci[oó]n|calificaci[óo]n)(?: ?: ?| )(?P<value>10|[0-9][.,][0-9]{1,2})"
        r"(?:\. (?P<words>(?!(?i:escal))[^\W\d_a-zß-ÿ].{3,90})|\.)"
    ),
    re.compile(
        r"(?:puntuaci[oó]n|calificaci[óo]n)(?: ?: ?| )(?P<value>10|[0-9](?:[.,][0-9]{1,2})?)"
        r" \((?!(?:sobre|de|su|sur|di|out|en)\b)[^()]{4,60}\)",
        re.IGNORECASE,
    ),
)
_ASTERISKS = re.compile(
    r"(?:.{3,40}: |(?:i|we) (?:give|gave|rate|rated) (?:it|this(?: film| movie| one)?) )?(?P<stars>\*{1,5})"
    r"(?P<half> ?½| 1/2|\.5)? ?(?:stars? )?(?:/|out of) ?(?P<best>\*{3,5}|[45])[.!]?",
    re.IGNORECASE,
)


def printed_mark(text: str) -> Rating | None:
    """A mark and its scale; `N6` and `Nota 5,5.` are of ten, as Spanish and Italian blogs rate.

    >>> printed_mark("average rating is 4 out of 5").text, printed_mark("N6").text, printed_mark("N60")
    ('4/5', '6/10', None)
    >>> printed_mark("I give this film *** stars out of ****!").text, printed_mark("Overview: **.5/5").text
    ('3/4', '2.5/5')
    >>> printed_mark("Nota 5,5. A lamparina fala.").text, printed_mark("Nota 12/10"), printed_mark("Notes: 3. Rain")
    ('5,5/10', None, None)
    """
    is_short = 1 < len(text) <= _LONGEST
    told = _told(text) if is_short and (holds_figure(text) or "*" in text) else ""
    rating = parse_rating(told) if told else None
    return rating if rating and rating.value <= rating.best else None


def words_behind_mark(text: str) -> str:
    """
    >>> words_behind_mark("Nota 5,5. A lamparina fala."), words_behind_mark("Nota 5,5.")
    ('A lamparina fala.', '')
    """
    match = next((match for form in _OF_TEN if (match := form.fullmatch(text))), None)
    words = (match.groupdict().get("words") or "") if match else ""
    return words if words.endswith((".", "!", "…")) else ""


def _told(text: str) -> str:
    """Its figures, as everybody writes them."""
    if match := next((match for form in _OF_ITS_SCALE if (match := form.fullmatch(text))), None):
        return f"{match['value'].replace(' 1/2', '½')}/{match['best']}"
    if match := next((match for form in _OF_TEN if (match := form.fullmatch(text))), None):
        return f"{match['value']}/10"
    if match := _ASTERISKS.fullmatch(text):
        best = match["best"] if match["best"].isdigit() else len(match["best"])
        return f"{len(match['stars'])}{'.5' if match['half'] else ''}/{best}"
    return ""
