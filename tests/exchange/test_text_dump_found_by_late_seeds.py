"""What random pages of late seeds showed: comments below deep replies, below buttons, words that look like codes."""

import pytest
from lake import LAKE, WRAPPED, named, read, said

from exchange.records import Doubt, Subject


def test_words_in_small_letters_are_no_codes_of_countries():
    post = read("The Ferry", "", f"{LAKE}.", "", f"{LAKE}!", "", "Opening morning and quiet. a.", "", f"{LAKE}…")

    assert "Opening morning" in post.body


def test_the_next_number_below_the_replies_of_a_named_comment_is_a_comment_though_nothing_names_it():
    rows = [
        "   1. Ada", "      Row!", "      Respuestas",
        "        1. Bo", "           Swim!", "           Respuestas",
        "             1. Cy", "                Fly!",
        "        2. And then row again, he said, and swim, and row, and", "           fly, and no more.",
        "   2. Dee", "      Float!",
        "   3. Eli", "      Dive!",
    ]  # fmt: skip
    post = read("El barco", "", WRAPPED, "", WRAPPED, "", "6 comentarios", "", *rows)

    assert [path for path, *_ in said(post)] == ["1", "1.1", "1.1.1", "1.2", "2", "3"]


def test_the_number_directly_below_the_word_above_replies_is_that_of_a_reply_though_the_first_one_is_lost():
    rows = [
        "  1. Row, and row again.", "", "    Replies", "    2. Swim!", "", "      And swim again.", "",
        "  2. Fly!", "", "    Replies", "", "    1. Float!", "", "  3. Dive!", "",
    ]  # fmt: skip
    post = read("The Ferry", "", f"{LAKE}.", "", f"{LAKE}!", "", "7 responses to “The Ferry”", "", *rows)

    assert [path for path, *_ in said(post)] == ["1", "1.1", "2", "2.1", "3"]


def test_the_words_below_an_address_with_which_a_pingback_goes_on_are_no_link_below_the_comments():
    rows = [
        "Ada", "says:", "June 28, 2013", "Row, and swim.",
        "Bo", "says:", "June 29, 2013", "Fly, and float.",
        "Nobody rows", "https://reels.example/archive/?page=2", "« The Wet Reel 17",
        "Comments are closed.",
    ]  # fmt: skip
    post = read("The Ferry", f"{LAKE}.", f"{LAKE}!", "3 responses to “The Ferry”", *rows)

    assert "« The Wet Reel 17" in post.comments[-1].text


def test_a_mark_at_the_edge_is_how_the_text_of_the_only_comment_begins_where_that_stands_further_in():
    for begins in ("36) Row,", "- Row,", "– Row,", "* Row,"):
        rows = ["  1. ![](https://avatars.example/4f0)[Ada](https://3.example/) dit :", "", f"{begins} and swim again."]
        head = ["# Le lac", "", f"{LAKE}.", "", f"{LAKE}!", "", "## Une réflexion sur « Le lac »", ""]
        post = read(*head, *rows, "", "[Répondre](/?replytocom=2#respond)", "", "### Laisser un commentaire")

        assert said(post) == [("1", "Ada", f"{begins} and swim again.")]


def test_a_sentence_with_a_dash_below_its_first_word_is_no_fact_where_no_others_stand_beside_it():
    head = ["Der See", "", f"{LAKE}.", "", f"{LAKE}!", "", "Musik – Anfang Hüte.", ""]
    alone, listed = read(*head, f"{LAKE}…"), read(*head, "Regie – Ada Lind", "", f"{LAKE}…")

    assert ("Musik" in alone.body, "Musik" in listed.body) == (True, False)


def test_a_point_with_a_dash_below_its_first_word_is_no_fact_where_the_other_points_are_none():
    points = ["1. Größer, genau, alte.", "2. Lange blaue zu?", "3. Musik – Garten Film das"]

    assert "Garten" in read("Der See", f"{LAKE}.", f"{LAKE}!", *points, f"{LAKE}…", f"{LAKE}.", f"{LAKE}!").body


def test_whether_the_only_reply_is_one_may_be_decided_otherwise_where_its_mark_is_one_that_people_type():
    rows = ["  1. Row, and row.", "    And row again.", "", "    * Swim, and swim.", "", "  2. Fly.", "    And float."]
    post = read("The Ferry", "", f"{LAKE}.", "", f"{LAKE}!", "", "3 comments on “The Ferry”", "", *rows)

    assert [path for path, *_ in said(post)] == ["1", "1.1", "2"]
    assert [decision.line for decision in post.decisions if decision.subject is Subject.LIST] == [12]


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


def test_the_only_point_below_a_heading_for_further_reading_is_no_comment():
    text = WRAPPED.replace("\n", "\n   ")
    rows = ["For further reading", "", "     * The Wet Reel", "", "   Comments are closed.", "", "   Matinee"]
    post = read("The Ferry", "", f"   {text}", "", f"   {text}", "", *rows)

    assert said(post) == []
    assert [link.title for link in post.links] == ["The Wet Reel"]


def test_a_long_line_directly_above_a_typed_dash_is_of_the_text_and_not_of_the_head_of_the_site():
    text = [
        "Ein Mann leiht sein Boot einem Fremden, und bekommt es zurück mit Klavier",
        "– Musik kann jetzt niemand machen, und die Fähre ist fort, und der See ist",
        "breit. Darüber fällt Regen vom Anfang bis zum Ende von dem, was ich nicht",
        "eine Komödie nennen würde, auch wenn alle um mich herum sehr laut lachten.",
    ]
    head = ["The Balcony", "", "  • Home", "  • About", "", "Der See", ""]
    rows = [*text, "", *text[2:], "", *text[2:], "", "Kommentare (4)", "", "Die Kommentare sind geschlossen."]
    post = read(*head, "Veröffentlicht am 26. Juni 2017 von a reader", "", *rows)

    assert post.body.startswith("Ein Mann")


def test_an_item_in_the_column_of_the_deepest_texts_does_not_hide_that_lynx_indents_no_further():
    def comment(column, mark, name, *texts):
        return [f"{' ' * column}{mark} {name} says:", *[f"{' ' * (column + 3)}{text}" for text in texts]]

    rows = [row for level in range(7) for row in comment(4 + 5 * level, "1.", f"Ada {level}", "Row!")]
    rows += [*comment(34, "1.", "Bo", "Swim!", "Reply", "- a goat", "- a boat"), *comment(34, "2.", "Cy", "Float!")]
    post = read("The Ferry", "", WRAPPED, "", WRAPPED, "", "9 responses to “The Ferry”", "", *rows)

    assert [note.detail for note in post.notes if note.code is Doubt.LEVEL_IS_LOST] == ["1.1.1.1.1.1.1.2"]


@pytest.mark.parametrize("letters", [70, 62])
def test_what_may_be_a_name_above_a_word_that_fits_few_lines_or_none_is_told(letters):
    def comment(column, number, name, *texts):
        return [f"{' ' * column}{number}. {name}", *[f"{' ' * (column + 3)}{text}" for text in texts]]

    long = [f"S{'o' * letters}"[:letters], "ooooo, dit la pluie."]
    rows = [
        *comment(4, 1, "Ada", "Rame, et rame, et puis rame encore, me dit-il de sa voix grave de"),
        "       pluie.", *comment(4, 2, "Bo", "Nage."), *comment(4, 3, "Nora Lind", *long),
        *comment(4, 4, "Dee", "Vole."),
    ]  # fmt: skip
    post = read("Le lac", "", WRAPPED, "", WRAPPED, "", "4 commentaires", "", *rows)

    assert [author for _, author, _ in said(post)] == ["Ada", "Bo", "", "Dee"]
    assert [note.line for note in post.notes if note.code is Doubt.NAME_OR_TEXT] == [post.comments[2].lines[0]]


def test_the_rest_of_a_line_that_a_tool_broke_is_no_link_below_the_last_comment():
    rows = [
        "  1. ![](https://avatars.example/4f0)", "", "[Ada](https://9.example/)", "", "Rame, et rame.", "",
        "  2. ![](https://avatars.example/4f0)", "", "[Bo](https://9.example/)", "",
        "Nage, me dit-il, et nage encore, car le lac est large et la pluie est belle «", "vraiment ».", "",
    ]  # fmt: skip
    post = read("# Le lac", "", WRAPPED, "", WRAPPED, "", "## 2 réponses", "", *rows, "Les commentaires sont fermés.")

    assert post.comments[-1].text.endswith("vraiment ».")


def test_what_stands_below_a_picture_and_above_a_word_that_fits_no_line_is_no_name_where_nobody_has_one():
    def comment(number, *texts):
        return [f"  {number}. [4f0]", "", *[f"     {text}" for text in texts], "", "     Reply", ""]

    long = [f"s{'o' * 71}", "and swim."]
    rows = [*comment(1, "Row, and row again."), *comment(2, "Fly by the lake!"), *comment(3, "Great Lake", *long)]
    post = read("The Ferry", "", WRAPPED, "", WRAPPED, "", "3 responses to “The Ferry”", "", *rows)

    assert post.comments[-1].text.startswith("Great Lake")
    assert [note.line for note in post.notes if note.code is Doubt.NAME_OR_TEXT] == [post.comments[2].lines[0]]


def test_the_last_words_of_a_paragraph_that_a_tool_broke_open_no_sidebar():
    long = "Rame, et rame, et puis rame encore, me dit-il de sa voix grave de pluie et"
    rows = ["1 août 2010 à 14 h 10 min", "", "Nage.", "Répondre", "2 août 2010 à 14 h 10 min", "", long]
    rows += ["billet mais…", "", "Vole.", "Répondre", "3 août 2010 à 14 h 10 min", "", "Nage encore.", "Répondre"]
    foot = ["", "Laisser un commentaire", "", "OK", "Proudly powered by WordPress"]
    post = read("Le lac", "", WRAPPED, "", WRAPPED, "", "3 réponses", *rows, *foot)

    assert [text.split()[0] for *_, text in said(post)] == ["Nage.", "Rame,", "Nage"]


def test_a_star_in_the_column_of_a_text_whose_first_line_begins_further_in_is_part_of_it():
    def comment(column, *texts):
        return [f"{' ' * column}* {texts[0]}", *[f"{' ' * (column + 2)}{text}" for text in texts[1:]], ""]

    rows = [
        *comment(4, "Row, and row."), *comment(9, "Swim!"), *comment(4, "Fly."), *comment(9, "Float!"),
        *comment(14, "Dive."), *comment(19, "  Sink, and then sink", "  again.", "", "And drown."), "",
        f"{' ' * 21}* Wave, and wave again.", "", *comment(24, "Wade."), *comment(24, "Paddle."),
    ]  # fmt: skip
    post = read("The Ferry", "", f"{LAKE}.", "", f"{LAKE}!", "", "8 comments on “The Ferry”", "", *rows)

    assert [path for path, *_ in said(post)][-3:] == ["2.1.1.1", "2.1.1.1.1", "2.1.1.1.2"]


def test_a_dash_with_which_the_first_text_begins_is_no_item_where_others_begin_without_one_below_buttons():
    def comment(column, *texts):
        return [row for text in (*texts, "Répondre") for row in (f"{' ' * column}{text}", "")]

    rows = [
        *comment(6, "– Rame, et rame, et rame encore."), *comment(8, "Nage, et nage encore."), *comment(6, "Vole."),
        *comment(6, "37) Plonge, et plonge encore."), *comment(8, "Flotte, et flotte encore."), *comment(6, "Coule."),
    ]  # fmt: skip
    post = read("Le lac", "", f"    {LAKE}.", "", f"    {LAKE}!", "", "    6 réponses", "", *rows)

    assert [text.split()[0] for *_, text in said(post)] == ["–", "Nage,", "Vole.", "37)", "Flotte,", "Coule."]


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


def test_a_sentence_below_a_farewell_signs_nothing():
    post = read("The Ferry", f"{LAKE}.", f"{LAKE}!", "See you, mate.", "Hm.")

    assert post.body.endswith("Hm.")
    assert read("The Ferry", f"{LAKE}.", f"{LAKE}!", "Cheers, mate.", "Ada").byline == "Ada"


def test_another_mark_without_a_name_in_the_column_of_a_text_and_of_its_comment_is_part_of_it():
    rows = [
        "               1. Ada says:", "                  May 3, 2011 at 0:43", "", "                Row!", "",
        "                  Reply",
        "                    + Bo says:", "                      May 4, 2011 at 0:43", "",
        "                    Swim!", "", "                    * And row.", "", "                      Reply",
    ]  # fmt: skip
    post = read("The Ferry", "", f"{LAKE}.", "", f"{LAKE}!", "", "2 thoughts on “The Ferry”", "", *rows)

    assert said(post) == [("1", "Ada", "Row!"), ("1.1", "Bo", "Swim!\n\n* And row.")]


def test_a_line_that_ends_with_and_is_no_credit():
    for begins in ("Mit Zug und", "With Ada and"):
        rows = [begins, "https://films.example/ferry", f"rows {LAKE}."]
        post = read("The Ferry", f"{LAKE}.", *rows, "1 comment", "Row!")

        assert begins in post.body


def test_a_number_below_the_paragraphs_of_the_nameless_first_comment_is_part_of_it_though_names_stand_further_in():
    rows = [
        "  1. Row, and swim.", "", "    31) Fly, and row again.", "", "    31. Dive, and row again.", "",
        "    • Ada dit :", "", "      Swim!", "", "      • Bo dit :", "", "        Row!", "",
        "    • Cy dit :", "", "      Float!", "",
    ]  # fmt: skip
    post = read("Le lac", "", f"{LAKE}.", "", f"{LAKE}!", "", "4 commentaires", "", *rows)

    assert named(post) == [
        ("1", ""),
        ("1.1", "Ada"),
        ("1.1.1", "Bo"),
        ("1.2", "Cy"),
    ]


def test_a_vote_is_what_somebody_said_where_only_a_picture_stands_above_it():
    picture = "![](https://avatars.example/4f0?s=32)"
    rows = [
        line for text in ("Row!", "+1", "Swim, and row!") for line in (picture, "", text, "", "[Reply](#respond)", "")
    ]
    post = read("The Ferry", "", f"{LAKE}.", "", f"{LAKE}!", "", "3 replies to “The Ferry”", "", *rows)

    assert [comment.text.rpartition("\n")[2] for comment in post.found] == ["Row!", "+1", "Swim, and row!"]


def test_a_sentence_with_commas_and_without_its_end_is_no_list_of_tags():
    said = "Slow, rows of the boat, lanterns near the lake"
    post = read(
        f"{LAKE}.",
        f"{LAKE}!",
        f"{LAKE}.",
        "The boat rows on and on, in rain and in snow, and nobody sees it at all.",
        said,
    )

    assert post.body.endswith(said)


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


def test_a_number_that_somebody_typed_is_no_reply_where_its_next_line_stands_below_it():
    rows = [
        f"    1. {LAKE}. And the boat sinks again, and floats on", "      1. Bo says:",
        f"        {LAKE}, and sinks at last",
        "", "        1. Row the boat over the lake, he said, and never sink again, and swim in the rain and",
        "", "          Swim. Float, and row to the shore with the piano, in rain and in snow, and again",
        f"      {LAKE}. And the boat sinks again, and floats on",
        "", "      3. Float, and never sink. Row on and on, and nobody sees the piano, said the man, and",
        "      Swim, and row over the lake again, and float with the piano as if nobody had seen it",
        "  2. Di says:", "    Row on and on. In rain and in snow, the lake is as it was, and so is the boat!",
        "  3. Cy says:", "    Swim over the lake, and row again, and float, and never sink as the piano did in",
    ]  # fmt: skip
    post = read(*rows)
    above, typed = (
        post.ledger.named()[str(number)] for number in _numbers_of(rows, f"      {LAKE}. And", "      3. Float")
    )

    assert typed == above


def _numbers_of(rows, *beginnings):
    return [next(number for number, row in enumerate(rows, start=1) if row.startswith(each)) for each in beginnings]


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


def test_a_full_line_of_text_above_a_name_is_no_part_of_it():
    rows = []
    for number, name in enumerate(["Ada", "Bo", "Cy", "Di", "The Usher"], start=1):
        rows += [
            f"   {name} says:",
            "",
            f"   {number}. 朝結末が庭の雨を二回目の美しい、見ていた結末が朝この映画はけれど悲しい美しい妹と",
        ]
        rows += ["   この映画は悲しい長くて、見ていた美しい結末が長くてけれど朝朝けれど庭の雨を朝悲しい"]
    post = read("The Ferry", "", WRAPPED, "", "5 Comments", "", *rows)

    assert named(post) == [(str(number), name) for number, name in enumerate(["Ada", "Bo", "Cy", "Di", "The Usher"], 1)]


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


def test_a_few_signs_that_people_typed_make_no_list_of_comments_that_a_button_ends():
    rows = [f"        {LAKE}." for _ in range(3)]
    rows += ["", "        5 responses to “The Ferry”", ""]
    for place, text in enumerate(["3. Why.", "Swim and row.", "Float and sink.", "- But rain fell.", "Row on."]):
        rows += [f"{' ' * (12 + 2 * (place % 3))}{text}", "", f"{' ' * (12 + 2 * (place % 3))}Reply", ""]
    post = read("        The Ferry", "", *rows)

    assert [path for path, *_ in said(post)] == ["1", "1.1", "1.1.1", "2", "2.1"]


def test_the_line_below_the_lone_word_of_a_pingback_is_its_title_and_none_of_the_comment_below():
    post = read(
        "The Ferry", f"{LAKE}.", f"{LAKE}!", "2 Replies to “The Ferry”", "Pingback:", "Row on « The Back Row 0",
        "Kim & Lee", "March 6, 2016 at 10:43 pm", "Swim, and row again?", "Float…", "Reply", "Leave a Reply",
    )  # fmt: skip

    assert [(author, text.split("\n\n")) for _, author, text in said(post)] == [
        ("", ["Pingback:", "Row on « The Back Row 0"]),
        ("Kim & Lee", ["Swim, and row again?", "Float…"]),
    ]


def test_buttons_for_answering_outnumber_comments_where_each_has_two():
    rows = ["    1. محمد", f"       {LAKE}.", "       ResponderEliminar", "       Respuestas"]
    rows += ["         1. アキラ", f"            {LAKE}!", "            ResponderEliminar", "            Responder"]
    post = read("El barco", "", WRAPPED, "", WRAPPED, "", "2 comentarios", "", *rows)

    assert named(post) == [("1", "محمد"), ("1.1", "アキラ")]


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
