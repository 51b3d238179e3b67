"""In the admin a review is written and a conversation looked after, under the site's own security header."""

import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import FileChooser, Locator, Page, expect

from browser.photographs import photograph
from browser.site import OWNER, Site
from browser.watching import Watched, colours_too_close, sideways, violations

HINTS = ("verbose:", "info:")  # what Chromium would like of Django's own forms
DESK = ["post", "film", "tag", "picture", "user", "oldaddress"]
PAGES = [
    "",
    *(f"blog/{name}/" for name in DESK),
    *(f"blog/{name}/add/" for name in DESK),
    *(f"blog/{name}/1/change/" for name in ("post", "film", "user")),
    *("blog/post/1/history/", "blog/post/1/delete/", "blog/post/1/sharing/", "blog/furtherreading/"),
    *("auth/group/", "auth/group/1/change/", "password_change/"),
    *("comments/comment/", "comments/comment/1/change/", "comments/mail/", "comments/watchedword/add/"),
]


@pytest.fixture
def desk(fresh_site, open_page) -> Page:
    page = open_page()
    watched = Watched(page, fresh_site)
    log_in(page, fresh_site)
    yield page
    assert watched.complaints == []


def log_in(page: Page, site: Site) -> None:
    """By the cookie of a session that was prepared; that one can log in by the form, `test_the_owner_logs_in` tells."""
    page.context.add_cookies([site.owner_cookie])


def test_the_owner_logs_in(open_page, site):
    page = open_page()
    page.goto(f"{site.url}/admin/")
    fill_in_the_log_in(page)
    page.get_by_role("button", name="Log in").click()

    expect(page.locator("#user-tools")).to_be_visible()


TEXT = "A man walks out of the *desert*.\n\n> I knew these people."
LINKS = (("Roger Ebert", "https://example.com/paris-texas"), ("An essay", "https://example.com/an-essay"))


def test_a_review_is_written_with_the_mouse(desk, fresh_site):
    desk.context.clear_cookies()
    desk.goto(f"{fresh_site.url}/admin/")
    fill_in_the_log_in(desk)
    desk.get_by_role("button", name="Log in").click()
    desk.get_by_role("link", name="Write a review").click()
    desk.locator("#id_film").fill("Paris, Texas")
    desk.locator("#id_film_year").fill("1984")
    desk.locator("#id_film_directors").fill("Wim Wenders")
    desk.locator("#id_source").fill(f"{TEXT}\n\n")
    with desk.expect_file_chooser() as chooser:
        desk.get_by_role("button", name="Picture", exact=True).click()
    describe(desk, chooser.value)
    desk.locator("#id_verdict").fill("Red caps and long roads.")
    click_stars(desk, 3.5)
    desk.locator("#id_pull_quote").fill("I knew these people.")
    for row, (title, address) in enumerate(LINKS):
        desk.locator(f"#id_further_reading-{row}-url").fill(address)
        desk.locator(f"#id_further_reading-{row}-title").fill(title)
    desk.locator("#id_tags").fill("Road films")
    desk.get_by_role("button", name="Publish").click()
    expect(desk.locator(".messagelist .success")).to_be_visible()
    desk.locator(".write-actions").get_by_role("link", name="View on site").click()

    it_is_published(desk, fresh_site)


@pytest.mark.parametrize("width", [1280, 390])
def test_a_review_is_written_by_keyboard_alone(desk, fresh_site, width):
    desk.set_viewport_size({"width": width, "height": 800})
    desk.context.clear_cookies()
    desk.goto(f"{fresh_site.url}/admin/")
    fill_in_the_log_in(desk)
    desk.keyboard.press("Enter")
    expect(desk.locator("#user-tools")).to_be_visible()
    tab_to(desk, desk.get_by_role("link", name="Write a review"))
    desk.keyboard.press("Enter")
    expect(desk.locator("#id_film")).to_be_visible()
    write_at(desk, "#id_film", "Paris, Texas")
    write_at(desk, "#id_film_year", "1984")
    write_at(desk, "#id_film_directors", "Wim Wenders")
    write_at(desk, "#id_source", f"{TEXT}\n\n")
    tool = desk.get_by_role("button", name="Picture", exact=True)
    with desk.expect_file_chooser() as chooser:  # from here on, or the browser would open it before it is listened for
        expect(tool).to_be_visible()
        for keys in ("Shift+Tab", "End", "ArrowLeft", "ArrowLeft"):
            desk.keyboard.press(keys)
        expect(tool).to_be_focused()
        desk.keyboard.press("Enter")
    describe(desk, chooser.value)
    write_at(desk, "#id_verdict", "Red caps and long roads.")
    tab_to(desk, desk.get_by_role("slider", name="Stars"))
    for _ in range(8):  # one for "no rating" and seven halves
        desk.keyboard.press("ArrowRight")
    expect(desk.locator("#id_rating")).to_have_value("3.5/5")
    write_at(desk, "#id_pull_quote", "I knew these people.")
    for row, (title, address) in enumerate(LINKS):
        write_at(desk, f"#id_further_reading-{row}-url", address)
        write_at(desk, f"#id_further_reading-{row}-title", title)
    tab_to(desk, desk.get_by_role("button", name="Publish"), reverse=width == 1280)
    desk.keyboard.press("Enter")
    expect(desk.locator(".messagelist .success")).to_be_visible()
    desk.goto(f"{fresh_site.url}/paris-texas/")

    it_is_published(desk, fresh_site)


def fill_in_the_log_in(page: Page) -> None:
    page.locator("#id_username").fill(OWNER["DJANGO_SUPERUSER_USERNAME"])
    page.locator("#id_password").fill(OWNER["DJANGO_SUPERUSER_PASSWORD"])


def describe(desk: Page, chooser: FileChooser) -> None:
    """Choose a picture, say what it shows, and wait until it stands in the text."""
    chooser.set_files(photograph())
    alt = desk.get_by_role("dialog").get_by_label("Alternative text")
    expect(alt).to_be_focused()
    desk.keyboard.type("A red cap on a gate")
    desk.keyboard.press("Enter")
    expect(desk.locator("#id_source")).to_have_value(re.compile(r"!\[A red cap on a gate\]\(/media/"))


def it_is_published(desk, site):
    expect(desk).to_have_url(f"{site.url}/paris-texas/")
    image = desk.get_by_alt_text("A red cap on a gate")
    image.scroll_into_view_if_needed()
    desk.wait_for_function("(image) => image.complete && image.naturalWidth > 0", arg=image.element_handle())
    expect(desk.get_by_role("img", name="3.5 of 5 stars").first).to_be_visible()
    expect(desk.locator(".facts")).to_contain_text("1984 · Wim Wenders")
    expect(desk.locator(".prose em")).to_have_text("desert")
    expect(desk.locator(".pull-quote")).to_have_text("I knew these people.")
    assert [
        tuple(link) for link in desk.locator(".shelf a").evaluate_all("a => a.map((a) => [a.text, a.href])")
    ] == list(LINKS)
    desk.goto(site.url)
    newest = desk.locator(".teaser").first
    expect(newest.get_by_role("heading")).to_have_text("Paris, Texas")
    expect(newest.get_by_role("img", name="3.5 of 5 stars")).to_be_visible()
    expect(newest).to_contain_text("Red caps and long roads.")


def test_stars_and_the_written_rating_follow_each_other(desk, fresh_site):
    desk.goto(f"{fresh_site.url}/admin/blog/post/add/")
    slider = desk.get_by_role("slider", name="Stars")
    expect(slider).to_have_attribute("aria-valuetext", "no rating")

    desk.locator("#id_rating").fill("★★½")
    expect(slider).to_have_value("5")
    click_stars(desk, 4)
    expect(desk.locator("#id_rating")).to_have_value("4/5")
    desk.locator("#id_rating").fill("")
    expect(slider).to_have_attribute("aria-valuetext", "no rating")


def test_the_stars_of_an_old_review_are_drawn_on_its_own_scale(desk, fresh_site):
    desk.goto(f"{fresh_site.url}/admin/blog/post/1/change/")

    expect(desk.locator("#id_rating")).to_have_value("4/4 stars")
    expect(desk.get_by_role("slider", name="Stars")).to_have_value("8")
    expect(desk.locator(".write-star--full")).to_have_count(4)


def test_own_films_are_proposed_and_a_known_one_asks_for_nothing(desk, fresh_site):
    desk.goto(f"{fresh_site.url}/admin/blog/post/add/")
    desk.locator("#id_film").press_sequentially("He")
    expect(desk.locator("datalist option[value='Her']")).to_be_attached()
    expect(desk.locator("[data-new-film]")).to_be_visible()

    desk.locator("#id_film").press_sequentially("r")

    expect(desk.locator("[data-new-film]")).to_be_hidden()


def test_rows_of_further_reading_are_added_and_put_in_order(desk, fresh_site):
    desk.goto(f"{fresh_site.url}/admin/blog/post/add/")
    desk.locator("#id_film").fill("Ran")
    for row, title in enumerate(("Second", "Third")):
        desk.locator(f"#id_further_reading-{row}-title").fill(title)
    desk.get_by_role("button", name="Another one").click()
    desk.locator("#id_further_reading-2-title").fill("First")
    for _ in range(2):
        desk.locator("#id_further_reading-2-title").locator("xpath=ancestor::li").get_by_role(
            "button", name="Move up"
        ).click()
    desk.get_by_role("button", name="Publish").click()
    expect(desk.locator(".messagelist .success")).to_be_visible()

    desk.goto(f"{fresh_site.url}/ran/")

    expect(desk.locator(".shelf li")).to_have_text(["First", "Second", "Third"])


def test_the_article_is_shown_beside_the_form_while_one_writes(desk, fresh_site):
    desk.goto(f"{fresh_site.url}/admin/blog/post/1/change/")
    desk.get_by_role("button", name="Preview").click()
    article = desk.frame_locator("iframe").locator("article")
    expect(article.locator("h1")).to_have_text("Her")

    desk.locator("#id_verdict").fill("Quite *new*.")

    expect(article.locator(".verdict__label")).to_have_text("Quite *new*.")


LISTEN = """() => {
    const [ask, sent] = [window.fetch, []]
    window.sent = sent
    window.fetch = (address, options) => {
        const values = options?.body instanceof FormData ? [...options.body.values()] : []
        sent.push([String(address), values.some((value) => value instanceof File)])
        return ask(address, options)
    }
}"""


def test_a_chosen_picture_is_sent_once_and_not_with_every_preview(desk, fresh_site):
    desk.goto(f"{fresh_site.url}/admin/blog/post/1/change/")
    desk.evaluate(LISTEN)
    large = BytesIO()
    Image.effect_noise((900, 600), 80).save(large, "JPEG")
    desk.locator("summary", has_text="Picture").click()
    desk.locator("#id_new_picture").set_input_files(
        {"name": "large.jpg", "mimeType": "image/jpeg", "buffer": large.getvalue()}
    )
    desk.get_by_role("dialog").get_by_role("button", name="Put it in").click()
    expect(desk.locator("[data-picture-words]")).to_have_text("The picture is there.")

    desk.get_by_role("button", name="Preview").click()
    desk.locator("#id_verdict").fill("New.")
    expect(desk.frame_locator("iframe").locator(".verdict__label")).to_have_text("New.")
    expect(desk.locator("[data-checklist]")).to_be_visible()

    sent = desk.evaluate("window.sent")
    assert {address.split("/")[-2] for address, _ in sent} >= {"upload", "preview", "checklist"}
    assert [address for address, has_file in sent if has_file] == ["/admin/blog/picture/upload/"]


def test_a_rating_that_cannot_be_read_is_said_beside_its_field(desk, fresh_site):
    desk.goto(f"{fresh_site.url}/admin/blog/post/1/change/")
    desk.locator("#id_rating").fill("rather good")
    desk.get_by_role("button", name="Update").click()

    expect(desk.locator(".write-field--rating .errorlist")).to_contain_text("rather good")


def test_an_old_review_is_opened_and_saved_unchanged(desk, fresh_site):
    desk.goto(f"{fresh_site.url}/her/")
    before = desk.locator(".review").inner_html()
    desk.goto(f"{fresh_site.url}/admin/blog/post/1/change/")
    desk.get_by_role("button", name="Update").click()
    expect(desk.locator(".messagelist .success")).to_be_visible()

    desk.goto(f"{fresh_site.url}/her/")
    assert desk.locator(".review").inner_html() == before


def test_a_removed_comment_leaves_a_marker_and_its_answers(desk, fresh_site):
    decide(desk, fresh_site, comment=2, action="trash")

    desk.goto(f"{fresh_site.url}/her/")
    expect(desk.locator("#div-comment-2 .removed-note")).to_have_text("A comment that was removed.")
    expect(desk.locator("#comment-3")).to_be_visible()
    expect(desk.locator(".comments-title")).to_contain_text("6 responses")

    decide(desk, fresh_site, comment=2, action="approve")
    desk.goto(f"{fresh_site.url}/her/")
    expect(desk.locator(".comments-title")).to_contain_text("7 responses")


def test_a_removed_comment_without_answers_vanishes(desk, fresh_site):
    decide(desk, fresh_site, comment=7, action="trash")

    desk.goto(f"{fresh_site.url}/her/")
    expect(desk.locator("#comment-7")).to_have_count(0)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_the_desk_can_be_used_by_everybody_and_says_nothing_to_the_console(owner_at_the_desk, axe, page):
    desk, site, complaints = owner_at_the_desk
    complaints.clear()
    desk.emulate_media(color_scheme="light")
    response = desk.goto(f"{site.url}/admin/{page}")
    assert response.status == 200
    assert [said for said in complaints if not said.startswith(HINTS)] == []
    assert violations(desk, axe) == []
    assert sideways(desk) <= 0
    desk.emulate_media(color_scheme="dark")
    assert colours_too_close(desk) == []


@pytest.fixture(scope="module")
def owner_at_the_desk(site, browser):
    """One login for all pages that are only looked at."""
    context = browser.new_context()
    page = context.new_page()
    log_in(page, site)
    yield page, site, Watched(page, site).complaints
    context.close()


def click_stars(page: Page, number: float) -> None:
    """Click into the middle of the last half star that is meant."""
    drawing = page.locator(".write-bar > svg")
    box = drawing.bounding_box()
    drawing.click(position={"x": box["width"] * (number * 2 - 0.5) / 10, "y": box["height"] / 2})


def tab_to(page: Page, target: Locator, *, reverse: bool = False) -> None:
    """Go on with the Tab key alone, until the thing has the focus."""
    for _ in range(80):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Shift+Tab" if reverse else "Tab")
    raise AssertionError(f"{target} cannot be reached by keyboard")


def write_at(page: Page, field: str, text: str) -> None:
    tab_to(page, page.locator(field))
    page.keyboard.insert_text(text)


def decide(page: Page, site: Site, *, comment: int, action: str) -> None:
    page.goto(f"{site.url}/admin/comments/comment/?view={'trash' if action == 'approve' else 'all'}")
    page.locator(f"#row-{comment} [value^='{action} ']").click()
    expect(page.locator(".desk-message")).to_be_visible()
