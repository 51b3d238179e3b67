"""The two dialects of Markdown, each as one function from source to HTML that is not safe yet."""

import re
from collections.abc import Callable
from functools import lru_cache
from threading import local
from xml.etree.ElementTree import Element
from zlib import crc32

from markdown import Extension, Markdown  # type: ignore[import-untyped]
from markdown.blockprocessors import BlockQuoteProcessor  # type: ignore[import-untyped]
from markdown.extensions.fenced_code import FencedCodeExtension  # type: ignore[import-untyped]
from markdown.extensions.footnotes import FootnoteExtension  # type: ignore[import-untyped]
from markdown.extensions.sane_lists import SaneListExtension  # type: ignore[import-untyped]
from markdown.extensions.tables import TableExtension  # type: ignore[import-untyped]
from markdown.inlinepatterns import InlineProcessor, SubstituteTagInlineProcessor  # type: ignore[import-untyped]
from markdown.util import AtomicString  # type: ignore[import-untyped]

from blog.markup.limits import LONG_RUN

# A character that `tidy` let no text keep stands for "&" while Markdown works, so that "&copy;" stays what was typed.
_AMPERSAND = "\x04"

# Python-Markdown writes an escaped character as its number between these two.
_URL_CHARACTER = r"[^\s<>()\"\x02\x03]|\x02\d++\x03"
_REST_OF_URL = rf"(?=\w)(?:{_URL_CHARACTER}|\((?:{_URL_CHARACTER})*+\))++"
_URL = rf"(?i:https?)://{_REST_OF_URL}"
_WWW = rf"(?i:www)\.{_REST_OF_URL}"
_AFTER_URL = ".,:;!?'*_~]}|«»“”‘’‹›…"
_LINK_TEXT = r"\[((?:[^\[\]]|\[[^\[\]]*+\])*+)\]"
_LINK = rf"!?{_LINK_TEXT}\(\s*+<?({_URL}|mailto:[^\s<>()]++)>?(?:\s++\"[^\"]*+\")?\s*+\)"
_LINE_OF_MARKS = r"(?![ *+-]*(?:\n|\Z))"


def post_markdown(source: str) -> str:
    return _POSTS.convert(source)


@lru_cache(maxsize=16)  # a comment is checked, previewed and stored within a moment
def comment_markdown(source: str) -> str:
    return _COMMENTS.convert(source.replace("&", _AMPERSAND)).replace(_AMPERSAND, "&amp;")


class _Dialect(local):
    """A Markdown instance for each thread, as it keeps state; to build one takes longer than to convert a comment."""

    def __init__(self, build: Callable[[], Markdown]) -> None:
        self.build = build
        self.kept: Markdown | None = None

    def convert(self, source: str) -> str:
        markdown, self.kept = self.kept or self.build(), None
        html: str = markdown.reset().convert(source)
        self.kept = markdown  # not one that failed: it may stand in the midst of something
        return html


class _PostMarkdown(Markdown):  # type: ignore[misc]
    """Its footnotes are numbered as they are met. Their ids bear a mark of the text: a feed shows many on one page."""

    def __init__(self) -> None:
        self.footnotes = FootnoteExtension(USE_DEFINITION_ORDER=False)
        super().__init__(
            extensions=[*_of_both(), self.footnotes, TableExtension(use_align_attribute=True), _Spoilers()],
            output_format="html",
        )

    def convert(self, source: str) -> str:
        self.footnotes.setConfig("SEPARATOR", f":{crc32(source.encode()):08x}-")
        html: str = super().convert(source)
        return html


class _CommentMarkdown(Markdown):  # type: ignore[misc]
    def __init__(self) -> None:
        super().__init__(extensions=[*_of_both(), _Spoilers(), _CommentDialect()], output_format="html")


def _of_both() -> list[Extension]:
    return [FencedCodeExtension(), SaneListExtension()]


_POSTS, _COMMENTS = _Dialect(_PostMarkdown), _Dialect(_CommentMarkdown)


class _Spoilers(Extension):  # type: ignore[misc]
    """`>! … !<` within a paragraph, also where a line begins with it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.parser.blockprocessors.register(_Quote(md.parser), "quote", 20)
        # before links and pictures, or the "!" of ">![a](b)!<" would be taken for a picture's
        md.inlinePatterns.register(_Spoiler(r">!", md), "spoiler", 172)


class _CommentDialect(Extension):  # type: ignore[misc]
    """Takes away what comments do not have, and puts quick patterns in place of slow ones."""

    BLOCKS = ("hashheader", "setextheader", "hr", "reference")
    INLINE = (
        *("reference", "image_link", "image_reference", "short_reference", "short_image_ref"),
        *("automail", "linebreak", "html", "entity"),
    )

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.preprocessors.deregister("html_block")
        for name in self.BLOCKS:
            md.parser.blockprocessors.deregister(name)
        for name in self.INLINE:
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(_AsTyped(LONG_RUN.pattern, md), "long_run", 195)
        md.inlinePatterns.register(_Link(_LINK, md), "link", 160)
        md.inlinePatterns.register(_Address(rf"<({_URL})>", md), "autolink", 120)
        md.inlinePatterns.register(_BareAddress(rf"(?<![\w/])({_URL}|(?<![.@-]){_WWW})", md), "bare_address", 110)
        md.inlinePatterns.register(SubstituteTagInlineProcessor(r"\n", "br"), "newline", 5)
        bullets = md.parser.blockprocessors["ulist"]
        bullets.RE = re.compile(r"^[ ]{0,3}" + _LINE_OF_MARKS + r"[*+-][ ]+(.*)")
        bullets.CHILD_RE = re.compile(r"^[ ]{0,3}" + _LINE_OF_MARKS + r"(([*+-]))[ ]+(.*)")


class _Quote(BlockQuoteProcessor):  # type: ignore[misc]
    """A quote, unless its first mark opens a spoiler."""

    RE = re.compile(r"(^|\n)[ ]{0,3}>(?!!)[ ]?(.*)")


_Match = tuple[Element | None, int | None, int | None]


class _AsTyped(InlineProcessor):  # type: ignore[misc]
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # noqa: N802
        return m[0], m.start(), m.end()


class _Spoiler(InlineProcessor):  # type: ignore[misc]
    def handleMatch(self, m: re.Match[str], data: str) -> _Match:  # noqa: N802
        end = data.find("!<", m.end())
        hidden = data[m.end() : end].strip()
        if end < 0 or not hidden:
            return None, None, None
        span = Element("span", {"class": "spoiler", "tabindex": "0"})
        span.text = hidden
        return span, m.start(), end + 2


class _Link(InlineProcessor):  # type: ignore[misc]
    """`[text](address)`; a picture becomes a link to it."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> _Match:  # noqa: N802
        link = _link(m[2])
        if m[1].strip():
            link.text = m[1]
        return link, m.start(), m.end()


class _Address(InlineProcessor):  # type: ignore[misc]
    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> _Match:  # noqa: N802
        return _link(m[1]), m.start(), m.end()


class _BareAddress(InlineProcessor):  # type: ignore[misc]
    """An address in the midst of words; one that begins with `www.` is taken for `http`, as WordPress takes it."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> _Match:  # noqa: N802
        address = m[1].rstrip(_AFTER_URL)
        link = _link(address)
        if address[:4].lower() == "www.":
            link.set("href", f"http://{address}")
        return link, m.start(), m.start() + len(address)


def _link(address: str) -> Element:
    link = Element("a", {"href": address})
    link.text = AtomicString(address)
    return link
