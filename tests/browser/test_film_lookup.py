"""A film is looked up by a button, by mouse and by key; what came is seen in the fields, and what was there stays."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from browser.site import Site
from browser.test_writing_desk import HINTS, log_in
from browser.watching import Watched, sideways

FOUND = {
    "service": "wikidata",
    "id": "Q788822",
    "title": "Her",
    "year": 2013,
    "note": "2013 film by <b>Spike Jonze</b>",
}
FACTS = {
    "service": "wikidata",
    "id": "Q788822",
    "title": "Her",
    "year": 2013,
    "directors": "Spike Jonze",
    "runtime": 126,
    "imdb_id": "tt1798709",
    "tmdb_id": None,
    "credit": "Wikidata",
    "poster": None,
    "problems": ["Wikimedia Commons did not answer within 5 seconds."],
}


@pytest.fixture(scope="module")
def _switched_on(first_start, tmp_path_factory) -> Iterator[Site]:
    with first_start.copy(tmp_path_factory.mktemp("lookup") / "var", WIKIDATA_LOOKUP="1") as site:
        yield site


@pytest.fixture
def switched_on(_switched_on, first_start) -> Site:
    _switched_on.begin_again(first_start)
    return _switched_on


@pytest.fixture
def form(switched_on, open_page) -> Page:
    page = open_page(viewport={"width": 390, "height": 844})
    watched = Watched(page, switched_on)
    log_in(page, switched_on)
    page.route("**/film/lookup/", lambda route: answer(route, {"candidates": [FOUND], "problems": []}))
    page.route("**/film/fetch/", lambda route: answer(route, FACTS))
    page.goto(f"{switched_on.url}/admin/blog/film/add/")
    yield page
    refused = "/film/lookup/)"  # the browser itself reports an answer of 422
    assert [said for said in watched.complaints if not said.startswith(HINTS) and not said.endswith(refused)] == []


def answer(route, said, status=200):
    route.fulfill(status=status, content_type="application/json", body=json.dumps(said))


def test_a_film_is_looked_up_and_its_empty_fields_are_filled(form):
    form.locator("#id_directors").fill("S. Jonze")
    form.get_by_label("Look it up (Wikidata)").fill("Her")
    form.get_by_role("button", name="Look up").click()
    expect(form.locator("[data-film-found]")).to_contain_text("Her (2013) 2013 film by <b>Spike Jonze</b>")
    form.get_by_role("button", name="Take it: Her (2013)").click()

    expect(form.locator("[data-film-note]")).to_contain_text(
        "Wikimedia Commons did not answer within 5 seconds. Put into"
    )
    expect(form.locator("#id_title")).to_have_value("Her")
    expect(form.locator("#id_runtime")).to_have_value("126")
    expect(form.locator("#id_directors")).to_have_value("S. Jonze")
    expect(form.locator("#id_credit")).to_have_value("Wikidata")


def test_it_is_done_by_key_alone(form):
    form.get_by_label("Look it up (Wikidata)").focus()
    form.keyboard.type("Her")
    form.keyboard.press("Enter")
    expect(form.get_by_role("button", name="Take it: Her (2013)")).to_be_visible()
    for _ in range(3):  # the button, the tick, the first film
        form.keyboard.press("Tab")
    form.keyboard.press("Enter")

    expect(form.locator("#id_title")).to_have_value("Her")


def test_what_went_wrong_is_said_and_the_form_goes_on(form):
    form.unroute("**/film/lookup/")
    form.get_by_label("Look it up (Wikidata)").fill("https://boxd.it/29MD")
    form.get_by_role("button", name="Look up").click()

    expect(form.locator("[data-film-note]")).to_contain_text("This address is not understood.")
    form.locator("#id_title").fill("Her")
    form.get_by_role("button", name="Save", exact=True).click()
    expect(form.locator(".messagelist .success")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_faultless(switched_on, open_page, axe, scheme):
    """Of the form around it, which is Django's own, nothing is said here."""
    page = open_page(viewport={"width": 320, "height": 844}, color_scheme=scheme)
    log_in(page, switched_on)
    page.route("**/film/lookup/", lambda route: answer(route, {"candidates": [FOUND], "problems": []}))
    page.goto(f"{switched_on.url}/admin/blog/film/add/")
    page.get_by_label("Look it up (Wikidata)").fill("Her")
    page.get_by_role("button", name="Look up").click()
    expect(page.get_by_role("button", name="Take it: Her (2013)")).to_be_visible()

    page.evaluate(axe)
    found = page.evaluate("axe.run('.film-lookup', {resultTypes: ['violations']})")["violations"]
    assert [(rule["id"], node["html"]) for rule in found for node in rule["nodes"]] == []
    assert sideways(page) <= 0
