"""Levels of comments that numbers, columns and words above replies tell where names or other comments are lost."""

from lake import LAKE, WRAPPED, named, read, said

from exchange.records import Doubt

# Numbers and words above replies


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


def test_below_the_word_above_replies_whose_comment_is_lost_the_next_item_is_a_comment():
    rows = [
        "  1. Ada", "", "    Row!", "", "    RépondreSupprimer", "    Réponses",
        "    1. Réponses", "      1. Swim, and swim, and fly.", "", "        RépondreSupprimer",
        "    2. Bo", "", "      Sink!", "", "      RépondreSupprimer",
        "  2. Cy", "", "    Float!", "", "    RépondreSupprimer",
    ]  # fmt: skip
    post = read("Le lac", "", f"{LAKE}.", "", f"{LAKE}!", "", "8 réflexions sur Le lac", "", *rows)

    assert [text.split()[0] for *_, text in said(post)] == ["Row!", "Swim,", "Sink!", "Float!"]


def test_in_the_last_column_of_elinks_a_number_without_the_word_above_it_may_be_no_level_deeper():
    """Blogger sets `Replies` above each list of answers, and now and then another one beside it, without the word."""
    rows = []
    columns = [*range(4, 44, 5), 41]
    for level, column in enumerate([*columns, 41, 41]):
        margin = " " * column
        rows += [f"{margin}1. ", f"{margin}   Ada{level} May {level + 1}, 2015 at 5:07 PM", "", f"{margin}   Row!", ""]
        rows += [f"{margin}   Reply Delete", *([f"{margin}   Replies", ""] if level < len(columns) else [])]
    above = ["The Ferry", "", *(f"   {row}" for row in WRAPPED.splitlines()), ""]
    post = read(*above, f"{len(columns) + 2} comments:", "", *rows)

    assert any("may answer another one" in str(note) for note in post.notes)


# Columns


def test_a_comment_further_left_than_the_answers_that_are_left_of_a_lost_one_ends_no_list():
    rows = [
        *["    1. Ada Avatar", "", "      Row!", "", *["      1. Bo Avatar", "", "        Swim!", ""]],
        *(line for number in range(2, 7) for line in (f"    {number}. Ed Avatar", "", "      Row!", "")),
        *["  2. Cy Avatar", "    Cy", "", "    I would have rowed there and back.", "", "    And sung.", ""],
    ]
    plot = "A man lends his boat to a stranger, and gets it back with a piano in it. Nobody can play."
    post = read("The Ferry", "", plot, "", "3 responses to “The Ferry”", "", *rows)
    texts = [text for *_, text in said(post)]

    assert texts == ["Row!", "Swim!", *["Row!"] * 5, "I would have rowed there and back.\n\nAnd sung."]


def test_comments_without_names_stand_left_of_the_named_ones_where_they_bear_the_same_bullet():
    rows = [
        "    • Row, and row.", "", "      • Swim, and swim.", "", "        3. Fly, and fly again.", "",
        "        • Ada says:", "", "          Sink!", "", "      • Float!", "", "        19) Dive, and dive again.", "",
        "        • Ada says:", "", "          Drown!", "",
    ]  # fmt: skip
    post = read("The Ferry", "", f"{LAKE}.", "", f"{LAKE}!", "", "58 responses to “The Ferry”", "", *rows)

    assert named(post) == [
        ("1", ""), ("1.1", ""), ("1.1.1", "Ada"), ("1.2", ""), ("1.2.1", "Ada"),
    ]  # fmt: skip


def test_a_button_in_the_column_of_the_replies_does_not_make_them_part_of_the_text_above_it():
    rows = [
        "    1. Row!", "", "         Répondre", "", "         + Swim, and then swim again.", "",
        "             Répondre", "",
        "    2. Fly!", "", "       – A goat, and a boat.", "", "         Répondre", "",
        "         + Sink!", "", "             Répondre", "",
        "             o Drown!", "", "                 Répondre", "",
        "    3. Float!", "", "         Répondre", "", "         + Dive!", "", "             Répondre", "",
    ]  # fmt: skip
    post = read("Le lac", "", LAKE, "", LAKE, "", "26 réflexions sur « Le lac »", "", *rows)

    assert [(path, text.split()[0]) for path, _, text in said(post)] == [
        ("1", "Row!"), ("1.1", "Swim,"), ("2", "Fly!"), ("2.1", "Sink!"), ("2.1.1", "Drown!"), ("3", "Float!"),
        ("3.1", "Dive!"),
    ]  # fmt: skip


def test_of_texts_that_only_gaps_tell_apart_indents_tell_who_answers_whom_and_a_note_the_rest():
    rows = [
        "        Row!", "", "          Swim!", "", "          Fly.", "", "            Sink, and drown.", "",
        "        Float!", "",
    ]  # fmt: skip
    post = read("The Ferry", "", f"  {LAKE}.", "", f"  {LAKE}!", "", "  3 comments", "", *rows, "Comments are closed.")

    assert [path for path, *_ in said(post)] == ["1", "1.1", "1.2", "1.2.1", "2"]
    assert [(note.line, note.number) for note in post.notes if note.code is Doubt.GAPS_ALONE] == [(9, 5)]
