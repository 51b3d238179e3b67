"""The year that the facts of a film tell."""

import re
from collections.abc import Iterable

from exchange.dates import find_date

_BARE_YEAR = re.compile(r"(?<![0-9/.–-])(?:18|19|20)[0-9]{2}(?![0-9/–]|-(?![^\W\d_]))")
_SHOWN_ON = re.compile(
    r"\b(?:kinostart|filmstart|start|estreia|estreno|estrenada?|sortie|premi[eè]re?|premiär|premiera|premiéra|uscita"
    r"|ensi-ilta)\b[^0-9|·–]{0,30}$",
    re.IGNORECASE,
)
_OF_ITS_SOURCE = re.compile(
    r"\b(?:based (?:up)?on|d[’']après|basad[ao] en|tratto da|basead[ao] em)\b:? [^().;:]{3,80}"
    r"\((?:18|19|20)[0-9]{2}\)",
    re.IGNORECASE,
)
_BEHIND_MAKER = re.compile(
    r"\S.{1,60} [–—-]"
    r" (?!.*\b(?:Best|Top|Films?|Movies?|Festival|Awards?|Oscars?|Edition|Review|Week|Day|New|San|Los)\b)"
    r"(?:[^\W\d_a-zß-ÿ][\w.’'-]{1,20} ){2,3}(?P<year>(?:19|20)[0-9]{2})"
)
_BEHIND_COUNTRY = re.compile(r"\S.{1,80} [–—|-] (?:[A-Z]{1,3}[/, ]{1,2}){1,4}(?P<year>(?:19|20)[0-9]{2})")


def year_behind_maker(title: str) -> int | None:
    """
    >>> year_behind_maker("The Ferry - Ada Lind 2014"), year_behind_maker("The Ferry – Ada Lind (Regie) – D 2019")
    (2014, 2019)
    >>> year_behind_maker("Row Again 2049"), year_behind_maker("News - Film Festival 2014")
    (None, None)
    """
    match = _BEHIND_MAKER.fullmatch(title) or _BEHIND_COUNTRY.fullmatch(title)
    return int(match["year"]) if match else None


def year_in(facts: Iterable[str]) -> int | None:
    """The one year that lines about the film name, but for that of a book it is made from; the day of a country's
    release tells it where no other line does.

    >>> year_in(["Based on: “Fog” (1904) by Ada Lind Director: Bo Orr", "Release date: May 7, 2010"])
    2010
    """
    facts = list(facts)
    years = _years_in(map(_without_showing, facts)) or _years_in(facts)
    return years.pop() if len(years) == 1 else None


def _years_in(facts: Iterable[str]) -> set[int]:
    return {int(year) for text in facts for year in _BARE_YEAR.findall(_OF_ITS_SOURCE.sub("", text))}


def _without_showing(text: str) -> str:
    """Without the day on which a country saw the film.

    >>> _without_showing("D 2019. Kinostart: 5. März 2020"), _without_showing("Released May 7, 2010")
    ('D 2019. Kinostart: ', 'Released May 7, 2010')
    """
    found = find_date(text)
    return f"{text[: found.start]}{text[found.end :]}" if found and _SHOWN_ON.search(text[: found.start]) else text
