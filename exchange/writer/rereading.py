"""A stored dump read again, by a better parser or with other corrections: what changes, and what is kept."""

from dataclasses import dataclass

from exchange.models import ImportedFile

CHANGES, KEPT = "changes", "kept, edited here"


@dataclass(frozen=True)
class Change:
    subject: str
    before: str
    after: str
    fate: str


def rereading(file: ImportedFile) -> list[Change]:
    """What would change; nothing is stored."""
    return []


def read_again(file: ImportedFile) -> list[Change]:
    """Change it."""
    return []
