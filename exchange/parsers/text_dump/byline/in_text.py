"""Who wrote a post, where no line of its own says so: the first or the last words of the text, the title, the mark."""

import re
from collections.abc import Sequence
from dataclasses import replace

from exchange.ledger import Label
from exchange.records import ImportedPost

_UPPER = r"[^\W\d_a-zß-ÿ]"
_PARTICLES = r"(?:(?:van|von|de|der|den|da|di|du|del|la|le|el) ){0,2}"
_WORD = rf"{_UPPER}[\w’'-]*"
_NAME = rf"{_WORD}(?:\.(?= ))?(?: {_PARTICLES}{_UPPER}[\w’'.-]*){{0,3}}"
_FULL = rf"{_WORD}(?:\.(?= ))?(?: {_PARTICLES}{_WORD}(?:\.(?= {_UPPER}))?){{1,3}}"
_BY = r"(?:By|BY|Von|Por|POR|Par|Di|Door|Av|Af)"
_FIRST = re.compile(
    rf"(?P<says>{_NAME}) says: ?[“\"„«]"
    rf"|[-–—]? ?{_BY} (?P<by>{_FULL})(?:\. (?={_UPPER})|: | [–—|-] | @\w+ ).{{30}}"
    rf"|(?:Autora?|Author|Reviewer): (?P<label>{_WORD} {_WORD})\.? \S.{{30}}"
)
_LAST = re.compile(
    r".*[.!?…”»\"] \((?P<initials>[^\W\d_A-Z]{2,4}|[A-ZÄÖÜ]{2,3}|(?:[A-Z]\.){2,3})\)\.?"
    rf"|.*[.!?…”»\"] [–—-]? ?{_BY} (?P<by>{_FULL})\.?",
    re.DOTALL,
)
_NO_INITIALS = frozenset(
    ["omu", "omeu", "ov", "dvd", "tv", "vf", "vo", "sic", "usa", "uk", "nb", "ps", "red", "spoiler"]
)
_IN_TITLE = re.compile(
    rf".* (?:[–—|-]|…|\.\.\.) ?(?:{_BY}|von) (?P<by>{_FULL}\.?|{_NAME})"
    rf"|(?i:recensie|review|kritik|critique|recensione|reseña|resenha)\b.* \((?:by )?(?P<behind>{_FULL})\)"
    rf"|.* \((?i:reviewed by|review by) (?P<reviewed>{_NAME})\)"
)
_RATES = re.compile(
    rf"(?P<who>{_NAME})[’']s? (?i:(?:final |overall )?(?:review|rating|grade|score|verdict))\b[^\w’'].*"
    rf"|.*\bso says (?P<other>{_NAME})\W*"
)
_OF_OTHERS = frozenset(
    ["imdb", "metacritic", "viewer", "viewers", "critic", "critics", "reader", "readers", "user", "users"]
)


def with_writer_in_text(post: ImportedPost, lines: Sequence[str]) -> ImportedPost:
    """Where no rule knows who wrote it. The words stay where they are."""
    author = "" if post.byline else writer_in_text(post, lines)
    return replace(post, byline=author) if author else post


def writer_in_text(post: ImportedPost, lines: Sequence[str]) -> str:
    if named := _IN_TITLE.fullmatch(post.title):
        return _found(named)
    texts = _labelled(post, lines, Label.BODY)
    first = next((match for text in texts[:1] if (match := _FIRST.match(text))), None)
    speakers = {match["says"] for text in texts if (match := _FIRST.match(text)) and match["says"]}
    if first and (not first["says"] or len(speakers) == 1):
        return _found(first)
    if len(speakers) == 1:
        return speakers.pop()
    last = next((match for text in texts[-1:] if (match := _LAST.fullmatch(text))), None)
    if last and _found(last).lower() not in _NO_INITIALS:
        return _found(last)
    raters = {_found(match) for text in _labelled(post, lines, Label.RATING) if (match := _RATES.fullmatch(text))}
    return raters.pop() if len(raters) == 1 and {each.lower() for each in raters}.isdisjoint(_OF_OTHERS) else ""


def _labelled(post: ImportedPost, lines: Sequence[str], label: Label) -> list[str]:
    entries = zip(lines, post.ledger.entries, strict=False)
    return [line.strip() for line, entry in entries if entry.label is label]


def _found(match: re.Match[str]) -> str:
    return next((name for name in match.groups() if name), "")
