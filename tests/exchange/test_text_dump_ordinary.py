"""What ordinary pages of WordPress and Blogger showed: years, things that rate, dates, badges, postscripts."""

import pytest
from lake import LAKE, WRAPPED, named, read

from exchange.ledger import Label
from exchange.parsers.text_dump.byline.byline import read_byline
from exchange.records import Doubt

POST = ("The Ferry", "", f"{LAKE}.", "", f"{LAKE}.", "")
TALK = (
    "2 responses to “The Ferry”", "",
    "  1. Ada says:", "     May 1, 2015 at 5:07 pm", "", "     Row!", "",
    "  2. Bo says:", "     May 2, 2015 at 5:07 pm", "", "     Swim!",
)  # fmt: skip


@pytest.mark.parametrize("is_wrapped", [True, False])
def test_the_year_of_another_film_within_a_paragraph_is_not_surely_that_of_this_one(is_wrapped):
    paragraph = [
        "Her first picture, Salt Sunday (2009), had the same love of work properly",
        "done. This one has a boat in it, and a goat, and they get along with each",
        "other as well as one can expect of a goat.",
    ]
    text = [*WRAPPED.splitlines(), "", *paragraph]
    rows = text if is_wrapped else [LAKE, "", " ".join(paragraph)]
    post = read("   The Ferry", "", *(f"   {row}" for row in rows), "", *TALK)

    told = {note.detail for note in post.notes if note.code is Doubt.LIKELY}
    assert post.film is None or post.film.year is None or f"year: {post.film.year}" in told


def test_the_year_of_what_is_to_be_read_further_is_none_of_the_film():
    post = read(*POST, "Further reading:", "", "  • The Keeper (1949)", "", *TALK)

    assert post.ledger.of(9).label is Label.FURTHER
    assert post.film is None or post.film.year is None


@pytest.mark.parametrize(
    ("row", "rating", "verdict"),
    [
        ("Rating: 4 beams out of 5. Sweet, with dirt on it.", "4/5", "Sweet, with dirt on it."),
        ("Meine Note: 8 von 10 Möwen. Warm, nass und nie gemütlich.", "8/10", "Warm, nass und nie gemütlich."),
        ("Ma note : 4 poulpes sur 5 🐙🐙🐙🐙", "4/5", ""),
        ("4 pop-corns sur 5", "4/5", ""),
    ],
)  # fmt: skip
def test_things_behind_a_label_rate_and_what_follows_is_the_verdict(row, rating, verdict):
    post = read(*POST, row, "", *TALK)

    assert (f"{post.rating.value}/{post.rating.best}", post.verdict) == (rating, verdict)
    assert row not in post.body


@pytest.mark.parametrize("last", ["P.S. : stay until the end of the credits. The goat.", "PS: Row, and row, and row."])
def test_a_postscript_is_text(last):
    post = read(*POST, "Rating: 7/10", "", last, "", *TALK)

    assert post.body.endswith(last)


def test_a_quotation_between_the_marks_of_swedish_is_one():
    quotation = "”The lake does not lie. It is only we who write it down.”"
    post = read(*POST, quotation, "", f"{LAKE}.", "", *TALK)

    assert post.pull_quote == quotation


@pytest.mark.parametrize(
    ("name", "day", "author", "created"),
    [
        ("Duda MeirellesPost author", "9 de abril de 2016 em 10:12", "Duda Meirelles", "2016-04-09T10:12"),
        ("tweedsider", "24 Feb 09 at 8:45 pm", "tweedsider", "2009-02-24T20:45"),
    ],
)
def test_a_badge_without_a_space_and_dates_of_two_figures_are_known(name, day, author, created):
    rows = ["  1. Bia", f"     {day}", "     Permalink", "", "     Row!", "", "     Reply", ""]
    rows += [f"  2. {name}", f"     {day}", "     Permalink", "", "     Swim!", "", "     Reply"]
    post = read(*POST, "2 comments", "", *rows)

    assert [(comment.author, comment.created) for comment in post.found][1] == (author, created)


@pytest.mark.parametrize(
    ("row", "author", "tags", "filed"),
    [
        ("Filed under: Science-Fiction | by Ada Lind | March 12, 2022", "Ada Lind", (), ("Science-Fiction",)),
        ("Kategorien Kritiken Schlagwörter Roadmovie, Nebel", "", ("Roadmovie", "Nebel"), ("Kritiken",)),
        ("Posted by: Ada Lind in Reviews, Fog November 22, 2013", "Ada Lind", (), ("Reviews", "Fog")),
        ("Tagged with: Nebel Kommentar hinzufügen", "", ("Nebel",), ()),
    ],
)
def test_themes_name_categories_and_tags_in_one_line(row, author, tags, filed):
    read = read_byline(row)

    assert (read.author, read.tags, read.filed) == (author, tags, filed)


def test_the_word_for_a_comment_of_the_writer_may_be_joined_to_the_button_above_it():
    rows = [
        row
        for name in ("Ada", "Bo")
        for row in (f"{name} says:", "May 1, 2015 at 5:07 pm", "", "Row!", "", "ReplyBy Post Author", "")
    ]
    post = read(*POST, "2 comments", "", *rows)

    assert named(post) == [("1", "Ada"), ("2", "Bo")]
    assert [comment.text for comment in post.found] == ["Row!", "Row!"]


def test_numbers_of_a_list_that_elinks_sets_behind_no_break_spaces_begin_at_the_edge():
    points = ["   \u00a0 1.\u00a0A kite, which was built by a maker in Lincoln.", "   \u00a0 2.\u00a0A boat."]
    post = read("   The Ferry", "", f"   {LAKE}.", "", *points, "", f"   {LAKE}.", "", *TALK)

    assert "1. A kite, which was built by a maker in Lincoln.\n2. A boat." in post.body


def test_a_lone_word_in_brackets_between_paragraphs_is_the_name_of_a_picture():
    post = read(*POST, "[halflife]", "", f"{LAKE}.", "", *TALK)

    assert "halflife" not in post.body
