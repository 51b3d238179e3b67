"""Lines of facts word by word: papers and programmes set country, year, length, who made a film and who plays in it one
behind the other, in any order and with any signs between them. A line is of facts where nothing else is left of it."""

import re
from dataclasses import dataclass

from exchange.parsers.text_dump.post.credit_sentences import tells_credits
from exchange.parsers.text_dump.post.film_words import CODES, COUNTRIES, KINDS
from exchange.remembered import remembered

_LONGEST, _FEWEST, _SOME = 500, 2, 3
_YEAR = r"(?:18[89]|19[0-9]|20[0-4])[0-9]"
_UPPER = r"[^\W\d_a-zß-ÿ]"
_GAP = re.compile(r"[\s,;.|·•/()\[\]:&+*“”\"„‘’»«–—-]+")
_DAY = re.compile(
    rf"(?:[0-9]{{1,2}}(?:\.|st|nd|rd|th)? )?[^\W\d_]{{3,10}}\.? (?:[0-9]{{1,2}}(?:st|nd|rd|th)?,? )?{_YEAR}(?!\w)"
    rf"|[0-9]{{1,2}}[./-][0-9]{{1,2}}[./-]{_YEAR}(?!\w)"
)
_MADE = re.compile(rf"{_YEAR}(?![0-9])(?:[-–/][0-9]{{2,4}})?")
_LENGTH = re.compile(
    r"[0-9]{2,3} ?(?:minuten|minutes|minutos|minuti|minuter|minutter|minut|mins?|min|[’'′])\.?(?!\w)"
    r"|[0-9] ?(?:h|hrs?|hours?|std\.?|stunden?|heures?|horas?|ore)\.?"
    r" ?(?:[0-9]{1,2} ?(?:minutes?|mins?|min|m)?\.?)?(?!\w)",
    re.IGNORECASE,
)
_CERTIFICATE = re.compile(
    r"(?:rated |cert(?:ificate)?\.?:? )?(?:PG-?13|PG|NC-?17|Not Rated|Unrated|NR|12A|TV-(?:MA|14|PG))(?!\w)"
    r"|Rated (?:R|G|U|M)(?!\w)|FSK:? ?(?:ab )?[0-9]{1,2}(?: Jahren?)?(?!\w)"
    r"|[Aa]b [0-9]{1,2} ?(?:J\.|Jahren?)",
)
_BRACKETED = re.compile(r"\((?:U|R|G|12A?|15|16|18)\)")
_QUOTED = re.compile(r"[“\"„«][^“”\"«»]{2,60}[”\"“»],? ")
_LABEL = re.compile(
    r"(?:(?:R|D|B|K|M|P|S|DB|L)(?=: ?\S)"
    r"|(?i:(?:direction|dirección|direção|réalisation|réalisateur|regie|regia|regi|reżyseria|director|directed"
    r"|written|screenplay|story|script|produced|music|cinematography|edit(?:ed|ing)|film editing|adapted|photographed)"
    r"(?:(?:,| and| &) (?:written|directed|produced|edited))*(?: (?:by|di|von|de|av|da))?(?=[ :.])"
    r"|dir\.?(?:/scr\.?)?(?=[: ])|scr\.?(?=[: ])|starring|featuring|cast(?: completo)?(?=:)|darst(?:eller)?\.?:?(?= )"
    r"|(?:soggetto e )?sceneggiatura(?: di)?|soggetto di|(?:un|ein|een|a|en) film (?:di|de|con|von|van|by|av|med|mit)"
    r"|réalisé par|dirigid[ao] por|drehbuch|buch(?=:)|kamera|schnitt|musik|musique|scénario|guion|guión|fotografía"
    r"|avec|mit|with|con|genre|genere|género|laufzeit|running time|run(?:ning)?time|durata|durée|duración|länge"
    r"|(?:uk |us )?distributor|verleih|distribuzione|distribution|originaltitel|kinostart|sortie(?: le)?)(?!\w):?)"
)
_BASED = re.compile(
    r"(?i:based (?:up)?on|adapted from|nach|d[’']après|basad[ao] en|tratt[ao] d[ai]l?l?[’']?) [^.;]{3,80}(?=[.;]|$)"
)
_OF_FILM = re.compile(
    r"(?i:black[ -]and[ -]white|b ?[&/] ?w|s/w|colou?r|farbe|couleurs?|in farbe|dcp|35 ?mm|16 ?mm|o/d|omu|om[eé]u|ov"
    r"|originalversion|vost(?:fr)?|spielfilm|kurzfilm|subtitles|subtitled|untertitel|silent|stumm(?:film)?|muet"
    r"|restored|english|german|french|italian|spanish|japanese|deutsch|englisch|französisch|italienisch|spanisch"
    r"|kinostart|u\. ?a|et al|and|und|et|y|e|laufzeit|length|dauer|film|movie|drama|dramma|drammatico|drame|commedia"
    r"|comédie|comedia)"
    r"(?!\w)"
)
_STUDIO = re.compile(
    rf"(?:{_UPPER}[\w&.’'-]* ){{1,4}}(?:Pictures|Films?|Productions?|Studios?|Entertainment|Releasing)(?!\w)"
)
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_PARTICLES = frozenset(
    ["von", "van", "de", "der", "den", "del", "della", "di", "da", "du", "la", "le", "los", "las", "dos", "y", "e",
     "und", "and", "et", "av", "af", "al", "el", "bin"]
)  # fmt: skip
_MOST_PARTS = 4
_BEHIND_CODES = frozenset(["", *"/,. –-"])
_NAMES = (COUNTRIES - CODES) | KINDS
_FIRST_WORDS = frozenset(re.split(r"[ -]", name, maxsplit=1)[0].rstrip(".") for name in COUNTRIES | KINDS | CODES)


@dataclass
class _Found:
    years: int = 0
    lengths: int = 0
    labels: int = 0

    @property
    def hard(self) -> int:
        return min(self.years, 1) + self.lengths + self.labels


@remembered
def tells_only_facts(text: str) -> bool:
    """
    >>> tells_only_facts("Dir/scr: Ada Lind. France. 2022. 134mins."), tells_only_facts("With Ada. In 2022 it rained.")
    (True, False)
    >>> tells_only_facts("DE/AT 2016, 162 min, DCP, O/d"), tells_only_facts("Paris, 1940. A boat.")
    (True, False)
    """
    if not 0 < len(text) <= _LONGEST or not (any(map(str.isdigit, text)) or ":" in text or "." in text):
        return False
    if tells_credits(text):
        return True
    found = _scanned(text)
    if found is None:
        return False
    has_figure = bool(found.years or found.lengths)
    return found.hard >= _FEWEST and (has_figure or found.labels >= _SOME)


def _scanned(text: str) -> _Found | None:
    """None where a word is left that is none of these; names stand only behind what they are said of."""
    found = _Found()
    text = _BRACKETED.sub(" ", text)
    opening = _QUOTED.match(text)
    place, are_people = opening.end() if opening else 0, False
    while place < len(text):
        if gap := _GAP.match(text, place):
            place = gap.end()
            continue
        end, are_people = _take(text, place, found, are_people=are_people)
        if end == place:
            return None
        place = end
    return found


def _take(text: str, place: int, found: _Found, *, are_people: bool) -> tuple[int, bool]:  # noqa: PLR0911, one for each kind
    """Where the next fact ends, and whether names may follow it; the same place where there is none."""
    for pattern in (_BASED, _CERTIFICATE, _STUDIO):
        if match := pattern.match(text, place):
            found.labels += pattern is _BASED
            return match.end(), False
    if match := _LENGTH.match(text, place):
        found.lengths += 1
        return match.end(), False
    if match := _DAY.match(text, place) or _MADE.match(text, place):
        found.years += 1
        return match.end(), False
    if match := _LABEL.match(text, place):
        found.labels += 1
        return match.end(), True
    if match := _OF_FILM.match(text, place):
        return match.end(), are_people
    if size := _size_of_place(text, place):
        return place + size, False
    word = _WORD.match(text, place)
    is_name = word is not None and (word[0][:1].isupper() or word[0].lower() in _PARTICLES)
    return (word.end(), True) if word and are_people and is_name else (place, are_people)


def _size_of_place(text: str, place: int) -> int:
    """How long the name of a country, its code, or a kind of film is that stands here."""
    first = _WORD.match(text, place)
    bare = first[0].rstrip(".") if first else ""
    is_code = bare.isupper() and len(bare) <= len("AUT")
    if first is None or not (is_code or bare.lower() in _FIRST_WORDS):
        return 0
    words = list(_WORD.finditer(text, place, min(len(text), place + 40)))[:_MOST_PARTS]
    for last in reversed(words):
        name = text[place : last.end()].rstrip(".")
        if name.lower() in _NAMES or (name.lower() in CODES and name.isupper()):
            return last.end() - place
    return len(first[0]) if is_code and text[first.end() : first.end() + 1] in _BEHIND_CODES else 0
