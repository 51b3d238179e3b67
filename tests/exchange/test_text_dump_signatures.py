"""The name below a text, as letters are signed; and short lines there that name nobody."""

import pytest
from lake import LAKE
from lake import read as read_rows

from exchange.ledger import Label
from exchange.parsers import text_dump

TEXT = (
    "The lamp room is a quiet film about a loud town, and it takes its time until somebody turns the light off. I liked"
    " the moth, I liked the stairs, and I did not mind the rain.\n\nGo and see it before the lamp goes out, and take an"
    " umbrella with you, as the roof of our cinema has been leaking since the spring.\n\n"
)
SIGNED = [
    ("Ada Lind\n", "Ada Lind", 1),
    ("- Ada Lind\n", "Ada Lind", 1),
    ("-Da Moth –\n", "Da Moth", 1),
    ("LampAda\n", "LampAda", 1),
    ("A.L.\n", "A.L.", 1),
    ("Until the next one, mind the moths!\nAda\n", "Ada", 1),
    ("Bonne semaine à tous, et à bientôt !\n\nAda\n", "Ada", 1),
    ("Liebe Grüße,\nAda\n", "Ada", 2),
    ("Signing off\nAda Lind\n", "Ada Lind", 2),
    ("Besos\n\nAda\n", "Ada", 2),
    ("Cheers, Ada\n", "Ada", 1),
    ("Bis bald, Ada Lind!\n", "Ada Lind", 1),
    ("Thanks for reading!\nAda\n", "Ada", 1),
    ("Your old friend,\nAda\n", "Ada", 2),
    ("Un saludo,\nAda Lind.\n", "Ada Lind", 2),
    ("Ein Film-Tipp von Ada Lind\n", "Ada Lind", 1),
    ("~ Ada ~\n", "Ada", 1),
]
UNSIGNED = [
    "Bravo\n",
    "Must See\n",
    "Highly Recommended\n",
    "The End\n",
    "ReplyDelete\n",
    "“The lamp is out, and so am I.”\n— Ada Lind\n",
]


@pytest.mark.parametrize(("below", "who", "lines"), SIGNED)
def test_a_name_below_the_last_sentence_signs_it(below, who, lines):
    post = read(below)

    assert post.byline == who
    assert len(post.ledger.lines(Label.META)) == lines
    assert who not in post.body


@pytest.mark.parametrize("below", UNSIGNED)
def test_what_is_no_name_signs_nothing(below):
    assert read(below).byline == ""


def test_initials_directly_below_the_rating_sign_though_more_stands_below():
    post = read("Overall: 7/10\n\n      – AL\n\n    I liked the moth, too, and the stairs even more than that.\n")

    assert post.byline == "AL"


def test_a_name_from_the_text_does_not_sign_it():
    page = f"The Lamp Room\n\n{TEXT}Ada Lind plays the keeper, and she plays it well, with one hand.\n\nAda Lind\n"

    [post] = text_dump.parse({"page.txt": page.encode()})

    assert post.byline == ""


@pytest.mark.parametrize(
    "box",
    [
        "About Maureen\n\nKeeps moths, and two lamps.\n",
        "About the author\n\nMaureen\n\nKeeps moths, and two lamps.\n",
        "View all posts by Maureen\n",
        "Alle Beiträge von Maureen anzeigen\n",
    ],
)
def test_a_box_names_who_wrote_the_post(box):
    post = read(f"Share this:\n\n{box}")

    assert (post.byline, post.ledger.lines(Label.META)) == ("Maureen", [])


@pytest.mark.parametrize("below", ["Rest in peace, Ada Lind\n", "by tallmoth\n\nCritic, Aunt, Dad Ulm, Oslo\n"])
def test_what_is_said_of_people_is_no_list_of_tags(below):
    assert read(below).tags == ()


def test_who_reviewed_stands_before_the_rating():
    page = f"The Lamp Room\n\nReviewed by Ada Lind, 4 out of 5\n\n{TEXT}"

    [post] = text_dump.parse({"page.txt": page.encode()})

    assert (post.byline, post.rating.value) == ("Ada Lind", 4)


def test_two_words_and_a_full_stop_are_no_signature():
    text = "Ein Mann leiht sein Boot her, und es kommt mit einem Klavier zurück, auf dem niemand spielt."
    post = next(text_dump.parse({"boot.txt": "\n".join(["Das Boot", text, text, "Guter Punkt."]).encode()}))

    assert post.body.endswith("Guter Punkt.")
    assert post.byline == ""


@pytest.mark.parametrize("name", ["Peter B.", "Anna-Lena M.", "Ada Lind Jr."])
def test_a_name_set_apart_is_a_signature_though_it_ends_with_a_full_stop(name):
    text = "A man lends his boat to a stranger, and gets it back with a piano in it, which nobody can play."
    post = next(text_dump.parse({"boat.txt": "\n\n".join(["The Boat", text, text, name]).encode()}))

    assert post.body == f"{text}\n\n{text}"
    assert post.byline


def test_the_last_point_of_a_list_is_no_signature():
    points = ["- Row, and then row again!", "- Fly, and then fly again.", "- Drôle parce je!"]

    assert not read_rows("The Ferry", *[f"{LAKE}, {number}." for number in range(6)], *points).byline


def test_a_sentence_below_a_farewell_signs_nothing():
    post = read_rows("The Ferry", f"{LAKE}.", f"{LAKE}!", "See you, mate.", "Hm.")

    assert post.body.endswith("Hm.")
    assert read_rows("The Ferry", f"{LAKE}.", f"{LAKE}!", "Cheers, mate.", "Ada").byline == "Ada"


def test_a_word_with_a_full_stop_above_credits_is_no_signature():
    cast = "Mit Ada Lind, Bo Orr und Cy Dahl."

    assert not read_rows("The Ferry", f"{LAKE}.", f"{LAKE}!", "Stimmt.", cast).byline
    assert read_rows("The Ferry", f"{LAKE}.", f"{LAKE}!", "Eva Moth", cast).byline == "Eva Moth"


def read(below):
    [post] = text_dump.parse({"page.txt": f"The Lamp Room\n\n{TEXT}{below}".encode()})
    return post
