"""Who wrote a post, told by the first words of the text; paragraphs dense in credits; captions with their owners."""

import pytest
from lake import LAKE, read

from exchange.parsers.text_dump.byline.in_text import writer_in
from exchange.parsers.text_dump.post.captions import is_caption
from exchange.parsers.text_dump.post.credit_density import is_dense_in_credits
from exchange.parsers.text_dump.post.fact_years import year_in
from exchange.records import Doubt

TEXT = f"{LAKE}, and then it rains for another hour of film."
OTHER = f"{LAKE} for an hour. Then he rows, and rows, and the piano rows along with him."
COMMENTS = ("1 comment", "", "Dot says:", "May 6, 2014 at 9:12 am", "", "I rowed it twice.")


def post_of(*paragraphs):
    between = [row for each in paragraphs for row in (each, "")]
    return read("The Ferry at Noon", "", *between, *COMMENTS)


@pytest.mark.parametrize(
    ("first", "writer"),
    [
        (f"By Ada van der Lind. {TEXT}", "Ada van der Lind"),
        (f"-Von Ada Lind. {TEXT}", "Ada Lind"),
        (f"By Ada Lind @adalind {TEXT}", "Ada Lind"),
        (f"By Noon the ferry is full. {TEXT}", ""),
        (f"By Sunday Morning. {TEXT}", ""),
        (f"By Ada Lind standards it is short. {TEXT}", ""),
        (f"By Bo Orr. Starring Cy Vane. {TEXT}", ""),
        (f"Par Bo Orr. Avec Cy Vane. {TEXT}", ""),
        (f"By Bo Orr. {TEXT} This is the best that Orr has made.", ""),
        (f"By Bo Orr: {TEXT}", ""),
        (f"Author: Bo Orr {TEXT}", ""),
        (f"Ada says: “{TEXT}” And she rows.", ""),
        (f"{TEXT} (ARD)", ""),
        (f"{TEXT} – Von Der Spiegel", ""),
    ],
)
def test_the_first_words_of_the_text_may_name_the_writer(first, writer):
    post = post_of(first, OTHER)

    assert post.byline == writer
    assert post.body.startswith(first)
    notes = [note.detail for note in post.notes if note.code is Doubt.LIKELY and note.detail.startswith("byline")]
    assert notes == ([f"byline: {writer}"] if writer else [])


@pytest.mark.parametrize(
    ("text", "writer"),
    [
        ([f"Ada says: “{TEXT}”"], "Ada"),
        ([f"Ada says: “{TEXT}", f"{OTHER}”"], "Ada"),
        ([f"Ada says: “{TEXT}”", f"Bo says: “{OTHER}”"], ""),
        ([f"Ada says: “{TEXT}”", "Nobody believes her when she says “never.”"], ""),
        ([TEXT, f"Ada says: “{OTHER}”"], ""),
        (["Ada says: “Row, Ada, row, and never look back at the lake.”"], ""),
    ],
)
def test_who_is_quoted_from_the_first_word_to_the_last_has_written_it(text, writer):
    assert writer_in(text) == writer


@pytest.mark.parametrize(
    "text",
    [
        "Genre : Drame – Origine : Canada [Québec] – Année : 2014 – Réal. : Ada Lind – Int. : Bo Orr, Cy Vane",
        "2011-Sverige. 94 min. Färg. Regi: Ada Lind. Manus: Bo Orr. I rollerna: Cy Vane (Moa), Dee Fox… Eve.",
        "DIRECTOR Ada Lind WRITER Bo Orr (story) STARS Cy Vane; Dee Fox",
        "Realisateur: Ada Lind - Acteur: Bo Orr - Cy Vane - Dee Fox - ...",
        "Tin Shed (Ada Lind, 1979) wr. Ada Lind, Bo Orr; prod. Bo Orr; dp Cy Vane; Dee Fox (Marg); 88 min.",
    ],
)
def test_a_paragraph_dense_in_credits_is_facts(text):
    post = post_of(text, TEXT, OTHER)

    assert is_dense_in_credits(text)
    assert post.body == f"{TEXT}\n\n{OTHER}"


@pytest.mark.parametrize(
    "text",
    [
        "Directed by a man who has never rowed, written by his wife and produced by nobody, it floats all the same.",
        "Music: the best there is. Cast: as wet as the lake, and no worse for it. Director: somebody should find him.",
        "Genre: who cares. A man rows, and then he rows back, and the lake says nothing about it for an hour or two.",
        "With Ada Lind in it, by Bo Orr.",
        "Story: Great. Music: Great. Cast: Great. Direction: Superb. Cinematography: Gorgeous. In one word: See it!",
        "Written by Vane, directed by Orr, with: Fox, Fox, Gray. I am in!",
        "Directed by Ada Lind. Music by Ada Lind. Produced by Ada Lind. You get the idea.",
        "Story: 7 Direction: 8 Music: 9 Cast: 6 Cinematography: 8",
        "Genre: Horror. Country: Denmark. Year: 2014. Verdict? Skip it!",
        "Música: Vane. Dirección: Orr. Reparto: Fox, Van Gray, Wall. Obra maestra.",
        "Produced by Wet, directed by Wet, edited by Wet, it is Wet.",
    ],
)
def test_sentences_with_words_for_credits_are_none(text):
    assert not is_dense_in_credits(text)


def test_the_year_of_the_book_that_a_film_is_made_from_is_not_the_film_s():
    facts = "Genre: Drama Based on: “A Lake on Loan” (1909) by Ada Lind Director: Bo Orr Release Date: Dec. 2, 2016"

    assert post_of(facts, TEXT, OTHER).film.year == 2016
    assert year_in(["Titel: Nach der Flut (2014)"]) == 2014


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Ada Lind rows to work in “The Ferry.” Photo courtesy of Wet Films.", True),
        ("Ada Lind and Bo Orr in THE FERRY (1949). Publicity still.", True),
        ("Not lunch: the line for the ferry. Photo by Cy Vane /Harbour Gazette", True),
        ('Ada Lind as June in a scene from "The Ferry."', True),
        ("Ada Lind as June and Bo Orr as the Conductor in a scene from “The Ferry.”", True),
        ("It comes courtesy of the man who made The Ferry.", False),
        ("She left. Photo by photo, the film forgets her.", False),
        ("What a film! Photo by Cy Vane and cut by nobody.", False),
        ("That is one beautiful film. Photo by Cy Vane, music by Ada Lind.", False),
        ("The picture is a restoration. Images courtesy of a new 4K scan look splendid.", False),
        ("And what do we get at last? Publicity still.", False),
        ("I first saw Ada cry in a scene from “The Ferry.”", False),
        ("The film ends like Ada in a scene from Low Tide.", False),
        ("Sembra di vedere Ada in una scena di “Bassa marea”.", False),
        ("Szene aus dem Leben eines Mannes, der nichts mehr will.", False),
    ],
)
def test_whose_picture_it_is_may_end_a_caption(text, is_one):
    assert is_caption(text) is is_one
