"""What a page of WordPress shows, read from its markup by ids and classes, so that a dump can be held against it.

WordPress changes what was written: typographic signs, smileys, dates in words. And a loader can err. So the thread that
the page shows must be the one that was stored, and its words must be those that were written.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Any, Self

from bs4 import BeautifulSoup, NavigableString, Tag
from oracle.conversations import Block, Form, Page, Written, walk
from oracle.layouts import block_html
from oracle.phrasebook import Language

LOCALES = {"en": "", "de": "de_DE", "fr": "fr_FR", "es": "es_ES"}
OTHER_LOCALES = ("ja", "ar", "ru_RU", "he_IL", "it_IT", "pt_BR")
EVERY = 12  # one page in so many has a theme in another language than its text

_CONTENTS = ".comment-content, .wp-block-comment-content"
_HEADS = ("comment-author", "comment-meta", "reply")
_LISTS = {"ul": Form.BULLETS, "ol": Form.NUMBERS}


class UnlikeStored(Exception):
    """The page shows something else than what was stored: the bench errs, not the parser."""


class Day(datetime):
    """A date without a time, as block themes show it."""

    def strftime(self, form: str) -> str:
        """
        >>> Day(2014, 1, 3, 17, 7).strftime("%Y-%m-%dT%H:%M")
        '2014-01-03'
        """
        return super().strftime(form.partition("T")[0])

    @classmethod
    def of(cls, moment: datetime) -> Self:
        return cls(moment.year, moment.month, moment.day, moment.hour, moment.minute)


@dataclass(frozen=True)
class LanguageAsShown(Language):
    """A language whose dates are as they stand on the page."""

    dates: Mapping[datetime, str] = field(default_factory=dict)

    def dated(self, day: datetime) -> str:
        return self.dates[day]


def locale_of(page: Page) -> str:
    if page.seed % EVERY == 0:
        return OTHER_LOCALES[page.seed // EVERY % len(OTHER_LOCALES)]
    return LOCALES[page.language.code]


def to_load(page: Page) -> dict[str, Any]:
    """The page as `site/load.php` takes it; comments in the order of the page, so a parent comes before its replies."""
    places = {path: place for place, (path, _) in enumerate(walk(page.comments))}
    return {
        "slug": f"page-{page.seed}",
        "title": page.title,
        "author": page.author,
        "date": _sql(page.published),
        "content": _body(page),
        "is_open": page.is_open,
        "comments": [
            _comment(comment) | {"parent": places.get(path.rpartition(".")[0])} for path, comment in walk(page.comments)
        ],
    }


def _body(page: Page) -> str:
    further = [f'<a href="{url}">{name}</a>' for name, url in page.further]
    more = [page.rating] if page.rating else []
    more += [page.language.further, "\n".join(further)] if further else []
    return "\n\n".join([*map(_source, page.body), *more])


def _comment(comment: Written) -> dict[str, Any]:
    is_ping = comment.kind == "pingback"
    url = f"https://{len(comment.author)}.example/" if len(comment.author) % 2 else ""
    return {
        "author": comment.lines[0] if is_ping else comment.author,
        "url": "https://elsewhere.example/" if is_ping else url,
        "date": _sql(comment.written),
        "content": _excerpt(comment) if is_ping else "\n\n".join(map(_source, comment.blocks)),
        "kind": comment.kind,
    }


def _sql(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M:%S")


def _source(block: Block) -> str:
    """As it is typed into WordPress: lines and blank lines; only lists and quotations are marked up."""
    if block.form is Form.PARAGRAPH:
        return "\n".join(line.replace("&", "&amp;") for line in block.lines)
    if block.form is Form.QUOTE:
        return "<blockquote>" + "\n".join(line.replace("&", "&amp;") for line in block.lines) + "</blockquote>"
    return block_html(block)


def _excerpt(ping: Written) -> str:
    """What a pingback quotes; themes that show it make a comment of it, with the title as its author."""
    return f"[…] {' '.join(reversed(ping.lines[0].split()))} […]"


def shown_page(page: Page, html: str, ids: list[int]) -> Page:
    """The page as WordPress shows it; `ids` are those of its comments, in its order."""
    soup = BeautifulSoup(html, "html.parser")
    stored = dict(zip(ids, walk(page.comments), strict=True))
    paths = {path: number for number, (path, _) in stored.items()}
    dates: dict[datetime, str] = {}
    replies: dict[int, list[Written]] = {0: []}
    for element in reversed(list(_elements(soup, stored))):  # replies before what they answer
        number = _number(element)
        path, comment = stored[number]
        above = paths.get(path.rpartition(".")[0], 0)
        if _number_above(element) != above:
            raise UnlikeStored(f"page {page.seed}: comment {path} hangs elsewhere than it was stored")
        seen = _shown_comment(element, comment)
        dates[seen.written] = _date_shown(element)
        below = tuple(reversed(replies.pop(number, [])))
        replies.setdefault(above, []).append(replace(seen, replies=below))
    comments = tuple(reversed(replies.pop(0)))
    if replies:
        raise UnlikeStored(f"page {page.seed}: replies without what they answer")
    return replace(
        page,
        language=_with_dates(page.language, dates),
        body=tuple(_blocks(_content(soup)))[: len(page.body)],
        heading=_heading(soup),
        comments=comments,
        names_authors=True,
        dates_comments=True,
        earlier=len(stored) - sum(1 for _ in walk(comments)),
    )


def _elements(soup: BeautifulSoup, stored: Mapping[int, object]) -> Iterator[Tag]:
    for element in soup.find_all(id=re.compile(r"^comment-\d+$")):
        if _number(element) in stored:
            yield element


def _number(element: Tag) -> int:
    return int(str(element["id"]).rpartition("-")[2])


def _number_above(element: Tag) -> int:
    above = element.find_parent(id=re.compile(r"^comment-\d+$"))
    return _number(above) if above else 0


def _shown_comment(element: Tag, comment: Written) -> Written:
    """Its words, and what is known of it from the page alone: block themes show no time, and not what a pingback is."""
    is_block = element.select_one(".wp-block-comment-date") is not None
    written = Day.of(comment.written) if is_block else comment.written
    content = element.select_one(_CONTENTS)
    if comment.kind == "pingback" and not element.select_one(".comment-author, .wp-block-comment-author-name"):
        name = element.select_one(".comment-body a").get_text()
        return replace(comment, blocks=(Block(Form.PARAGRAPH, (_plain(name),)),), replies=())
    blocks = tuple(_blocks(content or _own_text(element)))
    if comment.kind == "pingback":
        return Written(blocks, _author_shown(element), written)
    _must_be_the_same(comment.blocks, blocks)
    return Written(blocks, _author_shown(element), written)


def _own_text(element: Tag) -> list[Any]:
    """Of a comment before HTML5, whose text has no box of its own."""
    body = element.select_one(".comment-body")
    return [part for part in body.children if not (isinstance(part, Tag) and _is_head(part))]


def _is_head(part: Tag) -> bool:
    return any(name in _HEADS for name in part.get("class", []))


def _author_shown(element: Tag) -> str:
    return _plain(element.select_one(".fn, .wp-block-comment-author-name").get_text())


def _date_shown(element: Tag) -> str:
    place = element.select_one("time, .commentmetadata a")
    return _plain(place.get_text()) if place else ""


def _with_dates(language: Language, dates: Mapping[datetime, str]) -> LanguageAsShown:
    known = {column.name: getattr(language, column.name) for column in fields(Language)}
    return LanguageAsShown(**known, dates=dates)


def _heading(soup: BeautifulSoup) -> str:
    """With `{t}` from where it names the title."""
    heading = soup.select_one(".comments-title, .wp-block-comments-title, #comments-title, h3#comments")
    return re.sub(r"[“„«‘].*", "{t}", _plain(heading.get_text())) if heading else ""


def _content(soup: BeautifulSoup) -> Tag:
    return soup.select_one(".entry-content, .wp-block-post-content")


def _blocks(content: Tag | list[Any]) -> Iterator[Block]:
    for part in content if isinstance(content, list) else content.children:
        if isinstance(part, NavigableString):
            if type(part) is NavigableString and part.strip():
                yield Block(Form.PARAGRAPH, (_plain(part),))
        elif part.name in _LISTS:
            yield Block(_LISTS[part.name], tuple(_plain(point.get_text()) for point in part.find_all("li")))
        elif lines := _lines(part):
            yield Block(Form.QUOTE if part.name == "blockquote" else Form.PARAGRAPH, lines)


def _lines(part: Tag) -> tuple[str, ...]:
    text = "".join("\0" if getattr(piece, "name", "") == "br" else str(piece) for piece in _pieces(part))
    return tuple(line for line in map(_plain, text.split("\0")) if line)


def _pieces(part: Tag) -> Iterator[Any]:
    for piece in part.descendants:
        if isinstance(piece, NavigableString) or piece.name == "br":
            yield piece


def _plain(text: str) -> str:
    """
    >>> _plain(" a\\n b ")
    'a b'
    """
    return " ".join(text.split())


def _must_be_the_same(written: tuple[Block, ...], shown: tuple[Block, ...]) -> None:
    """But for signs and figures, of which WordPress makes typographic ones, smileys and whole addresses."""
    if [(block.form, len(block.lines)) for block in written] != [(block.form, len(block.lines)) for block in shown]:
        raise UnlikeStored(f"{written} is shown as {shown}")
    for before, after in zip(written, shown, strict=True):
        if list(map(_only_letters, before.lines)) != list(map(_only_letters, after.lines)):
            raise UnlikeStored(f"{before} is shown as {after}")


def _only_letters(line: str) -> str:
    """
    >>> _only_letters("8) see www.hats.example") == _only_letters("😎 see http://www.hats.example")
    True
    """
    return re.sub(r"https?://|[\W\d_]", "", line.casefold())
