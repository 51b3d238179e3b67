"""Spoilers covered where nothing can be uncovered: in feeds, whose readers drop the class that hides them on a page."""

import re
from html import escape

from blog.markup.copying import Attributes, Copier
from blog.markup.plain_text import is_spoiler, to_text

_SUMMARY = re.compile(r"<summary>.*?</summary>", re.DOTALL)
_MARKED = re.compile(r">!\s*(\S.*?)\s*!<", re.DOTALL)


def cover_spoilers(html: str, spoiler: str) -> str:
    """Rendered HTML with the given words in the place of each spoiler, and nothing else changed.

    >>> cover_spoilers('<p>He <span class="spoiler" tabindex="0">is <em>dead</em></span> &amp; knows.</p>', "[spoiler]")
    '<p>He [spoiler] &amp; knows.</p>'
    """
    return _Cover(escape(spoiler)).copy(html)


def cover_marked(text: str, spoiler: str) -> str:
    """The same for a line that is no markup, in which somebody marked a spoiler all the same.

    >>> cover_marked("Cold, until >!he wakes!<.", "[spoiler]")
    'Cold, until [spoiler].'
    """
    return _MARKED.sub(lambda _: spoiler, text)


def has_marked_spoiler(text: str) -> bool:
    return _MARKED.search(text) is not None


def spoilers_in(html: str) -> list[str]:
    """What the spoilers of rendered HTML hide, paragraph by paragraph; the summary of `<details>` is not hidden.

    >>> spoilers_in('<p>He <span class="spoiler" tabindex="0">is <em>dead</em></span>.</p>')
    ['is dead']
    """
    finder = _Finder()
    finder.copy(html)
    texts = [to_text(_SUMMARY.sub("", "".join(parts))) for parts in finder.found]
    return [" ".join(block.split()) for text in texts for block in text.split("\n\n") if block.strip()]


class _Cover(Copier):
    """Inside a spoiler it only counts elements of the same name until it ends."""

    def __init__(self, spoiler: str) -> None:
        super().__init__()
        self.spoiler = spoiler
        self.inside = ""
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if self.inside:
            self.depth += tag == self.inside
            self.give_back(self.get_starttag_text() or "")
        elif is_spoiler(tag, attrs):
            self.inside, self.depth = tag, 1
            self.begin()
        else:
            super().handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        super().handle_endtag(tag)
        self.depth -= tag == self.inside
        if not self.depth:
            self.inside = ""

    def begin(self) -> None:
        self.parts.append(self.spoiler)

    def give_back(self, written: str) -> None:
        if not self.inside:
            self.parts.append(written)


class _Finder(_Cover):
    """The other way round: it keeps what stands inside."""

    def __init__(self) -> None:
        super().__init__("")
        self.found: list[list[str]] = []

    def begin(self) -> None:
        self.found.append([])

    def give_back(self, written: str) -> None:
        if self.inside:
            self.found[-1].append(written)
