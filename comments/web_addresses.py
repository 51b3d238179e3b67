"""The web addresses in what a visitor wrote, as readers get them (pure)."""

import re
from html import unescape
from urllib.parse import urlsplit

_LINK = re.compile(r'<a\s[^>]*?href="([^"]*)"[^>]*>.*?</a>', re.DOTALL)
_CODE = re.compile(r"<(code|pre)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_BARE = re.compile(r"(?<![\w@./-])(?:https?://|www\.)(?=\w)[^\s<>\"'()\[\]]+", re.IGNORECASE)


def find_links(html: str, *texts: str) -> list[str]:
    """Links in the HTML of a comment, and addresses that stand bare in it or in other texts; code is no link.

    >>> find_links('<p><a href="https://a.example/x" rel="nofollow">here</a> or www.b.example</p>', "Ada http://c.example")
    ['https://a.example/x', 'www.b.example', 'http://c.example']
    """
    around = _CODE.sub(" ", _LINK.sub(" ", html))
    bare = [address for text in (shown_text(around), *texts) for address in _BARE.findall(text)]
    return [unescape(address) for address in _LINK.findall(html)] + bare


def shown_text(html: str) -> str:
    """What readers see of the HTML of a comment, in one piece where they see one word; spoilers too.

    >>> shown_text("<p>ca<em>si</em>no &amp; bar</p>")
    'casino & bar'
    """
    return unescape(_TAG.sub("", html))


def host_of(address: str) -> str:
    """
    >>> host_of("https://www.Example.org:443/a"), host_of("www.example.org"), host_of("http://[")
    ('example.org', 'example.org', '')
    """
    try:
        host = urlsplit(address if "://" in address else f"//{address}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").rstrip(".")
