"""Marks without any scale, in facts, in brackets, at the end of a text; and those that a plugin counts together."""

from decimal import Decimal

import pytest
from test_text_dump_own_marks import rated, read

FACTS = "Dir: Ada Lind | Con: Bea Moss, Carl Reed | España 1964 | 96 min."


@pytest.mark.parametrize(
    ("line", "value", "best"),
    [
        ("(Nota 6,5)", "6.5", 10), ("[Rating: 8]", 8, 10), ("(Voto: 7)", 7, 10), ("Score: 81", 81, 100),
        ("Stars: 3", 3, 5), ("Sterne: 4,5", "4.5", 5), ("Nota 10!", 10, 10), ("Cijfer: 8-", 8, 10),
        ("Rating: 35", 35, 100), ("(Wertung: 78)", 78, 100), ("My score – 92", 92, 100),
    ],
)  # fmt: skip
def test_a_label_is_enough_for_a_figure_that_only_one_scale_has(line, value, best):
    post = read(line)

    assert (rated(post), line in post.body) == ((Decimal(value), best), False)


@pytest.mark.parametrize(
    "line",
    [
        "(Nota 3)", "Rating: 18", "Row: 81", "Users’ score: 81", "(1964)",
        "Rating: 8.7 out of 10.0 - 9 votes cast total",
        "Rating: 4.5/5 (12 votes cast)", "Note : 8/10 (3 votes)", "Valoración: 4,2/5 (18 votos)",
        "Rating: 4.1/5, based on 31 ratings", "Bewertung: 4.5/5 (7 Stimmen)", "Votes: 91",
    ],
)  # fmt: skip
def test_a_certificate_a_low_figure_and_what_votes_make_rate_nothing(line):
    assert rated(read(line)) is None


@pytest.mark.parametrize(
    ("head", "value", "best"),
    [
        (f"{FACTS} | ***", 3, 5), (f"{FACTS} | ★★★½", "3.5", 5), (f"{FACTS} | 7/10", 7, 10),
        ("Year: 1964 | Rating: 8", 8, 10), ("Year: 1964 | My rating: ★★★", 3, 5),
        ("Regie: Ada Lind, D 1964, 96 Min., ★★", 2, 5),
        ("USA 1964. Dir: Ada Lind. With: Bea Moss. 96 min. ****", 4, 5),
    ],
)  # fmt: skip
def test_the_last_field_of_a_line_of_facts_may_rate(head, value, best):
    assert rated(read("Bring a coat.", head=f"{head}\n\n")) == (Decimal(value), best)


@pytest.mark.parametrize("head", [f"{FACTS} | R", f"{FACTS} | IMDb | 7/10", FACTS, f"{FACTS} | 12/1964"])
def test_other_fields_do_not(head):
    assert rated(read("Bring a coat.", head=f"{head}\n\n")) is None


@pytest.mark.parametrize(
    ("end", "value", "best"),
    [
        ("The goat pays for all of it. Rating: 9", 9, 10), ("La cabra lo paga todo. Nota: 8", 8, 10),
        ("La capra paga per tutti! Voto 7,5.", "7.5", 10), ("The goat pays for it… (Score: 84)", 84, 100),
        ("Watch it for the goat... it gets a 10 from me! (and you all know the goat.)", 10, 10),
        ("The goat is fine. The film easily earns a solid 8.", 8, 10), ("La cabra está bien. Se lleva un 7.", 7, 10),
        ("La capra è brava. Si merita un bel 8.", 8, 10), ("De geit is goed. Krijgt van mij een dikke 8.", 8, 10),
        ("The boy says five, I say two goats out of five", 2, 5), ("A wet delight, so four wet oars out of 5!", 4, 5),
        ("Nass, aber schön: drei Ziegen von fünf.", 3, 5),
    ],
)  # fmt: skip
def test_the_last_words_of_a_text_may_give_a_mark(end, value, best):
    post = read(end)

    assert (rated(post), end in post.body) == ((Decimal(value), best), True)


@pytest.mark.parametrize(
    "end",
    [
        "The goat pays for all of it. Row 9", "La cabra lo paga todo. Nota: 3", "The boy gets a 9 volt lamp from Bea.",
        "In the storm two of five crews drown.", "The boy gets a 9 in rowing, and tells nobody.",
    ],
)  # fmt: skip
def test_other_last_words_do_not(end):
    assert rated(read(end)) is None


@pytest.mark.parametrize(
    ("title", "value"),
    [
        ("4 Star Comedy", 4),
        ("The Ferryman: a three-star thriller", 3),
        ("A 2.5 Star Movie", "2.5"),
        ("5-Sterne-Film", 5),
    ],
)
def test_a_title_may_give_stars_in_words(title, value):
    assert rated(read("Bring a coat.", title=title)) == (Decimal(value), 5)


@pytest.mark.parametrize("title", ["Five Star Final", "The Four-Star Hotel", "Movie Star Film", "14 Star Film"])
def test_stars_of_hotels_and_heaven_rate_nothing(title):
    assert rated(read("Bring a coat.", title=title)) is None


@pytest.mark.parametrize("head", ["Drama, 1964 | Rating: ****", "Note: 4/5 - Date de sortie: 12 mai 1964"])
def test_facts_beside_a_mark_are_no_verdict(head):
    post = read("Bring a coat.", head=f"{head}\n\n")

    assert (rated(post), post.verdict) == ((4, 5), "")
