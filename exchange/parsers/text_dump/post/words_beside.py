"""The words beside a mark in its line: what they are called, and what of them says something of the film."""

import re

from exchange.parsers.text_dump.post.labels import (
    ANNOUNCEMENT,
    BARE_LABEL,
    FILM_ITSELF,
    LOST_SIGNS,
    OTHER_SITES,
    RATING_WORDS,
    SEPARATORS,
    UNKNOWN_UNIT,
    UNKNOWN_UNITS,
    VERDICT_WORDS,
)

_OF_THE_MARK = re.compile(r", (?:and|und|et|y|e|en|och|og|i|plus) ")
"""`6/10, and one more for the marrow.` tells how the mark came about, and nothing of the film."""
_SAYS = re.compile(
    r"(?:[\w.’'-]{1,20} ){1,3}(?:says?|thinks?|gives?|sagt|meint|gibt|dit|pense|donne|dice|da|diz|dá|zegt|geeft|säger)"
    r"|(?:rating|score|note|nota|voto|wertung|bewertung|cijfer|betyg|ocena)(?: [^\W\d_]{1,12}[’']?){1,4}",
    re.IGNORECASE,
)
"""`Ada says: 4/5`, `Note de la rédaction : 80 %`"""
_TELLS_OF_MARK = re.compile(
    r"^[(\[][^()\[\]]{0,40}?\b(?<![0-9])(?:10|[0-9])(?:[.,][0-9]|½)?\s?[)\]]\W{0,3}$"
    r"|^[(\[](?:10|[0-9])(?:[.,][0-9]|½)? (?:if|with|without|for"
    r"|wenn|mit|ohne|für|si|avec|sans|con|sin|senza|com|sem)\b[^()\[\]]{1,40}[)\]]$",
    re.IGNORECASE,
)
"""`3.5 stars (on a good day 4)`"""
_OTHER_GRADE = re.compile(r"[/,|–-]?\s?[A-DF][+−-]?")
"""`A-/B+`"""
LEADS_TO_MARK = re.compile(
    r"[^.!?]{0,60}(?:\b(?:or|oder|ou|o|of|eller|lub)"
    r"|,? ?\b(?:an?|eine?n?|solid|strong|weak|glatte?|un|une|una|um|uma|een|en))",
    re.IGNORECASE,
)
"""`Rating: low +2 (-4 to +4) or 7/10`, `Rating: a solid 7/10`"""
_REVIEW_BY = re.compile(
    r"(?i:(?:(?:a|film|movie) )?(?:review(?:ed)? by|rezension von|kritik von|(?:critique|chronique) (?:de|par)"
    r"|crítica (?:de|por)|recensione di|recensie (?:door|van)|recension av|resenha (?:de|por)))"
    r" [^\W\d_a-zß-ÿ][\w.’' -]{1,40},?\s?[:–—|-]?"
)
_OF_REVIEWS = re.compile(
    r"\b(?:not (?:yet )?reviewed|(?:full|longer|proper) review\b|review(?:ed)? (?:in full|to (?:come|follow)|soon))",
    re.IGNORECASE,
)
_AROUND_FILM = re.compile(
    r"(?:\b(?:the|my|our|a|movie|film|book|reviews?|reviewed|of|for|rating|score|kritik|rezension|zu|von|für|critique|avis|sur"
    r"|crítica|reseña|de|recensione|di|recensie|recension|av|[12][0-9]{3})|[\W\d_])*",
    re.IGNORECASE,
)
_LONGEST, _FEW_WORDS = 120, 2
_NAMES_A_FILM = re.compile(r"^[0-9]{1,4}\s?[.):–-]\s|[(\[](?:18|19|20)[0-9]{2}[)\]]")
"""`88 – Low Tide`, `LOW TIDE (2011) by Ada Lind`"""
_DASH = re.compile(r"\s?[–—]\s|\s-\s")
_YEAR = re.compile(r"\b(?:18|19|20)[0-9]{2}\b")
_GLUED = re.compile(r"(?<=[a-zß-ÿ])(?=[^\W\d_a-zß-ÿ])")
_CLOSED = re.compile(r"(?<=[^()]{3})\)\.?$")
"""`(Once more, maybe).`, of which the opening bracket is gone"""


def label_and_words(before: str, after: str, film: str = "") -> tuple[str, str]:
    """`Fazit: Warm. 4/5` has the label `Fazit` and the words `Warm.`.

    >>> label_and_words("Fazit: Warm. ", "")[1], label_and_words("Movie Review: Low Tide: ", "", "Low Tide")[1]
    ('Warm.', '')
    >>> label_and_words("Wet and grand. Grade: ", ""), label_and_words("Not yet reviewed in full. Grade: ", "")
    (('Grade', 'Wet and grand.'), ('Grade', ''))
    """
    if opens_with_rating(before):
        before = _DASH.sub(": ", before, count=1)
    before, said_before = _without_sentences(before)
    remark = after.rstrip(SEPARATORS).lstrip(SEPARATORS + ".!,;")
    is_bracketed = after.lstrip(" *_").startswith("(")
    remark = _CLOSED.sub("", remark) if is_bracketed else remark
    remark = "" if is_bracketed and remark.isalpha() and remark.islower() else remark  # `**** (fair)`: what they mean
    remark = (
        ""
        if (UNKNOWN_UNIT.fullmatch(remark) or UNKNOWN_UNITS.fullmatch(remark))
        and after[:1] == " "
        and after.lstrip()[:1] not in "–—-,;:|("
        else remark
    )
    remark = "" if not before.strip(SEPARATORS) and _OF_THE_MARK.match(after) else remark
    remark = remark if any(map(str.isalnum, remark)) else ""
    remark = "" if RATING_WORDS.fullmatch(remark) else remark
    remark = "" if _OTHER_GRADE.fullmatch(remark) else remark
    remark = "" if _TELLS_OF_MARK.search(after.strip()) else remark
    remark = " | ".join(part for part in remark.split(" | ") if not OTHER_SITES.search(part))
    label = LOST_SIGNS.sub("", before).strip(SEPARATORS + "?;~")
    opening, colon, spoken = before.partition(":")
    if (
        colon
        and spoken.strip(SEPARATORS)
        and (VERDICT_WORDS.fullmatch(opening.strip(SEPARATORS)) or RATING_WORDS.fullmatch(opening.strip(SEPARATORS)))
    ):
        said = spoken.strip().strip(" \t–—|=•*_([").strip()
        if LEADS_TO_MARK.fullmatch(said):
            return opening.strip(SEPARATORS), remark
        said = re.sub(r"[\s,;]*(?:(?:also|daher|deshalb|therefore|so|alors|donc)?:)?$", "", said)
        sentences, _, last = said.rpartition(". ")
        said = f"{sentences}." if sentences and RATING_WORDS.fullmatch(last.strip(SEPARATORS)) else said
        return opening.strip(SEPARATORS), " ".join(filter(None, [said, remark]))
    says = not any(words.fullmatch(label) for words in (RATING_WORDS, BARE_LABEL, ANNOUNCEMENT, FILM_ITSELF))
    says = says and not (film and _names_film(label, film)) and not signs_review(before)
    is_label = colon and not spoken.strip(SEPARATORS) and _is_name_of_mark(label)
    is_label = is_label and not (" " in label and VERDICT_WORDS.fullmatch(label))  # `Long story short: 3/4 stars`
    says = says and not is_label  # `Enjoyment: 4/5`, `Fog-o-meter: 40%`, `Ada’s ruling: ***`
    says = says and any(map(str.isalnum, label))
    says = says and label.count(":") <= 1  # `Length: 104 minutes  Rating: 7/10` tells of the film
    says = says and not _are_facts(label) and not _NAMES_A_FILM.search(label)
    remark = "" if _are_facts(remark) else remark
    says = says and not (remark and VERDICT_WORDS.fullmatch(label)) and not (colon and _SAYS.fullmatch(label))
    return label, " ".join(filter(None, [said_before, label if says else "", remark]))


def _is_name_of_mark(label: str) -> bool:
    """
    >>> [_is_name_of_mark(each) for each in ("Dirt clods", "Viewer Film Ratings", "Wet and wise")]
    [True, True, False]
    """
    words = label.split()
    return len(words) <= _FEW_WORDS or (len(words) == _FEW_WORDS + 1 and (label.istitle() or label.isupper()))


def opens_with_rating(before: str) -> bool:
    """A word for ratings, a dash or colon, and what the mark behind them is called.

    >>> opens_with_rating("Rating – Full Price"), opens_with_rating("Note: à voir"), opens_with_rating("Fog – so wet")
    (True, True, False)
    """
    if len(before) > _LONGEST:
        return False
    opening, _, words = _DASH.sub(":", before, count=1).partition(":")
    return any(map(str.isalpha, words)) and RATING_WORDS.fullmatch(opening.strip(SEPARATORS)) is not None


def _are_facts(words: str) -> bool:
    """`Drama, 1964 | Rating`, and `Date de sortie: 12 mai 1964`, where no sentence is."""
    is_dated = _YEAR.search(words) is not None and not words.endswith((".", "!", "?", "…", "”", ")"))
    return is_dated and ("|" in words or re.match(r"[^\W\d_][^:.!?]{2,30}: ", words) is not None)


def signs_review(before: str) -> str:
    """`Review by Ada Lind, 4 out of 5`: who wrote it, in the line that rates.

    >>> signs_review("Review By Ada Lind, "), signs_review("A wet delight: ")
    ('Review By Ada Lind', '')
    """
    before = before.strip()
    return before.rstrip(" ,:–—|-") if len(before) <= _LONGEST and _REVIEW_BY.fullmatch(before) else ""


def _without_sentences(before: str) -> tuple[str, str]:
    """`Wet and grand. Grade: C`: the label, and what is said in front of it."""
    said, stop, label = before.rpartition(". ")
    if not stop or not RATING_WORDS.fullmatch(label.strip(SEPARATORS)) or ":" in said:
        return before, ""
    return label, "" if _OF_REVIEWS.search(said) else f"{said.strip()}."


def _names_film(label: str, film: str) -> bool:
    """`Movie Review: Low Tide`, and no more."""
    begin = label.casefold().find(film.casefold())
    if begin < 0 or len(label) > _LONGEST:
        return False
    around = _GLUED.sub(" ", label[:begin]) + " " + label[begin + len(film) :]
    return _AROUND_FILM.fullmatch(around) is not None
