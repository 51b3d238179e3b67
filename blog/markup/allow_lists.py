"""Which HTML is harmless: one allow-list for posts, one for comments, and two sanitisers that must both agree."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import nh3
from bleach.html5lib_shim import Filter  # type: ignore[import-untyped]
from bleach.sanitizer import Cleaner  # type: ignore[import-untyped]

_SCHEMES = {"http", "https", "mailto"}
_MAX_NESTING = 250

# Their content is no text, so it goes with them; every other unknown element leaves its text behind.
_WITHOUT_TEXT = {"script", "style", "template", "title", "iframe", "noscript", "noembed", "noframes"}

_NESTING_TAG = re.compile(
    r"<(/?)(?!(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|td|th|tr|wbr)\b)[a-z]",
    re.IGNORECASE,
)

# What remains of blocks within blocks that became paragraphs.
_EMPTY_PARAGRAPH = re.compile(r"<p>[ \n]*</p>\n?")

_VALUES = {
    "id": re.compile(r"fn(ref\d*)?[:-][\w.-]+"),
    "start": re.compile(r"[0-9]{1,9}", re.ASCII),
    "width": re.compile(r"[0-9]{1,5}", re.ASCII),
    "height": re.compile(r"[0-9]{1,5}", re.ASCII),
    "colspan": re.compile(r"[0-9]{1,3}", re.ASCII),
    "rowspan": re.compile(r"[0-9]{1,3}", re.ASCII),
    "tabindex": re.compile("0"),
    "align": re.compile("left|right|center"),
    "class": re.compile("spoiler|footnote|footnote-ref|footnote-backref"),
}


def _words(names: str) -> frozenset[str]:
    return frozenset(names.split())


_INLINE = _words("a b br cite code del em i ins q s span strong sub sup u")
_BLOCKS = _words("blockquote li ol p pre ul")
_WRAPPERS = _words("address article aside center footer form header main section")
_TABLES_AND_THE_LIKE = _words("dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 table td th tr")


@dataclass(frozen=True)
class AllowList:
    """What may pass, and what an element that may not is called instead, so that its text stays apart."""

    tags: frozenset[str]
    attributes: Mapping[str, frozenset[str]]
    renamed: Mapping[str, str]
    always: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def clean(self, html: str) -> str:
        """The harmless part of it: nh3 takes out what has no text, bleach judges, then nh3 judges what bleach made."""
        _refuse_deep_nesting(html)
        judged = self._judge.clean(self._judged_by_bleach(self._pruner.clean(html)))
        return _EMPTY_PARAGRAPH.sub("", judged).strip()

    # nh3's keep nothing of a text: one serves all, and to make one takes longer than to clean a comment

    @cached_property
    def _pruner(self) -> nh3.Cleaner:
        return self._nh3(tags=set(self.tags | self.renamed.keys()))

    @cached_property
    def _judge(self) -> nh3.Cleaner:
        always = {tag: dict(values) for tag, values in self.always.items()}
        return self._nh3(tags=set(self.tags), set_tag_attribute_values=always)

    def _nh3(self, **tags: Any) -> nh3.Cleaner:
        return nh3.Cleaner(
            clean_content_tags=_WITHOUT_TEXT,
            attributes={tag: set(names) for tag, names in self.attributes.items()},
            attribute_filter=_harmless_value,
            url_schemes=_SCHEMES,
            link_rel=None,
            **tags,
        )

    def _judged_by_bleach(self, html: str) -> str:
        # bleach's parser keeps state, so each call has its own
        cleaner = Cleaner(
            tags=self.tags | self.renamed.keys(),
            attributes=self._allows,
            protocols=_SCHEMES,
            strip=True,
            filters=[self._renamer],
        )
        cleaned: str = cleaner.clean(html)
        return cleaned

    def _allows(self, tag: str, name: str, value: str) -> bool:
        return name in self.attributes.get(tag, ()) and _harmless_value(tag, name, value) is not None

    def _renamer(self, source: Any) -> "_Renamer":
        return _Renamer(source, self.renamed)


class _Renamer(Filter):  # type: ignore[misc]
    """Renames elements, and puts a picture's description in the place of a picture without address."""

    def __init__(self, source: Any, renamed: Mapping[str, str]) -> None:
        super().__init__(source)
        self.renamed = renamed

    def __iter__(self) -> Iterator[dict[str, Any]]:
        for token in super().__iter__():
            if token.get("name") == "img" and (None, "src") not in token["data"]:
                yield {"type": "Characters", "data": token["data"].get((None, "alt"), "")}
                continue
            if "name" in token and token["type"] != "Entity":
                token["name"] = self.renamed.get(token["name"], token["name"])
            yield token


def _harmless_value(tag: str, name: str, value: str) -> str | None:
    pattern = _VALUES.get(name)
    return value if pattern is None or pattern.fullmatch(value) else None


def _refuse_deep_nesting(html: str) -> None:
    """Both sanitisers are quadratic in depth: 100,000 nested quotes take nh3 48 seconds."""
    depth = 0
    for tag in _NESTING_TAG.finditer(html):
        depth = max(depth - 1, 0) if tag[1] else depth + 1
        if depth > _MAX_NESTING:
            raise ValueError(f"elements nested deeper than {_MAX_NESTING}")


COMMENT = AllowList(
    tags=_INLINE | _BLOCKS | _words("abbr q"),
    attributes={
        "a": frozenset({"href"}),
        "abbr": frozenset({"title"}),
        "acronym": frozenset({"title"}),
        "ol": frozenset({"start"}),
        "span": frozenset({"class", "tabindex"}),
    },
    renamed={"acronym": "abbr", "strike": "s"} | dict.fromkeys(_WRAPPERS | _TABLES_AND_THE_LIKE, "p"),
    always={"a": {"rel": "nofollow ugc"}},
)

POST = AllowList(
    tags=_INLINE
    | _BLOCKS
    | _words("abbr caption dd details div dl dt figcaption figure h2 h3 h4 hr img kbd mark")
    | _words("samp small summary table tbody td tfoot th thead tr var"),
    attributes={
        "a": frozenset({"href", "title", "class"}),
        "abbr": frozenset({"title"}),
        "div": frozenset({"class"}),
        "img": frozenset({"src", "alt", "title", "width", "height"}),
        "li": frozenset({"id"}),
        "ol": frozenset({"start"}),
        "span": frozenset({"class", "tabindex"}),
        "sup": frozenset({"id"}),
        "td": frozenset({"align", "colspan", "rowspan"}),
        "th": frozenset({"align", "colspan", "rowspan"}),
    },
    renamed={"h1": "h2", "h5": "h4", "h6": "h4"} | dict.fromkeys(_WRAPPERS, "div"),
    always={"img": {"loading": "lazy"}},
)
