"""The field for machines: people neither see, hear nor reach it, with and without styles."""

import pytest
from playwright.sync_api import expect

from browser.watching import violations


@pytest.mark.parametrize("styles", [True, False], ids=["styled", "without-styles"])
def test_nobody_comes_upon_the_field_for_machines(gallery, open_page, styles):
    page = open_page(viewport={"width": 390, "height": 800})
    if not styles:
        page.route("**/*.css", lambda route: route.abort())
    page.goto(f"{gallery.url}/her/")

    field = page.locator("#commentform [name=subject]")
    expect(field).to_have_count(1)
    expect(page.get_by_role("textbox", name="Leave this field empty")).to_have_count(0)
    if styles:
        expect(field).to_be_hidden()
    page.locator("#wp-comment-cookies-consent").focus()
    page.keyboard.press("Tab")
    expect(page.locator("#submit")).to_be_focused()
    field.evaluate("field => field.focus()")
    expect(field).not_to_be_focused()


def test_the_page_with_the_field_is_faultless(gallery, open_page, axe):
    page = open_page(viewport={"width": 320, "height": 800})
    page.goto(f"{gallery.url}/her/")

    assert violations(page, axe) == []
