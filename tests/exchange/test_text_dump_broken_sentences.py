"""Sentences that a page broke between two lines, and lines of one block that are paragraphs."""

import pytest
from lake import WRAPPED, read

from exchange.parsers import text_dump

TALK = "\n\n2 Comments\n\n  1. Olli says:\n     March 5, 2012 at 10:10\n\n     Yes.\n"
OPENING = "Two Coats\n\nPosted on March 4, 2012 by Hannah Moss\n\n"
FIRST = "I saw it on a Tuesday with four other people in the house, and one of them was the man who sells the ice."


def body(text):
    return next(text_dump.parse({"dump.txt": f"{OPENING}{text}{TALK}".encode()})).body


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("The scenes at the harbour (the crane, the fog and the", "Orchestra of the port) are the heart of it."),
        ("Ann and Maud play sisters who have not spoken to each other since the", "wedding, and a goose."),
        (
            "Die Ada und der Mann mit dem Hut reden eine Stunde lang über",
            "nichts als Suppe und von den Hüten der anderen.",
        ),
        ("Me gustó menos que Dos Remos, aunque sale la misma barca y el mismo", "perro de siempre, ya muy viejo."),
        (
            "C’est un film sur la mer, tourné loin de la",
            "Bretagne, avec un phare en carton et deux mouettes bien vivantes.",
        ),
        ("O filme começa bem, com a chuva a cair na praia e um cão que espera", "por alguém que já não vem mais."),
    ],
)
def test_a_sentence_that_was_broken_is_whole_again(above, below):
    assert body(f"{FIRST}\n\n{above}\n{below}\n\n{FIRST}") == f"{FIRST}\n\n{above} {below}\n\n{FIRST}"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("The fog comes in", "the boats go out"),
        ("we went on a sunday because my honey had the day off from the", "mill and i had the car"),
        ("What I liked:", "the crane, the fog, the man who sells ice, and that nobody ever says why he does."),
        (
            "She rows back to the island on the last night of the year.",
            "and why? Nobody in the whole film will tell you.",
        ),
    ],
)
def test_a_break_on_purpose_stays(above, below):
    assert f"{above}\n{below}" in body(f"{FIRST}\n\n{above}\n{below}\n\n{FIRST}")


def test_a_paragraph_typed_line_by_line_is_one():
    lines = (
        "Ada lives in a lighthouse, works at night in the fog and speaks",
        "with nobody before noon. Her brother comes by with his two oars",
        "and speaks all the more. When the lamp goes out, both of them go",
        "to an aunt in the town, who has a goose that looks like the man.",
        "It is told with a camera that somebody nailed to the floor, long",
        "ago.",
    )
    typed = "\n".join(lines)

    assert body(f"{FIRST * 2}\n\n{typed}").endswith(" ".join(lines))


def test_long_lines_below_the_only_gap_of_a_page_are_paragraphs():
    paragraphs = [FIRST, FIRST.replace("Tuesday", "Friday"), FIRST.replace("ice", "nuts"), "And that is all."]
    text = "Two Coats\n\n" + "\n".join(paragraphs) + "\n2 Comments\nOlli says:\nMarch 5, 2012 at 10:10\nYes.\n"

    assert next(text_dump.parse({"dump.txt": text.encode()})).body.split("\n\n") == paragraphs


@pytest.mark.parametrize("points", [["- the boat", "- The piano"], ["- The boat", "- the rain"], ["– Ada"]])
@pytest.mark.parametrize("end", ["comedy here:", "comedy here!"])
def test_a_point_or_a_name_below_a_full_line_is_no_part_of_it(points, end):
    full = f"falls from the beginning to the end of what I would not call, no, a {end}"
    text = "\n".join([*WRAPPED.split("\n")[:2], full])
    post = read("The Ferry", "", WRAPPED.removesuffix("."), "", text, *points, "", "Rating: 4/5")

    assert len(full) >= 78
    assert f"{end} " not in post.body
