"""Rows above and below comments that a tool printed in pieces, and words of the page that it broke."""

import pytest
from lake import LAKE, WRAPPED, named, read, said

from exchange.parsers.text_dump.around.furniture import without_tail
from exchange.parsers.text_dump.talk.heads import read_head

POST = ("The Ferry", f"{LAKE}.", f"{LAKE}.", f"{LAKE}.")


def written(post):
    return [(comment.author, comment.created, comment.text) for comment in post.found]


def test_days_below_texts_may_lead_to_hours_that_are_links():
    rows = ["Row!", "Ada Lind", "24 Feb 09 at", "8:45 pm", "Swim!", "tweedsider", "25 Feb 09 at", "11:02 am"]
    post = read(*POST, "2 Responses to 'The Ferry'", *rows, "Leave a Reply")

    assert written(post) == [("Ada Lind", "2009-02-24T20:45", "Row!"), ("tweedsider", "2009-02-25T11:02", "Swim!")]


def test_names_below_texts_may_stand_between_the_words_that_lead_to_them_and_to_the_day():
    rows = ["Row!", "By", "Anonymous, at", "7/19/2006 12:21 AM", "Swim!", "By", "Old Nick", ", at", "7/19/2006 9:14 AM"]
    rows += ["Fly!", "By", "Vic Gorey", ", at", "7/20/2006 2:02 AM"]
    post = read(*POST, "3 Comments:", *rows, "Post a Comment")

    assert written(post) == [
        ("Anonymous", "2006-07-19T00:21", "Row!"),
        ("Old Nick", "2006-07-19T09:14", "Swim!"),
        ("Vic Gorey", "2006-07-20T02:02", "Fly!"),
    ]


def test_a_day_may_stand_above_the_name_and_the_word_that_it_says_something():
    rows = [
        "Le 14/10/2013 à 08:55,",
        "minou",
        "a écrit :",
        "Row!",
        "Le 14/10/2013 à 19:21,",
        "Captain Pop",
        "a écrit :",
        "Swim!",
    ]
    post = read(*POST, "2 commentaires", *rows, "Laisser un commentaire")

    assert written(post) == [("minou", "2013-10-14T08:55", "Row!"), ("Captain Pop", "2013-10-14T19:21", "Swim!")]


def test_somebody_may_be_called_as_a_badge_is():
    head = read_head(["Guest", "says:", "May 5, 2014 at 5:07 pm", "Row!"])

    assert (head.author, head.created, head.lines) == ("Guest", "2014-05-05T17:07", 3)


@pytest.mark.parametrize("name", ["Captain Pop", "Ada Bishop", "Bea Breadmod", "Jo (of the Ami 8)"])
def test_no_end_of_a_name_is_a_badge_or_a_button(name):
    assert without_tail(name) == name


def test_pings_stand_below_the_buttons_of_the_last_comment():
    rows = [
        row
        for name, day in (("Ada", 5), ("Bo", 6))
        for row in (name, "says:", f"May {day}, 2014 at 5:07 pm", "Row!", "Gefällt mir", "Antworten")
    ]
    rows += ["Pingback:", "Eleven, twelve: films that count – Ostkino", "Kommentar verfassen", "Antwort abbrechen"]
    post = read(*POST, "3 thoughts on “The Ferry”", *rows)

    assert [comment.kind for comment in post.found] == ["comment", "comment", "pingback"]


def test_points_and_short_rows_in_a_text_stay_together_where_lynx_leaves_no_gaps():
    rows = [
        "   1. Ada says:",
        "      March 12, 2011 at 1:03 am",
        "      I have rowed there, and so I know it all by heart and by the oar. So:",
        "         + Quill did his own rowing.",
        "         + There was a longer version of it, and nobody has seen it, he says.",
        "      Nevertheless, I would go. From me:",
        "      Story: 6/10",
        "      Rowing: 9/10",
        "      Reply",
        "   2. Bo says:",
        "      March 13, 2011 at 1:03 am",
        "      Swim!",
        "      Reply",
    ]
    wrapped = [f"   {row}" for row in [*WRAPPED.splitlines(), ""] * 3]
    post = read("   The Ferry", "", *wrapped, "2 Responses to “The Ferry”", *rows)

    assert post.found[0].text.splitlines() == [
        "I have rowed there, and so I know it all by heart and by the oar. So:",
        "+ Quill did his own rowing.",
        "+ There was a longer version of it, and nobody has seen it, he says.",
        "",
        "Nevertheless, I would go. From me:",
        "Story: 6/10",
        "Rowing: 9/10",
    ]


def test_the_rest_of_a_broken_line_above_the_comments_is_none_of_the_first():
    rows = [
        "   Subscribe to comments with [8]RSS or [9]TrackBack to 'The Ferry and",
        "   the Lake'.", "",
        "    1. ", "       Row!", "", "       Ada", "", "       May 1, 2009 at 5:07 pm", "",
        "    2. ", "       Swim!", "", "       Bo", "", "       May 2, 2009 at 5:07 pm", "",
    ]  # fmt: skip
    wrapped = [f"   {row}" for row in WRAPPED.splitlines()]
    post = read("   The Ferry", "", *wrapped, "", "  2 Responses to 'The Ferry and the Lake'", "", *rows)

    assert said(post) == [("1", "Ada", "Row!"), ("2", "Bo", "Swim!")]


def test_words_that_trail_off_above_a_long_line_open_no_list_of_other_posts():
    def comment(mark, day, *text):
        return [
            f"{mark} ![](/a.png) · {day} mai 2010 à 20 h 21 min",
            "",
            *text,
            "",
            f"[Répondre](/?r={day}#respond)",
            "",
        ]

    long = f"{LAKE}, {LAKE}."
    rows = [*comment("  1.", 2, long), *comment("     *", 3, long)]
    rows += [*comment("     *", 5, long, "La mais billet…", long), *comment("     *", 14, "Row!")]
    post = read("The Ferry", "", f"{LAKE}.", "", f"{LAKE}.", "", "## Commentaires (36)", "", *rows)

    assert [path for path, _ in named(post)] == ["1", "1.1", "1.2", "1.3"]
