"""Short lines above a text that stand like titles and are none: greetings, warnings, sources, addresses, figures."""

import re

from exchange.dates import is_date
from exchange.parsers.text_dump.post.labels import OTHER_SITES, RATING_WORDS
from exchange.parsers.text_dump.text.ratings import find_ratings
from exchange.remembered import remembered

_LONGEST_GREETING = 40
_HELLO = (
    r"(?:hello|hi|hey|howdy|greetings|good (?:morning|evening|day)|welcome back|hallo|moin|servus"
    r"|guten (?:tag|morgen|abend)|bonjour|salut|coucou|bonsoir|hola|buenas(?: (?:tardes|noches))?|buenos días|ciao"
    r"|salve|buongiorno|buonasera|olá|oi|bom dia|boa (?:tarde|noite)|hoi|goedemorgen|hej|hejsan|hei|heippa|moi|cześć"
    r"|witajcie|witam|ahoj|sziasztok|szia|selam|merhaba|привет|всем привет|здравствуйте"
    r"|こんにちは|こんばんは|大家好|안녕하세요)"
)
_ALL = (
    r"(?:[ ,]{1,2}(?:again|there|all|everyone|everybody|folks|friends|guys|readers|dear readers|alle|ihr lieben"
    r"|liebe leser|zusammen|leute|(?:à )?tou(?:te)?s(?: et à tou(?:te)?s)?|tout le monde|les amis|a tod[ao]s"
    r"|amigos|chic[ao]s|a tutti|ragazzi|amici|pessoal|gente|galera|allemaal|iedereen|alla|alle sammen|wszystkim"
    r"|všichni|canlar|arkadaşlar|mindenki))"
)
_GREETING = re.compile(rf"{_HELLO}(?:{_ALL}{{0,2}}\s?[!.,。！~☺😊]{{1,3}}|{_ALL}{{1,2}})", re.IGNORECASE)
_SPOILERS = re.compile(
    r"\W{0,5}(?:[^\W\d_]{1,12}[ :,!-]{1,3}){0,4}(?:spoilers?|spoilern?|spoilerwarnung|spoileralarm|спойлеры?)"
    r"(?:[ :,-]{1,2}(?:ahead|alert|warning|below|free|follows?|inside|enthalten|voraus|possibles?|inclus|incluidos"
    r"|alerte?|aviso|attenzione)){0,2}\W{0,5}",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:(?:image |photo |picture |bild)?(?:source|credits?|quelle|fuente|fonte|bron|källa|kilde|źródło|lähde|zdroj"
    r"|forrás|источник)|via|h/t|synopsis|plot|tagline|movie tagline|logline|summary|premise|inhalt|handlung|sinopsis"
    r"|argumento|trama|sinossi|sinopse|résumé|histoire|fabuła|opis|handling|verhaal|juoni|děj|сюжет)\s?:\s?\S.{0,200}",
    re.IGNORECASE,
)
_TRAILER = re.compile(
    r"(?:(?:watch|see|view) )?(?:the )?(?:official )?(?:trailers?|teaser|clip) (?:for|of|to|zu|de|di|do) .{2,60}"
    r"|watch [“\"‘«][^“”\"‘’«»]{2,60}[”\"’»](?: (?:online|here|now))?|(?:watch|see) (?:the )?trailer.{0,12}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s/]{3,60}(?:/\S{0,120})?|[\w-]{2,40}(?:\.[\w-]{2,40}){0,3}\.(?:com|net|org)"
)
_SEEN = re.compile(
    r"(?:(?:first|last|second) )?(?:screened|seen|viewed|watched|viewing|gesehen|vu|vist[oa]|visionné|obejrzan[ye])"
    r"(?: ?:| (?:in|on|at|am|im|le|en|el|il|em))? (?P<when>[^\W\d_]{3,12}\.? (?:19|20)[0-9]{2}|\S.{5,40})",
    re.IGNORECASE,
)
_MONTH_AND_YEAR = re.compile(r"[^\W\d_]{3,12}\.? (?:19|20)[0-9]{2}")
_LENGTH_AT_END = re.compile(
    r".{0,150}\b(?:run(?:ning)?[ -]?time|runtime|laufzeit|durée|duración|durata|duração|speelduur|speltid) ?:? ?"
    r"[0-9]{2,3} ?min\w{0,5}\.?|.{0,150}, (?-i:[Rr]ated) (?:g|pg|pg-?13|r|nc-?17)\b.{0,40}",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"(?:budget|box[ -]office|gross|einspielergebnis|recettes?|presupuesto|recaudación|incassi?|orçamento|bilheteria)"
    r"\s?:?\s?[$€£]?.{0,40}[0-9].{0,30}",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"(?!(?i:opini\w+|review|(?:film)?kritik|rezension|critique|crítica|reseña|recension[ei]|resenha|avis|films?"
    r"|filme)\b)"
    r"[^\W\d_a-zß-ÿ][\w.’' -]{0,30}: ?"
    r"(?:“[^“”]{1,200}”|„[^„“”]{1,200}[“”]|\"[^\"]{1,200}\"|«[^«»]{1,200}»)"
)
_MOTTO = re.compile(
    r"(?:“[^“”]{4,200}[.!?…]”|\"[^\"]{4,200}[.!?…]\"|«[^«»]{4,200}[.!?…] ?»|„[^„“”]{4,200}[.!?…][“”])"
    r" ?[–—~-]{1,3} ?[^\W\d_a-zß-ÿ].{1,40}"
)
_CREDIT = re.compile(
    r"(?:(?:main |star )?cast|starring|director|writers?|actors?|producers?|darsteller|besetzung|regie|drehbuch|acteurs"
    r"|distribution|réalisateur|réalisation|scénario|reparto|dirección|gui[oó]n|intérpretes|interpreti|regia"
    r"|sceneggiatura"
    r"|elenco|direção|roteiro|atores|regisseur|rolverdeling|skådespelare|regi|manus|skuespillere|medvirkende|instruktør"
    r"|obsada|reżyseria|scenariusz|hrají|režie|szereplők|rendező|oyuncular|yönetmen|в ролях|режисс[её]р)"
    r" ?[–—~-] ?\S.{1,150}",
    re.IGNORECASE,
)
_OF_PAGE = re.compile(
    r"(?:film|movie|dvd|blu-?ray|book|tv)? ?(?:reviews?|details|says)|(?-i:(?:[^\W\d_a-zß-ÿ]\S{1,15} ){1,3}says)"
    r"|what the mpaa rating should be.{0,60}|(?:blu-?ray|dvd|video|audio|4k|disc)[^:]{0,24}: ?[*★½]{1,6}.{0,16}|"
    r"(?:no )?(?:image|poster|picture|photo|cover)s? (?:not )?(?:yet )?(?:available|found)|no (?:image|poster|picture)"
    r"|kein bild(?: vorhanden)?|(?:sin|sem) imagen|pas d[’']image|nessuna immagine|skip to:? .{3,40}"
    r"|\(?page [0-9]{1,3} of [0-9]{1,3}\)?|(?:film|movie) info(?:rmation)?"
    r"|[^\W\d_]\w{2,14}day [0-9]{1,2} ?\|"
    r"|(?:u\.?s\.?a?|u\.?k\.?|german|canadian|australian|irish|indian|french|theatrical|original|dvd|blu-?ray|vod"
    r"|streaming)"
    r" (?:theatrical )?(?:release(?: date)?|premiere) ?: ?.{4,40}"
    r"|\w{2,12}(?:nsk|tisk|ysk|ischer|ian|ish|ese|sk|ais|ano) (?:film|movie|spillefilm|spielfilm)"
    r" (?:fra|från|from|aus|de|von) (?:18|19|20)[0-9]{2}"
    r"|(?:escucha|listen to|écoute[rz]|hör|hören sie|anhören|ascolta|ouça|luister naar)(?: this| the| la| el| l[’']"
    r"| den"
    r"| diesen| o| het| dit)? ?(?:article|story|news|post|noticia|artículo|artikel|articolo|notícia|artigo|beitrag)"
    r"(?: anhören)?"
    r"|(?:gesehen|seen|vue?|vist[oai]|sett|gezien)(?: am .{3,20})? (?:im|in der|in|at|au|à la|à|en el|en|al|no|na|på"
    r"|de) (?-i:[^\W\d_a-zß-ÿ]).{2,40}"
    r"|(?:dès|ab|from|from age|à partir de|vanaf|a partir de|desde|dai|från) [0-9]{1,2} (?:ans|jahren?|years|jaar"
    r"|años|anos"
    r"|anni|år)"
    r"|[0-9]{1,2}[.:h][0-9]{2}(?: ?/ ?[0-9]{1,2}[.:h][0-9]{2}){1,6}(?: uhr| h)?|[0-9]{1,2}[.,] ?[0-9]{1,2}"
    r"|(?:header|footer|sidebar|identifier|breadcrumbs?|menu (?:haut|bas|principal|top)|ratings|faqs?|uncategori[sz]ed)"
    r"|total (?:page ?views|de visualizações de página|de visitas)|date ?:? [0-9]{4}-[0-9]{2}.{0,30}|(?:novel|book"
    r"|based on (?:the|a) (?:novel|book|play|story)|story|play) by (?-i:[^\W\d_a-zß-ÿ]).{2,50}"
    r"|this is my [0-9]{1,5}(?:st|nd|rd|th) review\.?|time out says"
    r"|(?:guest|staff|gast|anonymer?|anonymous|utilisateur|usuario) ?-?(?:author|writer|critic|autor(?:in)?|user|nutzer"
    r"|anonyme|anónimo)"
    r"|(?:film|long[- ]métrage|court[- ]métrage|largometraje|cortometraje|lungometraggio)(?: (?:américain|français"
    r"|allemand"
    r"|italien|espagnol|britannique|anglais|japonais|belge|canadien|chinois|coréen))?(?: (?:de|di|d[’']) .{3,40})?"
    r"(?: \((?:18|19|20)[0-9]{2}\))?|(?:bandes?[- ]annonces?|trailers?|photos?|vidéos?) (?:&|et|and|und|y) (?:images?"
    r"|photos?|vidéos?|bilder|fotos|extraits)|list price ?: .{2,60}|regia di .{3,60} vedi scheda film"
    r"|cert(?:ificate)?\.? (?:u|pg|12a?|15|18)(?:,? stars? [0-9½]{1,3})?|(?:first[- ]time (?:watch|viewing)|re-?watch)"
    r"|(?:crítica|reseña|critique|recensione|kritik|review|crónica) (?:by|par|por) (?-i:[^\W\d_a-zß-ÿ])\w{1,15}"
    r"(?: (?-i:[^\W\d_a-zß-ÿ])[\w’'-]{1,20}){0,2}"
    r"|@\w{2,25}|genres?(?:\(s\))? ?:.{2,80}|[^\[\]]{0,20}(?:\[[^\[\]]{1,9}\] ?){4,30}"
    r"|(?:pdf|stampa|print|drucken|imprimer|imprimir|e-?mail)(?: \|? ?(?:pdf|stampa|print|drucken|imprimer|imprimir"
    r"|e-?mail)){1,3}"
    r"|(?:imagen|image) de(?:stacad\w| destacado| la une).{0,40}"
    r"|há [0-9]{1,2} (?:anos?|meses|mês|dias?|horas?)"
    r"|by (?-i:(?:[^\W\d_a-zß-ÿ][\w.’'-]{0,20} ){2,4}\([^\W\d_a-zß-ÿ][\w ]{2,20}, [^\W\d_a-zß-ÿ][\w ]{1,20}\))",
    re.IGNORECASE,
)
"""What a page sets in place of a picture, or prints of itself, of a day, or of when the film was released."""
_IN_BRACKETS = re.compile(r"\([^()]{1,80}\)")
_WORD = re.compile(r"[^\W_]+")
_REVIEW = re.compile(
    r"(?:film|movie|kino)?-?(?:reviews?|kritik(?:en)?|rezension(?:en)?|critiques?|críticas?|reseñas?|recension[ei]"
    r"|resenhas?|recensies?|anmeldelser?|recensioner|recenzj[ae]|recenze|kritika|kritikák|arvostelut?|рецензи[яи])"
)
_KIND = re.compile(
    rf"{_REVIEW.pattern}|films?|filmy|movies?|filmes?|filmi|películas?|cinema|cinéma|cine|kino|elokuva|de|du|di|do|dei"
    r"|blu|ray|dvd|animat[oi]|animati?on|animazione|animação|animación|anime|horror|drama|comedy|thriller"
    r"|documentar\w{1,4}|sneak|preview"
)
_CLOCKED = re.compile(r"[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]\.?m\.?)? \S.{0,60}", re.IGNORECASE)
_COUNTS = re.compile(r"\S+ [0-9]{1,4} [^\W\d_]{4,15}")
_LABEL = re.compile(r"(?P<label>[^:]{2,60}): ?(?P<value>\S.{0,80})")


def is_kind_alone(text: str) -> bool:
    """A kind of post or film and nothing else, as categories are called.

    >>> is_kind_alone("Recensione Film Animato"), is_kind_alone("Review: The Lamp"), is_kind_alone("Drama")
    (True, False, False)
    """
    words = [word.casefold() for word in _WORD.findall(text)] if len(text) <= _LONGEST_GREETING else []
    return len(words) > 1 and any(map(_REVIEW.fullmatch, words)) and all(map(_KIND.fullmatch, words))


def is_greeting(text: str) -> bool:
    """
    >>> is_greeting("Hello !"), is_greeting("Hallo ihr Lieben!"), is_greeting("Hello, Dolly!")
    (True, True, False)
    """
    return len(text) <= _LONGEST_GREETING and _GREETING.fullmatch(text) is not None


@remembered
def is_no_title(text: str) -> bool:
    """
    >>> is_no_title("May contain spoilers!"), is_no_title("Source: Wet Reels"), is_no_title("Spoiled Fish")
    (True, True, False)
    """
    whole = (_SPOILERS, _TRAILER, _LABELLED, _ADDRESS, _MONEY, _SPOKEN, _MOTTO, _LENGTH_AT_END, _OF_PAGE)
    is_word = is_greeting(text) or is_kind_alone(text) or lists_people(text) or is_beside_name(text)
    return is_word or any(pattern.fullmatch(text) for pattern in whole) or _is_figure(text) or dates_showing(text)


def may_be_title(text: str) -> bool:
    """What is taken for something said, `Sunday: “Two Oars”`, or for a mark, and may be a title where nothing else is.

    >>> may_be_title("Sunday: “Two Oars”"), may_be_title("Low Tide")
    (True, False)
    """
    return _SPOKEN.fullmatch(text) is not None or _is_figure(text)


def lists_people(text: str) -> bool:
    """Who plays in the film, behind a dash; names alone may be those of three films.

    >>> lists_people("Cast – Ada Lind"), lists_people("Low Tide, Two Oars, Wet Fog")
    (True, False)
    """
    return _CREDIT.fullmatch(text) is not None


def is_beside_name(text: str) -> bool:
    """Only what stands beside a film's name, in brackets, maybe with a rating: the name is a picture.

    >>> is_beside_name("(Dir. Ada Lind) (2014)"), is_beside_name("(2004) **1/2"), is_beside_name("(500) Days")
    (True, True, False)
    """
    if not text.startswith("("):
        return False
    rest = _IN_BRACKETS.sub(" ", text).strip()
    return rest != text and (not any(map(str.isalnum, rest)) or bool(find_ratings(rest)))


def is_address(text: str) -> bool:
    return _ADDRESS.fullmatch(text) is not None


def ends_in_facts(text: str) -> bool:
    """`Ada Lind, Bo Orr, Rated PG Run time 107 mins`."""
    return _LENGTH_AT_END.fullmatch(text) is not None


def dates_showing(text: str) -> bool:
    """`First screened in September 2012`."""
    match = _SEEN.fullmatch(text)
    return match is not None and (_MONTH_AND_YEAR.fullmatch(match["when"]) is not None or is_date(match["when"]))


def _is_figure(text: str) -> bool:
    """`Rotten Tomatoes Rating: 88% Certified Fresh`, `21:07 Ada Lind 2 Comments`."""
    if _CLOCKED.fullmatch(text) and _COUNTS.search(text):
        return True
    match = _LABEL.fullmatch(text)
    if not match or not (OTHER_SITES.search(match["label"]) or RATING_WORDS.fullmatch(match["label"].split()[-1])):
        return False
    return bool(find_ratings(match["value"])) or match["value"][0].isdigit()
