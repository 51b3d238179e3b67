"""What the writing page asks for by a button: by whom, what it is told, and what it is told when others fail."""

import film_answers
import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from factories import make_film, make_owner, make_picture, make_review, make_user
from film_answers import SHORT_KEY
from web_server import Page, WebServer, hanging, json_page, redirect_to

from blog import web
from blog.lookups.tmdb import CREDIT
from blog.models import Film, Picture

pytestmark = pytest.mark.django_db

LOOKUP, FETCH, PROPOSE = (f"/admin/blog/film/{name}/" for name in ("lookup", "fetch", "propose-link"))


@pytest.fixture
def server(settings):
    with WebServer() as server:
        settings.LOOKUPS_LOCAL = frozenset({server.host})
        settings.TMDB_API, settings.TMDB_PICTURES = f"{server.url}/3", f"{server.url}/t/p"
        settings.WIKIDATA_API, settings.COMMONS_API = f"{server.url}/w/api.php", f"{server.url}/commons/api.php"
        server.answer = lambda request: film_answers.tmdb(request) or film_answers.wikidata(request)
        yield server


@pytest.fixture
def of_tmdb(server, settings):
    settings.TMDB_API_KEY = SHORT_KEY
    return server


@pytest.fixture
def of_both(of_tmdb, settings):
    settings.WIKIDATA_LOOKUP = True
    return of_tmdb


@pytest.fixture
def desk(client):
    client.force_login(make_owner())
    return client


def ask(client, endpoint, **fields):
    response = client.post(endpoint, fields)
    return response.status_code, response.json()


# Who may ask


@pytest.mark.parametrize("address", [LOOKUP, FETCH, PROPOSE])
def test_who_is_not_logged_in_is_told_so(client, of_both, address):
    assert ask(client, address, query="Her") == (401, {"error": "You are not logged in any more."})
    assert of_both.requests == []


@pytest.mark.parametrize("address", [LOOKUP, FETCH, PROPOSE])
def test_who_may_write_nothing_may_ask_nothing(client, of_both, address):
    client.force_login(make_user("helper", is_staff=True))

    assert ask(client, address, query="Her") == (403, {"error": "You may not do this."})
    assert of_both.requests == []


@pytest.mark.parametrize("right", ["add_film", "change_film", "add_post", "change_post"])
def test_who_may_write_may_ask(client, of_tmdb, right):
    user = make_user("author", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename=right))
    client.force_login(user)

    assert ask(client, LOOKUP, query="Her")[0] == 200


@pytest.mark.parametrize("address", [LOOKUP, FETCH, PROPOSE])
def test_a_link_asks_nothing(desk, of_both, address):
    assert desk.get(address, {"query": "Her"}).status_code == 405
    assert of_both.requests == []


@pytest.mark.parametrize("address", [LOOKUP, FETCH, PROPOSE])
def test_nor_does_a_form_on_another_site(of_both, address):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(make_owner())

    assert strict.post(address, {"query": "Her"}).status_code == 403
    assert of_both.requests == []


def test_looking_at_pages_asks_nobody(desk, of_both):
    film = make_film("Her", imdb_id="tt1798709", tmdb_id=152601)

    for address in ("/", "/films/her/", f"/admin/blog/film/{film.pk}/change/", "/admin/blog/post/add/"):
        assert desk.get(address).status_code == 200
    assert of_both.requests == []


# Films


def test_a_film_is_looked_up_by_its_title(desk, of_tmdb):
    status, answer = ask(desk, LOOKUP, query="Her", year="2013")

    assert (status, answer["understood"], answer["problems"]) == (200, None, [])
    (film,) = answer["candidates"]
    assert (film["service"], film["id"], film["title"], film["year"], film["own"]) == (
        "tmdb",
        "152601",
        "Her",
        2013,
        None,
    )


def test_a_year_may_stand_behind_the_title(desk, of_tmdb):
    ask(desk, LOOKUP, query="Her (2013)")

    assert (of_tmdb.requests[0].query["query"], of_tmdb.requests[0].query["year"]) == ("Her", "2013")


def test_both_services_are_asked_or_the_one_that_is_named(desk, of_both):
    services = [film["service"] for film in ask(desk, LOOKUP, query="Her")[1]["candidates"]]
    assert services == ["tmdb", "wikidata"]
    (film,) = ask(desk, LOOKUP, query="Her", service="wikidata")[1]["candidates"]
    assert (film["service"], film["note"]) == ("wikidata", "2013 film by Spike Jonze")


def test_a_pasted_address_is_found(desk, of_tmdb):
    _, answer = ask(desk, LOOKUP, query="https://www.imdb.com/title/tt1798709/?ref_=x")

    assert answer["understood"] == {"service": "imdb", "id": "tt1798709", "title": "", "year": None}
    assert [film["id"] for film in answer["candidates"]] == ["152601"]


def test_an_address_that_a_service_does_not_know_is_searched_by_its_words(desk, of_tmdb):
    _, answer = ask(desk, LOOKUP, address="https://letterboxd.com/film/her-2013/")

    assert [film["id"] for film in answer["candidates"]] == ["152601"]
    assert of_tmdb.requests[0].query["query"] == "Her"


def test_an_address_is_understood_without_asking_anybody(desk, server):
    film = make_film("Her", imdb_id="tt1798709")

    status, answer = ask(desk, LOOKUP, query="tt1798709")

    assert (status, answer["own"], answer["candidates"]) == (200, {"pk": film.pk, "title": "Her"}, [])
    assert server.requests == []


def test_a_film_that_we_have_is_named(desk, of_tmdb):
    film = make_film("Her", year=2013, tmdb_id=152601)

    _, answer = ask(desk, LOOKUP, query="Her")

    assert answer["candidates"][0]["own"] == {"pk": film.pk, "title": "Her (2013)"}
    assert ask(desk, FETCH, service="tmdb", id="152601")[1]["own"] == {"pk": film.pk, "title": "Her (2013)"}


def test_without_a_service_that_is_said(desk, server):
    assert ask(desk, LOOKUP, query="Her") == (422, {"error": "No film service is switched on that could be asked."})
    assert ask(desk, FETCH, service="tmdb", id="1")[0] == 422
    assert server.requests == []


@pytest.mark.parametrize("query", ["", " ", "https://boxd.it/29MD", "https://films.example/", "x" * 301])
def test_what_is_not_understood_is_said(desk, of_tmdb, query):
    status, answer = ask(desk, LOOKUP, query=query)

    assert status == 422
    assert answer["error"]
    assert of_tmdb.requests == []


def test_the_facts_come_as_the_fields_of_a_film(desk, of_tmdb):
    status, answer = ask(desk, FETCH, service="tmdb", id="152601")

    assert status == 200
    assert answer == {
        "service": "tmdb",
        "id": "152601",
        "title": "Her",
        "original_title": "Her",
        "year": 2013,
        "directors": "Spike Jonze",
        "runtime": 126,
        "countries": "United States of America",
        "imdb_id": "tt1798709",
        "tmdb_id": 152601,
        "credit": "This product uses the TMDB API but is not endorsed or certified by TMDB.",
        "credit_url": "https://www.themoviedb.org/movie/152601",
        "has_poster": True,
        "own": None,
        "poster": None,
        "problems": [],
    }
    assert not Picture.objects.exists()
    fields = Film._meta.get_fields()
    Film(
        **{field.name: answer[field.name] for field in fields if field.name in answer and field.name != "id"}
    ).full_clean(exclude=["poster"])


def test_the_poster_comes_too_when_it_is_asked_for(desk, of_tmdb):
    _, answer = ask(desk, FETCH, service="tmdb", id="152601", poster="1")

    picture = Picture.objects.get()
    assert answer["poster"]["pk"] == picture.pk
    assert answer["poster"]["url"] == picture.file.url
    assert answer["poster"]["credit"] == picture.credit == answer["credit"]


def test_who_may_add_no_pictures_gets_none(client, of_tmdb):
    user = make_user("author", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="add_post"))
    client.force_login(user)

    _, answer = ask(client, FETCH, service="tmdb", id="152601", poster="1")

    assert (answer["title"], answer["poster"]) == ("Her", None)
    assert not Picture.objects.exists()


def test_facts_come_though_the_poster_does_not(desk, of_tmdb):
    of_tmdb.answer = lambda request: Page(b"", 500) if request.path.startswith("/t/p/") else film_answers.tmdb(request)

    status, answer = ask(desk, FETCH, service="tmdb", id="152601", poster="1")

    assert (status, answer["title"], answer["poster"]) == (200, "Her", None)
    assert answer["problems"] == ["TMDb has a fault of its own (status 500)."]


@pytest.mark.parametrize("film", ["", "x", "../../etc", "-1", "1?x=1", "²", "9" * 30, "Q788822"])
def test_what_is_no_number_of_a_film_is_not_asked_for(desk, of_tmdb, film):
    assert ask(desk, FETCH, service="tmdb", id=film)[0] == 422
    assert of_tmdb.requests == []


# When others fail, the desk goes on


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (Page(b"<html>busy"), "The answer of TMDb cannot be read."),
        (json_page([]), "The answer of TMDb cannot be read."),
        (json_page({}, 401), "TMDb does not know this key."),
        (json_page({}, 429), "TMDb was asked too often. Wait a minute and try again."),
        (json_page({}, 503), "TMDb has a fault of its own (status 503)."),
        (
            redirect_to("https://10.0.0.1/"),
            "TMDb lies in the network of this server, or leads into it, and is not asked.",
        ),
    ],
)
def test_what_went_wrong_is_said_in_words(desk, of_tmdb, page, words):
    of_tmdb.answer = lambda request: page

    assert ask(desk, LOOKUP, query="Her") == (502, {"error": words})
    assert ask(desk, FETCH, service="tmdb", id="152601") == (502, {"error": words})


def test_a_service_that_hangs_holds_nobody_up_for_long(desk, of_tmdb, monkeypatch):
    monkeypatch.setattr(web, "PATIENCE", 0.3)
    of_tmdb.answer = lambda request: hanging()

    status, answer = ask(desk, LOOKUP, query="Her")

    assert status == 502
    assert "TMDb did not answer within" in answer["error"]


def test_one_service_that_fails_does_not_hide_the_other(desk, of_both):
    of_both.answer = lambda request: film_answers.wikidata(request) or Page(b"", 500)

    status, answer = ask(desk, LOOKUP, query="Her")

    assert (status, [film["service"] for film in answer["candidates"]]) == (200, ["wikidata"])
    assert answer["problems"] == ["TMDb has a fault of its own (status 500)."]


# Links


def test_the_title_of_a_page_is_proposed(desk, server):
    server.pages["/her"] = Page(
        '<title>Amélie &amp; Her | The Paper</title><meta property="og:site_name" content="The Paper">'.encode(
            "latin-1"
        ),
        headers={"Content-Type": "text/html; charset=iso-8859-1"},
    )

    assert ask(desk, PROPOSE, url=f"{server.url}/her") == (200, {"title": "Amélie & Her", "publication": "The Paper"})


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (Page(b"%PDF", headers={"Content-Type": "application/pdf"}), "file of another kind (application/pdf)"),
        (Page(b"<p>no title"), "The page does not say what it is called."),
        (Page(b"", 404), "127.0.0.1 has nothing there (status 404)."),
        (Page(b"", 403), "127.0.0.1 refuses to answer (status 403)."),
        (
            redirect_to("http://192.168.0.1/"),
            "127.0.0.1 lies in the network of this server, or leads into it, and is not asked.",
        ),
    ],
)
def test_why_nothing_is_proposed_is_said(desk, server, page, said):
    server.pages["/"] = page

    status, answer = ask(desk, PROPOSE, url=f"{server.url}/")

    assert status == 502
    assert said in answer["error"]


@pytest.mark.parametrize(
    "url", ["", "her", "file:///etc/passwd", "http://127.0.0.1:9/", "http://localhost/", "http://[::1]/"]
)
def test_what_is_not_on_the_web_is_not_asked(desk, url):
    assert ask(desk, PROPOSE, url=url)[0] == 502


# What is shown


def test_a_film_says_where_its_facts_and_its_poster_come_from(client):
    poster = make_picture(
        credit="Ada & Bea, Wikimedia Commons",
        credit_url="https://commons.wikimedia.org/wiki/File:Her.jpg",
        licence="CC BY-SA 3.0",
        licence_url="https://creativecommons.org/licenses/by-sa/3.0",
    )
    make_review("Her", film=make_film("Her", poster=poster, credit=CREDIT, credit_url="https://tmdb.example/1"))

    for address in ("/films/her/", "/her/"):
        page = client.get(address).content.decode()
        assert (
            'Facts: <a href="https://tmdb.example/1" rel="noopener">This product uses the TMDB API but is not' in page
        )
        assert (
            '<a href="https://commons.wikimedia.org/wiki/File:Her.jpg" rel="noopener"><bdi>Ada &amp; Bea, Wiki' in page
        )
        assert (
            '<a href="https://creativecommons.org/licenses/by-sa/3.0" rel="license noopener">CC BY-SA 3.0</a>' in page
        )


def test_one_that_somebody_typed_says_nothing(client):
    make_review("Her")

    assert "credits" not in client.get("/films/her/").content.decode()


# Kept at once


def test_a_new_film_is_made_of_the_facts(desk, of_tmdb):
    _, answer = ask(desk, FETCH, service="tmdb", id="152601", poster="1", store="1")

    film = Film.objects.get()
    assert answer["own"] == {"pk": film.pk, "title": "Her (2013)"}
    assert (film.directors, film.runtime, film.imdb_id, film.slug) == ("Spike Jonze", 126, "tt1798709", "her")
    assert film.poster.credit == film.credit == CREDIT


@pytest.mark.parametrize("known", [{"tmdb_id": 152601}, {"imdb_id": "tt1798709"}, {}, {"year": 2013}])
def test_of_our_own_film_only_what_is_empty_is_filled(desk, of_tmdb, known):
    poster = make_picture()
    film = make_film("Her", directors="S. Jonze", poster=poster, **known)

    ask(desk, FETCH, service="tmdb", id="152601", poster="1", store="1")

    film.refresh_from_db()
    assert Film.objects.count() == 1
    assert (film.directors, film.poster, film.runtime, film.tmdb_id) == ("S. Jonze", poster, 126, 152601)
    assert Picture.objects.count() == 1


@pytest.mark.parametrize("other", [{"year": 1999}, {"imdb_id": "tt0000001"}])
def test_another_film_of_that_name_is_left_alone(desk, of_tmdb, other):
    make_film("Her", **other)

    ask(desk, FETCH, service="tmdb", id="152601", store="1")

    assert Film.objects.count() == 2


def test_two_films_that_share_the_numbers_keep_their_own(desk, of_tmdb):
    make_film("Her", imdb_id="tt1798709")
    make_film("Her again", tmdb_id=152601)

    assert ask(desk, FETCH, service="tmdb", id="152601", store="1")[0] == 200

    assert list(Film.objects.order_by("pk").values_list("imdb_id", "tmdb_id")) == [("tt1798709", None), ("", 152601)]


def test_who_may_add_no_films_stores_none(client, of_tmdb):
    user = make_user("author", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="add_post"))
    client.force_login(user)

    assert ask(client, FETCH, service="tmdb", id="152601", store="1")[0] == 403
    assert not Film.objects.exists()


def test_the_button_is_there_when_a_service_is(desk, settings):
    film = make_film("Her")
    for address in ("/admin/blog/film/add/", f"/admin/blog/film/{film.pk}/change/"):
        assert "data-film-lookup" not in desk.get(address).content.decode()
        settings.WIKIDATA_LOOKUP = True
        assert "Look it up (Wikidata)" in desk.get(address).content.decode()
        settings.WIKIDATA_LOOKUP = False
