"""Links and pictures that lead home from anywhere: a feed is read far from its page."""

from html import escape
from urllib.parse import urljoin

from blog.markup.copying import Attributes, Copier

_ADDRESSES = ("href", "src")


def with_whole_addresses(html: str, page: str) -> str:
    """Rendered HTML of that page, in which each address begins with that of a site.

    >>> with_whole_addresses('<p><a href="/her/">It</a> says &lt;a href="/x"&gt;.<a href="#fn:1">1</a></p>', "https://a.b/c/")
    '<p><a href="https://a.b/her/">It</a> says &lt;a href="/x"&gt;.<a href="https://a.b/c/#fn:1">1</a></p>'
    """
    return _Linker(page).copy(html)


class _Linker(Copier):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.page = page

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        whole = [(name, self._whole(name, value)) for name, value in attrs]
        if whole == attrs:
            super().handle_starttag(tag, attrs)
        else:
            written = "".join(f" {name}" if value is None else f' {name}="{escape(value)}"' for name, value in whole)
            self.give_back(f"<{tag}{written}>")

    def _whole(self, name: str, value: str | None) -> str | None:
        if name not in _ADDRESSES or value is None:
            return value
        try:
            return urljoin(self.page, value)
        except ValueError:  # "http://[": it leads nowhere from anywhere
            return value
