"""Stars that a page shows as pictures, of which a dump has the names: `full star`, `half star`, `empty star`."""

import re
from dataclasses import replace

from blog.rating import FoundRating, parse_rating

_STAR = (
    r"(?:star|estrelinha|estrellita|estrella|estrela|étoile|etoile|stern|stella|stjärna|stjerne|ster|gwiazdka|hvězda"
    r"|tähti|yıldız)"
)
_FULL = r"(?:full|filled|whole|gold|active|on|plein|pleine|voll|voller|llena|cheia|piena)"
_EMPTY = r"(?:empty|no|blank|grey|gray|inactive|off|unfilled|outline|vide|leer|leerer|vacía|vazia|vuota)"
_HALF = r"(?:half|semi|halb|halber|demi|media|meia|mezza)"
_SIGN = (
    rf"(?:(?:(?:{_FULL}|{_EMPTY}|{_HALF})[ _-]?{_STAR}|{_STAR}[ _-](?:{_FULL}|{_EMPTY}|{_HALF})|{_STAR})[ ,|]{{0,3}})"
)
_NAMED = re.compile(rf"(?<!\S){_SIGN}{{3,10}}(?!\w)", re.IGNORECASE)
_EACH = re.compile(_SIGN, re.IGNORECASE)
_IS_EMPTY, _IS_HALF = (
    re.compile(rf"(?<![^\W_]){words}(?![^\W_])|{words}{_STAR}", re.IGNORECASE) for words in (_EMPTY, _HALF)
)
_COUNTED = re.compile(r"(?<!\S)(?P<count>[0-9](?:[.,][0-9])?) $")
"""`4 star star star star star`: five pictures, and how many of them are full"""
_FEW = 4
_GLANCE = re.compile(r"(?i:sta?e?r)|(?i:estre|toile|stella|gwiazdka|hvězda|tähti|yıldız|stj)")


def find_named_stars(text: str) -> FoundRating | None:
    """
    >>> find_named_stars("full starfull starhalf starempty starempty star").rating.value
    Decimal('2.5')
    >>> find_named_stars("StarStarStarStarNo Star").rating.value, find_named_stars("Fog star star star").rating.value
    (Decimal('4'), Decimal('3'))
    >>> find_named_stars("Fog StarStarStarStarNo Star").start, find_named_stars("Star Star Trek")
    (4, None)
    >>> find_named_stars("4 star star star star star").rating.text
    '4/5'
    """
    match = _NAMED.search(text) if _GLANCE.search(text) else None
    if not match:
        return None
    signs = _EACH.findall(match[0])
    is_whole = len(signs) > _FEW and not any(_IS_EMPTY.search(sign) or _IS_HALF.search(sign) for sign in signs)
    if counted := _COUNTED.search(text, 0, match.start()) if is_whole else None:
        rating = parse_rating(f"{counted['count']}/{len(signs)}")
        return FoundRating(rating, counted.start(), match.end()) if rating else None
    empty, half = (sum(is_so.search(sign) is not None for sign in signs) for is_so in (_IS_EMPTY, _IS_HALF))
    best = len(signs) if empty or half else max(len(signs), 5)
    rating = parse_rating(f"{len(signs) - empty - half / 2:g}/{best}")
    return FoundRating(replace(rating, text=match[0].strip()), match.start(), match.end()) if rating else None
