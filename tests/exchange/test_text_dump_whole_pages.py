"""What whole pages of all kinds of sites showed of titles, bylines, marks and facts: read wrongly at first sight."""

import pytest
from lake import LAKE, read

TEXTS = [f"{LAKE}. The Ferry is a film about a ferry.", f"{LAKE}! So it is, to the end, and it rains."]
TEXT = (TEXTS[0], "", TEXTS[1])


def rated(post):
    return post.rating and (float(post.rating.value), float(post.rating.best))


# Marks


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("full starfull starempty starempty starempty star", (2, 5)),
        ("StarStarStarStarNo Star", (4, 5)),
        ("[xrr rating=6/7]", (6, 7)),
        ("(CUATRO ESTRELLAS Y 1/2)", (4.5, 5)),
        ("(評価:★5)", (5, 5)),
        ("3 out of 4 stars on my scale.", (3, 4)),
        ("The Ferry (4.5 stars)", (4.5, 5)),
    ],
)
@pytest.mark.parametrize("where", ["above", "below"])
def test_marks_as_pictures_plugins_and_papers_print_them(line, mark, where):
    post = read("Review: The Ferry", "", *((line, "", *TEXT) if where == "above" else (*TEXT, "", line)))

    assert rated(post) == mark
    assert post.body.split("\n\n") == TEXTS


@pytest.mark.parametrize(
    ("above", "mark"),
    [
        ("Reviewer's Rating 5 out of 5", (5, 5)),
        ("Film: 4/5", (4, 5)),
        ("Verdict: 3/5", (3, 5)),
        ("Readers' rating: 3/5", None),
        ("IMDb rating: 7.2/10", None),
        ("4/5", None),
    ],
)
def test_a_labelled_mark_above_the_title_rates_where_nothing_below_does(above, mark):
    assert rated(read(above, "The Ferry (1991)", "", *TEXT)) == mark


def test_a_mark_below_the_title_comes_before_one_above_it():
    assert rated(read("Verdict: 3/5", "The Ferry (1991)", "", *TEXT, "", "4/5")) == (4, 5)


def test_a_letter_alone_below_the_last_sentence_is_a_grade():
    post = read("The Ferry (1952)", "", *TEXT, "", "B", "<< Home")

    assert post.rating.letter == "B"
    assert post.body.split("\n\n") == TEXTS


@pytest.mark.parametrize("title", ["The Ferry DVD review (3 stars)", "The Ferry 1964   6 out of 10"])
def test_marks_at_the_end_of_a_title(title):
    assert rated(read(title, "", *TEXT)) in {(3, 5), (6, 10)}


@pytest.mark.parametrize("title", ["The Ferry (1965) 3/5 (1)", "The Ferry (1965) 4.5/5 (212)"])
def test_what_readers_voted_is_no_mark_of_the_critic(title):
    assert read(title, "", *TEXT).rating is None


def test_a_share_that_is_compared_is_no_mark():
    assert read("The Ferry", "", f"{LAKE}, and in less than 15% of all boats it floats.", "", *TEXT).rating is None


def test_a_second_label_says_nothing_of_the_film():
    post = read("The Ferry", "", *TEXT, "", "Acting: Grade: C-", "Writing: Grade: D+", "", "Overall: Grade: C+")

    assert (post.rating.letter, post.verdict) == ("C+", "")


# Titles


def test_a_title_above_a_mark_and_facts_in_a_page_without_capitals():
    post = read("Ferry", "You'll believe it when it floats!", "Rating: 7/10", "Running Time: 103 minutes", "", *TEXT)

    assert (post.title, rated(post)) == ("Ferry", (7, 10))


def test_the_mark_of_a_disc_is_no_title():
    post = read(
        "FERRY WITH A TROWEL", "(R)", "MOVIE: *** (out of 5)", "BLU-RAY EXPERIENCE: ***** (out of 5)",
        "BY ADA LIND", "WHAT IT’S ABOUT", *TEXTS,
    )  # fmt: skip

    assert (post.title, rated(post)) == ("FERRY WITH A TROWEL", (3, 5))


def test_a_kind_of_post_below_the_title_is_none():
    assert (
        read("Wet Outing", "Film Review", "", "", "Wet Outing is a film about a boat. It rains.", "", *TEXT).title
        == "Wet Outing"
    )


def test_below_the_day_of_a_diary_stands_the_title():
    for site in (
        ["My blog of boats"],
        ["The Second Oar", "Notes on what floats, what sinks and what is eaten on board."],
    ):
        assert (
            read(*site, "", "Tuesday, 31 January 2017", "", "Opinion: “The Ferry”", "", *TEXT).title
            == "Opinion: “The Ferry”"
        )


def test_livejournals_hour_stands_before_the_title():
    post = read("December 14th, 2006", "", "09:25 pm - The Ferry", TEXTS[0], "", TEXTS[1])

    assert (post.title, post.date) == ("The Ferry", "2006-12-14T21:25")


def test_the_name_of_a_file_is_no_title():
    assert read("The Ferry", "", "", "the-ferry-poster", "", "", "Rating: 5/10", "", *TEXT).title == "The Ferry"


def test_who_says_what_below_is_no_title():
    assert read("Ferry", "", "3 out of 5 stars", "Advertising", "", "City Hours says", "", *TEXT).title == "Ferry"


# Who wrote it, when, under which words


@pytest.mark.parametrize(
    ("line", "author", "tags"),
    [
        ("May 5, 2014 |  by  |  movies, reviews  |  No Comments", "", ("movies", "reviews")),
        ("Geschrieben von Ada in Kino um 21:17 | Kommentare (4)", "Ada", ("Kino",)),
        ("am 14. März 2017 unter Horror abgelegt", "", ("Horror",)),
        ("adalind By adalind The Post-Courier", "adalind", ()),
        ("Posted by the man who rows | Posted in boats | Posted on 03:37", "the man who rows", ("boats",)),
        ("Auteur de la critique : ada59", "ada59", ()),
        ("Category: Drama | Tags: , , Comment »", "", ("Drama",)),
    ],
)
def test_bylines_in_the_manner_of_one_theme(line, author, tags):
    post = read("The Ferry", "", line, "", *TEXT)

    assert (post.byline, post.tags) == (author, tags)
    assert post.body.split("\n\n") == TEXTS


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("9 mars 2009 1 09 /03 /mars /2009 23:26", "2009-03-09T23:26"),
        ("Date de la critique : 23/01/2008", "2008-01-23"),
    ],
)
def test_days_in_the_manner_of_one_host(line, date):
    assert read(line, "", "The Ferry", "", *TEXT).date == date


def test_when_somebody_saw_a_film_is_nobodys_name():
    post = read("Title:   The Ferry", "Director:   Ada Lind", "Times Seen:   1", "Last Seen:   08.25.13", "", *TEXT)

    assert post.byline == ""


def test_a_full_name_between_text_and_facts_signs_the_text():
    facts = ["Limited Release 1st December 2011", "88 mins"]

    assert read("The Ferry", "", *TEXT, "", "Ada Lind", "", *facts).byline == "Ada Lind"
    assert read("The Ferry", "", *TEXT, "", "Highly Recommended", "", *facts).byline == ""


def test_a_year_below_the_title_counts_no_comments():
    post = read("The Ferry", "", "The Ferry", "2014", "Ada Lind", "", *TEXT)

    assert (post.declared_count, post.film.year) == (None, 2014)


# What is none of the text


@pytest.mark.parametrize(
    "line",
    [
        "Rating: PG",
        "Rated PG-13 for mature thematic material and language. Runtime of 96 minutes.",
        "Post placeholder image",
        "Opens Friday at the Drexler and AMC Lenning",
    ],
)
def test_what_pages_print_above_a_text(line):
    assert read("The Ferry", "", line, "", *TEXT).body.split("\n\n") == TEXTS


@pytest.mark.parametrize(
    "line",
    [
        "HINWEIS: Kommentieren ist in diesem Eintrag nicht mehr möglich.",
        "Loading Facebook Comments ...",
        "View On WordPress",
        "4 notes · View notes",
        "By browsing this website, you agree to our privacy policy.",
    ],
)
def test_what_pages_print_below_a_text(line):
    assert read("The Ferry", "", *TEXT, "", line).body.split("\n\n") == TEXTS
