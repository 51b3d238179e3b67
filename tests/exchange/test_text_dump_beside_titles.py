"""A name alone, a byline with a full stop and what papers print of a film, between the title and the text."""

import pytest
from lake import LAKE, TALK, read

TEXTS = [f"{LAKE}. It is a film about a ferry.", f"{LAKE}! So it is, to the end, and it rains."]


def page(*above, title="The Ferry"):
    return read(title, "", *above, "", TEXTS[0], "", TEXTS[1], "", *TALK, "", "Swim!")


@pytest.mark.parametrize("name", ["Petra Stroud", "Loïc Guérande", "Piet van Dam"])
@pytest.mark.parametrize("title", ["The Ferry", "A ferry in the rain", "“Ferry” – recenzja"])
def test_a_name_of_which_the_text_has_no_word_is_no_title(name, title):
    assert page(name, title=title).title == title


def test_a_film_may_be_called_like_somebody():
    text = "Petra Stroud rows across the lake, and nobody else does. She rows for an hour, and then it rains."
    post = read("Wet Weekly", "", "Petra Stroud", "", text, "", TEXTS[1], "", *TALK, "", "Swim!")

    assert post.title == "Petra Stroud"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Petra Stroud.", "Petra Stroud"),
        ("Por Héctor Amaya.", "Héctor Amaya"),
        ("Jake Mullins READ TIME: 2 MIN.", "Jake Mullins"),
        ("By Ike Sander5 years ago in Horror", "Ike Sander"),
        ("Guest blogger Ada Lind writes:", "Ada Lind"),
        ("Ada Lind Correspondent", "Ada Lind"),
        ("Publicado por Ada Lind el día lunes, 5 de mayo de 2014 a las 10:34 p. m.", "Ada Lind"),
    ],
)
def test_who_wrote_it_is_read(line, author):
    post = page(line)

    assert (post.title, post.byline) == ("The Ferry", author)
    assert post.body.split("\n\n") == TEXTS


@pytest.mark.parametrize(
    "line",
    [
        "The Ferry (Argentina-España/2014) /Dirección y guión: Ada Lind / Fotografía: Bo Orr / Música: Cy Dahl.",
        "The Ferry (Argentina-España/2014). Guión y dirección: Ada Lind. Con Bo Orr y Cy Dahl. Duración: 122 minutos.",
        "Wet Pictures presents a film directed by Ada Lind. Written by Bo Orr. Running time: 127 minutes.",
        "Rated PG (for some mild themes). Running time: 102 minutes.",
    ],
)
def test_what_papers_print_of_a_film_is_none_of_the_text(line):
    assert page(line).body.split("\n\n") == TEXTS
