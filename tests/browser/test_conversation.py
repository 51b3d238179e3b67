"""A long conversation in a browser, with script and without: pages, permalinks, folding, what is new, and its keys."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser.watching import Watched, faults, violations

FILL = """
from factories import make_post
from comments.models import Comment

URL = "https://example.com/"

def talk(title, threads):
    post = make_post(title)
    thread = []
    for number in range(10 * threads):
        place = number % 10
        above = None if place == 0 else thread[number - (1 if place < 7 else place)]
        url = URL if number % 4 == 0 else ""
        text = f"Number {number} has *seen* it.\\n\\n> The sea thinks.\\n\\nSo it does, and {URL} says so."
        thread.append(Comment(post=post, parent=above, author_name=f"Reader {number}", author_url=url, source=text))
    Comment.objects.store_thread(thread)
    return post

talk("Solaris", 30)
post = talk("Stalker", 2)
Comment.objects.create(post=post, kind="pingback", author_name="Another blog", author_url=URL, source="x")
hidden = post.comments.filter(replies__isnull=False).order_by("pk")[3]
Comment.objects.filter(pk=hidden.pk).update(state="trash")
listed = Comment(post=post, parent=hidden.replies.first(), author_name="Ada", source="- one\\n- two")
Comment.objects.store_thread([listed])
"""
SETTINGS = {
    "COMMENTS_PER_PAGE": "5",
    "COMMENTS_HOLD_FIRST": "0",
    "COMMENTS_FLOOD_SECONDS": "0",
    "FIRST_CONTENT": "none",
}
WIDTHS = (320, 1280)
BOTH = pytest.mark.parametrize("page", [True, False], ids=["with-script", "without-script"], indirect=True)


@pytest.fixture(scope="module")
def long_site(empty_start, tmp_path_factory, chromium):
    with empty_start.copy(tmp_path_factory.mktemp("long") / "data", **SETTINGS) as site:
        site.run(FILL)
        yield site


@pytest.fixture(scope="module")
def whole_site(tmp_path_factory, long_site):
    copy = long_site.copy(tmp_path_factory.mktemp("whole") / "data")
    with copy as site:
        yield site


@pytest.fixture
def page(long_site, open_page, request) -> Page:
    page = open_page(java_script_enabled=getattr(request, "param", True), viewport={"width": 390, "height": 800})
    watched = Watched(page, long_site)
    yield page
    assert watched.complaints == []


def comment(number: int) -> str:
    """The comments of the first post bear their place as their key."""
    return f"#comment-{number}"


@BOTH
def test_one_goes_from_the_newest_page_to_an_older_one_and_back(page, long_site):
    page.goto(f"{long_site.url}/solaris/")
    expect(page.locator(comment(291))).to_be_attached()
    expect(page.locator(comment(1))).to_have_count(0)

    page.get_by_role("link", name="Older comments").first.click()

    expect(page).to_have_url(f"{long_site.url}/solaris/comment-page-5/#comments")
    expect(page.locator(comment(201))).to_be_attached()
    expect(page.get_by_text("Page 5 of 6").first).to_be_visible()
    expect(page.locator(".comments-title")).to_contain_text(re.compile("^30[0-9] responses"))
    page.get_by_role("link", name="Newer comments").first.click()
    expect(page).to_have_url(f"{long_site.url}/solaris/#comments")


@BOTH
def test_a_permalink_leads_into_page_two(page, long_site):
    page.goto(f"{long_site.url}/solaris/comment/55/")

    expect(page).to_have_url(f"{long_site.url}/solaris/comment-page-2/#comment-55")
    expect(page.locator(":target")).to_have_id("comment-55")
    expect(page.locator(comment(55))).to_be_in_viewport()


@BOTH
def test_the_date_of_a_comment_on_page_two_is_a_link_to_it(page, long_site):
    page.goto(f"{long_site.url}/solaris/comment-page-2/")
    page.locator(comment(55)).locator(".comment-metadata a:has(time)").first.click()

    expect(page).to_have_url(f"{long_site.url}/solaris/comment-page-2/#comment-55")
    expect(page.locator(":target")).to_have_id("comment-55")
    expect(page.locator(comment(55))).to_be_in_viewport()


@BOTH
def test_one_answers_on_page_two_and_comes_back_to_it(page, long_site, request):
    text = f"From page two, {request.node.callspec.id}."
    page.goto(f"{long_site.url}/solaris/comment-page-2/")
    page.get_by_role("link", name="Reply to Reader 60", exact=True).click()
    page.locator("#comment").fill(text)
    page.locator("#author").fill("Ada")
    page.get_by_role("button", name="Post Comment").click()

    address = re.escape(f"{long_site.url}/solaris/comment-page-2/")
    expect(page).to_have_url(re.compile(rf"{address}(\?approved=\d+&moderation-hash=[^#]*)?#comment-\d+$"))
    expect(page.locator(":target")).to_contain_text(text)
    expect(page.locator(":target")).to_be_in_viewport()


def test_a_link_to_a_comment_on_another_page_finds_it(page, long_site):
    page.goto(f"{long_site.url}/solaris/#comment-55")

    expect(page).to_have_url(f"{long_site.url}/solaris/comment-page-2/#comment-55")
    expect(page.locator(comment(55))).to_be_in_viewport()


def test_without_script_the_page_has_nothing_to_press_that_does_nothing(long_site, open_page):
    page = open_page(java_script_enabled=False)
    page.goto(f"{long_site.url}/solaris/")

    expect(page.locator("#comments button").locator("visible=true")).to_have_count(0)
    expect(page.locator("#comments button")).not_to_have_count(0)  # those of an unsent draft, which wait unseen


# Folding


def test_answers_fold_and_stay_folded(page, long_site):
    page.goto(f"{long_site.url}/solaris/comment-page-2/")
    button = page.locator("#div-comment-51 > .comment-fold")
    expect(button).to_have_text("Answers: 9")
    expect(button).to_have_attribute("aria-expanded", "true")

    button.press("Enter")

    expect(page.locator(comment(52))).to_be_hidden()
    expect(page.locator(comment(61))).to_be_visible()
    page.reload()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(page.locator(comment(52))).to_be_hidden()
    button.press("Space")
    expect(page.locator(comment(52))).to_be_visible()
    page.reload()
    expect(button).to_have_attribute("aria-expanded", "true")


def test_the_answers_of_a_comment_are_as_many_as_one_can_count(page, long_site):
    page.goto(f"{long_site.url}/stalker/")
    expect(page.locator(".commentlist .removed")).to_have_count(1)

    for button in page.locator(".comment-fold").all():
        item = button.locator("xpath=ancestor::li[@id][1]")
        said = item.locator(".children .comment-author").count()
        expect(button).to_have_text(f"Answers: {said}")


def test_a_link_opens_what_it_leads_into(page, long_site):
    page.goto(f"{long_site.url}/solaris/comment-page-2/")
    for number in (51, 52):
        page.locator(f"#div-comment-{number} > .comment-fold").evaluate("button => button.click()")
    expect(page.locator(comment(53))).to_be_hidden()

    page.evaluate("location.hash = '#comment-53'")

    expect(page.locator(comment(53))).to_be_visible()
    expect(page.locator(comment(53))).to_be_in_viewport()


# What is new


@pytest.fixture
def come_back(whole_site, open_page):
    """A reader who was here before two comments came."""
    page = open_page(viewport={"width": 390, "height": 800})
    page.goto(f"{whole_site.url}/stalker/")
    expect(page.locator(".new-note")).to_have_count(0)
    whole_site.run(
        "from blog.models import Post; from factories import make_comment; post = Post.objects.get(slug='stalker');"
        "[make_comment(post, post.comments.filter(state='approved')[n], author_name='Late') for n in (2, 14)]"
    )
    page.goto(f"{whole_site.url}/stalker/")
    return page


def test_what_came_since_the_last_visit_is_marked_and_found_by_keys(come_back, axe):
    page = come_back
    assert violations(page, axe) == []
    news = page.locator("[data-new]")
    expect(page.locator(".new-note")).to_contain_text("New since your last visit: 2")
    expect(news).to_have_count(2)

    page.keyboard.press("n")
    expect(page.locator(":target")).to_have_id(news.nth(0).get_attribute("id"))
    page.keyboard.press("n")
    expect(page.locator(":target")).to_have_id(news.nth(1).get_attribute("id"))
    expect(news.nth(1)).to_be_in_viewport()
    page.keyboard.press("n")
    page.keyboard.press("p")
    expect(page.locator(":target")).to_have_id(news.nth(0).get_attribute("id"))


def test_keys_do_nothing_while_one_types_and_can_be_turned_off(come_back):
    page = come_back
    page.locator("#comment").press_sequentially("nnp")
    expect(page.locator("#comment")).to_have_value("nnp")
    expect(page.locator(":target")).to_have_count(0)

    page.get_by_role("button", name="Turn keys off").evaluate("button => button.click()")
    page.locator("h1").click()
    page.keyboard.press("n")

    expect(page.locator(":target")).to_have_count(0)


def test_ones_own_comment_is_no_news(whole_site, open_page):
    page = open_page()
    page.goto(f"{whole_site.url}/stalker/")
    page.locator("#comment").fill("Nobody else has said this.")
    page.locator("#author").fill("Ada")
    with page.expect_navigation():
        page.locator("#submit").click()

    expect(page.locator("[data-own-comment]")).to_have_count(1)
    expect(page.locator("[data-new]")).to_have_count(0)


def test_a_visit_goes_on_for_an_hour_and_the_next_one_finds_nothing_new(come_back, whole_site):
    for _ in range(2):
        expect(come_back.locator("[data-new]")).to_have_count(2)
        come_back.goto(f"{whole_site.url}/stalker/")
    age = "JSON.stringify({ ...JSON.parse(visit), at: Date.now() - 3600001 })"
    come_back.evaluate(f"for (const [name, visit] of Object.entries(sessionStorage)) sessionStorage[name] = {age}")

    come_back.goto(f"{whole_site.url}/stalker/")

    expect(come_back.locator("[data-new]")).to_have_count(0)


# Times


def test_a_comment_of_today_says_how_long_ago_and_when(page, long_site):
    page.goto(f"{long_site.url}/stalker/")
    time = page.locator(".comment-metadata time").first

    expect(time).to_have_text(re.compile("^now$|ago$"))
    expect(time).to_have_attribute("title", re.compile(r"20\d\d at \d"))


# How it looks


@pytest.mark.parametrize("width", WIDTHS)
def test_three_hundred_comments_are_faultless(whole_site, open_page, axe, width):
    page = open_page(viewport={"width": width, "height": 800})
    watched = Watched(page, whole_site)
    for path in ("/solaris/", "/stalker/"):
        page.goto(whole_site.url + path)
        assert faults(page, axe) == [], path
    assert watched.complaints == []


@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_of_comments_is_faultless(long_site, open_page, axe, width):
    page = open_page(viewport={"width": width, "height": 800})
    page.goto(f"{long_site.url}/solaris/comment-page-2/")
    page.locator(".comment-fold").first.click()

    assert faults(page, axe) == []
