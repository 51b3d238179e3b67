"""Private links are made, copied and revoked at the desk by mouse and key; a scheduled post appears by itself."""

import re
import time
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from browser.test_writing_desk import log_in
from browser.watching import Watched, sideways, violations

DRAFT = "from factories import make_post; print(make_post('Stalker', source='The Zone.', status='draft').pk)"


@pytest.fixture
def sharing(fresh_site, open_context):
    """The page of a draft's private links, as its owner has it before him."""

    def open_page(**options) -> Page:
        page = open_context(permissions=["clipboard-read", "clipboard-write"], **options).new_page()
        watched.append(Watched(page, fresh_site))
        log_in(page, fresh_site)
        page.goto(f"{fresh_site.url}/admin/blog/post/{pk}/sharing/")
        return page

    pk = int(fresh_site.run(DRAFT))
    watched: list[Watched] = []
    yield open_page
    assert [said for page in watched for said in page.complaints] == []


def make(page: Page, name: str) -> str:
    page.get_by_label("For", exact=True).fill(name)
    page.get_by_label("For", exact=True).press("Enter")
    field = page.get_by_label(name, exact=True)
    expect(field).to_be_visible()
    return field.input_value()


def test_a_link_is_made_and_revoked_in_place_by_key_and_friends_read_by_it(sharing, open_page):
    page = sharing()
    page.evaluate("window.stays = true")
    first, second = make(page, "Bea"), make(page, "Carl")
    friend = open_page()
    friend.goto(first)
    expect(friend.locator(".banner")).to_contain_text("Not published yet.")
    expect(friend.locator(".prose")).to_have_text("The Zone.")

    page.get_by_role("button", name="Revoke the link for Bea").press("Enter")
    expect(page.get_by_label("Bea", exact=True)).to_have_count(0)

    assert page.evaluate("window.stays")
    assert friend.goto(first).status == 404
    assert friend.goto(second).status == 200


def test_a_link_is_copied_or_at_least_selected(sharing):
    page = sharing()
    address = make(page, "Bea")

    page.get_by_role("button", name="Copy the link for Bea").click()
    expect(page.get_by_role("status")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == address
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed')) }")
    page.get_by_role("button", name="Copy the link for Bea").click()
    expect(page.get_by_role("status")).to_contain_text("Ctrl+C")
    assert page.evaluate("getSelection().toString()") == address


def test_what_is_wrong_is_said_in_place(sharing):
    page = sharing()

    page.get_by_role("button", name="Make a link").click()

    expect(page.locator(".sharing .errorlist")).to_contain_text("Say who gets the link")
    expect(page.get_by_label("For", exact=True)).to_be_focused()


def test_all_of_it_works_without_scripts(sharing, open_page):
    page = sharing(java_script_enabled=False)
    address = make(page, "Bea")
    friend = open_page()
    assert friend.goto(address).status == 200
    expect(page.get_by_role("button", name="Copy the link for Bea")).to_be_hidden()

    page.get_by_role("button", name="Revoke the link for Bea").click()

    expect(page.get_by_label("Bea", exact=True)).to_have_count(0)
    assert friend.goto(address).status == 404


def test_the_page_of_links_has_no_barriers(sharing, axe):
    page = sharing(viewport={"width": 390, "height": 800})
    make(page, "Bea, who reads everything, twice, and writes long letters about it")
    page.get_by_role("button", name="Make a link").click()

    assert violations(page, axe) == []
    assert sideways(page) <= 0


# By itself


def test_a_scheduled_post_appears_at_its_minute_on_a_running_site(fresh_site):
    said = fresh_site.run(
        "from datetime import timedelta; from django.utils import timezone; from factories import *;"
        "then = timezone.now() + timedelta(seconds=12); author = make_user('ada');"
        "make_review('Stalker', published_at=then, tags=['Zone'], author=author); print(then.timestamp())"
    )
    then = float(said)
    lists = ["/", "/feed/", "/feed/atom/", "/tag/zone/", "/films/stalker/", "/author/ada/", "/stalker/", "/sitemap.xml"]

    before = [_tells(fresh_site.url + address) for address in lists]
    assert time.time() < then, "this machine is too slow to see it before"
    time.sleep(then - time.time() + 0.1)
    after = [_tells(fresh_site.url + address) for address in lists]

    assert before == [False] * len(lists)
    assert after == [True] * len(lists)


def _tells(address: str) -> bool:
    try:
        with urlopen(address, timeout=20) as response:
            return bool(re.search("stalker", response.read().decode(), re.IGNORECASE))
    except HTTPError:
        return False
