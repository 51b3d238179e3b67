"""What all the lines that tell of a post say of it together: who wrote it, when, under which tags."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from exchange.parsers.text_dump.byline.byline import Byline, is_page_count, read_byline, read_label
from exchange.parsers.text_dump.byline.words import BY, NAME, REVIEW
from exchange.parsers.text_dump.post.fact_sheet import is_fact_sheet
from exchange.parsers.text_dump.post.film import is_credit, is_facts, name_of
from exchange.parsers.text_dump.post.title import is_same
from exchange.parsers.text_dump.talk.heading import read_heading

_CHANGED = re.compile(
    r"(?:last |zuletzt |dernière )?(?:updated?|modified|edited|aktualisiert|geändert|mis à jour|mise à jour"
    r"|actualizado|aggiornato)\b",
    re.IGNORECASE,
)
_OF_FILM = re.compile(
    r"(?:written|story|screenplay) (?:&|and directed )?by\b|(?:genres?|género|genere|gênero|gatunek) ?:", re.IGNORECASE
)
_NEAR = 2
_IN_TITLE = re.compile(rf".{{2,80}}?(?:\s[–—|-]|[:,]|\s[(\[])\s?(?i:{REVIEW} {BY}) {NAME}[)\]]?")


@dataclass
class Meta:
    """`facts` are the lines that tell of the film."""

    author: str = ""
    date: str = ""
    tags: tuple[str, ...] = ()
    declared: int | None = None
    facts: list[str] = field(default_factory=list)


def read_meta(
    lines: Sequence[tuple[int, str]],
    linked: Mapping[int, Byline],
    *,
    title: str,
    is_day_first: bool | None,
) -> Meta:
    """In the order of the page, but what tells of a change after what tells of the post; categories where no line has
    tags. `lines` are numbers and texts, `linked` what the addresses in some of them tell."""
    meta, filed = Meta(), dict[str, None]()
    has_several_numbers = sum(text.isdigit() for _, text in lines) > 1  # likes and shares are counted so, too
    for number, text in sorted(lines, key=lambda each: (_CHANGED.match(each[1]) is not None, each[0])):
        read = linked.get(number) or read_byline(text, is_day_first=is_day_first)
        read = read or read_label(text, is_day_first=is_day_first, is_alone=False)
        if not read or _tells_of_film(number, text, lines):
            if not (has_several_numbers and text.isdigit()):
                _take_other(meta, text, title)
            continue
        meta.author, meta.date = meta.author or read.author, meta.date or read.date
        meta.tags = tuple(dict.fromkeys((*meta.tags, *read.tags)))
        filed |= dict.fromkeys(read.filed)
        meta.declared = read.declared if meta.declared is None else meta.declared
    meta.author = meta.author or _author_in(title)
    meta.tags = tuple(tag for tag in meta.tags or filed if tag != meta.author)
    return meta


def _author_in(title: str) -> str:
    """
    >>> _author_in("Turnstile – Review by Ada Lind"), _author_in("Turnstile (Kritik von Ada Lind)")
    ('Ada Lind', 'Ada Lind')
    """
    match = _IN_TITLE.fullmatch(title)
    return match["who"].rstrip(")]") if match else ""


def _take_other(meta: Meta, text: str, title: str) -> None:
    if text.isdecimal() and meta.declared is None:
        meta.declared = int(text)
    if is_facts(text) or is_fact_sheet(text) or is_credit(text) or is_same(name_of(text), name_of(title)):
        meta.facts.append(text)
    heading = read_heading(text) if is_page_count(text) else None
    if heading and meta.declared is None:
        meta.declared = heading.declared


def _tells_of_film(number: int, text: str, lines: Sequence[tuple[int, str]]) -> bool:
    """`Written by` or `Genre:` beside who directed it and who plays in it."""
    if not _OF_FILM.match(text):
        return False
    near = [other for at, other in lines if 0 < abs(at - number) <= _NEAR]
    return any(is_facts(other) and not _OF_FILM.match(other) for other in near)
