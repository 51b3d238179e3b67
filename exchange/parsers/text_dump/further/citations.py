"""Works as scholars cite them, with their authors before and their publishers behind the title."""

import re

from exchange.remembered import remembered

_FEWEST, _LONGEST = 30, 500
_YEAR = r"(?:18|19|20)[0-9]{2}"
_WHO = r"[^\W\d_a-zß-ÿ][^“”„«»\"()!?:]{1,90}"
_AUTHOR = r"[^\W\d_a-zß-ÿ][\w’'-]{1,30}, [^\W\d_a-zß-ÿ][^“”„«»\"()!?:]{0,80}"  # `Moss, H.`
_QUOTED = re.compile(
    rf"(?:{_WHO}[.:,]\s)?(?:“(?P<a>[^“”]{{4,200}})”|„(?P<b>[^„“”]{{4,200}})[“”]|«\s?(?P<c>[^«»]{{4,200}}?)\s?»"
    rf"|\"(?P<d>[^\"]{{4,200}})\")[.,:;]?\s\S.{{0,200}}?\b{_YEAR}\b.{{0,80}}"
)
"""`Moss, Hannah. “Oars in the Dark.” Journal of Boats 4.2 (2011): 3-9.`; the title may itself quote another."""
_DATED = re.compile(rf"{_AUTHOR} \({_YEAR}[a-z]?\)[.,:] (?P<a>[^.!?]{{4,150}}[.!?])\s\S.{{1,200}}")
"""`Moss, H. (2011). Oars in the dark. Harbour Press.`"""
_BOOK = re.compile(rf"{_AUTHOR}?\. (?P<a>[^.!?]{{4,150}})[.!?] [^\W\d_a-zß-ÿ][^.!?]{{2,60}}, {_YEAR}\.")
"""`Moss, Hannah. Oars in the Dark. Harbour & Sons, 2011.`"""


@remembered
def cited_work(text: str) -> str:
    """
    >>> cited_work("Moss, Hannah. “Oars in the Dark.” Journal of Boats 4.2 (2011): 3-9.")
    'Oars in the Dark'
    >>> cited_work("Moss, Hannah. Oars in the Dark: A Study. Harbour & Sons, 2011.")
    'Oars in the Dark: A Study'
    >>> cited_work("Moss, H. (2011). Oars in the dark. Harbour Press."), cited_work("“Oars” is a film of 2011.")
    ('Oars in the dark', '')
    """
    is_long_enough = _FEWEST < len(text) <= _LONGEST and not text[0].islower() and "://" not in text
    if not is_long_enough or not any(map(text.__contains__, ("18", "19", "20"))):
        return ""
    match = _QUOTED.fullmatch(text) or _DATED.fullmatch(text) or _BOOK.fullmatch(text)
    return next(filter(None, match.groups()), "").rstrip(" .,") if match else ""
