"""Who wrote a post, where no line of its own says so, but the first words of the text do."""

import re
from collections.abc import Sequence
from dataclasses import replace

from exchange.ledger import Label
from exchange.records import Corrections, Doubt, ImportedPost, Note

_UPPER = r"[A-ZÀ-ÖØ-ÞŁŚŠŽČŘĘ]"
_WORD = rf"{_UPPER}[\w’'-]*"
_FULL = rf"{_WORD}(?:\.(?= {_UPPER}))?(?: (?:(?:van|von|de|der|den|da|di|du|del|la|le|el) ){{0,2}}{_WORD}){{1,3}}"
_SPEAKS = re.compile(rf"(?P<who>{_WORD}(?: {_WORD}){{0,2}}) says: ?[“\"„«]")
_BEGINS = re.compile(
    rf"[-–—]? ?(?:By|Von|Por|Par|Di|Door|Av|Af) (?P<who>{_FULL})(?:\. (?={_UPPER})| @\w+ )"
    r"(?!Starring|Star|With|Feat|Avec|Con\b|Com\b|Med\b|Met\b|Mit\b).{30}"
)
_NO_PERSON = re.compile(
    r"\b(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|Christmas|Easter|New Year|Morning|Evening|Night|Day|Week|Month)\b"
)
_CLOSES = ("”", '"', "“", "»")


def with_writer_in_text(post: ImportedPost, lines: Sequence[str], corrections: Corrections) -> ImportedPost:
    """With a note, as it is no more than likely; the words stay where they are. Nobody is sought where a rule knows who
    wrote it, or somebody said what the first line of the text is."""
    numbers = [number for number, entry in enumerate(post.ledger.entries, start=1) if entry.label is Label.BODY]
    if post.byline or not numbers or numbers[0] in corrections.labels:
        return post
    author = writer_in([lines[number - 1].strip() for number in numbers], post.title)
    note = Note(Doubt.LIKELY, line=numbers[0], detail=f"byline: {author}")
    return replace(post, byline=author, notes=(*post.notes, note)) if author else post


def writer_in(text: Sequence[str], title: str = "") -> str:
    """Who is said to speak all of the text, or named before its first sentence; nobody of whom it speaks again.

    >>> writer_in(["Ada says: “It rains, and it goes on raining.”"]), writer_in(["Ada says: “Rain.” And Ada is right."])
    ('Ada', '')
    >>> writer_in(["By Ada Lind. It rains, and then it goes on raining."]), writer_in(["By Bo Orr. Starring Cy Vane."])
    ('Ada Lind', '')
    """
    whole = " ".join(text)
    spoken = _SPEAKS.match(whole)
    if spoken and not (whole.endswith(_CLOSES) and _is_one_quotation(whole[spoken.end() :])):
        return ""
    named = spoken or _BEGINS.match(whole)
    if named is None or _NO_PERSON.search(named["who"]):
        return ""
    rest = f"{title} {whole[named.end('who') :]}"
    is_spoken_of = any(re.search(rf"\b{re.escape(word)}\b", rest) for word in named["who"].split() if word[0].isupper())
    return "" if is_spoken_of else str(named["who"])


def _is_one_quotation(text: str) -> bool:
    """Only its last sign closes what was opened above it.

    >>> _is_one_quotation("It is “wet”, and cold.”"), _is_one_quotation("Rain.” And then: “Sun.”")
    (True, False)
    """
    depth = 1
    for sign in text[:-1]:
        depth += (sign in "“«") - (sign in '”»"')
        if not depth:
            return False
    return depth == 1
