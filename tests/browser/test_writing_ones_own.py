"""What one writes: looked at first, sent, seen while it waits, changed, deleted; and never lost."""

import re
from collections.abc import Callable, Iterator
from itertools import count

import pytest
from playwright.sync_api import Page, expect

from browser.site import Site
from browser.watching import Watched, sideways, violations

SCRIPT = pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
_number = count(1)


@pytest.fixture(scope="module")
def open_site(site, tmp_path_factory) -> Iterator[Site]:
    with site.copy(tmp_path_factory.mktemp("open") / "var") as copy:
        yield copy


@pytest.fixture(scope="module")
def _paged_site(first_start, tmp_path_factory) -> Iterator[Site]:
    with first_start.copy(
        tmp_path_factory.mktemp("paged") / "var", COMMENTS_HOLD_FIRST="1", COMMENTS_PER_PAGE="1"
    ) as copy:
        yield copy


@pytest.fixture
def paged_site(_paged_site, first_start) -> Site:
    _paged_site.begin_again(first_start)
    return _paged_site


@pytest.fixture(scope="module")
def holding_site(site, tmp_path_factory) -> Iterator[Site]:
    with site.copy(tmp_path_factory.mktemp("holding") / "var", COMMENTS_HOLD_FIRST="1") as copy:
        yield copy


@pytest.fixture
def visit(open_page) -> Iterator[Callable[..., Page]]:
    """A page of a site, listened to."""
    opened: list[Watched] = []

    def visit(site: Site, path: str = "/her/#respond", *, script: bool = True, width: int = 390) -> Page:
        page = open_page(java_script_enabled=script, viewport={"width": width, "height": 800})
        opened.append(Watched(page, site))
        page.goto(site.url + path)
        return page

    yield visit
    assert [complaint for watched in opened for complaint in watched.complaints] == []


def some_text() -> str:
    return f"I saw it {next(_number)} times."


def fill_in(page: Page, text: str) -> None:
    page.locator("#comment").fill(text)
    page.locator("#author").fill("Ada")


def press(page: Page, name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()


def follow(page: Page, name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("link", name=name).click()


def write(page: Page, text: str) -> None:
    fill_in(page, text)
    press(page, "Post Comment")


# From the preview to the end


@SCRIPT
def test_preview_send_edit_delete(open_site, visit, script):
    page, text = visit(open_site, script=script), some_text()
    fill_in(page, f"*{text}*")
    press(page, "Preview")
    expect(page.locator(".preview em")).to_have_text(text)
    expect(page.locator("#comment")).to_have_value(f"*{text}*")
    expect(page.locator("#author")).to_have_value("Ada")

    press(page, "Post Comment")
    expect(page.locator(":target .comment-content em")).to_have_text(text)
    expect(page.locator(":target")).to_be_in_viewport()

    follow(page, "Edit your comment")
    expect(page.locator("#comment")).to_have_value(f"*{text}*")
    page.locator("#comment").fill(f"**{text}**")
    press(page, "Preview")
    expect(page.locator(".preview strong")).to_have_text(text)
    press(page, "Save")
    expect(page.locator(":target .comment-content strong")).to_have_text(text)
    expect(page.locator(":target .edited")).to_contain_text("edited")

    follow(page, "Delete your comment")
    press(page, "Delete")
    expect(page.get_by_role("heading", name="Your comment is deleted.")).to_be_visible()
    follow(page, "Back to the conversation")
    expect(page.locator("#comments")).not_to_contain_text(text)


@SCRIPT
def test_a_held_comment_says_why_and_can_be_changed(holding_site, visit, script):
    page, text = visit(holding_site, script=script), some_text()
    write(page, text)
    expect(page.locator(":target")).to_contain_text(text)
    expect(page.locator(":target")).to_contain_text("awaiting moderation")
    expect(page.locator(":target")).to_contain_text("first comment under this name and e-mail")

    follow(page, "Edit your comment")
    page.locator("#comment").fill(f"{text} And slept.")
    press(page, "Save")
    expect(page.locator(":target")).to_contain_text(f"{text} And slept.")
    expect(page.locator(":target")).to_contain_text("awaiting moderation")
    expect(visit(holding_site).locator("#comments")).not_to_contain_text(text)


def test_by_keyboard_alone_one_previews_sends_edits_and_deletes(open_site, visit):
    page, text = visit(open_site, "/her/?replytocom=2#respond"), some_text()
    _tab_to(page, page.locator("#comment"))
    page.keyboard.type(text)
    page.keyboard.press("Tab")
    page.keyboard.type("Ada")
    _press_by_key(page, page.locator("#preview"))
    expect(page.locator(".preview")).to_contain_text(text)
    _press_by_key(page, page.locator("#submit"))
    expect(page.locator("#comment-2 > .children")).to_contain_text(text)
    _press_by_key(page, page.get_by_role("link", name="Edit your comment"))
    _tab_to(page, page.locator("#comment"))
    page.keyboard.press("Control+End")
    page.keyboard.type(" Twice.")
    _press_by_key(page, page.locator("#submit"))
    expect(page.locator(":target")).to_contain_text(f"{text} Twice.")
    _press_by_key(page, page.get_by_role("link", name="Delete your comment"))
    _press_by_key(page, page.get_by_role("button", name="Delete"))
    expect(page.get_by_role("heading", name="Your comment is deleted.")).to_be_visible()


def _tab_to(page: Page, wanted) -> None:
    for _ in range(80):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail("it cannot be reached by keyboard")


def _press_by_key(page: Page, wanted) -> None:
    _tab_to(page, wanted)
    with page.expect_navigation():
        page.keyboard.press("Enter")


# The receipt


def test_the_receipt_leaves_the_address_and_works_in_this_browser_only(open_site, visit, open_page):
    page, text = visit(open_site), some_text()
    write(page, text)
    expect(page).to_have_url(re.compile(r"/her/#comment-\d+$"))

    page.goto(f"{open_site.url}/")
    page.goto(f"{open_site.url}/her/")
    expect(page.locator("#comments li", has_text=text).get_by_role("link", name="Edit your comment")).to_be_visible()
    expect(page).to_have_url(f"{open_site.url}/her/")

    again = page.context.new_page()
    page.close()
    again.goto(f"{open_site.url}/her/")
    expect(again.locator("#comments li", has_text=text).get_by_role("link", name="Edit your comment")).to_be_visible()
    other = open_page()
    other.goto(f"{open_site.url}/her/")
    expect(other.locator("#comments")).to_contain_text(text)
    expect(other.get_by_role("link", name="Edit your comment")).to_have_count(0)


def test_a_held_comment_is_seen_again_in_this_browser_and_in_no_other(holding_site, visit, open_page):
    page, text = visit(holding_site), some_text()
    write(page, text)
    again = page.context.new_page()
    page.close()

    again.goto(f"{holding_site.url}/her/")
    expect(again.locator("#comments")).to_contain_text(text)
    expect(again).to_have_url(f"{holding_site.url}/her/")
    stranger = open_page()
    stranger.goto(f"{holding_site.url}/her/")
    expect(stranger.locator("#comments")).not_to_contain_text(text)


def test_two_held_comments_are_both_shown_to_their_writer(holding_site, visit):
    page, first, second = visit(holding_site), some_text(), some_text()
    write(page, first)
    write(page, second)

    expect(page.locator("#comments")).to_contain_text(first)
    expect(page.locator("#comments")).to_contain_text(second)
    expect(page).to_have_url(re.compile(r"/her/#comment-\d+$"))


def test_a_held_comment_on_another_page_is_found_again(paged_site, visit):
    page, text = visit(paged_site, "/her/comment-page-1/"), some_text()
    page.get_by_role("link", name="Reply to Reader 2").click()
    write(page, text)
    expect(page).to_have_url(re.compile(r"/her/comment-page-1/#comment-\d+$"))

    for _ in range(2):
        page.goto(f"{paged_site.url}/her/")
        expect(page.locator("#comments")).not_to_contain_text(text)
        page.get_by_role("link", name="A comment of yours that waits").click()
        expect(page.locator("#comments")).to_contain_text(text)
        expect(page).not_to_have_url(re.compile("moderation-hash"))


def test_of_more_held_comments_than_an_address_names_none_is_lost(holding_site, visit):
    page = visit(holding_site)
    keys = [
        f"{{ key: '{number}', state: 'unapproved', receipt: 'x', path: '/her/', until: 1e15 }}"
        for number in range(900, 912)
    ]
    page.evaluate(f"localStorage['receipts /her/'] = JSON.stringify([{', '.join(keys)}])")
    page.goto(f"{holding_site.url}/her/")
    page.wait_for_load_state()

    assert page.evaluate("JSON.parse(localStorage['receipts /her/']).length") == 12


def test_where_nothing_can_be_stored_the_address_keeps_the_receipt(open_site, visit):
    page = visit(open_site)
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    page.goto(f"{open_site.url}/her/#respond")
    write(page, some_text())

    expect(page).to_have_url(re.compile(r"approved=\d+&moderation-hash="))
    expect(page.get_by_role("link", name="Edit your comment")).to_be_visible()


# What was typed


def offered(page: Page):
    return page.get_by_role("status").filter(has_text="You began to write here")


def drafts(page: Page) -> list[str]:
    """The names under which this browser keeps what was typed."""
    return page.evaluate("Object.keys(localStorage).filter((name) => name.includes('draft'))")


def test_a_text_survives_a_closed_tab_until_the_server_has_taken_it(open_site, visit):
    page, text = visit(open_site), some_text()
    page.locator("#comment").press_sequentially(text)
    again = page.context.new_page()
    page.close()

    again.goto(f"{open_site.url}/her/#respond")
    expect(again.locator("#comment")).to_have_value("")
    again.get_by_role("button", name="Put it back").click()
    expect(again.locator("#comment")).to_have_value(text)
    expect(again.locator("#comment")).to_be_focused()
    write(again, text)
    expect(again.locator(":target")).to_contain_text(text)
    again.goto(f"{open_site.url}/her/#respond")
    expect(offered(again)).to_be_hidden()
    assert drafts(again) == []


def test_a_text_survives_a_lost_connection(open_site, open_page):
    page, text = open_page(), some_text()
    page.goto(f"{open_site.url}/her/?replytocom=2#respond")
    fill_in(page, text)
    page.locator("#email").fill("ada@example.org")
    page.context.set_offline(True)
    page.locator("#submit").click()
    page.wait_for_url("chrome-error://**")
    page.context.set_offline(False)

    page.goto(f"{open_site.url}/her/?replytocom=2#respond")
    page.get_by_role("button", name="Put it back").click()
    expect(page.locator("#comment")).to_have_value(text)
    expect(page.locator("#author")).to_have_value("Ada")
    expect(page.locator("#email")).to_have_value("ada@example.org")


def test_a_text_is_kept_for_the_comment_it_answers_and_goes_along_with_the_form(open_site, visit):
    page, text = visit(open_site, "/her/"), some_text()
    page.get_by_role("link", name="Reply to Reader 2").click()
    page.locator("#comment").fill(text)
    page.get_by_role("link", name="Reply to Reader 5").click()

    page.goto(f"{open_site.url}/her/")
    expect(offered(page)).to_be_hidden()
    page.get_by_role("link", name="Reply to Reader 2").click()
    expect(offered(page)).to_be_hidden()
    page.get_by_role("link", name="Reply to Reader 5").click()
    expect(offered(page)).to_be_visible()


def test_an_offered_text_is_not_overwritten_by_a_new_one(open_site, visit):
    page, first, second = visit(open_site), some_text(), some_text()
    page.locator("#comment").fill(first)
    page.reload()
    page.locator("#comment").fill("")
    page.locator("#comment").press_sequentially(second)
    page.goto(f"{open_site.url}/")
    page.goto(f"{open_site.url}/her/#respond")
    page.get_by_role("button", name="Put it back").click()

    assert {first, second} <= set(page.locator("#comment").input_value().split("\n\n"))


def test_a_text_is_forgotten_after_a_month(open_site, visit):
    page = visit(open_site)
    page.locator("#comment").fill(some_text())
    age = "localStorage[name] = JSON.stringify({ ...JSON.parse(localStorage[name]), at: Date.now() - 31 * 86400000 })"
    page.evaluate(f"(name) => {{ {age} }}", drafts(page)[0])
    page.goto(f"{open_site.url}/")
    page.goto(f"{open_site.url}/her/#respond")

    expect(offered(page)).to_be_hidden()
    assert drafts(page) == []


def test_a_text_that_is_not_wanted_is_forgotten(open_site, visit):
    page = visit(open_site)
    page.locator("#comment").fill(some_text())
    page.goto(f"{open_site.url}/")
    page.goto(f"{open_site.url}/her/#respond")
    page.get_by_role("button", name="Forget it").click()

    assert drafts(page) == []


def test_a_refused_text_is_not_offered_beside_itself(open_site, visit):
    page = visit(open_site)
    page.locator("#comment").fill(some_text())
    press(page, "Post Comment")

    expect(page.get_by_text("The name is missing")).to_be_visible()
    expect(offered(page)).to_be_hidden()


def test_an_edit_survives_a_closed_tab(open_site, visit):
    page, text = visit(open_site), some_text()
    write(page, text)
    follow(page, "Edit your comment")
    page.locator("#comment").fill(f"{text} Better.")
    page.reload()
    page.goto(page.url)
    page.get_by_role("button", name="Put it back").click()
    expect(page.locator("#comment")).to_have_value(f"{text} Better.")


# Pressed twice


@SCRIPT
def test_a_double_click_is_one_comment(open_site, visit, script):
    page, text = visit(open_site, script=script), some_text()
    fill_in(page, text)
    before = page.url
    page.locator("#submit").dblclick()
    expect(page).not_to_have_url(before)  # the second click may break the navigation of the first off
    page.wait_for_load_state()

    page.goto(f"{open_site.url}/her/")
    expect(page.locator(".comment-content", has_text=text)).to_have_count(1)


# How it looks


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_every_page_of_writing_is_faultless(open_site, open_page, axe, width, scheme):
    page = open_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    text = some_text()

    def look() -> None:
        assert violations(page, axe) == [], page.url
        assert sideways(page) <= 0, page.url

    page.goto(f"{open_site.url}/her/?replytocom=4#respond")
    page.locator("#comment").fill("A draft.")
    page.goto(f"{open_site.url}/")
    page.goto(f"{open_site.url}/her/?replytocom=4#respond")
    expect(offered(page)).to_be_visible()
    look()
    fill_in(page, f"{text} {'Wort' * 50}")
    press(page, "Preview")
    look()
    press(page, "Post Comment")
    look()
    follow(page, "Edit your comment")
    look()
    page.locator("#comment").fill(f"[{text}]" * 60)
    press(page, "Save")
    look()
    page.locator("#comment").fill(f"{text} Again.")
    press(page, "Save")
    look()
    follow(page, "Delete your comment")
    asked = page.url
    look()
    press(page, "Delete")
    look()
    page.goto(asked)
    look()
