"""What holds of every page on every screen: axe finds nothing, the console is silent, nothing sticks out."""

from itertools import product

import pytest
from django.template import Context, Template

from blog.models import Film
from browser.watching import Watched, faults, sideways

WIDTHS = (320, 390, 1280)
FIRST_CONTENT = ["/her/", "/", "/films/her/", "/no-such-page/", "/her/?replytocom=4"]
SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
TITLES = ["Her", "Mammoth", "The Ferryman", "Wallflowers", "Melancholia", "Communion", "Dämmerschlaf", "Kreuzfahrtfilm"]
BROKEN_WORDS = """poster => {
    const text = poster.querySelector("span").firstChild
    return [...text.data.matchAll(/\\S+/g)].map(({0: word, index}) => {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        const lines = new Set([...range.getClientRects()].map(({top}) => top))
        return lines.size > 1 ? word : ""
    }).filter(Boolean)
}"""
EVERY_KIND = [
    "/",
    "/page/2/",
    "/tag/notes/",
    "/stalker/",
    "/solaris/",
    "/films/stalker/",
    "/rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz/",
    "/باب-الحديد/",
    "/why-i-stopped-rating-films/",
    "/a-winter-of-matinees/",
    "/about/",
]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_first_content_is_faultless(site, open_page, axe, width):
    _look_at(FIRST_CONTENT, site, open_page(viewport={"width": width, "height": 800}), axe)


@pytest.mark.parametrize("width", WIDTHS)
def test_content_of_every_kind_is_faultless(gallery, open_page, axe, width):
    _look_at(EVERY_KIND, gallery, open_page(viewport={"width": width, "height": 800}), axe)


def test_at_twice_the_text_size_nothing_is_cut_off(gallery, open_page):
    page = open_page(viewport={"width": 640, "height": 800})
    for path in EVERY_KIND:
        page.goto(gallery.url + path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert sideways(page) <= 0, path


def test_with_wider_text_spacing_nothing_is_cut_off(gallery, open_context):
    page = open_context(viewport={"width": 320, "height": 800}, bypass_csp=True).new_page()
    for path in EVERY_KIND:
        page.goto(gallery.url + path)
        page.add_style_tag(content=SPACED)
        assert sideways(page) <= 0, path


@pytest.mark.parametrize(("path", "width"), [*product(("/her/", "/"), (320, 390, 768, 1280))])
def test_no_word_of_a_drawn_poster_is_broken(site, open_page, path, width):
    page = open_page(viewport={"width": width, "height": 800})
    page.goto(site.url + path)
    shown = page.locator(".poster--drawn").first
    for title in TITLES:
        drawn = Template("{% load blog %}{% poster film %}").render(Context({"film": Film(title=title)}))
        shown.evaluate("(poster, drawn) => { poster.outerHTML = drawn }", drawn)
        assert shown.evaluate(BROKEN_WORDS) == [], title


def test_below_a_short_first_paragraph_the_next_begins_at_its_own_edge(site, open_page):
    page = open_page()
    page.goto(f"{site.url}/her/")
    indent = page.locator(".prose").first.evaluate("""prose => {
        prose.innerHTML = "<p>It rains.</p><p>And then it rains again.</p>"
        const range = document.createRange()
        range.selectNodeContents(prose.lastElementChild)
        return range.getClientRects()[0].left - prose.getBoundingClientRect().left
    }""")
    assert abs(indent) < 1


def test_who_wants_less_motion_gets_none(site, open_page):
    page = open_page(reduced_motion="reduce")
    page.goto(f"{site.url}/her/")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_on_paper_there_is_nothing_to_press(site, open_page):
    page = open_page()
    page.goto(f"{site.url}/her/")
    page.emulate_media(media="print")
    assert not page.locator("#respond").is_visible()
    assert not page.locator(".comment-reply-link").first.is_visible()
    assert page.locator("#comment-7").is_visible()


def _look_at(paths, site, page, axe):
    watched = Watched(page, site)
    for path in paths:
        page.goto(site.url + path)
        assert faults(page, axe) == [], path
    assert watched.complaints == []
