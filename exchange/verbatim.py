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
    shown = letters("".join(lines[number - 1] for number in post.ledger.lines(Label.BODY)))
    text, quotation = letters(post.body), letters(post.pull_quote)
    for candidate in (shown, letters(_POINTER.sub("", " ".join(lines[n - 1] for n in post.ledger.lines(Label.BODY))))):
        rest = candidate.replace(quotation, "", 1) if quotation else candidate
        if rest == text:
            return "body", text + quotation, text + quotation
    return "body", text + quotation, shown


def _comment(post: ImportedPost, place: int, lines: Sequence[str]) -> tuple[str, str, str]:
    """A comment's lines begin with its mark and its head and end with nothing more; a foot stands behind the text."""
    comment = post.found[place]
    own = [lines[number - 1] for number in post.ledger.lines(Label.COMMENT, path=comment.path)]
    text = letters(comment.text)
    for shown in (letters("".join(own)), letters(_POINTER.sub("", " ".join(own)))):
        if text in shown:
            return comment.path, text, text
    return comment.path, text, letters("".join(own))


def _digest(texts: Iterable[str]) -> str:
    whole = hashlib.sha256()
    for text in texts:
        whole.update(text.encode() + b"\0")
    return whole.hexdigest()
