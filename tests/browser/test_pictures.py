"""Pictures in a browser: the library at the desk, and on pages in the width and kind that the screen needs."""

import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from browser.photographs import photograph
from browser.site import Site
from browser.test_writing_desk import log_in
from browser.watching import Watched, colours_too_close, sideways, violations

HINTS = ("verbose:", "info:")
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


def wait_for_worker(site: Site, page: Page, address: str, what: str) -> None:
    for _ in range(300):  # it makes AVIF of thirty pictures first, on a machine that has other things to do
        page.goto(site.url + address)
        if page.locator(what).count():
            return
        page.wait_for_timeout(500)
    raise AssertionError(f"{what} never came")


@pytest.mark.parametrize("address", ["", "?view=wordless", "?q=nothing-like-this", "add/", "1/change/", "1/delete/"])
def test_the_library_is_faultless(at_the_desk, filled, axe, address):
    page, complaints = at_the_desk
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")
    complaints.clear()
    page.goto(f"{filled.url}/admin/blog/picture/{address}")
    assert [said for said in complaints if not said.startswith(HINTS)] == []  # before axe, whose own styles are refused
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert violations(page, axe) == [], width
        assert sideways(page) <= 0, width
    page.emulate_media(color_scheme="dark")
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert colours_too_close(page) == [], width


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


WRITE = "/admin/blog/post/add/"
LIBRARY = "[data-library-dialog]"


def test_a_picture_from_the_library_is_put_into_the_text_by_key_alone(at_the_desk, filled):
    page, _ = at_the_desk
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(filled.url + WRITE)
    text = page.get_by_role("textbox", name="Text", exact=True)
    text.fill("Rain. ")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("button", name="Picture from the library")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Search", exact=True)).to_be_focused()
    expect(page.locator(LIBRARY)).to_contain_text("The first 24 pictures.")
    page.keyboard.type("asleep")
    expect(page.locator(LIBRARY)).to_contain_text("One picture.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(text).to_have_value(re.compile(r"Rain\. !\[A man asleep in shallow water\]\(/media/.+\)"))
    expect(text).to_be_focused()


def test_one_without_words_is_described_first_and_more_are_shown(at_the_desk, filled, axe):
    page, _ = at_the_desk
    page.goto(filled.url + WRITE)
    page.get_by_role("button", name="Picture from the library").click()
    dialog = page.locator(LIBRARY)
    assert violations(page, axe) == []
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme="dark")
    assert (colours_too_close(page), max(sideways(page), 0)) == ([], 0)
    dialog.get_by_role("button", name="Show more").click()
    expect(dialog.get_by_role("listitem")).to_have_count(33)
    expect(dialog.get_by_role("listitem").nth(24).get_by_role("button")).to_be_focused()
    dialog.get_by_text("without alternative text").first.click()
    page.get_by_role("dialog").get_by_label("Alternative text").fill("A sun above a hill")
    page.keyboard.press("Enter")

    text = page.get_by_role("textbox", name="Text", exact=True)
    expect(text).to_have_value(re.compile(r"!\[A sun above a hill\]\(/media/.+\)"))
    page.get_by_role("button", name="Picture from the library").click()
    page.keyboard.press("Escape")
    expect(text).to_be_focused()


def test_the_picture_of_a_post_is_seen_at_once_and_kept_with_the_words(at_the_desk, filled):
    page, _ = at_the_desk
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(filled.url + WRITE)
    page.locator("#id_title").fill("A sea")
    page.locator("summary", has_text="Picture").click()
    page.get_by_label("Choose a file").set_input_files(photograph(colour="navy"))
    page.get_by_role("dialog").get_by_label("Alternative text").fill("A sea at night")
    page.keyboard.press("Enter")
    shown = page.locator("[data-picture-shown]")
    expect(shown).to_have_attribute("alt", "A sea at night")
    page.get_by_role("button", name="Preview").click()
    article = page.frame_locator("[data-preview-pane] iframe").locator("article")
    expect(article.get_by_alt_text("A sea at night")).to_be_visible()
    expect(page.locator("[data-autosave-line]")).to_contain_text("Kept at")
    page.goto(filled.url + WRITE)
    page.get_by_role("link", name="Take them up").first.click()
    expect(shown).to_have_attribute("alt", "A sea at night")
    page.get_by_role("button", name="Take it away").click()
    expect(shown).to_be_hidden()
    page.get_by_role("button", name="Choose from the library").click()
    page.locator(LIBRARY).get_by_role("button", name="A sea at night").click()
    page.get_by_role("button", name="Store").click()

    expect(page.locator(".messagelist .success")).to_be_visible()
    assert page.locator("[data-picture-shown]").get_attribute("alt") == "A sea at night"
    assert "A sea at night" in filled.run(
        "from blog.models import Post; print(Post.objects.get(title='A sea').picture)"
    )
