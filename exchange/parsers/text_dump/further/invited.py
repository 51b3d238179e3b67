"""Whole sentences that invite to one text, or to a few: `And check out our review of Two Oars here.`"""

import re

from exchange.parsers.text_dump.further.heading import Opening

_LONGEST = 260
_TEXT = (
    r"(?:reviews?|interviews?|essays?|articles?|lists?|pieces?|notes?|previews?|coverage|posts?|profiles?|features?"
    r"|conversation|write-ups?|reports?)"
)
_OF = r"(?:of|on|with|for|about|from)"
_OWN = r"(?:our|my|the same director[’']s)"
_ASIDES = r"(?:(?:and|but|also|please|so|you can|do|be sure to|now|then) ){0,3}"
_TOO = r"(?: (?:also|too|auch|aussi|también|anche|também|ook|även|også))?"
_TITLE = r"[“„«\"‘]?[^\W_a-zß-ÿ]"
_NAME = r"[^\W\d_a-zß-ÿ][\w’'.-]{1,30}(?: [^\W\d_a-zß-ÿ][\w’'.-]{1,30}){0,3}"
_ONE = (
    re.compile(
        rf"(?i:{_ASIDES}(?:check out|read|see|visit|have a look at|look at|find|listen to){_TOO} (?:our|my) )"
        rf"(?P<name>(?:[\w-]{{2,14}} ){{0,2}}(?i:{_TEXT})(?: (?i:{_OF}) {_TITLE}[^.!?:;,]{{1,70}}?))"
        r"(?i:,? (?:right |over )?here)?[.!]?"
    ),
    re.compile(
        rf"(?i:{_ASIDES}(?:(?:read|see|find){_TOO} (?:our|my) (?P<name>(?:[\w-]{{2,14}} ){{0,2}}{_TEXT}"
        rf"(?: {_OF} [^.!?:;,]{{2,70}}?)?) (?:right |over )?here)[.!]?)"
    ),
    re.compile(
        rf"(?i:{_ASIDES}check out{_TOO} (?:our|my) "
        rf"(?P<name>(?:[\w-]{{2,14}} ){{0,2}}{_TEXT} {_OF} [^.!?:;,]{{2,70}})[.!]?)"
    ),
    re.compile(
        rf"(?i:{_ASIDES}(?:check out|read|see){_TOO} (?:our|my) {_TEXT}(?: {_OF} [^.!?:;]{{2,50}})?:) "
        rf"(?P<name>{_TITLE}[^.!?;]{{2,80}})[.!]?"
    ),
    re.compile(
        rf"(?P<name>(?i:(?:our|my) (?:[\w-]{{2,14}} ){{0,2}}{_TEXT} (?:of|on|with)) [^.!?:;]{{2,60}}): \S*://\S+"
    ),
    re.compile(
        rf"(?i:(?:lisez|retrouvez|découvrez|voir|lire|leed|lee|legg(?:i|ete)|leia|lest|lies|lees|läs){_TOO}"
        r" (?P<name>(?:notre|ma|mon|nuestra|mi|la nostra|la mia|o nosso|a nossa|unsere?n?|meine?n?|onze?|mijn|vår|min)"
        r" [^.!?:;,]{3,70}?),? (?:en cliquant |por |unter diesem link |pinchando |cliccando |clicando )?"
        r"(?:ici|aquí|qui|aqui|hier|här)[.!]?)"
    ),
    re.compile(
        r"(?i:(?:voir|ver|vedi|siehe|see|zie) (?P<name>(?:la fiche|the page|la ficha|la scheda|die seite) "
        r"[^.!?:;]{3,90}?) (?:sur|on|en|su|auf|op) (?:le site |the site |el sitio |il sito |der seite )?"
        r"(?:imdb|allociné|wikipedia|filmaffinity)[.!]?)"
    ),
    re.compile(
        r"(?P<name>(?i:(?:(?:ganze|ausführliche|vollständige|komplette|längere|full|complete|longer)"
        r" (?:kritik|besprechung|rezension|review|text|article)"
        r"|(?:critique|reseña|crítica|recensione) complet[ea]) (?:auf|bei|unter|in|im|at|on|en|sur|su|no)) "
        rf"(?!English|German|French|Spanish|Italian|Deutsch|Englisch|\w+day\b){_NAME})"
    ),
    re.compile(
        r"(?i:read|see|find) more (?:of|from|by) [^.!?:;]{2,30} (?:here|at|on|over at): "
        rf"(?P<name>{_TITLE}[^.!?:;]{{2,60}})"
    ),
)
_SEVERAL = (
    re.compile(
        r"(?i:(?:if|wer|wenn|si|se|als|om)\b(?=[^.!?:;,]{0,50}\b(?:like|love|enjoy|liked|loved|enjoyed|into|mag|mögen"
        r"|gefällt|aimes?|aimez|aimé|piace|piaciuto|gusta|gustado|gostou|gostado|leuk|gillar)\b)[^.!?:;,]{5,60},"
        r" (?:don[’']t miss|check out|try|go and see"
        r"|(?:va|allez)(?: donc)? (?:voir|lire)|recupera(?:te)?|prueba con|no te pierdas|schaut(?: euch)?|bekijk)"
        rf"{_TOO}) (?P<names>(?:(?i:{_OWN}) )?{_TITLE}[^.!?:;]{{2,140}}?|(?i:our|my) [^.!?:;]{{4,140}}?)"
        r"(?:, (?:du même|from the same|aus dem|de la misma|dello stesso)[^.!?:;]{2,30})?[.!]{1,3}"
    ),
    re.compile(
        r"(?i:(?:se|si) [^.!?:;]{5,50}\b(?:piaciuto|gustado|gustó|plu|aimé|gostado|gostou)\b,?"
        r" (?:recupera(?:te)?|guarda(?:te)?|prueba(?: con)?|ved|vean?|va voir|allez voir|vejam?)"
        rf"{_TOO}) (?P<names>{_TITLE}[^.!?:;]{{2,140}})[.!](?: \w+!)?"
    ),
)
_ALSO_DID = re.compile(
    r"(?P<one>(?!(?:Jag|Vi|Han|Hon|De|Du|Man|Ni|Jeg|Hun|Den|Det)\b)[^\W\d_a-zß-ÿ][^.!?:;]{1,50}?)"
    r" (?i:har (?:också|även|også) (?:recenserat|skrivit om|sett|anmeldt|skrevet om|set))"
    r" [“”\"‘’]?[^\W_a-zß-ÿ][^.!?:;,]{1,50}?(?: (?:och|og) (?P<other>[^\W\d_a-zß-ÿ][^.!?:;]{1,50}))?"
    r"[.!]?"
)
_FIRST_WORDS = frozenset(
    """
    and but also please so you do be now then check read see visit have look find listen our my
    lisez retrouvez découvrez voir lire leed lee leggi leggete leia lest lies lees läs ver vedi siehe zie
    ganze ausführliche vollständige komplette längere full complete longer critique reseña crítica recensione
    if wer wenn si se als om
    """.split()  # noqa: SIM905
)
_ALSO = (" har också ", " har även ", " har også ")
_OWN_BEFORE = re.compile(rf"(^|, | (?:and|et|und|y|e|och) ){_OWN} ", re.IGNORECASE)


def read_invitation(text: str) -> Opening | None:
    """
    >>> read_invitation("And check out our review of Two Oars here.").inline
    'review of Two Oars'
    >>> read_invitation("Low Tide har också recenserat Fog och Ebb.").inline
    'Low Tide; Ebb'
    >>> read_invitation("If you like boats, try Two Oars and my note on Low Tide.").inline
    'Two Oars and note on Low Tide'
    >>> read_invitation("See our pictures.")
    """
    if len(text) > _LONGEST or not _may_invite(text):
        return None
    if match := next((match for form in _ONE if (match := form.fullmatch(text))), None):
        return Opening(match["name"].strip(), is_one=True)
    if match := next((match for form in _SEVERAL if (match := form.fullmatch(text))), None):
        return Opening(_OWN_BEFORE.sub(r"\1", match["names"].strip(" .!")))
    if match := _ALSO_DID.fullmatch(text):
        return Opening("; ".join(filter(None, (match["one"], match["other"] and match["other"].rstrip(".")))))
    return None


def _may_invite(text: str) -> bool:
    """A glance: hardly any line does."""
    return text.split(" ", 1)[0].lower() in _FIRST_WORDS or any(also in text for also in _ALSO)
