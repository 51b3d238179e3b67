"""What random pages of other seeds showed: names that come again, links broken in two, numbers within flat dumps."""

import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.parsers.text_dump.around.closed import says_closed

POST = "The Ferry\n\nA man lends his boat to a stranger, and gets it back with a piano in it. Nobody can play.\n\n"
LAKE = """\
A man lends his boat to a stranger, and gets it back with a piano in it. Now
nobody can play, and the ferry has gone, and the lake is wide. Above it rain
falls from the beginning to the end of what I would not call a comedy at all"""
HEADING = "3 responses to “The Ferry”\n\n"


def read(*rows, post=POST, heading=HEADING):
    return next(text_dump.parse({"ferry.txt": (post + heading + "\n".join(rows) + "\n").encode()}))


def said(post):
    return [(comment.path, comment.author, comment.text) for comment in post.comments if not comment.is_missing]


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

    assert [author for _, author, _ in said(read(*rows))] == ["ada_l", "محمد"] * 2 + ["bo_r", "محمد"]


def test_nor_where_no_comment_has_a_date():
    rows = [
        *pictured(1, "محمد", "", "    Row, I would have said, had anybody asked me."),
        *pictured(2, "محمد", "", "    Ha"),
        *pictured(3, "Ada", "", "    Swim, then."),
        *pictured(4, "محمد", "", "    There is a piano in it."),
    ]

    assert [text.split()[0] for _, _, text in said(read(*rows))] == ["Row,", "Ha", "Swim,", "There"]


@pytest.mark.parametrize(
    "words", [["[<- Предыдущие", "комментарии]"], ["[<- Qhipa", "rimaykuna]"], ["[<- Qhipa rimaykuna]"]]
)
def test_a_link_to_the_page_before_may_be_broken_and_of_an_unknown_language(words):
    def headed(mark, name, text):
        head = f"{mark} ![](http://0.gravatar.com/avatar/0b540875cb5c16ba11b00ca6a5f088dc?s=32&d=mm&r=g) **{name}** :"
        address = ["[01.05.2014 в 09:14](http://wet.example:46081/2014/05/the-ferry/comment-", "page-2/#comment-7)"]
        answer = ["[Ответить](http://wet.example:46081/2014/05/the-ferry/comment-", "page-2/?replytocom=7#respond)"]
        return [head, "", *address, "", text, "", *answer, ""]

    link = [*words[:-1], f"{words[-1]}(http://wet.example:46081/2014/05/the-ferry/#comments)"]
    talk = [*headed("  1.", "Ada", LAKE), *headed("     1.", "Bo", LAKE), *headed("  2.", "Cy", "Fly!")]
    post = read(*link, "", *talk, heading="### 9 Comments\n\n", post=f"The Ferry\n\n{LAKE}\n\n{LAKE}\n\n")

    assert [(path, author) for path, author, _ in said(post)] == [("1", "Ada"), ("1.1", "Bo"), ("2", "Cy")]


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
    post = read(*rows, post="", heading="")

    assert [author for _, author, _ in said(post)] == ["Ada", "Bo", "Ada"]
    assert post.body == text


def test_a_dash_alone_on_the_last_line_of_the_text_is_its_last_sign():
    post = read("Rating: 4/5", post=f"The Ferry\n\n{LAKE}\n\n{LAKE}\n–\n\n", heading="")

    assert post.body.endswith("comedy at all –")


def test_words_that_a_tool_broke_off_each_head_are_no_button_below_which_a_text_ends():
    def headed(number, text):
        head = f"  {number}. **Reader {number}** says:"
        day = f"[May {number}, 2014 at 9:14 a.m.](/a-ferry-across-the-lake/#comment-{number}) · name not in"
        return [head, "", day, "the dump", "", text, "", f"[Reply](/ferry/?replytocom={number}#respond)", ""]

    rows = [*headed(1, "Row!"), *headed(2, "Swim!"), *headed(3, "Fly!"), *headed(4, LAKE), "### Leave a Reply"]
    post = read(*rows, post=f"The Ferry\n\n{LAKE}\n\n{LAKE}\n\n")

    assert [text for _, _, text in said(post)] == ["Row!", "Swim!", "Fly!", LAKE.replace("\n", " ")]


def test_two_words_and_a_full_stop_are_no_signature():
    text = "Ein Mann leiht sein Boot her, und es kommt mit einem Klavier zurück, auf dem niemand spielt."
    post = next(text_dump.parse({"boot.txt": "\n".join(["Das Boot", text, text, "Guter Punkt."]).encode()}))

    assert post.body.endswith("Guter Punkt.")
    assert post.byline == ""


def test_a_comment_further_left_than_the_answers_that_are_left_of_a_lost_one_ends_no_list():
    rows = [
        *["    1. Ada Avatar", "", "      Row!", "", *["      1. Bo Avatar", "", "        Swim!", ""]],
        *(line for number in range(2, 7) for line in (f"    {number}. Ed Avatar", "", "      Row!", "")),
        *["  2. Cy Avatar", "    Cy", "", "    I would have rowed there and back.", "", "    And sung.", ""],
    ]
    texts = [text for _, _, text in said(read(*rows))]

    assert texts == ["Row!", "Swim!", *["Row!"] * 5, "I would have rowed there and back.\n\nAnd sung."]


def test_a_name_above_a_verb_and_a_date_is_no_button_though_a_button_stands_above_it():
    def headed(name, day, text):
        return [name, "dice:", f"{day} noviembre, 2014 a las 4:37 pm", text, "Responder"]

    said_there = [("Ada", "Remo."), *(("hunter_8", text) for text in ("Nado.", "Vuelo.", "Duermo.")), ("Bo", "Yo no.")]
    rows = [line for day, (name, text) in enumerate(said_there, start=1) for line in headed(name, day, text)]
    post = read(*rows, post=POST.replace("\n\n", "\n"), heading="5 comentarios en “The Ferry”\n")

    assert [(author, text) for _, author, text in said(post)] == said_there


@pytest.mark.parametrize(
    ("heading", "count"),
    [("תגובה אחת על _The Ferry_", 1), ("שתי תגובות על “The Ferry”", 2), ("تعليق واحد على “The Ferry”", 1),
     ("تعليقان على “The Ferry”", 2), ("27 تعليق على “The Ferry”", 27)],
)  # fmt: skip
def test_hebrew_and_arabic_say_one_and_two_by_the_noun(heading, count):
    post = read("  1. Ada says:", "    May 1, 2014 at 9:14 pm", "", "    Row!", heading=f"### {heading}\n\n")

    assert (post.declared_count, post.title) == (count, "The Ferry")


@pytest.mark.parametrize(
    "closed",
    [
        *(
            "コメントは停止中です。",
            "コメントは受け付けておりません。",
            "コメントは締め切りました",
            "评论已关闭",
            "댓글을 닫았습니다",
        ),
        *("Komentarze są wyłączone", "Komentáře nejsou povoleny", "Yorumlar kapalı", "Комментирование закрыто"),
    ],
)
def test_that_nobody_can_comment_is_known_in_many_languages(closed):
    assert says_closed(closed)


# What looks alike, and is something else


@pytest.mark.parametrize("points", [["- the boat", "- The piano"], ["- The boat", "- the rain"], ["– Ada"]])
@pytest.mark.parametrize("end", ["comedy here:", "comedy here!"])
def test_a_point_or_a_name_below_a_full_line_is_no_part_of_it(points, end):
    full = f"falls from the beginning to the end of what I would not call, no, a {end}"
    text = "\n".join([*LAKE.split("\n")[:2], full])
    post = read("Rating: 4/5", post="\n".join(["The Ferry", "", LAKE, "", text, *points, "", ""]), heading="")

    assert len(full) >= 78
    assert f"{end} " not in post.body


@pytest.mark.parametrize("name", ["Peter B.", "Anna-Lena M.", "Ada Lind Jr."])
def test_a_name_set_apart_is_a_signature_though_it_ends_with_a_full_stop(name):
    text = "A man lends his boat to a stranger, and gets it back with a piano in it, which nobody can play."
    post = next(text_dump.parse({"boat.txt": "\n\n".join(["The Boat", text, text, name]).encode()}))

    assert post.body == f"{text}\n\n{text}"
    assert post.byline


def test_an_unknown_button_that_names_whom_it_answers_is_one_above_that_name_too():
    names = ("Ada", "Bo", "Bo", "Cy", "Ada")
    rows = [
        line
        for number, name in enumerate(names, start=1)
        for line in (f"  {number}. {name}", f"     {number} May, 2014", f"     Text {number}.", f"     Jawab {name}")
    ]

    assert [text for _, _, text in said(read(*rows))] == [f"Text {number}." for number in range(1, 6)]


def test_a_date_within_one_text_ends_no_other():
    def headed(number, name, *text):
        return [f"{name} said...", *text, f"May {number}, 2014 9:14 AM", ""]

    dated = headed(2, "Bo", "I saw it on", "May 1, 2013", "and liked it.")
    others = [*headed(3, "Cy", "Swim!"), *headed(4, "Di", "Fly!")]
    rows = [*headed(1, "Ada", "Row!"), *dated, *others, "About this blog", "", "We write about boats."]

    assert said(read(*rows))[-1][2] == "Fly!"


def test_a_name_below_a_picture_alone_is_no_button_though_it_speaks_twice_in_a_row():
    def headed(number, name, text):
        picture = f"  {number}. ![](https://avatars.example/avatar/4f0a1b2c9d?s=32&d=mm)"
        return [picture, "", f"[{name}](https://{number}.example/)", "", text, "", "[Responder](/?replytocom=1)", ""]

    spoken = [("Ada", "Remo."), ("Bo", "Jaja"), ("Bo", "Nado."), ("Cy", "Muy cierto."), ("Di", "Duermo, y no sueño.")]
    rows = [line for number, each in enumerate(spoken, start=1) for line in headed(number, *each)]

    assert [(author, text) for _, author, text in said(read(*rows))] == spoken


def test_a_list_with_which_a_comment_begins_is_its_text_in_whatever_column():
    rows = [
        "     1. Ada says:", "        January 9, 2011 at 6:58 am", "", "      - Whisper, or row.", "", "        Reply",
        "          + Bo says:", "            January 10, 2011 at 12:11 am", "", "          * Row, or whisper.", "",
        "          Twice, at least.", "", "            Reply",
        "     2. Cy says:", "        January 11, 2011 at 12:22 pm", "", "        Nobody rows.", "", "        Reply",
    ]  # fmt: skip

    assert said(read(*rows)) == [
        ("1", "Ada", "- Whisper, or row."),
        ("1.1", "Bo", "* Row, or whisper.\n\nTwice, at least."),
        ("2", "Cy", "Nobody rows."),
    ]


def test_a_dash_for_which_a_line_had_no_room_is_no_mark():
    rows = [
        " 1. [4f0]", "    Ada", "", "    A man lends his boat to a stranger and gets it back with one piano more.",
        "    He is a good man and the ferry is a good ferry, and I for one love goats", "    – musical", "",
        "    That was 1999.", "", "    Reply", "",
        "     1. [4f0]", "        Bo", "", "        Row!", "", "        Reply", "",
    ]  # fmt: skip

    assert [(path, author) for path, author, _ in said(read(*rows, post=f"The Ferry\n\n{LAKE}.\n\n"))] == [
        ("1", "Ada"),
        ("1.1", "Bo"),
    ]


def test_a_dash_alone_below_a_point_is_its_last_word():
    points = f"     * {'a piano and a goat ' * 4:.70}\n       –\n     * And a boat…"
    post = read(post=f"The Ferry\n\n{LAKE}.\n{points}\n\n{LAKE}.\n\n", heading="")

    assert not post.ledger.lines(Label.BOILERPLATE)


def test_a_comment_of_nobody_may_begin_with_a_dash():
    rows = [
        "    1. ", "", "", "       Row!", "", "       [7]Reply", "",
        "         1. ", "", "", "            – A goat on a boat.", "",
        "              It rows.", "", "            Twice.", "",
        "            [8]Reply", "",
        "              1. ", "", "", "                 No goat.", "", "                 [9]Reply", "",
    ]  # fmt: skip

    assert [path for path, *_ in said(read(*rows))] == ["1", "1.1", "1.1.1"]


def test_the_word_of_a_button_beside_a_number_is_text_where_nobody_is_named_below():
    assert said(read("1. REPLY", " 0", heading="10 responses to “The Ferry”\n")) == [("1", "", "REPLY\n0")]


def test_a_dot_between_name_and_date_is_no_mark_though_one_comment_begins_with_a_star():
    def headed(name, day, text):
        return [name, "·", f"August {day}, 2011 at 3:26 am", "says:", text, "Reply"]

    spoken = [("محمد", "Row!"), ("Ada", "Swim!"), ("محمد", "Sink!"), ("Bo", "+1"), ("محمد", "Fly!"), ("Cy", "* Boat.")]
    rows = [line for day, (name, text) in enumerate(spoken, start=14) for line in headed(name, day, text)]
    post = "The Ferry\nPosted on August 13, 2011 by Ada\n" + f"{LAKE.replace(chr(10), ' ')}.\n" * 2

    assert [(author, text) for _, author, text in said(read(*rows, post=post, heading="6 comments\n"))] == spoken
