"""Marks as critics write them, in signs and units of their own, beside words that are none of the mark."""

from decimal import Decimal

import pytest
from lake import LAKE, read

from exchange.ledger import Label

TEXT = f"{LAKE}, and then it rains for another hour of film. {LAKE}."
OTHER = f"{LAKE} for an hour. Then he rows, and rows, and never says to whom, and the piano rows along with him."


def below(*rows: str):
    return read("The Ferry", "", TEXT, "", OTHER, "", *rows)


@pytest.mark.parametrize(
    ("row", "value", "best"),
    [
        ("Cote : ♥♥♥ (sur 4)", "3", "4"),
        ("♥♥♥ (3 af 6)", "3", "6"),
        ("Nota mea: 8 din 10", "8", "10"),
        ("THREE & ½ STARS OUT OF FIVE!!!", "3.5", "5"),
        ("Rating: Eight point five out of ten.", "8.5", "10"),
        ("Score: 🍂🍂🍂 / 5", "3", "5"),
        ("😼😼😼 (out of 5)", "3", "5"),
        ("♠♠♠♠♠♠♠ out of ♠♠♠♠♠♠♠♠♠♠", "7", "10"),
        ("☆ ☆ ☆ ☆ ½", "4.5", "5"),
        ("4 star star star star star", "4", "5"),
        ("Our pier: 4 out of 5 boats", "4", "5"),
        ("Rating: 4 ferries (out of a possible 5).", "4", "5"),
        ("Film: 2/5 - Soundtrack: 3/5", "2", "5"),
        ("Movie: 3,5 von 5   Picture: 4 von 5", "3.5", "5"),
        ("Mi nota: Notable (7)", "7", "10"),
        ("VOTO : 5.", "5", "10"),
    ],
)
def test_a_mark_below_the_text(row, value, best):
    post = below(row)

    assert post.rating, "none was found"
    assert (post.rating.value, post.rating.best) == (Decimal(value), Decimal(best))
    assert row not in post.body


def test_a_number_in_words_in_a_sentence():
    assert below("I give it one and a half oars out of five.").rating.value == Decimal("1.5")


def test_the_score_of_the_site_before_those_of_parts():
    post = below("Fog: 5/10", "Soup: 6/10", "Oars: 10/10", "Pier score: 6.5/10")

    assert post.rating.text == "6.5/10"


@pytest.mark.parametrize("row", ["IMDB", "Rotten Tomatoes:"])
def test_what_another_site_gives_in_two_lines(row):
    assert below("5/6", "", row, "7.1 von 10").rating.text == "5/6"


def test_what_readers_gave_together():
    post = read("The Ferry", "", "Valutazione attuale: 4 / 5", "", TEXT, "", OTHER, "", "Voto del professore: 3 su 5")

    assert post.rating.text == "3 su 5"


def test_a_french_farewell_is_no_grade():
    post = below("Mon avis : @@", "", "A+")

    assert (post.rating.value, post.rating.best) == (2, 5)


def test_stars_in_brackets_below_are_their_legend():
    legend = ["★★ (If it rains)", "★★★ (Once more)", "★★★★ (Twice more)", "★★★★★ (Mine)"]
    post = read("The Ferry", "", "Valoración: ★★★ (Once more).", "", TEXT, "", OTHER, "", *legend)

    assert (post.rating.value, post.rating.best, post.verdict) == (3, 5, "Once more")


def test_words_behind_things_are_the_verdict():
    assert below("1 oar out of 5. Stay ashore.").verdict == "Stay ashore."


def test_below_things_under_a_label_of_the_critics_own_may_stand_more_of_it():
    post = below("Our pier: 4 boats (out of 5)", "", "Row, row, row your boats.")

    assert (post.rating.value, post.verdict) == (4, "")


@pytest.mark.parametrize("row", ["Calificación: Apta para todo público", "**** (fair)"])
def test_certificates_and_names_of_stars_are_no_verdict(row):
    assert below(row).verdict == ""


def test_a_grade_behind_the_verdict_is_none_of_its_words():
    post = below("FINAL ANALYSIS: A good cook in a thin soup. (C)")

    assert (post.verdict, post.rating.letter) == ("A good cook in a thin soup.", "C")


def test_bold_stars_above_buttons_are_a_mark():
    rows = ["**★★★★☆**", "", "### Partager :", "", "  * Twitter", "  * Facebook", "", "J'aime chargement…"]
    post = read("# The Ferry", "", TEXT, "", OTHER, "", *rows)

    assert (post.rating.value, post.ledger.entries[6].label) == (4, Label.RATING)


@pytest.mark.parametrize(
    "row",
    [
        "Nine times out of ten: the ferry sinks, and nobody is there to see.",
        "Nine people out of ten. They would not sit through it.",
        "☆ ☆ ☆",
        "Rating: FSK (6)",
        "🎬 op 10 mei",
        "🎟 de 5 euros",
    ],
)
def test_what_is_no_mark_leaves_the_one_below_it(row):
    post = read("The Ferry", "", TEXT, "", row, "", OTHER, "", "Rating: 4/5")

    assert (post.rating.value, post.rating.best) == (4, 5)


@pytest.mark.parametrize("rows", [("IMDb", "", "My rating: 4/5", "Story: 2/5"), ("IMDb", "", "4/5", "Sound: 2/5")])
def test_what_stands_apart_from_the_name_of_a_site_is_the_critics(rows):
    assert below(*rows).rating.text == "4/5"


def test_the_score_of_a_film_is_its_music():
    assert below("Story: 6/10", "Acting: 5/10", "Original score: 9/10").rating is None


def test_hollow_signs_behind_a_label_are_empty():
    assert below("Rating: ☆☆☆☆☆").rating.value == 0
