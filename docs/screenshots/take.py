"""Takes the pictures of the documentation again: `.venv/bin/python docs/screenshots/take.py` (needs Chromium)."""

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
DUMPS = [
    HERE.parents[1] / "fixtures" / "dumps" / name
    for name in ("text_dump/her.txt", "text_dump/orphans.txt", "corpus/gravel_choir.txt", "corpus/ambiguous_tight.txt")
]


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
    with tempfile.TemporaryDirectory() as folder:
        _of_the_import_desk(Path(folder))


def _of_the_import_desk(folder: Path) -> None:
    """The seed from choosing to undoing, on a site that does not have it yet."""
    with Site(folder / "var", **OWNER, FIRST_CONTENT="none") as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = _open(browser, f"{site.url}/admin/exchange/importbatch/add/", 1280, 760, "light")
        page.locator("#id_username").fill(OWNER["DJANGO_SUPERUSER_USERNAME"])
        page.locator("#id_password").fill(OWNER["DJANGO_SUPERUSER_PASSWORD"])
        page.locator("input[type=submit]").click()
        page.locator("input[type=file]").set_input_files(DUMPS)
        _keep(page, "import-upload")
        page.get_by_role("button", name="Look at them").click()
        _keep(page, "import-batch")
        batch = page.url
        page.get_by_role("link", name="Her", exact=True).click()
        page.locator(".import-beside").evaluate("element => scrollBy(0, element.getBoundingClientRect().top - 24)")
        _keep(page, "import-file")
        page.goto(batch)
        page.get_by_role("link", name="Harbour Accounts").click()
        _keep(page, "import-question")
        page.goto(batch)
        page.get_by_role("button", name="Store").click()
        site.run("from blog.models import Post; post = Post.objects.first(); post.verdict = 'Edited.'; post.save()")
        page.get_by_role("link", name="Undo this import").click()
        _keep(page, "import-undo")
        browser.close()


def _open(browser: Browser, url: str, width: int, height: int, scheme: Literal["light", "dark"]) -> Page:
    size = ViewportSize(width=width, height=height)
    page = browser.new_page(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    page.goto(url)
    page.evaluate("document.fonts.ready")
    return page


def _take(page: Page, name: str) -> None:
    _keep(page, name)
    page.close()


def _keep(page: Page, name: str) -> None:
    page.evaluate("document.fonts.ready")
    page.screenshot(path=HERE / f"{name}.jpg", type="jpeg", quality=QUALITY)


if __name__ == "__main__":
    main()
