"""Ratings in every usual notation, and what only looks like one."""

import time
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.rating import LETTERS, Rating, find_ratings, parse_rating, stars


@pytest.mark.parametrize(
    ("text", "value", "best"),
    [
        ("4/4 stars", 4, 4),
        ("4/4", 4, 4),
        ("3.5/5", "3.5", 5),
        ("3,5/5", "3.5", 5),
        ("8/10", 8, 10),
        ("7+/10", 7, 10),
        ("6-/10", 6, 10),
        ("8 / 10", 8, 10),
        ("9/11", 9, 11),
        ("(3/4)", 3, 4),
        ("7 out of 10", 7, 10),
        ("3½/5", "3.5", 5),
        ("½/5", "0.5", 5),
        ("3 1/2 / 5", "3.5", 5),
        ("4 stars / 5", 4, 5),
        ("5 étoiles sur 5", 5, 5),
        ("dreieinhalb von fünf Sternen", "3.5", 5),
        ("★★★½", "3.5", 5),
        ("★★★ 1/2", "3.5", 5),
        ("★★★☆☆", 3, 5),
        ("★★★½☆", "3.5", 5),
        ("★★★☆", 3, 4),
        ("★★★★★★★★", 8, 10),
        ("☆☆☆☆☆", 0, 5),
        ("⭐⭐⭐⭐", 4, 5),
        ("⭐️⭐️⭐️", 3, 5),
        ("*** 1/2", "3.5", 5),
        ("***½", "3.5", 5),
        ("85 %", 85, 100),
        ("85%", 85, 100),
        ("three and a half stars (out of four)", "3.5", 4),
        ("three and a half stars", "3.5", 5),
        ("3.5 stars", "3.5", 5),
        ("1/2 star", "0.5", 5),
        ("half a star", "0.5", 5),
        ("zero stars", 0, 5),
        ("drei Sterne", 3, 5),
        ("Two thumbs up", 1, 1),
        ("thumbs down", 0, 1),
        ("👍", 1, 1),
        ("👎🏽", 0, 1),
        ("Daumen hoch", 1, 1),
        ("B plus", 9, 12),
        ("★★★ out of ★★★★", 3, 4),
        ("*** 1/2 out of ****", "3.5", 4),
        ("*** von ***** Sternen", 3, 5),
        ("★★★ sur 4", 3, 4),
        ("★★★★½ out of 5", "4.5", 5),
        ("* * * 1/2", "3.5", 5),
        ("●●●●○", 4, 5),
        ("♥♥♥♡♡", 3, 5),
        ("🍿🍿🍿", 3, 5),
        ("7 sobre 10", 7, 10),
        ("4 av 5", 4, 5),
        ("7 su 10", 7, 10),
        ("4.5/5.0", "4.5", 5),
        ("8 out of a possible 10", 8, 10),
        ("tres estrellas y media", "3.5", 5),
        ("trois étoiles et demie", "3.5", 5),
        ("quattro stelle su cinque", 4, 5),
        ("três estrelas", 3, 5),
        ("drie sterren", 3, 5),
        ("drieënhalf van vijf", "3.5", 5),
        ("6 e mezzo su 10", "6.5", 10),
        ("tre stelle e mezza su cinque", "3.5", 5),
        ("trois étoiles et demie sur quatre", "3.5", 4),
        ("three stars and a half out of five", "3.5", 5),
        ("3 i pół na 5", "3.5", 5),
        ("fyra av fem", "4", 5),
        ("7 y media sobre 10", "7.5", 10),
        ("3 et demi sur 5", "3.5", 5),
        ("2 and a half out of 4", "2.5", 4),
        ("8 stars", 8, 10),
        ("b−", 7, 12),
    ],
)
def test_a_notation_is_read(text, value, best):
    assert parse_rating(f" {text}\n") == Rating(text, Decimal(value), Decimal(best))


@pytest.mark.parametrize(
    "text", ["", "8", "6/5", "4/0", "-3/5", "101%", "F+", "E", "450/1000", "1,000/5", "24/7", "good", "½"]
)
def test_nonsense_is_no_rating(text):
    assert parse_rating(text) is None


def test_letters_are_in_the_order_of_schools():
    scores = [parse_rating(letter).score for letter in LETTERS]

    assert scores == sorted(set(scores))
    assert (scores[0], scores[-1]) == (0.0, 1.0)


@pytest.mark.parametrize(("text", "letter"), [("B+", "B+"), ("b −", "B-"), ("A minus", "A-"), ("4/5", "")])
def test_a_letter_is_told_as_schools_write_it(text, letter):
    assert parse_rating(text).letter == letter


def test_a_scale_that_begins_above_zero_counts_from_there():
    assert Rating("3 (1 to 5)", Decimal(3), Decimal(5), Decimal(1)).score == 0.5


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        ("Long story short: 4/4 stars", ["4/4 stars"]),
        ("I give it 4 out of 5 stars.", ["4 out of 5 stars"]),
        ("It gets three stars.", ["three stars"]),
        ("9 out of 10 for me", ["9 out of 10"]),
        ("Rating: B+", ["B+"]),
        ("B+", ["B+"]),
        ("(***½)", ["***½"]),
        ("Her – 4/5", ["4/5"]),
        ("★★★½ (3.5/4)", ["★★★½", "3.5/4"]),
        ("IMDb: 8.1/10, my rating: 7/10", ["7/10"]),
        ("My score: 8/10 (IMDb: 7.5/10)", ["8/10"]),
        ("Two thumbs up!", ["Two thumbs up"]),
        ("2 1/2 stars (out of 4)", ["2 1/2 stars (out of 4)"]),
        ("2 1/2 stars", ["2 1/2 stars"]),
        ("Betyg: 4 av 5", ["4 av 5"]),
        ("Five stars, and a sixth for the conductor.", ["Five stars"]),
        ("It gave me hope: 4/5", ["4/5"]),
        ("Rating: * * * *", ["* * * *"]),
        ("Rating: * * * of them", []),
        ("Cheap and cheerful. 3.5 out of five broken dams.", ["3.5 out of five"]),
        ("(2004) **1/2", ["**1/2"]),
        ("The Lamp ***½", ["***½"]),
        ("And this is what he wrote in the sand: * * *", []),
    ],
)
def test_a_rating_is_found_in_a_line(line, texts):
    found = find_ratings(line)

    assert [each.rating.text for each in found] == texts
    assert [line[each.start : each.end] for each in found] == texts


@pytest.mark.parametrize(
    "line",
    [
        "rated PG-13",
        "after 9/11",
        "open 24/7",
        "01/12/2014",
        "on 4/10 we met",
        "1 of 3 films",
        "1 out of 4 people",
        "120 min.",
        "at 20:15",
        "IMDb 7.5/10",
        "8/10 on IMDb",
        "Rotten Tomatoes: 94%",
        "Metacritic 90/100",
        "Roger Ebert gave it 4/4",
        "a 5-star hotel",
        "the two stars of the film",
        "A film. Plan B is 90% of it, and 3/4 of the time",
        "This is **bold**",
        "* * *",
        "a colleague gave it ★★★★ out of five",
        "My wife gives it 8/10",
        "he gave it three stars",
        "7.8/10 (1,234 votes)",
        "8.1/10 from 500 users",
        "User rating: 7/10",
        "Metacritic has it at 61/100",
        "Part 2/4",
        "1/2 litre of stock",
        "3 out of 4 calls",
        "*1/2 a cup of stock",
        "see the note***",
        "20/20 vision",
        "in 4 av 5 fall",
        "Der Karpfen – Jette Holm (Regie) – D 2019",
    ],
)
def test_a_decoy_is_left_alone(line):
    assert find_ratings(line) == []


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("3.5/4", [1, 1, 1, 0.5]),
        ("★★¼", None),
        ("2.25/4", [1, 1, 0.25, 0]),
        ("4.7/5", [1, 1, 1, 1, 0.75]),
        ("3/10", [1, 1, 1, 0, 0, 0, 0, 0, 0, 0]),
        ("B+", []),
        ("85 %", []),
        ("85/100", []),
        ("👍", []),
    ],
)
def test_stars_are_drawn_in_quarters(text, drawn):
    rating = parse_rating(text)

    assert (stars(rating) if rating else None) == drawn


@given(st.text())
def test_any_text_is_a_sound_rating_or_none(text):
    rating = parse_rating(text)

    assert rating is None or (0 <= rating.score <= 1 and rating.text == text.strip())


@given(st.text(alphabet="0123456789/.,½★☆*%ABF+- outfsr", max_size=40))
def test_what_is_found_lies_in_the_line_once(line):
    found = find_ratings(line)

    assert all(line[each.start : each.end] == each.rating.text for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "unit", ["A ", "9% ", "4/5 ", "A- ", "5 stars ", "★ ", "★★ out of ", "* ", "½ ", "thumbs up ", "two of ", "1/2 "]
)
def test_lines_full_of_what_may_be_ratings_take_no_time(unit):
    line = (unit * 500)[:1000]
    began = time.process_time()
    for _ in range(100):
        find_ratings(line)

    assert time.process_time() - began < 1.0
