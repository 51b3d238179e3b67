"""Spoilers covered where nothing can be uncovered: in feeds, whose readers drop the class that hides them on a page."""

from html import escape
from html.parser import HTMLParser

from blog.markup.plain_text import is_spoiler


def cover_spoilers(html: str, spoiler: str) -> str:
    """Rendered HTML with the given words in the place of each spoiler, and nothing else changed.

    >>> cover_spoilers('<p>He <span class="spoiler" tabindex="0">is <em>dead</em></span> &amp; knows.</p>', "[spoiler]")
    '<p>He [spoiler] &amp; knows.</p>'
    """
    cover = _Cover(escape(spoiler))
    cover.feed(html)
    cover.close()
    return "".join(cover.parts)


class _Cover(HTMLParser):
    """Gives back what it reads; inside a spoiler it only counts elements of the same name until it ends."""

    def __init__(self, spoiler: str) -> None:
        super().__init__(convert_charrefs=False)
        self.spoiler = spoiler
        self.parts: list[str] = []
        self.inside = ""
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.inside:
            self.depth += tag == self.inside
        elif is_spoiler(tag, attrs):
            self.inside, self.depth = tag, 1
            self.parts.append(self.spoiler)
        else:
            self.parts.append(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._give_back(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self._give_back(f"</{tag}>")
        self.depth -= tag == self.inside
        if not self.depth:
            self.inside = ""

    def handle_data(self, data: str) -> None:
        self._give_back(data)

    def handle_entityref(self, name: str) -> None:
        self._give_back(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._give_back(f"&#{name};")

    def _give_back(self, written: str) -> None:
        if not self.inside:
            self.parts.append(written)
