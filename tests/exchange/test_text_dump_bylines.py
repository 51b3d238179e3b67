"""Lines that say who wrote a post, when, and under which tags, in the forms of many themes; and lines that do not."""

import pytest

from exchange.parsers import text_dump
from exchange.parsers.text_dump.byline.byline import read_byline, read_label
from exchange.parsers.text_dump.byline.piece import Byline
from exchange.parsers.text_dump.talk.heading import read_heading

FORMS = [
    ("Mister Custard (custard) wrote,", "Mister Custard", "", []),
    ("Tags - harbours, night", "", "", ["harbours", "night"]),
    ("Tagged on: harbours, night", "", "", ["harbours", "night"]),
    (
        "Posted in Reviews with tags harbours, night on March 3, 2012 by Ada Lind",
        "Ada Lind",
        "2012-03-03",
        ["harbours", "night"],
    ),
    ("Written by Ada Lind. Posted in Reviews", "Ada Lind", "", ["Reviews"]),
    ("By Ada Lind, Special to the Gazette", "Ada Lind", "", []),
    ("by Ada Lind, Ben Orr", "Ada Lind, Ben Orr", "", []),
    ("3 Mar 2012 by Ada Lind, 3 Comments »", "Ada Lind", "2012-03-03", []),
    ("Am 3. März 2012 von Ada Lind geschrieben", "Ada Lind", "2012-03-03", []),
    ("Redakteur: Ada Lind", "Ada Lind", "", []),
    (
        "Veröffentlicht in Kritiken | Verschlagwortet mit Hafen, Nacht | Kommentar hinterlassen",
        "",
        "",
        ["Hafen", "Nacht"],
    ),
    ("Rédigé par Ada Lind et publié depuis Overblog", "Ada Lind", "", []),
    ("Classé sous Critiques, Étiqueté avec port, nuit", "", "", ["port", "nuit"]),
    ("Publicado en Críticas | Etiquetado puerto, noche | Deja un comentario", "", "", ["puerto", "noche"]),
    ("Publicado em Resenhas | Com a tag porto, noite | Deixe um comentário", "", "", ["porto", "noite"]),
    ("Geplaatst in Recensies | Getagged haven, nacht | Een reactie plaatsen", "", "", ["haven", "nacht"]),
    ("Gearchiveerd onder: Recensies Getagged met: haven, nacht", "", "", ["haven", "nacht"]),
    ("Publicerat i Recensioner | Märkt hamn, natt | Lämna en kommentar", "", "", ["hamn", "natt"]),
    ("Tags from the story: harbours, night", "", "", ["harbours", "night"]),
    ("Related Topics harbours, night", "", "", ["harbours", "night"]),
    ("Categories: Reviews | Tags: harbours, night | Permalink", "", "", ["harbours", "night"]),
    ("In: Reviews Tags: harbours, night", "", "", ["harbours", "night"]),
    ("In Reviews Tags harbours, night", "", "", ["harbours", "night"]),
    (
        "This entry was posted on March 3, 2012 by Ada Lind. It was filed under Films and was tagged fog, sea.",
        "Ada Lind",
        "2012-03-03",
        ["fog", "sea"],
    ),
    ("This post was written by Ada Lind who has written 12 posts on Wet Reels.", "Ada Lind", "", []),
    (
        "Dieser Eintrag wurde von Ada Lind veröffentlicht am 3. März 2012 um 21:14, und ist abgelegt unter Kritiken.",
        "Ada Lind",
        "2012-03-03T21:14",
        ["Kritiken"],
    ),
    (
        "Ce contenu a été publié dans Critiques par Ada Lind, et marqué avec port, nuit. Mettez-le en favori.",
        "Ada Lind",
        "",
        ["port", "nuit"],
    ),
    (
        "Cet article, publié dans Critiques, est tagué port, nuit. Ajoutez ce permalien à vos favoris.",
        "",
        "",
        ["port", "nuit"],
    ),
    (
        "Dit bericht werd geplaatst in Recensies en getagged haven, nacht door Ada Lind. Bookmark de permalink.",
        "Ada Lind",
        "",
        ["haven", "nacht"],
    ),
    (
        "Det här inlägget postades i Recensioner och har märkts med etiketterna hamn, natt. Bokmärk permalänken.",
        "",
        "",
        ["hamn", "natt"],
    ),
    (
        "Ten wpis został opublikowany w kategorii Recenzje i oznaczony tagami port, noc przez Ada Lind.",
        "Ada Lind",
        "",
        ["port", "noc"],
    ),
    ("Ada Lind @adalind March 3, 2012", "Ada Lind", "2012-03-03", []),
    ("Ada Lind (@adalind)", "Ada Lind", "", []),
    ("By Ada Lind @adalind", "Ada Lind", "", []),
    ("Reviewer - Ada Lind", "Ada Lind", "", []),
    ("Date posted: March 3, 2012", "", "2012-03-03", []),
    ("Tags: harbours, night", "", "", ["harbours", "night"]),
    ("Tags: harbours; night", "", "", ["harbours", "night"]),
    ("Tagged: harbours, night", "", "", ["harbours", "night"]),
    ("Labels harbours, night", "", "", ["harbours", "night"]),
    ("Filed under Reviews · Tagged with harbours, night", "", "", ["harbours", "night"]),
    (
        "Posted in Reviews, tagged harbours, night on March 3, 2012 | 3 Comments »",
        "",
        "2012-03-03",
        ["harbours", "night"],
    ),
    ("Posted by Ada Lind in Reviews, tagged with harbours, night", "Ada Lind", "", ["harbours", "night"]),
    ("Posted on March 3, 2012 by Ada Lind — 3 Comments ↓", "Ada Lind", "2012-03-03", []),
    ("Published March 3, 2012 by Ada Lind", "Ada Lind", "2012-03-03", []),
    ("Written by Ada Lind · Filed Under Reviews", "Ada Lind", "", ["Reviews"]),
    ("A film review by Ada Lind", "Ada Lind", "", []),
    ("by Ada Lind", "Ada Lind", "", []),
    ("By Ada Lind, Staff Writer", "Ada Lind", "", []),
    ("By Ada Lind on March 3, 2012 • ( 3 Comments )", "Ada Lind", "2012-03-03", []),
    ("Ada Lind · March 3, 2012", "Ada Lind", "2012-03-03", []),
    ("March 3, 2012 / Ada Lind / 3 Comments", "Ada Lind", "2012-03-03", []),
    ("March 3, 2012 Ada Lind", "Ada Lind", "2012-03-03", []),
    ("March 3, 2012 // Ada Lind // Reviews", "Ada Lind", "2012-03-03", []),
    ("Geschrieben von: Ada Lind", "Ada Lind", "", []),
    ("Eine Kritik von Ada Lind", "Ada Lind", "", []),
    ("Eingestellt von Ada Lind um 21:14", "Ada Lind", "", []),
    ("Veröffentlicht in Kritiken und verschlagwortet mit Hafen, Nacht", "", "", ["Hafen", "Nacht"]),
    ("Schlagwort: Hafen", "", "", ["Hafen"]),
    ("Kategorie: Kritiken | Tags: Hafen, Nacht", "", "", ["Hafen", "Nacht"]),
    ("Publié par Ada Lind à 21:14", "Ada Lind", "", []),
    ("Par Ada Lind le 3 mars 2012", "Ada Lind", "2012-03-03", []),
    ("Rédigé par Ada Lind le 3 mars 2012", "Ada Lind", "2012-03-03", []),
    ("Étiqueté port, nuit", "", "", ["port", "nuit"]),
    ("Classé dans : Critiques | Étiquettes : port, nuit", "", "", ["port", "nuit"]),
    ("Publicado el 3 de marzo de 2012 por Ada Lind en Críticas", "Ada Lind", "2012-03-03", []),
    ("Escrito por Ada Lind", "Ada Lind", "", []),
    ("Etiquetado como: puerto, noche", "", "", ["puerto", "noche"]),
    ("Pubblicato da Ada Lind il 3 marzo 2012", "Ada Lind", "2012-03-03", []),
    ("di Ada Lind | Mar 3, 2012 | Recensioni | 0 commenti", "Ada Lind", "2012-03-03", []),
    ("Etichette: porto, notte", "", "", ["porto", "notte"]),
    ("Postado por Ada Lind às 21:14", "Ada Lind", "", []),
    ("por Ada Lind em 3 de março de 2012", "Ada Lind", "2012-03-03", []),
    ("Geplaatst door Ada Lind op 3 maart 2012", "Ada Lind", "2012-03-03", []),
    ("Door: Ada Lind", "Ada Lind", "", []),
    ("Getagd met: haven, nacht", "", "", ["haven", "nacht"]),
    ("av Ada Lind den 3 mars 2012", "Ada Lind", "2012-03-03", []),
    ("Skrevet av Ada Lind", "Ada Lind", "", []),
    ("Etykiety: port, noc", "", "", ["port", "noc"]),
    ("Categories: Reviews. Tags: harbours, night.", "", "", ["harbours", "night"]),
    ("in Reviews | Tags: harbours, night", "", "", ["harbours", "night"]),
    ("Tagged harbours, night | 3 Comments", "", "", ["harbours", "night"]),
    (
        "This entry was posted on March 3, 2012, in Reviews and tagged harbours, night. 3 Comments",
        "",
        "2012-03-03",
        ["harbours", "night"],
    ),
    (
        "Cette entrée a été publiée dans Critiques, et marquée avec port, nuit, le 3 mars 2012 par Ada Lind.",
        "Ada Lind",
        "2012-03-03",
        ["port", "nuit"],
    ),
    (
        "Esta entrada foi publicada em Resenhas e marcada com a tag porto, noite em 3 de março de 2012 por Ada Lind.",
        "Ada Lind",
        "2012-03-03",
        ["porto", "noite"],
    ),
    ("Submitted by Ada Lind on March 3, 2012 - 21:14", "Ada Lind", "2012-03-03T21:14", []),
    ("Posted by Ada Lind at 11:02 AM [edit]", "Ada Lind", "", []),
    ("– Ada Lind, 3 March 2012", "Ada Lind", "2012-03-03", []),
    ("Mi, 03.03.2012 || von ada || in: Kino || 6 kommentare", "ada", "2012-03-03", ["Kino"]),
    ("3 March 2012. Filed under Essays. 6 comments so far.", "", "2012-03-03", ["Essays"]),
    ("Napsal Ada dne 3. března 2012 | Štítky: přístav, noc", "Ada", "2012-03-03", ["přístav", "noc"]),
    ("Publié par Ada - dans Films français", "Ada", "", []),
    ("Catégories : Critiques. Étiquettes : port, nuit. Permalien.", "", "", ["port", "nuit"]),
    ("March 3, 2012 Ada Lind Drama, Festivals harbours, night", "Ada Lind", "2012-03-03", ["harbours", "night"]),
    ("March 3, 2012 Drama, Scottish harbours, night Ada", "Ada", "2012-03-03", []),
    (
        "Dieser Beitrag wurde geschrieben am 3. März 2012 und wurde abgelegt unter Drama. Du kannst antworten.",
        "",
        "2012-03-03",
        ["Drama"],
    ),
    ("Guest post by Ada Lind", "Ada Lind", "", []),
    ("Author: Ada Lind on March 3, 2012", "Ada Lind", "2012-03-03", []),
    ("Leave a Comment / Drama, Reviews / By Ada Lind / March 3, 2012", "Ada Lind", "2012-03-03", []),
    ("Post published:March 3, 2012", "", "2012-03-03", []),
    ("Beitrag veröffentlicht:3. März 2012", "", "2012-03-03", []),
    ("Post category:Comedy / Festival", "", "", ["Comedy", "Festival"]),
    ("categoria:porto, notte", "", "", ["porto", "notte"]),
    ("March 3, 2012 · 3 min · 512 words · Ada Lind", "Ada Lind", "2012-03-03", []),
    ("Posted on March 3, 2012March 5, 2012 by Ada Lind", "Ada Lind", "2012-03-03", []),
    ("Posted March 3, 2012 Updated March 5, 2012", "", "2012-03-03", []),
    ("By Ada Lind - March 3, 2012 - Last updated: March 5, 2012", "Ada Lind", "2012-03-03", []),
    ("Posted March 3rd, 2012 by Ada Lind & filed under Reviews.", "Ada Lind", "2012-03-03", ["Reviews"]),
    ("By Ada Lind In Reviews On March 3, 2012", "Ada Lind", "2012-03-03", []),
    ("Written by Ada Lind, posted on March 3, 2012", "Ada Lind", "2012-03-03", []),
    ("Review posted by Ada Lind on March 3, 2012", "Ada Lind", "2012-03-03", []),
    ("Reviewed on: 13/03/2012", "", "2012-03-13", []),
    ("Date of review: 3 March 2012", "", "2012-03-03", []),
    ("Data publikacji: 3 marca 2012", "", "2012-03-03", []),
    ("(Originally published March 3, 2012)", "", "2012-03-03", []),
    ("Originally posted on March 3, 2012 at Wet Reels", "", "2012-03-03", []),
    ("Publié par Ada Lind sur 3 Mars 2012, 21:14", "Ada Lind", "2012-03-03T21:14", []),
    ("postato da: ada64 alle ore 23:18 | Permalink | commenti (1)", "ada64", "", []),
    ("Napsal Ada Lind | 3. března 2012 | Rubrika: Filmy", "Ada Lind", "2012-03-03", ["Filmy"]),
    ("Recensione a cura di Ada Lind", "Ada Lind", "", []),
    ("ada, 22:14h", "ada", "", []),
    ("@ 2012-03-03 23:51:00", "", "2012-03-03T23:51", []),
    ("Ada Lind, Film Critic", "Ada Lind", "", []),
    ("Ada Lind’s review published on Filmbox:", "Ada Lind", "", []),
    ("Vu le 3 mars 2012", "", "2012-03-03", []),
    ("March 3, 2012, Drama", "", "2012-03-03", []),
    ("door | mrt 3, 2012", "", "2012-03-03", []),
    ("In this story: harbours, night", "", "", ["harbours", "night"]),
    ("Topics harbours, night", "", "", ["harbours", "night"]),
]
SENTENCES = [
    "Tags: that is all he has to go by.",
    "Filed under nothing at all, the last umbrella is opened indoors, and the ceiling comes down.",
    "Posted in Trieste as a young man, he learned to fold maps.",
    "By Ada’s account he learned nothing else.",
    "Written by nobody, directed by everyone.",
    "Labels on jars, labels on coats, labels on people.",
    "In Venice Tags are sewn into every coat.",
    "The entry was filed under the wrong name, and nobody noticed.",
    "This post was filed under a stone.",
    "Der Artikel wurde unter dem Tisch abgelegt und vergessen.",
    "Der Beitrag wurde von allen gelobt.",
    "Étiquettes sur les bocaux, étiquettes sur les manteaux.",
    "Etiquetas en los frascos y en los abrigos.",
    "Com as tags na mala, ele viaja.",
    "With tags on every coat, the cloakroom is a museum",
    "Märkt av livet",
    "Labels and Love",
    "Categories of the dead",
    "Related Topics are for librarians.",
    "He wrote (badly) of rain.",
    "Meet me @noon in the lobby.",
    "Author Ben Orr goes missing in the first scene",
    "Critic - nobody is one any more",
    "Kor och tankar",
    "In this story: nobody wins.",
    "Opens March 3, 2012",
    "Premiera w Polsce: 3 marca 2012",
    "Regent, 20:30",
    "Ada Lind, The Ferryman",
]
COUNTS = [
    ("2 ideas sobre “El faro”", 2),
    ("Uma ideia sobre “O farol”", 1),
    ("2 gedachtes over “De sluis”", 2),
    ("2 reaktioner på ”En ko”", 2),
    ("En tanke om ”En ko”", 1),
    ("2 przemyślenia na temat „Zegar”", 2),
    ("1 odpowiedź na „Zegar”", 1),
    ("2 kommenttia artikkeliin ”Kello”", 2),
    ("Обсуждение: 2 комментария", 2),
    ("3 Comments Add your own", 3),
    ("3 Discussions on “The Owl”", 3),
    ("3 comments (newest first)", 3),
]
COUNTED_IN_BYLINES = [
    ("Posted by Ada Lind | Mar 3, 2012 | Drama | 3", 3),
    ("... Link (1 Kommentar) ... Kommentieren", 1),
]
READING_TIMES = [
    "Lesezeit: 3 Minuten",
    "Temps de lecture : 4 minutes",
    "Reading time:3 mins read",
    "3 minuten leestijd",
]
TEXT = (
    "A ferryman lends his boat to a stranger for an afternoon, and gets it back with a piano in it. He cannot play, "
    "and there is no way to get it out.\n\nWhat follows is less a comedy than a long argument about weight."
)


def read(text):
    [page] = text_dump.parse({"page.txt": text.encode()})
    return page


@pytest.mark.parametrize(("line", "author", "date", "tags"), FORMS)
def test_the_forms_of_themes_are_read(line, author, date, tags):
    said = read_byline(line) or read_label(line, is_alone=False)

    assert (said.author, said.date) == (author, date)
    assert not tags or list(said.tags or said.filed) == tags


@pytest.mark.parametrize("line", SENTENCES)
def test_what_goes_on_as_a_sentence_is_none(line):
    assert read_byline(line) is None
    assert read_label(line) is None


@pytest.mark.parametrize(("line", "number"), COUNTS)
def test_counts_are_read_in_more_words(line, number):
    assert read_heading(line).declared == number


@pytest.mark.parametrize(("line", "number"), COUNTED_IN_BYLINES)
def test_counts_are_read_among_what_else_a_byline_says(line, number):
    assert read_byline(line).declared == number


@pytest.mark.parametrize("line", READING_TIMES)
def test_how_long_it_takes_to_read_is_said_of_the_post(line):
    assert read_byline(line) == Byline()


def test_how_long_ago_something_was_posted_is_no_tag():
    assert read_label("Posted 3 years ago", is_alone=False) is None


@pytest.mark.parametrize("line", ["Posted in , , | Tagged , , ,", "Posted on by", "Filed under: , ,"])
def test_labels_whose_links_were_lost_say_nothing_and_are_no_text(line):
    page = read(f"The Piano Boat\n\n{TEXT}\n\n{line}\n")

    assert (page.byline, page.tags) == ("", ())
    assert page.body == TEXT


def test_who_wrote_the_film_is_not_who_wrote_the_post():
    page = read(f"The Piano Boat\n\nDirected by: Sol Abery\nWritten by: Mina Quell\n\n{TEXT}\n\n(Rolf Biene)\n")

    assert page.byline == "Rolf Biene"
    assert read(f"The Piano Boat\n\nWritten by: Mina Quell\n\n{TEXT}\n").byline == "Mina Quell"


def test_the_genre_of_the_film_is_no_tag_of_the_post():
    page = read(f"The Ferryman\n\nRegie: Carl Pim\nOriginal-Titel: Ferje\nJahr: 1961\nGenre: Drama\n\n{TEXT}\n\n4/5\n")

    assert (page.tags, page.film.year, page.body) == ((), 1961, TEXT)


def test_a_title_may_tell_who_wrote_the_post():
    assert read(f"The Piano Boat – Review by Ada Lind\n\nMay 5, 2014\n\n{TEXT}\n").byline == "Ada Lind"
    assert read(f"The Piano Boat – Review by Ada Lind\n\nby Ben Orr\n\n{TEXT}\n").byline == "Ben Orr"


def test_a_byline_below_the_form_is_the_posts_where_no_other_is():
    form = "1 comment\n\nWren on May 6, 2014 at 7:12 pm\nYes.\n\nLeave a comment\nName\nEmail\n\n"
    below = "Posted by Ada Lind on May 5, 2014\nTags: boats, pianos\n"

    page = read(f"The Piano Boat\n\n{TEXT}\n\n{form}{below}")
    assert (page.byline, page.date, page.tags) == ("Ada Lind", "2014-05-05", ("boats", "pianos"))
    assert read(f"The Piano Boat\n\nby Ben Orr\n\n{TEXT}\n\n{form}{below}").byline == "Ben Orr"
    of_others = "Recent Posts\nPosted by Ada Lind on May 5, 2014\n"
    assert read(f"The Piano Boat\n\n{TEXT}\n\n{form}{of_others}").byline == ""


def test_points_in_small_letters_below_the_byline_are_tags_and_sentences_are_text():
    head = "The Piano Boat\n\nPar Ada Lind le lundi 5 mai 2014, 21:15 - Cinéma - Lien permanent\n\n"

    assert read(f"{head}  • bac\n  • piano\n\n{TEXT}\n").tags == ("bac", "piano")
    assert read(f"{head}  • Three pianos\n  • One boat, leaking\n\n{TEXT}\n").tags == ()
    assert "I counted three pianos." in read(f"{head}  • I counted three pianos.\n  • One boat leaks.\n\n{TEXT}\n").body


def test_facts_of_the_film_may_stand_below_their_labels():
    page = read(f"Sunday, May 5, 2014\n\nThe Piano Boat\n\nYEAR\n2009\nCOUNTRY\nNorway\n\n{TEXT}\n\nRating: 7/10\n")

    assert (page.title, page.film.year) == ("The Piano Boat", 2009)
    assert page.body == TEXT


def test_a_number_alone_below_the_byline_counts_the_comments():
    assert read(f"The Piano Boat\n\nby Ada Lind on May 5, 2014\n3\n\n{TEXT}\n").declared_count == 3


def test_the_second_of_two_counts_is_the_heading():
    page = read(
        f"The Piano Boat\n\n{TEXT}\n\nPosted by Ada Lind at 7:03 PM\n1 comment:\nEmail This\nBlogThis!\n"
        "Labels: boats, pianos\n\n1 comment:\n\nRufus said...\nMine is in D.\nMay 6, 2014 9:00 AM\n\nPost a Comment\n"
    )

    assert page.tags == ("boats", "pianos")
    assert [comment.author for comment in page.comments] == ["Rufus"]


def test_points_below_related_items_are_no_comments():
    page = read(f"The Piano Boat\n\n{TEXT}\n\nRelated items\n  • A Wall in Spring\n\nLeave a comment\n")

    assert not page.comments


@pytest.mark.parametrize(
    "head",
    [
        "The Piano Boat\nVera Blume\n11 Nov 2013\n",
        "The Piano Boat\n\nVera Blume\n\n11 Nov 2013\n\n",
        "The Piano Boat\n\n11 Nov 2013\n\nVera Blume\n\n",
        "Wet Reels\n\nThe Piano Boat\n\nVera Blume\n11 Nov 2013\n\n",
    ],
)
def test_a_name_beside_the_date_is_no_title_where_the_text_names_the_line_above(head):
    page = read(f"{head}In The Piano Boat a ferryman lends his boat to a stranger for an afternoon. He cannot play.\n")

    assert (page.title, page.byline, page.date) == ("The Piano Boat", "Vera Blume", "2013-11-11")


def test_a_name_beside_the_date_is_the_title_where_the_text_names_it():
    page = read("Wet Reels\n\nVera Blume\n\n11 Nov 2013\n\nVera Blume lends her boat to a stranger. She cannot play.\n")

    assert page.title == "Vera Blume"


def test_two_names_beside_the_date_have_written_it():
    page = read(f"The Piano Boat\n\nVera Blume & Tom Askew\n\n11 Nov 2013\n\n{TEXT}\n")

    assert (page.title, page.byline) == ("The Piano Boat", "Vera Blume & Tom Askew")


@pytest.mark.parametrize(
    ("line", "author", "date", "tags"),
    [
        ("Jun 132012", "", "2012-06-13", ()),
        ("Posted at 2:50 PM to Boats", "", "", ("Boats",)),
        ("Foto del escritor: Ada Lind", "Ada Lind", "", ()),
        ("Autorenbild: Ada Lind", "Ada Lind", "", ()),
        ("Boats / di Ada Lind - 1 Giugno 2013", "Ada Lind", "2013-06-01", ("Boats",)),
        ("Preview Reviewer: Ada Lind", "Ada Lind", "", ()),
        ("Ada LindPublished 4 years ago", "Ada Lind", "", ()),
        ("Publicerat: 2013-05-09 Klockan: 09:27:00", "", "2013-05-09T09:27", ()),
        ("Aktualizacja: 30.12.2014 21:09 Publikacja: 30.12.2014 19:05", "", "2014-12-30T19:05", ()),
        ("Thu 27 Apr 2017 16.30 BST", "", "2017-04-27T16:30", ()),
        ("Publicado en Cine. Etiquetas: lago, barco. Deja un comentario »", "", "", ("lago", "barco")),
        ("Veröffentlicht in Kino. Schlagwörter: See, Boot. Kommentar schreiben »", "", "", ("See", "Boot")),
        ("Published in: Film on November 20, 2008 at 2:41 am  Comments (2)", "", "2008-11-20T02:41", ("Film",)),
        ("Ada Lind | New: 9 March, 2013 | Now: 2 June, 2018", "Ada Lind", "2013-03-09", ()),
        ("Texto postado por Ada em 14/Março/2011", "Ada", "2011-03-14", ()),
        ("Publicada a 31-12-2017 por Ada Lind", "Ada Lind", "2017-12-31", ()),
        ("Posted by ada at 5:23 pm Tagged with: lake, boat", "ada", "", ("lake", "boat")),
        ("Escrito por ada a las 17:23 Etiquetado con: lago, barco", "ada", "", ("lago", "barco")),
        ("Posted in Film at 5:23 pm by ada", "ada", "", ("Film",)),
        ("Filed under Film by ada at 5:23 pm", "ada", "", ("Film",)),
        ("By ada at 5:23 pm in Film", "ada", "", ("Film",)),
        ("5:23 pm by ada", "ada", "", ()),
        ("Posted by ada at 17:23:05", "ada", "", ()),
        ("No Responses » Posted by ada at 5:23 pm", "ada", "", ()),
        ("Posted by ada at 5:23 pm (edit)", "ada", "", ()),
    ],
)
def test_what_hosts_print_in_their_own_manner(line, author, date, tags):
    read = read_byline(line)

    assert read
    assert (read.author, read.date, read.tags or read.filed) == (author, date, tags)


@pytest.mark.parametrize(
    "line", ["Author: No Comments Share:", "Posted @ the lake", "The script was written by Ada Lind on a wall in 1961."]
)
def test_what_only_looks_like_such_names_nobody(line):
    read = read_byline(line)

    assert not (read and read.author)


@pytest.mark.parametrize("sign", "²③٣½Ⅷ")
@pytest.mark.parametrize(
    "line", ["May 5, 2014 ... {}", "May 5, 2014 | Drama | {}", "{} comments", "Comments ({})", "Comments: {}"]
)
def test_signs_like_figures_are_no_error(line, sign):
    text = f"The Counter\n\n{line.format(sign)}\n\n{'A man counts ferries, and says so. ' * 9}"
    (post,) = text_dump.parse({"page.txt": text.encode()})
    assert len(post.ledger) == text.count("\n") + 1
