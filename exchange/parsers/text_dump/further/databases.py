"""Pages of a film elsewhere, as lists of links name them: `IMDb`, `Homepage zum Film`."""

import re

_LONGEST = 80
_BASES = (
    r"(?:imdb|internet movie database|wikipedia|rotten tomatoes|metacritic|letterboxd|moviepilot|filmportal|allociné"
    r"|filmaffinity|film affinity|moviemeter|ofdb|tmdb|mubi|csfd|čsfd|filmweb|sensacine|kinopoisk|trakt)"
)
_PAGE = r"(?: ?(?:page|entry|listing|site|profile|seite|eintrag|fiche|ficha|scheda))?"
_OF = r"(?:of|on|for|to|about|über|zu|zum|von|de|du|del|della|do|da|sur|sobre|su|om|over|av)"
_NAMED = re.compile(
    rf"(?:the |die |le |la )?(?:{_BASES}{_PAGE}(?: {_OF} .{{2,60}})?"
    rf"|.{{2,50}} (?:at|bei|auf|on|op|på|chez|en|su|na) (?:the )?{_BASES}"
    rf"|(?:(?:(?:official|offizielle|film|movie) )?(?:home ?page|web ?site|webseite)"
    rf"|(?:official|offizielle|film|movie) ?(?:site|seite))(?: {_OF} .{{2,40}})?"
    r"|(?:site|page) officiel(?:le)?|sito ufficiale|(?:página|web|sitio) oficial|site oficial|officiële website"
    r"|officiell (?:hemsida|sida))\W*",
    re.IGNORECASE,
)


def names_database(text: str) -> bool:
    """
    >>> names_database("IMDb"), names_database("Filmportal über „Ebbe“"), names_database("Official site")
    (True, True, True)
    >>> names_database("The Lantern"), names_database("Site")
    (False, False)
    """
    return len(text) <= _LONGEST and _NAMED.fullmatch(text) is not None
