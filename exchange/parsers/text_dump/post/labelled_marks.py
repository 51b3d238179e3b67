"""Marks in the critic's own manner that only the label before them tells as such: signs of any kind, the scale first,
a figure with a remark behind it."""

import re
from dataclasses import replace

from blog.rating import NUMBER, Rating, parse_rating
from exchange.parsers.text_dump.post.labels import OF_OTHERS, RATING_WORDS, SCALE_IN_BRACKETS, SEPARATORS, VERDICT_NAMES

_LONGEST = 140
_LONGEST_LABEL, _LONGEST_ALONE, _LONGEST_WITH_WORDS = 40, 60, 220
_PART_OF = re.compile(r" (?:of|von|der|de|des|du|di|d[ae]|van|av|af|z|из)\b", re.IGNORECASE)
_MOST_OF_FIVE = 5
_LABEL = re.compile(
    r"(?P<label>[^\W\d_][^:：=]{1,40}?)\s?(?:[:：=]|\s[–—-](?=\s))\s{0,3}(?:[:–—-]\s{0,2})?(?P<told>\S.{0,90})"
)
_IN_BRACKETS = re.compile(r"(?P<label>[^\W\d_][^:：=()]{1,40}?) \((?P<told>[^()]{1,20})\)")
"""`Rating (7.4)`"""
_JOINS = r"(?:/|out of|outta|von|uit|sur|sobre|su|de|of|av|af|op|z|из)"
_JOINS_THINGS = r"(?:/|out of|outta|von|uit|sur|sobre|su|av|af)"
_SIGNS = r"(?:(?![☆✩⚝○□♡♢◇◯☐⚪⬜])[•@∗＊√#\u25a0-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?)"
_ANY_SIGN = re.compile(
    rf"[(\[]?(?P<drawn>(?P<sign>{_SIGNS}) ?(?:(?P=sign) ?){{0,9}})(?P<half>½|1/2)?"
    rf"(?P<scale> ?[(\[]?{_JOINS} ?(?:(?P<best>[0-9]{{1,2}})|(?P<all>(?:(?P=sign) ?){{1,10}})))?[)\]]?"
)
_SCALE_FIRST = re.compile(
    r"(?P<best>5|10|20|100)(?:\s/\s|\s?[’'](?:den|dan|ten|tan) | üzerinden )(?P<value>[0-9]{1,2}"
    r"(?:[.,][0-9]{1,2}|½)?)[.!]?"
)
"""`Puan: 100 / 76`"""
_NUMBER = rf"(?:(?i:{NUMBER}))"
_THINGS_BETWEEN = re.compile(
    rf"(?P<value>{_NUMBER}) (?!(?:and|et|y|e|und|en|i|och|og|point) )(?:(?:[\"“«][^\"”»]{{1,30}}[\"”»]"
    rf"|[^\W\d_][\w’'-]{{1,16}},?) ){{1,5}}?{_JOINS_THINGS}"
    r" (?:(?:a possible|the|de|den) )?(?P<best>4|5|6|10|four|five|six|ten|fünf|zehn|cinq|dix|cinco|diez|cinque"
    r"|dieci|vijf"
    r"|tien|fem|tio|ti)(?: (?:m[öo]jliga|possibles?|posibles?|possibili|possíveis|möglichen|mogelijke|mulige))?[.!]?",
    re.IGNORECASE,
)
"""`3 very soggy owls out of 5`"""
_THINGS_AND_WORDS = re.compile(
    r"[^\w\s]{0,4}\s?(?P<things>[^\W_][^:.!?–—]{5,58}?[^\W_])(?::|\.| ?[–—-])\s(?P<words>[^\W\d_].{2,160})"
)
_ANY_LABEL = re.compile(r"[^\W\d_][\w’'-]{1,20}(?: [\w’'-]{1,20}){0,4}")
_FIGURE = re.compile(
    r"[(\[\"“]?(?P<value>10|[6-9](?:[.,][0-9]{1,2}| ?½| 1/2)?|5(?:[.,][0-9]{1,2}| ?½| 1/2))[−–-]?[)\]\"”]?"
    r"(?:[.!]?|\.?\s[(\[][^()\[\]]{1,40}[)\]][.!]?|[.!]\s[^\W\d_a-zß-ÿ][^.!?]{1,60}[.!?]?)"
)
"""`7,5. La lampada`, `6,5 [Prime]`; up to five a figure may be one of stars."""
_FIGURE_BEHIND_WORD = re.compile(
    r"(?:muy |very |sehr |molto |muito )?(?:sobresaliente|notable|bien|bueno?|aprobado|excelente|bom|buono|ottimo"
    r"|discreto|sufficiente|gut|befriedigend|good|great|fair|excellent)"
    r" \((?P<value>10|[6-9](?:[.,][0-9]{1,2})?|5[.,][0-9]{1,2})\)\.?",
    re.IGNORECASE,
)
"""`Notable (7)`, as schools say it"""
_OFTEN = re.compile(
    r"\b(?:times|days?|weeks|months|years|hours|minutes|people|persons?|m[ae]n|wom[ae]n|kids|children|critics|viewers|cases"
    r"|films|movies|scenes|mal|leute|personen|männer|frauen|tage|jahre|fois|personnes|jours|hommes|femmes|veces|personas"
    r"|días|hombres|mujeres|volte|persone|giorni|uomini|donne|vezes|pessoas|dias|keer|mensen|dagen|gånger|ganger)\b",
    re.IGNORECASE,
)
"""`Nine times out of ten` counts no mark."""
_QUOTED_GRADE = re.compile(r"[\"“”'‘’«](?P<grade>[A-DF][+−–-]?)[\"“”'’»]\.?")
_NAMES_SCORE = re.compile(
    r"(?:eind|totaal|gesamt|slut)(?:score|note|punktzahl|betyg)|(?:mi |la |il )?(?:nota|voto|puntuación|note) "
    r"(?:del?|du|di) "
    r"(?:la |el |l[’'])?(?:blog|casa|redacción|redazione|rédaction|autora?|autore|auteur)",
    re.IGNORECASE,
)
_NO_RATING = frozenset({"note", "notes", "total", "result", "points", "scores", "stars"})


def mark_behind_label(text: str) -> Rating | None:
    """
    >>> mark_behind_label("Rating: [••½ out of •••••]").value, mark_behind_label("Puan : 100 / 76").text
    (Decimal('2.5'), '76/100')
    >>> mark_behind_label("Score: 3 very soggy owls out of 5").value, mark_behind_label("Voto: 7,5. La lampada").value
    (Decimal('3'), Decimal('7.5'))
    >>> mark_behind_label("Rating (7.4)").value, mark_behind_label("Note (7.4)")
    (Decimal('7.4'), None)
    >>> mark_behind_label("Nota IMDB: 7. Vale"), mark_behind_label("Rating: 15"), mark_behind_label("Fog: •••")
    (None, None, None)
    """
    match = _LABEL.fullmatch(text) or _IN_BRACKETS.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None or not _is_label(match["label"]):
        return None
    told = match["told"].strip("*_ ") if match["told"].strip("*_ ")[:1].isalnum() else match["told"].strip()
    return (
        _drawn_in_any_sign(told)
        or _with_scale(_SCALE_FIRST.fullmatch(told))
        or _with_scale(_THINGS_BETWEEN.fullmatch(told))
        or (_graded(told) if match["label"].casefold() not in _NO_RATING else None)
    )


def things_out_of(text: str) -> Rating | None:
    """A line of its own that counts things of the critic's.

    >>> things_out_of("3 perforated singles to Horbury out of 5").value, things_out_of("Two of the scenes out of ten.")
    (Decimal('3'), None)
    """
    match = _THINGS_BETWEEN.fullmatch(text) if len(text) <= _LONGEST_ALONE and not _OFTEN.search(text) else None
    is_part = match is not None and _PART_OF.match(text, match.end("value")) is not None
    return None if is_part else _with_scale(match)


def things_behind_any_label(text: str) -> tuple[Rating, str, str] | None:
    """The last line of a text, whatever its label: rating, label and no words.

    >>> things_behind_any_label("Our pier: 4 cats (out of a possible 5)")[1], things_behind_any_label("Fog: 4 cats")
    ('Our pier', None)
    """
    label, colon, told = text.partition(":")
    is_label = bool(colon) and _ANY_LABEL.fullmatch(label) is not None and not OF_OTHERS.search(label)
    told = SCALE_IN_BRACKETS.sub(r"\1", told.strip("*_ "))
    rating = things_out_of(told) if is_label else None
    return (rating, label, "") if rating else None


def things_and_words(text: str) -> tuple[str, Rating] | None:
    """
    >>> things_and_words("🦋 Three moths out of five: to be locked out of, gladly.")[0]
    'to be locked out of, gladly.'
    >>> things_and_words("Two of the scenes out of ten: a list"), things_and_words("Three moths out of five")
    (None, None)
    """
    match = _THINGS_AND_WORDS.fullmatch(text) if len(text) <= _LONGEST_WITH_WORDS else None
    rating = things_out_of(match["things"]) if match else None
    return (match["words"], rating) if match and rating else None


def row_of_bullets(text: str) -> Rating | None:
    """Without a label only where a half or a scale shows what they are.

    >>> row_of_bullets("•••½").value, row_of_bullets("•• out of ••••").best, row_of_bullets("•••")
    (Decimal('3.5'), Decimal('4'), None)
    >>> row_of_bullets("🍂🍂🍂 (out of 5)").value, row_of_bullets("♠♠♠ out of ♠♠♠♠").best, row_of_bullets("🍂🍂🍂")
    (Decimal('3'), Decimal('4'), None)
    """
    match = _ANY_SIGN.fullmatch(text.strip()) if text[:1] and not text[0].isalnum() else None
    is_told = match is not None and (match["scale"] or (match["half"] and match["drawn"].count(match["sign"]) > 1))
    return _read_drawn(match) if match and is_told else None


def label_alone(text: str) -> str:
    """What a line says that is nothing but a word for ratings.

    >>> label_alone("**VOTO:**"), label_alone("Rating"), label_alone("Note"), label_alone("A voto")
    ('VOTO', 'Rating', '', '')
    """
    label = text.strip("*_: \u00a0")
    is_word = len(label) <= _LONGEST_LABEL and RATING_WORDS.fullmatch(label) is not None
    return label if is_word and (label.casefold() not in _NO_RATING or text.rstrip("*_ ").endswith(":")) else ""


def _is_label(label: str) -> bool:
    label = label.strip(SEPARATORS)
    is_word = RATING_WORDS.fullmatch(label) or VERDICT_NAMES.fullmatch(label) or _NAMES_SCORE.fullmatch(label)
    return is_word is not None and not OF_OTHERS.search(label)


def _drawn_in_any_sign(told: str) -> Rating | None:
    match = _ANY_SIGN.fullmatch(told)
    return _read_drawn(match) if match else None


def _read_drawn(match: re.Match[str]) -> Rating | None:
    sign = match["sign"]
    value = match["drawn"].count(sign)
    best = match["best"] or (
        match["all"].count(sign) if match["all"] else _MOST_OF_FIVE if value <= _MOST_OF_FIVE else 10
    )
    rating = parse_rating(f"{value}{'.5' if match['half'] else ''}/{best}")
    return replace(rating, text=match[0]) if rating else None


def _with_scale(match: re.Match[str] | None) -> Rating | None:
    return (
        parse_rating(f"{match['value']} out of {match['best']}" if match["best"].isalpha() else _fraction(match))
        if match
        else None
    )


def _fraction(match: re.Match[str]) -> str:
    return f"{match['value']}/{match['best']}"


def _graded(told: str) -> Rating | None:
    if grade := _QUOTED_GRADE.fullmatch(told):
        return parse_rating(grade["grade"])
    figure = _FIGURE.fullmatch(told) or _FIGURE_BEHIND_WORD.fullmatch(told)
    return parse_rating(f"{figure['value'].replace(' 1/2', '½')}/10") if figure else None
