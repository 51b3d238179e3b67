"""Facts of the film stand above, between and below paragraphs, with colons or without; sentences like them are text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.parsers import text_dump
from exchange.parsers.text_dump.post.fact_lines import facts_in
from exchange.parsers.text_dump.post.fact_scan import tells_only_facts
from exchange.parsers.text_dump.post.fact_sheet import is_fact_sheet
from exchange.parsers.text_dump.post.film import is_facts
from exchange.parsers.text_dump.text.lines import scan
from exchange.parsers.text_dump.text.passages import passages

FIRST = (
    "A ferryman lends his boat to a stranger for an afternoon, and gets it back with a piano in it. He cannot play, "
    "and there is no way to get it out."
)
SECOND = (
    "What follows is less a comedy than a long argument about weight, and nobody wins it. I would not have missed the "
    "storm, though, nor the goat."
)
TALK = "2 Comments\n\nMia says:\nMay 6, 2014 at 9:00 am\nI would have kept it."
FACTS = [
    "Starring: Una Deegan, Bo Orr, Cy Dahl, Tor Holm",
    "Starring Una Deegan (Nell), Bo Orr (the stranger), Cy Dahl (Old Finn) and Tor Holm (Mrs. Finn).",
    "Cast: Una Deegan as Nell, Bo Orr as Finn, Cy Dahl as the goat",
    "Cast:\nUna Deegan (Nell), Bo Orr (the stranger), Cy Dahl (Old Finn)",
    "Directed by Una Deegan; written by Deegan and Bo Orr; director of photography, Cy Dahl; music by Tor Holm.",
    "Written and directed by Una Deegan. Starring Bo Orr and the voice of Cy Dahl.",
    "Based on The Weight of Pianos by Una Deegan",
    "D’après Le Poids des pianos de Una Deegan",
    "De Una Deegan. Avec Bo Orr, Cy Dahl, Tor Holm… 1h48",
    "regie: Una Deegan | cast: Bo Orr, Cy Dahl, Tor Holm",
    "Ano de lançamento 1961\n\nDuração 1h 41m\n\nDireção Una Deegan\n\nElenco Bo Orr, Cy Dahl",
    "Year 1961\nDirector Una Deegan\nRunning time 98 min\nCountry Ireland",
    "Titel / OV Titel: Der Fährmann / The Ferry\nSchauspieler: Bo Orr, Cy Dahl\nRegisseur/Produzent: Una Deegan\n"
    "Erscheinungsdatum: Kino: 19. September 1961",
    "Lead  Bo Orr     Date 1961      Kind  Wet Drama",
    "Directed by Una Deegan\nFeaturing Bo Orr, Cy Dahl, Tor Holm",
    "Directed by Una Deegan\nBo Orr\nCy Dahl\nRelease date\nMay 5, 1961\nBudget $14 million\nBox office $96 million",
    "Wet Films – UK Distribution  –  98 minutes\nStarring Bo Orr, Cy Dahl, Tor Holm",
    "M | 1h 38min | Drama | 02 Nov 1961 (Ireland) | Movie",
    "Ficha en IMDB: http://www.imdb.example/title/tt1",
]
TEXTS = [
    "Starring at the water, he waits for the piano to sink.",
    "Based on what the goat does, I would say that it cannot swim.",
    "Nell (the good one), Finn (the bad one) and the goat all drown.",
    "Best scene: the storm\nWorst scene: the piano",
    "Year after year he waits.\nDirector and goat part ways.\nCountry life goes on.",
    "Overview: when a ferryman lends his boat, he gets back more than he gave.",
    "Una Deegan\nBo Orr\nCy Dahl\nTor Holm",
    "Directed with love; written with none; the goat steals it.",
]


def read(*parts):
    return next(text_dump.parse({"page.txt": "\n\n".join(parts).encode()}))


@pytest.mark.parametrize("facts", FACTS)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_facts_of_the_film_are_no_text_wherever_they_stand(facts, place):
    parts = [FIRST, SECOND]
    parts.insert(place, facts)
    post = read("The Ferryman (1961)", "May 5, 2014 by Ada Lind", *parts, TALK)

    assert post.body == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("text", TEXTS)
def test_what_only_looks_like_facts_stays_text(text):
    post = read("The Ferryman (1961)", "May 5, 2014 by Ada Lind", FIRST, text, SECOND, TALK)

    assert text.split("\n")[0] in post.body


def test_facts_of_several_films_belong_to_their_paragraphs():
    facts = ["Ireland, 1961. Dir: Una Deegan", "Norway, 1962. Dir: Tor Holm"]
    post = read("Day three: boats", "May 5, 2014 by Ada Lind", SECOND, facts[0], FIRST, facts[1], SECOND, TALK)

    assert all(each in post.body for each in facts)


@pytest.mark.parametrize("last", ["Nothing else this year comes close. :)", "Take a towel ;-)"])
def test_a_last_sentence_may_end_in_a_smile(last):
    text = f"The Ferryman (1961)\n{FIRST}\n{SECOND}\n{FIRST}\n{last}"

    assert last in next(text_dump.parse({"page.txt": text.encode()})).body


def test_a_year_is_no_category_of_a_post():
    facts = "Director: Una Deegan\nActors: Bo Orr, Cy Dahl\nDate: 1961\nHow viewed: in a tent"

    assert read("The Ferryman", facts, FIRST, SECOND, TALK).tags == ()


def test_a_film_has_other_names():
    assert [is_facts(text) for text in ("aka De Veerman", "also known as Der Fährmann", "aka the goat")] == [
        True, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("Based on a true story by the sea", False), ("Tratto da Il peso di Una Deegan", True),
     ("By Ada Lind. It is 98 minutes of rain.", False)],
)  # fmt: skip
def test_a_sheet_of_facts_names_people(text, is_one):
    assert is_fact_sheet(text) is is_one


@pytest.mark.parametrize(
    "line",
    [
        "Dir/scr: Ada Lind. France. 2022. 134mins.",
        "NR | 1h 32min | Drama, Crime, Thriller | 18 November 2022 (USA)",
        "Not Rated | 1h 55min | Drama, Romance | 28 December 1948",
        "1950 Black and White Japanese 88 min",
        "Dir. Ada Lind GB 1973 86 mins (18)",
        "Ireland/UK/Canada 2015. UK Distributor: LionHeart. Colour.",
        "DEU/AUT/FRA 2009 R: Ada Lind. D: Bo Orr, Cy Dahl. 144 Min.",
        "Deutschland/Österreich 2016 162 Min. Originalversion (Deutsch). Ab 12 Jahren.",
        "DE/AT 2016, 162 min, DCP, O/d",
        "MK/BG/HR/DE · 2014 · Laufzeit 107 Minuten · FSK 12 · Drama · Kinostart",
        "“La barca”, regia di Ada Lind, soggetto e sceneggiatura di Ada Lind e Bo Orr, con Cy Dahl, Italia 1973.",
        "Regia di Ada Lind un film con Bo Orr, Cy Dahl. Genere Commedia, – Italia, 1973",
        "USA, 1947. RKA Radio Pictures. Screenplay by Ada Lind, based on her novel Row. Music by Bo Orr.",
    ],
)
def test_a_line_of_which_each_word_is_a_fact_is_one_of_facts(line):
    assert tells_only_facts(line)
    assert is_facts(line)


@pytest.mark.parametrize(
    "line",
    [
        "With Ada Lind and Bo Orr, in 2009.",
        "In 1940, France. With Ada.",
        "Mit Ada Lind, 2009. Sie rudert.",
        "Drama. 90 minutes. Boring.",
        "Posted by Ada on March 3, 2014",
        "The Ferry 2009",
        "Paris, 1940. A boat.",
        "It lasts 90 minutes, and it rains.",
        "Directed by Ada, who rows.",
    ],
)
def test_a_line_with_a_word_that_is_none_is_not(line):
    assert not tells_only_facts(line)


@given(st.text(alphabet='AaBbdDir.:,/() 0123459|·-min"“”', max_size=200))
def test_any_line_is_told_without_an_error(line):
    assert tells_only_facts(line) in {True, False}


@pytest.mark.parametrize("ends", [".", "…", "..."])
def test_a_dash_in_a_line_that_ends_as_a_sentence_makes_no_credit(ends):
    read = passages(list(scan([FIRST, f"Musik – Stadt mit{ends}", SECOND])), None)

    assert facts_in(read) == set()
    assert facts_in(passages(list(scan([FIRST, "Musik – Bo Orr", SECOND])), None)) == {2}
