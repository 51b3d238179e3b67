"""What a critic names below the text without a heading above it: texts on other sites, other films, bare addresses."""

import pytest
from test_text_dump_own_marks import read
from test_text_dump_suggestions import named
from test_text_dump_themes import BODY

SITES = (
    "http://www.lowtide.example.org/archive/ferry\nhttps://rainweekly.co.uk/2001/ferry\nhttp://oarsandtea.com/post/44"
)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("A fine review from LowTide.com", ["A fine review from LowTide.com"]),
        ("Interview with Bea Moss at rainweekly.co.uk", ["Interview with Bea Moss at rainweekly.co.uk"]),
        ("Und hier noch ein Link zu einem Gespräch mit Bea Moss auf regenfenster.de.",
         ["Gespräch mit Bea Moss auf regenfenster.de"]),
        ("Here’s an interview with Bea Moss in The Lantern.", ["interview with Bea Moss in The Lantern"]),
        ("Voici un entretien avec Bea Moss dans La Lanterne.", ["entretien avec Bea Moss dans La Lanterne"]),
        ("Aquí hay una entrevista con Bea Moss en lluvia.es", ["entrevista con Bea Moss en lluvia.es"]),
        ("Un’intervista con Bea Moss su pioggia.it", ["Un’intervista con Bea Moss su pioggia.it"]),
        ("Bea Moss’s review at The Lantern", ["Bea Moss’s review at The Lantern"]),
        ("Interview mit Bea Moss in der Neuen Regenzeit", ["Interview mit Bea Moss in der Neuen Regenzeit"]),
        ("See also my review of Low Tide.", ["Low Tide"]), ("Siehe auch Ebbe und Flut", ["Ebbe", "Flut"]),
        ("RIYL: Low Tide, Two Oars", ["Low Tide", "Two Oars"]), ("Related films: Low Tide", ["Low Tide"]),
        ("À voir aussi : Marée basse", ["Marée basse"]), ("Lese-Tipp: Die Ziege im Nebel", ["Die Ziege im Nebel"]),
        ("If you want a good film about goats and fog, I recommend “Low Tide” by Bea Moss.", ["Low Tide"]),
        ("Wer einen guten Film über Ziegen sehen will, dem empfehle ich „Ebbe und Flut“.", ["Ebbe und Flut"]),
        ("Si vous aimez les chèvres et le brouillard, je vous conseille « Marée basse ».", ["Marée basse"]),
        ("Если вам хочется кино про коз и туман - советую фильм «Отлив» Беи Мосс.", ["Отлив"]),
        ("To see my reviews of other Ada Lind films, check out Low Tide (1951) and Two Oars (1955)",
         ["Low Tide (1951)", "Two Oars (1955)"]),
        ("If you want to read my thoughts on other films with goats, see High Water.", ["High Water"]),
    ],
)  # fmt: skip
def test_a_line_below_the_text_names_what_is_elsewhere(line, names):
    assert named(line) == (names, BODY)


@pytest.mark.parametrize(
    "line",
    [
        "The review on LowTide.com says that nobody can row, and I say they could.", "A review by Ada Lind",
        "If you watch it for the goat, see “Row F” on your ticket first. It helps.", "Film review, May 2014",
        "Review in progress", "Interview with Bea Moss from 2009", "See also the goat.",
        "For more of my reviews, check out the archive.", "Follow us on lowtide.com", "Read the interview in full",
    ],
)  # fmt: skip
def test_what_only_sounds_like_it_does_not(line):
    assert named(line)[0] == []


def test_addresses_of_several_sites_alone_below_the_text_are_further_reading():
    post = read(SITES)

    assert [link.url for link in post.links] == SITES.splitlines()
    assert "http" not in post.body


@pytest.mark.parametrize(
    "tail",
    [
        SITES.splitlines()[0],
        "https://www.youtube.com/watch?v=abc\nhttp://lowtide.example.org/a",
        "http://lowtide.example.org/goat.jpg\nhttp://rainweekly.co.uk/ferry.png",
        "I saw it at http://lowtide.example.org/a last week.\n\nhttp://lowtide.example.org/b\nhttp://lowtide.example.org/c",
    ],
)  # fmt: skip
def test_one_address_films_pictures_and_sites_of_the_text_are_not(tail):
    assert read(tail).links == ()


def test_a_signature_below_films_with_their_years_is_none_of_them():
    post = read("Similar films:\n\nLow Tide (1954)\n\nHigh Water (1949)\n\nTwo Oars (1961)\n\nAda Moss / Rainwatch44")

    assert [link.title for link in post.links] == ["Low Tide (1954)", "High Water (1949)", "Two Oars (1961)"]
