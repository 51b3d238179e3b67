"""Ratings in two lines, beside facts, with thumbs and words, and at the edges of titles and texts."""

import pytest
from lake import LAKE, read

TEXT = f"{LAKE}. And then some more of it, which nobody saw coming at all, least of all the boat."
TALK = [
    "2 Comments",
    "",
    "Ada says:",
    "June 14, 2012 at 5:00 pm",
    "",
    "Row!",
    "",
    "Bo says:",
    "June 15, 2012 at 5:00 pm",
]


def rated(title="The Ferry", *, above=(), text=TEXT, below=()):
    post = read(title, "", *above, "", text, "", f"{TEXT} Row!", "", *below, "", *TALK, "", "Swim!")
    value = post.rating and (float(post.rating.value), float(post.rating.best))
    return value, post.verdict, post.body.split("\n\n") == [text, f"{TEXT} Row!"]


@pytest.mark.parametrize(
    ("title", "value"),
    [
        ("“A Fine Day on the Lake” (PG) 3.5 STARS", (3.5, 5)),
        ("A Fine Day (PG) - four stars", (4, 5)),
        ("Review / ‘The Ferry’ (M) *** and a half", (3.5, 5)),
        ("Hotel of Five Stars", None),
        ("The Ferry and a Half", None),
    ],
)
def test_stars_at_the_end_of_a_title(title, value):
    assert rated(title)[0] == value


@pytest.mark.parametrize(
    ("lines", "value"),
    [
        (["8,5", "von 10 Kürbissen"], (8.5, 10)),
        (["3.5", "/5"], (3.5, 5)),
        (["4", "out of 5 boats"], (4, 5)),
        (["Rating", "3.5", "/ 5"], (3.5, 5)),
        (["★★★½☆ US, R: Ada Lind, D: Bo Orr, Cy Dahl"], (3.5, 5)),
        (["★★★ (USA 2012, 98 min.)"], (3, 5)),
        (["Voto: 4,5"], (4.5, 10)),
        (["VOTO : 4,5."], (4.5, 10)),
    ],
)
def test_a_mark_below_the_text_is_found_and_no_part_of_it(lines, value):
    assert rated(below=lines) == (value, "", True)


@pytest.mark.parametrize(
    ("line", "value", "verdict"),
    [
        ("One thumbs down - it is so bad but you row to the end.", (0, 1), "it is so bad but you row to the end."),
        ("Two thumbs up – they got the boat right.", (1, 1), "they got the boat right."),
    ],
)  # fmt: skip
def test_words_behind_thumbs_are_the_verdict(line, value, verdict):
    assert rated(below=[line]) == (value, verdict, True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"B+ Its weakness is the boat. {TEXT}", (9, 12)),
        (f"B movies are fun. {TEXT}", None),
        (f"A- Row on. {TEXT}", (10, 12)),
    ],
)
def test_a_letter_before_the_first_sentence_rates(text, value):
    assert rated(text=text) == (value, "", True)


def test_percent_behind_the_last_sentence_rate():
    post = read("The Ferry", "", TEXT, "", f"{TEXT} It floats. 65%.", "", *TALK, "", "Swim!")

    assert post.rating
    assert (post.rating.value, post.rating.best) == (65, 100)


def test_what_is_not_fit_for_families_rates_nothing():
    assert rated(below=["Family Viewing", "Cursing – 4*", "Nudity – 0", "Gore – 2"])[0] is None
