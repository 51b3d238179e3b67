"""Who wrote, where a name looks like none, stands twice, or is known by how all others are set."""

import pytest
from lake import LAKE, named, read

from exchange.parsers.text_dump.talk.heads import Head, read_head
from exchange.records import Doubt

POST = ("The Ferry", "", f"{LAKE}.", "", f"{LAKE}.", "", "3 responses to “The Ferry”", "")


def numbered(names, *text):
    """Comments that only a day closes."""
    return [
        row
        for place, name in enumerate(names, start=1)
        for row in (f"  {place}. {name}", "", *text, "", f"     May {place}, 2015 at 5:07 pm", "     Reply")
    ]


def dated(post):
    return [(comment.author, comment.created, comment.text) for comment in post.found]


@pytest.mark.parametrize("name", ["Mrs. Lind’s 4th Grade", "Tobias from the boat house", "Keeper (retired)"])
def test_what_stands_above_a_day_where_all_names_do_is_one(name):
    names = ["Ada", "Bo Orr", name]
    rows = [
        row
        for place, each in enumerate(names, start=1)
        for row in (f"  {place}. {each}", f"     May {place}, 2015 at 5:07 pm", "", "     Row!", "", "     Reply", "")
    ]
    assert named(read(*POST, *rows)) == [("1", "Ada"), ("2", "Bo Orr"), ("3", name)]


def test_a_few_words_above_a_text_where_all_names_stand_are_one_and_it_is_told():
    names = ["Ada Lind", "Bo Orr", "Cy", "Keeper (retired)"]
    rows = [
        row
        for place, each in enumerate(names, start=1)
        for row in (
            f"  {place}. {each}",
            "",
            "     Row, and swim.",
            "",
            f"     May {place}, 2015 at 5:07 pm",
            "     Reply",
        )
    ]
    post = read(*POST, *rows)

    assert named(post)[-1] == ("4", "Keeper (retired)")
    assert Doubt.NAME_OR_TEXT in {note.code for note in post.notes}


def test_a_sentence_above_a_text_is_no_name_though_names_stand_there():
    post = read(*POST, *numbered(["Ada Lind", "Bo Orr", "Cy", "I rowed."], "     Row, and swim."))

    assert dated(post)[-1] == ("", "2015-05-04T17:07", "I rowed.\n\nRow, and swim.")


def test_a_name_may_be_printed_twice_once_for_its_picture():
    rows = [
        row
        for name in ("Tobias from accounting", "sputnik_sue")
        for row in (f"  1. {name}", f"     {name} on June 4, 2017 at 10:26 am", "", "     Row!", "", "     Reply", "")
    ]
    assert dated(read(*POST, *rows)) == [
        ("Tobias from accounting", "2017-06-04T10:26", "Row!"),
        ("sputnik_sue", "2017-06-04T10:26", "Row!"),
    ]


@pytest.mark.parametrize(
    ("line", "author", "created"),
    [
        ("Posted October 3, 2009 at 7:30 pm | Permalink", "", "2009-10-03T19:30"),
        ("At 11:31 PM, ![Blogger](icon_blog.gif)  Tex Arcana said...", "Tex Arcana", ""),
    ],
)
def test_dates_pictures_and_badges_are_no_part_of_a_name(line, author, created):
    head = read_head([line, "Row!"])

    assert isinstance(head, Head)
    assert (head.author, head.created) == (author, created)


@pytest.mark.parametrize(("writer", "name"), [("Bruno Griffon", "Bruno Griffon"), ("Ada Lind", "Bruno Griffon Auteur")])
def test_a_badge_that_may_be_a_name_is_one_only_beside_that_of_the_writer(writer, name):
    post = read(
        "The Ferry", f"By {writer}", *POST[1:], "Bruno Griffon Auteur says:", "May 5, 2014 at 5:07 pm", "", "Row!"
    )

    assert post.found[0].author == name


def test_the_last_of_several_days_below_texts_may_be_one_of_two():
    feet = ["Ada — 11/21/2004 @ 9:48 am", "Bo — 11/22/2004 @ 1:15 pm", "old hand — 12/4/2004 @ 10:30 pm"]
    rows = [
        row
        for place, foot in enumerate(feet, start=1)
        for row in (f"  {place}. Row!", "", f"     Comment by {foot}", "")
    ]

    assert dated(read(*POST, *rows))[-1] == ("old hand", "2004-12-04T22:30", "Row!")


def test_who_pinged_may_be_broken_over_two_lines():
    rows = [
        "   1. I did NOT fall asleep, I was resting my eyes until the kettle came",
        "      on.",
        "      Comment by Ada — 11/21/2004 @ 9:48 am",
        "   2. [...] The Ferry at the lake has been seen by us and is very long and",
        "      wet. [...]",
        "      Pingback by Damp Course » Links for a wet week — 11/23/2004 @ 8:02",
        "      am",
        "   3. Glad.",
        "      Comment by Bo — 12/14/2004 @ 10:30 pm",
    ]
    post = read("   The Ferry", "", f"   {LAKE[:70]}", f"   {LAKE[70:]}.", "", "3 Comments »", "", *rows)

    assert [comment.kind for comment in post.found] == ["comment", "pingback", "comment"]
    assert post.comments[1].author == "Damp Course » Links for a wet week"


@pytest.mark.parametrize(
    ("days", "colon"),
    [
        (("06.11.07 - 00:15 | #", "06.11.07 - 10:48 | #", "13.11.07 - 19:30 | #"), " :"),
        (tuple(f"September {day}, 2010, 1:17:20 PM EDT – Like – Reply" for day in (12, 13, 14)), ""),
    ],
)
def test_days_close_comments_that_names_open(days, colon):
    names = ("Miss Lace", "K." if colon else "Skip (reel 4)", "Harlan Voss")
    rows = [row for name, day in zip(names, days, strict=True) for row in (f"{name}{colon}", f"{LAKE}.", day)]
    post = read(*POST, *rows, "", "Comments by HaloScan.com")

    assert [(author, text) for author, _, text in dated(post)] == [(name, f"{LAKE}.") for name in names]
    assert all(created for _, created, _ in dated(post))


def test_a_page_says_something_above_what_wordpress_quotes_of_it():
    rows = ["  1. Ada says:", "     June 14, 2012 at 9:00 am", "", "     Row!", ""]
    rows += ["  2. Weekend box office: Kites up, Capes down - Rainy Seats says:", "     June 18, 2012 at 9:00 am", ""]
    post = read(*POST, *rows, "     [...] A lovely, soggy review of The Ferry, which [...]")

    assert (post.comments[1].kind, post.comments[1].author, post.comments[1].created) == (
        "pingback", "Weekend box office: Kites up, Capes down - Rainy Seats", "2012-06-18T09:00",
    )  # fmt: skip


def test_an_excerpt_without_its_end_is_a_ping_where_a_page_and_its_site_say_it():
    rows = [
        "  1. Links for a wet week « Fog Weekly, am 2. November 2010 um 12:00 Sagte:",
        "",
        "     [...] and Ada is right",
    ]
    rows += ["", "  2. Ada, am 3. November 2010 um 12:00 Sagte:", "", "     [...] Row!"]
    post = read(*POST, *rows)

    assert [comment.kind for comment in post.comments] == ["pingback", "comment"]


def test_the_hour_of_a_page_that_says_something_may_be_broken_off():
    page = "The Back Row « forty reviews of the same wet"
    rows = [
        f"  {place}. {name} says:\n\n[January {place}, 2015 at 2:58\npm](http://ferry.example/2014/the-ferry/#comment-{place})\n\n{text}\n"
        for place, name, text in ((1, "Ada", "Row!"), (2, f"{page} and very long ferry", "[…] It has a piano […]"))
    ]
    lines = [f"{LAKE[:74]}", f"{LAKE[75:]}."]
    post = read("# The Ferry", "", *lines, "", *lines, "", *lines, "", "## 2 thoughts on “The Ferry”", "", *rows)

    assert [(comment.kind, comment.created) for comment in post.found] == [
        ("comment", "2015-01-01T14:58"),
        ("pingback", "2015-01-02T14:58"),
    ]


def test_a_name_of_two_words_that_comes_again_is_no_verb_behind_another():
    names = ["a reader", "Nora Lind", "a reader", "Old Sam", "Ada", "a reader"]
    rows = [row for name in names for row in (name, f"{LAKE}, and {name.lower()} rows.", "Répondre")]
    post = read(
        "The Ferry", f"{LAKE}.", f"{LAKE}!", "6 commentaires sur « The Ferry »", *rows, "Laisser un commentaire"
    )

    assert [author for _, author in named(post)] == names
