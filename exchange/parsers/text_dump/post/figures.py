"""Ratings that only their label or their wording tells as such: a bare figure, or things of the critic's own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from unicodedata import category

from blog.rating import NUMBER, Rating, parse_rating
from exchange.parsers.text_dump.post.labels import (
    ANNOUNCEMENT,
    BARE_NUMBER,
    DIE,
    OF_OTHERS,
    OF_READERS,
    OF_THINGS,
    OF_VOTES,
    PARTS,
    RATING_WORDS,
    SCALE_IN_BRACKETS,
    SCHOOL_MARK,
    SEPARATORS,
    THINGS_OF,
    WHOLE,
)
from exchange.parsers.text_dump.text.marks import find_marks
from exchange.remembered import remembered

_SCALES_OF_THINGS = (4, 5, 6, 10)
_PASSES = 5
_LONGEST_LEGEND = 80
_SCALE = re.compile(
    r"(?:on (?:a|the) scale (?:of|from)|out of|[(\[])? ?(?:[01] ?(?:-|–|to|bis|à|a) ?)?(?:[0-9]{1,3}|ten|five"
    r"|four)[)\]]?$",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\((?P<told>[^()]{3,60})\)|\[(?P<other>[^\[\]]{3,60})\]")
_OF_HUNDRED = re.compile(
    r"(?P<label>[^\W\d_][^:=.!?0-9]{2,30})\s?[:=–-]\s?"
    r"[\[(]?(?P<value>100|2[2-9]|[3-9][0-9])(?:[.,]00)?[\])]?"
)
"""`Score: 81`; up to 21 a figure may be a certificate."""
_COUNT_OF_STARS = re.compile(
    r"(?P<label>(?:(?:my|our|meine|mes|mis|minhas|le mie) )?(?:stars|sterne|étoiles|estrellas|stelle|stelline|estrelas"
    r"|sterren|stjärnor|stjerner|gwiazdki|tähdet)|(?:my |our |overall )?star rating|(?:no\.?|number) of "
    r"stars)\s?[:=–-]\s?(?P<value>[0-5](?:[.,]5|½)?)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r".{2,100}?\s\[(?P<value>10|[0-9](?:[.,][0-9]|½)?)\]")
_GIVEN = re.compile(
    r"\b(?:(?:I|we)(?: would|[’']d| will|[’']ll| can)? (?:give|award)|(?:ich|wir) (?:ver)?gebe?n?"
    r"|(?:gebe|vergebe) ich|(?:je|on|nous) (?:lui )?(?:donne|mets?|mettons|donnons)|(?:le|les?) (?:doy|pongo|damos)"
    r"|(?:gli|le) (?:do|diamo)|(?:lhe )?dou|ik geef|wij geven|jag ger|jeg gir|daję)\b[^.!?0-9]{0,30}? "
    rf"(?P<value>{NUMBER}) [^\W\d_]{{3,20}}"
    r" (?:out of|von|sur|sobre|de|su|van de|av|na) (?P<best>[0-9]{1,2}|[^\W\d_]{2,8})\b",
    re.IGNORECASE,
)
_VALUE = rf"(?:^|(?<=[\s(]))(?P<value>(?i:{NUMBER}))"
_OF_BEST = (
    r" (?:out of|von|sur|sobre|su|van de|av|na) (?:an? possible |a |möglichen )?(?P<best>[0-9]{1,2}|[^\W\d_]{3,8})"
    r"[\s.!…)]{0,6}$"
)
_THINGS_AT_END = (
    re.compile(rf"{_VALUE} [^\W\d_]{{3,20}}{_OF_BEST}"),
    re.compile(rf"{_VALUE} [^\W\d_]{{2,14}} [^\W\d_]{{3,20}}{_OF_BEST}"),
)
_THINGS_AND_WORDS = re.compile(r"(?P<things>[^.!?…:;]{5,60}?)(?:[.!…]\s(?P<words>\S.*)|\s?[^\w\s.,;:!?()]{1,20})")
_STARS_IN_TITLE = re.compile(
    r"(?:^|(?<=[\s,;:|(\[–—-]))(\*{2,5}(?: ?(?:½|1/2))?|\* ?(?:½|1/2))(?=$|[,;:|)\]]|\s[–—|-])"
)
_STARRED = re.compile(
    r"(?:^|(?<=[\s:(–—-]))(?P<value>[1-5](?:[.,]5|½)?|one|two|three|four|five|ein|zwei|drei|vier|fünf)[ -]"
    r"(?:stars?|sterne?)[ -](?:[^\W\d_]{3,14}[ -]){0,2}"
    r"(?:comedy|drama|movie|film|flick|picture|thriller|western|musical|horror|review|kritik|komödie)(?!\w)",
    re.IGNORECASE,
)
_STARS_AT_END = re.compile(r"(?:(?<=[\s,:|–—-]))(?P<mark>\*{2,5}(?: ?(?:½|1/2))?|\* ?(?:½|1/2))$")
_GRADE_AT_END = re.compile(r"(?:^|[\s)])\s?[/|–—:-]\s?(?P<grade>[A-DF][+−-]|[BCDF])$")
_TOLD_OF_FILM = re.compile(
    r"\s(?:(?:18|19|20)[0-9]{2}\b|(?:directed|written) by\b|dir\b|d:|starring\b|with\b|regie\b|von\b|réal\b|de\b|di\b)",
    re.IGNORECASE,
)
_FULL_STOP = re.compile(r"[^\W\d_]{3}[.!?]\s+[^\W\d_a-zß-ÿ]")
_COUNTED_THINGS = re.compile(
    r"(?P<value>10|[0-9](?:[.,]5| ?½)?) (?P<unit>ticks?|tomatoes"
    r"|hearts?|popcorns?|buckets?|bananas?|beers?|pints?|mugs?"
    r"|cups?|skulls?|pumpkins?|paws?|coins?|chill?ies|cookies?|donuts?|reels?|clappers?|clapperboards?|tickets?|hats?"
    r"|roses?|kisses|daggers?|pizzas?|slices?|bones?|fangs?|bats?|ghosts?|hankies|tissues|crowns?|badges?|bullets?|robots?|cats?"
    r"|Herzen|Kronen|Tassen|Pfoten|Eimer|Tüten|Pommes|cœurs?|coeurs?|tomates?|couronnes?|corazones|palomitas|claquetas"
    r"|corações|pipocas|claquetes|cuori|ciak|hartjes|hjerter|hjärtan|serduszek|serca)[.!]?",
    re.IGNORECASE,
)
_ANY_THINGS = re.compile(
    r"(?P<value>10|[0-9](?:[.,]5| ?½)?) (?P<unit>(?!(?:votes|reviews|ratings|users|critics|people|comments|points"
    r"|punkte|puntos|pontos|punti|poäng|minutes?|years?|hours?|min|mins|voti|votos|stimmen|avis|minuten|jahre|heures|röster"
    r"|stemmer|stemmen|glosów|notes?|points?|poeng|minuti|minutos|minuter|sekunder|personer)\b)[^\W\d_]{3,20})[.!]?",
    re.IGNORECASE,
)
"""Behind a label, whatever is counted."""
_ALSO_IN_RECIPES = frozenset(
    {"tomatoes", "bananas", "banana", "cup", "cups", "cookies", "cookie", "slices", "slice", "tomates", "eimer"}
)
_SHORTEST_NAME, _LONGEST_LINE, _MOST_SIGNS = 2, 140, 10
_IN_WORDS = {"ten": "10", "five": "5", "four": "4"}


@dataclass(frozen=True, slots=True)
class Figure:
    """`rating` is None where the label tells of something else."""

    rating: Rating | None
    label: str


_OF_TEN = re.compile(
    r"(?P<label>(?:il mio |mijn )?(?:voto(?: finale)?|(?:rapport|eind)?cijfer)) ?[:=]"
    r" ?(?P<value>[0-4](?:[.,][0-9]{1,2})?|5)",
    re.IGNORECASE,
)
"""Where these words are used, school gives marks out of ten, and so do critics."""


@remembered
def read_bare_figure(text: str) -> Figure | None:
    """A figure whose scale stands before it, or needs none.

    >>> read_bare_figure("Rating (out of 10): 7").rating.text, read_bare_figure("Cijfer: 7,5").rating.text
    ('7/10', '7,5/10')
    >>> read_bare_figure("(Nota 6,5)").rating.best, read_bare_figure("Score: 81").rating.best
    (Decimal('10'), Decimal('100'))
    >>> read_bare_figure("Nota: 4")
    """
    if bracketed := _IN_BRACKETS.fullmatch(text.strip()):
        text = bracketed["told"] or bracketed["other"]
    if told := BARE_NUMBER.fullmatch(text.strip("*_ ")):
        return _told(told)
    if hundred := _OF_HUNDRED.fullmatch(text.strip("*_. ")):
        is_of_film = RATING_WORDS.fullmatch(hundred["label"].strip(SEPARATORS)) is not None
        return Figure(parse_rating(f"{hundred['value']}/100"), hundred["label"]) if is_of_film else None
    if die := DIE.fullmatch(text.strip("*_.! ")):
        return Figure(parse_rating(f"{die['value']}/6"), die["label"].strip(" :"))
    if stars := _COUNT_OF_STARS.fullmatch(text.strip("*_.! ")):
        return Figure(parse_rating(f"{stars['value']}/5"), stars["label"])
    mark = SCHOOL_MARK.fullmatch(text.strip("*_.! "))
    if mark and _is_of_others_or_part(mark["label"]):
        return Figure(None, mark["label"])
    rating = parse_rating(f"{_with_half(mark['value'])}/10") if mark else None
    return Figure(rating, mark["label"]) if mark and rating and rating.value > _PASSES else _of_ten(text)


def _of_ten(text: str) -> Figure | None:
    low = _OF_TEN.fullmatch(text.strip("*_.! "))
    return Figure(parse_rating(f"{low['value']}/10"), low["label"]) if low else None


def _is_of_others_or_part(label: str) -> bool:
    """`Nota IMDB`, `Nota guion`."""
    return OF_OTHERS.search(label) is not None or any(
        PARTS.fullmatch(word) for word in label.lower().split()[1:] if word != "score"
    )


def _with_half(value: str) -> str:
    """`7 e mezzo`."""
    return f"{value.split(' ', maxsplit=1)[0]}.5" if " " in value else value


def _told(match: re.Match[str]) -> Figure:
    rating = parse_rating(f"{match['value']}/{_IN_WORDS.get(match['best'].lower(), match['best'])}")
    label = _SCALE.sub("", match["label"]).strip(SEPARATORS)
    is_of_film = not label or RATING_WORDS.fullmatch(label) or WHOLE.search(label)
    return Figure(rating if is_of_film else None, label)


def rating_of_things(text: str) -> Rating | None:
    """On a usual scale, with a unit of the critic's own.

    >>> rating_of_things("Three out of five haystacks.").value
    Decimal('3')
    >>> [rating_of_things(each).value for each in ("Sofa rating: 7½ cushions out of 10", "Rating: 4 cats (out of 5).")]
    [Decimal('7.5'), Decimal('4')]
    """
    bare = SCALE_IN_BRACKETS.sub(r"\1", _without_label(text.strip("*_ ")))
    match = OF_THINGS.fullmatch(bare)
    rating = parse_rating(match["rating"]) if match else None
    if not rating and (match := THINGS_OF.fullmatch(bare)):
        rating = parse_rating(f"{match['value']} out of {match['best']}")
    return rating if rating and rating.best in _SCALES_OF_THINGS else None


def labelled_things(text: str) -> tuple[Rating, str, str] | None:
    """Things of the critic's own behind a label, with what is said of it behind them: rating, label and words.

    >>> [str(each) for each in labelled_things("Rating: 4 beams out of 5. Sweet all through.")[1:]]
    ['Rating', 'Sweet all through.']
    >>> labelled_things("Rating: 4 beams out of 5 were broken."), labelled_things("Today: 4 out of 5 boats. Sunk.")
    (None, None)
    """
    label, colon, told = text.partition(":")
    label, parts = label.strip(SEPARATORS), _THINGS_AND_WORDS.fullmatch(told.strip("*_ "))
    if not (colon and parts and RATING_WORDS.fullmatch(label)):
        return None
    rating = rating_of_things(parts["things"])
    return (rating, label, parts["words"] or "") if rating else None


def rating_given(text: str) -> Rating | None:
    """What the critic gives, in a unit of the critic's own, within a sentence.

    >>> rating_given("It is wet. I'd give it four anchors out of five, or so.").value, rating_given("He gives 2 of 5.")
    (Decimal('4'), None)
    """
    match = _GIVEN.search(text)
    rating = parse_rating(f"{match['value']} out of {match['best']}") if match else None
    return rating if rating and rating.best in _SCALES_OF_THINGS else None


def things_at_end(text: str) -> Rating | None:
    """Things of the critic's own with their scale, as the last words of a text, whatever gives them.

    >>> things_at_end("The boy says five, I say two pipes out of five").value, things_at_end("Two of five crews drown.")
    (Decimal('2'), None)
    """
    begin = max(0, len(text) - _LONGEST_LEGEND)
    matches = filter(None, (pattern.search(text, begin) for pattern in _THINGS_AT_END))
    ratings = (parse_rating(f"{match['value']} out of {match['best']}") for match in matches)
    return next((rating for rating in ratings if rating and rating.best in _SCALES_OF_THINGS), None)


def rating_in_brackets(title: str, lines: Sequence[str]) -> Rating | None:
    """`Low Tide [7]`, where titles of other posts on the page end so, too; of ten where one of them shows it.

    >>> rating_in_brackets("Low Tide [4]", ["High Water [7]"]).text, rating_in_brackets("Low Tide [4]", ["Text."])
    ('4', None)
    """
    mark = _BRACKETED.fullmatch(title)
    others = [other["value"] for line in lines if (other := _BRACKETED.fullmatch(line)) and line != title]
    if not (mark and others) or max(map(_figure, (mark["value"], *others))) <= _PASSES:
        return None
    rating = parse_rating(f"{mark['value']}/10")
    return replace(rating, text=mark["value"]) if rating else None


def stars_in_title(title: str) -> Rating | None:
    """
    >>> stars_in_title("Low Tide 2008, **1/2, Extended").value, stars_in_title("**Low** Tide"), stars_in_title("Tide *")
    (Decimal('2.5'), None, None)
    """
    marks = _STARS_IN_TITLE.findall(title) if "*" in title else []
    return parse_rating(marks[0]) if len(marks) == 1 and marks[0].count("*") == title.count("*") else None


def stars_as_adjective(title: str) -> Rating | None:
    """
    >>> stars_as_adjective("4 Star Comedy").value, stars_as_adjective("Five Star Final"), stars_as_adjective("4 Stars")
    (Decimal('4'), None, None)
    """
    match = _STARRED.search(title)
    return parse_rating(f"{match['value']} stars") if match else None


_STARS_IN_BRACKETS = re.compile(r" ?[(\[](?P<mark>[0-5](?:[.,][05]|½| 1/2)? stars?)[)\]]", re.IGNORECASE)


def mark_behind_film(text: str, film: str) -> Rating | None:
    """A line that names the film, tells of it, and ends with what the critic gives.

    >>> mark_behind_film("Low Tide (2007) Directed by Ada Lind ****", "Low Tide").value
    Decimal('4')
    >>> mark_behind_film("Low Tide is a film that I gave 4/5", "Low Tide")
    """
    if len(film) < _SHORTEST_NAME or not text.casefold().startswith(film.casefold()) or len(text) > _LONGEST_LINE:
        return None
    told = text[len(film) :]
    if told.strip()[:1] not in set("(,–—-|:/*★[") and not _TOLD_OF_FILM.match(told):
        return None
    drawn = _STARS_AT_END.search(told)
    if drawn:
        return parse_rating(drawn["mark"]) if drawn["mark"].count("*") == text.count("*") else None
    if grade := _GRADE_AT_END.search(told):
        return parse_rating(grade["grade"])
    if counted := _STARS_IN_BRACKETS.fullmatch(told):
        return parse_rating(counted["mark"])
    found = find_marks(text)
    is_last = len(found) == 1 and not text[found[0].end :].strip(" .!)]*_") and found[0].start > len(film)
    return found[0].rating if is_last and not _FULL_STOP.search(text[: found[0].start]) else None


def counted_things(text: str) -> Rating | None:
    """Things by which critics count, without a scale, alone in a line: of five, like stars, or of ten.

    >>> counted_things("4 ticks").best, counted_things("Rating: 8 pints").best, counted_things("5 photos")
    (Decimal('5'), Decimal('10'), None)
    """
    bare = _without_label(text.strip("*_ "))
    is_told = bare != text.strip("*_ ") and not text.lstrip("*_ ").casefold().startswith("note:")
    match = _COUNTED_THINGS.fullmatch(bare) or (_ANY_THINGS.fullmatch(bare) if is_told else None)
    if not match or (bare == text.strip("*_ ") and match["unit"].lower() in _ALSO_IN_RECIPES):
        return None
    rating = parse_rating(f"{match['value']}/10")
    return (
        replace(rating, text=match[0], best=rating.best / 2 if rating.value <= _PASSES else rating.best)
        if rating
        else None
    )


def row_of_signs(text: str) -> Rating | None:
    """Behind a label, any sign that is drawn again and again.

    >>> row_of_signs("Rating: 🦄🦄🦄").value, row_of_signs("So: 🦄🦄🦄")
    (Decimal('3'), None)
    """
    label, colon, drawn = text.partition(":")
    signs = "".join(drawn.split()).replace("\ufe0f", "")
    if (
        not colon
        or not 0 < len(signs) <= _MOST_SIGNS
        or len(set(signs)) > 1
        or not RATING_WORDS.fullmatch(label.strip("*_ "))
    ):
        return None
    if signs[0] in "👍👎":
        return parse_rating(signs[0])
    if find_marks(text):
        return None
    return parse_rating(f"{len(signs)}/{5 if len(signs) <= _PASSES else 10}") if category(signs[0]) == "So" else None


def _figure(value: str) -> float:
    return float(value.replace(",", ".").replace("½", ".5"))


def _without_label(text: str) -> str:
    """`Sofa rating: 7½ cushions out of 10`."""
    label, colon, told = text.partition(":")
    label = label.strip(SEPARATORS)
    is_label = bool(colon) and (RATING_WORDS.fullmatch(label) or ANNOUNCEMENT.fullmatch(label))
    return told.strip("*_ ") if is_label else text


def is_of_readers(text: str) -> bool:
    """What other people gave, in a line of its own."""
    is_short = len(text) <= _LONGEST_LEGEND and text[:1].isalpha()
    return is_short and (OF_READERS.fullmatch(text) or OF_VOTES.search(text)) is not None
