"""Further reading as scholars cite it, and in a sentence that leads to one other text."""

import pytest

from exchange.parsers import text_dump

TALK = "\n\n2 Comments\n\n  1. Olli says:\n     March 5, 2012 at 10:10\n\n     Yes.\n"
OPENING = "Two Coats (2010)\n\nPosted on March 4, 2012 by Hannah Moss\n\n"
FIRST = "I saw it on a Tuesday with four other people in the house, and one of them was the man who sells the ice."
LAST = "The second half is a long row across the bay, and the dog does not come along, which I could not forgive."


def read(*paragraphs):
    text = OPENING + "\n\n".join(paragraphs) + TALK
    return next(text_dump.parse({"dump.txt": text.encode()}))


@pytest.mark.parametrize("heading", ["Recommended Reading:", "Works cited:", "Zum Weiterlesen:", "Further reading"])
@pytest.mark.parametrize(
    ("cited", "name"),
    [
        ("Moss, Bo. “Oars in the Dark.” Journal of Boats 4.2 (2011): 3-9.", "Oars in the Dark"),
        ("Lind, Ada: „Ruder im Dunkeln“, in: Das Boot 4 (1998), S. 12–20.", "Ruder im Dunkeln"),
        ("Moss, B. (2011). Oars in the dark. Harbour Press.", "Oars in the dark"),
        ("Lind, Ada. “Fog as Method.” The Wet Screen. Harbour House, 2015. 301-318.", "Fog as Method"),
    ],
)
def test_cited_works_are_called_by_their_titles(heading, cited, name):
    other = "Orr, Cy. “Of Ice and Men.” The Ferry 9 (2002): 14-33."
    post = read(FIRST, LAST, heading, other, cited)

    assert [link.title for link in post.links] == ["Of Ice and Men", name]
    assert post.body == f"{FIRST}\n\n{LAST}"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Read my full-length review here.", ["full-length review"]),
        ("You can find our original review of Low Tide here!", ["original review of Low Tide"]),
        ("Ada Lind’s four star review here if you want a bit more.", ["Ada Lind’s four star review"]),
        ("Meine ausführliche Kritik gibt es hier.", ["ausführliche Kritik"]),
        ("You can read Bo’s review here.", ["Bo’s review"]),
        ("My review of the first part is here.", ["review of the first part"]),
        ("An interview with Ada Lind can be found here.", ["interview with Ada Lind"]),
        ("Read Bo’s take on the film over at Wet Reels.", ["Bo’s take"]),
        ("Best watched with: Low Tide", ["Low Tide"]),
        ("Ma critique complète ici.", ["critique complète"]),
        ("Lee mi reseña completa aquí.", ["reseña completa"]),
        ("Goes well with: Low Tide, I would guess, though I slept through that one.", ["Low Tide"]),
        ("Double feature: Low Tide, if you can bear the dog.", ["Low Tide"]),
    ],
)
def test_one_line_leads_to_another_text_or_film(line, names):
    post = read(FIRST, LAST, line)

    assert [link.title for link in post.links] == names
    assert post.body == f"{FIRST}\n\n{LAST}"


@pytest.mark.parametrize(
    "line",
    [
        "Ada’s long walk here is the best of it.",
        "“Oars in the Dark” is a film of 2011, and it is not this one.",
        "Read it.",
    ],
)
def test_what_only_sounds_so_is_text(line):
    assert read(FIRST, line, LAST).links == ()
