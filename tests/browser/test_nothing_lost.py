"""Kill the browser mid-sentence, restart the server, end the session, edit in two tabs: not one typed word is lost."""

import os
import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.conftest import ARGUMENTS
from browser.site import OWNER, Site
from browser.test_writing_desk import log_in
from browser.watching import Watched, violations

ADD = "/admin/blog/post/add/"
KEPT = re.compile(r"Kept at \d\d:\d\d")
SENTENCE = "The whole city talks to itself, and nobody"
PATIENCE = 30_000  # milliseconds


@pytest.fixture(scope="module")
def kept_site(first_start, tmp_path_factory) -> Iterator[Site]:
    with first_start.copy(tmp_path_factory.mktemp("kept") / "var") as kept:
        yield kept


@pytest.fixture
def come_in(kept_site, open_context) -> Callable[..., Page]:
    """A page of the desk, logged in; a further one of the same browser if its context is given."""

    def come_in(path: str = ADD, *, context: BrowserContext | None = None, script: bool = True) -> Page:
        page = (context or open_context(java_script_enabled=script)).new_page()
        if context is None:
            log_in(page, kept_site)
        page.goto(kept_site.url + path)
        return page

    return come_in


def log_in_to_store(page: Page) -> None:
    page.locator("#id_log-in-username").fill(OWNER["DJANGO_SUPERUSER_USERNAME"])
    page.locator("#id_log-in-password").fill(OWNER["DJANGO_SUPERUSER_PASSWORD"])
    page.get_by_role("button", name="Log in and store").click()


def write(page: Page, text: str) -> None:
    page.locator("#id_source").press_sequentially(text)


def new_review(site: Site, title: str, text: str) -> str:
    """The path of its writing page."""
    code = f"from factories import make_post; print(make_post({title!r}, source={text!r}).pk)"
    return f"/admin/blog/post/{site.run(code).strip()}/change/"


def line(page: Page):
    return page.locator("[data-autosave-line]")


def kill_browser_of(profile: Path) -> None:
    """The browser that this test began with that profile, at once and without a word to it."""
    for entry in Path("/proc").iterdir():
        with suppress(OSError, ValueError):
            if str(profile) in (entry / "cmdline").read_text():
                os.kill(int(entry.name), signal.SIGKILL)


def test_a_browser_that_is_killed_mid_sentence_costs_no_word(kept_site, browser, tmp_path, chromium):
    profile = tmp_path / "profile"
    how = {"executable_path": chromium, "args": ARGUMENTS}
    first = browser.browser_type.launch_persistent_context(profile, **how)
    page = first.pages[0]
    log_in(page, kept_site)
    page.goto(kept_site.url + ADD)
    page.locator("#id_film").fill("Nightcity (2014)")
    write(page, SENTENCE)
    time.sleep(1)  # the last word is not ended: it is kept after a moment without a key
    kill_browser_of(profile)
    with suppress(Exception):
        first.close()

    second = browser.browser_type.launch_persistent_context(profile, **how)
    try:
        page = second.pages[0]
        log_in(page, kept_site)
        page.goto(kept_site.url + ADD)
        offer = page.locator(".kept-offer", has_text="Nightcity")
        expect(offer.locator("ins", has_text=SENTENCE)).to_be_visible()
        offer.get_by_role("link", name="Take them up").click()
        expect(page.locator("#id_source")).to_have_value(SENTENCE)
        expect(page.locator("#id_film")).to_have_value("Nightcity (2014)")
        page.get_by_role("button", name="Store").click()
        expect(page.locator(".messagelist .success")).to_be_visible()
    finally:
        second.close()


def test_a_server_that_is_restarted_while_one_writes_costs_no_word(kept_site, come_in):
    page = come_in()
    write(page, "Before. ")
    expect(line(page)).to_have_text(KEPT)
    kept_site.process.terminate()
    kept_site.process.wait()
    write(page, SENTENCE)
    expect(line(page)).to_have_text("Kept in this browser only: the server does not answer.", timeout=PATIENCE)
    key = page.locator("[name=draft]").input_value()

    kept_site.start()
    expect(line(page)).to_have_text(KEPT, timeout=PATIENCE)

    assert kept_words(kept_site, key) == f"Before. {SENTENCE}"
    assert page.evaluate("Object.keys(localStorage).filter((name) => name.startsWith('post-draft'))") == []


def test_words_that_only_the_browser_has_are_offered_when_the_server_is_back(kept_site, come_in):
    page = come_in(path := new_review(kept_site, "A silent server", "As it was."))
    page.route("**/autosave/**", lambda route: route.abort())
    write(page, f"{SENTENCE} ")
    expect(line(page)).to_contain_text("Kept in this browser only")
    wait_until_other_tabs_have_it(page, SENTENCE)
    page.close(run_before_unload=False)

    page = come_in(path, context=page.context)

    offer = page.locator(".kept-offer")
    expect(offer.locator("ins", has_text=SENTENCE)).to_be_visible(timeout=PATIENCE)
    assert "As it was." in offer.inner_text()
    offer.get_by_role("button", name="Throw them away").click()
    expect(page.locator(".kept-offer")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".kept-offer")).to_have_count(1)


def test_words_that_reach_the_server_while_the_page_is_loaded_again_are_offered_on_it(kept_site, come_in):
    """As a page that is closed sends them: its answer comes to nobody, so that the browser has them, too."""
    page = come_in(path := new_review(kept_site, "A late server", "As it was."))
    page.context.set_offline(True)
    write(page, f"{SENTENCE} ")
    expect(line(page)).to_contain_text("Kept in this browser only")
    kept = page.evaluate("JSON.parse(Object.entries(localStorage).find(([name]) => name.startsWith('post-draft '))[1])")
    token = page.locator("[name=csrfmiddlewaretoken]").first.input_value()
    page.close(run_before_unload=False)
    page.context.set_offline(False)

    def load_and_send(route):
        loaded = route.fetch()
        words = {**dict(kept["words"]), "csrfmiddlewaretoken": token}
        assert page.context.request.post(urljoin(kept_site.url, kept["address"]), form=words).ok
        route.fulfill(response=loaded)

    page.context.route(f"**{path}", load_and_send)
    page = come_in(path, context=page.context)

    expect(page.locator(".kept-offer ins", has_text=SENTENCE)).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".kept-offer")).to_have_count(1)


def wait_until_other_tabs_have_it(page, words):
    """A tab hands what it stores to the browser, which takes a moment: one that is killed before has said nothing."""
    other = page.context.new_page()
    other.goto(urljoin(page.url, "/robots.txt"))
    other.wait_for_function("(words) => JSON.stringify({...localStorage}).includes(words)", arg=words)
    other.close()


def kept_words(site: Site, key: str) -> str:
    return site.run(f"from blog.models import Draft; print(Draft.objects.get(key={key!r}).word('source'))").strip()


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_a_session_that_ends_while_one_writes_costs_no_word(kept_site, come_in, axe, script):
    page = come_in(script=script)
    page.locator("#id_title").fill("An ended session")
    write(page, SENTENCE)
    page.context.clear_cookies(name="sessionid")
    if script:
        write(page, " listens.")
        expect(line(page)).to_contain_text("You were logged out", timeout=PATIENCE)
    page.get_by_role("button", name="Store").click()

    expect(page.get_by_role("alert")).to_contain_text("Nothing of what you wrote is lost")
    expect(page.get_by_label("Text")).to_have_value(re.compile(SENTENCE))
    if script:
        assert violations(page, axe) == []
    log_in_to_store(page)

    expect(page.locator(".messagelist .success")).to_be_visible()
    expect(page.locator("#id_source")).to_have_value(f"{SENTENCE}{' listens.' if script else ''}")
    expect(page.locator(".kept-offer", has_text=SENTENCE)).to_have_count(0)


def test_one_logs_in_again_in_another_tab_and_goes_on_writing(kept_site, come_in):
    page = come_in()
    page.locator("#id_title").fill("Another tab")
    write(page, SENTENCE)
    page.context.clear_cookies()
    write(page, " ")
    expect(line(page)).to_contain_text("You were logged out", timeout=PATIENCE)
    other = page.context.new_page()
    log_in(other, kept_site)

    write(page, "listens. ")
    expect(line(page)).to_have_text(KEPT, timeout=PATIENCE)
    page.get_by_role("button", name="Store").click()

    expect(page.locator(".messagelist .success")).to_be_visible()
    expect(page.locator("#id_source")).to_have_value(f"{SENTENCE} listens. ".strip())


def test_two_tabs_at_one_text_keep_both(kept_site, come_in, axe):
    path = new_review(kept_site, "Two tabs", "One line.")
    one = come_in(path)
    watched = Watched(one, kept_site)
    two = come_in(path, context=one.context)
    two.locator("#id_source").fill("One line. From the second tab.")
    two.get_by_role("button", name="Update").click()
    expect(two.locator(".messagelist .success")).to_be_visible()
    one.locator("#id_source").fill("One line. From the first tab.")
    expect(line(one)).to_contain_text("stored from elsewhere", timeout=PATIENCE)

    one.get_by_role("button", name="Update").click()

    expect(one.get_by_role("heading", name="You stored this post yourself")).to_be_visible()
    expect(one.locator("#id_source")).to_have_value("One line. From the first tab.")
    expect(one.locator(".kept-differences del")).to_have_text("second")
    assert violations(one, axe) == []
    one.get_by_role("button", name="Store mine").click()
    expect(one.locator(".messagelist .success")).to_be_visible()
    one.get_by_role("link", name="Revisions").click()
    expect(one.locator(".kept-revisions > li")).to_have_count(3)
    assert violations(one, axe) == []
    assert watched.complaints == []
