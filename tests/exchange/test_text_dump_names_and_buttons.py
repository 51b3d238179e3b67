"""Lines beside the texts of comments that may be names, buttons, dates or words: what tells which of them they are."""

import pytest
from lake import LAKE, WRAPPED, named, read, said

from exchange.ledger import Label
from exchange.records import Doubt

PLOT = "A man lends his boat to a stranger, and gets it back with a piano in it. Nobody can play."
ABOVE = ("The Ferry", "", PLOT, "", "3 responses to “The Ferry”", "")
POST = ("The Ferry", "", f"{LAKE}.", "", f"{LAKE}.", "")
WRAPPED_POST = ("The Ferry", "", *(f"   {row}" for row in WRAPPED.splitlines()), "")
FULL = "   Swim and row and fly and row and swim and fly and row and swim and fly"


# Names that look like buttons


def pictured(number, name, *rows):
    return [f"{number:>2}. {name} Avatar", f"    {name}", *rows, ""]


def test_one_who_speaks_three_times_is_no_button_though_some_names_are_in_small_letters():
    days = [f"    {day} May, 2014" for day in range(1, 7)]
    rows = [
        *pictured(1, "ada_l", days[0], "", "    Row!"),
        *pictured(2, "محمد", days[1], "", "    Swim!"),
        *pictured(3, "ada_l", days[2], "", "    Fly!"),
        *pictured(4, "محمد", days[3], "", "    Sink!"),
        *pictured(5, "bo_r", days[4], "", "    Drown!"),
        *pictured(6, "محمد", days[5], "", "    Float!"),
    ]

    assert [author for _, author, _ in said(read(*ABOVE, *rows))] == ["ada_l", "محمد"] * 2 + ["bo_r", "محمد"]


def test_nor_where_no_comment_has_a_date():
    rows = [
        *pictured(1, "محمد", "", "    Row, I would have said, had anybody asked me."),
        *pictured(2, "محمد", "", "    Ha"),
        *pictured(3, "Ada", "", "    Swim, then."),
        *pictured(4, "محمد", "", "    There is a piano in it."),
    ]

    assert [text.split()[0] for _, _, text in said(read(*ABOVE, *rows))] == ["Row,", "Ha", "Swim,", "There"]


def test_a_name_above_a_verb_and_a_date_is_no_button_though_a_button_stands_above_it():
    def headed(name, day, text):
        return [name, "dice:", f"{day} noviembre, 2014 a las 4:37 pm", text, "Responder"]

    said_there = [("Ada", "Remo."), *(("hunter_8", text) for text in ("Nado.", "Vuelo.", "Duermo.")), ("Bo", "Yo no.")]
    rows = [line for day, (name, text) in enumerate(said_there, start=1) for line in headed(name, day, text)]
    post = read("The Ferry", PLOT, "5 comentarios en “The Ferry”", *rows)

    assert [(author, text) for _, author, text in said(post)] == said_there


def test_a_name_below_a_picture_alone_is_no_button_though_it_speaks_twice_in_a_row():
    def headed(number, name, text):
        picture = f"  {number}. ![](https://avatars.example/avatar/4f0a1b2c9d?s=32&d=mm)"
        return [picture, "", f"[{name}](https://{number}.example/)", "", text, "", "[Responder](/?replytocom=1)", ""]

    spoken = [("Ada", "Remo."), ("Bo", "Jaja"), ("Bo", "Nado."), ("Cy", "Muy cierto."), ("Di", "Duermo, y no sueño.")]
    rows = [line for number, each in enumerate(spoken, start=1) for line in headed(number, *each)]

    assert [(author, text) for _, author, text in said(read(*ABOVE, *rows))] == spoken


def test_whoever_speaks_in_every_other_comment_is_no_button_for_answering_somebody():
    names = ["film_girl", "The Usher", "mara", "The Usher", "mara", "The Usher", "hunter_88"]
    rows = [
        row
        for number, name in enumerate(names, start=1)
        for row in (
            f"  {number}. {name} dice:",
            f"    {number} junio, 2012 a las 9:06 am",
            "",
            f"    Rema {number}.",
            "",
            "    Responder",
        )
    ]
    post = read("El barco", "", f"{LAKE}.", "", f"{LAKE}!", "", "7 comentarios en “El barco”", "", *rows)

    assert [author for _, author, _ in said(post)] == names


# Names below and above full lines


@pytest.mark.parametrize("is_numbered", [True, False])
def test_a_name_in_small_letters_below_a_full_line_is_not_the_end_of_its_sentence(is_numbered):
    link = "[34]" if is_numbered else ""
    ideographs = "   結末が朝結末が朝けれど庭の雨を長くて二回目の悲しい結末が朝結末が朝けれど"
    rows = [
        "   Ada says:", "   May 1, 2015 at 5:07 pm", "", FULL, ideographs,
        f"   {link}hunter_eighty_eight says:", "   May 2, 2015 at 5:07 pm", "", "   Swim!", "",
        f"   {link}Bo says:", "   May 3, 2015 at 5:07 pm", "", "   Fly!",
    ]  # fmt: skip
    post = read(*WRAPPED_POST, "3 responses to “The Ferry”", "", *rows)

    assert [author for _, author in named(post)] == ["Ada", "hunter_eighty_eight", "Bo"]


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


def test_what_stands_below_a_picture_and_above_a_word_that_fits_no_line_is_no_name_where_nobody_has_one():
    def comment(number, *texts):
        return [f"  {number}. [4f0]", "", *[f"     {text}" for text in texts], "", "     Reply", ""]

    long = [f"s{'o' * 71}", "and swim."]
    rows = [*comment(1, "Row, and row again."), *comment(2, "Fly by the lake!"), *comment(3, "Great Lake", *long)]
    post = read("The Ferry", "", WRAPPED, "", WRAPPED, "", "3 responses to “The Ferry”", "", *rows)

    assert post.comments[-1].text.startswith("Great Lake")
    assert [note.line for note in post.notes if note.code is Doubt.NAME_OR_TEXT] == [post.comments[2].lines[0]]


# Buttons and dates


def test_an_unknown_button_that_names_whom_it_answers_is_one_above_that_name_too():
    names = ("Ada", "Bo", "Bo", "Cy", "Ada")
    rows = [
        line
        for number, name in enumerate(names, start=1)
        for line in (f"  {number}. {name}", f"     {number} May, 2014", f"     Text {number}.", f"     Jawab {name}")
    ]

    assert [text for _, _, text in said(read(*ABOVE, *rows))] == [f"Text {number}." for number in range(1, 6)]


def test_buttons_for_answering_outnumber_comments_where_each_has_two():
    rows = ["    1. محمد", f"       {LAKE}.", "       ResponderEliminar", "       Respuestas"]
    rows += ["         1. アキラ", f"            {LAKE}!", "            ResponderEliminar", "            Responder"]
    post = read("El barco", "", WRAPPED, "", WRAPPED, "", "2 comentarios", "", *rows)

    assert named(post) == [("1", "محمد"), ("1.1", "アキラ")]


def test_the_word_of_a_button_beside_a_number_is_text_where_nobody_is_named_below():
    post = read("The Ferry", "", PLOT, "", "10 responses to “The Ferry”", "1. REPLY", " 0")

    assert said(post) == [("1", "", "REPLY\n0")]


def test_below_the_form_few_words_among_many_texts_are_no_button():
    rows = ["Ada says:", "May 1, 2015 at 5:07 pm", "", "Row!", "", "Leave a Reply", "", "Name", ""]
    strange = [row for word in ("Row", "Swim", "Fly", "Walk", "Stay") for row in (f"{word}, and {LAKE}.", "")]
    page = [*POST, "1 response to “The Ferry”", "", *rows, *strange, "¡Buena crítica!", "", "👌", "", *strange]
    post = read(*page)

    assert {post.ledger.of(page.index(row) + 1).label for row in ("¡Buena crítica!", "👌")} == {Label.UNEXPLAINED}


def test_a_date_within_one_text_ends_no_other():
    def headed(number, name, *text):
        return [f"{name} said...", *text, f"May {number}, 2014 9:14 AM", ""]

    dated = headed(2, "Bo", "I saw it on", "May 1, 2013", "and liked it.")
    others = [*headed(3, "Cy", "Swim!"), *headed(4, "Di", "Fly!")]
    rows = [*headed(1, "Ada", "Row!"), *dated, *others, "About this blog", "", "We write about boats."]

    assert said(read(*ABOVE, *rows))[-1][2] == "Fly!"
