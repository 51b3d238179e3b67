"""Which ratings in running text are the critic's, and what only looks like one."""

import re
from collections.abc import Iterator
from itertools import islice

from blog.rating.notations import (
    ASTERISKS,
    SPACED_BEHIND_LABEL,
    USUAL_SCALES,
    Notation,
    read_fraction,
    read_star_count,
    read_thumbs,
)
from blog.rating.numbers import read_number
from blog.rating.scales import FoundRating

_NEAR = 60
_USUAL_IN_A_LINE, _CHARACTERS_FOR_ANOTHER = 24, 400
_HALF_OF_MORE = re.compile(r"[0-9][ -][13]/[24]\D{0,20}$")
_OPENS = re.compile(r"(?:^|[.!?]\s)[\s(*_]*$")
_CLOSES = re.compile(
    r"[,.!)](?:\s|$)|$|\s(?:from (?:me|us)|von (?:mir|uns)|van mij|de moi|de mi parte|da me|från mig)\b"
)
_TWO_THUMBS = re.compile(r"two (?:big |enthusiastic )?thumbs (?:way )?(?:up|down)", re.IGNORECASE)
_LAST_WORD = re.compile(r"[.!…)]{0,4}\s{0,3}$")
_IT_IS = re.compile(r"\b(?:that[’']s|it[’']s|this is|overall,?|so,?|a definite|definitely)\s$", re.IGNORECASE)
_FROM_US = re.compile(r"\s(?:from (?:me|us)|von (?:mir|uns))\b", re.IGNORECASE)
_FOR_A_PART = re.compile(r"\s(?:to|for)\b", re.IGNORECASE)
_SHORT_LABEL = re.compile(r"[\W_]*[^\W\d_]+(?:[ -][^\W\d_]+){0,2}: ")  # a sentence that ends so announces a rule
_LABELLED = re.compile(r"\w ?[:=：]\s{0,3}[(\[*_]*$")
_GIVES_OF = re.compile(
    r"\b(?:gebe|geben|donne|donnons|mets|mettons|doy|damos|dou|diamo|geef|geven|krijgt|ger|gir|daję|betyg|karakter"
    r"|cijfer"
    r"|(?:la|una|mi|a|uma|minha) nota|(?:la|une|ma) note|voto|calificación|puntuación|valoración|cotação|ocena)"
    r"\b[^.!?0-9]{0,24}$",
    re.IGNORECASE,
)
"""`Le doy un 7 de 10`, `Betyg 3 av 5`"""
_SENTENCES = re.compile(r"[.!?;]\s")
_ADORNMENT = re.compile(r"[()\[\]*_.!\s–—♥❤-]")
_GIVEN = re.compile(
    r"(?:\b(?:rating|rated|rate|score|verdict|grade|stars|bottom line|overall|wertung|bewertung|urteil|fazit|gesamt"
    r"|note|nota|give|gives|gave|giving|gets?|got|award|awarding|earns?|earned|deserves?|worth"
    r"|calls? (?:it|this|the film)|settle for|comes? to|works out (?:as|at)"
    r"|gebe|geben|bekommt|erhält|verdient|donne|donnons|mets|mettons|mérite|doy|damos|diamo|dou|geef|geven|krijgt|ger"
    r"|gir|daję"
    r"|valoración|calificación|puntuación|cotação|avaliação|voto|cijfer|beoordeling|betyg|karakter|ocena)\b[^.!?]{0,30}"
    r"|[:=：–—|]|\w\s-)\s*[(\[*]?$",
    re.IGNORECASE,
)
_NAMED_SITES = (
    r"(?:imdb|internet movie database|rotten tomatoes|tomatometer|metacritic|metascore|cinemascore|letterboxd"
    r"|filmaffinity|allocin[eé]|moviepilot|moviemeter|senscritique|kinopoisk|douban|mymovies|filmweb|[cč]sfd"
    r"|myanimelist|goodreads|amazon)"
)
_SITES = (
    r"(?:imdb|internet movie database|rotten tomatoes|tomatometer|tomatoes|metacritic|metascore|cinemascore"
    r"|letterboxd|allocin[eé]|filmaffinity"
    r"|moviepilot|moviemeter|tmdb|mubi|senscritique|kinopoisk|douban|empire|variety|new york times|guardian"
    r"|ebert|roeper|maltin|kermode"
    r"|critics?|kritiker|audiences?|users?|spectateurs|presse|public|zuschauer|average|durchschnitt|moyenne|media)"
)
_OTHERS_BEFORE = re.compile(rf"\b{_SITES}\b[^;|()!?]{{0,40}}$", re.IGNORECASE)
_OTHERS_AFTER = re.compile(
    rf"\s{{0,3}}(?:(?:rating|score) )?(?:(?:on|at|from|by|bei|auf|sur|en|von)\s{{1,3}}(?:the\s{{1,3}})?"
    rf"(?:[0-9,.]+ )?{_SITES}\b"
    rf"|\s?(?:[–—|,-]\s?)?{_NAMED_SITES}\b(?!\s?(?:rating|score|[:=(]|[0-9]))"
    rf"|\({_SITES}\)|\([0-9][0-9.,k ]* (?:votes|ratings|users|stimmen)\)"
    r"| \([0-9]{1,6}\)\s?$)",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:he|she|they|friends?|colleagues?|wife|husband|brother|sister|son|daughter|kids?|mother|father|mum"
    r"|mom|dad|reviewers?|others|everyone|people"
    r"|er|sie|freund(?:in)?|kollege|kollegin|frau|mann|elle|il|collègue|ami|ella|él|amigo"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)?|(?:[Hh]is|[Hh]er|[Tt]heir) (?!film|movie|picture)[a-z]{3,12}"
    r"|(?:[Mm]y|[Oo]ur) (?:boyfriend|girlfriend|partner|aunt|uncle|gran|nan|cousin|niece|nephew|parent|boss|teacher"
    r"|neighbou?r)s?)\s"
    r"(?:has |have |had |would |once |only )?(?:gave|gives|give|rated|rates|awarded|awards|scored|gab|gibt"
    r"|gaben|a donné|donne|dio)\b"
    r"|\b(?:[Hh]e|[Ss]he|[Tt]hey)\s(?:gets?|got|earns?|earned|deserves?) (?:an? )?(?:solid |well-earned )?$"
)
_IT = re.compile(r"^(?:It|I|We|This|That|Ich|Wir|Es|Je|Yo|Now|So|Overall)\b")
_PARTS = re.compile(
    r"\b(?:part|teil|partie|parte|episode|folge|épisode|episodio|chapter|kapitel|season|staffel|saison|page"
    r"|seite|day|tag|reel|disc|vol\.?|volume|no\.?|nr\.?|act|scene|number|step)"
    r"\s$",
    re.IGNORECASE,
)
_MINE = re.compile(r"\b(?:my|mine|i|i’d|i'd|meine?|ich|ma|je|mi)\b", re.IGNORECASE)
_I_GIVE = re.compile(
    r"\b(?:(?:I|we)(?:[’']\w{1,2})?(?: \w{1,8}){0,2} (?:give|gives|giving|gave|award|rate)|(?:it|film|movie) "
    r"(?:gets|earns))"
    r" [^.!?]{0,40}$",
    re.IGNORECASE,
)
_DATE_BEFORE = re.compile(r"\b(?:on|since|until|from|am|seit|bis|le|el|pg)[ -]$", re.IGNORECASE)
_THINGS_AFTER = re.compile(
    r"\s+(?:of|through|way|into|hours?|inch|time|beat|measure|the|shot|million|minutes?|minuten|years?|people"
    r"|films?|movies?|calls"
    r"|hotels?|generals?|in the (?:film|movie|cast)|who|are|have|were|litres?|liters?|cups?|miles?|vision"
    r"|hindsight|votes?|ratings"
    r"|der|des|aller|du|des|de la|de los|von|full|empty|finished)\b",
    re.IGNORECASE,
)
_COMPARED_BEFORE = re.compile(
    r"\b(?:(?:less|more|fewer) than|(?:weniger|mehr) als|(?:moins|plus) de|m(?:ás|enos) de|(?:meno|più) del?)\s$",
    re.IGNORECASE,
)
_YEAR_BEHIND = re.compile(r" (?:18|19|20)[0-9]{2}(?![0-9])")
_OUT_OF_THINGS = re.compile(
    r"[ ](?!(?:for|from|and|but|because|as|if|to|is|in|on|at|with|overall|stars?|again|this|myself|personally"
    r"|maybe|perhaps|easily|too|though|so|here)\b)[a-z]{3}"
)


def found_by(notation: Notation, line: str) -> Iterator[FoundRating]:
    """None in a line with more of them than prose has: that keeps the time for hostile lines short."""
    most = _USUAL_IN_A_LINE + len(line) // _CHARACTERS_FOR_ANOTHER
    matches = list(islice(notation.in_a_line.finditer(line), most + 1))
    for match in matches if len(matches) <= most else ():
        text = match[0].strip()
        start = match.start() + match[0].index(text)
        rating = notation.read(match, _balanced(text))
        if rating and _is_the_critics(notation, match, line):
            yield FoundRating(rating, start, start + len(rating.text))


def _is_the_critics(notation: Notation, match: re.Match[str], line: str) -> bool:
    before, after = line[max(0, match.start() - _NEAR) : match.start()], line[match.end() : match.end() + _NEAR]
    if notation.pattern == ASTERISKS and "*" in line[: match.start()] + line[match.end() :]:
        return False
    if not _is_told(notation, match, line, before, after):
        return False
    return not (belongs_to_others(before, after) or _counts_things(match, before, after))


def _is_told(notation: Notation, match: re.Match[str], line: str, before: str, after: str) -> bool:
    if notation.read is read_fraction:
        return _is_whole_fraction(notation, match, line, before)
    if notation.pattern == SPACED_BEHIND_LABEL:
        return _SHORT_LABEL.fullmatch(line, 0, match.start()) is not None
    opens = notation.read is read_star_count and _OPENS.search(before) and _CLOSES.match(after)
    thumbs = notation.read is read_thumbs and _points_thumbs(match[0], before, after)
    return bool(thumbs or notation.is_loud(match) or opens or _stands_alone(match, line) or _GIVEN.search(before))


def _points_thumbs(thumbs: str, before: str, after: str) -> bool:
    """`Two thumbs up`, which opens a sentence, `a big thumbs up from us`, or `That's a thumbs down.` at the end."""
    opens = _OPENS.search(before)
    is_last = _LAST_WORD.match(after) and (opens or _IT_IS.search(before))
    is_of_two = _TWO_THUMBS.fullmatch(thumbs) and opens and not _FOR_A_PART.match(after)
    return bool(is_last or is_of_two or _FROM_US.match(after))


def _is_whole_fraction(notation: Notation, match: re.Match[str], line: str, before: str) -> bool:
    """Not the `1/2` of `3 1/2`; `4 av 5` only where a label says what it is."""
    if _HALF_OF_MORE.search(before + match[0]):
        return False
    is_usual = read_number(match["best"]) in USUAL_SCALES
    closes = _OPENS.search(before) and _LAST_WORD.match(line, match.end())
    is_told = closes or _stands_alone(match, line) or _LABELLED.search(before) or _GIVES_OF.search(before)
    return bool(notation.is_loud(match) or (is_usual and is_told))


def belongs_to_others(before: str, after: str) -> bool:
    """Whether the words directly before and behind a mark say that somebody else gave it: readers, IMDb, an aunt."""
    before = _SENTENCES.split(before)[-1]
    named = _OTHERS_BEFORE.search(before)
    return bool(
        (_OTHERS_AFTER.match(after) and not _I_GIVE.search(before))
        or (named and not _MINE.search(named[0]))
        or any(not _IT.search(people[0]) for people in _PEOPLE.finditer(before))
    )


def _counts_things(match: re.Match[str], before: str, after: str) -> bool:
    if _COMPARED_BEFORE.search(before) and match[0].strip().endswith("%"):
        return True  # `in less than 15% of all boats`
    if _DATE_BEFORE.search(before) or _THINGS_AFTER.match(after) or _PARTS.search(before):
        return True
    is_letter = len(match[0].strip()) == 1 and match[0].strip().isalpha()
    if is_letter and _YEAR_BEHIND.match(after):
        return True  # `D 2019`: a country
    is_of_things = "out of" in match[0].lower() and _OUT_OF_THINGS.match(after) is not None
    return is_of_things and not (_is_in_parts(match) or _I_GIVE.search(before))


def _is_in_parts(match: re.Match[str]) -> bool:
    """`3.5 out of five broken dams`: nobody counts dams so."""
    value = match.groupdict().get("value")
    return value is not None and read_number(value) % 1 != 0


def _stands_alone(match: re.Match[str], line: str) -> bool:
    if len(line) > len(match[0]) + _NEAR:
        return False
    rest = line[: match.start()].strip() + line[match.end() :].strip()
    return not _ADORNMENT.sub("", rest)


def _balanced(text: str) -> str:
    return text.removesuffix(")") if text.count(")") > text.count("(") else text
