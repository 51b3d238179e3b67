"""The blog's own pictures within a text: in the width that a screen needs, with room kept for them while they load."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

SIZES_IN_TEXT = "(min-width: 40rem) 37rem, calc(100vw - 2rem)"
"""How wide a picture in a text is, as `--measure` in base.css has it."""

_PLAIN_ATTRIBUTES = ("src", "width", "height", "alt", "title")
_WRAPPING = {"picture", "source"}
_Attributes = list[tuple[str, str | None]]


@dataclass(frozen=True)
class KnownPicture:
    """What a page needs to show a picture; `ground` is its colour in pictures.css, nothing where it is transparent."""

    url: str
    width: int
    height: int
    alt: str = ""
    srcset: str = ""
    avif_srcset: str = ""
    ground: str = ""


def show_pictures(html: str, pictures: Mapping[str, KnownPicture]) -> str:
    """Sanitised HTML with each picture that is known by its address shown in full, and nothing else changed.

    >>> show_pictures('<p><img src="/a.jpg" alt="A">', {"/a.jpg": KnownPicture("/b.jpg", 60, 40)})
    '<p><picture><img src="/b.jpg" width="60" height="40" alt="A" loading="lazy" decoding="async"></picture>'
    """
    return _Shower(pictures).copy(html) if pictures else html


def plain_pictures(html: str) -> str:
    """Rendered HTML with each such picture as one ordinary image: for feeds, whose readers choose by other rules.

    >>> plain_pictures('<picture><source srcset="/b.avif"><img src="/b.jpg" srcset="/c.jpg 9w" alt="A"></picture>')
    '<img src="/b.jpg" alt="A">'
    """
    return _Plain().copy(html)


class _Copier(HTMLParser):
    """Gives back what it reads."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []

    def copy(self, html: str) -> str:
        self.feed(html)
        self.close()
        return "".join(self.parts)

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        self.parts.append(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: _Attributes) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_entityref(self, name: str) -> None:
        self.parts.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.parts.append(f"&#{name};")


class _Shower(_Copier):
    def __init__(self, pictures: Mapping[str, KnownPicture]) -> None:
        super().__init__()
        self.pictures = pictures

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        written = dict(attrs)
        if tag == "img" and (picture := self.pictures.get(written.get("src") or "")):
            self.parts.append(_shown(picture, written))
        else:
            super().handle_starttag(tag, attrs)


class _Plain(_Copier):
    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        if tag == "img":
            kept = {name: value or "" for name, value in attrs if name in _PLAIN_ATTRIBUTES}
            self.parts.append(_tag("img", kept))
        elif tag not in _WRAPPING:
            super().handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _WRAPPING:
            super().handle_endtag(tag)


def _shown(picture: KnownPicture, written: Mapping[str, str | None]) -> str:
    width, height = _size(picture, written)
    image = {
        "src": picture.url,
        "srcset": picture.srcset,
        "sizes": picture.srcset and SIZES_IN_TEXT,
        "width": width,
        "height": height,
        "alt": written.get("alt") or picture.alt,
        "title": written.get("title") or "",
        "data-ground": picture.ground,
        "loading": "lazy",
        "decoding": "async",
    }
    source = {"type": "image/avif", "srcset": picture.avif_srcset, "sizes": SIZES_IN_TEXT}
    avif = _tag("source", source) if picture.avif_srcset else ""
    return f"<picture>{avif}{_tag('img', image)}</picture>"


def _size(picture: KnownPicture, written: Mapping[str, str | None]) -> tuple[str, str]:
    """The picture's own, or what the writer asked for, completed to its proportions."""
    width, height = written.get("width") or "", written.get("height") or ""
    if width and int(width) and not height:
        height = str(max(1, round(int(width) * picture.height / picture.width)))
    elif height and int(height) and not width:
        width = str(max(1, round(int(height) * picture.width / picture.height)))
    return (width, height) if width and height else (str(picture.width), str(picture.height))


def _tag(name: str, attributes: Mapping[str, str]) -> str:
    """With those attributes that have a value; a picture that shows nothing says so by an empty `alt`."""
    kept = (f' {key}="{escape(value)}"' for key, value in attributes.items() if value or key == "alt")
    return f"<{name}{''.join(kept)}>"
