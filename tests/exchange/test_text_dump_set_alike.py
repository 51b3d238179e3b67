"""Comments told by what is the same in all of them, on hosts and in languages that no list of words knows."""

import pytest
from lighthouse import FIRST, SECOND

from exchange.parsers import text_dump


def talk(*lines):
    """Path, author, date and text of each comment below a review."""
    dump = "\n".join(("The Lamp", "", FIRST, "", SECOND, "", *lines, "")).encode()
    post = next(text_dump.parse({"lamp.txt": dump}))
    return [(each.path, each.author, each.created, each.text) for each in post.found]


def test_what_stands_behind_every_date_is_no_part_of_a_name():
    said = talk(
        "Commenti al Post:", "",
        "sabbia_e_sale il 24/09/09 alle 20:11 via WEB", "Bella la nebbia, meno il faro.", "(Rispondi)", "",
        "    ada il 24/09/09 alle 22:36 via WEB", "    Il faro era chiuso.", "    (Rispondi)", "",
        "lupo68 il 25/09/09 alle 18:17 via WEB", "Io ci ho dormito una volta, in quel faro.", "(Rispondi)",
    )  # fmt: skip

    assert said == [
        ("1", "sabbia_e_sale", "2009-09-24T20:11", "Bella la nebbia, meno il faro."),
        ("1.1", "ada", "2009-09-24T22:36", "Il faro era chiuso."),
        ("2", "lupo68", "2009-09-25T18:17", "Io ci ho dormito una volta, in quel faro."),
    ]


def test_names_stand_above_towns_where_the_same_buttons_stand_above_the_names():
    said = talk(
        "Kommentarer: 3", "Sorter efter: Ældste | Nyeste", "",
        "Lone Krog", "Holstebro | 11. maj 2012 kl. 08.22", "", "Fyret var lukket den vinter.", "",
        "Anbefal (14)   Anmeld   Svar", "",
        "Ib Frank", "Nykøbing F | 11. maj 2012 kl. 09.03", "", "Hvem betalte for olien?", "",
        "Anbefal (3)   Anmeld   Svar", "",
        "Mette W. Sand", "København N | 11. maj 2012 kl. 13.55", "", "Det gjorde konen i butikken.", "",
        "Anbefal (41)   Anmeld   Svar",
    )  # fmt: skip

    assert [each[1:] for each in said] == [
        ("Lone Krog", "2012-05-11T08:22", "Fyret var lukket den vinter."),
        ("Ib Frank", "2012-05-11T09:03", "Hvem betalte for olien?"),
        ("Mette W. Sand", "2012-05-11T13:55", "Det gjorde konen i butikken."),
    ]


def test_a_word_before_all_names_is_none_of_them_and_what_stands_below_the_last_button_is_no_text():
    rule = "-" * 70
    said = talk(
        "Kommentarer (3)", rule,
        "Av: Berra i Sollentuna, 12 maj 2010 kl 07:15", "", "Folk skrattade!", "", "Anmäl kommentaren", rule,
        "Av: Film-Lasse, 12 maj 2010 kl 09:48", "", "Inte i vår salong.", "", "Anmäl kommentaren", rule,
        "Av: CARINA, 13 maj 2010 kl 22:41", "", "VAR KAN MAN KÖPA MUSIKEN", "", "Anmäl kommentaren", rule,
        "Det går inte längre att skriva om inlägg som är äldre än 14 dagar.",
    )  # fmt: skip

    assert [(name, text) for _, name, _, text in said] == [
        ("Berra i Sollentuna", "Folk skrattade!"), ("Film-Lasse", "Inte i vår salong."),
        ("CARINA", "VAR KAN MAN KÖPA MUSIKEN"),
    ]  # fmt: skip


@pytest.mark.parametrize("verb", ["dijo", "krantim"])
def test_before_a_verb_that_all_have_a_name_is_of_any_length(verb):
    said = talk(
        "3 comentarios", "",
        f"gilda {verb}", "", "Yo lo vi dos veces.", "", "15 Enero 2008 | 07:05 PM", "",
        f"el vecino del quinto {verb}", "", "Y yo lo oí.", "", "16 Enero 2008 | 01:20 AM", "",
        f"★ Mirinda ★ {verb}", "", "Acabo de llegar del cine.", "", "19 Enero 2008 | 05:31 PM",
    )  # fmt: skip

    assert [each[1:] for each in said] == [
        ("gilda", "2008-01-15T19:05", "Yo lo vi dos veces."),
        ("el vecino del quinto", "2008-01-16T01:20", "Y yo lo oí."),
        ("★ Mirinda ★", "2008-01-19T17:31", "Acabo de llegar del cine."),
    ]


def test_a_name_above_its_verb_is_one_however_short_or_long():
    said = talk(
        "3 commentaires:", "",
        "Zoé", "a dit…", "J'y emmène ma mère dimanche, et mes deux tantes.", "14 mars 2010 à 11:40", "",
        "El Señor de la butaca 12", "a dit…", "Pas mal, oui.", "14 mars 2010 à 23:07", "",
        "Mme Irma Projo", "a dit…", "Votre fauteuil est trop à gauche.", "15 mars 2010 à 08:55",
    )  # fmt: skip

    assert [each[1:3] for each in said] == [
        ("Zoé", "2010-03-14T11:40"), ("El Señor de la butaca 12", "2010-03-14T23:07"),
        ("Mme Irma Projo", "2010-03-15T08:55"),
    ]  # fmt: skip
    assert said[1][3] == "Pas mal, oui."


def test_a_label_above_all_names_is_none():
    said = talk(
        "3 comments", "",
        "Comment from:", "Ferdy", "[Visitor]", "Watched it as a boy.", "03/14/06 @ 21:14", "",
        "Comment from:", "moviemonk77", "[Visitor]", "7? You gave Steel Nuns 8!!!", "03/15/06 @ 00:03", "",
        "Comment from:", "admin", "[Member]", "Nuns can row.", "03/15/06 @ 18:40",
    )  # fmt: skip

    assert [each[1:] for each in said] == [
        ("Ferdy", "2006-03-14T21:14", "Watched it as a boy."),
        ("moviemonk77", "2006-03-15T00:03", "7? You gave Steel Nuns 8!!!"),
        ("admin", "2006-03-15T18:40", "Nuns can row."),
    ]


def test_rows_above_rules_close_their_comments():
    said = talk(
        "### 3 Comments", "",
        "omg he SO looks like him", "", "Posted 6/14/2005 11:12 PM by [glitter88](http://x.example) - [reply](/r)", "",
        "* * *", "",
        "40 melons is like 200 lbs", "", "Posted 6/15/2005 1:47 AM by [sk8](http://x.example/2) - [reply](/r)", "",
        "* * *", "",
        "it was a hearse", "", "Posted 6/15/2005 6:02 PM by [lantern](http://x.example/3) - [reply](/r)", "",
        "* * *",
    )  # fmt: skip

    assert [each[1:] for each in said] == [
        ("glitter88", "2005-06-14T23:12", "omg he SO looks like him"),
        ("sk8", "2005-06-15T01:47", "40 melons is like 200 lbs"),
        ("lantern", "2005-06-15T18:02", "it was a hearse"),
    ]


def test_names_in_rows_that_close_their_comments():
    said = talk(
        "3 commentaires", "",
        "Encore un film payé par mes impôts.", "",
        "Rédigé par : Jean | le 21 octobre 2008 à 14:02 | Répondre | Alerter |", "",
        "Je n'ai pas vu une seule erreur.", "",
        "Rédigé par : Un marin heureux | le 21 octobre 2008 à 14:39 | Répondre | Alerter |", "",
        "Bon, au temps pour moi.", "",
        "Rédigé par : Jean | le 21 octobre 2008 à 16:04 | Répondre | Alerter |",
    )  # fmt: skip

    assert [each[1:] for each in said] == [
        ("Jean", "2008-10-21T14:02", "Encore un film payé par mes impôts."),
        ("Un marin heureux", "2008-10-21T14:39", "Je n'ai pas vu une seule erreur."),
        ("Jean", "2008-10-21T16:04", "Bon, au temps pour moi."),
    ]


def test_names_and_dates_in_two_lines_below_numbered_texts():
    said = talk(
        "3 Responses", "",
        " 1. You are too kind to the old woman.", "    Hattie Cole", "    May 11, 2009 at 8:47 am", "",
        " 2. I was an extra, third from left, with the lamp.", "", "    I have no opinion of the film.",
        "    M. Acht", "    May 11, 2009 at 2:19 pm", "",
        " 3. There you are. Splendid lamp.", "    Lucian Marsh", "    May 12, 2009 at 9:00 am",
    )  # fmt: skip

    assert [each[1:] for each in said] == [
        ("Hattie Cole", "2009-05-11T08:47", "You are too kind to the old woman."),
        ("M. Acht", "2009-05-11T14:19",
         "I was an extra, third from left, with the lamp.\n\nI have no opinion of the film."),
        ("Lucian Marsh", "2009-05-12T09:00", "There you are. Splendid lamp."),
    ]  # fmt: skip


def test_points_of_another_mark_than_the_comments_belong_to_the_one_above():
    said = talk(
        "## 4 reacties op “The Lamp”", "",
        "  1. _Anneke uit Grou_ zegt:", "", "[12 mei 2014 om 14:22](https://lamp.example/#comment-311)", "",
        "De lamp was van mijn oom.", "",
        "  2. _xX_Reel_Xx_ zegt:", "", "[15 mei 2014 om 23:59](https://lamp.example/#comment-320)", "",
        "Zie ook de lijst:", "", "  * nacht 3: pet links", "  * nacht 7: geen pet", "",
        "    * _Ruud_ zegt:", "", "[16 mei 2014 om 09:00](https://lamp.example/#comment-321)", "",
        "Ik buig het hoofd.", "",
        "  3. _Ada_ zegt:", "", "[17 mei 2014 om 09:00](https://lamp.example/#comment-322)", "", "Terecht.",
    )  # fmt: skip

    assert [each[:2] for each in said] == [("1", "Anneke uit Grou"), ("2", "xX_Reel_Xx"), ("2.1", "Ruud"), ("3", "Ada")]
    assert said[1][3] == "Zie ook de lijst:\n\n* nacht 3: pet links\n* nacht 7: geen pet"


# Whom one answers


def test_who_is_named_behind_a_name_is_answered():
    said = talk(
        "Kommentit (4)", "",
        "Sirpa_K kommentoi", "2.2.2015 17.30", "Itkin lopussa, ja majakka itki kanssani.", "Tykkää (7) Vastaa", "",
        "Jonna Raikas vastasi käyttäjälle Sirpa_K", "3.2.2015 8.15", "Hyvä, että joku itki!", "Tykkää (2) Vastaa", "",
        "Mr. Ö kommentoi", "4.2.2015 0.20", "ei jaksanu loppuun asti", "Tykkää (0) Vastaa", "",
        "hiljainen katsoja vastasi käyttäjälle Mr. Ö", "4.2.2015 6.45", "Sinulta jäi näkemättä myrsky.",
        "Tykkää (15) Vastaa",
    )  # fmt: skip

    assert [each[:3] for each in said] == [
        ("1", "Sirpa_K", "2015-02-02T17:30"), ("1.1", "Jonna Raikas", "2015-02-03T08:15"),
        ("2", "Mr. Ö", "2015-02-04T00:20"), ("2.1", "hiljainen katsoja", "2015-02-04T06:45"),
    ]  # fmt: skip


def test_the_writer_stands_above_whom_all_answer_in_the_same_words():
    said = talk(
        "4 komentarze", "",
        "![Ola](https://a.example/1)", "", "Ola", "", "5 lat temu", "", "Lampa ze sznurka!", "", "Odpowiedz", "",
        "![Jan Grot](https://a.example/2)", "", "[Jan Grot](https://lamp.example/jg/)", "", "Autor", "",
        "[Odpowiedź do Ola](https://lamp.example/#1)", "", "5 lat temu", "", "Właśnie.", "", "Odpowiedz", "",
        "![Ola](https://a.example/1)", "", "Ola", "", "[Odpowiedź do Jan Grot](https://lamp.example/#2)", "",
        "5 lat temu", "", "Obejrzę jeszcze raz.", "", "Odpowiedz", "",
        "![Jan Grot](https://a.example/2)", "", "[Jan Grot](https://lamp.example/jg/)", "", "Autor", "",
        "[Odpowiedź do Ola](https://lamp.example/#3)", "", "5 lat temu", "", "Ja też.", "", "Odpowiedz",
    )  # fmt: skip

    assert [(path, name, text) for path, name, _, text in said] == [
        ("1", "Ola", "Lampa ze sznurka!"), ("1.1", "Jan Grot", "Właśnie."), ("1.1.1", "Ola", "Obejrzę jeszcze raz."),
        ("1.1.1.1", "Jan Grot", "Ja też."),
    ]  # fmt: skip


def test_pictures_above_names_tell_that_these_open_their_comments():
    said = talk(
        "3 Comentarios", "Acceder", "Recomendar 4", "Únete a la conversación...", "",
        "    * Avatar", "      Memo Luz • hace 4 años", "", "    Mi tío vendía aceite.", "",
        "      12 • Responder • Compartir ›", "",
        "        + Avatar", "          Brenda Ochoa Mod ➤ Memo Luz • hace 4 años", "", "        ¿En serio?", "",
        "          3 • Responder • Compartir ›", "",
        "    * Avatar", "      Invitado • hace 3 años", "", "    Lenta.", "", "      — • Responder • Compartir ›",
    )  # fmt: skip

    assert [(path, name, text) for path, name, _, text in said] == [
        ("1", "Memo Luz", "Mi tío vendía aceite."), ("1.1", "Brenda Ochoa", "¿En serio?"), ("2", "Invitado", "Lenta."),
    ]  # fmt: skip


def test_who_is_called_almost_like_another_answers_nobody():
    said = talk(
        "3 comments", "",
        "Ann", "March 11, 2020 at 9:00 am", "", "I saw that lamp.", "", "Thanks", "",
        "Mary Ann", "March 12, 2020 at 9:00 am", "", "It was lit by hand.", "", "Nightly", "",
        "Mary Ann", "March 13, 2020 at 9:00 am", "", "By my aunt, no less.",
    )  # fmt: skip

    assert [each[:2] for each in said] == [("1", "Ann"), ("2", "Mary Ann"), ("3", "Mary Ann")]
    assert [text for *_, text in said] == [
        "I saw that lamp.\n\nThanks", "It was lit by hand.\n\nNightly", "By my aunt, no less.",
    ]  # fmt: skip


@pytest.mark.parametrize(("said_first", "is_text"), [
    (["Replying to", "Memo Luz"], False), (["Reply to @Memo Luz"], False), (["Thanks Memo Luz"], True),
])  # fmt: skip
def test_whom_one_answers_in_words_of_the_page_is_no_text(said_first, is_text):
    answer = ["", *said_first, "It was lit by hand.", "Reply", ""]
    said = talk(
        "3 comments", "",
        "Memo Luz", "March 11, 2020 at 9:00 am", "", "I saw that lamp.", "Reply", "",
        "Ann", "March 12, 2020 at 9:00 am", *answer,
        "Bo", "March 13, 2020 at 9:00 am", *answer,
    )  # fmt: skip

    assert [name for _, name, _, _ in said] == ["Memo Luz", "Ann", "Bo"]
    assert all(text.endswith("It was lit by hand.") for *_, text in said[1:])
    assert [text.startswith("Thanks Memo Luz") for *_, text in said[1:]] == [is_text, is_text]
    assert [text == "It was lit by hand." for *_, text in said[1:]] == [not is_text, not is_text]


def test_two_rows_are_enough_only_where_the_page_declares_two_comments():
    rows = ("ada ::: 3. März 2014 17:07 ::: lamp.example", "Schön.", "",
            "bo ::: 4. März 2014 18:07 ::: lamp.example", "Nicht so sehr.")  # fmt: skip

    assert [each[1] for each in talk("2 Kommentare", "", *rows)] == ["ada", "bo"]
