"""What was read of a post, part by part."""

from dataclasses import dataclass, field

from blog.rating import Rating
from exchange.ledger import Label, Ledger
from exchange.records import Decision, Doubt, ImportedFilm, ImportedLink, Note


@dataclass
class ReadPost:
    title: str = ""
    film: ImportedFilm | None = None
    byline: str = ""
    date: str = ""
    body: str = ""
    pull_quote: str = ""
    verdict: str = ""
    rating: Rating | None = None
    declared: int | None = None
    links: tuple[ImportedLink, ...] = ()
    notes: list[Note] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    tags: tuple[str, ...] = ()
    likelier_title: int | None = None  # the line that must be the title: nothing below was read, read all with that


def told_of_unexplained(ledger: Ledger) -> list[Note]:
    """A note that names all lines that nobody could explain, where there are any."""
    lines = ledger.lines(Label.UNEXPLAINED)
    detail = ledger.ranges(Label.UNEXPLAINED)
    return [Note(Doubt.UNEXPLAINED, line=lines[0], detail=detail, number=len(lines))] if lines else []
