"""Lines in which nothing but the words that open its clauses tells what is said of a post."""

import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.parsers.text_dump.byline.anchored import read_anchored
from exchange.parsers.text_dump.byline.byline import read_byline
from exchange.parsers.text_dump.byline.tags import hashtags

REST = (
    "A ferryman lends his boat to a stranger for an afternoon, and gets it back with a piano in it. He cannot play, "
    "and there is no way to get it out.\n\n"
    "What follows is less a comedy than a long argument about weight, and I would not have missed the storm for much."
)
LINES = [
    ("Publicado por Ada L. G. en 23:51 2 comentarios: Etiquetas: niebla, sopa", "Ada L. G.", "", ["niebla", "sopa"]),
    ("Publié par Jean-Marie à 18:40 Libellés : brouillard, Ulm", "Jean-Marie", "", ["brouillard", "Ulm"]),
    ("Publié par Ada Lien permanent Catégories : Film Commentaires (2) Tags : soupe, lac", "Ada", "", ["soupe", "lac"]),
    ("ada, 29.03.05, 22:51, in: Kino", "ada", "2005-03-29T22:51", ["Kino"]),
    ("Par ada-des-lacs dans Critiques de films le 19 Février 2010 à 14:07", "ada-des-lacs", "2010-02-19T14:07",
     ["Critiques de films"]),
    ("3 febbraio 2013 · di ada · in Commedia, Gran Bretagna.", "ada", "2013-02-03", ["Commedia", "Gran Bretagna"]),
    ("8 novembre 2023 — Critique, Laponie", "", "2023-11-08", ["Critique", "Laponie"]),
    ("Ada Lind 7 février 2024 Films", "Ada Lind", "2024-02-07", ["Films"]),
    ("October 17, 2019 / Ada Lind-Berg / 80 Word Film Reviews, Film, Noir", "Ada Lind-Berg", "2019-10-17",
     ["80 Word Film Reviews", "Film", "Noir"]),
    ("November 6, 2019 adalind movies, noir 4 Comments", "adalind", "2019-11-06", ["movies", "noir"]),
    ("Filmkritik, Noir, Kriminalfilm | Permalink", "", "", ["Filmkritik", "Noir", "Kriminalfilm"]),
    ("December 3, 2007 Posted by ada | Films, Grumbles | fog, Ulm, snow | 2 Comments", "ada", "2007-12-03",
     ["fog", "Ulm", "snow"]),
    ("Publié par Ada à l’adresse 22:31 2 commentaires: Libellés : soupe, lac", "Ada", "", ["soupe", "lac"]),
    ("Pubblicato da Ada a 18:40 Nessun commento: Etichette: nebbia, zuppa", "Ada", "", ["nebbia", "zuppa"]),
    ("Gepost door Ada op 18:40 Geen opmerkingen: Labels: mist, soep", "Ada", "", ["mist", "soep"]),
    ("Lähettänyt Ada klo 18.40 Ei kommentteja: Tunnisteet: sumu, keitto", "Ada", "", ["sumu", "keitto"]),
    ("Collected by Ada Lind at 12:20 AM", "Ada Lind", "", []),
    ("👤 Ada Lind   🕒 19 January 2024   💬 0", "Ada Lind", "2024-01-19", []),
    ("Indlæg af Ada Lind | 26. nov 2019 | Biograf |", "Ada Lind", "2019-11-26", []),
    ("#slow boats#fog#wet piano", "", "", ["slow boats", "fog", "wet piano"]),
]  # fmt: skip
NONE = [
    "It was filmed by Ada Lind in Ulm on May 5, 2014 and never shown.",
    "On May 5, 2014, I saw it with Ada.",
    "In Ulm on May 5, 2014",
    "Release date: May 5, 2014",
    "Directed by Ada Lind | May 5, 2014 | Drama, Comedy",
    "Designed by Elegant Reels | Powered by WordPress",
    "Log in to leave a comment",
    "Leave a Reply under the Stone",
    "The Ferryman May 5, 2014 In “Drama”",
    "Cast: Ada Lind, Bo Rask, Cy Olm",
    "http://wet.example/2014/05/05/ferry",
    "Verdict: Go, and take a grandparent.",
    "Mercredi 22 avril 2009 3 22 /04 /Avr /2009 00:17",
    "May 5, 2014 | Ada Lind | May 7, 2014",
    "9:00 in Ulm, 11:15 in Linz",
    "5 May 2014, late, in the kitchen",
    "A new film, the old themes: love, war and death.",
    "Bergman, Ullmann, and the old subjects: God, guilt, grief.",
    "New decade, old themes: guilt, God, grief.",
    "Loud, dull, and in other words: Bay",
    "The author: Ada Lind.",
    "Music and words: Cole Porter.",
    "In her words: Never.",
    "Killed by Oswald in Dallas on November 22, 1963",
    "Kennedy, shot on November 22, 1963 by Oswald.",
    "Shown by Arte on May 5, 2014",
    "Krimi von Ada Lind, 20:15 Uhr",
    "Created by Ada Lind | Drama, Crime",
    "Related: Drama, Comedy | May 5, 2014",
    "DVD, Gaumont, 5 mai 2014",
    "The Boat, May 5, 2014, Drama",
    "Screening: May 5, 2014 at 20:15 in Ulm",
]


@pytest.mark.parametrize(("line", "author", "date", "tags"), LINES)
def test_each_clause_ends_where_the_next_begins(line, author, date, tags):
    read = read_byline(line)

    assert (read.author, read.date, list(read.tags or read.filed)) == (author, date, tags)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Publicado por Ada en 23:51 2 comentarios: Etiquetas: niebla, sopa", 2),
        ("ada, 29.03.05, 22:51, in: Kino, 4 Kommentare", 4),
        ("Filmkritik, Noir, Kriminalfilm | Permalink | Kommentare (4)", 4),
        ("👤 Ada Lind   🕒 19 January 2024   💬 7", 7),
        ("3 febbraio 2013 · di ada · in Commedia, Gran Bretagna.", None),
    ],
)
def test_comments_are_counted(line, number):
    assert read_byline(line).declared == number


@pytest.mark.parametrize("line", NONE)
def test_a_line_with_anything_else_in_it_is_none(line):
    assert read_anchored(line) is None


def test_the_day_of_a_premiere_is_none_of_the_post():
    assert read_byline("Premiere | 26.12.1966 |") is None


@pytest.mark.parametrize("line", [line for line, *_ in LINES])
def test_such_a_line_below_a_text_leaves_it(line):
    post = next(text_dump.parse({"page.txt": f"The Ferryman’s Loan\n\n{REST}\n\n{line}\n".encode()}))

    assert (post.body, post.ledger.of(7).label) == (REST, Label.META)


def test_many_hashtags_take_no_longer_than_they_are_long():
    assert hashtags("#fog " * 40) == []
    assert hashtags("#fog , " * 20 + "#wow!") == []
