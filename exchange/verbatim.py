"""Proof that texts are their dump's, character for character, but for wrapping and the marks of tools (pure)."""

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import cast

from exchange.ledger import Label
from exchange.records import ImportedPost

_POINTER = re.compile(r"\[[0-9]{1,5}\](?=\S)")  # what lynx and elinks put before links
_MARK = re.compile(r"\s*(?:[0-9]{1,5}[.)]|\([0-9]{1,3}\)|[^\w\s]|o)(?=\s|$)")  # that of an item
_HASHES = re.compile(r"\s*#{1,6}(?=\s)")  # what html2text puts before headings
_SIGN = re.compile(r"^[ \t]*>(?=\s|$)", re.MULTILINE)  # what it puts before quotations
_BEFORE_NAME = " \u00a0-–—~"  # of whoever signs at the end of a line
_MOST_BESIDE_TEXT = 6  # lines of a head above a text, and of a foot below it


@dataclass(frozen=True)
class Proof:
    """The same digest twice: of the characters of the texts, and of those of the lines that they were made of.

    White space counts in neither. `differing` names the texts of which the two are not the same.
    """

    texts: str
    lines: str
    differing: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        return not self.differing


def prove(post: ImportedPost, lines: Sequence[str]) -> Proof:
    """Lay the text of a post and of each comment side by side with its lines."""
    sides = [_body(post, lines), *(_comment(post, place, lines) for place in range(len(post.found)))]
    return Proof(
        texts=_digest(text for _, text, _ in sides),
        lines=_digest(shown for _, _, shown in sides),
        differing=tuple(name for name, text, shown in sides if text != shown),
    )


def letters(text: str) -> str:
    """The characters of a text without its white space.

    >>> letters(" To be,\\n or not ")
    'Tobe,ornot'
    """
    return "".join(text.split())


def _body(post: ImportedPost, lines: Sequence[str]) -> tuple[str, str, str]:
    """The quotation stands apart from the text: wherever in it its lines were."""
    text, quotation = letters(_SIGN.sub("", post.body)), letters(post.pull_quote)
    own = [_SIGN.sub("", line) for line in _at(post.ledger.lines(Label.BODY), lines)]
    unmarked = [_HASHES.sub("", line, count=1) for line in own]
    readings = _readings(own, unmarked) + _readings_unglued(own) + _readings_unglued(unmarked)
    for shown in readings:
        if text in _without(quotation, shown):
            return "body", text + quotation, text + quotation
    if not quotation and _follow(text, own):
        return "body", text, text
    return "body", text + quotation, readings[0]


def _without(quotation: str, shown: str) -> tuple[str, ...]:
    """The characters but those of the quotation, be it said in the text as well."""
    if not quotation:
        return (shown,)
    first, last = shown.partition(quotation), shown.rpartition(quotation)
    return first[0] + first[2], last[0] + last[2]


def _follow(text: str, own: list[str]) -> bool:
    """Do the lines make the text, one after the other, each with the mark of a heading or without it?"""
    at = 0
    for line in own:
        shown, unmarked = letters(line), letters(_HASHES.sub("", line, count=1))
        at += (
            len(shown) if text.startswith(shown, at) else len(unmarked) if text.startswith(unmarked, at) else len(text)
        )
    return at == len(text)


def _comment(post: ImportedPost, place: int, lines: Sequence[str]) -> tuple[str, str, str]:
    """A text is all of its lines, less the mark of its item, buttons glued to it and the name behind it; what else
    is the comment's is a head or a foot."""
    comment = post.found[place]
    text = letters(comment.text)
    beside = {*post.ledger.lines(Label.COMMENT, path=comment.path)} - {*comment.text_lines}
    if len(beside) > _MOST_BESIDE_TEXT:
        return comment.path, text, letters("".join(_at(sorted(beside | {*comment.text_lines}), lines)))
    own = _at(comment.text_lines, lines)
    begins_item = comment.text_lines[:1] == comment.lines[:1]
    unmarked = [_MARK.sub("", own[0], count=1), *own[1:]] if own and begins_item else own
    readings = _readings(own, unmarked) + _readings_unglued(own) + _readings_unglued(unmarked)
    if comment.author and own and (last := own[-1].rstrip()).endswith(comment.author):
        signed = [*own[:-1], last.removesuffix(comment.author).rstrip(_BEFORE_NAME)]
        readings += _readings(signed, signed)
    return comment.path, text, text if text in readings else readings[0]


def _at(numbers: Iterable[int], lines: Sequence[str]) -> list[str]:
    return [lines[number - 1] for number in numbers if number <= len(lines)]


def _readings(own: list[str], unmarked: list[str]) -> list[str]:
    """The characters of lines: as they stand, without a tool's marks, and both without pointers to addresses."""
    shown = [" ".join(way) for way in (own, unmarked)]
    return [letters(each) for each in (*shown, *(_POINTER.sub("", each) for each in shown))]


def _readings_unglued(own: list[str]) -> list[str]:
    """Without buttons that a tool printed as one word with the text."""
    unglued = list(map(_without_glued_buttons(), own))
    return _readings(unglued, unglued) if unglued != own else []


@cache
def _without_glued_buttons() -> Callable[[str], str]:
    """Loaded with the first proof, when a parser has read something: a start that loads no parser takes a third."""
    module = import_module("exchange.parsers.text_dump.around.glued_buttons")
    return cast("Callable[[str], str]", module.without_glued_buttons)


def _digest(texts: Iterable[str]) -> str:
    whole = hashlib.sha256()
    for text in texts:
        whole.update(text.encode() + b"\0")
    return whole.hexdigest()
