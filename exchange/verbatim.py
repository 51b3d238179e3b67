"""Proof that texts are their dump's, character for character, but for wrapping and the marks of lists (pure)."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exchange.ledger import Label
from exchange.records import ImportedPost

_POINTER = re.compile(r"\[[0-9]{1,5}\](?=\S)")  # what lynx and elinks put before links


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
    text, quotation = letters(post.body), letters(post.pull_quote)
    readings = _readings(lines, post.ledger.lines(Label.BODY))
    for shown in readings:
        rest = shown.replace(quotation, "", 1) if quotation else shown
        if rest == text:
            return "body", text + quotation, text + quotation
    return "body", text + quotation, readings[0]


def _comment(post: ImportedPost, place: int, lines: Sequence[str]) -> tuple[str, str, str]:
    """A comment's lines are its mark, its head and its text, in one piece."""
    comment = post.found[place]
    text = letters(comment.text)
    readings = _readings(lines, post.ledger.lines(Label.COMMENT, path=comment.path))
    return comment.path, text, text if any(text in shown for shown in readings) else readings[0]


def _readings(lines: Sequence[str], numbers: Sequence[int]) -> tuple[str, str]:
    """The characters of lines, as they stand, and without pointers to addresses."""
    own = [lines[number - 1] for number in numbers if number <= len(lines)]
    return letters("".join(own)), letters(_POINTER.sub("", " ".join(own)))


def _digest(texts: Iterable[str]) -> str:
    whole = hashlib.sha256()
    for text in texts:
        whole.update(text.encode() + b"\0")
    return whole.hexdigest()
