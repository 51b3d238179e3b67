"""Takes the pictures of the documentation again: `.venv/bin/python docs/screenshots/take.py` (needs Chromium).

With names behind it (`pages`, `import_desk`, `conversation`, `writing`), those only.
"""

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
TALK = """
from datetime import timedelta
from django.utils import timezone
from factories import make_comment
from blog.models import Post, User
from comments.models import Comment
from comments.visitors import receipt_for

post, owner = Post.objects.get(slug="her"), User.objects.get()
Comment.objects.all().delete()
Post.objects.filter(pk=post.pk).update(author=owner, published_at=timezone.now() - timedelta(days=3))
owner.display_name = "Hunter"
owner.save()

def say(hours, name, words, to=None, state="approved", reason="", **fields):
    at = timezone.now() - timedelta(hours=hours)
    comment = make_comment(post, to, author_name=name, source=words, created_at=at, sort_at=at, **fields)
    Comment.objects.filter(pk=comment.pk).update(state=state, state_reason=reason)
    return comment

first = say(40, "Ingrid", "The light in this film is that of a *very* good morning. I forgave it everything.")
gone = say(33, "Discount Watches", "Cheap!", first)
say(31, "Tomás", "Does anybody buy that?", gone)
Comment.objects.filter(pk=gone.pk).update(state="spam")
second = say(27, "Bea", "Where was it filmed? The towers cannot all be Los Angeles.", author_url="https://bea.example/")
answer = say(25, "Hunter", "Half of it in Shanghai: those walkways are in Pudong.", second, user=owner)
say(20, "Bea", "> those walkways\\n\\nSo he never meets a car. >!And she left him there.!<", answer)
say(9, "Casino King", "Win now at https://spam.example and https://more.example", state="pending",
    reason="number of links: 2; from 2 on, it waits", author_email="king@spam.example", network="203.0.113.0/24")
say(6, "Wren", "A casino scene was cut, I read. Does anybody know more?", second, "pending",
    "contains the watched word “casino”", author_email="wren@example.org", network="198.51.100.0/24")
mine = say(0.05, "Ada", "I saw it twice, and the second time I heard **only** the music.", first, "pending",
    "first comment under this name and e-mail", author_email="ada@example.org", network="192.0.2.0/24")
print(f"/her/?unapproved={mine.pk}&moderation-hash={receipt_for(mine.pk)}")
"""
UNFINISHED = """
from datetime import timedelta
from django.utils import timezone
from factories import make_film, make_post
from blog.models import FurtherReading

film = make_film("Paris, Texas", year=1984, directors="Wim Wenders")
post = make_post("Paris, Texas", film=film, rating="4.5/5", status="draft", verdict="Red caps and long roads.", source=(
    "A man walks out of the desert in a suit, a tie and a *red cap*, and says nothing for half an hour.\\n\\n"
    "What he has lost is told later, through a pane of glass, by two people of whom only one can see the other.\\n\\n"
    "- The road, which leads nowhere but on.\\n- The boy, who drives home what his father cannot say."
))
FurtherReading.objects.create(post=post, position=1, title="On the road again", publication="Reel Letters",
    url="https://reel.example/paris-texas")
make_post("Ran", film=make_film("Ran", year=1985), status="published", published_at=timezone.now() + timedelta(days=2))
"""


def main() -> None:
    kinds = {
        "pages": _of_pages,
        "import_desk": _of_the_import_desk,
        "conversation": _of_the_conversation,
        "writing": _of_writing,
    }
    for name in sys.argv[1:] or kinds:
        with tempfile.TemporaryDirectory() as folder:
            kinds[name](Path(folder))


def _of_pages(folder: Path) -> None:
    with Site(folder / "var", **OWNER) as site:
        site.run("from browser.gallery import fill; fill()")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            _take(_open(browser, site.url, 1280, 1230, "light"), "home")
            _take(_open(browser, f"{site.url}/her/", 1280, 1400, "light"), "review-light")
            thread = _open(browser, f"{site.url}/her/", 390, 1200, "dark")
            thread.locator("#comment-2").evaluate("element => scrollBy(0, element.getBoundingClientRect().top - 24)")
            _take(thread, "thread-phone-dark")
            browser.close()


def _of_the_import_desk(folder: Path) -> None:
    """The seed from choosing to undoing, on a site that does not have it yet."""
    with Site(folder / "var", **OWNER, FIRST_CONTENT="none") as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = _open(browser, f"{site.url}/admin/exchange/importbatch/add/", 1280, 760, "light")
        _log_in(page)
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


def _of_the_conversation(folder: Path) -> None:
    """What waits, as the owner sees it, and what its writer sees meanwhile."""
    with Site(folder / "var", **OWNER) as site, sync_playwright() as playwright:
        address = site.run(TALK).strip()
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        desk = _open(browser, f"{site.url}/admin/comments/comment/", 1280, 900, "light")
        _log_in(desk)
        _take(desk, "moderation-desk")
        thread = _open(browser, site.url + address, 390, 1240, "light")
        thread.locator(".comments-title").evaluate("element => scrollBy(0, element.getBoundingClientRect().top - 24)")
        _take(thread, "conversation-phone")
        browser.close()


def _of_writing(folder: Path) -> None:
    """A review on its way, and the first page of the desk with what waits."""
    with Site(folder / "var", **OWNER) as site, sync_playwright() as playwright:
        site.run(TALK)
        site.run(UNFINISHED)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        desk = _open(browser, f"{site.url}/admin/", 1280, 860, "light")
        _log_in(desk)
        _keep(desk, "first-page")
        desk.get_by_role("link", name="Paris, Texas").first.click()
        desk.set_viewport_size({"width": 1600, "height": 1180})
        desk.get_by_role("button", name="Preview").click()
        desk.frame_locator("iframe").locator("article h1").wait_for()
        _keep(desk, "writing-page")
        browser.close()


def _log_in(page: Page) -> None:
    page.locator("#id_username").fill(OWNER["DJANGO_SUPERUSER_USERNAME"])
    page.locator("#id_password").fill(OWNER["DJANGO_SUPERUSER_PASSWORD"])
    page.locator("input[type=submit]").click()


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
