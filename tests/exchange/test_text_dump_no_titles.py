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
    ],
)  # fmt: skip
def test_what_a_page_prints_of_itself_is_no_title(line):
    assert is_no_title(line)
    assert read(line, "", TEXT, "", f"{TEXT} Row!").title != line


@pytest.mark.parametrize("line", ["Release", "Image of a Lake", "Pages", "Sunday", "American Film", "Page Eight"])
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
