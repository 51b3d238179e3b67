"""Which year sentences at the beginning of a text tell of its film, and which are those of other things."""

import pytest

from exchange.parsers.text_dump.post.said_year import said_year
from exchange.parsers.text_dump.post.told_year import told_year

SAID = [
    ("", "Today, this 1957 film from Ada Lind and two writers looks small."),
    ("", "A 1957 spaghetti western, and one of the oddest of them."),
    ("", "Back to the box of requests: the first slip is the 1957 regional oddity Lamp Of The Dead."),
    ("The Lamp", "Boy, what a film! The Lamp, a 1957 talkie with Bo Orr, was lost for years."),
    ("The Lamp", "The Lamp is really a 1957 crime drama in disguise."),
    ("The Lamp", "In this 1957 drama from Norway a man counts moths."),
    ("The Lamp", "Released in May 1957, The Lamp tells of a man who counts moths."),
    ("The Lamp", "Ada Lind’s 1957 debut is a film of lamps."),
    ("La Lampe", "Sorti en 1957, ce film parle d’un homme qui compte."),
    ("Die Lampe", "Ada Linds Film von 1957 erzählt von einem Mann."),
    ("La lampada", "Film del 1957 diretto da Ada Lind, con molta pioggia."),
    ("A lâmpada", "O filme “A lâmpada”, dirigido por Ada Lind em 1957, é belo."),
    ("La lámpara", "La película, de 1957, está dirigida por Ada Lind."),
    ("", "Segunda película de Lind, estrenada en el año 1957, vuelve sobre el faro."),
]
NOT_SAID = [
    ("The Lamp", "It reminded me of a 1967 western that I saw as a boy."),
    ("The Lamp", "A remake of the 1967 film, it tells little."),
    ("The Lamp", "Based on a 1967 novel, and better than the 1971 film."),
    ("The Lamp", "My aunt, who was born in 1957, saw the 1963 flood."),
    ("", "This 1957 film is short.\n\nThis 1963 film is long."),
    ("The Lamp", "A 1957 book made into a film."),
    ("The Lamp", "The first film, released in 1957, was better."),
    ("The Lamp Returns", "The Lamp, which was a success, came before: released in 1957, it sold well."),
    ("The Lamp", "Ada Lind, whose Night Moth was released in 1957, made this one."),
    ("The Lamp", "Since the 1957 film Night Moth, Ada Lind has slept."),
    ("The Lamp", "The hall was built in 1957. The film is short."),
    ("The Lamp", "The year is 1957, and a man counts moths."),
]
NAMELESS = [
    "O drama inglês White Lamp (1957, no Brasil A Lâmpada) é daqueles filmes.",
    "Every weekend we see one.\n\nToday’s is Moth vs. the Lamp (1957).\n\nWe shall begin.",
]
NAMELESS_OF_OTHERS = [
    "It is short. It is better than The Tower (1957), which was long.",
    "The Lamp (1957) is better than The Tower (1963).",
    "The old mill (1957) is short.",
]


@pytest.mark.parametrize(("title", "text"), SAID)
def test_a_sentence_says_the_year(title, text):
    assert said_year(title, text) == 1957


@pytest.mark.parametrize(("title", "text"), NOT_SAID)
def test_years_of_other_things_are_not_the_films(title, text):
    assert said_year(title, text) is None


@pytest.mark.parametrize("text", NAMELESS)
def test_without_a_title_the_only_film_with_a_year_is_the_posts(text):
    assert told_year("", text) == 1957


@pytest.mark.parametrize("text", NAMELESS_OF_OTHERS)
def test_without_a_title_other_films_tell_no_year(text):
    assert told_year("", text) is None
