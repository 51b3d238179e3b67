"""Ordinary reviews in ordinary words: what only sounds like a mark, a title, a byline or a fact of the film is text."""

import pytest
from lake import LAKE
from lake import read as read_rows
from test_text_dump_themes import BODY, read

from blog.rating import find_ratings
from exchange.parsers import read_file
from exchange.parsers.text_dump.further.links import link
from exchange.parsers.text_dump.text.references import References
from exchange.sources import Source


def post_of(*paragraphs):
    return read("\n\n".join(["The Ferryman", "by Ada Lind on May 5, 2014", *paragraphs]))[0]


@pytest.mark.parametrize(
    ("sentence", "mark"),
    [
        ("He gets the girl, and I give it 8/10.", "8/10"),
        ("She gets her revenge and I give this 4/5 stars.", "4/5"),
        ("They get a bigger boat, but the film only earns 2/5.", "2/5"),
        ("Our verdict gives 4/5.", "4/5"),
        ("My heart gives this 4/5.", "4/5"),
    ],
)
def test_a_mark_in_a_sentence_about_somebody_is_the_critics(sentence, mark):
    (rating,) = [found.rating for found in find_ratings(sentence)]
    assert f"{rating.value.normalize():f}/{rating.best.normalize():f}" == mark
    assert post_of(BODY, sentence).rating is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "Please note that 4 of 5 sequences are dull.",
        "On a side note, 4 of 5 stories work.",
        f"{BODY} Nine out of ten sailors agree.",
        "A big thumbs up from my mother.",
        "Rated: 10+",
        "Verdict: One more boat film of five",
        "She gets a B.",
    ],
)
def test_what_only_sounds_like_a_mark_is_none(sentence):
    assert post_of(BODY, sentence).rating is None


@pytest.mark.parametrize("word", ["Trash", "Epic", "Avoid", "Enough", "Hooray", "Cringe"])
def test_a_last_word_signs_nothing(word):
    assert read(f"The Ferryman\n\n{BODY}\n\n{word}")[0].byline == ""


@pytest.mark.parametrize(
    "lines",
    [
        "Best Picture – Low Tide\nBest Director – Ada Lind\nBest Actor – Bo Orr\nBest Score – Cy Dahl",
        "Low Tide – see it\nTwo Oars – skip it\nWet Fog – maybe",
        "What I liked:\nBo Orr: funny\nCy Dahl: wet\nAda Lind: bold",
    ],
)
def test_a_list_of_the_critics_own_stays_in_the_text(lines):
    body = post_of(BODY, lines, BODY).body
    assert all(line in body for line in lines.split("\n"))


@pytest.mark.parametrize("title", ["Low Tide, Two Oars, Wet Fog", "Side/By Side Cinema", "The Kid Who Would Be Wet"])
def test_films_named_in_a_title_are_one(title):
    post, _ = read(f"{title}\n\nPosted by Ada Lind on May 5, 2014\n\n{BODY}")
    assert post.title == title


@pytest.mark.parametrize("line", ["Berlin, Germany, 2019", "Film reviews from 2009", "© Ada Lind, Norway, 2015"])
def test_the_year_of_something_else_is_not_the_films(line):
    film = post_of(BODY, line).film
    assert film is None or film.year is None


def test_a_title_far_below_a_menu_is_read():
    menu = "\n\n".join(f"* Corner {number}" for number in range(72))
    post, _ = read(f"{menu}\n\nLow Tide Review\n\nby Ada Lind, May 3, 2012\n\n{BODY}\n\n{BODY}")
    assert post.title == "Low Tide Review"


@pytest.mark.parametrize("scale", ["fıve", "ſix", "five"])
def test_a_scale_in_letters_of_any_kind_is_read_or_left(scale):
    assert post_of(BODY, f"Rating (out of {scale}): ***").rating is not None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("“[Oars in the Dark](https://oars.example/dark)” by Hannah Moss, Boats, 2011", "Oars in the Dark"),
        ("Low Tide (2011). Bo Orr was not convinced of the boat. Wet Reels of the week", "Low Tide (2011). Bo Orr"),
    ],
)
def test_a_link_keeps_its_name(text, title):
    assert link(text, References()).title.strip("“”").startswith(title)


@pytest.mark.parametrize(
    "sentence",
    [
        "Flash is the best of these heroes, and he runs through it.",
        "Find me on the pier, she says, and he does.",
        "Cookies are what the monster wants, and he gets them.",
        "A song must not be used without feeling, and the director knows this.",
        "Please share the ferry with a dog, if you must.",
        "Join the group of nine men who row out at night.",
    ],
)
def test_sentences_that_sound_like_a_pages_own_stay_in_the_text(sentence):
    assert sentence in post_of(BODY, sentence, BODY).body


@pytest.mark.parametrize(
    "end",
    [
        "Bravo!",
        "Great stuff! I'm glad I went.",
        "Oh, and my sister hated it too! I'll have to watch it again with her.",
        "Thank you, Marta Quist, for this film.",
        "Kino Ulm | 20:15\n\nWith the director there, and the dog.\n\nKino Bonn | 20:30\n\nWith nobody there, I fear.",
        "Kael says…\n\nIt is a fine line, and a fine lamp too.\n\nAnd so it went on, all night, in the harbour.",
        "Comments\n\nMarta Quist\n\nThe keeper, and the best of them.\n\nBo Lind\n\nThe boy who has the hat.",
    ],
)
def test_a_review_that_talks_is_no_conversation(end):
    page = f"The Ferryman\n\nby Ada Lind on May 5, 2014\n\n{BODY}\n\n{end}\n"
    (post,) = read_file(Source("page.txt", page.encode()))

    assert not post.comments


def test_a_byline_and_a_head_of_the_same_word_are_no_trap():
    heads = ["Posted by nell at October 21, 2004 4:48 PM", "Share this", "Posted by: rg at October 22, 2004 11:10 PM:"]
    page = "\n\n".join(["The Ferryman", BODY, *heads, "Share this"])
    (post,) = read_file(Source("page.txt", page.encode()))

    assert post.title == "The Ferryman"


def whole(text):
    return next(read_file(Source("the-ferryman.txt", text.encode())))


def test_one_who_signs_below_the_text_is_no_comment():
    post = whole(f"The Ferryman\n\n{BODY}\n\nWait for the goat.\n\n– ada\n\nLeave a Reply\n\nName *\n")

    assert not post.comments
    assert "ada" not in post.body


def test_what_stands_behind_two_spaces_is_labelled_as_well():
    post = whole(f"{BODY}\n\nIMDB:  The Ferryman (2017)\n\nGOAT HOOF PRINTS:  4 of 5. Goodness me.\n\nShare this:\n")

    assert (post.title, post.rating.value, post.rating.best) == ("", 4, 5)


@pytest.mark.parametrize(
    ("line", "mark", "words"),
    [
        ("4 stars (Very Good)", "4/5", "Very Good"),
        ("Rating (7.4)", "7.4/10", ""),
        ("3 perforated singles to Horbury Bridge out of 5", "3/5", ""),
        ("⭐⭐⭐   out of  ⭐⭐⭐⭐", "3/4", ""),
    ],
)
def test_a_line_of_its_own_rates(line, mark, words):
    post = whole(f"The Ferryman\n\n{BODY}\n\n{line}\n")

    assert f"{post.rating.value.normalize():f}/{post.rating.best.normalize():f}" == mark
    assert post.verdict == words


def test_words_in_small_letters_are_no_codes_of_countries():
    post = read_rows("The Ferry", "", f"{LAKE}.", "", f"{LAKE}!", "", "Opening morning and quiet. a.", "", f"{LAKE}…")

    assert "Opening morning" in post.body


def test_a_sentence_with_a_dash_below_its_first_word_is_no_fact_where_no_others_stand_beside_it():
    head = ["Der See", "", f"{LAKE}.", "", f"{LAKE}!", "", "Musik – Anfang Hüte.", ""]
    alone, listed = read_rows(*head, f"{LAKE}…"), read_rows(*head, "Regie – Ada Lind", "", f"{LAKE}…")

    assert ("Musik" in alone.body, "Musik" in listed.body) == (True, False)


def test_a_point_with_a_dash_below_its_first_word_is_no_fact_where_the_other_points_are_none():
    points = ["1. Größer, genau, alte.", "2. Lange blaue zu?", "3. Musik – Garten Film das"]

    assert "Garten" in read_rows("Der See", f"{LAKE}.", f"{LAKE}!", *points, f"{LAKE}…", f"{LAKE}.", f"{LAKE}!").body


def test_a_line_that_ends_with_and_is_no_credit():
    for begins in ("Mit Zug und", "With Ada and"):
        rows = [begins, "https://films.example/ferry", f"rows {LAKE}."]
        post = read_rows("The Ferry", f"{LAKE}.", *rows, "1 comment", "Row!")

        assert begins in post.body
