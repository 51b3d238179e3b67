"""Titles that stand below what a site says of itself, and how other pages print them."""

import pytest

from exchange.parsers import text_dump

REST = (
    "A ferryman lends his boat to a stranger for an afternoon, and gets it back with a piano in it. He cannot play, "
    "and there is no way to get it out.\n\n"
    "What follows is less a comedy than a long argument about weight. I would not have missed the storm."
)
MENU = "  * Home\n  * About\n  * Contact"
BYLINE = "by Ada on May 5, 2014"


def read(*parts):
    return next(text_dump.parse({"page.txt": "\n\n".join(parts).encode()}))


@pytest.mark.parametrize(
    "above",
    [
        ("Alert!", "The Thursday screening has moved to the library. Bring a jumper."),
        ("Wet Reels", "Up or down. That is it.", MENU),
        ("Wet Reels", "We use cookies. Go on if you like them.", MENU, "Home Comedy"),
        ("Wet Reels", MENU, "You are here: Home / Comedies / The Ferryman’s Loan"),
    ],
)
@pytest.mark.parametrize(
    "byline", [BYLINE, "May 5, 2014 by Ada 12 Comments", "  * Ada\n  * May 5, 2014\n  * 7 Comments"]
)
def test_a_title_stands_above_its_byline_whatever_the_site_says_above(above, byline):
    post = read(*above, "The Ferryman’s Loan", byline, REST)

    assert (post.title, post.byline, post.date) == ("The Ferryman’s Loan", "Ada", "2014-05-05")


def test_a_text_that_has_begun_goes_on_below_the_byline_of_another_post():
    post = read("The Ferryman’s Loan", BYLINE, REST, "The Marsh Bride", "by Bo on May 4, 2014", "It is short.")

    assert post.title == "The Ferryman’s Loan"


def test_kind_in_brackets_belongs_to_the_title():
    assert read("[Critique] The Ferryman", BYLINE, REST).title == "[Critique] The Ferryman"


def test_a_browser_prints_the_site_before_the_title():
    post = read("Wet Reels: Lamplit", "Wet Reels", "Reviews of cold cinema", "May 5, 2014", "Lamplit", REST)

    assert post.title == "Lamplit"


def test_emphasis_in_the_heading_of_the_comments_is_no_part_of_the_title():
    post = read(
        "The Ferryman", BYLINE, REST, "2 thoughts on “_The Ferryman_”", "Mia says:\nMay 6, 2014 at 9:00 am\nYes."
    )

    assert post.title == "The Ferryman"
