"""Conversations as platforms print them whose dumps were read wrongly at first sight."""

import pytest
from lake import LAKE, named, read, said

TEXTS = [f"{LAKE}. It is a film about a ferry.", f"{LAKE}! So it is, to the end, and it rains."]
POST = ["The Ferry", "", TEXTS[0], "", TEXTS[1], ""]


def test_the_sentence_of_a_review_counts_no_comments():
    post = read(
        "Quick thoughts on Ferry 4", "", "I saw Ferry 4. I'll write more on Sunday, but for now my thoughts:", "",
        "1) It is VERY wet", "2) It is not the best of them", "3) The clerk is good", "", "More later.", "",
        "  1. Ada says:", "", "     Row!", "", "  2. Bo says:", "", "     Swim!",
    )  # fmt: skip

    assert named(post) == [("1", "Ada"), ("2", "Bo")]
    assert post.title == "Quick thoughts on Ferry 4"


def test_who_reviewed_a_film_and_its_release_are_no_comments():
    post = read(
        "The Ferry (2005)", "", "Review By: Ada Lind", "Published: October 30, 2007", "", "Director: Bo Orr",
        "Run Time: 97 min", "Release Date: October 09, 2007", "", TEXTS[0], "", TEXTS[1],
    )  # fmt: skip

    assert not post.found
    assert TEXTS[0] in post.body


def test_a_place_and_a_day_above_all_of_a_text_are_no_comment():
    post = read("The Ferry", "", "Lakeside", "", "Friday, 29 August 2025, 11:47", "", TEXTS[0], "", TEXTS[1])

    assert not post.found
    assert TEXTS[0] in post.body


@pytest.mark.parametrize("by", ["Posted by: {} | November 9, 2004 04:40 AM", "Rédigé par : {} | 04 mars 2014 à 17:12"])
def test_typepads_names_stand_below_their_texts_without_a_heading(by):
    rows = ["The Ferry", *TEXTS, "Row!", by.format("Ada"), "Swim, in the end.", by.format("Bo")]

    assert said(read(*rows)) == [("1", "Ada", "Row!"), ("2", "Bo", "Swim, in the end.")]


def test_the_only_comment_of_typepads_stands_below_its_trackbacks():
    post = read(
        *POST, "November 07, 2004 at 03:22 PM | Permalink", "", "TrackBack URL for this entry:", "",
        "Listed below are links to weblogs that reference The Ferry:", "", "Row, row, row!", "",
        "Posted by: Ada | November 9, 2004 04:40 AM",
    )  # fmt: skip

    assert said(post) == [("1", "Ada", "Row, row, row!")]


def test_typepads_names_stand_below_where_comments_are_closed():
    by = "Geplaatst door: {} | {} maart 2006 om 08:41"
    rows = ["Reacties", "", "Roeien!", "", by.format("Ada", 9), "", "Zwemmen.", "", by.format("Bo", 10), ""]
    post = read(*POST, *rows, "De reacties op dit bericht zijn gesloten.")

    assert said(post) == [("1", "Ada", "Roeien!"), ("2", "Bo", "Zwemmen.")]


def test_that_nobody_commented_is_no_comment():
    post = read(*POST, "Kommentare", "", "Ansicht der Kommentare: Linear | Verschachtelt", "", "Noch keine Kommentare")

    assert not post.found
    assert post.body.split("\n\n") == TEXTS


def test_disqus_prints_its_head_above_the_list_and_a_picture_in_each_point():
    post = read(
        *POST, "3 Comments", "Rowboats", "Login", "", "1", "", "Recommend", "", "⤤ Share", "", "Sort by Best", "",
        "Join the discussion…", "", "  • Avatar", "    Ada_K • 6 years ago", "", "    Row!", "",
        "    12 • Reply • Share ›", "", "      □ Avatar", "        Bo Orr Mod > Ada_K • 6 years ago", "",
        "        In the rain?", "", "        7 • Reply • Share ›", "", "  • Avatar", "    cyd • 5 years ago", "",
        "    Swim!", "", "    1 • Reply • Share ›", "", "✉ Subscribe",
    )  # fmt: skip

    assert said(post) == [("1", "Ada_K", "Row!"), ("1.1", "Bo Orr", "In the rain?"), ("2", "cyd", "Swim!")]


def test_votes_of_intensedebate_belong_to_the_comment_above():
    vote = ["Report", "", "Reply", ""]
    post = read(
        *POST, "Comments (3)", "", "Sort by: Date Rating Last Activity", "", "Loading comments...", "",
        "Ada's avatar", "", "Ada · 702 weeks ago", "", "Row!", "", *vote,
        "1 reply · active 702 weeks ago", "", "+2", "",
        "    Bo Orr's avatar", "", "    Bo Orr · 702 weeks ago", "", "    In the rain?", "",
        *(f"    {row}" if row else "" for row in vote), "    0", "", "cyd's avatar", "", "cyd · 699 weeks ago", "",
        "Swim!", "", *vote, "-1", "", "Post a new comment",
    )  # fmt: skip

    assert said(post) == [("1", "Ada", "Row!"), ("1.1", "Bo Orr", "In the rain?"), ("2", "cyd", "Swim!")]


def test_b2evolution_names_above_and_dates_below():
    post = read(
        *POST, "3 comments", "", "Comment from: Ada [Visitor] · http://ada.example.com", "", "Row!", "",
        "10/07/05 @ 07:50", "", "Comment from: bo [Member]", "", "Swim!", "", "10/08/05 @ 09:12", "",
        "Comment from: Prof. Cyd [Visitor]", "", "I have done the sums.", "", "Do not.", "", "10/13/05 @ 22:30", "",
        "This post has 3 feedbacks awaiting moderation...", "", "Leave a comment",
    )  # fmt: skip

    assert said(post) == [
        ("1", "Ada", "Row!"),
        ("2", "bo", "Swim!"),
        ("3", "Prof. Cyd", "I have done the sums.\n\nDo not."),
    ]


def test_drupals_subjects_may_be_set_apart_from_names():
    foot = ["", "Permalink", "", "Log in or register to post comments", ""]
    post = read(
        *POST, "Comments", "", "I rowed there", "", "Submitted by Ada (not verified) on Thu, 11/01/2012 - 08:41.", "",
        "It was wet.", *foot, "    Re: I rowed there", "", "    Submitted by bo on Thu, 11/01/2012 - 19:22.", "",
        "    So am I.", *(f"    {row}" if row else "" for row in foot), "Boat?", "",
        "Submitted by cyd on Sat, 11/03/2012 - 00:13.", "", "Swim!", *foot,
    )  # fmt: skip

    assert said(post) == [("1", "Ada", "It was wet."), ("1.1", "bo", "So am I."), ("2", "cyd", "Swim!")]


def test_joomla_counts_votes_before_names():
    button = ["", "Reply | Reply with quote | Quote", ""]
    post = read(
        *POST, "Comments", "", "+2 # rower 2011-03-17 15:01", "Row!", *button, "0 # Bo Orr 2011-03-17 16:40", "Swim!",
        *button, "-1 # Cyd 2011-03-21 20:18", "Wait!", *button, "Refresh comments list",
    )  # fmt: skip

    assert said(post) == [("1", "rower", "Row!"), ("2", "Bo Orr", "Swim!"), ("3", "Cyd", "Wait!")]


def test_prophotos_comments_stand_below_their_form():
    post = read(
        *POST, "Add a comment...", "", "Your email is never published or shared. Required fields are marked *", "",
        "  • ada - I read this aloud. Row!ReplyCancel", "", "  • Bo Orr - What a boat. 🙂ReplyCancel", "",
        "  • Cyd - Oh my goodness, does she take orders?", "", "    Asking for three nieces.ReplyCancel",
    )  # fmt: skip

    assert [comment.text for comment in post.found] == [
        "ada - I read this aloud. Row!",
        "Bo Orr - What a boat. 🙂",
        "Cyd - Oh my goodness, does she take orders?\n\nAsking for three nieces.",
    ]


def test_neighbours_below_the_last_comment_are_none_of_it():
    rows = [
        "2 Comments",
        "",
        "Ada",
        "4 years ago · 2 Likes",
        "",
        "Row!",
        "",
        "Bo",
        "4 years ago · 0 Likes",
        "",
        "Swim!",
    ]
    post = read(*POST, *rows, "", "Older Post", "A Fortnight of Owls", "", "Newer Post", "The Second Oar")

    assert said(post) == [("1", "Ada", "Row!"), ("2", "Bo", "Swim!")]


def test_buttons_of_sapo():
    foot, other = "responder a comentário | discussão", "responder a comentário | início da discussão"
    post = read(
        *POST, "3 comentários:", "", "De Ada a 1 de Fevereiro de 2017 às 10:22", "", "Remar!", "", foot, "",
        "    De Bo O. a 1 de Fevereiro de 2017 às 19:05", "", "    Na chuva?", "", f"    {other}", "",
        "De Anónimo a 5 de Fevereiro de 2017 às 23:48", "", "Nadar.", "", foot,
    )  # fmt: skip

    assert said(post) == [("1", "Ada", "Remar!"), ("1.1", "Bo O.", "Na chuva?"), ("2", "Anónimo", "Nadar.")]
