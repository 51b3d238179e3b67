"""What the addresses of links tell of a post: its tags, its categories, and who wrote it."""

import re

from exchange.dates import find_date, is_date
from exchange.parsers.text_dump.byline.piece import Byline
from exchange.parsers.text_dump.text.passages import Passage
from exchange.parsers.text_dump.text.references import References

_LINK = re.compile(r"\[(?P<title>[^\[\]]{1,80})\]\(<?(?P<url>[^()\s<>]{1,400})>?(?:\s\"[^\"]{0,200}\")?\)")
_POINTED = re.compile(r"\[(?P<number>[0-9]{1,5})\](?P<title>[^\[\],|·•]{1,80})")
_LONGEST = 600
_TAG = re.compile(
    r"/(?:tags?|search/label|labels?|schlagwort|etiquettes?|etiquetas?|keywords?|mot-cle|tagged)/[^/]", re.IGNORECASE
)
_FILED = re.compile(
    r"/(?:categor(?:y|ies|ia|ias|ie)|kategorien?|topics?|sections?|rubri(?:k|que)s?|genres?|cat)/[^/]|[?&]cat=[0-9]",
    re.IGNORECASE,
)
_AUTHOR = re.compile(
    r"/(?:authors?|autor(?:en|es)?|auteurs?|autore|users?|writers?|contributors?)/[^/]"
    r"|^https?://(?:www\.)?blogger\.com/profile/|[?&]author=",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"(?:[\s,;|/·•—–#:*_&+-]|\b(?:by|in|and|tags?|von|unter|und|par|dans|et|por|en|y|da|di|e|em|door|przez|w|av"
    r"|i|och)\b)*",
    re.IGNORECASE,
)


def read_links(passage: Passage, references: References) -> Byline | None:
    """A line of nothing but links to tags, to categories or to an author's page.

    >>> from exchange.parsers.text_dump.text.lines import scan
    >>> from exchange.parsers.text_dump.text.passages import passages
    >>> [line] = passages(scan(["[fog](http://a.example/tag/fog) [Ada](http://a.example/author/ada)"]), None)
    >>> read_links(line, References())
    Byline(author='Ada', date='', tags=('fog',), filed=(), declared=None)
    """
    text = passage.text
    if "[" not in text or len(text) > _LONGEST:
        return None
    found: dict[str, list[str]] = {"author": [], "tags": [], "filed": [], "date": []}
    pattern = _LINK if "](" in text else _POINTED
    for match in pattern.finditer(text):
        kind = _kind_of(match["url"] if pattern is _LINK else _address(match, references))
        kind = kind or ("date" if is_date(match["title"]) else "")
        if not kind:
            return None
        found[kind].append(match["title"].strip(" #,.*_"))
    if not any(found[kind] for kind in ("author", "tags", "filed")) or not _AROUND.fullmatch(pattern.sub("", text)):
        return None
    authors, tags, filed = (tuple(dict.fromkeys(filter(None, found[kind]))) for kind in ("author", "tags", "filed"))
    date = find_date(found["date"][0]) if found["date"] else None
    author = authors[0] if len(authors) == 1 else ""
    return Byline(author=author, date=date.date if date else "", tags=tags, filed=filed)


def _kind_of(url: str) -> str:
    kinds = (("tags", _TAG), ("filed", _FILED), ("author", _AUTHOR))
    return next((kind for kind, pattern in kinds if pattern.search(url)), "")


def _address(match: re.Match[str], references: References) -> str:
    return references.addresses.get(int(match["number"]), "")
