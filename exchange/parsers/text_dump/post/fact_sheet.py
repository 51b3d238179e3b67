"""What papers and old pages print of a film in short sentences, and boxes of facts with labels nobody can list."""

import re
from collections.abc import Sequence
from itertools import takewhile

from exchange.parsers.text_dump.post.credit_lists import lists_offices
from exchange.parsers.text_dump.post.film import (
    dates_film,
    is_certificate,
    is_fact_label,
    is_facts,
    is_length,
    names_people,
)
from exchange.parsers.text_dump.post.film_words import is_country_or_kind
from exchange.parsers.text_dump.post.labels import PARTS, RATING_WORDS, VERDICT_WORDS
from exchange.parsers.text_dump.text.marks import find_marks, without_emphasis
from exchange.parsers.text_dump.text.passages import Passage, is_apart
from exchange.remembered import remembered

_LONGEST, _LONGEST_CREDITS = 400, 900
_LONGEST_VALUE, _LONGEST_INITIAL = 200, 8
_LONGEST_CAPTION = 130
_FEW = 2
_MOST_IN_BOX = 24
_MOST_IN_LISTING, _LONGEST_IN_LISTING = 40, 45
_CREDITS = (
    r"(?:directed|written|produced|photographed|edited|adapted|narrated|music|screenplay|story|dir\.?)"
    r"(?:(?:,| and| &) (?:directed|written|produced|edited|photographed))* by"
    r"|(?:also )?(?:starring|featuring|with|stars)(?: the voices? of)?"
    r"|(?:regie|buch|drehbuch|kamera|musik|schnitt)(?:(?:,| und| &| /) (?:regie|buch|drehbuch|kamera|schnitt))*"
    r"(?: von)?"
    r"|mit(?: den stimmen von)?|avec(?: les voix de)?|réalisé par|écrit (?:et réalisé )?par|de"
    r"|con(?: la voz de| le voci di)?|dirigid[ao] por|escrit[ao] (?:y dirigid[ao] )?por|regia di"
    r"|scritto(?: e diretto)? da"
    r"|com|realizado por|met(?: de stemmen van)?|geregisseerd door|regi(?: av)?|med|i rollerna|reżyseria|reż\.?"
    r"|w rolach"
    r"|hrají|režie|ohjaus"
)
_CREDIT = re.compile(rf"(?i:{_CREDITS}):? (?P<names>\S.{{2,300}})")
_MADE_BY = re.compile(
    r"(?i:(?:dir\.|directed by|réal\.|reż\.|regie:?|by|von|de|di|do|da|van|av|af) |d[’'])(?P<names>\S.{2,80})"
)
_PLAYED = re.compile(r",\s(?=(?i:starring|featuring|with|mit|avec|con|com|met|med)\s)")
_VOICES = re.compile(
    r",? (?:(?:and|und|et|y|e|en|och|og) )?(?:the voices? of|die stimmen? von|les? voix de|las? vo(?:z|ces) de) "
)
_BASED = re.compile(
    r"(?i:(?:based (?:up)?on|adapted from|from the (?:novel|book|play|story)|nach(?: dem roman)?|d[’']après|adapté de"
    r"|basad[oa] en|tratto da|basead[oa] em|gebaseerd op|baser(?:ad|et) på|na podstawie)) .{2,80}"
    r" (?:by|von|de|di|van|av|af) (?P<names>\S.{2,80})"
)
_PRESENTS = re.compile(
    r"[^.:]{3,60} (?:presents?|présente|presenta|präsentiert)(?: [^.:]{2,60}?,?)? (?:(?:written and )?directed by"
    r"|réalisé par"
    r"|dirigid[ao] por|diretto da|unter der regie von) (?P<names>\S.{2,80})",
    re.IGNORECASE,
)
_BY_AND_WITH = re.compile(
    r"(?:de et avec|von und mit|di e con|de y con|by and with|written, directed by and starring) (?P<names>\S.{2,160})",
    re.IGNORECASE,
)
_OFFICES = re.compile(r" (?:and|und|et|y|e|en|och|og) | ?[/&,] ?")
_JOINED = re.compile(r"(?<=[^\W\d_])[-/](?=[^\W_a-zß-ÿ])")
"""`Argentina-España/2014`"""
_SLASHED = re.compile(r"\s/\s?")
_FEWEST_SLASHES = 3
_OTHER_CREDITS = re.compile(
    r"(?:with |director of photography|(?:executive )?producers?|cinematography|production design(?:er)?|editors?|music"
    r"|costumes?(?: design(?:er)?)?|screenplay|sound|art direction|(?:released|distributed|cinematography|costumes"
    r"|production design|sets|shot|composed|score|story|screenplay|choreographed|designed) by)\b,? ?\S.{2,160}",
    re.IGNORECASE,
)
_MORE_NAMES = re.compile(
    r"(?:,| and| und| et| y| e| en| och| og)? ?"
    r"(?:u\. ?a|and others|among others|and more|et al|m\. ?fl|etc|e altri|entre otros)$"
)
_SHOWING = re.compile(
    r"(?:opens?|opening|playing|now playing|showing|at the|at|in (?:cinemas|theat(?:er|re)s)|on (?:dvd|blu-?ray|demand"
    r"|general release)|out now|available|released|in limited release|im kino|ab .{1,30} im kino|kinostart|start"
    r"|en salles?|sortie|en cines|estreno|al cinema|in sala|nei cinema|nos cinemas|estreia|in de bioscoop"
    r"|nu in de bioscoop|på bio|på kino|w kinach|im verleih)\b.{0,120}"
    r"|(?:(?:now|jetzt|bereits|seit \S{1,15}|auf|als|en|sur|in|su|em|op|på|na) )?.{0,40}"
    r"\b(?:dvd|blu-?ray|vod|stream)\b.{0,30}"
    r" (?:erhältlich|verfügbar|available|out now|disponib(?:le|ile)s?|disponível|verkrijgbaar|tillgänglig|dostępny)"
    r"|(?:erhältlich|available|disponible|disponibile|disponível|verkrijgbaar|dostępn\w) .{1,60}",
    re.IGNORECASE,
)
_UNRATED = re.compile(
    r"(?:not rated|unrated|no mpaa rating|(?:rated|cert(?:ificate)?\.?|classification) \S{1,8}"
    r"(?: (?:for|by) .{1,120}| ?\([^()]{3,120}\))?|ab [0-9]{1,2} jahren|original(?:version|fassung)\b.{0,40}"
    r"|(?:se exhibe en )?(?:salas|copias) ?:? ?[0-9]{1,4}|(?:nuestra )?opinión ?: .{3,30}"
    r"|no certificate|ohne altersbeschränkung|freigegeben (?:ab|ohne) .{1,30}|tous publics"
    r"|interdit aux moins de .{1,12}"
    r"|apta para tod[oa]s .{1,20}|no recomendada .{1,40}|vm ?1[48]|livre|barntillåten|från 1?[0-9] år)",
    re.IGNORECASE,
)
_LOOK = re.compile(
    r"(?:in )?(?:(?:black[ -]and[ -]white|b ?[&/+-]? ?w|colou?r|schwarz-?weiß|s/?w|farbe|noir et blanc|n ?& ?b"
    r"|couleurs?"
    r"|blanco y negro|b/n|color|colore|bianco e nero|preto e branco|p/b|cor|kleur|zwart-wit|svartvit|färg|silent|stumm"
    r"|muet|mudo|muto|subtitled|(?:in )?[^\W\d_]{4,12} with (?:english )?subtitles|omu|ov|vost(?:fr)?|dvd|blu-?ray"
    r"|35 ?mm"
    r"|16 ?mm|3d|imax)(?:/| and )?){1,3}",
    re.IGNORECASE,
)
_INITIAL = re.compile(
    r"(?:^|[\W\d_])[^\W\d_]\.$|\b(?:dir|reż|cert|approx|ca|jr|sr|st|dr|mr|mrs|ms|feat)\.$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s?[|·•;]\s?|,\s|\s[–—-]\s|\s?/\s")
_TITLED = re.compile(r"[^.:]{1,80}?(?:, | \()(?P<made>[^()]{3,60})\)?")
_LABELLED = re.compile(r"(?P<label>[^\W\d_][^:.!?]{0,38}[^\W_.!?:)]\)?) ?: {0,3}(?P<value>\S.{0,199})")
_LABEL_ALONE = re.compile(r"[^\W\d_][^:.!?]{1,30}:")
_PLOT = re.compile(
    r"(?:the )?(?:(?:imdb|netflix|official|short|brief) )?(?:overview"
    r"|description|blurb|plot(?:line)?|story(?:line)?|one[ -]sentence.{1,30}|best of|worst of|notable quotes?"
    r"|synopsis|summary|logline|tagline|premise|review|spoilers?|note|update|handlung|inhalt"
    r"|kritik"
    r"|fazit|résumé|histoire|l[’']histoire|critique|sinopsis|argumento|crítica|trama|recensione|sinossi|sinopse"
    r"|comentários?|crítica|verhaal|recensie|handling|recension|anmeldelse|fabuła|opis|recenzja|děj|obsah|pros?|cons?"
    r"|best|worst|lo mejor|lo peor|plus|minus|points? forts?|points? faibles?|warning|ps|p\.s\.)\b.{0,20}",
    re.IGNORECASE,
)


@remembered
def is_fact_sheet(text: str) -> bool:
    """Sentences of which each tells of the film, and one at least in figures or with who made it.

    >>> is_fact_sheet("Sweden, 1971. 88 minutes. Not rated."), is_fact_sheet("Sweden, 1971. It is raining.")
    (True, False)
    >>> is_fact_sheet("Directed by Ada Lind. With the voices of Bo Orr, Cy Dahl."), is_fact_sheet("With love.")
    (True, False)
    >>> is_fact_sheet("Cert PG, 97 mins. At the Odeon from Friday."), is_fact_sheet("At the Odeon from Friday.")
    (True, False)
    """
    if _are_many_credits(text) or lists_offices(text):
        return True
    if not 0 < len(text) <= _LONGEST:
        return False
    bare = text.strip(" ()[]*_").replace("… ", ". ")
    if bare.count(" /") >= _FEWEST_SLASHES and ":" in bare:
        bare = _SLASHED.sub(". ", bare)
    sentences = _sentences(bare if "(" in bare else bare.replace("; ", ". "))
    is_led = len(sentences) > 1 and _names_maker(sentences[0], sentences[1])
    has_hard = False
    for each in sentences[is_led:]:
        is_hard = _is_hard(each)
        if not (is_hard or _is_soft(each)):
            return False  # most lines are told by their first sentence
        has_hard = has_hard or is_hard
    return has_hard and (len(sentences) > 1 or _is_sure(sentences[0]))


def _are_many_credits(text: str) -> bool:
    """`Directed by Ada Lind; written by Bo Orr; music by Cy Dahl`, as papers close a review, however many they are."""
    parts = text.rstrip(". ").split("; ") if "; " in text and len(text) <= _LONGEST_CREDITS else []
    credited = [_CREDIT.fullmatch(part) for part in parts]
    named = sum(match is not None and names_people(_names_in(match)) for match in credited)
    rest = [part for part, match in zip(parts, credited, strict=True) if match is None]
    return named >= _FEW and all(map(_OTHER_CREDITS.fullmatch, rest))


def _names_in(credit: re.Match[str]) -> str:
    """
    >>> _names_in(_CREDIT.fullmatch("Starring Ada Lind and the voice of Bo Orr"))
    'Ada Lind, Bo Orr'
    """
    return _VOICES.sub(", ", _MORE_NAMES.sub("", credit["names"]))


def _sentences(text: str) -> list[str]:
    """`Dir. A. Lind` is one of them."""
    parts: list[str] = []
    is_open = False
    for piece in text.split(". "):
        if is_open and not _LABELLED.fullmatch(piece):
            parts[-1] += f". {piece}"
        else:
            parts.append(piece)
        is_open = _INITIAL.search(f"{piece[-_LONGEST_INITIAL:]}.") is not None
    return [part.strip(" .") for part in parts if part.strip(" .")]


def _is_hard(text: str) -> bool:
    if is_facts(text) or is_facts(f"{text}.") or _UNRATED.fullmatch(text) or _are_credits(text):
        return True
    credit = _CREDIT.fullmatch(text)
    based = _BASED.fullmatch(text)
    if (credit and names_people(_names_in(credit))) or (based and names_people(based["names"])):
        return True
    if (titled := _TITLED.fullmatch(text)) and dates_film(_JOINED.sub(", ", titled["made"])):
        return True
    if _presents(text) or _names_offices(text):
        return True
    first = _BETWEEN.split(text, maxsplit=1)[0]  # most lines are told by it
    return (not first or _is_part(first)) and all(map(_is_part, filter(None, _BETWEEN.split(text))))


def _presents(text: str) -> bool:
    """`Wet Films presents a film directed by Ada Lind`, `De et avec Ada Lind`"""
    match = _PRESENTS.fullmatch(text) or _BY_AND_WITH.fullmatch(text)
    return match is not None and names_people(match["names"])


def _names_offices(text: str) -> bool:
    """`Guión y dirección: Ada Lind`"""
    match = _LABELLED.fullmatch(text)
    return match is not None and all(map(_heads_fact, _OFFICES.split(match["label"]))) and names_people(match["value"])


def _heads_fact(office: str) -> bool:
    return is_fact_label(f"{office[:1].upper()}{office[1:]}:")


def _are_credits(text: str) -> bool:
    """`di Ada Lind, con Bo Orr, Cy Dahl`: who made it, and who plays in it."""
    made, *played = _PLAYED.split(text)
    maker = _MADE_BY.fullmatch(made)
    who = [match["names"] for each in played if (match := _CREDIT.fullmatch(each))]
    if maker is None or not played or len(who) < len(played):
        return False
    return all(map(names_people, (maker["names"], *who)))


def _names_maker(text: str, below: str) -> bool:
    """`De Ada Lind`, and then who plays in it."""
    maker = _MADE_BY.fullmatch(text)
    return maker is not None and names_people(maker["names"]) and _CREDIT.fullmatch(below) is not None


def _is_part(text: str) -> bool:
    is_figure = text.isdigit() and len(text) == len("1999")
    is_told = is_figure or is_length(text) or is_certificate(text) or dates_film(text) or is_country_or_kind(text)
    return is_told or bool(_LOOK.fullmatch(text) or _UNRATED.fullmatch(text))


def _is_soft(text: str) -> bool:
    return _SHOWING.fullmatch(text) is not None or _LOOK.fullmatch(text) is not None


def is_showing(text: str) -> bool:
    """
    >>> is_showing("Opens Friday at the Regent."), is_showing("It opens with a shot of the Regent.")
    (True, False)
    """
    return len(text) <= _LONGEST_VALUE and _SHOWING.fullmatch(text) is not None


def tells_where(text: str, name: str) -> bool:
    """Sentences of which each begins with the film, or with a word for it, and tells where and for whom it runs.

    >>> tells_where("Low Tide is now playing in theaters. It is rated PG-13 for fog.", "Low Tide")
    True
    >>> tells_where("Low Tide is a film about playing in theaters.", "Low Tide")
    False
    """
    if not name or not 0 < len(text) <= _LONGEST or not (text.endswith(".") or text[-1:].isdigit()):
        return False
    if _tells_where_in_parts(without_emphasis(text).replace(" ,", ",").rstrip("."), name):
        return True
    parts = [part for part in (_without_subject(each, name) for each in _sentences(text)) if part is not None]
    return len(parts) == len(_sentences(text)) and all(is_showing(part) or _UNRATED.fullmatch(part) for part in parts)


def _tells_where_in_parts(text: str, name: str) -> bool:
    """`Low Tide, by Ada Lind, in cinemas from June`."""
    if not text.casefold().startswith(f"{name.casefold()}, "):
        return False
    *told, last = text[len(name) + 2 :].split(", ")
    makers = [match for each in told if (match := _MADE_BY.fullmatch(each)) and names_people(match["names"])]
    return is_showing(last) and len(makers) + sum(map(_is_part, told)) == len(told)


def _without_subject(sentence: str, name: str) -> str | None:
    """`playing in theaters`, of what begins with the film's name or with a word in its place."""
    for subject in (_begun_alike(sentence, name), *_SUBJECTS):
        if sentence.casefold().startswith(f"{subject.casefold()} "):
            match = _VERB.match(sentence, len(subject) + 1)
            return sentence[match.end() :] if match else None
    return None


def _begun_alike(sentence: str, title: str) -> str:
    """The words with which both begin: a title may say more than the film's name."""
    words = sentence.split()
    pairs = zip(words, title.replace(":", "").split(), strict=False)
    alike = list(takewhile(lambda pair: pair[0].casefold() == pair[1].casefold(), pairs))
    return " ".join(words[: len(alike)]) if len(alike) > 1 else title


_SUBJECTS = (
    "It", "The film", "The movie", "Der Film", "Er", "Sie", "Le film", "Il", "La película", "El film", "Il film",
    "O filme",
    "De film", "Hij", "Filmen", "Film",
)  # fmt: skip
_VERB = re.compile(
    r"(?:(?:is|was|has been|will be|can be seen|läuft|startet|ist|kommt|est|sort|es|está|se estrena|se puede ver|è|esce"
    r"|estreia|draait|is te zien|går|visas|vises|jest|grany jest) )?(?:now |currently |still |out |seit \S{1,15} |jetzt"
    r" |derzeit |actuellement |ya |ora |agora |nu )?",
    re.IGNORECASE,
)


def _is_sure(text: str) -> bool:
    """Of one sentence: several parts of which one is in figures, or three people at least, or who did both."""
    if _BY_AND_WITH.fullmatch(text):
        return True
    parts = [part for part in _BETWEEN.split(text) if part]
    if credit := _CREDIT.fullmatch(text):
        return credit["names"].count(",") >= _FEW and names_people(_names_in(credit))
    if based := _BASED.fullmatch(text):
        return text[:1].isupper() and names_people(based["names"])
    has_figures = any(is_length(part) or dates_film(part) or part.isdigit() for part in parts)
    return len(parts) > 1 and has_figures and all(map(_is_part, parts))


def stands_above_facts(caption: Passage, below: Passage) -> bool:
    """A few words below a picture, between the title and a paragraph of nothing but facts."""
    is_short = len(caption.plain) <= _LONGEST_CAPTION and not caption.is_item and not caption.is_heading
    return is_short and is_apart(caption, below) and is_fact_sheet(below.plain)


def size_of_box(content: Sequence[Passage], place: int) -> int:
    """How many lines of one block are labels with what they tell, of which two at least tell of the film for sure, and
    as many as do not; without lines that rate or tell the story, with which the box ends.

    `Happy End: Yes` is a fact beside `Year: 2009` and `Country: Norway`.
    """
    told: list[bool] = []
    begins = place + (1 if _heads_box(content, place) else 0)
    for at in range(begins, min(len(content), begins + _MOST_IN_BOX)):
        each = content[at]
        is_known = is_facts(each.plain) or is_fact_sheet(each.plain)
        if not (is_known or _is_labelled(each.plain)) or (at > begins and _is_elsewhere(content, begins, at)):
            break
        told.append(is_known)
    while told and not (told[-1] or len(told) > _FEW):
        told.pop()
    sure = sum(told)
    return begins - place + len(told) if sure >= _FEW and sure * 2 >= len(told) else _size_in_capitals(content, place)


def _size_in_capitals(content: Sequence[Passage], place: int) -> int:
    """`WHO: Ada Lind, Bo Orr.`, `HOW LONG: 92 minutes, and not one more.`: a block of its own, with different labels in
    capitals, of which one at least tells of people or of the length."""
    block = list(content[place : place + 1])
    for each in content[place + 1 : place + _MOST_IN_BOX]:
        if is_apart(block[-1], each):
            break
        block.append(each)
    labelled = [match for each in block if (match := _LABELLED.fullmatch(each.plain)) and match["label"].isupper()]
    labels = {match["label"].casefold() for match in labelled}
    are_facts = len(labels) == len(block) >= _FEW and place + len(block) < len(content)
    if not are_facts or any(
        words.fullmatch(label) for label in labels for words in (RATING_WORDS, VERDICT_WORDS, _PLOT)
    ):
        return 0
    told = [
        part
        for match in labelled
        for part in (match["value"].split(". ")[0].strip("."), match["value"].split(" at ")[0])
    ]
    return len(block) if any(names_people(part) or is_length(part) for part in told) else 0


def size_of_listing(content: Sequence[Passage], place: int) -> int:
    """How many lines are labels alone, of which each has one or more names or figures below it: `Cast:`, `Ada Lind`,
    `Bo Orr`, `Music:`, `Cy Dahl`."""
    size, labels = 0, 0
    for each in content[place : place + _MOST_IN_LISTING]:
        text = each.plain
        is_label = text.endswith(":") and is_fact_label(text)
        is_value = labels > 0 and len(text) <= _LONGEST_IN_LISTING and text[-1:] not in ".:!?…"
        if not (is_label or (is_value and (text[:1].isupper() or text[:1].isdigit()))):
            break
        labels += is_label
        size += 1
    while size and content[place + size - 1].plain.endswith(":"):
        size -= 1
        labels -= 1
    return size if labels >= _FEW else 0


def _heads_box(content: Sequence[Passage], place: int) -> bool:
    here = content[place : place + 1]
    return any(_LABEL_ALONE.fullmatch(each.plain) and not _PLOT.fullmatch(each.plain) for each in here)


def _is_elsewhere(content: Sequence[Passage], begins: int, at: int) -> bool:
    """In a block of its own, where the others stand in one."""
    is_tight = at - begins > 1 and not is_apart(content[begins], content[begins + 1])
    return is_tight and is_apart(content[at - 1], content[at])


def _is_labelled(text: str) -> bool:
    match = _LABELLED.fullmatch(text)
    if not match:
        return False
    label, value = match["label"], match["value"]
    is_other = any(words.fullmatch(label) for words in (RATING_WORDS, VERDICT_WORDS, PARTS, _PLOT))
    return (
        not is_other and not find_marks(value) and value.rstrip(".").count(". ") == 0 and len(value) <= _LONGEST_VALUE
    )
