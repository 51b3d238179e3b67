"""The address of a film's page elsewhere, as a person pastes it: whose it is, and what it says of the film (pure)."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from blog.lookups.films import FIRST_YEAR, LARGEST_ID
from blog.lookups.shapes import one_line

_LAST_GUESS = 2040  # "Blade Runner 2049" is a title
_LONGEST = 2_000


@dataclass(frozen=True)
class FilmAddress:
    """Title and year are guesses, from the words of the address; IMDb's has none."""

    service: str
    id: str
    title: str = ""
    year: int | None = None


def read_film_address(written: str) -> FilmAddress | None:
    """
    >>> read_film_address("https://m.imdb.com/de/title/tt1798709/?ref_=ext")
    FilmAddress(service='imdb', id='tt1798709', title='', year=None)
    >>> read_film_address("themoviedb.org/movie/152601-her?language=de-DE")
    FilmAddress(service='tmdb', id='152601', title='Her', year=None)
    """
    written = written.strip()
    if len(written) > _LONGEST:
        return None
    if re.fullmatch(r"tt\d{5,12}", written, re.ASCII):
        return FilmAddress("imdb", written)
    if re.fullmatch(r"Q\d{2,12}", written, re.ASCII):
        return FilmAddress("wikidata", written)
    host, path = _parts(written)
    for domain, read in _READERS.items():
        if host == domain or host.endswith(f".{domain}"):
            return read(host, path)
    return None


def is_address(written: str) -> bool:
    """Whether it was meant as an address, understood or not: a title has blanks, or no dot before a slash.

    >>> is_address("https://boxd.it/29MD"), is_address("boxd.it/29MD"), is_address("Face/Off"), is_address("S.W.A.T.")
    (True, True, False, False)
    """
    written = written.strip()
    return bool(re.match(r"(?i)https?://|[\w-]+(?:\.[\w-]+)+/", written)) and not re.search(r"\s", written)


def _parts(written: str) -> tuple[str, str]:
    try:
        address = urlsplit(written if re.match(r"(?i)https?://", written) else f"https://{written.lstrip('/')}")
        return (address.hostname or "").rstrip("."), address.path
    except ValueError:
        return "", ""


def _read_imdb(host: str, path: str) -> FilmAddress | None:
    found = re.match(r"(?:/[a-zA-Z]{2}(?:-[a-zA-Z]{2,3})?)?/title/(tt\d{5,12})(?:/|$)", path, re.ASCII)
    return FilmAddress("imdb", found[1]) if found else None


def _read_tmdb(host: str, path: str) -> FilmAddress | None:
    found = re.match(r"(?:/[a-zA-Z]{2}(?:-[a-zA-Z]{2})?)?/movie/(\d{1,10})(?:-([^/]*))?(?:/|$)", path, re.ASCII)
    if not found or not 0 < int(found[1]) <= LARGEST_ID:
        return None
    return FilmAddress("tmdb", str(int(found[1])), *_guess(found[2] or ""))


def _read_letterboxd(host: str, path: str) -> FilmAddress | None:
    """A member's own page of the film has the member's name before it."""
    found = re.match(r"(?:/[\w-]+)?/film/([\w-]+)(?:/|$)", path, re.ASCII)
    return FilmAddress("letterboxd", found[1], *_guess(found[1])) if found else None


def _read_wikidata(host: str, path: str) -> FilmAddress | None:
    found = re.match(r"/(?:wiki/(?:Special:\w+/|Item:)?|entity/)(Q\d{1,12})(?:\.json)?(?:/|$)", path, re.ASCII)
    return FilmAddress("wikidata", found[1]) if found else None


def _read_wikipedia(host: str, path: str) -> FilmAddress | None:
    language = re.fullmatch(r"([a-z]{2,3}(?:-[a-z]{2,8}){0,2})(?:\.m)?\.wikipedia\.org", host, re.ASCII)
    page = re.fullmatch(r"/wiki/([^/].*)", path)
    if not language or not page:
        return None
    name = one_line(unquote(page[1]).replace("_", " "), most=250)
    if not name or re.match(r"(?i)(?:special|file|talk|user|category|wikipedia|help|portal|template):", name):
        return None
    found = re.fullmatch(r"(.+?) \(([^()]*)\)", name)
    year = re.search(r"(?<!\d)(\d{4})(?!\d)", found[2], re.ASCII) if found else None
    return FilmAddress(
        "wikipedia", f"{language[1]}:{name}", found[1] if found else name, _year(year[1] if year else "")
    )


def _guess(slug: str) -> tuple[str, int | None]:
    """Title and year of the words in an address.

    >>> _guess("her-2013"), _guess("blade-runner-2049"), _guess("1917"), _guess("2001-a-space-odyssey")
    (('Her', 2013), ('Blade Runner 2049', None), ('1917', None), ('2001 A Space Odyssey', None))
    """
    words = [word for word in one_line(unquote(slug), most=250).split("-") if word]
    year = _year(words[-1]) if len(words) > 1 else None
    return " ".join(word[:1].upper() + word[1:] for word in (words[:-1] if year else words)), year


def _year(written: str) -> int | None:
    is_year = re.fullmatch(r"\d{4}", written, re.ASCII) and FIRST_YEAR <= int(written) <= _LAST_GUESS
    return int(written) if is_year else None


_READERS: dict[str, Callable[[str, str], FilmAddress | None]] = {
    "imdb.com": _read_imdb,
    "themoviedb.org": _read_tmdb,
    "letterboxd.com": _read_letterboxd,
    "wikidata.org": _read_wikidata,
    "wikipedia.org": _read_wikipedia,
}
