"""What is said of a post rather than in it: who wrote it, when, under which tags, with how many comments."""

import re
from dataclasses import dataclass

from exchange.dates import find_date, is_date
from exchange.parsers.text_dump.byline.breaks import ENDING, SEPARATOR
from exchange.parsers.text_dump.byline.clauses import (
    FIRST_LETTERS,
    Clause,
    counts_labels,
    opens_entry,
    opens_label,
    read_labels,
    read_sentence,
)
from exchange.parsers.text_dump.byline.dates import with_date_marked, with_later_dates_marked, yearless_between
from exchange.parsers.text_dump.byline.forms import (
    ALONE,
    FILED_IN,
    FORMS,
    IN_SMALL_LETTERS,
    SIGNED,
    WITH_OFFICE,
    compiled,
)
from exchange.parsers.text_dump.byline.glued import read_glued, read_row
from exchange.parsers.text_dump.byline.left_links import without_links
from exchange.parsers.text_dump.byline.printed import read_printed
from exchange.parsers.text_dump.byline.sentence import in_labels, in_rows
from exchange.parsers.text_dump.byline.tags import (
    are_tags,
    goes_on_as_sentence,
    hashtags,
    is_hashtag,
    is_tag,
    small_tags,
    split_tags,
    tags_between,
)
from exchange.parsers.text_dump.byline.tidied import tidied
from exchange.parsers.text_dump.byline.ways_of_hosts import as_most_say
from exchange.parsers.text_dump.byline.words import (
    BEHIND_NAME,
    BY,
    DATE,
    FILED,
    FILLER,
    IN,
    NAME,
    OFFICE,
    ON,
    PERMALINK,
    READING_TIME,
    REVIEW,
    ROLES,
    SITE,
    TAGGED,
    VERB,
    is_category,
    is_office_of_paper,
    without_navigation,
    without_permalink,
)
from exchange.parsers.text_dump.talk.heading import read_heading
from exchange.parsers.text_dump.text.glances import holds_figure
from exchange.parsers.text_dump.text.plain import plain
from exchange.remembered import remembered

_LONGEST, _LONGEST_START, _FEW_PIECES = 400, 60, 2
_LONGEST_TAG, _LONGEST_COUNT = 45, 3
_HANDLE = re.compile(r"(?<=\w) ?[|·]? ?\( ?@\w{2,30} ?\)|(?<=\w) (?:[|·] )?@[^\W\d_]\w{1,30}(?=$| )")
_NAMELESS = re.compile(
    rf"(?:{VERB} (?:{ON}|{IN})(?: {BY}|[ ,.|:·•–—-]*,[ ,.|:·•–—-]*)"
    rf"|(?:{TAGGED}|{FILED}|{BY}|{IN})[ ,.|:·•–—-]*,[ ,.|:·•–—-]*)+",
    re.IGNORECASE,
)
"""`Posted in , , | Tagged , ,`: the tool lost all the links."""
_CLOCK = re.compile(r"(?:at )?[0-9]{1,2}[:.h][0-9]{2}(?: ?[ap]\.?m\.?| uhr)?", re.IGNORECASE)
_WIDE_GAP = re.compile(r"\s{3,}|\t+")
_OFFICE = re.compile(rf"{OFFICE}$", re.IGNORECASE)
_FILED_LAST = re.compile(r"[^\W\d_a-zß-ÿ][^.!?:;|]{2,30}")
_SITE = re.compile(SITE)
_BY = re.compile(BY, re.IGNORECASE)
_HALL = re.compile(rf"(?!(?i:{BY}|{VERB})\b)[^\W\d_]\D{{1,30}} [0-9]{{1,2}} ?[,|–—-]? ?{DATE}")  # of a cinema
_BARE = re.compile(r"[^\W\d_][\w &・/-]{0,20}")
_GLUED_TO_DATE = re.compile(rf"{DATE}[^\W\d_a-zß-ÿ][^!?]{{1,120}}(?<![.!?])")
_READ_IN = re.compile(READING_TIME, re.IGNORECASE)
_READING_TIME = re.compile(r"[0-9]{1,2} ?min\.?", re.IGNORECASE)
_DASHES = re.compile(r"[–—-]{1,2}\s?(?=[^\W\d_a-zß-ÿ].{1,60}[0-9]{4}$)")
_LINK_WITH_COUNT = re.compile(r"link \((?P<count>[0-9]{1,4}) \w{6,12}\)", re.IGNORECASE)
_HANDLE_AND_CLOCK = re.compile(r"[a-z][\w.-]{1,24}, ?[0-9]{1,2}[:.][0-9]{2} ?h")
_AND_FILED = re.compile(r" (?:&|and) (?=filed under )")
_SENTENCES = ("this entry was", "this post was", "this review was", "this article was")
_CLAUSE = re.compile(r"(?:,| and(?: is)?) (?:and )?(?=(?:posted on|filed under|tagged)\b)")
_AMBIGUOUS = re.compile(
    r"(?:tag|dat[ae]|datum|by|da|par|av|von|por|door|przez)\b"
    r"(?! (?:dell|articolo|do post|de publica|de l.article|wpisu))",
    re.IGNORECASE,
)
_VERB_BY = re.compile(rf"{VERB} {BY} ", re.IGNORECASE)
_NO_WRITER = re.compile(rf"^(?:{IN}|{ON}|at)$", re.IGNORECASE)  # `Written by`, `in`: the tool lost the name
_FILED_AND_COUNTED = re.compile(r"(?P<who>\S+ .*) (?P<filed>\S+) [0-9]{1,3}")  # `Ada Lind Drama 3`
_IS_NAME = re.compile(rf"{NAME}")
_STARTS = re.compile(
    rf"[ \t\u00a0(\[*_#0-9\]]*(?:{BY} ?:? |{REVIEW} |{VERB}\b|{TAGGED}|{FILED}|{ROLES} ?:"
    rf"|{READING_TIME}|\.\.\. link \(|(?:reviewer|critic) [–—-] |in:? \S.{{0,40}} tags|запись|lähettänyt"
    rf"|vložila?|napsala?|přidala?|kirjoittanut|upplagt|indsendt|leave a"
    rf"|a cura di|(?:un )?texte? de|(?:un )?(?:article|artículo|articolo|texto) de|comments?[ :(]|author|autor"
    rf"|auteur|no comm"
    r"|comments off|be the first|kommentar|schreib|hinterlass|keine|laisser|aucun|poster|deja|sin |no hay"
    r"|lascia|nessun|deixe|nenhum"
    r"|sem |geen|plaats|permalink|bookmark|коммент|нет |brak |コメント|dieser (?:beitrag|eintrag|artikel) wurde"
    r"|edit$|[0-9]{1,5} |[0-9]{1,2}[:.h][0-9]{2} )",
)
_MANY_FIGURES = re.compile(
    r"(?<![0-9])(?:1[89]|20)[0-9]{2}(?![0-9])|[0-9][./-][0-9]{1,2}[./-][0-9]|[0-9] ?(?:[Cc]om|[Kk]om|re|min)"
)
_OPEN = re.compile(rf"(?:{VERB}(?: (?:{ON}|{BY}|{IN}))?|{BY}|{TAGGED}|{FILED}) ?:?", re.IGNORECASE)
_OPENS_TAGS = re.compile(rf"(?:{TAGGED}|{FILED}) ?:?", re.IGNORECASE)
_LABEL_INSIDE = re.compile(rf"\| ?(?:{TAGGED}|{FILED})", re.IGNORECASE)
_MAY_END = re.compile(
    r"(?:posted|filed) (?:in|under) [^.]{1,60}\. (?:tags|tagged|filed)"
    r"|posted .{1,100}[&|] filed under .{1,80}|entry filed|.{1,100}\. (?:filed under|tagged|tags:)|запись опубликован"
    r"|(?:this|dieser|ce|cette|esta|questo|questa|dit) \w+ (?:was|wurde|a été|fue|è stat[oa]|werd)\b"
    r"|.{0,80}(?:1[89]|20)[0-9]{2}.{0,20}$"
    r"|.{0,30}\bcomments?"
    rf"|.{{0,30}}kommentar|{TAGGED}|{FILED}|.{{0,40}}\b[A-Z][.]$",
    re.IGNORECASE,
)
_FULL_STOP = re.compile(r"(?<!\b[^\W\d_])[ .]+$")


@dataclass(frozen=True, slots=True)
class Byline:
    """`filed` are the categories, apart from tags that a page names as such."""

    author: str = ""
    date: str = ""
    tags: tuple[str, ...] = ()
    filed: tuple[str, ...] = ()
    declared: int | None = None


@remembered
def read_byline(text: str, *, is_day_first: bool | None = None) -> Byline | None:
    """Read a line that says nothing but this; None where anything else stands in it.

    >>> read_byline("Posted on May 5, 2014 by Ada Lind")
    Byline(author='Ada Lind', date='2014-05-05', tags=(), filed=(), declared=None)
    >>> read_byline("Posted in Drama | Tagged fog, soup | 5 Comments")
    Byline(author='', date='', tags=('fog', 'soup'), filed=('Drama',), declared=5)
    >>> read_byline("Written by a man who has seen it all, this film is a riddle.")
    """
    rows = in_rows(text)
    read = _read_pieces(rows, is_day_first=is_day_first) if rows else None
    return read or (_read_line(text, is_day_first=is_day_first) if len(text) <= _LONGEST else None)


def _read_line(text: str, *, is_day_first: bool | None) -> Byline | None:
    text = as_most_say(text)
    if whole := read_printed(text, is_day_first=is_day_first):
        return Byline(whole.author, whole.date, whole.tags, declared=whole.declared)
    text = tidied(text)
    who, tags = _alone(text), hashtags(text.strip())
    if who or tags or _NAMELESS.fullmatch(text):
        return Byline(author=who, tags=tuple(dict.fromkeys(tags or ())))
    if (opens_entry(text) or counts_labels(text)) and (read := _read_clauses(text, is_day_first=is_day_first)):
        return read
    read = _read_pieces(text, is_day_first=is_day_first) if _may_be_pieces(text) else None
    read = read or (_read_clauses(text, is_day_first=is_day_first) if _may_hold_clauses(text) else None)
    if read:
        return None if _speaks(text, read) else read
    row = read_glued(text, is_day_first=is_day_first) if _MANY_FIGURES.search(text) else None
    if row := row or read_row(text, is_day_first=is_day_first):
        return Byline(row.author, row.date, row.tags, row.filed, row.declared)
    labels = in_labels(text)
    return None if labels == text else read_byline(labels, is_day_first=is_day_first)


def _alone(text: str) -> str:
    """Who signs with an account or an office, and nothing else in the line."""
    signed = compiled(WITH_OFFICE).fullmatch(text)
    wrote = signed if signed and is_office_of_paper(signed["office"]) else None
    wrote = wrote or next((match for form in ALONE if (match := compiled(form).fullmatch(text))), None)
    return wrote["who"] if wrote else ""


def _may_be_pieces(text: str) -> bool:
    starts = _STARTS.match(text[:_LONGEST_START].lower()) is not None or " @" in text or "(@" in text
    return starts or _is_labelled(text) or (holds_figure(text) and _may_be_dated(text))


def _may_be_dated(text: str) -> bool:
    has_sign = _MANY_FIGURES.search(text) is not None or _HANDLE_AND_CLOCK.fullmatch(text) is not None
    return has_sign or yearless_between(text, SEPARATOR) is not None


def _is_labelled(text: str) -> bool:
    """`Film | Tags: fog, soup`."""
    return "|" in text and _LABEL_INSIDE.search(text) is not None


def _read_pieces(text: str, *, is_day_first: bool | None) -> Byline | None:
    whole = BEHIND_NAME.sub("", _in_pieces(text))
    text = _HANDLE.sub("", whole)
    if not text or (text[-1] in ".!?" and not _MAY_END.match(text)):
        return None
    found = find_date(text, is_day_first=is_day_first)
    marked = with_later_dates_marked(text, found) if found else text
    if not found and (yearless := yearless_between(text, SEPARATOR)):
        found, marked = yearless, f"{text[: yearless.start]}{DATE}{text[yearless.end :]}"
    marked = ENDING.sub(" | ", _FULL_STOP.sub("", marked))
    pieces = [piece for piece in SEPARATOR.split(marked) if piece.strip(" .,")]
    is_timed = any(map(_READ_IN.fullmatch, pieces))
    is_signed = text != whole and _IS_NAME.fullmatch(text) is not None
    is_signed = is_signed or _HANDLE_AND_CLOCK.fullmatch(text) is not None
    is_begun = found or is_timed or is_signed or _STARTS.match(text[:_LONGEST_START].lower()) or _is_labelled(text)
    if not (is_begun or len(pieces) > _FEW_PIECES):
        return None
    read = _read_all(pieces, has_date=found is not None or is_timed or is_signed)
    if not read or not all(read) or not (is_begun or any(each and each.declared is not None for each in read)):
        return None
    parts = [each for each in read if each]
    return Byline(
        author="" if _HALL.match(marked) else next((each.author for each in parts if each.author), ""),
        date=found.date if found else "",
        tags=tuple(dict.fromkeys(tag for each in parts for tag in each.tags)),
        filed=tuple(dict.fromkeys(name for each in parts for name in each.filed)),
        declared=next((each.declared for each in parts if each.declared is not None), None),
    )


@remembered
def read_label(text: str, *, is_day_first: bool | None = None, is_alone: bool = True) -> Byline | None:
    """`Tags fog, soup`: a label without a colon, which is one only where a page speaks of its post."""
    if not 0 < len(text) <= _LONGEST or text[-1] in ".!?…" or (is_alone and _AMBIGUOUS.match(text)):
        return None
    if is_hashtag(text):
        return Byline(tags=(text[1:].strip(),))
    marked, date = with_date_marked(without_navigation(without_links(plain(text))), is_day_first)
    read = _of_clauses(read_labels(marked), date)
    return None if read and _speaks(text, read) else read


def _read_clauses(text: str, *, is_day_first: bool | None) -> Byline | None:
    """A theme's sentence, or several labels in a line."""
    marked, date = with_date_marked(without_permalink(" ".join(plain(text).split())), is_day_first)
    said = read_sentence(marked)
    if not said:
        said = read_labels(marked) if marked[-1:] not in set(".!?") else []
        if len(said) < _FEW_PIECES:
            return Byline(date=date) if date and _GLUED_TO_DATE.fullmatch(marked) else None
    return _of_clauses(said, date)


def _of_clauses(clauses: list[Clause], date: str) -> Byline | None:
    """None where a clause says what nobody is called, or files under."""
    who = [_without_by(each.text) for each in clauses if each.kind == "author"]
    filed = [tag for each in clauses if each.kind == "filed" for tag in split_tags(each.text)]
    tags = [tag for each in clauses if each.kind == "tags" for tag in split_tags(each.text)]
    dates = [each for each in clauses if each.kind == "date"]
    is_read = all(map(_IS_NAME.fullmatch, who)) and are_tags((*filed, *tags))
    if (
        not clauses
        or not is_read
        or any(each.kind == "unknown" or (each.kind == "date" and each.text != DATE) for each in clauses)
    ):
        return None
    return Byline(
        author=who[0] if who else "",
        date=date if dates else "",
        tags=tuple(dict.fromkeys(tags)),
        filed=tuple(dict.fromkeys(filed)),
        declared=next((_declared(each.text) for each in clauses if each.kind == "count"), None),
    )


def _without_by(name: str) -> str:
    return re.sub(rf"^{BY} |(?<=\w\w)\.$", "", name, flags=re.IGNORECASE).strip()


def _may_hold_clauses(text: str) -> bool:
    return text[:1].isdigit() or text[:1] in FIRST_LETTERS or opens_entry(text)


def _in_pieces(text: str) -> str:
    """With a bar where a wide gap, or a clause of a theme's sentence, begins."""
    if text[:_LONGEST_START].lower().startswith(_SENTENCES) and "filed under" in text:
        text = _CLAUSE.sub(" | ", text)
    text = _AND_FILED.sub(" | ", text)
    text = _WIDE_GAP.sub(" | ", _DASHES.sub("", plain(text).replace("\u00a0", " ").strip()))
    return without_permalink(" ".join(text.split())).strip().removeprefix("@ ")


def _speaks(text: str, read: Byline) -> bool:
    """`Filed under a stone.` and `Labels and love`, without a colon, go on as sentences do."""
    if ":" in text or not (read.tags or read.filed):
        return False
    is_stopped = text.rstrip().endswith(".") and not PERMALINK.search(text)
    return any(goes_on_as_sentence(tag, is_stopped=is_stopped) for tag in (*read.tags, *read.filed))


def _read_all(pieces: list[str], *, has_date: bool) -> list[Byline | None]:
    read = [_read(piece.strip(" ,:"), has_date=has_date) for piece in pieces]
    if read and read[0] is None and len(read) > 1 and all(read[1:]) and any(each and each.filed for each in read[1:]):
        read[0] = _counted(pieces[0])
    if read and read[0] and read[0].tags and all(map(_BARE.fullmatch, pieces[1:])):
        read[1:] = [_as_tag(piece.strip(" ,"), each) for piece, each in zip(pieces[1:], read[1:], strict=True)]
    if has_date and len(read) > _FEW_PIECES and read[-1] is None and (tags := small_tags(pieces[-1])):
        read[-1] = Byline(tags=tuple(tags))  # `2014-05-05 · 3 min read · fog, soup`
    if len(read) > _FEW_PIECES and read.count(None) == 1 and (listed := tags_between(pieces[read.index(None)])):
        read[read.index(None)] = Byline(tags=listed)
    if len(read) > _FEW_PIECES and read.count(None) == 1 and _is_bare_category(pieces[read.index(None)], read):
        read.remove(None)
    if _VERB_BY.match(pieces[0]) and read[0] and read[0].author and len(read) == len(pieces):
        read = [each or _as_filed(piece) for each, piece in zip(read, pieces, strict=True)]
    site = _FILED_LAST if has_date and _VERB_BY.match(pieces[0]) else _SITE
    if (
        len(read) == _FEW_PIECES
        and read[1] is None
        and read[0]
        and read[0].author
        and site.fullmatch(pieces[1].strip())
    ):
        read.pop()  # `By Ada Lind | Wet Reels`, `Posted by Ada at May 5, 2005 10:30 PM | Odds and ends`
    return read


def _counted(piece: str) -> Byline | None:
    """`7 comments to The Ferryman`, before what files the post."""
    return None if (declared := _declared(piece)) is None else Byline(declared=declared)


def _as_tag(piece: str, read: Byline | None) -> Byline:
    """`Tags: fog · reviews`, where the last is a word of pages, too; buttons stand behind bars as well."""
    is_tag_too = read is None or (read == Byline() and not FILLER.fullmatch(piece))
    return Byline(tags=(piece,)) if is_tag_too else read or Byline()


def _as_filed(piece: str) -> Byline | None:
    """`Publié par Ada - dans Films`."""
    match = compiled(FILED_IN).fullmatch(piece.strip(" ,"))
    filed = match["filed"] if match and is_tag(match["filed"]) else ""
    is_sure = piece.strip().lower().startswith(("dans ", "unter ", "under ")) or is_category(filed)  # not `in Ulm`
    return Byline(filed=tuple(split_tags(filed)) if is_sure else ()) if filed else None


@remembered
def is_open_byline(text: str) -> bool:
    """`Posted by` or `Tagged:` alone, with what belongs to it on the next line."""
    return len(text) <= _LONGEST_TAG and _OPEN.fullmatch(text.strip()) is not None


def opens_tags(text: str) -> bool:
    """`Tags:` alone, with them on the lines below."""
    return len(text) <= _LONGEST_TAG and _OPENS_TAGS.fullmatch(text.strip(" :*_") + " :") is not None


def is_clock(text: str) -> bool:
    """`12:00 PM`, which tells of a post only below what does."""
    return _CLOCK.fullmatch(as_most_say(text)) is not None


def bare_tags(text: str, raw: str = "") -> list[str]:
    """`fog, soup, slow boats` in small letters, or words with wide gaps; where only what pages print of a post stands.

    >>> bare_tags("fog, soup, slow boats"), bare_tags("fog, soup"), bare_tags("Ada, Bo, Cy")
    (['fog', 'soup', 'slow boats'], [], [])
    """
    wide = [part for part in _WIDE_GAP.split(raw.strip()) if part]
    if len(wide) > _FEW_PIECES and all(_BARE.fullmatch(part) and part.count(" ") < _FEW_PIECES for part in wide):
        return wide
    tags = small_tags(text)
    return tags if len(tags) > _FEW_PIECES else []


def is_byline(text: str) -> bool:
    """Who wrote it, when, under which tags: said of the post, not part of it."""
    return 0 < len(text) <= _LONGEST and (is_date(text) or read_byline(text) is not None)


def byline_author(text: str) -> str:
    return read.author if (read := read_byline(text)) else ""


def is_page_count(text: str) -> bool:
    """`5 Comments` in a byline, which is no heading."""
    heading = read_heading(text)
    return heading is not None and heading.declared is not None and not heading.title


def _read(piece: str, *, has_date: bool) -> Byline | None:
    if has_date and piece.isdigit() and len(piece) <= _LONGEST_COUNT:
        return Byline(declared=int(piece))  # `May 5, 2014 | Drama | 3`
    if linked := _LINK_WITH_COUNT.fullmatch(piece):
        return Byline(declared=int(linked["count"]))
    if FILLER.fullmatch(piece) or (has_date and _READING_TIME.fullmatch(piece)) or is_page_count(piece):
        return Byline(declared=_declared(piece))
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
    return (
        Byline()
        if is_category(name) or _BY.fullmatch(name) or opens_label(name)
        else Byline(author=_without_office(name))
    )


def _as_byline(match: re.Match[str]) -> Byline | None:
    parts = match.groupdict()
    filed, tags = (split_tags(parts.get(name) or "") for name in ("filed", "tags"))
    if not are_tags((*filed, *tags)) or (parts.get("where") or "").endswith(":"):
        return None
    return Byline(
        author=_without_office(_NO_WRITER.sub("", (parts.get("who") or "").strip())),
        tags=tuple(tags),
        filed=tuple(filed or split_tags((parts.get("where") or "").removesuffix(" with"))),
        declared=_declared(parts.get("count") or ""),
    )


def _without_office(name: str) -> str:
    """`Ada Lind Film Critic` is called by two of these words, and so is `Ada Lind Drama 3`."""
    person = bare if " " in (bare := _OFFICE.sub("", name)) else name
    filed = _FILED_AND_COUNTED.fullmatch(person)
    return filed["who"] if filed and is_category(filed["filed"]) else person


def _is_bare_category(piece: str, read: list[Byline | None]) -> bool:
    """`posted by Ada at 23:15 | Comment(2) | Drama`: the last piece is where Japanese hosts print the category."""
    is_signed = read[0] is not None and (bool(read[0].author) or read[0] == Byline())
    return (
        any(each and each.declared is not None for each in read)
        and is_signed
        and _BARE.fullmatch(piece.strip()) is not None
    )


def _declared(text: str) -> int | None:
    heading = read_heading(text) if text else None
    return heading.declared if heading else None
