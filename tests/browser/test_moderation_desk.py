"""Comments are decided on in the browser: by mouse, by key, with and without script; what was done is taken back."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from browser.site import Site
from browser.test_writing_desk import HINTS, log_in
from browser.watching import Watched, colours_too_close, sideways, violations

LIST = "/admin/comments/comment/"
FILL = """
from factories import make_comment
from blog.models import Post
post = Post.objects.get(slug="her")
root = make_comment(post, author_name="Ada Löwe", source="Where was the *harbour* filmed?")
for number, (name, words) in enumerate([
    ("Bea", "In Shanghai, I think: the towers give it away."),
    ("Casino King", "Win now at https://spam.example and https://more.example"),
    ("Çem", "سلام، این فیلم را دوست داشتم"),
]):
    make_comment(post, root if number != 1 else None, author_name=name, author_email=f"w{number}@example.org",
                 network="203.0.113.0/24", source=words, state="pending", state_reason="first comment under this name")
"""
MAKE_TRASH = """
from factories import make_comment
from blog.models import Post
print(make_comment(Post.objects.get(slug="her"), state="trash").pk)
"""
MAKE_MANY = """
from factories import make_comment
from blog.models import Post
for number in range(15):
    make_comment(Post.objects.get(slug="her"), author_name=f"Number {number}", state="pending")
"""

DENY_STORAGE = """  // to ours only: the script of Django's own theme does not take a no
for (const name of ["getItem", "setItem", "removeItem"]) {
  const given = Storage.prototype[name]
  Storage.prototype[name] = function (key, ...more) {
    if (key.startsWith("matinee-")) throw new DOMException("denied", "SecurityError")
    return given.call(this, key, ...more)
  }
}
"""
IS_COVERED = """() => {
  const bar = document.querySelector(".desk-messages"), now = document.activeElement
  if (bar.contains(now) || now === document.body) return false
  const [over, under] = [bar, now].map((element) => element.getBoundingClientRect())
  return under.top >= over.top && under.bottom <= over.bottom
}"""
FOCUSED = "document.activeElement.outerHTML.slice(0, 200)"


@pytest.fixture(scope="module")
def moderated_site_start(first_start, tmp_path_factory) -> Site:
    """Not running, to be copied."""
    site = first_start.copy(tmp_path_factory.mktemp("start") / "var")
    site.run(FILL)
    return site


@pytest.fixture(scope="module")
def _moderated_site(moderated_site_start, tmp_path_factory) -> Iterator[Site]:
    with moderated_site_start.copy(tmp_path_factory.mktemp("moderated") / "var") as site:
        yield site


@pytest.fixture
def moderated_site(_moderated_site, moderated_site_start) -> Site:
    _moderated_site.begin_again(moderated_site_start)
    return _moderated_site


@pytest.fixture
def desk(moderated_site, open_page, request) -> Page:
    page = open_page(java_script_enabled=getattr(request, "param", True))
    watched = Watched(page, moderated_site)
    log_in(page, moderated_site)
    page.goto(f"{moderated_site.url}{LIST}")
    yield page
    assert [said for said in watched.complaints if not said.startswith(HINTS)] == []


def row(desk: Page, name: str):
    return desk.locator(".desk-comment", has=desk.locator(".desk-comment__name", has_text=name))


def waiting(desk: Page):
    return desk.locator(".desk-waiting")


with_and_without_script = pytest.mark.parametrize("desk", [True, False], indirect=True, ids=["script", "no script"])


@with_and_without_script
def test_a_comment_is_published_and_that_is_taken_back(desk, moderated_site):
    expect(waiting(desk)).to_have_text("3 comments wait")
    row(desk, "Bea").get_by_role("button", name="Publish", exact=True).click()

    expect(desk.locator(".desk-message")).to_contain_text("1 comment published.")
    expect(waiting(desk)).to_have_text("2 comments wait")
    desk.get_by_role("button", name="Undo").click()
    expect(waiting(desk)).to_have_text("3 comments wait")


@with_and_without_script
def test_several_are_decided_at_once(desk):
    row(desk, "Casino").get_by_role("checkbox").check()
    row(desk, "Çem").get_by_role("checkbox").check()
    desk.locator(".desk-bulk").get_by_role("button", name="Spam").click()

    expect(desk.locator(".desk-message")).to_contain_text("2 comments marked as spam.")
    desk.get_by_role("link", name="Spam 2").click()
    expect(desk.locator(".desk-comment")).to_have_count(2)


@with_and_without_script
def test_an_answer_is_written_in_place_and_publishes_what_it_answers(desk, moderated_site):
    bea = row(desk, "Bea")
    bea.locator("summary", has_text="Reply").click()
    bea.get_by_label("Your answer to Bea").fill("The towers, yes.")
    bea.get_by_role("button", name="Publish it, and answer").click()

    expect(desk.locator(".desk-message")).to_contain_text("Your answer to Bea is published.")
    desk.goto(f"{moderated_site.url}/her/")
    expect(desk.locator(".bypostauthor, .byuser", has_text="The towers, yes.")).to_be_visible()
    expect(desk.get_by_text("In Shanghai, I think")).to_be_visible()


@with_and_without_script
def test_an_answer_is_taken_back(desk, moderated_site):
    bea = row(desk, "Bea")
    bea.locator("summary", has_text="Reply").click()
    bea.get_by_label("Your answer to Bea").fill("The towers, yes.")
    bea.get_by_role("button", name="Publish it, and answer").click()
    desk.get_by_role("button", name="Undo").click()

    expect(desk.locator(".desk-message")).to_contain_text("taken back")
    expect(waiting(desk)).to_have_text("3 comments wait")
    desk.get_by_role("link", name="Trash 1").click()
    expect(desk.locator(".desk-comment__text")).to_have_text("The towers, yes.")


@with_and_without_script
def test_a_comment_is_edited_in_place(desk):
    bea = row(desk, "Bea")
    bea.locator("summary", has_text="Edit").click()
    bea.get_by_label("Text").fill("In *Shanghai*.")
    bea.get_by_role("button", name="Save").click()

    expect(desk.locator(".desk-message")).to_contain_text("The comment by Bea is changed.")
    expect(row(desk, "Bea").locator(".desk-comment__text em")).to_have_text("Shanghai")
    desk.get_by_role("button", name="Undo").click()
    expect(row(desk, "Bea").locator(".desk-comment__text")).to_contain_text("In Shanghai, I think")


@with_and_without_script
def test_a_comment_moves_after_one_saw_how_it_will_stand(desk):
    row(desk, "Bea").get_by_role("link", name="Move …").click()
    desk.get_by_text("None: it stands for itself").click()
    desk.get_by_role("button", name="Show how it will stand").click()
    expect(desk.locator(".desk-lines dd").first).to_contain_text("Ada Löwe")
    expect(desk.locator(".desk-lines dd").last).not_to_contain_text("Ada Löwe")
    desk.get_by_role("button", name="Move it").click()

    expect(desk.locator(".desk-message")).to_contain_text("The comment by Bea was moved.")
    expect(row(desk, "Bea").locator(".desk-answered")).to_have_count(0)
    desk.get_by_role("button", name="Undo").click()
    expect(row(desk, "Bea").locator(".desk-answered")).to_contain_text("Ada Löwe")


def test_all_is_decided_by_key(desk):
    desk.keyboard.press("j")
    expect(row(desk, "Çem")).to_be_focused()
    desk.keyboard.press("j")
    desk.keyboard.press("s")
    expect(desk.locator(".desk-message")).to_contain_text("1 comment marked as spam.")
    expect(row(desk, "Bea")).to_be_focused()
    desk.keyboard.press("a")
    expect(desk.locator(".desk-message")).to_contain_text("1 comment published.")
    desk.keyboard.press("z")
    expect(desk.locator(".desk-message")).to_contain_text("1 change taken back.")
    expect(row(desk, "Bea")).to_be_focused()
    desk.keyboard.press("r")
    desk.keyboard.type("as a draft, jkasd")
    expect(row(desk, "Bea").get_by_label("Your answer to Bea")).to_have_value("as a draft, jkasd")


@with_and_without_script
def test_who_decides_far_down_stays_there_with_the_undo_in_sight(desk, moderated_site):
    moderated_site.run(MAKE_MANY)
    desk.reload()
    row(desk, "Number 3").get_by_role("button", name="Spam").click()

    expect(desk.locator(".desk-message")).to_contain_text("1 comment marked as spam.")
    expect(row(desk, "Number 2")).to_be_in_viewport()
    expect(desk.get_by_role("button", name="Undo")).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 1280])
def test_what_has_the_focus_is_never_wholly_under_the_message(desk, moderated_site, width):
    moderated_site.run(MAKE_MANY)
    desk.set_viewport_size({"width": width, "height": 500})
    desk.reload()
    row(desk, "Number 3").get_by_role("button", name="Spam").click()
    expect(desk.locator(".desk-message")).to_contain_text("1 comment marked as spam.")
    desk.get_by_role("link", name="Move …").last.focus()

    covered = []
    for _ in range(60):
        desk.keyboard.press("Shift+Tab")
        if desk.evaluate(IS_COVERED):
            covered.append(desk.evaluate(FOCUSED))
    assert covered == []


def tick_by_key(desk: Page, *names: str) -> None:
    for name in names:
        row(desk, name).focus()
        desk.keyboard.press("x")
        expect(row(desk, name).get_by_role("checkbox")).to_be_checked()


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("Shift+A", "2 comments published."),
        ("Shift+S", "2 comments marked as spam."),
        ("Shift+T", "2 comments moved to the trash."),
    ],
)
def test_the_ticked_ones_are_decided_by_key(desk, key, said):
    tick_by_key(desk, "Çem", "Bea")
    desk.keyboard.press(key)

    expect(desk.locator(".desk-message")).to_contain_text(said)
    expect(waiting(desk)).to_have_text("1 comment waits")
    desk.keyboard.press("z")
    expect(waiting(desk)).to_have_text("3 comments wait")


def test_the_ticked_ones_are_held_restored_and_deleted_by_key(desk, moderated_site):
    desk.goto(f"{moderated_site.url}{LIST}?view=all")
    tick_by_key(desk, "Ada")
    desk.keyboard.press("Shift+U")
    expect(desk.locator(".desk-message")).to_contain_text("1 comment waits again.")
    desk.keyboard.press("Shift+X")
    desk.keyboard.press("Shift+T")
    expect(desk.locator(".desk-message")).to_contain_text("comments moved to the trash.")
    desk.goto(f"{moderated_site.url}{LIST}?view=trash")
    tick_by_key(desk, "Casino", "Çem")
    desk.keyboard.press("Shift+D")
    expect(desk.locator(".desk-goes li")).to_have_count(2)
    desk.get_by_role("link", name="Keep them").click()
    tick_by_key(desk, "Casino", "Çem")
    desk.keyboard.press("Shift+Z")
    expect(desk.locator(".desk-message")).to_contain_text("2 comments published.")


def test_ticks_stay_while_one_decides_on_others(desk):
    tick_by_key(desk, "Çem", "Bea")
    row(desk, "Casino").focus()
    desk.keyboard.press("s")
    expect(desk.locator(".desk-message")).to_contain_text("1 comment marked as spam.")

    for name in ("Çem", "Bea"):
        expect(row(desk, name).get_by_role("checkbox")).to_be_checked()
    desk.keyboard.press("Shift+T")
    expect(desk.locator(".desk-message")).to_contain_text("2 comments moved to the trash.")
    desk.keyboard.press("z")
    expect(waiting(desk)).to_have_text("2 comments wait")
    expect(desk.get_by_role("checkbox", checked=True)).to_have_count(0)


def begin(desk: Page, name: str, what: str, label: str, words: str):
    row(desk, name).locator("summary", has_text=what).click()
    row(desk, name).get_by_label(label).fill(words)


def test_words_stay_while_one_decides_on_others_until_they_are_sent(desk):
    begin(desk, "Bea", "Reply", "Your answer to Bea", "The towers,")
    begin(desk, "Çem", "Edit", "Text", "In half")
    row(desk, "Casino").get_by_role("button", name="Spam").click()
    expect(desk.locator(".desk-message")).to_contain_text("1 comment marked as spam.")
    answer, text = row(desk, "Bea").get_by_label("Your answer to Bea"), row(desk, "Çem").get_by_label("Text")
    expect(answer).to_be_visible()
    expect(answer).to_have_value("The towers,")
    expect(text).to_be_visible()
    expect(text).to_have_value("In half")

    row(desk, "Bea").get_by_role("button", name="Publish it, and answer").click()
    expect(desk.locator(".desk-message")).to_contain_text("Your answer to Bea is published.")
    expect(text).to_have_value("In half")
    row(desk, "Çem").get_by_role("button", name="Save").click()
    expect(desk.locator(".desk-message")).to_contain_text("The comment by Çem is changed.")
    expect(desk.locator(".desk-more[open]")).to_have_count(0)
    desk.get_by_role("link", name="All").click()
    expect(row(desk, "Bea").get_by_label("Your answer to Bea")).to_have_value("")


def test_words_come_back_with_the_comment_that_an_undo_brings_back(desk):
    begin(desk, "Bea", "Reply", "Your answer to Bea", "The towers,")
    row(desk, "Bea").get_by_role("button", name="Spam").click()
    expect(row(desk, "Bea")).to_have_count(0)
    desk.get_by_role("button", name="Undo").click()

    expect(row(desk, "Bea").get_by_label("Your answer to Bea")).to_have_value("The towers,")


def test_ticks_are_forgotten_where_one_goes_elsewhere(desk, moderated_site):
    tick_by_key(desk, "Çem", "Bea")
    desk.get_by_role("button", name="Search", exact=True).click()
    desk.wait_for_url("**q=*")
    expect(desk.get_by_role("checkbox", checked=True, name="Choose")).to_have_count(0)
    desk.goto(f"{moderated_site.url}{LIST}?view=pending&q=Bea")
    tick_by_key(desk, "Bea")
    row(desk, "Bea").get_by_role("button", name="Spam").click()
    expect(desk.locator(".desk-nothing")).to_be_visible()
    desk.get_by_role("link", name="Spam 1").click()

    expect(row(desk, "Bea")).to_be_visible()
    expect(desk.get_by_role("checkbox", checked=True, name="Choose")).to_have_count(0)


def test_keys_mean_what_they_mean_while_capitals_are_locked(desk):
    tick_by_key(desk, "Çem", "Bea")
    row(desk, "Casino").focus()
    desk.keyboard.press("S")

    expect(desk.locator(".desk-message")).to_contain_text("1 comment marked as spam.")


@with_and_without_script
def test_a_comment_is_deleted_for_good_after_asking(desk, moderated_site):
    row(desk, "Casino").get_by_role("button", name="Trash").click()
    desk.goto(f"{moderated_site.url}{LIST}?view=trash")
    row(desk, "Casino").get_by_role("link", name="Delete for good …").click()
    expect(desk.locator(".desk-goes")).to_contain_text("Casino King")
    desk.get_by_role("button", name="Delete for good").click()

    expect(desk.locator(".desk-message")).to_contain_text("1 comment deleted for good.")
    desk.get_by_role("link", name="What was deleted for good").click()
    expect(desk.locator(".desk-history li")).to_have_count(1)


def test_keys_can_be_turned_off(desk):
    desk.locator(".desk-keys summary").click()
    desk.get_by_label("Listen to these keys").uncheck()
    desk.reload()
    desk.keyboard.press("j")

    expect(row(desk, "Çem")).not_to_be_focused()


def test_keys_and_ticks_work_where_nothing_may_be_stored(desk):
    desk.add_init_script(DENY_STORAGE)
    desk.reload()
    tick_by_key(desk, "Çem")
    desk.get_by_label("All on this page").check()
    expect(desk.get_by_role("checkbox", name="Choose the comment", checked=True)).to_have_count(3)
    desk.locator(".desk-keys summary").click()
    desk.get_by_label("Listen to these keys").uncheck()
    row(desk, "Bea").get_by_role("button", name="Spam").click()

    expect(desk.locator(".desk-message")).to_contain_text("1 comment marked as spam.")


def test_all_on_the_page_are_chosen_at_once(desk):
    every = desk.get_by_label("All on this page")
    assert not every.evaluate("box => box.checked || box.indeterminate")
    every.check()
    expect(desk.get_by_role("checkbox", name="Choose the comment", checked=True)).to_have_count(3)
    row(desk, "Bea").get_by_role("checkbox").uncheck()
    assert every.evaluate("box => box.indeterminate")
    row(desk, "Bea").get_by_role("checkbox").check()
    expect(every).to_be_checked()
    desk.locator(".desk-bulk").get_by_role("button", name="Trash").click()

    expect(desk.locator(".desk-message")).to_contain_text("3 comments moved to the trash.")
    expect(waiting(desk)).to_have_count(0)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_desk_can_be_read_by_everybody(desk, moderated_site, axe, width):
    desk.set_viewport_size({"width": width, "height": 900})
    pk = moderated_site.run("print(__import__('comments.models').models.Comment.objects.get(author_name='Bea').pk)")
    gone = moderated_site.run(MAKE_TRASH)
    for page in (
        "",
        "?view=all",
        "?view=trash",
        "deleted/",
        f"delete/?comment={gone.strip()}",
        *(f"{pk.strip()}/{name}/" for name in ("change", "reply", "move", "history")),
    ):
        desk.emulate_media(color_scheme="light")
        desk.goto(f"{moderated_site.url}{LIST}{page}")
        for summary in desk.locator("summary").all():
            summary.click()
        assert violations(desk, axe) == [], page
        assert sideways(desk) <= 0, page
        desk.emulate_media(color_scheme="dark")
        assert colours_too_close(desk) == [], page


def test_both_desks_are_set_in_the_typeface_of_the_blog(desk, moderated_site):
    for address in (LIST, "/admin/exchange/importbatch/add/"):
        desk.goto(f"{moderated_site.url}{address}")
        loaded = "document.fonts.ready.then(fonts => [...fonts].some(font => font.status === 'loaded'))"
        assert desk.evaluate(loaded), address
        assert desk.locator("#content h1").evaluate("it => getComputedStyle(it).fontFamily").startswith('"Newsreader')
