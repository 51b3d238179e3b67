"""Who wrote a post, told by the words of the text, the title or the mark, and by no line of its own."""

import pytest
from lake import LAKE, read

from exchange.parsers.text_dump.post.captions import is_caption
from exchange.parsers.text_dump.post.credit_density import is_dense_in_credits

TEXT = f"{LAKE}, and then it rains for another hour of film."
OTHER = f"{LAKE} for an hour. Then he rows, and rows, and the piano rows along with him."
COMMENTS = ("1 comment", "", "Dot says:", "May 6, 2014 at 9:12 am", "", "I rowed it twice.")


def post_of(*, title="The Ferry at Noon", first=TEXT, last=OTHER, below=()):
    return read(title, "", first, "", last, "", *below, "", *COMMENTS)


@pytest.mark.parametrize(
    ("first", "writer"),
    [
        (f"Ada says: “{TEXT}”", "Ada"),
        (f"By Ada van der Lind. {TEXT}", "Ada van der Lind"),
        (f"-Von Ada Lind. {TEXT}", "Ada Lind"),
        (f"Autor: Ada Lind {TEXT}", "Ada Lind"),
        (f"Ada says that {TEXT}", ""),
        (f"By Noon the ferry is full. {TEXT}", ""),
        (f"By Ada Lind standards it is short. {TEXT}", ""),
    ],
)
def test_the_first_words_of_the_text_name_the_writer(first, writer):
    post = post_of(first=first)

    assert post.byline == writer
    assert post.body.startswith(first)


def test_two_who_are_quoted_are_no_writer():
    assert post_of(first=f"Ada says: “{TEXT}”", last=f"Bo says: “{OTHER}”").byline == ""


@pytest.mark.parametrize(
    ("last", "writer"),
    [
        (f"{OTHER} (rk)", "rk"),
        (f"{OTHER} (A.L.)", "A.L."),
        (f"{OTHER} – Von Ada Lind", "Ada Lind"),
        (f"{OTHER} (OmU)", ""),
        (f"{OTHER} (sic)", ""),
    ],
)
def test_the_last_words_of_the_text_name_the_writer(last, writer):
    assert post_of(last=last).byline == writer


@pytest.mark.parametrize(
    ("title", "writer"),
    [
        ("The Ferry (2014) – By Ada Lind", "Ada Lind"),
        ("Recensie | De veerpont (Ada Lind)", "Ada Lind"),
        ("The Ferry (reviewed by Ada)", "Ada"),
        ("The Ferry (Bo Orr)", ""),
        ("The Ferry by Bo Orr", ""),
    ],
)
def test_a_title_names_the_writer(title, writer):
    assert post_of(title=title).byline == writer


def test_a_mark_is_that_of_its_giver_unless_there_are_two():
    assert post_of(below=("Ada's rating: 4/5",)).byline == "Ada"
    assert post_of(below=("Ada's rating: 4/5", "Bo's rating: 3/5")).byline == ""
    assert post_of(below=("IMDb's rating: 7.4/10",)).byline == ""


@pytest.mark.parametrize(
    "text",
    [
        "Genre : Drame – Origine : Canada [Québec] – Année : 2014 – Réal. : Ada Lind – Int. : Bo Orr, Cy Vane",
        "2011-Sverige. 94 min. Färg. Regi: Ada Lind. Manus: Bo Orr. I rollerna: Cy Vane (Moa), Dee Fox… Eve.",
        "USA, 1951.  Wet Films.  Screenplay by , based on his play The Grate.  Cinematography by .  Produced by .  "
        "Music by .  Film Editing by .",
        "DIRECTOR Ada Lind WRITER Bo Orr (story) STARS Cy Vane; Dee Fox",
        "Realisateur: Ada Lind - Acteur: Bo Orr - Cy Vane - Dee Fox - ...",
        "Tin Shed (Ada Lind, 1979) wr. Ada Lind, Bo Orr; prod. Bo Orr; dp Cy Vane; Dee Fox (Marg); 88 min.",
    ],
)
def test_a_paragraph_dense_in_credits_is_facts(text):
    post = read("The Ferry at Noon", "", text, "", TEXT, "", OTHER, "", *COMMENTS)

    assert is_dense_in_credits(text)
    assert post.body == f"{TEXT}\n\n{OTHER}"


@pytest.mark.parametrize(
    "text",
    [
        "Directed by a man who has never rowed, written by his wife and produced by nobody, it floats all the same.",
        "Music: the best there is. Cast: as wet as the lake, and no worse for it. Director: somebody should find him.",
        "Genre: who cares. A man rows, and then he rows back, and the lake says nothing about it for an hour or two.",
        "With Ada Lind in it, by Bo Orr.",
    ],
)
def test_sentences_with_words_for_credits_are_none(text):
    assert not is_dense_in_credits(text)


def test_the_year_of_the_book_that_a_film_is_made_from_is_not_the_film_s():
    facts = "Genre: Drama Based on: “A Lake on Loan” (1909) by Ada Lind Director: Bo Orr Release Date: Dec. 2, 2016"
    post = read("The Ferry at Noon", "", facts, "", TEXT, "", OTHER, "", *COMMENTS)

    assert post.film.year == 2016


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Ada Lind rows to work in “The Ferry.” Photo courtesy of Wet Films.", True),
        ("Ada Lind and Bo Orr in THE FERRY (1949). Publicity still.", True),
        ("Not lunch: the line for the ferry. Photo by Cy Vane /Harbour Gazette", True),
        ('Ada Lind as June in a scene from "The Ferry."', True),
        ("It comes courtesy of the man who made The Ferry.", False),
        ("She left. Photo by photo, the film forgets her.", False),
    ],
)
def test_whose_picture_it_is_may_end_a_caption(text, is_one):
    assert is_caption(text) is is_one
