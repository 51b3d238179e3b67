"""What is said of a post rather than in it: who wrote it, when, under which tags, with how many comments."""

import re
from collections.abc import Sequence

from exchange.dates import find_date, is_date
from exchange.parsers.text_dump.byline.anchored import read_anchored
from exchange.parsers.text_dump.byline.breaks import ENDING, SEPARATOR
from exchange.parsers.text_dump.byline.clauses import (
    FIRST_LETTERS,
    Clause,
    counts_labels,
    opens_entry,
    read_labels,
    read_sentence,
)
from exchange.parsers.text_dump.byline.credits import read_credit, unframed
from exchange.parsers.text_dump.byline.dates import with_date_marked, with_later_dates_marked, yearless_between
from exchange.parsers.text_dump.byline.forms import (
    ALONE,
    WITH_OFFICE,
    compiled,
)
from exchange.parsers.text_dump.byline.glued import read_glued, read_row, read_spaced
from exchange.parsers.text_dump.byline.left_links import without_links
from exchange.parsers.text_dump.byline.piece import (
    BARE,
    Byline,
    as_filed,
    as_tag,
    counted,
    declared_in,
    is_bare_category,
    read_piece,
)
from exchange.parsers.text_dump.byline.printed import read_printed
from exchange.parsers.text_dump.byline.sentence import in_labels, in_rows
from exchange.parsers.text_dump.byline.tags import (
    are_tags,
    goes_on_as_sentence,
    hashtags,
    is_hashtag,
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
    IN,
    NAME,
    ON,
    PERMALINK,
    READING_TIME,
    REVIEW,
    ROLES,
    SITE,
    TAGGED,
    VERB,
    is_of_cinema,
    is_office_of_paper,
    without_navigation,
    without_permalink,
)
from exchange.parsers.text_dump.text.glances import holds_figure
from exchange.parsers.text_dump.text.marks import without_emphasis
from exchange.parsers.text_dump.text.plain import plain
from exchange.remembered import remembered

_LONGEST, _LONGEST_START, _FEW_PIECES = 400, 60, 2
_LONGEST_TAG = 45
_HANDLE = re.compile(r"(?<=\w) ?[|·]? ?\( ?@\w{2,30} ?\)|(?<=\w) (?:[|·] )?@[^\W\d_]\w{1,30}(?=$| )")
_NAMELESS = re.compile(
    rf"(?:{VERB} (?:{ON}|{IN})(?: {BY}|[ ,.|:·•–—-]*,[ ,.|:·•–—-]*)"
    rf"|(?:{TAGGED}|{FILED}|{BY}|{IN})[ ,.|:·•–—-]*,[ ,.|:·•–—-]*)+",
    re.IGNORECASE,
)
"""`Posted in , , | Tagged , ,`: the tool lost all the links."""
_CLOCK = re.compile(r"(?:at )?[0-9]{1,2}[:.h][0-9]{2}(?: ?[ap]\.?m\.?| uhr)?", re.IGNORECASE)
_WIDE_GAP = re.compile(r"\s{3,}|\t+")
_FILED_LAST = re.compile(r"[^\W\d_a-zß-ÿ][^.!?:;|]{2,30}")
_SITE = re.compile(SITE)
_HALL = re.compile(rf"(?!(?i:{BY}|{VERB})\b)[^\W\d_]\D{{1,30}} [0-9]{{1,2}} ?[,|–—-]? ?{DATE}")  # of a cinema
_GLUED_TO_DATE = re.compile(rf"{DATE}[^\W\d_a-zß-ÿ][^!?]{{1,120}}(?<![.!?])")
_READ_IN = re.compile(READING_TIME, re.IGNORECASE)
_SIGN_BETWEEN = re.compile(r" ([☠☢☣☕☘✂✈✉✌✍✎✏✒✽✾✿❀❁❂❃❄❅❆❇❈❉❊❋☼☽☾♠♣♤♧♪♫⚑⚓⚔⚛⚜]) [^|]{2,60} \1 ")
_DASHES = re.compile(r"(?:[–—]{1,2}|--|(?<!\w)-)\s?(?=[^\W\d_a-zß-ÿ].{1,60}[0-9]{4}$)")
_HANDLE_AND_CLOCK = re.compile(r"[a-z][\w.-]{1,24}, ?[0-9]{1,2}[:.][0-9]{2} ?h")
_AND_FILED = re.compile(r" (?:&|and) (?=filed under )")
_SENTENCES = ("this entry was", "this post was", "this review was", "this article was")
_CLAUSE = re.compile(r"(?:,| and(?: is)?) (?:and )?(?=(?:posted on|filed under|tagged)\b)")
_AMBIGUOUS = re.compile(
    r"(?:tag|dat[ae]|datum|by|da|par|av|von|por|door|przez)\b"
    r"(?! (?:dell|articolo|do post|de publica|de l.article|wpisu))",
    re.IGNORECASE,
)
_BY_NAME = re.compile(rf"\s*(?:{VERB} )?{BY} ", re.IGNORECASE)
_VERB_BY = re.compile(rf"{VERB} {BY} ", re.IGNORECASE)
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
    r"(?<![0-9])(?:1[89]|20)[0-9]{2}(?![0-9])|[’'][0-9]{2} [^\w\s]|[0-9][./-][0-9]{1,2}[./-][0-9]|[0-9] ?(?:[Cc]om"
    r"|[Kk]om|re|min)"
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
    text = unframed(as_most_say(without_emphasis(text)))
    whole = read_printed(text, is_day_first=is_day_first) or read_credit(text, is_day_first=is_day_first)
    if whole:
        return Byline(whole.author, whole.date, whole.tags, declared=whole.declared)
    text = tidied(text)
    who, tags = _alone(text), hashtags(text.strip())
    if who or tags or _NAMELESS.fullmatch(text):
        return Byline(author=who, tags=tuple(dict.fromkeys(tags or ())))
    return _read_tidied(text, is_day_first=is_day_first)


def _read_tidied(text: str, *, is_day_first: bool | None) -> Byline | None:
    """Pieces know a name that stands alone between two of them, which the clauses of labels do not."""
    said = _read_clauses(text, is_day_first=is_day_first) if opens_entry(text) or counts_labels(text) else None
    if said and said.author:
        return said
    read = _read_pieces(text, is_day_first=is_day_first) if _may_be_pieces(text) else None
    if said:
        return read if read and read.author and (read.date, read.filed) == (said.date, said.filed) else said
    read = read or (_read_clauses(text, is_day_first=is_day_first) if _may_hold_clauses(text) else None)
    if read and not any(DATE in tag or _CLOCK.match(tag) for tag in (*read.tags, *read.filed)):
        return None if _speaks(text, read) else read
    row = read_spaced(text, is_day_first=is_day_first) if _MANY_FIGURES.search(text) else None
    row = row or (read_glued(text, is_day_first=is_day_first) if _MANY_FIGURES.search(text) else None)
    if row := row or read_row(text, is_day_first=is_day_first):
        return Byline(row.author, row.date, row.tags, row.filed, row.declared)
    labels = in_labels(text)
    read = None if labels == text else read_byline(labels, is_day_first=is_day_first)
    return read or read_anchored(text, is_day_first=is_day_first)


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
    is_shown = len(pieces) <= _FEW_PIECES and any(map(is_of_cinema, pieces))
    if is_shown or not (is_begun or len(pieces) > _FEW_PIECES):
        return None
    read = _read_all(pieces, has_date=found is not None or is_timed or is_signed)
    if not read or not all(read) or not (is_begun or any(each and each.declared is not None for each in read)):
        return None
    parts = [each for each in read if each]
    names = [each.author for each in parts if each.author]
    author = _named_with_by(pieces, names) or next(iter(names), "")
    return Byline(
        author="" if _HALL.match(marked) else author,
        date=found.date if found else "",
        tags=tuple(dict.fromkeys(tag for each in parts for tag in each.tags)),
        filed=tuple(dict.fromkeys(name for each in parts for name in each.filed)),
        declared=next((each.declared for each in parts if each.declared is not None), None),
    )


def _named_with_by(pieces: Sequence[str], names: Sequence[str]) -> str:
    """`Family Films / May 5, 2014 / By Ada Lind`: of two names the one behind `by`, as the other is a category."""
    signed = [name for name in names if any(_BY_NAME.match(each) and name in each for each in pieces)]
    return signed[0] if len(signed) == 1 else ""


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
        declared=next((declared_in(each.text) for each in clauses if each.kind == "count"), None),
    )


def _without_by(name: str) -> str:
    return re.sub(rf"^{BY} |(?<=\w\w)\.$", "", name, flags=re.IGNORECASE).strip()


def _may_hold_clauses(text: str) -> bool:
    return text[:1].isdigit() or text[:1] in FIRST_LETTERS or opens_entry(text)


def _in_pieces(text: str) -> str:
    """With a bar where a wide gap, a theme's own sign, or a clause of its sentence, begins."""
    sign = _SIGN_BETWEEN.search(text)
    text = text.replace(f" {sign[1]} ", " | ") if sign else text
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
    read = [read_piece(piece.strip(" ,:"), has_date=has_date) for piece in pieces]
    if read and read[0] is None and len(read) > 1 and all(read[1:]) and any(each and each.filed for each in read[1:]):
        read[0] = counted(pieces[0])
    if read and read[0] and read[0].tags and all(map(BARE.fullmatch, pieces[1:])):
        read[1:] = [as_tag(piece.strip(" ,"), each) for piece, each in zip(pieces[1:], read[1:], strict=True)]
    if has_date and len(read) > _FEW_PIECES and read[-1] is None and (tags := small_tags(pieces[-1])):
        read[-1] = Byline(tags=tuple(tags))  # `2014-05-05 · 3 min read · fog, soup`
    if len(read) > _FEW_PIECES and read.count(None) == 1 and (listed := tags_between(pieces[read.index(None)])):
        read[read.index(None)] = Byline(tags=listed)
    if len(read) > _FEW_PIECES and read.count(None) == 1 and is_bare_category(pieces[read.index(None)], read):
        read.remove(None)
    return _with_last(read, pieces, has_date=has_date) if read[0] and read[0].author else read


def _with_last(read: list[Byline | None], pieces: list[str], *, has_date: bool) -> list[Byline | None]:
    """What stands behind the name: `- dans Films`, `| Odds and ends`, or the name of the site."""
    is_posted = _VERB_BY.match(pieces[0]) is not None
    if is_posted and len(read) == len(pieces):
        read = [each or as_filed(piece) for each, piece in zip(read, pieces, strict=True)]
    last = pieces[-1].strip()
    if len(read) != _FEW_PIECES or read[1] is not None:
        return read
    if has_date and is_posted and _FILED_LAST.fullmatch(last):
        return [
            read[0],
            Byline(filed=tuple(split_tags(last))),
        ]  # `Posted by Ada at May 5, 2005 10:30 PM | Odds and ends`
    return read[:1] if _SITE.fullmatch(last) else read  # `By Ada Lind | Wet Reels`


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
    if len(wide) > _FEW_PIECES and all(BARE.fullmatch(part) and part.count(" ") < _FEW_PIECES for part in wide):
        return wide
    tags = small_tags(text)
    return tags if len(tags) > _FEW_PIECES else []


def is_byline(text: str) -> bool:
    """Who wrote it, when, under which tags: said of the post, not part of it."""
    return 0 < len(text) <= _LONGEST and (is_date(text) or read_byline(text) is not None)


def signs_only(text: str) -> bool:
    """Who wrote it, and no count of comments, which may be another post's."""
    read = read_byline(text)
    return read is not None and bool(read.author) and read.declared is None


def byline_author(text: str) -> str:
    return read.author if (read := read_byline(text)) else ""
