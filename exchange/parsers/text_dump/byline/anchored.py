"""A line of which no form is known, but the words that open its clauses: a date, `by`, `in`, `Tags:`, a count.

A theme sets these apart by icons, boxes or links, in any order; of those a tool prints a blank, or any sign. So each
clause ends where the next one begins, whatever stands between; all of the line must be read so, or nothing is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from exchange.dates import find_date
from exchange.parsers.text_dump.byline.breaks import SEPARATOR
from exchange.parsers.text_dump.byline.dates import with_date_marked
from exchange.parsers.text_dump.byline.piece import BARE, Byline, declared_in
from exchange.parsers.text_dump.byline.tags import ARTICLES, are_tags, split_tags
from exchange.parsers.text_dump.byline.words import (
    BY,
    DATE,
    FILED,
    FILLER,
    IN,
    NAME,
    ON,
    ROLES,
    TAGGED,
    VERB,
    WHO,
    is_category,
)
from exchange.parsers.text_dump.text.glances import holds_figure

_LONGEST, _MOST_SPACES, _TWO = 300, 4, 2
_CLOCK = (
    r"(?:(?:@|at|um|à l[’']adresse|à|a las|alle ore|alle|ore|om|op|en|em|às|kl\.?|klo|o|a) )?"
    r"[0-9]{1,2}[:.h][0-9]{2}(?::[0-9]{2})?(?: ?[ap]\.?m\.?\b)?(?: Uhr\b| ?h\b)?"
)
_COMMENTS = (
    r"(?:comments?|kommentare?r?|commentaires?|comentarios?|comentários?|comentaris?|commenti|commento|reacties?"
    r"|opmerking(?:en)?|komentarz\w*|kommentteja|responses?|replies)"
)
_COUNT = (
    rf"(?:[0-9]{{1,4}}|no|keine|ein|aucun|nessun|nenhum|geen|brak|inga|ingen|ei|sin|cap) {_COMMENTS}(?: ?:)?(?![^\W_])"
    rf"|{_COMMENTS} ?:? ?[\[(][0-9]{{1,4}}[\])]"
    r"|leave a (?:comment|reply)|hinterlasse einen kommentar|laisser un commentaire|dejar? un comentario"
    r"|lascia un commento|deixe um comentário"
)
_LINK = (
    r"(?:perma(?:nent)?lin[kc]|permalien|lien permanent|(?:enlace|link) permanente|länk|lenke)(?: ?[\[(]?#[\])]?)?"
    r"(?![^\W_])"
)
_OF_KIND = (
    r"(?: (?:the |der |den |die |la |le |il |a |o )?(?:category|categories|rubrik|kategorien?|kategorii|catégories?"
    r"|rubrique|categor[íi]as?|categori[ae]))?"
)
_STRONG = (
    rf"(?P<date>(?:{ON} )?{DATE})|(?P<clock>{_CLOCK})|(?P<count>{_COUNT})|(?P<link>{_LINK})"
    rf"|(?P<tags>{TAGGED}(?= ))|(?P<filed>(?!genre){FILED}(?= ))"
    rf"|(?P<by>{VERB} {BY} ?:?(?= )|(?:{ROLES}) ?:(?= )|{WHO} ?:?(?= ))"
)
_START = r"(?<![^\W_])(?<![-’'])"
_ANCHOR = re.compile(
    rf"{_START}(?:{_STRONG}|(?P<into>(?:{VERB} )?(?!(?-i:[IVW]) )(?:{IN}|sous|sob|bajo){_OF_KIND} ?:?(?= ))"
    rf"|(?P<who>{BY} ?:?(?= ))|(?P<verb>{VERB}(?: {ON})? ?:?(?= )))",
    re.IGNORECASE,
)
_ANCHOR_IN_LIST = re.compile(rf"{_START}(?:{_STRONG})", re.IGNORECASE)
_LISTS, _NAMES, _CLOSING = {"tags", "filed", "into"}, {"by", "who"}, {"count", "link"}
_ONCE, _BEHIND_NAME = {"date", "clock", "by", "who"}, {"date", "clock", "into"}
_TELLING = {"date", "tags", "filed", "by"}
_ICONS = re.compile("[👤✎✍🖊✏📝📅🗓⌚⏰🕐-🕧]\ufe0f?")
_COUNT_ICON = re.compile("[💬🗨]\ufe0f? ?([0-9]{1,4})")
_BUTTON = re.compile(
    rf"(?:{_COMMENTS}|share(?: this)?|tweet|pin(?: it)?|print|imprimer|drucken|stampa|imprimir|e-?mail(?: this)?|edit"
    r"|bearbeiten|modifier|editar|modifica|like|likes|facebook|twitter|pinterest|linkedin|whatsapp|reddit|google\+?"
    r"|blogthis!?|trackbacks?|pingbacks?|reply|antworten|répondre|responder|rispondi|rss|top|home|teilen|partager"
    r"|compartir|condividi|compartilhar|link|views?|new|featured|more|read more|about|contact"
    r"|archives?|search|menu|impressum|über|kontakt|à propos|contacto|contatti|acerca de)(?: ?[(\[]?[0-9]{1,5}[)\]]?)?",
    re.IGNORECASE,
)
_OF_ELSE = re.compile(
    r"\b(?:releas|premi[eè]r|directed|directors?\b|starring|designed|powered|theme by|produc|distribut|kinostart"
    r"|cinemas\b|sortie|estreno|uscita|salas\b|kinech|r[ée]alis|dirigid|dirett|regi[ea]?\b|régie|copyright"
    r"|log in|sign in|born\b|died\b|(?:[4-9][0-9]|[12][0-9]{2}) ?min)|[©®™…]|\]\(|\[[0-9]|[“”\"„«»]",
    re.IGNORECASE,
)
"""Words of films, of those who made the site, and signs of links and quotations."""
_DONE_BY = re.compile(
    r"(?!(?i:shown|aired|broadcast|screened)\b)[A-Z][a-z]{3,19}(?: (?:and|&) "
    r"[a-z]{3,12})? (?=by \w[^:]{1,40} at [0-9]{1,2}:[0-9]{2} [AP]M$)"
)
"""`Collected by Ada at 12:20 AM`: whatever a blog of Blogger says in place of `Posted`."""
_EDGES = " \t,|·•–—-/\\:;~>"
_JOINS = (" and", " und", " et", " y", " e", " of", " in", " the", " old", " new", ",")
_PARTING = frozenset("|·•–—-/;")
_OF_PHRASES = (
    *ARTICLES, "our ", "few ", "this ", "that ", "other ", "den ", "ein ", "eine ", "le ", "la ", "un ", "une ", "ce ",
    "el ", "una ", "este ", "esta ", "il ", "lo ",
)  # fmt: skip
_IS_NAME = re.compile(NAME)
_IS_HANDLE = re.compile(r"@?[^\W_][\w.’'-]{2,30}")
_STOP = re.compile(r"(?<=[^\W\d_]{3})\.$")
_SENTENCE = re.compile(r"(?<!\b[^\W\d_])[.!?] |[!?]$|[^\W\d_]{3}\.$")
_GLUED = re.compile(r"[a-zß-ÿ](?<!\bMc)(?<!\bMac)[A-Z][a-z]|^[^\w#*]|^[0-9]{1,3}$")
_FIGURES = re.compile(r"[0-9]+ [0-9/]")


@dataclass
class _Read:
    """`is_closed` tells that the line counts comments or links to itself, as nothing but such lines do; `is_begun`
    that what is read stands behind a word that opens a clause."""

    is_dated: bool
    is_closed: bool
    is_begun: bool = False
    author: str = ""
    tags: list[str] = field(default_factory=list)
    filed: list[str] = field(default_factory=list)


def read_anchored(text: str, *, is_day_first: bool | None = None) -> Byline | None:
    """
    >>> read_anchored("Publicado por Ada L. G. en 23:51 2 comentarios: Etiquetas: Islandia, pesca").tags
    ('Islandia', 'pesca')
    >>> read_anchored("ada, May 5, 2014, 22:51, in: Cinema")
    Byline(author='ada', date='2014-05-05T22:51', tags=(), filed=('Cinema',), declared=None)
    >>> read_anchored("It was filmed by Ada Lind in Ulm on May 5, 2014 and never shown.")
    """
    if not 0 < len(text) <= _LONGEST or not _may_be_one(text) or _OF_ELSE.search(text):
        return None
    text = _COUNT_ICON.sub(r" \1 comments", _ICONS.sub(" | ", text.replace("\u00a0", " ")))
    marked, date = with_date_marked(" ".join(text.split()), is_day_first)
    clauses = list(_clauses(marked))
    kinds = [kind for kind, _ in clauses if kind not in {"", "label"}]
    if any(kinds.count(kind) > 1 for kind in _ONCE) or (date and find_date(marked)) or not _is_of_post(kinds):
        return None
    read = _Read(is_dated=bool(date), is_closed=not _CLOSING.isdisjoint(kinds))
    below = kinds[0] if kinds else ""
    if not all(_takes(read, *each, below=below) for each in clauses) or not (read.author or read.tags or read.filed):
        return None
    is_release = kinds == ["date"] and not clauses[-1][1] and "," in clauses[0][1]
    if kinds == ["by"] or is_release:
        return None  # `Created by Ada | Drama, Crime`, `DVD, Gaumont, 5 mai 2014`
    is_weak = len(kinds) == 1 or (set(kinds) <= {"date", "clock", "into"} and not read.author)
    if is_weak and not any(map(is_category, read.filed)):
        return None
    counted = next((match["count"] for match in _ANCHOR.finditer(marked) if match["count"]), "")
    tags, filed = (tuple(dict.fromkeys(each)) for each in (read.tags, read.filed))
    return Byline(read.author, date, tags, filed, declared_in(counted.rstrip(" :")))


def _may_be_one(text: str) -> bool:
    return holds_figure(text) or ":" in text or "|" in text or "·" in text


def _is_of_post(kinds: Sequence[str]) -> bool:
    """A date with more than a verb or a place before it, or words that only such lines have: `Tags:`, `Posted by`. A
    name behind a bare `by` needs a clock or a count beside it, and a count alone tells of categories."""
    if set(kinds) <= {"verb", "date", "clock"} and "verb" in kinds:
        return False
    if kinds[:1] == ["into"]:
        return not {"by", "tags", "filed", *_CLOSING}.isdisjoint(kinds)
    is_signed = "who" in kinds and not {"clock", *_CLOSING}.isdisjoint(kinds) and kinds[0] not in _CLOSING
    return is_signed or not _TELLING.isdisjoint(kinds) or (bool(kinds) and _CLOSING.issuperset(kinds))


def _clauses(text: str) -> Iterator[tuple[str, str]]:
    """Kinds of anchors with what stands behind each; first, without a kind, what stands before all."""
    verb = _DONE_BY.match(text)
    is_dated, start = DATE in text, verb.end() if verb else 0
    place = start
    kind = ""
    while match := (_ANCHOR_IN_LIST if kind in _LISTS else _ANCHOR).search(text, place):
        said = text[start : match.start()].rstrip()
        is_strange = said.endswith(":") or (_opens_label(match) and not (is_dated or _may_stand_before(said)))
        if kind in {"", "verb", "into"} and said and is_strange:  # `The author: Ada`, `In other words: no`
            yield "label", said
        elif kind or said:
            yield kind, said.strip(_EDGES)
        kind = match.lastgroup or ""
        start = place = match.end()
    yield kind, text[start:].strip(_EDGES)


def _may_stand_before(said: str) -> bool:
    """What a sign parts from the label behind it, or a category; `Music and words: Ada` is one phrase."""
    is_phrase = f"{said} ".lower().startswith(_OF_PHRASES) or said.endswith(_JOINS)
    return said[-1:] in _PARTING or (is_category(said) and not is_phrase)


def _opens_label(match: re.Match[str]) -> bool:
    return match.lastgroup in {"tags", "filed", "by"}


def _takes(read: _Read, kind: str, said: str, *, below: str) -> bool:
    """Whether a clause says what such a clause may say; behind a strange label (`Screening:`) none does."""
    read.is_begun = bool(kind)
    if kind == "label" or _SENTENCE.search(said if kind not in _LISTS | _NAMES else _STOP.sub("", said)):
        return False
    pieces = [piece.strip(_EDGES) for piece in SEPARATOR.split(said) if piece.strip(_EDGES)]
    if kind in _LISTS:
        tags = split_tags(pieces.pop(0).rstrip(".")) if pieces else []
        (read.tags if kind == "tags" else read.filed).extend(tags)
        is_place = kind == "into" and any(f"{tag} ".lower().startswith(_OF_PHRASES) for tag in tags)  # `in the kitchen`
        return _are_tags(tags) and not is_place and all(_takes_piece(read, piece) for piece in pieces)
    if kind in _NAMES:
        name = _STOP.sub("", pieces.pop(0)) if pieces else ""
        is_name = (_IS_NAME.fullmatch(name) or _IS_HANDLE.fullmatch(name)) is not None
        if read.author or not is_name:
            return False
        read.author = name
    elif (
        not kind
        and below in _BEHIND_NAME
        and len(pieces) == 1
        and _IS_HANDLE.fullmatch(pieces[0])
        and not is_category(pieces[0])
    ):
        read.author = pieces.pop(0)
    return all(_takes_piece(read, piece) for piece in pieces)


def _takes_piece(read: _Read, piece: str) -> bool:
    """What no word opens: a button, categories, or else the name that is missing yet."""
    if FILLER.fullmatch(piece) or _BUTTON.fullmatch(piece):
        return True
    tags = split_tags(piece)
    handle, _, behind = tags[0].partition(" ") if tags else ("", "", "")
    if read.is_dated and not read.author and is_category(behind) and handle.islower() and not is_category(handle):
        read.author, tags = handle, [behind, *tags[1:]]  # `ada Drama, Films`
    if is_category(piece) or len(tags) > 1 or tags[:1] == [behind]:
        (read.tags if read.filed else read.filed).extend(tags)
        is_said = ":" in piece or not (read.is_begun or any(map(is_category, tags)))  # `Kennedy, shot on …`
        return _are_tags(tags) and not is_said and _FIGURES.match(piece) is None
    is_name = read.is_dated and not read.author and len(piece) > _TWO and _is_name_alone(piece)
    read.author = piece if is_name else read.author
    is_left = not is_name and bool(read.author) and read.is_closed and BARE.fullmatch(piece) is not None
    read.filed += [piece] if is_left else []
    return is_name or is_left


def _is_name_alone(text: str) -> bool:
    """Without a word before it: no film, as `The Boat`."""
    return _IS_NAME.fullmatch(text) is not None and not f"{text} ".lower().startswith(_OF_PHRASES)


def _are_tags(tags: Sequence[str]) -> bool:
    are_short = all(len(tag) > 1 and tag.count(" ") <= _MOST_SPACES and not _GLUED.search(tag) for tag in tags)
    return bool(tags) and are_tags(tags) and are_short
