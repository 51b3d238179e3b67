"""Comments whose names and dates are told by how others of the same dump are set."""

import pytest

from exchange.cleaning import decode
from exchange.parsers.text_dump import read_page

REVIEW = (
    "The Lamp Oil\n\n"
    "A film about a lamp that goes out and about those who sit in the dark and wait until somebody says something.\n\n"
    "Nobody does for an hour, and then everybody does, and it is the funniest quarrel of the year by a long way.\n\n"
    "Rating: 4/5\n\n"
)


def read(text):
    return read_page("page.txt", decode((REVIEW + text).encode()))


def told(text):
    return [(each.author, each.created, each.text) for each in read(text).comments]


def test_inscriptis_prints_the_foot_of_a_comment_and_the_next_name_as_one_line():
    assert told(
        "3 commentaires:\n\n  Nell a dit…\n\n  J'y étais.\n\n  15 juin 2009 à 08:12 Le Père Noël est un ami a dit…\n\n"
        "  Moi aussi.\n\n  15 juin 2009 à 09:40 Dov a dit…\n\n  Pas moi.\n\n  2 juillet 2009 à 00:40\n\n"
        "Enregistrer un commentaire\n"
    ) == [
        ("Nell", "2009-06-15T08:12", "J'y étais."),
        ("Le Père Noël est un ami", "2009-06-15T09:40", "Moi aussi."),
        ("Dov", "2009-07-02T00:40", "Pas moi."),
    ]


def test_the_picture_of_a_button_beside_the_date_is_no_name_and_a_verb_tells_a_name_that_is_a_sentence():
    drawn = "\n\n   [2]{0} [3][icon_delete13.gif]\n\n"
    assert told(
        "3 commentaires:\n\n   [1]Nell a dit…\n   J'y étais."
        + drawn.format("15 juin 2009 à 08:12")
        + "   Le Père Noël est un ami a dit…\n   Moi aussi."
        + drawn.format("15 juin 2009 à 09:40")
        + "   Dov a dit…\n   Pas moi."
        + drawn.format("2 juillet 2009 à 00:40")
        + "   Enregistrer un commentaire\n"
    ) == [
        ("Nell", "2009-06-15T08:12", "J'y étais."),
        ("Le Père Noël est un ami", "2009-06-15T09:40", "Moi aussi."),
        ("Dov", "2009-07-02T00:40", "Pas moi."),
    ]


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 2, 1)])
@pytest.mark.parametrize("form", ["{0} {1}", "#{0} {1}", "{0}. {1}"])
def test_names_without_dates_that_are_counted_begin_comments(form, order):
    heads = [form.format(number, name) for number, name in zip(order, ("Nell", "Dov", "Uncle Bob"), strict=True)]
    assert told(
        f"3 responses so far ↓\n\n{heads[0]}\n\nI sat there too.\n\n{heads[1]}\n\nSo did I.\n\nFor an hour.\n\n"
        f"{heads[2]}\n\nDov: oh!\n\nLeave a Comment\n"
    ) == [("Nell", "", "I sat there too."), ("Dov", "", "So did I.\n\nFor an hour."), ("Uncle Bob", "", "Dov: oh!")]


def test_a_portrait_above_the_date_and_the_name_below_it_are_one_head():
    comment = "  {0}. {1} Avatar\n     May 1{0}, 2025\n     {1}\n\n     {2}\n\n     Reply\n\n"
    assert told(
        "Comments\n\n  2 responses to “The Lamp Oil”\n\n"
        + comment.format(1, "Nell B", "I sat there too.")
        + comment.format(2, "Dov", "So did I.")
        + "Leave a Reply\n"
    ) == [("Nell B", "2025-05-11", "I sat there too."), ("Dov", "2025-05-12", "So did I.")]


def test_a_heading_that_counts_below_a_word_for_comments_tells_how_many_there_are():
    assert (
        read(
            "Comments\n\n  2 responses to “The Lamp Oil”\n\n    1. Nell\n       May 1, 2025\n       Yes.\n"
        ).declared_count
        == 2
    )


def test_bare_names_above_most_texts_are_names_with_badges_and_in_small_letters_if_said_again():
    names = "  1. fond of lamps\n\n    I sat there too.\n\n    1. Ada Lund Autor de la entrada\n\n      So did I.\n\n"
    names += "  2. Dov\n\n    For an hour.\n\n  3. fond of lamps\n\n    For two hours.\n\n"
    assert [author for author, _, _ in told(f"4 comentarios\n\n{names}Deja un comentario\n")] == [
        "fond of lamps",
        "Ada Lund",
        "Dov",
        "fond of lamps",
    ]


@pytest.mark.parametrize(
    "date", ["schreibt am 30. November 2012 um 12:31 (UTC 1)", "krantim 30 November 2012, 12:31 zwurbel"]
)
def test_dates_between_unknown_words_below_names_are_read(date):
    comment = "  {0}. {1}\n\n    " + date + "\n\n    {2}\n\n"
    texts = comment.format(1, "Nell", "I sat there too.") + comment.format(2, "Dov", "So did I.")
    assert [created for _, created, _ in told(f"2 Kommentare\n\n{texts}Schreibe einen Kommentar\n")] == [
        "2012-11-30T12:31",
        "2012-11-30T12:31",
    ]


def test_a_name_whose_date_was_broken_before_the_hour_is_not_the_name():
    page = "2 comments\n\n    1. Nell October 13, 2013 at\n       12:31 pm\n\n       Exactly.\n\n       Reply\n"
    page += "    2. Dov October 14, 2013 at\n       9:00 am\n\n       Yes.\n\n       Reply\n"
    assert [author for author, _, _ in told(page)] == ["Nell", "Dov"]


def test_trackbacks_above_the_comments_are_pings_with_names_and_dates():
    post = read(
        "1 Trackback\n\n  1. By Fog Weekly « Lamps on June 30, 2009 at 6:00 pm\n\n    […] our friend saw it […]\n\n"
        "1 Comment\n\n  1. Nell\n    Posted June 18, 2009 at 11:20 am | Permalink\n\n    I sat there too.\n\n"
        "    Reply\n\nPost a Comment\n"
    )
    assert [(each.author, each.created, each.kind, each.text) for each in post.comments] == [
        ("Nell", "2009-06-18T11:20", "comment", "I sat there too."),
        ("Fog Weekly « Lamps", "2009-06-30T18:00", "trackback", "[…] our friend saw it […]"),
    ]
    assert "Trackback" not in post.body


def test_the_picture_of_a_button_is_no_name_in_markdown_either():
    comment = "[{0}](/n) said...\n\n    {1}\n\n    15 June 2009 08:1{2}[ ![](/img/icon_delete13.gif)](/del)\n\n"
    page = "2 comments:\n\n" + comment.format("Nell", "I sat there too.", 1) + comment.format("Dov", "So did I.", 2)
    assert told(page + "Post a Comment\n") == [
        ("Nell", "2009-06-15T08:11", "I sat there too."),
        ("Dov", "2009-06-15T08:12", "So did I."),
    ]


def test_the_hour_in_the_byline_of_the_post_opens_no_conversation():
    comment = "{0}\nsays:\n15 June 2009 {1}\n{2}\nReply\n"
    page = "".join(
        comment.format(*each) for each in zip(("Nell", "Dov", "Pina"), ("8:11", "9:20", "9:40"), "abc", strict=True)
    )
    assert [author for author, _, _ in told("Posted by\nAda\n10:30 PM\n3 thoughts on it\n" + page)] == [
        "Nell",
        "Dov",
        "Pina",
    ]
