"""What themes print below a post in several clauses, in their languages, glued or with signs of their own."""

import pytest

from exchange.parsers.text_dump.byline.byline import read_byline
from exchange.parsers.text_dump.byline.piece import Byline

_CALLS = "Bookmark the permalink. Follow comments here with the RSS feed. Post a comment or leave a trackback."


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            f"This was written by Ada. Posted on May 5, 2014, at 7:22 pm. Filed under Film. Tagged fog, soup. {_CALLS}",
            Byline("Ada", "2014-05-05T19:22", ("fog", "soup"), ("Film",)),
        ),
        (
            "This entry was posted on Monday, May 5th, 2014 at 8:15 pm and is filed under Reviews. Tagged: fog, soup. "
            "You can follow any responses to this entry through the RSS 2.0 feed. You can leave a response.",
            Byline("", "2014-05-05T20:15", ("fog", "soup"), ("Reviews",)),
        ),
        (
            "Acest articol a fost publicat în Cronici și etichetat gări, ceață de Ilinca. Salvează legătura.",
            Byline("Ilinca", "", ("gări", "ceață"), ("Cronici",)),
        ),
        (
            "Запись опубликована автором Ada в рубрике Кино с метками туман, суп. Добавьте в закладки ссылку.",
            Byline("Ada", "", ("туман", "суп"), ("Кино",)),
        ),
        (
            "Příspěvek byl publikován v rubrice Filmy a jeho autorem je Ada Lind.",
            Byline("Ada Lind", "", (), ("Filmy",)),
        ),
        (
            "Bu yazı Film kategorisine gönderilmiş ve sis, çorba ile etiketlenmiş.",
            Byline("", "", ("sis", "çorba"), ("Film",)),
        ),
        ("3 dicembre 2022 (modifica il 3 dicembre 2022 | 08:41)", Byline("", "2022-12-03", (), ())),
        (
            "5 mai 2014 Ada Films Cannes 2016, Bo Orr, fog",
            Byline("Ada", "2014-05-05", ("Cannes 2016", "Bo Orr", "fog"), ("Films",)),
        ),
        (
            "7 comments to Movie Review: Fog | Category: Reviews | Tags: fog, soup",
            Byline("", "", ("fog", "soup"), ("Reviews",), 7),
        ),
        ("from → Reviews, Noir", Byline("", "", (), ("Reviews", "Noir"))),
        ("Posté par Ada D. Classé dans Polar", Byline("Ada D.", "", (), ("Polar",))),
        ("Por Ada Lind -", Byline("Ada Lind")),
        ("_posted by Ada at 12:20_ 8 comments", Byline("Ada", declared=8)),
        (
            "Esta entrada fue publicada en Críticas y etiquetada , , . Guarda el enlace permanente.",
            Byline(filed=("Críticas",)),
        ),
    ],
)
def test_clauses_of_a_theme(text: str, read: Byline) -> None:
    assert read_byline(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "Kategorisert som Film Merket med fog, soup",
        "Kategorisiert in Film Verschlagwortet mit fog, soup",
        "Categorizado en Film Etiquetado fog, soup",
        "Categorized as FilmTagged fog, soup",
        "Skategoryzowano jako Film Otagowano fog, soup",
        "Kategoriseret som Film Tagget med fog, soup",
        "Рубрики Film Метки fog, soup",
    ],
)
def test_categories_and_tags_of_one_line(text: str) -> None:
    assert read_byline(text) == Byline(tags=("fog", "soup"), filed=("Film",))


@pytest.mark.parametrize(
    "text",
    [
        "Data publikacji 5 maja 2014Autor AdaKategorie FilmTagi fog, soup",
        "Опубликовано 5 мая 2014Автор AdaРубрики FilmМетки fog, soup",
        "Publicerat den 5 maj 2014Författare AdaKategorier FilmTaggar fog, soup",
    ],
)
def test_labels_glued_to_what_they_tell(text: str) -> None:
    assert read_byline(text) == Byline("Ada", "2014-05-05", ("fog", "soup"), ("Film",))


@pytest.mark.parametrize(
    "text",
    [
        "This was fun. That was not. Follow the dog.",
        "Posted by nobody. I was there. Leave it.",
        "5 mai 2014 Ada loves Films, soup, fog",
    ],
)
def test_sentences_are_none(text: str) -> None:
    assert read_byline(text) is None
