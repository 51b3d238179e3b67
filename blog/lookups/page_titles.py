"""What a page calls itself, and where it appeared: from whatever HTML a server sends, in time that grows with its
length only (pure).

No parser of HTML is asked: a page may be hostile, of its head little is of interest, and that little is found by one
walk through its tags.
"""

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlsplit

from blog.lookups.shapes import at, list_at, one_line, text_at

LONGEST_TITLE, LONGEST_PUBLICATION = 500, 200  # as the columns of further reading have it
MOST = 1_000_000  # characters of a page that are looked at

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})")
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?""")
_RAW = {name: re.compile(rf"(?i)</{name}") for name in ("script", "style", "title", "textarea", "noscript")}
_CHARSET = re.compile(rb"""(?i)<meta[^>]{1,200}?charset\s*=\s*["']?\s*([a-z0-9_.:-]{1,40})""")
_CHARSETS = re.compile(
    r"utf-?8|utf-16(?:[lb]e)?|us-ascii|iso-?8859-?\d{1,2}|latin-?1|windows-?\d{3,4}|cp\d{3,4}|koi8-[ru]|gb2312|gbk|gb18030"
    r"|big5(?:-hkscs)?|shift[_-]?jis|sjis|euc-(?:jp|kr)|iso-2022-jp|macintosh"
)
_ARTICLES = {
    "Article",
    "NewsArticle",
    "Review",
    "CriticReview",
    "BlogPosting",
    "Report",
    "OpinionNewsArticle",
    "WebPage",
}
_MOST_LD = 20
_MOST_ATTRIBUTES = 50
_BREAKS = re.compile(r"\s+[|·•»—–-]\s+")


@dataclass(frozen=True)
class PageTitle:
    title: str
    publication: str


def read_page_title(content: bytes, *, content_type: str = "", address: str = "") -> PageTitle:
    """What is not found is empty, the publication never: it is then the name of the host.

    >>> read_page_title(b"<title>Her: a review | The Paper</title><meta property=og:site_name content='The Paper'>")
    PageTitle(title='Her: a review', publication='The Paper')
    """
    head = _Head(decode(content, content_type)[:MOST])
    article = _article(head.linked)
    publication = _first(
        head.meta.get("og:site_name"), text_at(article, "publisher", "name"), head.meta.get("application-name")
    )
    publication = one_line(publication, most=LONGEST_PUBLICATION) or _host(address)
    title = _first(text_at(article, "headline", most=LONGEST_TITLE), head.meta.get("og:title"), head.title)
    return PageTitle(_without_publication(one_line(title, most=LONGEST_TITLE), publication), publication)


def decode(content: bytes, content_type: str = "") -> str:
    """By its own mark, then what the server said, then what the page says of itself, then as most pages are written.

    >>> decode("Amélie".encode("latin-1"), "text/html; charset=ISO-8859-1"), decode("Amélie".encode())
    ('Amélie', 'Amélie')
    """
    for mark, name in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if content.startswith(mark):
            return content.decode(name, "replace").lstrip("\ufeff")
    told = re.search(r"(?i)charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", content_type[:500])
    meant = _CHARSET.search(content[:4096])
    if name := _codec(told[1] if told else "") or _codec(meant[1].decode("ascii") if meant else ""):
        return content.decode(name, "replace")
    try:
        return content.decode()
    except UnicodeDecodeError:
        cut = content[: MOST * 4].decode(errors="replace")
        return cut if cut.count("\ufffd") * 200 < len(cut) else content.decode("cp1252", "replace")


def _codec(label: str) -> str:
    """Python's name for an encoding of texts that browsers know; what Python calls an encoding beside those is none."""
    label = label.lower()
    if not _CHARSETS.fullmatch(label):
        return ""
    if re.fullmatch(r"us-ascii|iso-?8859-?1|latin-?1", label):
        return "cp1252"  # as in browsers
    if label.startswith("utf-16"):
        return "utf-8" if label == "utf-16" else label  # a page whose own words about it can be read is not in UTF-16
    try:
        return codecs.lookup({"macintosh": "mac-roman"}.get(label, label.replace("windows-", "cp"))).name
    except LookupError:
        return ""


class _Head:
    """The title, the first of each `meta`, and the texts of `application/ld+json`."""

    def __init__(self, html: str) -> None:
        self.title = ""
        self.meta: dict[str, str] = {}
        self.linked: list[str] = []
        for name, attributes, text in _elements(html):
            if name == "title":
                self.title = self.title or unescape(text)
            elif name == "meta":
                key = attributes.get("property") or attributes.get("name") or ""
                self.meta.setdefault(key.strip().lower(), attributes.get("content", ""))
            elif name == "script" and "ld+json" in attributes.get("type", "").lower() and len(self.linked) < _MOST_LD:
                self.linked.append(text)


def _elements(html: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """Each tag that opens, with its attributes, and its text where it holds nothing but text."""
    place = 0
    while (place := html.find("<", place)) >= 0:
        if html.startswith("<!--", place):
            end = html.find("-->", place + 4)
            if end < 0:
                return
            place = end + 3
            continue
        tag = _TAG.match(html, place)
        if not tag:
            place += 1
            continue
        attributes, place = _attributes(html, tag.end())
        name, text = tag[2].lower(), ""
        if name in _RAW and not tag[1]:
            close = _RAW[name].search(html, place)
            if not close and name != "title":
                return
            text = html[place : close.start() if close else place + LONGEST_TITLE]
            place = close.start() if close else len(html)
        if not tag[1]:
            yield name, attributes, text


def _attributes(html: str, place: int) -> tuple[dict[str, str], int]:
    found: dict[str, str] = {}
    while attribute := _ATTRIBUTE.match(html, place):
        place = attribute.end()
        if len(found) < _MOST_ATTRIBUTES:
            found.setdefault(attribute[1].lower(), unescape(next(filter(None, attribute.group(2, 3, 4)), "")[:5_000]))
    end = html.find(">", place, place + 1_000)
    return found, end + 1 if end >= 0 else place


def _article(texts: list[str]) -> object:
    """The first thing of JSON-LD that has a headline, alone, in a list or in a graph."""
    for text in texts:
        try:
            written = json.loads(text)
        except (ValueError, RecursionError):
            continue
        for thing in [written, *list_at(written), *list_at(written, "@graph")][:100]:
            if text_at(thing, "headline") and _kinds(thing) & _ARTICLES:
                return thing
    return None


def _kinds(thing: object) -> set[str]:
    kind = at(thing, "@type")
    return {one for one in (kind if isinstance(kind, list) else [kind]) if isinstance(one, str)}


def _first(*found: str | None) -> str:
    return unescape(next((text for text in found if text and text.strip()), ""))


def _without_publication(title: str, publication: str) -> str:
    """Many a title ends, or begins, with the name of where it appeared.

    >>> _without_publication("Her – Spike Jonze – The Paper", "The Paper")
    'Her – Spike Jonze'
    """
    breaks = list(_BREAKS.finditer(title))
    if breaks and title[breaks[-1].end() :].casefold() == publication.casefold():
        return title[: breaks[-1].start()]
    if breaks and title[: breaks[0].start()].casefold() == publication.casefold():
        return title[breaks[0].end() :]
    return title


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")[:LONGEST_PUBLICATION]
    except ValueError:
        return ""
