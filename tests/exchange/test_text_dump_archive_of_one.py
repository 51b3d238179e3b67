"""A page that calls itself an archive, with a single post below: the post is its post; of several, none is."""

import pytest
from lake import LAKE, WRAPPED, read

from exchange.ledger import Label

TEXT = f"{LAKE}, and then it rains for another hour of film. {LAKE}."
OTHER = f"{LAKE} for an hour. Then he rows, and rows, and never says to whom, and the piano rows along with him."


@pytest.mark.parametrize(
    "head", ["Tag Archives: boats", "Posts Tagged ‘Boats’", "Category Archives: Rain", "Blog Archives"]
)
def test_the_post_is_read_as_alone(head):
    post = read("Wet Reels", "", head, "", "The Ferry", "", "May 5, 2014", "", TEXT, "", OTHER, "", "Rating: 4/5")

    assert (post.title, post.rating.text, post.date) == ("The Ferry", "4/5", "2014-05-05")
    assert post.ledger.entries[2].label is Label.BOILERPLATE


def test_so_it_is_where_a_tool_wrapped_the_lines():
    head = ["Wet Reels", "", "Category Archives: Rain", "", "The Ferry", "", "May 5, 2014", ""]
    post = read(*head, *WRAPPED.split("\n"), "", *WRAPPED.split("\n"), "", "Rating: 4/5")

    assert (post.title, post.rating.text) == ("The Ferry", "4/5")


def test_of_several_none_is():
    posts = [
        row
        for day in (5, 6)
        for row in (f"The Ferry {day}", "", f"May {day}, 2014", "", TEXT, "", OTHER, "", "Leave a comment", "")
    ]
    post = read("Wet Reels", "", "Tag Archives: boats", "", *posts)

    assert (post.title, post.rating) == ("Tag Archives: boats", None)


def test_the_day_of_the_archive_is_the_posts_where_it_has_no_other():
    post = read("Archive for May 5, 2014", "", "The Ferry", "", TEXT, "", OTHER)

    assert (post.title, post.date, post.ledger.entries[0].label) == ("The Ferry", "2014-05-05", Label.META)
