"""Addresses are found one after the other, by mouse, by key, with and without script, on any screen."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.site import Site
from browser.test_writing_desk import HINTS, log_in
from browser.watching import Watched, colours_too_close, sideways, violations

LIST = "/admin/blog/furtherreading/"
FILL = """
from django.utils import timezone
from factories import make_link, make_post
from blog.models import FurtherReading
FurtherReading.objects.all().delete()
post = make_post("Paris, Texas")
for title in ("A man walks out", "Long roads and red caps, seen again", "Über die Wüste"):
    make_link(post, title, publication="The Paper")
gone = {"url": "https://gone.example/a", "checked_url": "https://gone.example/a", "checked_at": timezone.now()}
make_link(post, "Gone", link_status="dead", link_words="gone.example cannot be found: there is no such host.",
          archive_url="https://web.archive.org/web/20140201000000/https://gone.example/a", **gone)
make_link(post, "Gone for good", link_status="dead", link_words="It has nothing there (status 404).", **gone)
make_link(post, "Silent", link_status="unclear", link_words="It did not answer within 5 seconds.", **gone)
make_link(post, "Kept", url="https://web.archive.org/web/2014/https://x.example/", former_url="https://x.example/")
make_link(post, "Inner", url="http://127.0.0.1:9/")
"""


@pytest.fixture(scope="module")
def filled_start(first_start, tmp_path_factory) -> Site:
    """Not running, to be copied."""
    site = first_start.copy(tmp_path_factory.mktemp("start") / "var")
    site.run(FILL)
    return site


@pytest.fixture(scope="module")
def looked_at(filled_start, tmp_path_factory, chromium) -> Iterator[Site]:
    """For tests that store nothing; one for all."""
    with filled_start.copy(tmp_path_factory.mktemp("looked-at") / "var") as site:
        yield site


@pytest.fixture
def filled(looked_at, filled_start) -> Site:
    """For tests that do."""
    looked_at.begin_again(filled_start)
    return looked_at


@pytest.fixture
def open_desk(open_page) -> Iterator[Callable[..., Page]]:
    opened = []

    def open_desk(site: Site, **options: Any) -> Page:
        page = open_page(**options)
        opened.append(Watched(page, site))
        log_in(page, site)
        page.goto(f"{site.url}{LIST}")
        return page

    yield open_desk
    assert [said for watched in opened for said in watched.complaints if not said.startswith(HINTS)] == []


@pytest.fixture
def desk(filled, open_desk, request) -> Page:
    return open_desk(filled, java_script_enabled=getattr(request, "param", True))


def row(desk: Page, title: str):
    return desk.locator(".link-row", has_text=title)


with_and_without_script = pytest.mark.parametrize("desk", [True, False], indirect=True, ids=["script", "no script"])


@with_and_without_script
def test_an_address_is_entered_and_kept(desk):
    expect(desk.locator(".link-row")).to_have_count(3)
    row(desk, "A man walks out").get_by_label("Address").fill("else.example/a")
    row(desk, "A man walks out").get_by_role("button", name="Save").click()

    expect(desk.locator(".desk-message")).to_contain_text("“A man walks out” is saved.")
    expect(desk.locator(".link-row")).to_have_count(2)
    desk.get_by_role("link", name="All").click()
    expect(row(desk, "A man walks out").get_by_label("Address")).to_have_value("https://else.example/a")


@with_and_without_script
def test_what_is_gone_is_replaced_and_put_back(desk):
    desk.get_by_role("link", name="Gone").click()
    expect(desk.locator(".link-row")).to_have_count(2)
    desk.get_by_role("button", name="Lead to the Internet Archive").click()

    expect(desk.locator(".link-row")).to_have_count(1)
    desk.get_by_role("button", name="Undo").click()
    expect(desk.locator(".link-row")).to_have_count(2)


def test_without_script_a_proposal_comes_with_the_page(filled, open_desk):
    desk = open_desk(filled, java_script_enabled=False)
    first = row(desk, "A man walks out")
    first.get_by_label("Address").fill("http://127.0.0.1:9/")
    first.get_by_role("button", name="Propose title").click()

    expect(first.locator(".errorlist")).to_contain_text("lies in the network of this server")
    expect(first.get_by_label("Address")).to_have_value("http://127.0.0.1:9/")


def test_addresses_are_entered_by_key_alone(desk):
    desk.get_by_label("Address").first.focus()
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("ArrowUp")
    desk.keyboard.type("else.example/b")
    desk.keyboard.press("Enter")

    expect(desk.locator(".desk-message")).to_contain_text("“Long roads and red caps, seen again” is saved.")
    expect(row(desk, "Über die Wüste").get_by_label("Address")).to_be_focused()
    desk.keyboard.type("else.example/c")
    desk.keyboard.press("Enter")
    expect(desk.locator(".desk-message")).to_contain_text("“Über die Wüste” is saved.")


def test_a_proposal_fills_the_fields_and_saves_nothing(desk, filled):
    asked = []

    def answer(route):
        asked.append(route.request.post_data)
        route.fulfill(status=200, content_type="application/json", body=json.dumps(answers[len(asked) - 1]))

    answers = [
        {"error": "The page does not say what it is called."},
        {"title": "Out of the desert", "publication": "P"},
    ]
    desk.route("**/propose-link/", answer)
    first = row(desk, "A man walks out")
    first.get_by_label("Address").fill("else.example/a")
    first.get_by_role("button", name="Propose title").click()
    expect(first.locator("[data-link-note]")).to_have_text("The page does not say what it is called.")
    first.get_by_role("button", name="Propose title").click()

    expect(first.get_by_label("Title", exact=True)).to_have_value("Out of the desert")
    expect(first.get_by_label("Publication", exact=True)).to_have_value("P")
    expect(first.locator("[data-link-note]")).to_contain_text("Before: A man walks out · The Paper")
    assert "https://else.example/a" in asked[0]
    assert "csrfmiddlewaretoken" in asked[0]
    assert "A man walks out" in filled.run("from blog.models import *; print(list(FurtherReading.objects.all()))")


def test_a_lost_connection_is_said(desk):
    desk.route("**/propose-link/", lambda route: route.fulfill(status=200, content_type="text/html", body="<p>log in"))
    first = row(desk, "A man walks out")
    first.get_by_role("button", name="Propose title").click()

    expect(first.locator("[data-link-note]")).to_have_text("That did not work. Try again.")


@pytest.fixture(scope="module")
def any_view(looked_at, filled_start, browser) -> Iterator[Callable[[str], Page]]:
    looked_at.begin_again(filled_start)
    with browser.new_context() as context:
        page = context.new_page()
        log_in(page, looked_at)

        def any_view(view: str) -> Page:
            page.emulate_media(color_scheme="light")
            page.goto(f"{looked_at.url}{LIST}?view={view}")
            return page

        yield any_view


@pytest.mark.parametrize("view", ["missing", "dead", "unclear", "archived", "all"])
def test_the_desk_is_faultless_on_any_screen(any_view, axe, view):
    page = any_view(view)
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        assert violations(page, axe) == [], width
        assert sideways(page) <= 0, width
    page.emulate_media(color_scheme="dark")
    assert colours_too_close(page) == []


def test_a_check_tells_how_far_it_is(desk):
    desk.get_by_role("link", name="All").click()
    desk.route("https://**", lambda route: route.abort())
    desk.get_by_role("button", name="Check all addresses").click()

    expect(desk.locator("[data-progress]")).to_contain_text(" of 5 checked …")
    expect(desk.locator("[data-progress]")).to_contain_text("5 addresses checked", timeout=60_000)
    desk.get_by_role("link", name="Show what was found").click()
    expect(row(desk, "Inner")).to_contain_text("lies in the network of this server")
