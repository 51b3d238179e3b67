"""The Markdown field of the writing page: tools, keys, lists, counting, pasting, pictures, and the preview."""

import json
import re
from collections.abc import Iterator
from html import escape

import pytest
from hostile_payloads import PAYLOADS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page, expect

from blog.markup import render_post, to_text
from browser.clipboards import MARKDOWN
from browser.test_writing_desk import log_in
from browser.watching import Watched, sideways, violations

UPLOAD = "/admin/blog/picture/upload/"
EXPECTED = rf"Failed to load resource.*({UPLOAD}|/post/preview/)\)$"  # the browser reports what a test lets fail
PICTURE = {"name": "zone.png", "mimeType": "image/png", "buffer": b"\x89PNG"}


@pytest.fixture(scope="module")
def at_the_desk(site, browser) -> Iterator[tuple[Page, Watched]]:
    """One browser for all: it keeps the hundred files of the page, and no test stores anything."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        context.set_default_timeout(15_000)
        page = context.new_page()
        log_in(page, site)
        yield page, Watched(page, site)


@pytest.fixture
def desk(at_the_desk, site) -> Iterator[Page]:
    page, watched = at_the_desk
    page.goto(f"{site.url}/admin/blog/post/add/")
    watched.complaints.clear()
    yield page
    page.unroute_all()
    page.evaluate("localStorage.clear()")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")
    assert [said for said in watched.complaints if not re.search(EXPECTED, said)] == []


@pytest.fixture(scope="module")
def modules(browser, site) -> Page:
    """A page that runs nothing, to try functions in."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{site.url}/static/js/text-marks.js")
        yield page


def text_of(page: Page):
    return page.get_by_role("textbox", name="Text", exact=True)


def write(page: Page, text: str):
    """Put in a text, in which › is the caret, or ‹ and › what is selected."""
    field = text_of(page)
    field.fill(text.replace("‹", "").replace("›", ""))
    end = text.replace("‹", "").index("›")
    field.evaluate(
        "(field, [from, to]) => field.setSelectionRange(from, to)", [text.find("‹") if "‹" in text else end, end]
    )
    return field


def shown(page: Page) -> str:
    value, start, end = text_of(page).evaluate("(field) => [field.value, field.selectionStart, field.selectionEnd]")
    return value[:start] + ("‹" if start < end else "") + value[start:end] + "›" + value[end:]


# Tools

TOOLS = [
    ("bold", "a ‹word› b", "a **‹word›** b"),
    ("bold", "a **‹word›** b", "a ‹word› b"),
    ("bold", "a ‹**word**› b", "a ‹word› b"),
    ("bold", "a wo›rd b", "a **wo›rd** b"),
    ("bold", "a **wo›rd** b", "a wo›rd b"),
    ("bold", "a ›", "a **›**"),
    ("bold", "a **›**", "a ›"),
    ("bold", "‹one\n\ntwo›", "‹**one**\n\n**two**›"),
    ("bold", "‹**one**\n\n**two**›", "‹one\n\ntwo›"),
    ("bold", "‹ a ›b", " **‹a›** b"),
    ("italic", "**‹word›**", "***‹word›***"),
    ("italic", "***‹word›***", "**‹word›**"),
    ("bold", "*‹word›*", "***‹word›***"),
    ("spoiler", "He ‹dies›.", "He >!‹dies›!<."),
    ("spoiler", "He >!‹dies›!<.", "He ‹dies›."),
    ("heading", "a\nti›tle\nb", "a\n## ti›tle\nb"),
    ("heading", "## ti›tle", "ti›tle"),
    ("quote", "‹a\n\nb›", "‹> a\n>\n> b›"),
    ("quote", "‹> a\n>\n> b›", "‹a\n\nb›"),
    ("bullets", "a\n‹b\nc›\nd", "a\n\n‹- b\n- c›\n\nd"),
    ("bullets", "‹1. a\n2. b›", "‹- a\n- b›"),
    ("bullets", "- a›", "a›"),
    ("numbers", "‹a\n\nb›", "‹1. a\n\n2. b›"),
    ("numbers", "- a›", "1. a›"),
    ("deeper", "- a›", "    - a›"),
    ("higher", "    - a›", "- a›"),
    ("link", "see ‹this›", "see [this](›)"),
    ("link", "see ‹https://a.org›", "see [›](https://a.org)"),
    ("link", "see [th›is](https://a.org)", "see ‹this›"),
    ("footnote", "a› b", "a[^1] b\n\n[^1]: ›"),
    ("footnote", "a[^1] b›\n\n[^1]: c", "a[^1] b[^2]\n\n[^1]: c\n[^2]: ›"),
]

MARKED = """async ([text, start, end, tool]) => {
  const marks = await import("/static/js/text-marks.js")
  const pairs = { bold: ["**"], italic: ["*"], spoiler: [">!", "!<"] }
  const change = tool in pairs ? marks.wrap(text, start, end, ...pairs[tool]) : marks[tool](text, start, end)
  return [text.slice(0, change.start) + change.text + text.slice(change.end), change.from, change.to]
}"""


@pytest.mark.parametrize(("tool", "before", "after"), TOOLS)
def test_a_tool_marks_what_is_selected_and_takes_its_mark_away_again(modules, tool, before, after):
    end = before.replace("‹", "").index("›")
    start = before.index("‹") if "‹" in before else end
    value, start, end = modules.evaluate(MARKED, [before.replace("‹", "").replace("›", ""), start, end, tool])

    assert value[:start] + ("‹" if start < end else "") + value[start:end] + "›" + value[end:] == after


def test_keys_mark_and_the_browser_undoes_each_step(desk):
    write(desk, "a ‹word› b")
    desk.keyboard.press("Control+b")
    desk.keyboard.press("Control+i")
    assert shown(desk) == "a ***‹word›*** b"

    desk.keyboard.press("Control+i")
    assert shown(desk) == "a **‹word›** b"
    for value in ("a ***word*** b", "a **word** b", "a word b"):
        desk.keyboard.press("Control+z")
        expect(text_of(desk)).to_have_value(value)
    desk.keyboard.press("Control+y")
    expect(text_of(desk)).to_have_value("a **word** b")


KEYS = {
    "Control+k": "[word]()",
    "Control+Shift+Digit1": "## word",
    "Control+Shift+Digit2": ">!word!<",
    "Control+Shift+Digit7": "1. word",
    "Control+Shift+Digit8": "- word",
    "Control+Shift+Digit9": "word[^1]\n\n[^1]: ",
    "Control+Shift+Period": "> word",
    "Control+BracketRight": "    word",
    "Alt+b": "word",
}


def test_each_tool_has_a_key(desk):
    for keys, value in KEYS.items():
        write(desk, "‹word›")
        desk.keyboard.press(keys)
        expect(text_of(desk)).to_have_value(value)


def test_the_toolbar_is_one_stop_of_the_tab_key_and_arrows_move_in_it(desk):
    write(desk, "‹word›")
    desk.keyboard.press("Shift+Tab")
    expect(desk.get_by_role("button", name="Bold")).to_be_focused()
    desk.keyboard.press("ArrowRight")
    expect(desk.get_by_role("button", name="Italic")).to_be_focused()
    desk.keyboard.press("End")
    expect(desk.get_by_role("button", name="Only the text")).to_be_focused()
    desk.keyboard.press("ArrowRight")
    desk.keyboard.press("Enter")

    assert shown(desk) == "**‹word›**"
    desk.keyboard.press("Tab")
    expect(text_of(desk)).not_to_be_focused()
    expect(text_of(desk)).to_have_value("**word**")


NEW_LINES = [
    ("- a›", "- a\n- ›"),
    ("* a›b", "* a\n* ›b"),
    ("9. a›", "9. a\n10. ›"),
    ("    - a›", "    - a\n    - ›"),
    ("> a›", "> a\n> ›"),
    ("> - a›", "> - a\n> - ›"),
    ("- a\n- ›", "- a\n›"),
    ("- a\n    - ›", "- a\n- ›"),
    ("> a\n> ›", "> a\n›"),
    ("> - ›", "> ›"),
    (">!a!<›", ">!a!<\n›"),
    ("-› a", "-\n› a"),
    ("```\n- a›", "```\n- a\n›"),
    ("a›", "a\n›"),
]


def test_a_new_line_goes_on_with_the_list(desk):
    for before, after in NEW_LINES:
        write(desk, before)
        desk.keyboard.press("Enter")
        assert shown(desk) == after


def test_a_bare_line_end_and_the_way_back(desk):
    write(desk, "- a›")
    desk.keyboard.press("Shift+Enter")
    assert shown(desk) == "- a\n›"
    desk.keyboard.press("Control+z")
    desk.keyboard.press("Enter")
    desk.keyboard.press("Control+z")

    expect(text_of(desk)).to_have_value("- a")


def test_words_are_counted_in_any_script_and_marks_are_none(desk):
    counted = desk.locator("[data-words]")
    text_of(desk).fill("## It’s *one* [link](https://example.org/a-b-c)[^1]\n\n1. item\n\n[^1]: note")
    expect(counted).to_have_text("5")
    text_of(desk).fill("七人の侍を見た。")
    expect(counted).to_have_text(re.compile("^[3-7]$"))  # dictionaries differ, but none takes it for one word
    text_of(desk).fill("word " * 1_000)
    expect(counted).to_have_text("1,000")
    expect(desk.locator("[data-minutes]")).to_have_text("5")
    assert desk.locator("[data-text-count]").evaluate("(line) => !line.closest('[aria-live], [role=status]')")


# Pasting

CONVERTED = """async (html) => {
  const { htmlToMarkdown } = await import("/static/js/html-to-markdown.js")
  return htmlToMarkdown(html)
}"""


def test_rich_text_becomes_markdown(modules, site):
    found = {html: modules.evaluate(CONVERTED, html) for html in MARKDOWN}

    assert found == {html: text and text.replace("SITE", site.url) for html, text in MARKDOWN.items()}


def test_hostile_rich_text_runs_nothing_and_brings_no_dangerous_address(modules):
    modules.evaluate("() => { window.ran = 0; window.pwned = () => { window.ran += 1 } }")
    for payload in PAYLOADS:
        text = modules.evaluate(CONVERTED, f"<p>a</p><p>b {payload}</p>") or ""
        assert not re.search(r"(?<!\\)\[[^]]*\]\((?!https?:|mailto:|/)|<(?:javascript|data|vbscript):", text), payload
    modules.wait_for_timeout(300)

    assert modules.evaluate("window.ran") == 0


LINES = st.lists(
    st.text(st.sampled_from("ab é世*_`#>!<[]()&;-+=~|\\.1:\"'^{}$~ "), max_size=14), min_size=2, max_size=4
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LINES)
def test_what_is_plain_in_rich_text_stays_as_it_is(modules, lines):
    """Whatever marks it holds, the page shows the very characters; and where it holds none, the field does, too."""
    lines = [" ".join(line.split()) for line in lines]
    markdown = modules.evaluate(CONVERTED, "".join(f"<p>{escape(line)}</p>" for line in lines)) or ""

    assert to_text(render_post(markdown, "markdown")).split("\n\n") == ([line for line in lines if line] or [""])


@given(st.lists(st.text("abz éß世ツ.,;?!’“”–…%/@$ ", min_size=1, max_size=20), min_size=2, max_size=4))
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_text_without_marks_is_pasted_as_it_is(modules, lines):
    lines = [" ".join(line.split()) for line in lines]
    markdown = modules.evaluate(CONVERTED, "".join(f"<p>{escape(line)}</p>" for line in lines))

    assert (markdown or "") == "\n\n".join(line for line in lines if line)


PUT = """async ([html, text]) => navigator.clipboard.write([new ClipboardItem({
  "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([text], { type: "text/plain" }),
})])"""


def test_pasting_makes_markdown_and_with_shift_it_does_not(desk):
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    write(desk, "a ‹b› c")
    desk.evaluate(PUT, ["<b>bold</b> and <i>it</i>", "bold and it"])
    desk.keyboard.press("Control+v")
    assert shown(desk) == "a **bold** and *it*› c"
    desk.keyboard.press("Control+z")
    expect(text_of(desk)).to_have_value("a b c")

    write(desk, "›")
    desk.keyboard.press("Control+Shift+v")
    expect(text_of(desk)).to_have_value("bold and it")
    write(desk, "see ‹this›")
    desk.evaluate(PUT, ["<a href='https://a.org/(x)'>x</a>", "https://a.org/(x)"])
    desk.keyboard.press("Control+v")
    expect(text_of(desk)).to_have_value("see [this](https://a.org/%28x%29)")


# Pictures


@pytest.fixture
def uploads(desk):
    """What is sent; answers wait until they are told to come."""
    held: list = []
    desk.route(f"**{UPLOAD}", lambda route: held.append(route))  # noqa: PLW0108
    return held


def answer(held, page: Page, status: int = 201, **said):
    asked(held, page).fulfill(status=status, content_type="application/json", body=json.dumps(said))


def asked(held, page: Page):
    """The upload that was begun first, and has no answer yet."""
    for _ in range(600):
        if held:
            return held.pop(0)
        page.wait_for_timeout(50)
    raise AssertionError("nothing is uploaded")


def choose(page: Page, *files):
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Picture", exact=True).click()
    chooser.value.set_files(list(files))


def describe(page: Page, text: str):
    alt = page.get_by_role("dialog").get_by_label("Alternative text")
    expect(alt).to_be_focused()
    alt.fill(text)
    page.keyboard.press("Enter")


def test_a_picture_is_described_and_comes_while_one_goes_on_writing(desk, uploads):
    write(desk, "One. › Two.")
    choose(desk, PICTURE)
    expect(text_of(desk)).to_have_value("One. ![uploading zone.png …]() Two.")
    describe(desk, "The Zone")
    expect(text_of(desk)).to_be_focused()
    desk.keyboard.press("End")
    desk.keyboard.type(" Three")
    answer(uploads, desk, markdown="![The Zone](/media/a.jpg)")

    expect(text_of(desk)).to_have_value("One. ![The Zone](/media/a.jpg) Two. Three")
    desk.keyboard.type(".")
    assert shown(desk) == "One. ![The Zone](/media/a.jpg) Two. Three.›"
    expect(desk.locator("[data-picture-said]")).to_have_text("The picture is there.")


def test_a_picture_does_not_take_the_caret_from_another_field(desk, uploads):
    write(desk, "›")
    choose(desk, PICTURE)
    describe(desk, "")
    desk.locator("#id_title").focus()
    desk.keyboard.type("Sta")
    answer(uploads, desk, markdown="![](/media/a.jpg)")
    expect(text_of(desk)).to_have_value("![](/media/a.jpg)")
    desk.keyboard.type("lker")

    expect(desk.locator("#id_title")).to_have_value("Stalker")


@pytest.mark.parametrize("status", [422, 500, None])
def test_a_picture_that_fails_is_said_in_words_and_the_text_is_whole(desk, uploads, status):
    write(desk, "‹One.› Two.")
    choose(desk, PICTURE)
    describe(desk, "The Zone")
    if status == 422:
        answer(uploads, desk, 422, error="The picture is damaged.")
    elif status:
        asked(uploads, desk).fulfill(status=status, content_type="text/html", body="<h1>Error</h1>")
    else:
        asked(uploads, desk).abort()

    words = {422: "zone.png: The picture is damaged.", 500: "did not take this picture", None: "does not answer"}
    expect(desk.locator("[data-picture-said]")).to_contain_text(words[status])
    expect(text_of(desk)).to_have_value("One. Two.")


def test_several_pictures_are_pasted_at_once_and_one_is_left_out(desk, uploads):
    write(desk, "›")
    text_of(desk).evaluate(
        """(field) => {
          const board = new DataTransfer()
          const names = ["image.png", "image.png", "c.png"]
          for (const name of names) board.items.add(new File(["x"], name, { type: "image/png" }))
          field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: board, bubbles: true, cancelable: true }))
        }"""
    )
    waits = "![uploading image.png …]()\n\n![uploading image.png (2) …]()\n\n![uploading c.png …]()"
    expect(text_of(desk)).to_have_value(waits)
    describe(desk, "first")
    expect(desk.get_by_role("dialog").get_by_label("Alternative text")).to_have_value("")
    desk.keyboard.press("Escape")
    describe(desk, "third")
    answer(uploads, desk, markdown="![first](/1.jpg)")
    answer(uploads, desk, markdown="![third](/3.jpg)")

    expect(text_of(desk)).to_have_value("![first](/1.jpg)\n\n\n\n![third](/3.jpg)")


def test_a_dropped_picture_stands_where_it_was_dropped(desk, uploads):
    field = write(desk, "One.\nTwo.›")
    box = field.bounding_box()
    field.evaluate(
        """(field, [x, y]) => {
          const board = new DataTransfer()
          board.items.add(new File(["x"], "zone.png", { type: "image/png" }))
          const where = { clientX: x, clientY: y, bubbles: true, cancelable: true }
          field.dispatchEvent(new DragEvent("drop", { dataTransfer: board, ...where }))
        }""",
        [box["x"] + box["width"] / 2, box["y"] + 30],
    )

    expect(field).to_have_value("One.![uploading zone.png …]()\nTwo.")
    desk.keyboard.press("Escape")
    expect(field).to_have_value("One.\nTwo.")


def test_the_form_waits_for_a_picture(desk, uploads):
    write(desk, "One. ›")
    choose(desk, PICTURE)
    describe(desk, "The Zone")
    desk.evaluate(
        """document.querySelector("#post_form").addEventListener("submit", (event) => {
          document.body.dataset.sent = !event.defaultPrevented
          event.preventDefault()
        })"""
    )
    desk.get_by_role("button", name="Store").click()
    expect(desk.locator("[data-picture-said]")).to_contain_text("In a moment")
    expect(desk.locator("body")).to_have_attribute("data-sent", "false")
    answer(uploads, desk, markdown="![The Zone](/a.jpg)")

    expect(desk.locator("body")).to_have_attribute("data-sent", "true")


# The preview


def article(page: Page):
    return page.frame_locator("[data-preview-pane] iframe").locator("article")


def test_the_preview_follows_the_text_where_one_has_scrolled_to_and_is_remembered(desk):
    desk.locator("#id_title").fill("Stalker")
    write(desk, f"Water.\n\n{'Grass. ' * 2_000}\n\nEnd.›")
    preview = desk.get_by_role("button", name="Preview")
    preview.press("Enter")
    expect(preview).to_have_attribute("aria-expanded", "true")
    expect(article(desk).locator("h1")).to_have_text("Stalker")
    first = article(desk).locator(".prose p").first.element_handle()
    article(desk).locator(".prose p").last.evaluate("(last) => { last.scrollIntoView(); window.kept = scrollY }")
    write(desk, f"Water.\n\n{'Grass. ' * 2_000}\n\n*Fin.*\n\nNew.›")
    desk.keyboard.type("!")

    expect(article(desk).locator(".prose em")).to_have_text("Fin.")
    expect(article(desk).locator(".prose p").last).to_have_text("New.!")
    assert first.evaluate("(first) => first.isConnected && first.ownerDocument.defaultView.scrollY > 1000")
    assert sideways(desk) <= 0
    desk.reload()
    expect(desk.get_by_role("button", name="Preview")).to_have_attribute("aria-expanded", "true")
    desk.get_by_role("button", name="Preview").click()
    expect(desk.locator("[data-preview-pane]")).to_be_hidden()


@pytest.mark.parametrize(("status", "words"), [(None, "does not answer"), (500, "could not draw")])
def test_a_preview_that_cannot_be_drawn_says_so_and_keeps_what_it_shows(desk, status, words):
    desk.locator("#id_title").fill("Stalker")
    desk.get_by_role("button", name="Preview").click()
    expect(article(desk).locator("h1")).to_have_text("Stalker")
    desk.route("**/post/preview/*", lambda route: route.fulfill(status=status) if status else route.abort())
    desk.route("**/post/preview/", lambda route: route.fulfill(status=status) if status else route.abort())
    write(desk, "Water.›")
    expect(desk.locator("[data-preview-said]")).to_contain_text(words)
    expect(article(desk).locator("h1")).to_have_text("Stalker")
    desk.unroute_all()
    write(desk, "Water!›")

    expect(article(desk).locator(".prose p")).to_have_text("Water!")
    expect(desk.locator("[data-preview-said]")).to_be_hidden()


def test_only_the_text_and_back(desk):
    desk.set_viewport_size({"width": 390, "height": 844})
    write(desk, "Wa›ter")
    desk.get_by_role("button", name="Only the text").click()
    assert text_of(desk).bounding_box()["height"] > 600
    expect(desk.locator("#id_title")).to_be_hidden()
    expect(text_of(desk)).to_be_focused()
    desk.keyboard.type("i")
    assert shown(desk) == "Wai›ter"
    desk.keyboard.press("Escape")

    expect(desk.locator("#id_title")).to_be_visible()
    assert shown(desk) == "Wai›ter"


def test_without_script_there_are_a_plain_field_and_a_preview_in_a_tab(open_page, site):
    page = open_page(java_script_enabled=False)
    log_in(page, site)
    page.goto(f"{site.url}/admin/blog/post/add/")
    expect(page.locator("[role=toolbar]")).to_be_hidden()
    page.locator("#id_title").fill("Stalker")
    page.locator("#id_source").fill("*Water.*")
    with page.expect_popup() as popup:
        page.get_by_role("button", name="Preview").click()

    expect(popup.value.locator("article em")).to_have_text("Water.")


def test_axe_finds_nothing_wrong(desk, axe):
    write(desk, "Water›")
    desk.get_by_role("button", name="Preview").click()
    expect(article(desk)).to_be_visible()
    for scheme, width in (("light", 1280), ("light", 390), ("dark", 390), ("dark", 1280)):
        desk.emulate_media(color_scheme=scheme)
        desk.set_viewport_size({"width": width, "height": 900})
        assert (violations(desk, axe), max(sideways(desk), 0)) == ([], 0), (scheme, width)
    desk.get_by_role("button", name="Only the text").click()
    desk.evaluate("document.querySelector('[data-picture-dialog]').showModal()")

    assert violations(desk, axe) == []
