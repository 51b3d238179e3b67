"""Facts of a film in one paragraph, whatever their order and signs: many labels, and hardly anything but names."""

import re

from exchange.parsers.text_dump.text.glances import Parts

_SHORTEST, _LONGEST = 30, 1200
_FIRST_WITHIN = 70  # characters
_FEW, _SEVERAL, _MANY = 2, 3, 5
_OTHERS_OF_SEVERAL, _OTHERS_OF_MANY = 0.14, 0.3  # of all words, those that are neither names nor figures
_LONG_WORD = 4  # characters
_LABELS = (
    r"direct(?:or|ors|ed|ion)|dir|dirección|direcció|direção|regie|regia|regi|réal|r[ée]alisat(?:eur|rice|ion)"
    r"|reż(?:yseria)?|régie|written|writers?|wr|screenplay|screenwriters?|scr|script|guion|guión|guió|roteiro|argumento|scénario"
    r"|sceneggiatura|manus|drehbuch|buch|scenariusz|scenario|produce[dr]s?|producción|produção|produzione|production|prod"
    r"|pr|cinematograph(?:y|er)|cine|dp|photography|photographed|fotografía|fotografia|foto|kamera|zdjęcia|photo|image"
    r"|music|música|musica|musik|musique|muzyka|score|edit(?:ed|or|ing)|montaje|montage|schnitt|montaż|cast|stars"
    r"|starring|featuring|with|avec|con|mit|acteurs?|actors?|actrices?|int(?:erprètes?)?|interpreti|intérpretes|reparto"
    r"|repartiment|elenco|i rollerna|rollista|darsteller(?:innen)?|besetzung|obsada|występują|genre|género|genere"
    r"|gatunek|origine|origin|année|year|año|ano|anno|jahr|rok|pays|country|país|paese|land|kraj|language|idioma"
    r"|durée|duración|durada|duração|durata|runtime|run(?:ning)? time|laufzeit|länge|dauer|speltid|czas trwania"
    r"|release date|released|estreno|sortie|kinostart|data premiery|based on|story|distribut(?:or|ed)|dist"
    r"|distribution|distribución|distribuzione|verleih|titre original|original title|título original|titolo originale"
    r"|originaltitel|studio|tytuł oryginalny"
)
_LABEL = re.compile(
    rf"(?<![\w’'])(?:{_LABELS})(?:/(?:{_LABELS}))*\.?(?: ?:| by\b)"
    r"|(?<![\w’'])(?:(?:wr|prod|scr|ph|mus|dir|ed)\.|dp) (?-i:(?=[^\W\d_a-zß-ÿ]))",
    re.IGNORECASE,
)
_IN_CAPITALS = re.compile(r"(?<!\w)(?:DIRECTOR|WRITERS?|STARS|CAST|PRODUCERS?|MUSIC)(?=\s[^\W\d_a-zß-ÿ][a-zß-ÿ])")
_PLOT = re.compile(
    r"(?i:plot(?: summary)?|synopsis|summary|sinopsis|sinopse|sinossi|trama|handlung|inhalt|the gist)\s?:"
)
_SET_APART = re.compile(r"\([^()]{1,80}\)|\[[^\[\]]{1,80}\]|[“\"«„][^“”\"«»„]{1,80}[”\"»“]")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_PERSON = re.compile(
    r"\s?(?:“[^”]{1,60}” )?(?:[^\W\d_a-zß-ÿ][\w’'-]*|[^\W\d_a-zß-ÿ]\.) (?:(?:de|van|von|di|la|le|du) ){0,2}"
    r"[^\W\d_a-zß-ÿ]"
)
_FIGURE = re.compile(r"\b(?:18|19|20)[0-9]{2}\b|\b[0-9]{2,3} ?(?:mins?|minut\w*|′|’)|\b[0-9] ?h\b|\b[0-9] hours?\b")
_MAY_BE = Parts.of(": ", " by ", ".:", "prod. ", "STARS", "CAST")


def is_dense_in_credits(text: str) -> bool:
    """At least two of its labels stand before a full name, or one beside a year or a length; no sentence has none.

    >>> is_dense_in_credits("UK / 73 min / bw Dir: Ada Lind Pr: Bo Orr Scr: Cy Vane Cast: Dee Fox, Eve Gray.")
    True
    >>> is_dense_in_credits("Directed by Ada, written by Bo and produced by Cy, it is a film that nobody ever saw.")
    False
    >>> is_dense_in_credits("Story: Great. Music: Great. Cast: Great. Direction: Superb.")
    False
    """
    if not _SHORTEST <= len(text) <= _LONGEST or not _MAY_BE.are_in(text):
        return False
    plot = _PLOT.search(text)
    told = text[: plot.start()] if plot else text
    labels = [*_LABEL.finditer(told), *_IN_CAPITALS.finditer(told)]
    count = len({each[0].lower() for each in labels})
    if count < _FEW or min(each.start() for each in labels) > _FIRST_WITHIN or "!" in told or "?" in told:
        return False
    people = sum(_PERSON.match(told, each.end()) is not None for each in labels)
    return people + (_FIGURE.search(told) is not None) >= _FEW and people > 0 and _is_dense(told, count)


def _is_dense(told: str, count: int) -> bool:
    """Few words that are no names, for so many labels; and these in no sentence of their own."""
    rest = _SET_APART.sub(" ", _IN_CAPITALS.sub(" ", _LABEL.sub("\n", told)))
    words = _WORD.findall(rest)
    others = sum(len(word) >= _LONG_WORD and word[0].islower() for word in words)
    if count < _SEVERAL:
        return not others and len(words) > 1
    last = _WORD.findall(rest.rpartition("\n")[2].partition(". ")[2])
    most = _OTHERS_OF_MANY if count >= _MANY else _OTHERS_OF_SEVERAL
    return bool(others <= most * len(words) and sum(word.islower() for word in last) <= _FEW)
