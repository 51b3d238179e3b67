"""Credits that a paper prints in clipped sentences: `Starring Ada Lind. Directed by Bo Orr. Rated PG. 98 minutes.`"""

import re

from exchange.parsers.text_dump.text.glances import Parts

_SHORTEST, _LONGEST, _SHORT_WORD = 15, 500, 3
_OF_NAMES = 0.75  # of the words before the first credit
_FEWEST, _FEWEST_COMMAS = 2, 2
_STARTERS = (
    r"(?:[Dd]irected|[Ww]ritten|[Pp]roduced|[Ss]creenplay|[Aa]dapted|[Ee]dited|[Ss]tarring|[Ss]tars|[Ff]eaturing|Rated"
    r"|Running [Tt]ime|Time|[Bb]ased on|Avec|Scénario|Titre original|Durée|Con|Titolo originale|Durata|Guion|Guión)"
)
_MAY_BE = Parts.of(
    "Directed", "directed", "Starring", "starring", "Stars", "Avec", "Con ", "ated ", "Scénario", "Durée"
)
_WORD = rf"(?!{_STARTERS}\b)(?:[^\W\d_a-zß-ÿ]\.|(?:Jr|Sr|St|Dr|Mrs?)\.|[^\W\d_a-zß-ÿ][\w’'&-]*)"
_NAMES = (
    rf"(?:{_WORD}|(?:and|&|et|e|y|und|de|du|van|von|der|la|le|di|da|del|u\.a\.|others)(?=[\s,.])|\([^()]{{1,50}}\)"
    r"|[“\"][^“”\"]{1,40}[”\"])"
)
_LIST = rf"{_NAMES}(?:,?\s{_NAMES}|,(?=\s))*"
_LENGTH = (
    r"(?:[0-9]{2,3} ?(?:minutes|mins?|min)\b\.?|[12] (?:hours?|h),? ?(?:and )?(?:[0-9]{1,2}(?: minutes?| min)?)?"
    r"|1:[0-9]{2})"
)
_CLAUSE = re.compile(
    rf"(?:(?:[Dd]irected|[Ww]ritten|[Pp]roduced|[Aa]dapted|[Ee]dited)(?: and (?:written|directed|produced))? by {_LIST}"
    rf"|[Ss]creenplay (?:by )?{_LIST}"
    rf"|(?:[Ss]tarring|[Ss]tars|[Ff]eaturing|With|Avec|Con|Mit) (?:the voices of )?{_LIST}"
    r"|Rated (?:PG-13|PG|R|G|NC-17|TV-\w{1,2})\b(?: (?:by the MPAA )?for [^.]{3,120})?|[Bb]ased on [^.]{3,70}"
    rf"|(?:Running [Tt]ime|Time|Durée|Durata)\s?:?,? {_LENGTH}|{_LENGTH}"
    rf"|(?:Scénario|Guion|Guión|Sceneggiatura) (?:de|di) {_LIST}|(?:Titre original|Titolo originale)[,:]? [^.]{{2,50}}"
    r"|(?:In (?:theaters|theatres|cinemas)|Now (?:playing|showing)|Opens|Available|On demand) [^.]{3,70}"
    rf"|{_WORD}(?: {_WORD}){{0,3}},? (?:18|19|20)[0-9]{{2}}, (?:B&W|[Cc]olou?r), {_LENGTH})[.,;]?(?:\s+|$)"
)
_STARTER = re.compile(rf"\b{_STARTERS}\b")
_KIND = (
    r"(?:Drame|Comédie|Thriller|Documentaire|Western|Drama|Comedia|Commedia|Film|Un film|Une comédie|Una película)"
    r"(?: (?!de\b|di\b|d[’'])[a-zß-ÿ-]{3,16}){0,3}(?: de m(?:oe|œ)urs| d[’']époque| d[’']horreur| d[’']animation)?"
)
_FILM_OF = re.compile(
    rf"(?:(?:Can|Fr|Qué|É\.-U|USA|Belg|It)\. (?:18|19|20)[0-9]{{2}}\. )?{_KIND} (?:de |di |du |d[’'])"
    rf"{_LIST}(?: ?\((?:18|19|20)[0-9]{{2}}\))?(?:[.,]? (?:[Aa]vec|[Cc]on) {_LIST})?\.?(?P<rest>.{{0,300}})"
)
_IS_RATED = re.compile(
    r"[“\"]?[^\W_a-zß-ÿ][^.!?]{1,70}? (?:is|was|has been) rated (?:PG-13|PG|R|G|NC-17)"
    r"(?: (?:by the MPAA )?for [^.]{3,120})?\.(?: [^!?]{0,160})?"
)
_RUNS = re.compile(r"\b(?:running time|[0-9]{2,3} minutes|now playing|in theaters)\b", re.IGNORECASE)


def tells_credits(text: str) -> bool:
    """
    >>> tells_credits("Fog (Lodestar) Starring Ada Lind, Bo Orr. Directed by Cy Umm. Rated PG-13 for fog. Time 98 min")
    True
    >>> tells_credits("Drame de Ada Lind. Avec Bo Orr et Cy Umm. Durée : 1 h 47.")
    True
    >>> tells_credits("Directed by Ada Lind with what must have been eleven pounds, it makes the most of fog.")
    False
    """
    if not _SHORTEST <= len(text) <= _LONGEST:
        return False
    if _is_of_film(text):
        return True
    return _MAY_BE.are_in(text) and (_are_clauses(text.strip("[]()")) or _is_rated(text))


def _is_of_film(text: str) -> bool:
    match = _FILM_OF.fullmatch(text)
    return match is not None and (not match["rest"].strip(" .") or _all_clauses(match["rest"].strip(" .")) > 0)


def _is_rated(text: str) -> bool:
    """`Fog is rated PG for fog. Running time: 98 minutes.`"""
    return _IS_RATED.fullmatch(text) is not None and _RUNS.search(text) is not None


def _are_clauses(text: str) -> bool:
    """Several credits, or one behind the names of several people."""
    starter = _STARTER.search(text)
    if not starter:
        return False
    head = text[: starter.start()].strip()
    count = _all_clauses(text[starter.start() :])
    if not head or not count:
        return count >= _FEWEST
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", head) if len(word) > _SHORT_WORD]
    are_names = sum(word[0].isupper() for word in words) >= _OF_NAMES * len(words)
    ends = head.endswith((".", ":", ")", "]"))
    return are_names and ends and (count >= _FEWEST or head.count(",") >= _FEWEST_COMMAS)


def _all_clauses(text: str) -> int:
    """How many there are; none where something else is said."""
    place = count = 0
    while place < len(text):
        match = _CLAUSE.match(text, place)
        if not match:
            return 0
        place, count = match.end(), count + 1
    return count
