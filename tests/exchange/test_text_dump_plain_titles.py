"""Titles that nothing but their place shows, and short lines above a text that are none."""

import pytest
from ferry import MORE, TEXT, read


@pytest.mark.parametrize(
    "title",
    ["The Ferryman.", "Boatmen, Row Yourselves... Quickly!", "Der Fährmann (1987).", "Saturday boat**UPDATED", "Ah!"],
)
@pytest.mark.parametrize(
    "above", [(), ("“Mind the gap and the day will follow.”--Ada Lind",), ("Cold, wet... Come in!", TEXT)]
)
@pytest.mark.parametrize("date", ["Monday, May 5, 2014", "lunes, 5 de mayo de 2014", "2014. 05. 05."])
def test_a_short_line_directly_below_the_date_is_the_title_whatever_it_ends_with(title, above, date):
    post = read(*above, date, title, TEXT, MORE)

    assert post.title == title
    assert post.body == f"{TEXT}\n\n{MORE}"


def test_below_a_title_the_date_has_the_first_sentence_below_it():
    post = read("The Ferryman", "May 5, 2014", "I loved it.", TEXT, MORE)

    assert post.title == "The Ferryman"
    assert post.body.startswith("I loved it.")


@pytest.mark.parametrize("title", ["Boats & pianos.", "これは舟か。", "Well… The Ferryman."])
def test_a_short_sentence_set_apart_above_all_is_the_title(title):
    assert read(title, TEXT, MORE).title == title


@pytest.mark.parametrize(
    "greeting", ["Hello!", "Bonjour !", "Hallo ihr Lieben!", "Ciao a tutti.", "Hi everyone!", "Olá!"]
)
def test_a_greeting_is_no_title(greeting):
    post = read(greeting, TEXT, MORE)

    assert post.title == ""
    assert post.body.startswith(greeting)


def test_a_film_with_its_year_is_the_title_below_a_motto():
    post = read("The river is my second living room.", "The Ferryman (2011)", TEXT, MORE)

    assert (post.title, post.film.year) == ("The Ferryman (2011)", 2011)


@pytest.mark.parametrize(
    "line",
    ["The Ferryman (1987)", "O Barqueiro (ARG, 1987, Ada Lind)", "Der Fährmann (Regie: Ada Lind, 1987)"],
)
def test_a_film_with_its_year_below_the_text_is_the_title(line):
    post = read(TEXT, MORE, line)

    assert (post.title, post.film.year) == (line, 1987)
    assert post.body == f"{TEXT}\n\n{MORE}"


def test_one_of_several_films_below_a_text_is_no_title():
    assert read(TEXT, MORE, "The Ferryman (1987)", "The Marsh Bride (1991)").title == ""


@pytest.mark.parametrize(
    "line",
    [
        "May contain spoilers!", "ACHTUNG, Spoiler!", "Attention spoilers", "Source: Wet Reels", "Synopsis: a boat",
        "www.the-ferryman.example", "First screened in May 2012", "Budget $14 million",
        "Rotten Tomatoes Rating: 88% Certified Fresh", "Ada: “Who rowed it?”", "21:07 Ada Lind 2 Comments", "My photo",
    ],
)  # fmt: skip
@pytest.mark.parametrize("beside", [(), ("Directed by Ada Lind",)])
def test_what_is_no_title(line, beside):
    assert read(line, *beside, TEXT, MORE).title == ""
    assert read("The Ferryman", line, *beside, TEXT, MORE).title == "The Ferryman"


def test_who_made_the_film_stands_below_the_title():
    assert read("Review: The Ferryman", "Ada Lind, UK, 1961", TEXT, MORE).title == "Review: The Ferryman"
    made = read("Off the Map", "Ada Lind (2017)", "Bo Orr, Cy Dahl, Rated PG", f"From Ada Lind, who rows. {TEXT}", MORE)
    assert made.title == "Off the Map"


def test_the_name_among_the_facts_stands_below_the_title():
    facts = "Title: The Ferryman\nYear: 1951\nCountry: UK\nDirector: Ada Lind\nMusic: Bo Orr"

    assert read("[Last Film I Watched] The Ferryman (1951)", facts, TEXT, MORE).title.endswith("The Ferryman (1951)")
    assert read("Friday, June 8, 2012", facts, TEXT, MORE).title == "The Ferryman"


def test_facts_below_a_title_without_a_gap():
    head = "The Ferryman (2012)\naka De Veerman\nFirst screened in May 2012\nDirector: Ada Lind. Cast: Bo Orr, Cy Dahl."

    assert read(head, TEXT, MORE).title == "The Ferryman (2012)"


def test_short_lines_that_follow_each_other_are_text():
    rows = [f"{each}，這裡很安靜。我坐在河邊!" for each in ("舟", "橋", "水", "魚", "風", "雨", "夜", "歌")]
    post = read("等舟來", *(row.rstrip("。") for row in rows), TEXT)

    assert post.title == "等舟來"


def test_the_second_line_of_a_block_stands_below_the_title():
    assert read("Ferry Tales", "Der Fährmann (The Ferryman)\nA Tale That Could Use a Piano", TEXT, MORE).title == (
        "Ferry Tales"
    )


def test_the_heading_of_the_comments_has_the_year_that_the_title_has_not():
    post = read("The Ferryman\nDirected by Ada Lind\n1972/USA", TEXT, MORE, "1 thought on “The Ferryman (1972)”",
                "Mia says:\nMay 6, 2014 at 9:00 am\nYes.")  # fmt: skip

    assert (post.title, post.film.year) == ("The Ferryman", 1972)
