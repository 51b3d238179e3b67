"""What a critic gives in a sentence: a mark and nothing else, a scale told in words, a figure as schools give it."""

import re

from blog.rating import Rating, parse_rating
from exchange.parsers.text_dump.text.glances import Parts, holds_figure
from exchange.parsers.text_dump.text.marks import find_marks

_LONGEST = 90
_LONGEST_GAP = 12
_WORDS = r"(?: [^\W\d_][^\W\d_’'-]{0,14}){0,4}"
_GIVES = (
    r"(?:(?:I|we)(?:[’'](?:d|ll|m|re)| would| will| am| are| have to| can| must){0,2}"
    r"(?: (?:only|just|gladly|happily|going to|gonna)){0,2} (?:give|giving|gave|rate|rated|score|award|grade)"
    r"|(?:it|this(?: one)?|(?:this|the) (?:film|movie|picture))(?: (?:gets|receives|earns|deserves|scores)| rates)"
    r"|(?:ich|wir) (?:ver)?geben?|(?:ver)?geben? (?:ich|wir)|(?:von mir|dafür|macht|da)"
    r"(?: (?:gibt(?: es|[’']?s)?|gibts))?"
    r"|(?:der film|er) (?:bekommt|erhält|kriegt)|bekommt von mir"
    r"|(?:je|on|nous) (?:lui |le )?(?:mets|mettons|donne|donnons|accorde|attribue)"
    r"|les? (?:doy|damos|pongo|ponemos|daría)|(?:gli|le) (?:do|diamo|darei)|(?:lhe )?dou(?:-lhe)?"
    r"|(?:ik|wij|we) ge(?:ef|ven)|(?:jag|vi) ger|(?:jeg|vi) (?:gir|giver)|daję|dajemy|ode mnie|(?:(?:i|l)-)?a[mn] dat"
    r"|îi dau|(?:saya|aku) (?:beri|kasih)|dávám|annan"
    r"|(?:my|our|the) (?:rating|score|grade|verdict) (?:is|would be)|meine (?:wertung|note) ist|ma note est"
    r"|(?:per me|for me|für mich|pour moi|para mí|para mim|voor mij|för mig|dla mnie)(?:,| è| es| ist| is|:)?"
    r"|(?:mi nota es|minha nota [eé]|il mio voto è))"
)
_ONLY_GIVES = re.compile(rf"\W{{0,4}}(?:[^.!?:]{{1,24}}?,? )?{_GIVES}{_WORDS} ?(?:an? |:)?\s?", re.IGNORECASE)
_BEHIND = re.compile(r"[\s.!…)*_:;~]{0,8}(?:(?:from me|von mir|van mij|de moi|de mi parte|da me|ode mnie)[.!…]{0,3})?")
_SOLID = re.compile(
    r"[~•·»>=\s]{0,4}(?:(?:an? )?(?:(?:very|pretty) )?"
    r"(?:solid|strong|weak|generous|firm|low|high|easy|glatte|starke|schwache) )?",
    re.IGNORECASE,
)
"""`A solid 8/10`, `~ 7/10 ~`"""
_FROM_ME = re.compile(
    r"\s(?:stars |points )?(?:from (?:me|us)|von (?:mir|uns)|van mij|de moi|de mi parte|da me)[.!…]{0,3}", re.IGNORECASE
)
_VALUE = (
    r"(?P<value>(?:100|[1-9]?[0-9])(?:[.,][0-9]{1,2}| ?½)?|(?:one|two|three|four|five|six|seven|eight|nine"
    r"|ten)(?= ?[.!)]))"
    r"(?![\w/%]|[.,:][0-9])"
)
_NUMBERS = {
    "ten": "10", "five": "5", "zehn": "10", "fünf": "5", "dix": "10", "cinq": "5", "diez": "10", "cinco": "5",
    "dez": "10", "dieci": "10", "cinque": "5", "tien": "10", "vijf": "5", "tio": "10", "ti": "10", "fem": "5",
}  # fmt: skip
_MAY_SCALE = Parts.of(
    "scale", "skala", "échelle", "escala", "scala", "schaal", "skali", "шкале", "stupnici", "asteikolla", "ölçek",
)  # fmt: skip
_SCALE = (
    r"(?:scale|skala|échelle|escala|scala|schaal|skali|skalan|шкале|stupnici|asteikolla|ölçek)"
    r"(?: (?:of|from|von|del?|da|van|från|fra|od|от))? ?"
    r"(?:(?:0|1|zero|one|null|eins?|uno?|um|één|ett|1er)(?: ?[-–] ?| (?:to|bis|à|al?|tot|till?|do|до|through) ))?"
    rf"(?P<best>100|10|5|6|4|{'|'.join(_NUMBERS)})(?!\w)"
)
_SCALE_FIRST = re.compile(rf"\b{_SCALE}(?P<gap>[^.!?0-9]{{0,60}}?)\b{_VALUE}", re.IGNORECASE)
_SCALE_LAST = re.compile(
    rf"\b(?:an?|eine?|une?|una|uma?|een|en|nota|note) {_VALUE}(?P<gap>,? ?(?:on|auf|sur|en|em|n?uma?|in|su|op|på|w)"
    rf" [^\W\d_]{{1,8}} ){_SCALE}",
    re.IGNORECASE,
)
_FULL_STOP = re.compile(r"[.!?…]\s+\w")
_OF_THE_FILM = re.compile(
    r"\b(?:i|we|it|this|film|movie|ich|wir|er|ihm|je|on|lui|le|la|lo|yo|doy|gli|do|lhe|dou|ik|hem|jag|jeg|den)\b",
    re.IGNORECASE,
)
_SCHOOL_GIVEN = re.compile(
    r"(?:^|[\s(¡.…])(?:(?:(?:I|we)(?:[’'](?:d|ll)| would| will| have to)?(?: (?:give|rate|score|award)d?)"
    r"(?: (?:it|this|that|the|one|film|movie|picture|as|at|about|maybe|around|roughly|say|like)){0,4}(?: an?)?"
    r"(?: [a-z]{4,9})?"
    r"|(?:it|this(?: one| film| movie)?|the (?:film|movie))(?: (?:easily|just|only|definitely))?"
    r" (?:gets|earns|deserves|scores|receives|merits)(?: (?:itself|a|an|solid|strong|straight|perfect|full)){1,3}"
    r"|(?:my|our) (?:rating|score|grade|verdict|mark)(?: for (?:it|this(?: one| film| movie)?))?(?: is|:|,)(?: an?)?"
    r"|les? (?:doy|damos|pongo|ponemos|pondría|daría)(?: (?:una?|nota|de|buen|la)){0,3}(?: [^\W\d_]{4,9})?"
    r"|se (?:lleva|merece|gana)(?: (?:una?|nota|de|buen|la)){1,3}|(?:si merita|si becca|si prende)(?: (?:un|bel)){1,2}"
    r"|(?:leva|merece|ganha)(?: (?:uma?|nota)){1,2}"
    r"|(?:gli|le) (?:do|diamo|darei)(?: (?:un|bel|voto)){0,2}|dou(?:-lhe)?(?: (?:uma?|nota)){0,2}"
    r"|(?:ik|wij|we) ge(?:ef|ven)(?: [^\W\d_]{2,8}){0,3}|(?:krijgt|verdient)(?: [^\s.!?]{1,16}){0,7}? een(?: "
    r"[^\W\d_]{4,8})?"
    r"|(?:(?:i|l)-)?a[mn] dat(?: (?:nota|un)){0,2}|îi dau(?: (?:nota|un)){0,2}|daję(?: [^\W\d_]{2,8}){0,2}"
    r"|dávám(?: [^\W\d_]{2,8}){0,2}) )(?P<value>10|[6-9](?:[.,][0-9]{1,2}|½| e mezzo| y medio| e meio)?)"
    r"(?=(?: (?:from (?:me|us)|in my book|de (?:mi parte|nuestra parte|mí)|da(?: parte)? (?:me|mia)|de mim|van (?:mij"
    r"|ons))(?!\w))?\s{0,2}(?:[.!…)]|$)(?![.,]?[0-9]))",
    re.IGNORECASE,
)
"""`I give it a 7.`, `It gets a 10 from me!`, in languages whose schools do not count to twenty or from one down."""
_MARK_FROM_ME = re.compile(
    r"(?:^|[\s(])(?:an?|eine?|een|un)(?: [^\W\d_]{4,9})? (?P<value>10|[6-9](?:[.,][0-9]{1,2}|½)?)"
    r" (?:from me|von mir|van mij|de mi parte|da parte mia|de moi)\b",
    re.IGNORECASE,
)
_ORDINALS = {
    "etta": 1, "ener": 1, "tvåa": 2, "toer": 2, "trea": 3, "treer": 3, "fyra": 4, "firer": 4, "femma": 5, "femmer": 5,
    "sexa": 6, "sekser": 6,
}  # fmt: skip
_GRADED = re.compile(
    rf"\b(?P<value>{'|'.join(_ORDINALS)})\b[^.!?]{{0,12}} (?P<best>fem|fyr|fire|seks|sex|tio|ti)"
    r"(?:gradig|delt|graders)",
    re.IGNORECASE,
)
_GRADES = {"fem": 5, "fyr": 4, "fire": 4, "seks": 6, "sex": 6, "tio": 10, "ti": 10}


def sentence_rates(text: str) -> Rating | None:
    """A sentence that does nothing but give a mark.

    >>> sentence_rates("..I rate this movie 7/10 stars..").value, sentence_rates("Le doy un 8.").value
    (Decimal('7'), Decimal('8'))
    >>> sentence_rates("My aunt gives it 7/10."), sentence_rates("I rate boats, and this one has 7/10 of a keel left.")
    (None, None)
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    found = find_marks(text)
    if not found:
        is_one = not _FULL_STOP.search(text) and not _GRADED.search(text)
        return (_school_mark(text, is_whole=True) or rating_on_scale(text) or _from_me(text)) if is_one else None
    is_one = len({(each.rating.value, each.rating.best) for each in found}) == 1
    before, behind = text[: found[0].start], text[found[-1].end :]
    gives = (
        _ONLY_GIVES.fullmatch(before)
        or (before and _SOLID.fullmatch(before))
        or (not before and _FROM_ME.fullmatch(behind))
    )
    return found[0].rating if is_one and gives and _BEHIND.fullmatch(behind) else None


def rating_in_words(text: str) -> Rating | None:
    """Within a sentence of a text."""
    return rating_on_scale(text) or _school_mark(text, is_whole=False) or _from_me(text)


def _from_me(text: str) -> Rating | None:
    """`A 7 from me.`"""
    match = _MARK_FROM_ME.search(text) if "me" in text or "mi" in text or "mij" in text else None
    return parse_rating(f"{match['value']}/10") if match else None


def rating_on_scale(text: str) -> Rating | None:
    """
    >>> rating_on_scale("On a scale of 1 to 10, I have to give it a 5.").best
    Decimal('10')
    >>> rating_on_scale("Mer än en trea på en femgradig skala får den inte.").value
    Decimal('3')
    >>> rating_on_scale("On a scale of 1 to 10 the roof leaks like a 9.")
    """
    if "gradig" in text or "delt" in text or "graders" in text:
        graded = _GRADED.search(text)
        if graded:
            return parse_rating(f"{_ORDINALS[graded['value'].lower()]}/{_GRADES[graded['best'].lower()]}")
    match = (_SCALE_FIRST.search(text) or _SCALE_LAST.search(text)) if _MAY_SCALE.are_in(text.lower()) else None
    if not match or not (len(match["gap"]) <= _LONGEST_GAP or _OF_THE_FILM.search(match["gap"])):
        return None
    return parse_rating(f"{match['value']}/{_NUMBERS.get(match['best'].lower(), match['best'])}")


def _school_mark(text: str, *, is_whole: bool) -> Rating | None:
    match = _SCHOOL_GIVEN.search(text) if holds_figure(text) else None
    behind = text[match.end() :] if match else ""
    if not match or (is_whole and behind.strip(" .!…)") and not _FROM_ME.fullmatch(behind)):
        return None
    value = f"{match['value'].split(' ', maxsplit=1)[0]}.5" if " " in match["value"] else match["value"]
    return parse_rating(f"{value}/10")
