"""Facts with a dash for a colon, what a critic notes of the evening, and what other sites say of the film."""

import pytest

from exchange.parsers import text_dump
from exchange.parsers.text_dump.post.film import is_facts

TALK = "\n\n2 Comments\n\n  1. Olli says:\n     March 5, 2012 at 10:10\n\n     Yes.\n"
OPENING = "Low Tide (2010)\n\nPosted on March 4, 2012 by Hannah Moss\n\n"
FIRST = "I saw it on a Tuesday with four other people in the house, and one of them was the man who sells the ice."
LAST = "The second half is a long row across the bay, and the dog does not come along, which I could not forgive."


@pytest.mark.parametrize(
    "told",
    [
        "Cast - Ada Lind, Bo Orr, Cy Dahl",
        "Crew - Ada Lind (Director), Bo Orr (Writer)",
        "Genre – Documentary",
        "Running time – 92 minutes",
        "Tagline: The tide wants them all back!",
        "Tagline: The tide wants them back... and who will stop it?",
        "Cost: $4.00, on a Tuesday",
        "Where watched: The Regent, with my aunt",
        "Currently feeling: damp",
        "Movies watched: 447",
        "IMDb rating: 7.9/10",
        "Rotten Tomatoes: 88%",
        "director Ada Lind",
    ],
)
def test_a_fact_is_none_of_the_text(told):
    for paragraphs in ([told, FIRST, LAST], [FIRST, LAST, told]):
        text = OPENING + "\n\n".join(paragraphs) + TALK
        assert next(text_dump.parse({"dump.txt": text.encode()})).body == f"{FIRST}\n\n{LAST}"


@pytest.mark.parametrize(
    "written",
    [
        "Music – so much of it",
        "Film – Low Tide",
        "DVD: Low Tide",
        "Seen: Low Tide",
        "Awards: none",
    ],
)
def test_what_may_be_a_title_or_a_sentence_is_no_fact(written):
    assert not is_facts(written)
