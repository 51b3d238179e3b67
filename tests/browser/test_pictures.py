"""Pictures in a browser: the library at the desk, and on pages in the width and kind that the screen needs."""

from io import BytesIO
from itertools import product

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from browser.site import Site
from browser.test_writing_desk import log_in
from browser.watching import Watched, sideways, violations

HINTS = ("verbose:", "info:")
LOOKS = [
    pytest.param(width, scheme, id=f"{width}-{scheme}") for width, scheme in product((390, 1280), ("light", "dark"))
]
FILL = """
from browser.gallery import _picture
from blog.models import Picture
from factories import make_film, make_post
poster = _picture("A man asleep in shallow water", size=(800, 1200))
still = _picture("A row of empty red seats, " * 8, size=(1600, 900))
text = "Rain.\\n\\n" + still.markdown + "\\n\\nMore rain."
make_post("Stalker", film=make_film("Stalker", poster=poster), source=text)
make_post("A winter of matinees", picture=still)
for number in range(30):
    _picture("" if number % 3 else f"Picture {number}", size=(300 + 10 * number, 200))
"""


@pytest.fixture(scope="module")
def filled(first_start, tmp_path_factory, chromium):
    with first_start.copy(tmp_path_factory.mktemp("pictures") / "var") as site:
        site.run(FILL)
        yield site


@pytest.fixture(scope="module")
def at_the_desk(filled, browser):
    context = browser.new_context()
    page = context.new_page()
    log_in(page, filled)
    yield page, Watched(page, filled).complaints
    context.close()


def photograph(size=(900, 600), colour="teal"):
    buffer = BytesIO()
    Image.new("RGB", size, colour).save(buffer, "JPEG")
    return {"name": "photograph.jpg", "mimeType": "image/jpeg", "buffer": buffer.getvalue()}


def wait_for_worker(site: Site, page: Page, address: str, what: str) -> None:
    for _ in range(60):
        page.goto(site.url + address)
        if page.locator(what).count():
            return
        page.wait_for_timeout(500)
    raise AssertionError(f"{what} never came")


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_the_library_is_faultless(at_the_desk, filled, axe, width, scheme):
    page, complaints = at_the_desk
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    for address in ("", "?view=wordless", "?q=nothing-like-this", "add/", "1/change/", "1/delete/"):
        complaints.clear()
        page.goto(f"{filled.url}/admin/blog/picture/{address}")
        assert [
            said for said in complaints if not said.startswith(HINTS)
        ] == []  # before axe, whose own styles are refused
        assert violations(page, axe) == [], address
        assert sideways(page) <= 0, address


def test_the_library_is_used_by_keyboard_alone(at_the_desk, filled):
    page, _ = at_the_desk
    page.goto(f"{filled.url}/admin/blog/picture/")
    page.locator("#searchbar").focus()
    page.keyboard.type("asleep")
    page.keyboard.press("Enter")
    expect(page.locator(".pictures__one")).to_have_count(1)
    page.locator("#tick-all").focus()
    page.keyboard.press("Space")
    expect(page.locator("[name=_selected_action]")).to_be_checked()
    page.locator(".pictures__link").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Where it is used")).to_be_visible()
    expect(page.get_by_role("link", name="Stalker")).to_be_visible()


def test_a_picture_is_uploaded_replaced_and_completed(at_the_desk, filled):
    page, _ = at_the_desk
    page.goto(f"{filled.url}/admin/blog/picture/add/")
    page.get_by_label("Alternative text").fill("A sea of one colour")
    page.get_by_label("File").set_input_files(photograph())
    page.get_by_role("button", name="Save and continue editing").click()
    first = page.locator(".picture-seen img").get_attribute("src")
    page.get_by_label("Put another file in its place").set_input_files(photograph(colour="maroon"))
    page.get_by_role("button", name="Save and continue editing").click()
    second = page.locator(".picture-seen img").get_attribute("src")

    assert first != second
    assert page.request.get(filled.url + first).url == filled.url + second
    address = page.url.removeprefix(filled.url)
    wait_for_worker(filled, page, address, ".picture-seen source[type='image/avif']")
    expect(page.locator(".picture-seen img")).to_have_js_property("complete", True)
    assert page.evaluate("document.querySelector('.picture-seen img').currentSrc").endswith(".avif")


def test_a_page_loads_avif_in_the_width_that_it_needs(filled, open_page):
    page = open_page(viewport={"width": 390, "height": 800})
    wait_for_worker(filled, page, "/stalker/", ".prose source[type='image/avif']")
    wait_for_worker(filled, page, "/stalker/", ".review__head source[type='image/avif']")
    page.locator(".prose img").scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('.prose img').complete")

    assert page.evaluate("document.querySelector('.review__head img').currentSrc").endswith("-320.avif")
    assert page.evaluate("document.querySelector('.prose img').currentSrc").endswith("-640.avif")
    assert page.locator(".prose img").get_attribute("loading") == "lazy"
    assert page.locator(".review__head img").get_attribute("loading") is None


def test_the_poster_stands_beside_the_title(filled, open_page):
    page = open_page()
    wait_for_worker(filled, page, "/stalker/", ".review__head source[type='image/avif']")
    poster, title = (page.locator(f".review__head {part}").bounding_box() for part in ("img", "h1"))

    assert poster["x"] + poster["width"] < title["x"]
    assert title["width"] > 500


def test_a_place_is_kept_and_coloured_while_a_picture_loads(filled, open_context):
    context = open_context()
    context.route("**/media/**", lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{filled.url}/stalker/")

    for image in page.locator(".review img").all():
        box = image.bounding_box()
        assert box["width"] > 100
        assert box["height"] > 100
        assert image.evaluate("image => getComputedStyle(image).backgroundColor") not in {"rgba(0, 0, 0, 0)", ""}


def test_the_card_of_a_post_stands_in_its_head(filled, open_page):
    page = open_page()
    wait_for_worker(filled, page, "/stalker/", "meta[name='twitter:card'][content='summary_large_image']")
    card = page.locator("meta[property='og:image']").get_attribute("content")

    assert Image.open(BytesIO(page.request.get(card).body())).size == (1200, 630)
