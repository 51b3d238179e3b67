"""Dumps are brought in, corrected, stored and undone in the browser: with the mouse, and by keyboard alone."""

import base64
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.site import Site
from browser.test_writing_desk import log_in
from browser.watching import COME_TO_REST, Watched, colours_too_close, sideways, violations

DUMPS = Path(__file__).parents[2] / "fixtures" / "dumps"
SEED = DUMPS / "text_dump" / "her.txt"
DOUBTFUL = [DUMPS / "text_dump" / "orphans.txt", DUMPS / "corpus" / "sub_ratings.txt", DUMPS / "corpus" / "jumps.txt"]
VENDOR = Path(__file__).parents[1] / "vendor"
HINTS = ("verbose:", "info:")  # what Chromium would like of Django's own forms
MOST_TABS = 400


@pytest.fixture(scope="module")
def _own_site(empty_start, tmp_path_factory):
    with empty_start.copy(tmp_path_factory.mktemp("importing") / "var", FIRST_CONTENT="none") as site:
        yield site


@pytest.fixture
def own_site(_own_site, empty_start):
    """One without any post, as the seed is to be brought in."""
    _own_site.begin_again(empty_start)
    return _own_site


@pytest.fixture
def desk(own_site, open_page, request) -> Page:
    page = open_page(java_script_enabled=getattr(request, "param", True))
    watched = Watched(page, own_site)
    log_in(page, own_site)
    yield page
    assert [said for said in watched.complaints if not said.startswith(HINTS)] == []


def start(page: Page, site: Site) -> None:
    page.on("filechooser", lambda _: None)  # from here on, or the browser may open it before it is listened for
    page.goto(f"{site.url}/admin/exchange/importbatch/add/")


def bring_in(page: Page, site: Site, *paths: Path) -> None:
    start(page, site)
    page.locator("input[type=file]").set_input_files(paths)
    follow(page, page.get_by_role("button", name="Look at them"))


def follow(page: Page, target: Locator) -> None:
    """Click, and be on the page that it leads to: what measures a page must not come before it."""
    with page.expect_navigation():
        target.click()


def open_file(page: Page, site: Site, *paths: Path) -> None:
    bring_in(page, site, *paths)
    follow(page, page.locator(".import-summary__title a").first)


def drop(page: Page, path: Path) -> None:
    """Let a file fall onto the form, as from a folder."""
    content = base64.b64encode(path.read_bytes()).decode()
    page.evaluate(
        """([name, content]) => {
            const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
            const dataTransfer = new DataTransfer()
            dataTransfer.items.add(new File([bytes], name, {type: "text/plain"}))
            const zone = document.querySelector("[data-drop]")
            for (const type of ["dragenter", "dragover", "drop"])
                zone.dispatchEvent(new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}))
        }""",
        [path.name, content],
    )


def tab_to(page: Page, target: Locator) -> None:
    """Go on with the Tab key alone, until the thing has the focus."""
    expect(target).to_be_visible()
    for _ in range(MOST_TABS):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the Tab key does not lead to {target}")


def press(page: Page, target: Locator, key: str = "Enter") -> None:
    tab_to(page, target)
    page.keyboard.press(key)


# From drop to undo


@pytest.mark.parametrize("desk", [True, False], ids=["with-script", "without-script"], indirect=True)
def test_the_seed_from_choosing_to_undoing_with_the_mouse(desk, own_site):
    bring_in(desk, own_site, SEED)
    expect(desk.get_by_text("3 comments missing")).to_be_visible()
    desk.get_by_role("link", name="Her", exact=True).click()
    expect(desk.get_by_text("63 of 63 lines have a label")).to_be_visible()
    expect(desk.locator(".import-line")).to_have_count(63)
    expect(desk.locator(".import-answer")).to_have_count(7)

    desk.get_by_text("Correct title, film, rating").click()
    desk.get_by_label("Year").fill("2013")
    desk.get_by_role("button", name="Correct", exact=True).click()
    expect(desk.locator(".desk-messages")).to_contain_text("Film: Her → Her (2013)")

    desk.get_by_role("link", name="Back to all files").click()
    desk.get_by_role("button", name="Store").click()
    expect(desk.locator(".desk-messages")).to_contain_text("1 post stored.")
    desk.get_by_role("link", name="Read “Her”").click()
    expect(desk.locator(".comments-title")).to_contain_text("7 responses")

    desk.go_back()
    desk.get_by_role("link", name="Undo this import").click()
    expect(desk.get_by_role("heading", level=1)).to_contain_text("Undo")
    desk.get_by_role("button", name="Undo the import").click()
    expect(desk.get_by_text("The import was undone.")).to_be_visible()
    assert desk.request.get(f"{own_site.url}/her/").status == 404


def test_a_file_is_dropped_onto_the_form(desk, own_site):
    start(desk, own_site)
    drop(desk, SEED)
    expect(desk.locator("[data-drop-list]")).to_have_text("her.txt 10 kB")

    desk.get_by_role("button", name="Look at them").click()
    expect(desk.get_by_role("link", name="Her", exact=True)).to_be_visible()


@pytest.mark.parametrize("desk", [True, False], ids=["with-script", "without-script"], indirect=True)
def test_everything_is_done_by_keyboard_alone(desk, own_site):
    start(desk, own_site)
    tab_to(desk, desk.locator("input[type=file]"))
    with desk.expect_file_chooser() as chooser:
        desk.keyboard.press("Space")
    chooser.value.set_files(SEED)
    press(desk, desk.get_by_role("button", name="Look at them"))
    press(desk, desk.get_by_role("link", name="Her", exact=True))

    press(desk, desk.get_by_text("Correct title, film, rating"), "Space")
    tab_to(desk, desk.get_by_label("Title"))
    desk.keyboard.press("Control+A")
    desk.keyboard.type("Her, again")
    press(desk, desk.get_by_role("button", name="Correct", exact=True))
    expect(desk.locator(".desk-messages")).to_contain_text("Title: Her → Her, again")

    tab_to(desk, desk.get_by_role("textbox", name="Lines"))
    desk.keyboard.type("51-53")
    tab_to(desk, desk.get_by_role("combobox", name="are"))
    desk.keyboard.type("unexplained")
    press(desk, desk.get_by_role("button", name="Say so"))
    expect(desk.locator("#line-51 .import-line__label")).to_have_text("unexplained")

    press(desk, desk.get_by_role("link", name="Whose reply? 2"))
    tab_to(desk, desk.get_by_label("Comment 2 answers"))
    desk.keyboard.type("1 Def")
    press(desk, desk.get_by_role("button", name="Move it there"))
    expect(desk.locator("#comment-45")).to_have_attribute("data-depth", "2")

    press(desk, desk.get_by_role("link", name="Back to all files"))
    tab_to(desk, desk.get_by_label("published", exact=True))
    desk.keyboard.press("ArrowDown")
    expect(desk.get_by_label("draft", exact=True)).to_be_checked()
    press(desk, desk.get_by_role("button", name="Store"))
    expect(desk.locator(".desk-messages")).to_contain_text("1 post stored.")
    expect(desk.locator(".import-summary__post")).to_contain_text("draft")

    press(desk, desk.get_by_role("link", name="Undo this import"))
    press(desk, desk.get_by_role("button", name="Undo the import"))
    expect(desk.get_by_text("The import was undone.")).to_be_visible()


# A dump beside what was understood


def test_a_link_to_a_line_brings_the_line_into_view(desk, own_site):
    open_file(desk, own_site, SEED)
    desk.locator("#comment-49 .import-at").click()

    expect(desk.locator("#line-49")).to_be_in_viewport()
    expect(desk.locator("#comment-49")).to_be_in_viewport()


def test_lines_are_chosen_by_their_numbers(desk, own_site):
    open_file(desk, own_site, SEED)
    desk.locator("#line-27 .import-line__number").click()
    desk.locator("#line-29 .import-line__number").click(modifiers=["Shift"])

    expect(desk.get_by_role("textbox", name="Lines")).to_have_value("27-29")
    expect(desk.locator("[data-chosen]")).to_have_count(3)


def test_the_conversation_and_the_lines_keep_their_white_space(desk, own_site):
    open_file(desk, own_site, SEED)

    shown = desk.locator(".import-line__text").evaluate_all("lines => lines.map((line) => line.innerText)")
    assert shown == SEED.read_text().split("\n")


# How it looks


def pages_of(page: Page, site: Site):
    """Each kind of page, by name; the site is written to on the way."""
    start(page, site)
    yield "upload"
    page.get_by_role("button", name="Look at them").evaluate("button => button.form.noValidate = true")
    follow(page, page.get_by_role("button", name="Look at them"))
    yield "nothing chosen"
    bring_in(
        page, site, SEED, *DOUBTFUL, DUMPS.parent / "her.json", Path(__file__).parents[1] / "vendor" / "axe.LICENSE"
    )
    yield "batch"
    batch = page.url
    files = page.locator(".import-summary__title a").evaluate_all("links => links.map((link) => link.href)")
    for number, file in enumerate(files):
        page.goto(file)
        yield f"file {number}"
    page.goto(files[-1])
    moves = page.locator(".import-move")
    if moves.count():
        follow(page, moves.last)
        yield "moving"
    if page.locator("[data-relabel]").count():
        page.locator("[data-relabel] input[name=lines]").fill("999999")
        follow(page, page.get_by_role("button", name="Say so"))
        yield "refused"
    page.goto(batch)
    follow(page, page.get_by_role("button", name="Store"))
    yield "stored"
    follow(page, page.get_by_role("link", name="Read again").first)
    yield "read again"
    page.goto(batch)
    follow(page, page.get_by_role("link", name="Undo this import"))
    yield "undo"
    bring_in(page, site, second_dump(site.data_dir.parent))
    follow(page, page.get_by_role("link", name="The same post?"))
    yield "join"
    page.goto(f"{site.url}/admin/exchange/importbatch/")
    yield "list"


def second_dump(folder: Path) -> Path:
    """The seed again, as another tool left it: with one comment more."""
    lines = SEED.read_text().split("\n")
    path = folder / "again.txt"
    path.write_text("\n".join([*lines[:49], "", "  4. I saw it on a ferry, above its engine.", *lines[49:]]))
    return path


def test_every_page_is_usable_wide_and_narrow_light_and_dark(desk, own_site, axe):
    for name in pages_of(desk, own_site):
        desk.emulate_media(color_scheme="light")
        desk.evaluate(COME_TO_REST)
        for width in (1280, 390):
            desk.set_viewport_size({"width": width, "height": 844})
            found = violations(desk, axe)
            assert (found if name != "list" else []) == [], (name, width)
            assert sideways(desk) <= 0, (name, width)
        desk.emulate_media(color_scheme="dark")
        for width in (390, 1280):
            desk.set_viewport_size({"width": width, "height": 844})
            found = colours_too_close(desk)
            assert (found if name != "list" else []) == [], (name, width)
        desk.set_viewport_size({"width": 1280, "height": 900})
