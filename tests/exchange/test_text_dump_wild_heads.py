"""Heads and feet as plain pages of real blogs have them: facts without labels, signatures, tags, marks of one's own."""

import pytest

from exchange.parsers import text_dump

TEXT = (
    "The keeper counts his moths each evening and writes the number on the wall. His sister comes by boat on Sundays "
    "with bread, and each time she asks the same question."
)
REST = (
    "It is slow and it means to be. What I liked best is the sound of rain on the tin roof, which goes on for most of "
    "the last half hour and stops only when the boat is gone."
)
TALK = "2 comments:\n\nOtto said...\n\nI liked the boat.\n\nMira said...\n\nSo did I."


def read(*parts):
    return next(text_dump.parse({"page.txt": "\n\n".join(parts).encode()}))


HEADS = {
    "dashes": ("The Moth Keeper\n\nDirector - Ada Lind\n\nGenre - Drama", "The Moth Keeper", None),
    "tight dashes": ("The Moth Keeper\n\nDirector- Ada Lind\n\nStarring- Bo Orr", "The Moth Keeper", None),
    "maker": ("Le Gardien\n\nde Ada Lind et Bo Orr, 2011, ***", "Le Gardien", 2011),
    "year and maker": ("Le Gardien\n2015\nAda Lind", "Le Gardien", 2015),
    "mark above facts": ("Les Gardiens\n7/10\nDe Ada Lind, Bo Orr\nSortie le 14 mars 2012", "Les Gardiens", 2012),
    "film": ("3 ottobre 2012\n\nUn film: Il guardiano\n\nDi Ada Lind.", "Un film: Il guardiano", None),
    "kind": ("[Tipp der Woche] Der Wärter", "[Tipp der Woche] Der Wärter", None),
    "kind of medium": ("[Heimkino] Der Wärter", "[Heimkino] Der Wärter", None),
    "review in": ("Review in Brief: The Moth Keeper (2021)", "Review in Brief: The Moth Keeper (2021)", 2021),
    "figure": ("The Moth Keeper\n\nRating (out of 5): 3", "The Moth Keeper", None),
    "below a caption": (
        "Two women hold a candle up to a portrait with its eyes cut out.\nPosted on March 8, 2022\n\n"
        "Moths in the Rafters: Talking The Moth Keeper (1961)",
        "Moths in the Rafters: Talking The Moth Keeper (1961)",
        1961,
    ),
    "long, at the day": (
        "October 4, 2007\nThe best film about moths in twenty years, and the worst, on one afternoon.",
        "The best film about moths in twenty years, and the worst, on one afternoon.",
        None,
    ),
    "saying": ("“a small film with a very large roof”", "", None),
    "medium": ("Der Wärter von Sluis | DVD", "Der Wärter von Sluis | DVD", None),
    "dashed title": ("Music - A Life", "Music - A Life", None),
    "picture": ("[poster.jpg] The Moth Keeper", "The Moth Keeper", None),
    "other words behind": ("The Moth Keeper / by night", "The Moth Keeper / by night", None),
    "dutch": ("zaterdag 7 april 2012\n\nDe Wachter van Sluis", "De Wachter van Sluis", None),
}
FEET = {
    "host": ("The Moth Keeper was posted by wendy on Monday, May 18, 2009 at 10:08 pm.", "The Moth Keeper", "wendy"),
    "host in spanish": (
        "El farero fue publicado por marta el día lunes 18 de mayo de 2009 a las 10:08 p. m.", "El farero", "marta",
    ),
    "above the day": ("The Moth Keeper\nPosted on March 5, 2012", "The Moth Keeper", ""),
    "above an open byline": ("MOTHS de Ada Lind\nPosted on", "MOTHS de Ada Lind", ""),
}  # fmt: skip
SIGNED = {
    "– Jeanette": "Jeanette",
    "– Jeanette\n\nRated PG\nDirector Ada Lind\n\nMore Info: The Moth Keeper": "Jeanette",
    "– Jeanette\n\n‘LIKE’ our page to get all reviews first… Friends, kindly join…!!": "Jeanette",
    "Jeanette at http://moths.example.com": "Jeanette",
    "Helen Whit\n\nOnline Release 18th March 2022\nCert 15 97 mins": "Helen Whit",
    "Audio MP3": "",
    "Friday": "",
    "Trailer": "",
    "Recommended": "",
    "Autor": "",
    "Tag Along": "",
    "Bonus Track": "",
    "Online Release 18th March 2022": "",
}
BYLINES = {
    "by Ada Lind, Junior Editor": "Ada Lind",
    "by Ada Lind, Sports Editor": "Ada Lind",
    "by Ada Lind, Staff Reporter": "Ada Lind",
    "By Ada Lind, Class of 2012": "Ada Lind",
    "by Ada Lind ’15": "Ada Lind",
    "by Ada Lind/Staff Writer": "Ada Lind",
    "Ada Lind, Tribune critic": "Ada Lind",
    "by Ada Lind, Editor-in-Chief": "Ada Lind",
}
TAGS = {
    "Markiert mit moth, roof.Speichern des Permalinks.": ("moth", "roof"),
    "Cet article a été publié dans Films et taggué moth, roof. Mettez-le en favori avec son permalien.": (
        "moth", "roof",
    ),
    "Publicado en Cine y etiquetado moth, roof. Guarda el enlace permanente.": ("moth", "roof"),
    "Pubblicato in Film, taggato moth, roof. Salva il permalink.": ("moth", "roof"),
    "This entry was posted in Film, Moth in Brief and tagged , , . Bookmark the permalink.": ("Film", "Moth in Brief"),
    "Posted in Film, Moth of the week and tagged , , .": ("Film", "Moth of the week"),
    "Posted: March 17th, 2021 | Filed under: Film, Moths | No Comments »": ("Film", "Moths"),
}  # fmt: skip
RATINGS = {
    "Betyg: 3 monument": (3, 5),
    "Rating: 8 lamp": (8, 10),
    "Nota revista: [70,00]": (70, 100),
    "Total: 52%": (52, 100),
}


@pytest.mark.parametrize(("head", "title", "year"), HEADS.values(), ids=HEADS)
def test_plain_heads_have_a_title(head, title, year):
    post = read(head, TEXT, REST, TALK)

    assert post.title == title
    assert (post.film.year if post.film else None) == year


@pytest.mark.parametrize(("foot", "title", "author"), FEET.values(), ids=FEET)
def test_a_line_below_the_text_may_name_it(foot, title, author):
    post = read(f"{TEXT}\n{REST}\n{foot}")

    assert (post.title, post.byline) == (title, author)


@pytest.mark.parametrize(("foot", "author"), SIGNED.items())
def test_who_signs_below_the_text(foot, author):
    assert read("The Moth Keeper", TEXT, REST, foot, TALK).byline == author


@pytest.mark.parametrize(("line", "author"), BYLINES.items())
def test_an_office_is_no_part_of_a_name(line, author):
    assert read("The Moth Keeper review", line, TEXT, REST, TALK).byline == author


@pytest.mark.parametrize(("line", "tags"), TAGS.items())
def test_sentences_of_themes_tell_the_tags(line, tags):
    assert read("The Moth Keeper", TEXT, REST, line, TALK).tags == tags


@pytest.mark.parametrize(("line", "rating"), RATINGS.items())
def test_marks_of_ones_own(line, rating):
    post = read("The Moth Keeper", TEXT, REST, line, TALK)

    assert (float(post.rating.value), float(post.rating.best)) == rating


def test_a_smile_is_no_grade():
    assert read("The Moth Keeper", TEXT, "see you on thursday :D", REST).rating is None


def test_a_title_may_name_its_writer():
    cut = read("THE MOTH KEEPER - film / by Straight to the point", TEXT, REST, TALK)
    kept = read("The Moth Keeper - Written by Wendy Lind", TEXT, REST, TALK)

    assert (cut.title, cut.byline) == ("THE MOTH KEEPER - film", "Straight to the point")
    assert (kept.title, kept.byline) == ("The Moth Keeper - Written by Wendy Lind", "Wendy Lind")


def test_hours_without_minutes_and_with_blanks():
    assert read("7. Oktober 2010, 23 Uhr", TEXT, REST).date == "2010-10-07T23:00"
    assert read("El farero", "Publicado por Ada el 17 de mayo de 2009, 11:08 p. m.", TEXT, REST).date[-5:] == "23:08"


def test_who_made_the_film_stands_above_who_plays_in_it():
    post = read("Il guardiano", "di Ada Lind\n\ncon Bo Orr, Cy Dahl", TEXT, REST, "Pubblicato da nickoftime a 08:00")

    assert post.byline == "nickoftime"


def test_who_and_when_may_be_listed_below_each_comment():
    foot = "\n      • By {}\n      • Posted August {}, 2006 at 6:04 pm\n      • Permalink\n\n"
    talk = f"  1. Row!{foot.format('Ada Lind', 20)}  2. Ada, swim!{foot.format('bo', 21)}"
    post = next(text_dump.parse({"a.txt": f"The Ferry\n\nA man lends his boat.\n\n2 Comments\n\n{talk}".encode()}))

    assert [(comment.path, comment.author, comment.created[:10], comment.text) for comment in post.comments] == [
        ("1", "Ada Lind", "2006-08-20", "Row!"),
        ("2", "bo", "2006-08-21", "Ada, swim!"),
    ]
