"""Takes the pictures of the README again: `.venv/bin/python docs/screenshots/take.py` (needs Chromium)."""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1] / "tests"))

from browser.site import OWNER, Site  # noqa: E402

QUALITY = 78


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, Site(Path(folder) / "var", **OWNER) as site:
        site.run("from browser.gallery import fill; fill()")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            _take(_open(browser, site.url, 1280, 1230, "light"), "home")
            _take(_open(browser, f"{site.url}/her/", 1280, 1400, "light"), "review-light")
            thread = _open(browser, f"{site.url}/her/", 390, 1200, "dark")
            thread.locator("#comment-2").evaluate("element => scrollBy(0, element.getBoundingClientRect().top - 24)")
            _take(thread, "thread-phone-dark")
            browser.close()


def _open(browser: Browser, url: str, width: int, height: int, scheme: Literal["light", "dark"]) -> Page:
    size = ViewportSize(width=width, height=height)
    page = browser.new_page(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    page.goto(url)
    page.evaluate("document.fonts.ready")
    return page


def _take(page: Page, name: str) -> None:
    page.screenshot(path=HERE / f"{name}.jpg", type="jpeg", quality=QUALITY)
    page.close()


if __name__ == "__main__":
    main()
