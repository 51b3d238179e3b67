"""Headings above other posts of the same site, made of nothing but the words for them, in whatever order."""

import re

from exchange.remembered import remembered

_LONGEST, _MOST_WORDS = 70, 8
_WORDS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_POINTS = _set(
    "related similar other others more latest recent newest popular recommended suggested trending also might"
    " may next"
    " previous like enjoy interested"
    " ähnliche ähnlicher weitere mehr andere neueste neuesten neue neuen beliebte beliebteste passende"
    " verwandte empfohlene"
    " interessante auch interessieren"
    " similaires similaire autres plus derniers dernières récents récentes populaires liés connexes aussi"
    " aimer aimerez"
    " intéresser pourraient pourrait"
    " relacionadas relacionados relacionada otras otros más últimas últimos recientes populares también"
    " gustar interesar"
    " correlati correlato altri altre ultimi recenti simili popolari anche interessarti piacerti potrebbe potrebbero"
    " relacionadas outras outros mais últimos últimas também gostar interessar curtir"
    " gerelateerde vergelijkbare andere meer laatste recente populaire ook interessant"
    " relaterade relaterte relaterede liknande lignende andra andre fler flere senaste siste seneste populära också"
    " podobne powiązane inne więcej ostatnie najnowsze polecane"
)
_THINGS = _set(
    "post posts article articles story stories entry entries content reads you read blog"
    " beitrag beiträge artikel einträge posts dich sie dir"
    " article articles billet billets publications vous"
    " autor autora auteur l’auteur autore dell’autore"
    " entrada entradas artículo artículos publicaciones notas te"
    " articolo articoli post notizie"
    " postagem postagens artigo artigos publicações você te"
    " bericht berichten artikel artikelen blogs je"
    " inlägg artiklar innlegg artikler indlæg"
    " wpis wpisy wpisów artykuł artykuły artykułów posty"
)
_JOINTS = _set(
    "the a our my from this on in of at to and & be that these for your site author by what us here tagged"
    " category same"
    " aus der die das den dem auf im in von vom zu zum könnte könnten diesem thema blog kategorie"
    " sur le la les de du des d’autres dans ce cet à même thème catégorie qui"
    " en el la los las del de que podría puede podrían pueden este esta misma categoría"
    " sul sulla il lo la i gli le di da del ti che questo stesso argomento"
    " o a os as de do da no na que pode podem poderá este esta"
    " van over de het dit deze op uit vind vindt misschien interesseren"
    " från fra på om i och og samma denna"
    " z tego na w tej kategorii też także"
)
_BESIDE = _POINTS | _THINGS | _JOINTS


@remembered
def opens_posts(text: str) -> bool:
    """
    >>> opens_posts("Potrebbe interessarti anche:"), opens_posts("Articles you may enjoy"), opens_posts("More voices")
    (True, True, False)
    >>> opens_posts("You might also like"), opens_posts("More like this, please"), opens_posts("More of the same")
    (True, False, False)
    """
    if not 0 < len(text) <= _LONGEST or not text[0].isalnum() or text[-1] in ".,;!":
        return False
    words = _WORDS.findall(text.lower().replace("'", "’"))
    if not 1 < len(words) <= _MOST_WORDS or not _BESIDE.issuperset(words):
        return False
    return not _POINTS.isdisjoint(words) and (not _THINGS.isdisjoint(words) or _is_offer(words))


def _is_offer(words: list[str]) -> bool:
    """`Potrebbe interessarti anche`"""
    return len(_POINTS.intersection(words)) > 2  # noqa: PLR2004, three words that only together say it
