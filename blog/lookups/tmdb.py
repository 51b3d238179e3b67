"""TMDb's interface, version 3: how it is asked, and what its answers say (pure).

As documented at https://developer.themoviedb.org/reference: /search/movie, /find/ID, /movie/ID with
`append_to_response`, and pictures at the base that /configuration names.
"""

import re
from urllib.parse import quote, urlencode

from blog.lookups.films import (
    LARGEST_ID,
    LONGEST_COUNTRIES,
    LONGEST_DIRECTORS,
    LONGEST_RUNTIME,
    LONGEST_TITLE,
    Candidate,
    FilmFacts,
    imdb_id_in,
    year_in,
)
from blog.lookups.shapes import at, joined, list_at, text_at, whole_at

NAME = "tmdb"
CREDIT = "This product uses the TMDB API but is not endorsed or certified by TMDB."  # their words, not to be translated
POSTER_SIZE = "w780"
MOST = 10  # films that are proposed

_SHORT_KEY = re.compile(r"[0-9a-fA-F]{32}")
_TOKEN = re.compile(r"[\w.-]{40,2000}", re.ASCII)


def is_key(key: str) -> bool:
    """An API key (32 digits) or a read access token (a long one, with dots).

    >>> is_key("0123456789abcdef" * 2), is_key("eyJh" * 20 + ".eyJh.x_y"), is_key("my key")
    (True, True, False)
    """
    return bool(_SHORT_KEY.fullmatch(key) or _TOKEN.fullmatch(key))


def headers(key: str) -> dict[str, str]:
    return {} if _SHORT_KEY.fullmatch(key) else {"Authorization": f"Bearer {key}"}


def search_address(base: str, key: str, *, title: str, year: int | None, language: str) -> str:
    asked = {"query": title, "include_adult": "false", "language": language, "page": "1"}
    return _address(base, "search/movie", key, {**asked, "year": str(year)} if year else asked)


def find_address(base: str, key: str, *, imdb_id: str, language: str) -> str:
    return _address(base, f"find/{quote(imdb_id)}", key, {"external_source": "imdb_id", "language": language})


def film_address(base: str, key: str, *, film: str, language: str) -> str:
    asked = {"append_to_response": "credits,external_ids", "language": language}
    return _address(base, f"movie/{quote(film)}", key, asked)


def poster_address(base: str, path: str) -> str:
    return f"{base}/{POSTER_SIZE}{path}"


def page_of(film: str) -> str:
    """Where people read of the film."""
    return f"https://www.themoviedb.org/movie/{film}"


def read_candidates(answer: object) -> list[Candidate] | None:
    """None where it is no answer of /search/movie or /find."""
    found = next((at(answer, name) for name in ("results", "movie_results") if at(answer, name) is not None), None)
    if not isinstance(found, list):
        return None
    return [candidate for film in found if (candidate := _candidate(film))][:MOST]


def read_facts(answer: object) -> FilmFacts | None:
    number = whole_at(answer, "id", least=1, most=LARGEST_ID)
    title = text_at(answer, "title", most=LONGEST_TITLE)
    if not number or not title:
        return None
    return FilmFacts(
        service=NAME,
        id=str(number),
        title=title,
        original_title=text_at(answer, "original_title", most=LONGEST_TITLE),
        year=year_in(text_at(answer, "release_date")),
        directors=joined(_directors(answer), most=LONGEST_DIRECTORS),
        runtime=whole_at(answer, "runtime", least=1, most=LONGEST_RUNTIME),
        countries=joined(
            [text_at(country, "name") for country in list_at(answer, "production_countries")], most=LONGEST_COUNTRIES
        ),
        imdb_id=imdb_id_in(text_at(answer, "imdb_id") or text_at(answer, "external_ids", "imdb_id")),
        tmdb_id=number,
        credit=CREDIT,
        credit_url=page_of(str(number)),
        poster=_poster(answer),
    )


def _candidate(film: object) -> Candidate | None:
    number = whole_at(film, "id", least=1, most=LARGEST_ID)
    title = text_at(film, "title", most=LONGEST_TITLE)
    if not number or not title:
        return None
    original = text_at(film, "original_title", most=LONGEST_TITLE)
    year = year_in(text_at(film, "release_date"))
    return Candidate(NAME, str(number), title, original, year, text_at(film, "overview", most=200))


def _directors(answer: object) -> list[str]:
    crew = list_at(answer, "credits", "crew")
    return [text_at(person, "name") for person in crew if at(person, "job") == "Director"]


def _poster(answer: object) -> str:
    path = text_at(answer, "poster_path")
    return path if re.fullmatch(r"/[\w-]+\.\w{2,5}", path, re.ASCII) else ""


def _address(base: str, path: str, key: str, asked: dict[str, str]) -> str:
    key_in_address = {"api_key": key} if _SHORT_KEY.fullmatch(key) else {}
    return f"{base}/{path}?{urlencode({**asked, **key_in_address})}"
