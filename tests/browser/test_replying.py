"""Answering a comment: the form comes to it, or leads to a page of its own; the answer stands under it."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser.watching import Watched


@pytest.fixture
def page(fresh_site, open_page, request) -> Page:
    page = open_page(java_script_enabled=getattr(request, "param", True), viewport={"width": 390, "height": 800})
    watched = Watched(page, fresh_site)
    page.goto(f"{fresh_site.url}/her/")
    yield page
    assert watched.complaints == []


def fill_in(page: Page, text: str = "I saw it twice.", name: str = "Ada") -> None:
    page.locator("#comment").fill(text)
    page.locator("#author").fill(name)


def send(page: Page) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name="Post Comment").click()


@pytest.mark.parametrize("page", [True, False], ids=["with-script", "without-script"], indirect=True)
def test_an_answer_to_the_fourth_level_stands_under_it(page):
    page.get_by_role("link", name="Reply to Reader 4").click()
    fill_in(page)
    send(page)

    pk = page.url.partition("#comment-")[2]
    answer = page.locator(f"#comment-4 > ul.children > #comment-{pk}")
    expect(answer).to_contain_text("I saw it twice.")
    expect(page.locator(":target")).to_have_id(f"comment-{pk}")
    expect(answer).to_be_in_viewport()
    expect(page.locator(".comments-title")).to_contain_text("8 responses")
    expect(answer.get_by_role("link", name="Reply to Ada")).to_be_visible()


@pytest.mark.parametrize("page", [True, False], ids=["with-script", "without-script"], indirect=True)
def test_one_can_answer_at_every_level_and_beyond_the_cap(page, fresh_site):
    answered, stored = "4", []
    for level in (5, 6, 7):
        page.locator(f"#div-comment-{answered}").get_by_role("link", name="Reply to").click()
        fill_in(page, f"Level {level}.")
        send(page)
        answered = page.url.partition("#comment-")[2]
        stored.append(page.locator(f"#comment-{answered}"))

    for comment, level in zip(stored, (5, 6, 7), strict=True):
        expect(comment.locator("> .comment-body")).to_contain_text(f"Level {level}.")
        expect(comment).to_have_class(re.compile(r"\bdepth-5\b"))
    expect(stored[2].locator("> .comment-body .in-reply-to")).to_contain_text("in reply to Ada")
    expect(page.locator(".comments-title")).to_contain_text("10 responses")


def test_the_form_comes_to_the_comment(page):
    expect(page.get_by_role("link", name="Cancel reply")).to_be_hidden()
    page.get_by_role("link", name="Reply to Reader 4").click()

    expect(page.locator("#div-comment-4 + #respond")).to_be_in_viewport()
    expect(page.get_by_role("link", name="Cancel reply")).to_be_visible()
    expect(page.get_by_role("heading", name="Reply to Reader 4")).to_be_visible()
    expect(page.locator("#comment")).to_be_focused()
    expect(page.locator("[name=comment_parent]")).to_have_value("4")


def test_cancel_puts_everything_back(page):
    before = page.locator("#comments").inner_html()
    page.get_by_role("link", name="Reply to Reader 4").click()
    page.locator("#comment").fill("Not lost")
    expect(page.locator("#wp-temp-form-div")).to_be_hidden()
    expect(page.locator("#wp-temp-form-div")).to_have_count(1)
    page.get_by_role("link", name="Cancel reply").click()

    expect(page.locator("#wp-temp-form-div")).to_have_count(0)
    expect(page.get_by_role("link", name="Cancel reply")).to_be_hidden()
    assert page.locator("#comments").inner_html() == before
    expect(page.get_by_role("link", name="Reply to Reader 4")).to_be_focused()
    expect(page.locator("[name=comment_parent]")).to_have_value("0")
    expect(page.locator("#comment")).to_have_value("Not lost")


def test_the_form_can_go_from_one_comment_to_another(page):
    page.get_by_role("link", name="Reply to Reader 4").click()
    page.locator("#comment").fill("For somebody else")
    page.get_by_role("link", name="Reply to Reader 1", exact=True).click()

    expect(page.locator("#div-comment-1 + #respond")).to_be_visible()
    expect(page.locator("#comment")).to_have_value("For somebody else")
    expect(page.locator("[name=comment_parent]")).to_have_value("1")


def test_a_touch_or_a_click_for_a_new_tab_moves_nothing(page):
    link = page.get_by_role("link", name="Reply to Reader 4")
    for event in ("touchstart", "touchmove", "touchend"):
        link.dispatch_event(event)
    with page.context.expect_page() as opened:
        link.click(modifiers=["ControlOrMeta"])

    expect(page.locator("#div-comment-4 + #respond")).to_have_count(0)
    expect(opened.value).to_have_url(re.compile(r"replytocom=4"))
    opened.value.close()


def test_a_comment_that_was_added_later_is_answered_like_the_others(page):
    page.evaluate(
        """() => {
          const late = document.querySelector("#comment-7").cloneNode(true)
          late.innerHTML = late.innerHTML.replaceAll("comment-7", "comment-70").replace("Reply to", "Late reply to")
          late.querySelector(".comment-reply-link").dataset.commentid = 70
          document.querySelector(".commentlist").append(late)
        }"""
    )
    page.locator("#div-comment-70 .comment-reply-link").click()

    expect(page.locator("#div-comment-70 + #respond")).to_be_in_viewport()
    expect(page.locator("[name=comment_parent]")).to_have_value("70")


@pytest.mark.parametrize("page", [False], indirect=True)
def test_without_script_reply_leads_to_a_page_with_the_form(page, fresh_site):
    page.get_by_role("link", name="Reply to Reader 4").click()

    assert page.url == f"{fresh_site.url}/her/?replytocom=4#respond"
    expect(page.get_by_role("heading", name="Leave a Reply to Reader 4")).to_be_in_viewport()
    page.get_by_role("link", name="Cancel reply").click()
    assert page.url == f"{fresh_site.url}/her/#respond"
    expect(page.get_by_role("link", name="Cancel reply")).to_be_hidden()


def test_on_a_reply_page_cancel_leads_back_to_the_post(page, fresh_site):
    page.goto(f"{fresh_site.url}/her/?replytocom=4#respond")
    page.get_by_role("link", name="Cancel reply").click()

    expect(page).to_have_url(f"{fresh_site.url}/her/#respond")
    expect(page.get_by_role("heading", name="Leave a Reply", exact=False)).to_be_visible()


def test_by_keyboard_alone_one_finds_a_comment_and_answers_it(page, fresh_site):
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the text")).to_be_focused()
    page.keyboard.press("Enter")
    reply = page.get_by_role("link", name="Reply to Reader 4")
    for _ in range(60):
        page.keyboard.press("Tab")
        if reply.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.keyboard.type("By keyboard.")
    page.keyboard.press("Tab")
    page.keyboard.type("Ada")
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")

    expect(page.locator("#comment-4 > ul.children")).to_contain_text("By keyboard.")


def test_a_spoiler_is_covered_until_it_is_focused(page):
    fill_in(page, "It was >!the dog!< all along.")
    send(page)
    spoiler = page.locator(".spoiler")
    colours = "element => { const style = getComputedStyle(element); return [style.color, style.backgroundColor] }"

    text, ground = spoiler.evaluate(colours)
    assert text == ground
    spoiler.focus()
    text, ground = spoiler.evaluate(colours)
    assert text != ground
