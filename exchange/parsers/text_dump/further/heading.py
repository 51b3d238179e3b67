"""The line that announces further reading: a heading above a list, or words with the names beside them."""

import re
from dataclasses import dataclass

from exchange.parsers.text_dump.further.invitations import invites
from exchange.parsers.text_dump.further.vocabulary import are_words, is_made_of_words, is_more_about, is_phrase
from exchange.parsers.text_dump.further.words import ALONE, FIRST_WORDS, HEADING, WEAK
from exchange.remembered import remembered

_OPENS_NAMES = re.compile(r"(?:bij|bei|auf|in|at|by|on|from|hier|chez|sur|en)$", re.IGNORECASE)
_LONGEST = 90
_ASKS_TO_READ = re.compile(
    r"(?:if|for|to|wer|wenn|für|si|pour|para|per|se|als|voor|om|för|jeśli) .{3,60}\b"
    r"(?:read|see|visit|try|lesen|lies|siehe|lire|lisez|voir|voyez|leer|lee|ver|leggere|leggi|vedere|vedi|ler|leia|veja"
    r"|lees|lezen|läs|les|læs|czytaj|zobacz)",
    re.IGNORECASE,
)
"""`If you like this sort of thing, read:`"""
_MORE_OF = re.compile(
    r"(?:more|mehr|plus|más|altro|mais|meer|mer|mere|więcej) (?:of|like|von|de|di|van|av|om) .{3,40}", re.IGNORECASE
)
_EDGES = '*_ \u00a0–—-→►»>…“”"[]'


@dataclass(frozen=True, slots=True)
class Opening:
    """`inline` are the names beside it, if any are; a weak one opens nothing but a list, or links.
    Where it is one name, an `and` in it parts nothing."""

    inline: str = ""
    has_colon: bool = False
    is_weak: bool = False
    is_one: bool = False


@remembered
def read_opening(text: str) -> Opening | None:
    """
    >>> read_opening("Other voices: Rain Weekly, The Lantern").inline
    'Rain Weekly, The Lantern'
    >>> read_opening("Other people came and went.")
    """
    if not text or not (text[0].isalnum() or text[0] in _EDGES):
        return None
    opening = _of_phrases(text) or _of_words(text)
    return opening or (Opening(has_colon=True, is_weak=True) if invites(text) else None)


def _of_phrases(text: str) -> Opening | None:
    first = text[:_LONGEST].lower().lstrip("*_ ").split(" ", 1)[0].rstrip(":.…*")
    if first not in FIRST_WORDS:
        return None
    bare = text.strip("*_ ")
    match = (ALONE.fullmatch(bare) if len(bare) <= _LONGEST else None) or HEADING.fullmatch(bare)
    if not match:
        return None
    inline = match["inline"].strip("*_ ")
    before = bare[: match.start("inline")].rstrip()
    if inline and not match["colon"] and not _OPENS_NAMES.search(before):
        return None
    is_weak = not inline and WEAK.fullmatch(bare.strip("*_: ")) is not None
    return Opening(inline, bool(match["colon"]), is_weak)


def _of_words(text: str) -> Opening | None:
    words, colon, inline = text.partition(":")
    words, inline = words.strip(_EDGES).rstrip(".…!"), inline.strip("*_ ")
    if not words or len(words) > _LONGEST or words[0].islower() or (not colon and text.endswith((",", ";", "!"))):
        return None
    if is_made_of_words(words):
        return Opening(inline, bool(colon), is_weak=not inline and not colon)
    if colon and not inline and _ASKS_TO_READ.fullmatch(words):
        return Opening(has_colon=True)
    if colon and _MORE_OF.fullmatch(words):
        return Opening(inline, has_colon=True, is_weak=True)
    if is_phrase(words) or is_more_about(words):
        return Opening(inline, bool(colon), is_weak=True)
    return None


def speaks_of_links(text: str) -> bool:
    """What a sentence says beside its links, where that is nothing but the words for further reading.

    >>> speaks_of_links("For another view, read  and ."), speaks_of_links("The other night I read  and .")
    (True, False)
    """
    return len(text) <= _LONGEST and are_words(text)
