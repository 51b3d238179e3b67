"""One piece of a byline, between bars, dashes or gaps."""

import re
from dataclasses import dataclass

from exchange.parsers.text_dump.byline.clauses import opens_label
from exchange.parsers.text_dump.byline.forms import FILED_IN, FORMS, IN_SMALL_LETTERS, SIGNED, compiled
from exchange.parsers.text_dump.byline.tags import are_tags, is_tag, split_tags
from exchange.parsers.text_dump.byline.words import BY, FILLER, IN, OFFICE, ON, is_category
from exchange.parsers.text_dump.talk.heading import read_heading

_LONGEST_COUNT = 3
_OFFICE = re.compile(rf"{OFFICE}$", re.IGNORECASE)
_BEFORE_NAME = re.compile(rf"(?:^|[ ,|]){BY} ?:? $", re.IGNORECASE)
_HALL = re.compile(r"(?:Cinema|Cinéma|Kinepolis|Bioscoop|Filmhuis|Pathé|Filmtheater) \S")
_BY = re.compile(BY, re.IGNORECASE)
BARE = re.compile(r"[^\W\d_][\w &・/-]{0,20}")
_READING_TIME = re.compile(r"[0-9]{1,2} ?min\.?", re.IGNORECASE)
_LINK_WITH_COUNT = re.compile(r"link \((?P<count>[0-9]{1,4}) \w{6,12}\)", re.IGNORECASE)
_NO_WRITER = re.compile(rf"^(?:{IN}|{ON}|{BY}|at)$", re.IGNORECASE)  # `Written by`, `in`: the tool lost the name
_NOBODY = frozenset(
    """
    update updated broadcast folge episode episodio épisode diary review reviews recensione reseña kritik critique
    rezension issue edition video podcast comment comments comentario comentarios commenti commentaires kommentare
    permalink facebook twitter quote citar citer reply rating puntuación création créée créé created drawn screening
    premiere liste list
    """.split()  # noqa: SIM905
)
_FILED_AND_COUNTED = re.compile(r"(?P<who>\S+ .*) (?P<filed>\S+) [0-9]{1,3}")  # `Ada Lind Drama 3`


@dataclass(frozen=True, slots=True)
class Byline:
    """`filed` are the categories, apart from tags that a page names as such."""

    author: str = ""
    date: str = ""
    tags: tuple[str, ...] = ()
    filed: tuple[str, ...] = ()
    declared: int | None = None


def is_page_count(text: str) -> bool:
    """`5 Comments` in a byline, which is no heading."""
    heading = read_heading(text)
    return heading is not None and heading.declared is not None and not heading.title


def read_piece(piece: str, *, has_date: bool) -> Byline | None:
    if has_date and piece.isdecimal() and len(piece) <= _LONGEST_COUNT:
        return Byline(declared=int(piece))  # `May 5, 2014 | Drama | 3`
    if linked := _LINK_WITH_COUNT.fullmatch(piece):
        return Byline(declared=int(linked["count"]))
    if FILLER.fullmatch(piece) or (has_date and _READING_TIME.fullmatch(piece)) or is_page_count(piece):
        return Byline(declared=declared_in(piece))
    if is_category(piece):
        return Byline()
    for form in FORMS:
        match = compiled(form).fullmatch(piece)
        if match and (read := _as_byline(match)):
            return read
    return _read_beside_date(piece) if has_date else None


def _read_beside_date(piece: str) -> Byline | None:
    """Names in small letters, or without any word for an author: only beside a date."""
    for form in (*IN_SMALL_LETTERS, FILED_IN):
        match = compiled(form).fullmatch(piece)
        if match and (read := _as_byline(match)):
            return read
    signed = (match for form in SIGNED if (match := compiled(form).fullmatch(piece)))
    return next((_signed(match["who"]) for match in signed), None)


def _signed(name: str) -> Byline:
    """`May 5, 2014, Drama`: nobody is called so; nor `by | May 5, 2014`, where the tool lost the name."""
    if is_category(name):
        return Byline()
    return (
        Byline()
        if _is_nobody(name) or _BY.fullmatch(name) or opens_label(name) or _HALL.match(name)
        else Byline(author=_without_category(_without_office(name)))
    )


def _as_byline(match: re.Match[str]) -> Byline | None:
    parts = match.groupdict()
    filed, tags = (split_tags(parts.get(name) or "") for name in ("filed", "tags"))
    if not are_tags((*filed, *tags)) or (parts.get("where") or "").endswith(":"):
        return None
    who = _NO_WRITER.sub("", (parts.get("who") or "").strip())
    is_said = bool(who) and _BEFORE_NAME.search(match.string[: match.start("who")]) is not None
    return Byline(
        author="" if _is_nobody(who) and not is_said else _without_office(who),
        tags=tuple(tags),
        filed=tuple(filed or split_tags((parts.get("where") or "").removesuffix(" with"))),
        declared=declared_in(parts.get("count") or ""),
    )


def _is_nobody(name: str) -> bool:
    """
    >>> _is_nobody("Movie Diary"), _is_nobody("Kino-Review"), _is_nobody("Ada Lind")
    (True, True, False)
    """
    return not _NOBODY.isdisjoint(name.casefold().replace("-", " ").split())


def _without_office(name: str) -> str:
    """`Ada Lind Film Critic` is called by two of these words, and so is `Ada Lind Drama 3`."""
    person = bare if " " in (bare := _OFFICE.sub("", name)) else name
    filed = _FILED_AND_COUNTED.fullmatch(person)
    return filed["who"] if filed and is_category(filed["filed"]) else person


def _without_category(name: str) -> str:
    """`Ada Lind Drama`, beside a day."""
    first, _, last = name.rpartition(" ")
    return first if " " in first and is_category(last) else name


def is_bare_category(piece: str, read: list[Byline | None]) -> bool:
    """`posted by Ada at 23:15 | Comment(2) | Drama`: the last piece is where Japanese hosts print the category."""
    is_signed = read[0] is not None and (bool(read[0].author) or read[0] == Byline())
    return (
        any(each and each.declared is not None for each in read)
        and is_signed
        and BARE.fullmatch(piece.strip()) is not None
    )


def declared_in(text: str) -> int | None:
    heading = read_heading(text) if text else None
    return heading.declared if heading else None


def counted(piece: str) -> Byline | None:
    """`7 comments to The Ferryman`, before what files the post."""
    return None if (declared := declared_in(piece)) is None else Byline(declared=declared)


def as_tag(piece: str, read: Byline | None) -> Byline:
    """`Tags: fog · reviews`, where the last is a word of pages, too; buttons stand behind bars as well."""
    is_tag_too = read is None or (read == Byline() and not FILLER.fullmatch(piece))
    return Byline(tags=(piece,)) if is_tag_too else read or Byline()


def as_filed(piece: str) -> Byline | None:
    """`Publié par Ada - dans Films`."""
    match = compiled(FILED_IN).fullmatch(piece.strip(" ,"))
    filed = match["filed"] if match and is_tag(match["filed"]) else ""
    is_said = is_category(filed) or piece.strip(" ,").startswith("dans ")  # not `in Ulm`
    return Byline(filed=tuple(split_tags(filed)) if is_said else ()) if filed else None
