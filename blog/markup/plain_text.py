"""Text without markup: into HTML that shows it as it is, and out of rendered HTML again."""

import re
from html import escape
from html.parser import HTMLParser

# Python-Markdown keeps its own marks between control characters, databases and XML refuse some, PostgreSQL NUL.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")

_VOID = {"br", "hr", "img"}
_BLOCKS = {"p", "h2", "h3", "h4", "blockquote", "pre", "ul", "ol", "dl", "table", "figure", "div", "details", "hr"}
_LINES = {"li", "dt", "dd", "tr", "figcaption", "caption"}


def tidy(source: str) -> str:
    """The text with one kind of line end, and what is no character shown as �.

    >>> tidy("a\\r\\nb\\x00")
    'a\\nb�'
    """
    text = source.replace("\r\n", "\n").replace("\r", "\n").replace("\v", " ").replace("\f", " ")
    return _CONTROL.sub("�", text)


def render_plain(text: str) -> str:
    """
    >>> render_plain("a < b\\nc\\n\\n*d*")
    '<p>a &lt; b<br>\\nc</p>\\n<p>*d*</p>'
    """
    blocks = (block.strip("\n") for block in _BLANK_LINES.split(text) if block.strip())
    return "\n".join(f"<p>{escape(block, quote=False)}</p>".replace("\n", "<br>\n") for block in blocks)


def to_text(html: str, *, spoiler: str = "[spoiler]") -> str:
    """The text of rendered HTML, blocks apart by a blank line; each spoiler is the given words, footnotes are left out.

    >>> to_text('<p>He <span class="spoiler" tabindex="0">dies</span>.<br>\\nOh.</p>')
    'He [spoiler].\\nOh.'
    """
    reader = _Reader(spoiler)
    reader.feed(html)
    reader.close()
    return reader.text()


def excerpt(html: str, *, length: int = 300, spoiler: str = "[spoiler]") -> str:
    """The beginning in one line of at most `length` characters, whole words, without any spoiler.

    >>> excerpt("<p>A quiet, cold film.</p>", length=14)
    'A quiet, cold…'
    """
    line = " ".join(to_text(html, spoiler=spoiler).split())
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    if line[length - 1] != " " and " " in cut:
        cut = cut[: cut.rindex(" ")]
    return cut.rstrip(" ,;:.–—-") + "…"


class _Reader(HTMLParser):
    """Collects text; while inside something left out, it only counts the elements until its end."""

    def __init__(self, spoiler: str) -> None:
        super().__init__(convert_charrefs=True)
        self.spoiler = spoiler
        self.parts: list[str] = []
        self.left_out = 0
        self.verbatim = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.left_out:
            self.left_out += tag not in _VOID
        elif is_spoiler(tag, attrs):
            self._leave_out(self.spoiler)
        elif _is_footnote(tag, attrs):
            self._leave_out("")
        else:
            self._open(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if self.left_out:
            self.left_out -= tag not in _VOID
            return
        self.verbatim -= tag == "pre"
        if tag in _BLOCKS:
            self._break(2)
        elif tag in _LINES:
            self._break(1)

    def handle_data(self, data: str) -> None:
        if self.left_out:
            return
        if self.verbatim:
            self._add(data)
        else:
            self._add_flowing(data)

    def text(self) -> str:
        lines = "".join(self.parts).split("\n")
        return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip(" ") for line in lines)).strip("\n")

    def _open(self, tag: str, attributes: dict[str, str | None]) -> None:
        self.verbatim += tag == "pre"
        if tag == "br":
            self._add("\n")
        elif tag == "img":
            self._add(attributes.get("alt") or "")
        elif tag in {"td", "th"}:
            self._add_flowing(" ")
        elif tag in _BLOCKS:
            self._break(2)
        elif tag in _LINES:
            self._break(1)

    def _leave_out(self, instead: str) -> None:
        self._add(instead)
        self.left_out = 1

    def _add(self, text: str) -> None:
        if text:
            self.parts.append(text)

    def _add_flowing(self, text: str) -> None:
        """Add text in which any white space is one blank, as HTML has it; a no-break space stays what it is."""
        text = re.sub(r"[ \t\n\r\f]+", " ", text)
        after_blank = not self.parts or self.parts[-1].endswith((" ", "\n"))
        self._add(text.lstrip(" ") if after_blank else text)

    def _break(self, count: int) -> None:
        """Have at least so many line ends here, but none at the very beginning."""
        end = "".join(self.parts[-2:])
        present = len(end) - len(end.rstrip("\n"))
        if self.parts and present < count:
            self.parts.append("\n" * (count - present))


def is_spoiler(tag: str, attrs: list[tuple[str, str | None]]) -> bool:
    return tag == "details" or (tag == "span" and ("class", "spoiler") in attrs)


def _is_footnote(tag: str, attrs: list[tuple[str, str | None]]) -> bool:
    if tag == "sup":
        return any(name == "id" for name, _ in attrs)
    return tag == "div" and ("class", "footnote") in attrs
