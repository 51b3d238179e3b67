"""What titles, names, dates of posts and prose look like, each in a line of its own."""

import re
from collections.abc import Sequence

from exchange.dates import is_date, is_day
from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_byline, is_page_count
from exchange.parsers.text_dump.byline.byline import is_open_byline, read_byline, read_label
from exchange.parsers.text_dump.byline.clauses import is_joint, opens_label
from exchange.parsers.text_dump.byline.words import is_category, is_office
from exchange.parsers.text_dump.post.fact_sheet import is_fact_sheet
from exchange.parsers.text_dump.post.figures import rating_of_things, read_bare_figure
from exchange.parsers.text_dump.post.film import is_facts
from exchange.parsers.text_dump.post.labels import DATED, RATING_WORDS, SEPARATORS
from exchange.parsers.text_dump.talk.heading import read_heading
from exchange.parsers.text_dump.text.passages import Passage, holds_pictogram, is_apart
from exchange.parsers.text_dump.text.ratings import find_ratings
from exchange.remembered import remembered

LONGEST = 110
_LONGEST_BESIDE = 50
SENTENCE = 60
QUOTED_SENTENCE = re.compile(r"[“\"][^“”\"]{20,200}\.[”\"]|[„»«][^„“”»«]{8,200}\.\s?[“”«»]")
"""`“A wet but rewarding film.”`, a quotation and no title."""
PROSE_ENDS = (".", ",", ";", ":", "…", "。", "、")
_NAME = re.compile(
    r"[^\W\d_a-zß-ÿ][\w.’'-]{1,20}(?:\s(?:van|von|ten|ter|zu)(?:\s(?:der|den|de))?)?"
    r"(?:\s[^\W\d_a-zß-ÿ][\w.’'-]{0,20}){1,2}"
)
_FIRST_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w’'-]{1,20}")
PAIR = re.compile(rf"{_NAME.pattern} (?:&|and|und|et|y|e|och) {_NAME.pattern}")
_FIRST_NAMES = re.compile(rf"{_FIRST_NAME.pattern} & {_FIRST_NAME.pattern}")
FULL_STOP = re.compile(r"[.!?…](?:[\s”\"»“)]|$)|[。！？]")
_FEW = 2
_LONGEST_COUNT = 4
_YEAR_ALONE = re.compile(r"19[0-9]{2}|20[0-4][0-9]")
_READING_TIME = re.compile(
    r"(?:\b|(?<=\b20[0-9]{2}))[0-9]{1,2}[ -]min(?:ute|uut|uten|uti|uto)?s?\.? (?:read|lesezeit|de lectur[ae]"
    r"|di lettura|de leitura|leestijd|om te lezen)",
    re.IGNORECASE,
)
_PORTRAIT = re.compile(
    r"(?:author |user |profile )?(?:avatar|profile)(?: (?:photo|picture|image|icon))?|author (?:photo|picture|image)"
    r"|(?:photo|avatar|portrait|headshot|picture) of (?:the )?author|(?:photo|avatar|portrait|headshot) of .{2,30}"
    r"|.{2,30}[’']s (?:avatar|profile (?:photo|picture|image))"
    r"|my photo|mein foto|ma photo|mi foto|la mia foto|(?:a )?minha foto|mijn foto|mitt foto",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_HANDLE = re.compile(r"\w{2,25}")
_SITE = re.compile(r"\s{1,3}(?:\||«|::|‹|⋆|~)\s{1,3}")
_BEHIND_SITE = re.compile(r"\s{1,3}[»›]\s{1,3}")
YEAR = re.compile(r"[(\[](?:18|19|20)[0-9]{2}[)\]]|,\s(?:18|19|20)[0-9]{2}$")
REVIEW = re.compile(
    r"\b(?:review|kritik|filmkritik|rezension|critique|crítica|reseña|recensione|resenha|recensie|recension|anmeldelse"
    r"|filmanmeldelse|omtale|recenzj[ae]|recenze|recenzia|arvostelu|elokuva-arvostelu|kritika|filmkritika|рецензия)\b",
    re.IGNORECASE,
)
_MEDIUM = re.compile(
    r"(?:on |auf |en |in |op |på )?(?:dvd|blu-?ray|vod|tv|netflix|3d|4k|stream(?:ing)?|hulu|amazon|mubi|vhs)",
    re.IGNORECASE,
)
_ARCHIVE = re.compile(
    r"(?:(?:monthly|daily|yearly|category|tag|author|blog) archives?|(?:showing )?(?:all )?posts (?:with"
    r"|for) (?:the )?label|posts from|results for|einträge mit dem label|affichage des articles|mostrando entradas"
    r"|архив|рубрика|archiwum|カテゴリー|archives? for|archive for|posts tagged"
    r"|entries tagged|tag:|category:"
    r"|search results for|all posts (?:by|in|tagged)|you are browsing|browsing (?:category|tag)|kategorie:"
    r"|schlagwort:|monatsarchiv|archiv für"
    r"|archiv der kategorie|archives (?:mensuelles|de la catégorie|du mois)|archivo de|archivos (?:de"
    r"|mensuales)|archivio|arquivo)\b.{0,80}",
    re.IGNORECASE,
)
_DRAWN_TOO = re.compile(r"\.? \*{1,5}$")
"""`By Ada Lind. *** 3 out of 5`"""


def is_archive(text: str) -> bool:
    """A page of many posts says so above them."""
    return len(text) <= LONGEST and _ARCHIVE.fullmatch(text) is not None


def is_same(text: str, title: str) -> bool:
    return bool(words_of(title)) and words_of(text) == words_of(title)


def without_site(text: str, named: str = "") -> str:
    """The title without the name of the site that browsers show beside it.

    >>> without_site("Review | Umbrellas")
    'Review | Umbrellas'
    >>> without_site("Umbrellas | Rain Weekly"), without_site("Rain Weekly » Umbrellas"), without_site("Her | DVD")
    ('Umbrellas', 'Umbrellas', 'Her | DVD')
    """
    for pattern, place in ((_SITE, 0), (_BEHIND_SITE, -1)):
        if "«" in text and "»" in text:
            continue  # these are quotation marks
        parts = pattern.split(text)
        if len(parts) > 1 and not any(_says_more(part) for part in parts[1:]):
            same = [part for part in parts if is_same(part, named)]
            if not same and place == 0 and REVIEW.fullmatch(parts[0]):
                return text  # `Review | Umbrellas`
            return same[0] if same else parts[place]
    return text


def _says_more(part: str) -> bool:
    return bool(
        _MEDIUM.fullmatch(part) or find_ratings(part) or YEAR.search(part) or is_facts(part) or REVIEW.search(part)
    )


def is_prose(passage: Passage) -> bool:
    return _is_prose(passage.plain)


@remembered
def _is_prose(text: str) -> bool:
    if is_boilerplate(text) or is_byline(text) or not any(map(str.isalnum, text)):
        return False
    if is_facts(text) or is_fact_sheet(text):
        return False
    if _NAME.fullmatch(text):
        return text.endswith(".")
    ends = len(FULL_STOP.findall(text))
    return len(text) > LONGEST or ends > 1 or (len(text) > SENTENCE and ends > 0) or text.endswith((".", ",", "。"))


@remembered
def words_of(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def is_kicker_or_day(text: str) -> bool:
    return is_category(text) or is_day(text) or is_portrait(text)


def signs_above_title(content: Sequence[Passage]) -> bool:
    """Names stand above dates in the head of a site, too; above a date and a reading time stands who wrote the post,
    and so it does above a date with the sign that journals print before it."""
    if len(content) > 1 and _HANDLE.fullmatch(content[0].plain) and content[1].plain.startswith("@ "):
        return is_date(content[1].plain.removeprefix("@ "))
    if len(content) < _FEW or not (may_sign(content[0].plain) or _FIRST_NAMES.fullmatch(content[0].plain)):
        return False
    if is_unsigned_reading_time(content[1].plain):
        said = read_byline(content[1].plain)
        return said is not None and bool(said.date)
    if len(content) == _FEW:
        return False
    is_signed = signs(content[0], content[1]) or _FIRST_NAMES.fullmatch(content[0].plain) is not None
    is_dated = is_date(content[1].plain) and is_signed
    return is_dated and is_unsigned_reading_time(content[2].plain)


def is_portrait(text: str) -> bool:
    """What stands for a picture of who wrote the post.

    >>> is_portrait("Avatar photo"), is_portrait("Photo of Ada Lind"), is_portrait("Photo finish")
    (True, True, False)
    """
    return len(text) <= _LONGEST_BESIDE and _PORTRAIT.fullmatch(text) is not None


def may_be_named(text: str) -> bool:
    return REVIEW.search(text) is not None or YEAR.search(text) is not None


def may_sign(text: str) -> bool:
    """`Ada Lind`, or `Ada Lind & Ben Orr`."""
    return is_name(text) or (PAIR.fullmatch(text) is not None and not is_byline(text))


def is_unsigned_reading_time(text: str) -> bool:
    """Where a name stands beside it, the line above needs none."""
    read = read_byline(text) if _READING_TIME.search(text) else None
    return read is not None and not read.author


def is_name(text: str) -> bool:
    """Two or three words with capital letters, as people are called; films are, too."""
    return _NAME.fullmatch(text) is not None and not is_byline(text)


def is_handle(text: str) -> bool:
    """`@ada_lind`, by which networks know who wrote the post.

    >>> is_handle("@ada_lind"), is_handle("@ 12:00"), is_handle("ada")
    (True, False, False)
    """
    return text[:1] == "@" and _HANDLE.fullmatch(text[1:]) is not None


def signs_head(text: str) -> bool:
    """`– Ada Lind` or `(Ada Lind)`, above a text.

    >>> signs_head("— Ada Lind"), signs_head("Ada Lind"), signs_head("— a film")
    (True, False, False)
    """
    bare = text.strip(" –—-~()")
    return bare != text and is_name(bare) and not is_facts(text)


def signs(passage: Passage, below: Passage) -> bool:
    """A name alone directly above a date alone."""
    if is_unsigned_reading_time(below.plain):
        return len(passage.plain) <= _LONGEST_BESIDE and not is_byline(passage.plain) and not is_prose(passage)
    are_points = passage.is_item and below.is_item
    is_beside = are_points or not is_apart(passage, below)
    is_signed = may_sign(passage.plain) or (are_points and _is_first_name(passage.plain))
    return is_beside and is_signed and is_date(below.plain)


def _is_first_name(text: str) -> bool:
    return _FIRST_NAME.fullmatch(text) is not None and not (is_category(text) or is_boilerplate(text))


def opens_run(text: str) -> bool:
    return is_open_byline(text) or opens_label(text) or is_joint(text)


def is_about_post(text: str) -> bool:
    is_said = is_byline(text) or is_open_byline(text) or is_page_count(text)
    is_said = is_said or is_facts(text) or is_fact_sheet(text)
    return is_said or opens_label(text) or is_office(text) or read_label(text) is not None


def byline_beside_rating(text: str) -> str:
    """Behind it or before it.

    >>> byline_beside_rating("★★★ (Written by Ada Lind)"), byline_beside_rating("★★★ for the rest")
    ('Written by Ada Lind', '')
    >>> byline_beside_rating("Reviewed by Ada Lind, 3 out of 5"), byline_beside_rating("By Ada Lind. *** 3 out of 5")
    ('Reviewed by Ada Lind', 'By Ada Lind')
    """
    found = find_ratings(text)
    if len(found) != 1:
        return ""
    if dated := DATED.match(text):
        return dated[0].strip(" |,.;–-")
    beside = text[found[0].end :] if found[0].start == 0 else text[: found[0].start]
    is_beside = found[0].start == 0 or found[0].end == len(text.rstrip(" .)]"))
    rest = _DRAWN_TOO.sub("", beside.strip(" ()[]–—-|·•,:")) if is_beside else ""
    read = read_byline(rest) if rest else None
    return rest if read and (read.author or read.date) else ""


def rated_by_writer(content: Sequence[Passage]) -> frozenset[int]:
    """The number of the one short line that says who wrote the post and how he rates; of several, some are others'."""
    numbers = [each.number for each in content if len(each.whole) <= LONGEST and byline_beside_rating(each.whole)]
    return frozenset(numbers if len(numbers) == 1 else ())


def is_only_rating(text: str) -> bool:
    """
    >>> is_only_rating("★★★½"), is_only_rating("Rating: 4/5"), is_only_rating("Umbrellas: 4/5")
    (True, True, False)
    >>> is_only_rating("7 out of 10 tombstones"), is_only_rating("2 out of 5 stars.")
    (True, True)
    """
    found = find_ratings(text)
    if not found and len(text) <= _LONGEST_BESIDE and any(map(str.isdigit, text)):
        figure = read_bare_figure(text)
        return (figure is not None and figure.rating is not None) or rating_of_things(text) is not None
    if len(found) != 1 or text[found[0].end :].strip(f"{SEPARATORS}."):
        return rating_of_things(text) is not None
    label = text[: found[0].start].strip(SEPARATORS)
    return not label or RATING_WORDS.fullmatch(label) is not None


def is_bar(passage: Passage) -> bool:
    is_written = any(map(str.isalnum, passage.whole)) or holds_pictogram(passage.whole)
    return not is_written and not is_only_rating(passage.whole)


def counts_comments(text: str, title: str) -> bool:
    """`5 Comments`, or `5 Comments on Her` below the title `Her`."""
    heading = read_heading(text)
    if heading is None or heading.declared is None:
        return False
    return not heading.title or is_same(heading.title, title)


def counts_clicks(content: Sequence[Passage], place: int) -> bool:
    """One of several figures: how many like it, answered it, sent it on."""
    above, below = content[max(0, place - 1) : place], content[place + 1 : place + 2]
    is_one = is_bare_count(content[place].plain)
    return is_one and any(is_bare_count(each.plain) for each in (*above, *below))


def is_bare_count(text: str) -> bool:
    """How many comments there are, alone in its line."""
    return text.isdigit() and len(text) <= _LONGEST_COUNT and not _YEAR_ALONE.fullmatch(text)
