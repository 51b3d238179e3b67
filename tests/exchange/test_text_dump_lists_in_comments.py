"""Lists of points that stand in the text of a comment, and whose points are neither comments nor names."""

from lake import LAKE, WRAPPED, named, read, said

from exchange.records import Doubt, Subject

PLOT = "A man lends his boat to a stranger, and gets it back with a piano in it. Nobody can play."


# Points beside replies


def test_a_list_with_which_a_comment_begins_is_its_text_in_whatever_column():
    rows = [
        "     1. Ada says:", "        January 9, 2011 at 6:58 am", "", "      - Whisper, or row.", "", "        Reply",
        "          + Bo says:", "            January 10, 2011 at 12:11 am", "", "          * Row, or whisper.", "",
        "          Twice, at least.", "", "            Reply",
        "     2. Cy says:", "        January 11, 2011 at 12:22 pm", "", "        Nobody rows.", "", "        Reply",
    ]  # fmt: skip

    post = read("The Ferry", "", PLOT, "", "3 responses to “The Ferry”", "", *rows)

    assert said(post) == [
        ("1", "Ada", "- Whisper, or row."),
        ("1.1", "Bo", "* Row, or whisper.\n\nTwice, at least."),
        ("2", "Cy", "Nobody rows."),
    ]


def test_replies_that_stand_left_of_the_text_of_the_last_point_above_them_answer_the_comment_with_the_list():
    def comment(column, *texts):
        return [f"{' ' * column}* {texts[0]}", *[f"{' ' * (column + 2)}{text}" for text in texts[1:]], ""]

    rows = [
        *comment(4, "Row, and row, and swim, and then row again, or so he told", "me."), *comment(9, "Swim!"),
        *comment(4, "Fly."), *comment(9, "Float!"), *comment(14, "Dive."), *comment(4, "Sink."),
        *comment(9, "Drown, and then row again,"), f"{' ' * 13}1. a boat", f"{' ' * 13}2. a piano that nobody could",
        f"{' ' * 16}play", *comment(14, "Wave."), *comment(19, "Wade."),
    ]  # fmt: skip
    post = read("The Ferry", "", f"{LAKE}.", "", f"{LAKE}!", "", "8 comments on “The Ferry”", "", *rows)

    assert [path for path, *_ in said(post)] == ["1", "1.1", "2", "2.1", "2.1.1", "3", "3.1", "3.1.1", "3.1.1.1"]


def test_points_of_which_the_first_was_broken_are_a_list_though_replies_are_numbered_like_them():
    rows = [
        " 1. Ada says:", "    October 19, 2015 at 6:04 am", "", "    Row!", "",
        "     1. Swim, and row again, and float over the lake with the piano, and never",
        "        sinkagainasnobodydid…", "     2. Fly!", "     3. Dive!",
        "     1. Bo says:", "        October 22, 2015 at 7:33 pm", "", "        Float!", "",
        " 2. Cy says:", "    October 20, 2015 at 4:45 pm", "", "    Swim!",
    ]  # fmt: skip
    post = read("The Ferry", "", WRAPPED, "", WRAPPED, "", "3 Comments", "", *rows)

    assert named(post) == [("1", "Ada"), ("1.1", "Bo"), ("2", "Cy")]
    assert post.comments[0].text.endswith("2. Fly!\n3. Dive!")


def test_the_next_number_directly_below_a_point_is_a_point_though_it_looks_like_a_name():
    def comment(column, number, name, *texts):
        inner = " " * (column + 4)
        return [f"{' ' * column}{number}. [4f0]", f"{inner}{name}", "", *[f"{inner}{text}" for text in texts], "",
                f"{inner}ReplyDelete", ""]  # fmt: skip

    points = ("Row, and row, and then row again, and swim.", "", "1. Row the boat!", "2. Swim beside her",
              "3. “really” slowly", "", "And then dive, as all of them do, and never say to whom.")  # fmt: skip
    rows = [
        *comment(1, 1, "Ada", "Row, and then row again."), *comment(5, 1, "Bo", "Swim, and float over the lake."),
        *comment(1, 2, "Cy", "Fly over the lake, and back."), *comment(5, 1, "Di", *points),
        *comment(9, 1, "Ed", "Sink, and never row again."), *comment(1, 3, "Flo", "Float, then, if nobody rows."),
    ]  # fmt: skip
    post = read("The Ferry", "", WRAPPED, "", WRAPPED, "", "6 comments:", "", *rows)

    assert named(post) == [
        ("1", "Ada"), ("1.1", "Bo"), ("2", "Cy"), ("2.1", "Di"), ("2.1.1", "Ed"), ("3", "Flo")
    ]  # fmt: skip


# Where lynx indents no further


def test_an_item_in_the_column_of_the_deepest_texts_does_not_hide_that_lynx_indents_no_further():
    def comment(column, mark, name, *texts):
        return [f"{' ' * column}{mark} {name} says:", *[f"{' ' * (column + 3)}{text}" for text in texts]]

    rows = [row for level in range(7) for row in comment(4 + 5 * level, "1.", f"Ada {level}", "Row!")]
    rows += [*comment(34, "1.", "Bo", "Swim!", "Reply", "- a goat", "- a boat"), *comment(34, "2.", "Cy", "Float!")]
    post = read("The Ferry", "", WRAPPED, "", WRAPPED, "", "9 responses to “The Ferry”", "", *rows)

    assert [note.detail for note in post.notes if note.code is Doubt.LEVEL_IS_LOST] == ["1.1.1.1.1.1.1.2"]


def test_a_named_point_in_the_column_of_texts_between_levels_is_no_level_of_its_own():
    def comment(column, name, *texts):
        return [f"{' ' * column}1. {name} says:", *[f"{' ' * (column + 3)}{text}" for text in texts]]

    rows = [row for level in range(4) for row in comment(4 + 5 * level, f"Ada {level}", "Row!")]
    rows += [f"{' ' * 22}1. Eve says:", f"{' ' * 25}Wave!"]
    rows += [row for level in range(4, 7) for row in comment(4 + 5 * level, f"Ada {level}", "Row!")]
    rows += comment(34, "Bo", "Swim!")
    post = read("The Ferry", "", WRAPPED, "", WRAPPED, "", "9 responses to “The Ferry”", "", *rows)

    (bo,) = [path for path, author in named(post) if author == "Bo"]
    (last,) = [path for path, author in named(post) if author == "Ada 6"]
    assert bo == f"{last}.1"


def test_a_counted_list_left_of_the_deepest_replies_is_no_reply_where_all_of_those_bear_bullets():
    rows = ["   1. Row!", "      Reply"]
    for deep, mark in enumerate("+o#@-="):
        column = " " * (10 + 5 * deep)
        rows += [f"{column}{mark} Swim, and row again.", f"{column}  Reply"]
    rows[-1:] = [
        f"{' ' * 34}1. Float!",
        f"{' ' * 34}2. Fly, and row again, and swim",
        f"{' ' * 37}as nobody did.",
        f"{' ' * 34}3. Dive!",
        f"{' ' * 37}Reply",
    ]
    for number in (2, 3):
        rows += [f"   {number}. Dive!", "      Reply", f"{' ' * 10}+ Row!", f"{' ' * 12}Reply"]
    post = read("The Ferry", "", WRAPPED, "", WRAPPED, "", "11 responses to “The Ferry”", "", *rows)

    assert [path for path, *_ in said(post)] == [
        *("1", "1.1", "1.1.1", "1.1.1.1", "1.1.1.1.1", "1.1.1.1.1.1", "1.1.1.1.1.1.1"), *("2", "2.1", "3", "3.1"),
    ]  # fmt: skip
    assert post.comments[6].text.endswith("3. Dive!")


def test_the_second_point_of_a_list_is_no_comment_where_lynx_indents_no_further():
    columns = [4, 9, 14, 19, 24, 29, 34, 34, 34]
    rows = ["    1. Zed", "       May 1, 2011 at 7:33 pm", "       Hello!"]
    for number, column in enumerate(columns, start=1):
        indent = " " * column
        ordinal = 2 if number == 1 else 1
        rows += [f"{indent}{ordinal}. Reader{number}", f"{indent}   May {number}, 2012 at 7:33 pm", f"{indent}   Row!"]
    indent = " " * 34
    rows += [
        f"{indent}1. Swim, and row again, he said, and swim", f"{indent}   sinkagainasnobody…",
        f"{indent}2. Fly!", f"{indent}3. Dive!",
        f"{indent}2. Late", f"{indent}   May 28, 2012 at 7:33 pm", f"{indent}   Float!",
    ]  # fmt: skip
    post = read("The Ferry", "", WRAPPED, "", WRAPPED, "", "11 responses to “The Ferry”", "", *rows)

    assert [comment.author for comment in post.found] == ["Zed", *(f"Reader{n}" for n in range(1, 10)), "Late"]
    assert post.comments[-1].path == "2.1.1.1.1.1.1.1.2"


# Points beside buttons, dates and names


def test_texts_with_a_button_each_are_comments_though_lists_stand_in_them_and_no_gaps():
    texts = [
        [f"{LAKE}."], ["1. Row.", "2. He swims…"], [f"{LAKE}!", "- Sink.", "- Swim."], ["Float!"],
        ["- Rain.", "- Snow.", f"{LAKE}."], ["Why?"], ["1. Sink says…", "2. Row.", "Swim!"], ["Row on."], ["So do I."],
    ]  # fmt: skip
    post = read(
        "The Ferry", WRAPPED, WRAPPED, "Rating: 7/10", "Further reading:",
        *(row for text in texts for row in (*text, "ReplyDelete")),
    )  # fmt: skip

    assert [comment.text.replace("\n\n", "\n").split("\n") for comment in post.found] == texts
    assert post.body.split() == f"{WRAPPED} {WRAPPED}".split()


def test_numbers_are_points_where_buttons_and_bullets_make_the_comments_though_lists_of_bullets_stand_in_some():
    rows = ["   1. Row on and on.", "      Reply"]
    for depth, mark in enumerate("*+o#@-=*"):
        indent = " " * (7 + 3 * depth)
        rows += [f"{indent}{mark} Swim, or float, or sink.", f"{indent}  And row.", f"{indent}  Reply"]
    indent = " " * 28
    rows += [f"{indent}{mark} {text}" for mark, text in [("=", "Rain."), ("=", "Snow.")]]
    rows += [f"{indent}+ And row again", f"{indent}  and again.", "                           1. Light?"]
    rows += ["                           2. Dark!", "                              Reply"]
    post = read("The Ferry", "", WRAPPED, "", WRAPPED, "", "10 responses to “The Ferry”", "", *rows)

    assert not any(text.startswith(("Light", "Dark")) for *_, text in said(post))


def test_a_point_above_a_date_is_no_name_where_that_date_begins_the_next_comment():
    rows = [
        "    1. · 18. Juli 2015 um 10:35", "", "       Row on and on.", "",
        "          * · 20. Juli 2015 um 12:56", "", f"            {LAKE}.", "",
        "              1. Swim, and row again.", "              2. Float, and never sink.", "              3. Piano",
        "               * · 24. Juli 2015 um 20:46", "", f"                 {LAKE}!", "",
        "    2. · 25. Juli 2015 um 11:38", "", "       Never sink.", "",
    ]  # fmt: skip
    post = read("Das Boot", "", WRAPPED, "", WRAPPED, "", "4 Gedanken zu „Das Boot“", "", *rows)

    assert [path for path, *_ in said(post)] == ["1", "1.1", "1.1.1", "2"]


def test_a_dash_before_few_words_in_a_text_names_nobody_where_comments_are_numbered():
    rows = [row for n in range(1, 6) for row in (f"   {n}. Reader{n}", "", f"      Row on and on, {n} times.", "")]
    rows += [
        "   6. Cy",
        "",
        "      Swim!",
        "",
        "      - Never sink at all.",
        "      - Grand piano",
        "",
        "      And float.",
        "",
    ]
    post = read("The Ferry", "", WRAPPED, "", WRAPPED, "", "6 responses to “The Ferry”", "", *rows)

    assert [author for _, author in named(post)] == [*(f"Reader{n}" for n in range(1, 6)), "Cy"]
    assert post.comments[-1].text == "Swim!\n\n- Never sink at all.\n- Grand piano\n\nAnd float."


def test_whoever_answers_the_last_point_of_a_list_answers_the_comment():
    rows = [
        "  1. Ada says:", "", "    Row, and never look back at the lake or at the piano.", "",
        "    • Swim in the morning.", "    • Row in the evening.", "    • Never at noon.", "      • Bo says:", "",
        "        Twice, at least.", "",
        "  2. Cy says:", "", "    Nobody rows.",
    ]  # fmt: skip
    post = read("The Ferry", "", PLOT, "", "3 comments", "", *rows)

    assert named(post) == [("1", "Ada"), ("1.1", "Bo"), ("2", "Cy")]
    assert "• Never at noon." in post.comments[0].text


def test_a_point_right_beside_another_is_asked_about_where_comments_have_lines_between_them():
    rows = [
        "  1. Row, and never look back at the lake or at the piano.", "",
        "    • Swim in the morning.", "    • Row in the evening, and sing while you row.", "",
        "        1. Never at noon, and never with a piano aboard.", "",
        "      2. I rowed at noon once. The piano did not mind.", "",
        "  2. Nobody rows.",
    ]  # fmt: skip
    post = read("The Ferry", "", PLOT, "", "5 comments", "", *rows)

    assert any(each.subject is Subject.LIST for each in post.decisions)
