"""A comment that cannot be taken comes back whole, with the reason beside the field; mended, it is sent."""

import pytest
from playwright.sync_api import Page, expect

from browser.watching import Watched, sideways, violations

CASES = {
    "no-name": ("A fine film.", "", "author", "The name is missing"),
    "too-long": ("film " * 1200, "Ada", "comment", "characters"),
    "brackets": ("[" * 2000, "Ada", "comment", "brackets"),
    "list-marks": ("- - -\n" * 300, "Ada", "comment", "marks of lists"),
    "nothing": ("", "Ada", "comment", "The comment is empty"),
}


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
@pytest.mark.parametrize("case", CASES)
def test_a_refused_comment_comes_back_whole_and_can_be_mended(fresh_site, open_page, script, case):
    text, name, faulty, words = CASES[case]
    page = open_page(java_script_enabled=script, viewport={"width": 390, "height": 800})
    watched = Watched(page, fresh_site)
    page.goto(f"{fresh_site.url}/her/?replytocom=2#respond")
    response = _send(page, text, name)

    assert response.status == 422
    field = page.locator(f"#{faulty}")
    expect(field).to_have_attribute("aria-invalid", "true")
    message = " ".join(
        page.locator(f"#{part}").inner_text() for part in field.get_attribute("aria-describedby").split()
    )
    assert words in message
    assert page.locator("#comment").input_value().strip() == text.strip()

    _send(page, "A fine film.", "Ada")
    expect(page.locator("#comment-2 > ul.children")).to_contain_text("A fine film.")
    assert watched.complaints == []


def test_the_page_of_a_refused_comment_is_faultless(fresh_site, open_page, axe):
    page = open_page(viewport={"width": 320, "height": 800})
    page.goto(f"{fresh_site.url}/her/?replytocom=2#respond")
    _send(page, "[" * 2000, "")

    assert violations(page, axe) == []
    assert sideways(page) <= 0


def _send(page: Page, text: str, name: str):
    page.locator("#comment").fill(text)
    page.locator("#author").fill(name)
    with page.expect_navigation() as navigation:
        page.locator("#submit").click()
    return navigation.value
