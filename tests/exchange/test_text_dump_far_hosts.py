"""What hosts print around comments in other languages than English, and in their first years."""

import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.records import Subject

LAKE = "A man lends his boat to a stranger, and gets it back with a piano in it. Now nobody can play, and it rains."


def read(*rows):
    return next(text_dump.parse({"ferry.txt": ("\n".join(rows) + "\n").encode()}))


def said(post):
    return [(comment.author, comment.text) for comment in post.comments]


def label_of(post, number):
    return post.ledger.of(number).label


SIGNED = ["Row.", "Verfasst von: Ada | 22.08.06 um 10:21", "Swim.", "Verfasst von: Bo Orr | 23.08.06 um 22:47"]


@pytest.mark.parametrize(
    "below",
    [
        "Die Kommentare dieses Eintrags sind geschlossen.",
        "Les commentaires sur cette note sont fermés.",
        "Vérifiez votre commentaire\nAperçu de votre commentaire\nLa publication a échoué. Type d'erreur :",
        "Kommentar überprüfen\nIhr Kommentar konnte nicht veröffentlicht werden. Fehlerart:",
    ],
)
def test_what_typepad_prints_below_signed_comments_is_none_of_them(below):
    post = read("Die Fähre", "", LAKE, "", "Kommentare", "", *SIGNED, below)

    assert said(post) == [("Ada", "Row."), ("Bo Orr", "Swim.")]


@pytest.mark.parametrize(
    "line",
    [
        "Du musst eingeloggt sein, um Kommentare zu schreiben.",
        "Je moet inloggen om te kunnen reageren.",
        "Devi effettuare l'accesso per commentare.",
        "Last inn mer...",
    ],
)
def test_who_may_write_is_told_by_the_page(line):
    post = read("Die Fähre", "", LAKE, "", "1 Kommentar", "", "Ada sagt:", "3. März 2014 um 17:07", "Row.", "", line)

    assert said(post) == [("Ada", "Row.")]
    assert label_of(post, 11) is Label.BOILERPLATE


def test_a_saying_without_a_sign_above_a_spanish_date_names_who_speaks():
    rows = ["  1. Ada dijo", "    diciembre 10, 2009 a 9:12 am", "", "    Row.", ""]

    assert said(read("El barco", "", LAKE, "", "1 comentario", "", *rows)) == [("Ada", "Row.")]


def test_the_word_of_a_picture_directly_above_a_name_is_no_name():
    rows = [
        row
        for number, name in enumerate(("ada", "bo", "cy"), start=1)
        for row in (f"  {number}. avatar", f"    {name}", "", "    Row, and swim.", "")
    ]

    assert [author for author, _ in said(read("De boot", "", LAKE, "", "3 reacties", "", *rows))] == ["ada", "bo", "cy"]


def test_who_speaks_at_a_day_and_hour_below_a_short_post_comments_it_without_a_heading():
    rows = [
        row
        for hour, name in enumerate(("Blogger Ada", "Anonymous Anonymous", "Blogger Cy Vane"), start=1)
        for row in (f"At Friday, March 24, 2006 {hour}:41:00 PM, {name} said...", "", "Row.", "")
    ]
    post = read("The Ferry", "", LAKE, "", *rows, "Post a Comment", "", "<< Home")

    assert [author for author, _ in said(post)] == ["Ada", "Anonymous", "Cy Vane"]


def test_a_weekday_in_small_letters_does_not_go_on_with_the_sentence_above():
    rows = [LAKE, LAKE, "Puntuación:8", "jueves, 17 de abril de 2008", "Suscribirse a:", "Enviar comentarios (Atom)"]
    post = read("El barco", *rows, "1 comentario:", "Remo.", "Publicar un comentario")

    assert post.rating.value == 8
    assert post.date == "2008-04-17"


@pytest.mark.parametrize(
    ("line", "rating", "words"),
    [
        ("Nota 07", "7/10", ""),
        ("(VOTO: 8 - Da rivedere col cappotto)", "8/10", "Da rivedere col cappotto"),
        ("Kinokeller´s Wertung: 6 von 10", "6/10", ""),
        ("Kristofs Filmurteil: 3 von 10 Hamsterrädern", "3/10", ""),
    ],
)
def test_a_mark_is_read_behind_its_label(line, rating, words):
    post = read("Die Fähre", "", LAKE, "", LAKE, "", line)

    assert (f"{post.rating.value}/{post.rating.best}", post.verdict) == (rating, words)


def test_a_thumb_with_which_a_sentence_ends_leaves_it_in_the_text():
    sentence = "Rain from the first to the last shot, a boat and a piano – 👍🏽!"
    post = read("Die Fähre", "", LAKE, "", f"  • {sentence}", "  • Row.", "", LAKE)

    assert sentence in post.body
    assert [decision.line for decision in post.decisions if decision.subject is Subject.RATING] == [5]


def test_a_thumb_at_the_end_of_a_broken_quotation_leaves_it_in_the_text():
    rows = ["> “Rain from the first to the last shot, a boat, and a piano that nobody has", "> – 👍🏽.”"]
    post = read("Die Fähre", "", LAKE, "", LAKE, "", *rows, "", LAKE)

    assert label_of(post, 8) is Label.BODY


def test_a_country_beside_the_year_is_no_grade():
    assert read("Die Fähre – Ada Lind (Regie) – D 2019", "", LAKE).rating is None
