"""The formats that can be read, in the order in which they are tried."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from exchange.cleaning import Refusal, decode
from exchange.parsers import text_dump
from exchange.records import ImportedPost, Problem
from exchange.sources import Source


class Parser(Protocol):
    """What a module here offers."""

    @property
    def NAME(self) -> str: ...  # noqa: N802, a module's constant

    def recognises(self, files: Mapping[str, bytes]) -> bool: ...

    def parse(self, files: Mapping[str, bytes]) -> Iterator[ImportedPost | Problem]: ...


PARSERS: tuple[Parser, ...] = (text_dump,)


def parser_for(files: Mapping[str, bytes]) -> Parser | None:
    return next((parser for parser in PARSERS if parser.recognises(files)), None)


def read_file(source: Source) -> Iterator[ImportedPost | Problem]:
    """What the first parser that recognises the file makes of it."""
    files = {source.name: source.raw}
    parser = parser_for(files)
    return parser.parse(files) if parser else iter([_refusal(source) or unknown_format(source.name)])


def unknown_format(name: str) -> Problem:
    """What to say of a file that no parser recognises."""
    names = ", ".join(parser.NAME for parser in PARSERS)
    return Problem(
        name, None, f"is in none of the formats that can be read ({names}).", "Save the page's text as .txt."
    )


def _refusal(source: Source) -> Problem | None:
    """Why the file is no text at all, if it is none."""
    try:
        decode(source.raw)
    except Refusal as refusal:
        return Problem(source.name, refusal.line, refusal.what, refusal.remedy)
    return None
