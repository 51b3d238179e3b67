"""Which film a post is about, and what pages print of it beside the text: year, certificate, running time."""

import re
from collections.abc import Iterable

from exchange.parsers.text_dump.post.fact_labels import (
    DASHED_LABEL,
    HEADS_FACTS,
    LONG_LABELS,
    MAY_BE_TITLES,
    MORE_LABELS,
    is_told_by_others,
)
from exchange.parsers.text_dump.post.fact_scan import tells_only_facts
from exchange.parsers.text_dump.post.fact_years import year_behind_maker, year_in
from exchange.parsers.text_dump.post.film_words import is_country_or_kind
from exchange.parsers.text_dump.post.quoted_film import film_in_quotes
from exchange.parsers.text_dump.post.said_year import year_in_text
from exchange.parsers.text_dump.post.told_year import names_original
from exchange.parsers.text_dump.talk.heading import unquoted
from exchange.parsers.text_dump.text.glances import holds_figure
from exchange.parsers.text_dump.text.ratings import find_ratings
from exchange.records import Corrections, ImportedFilm
from exchange.remembered import remembered

_LONGEST_FACTS, _LONGEST_CREDITS = 240, 1_200
_FEWEST_FACTS, _FEWEST_LED, _WORDS_OF_SENTENCE, _LONGEST_LABEL = 2, 2, 8, 30
_REVIEW = (
    r"(?:(?:film|movie|kino|serien|dvd|blu-?ray)?[ -]?(?:reviews?|kritik|rezension|besprechung|critique|reseña"
    r"|crítica|resenha|recensione"
    r"|recensie|anmeldelse|recension|(?:elokuva-)?arvostelu|recenzja|recenze)(?: (?:of|de|du|zu|von|di))?)"
)
_KIND = (
    r"(?:(?:movie|film|cinema|dvd|blu-?ray|my|a|the|quick|short|mini|guest|early|advance|spoiler-free"
    r"|the [a-z]{1,12}) ?-?)*"
)
_BEFORE = re.compile(
    rf"{_KIND}{_REVIEW}(?: de película| du film| del film)?\s?(?:[:–—|#-]|\s[0-9]{{1,4}}:)\s?", re.IGNORECASE
)
_REVIEW_OF = re.compile(rf"(?:a |my )?(?:{_KIND})?reviews? of (?=\S)", re.IGNORECASE)
_BEHIND = re.compile(rf"\s?[:–—|(\[-]\s?{_KIND}{_REVIEW}[)\]]?$|\s(?:movie |film )?review$", re.IGNORECASE)
_YEAR = re.compile(
    r"\s?(?:[(\[{](?:(?:[0-9]{1,2}\W)?[^()\[\]{}0-9]{1,40}\W)?(?P<year>(?:18|19|20)[0-9]{2})"
    r"(?![ ,;/–-]{1,3}(?:revisit|re-?watch|re-?review|review|screening|viewing|edition|update))"
    r"(?:[ ,;/–-][^()\[\]{}0-9]{0,40})?[)\]}]"
    r"|(?:,\s|\s[–—|:-]\s|(?<=[^\W\d_])-)(?P<other>(?:18|19|20)[0-9]{2})$)"
)
_YEAR_FIRST = re.compile(r"(?:[(\[](?P<year>(?:18|19|20)[0-9]{2})[)\]]|(?P<other>(?:18|19|20)[0-9]{2}):)\s(?=\S)")
_YEAR_BEFORE_MARKS = re.compile(  # `Umbrellas 1964, **1/2`
    r"[^\W\d_][!?.”\"]? (?P<year>(?:18|19|20)[0-9]{2}),? {1,4}(?:[*★☆]|[0-9.,½]{1,4} ?(?:/|out of) ?(?:4|5|6|10)\b)"
)
_FILM_AND_YEAR = re.compile(
    r"[^()\[\]]{1,80} ?[(\[](?:[^()\[\]]{0,60}[\s,:])?(?:18|19|20)[0-9]{2}(?:,[^()\[\]]{0,60})?[)\]]\.?"
)
_CREDITS_IN_BRACKETS = re.compile(
    r"\((?:director|directed|dir\b|regie|regia|réal|dirección|direção)[^:;()]{0,30}:[^;]{2,120}(?:;[^;]{2,400}){2,20}\)",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"[(\[]\s*[)\]]")
_SUBTITLE = re.compile(r"\s?[:–—|-]\s")
_NAMES = (
    r"[^\W\d_a-zß-ÿ][\w.’'-]{0,30}(?:,? (?:and|und|et|y|e|&|von|van|de|der|la|le|[^\W\d_a-zß-ÿ][\w.’'-]{0,30})){0,60}"
)
_PEOPLE = re.compile(_NAMES)
_LABELLED = re.compile(
    r"(?:(?:directed|written|produced|screenplay|music|cinematography|edited|story|adapted)(?: (?:and"
    r"|&) (?:directed|written|produced))? by"
    r"|dir(?:ector|ected)?|directors?|starring|stars|cast|featuring|with|writers?|screenplay|screenwriters?"
    r"|producers?|music|genres?"
    r"|(?:production|release) year|(?:uk|us|cinema|theatrical) release|land(?:/|, )jahr|country ?(?:/|,|and"
    r"|&) ?year|filmlänge"
    r"|år|pays(?:/|, )année|país(?:/|, )año|country|countries|language|runtime|running time|run time|length|year"
    r"|released?|release date|in cinemas"
    r"|rated|certificate|mpaa(?: rating)?|imdb(?:[ -]link)?"
    r"|studio|distributor|original title|cinematography|cinematographer|editor|composer|format|budget|box office"
    r"|regie|drehbuch|darsteller|mit|kamera|musik|laufzeit|länge|land|jahr|kinostart|fsk|verleih|original-?titel"
    r"|altersfreigabe|spieldauer|filmstart"
    r"|produktion|besetzung"
    r"|réalisateur|réalisation|réalisé par|de|avec|durée|sortie|pays|année|scénario|titre original|genre|acteurs"
    r"|director|dirección|dirigida|reparto|duración|país|año|guion|guión|título original|género|estreno|intérpretes"
    r"|regia|durata|paese|anno|genere|sceneggiatura|interpreti|titolo originale|direção|elenco|duração|ano|roteiro"
    r"|regisseur|speelduur|land|jaar|met|cast & crew|r|d|dir\.|buch|erscheinungsjahr|produktionsjahr|release year"
    r"|year of (?:release|production)|original release|année de (?:production|sortie)|nationalité|date de sortie"
    r"|año de (?:producción|estreno|lanzamiento)|nacionalidad|país de origen|productor(?:a|as|es)?|banda sonora"
    r"|cinematografía"
    r"|fotografía|montaje|vestuario|edición|distribuidora?|anno di (?:produzione|uscita)|nazione|nazionalità"
    r"|ano de (?:produção|lançamento)|lançamento|estreia|productiejaar|jaar van uitgave|herkomst|reżyseria|scenariusz"
    r"|obsada|produkcja|rok(?: produkcji)?|kraj|gatunek|czas trwania|premiera|regi|manus|skådespelare|medverkande"
    r"|produktionsår|premiär|speltid|længde|spilletid|instruktør|skuespillere|regissør|режисс[её]р|год|страна"
    r"|в ролях|жанр|監督|製作年|出演"
    rf"|{MORE_LABELS})\s?:\s{{0,3}}\S.{{0,220}}",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\S {3,}[^:]{2,30}:")  # `MPAA Rating:  R     Length:  104 Minutes`
_LONG_LABEL = re.compile(rf"{LONG_LABELS}\s?:\s{{0,3}}(?P<value>\S.{{0,220}})", re.IGNORECASE)
_YEAR_ALONE = re.compile(r"[(\[](?:18|19|20)[0-9]{2}[)\]]")
_RELEASED = re.compile(
    r"(?:first |originally )?(?:released?|premiered|made|shot|filmed|screened|shown|aired|broadcast"
    r"|in (?:cinemas|theaters|theatres)"
    r"|(?:uk|us|cinema|dvd|theatrical|online|digital|home|vod|streaming|blu-?ray|general|wide|limited|world) release"
    r"|im kino|[Пп]ремьера|gedreht|sortie?|estrenada?|uscito|estreia)"
    r"(?: by \S[^\d.,]{2,40})?(?: (?:in|on|ab|seit|le|el|il|am))? ?:? (?:.{0,20} )?(?:18|19|20)[0-9]{2}",
    re.IGNORECASE,
)
_COUNTRY_AND_YEAR = re.compile(
    r"(?P<where>[^\W\d_][^\d()]{0,40}?),? ?[(/]?\s?(?:18|19|20)[0-9]{2}\)?(?:, [0-9]{2,3}[’'′])?"
)
_YEAR_AND_COUNTRY = re.compile(r"(?:18|19|20)[0-9]{2}(?:,| [/–-])? ?\(?(?P<where>[^\W\d_][^\d()]{0,40}?)\)?")
_ALSO_NAMED = re.compile(
    r"(?i:aka|a\.k\.a\.|(?:also|better) known as|auch bekannt als|aussi connu sous le (?:nom|titre)"
    r"|también conocid[oa] como"
    r"|conosciut[oa] anche come|também conhecid[oa] como|ook bekend als|även känd som|znany też jako)"
    r" [^\W_a-zß-ÿ].{0,60}(?<![.!?,])"
)
_TITLED = re.compile(
    r"(?:(?:original )?title|film|movie|titel|titre|título|titolo) ?: ?.{1,80}[(\[](?:18|19|20)[0-9]{2}[)\]].{0,60}",
    re.IGNORECASE,
)
_SCORED = re.compile(r"(?:stars|rated|sterne) ?: ?[0-9★*½.,/ ]{1,20}", re.IGNORECASE)
_CREDIT = re.compile(
    rf"(?i:(?:directed|written|produced|screenplay|music|story) by|starring|stars|dir\.|réalisé par"
    rf"|dirigid[ao] por|un film (?:de|di)|ein film von|een film van|a film by|en film av|geregisseerd door|regi av"
    rf"|regia di|regie(?: von)?|mit|avec|con|written (?:and|&) directed by):? {_NAMES}"
    rf"|(?:directors?|Directors|Director(?= [^,:]{{3,40}},)) {_NAMES}"
)
_CERTIFICATE = re.compile(
    r"(?:rated |(?:[Rr]ating|MPAA): |cert(?:ificate)?\.?:? )?(?:G|PG|PG-?13|R|NC-?17|NR|Not Rated|Unrated|U"
    r"|UC|12A?|15|18|FSK(?: ab)? ?[0-9]{1,2}"
    r"|ab [0-9]{1,2}(?: Jahren)?|MA15\+|M|TV-(?:MA|14|PG))"
)
_MAY_CERTIFY = re.compile(r"\b(?:PG|G|NR|R|Not Rated|Unrated|UC|U|M|TV-MA)\b")
"""The certificates without figures."""
_MINUTES = r"(?:m|min(?:s|ute|utes|uten|uti|utos|uter|utter|uut|uuttia)?|minut(?:y|er|ter)?|мин(?:ут[аы]?)?|分)"
_LENGTH = re.compile(
    rf"(?:(?:approx\.?|about|ca\.?|circa|env\.?|etwa|unos) )?(?:[0-9]{{2,3}}\s?(?:{_MINUTES}|′|')\.?"
    r"|[0-9]\s?(?:h|hr|hrs|hours?|std|stunden?|heures?|horas?|or[ae]|u|uur|uren|tim(?:me|mar)?|timer?|t|godz|ч|часа?)"
    rf"\.?,?\s?(?:(?:and|und|et|y|e|en|och|og|i) )?(?:[0-9]{{1,2}}\s?(?:{_MINUTES})?\.?)?)",
    re.IGNORECASE,
)
_SOME_FACT = re.compile(
    r"(?:18|19|20)[0-9]{2}(?:[–-](?:(?:18|19|20)?[0-9]{2}))?|[A-Z][\w. -]{2,20} (?:18|19|20)[0-9]{2}"
    r"|[A-Z]{1,3}(?:[ -/][A-Z]{1,3})*,? (?:18|19|20)[0-9]{2}"
    r"|[A-Z][\w.-]{1,15}(?:/[A-Z][\w.-]{1,15}){1,4},? (?:18|19|20)[0-9]{2}"
    r"|(?:18|19|20)[0-9]{2} ?/ ?[A-Z][\w.-]{1,15}"
    r"|[0-9]{1,2}\.? [^\W\d_]{3,12}\.? (?:18|19|20)[0-9]{2} \([A-Z][^()\d]{1,30}\)"
)
_WORDS = re.compile(r"[^\W\d_][\w’'&-]{1,20}(?:[ -][^\W\d_][\w’'&-]{0,20}){0,2}")
_SEPARATOR = re.compile(r"\s?[|·•]\s?|\s[/–—-]\s|,\s|;\s")
_BARS = re.compile(r"[|·•]|\s[/–—-]\s")
_RATED = re.compile(
    rf"[Rr]ated {_CERTIFICATE.pattern}(?: (?:for"
    rf"|by) [^.]{{1,100}})?(?:[.,;] (?:Running time:? |Runtime(?: of|:)? )?{_LENGTH.pattern})?[.]?"
)
_WHO = (
    r"[^\W\d_a-zß-ÿ][\w.’'-]{0,20}"
    r"(?: (?:von|van|de|der|la|le|du|di|da|and|&|und|et|y|e|[^\W\d_a-zß-ÿ][\w.’'-]{0,20})){1,8}"
)
_SENTENCES = re.compile(r"(?<![0-9])(?<![\s.][^\W\d_a-zß-ÿ])\. ")  # no initial of a name
_BEHIND_FIGURE = re.compile(r"(?<=[0-9])\. (?=[^\W\d_])")
_PARTS = re.compile(r"\. ")
_LED = re.compile(
    r"(?:dir(?:\.|ected by|ector)|regie|réal(?:\.|isé par)|un film|ein film|een film|a film|film de|regia|regi "
    r"|reżyseria"
    r"|dirigid[ao] por)",
    re.IGNORECASE,
)
_MADE = r"(?:(?:[A-Z]{1,3}(?:/[A-Z]{1,3})*|[A-Z][\w-]{3,15}),? )?(?:18|19|20)[0-9]{2}"
_MADE_IN = re.compile(
    rf"(?!(?:In|On|At|From|Since|Im|Am|En|El|Le) ){_WHO}, {_MADE}"
    r"|(?:[Dd]ir(?:\.|ected by|ector:)?|[Rr]egie:?|[Rr]éal(?:\.|isé par)?|[Dd]e|[Rr]egia(?: di)?:?|[Rr]egi(?: av)?:?"
    rf"|[Ff]ilm de|(?:[Uu]n|[Ee]in|[Ee]en|[Aa]) film (?:de|di|von|van|by)|[Dd]i|[Rr]eżyseria:?) {_WHO}(?:,? | \("
    rf"| [|·–-] ){_MADE}\)?"
)
_IN_SENTENCES = re.compile(
    r"(?:18|19|20)[0-9]{2}, .{2,12}[0-9]\w{0,4}\. [^\W\d_]|(?:18|19|20)[0-9]{2}\. [^\W\d_]"
    r"|[^\W\d_]\. (?:18|19|20)[0-9]{2}\."
)


def heads_facts(text: str, below: str) -> bool:
    """
    >>> heads_facts("Ficha técnica", "Año: 2009"), heads_facts("Credits", "A quiet film.")
    (True, False)
    """
    return names_facts(text) and is_facts(below)


def names_facts(text: str) -> bool:
    """
    >>> names_facts("Fakten:"), names_facts("Reality:")
    (True, False)
    """
    return len(text) <= _LONGEST_LABEL and HEADS_FACTS.fullmatch(text.strip("*_ ")) is not None


def is_credit(text: str) -> bool:
    """`Carla Senn, 1961` below the title: who made the film, and when.

    >>> is_credit("Carla Senn, 1961"), is_credit("de Carla Senn (1961)"), is_credit("Carla Senn (1961)")
    (True, True, False)
    """
    return len(text) <= _LONGEST_FACTS and _MADE_IN.fullmatch(text.strip(" ()[]*_,★☆½")) is not None


@remembered
def is_facts(text: str) -> bool:
    """Certificate, length, genre, country: what a page says of a film in figures and names, not in sentences.

    >>> is_facts("PG-13 | 101 min | Drama"), is_facts("Directed by Ada Lind"), is_facts("Drama, baby, drama")
    (True, True, False)
    """
    if text[:1] == "(" and len(text) <= _LONGEST_CREDITS and _CREDITS_IN_BRACKETS.fullmatch(text):
        return True
    if tells_only_facts(text):
        return True
    if not 0 < len(text) <= _LONGEST_FACTS:
        return False
    text = _with_colon(text)
    bare = text.strip(" ()[]")
    if _dates_film(text) or _are_credits(bare) or _ALSO_NAMED.fullmatch(bare) or names_original(text):
        return True
    if is_told_by_others(bare):
        return True
    is_told = not _SCORED.fullmatch(bare) and (_is_labelled(bare) or _lists_facts(bare))
    return is_told and not _rates_part(bare)


def is_length(text: str) -> bool:
    return _LENGTH.fullmatch(text) is not None


def is_certificate(text: str) -> bool:
    return _CERTIFICATE.fullmatch(text.strip("()")) is not None or _RATED.fullmatch(text) is not None


def dates_film(text: str) -> bool:
    """`USA, 2013`, `D 2020`."""
    return _dates_film(text) or _SOME_FACT.fullmatch(text) is not None


def names_film(text: str) -> bool:
    """`The Lamp (2006)`, with who made it or where in the brackets at most.

    >>> names_film("The Lamp (Portugal, 2006)"), names_film("Portugal, 2006"), names_film("(2006)")
    (True, False, False)
    """
    return _FILM_AND_YEAR.fullmatch(text) is not None


def names_people(text: str) -> bool:
    """
    >>> names_people("Ada Lind, Bo van Orr and Cy Dahl"), names_people("Ada Lind and her dog")
    (True, False)
    """
    return _PEOPLE.fullmatch(text) is not None


def _rates_part(text: str) -> bool:
    """`Music: * * *`, where `Music: Ada Lind` would tell of the film."""
    _, colon, value = text.partition(":")
    found = find_ratings(value) if colon else ()
    is_all = len(found) == 1 and not value[: found[0].start].strip() and not value[found[0].end :].strip(" .)]*")
    return is_all and not found[0].rating.is_letter


@remembered
def is_fact_label(text: str) -> bool:
    """
    >>> is_fact_label("Año:"), is_fact_label("RUNNING TIME"), is_fact_label("Umbrellas")
    (True, True, False)
    """
    is_word = 1 < len(text) <= _LONGEST_LABEL and text[:1].isupper() and ":" not in text[:-1]
    return is_word and _LABELLED.fullmatch(f"{text.rstrip(': ')}: x") is not None


def _with_colon(text: str) -> str:
    """`Running time – 92 minutes` as if there were a colon; a label has four letters or more, or it is a title's word.

    >>> _with_colon("Cast - Ada Lind"), _with_colon("Music – so much of it"), _with_colon("Film – Low Tide")
    ('Cast: Ada Lind', 'Music – so much of it', 'Film – Low Tide')
    >>> _with_colon("Musik – Winter, langsam, der leises zweite wirkt, der das Licht blaue gespielt erklärt ihr")[:7]
    'Musik –'
    """
    dashed = DASHED_LABEL.match(text)
    if not dashed or dashed["label"].casefold() in MAY_BE_TITLES or not is_fact_label(dashed["label"]):
        return text
    words = text[dashed.end() :].split()
    is_told = len(words) >= _WORDS_OF_SENTENCE and sum(word[0].islower() for word in words) * 2 > len(words)
    return text if is_told else f"{dashed['label']}: {text[dashed.end() :]}"


def _dates_film(text: str) -> bool:
    if not holds_figure(text):
        return False
    return any(pattern.fullmatch(text) for pattern in (_YEAR_ALONE, _TITLED, _RELEASED)) or _is_country_and_year(text)


def _are_credits(text: str) -> bool:
    if _LED.match(text) and (_MADE_IN.fullmatch(text) or _are_led_parts(text)):
        return True
    return holds_figure(text) and _IN_SENTENCES.search(text) is not None and _are_facts_in_sentences(text)


def _are_led_parts(text: str) -> bool:
    """`A film by Cosmo Reeve, 2009. 96 minutes. Rated PG.`"""
    first, *rest = _PARTS.split(text.rstrip(". "))
    is_led = bool(rest and _LED.match(first) and (_MADE_IN.fullmatch(first) or _CREDIT.fullmatch(first)))
    return is_led and all(
        _LENGTH.fullmatch(part) or _CERTIFICATE.fullmatch(part) or _RATED.fullmatch(part) for part in rest
    )


def _is_labelled(text: str) -> bool:
    if ":" not in text:
        return bool(_RATED.fullmatch(text) or _CREDIT.fullmatch(text.rstrip(".")))
    long = _LONG_LABEL.fullmatch(text)
    if long and not (long["value"][:1].islower() or _SENTENCES.search(long["value"].rstrip("."))):
        return True
    is_labelled = _LABELLED.fullmatch(text) is not None and not _SENTENCES.search(text.rstrip("."))
    is_labelled = is_labelled and not _SEVERAL.search(text)
    is_labelled = is_labelled and not any(map(_goes_on, _BEHIND_FIGURE.split(text)[1:]))
    return is_labelled or bool(_RATED.fullmatch(text) or _CREDIT.fullmatch(text.rstrip(".")))


def is_dashed(text: str) -> bool:
    """
    >>> is_dashed("Director - Ada Lind"), is_dashed("Genre- Drama"), is_dashed("Moths - Drama")
    (True, True, False)
    """
    as_label = _with_colon(text)
    return as_label != text and not find_ratings(as_label.partition(":")[2])


def _goes_on(text: str) -> bool:
    """`Suitable for all, says the poster`: no facts have parts that begin with a small letter behind a comma."""
    return any(part[:1].islower() for part in _SEPARATOR.split(text)[1:])


def _lists_facts(text: str) -> bool:
    """`PG-13 | 101 min | Drama`, of which one at least is in figures."""
    if not (holds_figure(text) or text.count(":") >= _FEWEST_LED or _MAY_CERTIFY.search(text)):
        return False
    parts = [part.strip() for part in _SEPARATOR.split(text) if part.strip()]
    rest = [part for part in parts if not _is_hard(part)]
    hard = len(parts) - len(rest)
    if not hard:  # `Italy, R: Ada Lind, D: Bo Orr, Cy Dahl`
        labelled = sum(":" in part and _LABELLED.fullmatch(part) is not None for part in rest)
        return labelled >= _FEWEST_LED and all(map(_is_fact, rest))
    is_credited = any(_CREDIT.fullmatch(part) or _LABELLED.fullmatch(part) for part in rest)
    if hard == 1 and len(parts) == _FEWEST_FACTS and rest and not (is_credited or _says_more(parts, rest)):
        return False  # `Umbrellas – 1964` is a title
    if hard == 1 and not (is_credited or _BARS.search(text) or any(_LENGTH.fullmatch(part) for part in parts)):
        return False
    return (len(parts) >= _FEWEST_FACTS or bool(_LENGTH.fullmatch(text))) and all(map(_is_fact, rest))


def _is_hard(part: str) -> bool:
    is_figure = holds_figure(part) and bool(_LENGTH.fullmatch(part) or _SOME_FACT.fullmatch(part))
    return is_figure or _CERTIFICATE.fullmatch(part) is not None


def _says_more(parts: list[str], rest: list[str]) -> bool:
    return is_country_or_kind(rest[0]) or any(_LENGTH.fullmatch(part) or _CERTIFICATE.fullmatch(part) for part in parts)


def _is_country_and_year(text: str) -> bool:
    """`USA, 2013`, `Deutschland 2013`, `Drama (2013)`, `2013 (Suomi)`."""
    match = _COUNTRY_AND_YEAR.fullmatch(text) or _YEAR_AND_COUNTRY.fullmatch(text.rstrip("."))
    return match is not None and is_country_or_kind(match["where"].strip(" ,/"))


def _are_facts_in_sentences(text: str) -> bool:
    """`USA. 2012. Regie: Tim Burton. Länge: 87 Minuten.`"""
    parts = [part for part in re.split(r"\.\s", text.rstrip(". ")) if part]
    hard = [part for part in parts if _LABELLED.fullmatch(part) or _CREDIT.fullmatch(part) or _LENGTH.fullmatch(part)]
    rest = [part for part in parts if part not in hard]
    return len(hard) > 0 and all(
        _SOME_FACT.fullmatch(part) or all(map(_is_fact, _SEPARATOR.split(part))) or _lists_facts(part) for part in rest
    )


def _is_fact(part: str) -> bool:
    return bool(_WORDS.fullmatch(part) or _CREDIT.fullmatch(part) or _LABELLED.fullmatch(part) or find_ratings(part))


def film_of(  # noqa: PLR0913, what a page tells, each by its name
    title: str,
    *,
    facts: Iterable[str],
    is_rated: bool,
    corrections: Corrections,
    text: str = "",
    named: str = "",
    printed: Iterable[str] = (),
) -> ImportedFilm | None:
    """A title alone may be that of any post; a rating, a year or the word make it a film's. `text` is that of the post,
    `named` the title in the heading of the comments, and `printed` are all lines of the post: they may tell the year
    where nothing else does."""
    if corrections.film == "":
        return None
    facts = list(facts)
    year = _year_in_title(title) or year_in(facts) or (_year_in_title(named) if name_of(named) == title else None)
    year = year or year_in_text(name_of(title), text, list(printed))
    film = _film(title, facts=facts, is_rated=is_rated, year=year)
    if corrections.film is not None:
        film = ImportedFilm(corrections.film.strip(), film.year if film else None)
    if corrections.year is not None and (film or title):
        film = ImportedFilm(film.title if film else title, corrections.year)
    return film


@remembered
def name_of(title: str) -> str:
    """The film in the title of a post.

    >>> name_of("Review: Umbrellas (1964)"), name_of("Umbrellas – 4/5"), name_of("1917 (2019)")
    ('Umbrellas', 'Umbrellas', '1917')
    """
    plain = _without_rating(title)
    for pattern in (_REVIEW_OF, _BEFORE):
        begin = pattern.match(plain)
        plain = plain[begin.end() :] if begin and begin.end() < len(plain) else plain
    plain = _BEHIND.sub("", plain).strip()
    year = _YEAR.search(plain)
    if year and year.start() > 0:
        behind = plain[year.end() :]
        plain = plain[: year.start()] + ("" if _SUBTITLE.match(behind) else behind)
    return film_in_quotes(title) or unquoted(_BEHIND.sub("", plain).strip(" –—-|:,")) or title


def _film(title: str, *, facts: list[str], is_rated: bool, year: int | None) -> ImportedFilm | None:
    """Without a title there may be a year."""
    name = name_of(title) if title else ""
    is_film = bool(is_rated or facts or name != title) if title else False
    return ImportedFilm(name, year) if is_film or year else None


def _year_in_title(title: str) -> int | None:
    year = _YEAR.search(_without_rating(title))
    year = year if year and year.start() > 0 else _YEAR_FIRST.match(title)
    if year:
        return int(year["year"] or year["other"])
    return int(before["year"]) if (before := _YEAR_BEFORE_MARKS.search(title)) else year_behind_maker(title)


def _without_rating(title: str) -> str:
    plain = title
    for found in reversed(find_ratings(title)):
        plain = plain[: found.start] + plain[found.end :]
    return _EMPTY.sub("", plain).strip(" –—-|:*★☆") if plain != title else title
