"""What papers and plugins say to readers, ratings without their scale, and a first line for want of a title."""

import pytest
from lake import LAKE, TALK, read

from exchange.records import Doubt

FIRST, LAST = f"{LAKE}. It is a film about a ferry.", f"{LAKE}! So it is, to the end, and it rains."


def page(*below, title="The Ferry", above=()):
    return read(title, "", *above, FIRST, "", LAST, "", *below, "", *TALK, "", "Swim!")


@pytest.mark.parametrize(
    "line",
    [
        "1 out of 3 found this helpful. Was this review helpful? Sign in to vote.",
        "0 de 2 usuarios han encontrado esta crítica útil",
        "¿Te ha parecido interesante esta noticia?    Si (0)    No(0)",
        "… continue reading this review.",
        "Read Full Story >>",
        "The story is too old to be commented.",
        "Lesen Sie hier die ausführliche Kritik zum Film.",
        "Vous êtes déjà abonné ?",
        "RÉAGISSEZ À CET ARTICLE",
        "L'espace des commentaires est ouvert aux inscrits.",
        "La nota completa en la edición impresa",
        "Piaciuto l'articolo? Lascia un commento!",
        "You can find more information on this film on Wikipedia and IMDb.",
        "imdb - 8.3 av 10.",
        "Read and post comments | Send to a friend",
        "(Hey! Keep up with Wet Reels on Facebook!)",
    ],
)
def test_what_a_page_says_to_its_readers_is_none_of_the_text(line):
    post = page(line)

    assert post.body.split("\n\n") == [FIRST, LAST]
    assert post.ledger.named()["7"] in {"boilerplate", "meta"}


@pytest.mark.parametrize("line", ["Overall rating: 4", "Note : 14", "**Rating:** 3", "Voto: 5+", "Rating 2."])
def test_a_rating_without_its_scale_is_asked_about(line):
    post = page(line)
    rating = next(each for each in post.decisions if each.subject == "rating")

    assert post.rating is None
    assert post.ledger.named()["7"] == "rating"
    assert Doubt.RATING_WITHOUT_SCALE in {note.code for note in post.notes}
    assert [each.value.rpartition("/")[2] for each in rating.alternatives] in (["5", "10"], ["20", "100"])


@pytest.mark.parametrize("line", ["My Grade: 8/10 or A-", "Rating: 8/10 = 4/5"])
def test_of_a_rating_that_is_said_twice_the_first_counts(line):
    assert page(line).rating.text == "8/10"


@pytest.mark.parametrize("line", ["Le pongo:", "Mi calificación es:", "I give it:"])
def test_a_label_without_its_rating_is_said(line):
    assert Doubt.RATING_IS_EMPTY in {note.code for note in page(line).notes}


@pytest.mark.parametrize("title", ["Inséparables", "Anmeldere hylder ungt stjerneskud", "Küss den Elch"])
@pytest.mark.parametrize(
    "above", [("cinoche", ""), ("date 2022-02", ""), ("FSK / 1h 33m", "Status: veröffentlicht", "")]
)
def test_the_first_line_alone_is_the_title_for_want_of_a_better_one(title, above):
    post = page(title=title, above=above)

    assert post.title == title
    assert Doubt.TITLE_IS_A_GUESS in {note.code for note in post.notes}


@pytest.mark.parametrize(
    "line", ["„A víz nem szavaz.”", "Gesehen im Gloria, Reihe 4", "18.00/20.30", "Dès 10 ans", "3,5"]
)
def test_what_stands_below_the_title_is_none(line):
    assert page(above=(line, "")).title == "The Ferry"


def test_a_kind_of_post_before_a_bar_is_no_site():
    assert page(title="REVIEW | “The Ferry”").title == "REVIEW | “The Ferry”"
