"""A browser, and sites for it to visit."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from browser.site import Site

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="session")
def site(first_start, tmp_path_factory, chromium) -> Iterator[Site]:
    """One for all tests that only read: the first content, and the owner."""
    with first_start.copy(tmp_path_factory.mktemp("site") / "var") as site:
        yield site


@pytest.fixture(scope="session")
def gallery(first_start, tmp_path_factory) -> Iterator[Site]:
    """One with content of every kind, to be read only."""
    with first_start.copy(tmp_path_factory.mktemp("gallery") / "var") as gallery:
        gallery.run("from browser.gallery import fill; fill()")
        yield gallery


@pytest.fixture(scope="session")
def _written_site(first_start, tmp_path_factory) -> Iterator[Site]:
    with first_start.copy(tmp_path_factory.mktemp("written") / "var") as site:
        yield site


@pytest.fixture
def fresh_site(_written_site, first_start) -> Site:
    """One to write to: nobody has before this test."""
    _written_site.begin_again(first_start)
    return _written_site


@pytest.fixture(scope="package")
def browser(chromium) -> Iterator[Browser]:
    # For this package only: while Playwright runs, Django finds an event loop and refuses the database.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_context(browser) -> Iterator[Callable[..., BrowserContext]]:
    contexts: list[BrowserContext] = []

    def open_context(**options) -> BrowserContext:
        contexts.append(browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options}))
        contexts[-1].set_default_timeout(15_000)
        return contexts[-1]

    yield open_context
    for context in contexts:
        context.close()


@pytest.fixture
def open_page(open_context) -> Callable[..., Page]:
    return lambda **options: open_context(**options).new_page()


@pytest.fixture(scope="session")
def axe() -> str:
    return (Path(__file__).parents[1] / "vendor" / "axe.min.js").read_text()
