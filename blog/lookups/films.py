"""What a film service answers, as values: films that may be meant, the facts of one, and where a poster lies (pure)."""

import re
from dataclasses import dataclass

FIRST_YEAR, LAST_YEAR = 1870, 2200  # as the columns of a film have it
LONGEST_TITLE, LONGEST_DIRECTORS, LONGEST_COUNTRIES, LONGEST_RUNTIME = 300, 500, 300, 32_767
LARGEST_ID = 2_147_483_647

_IMDB_ID = re.compile(r"tt\d{5,12}")


@dataclass(frozen=True)
class Candidate:
    """A film that may be the one that is meant; `note` says in words what tells it from others."""

    service: str
    id: str
    title: str
    original_title: str = ""
    year: int | None = None
    note: str = ""


@dataclass(frozen=True)
class Poster:
    """Where a picture lies, and what its owners ask to be said beside it."""

    address: str
    credit: str
    credit_url: str = ""
    licence: str = ""
    licence_url: str = ""


@dataclass(frozen=True)
class FilmFacts:
    """Everything but the title may be unknown; `credit` is what the service asks to be said beside the facts."""

    service: str
    id: str
    title: str
    original_title: str = ""
    year: int | None = None
    directors: tuple[str, ...] = ()
    runtime: int | None = None
    countries: tuple[str, ...] = ()
    imdb_id: str = ""
    tmdb_id: int | None = None
    credit: str = ""
    credit_url: str = ""
    poster: str = ""

    def as_fields(self) -> dict[str, str | int | None]:
        """As the fields of a film have it."""
        return {
            "title": self.title,
            "original_title": self.original_title,
            "year": self.year,
            "directors": ", ".join(self.directors),
            "runtime": self.runtime,
            "countries": ", ".join(self.countries),
            "imdb_id": self.imdb_id,
            "tmdb_id": self.tmdb_id,
            "credit": self.credit,
            "credit_url": self.credit_url,
        }


def year_in(date: str) -> int | None:
    """The year that a date begins with, be it `2013-10-13` or Wikidata's `+2013-00-00T00:00:00Z`.

    >>> year_in("2013-10-13"), year_in("+1927-01-10T00:00:00Z"), year_in("soon"), year_in("0000-00-00")
    (2013, 1927, None, None)
    """
    found = re.match(r"\+?(\d{4})(?!\d)", date)
    return int(found[1]) if found and FIRST_YEAR <= int(found[1]) <= LAST_YEAR else None


def imdb_id_in(text: str) -> str:
    return text if _IMDB_ID.fullmatch(text) else ""
