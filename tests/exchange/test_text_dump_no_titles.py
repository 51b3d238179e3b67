"""Lines above a text that stand like titles and are none, and titles beside them."""

import pytest
from lake import LAKE, read

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate
from exchange.parsers.text_dump.post.no_title import is_no_title

TEXT = f"{LAKE}. And then some more of it, which nobody saw coming at all, least of all the boat."


@pytest.mark.parametrize(
    "line",
    [
        "No image available", "Poster not found", "Skip to: Content", "(Page 37 of 49)", "Film Information",
        "SUNDAY 6 |", "U.S. Release Date: September 20, 2002", "UK Release: 3 May 2012", "amerikansk film fra 2009",
        "@ada_71", "Genre(s):Drama, Romance", "Titles - [# - B] [C - E] [F - H] [I - K] [L - N]", "PDF Stampa E-mail",
        "Review by Ada Lind",
    ],
)  # fmt: skip
def test_what_a_page_prints_of_itself_is_no_title(line):
    assert is_no_title(line)
    assert read(line, "", TEXT, "", f"{TEXT} Row!").title != line


@pytest.mark.parametrize(
    "line",
    ["Release", "Image of a Lake", "Pages", "Sunday", "American Film", "Page Eight", "Genre Film", "Print the Legend"],
)
def test_films_that_are_called_like_it_are_titles(line):
    assert not is_no_title(line)


def test_a_year_in_square_brackets_makes_no_menu_of_a_title():
    assert not is_boilerplate("REVIEW: The Ferryman [1928]")
    assert is_boilerplate("[home] [reviews a-f] [links]")


def test_who_is_named_again_below_is_no_title():
    post = read("Films", "", "The Old Ferry at Sundown", "", "Ada Lind", "BY Ada Lind", "", TEXT, "", f"{TEXT} Row!")

    assert post.title == "The Old Ferry at Sundown"
    assert post.byline == "Ada Lind"


def test_the_line_that_names_the_writer_is_no_title_above_the_films_name():
    post = read("Overblog", "", "Publié par Ada Lind", "", "Le Bac du soir !", "", TEXT, "", f"{TEXT} Rame !")

    assert post.title != "Publié par Ada Lind"


def test_livejournal_dates_a_title_in_brackets_behind_it():
    told = "I saw the ferry today: excellent boat, will row it again."
    post = read("The Ferry [Jul. 13th, 2013|11:03 pm]", told, "", TEXT, "", "From: ada", "Row!")

    assert (post.title, post.date) == ("The Ferry", "2013-07-13T23:03")


def test_what_stands_in_other_brackets_is_part_of_the_title():
    post = read("The Ferry [International Version]", "", TEXT, "", f"{TEXT} Row!")

    assert (post.title, post.date) == ("The Ferry [International Version]", "")
