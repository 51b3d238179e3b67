"""Who follows the set-up link first becomes the owner; after that it is closed."""

import re

from playwright.sync_api import expect

from browser.watching import Watched


def test_the_set_up_link_makes_the_owner_once(ready, tmp_path, open_page):
    with ready.copy(tmp_path / "var") as site:
        link = re.search(rf"{site.url}/setup/\S+", site.said())[0]
        page = open_page()
        watched = Watched(page, site)
        page.goto(link)
        page.get_by_label("Name").fill("hunter")
        page.get_by_label("Email").fill("hunter@example.com")
        page.get_by_label("Password").fill("popcorn at the matinee")
        page.get_by_role("button", name="Become the owner").click()
        expect(page).to_have_url(f"{site.url}/admin/")

        stranger = open_page()
        assert stranger.goto(link).status == 410
        expect(stranger.get_by_role("heading", level=1)).to_contain_text("This blog has its owner.")
        assert watched.complaints == []
