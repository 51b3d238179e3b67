"""What all the lines that tell of a post say of it together: who wrote it, when, under which tags."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from exchange.dates import find_clock, find_date, is_day
from exchange.parsers.text_dump.byline.byline import Byline, is_clock, is_page_count, read_byline, read_label
from exchange.parsers.text_dump.byline.words import BY, NAME, REVIEW
from exchange.parsers.text_dump.post.fact_sheet import is_fact_sheet
from exchange.parsers.text_dump.post.film import is_credit, is_facts, name_of, names_film
from exchange.parsers.text_dump.post.title import is_same
from exchange.parsers.text_dump.talk.heading import read_heading

_CHANGED = re.compile(
    r"(?:last |zuletzt |dernière )?(?:updated?|modified|edited|aktualisiert|geändert|mis à jour|mise à jour"
    r"|actualizado|aggiornato|view(?:ed|ing)|watched|screening|seen|vue?|vist[oa]|bekeken|gesehen)\b",
    re.IGNORECASE,
)
_OF_FILM = re.compile(
    r"(?:written|story|screenplay) (?:&|and directed )?by\b|(?:genres?|género|genere|gênero|gatunek) ?:", re.IGNORECASE
)
_NEAR = 2
_MAKER = re.compile(r"(?:di|de|d[’']|von|av|van|da) ?[^\W\d_a-zß-ÿ]")
_PLAYS = re.compile(r"(?:con|avec|mit|com|with|starring|cast|med|met|interpreti|reparto|elenco)\b", re.IGNORECASE)
_ENDS = re.compile(r"(?<=\w)\. (?=[^\W\d_a-zß-ÿ])")
_IN_TITLE = re.compile(
    rf".{{2,80}}?(?:\s[–—|-]|[:,]|\s[(\[]|(?= (?i:an? (?:\w{{2,10}} )?review by )))\s?"
    rf"(?i:(?:{REVIEW}|written|posted|reviewed) {BY}) {NAME}[)\]]?"
)


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
    meta, filed, told = Meta(), dict[str, None](), list[str]()
    day_first = {} if is_day_first is None else {"is_day_first": is_day_first}  # asked as others ask, it is remembered
    has_several_numbers = sum(text.isdigit() for _, text in lines) > 1  # likes and shares are counted so, too
    for number, text in sorted(lines, key=lambda each: (_CHANGED.match(each[1]) is not None, each[0])):
        read = linked.get(number) or read_byline(text, **day_first)
        read = read or read_label(text, **day_first, is_alone=False)
        if is_clock(text):
            told += [text] if _is_hour_of_post(number, lines) else []
        elif not read or _tells_of_film(number, text, lines):
            if not (has_several_numbers and text.isdigit()):
                _take_other(meta, text, title)
        else:
            told.append(text)
            _take(meta, read, text)
            filed |= dict.fromkeys(name for name in read.filed if not name.isdigit())  # `Date: 1948` is the film's
    meta.author = meta.author or _author_in(title)
    meta.date += _clock_below_day(told) if meta.date and "T" not in meta.date else ""
    meta.tags = tuple(tag for tag in meta.tags or filed if tag != meta.author and not is_day(tag))
    return meta


def _take(meta: Meta, read: Byline, text: str) -> None:
    meta.author, meta.date = meta.author or read.author, _with_hour(meta.date, read.date, text)
    meta.tags = tuple(dict.fromkeys((*meta.tags, *read.tags)))
    meta.declared = read.declared if meta.declared is None else meta.declared


def _with_hour(date: str, other: str, text: str) -> str:
    """The first date, or another of the same day that has the hour, too."""
    is_same_day = "T" not in date and other.startswith(date) and not _CHANGED.match(text)
    return other if not date or is_same_day else date


def _clock_below_day(texts: Iterable[str]) -> str:
    """The hour in the first line that tells of the post by a clock and no day: `posted by Ada at 10:30 PM`."""
    return next((clock for text in texts if not find_date(text) and (clock := find_clock(text))), "")


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
    if (
        is_facts(text)
        or is_fact_sheet(text)
        or is_credit(text)
        or is_same(name_of(text), name_of(title))
        or names_film(text)
    ):
        meta.facts.append(text)
    else:
        meta.facts += filter(is_facts, _ENDS.split(text))  # `di Ada Lind, con Bo Orr. Italia, 2009, 118′`
    heading = read_heading(text) if is_page_count(text) else None
    if heading and meta.declared is None:
        meta.declared = heading.declared


def _is_hour_of_post(number: int, lines: Sequence[tuple[int, str]]) -> bool:
    """Beside a date; two clocks beside each other are those of a player."""
    near = [other for at, other in lines if 0 < abs(at - number) <= _NEAR]
    return any(find_date(other) for other in near) and not any(map(is_clock, near))


def _tells_of_film(number: int, text: str, lines: Sequence[tuple[int, str]]) -> bool:
    """`Written by` or `Genre:` beside who directed it and who plays in it; `di Ada Lind` above `con Bo Orr`."""
    if _MAKER.match(text) and any(0 < at - number <= _NEAR and _PLAYS.match(other) for at, other in lines):
        return True
    if not _OF_FILM.match(text):
        return False
    near = [other for at, other in lines if 0 < abs(at - number) <= _NEAR]
    return any(is_facts(other) and not _OF_FILM.match(other) for other in near)
