"""The paragraph of old themes, in pieces, and the heading of a form end a text, whatever the tool left below them."""

import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump

TEXT = (
    "Ein Leuchtturmwärter zählt die Schiffe, die nicht kommen, und der Film zählt geduldig mit, bis man jede Lampe "
    "beim Namen kennt und jede Möwe am Flug."
)
WORDS = "The keeper counts the ships that do not come, and the film counts with him until every lamp has a name."


def read(*lines: str):
    return next(text_dump.parse({"page.txt": "\n".join(lines).encode()}))


@pytest.mark.parametrize(
    "entry",
    [
        (
            "Der Beitrag wurde",
            "am Dienstag, den 4. März 2008 um 21:12 Uhr veröffentlicht",
            "und wurde unter Küste abgelegt.",
            "Du kannst die Kommentare zu diesem Eintrag durch den RSS 2.0 Feed verfolgen.",
            "Du kannst einen Kommentar schreiben, oder einen Trackback auf deiner Seite einrichten.",
        ),
        (
            "This entry was posted on Tuesday, March 4th, 2008 at 9:12 pm and is filed under Coast.",
            "You can follow any responses to this entry through the RSS 2.0 feed.",
            "You can leave a response, or trackback from your own site.",
        ),
        (
            "Cet article a été publié le mardi 4 mars 2008 à 21:12 et est classé dans Côte.",
            "Vous pouvez suivre les réponses à cet article par le flux RSS 2.0.",
            "Vous pouvez laisser une réponse, ou faire un trackback depuis votre site.",
        ),
        (
            "Esta entrada fue publicada el martes, 4 de marzo de 2008 a las 21:12 y está archivada en Costa.",
            "Puedes seguir las respuestas a esta entrada mediante el feed RSS 2.0.",
            "Puedes dejar una respuesta, o hacer un trackback desde tu sitio.",
        ),
    ],
)
def test_an_entry_in_pieces_ends_the_text_above_words_of_visitors(entry):
    post = read(TEXT, *entry, "5. März 2008 um 09:12", "Der Wärter ist besser als die Möwe.", "6. März 2008 um 21:50")
    assert post.body == TEXT
    assert post.date.startswith("2008-03-04")


@pytest.mark.parametrize(
    "form",
    [
        ("Post a comment", "(If you are new here, the keeper of this place has to let you in first. He is slow.)"),
        ("Leave a Reply", "Be kind to the gulls. They read what you write here, and they remember it for years."),
        (
            "Kommentar schreiben",
            "Wer hier zum ersten Mal schreibt, muss warten, bis der Wärter vom Turm gestiegen ist.",
        ),
        (
            "Publicar un comentario",
            "Pasa, siéntate y cuéntanos qué te ha parecido. Aquí nadie muerde, salvo las gaviotas.",
        ),
    ],
)
def test_words_below_the_heading_of_a_form_are_none_of_the_text(form):
    post = read("Lamps", "", WORDS, "", "I was grateful for both.", "", *form)
    assert post.body == f"{WORDS}\n\nI was grateful for both."


@pytest.mark.parametrize("heading", ["— Trama —", "– Die Handlung –", "* The plot *", "- Argumento -"])
def test_a_single_point_above_the_text_is_no_menu(heading):
    post = read("The film is the second one by Bo Orr, who has kept a lamp himself", heading, WORDS * 3, WORDS * 2)
    assert post.ledger.entries[1].label is not Label.BOILERPLATE


@pytest.mark.parametrize(
    "first",
    [
        "It is a film of 1948 that Bo Orr made for the harbour of a town in which nobody lives",
        "Es ist ein Film von 1948, den Bo Orr für den Hafen einer Stadt gedreht hat, in der es nie hell ist",
        "C’est un film de 1948 que Bo Orr a fait pour le port d’une ville dans laquelle il ne pleut pas",
        "Es una película de 1948 que Bo Orr hizo para el puerto de una ciudad en la que no hay más que viento",
    ],
)
def test_a_sentence_with_a_year_above_long_paragraphs_is_the_text(first):
    assert read(first, *(WORDS * 3, WORDS * 2, WORDS * 4)).body.startswith(first)
