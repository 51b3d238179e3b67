"""Stars, dashes and numbers that people type, in a review or in a comment, and that are no marks of comments."""

from lake import LAKE, WRAPPED, named, read, said

from exchange.ledger import Label
from exchange.records import Doubt, Subject

POST = ("The Ferry", "", f"{LAKE}.", "", f"{LAKE}.", "")
PLOT = "A man lends his boat to a stranger, and gets it back with a piano in it. Nobody can play."
ABOVE = ("The Ferry", "", PLOT, "", "3 responses to “The Ferry”", "")


# In the review


def test_a_dash_alone_on_the_last_line_of_the_text_is_its_last_sign():
    text = WRAPPED.removesuffix(".")
    post = read("The Ferry", "", text, "", text, "–", "", "Rating: 4/5")

    assert post.body.endswith("comedy at all –")


def test_a_dash_alone_below_a_point_is_its_last_word():
    points = f"     * {'a piano and a goat ' * 4:.70}\n       –\n     * And a boat…"
    post = read("The Ferry", "", WRAPPED, points, "", WRAPPED, "", "")

    assert not post.ledger.lines(Label.BOILERPLATE)


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


# Stars


def headed(mark, name, day, *text):
    return [f"  {mark} {name} says:", f"     May {day}, 2015 at 9:0{day} am", "", *text, "", "     Reply"]


def test_a_star_among_comments_that_all_bear_names_is_text_and_answers_hang_below_its_comment():
    rows = [
        *headed("1.", "Ada", 1, f"   {LAKE}.", "", f"   * {LAKE}, says he."),
        *(f"    {row}" for row in headed("1.", "Bo", 2, f"   {LAKE}.")),
        *headed("2.", "Cy", 3, f"   {LAKE}.", "", f"   {LAKE}."),
        *headed("3.", "Di", 4, f"   {LAKE}.", "", f"   * {LAKE}."),
        *headed("4.", "Ed", 5, "   Stay where you are."),
    ]
    post = read(*POST, "5 thoughts on “The Ferry”", "", *rows)

    assert named(post) == [("1", "Ada"), ("1.1", "Bo"), ("2", "Cy"), ("3", "Di"), ("4", "Ed")]
    assert [comment.text.splitlines()[-1] for comment in post.comments][::3] == [f"* {LAKE}, says he.", f"* {LAKE}."]


def test_stars_without_names_that_are_as_many_as_there_are_comments_too_much_are_text():
    rows = [
        "  1. Row, and row, and row.", "", "    * A goat, says he.", "", "      1. Swim!", "",
        "  2. Fly.", "", "  3. Swim, and fly.", "", "    * Or walk.", "", "  4. Stay where you are.", "",
    ]  # fmt: skip
    post = read(*POST, "5 thoughts on “The Ferry”", "", *rows)

    assert [(path, text.partition("\n\n")[2]) for path, _, text in said(post)] == [
        ("1", "* A goat, says he."), ("1.1", ""), ("2", ""), ("3", "* Or walk."), ("4", ""),
    ]  # fmt: skip
    assert len(read(*POST, "7 thoughts on “The Ferry”", "", *rows).comments) == 7


def test_a_star_further_in_than_the_only_numbered_reply_is_how_its_second_paragraph_begins():
    rows = [
        "    1. Row, and row, and then row again.", "", "      * A goat, or so I was told by the man himself.", "",
        "  1. Swim!", "", "    Fly.", "",
    ]  # fmt: skip
    post = read("The Ferry", "", f"{LAKE}.", "", f"{LAKE}.", "", "3 Kommentare", "", *rows, "Schreibe einen Kommentar")

    assert [path for path, *_ in said(post)] == ["1.1", "2"]


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


def test_another_mark_without_a_name_in_the_column_of_a_text_and_of_its_comment_is_part_of_it():
    rows = [
        "               1. Ada says:", "                  May 3, 2011 at 0:43", "", "                Row!", "",
        "                  Reply",
        "                    + Bo says:", "                      May 4, 2011 at 0:43", "",
        "                    Swim!", "", "                    * And row.", "", "                      Reply",
    ]  # fmt: skip
    post = read("The Ferry", "", f"{LAKE}.", "", f"{LAKE}!", "", "2 thoughts on “The Ferry”", "", *rows)

    assert said(post) == [("1", "Ada", "Row!"), ("1.1", "Bo", "Swim!\n\n* And row.")]


def test_whether_the_only_reply_is_one_may_be_decided_otherwise_where_its_mark_is_one_that_people_type():
    rows = ["  1. Row, and row.", "    And row again.", "", "    * Swim, and swim.", "", "  2. Fly.", "    And float."]
    post = read("The Ferry", "", f"{LAKE}.", "", f"{LAKE}!", "", "3 comments on “The Ferry”", "", *rows)

    assert [path for path, *_ in said(post)] == ["1", "1.1", "2"]
    assert [decision.line for decision in post.decisions if decision.subject is Subject.LIST] == [12]


# Dashes


def test_a_dash_for_which_a_line_had_no_room_is_no_mark():
    rows = [
        " 1. [4f0]", "    Ada", "", "    A man lends his boat to a stranger and gets it back with one piano more.",
        "    He is a good man and the ferry is a good ferry, and I for one love goats", "    – musical", "",
        "    That was 1999.", "", "    Reply", "",
        "     1. [4f0]", "        Bo", "", "        Row!", "", "        Reply", "",
    ]  # fmt: skip
    post = read("The Ferry", "", WRAPPED, "", "3 responses to “The Ferry”", "", *rows)

    assert named(post) == [("1", "Ada"), ("1.1", "Bo")]


def test_a_dash_for_which_a_long_address_left_no_room_opens_the_text_below_a_head():
    address = "https://reels.example/archive/2014/01/the-ferry-and-what-came-after-it/?page=2&order=oldest"
    rows = [
        "   1. Ada says:", "      June 28, 2013 at 2:04 am", "      –", f"      {address}", "      rows, and swims.",
        "   2. Bo says:", "      June 29, 2013 at 2:04 am", "      Swim!",
    ]  # fmt: skip
    post = read("The Ferry", "", WRAPPED, "", WRAPPED, "", "2 responses to “The Ferry”", "", *rows)

    assert [text[:9] for *_, text in said(post)] == ["– https:/", "Swim!"]


def test_a_dash_below_a_text_that_begins_further_in_than_its_paragraphs_is_theirs():
    rows = [
        "    1.   Row, and row, and then row again, or so the man himself told me on", "         the lake.", "",
        "       – Swim, I said, and swim again.", "", "       Répondre",
        "    2. Fly!", "", "       Répondre", "         1. Sink!", "", "            Répondre",
        "    3. Float!", "", "       Répondre",
    ]  # fmt: skip
    post = read("Le lac", "", WRAPPED, "", WRAPPED, "", "4 réflexions sur « Le lac »", "", *rows)

    assert [path for path, *_ in said(post)] == ["1", "2", "2.1", "3"]


def test_a_dash_with_which_the_first_text_begins_is_no_item_where_others_begin_without_one_below_buttons():
    def comment(column, *texts):
        return [row for text in (*texts, "Répondre") for row in (f"{' ' * column}{text}", "")]

    rows = [
        *comment(6, "– Rame, et rame, et rame encore."), *comment(8, "Nage, et nage encore."), *comment(6, "Vole."),
        *comment(6, "37) Plonge, et plonge encore."), *comment(8, "Flotte, et flotte encore."), *comment(6, "Coule."),
    ]  # fmt: skip
    post = read("Le lac", "", f"    {LAKE}.", "", f"    {LAKE}!", "", "    6 réponses", "", *rows)

    assert [text.split()[0] for *_, text in said(post)] == ["–", "Nage,", "Vole.", "37)", "Flotte,", "Coule."]


def test_a_comment_of_nobody_may_begin_with_a_dash():
    rows = [
        "    1. ", "", "", "       Row!", "", "       [7]Reply", "",
        "         1. ", "", "", "            – A goat on a boat.", "",
        "              It rows.", "", "            Twice.", "",
        "            [8]Reply", "",
        "              1. ", "", "", "                 No goat.", "", "                 [9]Reply", "",
    ]  # fmt: skip

    assert [path for path, *_ in said(read(*ABOVE, *rows))] == ["1", "1.1", "1.1.1"]


# Numbers


def test_a_number_with_which_the_last_comment_begins_is_no_list():
    def headed(name, day, text):
        return [name, "says:", f"مارس {day}, 2018 الساعة 12:30 ص", text]

    text = "A man lends his boat to a stranger, and gets it back with a piano in it. Nobody can play a note of it."
    rows = [
        *["The Ferry | Wet Reels", "Wet Reels", "The Ferry", "مارس 16, 2018 by Ada", text, "3 تعليق على", "The Ferry"],
        *headed("Ada", 18, "Row!"),
        *headed("Bo", 19, "Swim, and then there was a song."),
        *headed("Ada", 20, "19) Boats, and the film was two hours long"),
        "التعليقات مغلقة.",
    ]
    post = read(*rows)

    assert [author for _, author, _ in said(post)] == ["Ada", "Bo", "Ada"]
    assert post.body == text


def test_numbers_with_which_texts_at_the_edge_begin_are_no_items_where_those_are_set_in():
    def headed(mark, name, day):
        return [
            f"{mark} ![](https://avatars.example/4f0)[{name}](https://9.example/) · {day} marzo, 2012 a las 16:19 dice:"
        ]

    rows = [
        *headed("  1.", "Ada", 15), "", "5) Remo, y la lluvia", "no rema.", "",
        *headed("     *", "Bo", 16), "", "¡Nado!", "",
        *headed("  2.", "Cy", 17), "", WRAPPED, "", "26) Vuelo, y la barca", "no vuela.", "",
    ]  # fmt: skip
    post = read("# El barco", "", WRAPPED, "", WRAPPED, "", "## 3 comentarios en “El barco”", "", *rows)

    assert named(post) == [("1", "Ada"), ("1.1", "Bo"), ("2", "Cy")]


def test_the_number_of_the_only_comment_is_how_its_text_begins_unless_as_many_are_declared():
    def alone(number):
        rows = ["← Older Comments", "", f"      {number}. Row, row.", "      And swim, and fly.", "", "      Reply"]
        [comment] = read(
            "The Ferry", "", f"{LAKE}.", "", f"{LAKE}!", "", "51 Replies to “The Ferry”", "", *rows
        ).comments
        return comment.text

    assert [alone(number).split()[0] for number in (1, 3, 51)] == ["Row,", "3.", "Row,"]


def test_a_number_above_one_in_a_list_is_that_of_the_comment():
    rows = ["  2. Row, and row, and swim, and fly.", ""]
    [comment] = read("The Ferry", "", f"{LAKE}.", "", f"{LAKE}!", "", "3 responses to “The Ferry”", "", *rows).comments

    assert comment.text.startswith("Row")


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


def test_a_number_that_someone_types_first_begins_no_list_because_points_count_on_elsewhere():
    rows = [
        f"3. {LAKE}.", "", "  • A goat", "  • A boat", "", f"{LAKE}.", "",
        "  1. Row", "  2. Swim", "  3. Fly", "  4. Walk", "", "Stay where you are.",
    ]  # fmt: skip
    post = read(*POST, "9 comments", "", *rows)

    assert {comment.depth for comment in post.found} == {1}
    assert said(post)[0][2] == f"3. {LAKE}."


def test_numbers_that_follow_no_order_are_typed():
    rows = ["19) Row, and row.", "6) Swim.", "3. Fly.", f"{LAKE}.", "20) Walk.", "4) Stay where you are.", f"{LAKE}."]
    post = read(*POST, "9 comments", *rows)

    assert "19) Row, and row." in post.found[0].text


# Several of them


def test_a_mark_at_the_edge_is_how_the_text_of_the_only_comment_begins_where_that_stands_further_in():
    for begins in ("36) Row,", "- Row,", "– Row,", "* Row,"):
        rows = ["  1. ![](https://avatars.example/4f0)[Ada](https://3.example/) dit :", "", f"{begins} and swim again."]
        head = ["# Le lac", "", f"{LAKE}.", "", f"{LAKE}!", "", "## Une réflexion sur « Le lac »", ""]
        post = read(*head, *rows, "", "[Répondre](/?replytocom=2#respond)", "", "### Laisser un commentaire")

        assert said(post) == [("1", "Ada", f"{begins} and swim again.")]


def test_a_dot_between_name_and_date_is_no_mark_though_one_comment_begins_with_a_star():
    def headed(name, day, text):
        return [name, "·", f"August {day}, 2011 at 3:26 am", "says:", text, "Reply"]

    spoken = [("محمد", "Row!"), ("Ada", "Swim!"), ("محمد", "Sink!"), ("Bo", "+1"), ("محمد", "Fly!"), ("Cy", "* Boat.")]
    rows = [line for day, (name, text) in enumerate(spoken, start=14) for line in headed(name, day, text)]
    text = WRAPPED.replace("\n", " ")
    post = read("The Ferry", "Posted on August 13, 2011 by Ada", text, text, "6 comments", *rows)

    assert [(author, text) for _, author, text in said(post)] == spoken


def test_a_few_signs_that_people_typed_make_no_list_of_comments_that_a_button_ends():
    rows = [f"        {LAKE}." for _ in range(3)]
    rows += ["", "        5 responses to “The Ferry”", ""]
    for place, text in enumerate(["3. Why.", "Swim and row.", "Float and sink.", "- But rain fell.", "Row on."]):
        rows += [f"{' ' * (12 + 2 * (place % 3))}{text}", "", f"{' ' * (12 + 2 * (place % 3))}Reply", ""]
    post = read("        The Ferry", "", *rows)

    assert [path for path, *_ in said(post)] == ["1", "1.1", "1.1.1", "2", "2.1"]


def test_the_only_reply_with_a_mark_that_people_type_is_told_though_others_are_numbered():
    rows = ["  1. Row!", "", "    1. Swim, and row.", "", "  2. Fly!", "", "    - Row, and row again.", ""]
    post = read(*POST, "9 responses to “The Ferry”", "", *rows, "Comments are closed.")

    told = [(note.line, note.detail) for note in post.notes if note.code is Doubt.OTHER_MARKER]
    assert told == [(len(POST) + 9, "2.1")]
