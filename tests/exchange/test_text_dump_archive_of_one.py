"""A page that calls itself an archive, with a single post below: the post is its post; of several, none is."""

import pytest
from lake import LAKE, WRAPPED, read

from exchange.ledger import Label

TEXT = f"{LAKE}, and then it rains for another hour of film. {LAKE}."
OTHER = f"{LAKE} for an hour. Then he rows, and rows, and never says to whom, and the piano rows along with him."


@pytest.mark.parametrize(
    "head", ["Tag Archives: boats", "Posts Tagged ‘Boats’", "Category Archives: Rain", "Blog Archives"]
)
def test_the_post_is_read_as_alone(head):
    post = read("Wet Reels", "", head, "", "The Ferry", "", "May 5, 2014", "", TEXT, "", OTHER, "", "Rating: 4/5")

    assert (post.title, post.rating.text, post.date) == ("The Ferry", "4/5", "2014-05-05")
    assert post.ledger.entries[2].label is Label.BOILERPLATE


def test_so_it_is_where_a_tool_wrapped_the_lines():
    head = ["Wet Reels", "", "Category Archives: Rain", "", "The Ferry", "", "May 5, 2014", ""]
    post = read(*head, *WRAPPED.split("\n"), "", *WRAPPED.split("\n"), "", "Rating: 4/5")

    assert (post.title, post.rating.text) == ("The Ferry", "4/5")


def test_of_several_none_is():
    posts = [
        row
        for day in (5, 6)
        for row in (f"The Ferry {day}", "", f"May {day}, 2014", "", TEXT, "", OTHER, "", "Leave a comment", "")
    ]
    post = read("Wet Reels", "", "Tag Archives: boats", "", *posts)

    assert (post.title, post.rating) == ("Tag Archives: boats", None)


def test_the_day_of_the_archive_is_the_posts_where_it_has_no_other():
    post = read("Archive for May 5, 2014", "", "The Ferry", "", TEXT, "", OTHER)

    assert (post.title, post.date, post.ledger.entries[0].label) == ("The Ferry", "2014-05-05", Label.META)


@pytest.mark.parametrize("row", ["Arquivo pessoal", "Results for everybody: none.", "Category: Drama"])
def test_what_begins_like_such_a_heading_below_the_text_is_none(row):
    post = read("The Ferry", "", "May 5, 2014", "", TEXT, "", row, "", OTHER)

    assert post.title == "The Ferry"
    assert post.ledger.entries[6].label is not Label.BOILERPLATE


def test_nor_is_a_line_of_a_paragraph():
    rows = [
        "Un uomo presta la barca a uno sconosciuto e la riceve indietro con un",
        "archivio di lettere mai spedite dentro; nessuno le legge, e piove sul lago",
        "dal principio alla fine di quella che non chiamerei una commedia, no.",
    ]
    post = read("La barca", "", "5 maggio 2014", "", *rows, "", *rows)

    assert post.body.startswith("Un uomo presta la barca a uno sconosciuto e la riceve indietro con un archivio di")


@pytest.mark.parametrize("title", ["Arquivo X: Eu Quero Acreditar", "Archivo de la memoria"])
def test_nor_is_a_title_directly_above_the_text(title):
    assert read(title, "", TEXT, "", OTHER).title == title


def test_of_several_without_dates_none_is_either():
    posts = [
        row for name in ("Low Tide", "Wet Fog", "Third Oar") for row in (name, "", TEXT, "", "Posted in Reviews", "")
    ]
    post = read("Category Archives: Reviews", "", *posts)

    assert post.body.count(TEXT) == 3


def test_marks_of_several_are_none_of_one():
    post = read(
        "Archive for May 2014", "", "Low Tide (2014)", "", TEXT, "", "4/5", "", "Wet Fog (2012)", "", OTHER, "", "2/5"
    )

    assert (post.title, post.rating) == ("Archive for May 2014", None)
