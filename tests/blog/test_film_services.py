"""TMDb and Wikidata, answering after their documentation, or anything else: what is understood, and what is said."""

import copy
import random

import film_answers
import pytest
from film_answers import SHORT_KEY, TOKEN
from web_server import Page, WebServer, hanging, json_page

from blog import web
from blog.film_services import Tmdb, Wikidata, film_services, keep_poster
from blog.lookups import tmdb, wikidata
from blog.lookups.addresses import FilmAddress, read_film_address
from blog.lookups.films import Candidate, FilmFacts
from blog.models import Picture
from blog.web import Reason, Trouble

HER = FilmFacts(
    service="tmdb",
    id="152601",
    title="Her",
    original_title="Her",
    year=2013,
    directors=("Spike Jonze",),
    runtime=126,
    countries=("United States of America",),
    imdb_id="tt1798709",
    tmdb_id=152601,
    credit="This product uses the TMDB API but is not endorsed or certified by TMDB.",
    credit_url="https://www.themoviedb.org/movie/152601",
    poster="/eCOtqtfvn7mxGl6nfmq4b1exJRc.jpg",
)


@pytest.fixture
def server(settings):
    with WebServer() as server:
        settings.LOOKUPS_LOCAL = frozenset({server.host})
        server.answer = lambda request: film_answers.tmdb(request) or film_answers.wikidata(request)
        yield server


@pytest.fixture
def of_tmdb(server):
    return Tmdb(SHORT_KEY, api=f"{server.url}/3", pictures=f"{server.url}/t/p")


@pytest.fixture
def of_wikidata(server):
    return Wikidata(api=f"{server.url}/w/api.php", commons=f"{server.url}/commons/api.php")


@pytest.fixture(params=["tmdb", "wikidata"])
def service(request):
    return request.getfixturevalue(f"of_{request.param}")


def test_nobody_is_asked_unless_it_is_switched_on(settings):
    assert film_services() == []
    settings.TMDB_API_KEY, settings.WIKIDATA_LOOKUP = SHORT_KEY, True
    assert [service.name for service in film_services()] == ["tmdb", "wikidata"]
    assert [service.api for service in film_services()] == [
        "https://api.themoviedb.org/3",
        "https://www.wikidata.org/w/api.php",
    ]


# TMDb


def test_tmdb_finds_a_film_by_its_title(of_tmdb, server):
    (found,) = of_tmdb.search("Her", 2013)

    assert (found.service, found.id, found.title, found.year) == ("tmdb", "152601", "Her", 2013)
    assert found.note.startswith("In the not so distant future")
    assert server.requests[0].query == {
        "query": "Her",
        "year": "2013",
        "language": "en",
        "include_adult": "false",
        "page": "1",
        "api_key": SHORT_KEY,
    }


def test_a_year_that_is_another_there_does_not_hide_a_film(of_tmdb, server):
    assert [film.id for film in of_tmdb.search("Her", 2014)] == ["152601"]
    assert [request.query.get("year") for request in server.requests] == ["2014", None]
    assert of_tmdb.search("Him", None) == []


def test_tmdb_tells_the_facts(of_tmdb, server):
    assert of_tmdb.fetch("152601") == HER
    assert server.requests[0].query["append_to_response"] == "credits,external_ids"


def test_a_token_is_sent_in_a_header_and_not_in_the_address(server):
    server.answer = lambda request: film_answers.tmdb(request, TOKEN)

    assert Tmdb(TOKEN, api=f"{server.url}/3").fetch("152601") == HER
    assert "api_key" not in server.requests[0].query


def test_a_wrong_key_is_said(server):
    assert Tmdb("f" * 32, api=f"{server.url}/3").search("Her", None).words == "TMDb does not know this key."


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("tt1798709", ["152601"]),
        ("https://www.themoviedb.org/movie/152601-her", ["152601"]),
        ("https://letterboxd.com/film/her/", []),
        ("https://www.wikidata.org/wiki/Q788822", []),
    ],
)
def test_tmdb_finds_a_film_by_a_pasted_address(of_tmdb, address, found):
    assert [film.id for film in of_tmdb.find(read_film_address(address))] == found


def test_tmdb_is_asked_in_the_language_of_the_site(server, settings):
    settings.LANGUAGE_CODE = "pt-br"

    Tmdb(SHORT_KEY, api=f"{server.url}/3").search("Her", None)

    assert server.requests[0].query["language"] == "pt-BR"


# Wikidata


def test_wikidata_finds_films_and_nothing_else_by_their_title(of_wikidata):
    assert of_wikidata.search("Her", 2013) == [
        Candidate("wikidata", "Q788822", "Her", "Her", 2013, "2013 film by Spike Jonze")
    ]
    assert of_wikidata.search("Him", None) == []


def test_wikidata_tells_the_facts(of_wikidata):
    assert of_wikidata.fetch("Q788822") == FilmFacts(
        service="wikidata",
        id="Q788822",
        title="Her",
        original_title="Her",
        year=2013,
        directors=("Spike Jonze",),
        runtime=126,
        countries=("United States",),
        imdb_id="tt1798709",
        tmdb_id=152601,
        credit="Wikidata",
        credit_url="https://www.wikidata.org/wiki/Q788822",
        poster="Spike Jonze at Her premiere.jpg",
    )


def test_wikidata_speaks_the_language_of_the_site_where_it_can(server, settings):
    settings.LANGUAGE_CODE = "de"
    service = Wikidata(api=f"{server.url}/w/api.php")

    assert service.fetch("Q788822").countries == ("Vereinigte Staaten",)
    assert service.search("Her", None)[0].note == "Film von Spike Jonze (2013)"
    assert service.fetch("Q788822").directors == ("Spike Jonze",)


@pytest.mark.parametrize(
    "address",
    [
        "tt1798709",
        "https://www.themoviedb.org/movie/152601-her",
        "https://letterboxd.com/film/her/",
        "https://www.wikidata.org/wiki/Q788822",
        "https://en.wikipedia.org/wiki/Her_(2013_film)",
    ],
)
def test_wikidata_finds_a_film_by_any_pasted_address(of_wikidata, address):
    assert [film.id for film in of_wikidata.find(read_film_address(address))] == ["Q788822"]


def test_an_article_that_is_not_there_is_no_film(of_wikidata):
    assert of_wikidata.find(FilmAddress("wikipedia", "en:Him", "Him")) == []


def test_a_thing_that_is_not_there_is_said(of_wikidata):
    assert of_wikidata.fetch("Q999").words == "Wikidata has nothing there (status 404)."


@pytest.mark.parametrize(
    ("amount", "unit", "minutes"),
    [
        ("+126", "Q7727", 126),
        ("+2.1", "Q25235", 126),
        ("+7560", "Q11574", 126),
        *(
            (amount, unit, None)
            for amount, unit in (("+1", "Q5"), ("x", "Q7727"), ("+99999999", "Q7727"), ("-5", "Q7727"))
        ),
    ],
)
def test_a_running_time_is_told_in_minutes(amount, unit, minutes):
    film = copy.deepcopy(film_answers.WIKIDATA_FILM)
    value = {"amount": amount, "unit": f"http://www.wikidata.org/entity/{unit}"}
    film["claims"]["P2047"] = [film_answers.statement(value)]

    facts = wikidata.read_facts({"entities": {"Q788822": film}}, "Q788822", {}, language="en")

    assert facts.runtime == minutes


def test_of_commons_a_picture_is_taken_with_its_author_and_licence():
    poster = wikidata.read_picture(film_answers.COMMONS_PICTURE)

    assert (poster.credit, poster.licence) == ("Ada & Bea, Wikimedia Commons", "CC BY-SA 3.0")
    assert poster.licence_url == "https://creativecommons.org/licenses/by-sa/3.0"
    assert poster.credit_url == "https://commons.wikimedia.org/wiki/File:Spike_Jonze_at_Her_premiere.jpg"


def test_a_picture_without_a_licence_is_left():
    answer = copy.deepcopy(film_answers.COMMONS_PICTURE)
    del answer["query"]["pages"]["123"]["imageinfo"][0]["extmetadata"]["LicenseShortName"]

    assert wikidata.read_picture(answer) is None


# Posters


@pytest.mark.django_db
def test_a_poster_is_kept_in_our_own_store_with_what_its_owners_ask(of_tmdb, settings):
    picture = keep_poster(of_tmdb, HER)

    assert (picture.width, picture.height, picture.alt) == (780, 1170, "Poster of “Her”")
    assert (settings.MEDIA_ROOT / picture.file.name).read_bytes()[:2] == b"\xff\xd8"
    assert (picture.credit, picture.credit_url) == (HER.credit, HER.credit_url)


@pytest.mark.django_db
def test_a_picture_of_commons_is_kept_with_author_and_licence(of_wikidata):
    picture = keep_poster(of_wikidata, of_wikidata.fetch("Q788822"))

    assert (picture.width, picture.credit) == (1280, "Ada & Bea, Wikimedia Commons")
    assert picture.licence == "CC BY-SA 3.0"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("page", "words"),
    [
        (Page(b"<svg/>"), "The answer of TMDb cannot be read."),
        (Page(b"\xff\xd8\xff and then nothing"), "The answer of TMDb cannot be read."),
        (Page(b"", 404), "TMDb has nothing there (status 404)."),
        (Page(b"x" * 10_600_000), "The answer of TMDb is too long."),
    ],
)
def test_what_is_no_poster_is_not_kept(of_tmdb, server, page, words):
    server.answer = lambda request: page

    assert keep_poster(of_tmdb, HER).words == words
    assert not Picture.objects.exists()


# Whatever they answer


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (Page(b"<html>busy"), Reason.UNREADABLE),
        (Page(b""), Reason.UNREADABLE),
        (json_page({}, 401), None),
        (json_page({}, 404), Reason.MISSING),
        (json_page({}, 429), Reason.TOO_OFTEN),
        (json_page({}, 500), Reason.FAULT),
    ],
)
def test_what_went_wrong_is_a_value(service, server, page, reason):
    server.answer = lambda request: page
    film = "152601" if service.name == "tmdb" else "Q788822"

    for answer in (service.search("Her", 2013), service.fetch(film), service.find(FilmAddress("imdb", "tt1798709"))):
        assert isinstance(answer, Trouble)
        assert reason in {None, answer.reason}
        assert service.label in answer.words


def test_a_service_that_hangs_is_left(service, server, monkeypatch):
    monkeypatch.setattr(web, "PATIENCE", 0.3)
    server.answer = lambda request: hanging()

    assert service.search("Her", None).reason == Reason.TOO_LATE


SHAPES = [None, [], {}, 3, "x", True, [[]], [None], {"results": 3}, {"results": [3, None, {"id": "x"}, {"id": True}]}]
SHAPES += [{"search": {}}, {"query": []}, {"entities": []}, {"entities": {"Q788822": 3}}, {"success": False}]


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_an_answer_of_another_shape_is_no_accident(service, server, shape):
    server.answer = lambda request: json_page(shape)

    for answer in (service.search("Her", 2013), service.find(FilmAddress("imdb", "tt1798709"))):
        assert isinstance(answer, Trouble) or answer == []
    assert isinstance(service.fetch("152601" if service.name == "tmdb" else "Q788822"), Trouble)


def broken(value, chance):
    """The same answer with parts of another shape, at random."""
    if chance.random() < 0.08:
        return chance.choice([None, [], {}, -1, 10**30, "", "x" * 5_000, "\x00", True, 1.5, {"value": []}])
    if isinstance(value, dict):
        return {key: broken(inner, chance) for key, inner in value.items()}
    return [broken(inner, chance) for inner in value] if isinstance(value, list) else value


def test_nor_is_one_whose_parts_are():
    chance = random.Random(5)  # noqa: S311
    for _ in range(2_000):
        tmdb.read_candidates(broken(film_answers.TMDB_SEARCH, chance))
        facts = tmdb.read_facts(broken(film_answers.TMDB_FILM, chance))
        wikidata.read_candidates(broken(film_answers.WIKIDATA_ENTITIES, chance), language="en")
        wikidata.read_picture(broken(film_answers.COMMONS_PICTURE, chance))
        more = wikidata.read_facts(broken(film_answers.WIKIDATA_ENTITIES, chance), "Q788822", {}, language="en")
        for one in filter(None, (facts, more)):
            assert 0 < len(one.title) <= 300
            assert one.year is None or 1870 <= one.year <= 2200
            assert len(", ".join(one.directors)) <= 500
