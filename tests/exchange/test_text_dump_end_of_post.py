"""What is said of a post between its last sentence and the comments, in pieces or without a label."""

import pytest
from lake import LAKE
from lake import read as read_rows

from exchange.parsers import text_dump
from exchange.parsers.text_dump.byline.meta import read_meta

REST = (
    "A ferryman lends his boat to a stranger for an afternoon, and gets it back with a piano in it. He cannot play, "
    "and there is no way to get it out.\n\n"
    "What follows is less a comedy than a long argument about weight, and I would not have missed the storm for much."
)
TALK = "1 Comment\n\nMia says:\nMay 6, 2014 at 9:00 am\nI would have kept it."


def read(*parts):
    return next(text_dump.parse({"page.txt": "\n\n".join(parts).encode()}))


PIECES = [
    "Posted on May 5, 2014\n\nby\n\nAda Lind\n\nTags:\n\nfog, slow boats",
    "Posted on May 5, 2014 by Ada Lind\n\nTags\n# fog# slow boats\nShare your love",
    "Posted on May 5, 2014 by Ada Lind\n\nReviews\n\nfog, slow boats, piano",
    "Date : 5 May 2014\nTags : fog, slow boats\nAuthor : Ada Lind",
]


@pytest.mark.parametrize("pieces", PIECES)
def test_pieces_are_read_together(pieces):
    post = read("The Ferryman’s Loan", REST, pieces, TALK)

    assert (post.byline, post.date, post.tags[:2]) == ("Ada Lind", "2014-05-05", ("fog", "slow boats"))
    assert post.body.endswith("for much.")


def test_pieces_whose_links_were_lost_are_no_tags():
    post = read("The Ferryman’s Loan", "by Ada Lind on May 5, 2014", REST, "Posted\n\nin\n\nby", TALK)

    assert (post.byline, post.tags) == ("Ada Lind", ())


def test_a_year_behind_the_credits_is_the_films():
    facts = (3, "di Carla Brando, con Ennio Sarto, Livia Tede. Italia, 2009, 118′")

    assert read_meta([facts], {}, title="Il giardiniere", is_day_first=None).facts == [facts[1]]


@pytest.mark.parametrize("line", ["Lovely, the why sister careful, never", "Slow, rows over a lake, and nobody knows"])
def test_a_sentence_with_commas_is_no_list_of_tags(line):
    assert read("The Ferryman’s Loan", REST, line).tags == ()


def test_a_sentence_with_commas_and_without_its_end_is_no_list_of_tags():
    said = "Slow, rows of the boat, lanterns near the lake"
    post = read_rows(
        f"{LAKE}.",
        f"{LAKE}!",
        f"{LAKE}.",
        "The boat rows on and on, in rain and in snow, and nobody sees it at all.",
        said,
    )

    assert post.body.endswith(said)


def test_words_that_file_nothing_between_commas_are_a_sentence():
    post = read("The Ferryman", REST, "Slow boats, is, the lake")

    assert (post.tags, post.body.endswith("the lake")) == ((), True)


def test_words_between_commas_of_which_some_say_what_somebody_does_are_no_tags():
    assert read("The Ferryman", REST, "Slow Music, leaves she, Ulm").tags == ()


def test_tags_with_a_label_between_what_belongs_to_the_page_are_told():
    text = f"{LAKE}. It works best if you know next to nothing about it. I can say that it has a boat, and a goat."
    post = read_rows(
        "The Ferry", "by Ada | May 12, 2009", text, text.replace("best", "least"), "The Disc:",
        text.replace("best", "worst"), "[Overall: 4 stars out of 5] Rent it first, then buy it anyway.",
        "Tagged: DVD, Review", "Nerdy, snarky horror lover with a campy undertone. Ricky lives in Ulm with two cats.",
        "You might also like...", "Win a Copy of ‘The Ferry’ on DVD!", "Top Ten Tuesday: Hospitals",
    )  # fmt: skip

    assert post.tags == ("DVD", "Review")


def test_where_a_post_is_filed_is_no_foot_of_the_page():
    row = "Posted: November 19, 2012 | Author: ada | Filed under: Drama | Leave a comment »"
    post = read("The Ferryman", REST, row, "« Words From The Editor\nOlder posts »")

    assert (post.byline, post.date, post.tags) == ("ada", "2012-11-19", ("Drama",))


@pytest.mark.parametrize("row", ["Canada, Comedy", "Drama, Slow Boats, Pianos"])
def test_categories_between_commas_below_the_mark_file_the_post(row):
    post = read("The Ferryman", REST, "Rating: 4/5", row)

    assert (post.rating.text, post.tags, post.body.endswith("for much.")) == ("4/5", tuple(row.split(", ")), True)


def test_a_place_between_commas_files_nothing():
    assert read("The Ferryman", REST, "Rating: 4/5", "Ulm, Germany").tags == ()
