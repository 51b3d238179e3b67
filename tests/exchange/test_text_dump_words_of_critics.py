"""What critics say beside a rating, quote on its own, call the parts of a text, and print below their pictures."""

import pytest

from exchange.parsers import text_dump

TALK = "\n\n2 Comments\n\n  1. Olli says:\n     March 5, 2012 at 10:10\n\n     Yes.\n"
OPENING = "Two Coats (2010)\n\nPosted on March 4, 2012 by Hannah Moss\n\n"
FIRST = "I saw it on a Tuesday with four other people in the house, and one of them was the man who sells the ice."
LAST = "The second half is a long row across the bay, and the dog does not come along, which I could not forgive."


def read(*paragraphs):
    text = OPENING + "\n\n".join(paragraphs) + TALK
    return next(text_dump.parse({"dump.txt": text.encode()}))


@pytest.mark.parametrize(
    ("line", "rating", "verdict"),
    [
        ("Rating – Matinee Only (6/10)", "6/10", "Matinee Only"),
        ("Rating – Matinee Only (6/10)  (No change from the first time)", "6/10", "Matinee Only"),
        ("Voto: un film da vedere (7/10)", "7/10", "un film da vedere"),
        (
            "RATING: 3.5/5  A wet little film that forgets its own dog.",
            "3.5/5",
            "A wet little film that forgets its own dog.",
        ),
        (
            "Ein nasser Erstling mit einer trockenen Ada Lind (4/6)",
            "4/6",
            "Ein nasser Erstling mit einer trockenen Ada Lind",
        ),
        ("A wet first film, carried by its dog (3/5)", "3/5", "A wet first film, carried by its dog"),
        ("Rating: 3.5/5 A wet film! Go see it!", "3.5/5", "A wet film! Go see it!"),
        ("My verdict: ★★★ Worth a look", "★★★", "Worth a look"),
        ("Overall: 3/5 Wet but long.", "3/5", "Wet but long."),
        ("Ice-o-meter: 81%", "81%", ""),
    ],
)
def test_words_in_the_line_that_rates_are_the_verdict(line, rating, verdict):
    post = read(FIRST, LAST, line)

    assert post.rating.text == rating
    assert post.verdict == verdict
    assert post.body == f"{FIRST}\n\n{LAST}"


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("Voto di Ada: una noia bagnata.", "una noia bagnata."),
        ("Consensus: Wet, but worth the ferry.", "Wet, but worth the ferry."),
        ("In closing: bring a towel, and the dog.", "bring a towel, and the dog."),
    ],
)
def test_a_verdict_may_stand_without_a_mark(line, verdict):
    assert read(FIRST, LAST, line).verdict == verdict


def test_a_label_above_several_paragraphs_heads_a_part():
    post = read(
        f"Synopsis :\n{FIRST}", f"Mon avis :\nJe me méfie des bateaux, et des films avec.\n{LAST}", "Ma note : 3/5"
    )

    assert post.verdict == ""
    assert "Mon avis :\nJe me méfie" in post.body


@pytest.mark.parametrize("heading", ["Premise", "Handlung", "Who should watch", "Mes impressions"])
def test_words_directly_above_a_paragraph_head_it(heading):
    assert f"{heading}\n\n{LAST}" in read(FIRST, f"{heading}\n{LAST}").body


@pytest.mark.parametrize("caption", ["Two Coats (2010) poster", "Two Coats movie poster", "Two Coats Filmplakat"])
def test_a_picture_of_the_film_has_a_caption(caption):
    assert read(caption, FIRST, LAST).body == f"{caption}\n\n{FIRST}\n\n{LAST}"


@pytest.mark.parametrize(
    "quotation",
    [
        "“You may count on the boat. Not on me.” – Lt. Fenn",
        "“You may count on the boat. Not on me.” – J. K. Moss",
        "„Auf das Boot ist Verlass. Auf mich nicht.“ – Dr. Holm",
    ],
)
def test_a_signature_may_have_abbreviations(quotation):
    assert read(FIRST, quotation, LAST).pull_quote == quotation


def test_an_answer_below_the_name_of_who_gives_it_is_text():
    post = read(FIRST, "Ada:", "“The dog was the best of all of them.”", "Bo, my brother:", "“The ice was.”", LAST)

    assert post.pull_quote == ""
    assert "“The ice was.”" in post.body


@pytest.mark.parametrize("heading", ["Wertung & Fazit", "Rating and verdict", "Note et verdict"])
def test_a_heading_of_ratings_and_words_is_none_of_the_text(heading):
    post = read(FIRST, LAST, f"{heading}\n\nMusic: 3/5\nActing: 4/5\n\nVerdict: Bring the dog.\n\n4/5")

    assert post.body == f"{FIRST}\n\n{LAST}"
    assert post.verdict == "Bring the dog."
