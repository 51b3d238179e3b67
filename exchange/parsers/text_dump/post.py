"""The post above the conversation: title, byline, body, and what stands at its end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from blog.rating import Rating, find_ratings
from exchange.cleaning import read_date
from exchange.ledger import Label, LedgerDraft
from exchange.parsers.text_dump.boilerplate import byline_author, is_boilerplate, is_byline, is_page_count
from exchange.parsers.text_dump.further import read_further
from exchange.parsers.text_dump.heading import read_heading, unquoted
from exchange.parsers.text_dump.lines import Line, blocks
from exchange.parsers.text_dump.verdict import read_verdict
from exchange.records import Doubt, ImportedFilm, ImportedLink, Note

_LONGEST_TITLE = 100
_LONGEST_HEAD = 8
_LONGEST_QUOTE = 600
_QUOTED = re.compile(r"“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|»[^«»]+«|\"[^\"]+\"")
_PROSE_ENDS = (".", ",", ";", ":", "…")


@dataclass
class ReadPost:
    title: str = ""
    film: ImportedFilm | None = None
    byline: str = ""
    date: str = ""
    body: str = ""
    pull_quote: str = ""
    verdict: str = ""
    rating: Rating | None = None
    declared: int | None = None
    links: tuple[ImportedLink, ...] = ()
    notes: list[Note] = field(default_factory=list)


def read_post(lines: Sequence[Line], draft: LedgerDraft, *, named: str) -> ReadPost:
    """`named` is the title in the heading of the comments, as far as there is one."""
    post = ReadPost()
    content = [line for line in lines if not line.is_blank]
    content = _without_foot(content, draft)
    content = _without_head(content, post, draft, named)
    post.title = post.title or named
    verdict = read_verdict(content, title=post.title)
    post.rating, post.verdict = verdict.rating, verdict.words
    post.notes += verdict.notes
    draft.label(verdict.lines, Label.RATING)
    content = [line for line in content if line.number not in verdict.lines]
    further = read_further(content)
    post.links = further.links
    post.notes += further.notes
    draft.label(further.lines, Label.FURTHER)
    _read_body([line for line in content if line.number not in further.lines], post, draft)
    post.film = _film(post)
    if not post.title:
        post.notes.append(Note(Doubt.NO_TITLE))
    return post


# Head and foot


def _without_foot(content: list[Line], draft: LedgerDraft) -> list[Line]:
    """Buttons and bylines below a post; within it, the same words are the author's."""
    end = len(content)
    while end > 1 and (is_boilerplate(content[end - 1].whole) or is_byline(content[end - 1].text)):
        label = Label.META if is_byline(content[end - 1].text) else Label.BOILERPLATE
        draft.label([content[end - 1].number], label)
        end -= 1
    return content[:end]


def _without_head(content: list[Line], post: ReadPost, draft: LedgerDraft, named: str) -> list[Line]:
    title = _place_of_title(content, named)
    for place, line in enumerate(content[:_LONGEST_HEAD]):
        if place == title:
            post.title = line.text
            draft.label([line.number], Label.TITLE)
        elif is_byline(line.text) or is_page_count(line.text):
            draft.label([line.number], Label.META)
            _read_byline(line.text, post)
        elif (title is not None and place < title) or (is_boilerplate(line.whole) and len(content) > 1):
            draft.label([line.number], Label.BOILERPLATE)
        else:
            break
    if title is not None and not named:
        post.notes.append(Note(Doubt.TITLE_IS_A_GUESS, line=content[title].number))
    return [line for line in content if not draft.is_labelled(line.number)]


def _place_of_title(content: list[Line], named: str) -> int | None:
    """The line that the heading of the comments names; without that, a short line of its own above longer ones."""
    for place, line in enumerate(content[:_LONGEST_HEAD]):
        if named and _is_named(line.text, named):
            return place if _stands_apart(content, place) else None
        if not named and not (is_byline(line.text) or is_page_count(line.text) or is_boilerplate(line.whole)):
            return place if _looks_like_title(content, place) else None
        if len(line.text) > _LONGEST_TITLE:
            return None
    return None


def _is_named(text: str, named: str) -> bool:
    """A line that is the title, or has it among few other words; a sentence about the film is text."""
    words, wanted = _words(text), _words(named)
    if words == wanted:
        return bool(wanted)
    is_short = len(text) <= len(named) + 50 and not text.rstrip().endswith(_PROSE_ENDS)
    return bool(wanted) and is_short and f" {wanted} " in f" {words} "


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _stands_apart(content: list[Line], place: int) -> bool:
    if place + 1 == len(content):
        return False
    below = content[place + 1]
    return below.number > content[place].number + 1 or is_byline(below.text) or is_page_count(below.text)


def _looks_like_title(content: list[Line], place: int) -> bool:
    line = content[place]
    if (
        line.is_item
        or len(line.text) > _LONGEST_TITLE
        or line.text.endswith(_PROSE_ENDS)
        or _QUOTED.fullmatch(line.text)
    ):
        return False
    below = content[place + 1 :][:3]
    return _stands_apart(content, place) and any(len(each.text) > len(line.text) for each in below)


_POSTED = re.compile(
    r"(?:posted|published|veröffentlicht|publié|publicado)\s+(?:on|am|le|el)\s+(?P<when>.+?)"
    r"(?:\s+(?:by|von|par|por)\s+(?P<who>[^|,]{1,60}))?",
    re.IGNORECASE,
)


def _read_byline(text: str, post: ReadPost) -> None:
    posted = _POSTED.fullmatch(text.strip())
    when, who = (posted["when"], posted["who"] or "") if posted else (text, "")
    post.byline = post.byline or who or byline_author(text)
    post.date = post.date or read_date(when)
    heading = read_heading(text)
    if heading and post.declared is None:
        post.declared = heading.declared


# Body, quotation, film


def _read_body(content: list[Line], post: ReadPost, draft: LedgerDraft) -> None:
    draft.label((line.number for line in content), Label.BODY)
    paragraphs = ["\n".join(line.raw.rstrip() for line in block) for block in blocks(content)]
    if len(paragraphs) > 1 and _is_quotation(paragraphs[-1]):
        post.pull_quote = paragraphs.pop().strip()
    post.body = "\n\n".join(paragraphs)


def _is_quotation(paragraph: str) -> bool:
    return len(paragraph) <= _LONGEST_QUOTE and _QUOTED.fullmatch(paragraph.strip()) is not None


_ABOUT_REVIEWS = re.compile(
    r"^(?:(?:movie|film|dvd|blu-?ray|my|a|quick|short)[ -])*(?:review|kritik|filmkritik|critique|crítica"
    r"|recensione)(?:\s+of)?\s*[:–—|-]\s*"
    r"|\s*[:–—|(\[-]\s*(?:(?:movie|film|a|my|the)[ -])*(?:review|kritik|filmkritik|critique|crítica"
    r"|recensione)[)\]]?$"
    r"|\s+(?:movie |film )?review$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\s*(?:[(\[](?P<year>(?:18|19|20)[0-9]{2})[)\]]|,\s(?P<other>(?:18|19|20)[0-9]{2})$)")


def _film(post: ReadPost) -> ImportedFilm | None:
    """A title alone may be that of any post; a rating, a year or the word make it a film's."""
    title = post.title
    for found in reversed(find_ratings(title)):
        title = title[: found.start] + title[found.end :]
    title = title.strip(" –—-|:()[]") if title != post.title else title
    plain = _ABOUT_REVIEWS.sub("", title).strip()
    year = _YEAR.search(plain)
    if not plain or not (post.rating or year or plain != post.title):
        return None
    name = _ABOUT_REVIEWS.sub("", (plain[: year.start()] + plain[year.end() :]) if year else plain).strip(" –—-|:,")
    return ImportedFilm(unquoted(name) or plain, int(year["year"] or year["other"]) if year else None)
