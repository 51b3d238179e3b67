"""How people begin and end what they write: with signs, numbers and words that look like marks, names and headings."""

from test_text_dump_threads import POST, lines

from exchange.parsers import text_dump
from exchange.parsers.text_dump.heading import read_heading

LONG = "川はとても広くて、舟はとても小さくて、だれもピアノをひけないのに、みんなで歌をうたいながら夜まで待っていた。"


def texts(post):
    return [comment.text for comment in post.comments]


def wrapped(*rows):
    """A conversation below a post that was broken at its 72nd column."""
    post = lines(
        "The Ferry", "",
        "A man lends his boat to a stranger, and gets it back with a piano in it",
        "that nobody can play, and nobody has the heart to throw into the river,",
        "where it would have been happier, as the last of the ferrymen remarks a",
        "moment before he tunes it.", "",
    )  # fmt: skip
    return next(text_dump.parse({"p.txt": f"{post}2 comments\n\n{lines(*rows)}".encode()}))


# Numbers


def test_a_number_alone_in_further_reading_begins_a_title():
    post = next(text_dump.parse({"p.txt": f"{POST}Further reading:\n\n7. Heaven in a boat\n".encode()}))

    assert [link.title for link in post.links] == ["7. Heaven in a boat"]


# Signs


def test_pictograms_at_the_end_of_a_text_are_of_it():
    page = POST.rstrip() + " And the last of them is the best of them all, if you ask me, \n❤️\n\n"
    post = next(text_dump.parse({"p.txt": f"{page}1 comment\n\n  1. Row!\n".encode()}))

    assert post.body.endswith("❤️")


# Words


def test_words_about_this_are_no_heading():
    assert read_heading("27 thoughts on this: storm, piano, boat") is None
    assert read_heading("27 thoughts on This: A Love Story").title == "This: A Love Story"


def test_an_address_within_words_lists_nothing():
    tail = "It sank, they say. And yet it plays…\n\nI wrote https://oars.example/2014/piano about it once\n"
    post = next(text_dump.parse({"p.txt": f"{POST}{tail}".encode()}))

    assert post.links == ()
