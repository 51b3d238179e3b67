"""A glance at a line, so that a pattern is laid only on the few lines that it may fit."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parts:
    """Parts of words, of which a text that a pattern fits holds one; those of another script need not be looked for in
    ASCII.

    >>> parts = Parts.of("reply", "ответ")
    >>> parts.are_in("no reply"), parts.are_in("один ответ"), parts.are_in("nothing")
    (True, True, False)
    """

    every: tuple[str, ...]
    ascii: tuple[str, ...]

    @classmethod
    def of(cls, *parts: str) -> "Parts":
        return cls(parts, tuple(part for part in parts if part.isascii()))

    def are_in(self, text: str) -> bool:
        for part in self.ascii if text.isascii() else self.every:  # noqa: SIM110, `any` takes twice as long
            if part in text:
                return True
        return False


def holds_figure(text: str) -> bool:
    """No year, no date and hardly a mark is without one.

    >>> holds_figure("Umbrellas (1964)"), holds_figure("Umbrellas")
    (True, False)
    """
    for figure in "0123456789":  # noqa: SIM110, a pattern and `any` take twice as long, and longer
        if figure in text:
            return True
    return False


def beginnings(words: Iterable[str], length: int = 2) -> frozenset[str]:
    """What one of the words in small letters begins with.

    >>> sorted(beginnings(["reply", "report", "delete"]))
    ['de', 're']
    """
    return frozenset(word[:length] for word in words)
