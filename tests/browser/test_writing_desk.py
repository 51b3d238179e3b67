"""In the admin a review is written and a conversation looked after, under the site's own security header."""

import pytest
from playwright.sync_api import Page, expect

from browser.site import OWNER, Site
from browser.watching import Watched, violations

HINTS = ("verbose:", "info:")  # what Chromium would like of Django's own forms
DESK = ["post", "film", "tag", "picture", "user", "oldaddress"]


@pytest.fixture
def desk(fresh_site, open_page) -> Page:
    page = open_page()
    watched = Watched(page, fresh_site)
    log_in(page, fresh_site)
    yield page
    assert watched.complaints == []


def log_in(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/admin/")
    page.locator("#id_username").fill(OWNER["DJANGO_SUPERUSER_USERNAME"])
    page.locator("#id_password").fill(OWNER["DJANGO_SUPERUSER_PASSWORD"])
    page.get_by_role("button", name="Log in").click()
    expect(page.locator("#user-tools")).to_be_visible()


def test_a_review_is_written_from_a_new_film_to_the_front_page(desk, fresh_site):
    desk.goto(f"{fresh_site.url}/admin/blog/post/add/")
    add_in_popup(
        desk, "#add_id_film", {"#id_title": "Paris, Texas", "#id_year": "1984", "#id_directors": "Wim Wenders"}
    )
    desk.locator("#id_title").fill("Paris, Texas")
    desk.locator("#id_source").fill("A man walks out of the *desert*.\n\n> I knew these people.")
    desk.locator("#id_verdict").fill("Red caps and long roads.")
    desk.locator("#id_rating").fill("★★★½")
    desk.locator("#id_pull_quote").fill("I knew these people.")
    desk.locator("#id_status").select_option("published")
    add_in_popup(desk, "#add_id_tags", {"#id_name": "Road films"})
    desk.locator("#id_further_reading-0-title").fill("Roger Ebert")
    desk.locator("#id_further_reading-0-url").fill("https://example.com/paris-texas")
    desk.get_by_role("button", name="Save and continue editing").first.click()
    expect(desk.locator(".messagelist .success")).to_be_visible()
    desk.get_by_role("link", name="View on site").click()

    expect(desk).to_have_url(f"{fresh_site.url}/paris-texas/")
    expect(desk.get_by_role("img", name="3.5 of 5 stars").first).to_be_visible()
    expect(desk.locator(".prose em")).to_have_text("desert")
    expect(desk.locator(".pull-quote")).to_have_text("I knew these people.")
    expect(desk.locator(".shelf")).to_contain_text("Roger Ebert")
    expect(desk.get_by_role("link", name="Road films")).to_be_visible()
    desk.goto(fresh_site.url)
    newest = desk.locator(".teaser").first
    expect(newest.get_by_role("heading")).to_have_text("Paris, Texas")
    expect(newest.get_by_role("img", name="3.5 of 5 stars")).to_be_visible()
    expect(newest).to_contain_text("Red caps and long roads.")


def test_a_rating_that_cannot_be_read_is_said_beside_its_field(desk, fresh_site):
    desk.goto(f"{fresh_site.url}/admin/blog/post/1/change/")
    desk.locator("#id_rating").fill("rather good")
    desk.get_by_role("button", name="Save", exact=True).first.click()

    expect(desk.locator(".field-rating .errorlist")).to_contain_text("rather good")


def test_an_old_review_is_opened_and_saved_unchanged(desk, fresh_site):
    desk.goto(f"{fresh_site.url}/her/")
    before = desk.locator(".review").inner_html()
    desk.goto(f"{fresh_site.url}/admin/blog/post/1/change/")
    desk.get_by_role("button", name="Save", exact=True).first.click()
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


@pytest.mark.parametrize(
    "page",
    [
        "",
        *(f"blog/{name}/" for name in DESK),
        *(f"blog/{name}/add/" for name in DESK),
        "comments/comment/",
        "comments/comment/1/change/",
        "blog/post/1/history/",
        "blog/post/1/delete/",
        "password_change/",
    ],
)
def test_a_page_of_the_desk_says_nothing_to_the_console(owner_at_the_desk, page):
    desk, site, complaints = owner_at_the_desk
    complaints.clear()
    response = desk.goto(f"{site.url}/admin/{page}")

    assert response.status == 200
    assert [said for said in complaints if not said.startswith(HINTS)] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colours_of_the_desk_can_be_read(owner_at_the_desk, axe, scheme):
    desk, site, _ = owner_at_the_desk
    desk.emulate_media(color_scheme=scheme)
    for page in ("", "blog/post/", "blog/post/1/change/", "comments/comment/"):
        desk.goto(f"{site.url}/admin/{page}")
        assert [found for found in violations(desk, axe) if found.startswith("color-contrast")] == [], page


@pytest.fixture(scope="module")
def owner_at_the_desk(site, browser):
    """One login for all pages that are only looked at."""
    context = browser.new_context()
    page = context.new_page()
    log_in(page, site)
    yield page, site, Watched(page, site).complaints
    context.close()


def add_in_popup(page: Page, link: str, fields: dict[str, str]) -> None:
    with page.expect_popup() as popup:
        page.locator(link).click()
    for field, text in fields.items():
        popup.value.locator(field).fill(text)
    with popup.value.expect_event("close"):
        popup.value.get_by_role("button", name="Save", exact=True).click()


def decide(page: Page, site: Site, *, comment: int, action: str) -> None:
    page.goto(f"{site.url}/admin/comments/comment/?view={'trash' if action == 'approve' else 'all'}")
    page.locator(f"#row-{comment} [value^='{action} ']").click()
    expect(page.locator(".desk-message")).to_be_visible()
