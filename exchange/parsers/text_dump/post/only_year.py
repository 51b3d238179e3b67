"""The year of a film, on a page that shows no other in brackets: in a short line, as `The Movie: Umbrellas (1964)`."""

import re
from collections.abc import Sequence

from exchange.dates import is_date
from exchange.parsers.text_dump.post.film_words import is_country_or_kind

_YEAR_OF_FILM = r"(?:18[89]|19[0-9]|20[0-4])[0-9]"
_SHOWN = re.compile(
    rf"\((?:[^()]{{2,40}}?[ ,])?{_YEAR_OF_FILM}(?:,[^()]{{2,40}})?\)|, (?:released|made|filmed) in {_YEAR_OF_FILM}\Z"
)
_COUNTRY = r"[^\W\d_a-zß-ÿ][\w.]{1,14}(?: [^\W\d_a-zß-ÿ]\w{2,14})?"
_MADE = re.compile(rf"(?:^|[,.:] )(?P<where>{_COUNTRY}) {_YEAR_OF_FILM}(?=[.;] | \()")
"""`UK 2006. Distributor: …`, `Director: Ann Lee, Ireland 1998 (15)`"""
_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_LONGEST, _LONGEST_LINE = 90, 10_000
_ENDS_SENTENCE = re.compile(r"[.!?…][”\"’)]?\Z")


def only_year(lines: Sequence[str]) -> int | None:
    """
    >>> only_year(["200 Nights: Night 48", "The Movie: Umbrellas (1964)", "What Is It?: A musical from Cherbourg."])
    1964
    >>> only_year(["Umbrellas (1964)", "It is no Parapluies (1957)."]), only_year(["Seen beside Umbrellas (1964)."])
    (None, None)
    >>> only_year(["UK 2006. Colour."]), only_year(["Ann Lee, Ireland 1998 (15)"]), only_year(["In May 2006."])
    (2006, 1998, None)
    >>> only_year(["Umbrellas, released in 1964"]), only_year(["Umbrellas (1963/1964)"])
    (1964, None)
    >>> only_year(["On the pier at Ulm (August 2003)"]), only_year(["On the pier (Ulm 2003)"])
    (None, 2003)
    """
    years: set[str] = set()
    is_shown = False
    for line in lines:
        shown = _SHOWN.findall(line[:_LONGEST_LINE]) if "(" in line or " in " in line else []
        shown = [said for said in shown if not is_date(f"1 {said.strip('()')}")]  # `(August 2003)`
        made = [match[0] for match in _MADE.finditer(line[:_LONGEST]) if is_country_or_kind(match["where"])]
        found = [year for said in [*shown, *made] for year in _YEAR.findall(said)]
        years.update(found)
        is_short = len(line) <= _LONGEST and (bool(made) or not _ENDS_SENTENCE.search(line.strip()))
        is_shown = is_shown or bool(found and is_short)
    return int(years.pop()) if is_shown and len(years) == 1 else None
