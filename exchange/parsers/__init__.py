"""The formats that can be read, in the order in which they are tried."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from exchange.cleaning import USUAL_LIMITS, Limits, Refusal, decode
from exchange.records import Corrections, ImportedPost, Problem, Shared
from exchange.sources import Source

_UNCORRECTED = Corrections()


class Parser(Protocol):
    """What a module here offers."""

    @property
    def NAME(self) -> str: ...  # noqa: N802, a module's constant

    def recognises(self, files: Mapping[str, bytes]) -> bool: ...

    def parse(
        self, files: Mapping[str, bytes], *, encoding: str, corrections: Corrections, shared: Shared, limits: Limits
    ) -> Iterator[ImportedPost | Problem]: ...


PARSERS = ("text_dump",)


@cache
def parsers() -> tuple[Parser, ...]:
    """Loaded for the first file only: to compile their patterns takes longer than all else that a start loads."""
    return tuple(cast("Parser", import_module(f"exchange.parsers.{name}")) for name in PARSERS)


def parser_for(files: Mapping[str, bytes]) -> Parser | None:
    return next((parser for parser in parsers() if parser.recognises(files)), None)


def read_file(
    source: Source, *, encoding: str = "", corrections: Corrections = _UNCORRECTED, limits: Limits = USUAL_LIMITS
) -> Iterator[ImportedPost | Problem]:
    """What the first parser that recognises the file makes of it, and of what somebody decided about it."""
    files = {source.name: source.raw}
    parser = parser_for(files)
    if parser is None:
        return iter([_refusal(source) or unknown_format(source.name)])
    return parser.parse(files, encoding=encoding, corrections=corrections, shared=source.shared, limits=limits)


def unknown_format(name: str) -> Problem:
    """What to say of a file that no parser recognises."""
    names = ", ".join(parser.NAME for parser in parsers())
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
