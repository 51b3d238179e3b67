"""What stands before a colon in the facts of a film, in the languages met so far."""

import re

MORE_LABELS = (
    r"cert|actors?|actress(?:es)?|(?:star|voice|supporting)[ -]?cast"
    r"|director of photography|d\.?o\.?p\.?|based on|costumes?|production (?:design|company|companies)"
    r"|distribution|distributed by|filmed in|color|colour|aspect ratio|rating certificate|classification|availability"
    r"|english title|aka|seen (?:at|on|in)|watched (?:at|on)|release(?: date)?s?"
    r"|plays? at|showing at|countr(?:y|ies) of origin|(?:main|lead(?:ing)?) (?:stars?|actors?|cast|roles?|players)"
    r"|also starring|narrat(?:or|ed by)|voices?(?: of)?|created by|adapted (?:from|by)|production countr(?:y|ies)"
    r"|darst\.|herstellung|schnitt|kostüme?|sprachen?|fassung|genres?|filmtitel|deutscher titel|regisseur(?:in)?"
    r"|autor des drehbuchs"
    r"|hauptdarsteller(?:innen)?|schauspieler(?:innen)?|erscheinungsdatum|veröffentlichung|herkunftsland|dauer"
    r"|produktionsland|produktionsjahr und -?land|altersempfehlung|dt\. start|kinostart deutschland|vertrieb"
    r"|un film|distribution|interprètes|distributeur|origine|langue|format|son|montage|musique|photographie"
    r"|dialogues|titre français|titre vo|producteurs?|fiche imdb|visa|décors|pays d[’']origine"
    r"|directora?|elenco|protagonistas|guionista|guionistas|música|producción|productora|idioma|clasificación"
    r"|título (?:en español|internacional)|nacionalidad|sonido|ambientación|fecha de estreno|actores|origem"
    r"|ficha (?:en|de|no) imdb|página (?:en|de) imdb|imdb[ -]?(?:page|seite|eintrag|sida)"
    r"|estrelad[oa] por|estrelas|dirigid[oa] por|escrit[oa] por|protagonizad[oa] por|interpretad[oa] por|com"
    r"|dirett[oa] da|scritt[oa] da|geregisseerd door|hoofdrollen|med|i hovedrollene|régie|écrit par|mise en scène"
    r"|diretor(?:a)?|realização|realizador(?:a)?|realizado por|argumento|interpretação|intérpretes|atores|gênero"
    r"|género|fotografia|produção|país|título (?:original|em portugal)|classificação indicativa|trilha sonora|montagem"
    r"|regista|attori|cast|attrici|soggetto|montaggio|musiche|scenografia|costumi|produzione|distribuzione|uscita"
    r"|data di uscita|fotografia|lingua|origine|produttori?|colonna sonora|un film di"
    r"|scenario|rolverdeling|acteurs|muziek|distributie|lengte|duur|taal|regie en scenario|productie|cameraman"
    r"|skådespelare|i rollerna|musik|klippning|land|genre|längd|originaltitel|distributör|åldersgräns"
    r"|medvirkende|i rollene|manuskript|land|aldersgrense|norsk premiere|dansk premiere|lengde|instruktion|produktion"
    r"|ohjaus|ohjaaja|käsikirjoitus|pääosissa|maa|vuosi|kesto|ensi-ilta|ikäraja"
    r"|tytuł oryginalny|zdjęcia|muzyka|występują|w rolach głównych|dystrybucja|kraj produkcji|reżyser|scenarzysta"
    r"|režie|scénář|hrají|země|rok|délka|žánr|kamera|hudba|délka filmu|stopáž|premiéra"
    r"|сценарий|оператор|композитор|премьера|длительность|хронометраж|актеры|актёры|производство"
    r"|tag ?lines?|werbespruch|accroche|crew|cost|price paid|ticket price"
    r"|where(?: i| we)? (?:watched|saw)(?: it)?|how(?: i| we)? (?:watched|saw)(?: it)?|where to watch"
    r"|streaming (?:on|at)|available (?:on|at)|(?:dvd|blu-?ray|vod) (?:release|date|release date)"
    r"|(?:first |date |last )(?:viewed|watched|seen)|(?:viewed|watched|seen) (?:on|at|in|with)|currently feeling"
    r"|(?:movies?|films?) (?:watched|seen|left to watch|to go)(?: this year| so far)?|final spot"
    r"|(?:oscar |academy award |award )?nominations|academy awards|awards won|bechdel test"
    r"|(?:body|kill|death) count|screened at|screening at"
    r"|gesehen (?:am|im|in|bei|auf)|vue? (?:le|en|au cinéma|à|chez)|vist[oa] (?:en|el|il|em|al|no)"
    r"|gezien (?:op|in)|sett? på|obejrzan[ye] w"
    r"|año de (?:estreno|producción)|productor(?:es|as?)|cinematografía|pa[ií]s de origen|titulo original|definições"
    r"|yönetmen(?:ler)?|oyuncular|senaryo|yapım(?: yılı)?|tür|süre|ülke|görüntü yönetmeni|müzik"
    r"|rendező|szereplők|forgatókönyv|operatőr|zene|játékidő|műfaj|σκηνοθεσία|σενάριο|ηθοποιοί|πρωταγωνιστούν"
    r"|regia și scenariul|regia|scenariul|cu|distribuția|gen|durata"
    r"|脚本|音楽|撮影|公開|上映時間|原作|製作国|キャスト|配給|製作|ジャンル"
)
_TAIL = r"(?: (?:\([^()]{1,20}\)|[^\W\d_]{1,14})){1,9}"
LONG_LABELS = (
    r"(?:premiera|premiär|premiere|premiéra|première|release|released|kinostart|start|sortie|estreno|estreia|uscita"
    r"|ensi-ilta|attori|attrici|actores|acteurs|actors|cast|hauptdarsteller|darsteller|schauspieler|elenco|reparto"
    r"|paese|país|pays|land|kraj|country|produktionsland|année|anno|año|ano|jahr|rok|year|titre|título|titolo|tytuł"
    r"|titel|originaltitel|length|running time|runtime|laufzeit|durée|duración|durata|duração|speelduur|speltid"
    r"|spilletid|czas)"
    rf"{_TAIL}"
)
"""`Premiera w Polsce`, `Paese di produzione e anno di uscita`: the first word tells, the others say more."""
HEADS_FACTS = re.compile(
    r"(?:(?:the |die |quelques |alguns? |i )?(?:ficha(?: técnica| do filme)?|fiche(?: technique| du film)?"
    r"|scheda(?: tecnica| del film)?|filmdaten|film ?info(?:rmation(?:en)?|s)?|film facts|factbox|credits|dados|datos"
    r"|stab(?: und besetzung)?|fakta(?: om filmen)?|(?:film)?gegevens|dane(?: o filmie| filmu)?|fakten"
    r"|facts(?: and figures)?"
    r"|(?:movie |release )?details|info(?:s|box|rmazioni|rmations|rmación|rmações)?|daten(?: (?:zum film|und fakten))?"
    r"|eckdaten|kurzinfo|zum film|about the film|vital statistics|cast (?:and|&) crew|cast e crew|générique|crédits"
    r"|créditos|o filmie|metryczka|základní údaje|filmfakta|tiedot|film|der film|le film|la película|il film)):?",
    re.IGNORECASE,
)

DASHED_LABEL = re.compile(r"(?P<label>[^\W\d_a-zß-ÿ][^\W_]{2,14}(?: [^\W_]{1,12}){0,3}) ?[–—-] (?=[^\W_a-zß-ÿ])")
MAY_BE_TITLES = frozenset(
    ("film", "movie", "land", "pais", "país", "pays", "son", "com", "met", "med", "mit", "voices")
)
_TAGLINE = re.compile(r"(?:tag ?lines?|slogan|werbespruch|accroche)\s?(?::| [–—-])\s?\S.{2,200}", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"[•*–-]? ?(?:imdb|rotten tomatoes|tomatometer|metacritic|metascore|letterboxd|filmaffinity|allociné|senscritique"
    r"|moviepilot|kinopoisk|filmweb|mymovies|rt)(?:[’']s)?(?: (?:users?|critics?|audience|tomatometer|consensus|average"
    r"|press[ea]|spectateurs))?(?: (?:rating|score|note|nota|bewertung|wertung|voto|betyg|ocena|cijfer)s?)?\s?[:=–-]\s?"
    r"[0-9][0-9.,]{0,5}(?:\s?(?:%|/\s?[0-9]{1,3})|\s(?:out of|von|sur|de|su) [0-9]{1,3})?(?:[ ,;/|(][^.!?]{0,60})?",
    re.IGNORECASE,
)


def is_told_by_others(text: str) -> bool:
    """What another site says of the film, or its poster.

    >>> is_told_by_others("IMDb rating: 7.9/10"), is_told_by_others("Rotten Tomatoes: 88% (critics)")
    (True, True)
    >>> is_told_by_others("IMDb: so many lies")
    False
    """
    return (_ELSEWHERE.fullmatch(text) or _TAGLINE.fullmatch(text)) is not None
