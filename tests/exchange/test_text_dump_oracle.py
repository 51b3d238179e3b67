"""Random conversations as blogs print them, dumped by each tool and read back: what is shown is read, or told of."""

from dataclasses import replace
from functools import cache

import pytest
from conftest import need
from django.test import Client
from oracle.compare import Outcome, compare
from oracle.conversations import make_page, walk
from oracle.layouts import LAYOUTS, Layout, html5_bullets
from oracle.own_pages import own_layout
from oracle.tools import TOOLS

from exchange.parsers import text_dump

PAGES = range(1, 49)  # `bench/round_trip.py` takes a thousand
FULL = next(tool for tool in TOOLS if tool.name == "resiliparse_full")
FLOORS = {"edges": 0.99, "texts": 0.97, "authors": 0.95, "dates": 0.99}

OWN = own_layout(Client())  # one for all tools, so that each page is asked of the site once
BULLETS = Layout("html5_bullets", html5_bullets)


def tools():
    return pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)


@cache
def page_in(layout, seed):
    page = layout.says(make_page(seed))
    return page, layout.render(page)


def round_trip(tool, layout, seed):
    need(tool.is_here, tool.program)
    page, html = page_in(layout, seed)
    dump = tool.dump(html)
    return compare(page, layout, tool, dump, next(text_dump.parse({"page.txt": dump})))


@cache
def outcomes(tool):
    """What came of every page, each in the layout whose turn it is."""
    turns = ((LAYOUTS[seed % len(LAYOUTS)], seed) for seed in PAGES)
    return [(layout, seed, round_trip(tool, layout, seed)) for layout, seed in turns]


def silent(outcome):
    return [str(difference) for difference in outcome.differences if difference.is_silent]


@tools()
def test_nothing_is_lost_in_silence(tool):
    found = [
        f"{layout.name}, seed {seed}: {words}" for layout, seed, outcome in outcomes(tool) for words in silent(outcome)
    ]

    assert found == []


@pytest.mark.parametrize("tool", [tool for tool in TOOLS if not tool.is_flat], ids=lambda tool: tool.name)
def test_what_a_dump_shows_comes_back(tool):
    nested = [outcome for layout, _, outcome in outcomes(tool) if layout.nests]

    def share(part, whole):
        total = sum(getattr(outcome, whole) for outcome in nested)
        return sum(getattr(outcome, part) for outcome in nested) / total if total else 1

    assert share("edges_equal", "edges") >= FLOORS["edges"]
    assert share("equal", "shown") >= FLOORS["texts"]
    assert share("authors_equal", "authors") >= FLOORS["authors"]
    assert share("dates_equal", "dates") >= FLOORS["dates"]


@tools()
@pytest.mark.django_db
def test_nothing_of_our_own_pages_is_lost_in_silence(tool, settings):
    settings.COMMENTS_MAX_DEPTH = 10

    found = [words for seed in PAGES[:12] for words in silent(round_trip(tool, OWN, seed))]

    assert found == []


# What the comparison itself finds


def of_a_page(change):
    """What is said of a page whose comments were read right and then changed."""
    page = make_page(3, comments=12, is_plain=True)
    dump = FULL.dump(BULLETS.render(page))
    post = next(text_dump.parse({"page.txt": dump}))
    return compare(page, BULLETS, FULL, dump, replace(post, notes=(), decisions=(), comments=change(post.comments)))


def kinds(outcome: Outcome):
    return {difference.kind for difference in outcome.differences if difference.is_silent}


def test_a_right_result_is_found_to_be_right():
    outcome = of_a_page(lambda comments: comments)

    assert kinds(outcome) == set()
    assert outcome.written == outcome.shown == outcome.equal == outcome.edges == outcome.edges_equal == 12


def test_a_comment_that_was_left_out_is_found():
    assert "lost" in kinds(of_a_page(lambda comments: comments[:-1]))


def test_a_comment_read_twice_is_found():
    assert "invented" in kinds(of_a_page(lambda comments: (*comments, replace(comments[-1], path="99"))))


def test_a_text_cut_short_is_found():
    changed = of_a_page(lambda comments: (replace(comments[0], text=comments[0].text[:-1]), *comments[1:]))

    assert kinds(changed) == {"text"}


def test_two_comments_read_as_one_are_found():
    def merge(comments):
        text = f"{comments[-2].text}\n\n{comments[-1].text}"
        return (*comments[:-2], replace(comments[-2], text=text))

    assert "merged" in kinds(of_a_page(merge))


def test_a_reply_below_a_stranger_is_found():
    def move(comments):
        reply = next(comment for comment in comments if comment.parent_path)
        return tuple(replace(comment, path="98") if comment == reply else comment for comment in comments)

    assert "edge" in kinds(of_a_page(move))


# What the generator writes


def test_a_seed_always_gives_the_same_page():
    assert make_page(7) == make_page(7)
    assert make_page(7) != make_page(8)


def test_pages_hold_all_that_is_hard():
    pages = [make_page(seed) for seed in PAGES]
    written = [(path, comment) for page in pages for path, comment in walk(page.comments)]
    said = "".join("".join(comment.lines) for _, comment in written)

    assert max(path.count(".") + 1 for path, _ in written) >= 8
    assert {block.form.value for _, comment in written for block in comment.blocks} == {
        "paragraph", "bullets", "numbers", "quote",
    }  # fmt: skip
    assert {comment.kind for _, comment in written} == {"comment", "pingback"}
    assert all(sign in said for sign in ("الفيلم", "הסרט", "映画", "🎬", "3. ", "– ", "https://"))
    assert {page.language.code for page in pages} == {"en", "de", "fr", "es"}
    assert {page.is_open for page in pages} == {page.names_authors for page in pages} == {True, False}
    assert any(page.earlier for page in pages)
    assert not all(page.comments for page in pages)
