"""Signs that people write and pages print, too: smiles, dashes, arrows, numbers; and texts that look like names."""

import pytest
from test_text_dump_threads import HEADING, POST, chain, deepest, doubts, lines, paths, read

from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.records import Doubt

RIVER = "川はとても広くて、舟はとても小さくて、だれもピアノをひけない,のに"


# The end of the review


@pytest.mark.parametrize("last", ["> :-).”", "> ?!”", "> …"])
def test_signs_that_a_tool_broke_off_a_quotation_are_of_it(last):
    words = "> “I would have rowed there and back, had I known that nobody else would row\n"
    post = read(lines("  1. Ada says:", "", "     Row!"), count=1, post=f"{POST}{words}{last}\n\n")

    assert last.removeprefix("> ") in post.body + post.pull_quote


def test_the_dash_with_which_a_narrower_quotation_ends_is_of_it():
    words = "     “I would have rowed there and back, had I known that nobody\n     –?”\n\n"
    post = read(lines("    1. Ada says:", "", "       Row!"), count=1, post=POST + words)

    assert "–?”" in post.body + post.pull_quote


def test_a_smile_alone_at_the_end_is_the_critics():
    post = read(
        lines("  1. Ada says:", "", "     Row!"), count=1, post=f"{POST}Bring a towel, and a friend.\n\n:-)\n\n"
    )

    assert post.body.endswith(":-)")


def test_a_row_of_asterisks_below_the_text_is_a_rule():
    post = read(lines("  1. Ada says:", "", "     Row!"), count=1, post=f"{POST}* * *\n\n")

    assert "*" not in post.body


# Comments


def test_a_dash_below_a_list_goes_on_with_the_comment_where_replies_are_numbered():
    rows = ["  1. Row!", "", "    1. Swim!", "", "    2. The boat has two holes and I have seen them both.", "",
            "      1. One in the bow.", "      2. One in the stern.", "", "      – And no bucket.", "", "  2. Fly!", "",
            "    1. Drown!"]  # fmt: skip
    post = read(lines(*rows), count=5)

    assert paths(post) == ["1", "1.1", "1.2", "2", "2.1"]
    assert post.comments[2].text.endswith("– And no bucket.")


def test_dashes_further_in_than_any_text_are_replies_beside_other_marks():
    rows = ["• Row!", "", "    – Swim!", "", "        – Fly!", "", "• Drown!", "", "    – Sink!"]
    post = next(text_dump.parse({"p.txt": f"{POST}{lines(*rows, '', 'Leave a comment')}".encode()}))

    assert paths(post) == ["1", "1.1", "1.1.1", "2", "2.1"]


def test_a_list_is_told_of_the_comment_that_has_it_below_one_that_is_lost():
    rows = ["  1. Row!", "", "      1. Swim!", "", "        1. One in the bow.", "        2. One in the stern.", "",
            "        I have seen both.", "", "  2. Fly!", "", "    1. Drown!"]  # fmt: skip
    post = read(lines(*rows), count=5)

    assert [comment.path for comment in post.comments if "bow" in comment.text] == ["1.1.1"]
    assert doubts(post, Doubt.LIST_INSIDE_COMMENT) == ["1.1.1"]


def test_a_long_row_of_ideographs_is_no_name():
    rows = ["  1. Ada Lind", "", "    Row!", "", "  2. Bo Lind", "", "    Swim!", "", "  3. Cy", "", "    Fly!", "",
            f"  4. {RIVER}", "", "    Drown!"]  # fmt: skip
    post = read(lines(*rows), count=4)

    assert [comment.author for comment in post.comments] == ["Ada Lind", "Bo Lind", "Cy", ""]
    assert RIVER in post.comments[-1].text


def test_the_site_behind_an_address_on_a_line_of_its_own_is_no_arrow():
    rows = ["Ada", "says:", "May 1, 2014 at 9:14 pm", "Row!", "Reply", "Bo", "says:", "May 2, 2014 at 9:14 pm", "Swim!",
            "Reply", "I saw the river at", "https://river.example/2014/the-ferry", "« Low tide 6",
            "Leave a Reply"]  # fmt: skip
    above = ["The Ferry", "A man lends his boat to a stranger, and gets it back.", HEADING.format(3).strip()]
    post = next(text_dump.parse({"p.txt": lines(*above, *rows).encode()}))

    assert len(above) + rows.index("« Low tide 6") + 1 in post.ledger.lines(Label.UNEXPLAINED)


def test_where_marks_stand_alone_a_mark_beside_a_text_is_the_commenters():
    rows = ["    1.", "   Ada says:", "       May 1, 2014 at 9:14 pm", "       - Row, I said, and he rowed until",
            "       the bow was under.", "       Reply", "          +", "        Bo says:",
            "            May 2, 2014 at 9:14 pm", "            Swim!", "            Reply", "               o",
            "             Cy says:", "                 May 3, 2014 at 9:14 pm", "                 12) Fly, I said.",
            "                 Reply", "          +", "        Di says:", "            May 4, 2014 at 9:14 pm",
            "            Drown!", "            Reply", "    2.", "   Two oars « Low tide 6"]  # fmt: skip
    post = read(lines(*rows), count=5)

    assert paths(post) == ["1", "1.1", "1.1.1", "1.2", "2"]
    assert post.comments[0].text == "- Row, I said, and he rowed until\nthe bow was under."


def test_a_number_on_a_line_of_its_own_below_a_date_is_the_commenters_though_escaped():
    rows = [*told(1, "Ada", "3\\.\nROWED AND ROWED AND ROWED"), *told(2, "Bo", "Swim!")]
    post = read(lines(*rows), count=2)

    assert post.comments[0].text.startswith("3")


def test_a_number_typed_into_a_text_hides_no_numbers_that_begin_again_beyond_the_last_column():
    typed = " " * 37 + "12) Row, I said."
    post = read(lines(*chain(7), typed, *deepest((1, "Bo")), typed, *deepest((1, "Cy"))))

    assert paths(post)[-3:] == ["1.1.1.1.1.1.1", "1.1.1.1.1.1.1.1", "1.1.1.1.1.1.1.1.1"]


# Where the conversation begins


def told(number, name, words, margin="  "):
    return [f"{margin}{number}. {name} says:", "", f"[May {number}, 2014 at 9:14 pm](/f#{number})", "", words, "",
            "[Reply](/f?replytocom=1)", ""]  # fmt: skip


THREAD = [*told(1, "Ada", "Row!"), *told(1, "Bo", "Swim!", margin="     "), *told(2, "Cy", "Fly!"),
          "  3. Pingback: [Two oars « Low tide](https://low.example/)"]  # fmt: skip


@pytest.mark.parametrize(
    "heading", ["### _The Ferry_ への4件のフィードバック", "### The Ferry için 4 yanıt", "### Qwert"]
)
def test_a_heading_may_begin_with_the_title_or_be_in_an_unknown_language(heading):
    page = lines("## The Ferry", *POST.split("\n")[1:], heading, "", *THREAD, "", "### Leave a Reply")
    post = next(text_dump.parse({"p.txt": page.encode()}))

    assert paths(post) == ["1", "1.1", "2", "3"]
    assert [comment.author for comment in post.comments[:3]] == ["Ada", "Bo", "Cy"]


def test_a_title_before_a_number_is_no_heading_above_a_list_without_names():
    rows = ["The Ferry in 3 sentences", "", "  1. It sinks.", "", "  2. It is raised.", "", "  3. It sinks."]
    post = next(text_dump.parse({"p.txt": f"{POST}{lines(*rows)}".encode()}))

    assert "in 3 sentences" in post.body
