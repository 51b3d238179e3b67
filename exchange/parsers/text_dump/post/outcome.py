"""What was read of a post, part by part."""

from dataclasses import dataclass, field

from blog.rating import Rating
from exchange.records import Decision, ImportedFilm, ImportedLink, Note


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
