"""How people begin and end what they write: with signs, numbers and words that look like marks, names and headings."""

import pytest
from test_text_dump_threads import POST, doubts, lines, paths, read

from exchange.parsers import text_dump
from exchange.parsers.text_dump.talk.heading import read_heading
from exchange.records import Doubt

LONG = "川はとても広くて、舟はとても小さくて、だれもピアノをひけないのに、みんなで歌をうたいながら夜まで待っていた。"


def texts(post):
    return [comment.text for comment in post.comments]


def indented(text):
    return "".join(f"   {line}" if line.strip() else line for line in text.splitlines(keepends=True))


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


def test_the_only_number_of_a_conversation_is_how_a_sentence_begins():
    rows = ["    • Ours sank.", "", "      14) That one floats.", "", "    • Lovely."]
    post = read(lines(*rows), count=3)

    assert texts(post) == ["Ours sank.\n\n14) That one floats.", "Lovely."]
    assert doubts(post, Doubt.MISSING_COMMENTS)


def test_numbers_go_on_below_a_comment_of_which_the_button_is_left():
    rows = ["  1. Replies", "    1. Replies", "      1. Ours sank, and the piano with it.", "", "        ReplyDelete",
            "        Replies", "        1. Good.", "", "          ReplyDelete", "    2. Mine floats.", "",
            "      ReplyDelete", "      Replies", "      1. Not for long.", "", "        ReplyDelete"]  # fmt: skip
    post = read(lines(*rows), count=6)

    found = [(comment.path, comment.text) for comment in post.comments if not comment.is_missing]
    assert [text for _, text in found] == [
        "Ours sank, and the piano with it.",
        "Good.",
        "Mine floats.",
        "Not for long.",
    ]
    assert found[3][0].startswith(f"{found[2][0]}.")
    assert doubts(post, Doubt.PARENT_IS_MISSING)


def test_a_reply_with_the_next_number_follows_no_comment_that_is_followed_by_another():
    rows = ["  1. Ours sank, and the piano with it.", "", "      1. Good.", "", "        1. Is it?", "",
            "    2. Bo says:", "", "      Mine floats.", "", "  2. Cy says:", "", "    Nice."]  # fmt: skip
    post = read(lines(*rows), count=6)

    assert [comment.path for comment in post.comments if comment.author == "Bo"] == ["1.2"]


def test_who_follows_a_comment_whose_level_is_lost_has_lost_it_too():
    last = " " * 34
    rows = [f"{' ' * (4 + 5 * level)}{words}" for level in range(7)
            for words in (f"1. Ada {level} says:", "   May 1, 2014 at 9:14 pm", "   Row!")]  # fmt: skip
    for number in (1, 2, 3):
        rows += [f"{last}{number}. Bo {number} says:", f"{last}   June {number}, 2014 at 9:14 pm", f"{last}   Row on."]

    assert len(doubts(read(lines(*rows)), Doubt.LEVEL_IS_LOST)) == 2


def test_a_number_below_replies_is_a_comment_though_the_one_before_it_is_lost():
    rows = ["  1. Ours sank, and the piano with it.", "", "    1. Ada says:", "", "      Good.", "",
            "      1. Bo says:", "", "        Is it?", "", "    3. Mine floats, and I have two of them.", "",
            "      1. Cy says:", "", "        Lend me one.", "", "  2. Di says:", "", "    Nice."]  # fmt: skip
    post = read(lines(*rows), count=7)

    assert paths(post) == ["1", "1.1", "1.1.1", "1.2", "1.2.1", "2"]


def test_a_number_alone_in_further_reading_begins_a_title():
    post = next(text_dump.parse({"p.txt": f"{POST}Further reading:\n\n7. Heaven in a boat\n".encode()}))

    assert [link.title for link in post.links] == ["7. Heaven in a boat"]


# Signs


def test_a_single_comment_at_the_edge_keeps_its_dash():
    assert texts(read("- Ours sank.\n", count=1)) == ["- Ours sank."]


def test_a_dash_above_an_indented_quotation_opens_no_comment():
    rows = ["    1. Ada says:", "", "       – I rowed it once, and then it rained.", "",
            "         It never rains on the river.", "", "       So he said.", "", "       Reply",
            "    2. Bo says:", "", "       Row!", "", "       Reply"]  # fmt: skip
    post = read(lines(*rows), count=2)

    assert paths(post) == ["1", "2"]
    assert post.comments[0].text.startswith("– I rowed")
    assert post.comments[0].text.endswith("So he said.")


def test_a_sign_in_the_column_of_a_text_is_of_it_where_replies_stand_further_in():
    rows = []
    for number in range(1, 6):
        rows += [
            f"    {number}. Ours sank {number} times, and we raised it.",
            "",
            "         + So did mine, last year.",
            "",
        ]
    rows += ["    6. Ours never did.", "", "       * It floats, and it sings.", "", "         + Lend me it.", ""]
    post = read(lines(*rows), count=12)

    assert paths(post)[-2:] == ["6", "6.1"]
    assert post.comments[-2].text.endswith("* It floats, and it sings.")


def test_of_the_only_reply_it_is_said_that_its_mark_may_be_typed():
    rows = ["  1. Ours sank, and the piano with it.", "", "    * It sings below, they say.", ""]

    assert doubts(read(lines(*rows), count=2), Doubt.OTHER_MARKER) == ["1.1"]


def test_of_a_reply_that_only_the_declared_number_tells_it_is_said_that_it_may_be_a_paragraph():
    rows = ["  1. Ours sank, and the piano with it.", "", "    – It sings below, they say.", ""]
    post = read(lines(*rows), count=2)

    assert paths(post) == ["1", "1.1"]
    assert doubts(post, Doubt.REPLY_BY_NUMBER) == ["1.1"]
    assert doubts(post, Doubt.OTHER_MARKER) == []


def test_a_lone_dash_in_the_column_of_the_text_is_the_commenters():
    """Tools set lists further in than texts."""
    post = read("   - Ours sank, and the piano with it.\n", count=1, post=indented(POST))

    assert texts(post) == ["- Ours sank, and the piano with it."]


def test_a_lone_dash_further_in_than_the_text_is_the_mark_of_a_comment():
    post = read("     - Ours sank, and the piano with it.\n", count=1, post=indented(POST))

    assert texts(post) == ["Ours sank, and the piano with it."]


def test_a_marked_date_below_a_text_opens_a_comment():
    rows = ["    1. May 1, 2014 at 9:14 pm", "", "    Ours sank.", "", "      - May 2, 2014 at 9:14 pm", "",
            "      Good.", "", "      It was always too loud for a ferry, and it leaned to one side.", "",
            "      - May 3, 2014 at 9:14 pm", "", "      Mine floats.", ""]  # fmt: skip
    post = read(lines(*rows), count=3)

    assert [(comment.path, comment.created[:10]) for comment in post.comments] == [
        ("1", "2014-05-01"), ("1.1", "2014-05-02"), ("1.2", "2014-05-03"),
    ]  # fmt: skip


def test_dashes_at_the_edge_do_not_hide_that_texts_stand_there():
    rows = ["  1. ![](https://pictures.example/a) Ada says:", "", "Row!", "", "[Reply](/?to=1)", "",
            "     * ![](https://pictures.example/b) Bo says:", "",
            "Ours sank with everything that was in it, and the man who tuned it – well,",
            "– he swam, they say; the piano did not, and the ferry did not either, and it",
            "was the last one on that river. They have built a bridge there since then,", "– and a school of music.",
            "", "[Reply](/?to=2)", ""]  # fmt: skip
    post = read(lines(*rows), count=2)

    assert [(comment.path, comment.author) for comment in post.comments] == [("1", "Ada"), ("1.1", "Bo")]


@pytest.mark.parametrize("sign", ["–", "3."])
def test_a_sign_above_ideographs_that_did_not_fit_beside_it_is_the_commenters(sign):
    rows = ["  • Ada says:", "    May 1, 2014 at 9:14 pm", "", f"    {sign}", f"    {LONG}", "", "  • Bo says:",
            "    May 2, 2014 at 9:14 pm", "", "    Row!"]  # fmt: skip

    assert texts(wrapped(*rows)) == [f"{sign} {LONG}", "Row!"]


def test_pictograms_at_the_end_of_a_text_are_of_it():
    page = POST.rstrip() + " And the last of them is the best of them all, if you ask me, \n❤️\n\n"
    post = next(text_dump.parse({"p.txt": f"{page}1 comment\n\n  1. Row!\n".encode()}))

    assert post.body.endswith("❤️")


# Words


def test_words_about_this_are_no_heading():
    assert read_heading("27 thoughts on this: storm, piano, boat") is None
    assert read_heading("27 thoughts on This: A Love Story").title == "This: A Love Story"


def test_the_end_of_a_broken_sentence_is_no_name():
    rows = ["Ada dit :", "1 mai 2014 à 21 h 14 min", "",
            "Le piano est resté dans le bateau avec tous ceux qui en jouaient, mais",
            "et sa…", "", "Répondre", "Bo dit :", "2 mai 2014 à 21 h 14 min", "", "Ramez !", "",
            "Répondre"]  # fmt: skip

    assert [comment.author for comment in wrapped(*rows).comments] == ["Ada", "Bo"]


def test_a_sentence_that_trails_off_above_a_button_is_no_name():
    rows = ["    1. Ada", "       1. Mai 2014 um 21:14", "",
            "       Der Flügel steht noch in der Fähre und wird von keinem gespielt",
            "       – der Strom niemals meint…", "", "       Antworten", "    2. Bo", "       2. Mai 2014 um 21:14", "",
            "       Rudert!", "", "       Antworten"]  # fmt: skip

    assert [comment.author for comment in wrapped(*rows).comments] == ["Ada", "Bo"]


def test_a_long_title_of_a_page_that_links_here_is_no_part_of_the_comment_above():
    ping = f"Pingback: What the river took, {'and took again, ' * 9}and brought back « Wet Reels"
    rows = ["Ada says:", "May 1, 2014 at 9:14 pm", "", "Row!", "", ping, "", "Bo says:", "May 2, 2014 at 9:14 pm", "",
            "Swim!"]  # fmt: skip
    post = read(lines(*rows), count=3)

    assert [comment.kind for comment in post.comments] == ["comment", "pingback", "comment"]


def test_a_broken_title_of_a_page_that_links_here_ends_with_its_site():
    rows = ["Ada says:", "May 1, 2014 at 9:14 pm", "", "Row!", "",
            "Pingback: The river and the ferry and the last of all of the ferrymen, N.",
            "« A review from the back", "", "Comments are closed."]  # fmt: skip

    assert texts(wrapped(*rows))[-1].endswith("« A review from the back")


def test_an_address_within_words_lists_nothing():
    tail = "It sank, they say. And yet it plays…\n\nI wrote https://oars.example/2014/piano about it once\n"
    post = next(text_dump.parse({"p.txt": f"{POST}{tail}".encode()}))

    assert post.links == ()
