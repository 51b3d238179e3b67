"""A dump with what its labels say of it, and what a parser found in it."""

from dataclasses import dataclass
from typing import Any

Page = dict[str, Any]  # in the shape that read_dump prints

NOWHERE = "the dump"


@dataclass(frozen=True)
class Labelled:
    """The same dump as a careful person labelled it, and as a parser read it."""

    file: str
    lines: list[str]
    expected: Page
    found: Page
