"""What hosts, plugins and papers print in forms of their own: marks, credits, and lines between paragraphs."""

import pytest
from lake import LAKE, read

from exchange.parsers.text_dump.post.credit_sentences import tells_credits
from exchange.parsers.text_dump.post.printed_marks import printed_mark
from exchange.records import Label

TEXT = f"{LAKE}, and then it rains for another hour of film. {LAKE}."
OTHER = f"{LAKE} for an hour. Then he rows, and rows, and never says to whom, and the piano rows along with him."
COMMENTS = ("1 comment", "", "Dot says:", "May 6, 2014 at 9:12 am", "", "I rowed it twice.")


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("average rating is 2 out of 5", "2/5"),
        ("N6", "6/10"),
        ("Rated 4.0 out of 5", "4.0/5"),
        ("Rated 4.0", None),
        ("Received[3]  out of 4 stars", "3/4"),
        ("7.5Totale score", "7.5/10"),
        ("Movie3.5 of 53.5", "3.5/5"),
        ("-Nota: 3/sobre 10.", "3/10"),
        ("Calificacion: 5 (y el cinco se lo lleva la caseta)", "5/10"),
        ("Nota 5,5. Começa muito bem, mas o poço era fundo.", "5,5/10"),
        ("I give this film *** stars out of ****!", "3/4"),
        ("Overview: **.5/5", "2.5/5"),
        ("average rating is 9 out of 5", None),
        ("N66", None),
        ("Rated R", None),
        ("Rated 7.5", None),
        ("Note 5. A boat.", None),
        ("Nota 1. El título alude a Borges, que nunca vio el film.", None),
        ("Nota 4 (sobre 5 posibles)", None),
        ("Film 4 of 54", None),
        ("3.5Overall Score", None),
        ("I give this film **** to my mother.", None),
    ],
)
def test_a_line_gives_a_mark(line, mark):
    rating = printed_mark(line)

    assert (rating and rating.text) == mark


def test_such_a_mark_is_the_rating_of_the_post():
    post = read("The Ferry at Noon", "", TEXT, "", OTHER, "", "N6", "", *COMMENTS)

    assert (post.rating.value, post.rating.best) == (6, 10)
    assert post.body == f"{TEXT}\n\n{OTHER}"


def test_stars_glued_to_a_word_are_no_half_of_what_stands_there():
    post = read("The Ferry⭐️⭐️½", "", TEXT, "", OTHER, "", *COMMENTS)

    assert post.rating is None


@pytest.mark.parametrize("title", ["412. The Ferry at Noon (1971)", "The Ferry at Noon (1971)"])
def test_a_figure_above_its_parts_rates(title):
    box = ["7.4 A handsome slog", "• Acting 7.6", "• Directing 7.9", "• Story 6.7", "• User Ratings (3 Votes) 5.2"]
    post = read(title, "", *box, "", TEXT, "", OTHER, "", *COMMENTS)

    assert (float(post.rating.value), post.rating.best, post.verdict) == (7.4, 10, "A handsome slog")
    assert post.body == f"{TEXT}\n\n{OTHER}"


def test_figures_up_to_five_may_be_of_five():
    post = read("The Ferry at Noon", "", "4.2 Really good fun", "• Story 4.5", "• Look 3.9", "", TEXT, "", *COMMENTS)

    assert post.rating is None


def test_a_figure_that_is_not_their_mean_does_not():
    post = read("The Ferry at Noon", "", "9.4 miles to row", "• Acting 7.6", "• Story 6.7", "", TEXT, "", *COMMENTS)

    assert post.rating is None


@pytest.mark.parametrize(
    "line",
    [
        "Fog (Lodestar) Starring Ada Lind, Bo Orr. Directed by Cy Vane. Rated PG-13 for fog. Time 102 minutes.",
        "Fog: starring Ada Lind, Bo Orr. Directed by Cy Vane. Written by Dot Umm. Wet Pictures, 1938, B&W, 88 mins.",
        "Adela Lind, Bodil Orrin, Dorothy Umber. Family drama. Directed by Cy Vane.",
        "(2017) Romance (Umbrella) Ada Lind, Bo Orr, Dot Umm, Ed Wye. Directed by Cy Vane",
        "The Night Ferry. Directed by Cy Vane. With Ada Lind, Bo Orr. 108 minutes. In theaters February 23.",
        "Drame de Cy Vane. Avec Ada Lind et Bo Orr. Durée : 1 h 47.",
        "Film belge de Cy Vane (2024), avec Ada Lind, Bo Orr",
        "Can. 2016. Drame de moeurs de Cy Vane avec Ada Lind, Bo Orr",
        "Un film d’Ilinca Dragomirescu.",
        "The Night Ferry is rated PG-13 for peril. The running time is 2 hours and 4 minutes.",
    ],
)
def test_clipped_sentences_are_credits(line):
    assert tells_credits(line)


@pytest.mark.parametrize(
    "line",
    [
        "Directed by Cy Vane with what must have been eleven pounds, it makes the most of fog.",
        "Starring Ada Lind and Bo Orr, The Ferry is a first-rate thriller about a piano.",
        "Directed by Cy Vane.",
        "The film is rated PG-13, mostly for the peril. Take the kids.",
        "Un film de fantômes sans fantômes, et sans film.",
        "Drame de la jalousie, la rivière monte encore.",
        "It is rated PG, it runs 94 minutes, and the paper gave it one star.",
    ],
)
def test_sentences_are_not(line):
    assert not tells_credits(line)


@pytest.mark.parametrize(
    "line",
    [
        "Resultado de imagem para a barca do meio-dia filme",
        "This slideshow requires JavaScript.",
        "link directly to this review at http://wet.example/review.php?movie=12&reviewer=3",
        "Klik hier voor de IMDb-pagina.",
        "Ti è stata utile questa recensione? Utile per Per te?",
        "This review may contain spoilers.",
        "Become a paying subscriber of Wet Reels to get access to this post and other subscriber-only content.",
        "________________________",
        "————————————————",
        ".",
    ],
)
def test_what_a_host_prints_between_paragraphs_is_no_text(line):
    post = read("The Ferry at Noon", "", TEXT, "", line, "", OTHER, "", *COMMENTS)

    assert post.body == f"{TEXT}\n\n{OTHER}"
    assert post.ledger.entries[4].label is Label.BOILERPLATE


@pytest.mark.parametrize("line", ["* * *", "…", "This review took me a year.", "The image of a result for him.",
    "A version of this film was shown at Cannes, and it was twenty minutes longer.",
    "Opinions expressed by the characters are never quite their own.",
])  # fmt: skip
def test_what_an_author_writes_there_stays(line):
    post = read("The Ferry at Noon", "", TEXT, "", line, "", OTHER, "", *COMMENTS)

    assert line in post.body


@pytest.mark.parametrize(
    "line",
    [
        "Tobias Ferne is a retired signalman and the author of two books of poems about railways. He lives in Crewe.",
        "Thaddeus Okoro is a Ulm-based writer and teacher whose essays on sacred music have appeared in print.",
        "Warrick Penn has been reviewing films since 1996. You can hear him every Thursday on Bay FM.",
    ],
)
def test_who_wrote_is_told_below_the_text(line):
    post = read("The Ferry at Noon", "", TEXT, "", OTHER, "", line, "", *COMMENTS)

    assert post.body == f"{TEXT}\n\n{OTHER}"


@pytest.mark.parametrize(
    "line",
    [
        "Kurosawa was a painter and a writer before he was anything else, and one sees it.",
        "Marie is thirty, lives in Lyon and has never seen the sea.",
        "Ada Lind has been covering the same ground since her first film, and it still gives.",
    ],
)
def test_what_is_told_of_others_there_stays(line):
    post = read("The Ferry at Noon", "", TEXT, "", OTHER, "", line, "", *COMMENTS)

    assert post.body == f"{TEXT}\n\n{OTHER}\n\n{line}"


@pytest.mark.parametrize("heading", ["Inhalt", "L’histoire :", "Film:", "Synopsis"])
def test_a_heading_above_its_paragraph_stays(heading):
    post = read("The Ferry at Noon", "", heading, "", TEXT, "", OTHER, "", *COMMENTS)

    assert heading in post.body


def test_stars_beside_a_mark_do_not_hide_who_wrote():
    post = read("The Ferry at Noon", "", "Af Birthe Lund. **** 4 stjerner ud af 6", "", TEXT, "", OTHER, "", *COMMENTS)

    assert (post.byline, post.rating.text) == ("Birthe Lund", "4 stjerner ud af 6")


@pytest.mark.parametrize("drawn", ["________________________", "| |", "————————————"])
def test_what_is_drawn_above_the_text_is_the_page(drawn):
    post = read("The Ferry at Noon", "Ada Lind", drawn, TEXT, OTHER, *COMMENTS)

    assert post.body == f"{TEXT}\n\n{OTHER}"
    assert post.ledger.of(3).label is Label.BOILERPLATE


def test_a_rule_that_the_author_drew_between_two_texts_is_of_them():
    post = read("The Ferry at Noon", "", TEXT, "Second part", "=======", OTHER, "", *COMMENTS)

    assert "=======" in post.body
