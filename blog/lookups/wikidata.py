"""Wikidata's and Wikimedia Commons' interface: how they are asked, and what their answers say (pure).

As documented at https://www.wikidata.org/w/api.php and https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON. What
Wikidata knows is in the public domain (CC0); pictures come from Commons, each with its own author and licence.
"""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, urlencode

from blog.lookups.addresses import FilmAddress
from blog.lookups.films import (
    LARGEST_ID,
    LONGEST_COUNTRIES,
    LONGEST_DIRECTORS,
    LONGEST_RUNTIME,
    LONGEST_TITLE,
    Candidate,
    FilmFacts,
    Poster,
    imdb_id_in,
    year_in,
)
from blog.lookups.shapes import at, joined, list_at, one_line, text_at, without_tags

NAME = "wikidata"
CREDIT = "Wikidata"
MOST = 10  # films that are proposed
WIDTH = 1280  # pixels: one of the widths that Commons keeps ready

DIRECTOR, DATE, RUNTIME, COUNTRY, TITLE = "P57", "P577", "P2047", "P495", "P1476"
IMDB_ID, TMDB_ID, LETTERBOXD_ID = "P345", "P4947", "P6127"
PICTURES = ("P3383", "P18")  # a film's poster, any picture of it
_MINUTES = {"Q7727": 1.0, "Q25235": 60.0, "Q11574": 1 / 60}


def search_address(base: str, *, title: str, language: str) -> str:
    """Any thing of that name: which of them are films is seen when they are fetched."""
    asked = {"action": "wbsearchentities", "search": title, "language": language, "uselang": language}
    return _address(base, {**asked, "type": "item", "limit": "30"})


def statement_address(base: str, place: FilmAddress) -> str:
    """Films that bear another service's number or name."""
    bears = {"imdb": IMDB_ID, "tmdb": TMDB_ID, "letterboxd": LETTERBOXD_ID}[place.service]
    asked = {"action": "query", "list": "search", "srlimit": "5", "srnamespace": "0"}
    return _address(base, {**asked, "srsearch": f"haswbstatement:{bears}={place.id}"})


def entities_address(base: str, ids: Iterable[str], *, language: str, is_for_names: bool = False) -> str:
    asked = {"action": "wbgetentities", "ids": "|".join(list(ids)[:50]), "languages": _languages(language)}
    return _address(base, {**asked, "props": "labels" if is_for_names else "labels|descriptions|claims"})


def article_address(base: str, place: FilmAddress, *, language: str) -> str:
    """The thing that an article of Wikipedia is about."""
    site, _, name = place.id.partition(":")
    asked = {"action": "wbgetentities", "sites": f"{site.replace('-', '_')}wiki", "titles": name}
    return _address(base, {**asked, "languages": _languages(language), "props": "labels|descriptions|claims"})


def picture_address(base: str, name: str) -> str:
    asked = {"action": "query", "titles": f"File:{name}", "prop": "imageinfo", "iiprop": "url|extmetadata"}
    return _address(base, {**asked, "iiurlwidth": str(WIDTH)})


def page_of(film: str) -> str:
    return f"https://www.wikidata.org/wiki/{film}"


def read_ids(answer: object) -> list[str] | None:
    """The ids of what a search found; None where it is no answer of a search."""
    found = at(answer, "search") if at(answer, "search") is not None else at(answer, "query", "search")
    if not isinstance(found, list):
        return None
    ids = [text_at(one, "id") or text_at(one, "title") for one in found]
    return [name for name in ids if is_id(name)]


def is_id(name: str) -> bool:
    return bool(re.fullmatch(r"Q\d{1,12}", name, re.ASCII))


def read_candidates(answer: object, *, language: str, year: int | None = None) -> list[Candidate] | None:
    """The films among the entities, those of the year first."""
    entities = at(answer, "entities")
    if not isinstance(entities, dict):
        return None
    films = [_candidate(entity, language) for entity in entities.values() if _is_film(entity)]
    known = [film for film in films if film.title]
    return sorted(known, key=lambda film: film.year != year if year else False)[:MOST]


def read_facts(answer: object, film: str, names: dict[str, str], *, language: str) -> FilmFacts | None:
    """`names` are those of the persons and countries that `read_mentioned` asks for."""
    entity = _entity(answer, film)
    title = _name(entity, language, most=LONGEST_TITLE)
    if not title:
        return None
    number = next((text for text in _texts(entity, TMDB_ID) if re.fullmatch(r"\d{1,10}", text, re.ASCII)), "")
    return FilmFacts(
        service=NAME,
        id=film,
        title=title,
        original_title=next(_original_titles(entity), ""),
        year=_year(entity),
        directors=joined([names.get(one, "") for one in _things(entity, DIRECTOR)], most=LONGEST_DIRECTORS),
        runtime=_runtime(entity),
        countries=joined([names.get(one, "") for one in _things(entity, COUNTRY)], most=LONGEST_COUNTRIES),
        imdb_id=next((text for text in _texts(entity, IMDB_ID) if imdb_id_in(text)), ""),
        tmdb_id=int(number) if number and 0 < int(number) <= LARGEST_ID else None,
        credit=CREDIT,
        credit_url=page_of(film),
        poster=next((name for bears in PICTURES for name in _texts(entity, bears)), ""),
    )


def read_mentioned(answer: object, film: str) -> list[str]:
    """The persons and countries whose names have to be asked for."""
    entity = _entity(answer, film)
    return list(dict.fromkeys([*_things(entity, DIRECTOR), *_things(entity, COUNTRY)]))[:50]


def is_missing(answer: object, film: str) -> bool:
    return at(answer, "error", "code") == "no-such-entity" or at(answer, "entities", film, "missing") is not None


def read_names(answer: object, *, language: str) -> dict[str, str]:
    entities = at(answer, "entities")
    return {key: _name(one, language) for key, one in entities.items()} if isinstance(entities, dict) else {}


def read_picture(answer: object) -> Poster | None:
    """A picture of Commons with what has to be said of it; None where its licence is not told."""
    pages = at(answer, "query", "pages")
    found = next(iter(pages.values()), None) if isinstance(pages, dict) else None
    about, said = at(found, "imageinfo", 0), at(found, "imageinfo", 0, "extmetadata")
    address = text_at(about, "thumburl", most=2_000) or text_at(about, "url", most=2_000)
    licence = text_at(said, "LicenseShortName", "value", most=100)
    if not address or not licence:
        return None
    author = _said(said, "Attribution") or _said(said, "Artist")
    return Poster(
        address=address,
        credit=f"{author}, Wikimedia Commons" if author else "Wikimedia Commons",
        credit_url=_web(text_at(about, "descriptionurl", most=500)),
        licence=licence,
        licence_url=_web(text_at(said, "LicenseUrl", "value", most=500)),
    )


def _entity(answer: object, film: str) -> object:
    """The one that was asked for; one that was joined with another comes under the other's name."""
    entities = at(answer, "entities")
    others = list(entities.values()) if isinstance(entities, dict) else []
    return at(answer, "entities", film) or (others[0] if len(others) == 1 else None)


def _candidate(entity: object, language: str) -> Candidate:
    note = _name(entity, language, of="descriptions", most=200)
    title = _name(entity, language, most=LONGEST_TITLE)
    return Candidate(NAME, text_at(entity, "id"), title, next(_original_titles(entity), ""), _year(entity), note)


def _is_film(entity: object) -> bool:
    """Whether somebody directed it, or TMDb counts it among its films: the kinds of films in Wikidata are hundreds."""
    is_named = is_id(text_at(entity, "id"))
    return is_named and bool(list_at(entity, "claims", DIRECTOR) or list_at(entity, "claims", TMDB_ID))


def _name(entity: object, language: str, *, of: str = "labels", most: int = 200) -> str:
    for wanted in _languages(language).split("|"):
        if name := text_at(entity, of, wanted, "value", most=most):
            return name
    return ""


def _languages(language: str) -> str:
    """The site's own first, then what all languages share, then English."""
    return "|".join(dict.fromkeys([language, language.partition("-")[0], "mul", "en"]))


def _values(entity: object, bears: str) -> Iterator[object]:
    """What is said by statements that count: the preferred ones first, deprecated ones not at all."""
    statements = [one for one in list_at(entity, "claims", bears) if at(one, "rank") != "deprecated"]
    for statement in sorted(statements, key=lambda one: at(one, "rank") != "preferred"):
        value = at(statement, "mainsnak", "datavalue", "value")
        if value is not None:
            yield value


def _things(entity: object, bears: str) -> list[str]:
    return [name for value in _values(entity, bears) if is_id(name := text_at(value, "id"))]


def _texts(entity: object, bears: str) -> Iterator[str]:
    for value in _values(entity, bears):
        if isinstance(value, str) and (text := one_line(value, most=300)):
            yield text


def _original_titles(entity: object) -> Iterator[str]:
    for value in _values(entity, TITLE):
        if title := text_at(value, "text", most=LONGEST_TITLE):
            yield title


def _year(entity: object) -> int | None:
    """Of the first showing."""
    years = [year for value in _values(entity, DATE) if (year := year_in(text_at(value, "time")))]
    return min(years, default=None)


def _runtime(entity: object) -> int | None:
    for value in _values(entity, RUNTIME):
        amount = re.fullmatch(r"\+?(\d{1,7}(?:\.\d{1,6})?)", text_at(value, "amount"), re.ASCII)
        factor = _MINUTES.get(text_at(value, "unit").rpartition("/")[2])
        minutes = round(float(amount[1]) * factor) if amount and factor else 0
        if 0 < minutes <= LONGEST_RUNTIME:
            return minutes
    return None


def _said(said: object, name: str) -> str:
    return one_line(without_tags(text_at(said, name, "value", most=5_000)), most=200)


def _web(address: str) -> str:
    address = f"https:{address}" if address.startswith("//") else address
    return address if re.match(r"https?://", address) else ""


def _address(base: str, asked: dict[str, str]) -> str:
    return f"{base}?{urlencode({**asked, 'format': 'json'}, quote_via=quote)}"
