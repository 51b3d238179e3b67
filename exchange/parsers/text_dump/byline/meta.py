"""What all the lines that tell of a post say of it together: who wrote it, when, under which tags."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from exchange.dates import find_clock, find_date, is_date, is_day
from exchange.parsers.text_dump.byline.byline import is_clock, is_open_byline, read_byline, read_label
from exchange.parsers.text_dump.byline.credits import read_credit
from exchange.parsers.text_dump.byline.piece import Byline, is_page_count
from exchange.parsers.text_dump.byline.ways_of_hosts import as_most_say, with_whole_year
from exchange.parsers.text_dump.byline.words import BY, NAME, REVIEW
from exchange.parsers.text_dump.post.credit_density import is_dense_in_credits
from exchange.parsers.text_dump.post.fact_sheet import is_fact_sheet
from exchange.parsers.text_dump.post.film import is_credit, is_facts, name_of, names_film
from exchange.parsers.text_dump.post.title import is_bare_count, is_same
from exchange.parsers.text_dump.talk.heading import read_heading

_CHANGED = re.compile(
    r"(?:last |zuletzt |dernière )?(?:updated?|modified|edited|aktualisiert|geändert|mis à jour|mise à jour"
    r"|actualizado|aggiornato|view(?:ed|ing)|watched|screening|seen|vue?|vist[oa]|bekeken|gesehen)\b",
    re.IGNORECASE,
)
_OF_FILM = re.compile(
    r"(?:written|story|screenplay) (?:&|and directed )?by\b|(?:genres?|género|genere|gênero|gatunek|label) ?:",
    re.IGNORECASE,
)
_RELEASE = re.compile(
    r"release (?:dates?|date\(s\))|released|release|premiere|kinostart|start|(?:date de )?sortie(?: en salles)?|estreno"
    r"|uscita|estreia|data premiery|premiär|première",
    re.IGNORECASE,
)
_CINEMA = (
    r"(?:Picture ?[Hh]ouse|Cinema|Multiplex|Odeon|Curzon|Cineplex|Cineworld|Filmhaus|Lichtspiele|Kino|Cinéma"
    r"|Cinémathèque|Film Theatre)"
)
_AT_CINEMA = re.compile(
    r"(?!(?i:posted|published|written|filed|ar(?:ch|qu)ivado|archiviato|pubblicato|publicado|publié|classé|by|von"
    r"|par|por) )"
    rf"(?:[^\W\d_][\w.’'&-]{{0,20}} ){{0,4}}{_CINEMA}"
    r"(?: [^\W\d_]\w{1,20}){0,2}, .{6,30}"
)
"""Where and when the critic saw it."""
_MADE_AND_LASTS = re.compile(
    r"\b[0-9]{2,3} ?(?:min(?:ut\w{0,3})?|perc|dk|мин)\b.{0,40}[, /(](?:19|20)[0-9]{2}(?![0-9.])"
    r"|[, /(](?:19|20)[0-9]{2}[), /].{0,40}\b[0-9]{2,3} ?(?:min(?:ut\w{0,3})?|perc|dk|мин)\b"
)
"""`Színes, magyar filmdráma, 104 perc, 2015`"""
_NEAR = 2
_KEEPS_SITE = re.compile(
    r"\b(?:admin|administrator|staff|webmaster|editors?|editorial|team|desk|redaktion|rédaction|redazione|redacción)\b",
    re.IGNORECASE,
)
_WRITTEN = re.compile(
    r"(?:(?:reviewed|review|words|story|guest (?:post|review)|kritik|rezension|critique|crítica|reseña|recensie) )"
    r"(?:by|von|par|por|door|av|af):? (?=[^\W\d_])|(?:by|von|par|por|door) (?=[^\W\d_])"
    r"|(?:words|text|reviewer|author|autore?n?) ?: (?=[^\W\d_])",
    re.IGNORECASE,
)
_BARE_BY = re.compile(r"(?:by|von|par|por|door) ", re.IGNORECASE)
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")  # `[based on the book` above `by Ada Lind]` names no critic
_MAKER = re.compile(r"(?:di|de|d[’']|von|av|van|da) ?[^\W\d_a-zß-ÿ]")
_PLAYS = re.compile(r"(?:con|avec|mit|com|with|starring|cast|med|met|interpreti|reparto|elenco)\b", re.IGNORECASE)
_ENDS = re.compile(r"(?<=\w)\. (?=[^\W\d_a-zß-ÿ])")
_IN_TITLE = re.compile(
    rf".{{2,80}}?(?:\s[–—|-]|[:,]|\s[(\[]|(?= (?i:an? (?:\w{{2,10}} )?review by )))\s?"
    rf"(?i:(?:{REVIEW}|written|posted|reviewed) {BY}) {NAME}[)\]]?"
)


@dataclass
class Meta:
    """`facts` are the lines that tell of the film; `writers` are those who wrote what an account posted, and
    whether a line credits them with nothing but this."""

    author: str = ""
    date: str = ""
    tags: tuple[str, ...] = ()
    declared: int | None = None
    facts: list[str] = field(default_factory=list)
    writers: dict[str, bool] = field(default_factory=dict)


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
    lines = [(number, with_whole_year(as_most_say(text))) for number, text in lines]
    released = _days_of_release(lines)
    has_several_numbers = sum(text.isdigit() for _, text in lines) > 1  # likes and shares are counted so, too
    for number, text in sorted(lines, key=lambda each: (_CHANGED.match(each[1]) is not None, each[0])):
        if number in released or _AT_CINEMA.fullmatch(text):
            _take_other(meta, text, title)
            continue
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
            is_list = len(read.filed) > 1  # `Date: 1948` is the film's
            filed |= dict.fromkeys(name for name in read.filed if is_list or not name.isdigit())
    meta.author = _writer_of(meta) or meta.author or _author_in(title)
    meta.date += _clock_below_day(told) if meta.date and "T" not in meta.date else ""
    meta.tags = tuple(tag for tag in meta.tags or filed if tag != meta.author and not is_day(tag))
    return meta


def _days_of_release(lines: Sequence[tuple[int, str]]) -> set[int]:
    """The numbers of days that stand directly below `Release date`, or below another such day."""
    days: set[int] = set()
    heads = {number for number, text in lines if _RELEASE.fullmatch(text)}
    for number, text in sorted(lines):
        if number - 1 in heads | days and is_date(text):
            days.add(number)
    return days


def _take(meta: Meta, read: Byline, text: str) -> None:
    author = "" if read.author.endswith((")", "]")) and not _BRACKETED.search(read.author) else read.author
    meta.author = meta.author or author
    if author and _is_of_account(meta.author, beside=text) and _tells_who_wrote(text):
        meta.writers[author] = read_credit(text) is not None
    meta.date = _with_hour(meta.date, read.date, text)
    meta.tags = tuple(dict.fromkeys((*meta.tags, *read.tags)))
    meta.declared = read.declared if meta.declared is None else meta.declared


def _writer_of(meta: Meta) -> str:
    """The one who is named where an account, or those who keep the site, have posted it; several may be of others."""
    account = meta.author.casefold().replace(" ", "")
    names = [name for name in meta.writers if name.casefold().replace(" ", "") != account]
    is_one = len(names) == 1 and not _is_of_account(names[0])
    return names[0] if is_one and (names == [*meta.writers] or meta.writers[names[0]]) else ""


def _is_of_account(name: str, *, beside: str = "") -> bool:
    """A first name alone may be one where a line beside it says `Words by`; `By` may name the novelist.

    >>> _is_of_account("wetreels"), _is_of_account("The Webmaster"), _is_of_account("Ada Lind"), _is_of_account("Ada")
    (True, True, False, False)
    """
    is_bare = _BARE_BY.match(beside) is not None or not beside
    is_one_word = " " not in name and not (is_bare and name.istitle())
    return bool(name) and (is_one_word or _KEEPS_SITE.search(name) is not None)


def _tells_who_wrote(text: str) -> bool:
    """`Words by Ada Lind`, `A guest post by Bo`; whose account posted it, says another line."""
    return _WRITTEN.match(text) is not None or read_credit(text) is not None


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
    if text.isdecimal() and meta.declared is None and is_bare_count(text):
        meta.declared = int(text)
    if (
        is_facts(text)
        or is_fact_sheet(text)
        or is_dense_in_credits(text)
        or is_credit(text)
        or is_same(name_of(text), name_of(title))
        or names_film(text)
        or (text.isdecimal() and not is_bare_count(text))
        or (_MADE_AND_LASTS.search(text) is not None and not find_date(text))
    ):
        meta.facts.append(text)
    else:
        meta.facts += filter(is_facts, _ENDS.split(text))  # `di Ada Lind, con Bo Orr. Italia, 2009, 118′`
    heading = read_heading(text) if is_page_count(text) else None
    if heading and meta.declared is None:
        meta.declared = heading.declared


def _is_hour_of_post(number: int, lines: Sequence[tuple[int, str]]) -> bool:
    """Beside a date, or below `Posted by` and a name; two clocks beside each other are those of a player."""
    near = [other for at, other in lines if 0 < abs(at - number) <= _NEAR]
    above = [other for at, other in lines if 0 < number - at <= _NEAR * 2]
    return (any(map(find_date, near)) or any(map(is_open_byline, above))) and not any(map(is_clock, near))


def _tells_of_film(number: int, text: str, lines: Sequence[tuple[int, str]]) -> bool:
    """`Written by` or `Genre:` beside who directed it and who plays in it; `di Ada Lind` above `con Bo Orr`."""
    if _MAKER.match(text) and any(0 < at - number <= _NEAR and _PLAYS.match(other) for at, other in lines):
        return True
    if not _OF_FILM.match(text):
        return False
    near = [other for at, other in lines if 0 < abs(at - number) <= _NEAR]
    return any(is_facts(other) and not _OF_FILM.match(other) for other in near)
