"""What TMDb, Wikidata and Wikimedia Commons answer, after their documentation, and a server that answers so."""

import json
from io import BytesIO
from typing import Any

from PIL import Image
from web_server import Page, Request, json_page

SHORT_KEY = "0123456789abcdef" * 2
TOKEN = "eyJhbGciOiJIUzI1NiJ9." + "x" * 60 + ".y"

TMDB_RESULT = {
    "adult": False,
    "backdrop_path": "/backdrop.jpg",
    "genre_ids": [10749, 878, 18],
    "id": 152601,
    "original_language": "en",
    "original_title": "Her",
    "overview": "In the not so distant future, Theodore buys a new operating system.",
    "popularity": 20.4,
    "poster_path": "/eCOtqtfvn7mxGl6nfmq4b1exJRc.jpg",
    "release_date": "2013-12-18",
    "title": "Her",
    "video": False,
    "vote_average": 7.8,
    "vote_count": 13000,
}
TMDB_SEARCH = {"page": 1, "results": [TMDB_RESULT], "total_pages": 1, "total_results": 1}
TMDB_NOTHING = {"page": 1, "results": [], "total_pages": 1, "total_results": 0}
TMDB_FIND = {"movie_results": [{**TMDB_RESULT, "media_type": "movie"}], "person_results": [], "tv_results": []}
TMDB_FILM = {
    **{key: value for key, value in TMDB_RESULT.items() if key != "genre_ids"},
    "budget": 23000000,
    "imdb_id": "tt1798709",
    "production_countries": [{"iso_3166_1": "US", "name": "United States of America"}],
    "runtime": 126,
    "status": "Released",
    "credits": {
        "cast": [{"name": "Joaquin Phoenix", "character": "Theodore", "order": 0}],
        "crew": [
            {"department": "Writing", "job": "Screenplay", "name": "Spike Jonze"},
            {"department": "Directing", "job": "Director", "name": "Spike Jonze"},
            {"department": "Directing", "job": "First Assistant Director", "name": "Thomas Patrick Smith"},
        ],
    },
    "external_ids": {"imdb_id": "tt1798709", "wikidata_id": "Q788822"},
}
TMDB_WRONG_KEY = {
    "status_code": 7,
    "status_message": "Invalid API key: You must be granted a valid key.",
    "success": False,
}
TMDB_MISSING = {"success": False, "status_code": 34, "status_message": "The resource you requested could not be found."}


def statement(value: Any, *, rank: str = "normal", kind: str = "value") -> dict[str, Any]:
    snak = (
        {"snaktype": kind, "property": "P0", "datavalue": {"value": value}} if kind == "value" else {"snaktype": kind}
    )
    return {"mainsnak": snak, "type": "statement", "rank": rank}


def thing(name: str) -> dict[str, Any]:
    return {"entity-type": "item", "numeric-id": int(name[1:]), "id": name}


def time_of(date: str, precision: int = 11) -> dict[str, Any]:
    return {"time": date, "timezone": 0, "before": 0, "after": 0, "precision": precision}


def labels(**names: str) -> dict[str, Any]:
    return {language: {"language": language, "value": name} for language, name in names.items()}


WIKIDATA_FILM = {
    "type": "item",
    "id": "Q788822",
    "labels": labels(en="Her", de="Her"),
    "descriptions": labels(en="2013 film by Spike Jonze", de="Film von Spike Jonze (2013)"),
    "claims": {
        "P31": [statement(thing("Q11424"))],
        "P57": [statement(thing("Q312053"))],
        "P577": [
            statement(time_of("+2014-01-10T00:00:00Z")),
            statement(time_of("+2013-10-13T00:00:00Z")),
            statement(time_of("+1913-00-00T00:00:00Z", 9), rank="deprecated"),
            statement(None, kind="novalue"),
        ],
        "P2047": [statement({"amount": "+126", "unit": "http://www.wikidata.org/entity/Q7727"})],
        "P495": [statement(thing("Q30"))],
        "P1476": [statement({"text": "Her", "language": "en"})],
        "P345": [statement("tt1798709")],
        "P4947": [statement("152601")],
        "P18": [statement("Spike Jonze at Her premiere.jpg")],
    },
}
WIKIDATA_NAMES = {
    "entities": {
        "Q312053": {"type": "item", "id": "Q312053", "labels": labels(en="Spike Jonze")},
        "Q30": {"type": "item", "id": "Q30", "labels": labels(en="United States", de="Vereinigte Staaten")},
    }
}
WIKIDATA_SEARCH = {
    "searchinfo": {"search": "Her"},
    "search": [
        {"id": "Q25166", "title": "Q25166", "label": "her", "description": "pronoun"},
        {"id": "Q788822", "title": "Q788822", "label": "Her", "description": "2013 film by Spike Jonze"},
    ],
    "success": 1,
}
WIKIDATA_STATEMENT = {"batchcomplete": "", "query": {"search": [{"ns": 0, "title": "Q788822", "pageid": 1}]}}
WIKIDATA_ENTITIES = {
    "entities": {
        "Q25166": {"type": "item", "id": "Q25166", "labels": labels(en="her"), "claims": {}},
        "Q788822": WIKIDATA_FILM,
    },
    "success": 1,
}
COMMONS_PICTURE = {
    "batchcomplete": "",
    "query": {
        "pages": {
            "123": {
                "pageid": 123,
                "title": "File:Spike Jonze at Her premiere.jpg",
                "imageinfo": [
                    {
                        "thumburl": "PICTURE",
                        "url": "https://upload.wikimedia.org/wikipedia/commons/a/ab/Spike.jpg",
                        "descriptionurl": "https://commons.wikimedia.org/wiki/File:Spike_Jonze_at_Her_premiere.jpg",
                        "extmetadata": {
                            "LicenseShortName": {"value": "CC BY-SA 3.0", "source": "commons-desc-page"},
                            "LicenseUrl": {"value": "https://creativecommons.org/licenses/by-sa/3.0"},
                            "Artist": {
                                "value": '<a href="//commons.wikimedia.org/wiki/User:Ada">Ada &amp; <b>Bea</b></a>'
                            },
                        },
                    }
                ],
            }
        }
    },
}


def picture_page(size: tuple[int, int] = (780, 1170), kind: str = "JPEG") -> Page:
    file = BytesIO()
    Image.new("RGB", size, "teal").save(file, kind)
    return Page(file.getvalue(), headers={"Content-Type": f"image/{kind.lower()}"})


def tmdb(request: Request, key: str = SHORT_KEY) -> Page | None:  # noqa: PLR0911
    """As https://developer.themoviedb.org has it, below /3, with pictures below /t/p."""
    if request.path.startswith("/t/p/"):
        return picture_page() if request.path.startswith("/t/p/w780/") else None
    if not request.path.startswith("/3/"):
        return None
    if key not in (request.query.get("api_key"), request.headers.get("authorization", "").removeprefix("Bearer ")):
        return json_page(TMDB_WRONG_KEY, 401)
    match request.path.removeprefix("/3/"):
        case "search/movie":
            is_found = request.query["query"].lower() == "her" and request.query.get("year") in {None, "2013"}
            return json_page(TMDB_SEARCH if is_found else TMDB_NOTHING)
        case "find/tt1798709":
            return json_page(TMDB_FIND)
        case "movie/152601":
            return json_page(TMDB_FILM)
    return json_page(TMDB_MISSING, 404)


def wikidata(request: Request) -> Page | None:
    """As https://www.wikidata.org/w/api.php has it, and Commons' beside it."""
    if request.path == "/picture.jpg":
        return picture_page((1280, 853))
    if request.path == "/commons/api.php":
        picture = json.dumps(COMMONS_PICTURE).replace("PICTURE", f"http://{request.headers['host']}/picture.jpg")
        return json_page(json.loads(picture))
    return json_page(_entities(request.query)) if request.path == "/w/api.php" else None


def _entities(asked: dict[str, str]) -> dict[str, Any]:
    match asked:
        case {"action": "wbsearchentities"}:
            return WIKIDATA_SEARCH if asked["search"].lower() == "her" else {"search": [], "success": 1}
        case {"action": "query"}:
            is_known = asked["srsearch"].rpartition(":")[2] in {"P345=tt1798709", "P4947=152601", "P6127=her"}
            return WIKIDATA_STATEMENT if is_known else {"query": {"search": []}}
        case {"titles": title}:
            return {"entities": {"Q788822": WIKIDATA_FILM} if title.startswith("Her") else {}}
        case {"props": "labels"}:
            return WIKIDATA_NAMES
        case {"ids": "Q999"}:
            return {"entities": {"Q999": {"id": "Q999", "missing": ""}}}
    return WIKIDATA_ENTITIES if "|" in asked["ids"] else {"entities": {"Q788822": WIKIDATA_FILM}}
