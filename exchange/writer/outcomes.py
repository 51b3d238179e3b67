"""What became of the files of an import, file by file: little enough to be kept for thousands of them."""

from dataclasses import dataclass, replace
from enum import StrEnum

from exchange.ledger import Label
from exchange.records import ImportedPost, Note, Problem

IN_FULL = 50  # files: of a larger import a report keeps the summaries alone


class Fate(StrEnum):
    STORED = "stored"
    JOINED = "joined"
    KNOWN = "known"
    WAITING = "waiting"  # it may belong to a post that is here: somebody must say so, at the desk
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Summary:
    """What was understood of a file, in figures."""

    title: str
    encoding: str
    lines: int
    unexplained: int
    declared: int | None
    found: int
    notes: tuple[Note, ...]

    @classmethod
    def of(cls, imported: ImportedPost) -> "Summary":
        return cls(
            title=imported.title,
            encoding=imported.encoding,
            lines=len(imported.ledger),
            unexplained=imported.ledger.sums()[Label.UNEXPLAINED],
            declared=imported.declared_count,
            found=len(imported.found),
            notes=imported.notes,
        )


@dataclass(frozen=True)
class Outcome:
    """What became of one file. `address` is that of the post, or of the desk where the file waits.

    `imported` is the whole of what was understood; a report of many files keeps only the `summary`.
    """

    file: str
    fate: Fate
    imported: ImportedPost | None = None
    address: str = ""
    problem: Problem | None = None
    summary: Summary | None = None
    joins: str = ""

    @classmethod
    def of(cls, imported: ImportedPost, fate: Fate, address: str, *, joins: str = "") -> "Outcome":
        summary = Summary.of(imported)
        return cls(imported.file, fate, imported, address, summary=summary, joins=joins)

    @property
    def title(self) -> str:
        return self.summary.title if self.summary else ""

    def in_short(self) -> "Outcome":
        return replace(self, imported=None)


@dataclass(frozen=True)
class Report:
    outcomes: tuple[Outcome, ...]
    is_dry_run: bool = False

    @property
    def problems(self) -> list[Problem]:
        return [outcome.problem for outcome in self.outcomes if outcome.problem]

    @property
    def read(self) -> int:
        return sum(outcome.summary is not None for outcome in self.outcomes)

    @property
    def unread(self) -> int:
        return sum(outcome.problem is not None for outcome in self.outcomes)

    @property
    def unexplained(self) -> int:
        """Lines that nobody could explain, of all files."""
        return sum(outcome.summary.unexplained for outcome in self.outcomes if outcome.summary)


class Outcomes:
    """Collects outcomes: whole as long as they are few."""

    def __init__(self) -> None:
        self._outcomes: list[Outcome] = []

    def add(self, outcome: Outcome) -> None:
        if len(self._outcomes) == IN_FULL:
            self._outcomes = [each.in_short() for each in self._outcomes]
        self._outcomes.append(outcome.in_short() if len(self._outcomes) >= IN_FULL else outcome)

    def waiting_at(self, address: str) -> "Outcomes":
        """The same, where those who wait do so at another address."""
        moved = Outcomes()
        moved._outcomes = [
            replace(each, address=address) if each.fate is Fate.WAITING else each for each in self._outcomes
        ]
        return moved

    def report(self, *, is_dry_run: bool = False) -> Report:
        return Report(tuple(self._outcomes), is_dry_run)
