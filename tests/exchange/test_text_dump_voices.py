"""Conversations below a heading of unknown words: the manner in which speakers are named tells where they begin."""

import pytest

from exchange.cleaning import decode
from exchange.parsers.text_dump import read_page

REVIEW = (
    "The Lamp Oil\n\n"
    "A film about a lamp that goes out and about those who sit in the dark and wait until somebody says something.\n\n"
    "Nobody does for an hour, and then everybody does, and it is the funniest quarrel of the year by a long way.\n\n"
    "Rating: 4/5\n\n"
)
BELOW, ABOVE = (
    "2 Zwurbel krantim\n\nI sat there too.\n{0}\n\nSo did I, and nobody said a word.\n{1}\n\nLeave a comment\n",
    "2 Zwurbel krantim\n\n{0}\nI sat there too.\n\n{1}\nSo did I, and nobody said a word.\n\nLeave a comment\n",
)
NAMES, DATES = ("Nell", "Dov B."), ("March 14, 2009 {at}8:07 pm", "March 15, 2009 {at}9:50 am")


def read(text):
    return read_page("page.txt", decode(text.encode()))


@pytest.mark.parametrize(
    ("page", "manner"),
    [
        (BELOW, "Comment by {name} — {date}"),
        (BELOW, "Commentaire par {name} — {date}"),
        (BELOW, "Posted by: {name} | {date}"),
        (BELOW, "{name} – {date}"),
        (ABOVE, "{name}, {date}:"),
        (ABOVE, "{name} | {date} | Reply"),
        (ABOVE, "{name}\n{date}"),
        (ABOVE, "{name} krantimed on {date}"),
    ],
)
def test_a_manner_that_comes_again_tells_comments_below_an_unknown_heading(page, manner):
    dates = [date.format(at="@ " if "—" in manner else "at ") for date in DATES]
    post = read(REVIEW + page.format(*(manner.format(name=n, date=d) for n, d in zip(NAMES, dates, strict=True))))

    assert [(each.text, each.created) for each in post.comments] == [
        ("I sat there too.", "2009-03-14T20:07"),
        ("So did I, and nobody said a word.", "2009-03-15T09:50"),
    ]
    assert "Zwurbel" not in post.body
    assert post.declared_count == 2


def test_a_lone_comment_below_a_heading_of_unknown_words_is_found():
    post = read(REVIEW + "1 Zwurbel\n\nNell\nMarch 14, 2009 at 8:07 pm\nI sat there too.\nReply\n\nLeave a Reply\n")

    assert [(each.author, each.text) for each in post.comments] == [("Nell", "I sat there too.")]


def test_the_word_for_replies_among_comments_is_no_heading():
    comments = (
        "3 Zwurbel\n\n 1. Nell22 November 2015 at 20:31\n\n    I sat there too.\n\n    ReplyDelete\n"
        " 2. Dov24 November 2015 at 05:12\n\n    So did I.\n\n    ReplyDelete\n    Replies\n"
        "     1. Pina24 November 2015 at 07:40\n\n        Who did not?\n\n        Delete\n    Reply\n\nAdd comment\n"
    )

    assert [(each.path, each.author) for each in read(REVIEW + comments).comments] == [
        ("1", "Nell"),
        ("2", "Dov"),
        ("2.1", "Pina"),
    ]


@pytest.mark.parametrize(
    "below",
    [
        "Posted by Joan at 10:52 PM\n\nLabels: bees\n",
        "The Long Night\nMarch 9, 2012\n\nThe Short Day\nMay 1, 2011\n",
        "J'ai aimé :\n- la lampe\n\nJ'ai moins aimé :\n- le noir\n",
        "The Long Night\nMarch 9, 2012\nA night that is long.\n\nThe Short Day\nMay 1, 2011\nA day that is short.\n",
    ],
    ids=["byline", "other posts", "headings of the text", "other posts with words"],
)
def test_what_else_has_dates_or_colons_below_a_review_is_no_conversation(below):
    assert read(REVIEW + below).comments == ()
