"""The title of a post where the film's name, its year or its mark stand between it and the byline."""

import pytest
from lake import LAKE, read

TEXT = f"{LAKE}, and then it rains for another hour of film. {LAKE}."
OTHER = f"{LAKE} for an hour. Then he rows, and rows, and never says to whom, and the piano rows along with him."
FACTS = ("Directed by Ada Lind", "Starring Bo Orr, Cy Dahl")


@pytest.mark.parametrize(
    "title",
    [
        "Review: The Ferry at Noon",
        "The Ferry at Noon Review",
        "Short: The Ferry at Noon",
        "‘The Ferry at Noon’ rows against the tide and wins",
        "“The Ferry at Noon” – a quiet comedy with a bitter end",
    ],
)
def test_the_line_above_says_more_than_the_name_of_the_film(title):
    post = read("Wet Reels", "", title, "", "The Ferry at Noon", *FACTS, "", TEXT, "", OTHER)

    assert post.title == title


@pytest.mark.parametrize("line", ["Home / Reviews / The Ferry at Noon", "The Ferry at Noon | Wet Reels"])
def test_links_to_the_page_and_what_a_tab_shows_are_no_titles(line):
    post = read(line, "", "The Ferry at Noon", *FACTS, "", TEXT, "", OTHER)

    assert post.title == "The Ferry at Noon"


@pytest.mark.parametrize("between", ["7 out of 10 tombstones", "2 out of 5 stars.", "(1983) Rated R", "1983"])
def test_what_rates_or_tells_a_year_stands_below_the_title(between):
    post = read("Wet Reels", "", "The Ferry at Noon", between, "by Ada Lind", "", TEXT, "", OTHER)

    assert post.title == "The Ferry at Noon"


def test_who_wrote_a_letter_stands_above_its_day_and_its_counts():
    head = [
        "The Ferry at Noon",
        "",
        "On boats and pianos",
        "",
        "Saoirse van der Elst",
        "",
        "Jun 09, 2023",
        "8",
        "2",
        "Share",
    ]
    post = read("Wet Letters", "Subscribe", "Sign in", "", *head, "", TEXT, "", OTHER)

    assert post.title != "Saoirse van der Elst"
    assert post.byline == "Saoirse van der Elst"


@pytest.mark.parametrize("title", ["1917", "Annie Hall", "8 out of 10 Cats"])
def test_films_named_like_years_people_and_marks_keep_their_titles(title):
    head = ["Wet Reels", ""] if title != "8 out of 10 Cats" else []
    counts = ["3", "2", "Share"] if title == "Annie Hall" else []
    post = read(*head, title, "", "May 5, 2014", *counts, "", TEXT, "", OTHER)

    assert (post.title, post.byline) == (title, "")


def test_a_link_to_a_section_above_the_menu_is_no_title():
    post = read("Film – Rain", "", "Home", "", "Rain", "", "May 5, 2014", "", TEXT, "", OTHER)

    assert (post.title, post.byline) == ("Rain", "")
