"""The title of the post: the line that the heading of the comments names, or the best guess above the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePath

from blog.rating import find_ratings
from exchange.dates import is_date
from exchange.parsers.text_dump.boilerplate import is_boilerplate, is_byline, is_page_count, opens_foot
from exchange.parsers.text_dump.byline import is_open_byline, read_byline, read_label
from exchange.parsers.text_dump.byline_words import is_category
from exchange.parsers.text_dump.clauses import is_joint, opens_label
from exchange.parsers.text_dump.film import is_credit, is_facts, size_of_table
from exchange.parsers.text_dump.linked import read_links
from exchange.parsers.text_dump.passages import Passage, is_apart
from exchange.parsers.text_dump.references import References
from exchange.records import Alternative, Decision, Doubt, Note, Subject

_NO_REFERENCES = References()
_LONGEST = 110
_LONGEST_HEAD = 120
_LONGEST_BESIDE = 50
_SENTENCE = 60
_PROSE_ENDS = (".", ",", ";", ":", "…", "。", "、")
_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w.’'-]{1,20}(?:\s[^\W\d_a-zß-ÿ][\w.’'-]{0,20}){1,2}")
_PAIR = re.compile(rf"{_NAME.pattern} (?:&|and|und|et|y|e|och) {_NAME.pattern}")
_FIRST_HEADINGS = re.compile(
    r"(?:the )?(?:plot|story|synopsis|summary|introduction|intro|premise|spoilers?(?: .{1,30})?|handlung|inhalt"
    r"|worum geht es"
    r"|synopsis|l[’']histoire|résumé|sinopsis|argumento|trama|sinossi|fabuła|сюжет|あらすじ|ストーリー)[:?!.]?",
    re.IGNORECASE,
)
_FULL_STOP = re.compile(r"[.!?…](?:[\s”\"»“)]|$)|[。！？]")
_STARS = re.compile(r"(?P<title>[^*]{1,80}?)(?P<stars> \*{1,5})")
_QUOTED = re.compile(r"“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|»[^«»]+«|「[^「」]+」|\"[^\"]+\"")
_FEW = 2
_IN_TABLE = 4
_READING_TIME = re.compile(
    r"\b[0-9]{1,2}[ -]min(?:ute)?s?\.? (?:read|lesezeit|de lectur[ae]|di lettura|de leitura|leestijd)", re.IGNORECASE
)
_SITE = re.compile(r"\s{1,3}(?:\||«|::|‹|⋆|~)\s{1,3}")
_BEHIND_SITE = re.compile(r"\s{1,3}[»›]\s{1,3}")
_YEAR = re.compile(r"[(\[](?:18|19|20)[0-9]{2}[)\]]|,\s(?:18|19|20)[0-9]{2}$")
_REVIEW = re.compile(
    r"\b(?:review|kritik|filmkritik|rezension|critique|crítica|reseña|recensione|resenha|recensie)\b", re.IGNORECASE
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


@dataclass(frozen=True)
class Title:
    """`place` is where it stands among the passages; None where it is only in the heading, or nowhere."""

    text: str = ""
    place: int | None = None
    begins: int = 0
    decisions: tuple[Decision, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class _Candidate:
    place: int
    text: str
    worth: int
    reason: str


def read_title(content: Sequence[Passage], *, named: str, file: str) -> Title:
    """`named` is what the heading of the comments says; `file` the name of the dump, for want of anything better."""
    head = _head(content)
    if named and (place := _place_of(named, content, head)) is not None:
        return Title(without_site(content[place].plain, named), place)
    guesses = _candidates(content, head)
    best = max(guesses, key=lambda each: each.worth, default=None)
    if named:
        return _only_in_heading(named, best, content)
    if best is None:
        return _nowhere(file)
    others = [Alternative(each.text, each.reason, content[each.place].number) for each in guesses if each is not best]
    alternatives = (*others, *_file_name(file))
    return Title(
        text=best.text,
        place=best.place,
        decisions=(Decision(Subject.TITLE, best.text, best.reason, alternatives, content[best.place].number),),
        notes=(Note(Doubt.TITLE_IS_A_GUESS, line=content[best.place].number),),
    )


def is_archive(text: str) -> bool:
    """A page of many posts says so above them."""
    return len(text) <= _LONGEST and _ARCHIVE.fullmatch(text) is not None


def names(text: str, named: str) -> bool:
    """A line that is the title, or has it among few other words; a sentence about the film is text."""
    words, wanted = _words(text), _words(named)
    if words == wanted:
        return bool(wanted)
    is_short = len(text) <= len(named) + _LONGEST_BESIDE and not text.rstrip().endswith(_PROSE_ENDS)
    return bool(wanted) and is_short and f" {wanted} " in f" {words} "


def is_same(text: str, title: str) -> bool:
    return bool(_words(title)) and _words(text) == _words(title)


def without_site(text: str, named: str = "") -> str:
    """The title without the name of the site that browsers show beside it.

    >>> without_site("Umbrellas | Rain Weekly"), without_site("Rain Weekly » Umbrellas"), without_site("Her | 4/5")
    ('Umbrellas', 'Umbrellas', 'Her | 4/5')
    """
    for pattern, place in ((_SITE, 0), (_BEHIND_SITE, -1)):
        parts = pattern.split(text)
        if len(parts) > 1 and not any(_says_more(part) for part in parts[1:]):
            same = [part for part in parts if is_same(part, named)]
            return same[0] if same else parts[place]
    return text


def _says_more(part: str) -> bool:
    return bool(find_ratings(part) or _YEAR.search(part) or is_facts(part) or _REVIEW.search(part))


# The line that is named


def _head(content: Sequence[Passage]) -> int:
    """How many passages stand above the first sentence of the text."""
    for place, passage in enumerate(content[:_LONGEST_HEAD]):
        if is_prose(passage) and not _is_short_above_byline(content, place):
            return place
    return min(len(content), _LONGEST_HEAD)


def _is_short_above_byline(content: Sequence[Passage], place: int) -> bool:
    """`I did not like it.`, directly above who wrote it and when, is a title."""
    text, below = content[place].plain, content[place + 1 : place + 2]
    is_short = len(text) <= _SENTENCE and len(_FULL_STOP.findall(text)) <= 1 and not text.endswith((",", ";", ":"))
    return is_short and bool(below) and is_byline(below[0].plain)


def is_prose(passage: Passage) -> bool:
    return _is_prose(passage.plain)


@lru_cache(maxsize=2048)
def _is_prose(text: str) -> bool:
    if is_boilerplate(text) or is_byline(text) or is_facts(text) or not any(map(str.isalnum, text)):
        return False
    if _NAME.fullmatch(text):
        return text.endswith(".")
    ends = len(_FULL_STOP.findall(text))
    return len(text) > _LONGEST or ends > 1 or (len(text) > _SENTENCE and ends > 0) or text.endswith((".", ",", "。"))


def _place_of(named: str, content: Sequence[Passage], head: int) -> int | None:
    """The last line above the text that is the title; else one that has it; else one below a blurb, above a byline."""
    same = [place for place in range(head) if is_same(content[place].plain, named)]
    if same:
        return _nearest(same, content)
    like = [
        place
        for place in range(min(head + 1, len(content)))
        if names(content[place].plain, named) and _stands_apart(content, place) and not content[place].is_item
    ]
    if like:
        return _nearest(like, content)
    below = (
        place for place in range(head, min(len(content) - 1, _LONGEST_HEAD)) if is_same(content[place].plain, named)
    )
    return next((place for place in below if is_byline(content[place + 1].plain)), None)


def _nearest(places: list[int], content: Sequence[Passage]) -> int:
    """A line of its own before a point of the menu, and the lower before the upper."""
    own = [place for place in places if not content[place].is_item]
    return (own or places)[-1]


def _stands_apart(content: Sequence[Passage], place: int) -> bool:
    if place + 1 == len(content):
        return False
    below = content[place + 1]
    if len(below.plain) > _LONGEST and is_prose(below) and len(content[place].plain) <= _SENTENCE:
        return True
    return is_apart(content[place], below) or _is_above_byline(content, place)


def _is_above_byline(content: Sequence[Passage], place: int) -> bool:
    """Directly, or with the category between."""
    below = content[place + 1 : place + 3]
    if len(below) > 1 and is_category(below[0].plain):
        return _is_about_post(below[1].plain)
    text = below[0].plain if below else ""
    return is_byline(text) or is_page_count(text) or is_facts(text) or (is_open_byline(text) and len(text) > 1)


def _only_in_heading(named: str, best: _Candidate | None, content: Sequence[Passage]) -> Title:
    if best is None or not best.worth:
        return Title(named)
    number = content[best.place].number
    alternative = Alternative(best.text, best.reason, number)
    return Title(
        named, decisions=(Decision(Subject.TITLE, named, "the heading of the comments names it", (alternative,)),)
    )


def _nowhere(file: str) -> Title:
    alternatives = _file_name(file)
    decisions = (
        (Decision(Subject.TITLE, "", "no line of the dump looks like a title", alternatives),) if alternatives else ()
    )
    return Title(decisions=decisions, notes=(Note(Doubt.NO_TITLE),))


def _file_name(file: str) -> tuple[Alternative, ...]:
    words = " ".join(re.split(r"[-_\s]+", PurePath(file).stem)).strip() if file else ""
    return (Alternative(words, "the name of the file"),) if words else ()


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


# Guesses


def _candidates(content: Sequence[Passage], head: int) -> list[_Candidate]:
    """Who stands above a reading time, below another candidate, is the author."""
    if head == len(content) and not any(is_byline(each.plain) for each in content):
        head = min(head, 1) if head > 1 else 0
    places = [place for place in range(head) if _looks_like_title(content, place)]
    places = [place for place in places if not is_category(content[place].plain)] or places
    if len(places) > 1 and is_credit(content[places[-1]].plain) and _is_of_post(content, places):
        places.pop()
    if len(places) > 1 and (_signs_reading_time(content, places[-1]) or _signs_date(content, places)):
        content = [*content[: places[-1]], *content[places[-1] + 1 :]]
        places.pop()
    return [_weighed(content, place) for place in places]


def _is_of_post(content: Sequence[Passage], places: Sequence[int]) -> bool:
    """Above the name of who made the film stand the site's and the post's, or a byline."""
    return len(places) > _FEW or is_byline(content[places[-1] - 1].plain) or content[places[-1]].plain[0] in "(["


def _is_in_title_of_page(text: str, content: Sequence[Passage]) -> bool:
    """`Umbrellas | Rain Weekly` above all, and below it each of them alone."""
    first = content[0].plain
    return len(first) > len(text) and without_site(first) == text


def _signs_date(content: Sequence[Passage], places: Sequence[int]) -> bool:
    """A name beside a date or a number of comments, below a line that has the marks of a title."""
    place = places[-1]
    beside = (*content[max(0, place - 1) : place], *content[place + 1 : place + 2])
    name = content[place].plain
    if not may_sign(name) or not any(is_date(each.plain) or is_page_count(each.plain) for each in beside):
        return False
    above = [content[each] for each in places[:-1]]
    is_marked = any(each.is_heading or _YEAR.search(each.plain) or _REVIEW.search(each.plain) for each in above)
    return is_marked or _PAIR.fullmatch(name) is not None or _speaks_of_others(content[place:], name, above)


def _speaks_of_others(below: Sequence[Passage], name: str, above: Sequence[Passage]) -> bool:
    """Does the text name what stands above, and not the name?"""
    prose = " ".join(each.plain for each in below if is_prose(each))
    is_told = any(" " in each.plain and each.plain in prose for each in above)
    return is_told and name not in prose and name.rsplit(maxsplit=1)[-1] not in prose


def may_sign(text: str) -> bool:
    """`Ada Lind`, or `Ada Lind & Ben Orr`."""
    return is_name(text) or _PAIR.fullmatch(text) is not None


def _signs_reading_time(content: Sequence[Passage], place: int) -> bool:
    """Directly, or with the date between them in one block."""
    below = content[place + 1 : place + 3]
    if len(below) > 1 and is_date(below[0].plain) and may_sign(content[place].plain):
        return not is_apart(content[place], below[0]) and _is_unsigned_reading_time(below[1].plain)
    return bool(below) and _is_unsigned_reading_time(below[0].plain)


def _is_unsigned_reading_time(text: str) -> bool:
    """Where a name stands beside it, the line above needs none."""
    read = read_byline(text) if _READING_TIME.search(text) else None
    return read is not None and not read.author


def _weighed(content: Sequence[Passage], place: int) -> _Candidate:
    passage = content[place]
    text = _with_stars(passage, without_site(passage.plain))
    below, above = content[place + 1 : place + 2], content[max(0, place - 1) : place]
    reasons = (
        (10, is_archive(text), "a page of many posts calls itself so"),
        (4, any(map(_tells_of_post, below)) or _is_above_byline(content, place), "stands directly above the byline"),
        (4, place > 0 and any(is_credit(each.plain) for each in below), "stands directly above who made the film"),
        (3, any(is_only_rating(each.plain) for each in below), "stands directly above the rating"),
        (2, _is_between_date_and_text(above, passage, below), "stands between the date and the text"),
        (
            3,
            any(is_byline(each.plain) for each in above) and not below_is_title(content, place),
            "stands below the byline",
        ),
        (2, bool(_YEAR.search(passage.plain)), "has a year"),
        (2, bool(_REVIEW.search(passage.plain)), "calls itself a review"),
        (2, bool(find_ratings(passage.plain)), "has a rating"),
        (1, passage.is_heading and not passage.text.startswith("## "), "is marked as a heading"),
        (2, any(is_same(text, without_site(each.plain)) for each in content[:place]), "stands there twice"),
        (6, place > 1 and _is_in_title_of_page(text, content), "browsers show it beside the name of the site"),
        (1, bool(below) and is_prose(below[0]), "stands directly above the text"),
    )
    holds = [(worth, reason) for worth, is_so, reason in reasons if is_so]
    reason = max(holds, default=(0, "the first line that stands alone"), key=lambda each: each[0])[1]
    return _Candidate(place, text, sum(worth for worth, _ in holds), reason)


def is_name(text: str) -> bool:
    """Two or three words with capital letters, as people are called; films are, too."""
    return _NAME.fullmatch(text) is not None and not is_byline(text)


def signs_head(text: str) -> bool:
    """`– Ada Lind` or `(Ada Lind)`, above a text.

    >>> signs_head("— Ada Lind"), signs_head("Ada Lind"), signs_head("— a film")
    (True, False, False)
    """
    bare = text.strip(" –—-~()")
    return bare != text and is_name(bare) and not is_facts(text)


def signs(passage: Passage, below: Passage) -> bool:
    """A name alone directly above a date alone."""
    if _is_unsigned_reading_time(below.plain):
        return len(passage.plain) <= _LONGEST_BESIDE and not is_byline(passage.plain) and not is_prose(passage)
    return may_sign(passage.plain) and not is_apart(passage, below) and is_date(below.plain)


def _is_between_date_and_text(above: Sequence[Passage], passage: Passage, below: Sequence[Passage]) -> bool:
    """As diaries print it, where what stands above the date is the site's."""
    is_below_date = bool(above) and is_date(above[0].plain)
    return is_below_date and bool(below) and is_prose(below[0]) and not _FIRST_HEADINGS.fullmatch(passage.plain)


def below_is_title(content: Sequence[Passage], place: int) -> bool:
    return (
        place + 2 < len(content) and _looks_like_title(content, place + 1) and _is_about_post(content[place + 2].plain)
    )


def _opens_run(text: str) -> bool:
    return is_open_byline(text) or opens_label(text) or is_joint(text)


def _tells_of_post(passage: Passage) -> bool:
    is_said = _is_about_post(passage.plain) or signs_head(passage.whole)
    return is_said or read_links(passage, _NO_REFERENCES) is not None


def _is_about_post(text: str) -> bool:
    is_said = is_byline(text) or is_open_byline(text) or is_facts(text) or is_page_count(text)
    return is_said or opens_label(text) or read_label(text) is not None


def _looks_like_title(content: Sequence[Passage], place: int) -> bool:
    passage = content[place]
    text = passage.plain
    is_said = read_links(passage, _NO_REFERENCES) is not None or (place > 0 and signs_head(passage.whole))
    if passage.is_item or not text or len(text) > _LONGEST or is_said:
        return False
    is_placed = _is_short_above_byline(content, place)
    if not is_placed and (text.endswith(_PROSE_ENDS) or (_QUOTED.fullmatch(text) and not _begins(content, place))):
        return False
    if is_boilerplate(text) or is_byline(text) or is_facts(text) or is_page_count(text) or opens_foot(text):
        return is_archive(text)
    is_told_above = (place > 0 and _opens_run(content[place - 1].plain)) or _is_in_table(content, place)
    if byline_behind_rating(text) or _opens_run(text) or read_label(text) or is_told_above:
        return False
    if not any(character.isalnum() for character in text) or is_only_rating(text):
        return False
    below = content[place + 1 :][:12]
    is_apart_or_named = (
        _stands_apart(content, place)
        or _is_above_signed_date(content, place)
        or (place > 1 and _is_in_title_of_page(text, content))
    )
    return is_apart_or_named and any(len(each.text) > len(text) or is_prose(each) for each in below)


def _is_in_table(content: Sequence[Passage], place: int) -> bool:
    """`Year`, `2009`, `Country`, `Norway`, each in a line of its own."""
    starts = range(max(0, place - _IN_TABLE + 1), place + 1)
    return any(size_of_table([each.plain for each in content[start : start + _IN_TABLE]]) for start in starts)


def _is_above_signed_date(content: Sequence[Passage], place: int) -> bool:
    """In a dump without gaps: above a name and a date."""
    below = content[place + 1 : place + 3]
    return len(below) > 1 and any(is_date(each.plain) for each in below) and any(may_sign(each.plain) for each in below)


def _begins(content: Sequence[Passage], place: int) -> bool:
    """Is this the first line, or the first below the date?"""
    text = content[place].plain
    return len(text) <= _SENTENCE and not _FULL_STOP.search(text) and (place == 0 or is_date(content[place - 1].plain))


def _with_stars(passage: Passage, text: str) -> str:
    """A rating in asterisks at the end of a title looks like emphasis."""
    match = _STARS.fullmatch(passage.text.lstrip("# "))
    return f"{text}{match['stars']}" if match and match["title"].strip() == text else text


def byline_behind_rating(text: str) -> str:
    """
    >>> byline_behind_rating("★★★ (Written by Ada Lind)"), byline_behind_rating("★★★ for the rest")
    ('Written by Ada Lind', '')
    """
    found = find_ratings(text)
    rest = text[found[0].end :].strip(" ()[]–—-|·•,") if found and found[0].start == 0 else ""
    read = read_byline(rest) if rest else None
    return rest if read and (read.author or read.date) else ""


def is_only_rating(text: str) -> bool:
    found = find_ratings(text)
    return len(found) == 1 and len(found[0].rating.text) >= len(text) - 2
