"""What sites say of themselves above a post, and what plugins and shops print beside its text."""

import pytest

from exchange.parsers import text_dump

ONE = "Nobody in the film ever raises her voice, and that is what makes it so hard to sit still for two whole hours."
TWO = (
    "By the end I had forgotten that I was cold, which in the Regent in November is saying rather a lot, I think, and "
    "nobody around me had taken off a coat either."
)
TALK = "2 comments:\n\n  1. Olli says:\n     March 5, 2012 at 10:10\n\n     Yes.\n"


def body(*blocks):
    return next(text_dump.parse({"dump.txt": "\n\n".join((*blocks, TALK)).encode()})).body


@pytest.mark.parametrize(
    "head",
    [
        "“A wet coat is half a story.” -- Ada Lind",
        "Coats, hats, and what people do in them!",
        "Coats, hats, and what people do in them!\n\nCoats, hats, and what people do in them!\nOnly for the patient!",
        "A corner for those who like their films damp, and who do not mind a joke about it, made by somebody who has "
        "lost three umbrellas in cinemas.",
    ],
)
@pytest.mark.parametrize("date", ["Sunday, March 4, 2012", "domingo, 4 de marzo de 2012", "4 mars 2012"])
def test_a_motto_above_the_date_is_the_sites(head, date):
    assert body(head, date, "Two Coats", ONE, TWO) in {f"{ONE}\n\n{TWO}", f"Two Coats\n\n{ONE}\n\n{TWO}"}


@pytest.mark.parametrize(
    "first",
    [
        "This blog is where I write about films with coats in them. There are more than you think!",
        "Welcome to my page. I am a simple tailor and write what I feel.",
        "Dieser Blog handelt von Mänteln im Film, und von sonst nichts.",
        "Bienvenue sur mon blog, où les manteaux ont la parole.",
        "Este blog trata de abrigos y de cine.",
    ],
)
def test_a_site_speaks_of_itself(first):
    assert body(first, ONE, TWO) == f"{ONE}\n\n{TWO}"


@pytest.mark.parametrize(
    "first",
    [
        "This page of the script is wet, and so is the film, from the first shot of the harbour to the last.",
        "Regular readers of this blog know that I am fond of coats, and of films that take their time with them.",
        "Welcome to the house of coats, says the tailor, and for two hours nobody gets out of it again.",
    ],
)
def test_a_text_that_begins_like_that_is_kept(first):
    assert body(first, ONE, TWO).startswith(first)


def test_a_text_above_the_date_is_kept():
    assert body(ONE, TWO, "Sunday, March 4, 2012", "Posted by Hannah") == f"{ONE}\n\n{TWO}"


@pytest.mark.parametrize(
    "line",
    [
        "Find more videos like this on Wet Reels",
        "Click Here: best raincoats outlet",
        "Buy TWO COATS on DVD",
        "Buy Two Coats in the USA - or Buy Two Coats in the UK",
        "Send to Kindle",
        "bekijk de trailer van TWO COATS",
        "Ver el tráiler de Dos abrigos",
    ],
)
def test_plugins_and_shops_print_between_paragraphs(line):
    assert body("Two Coats (2011)", ONE, line, TWO) == f"{ONE}\n\n{TWO}"


@pytest.mark.parametrize(
    "line",
    [
        "Related Posts Plugin for WordPress, Blogger...",
        "(Psst!  You can follow Wet Reels on Twitter too!)",
        "We also do a podcast together called Damp. It is available on Spotify or here",
        "There are no Comments.  TELL ME!",
        "Bloggat om , ,",
        "arrow\narrow\n    全站熱搜\n    創作者介紹\n    創作者 ada1961 的頭像",
    ],
)
def test_they_print_below_it(line):
    assert body("Two Coats (2011)", ONE, TWO, line) == f"{ONE}\n\n{TWO}"


@pytest.mark.parametrize("line", ["Buy the coat on Friday, and you will see.", "Click here: the lock says it, too."])
def test_sentences_with_their_words_are_kept(line):
    assert body("Two Coats (2011)", ONE, line, TWO) == f"{ONE}\n\n{line}\n\n{TWO}"
