"""Threads as tools print them: where levels, lists, names and buttons must be told from what people wrote."""

import pytest

from exchange.parsers import text_dump
from exchange.records import Doubt, Subject

POST = "The Ferry\n\nA man lends his boat to a stranger, and gets it back with a piano in it. Nobody can play.\n\n"
HEADING = "{} Responses to “The Ferry”\n\n"


def read(conversation, count=9, post=POST):
    return next(text_dump.parse({"ferry.txt": f"{post}{HEADING.format(count)}{conversation}".encode()}))


def lines(*rows):
    return "\n".join(rows) + "\n"


def named(post):
    return [(comment.path, comment.author, comment.text) for comment in post.comments]


def paths(post):
    return [comment.path for comment in post.comments]


def doubts(post, code):
    return [note.detail for note in post.notes if note.code is code]


def chain(levels, first=4, step=5):
    """Numbered comments, each answering the one above it, as lynx indents them."""
    rows = []
    for level in range(levels):
        column = " " * (first + step * level)
        rows += [f"{column}1. Ada {level} says:", f"{column}   May {level + 1}, 2014 at 9:14 pm", f"{column}   Row!"]
    return rows


# Levels


def deepest(*names):
    last = " " * 34
    rows = []
    for number, name in names:
        rows += [f"{last}{number}. {name} says:", f"{last}   June 1, 2014 at 9:14 pm", f"{last}   Words of {name}."]
    return rows


def test_beyond_the_last_column_of_lynx_numbers_that_begin_again_are_a_level_deeper():
    post = read(lines(*chain(7), *deepest((1, "Bo"), (1, "Cy"))))

    assert paths(post)[-3:] == ["1.1.1.1.1.1.1", "1.1.1.1.1.1.1.1", "1.1.1.1.1.1.1.1.1"]
    assert doubts(post, Doubt.LEVEL_IS_LOST) == []


def test_points_of_a_list_in_the_last_column_of_lynx_hide_no_deeper_level():
    points = [f"{' ' * 34}{number}. {thing}" for number, thing in enumerate(("rope", "tea"), start=1)]
    post = read(lines(*chain(6), *deepest((1, "Bo")), *points, "", *deepest((1, "Cy"))))

    assert paths(post)[-2:] == ["1.1.1.1.1.1.1", "1.1.1.1.1.1.1.1"]
    assert post.comments[-2].text.endswith("1. rope\n2. tea")


def test_points_right_of_the_last_column_of_lynx_are_of_the_last_comment():
    """Blogger's page without names: each comment has its buttons, and the answers a word above them."""

    def comment(column, number, *texts):
        indent = " " * (column + 3)
        return [
            f"{' ' * column}{number}. {texts[0]}",
            *(f"{indent}{text}" for text in (*texts[1:], "ReplyDelete", "Replies")),
        ]

    rows = [*comment(4, 1, "I row."), *comment(4, 2, "Nobody else does.")]
    for level in range(1, 9):
        points = ("1. rope", "2. tea, and more of it than anybody", "drank") if level == 8 else ()
        rows += comment(4 + 5 * min(level, 6), 1, f"Row {level} times, and then row again.", "Swim!", *points)
    post = read(lines(*rows, *comment(34, 1, "Nobody rows.", "Nobody swims.")))

    assert paths(post)[-1] == ".".join(["2", *"1" * 9])
    assert "1. rope\n2. tea" in post.comments[-2].text


def test_a_list_is_no_thread_where_a_page_that_links_here_has_no_name_beside_one_comment():
    """In lynx's dump of a theme that marks replies with bullets and prints pingbacks without their word."""
    rows = ["    1.", "   Ada says:", "       May 1, 2014 at 9:14 pm", "       Bring what we need, and bring it soon.",
            "         1. rope", "         2. tea and a tin", "            of biscuits", "       Reply", "          +",
            "        Bo says:", "            May 2, 2014 at 9:14 pm", "            And cake.", "            Reply", "",
            "    1. Two oars « Low tide 0", ""]  # fmt: skip
    post = read(lines(*rows), count=2)

    assert [(comment.path, comment.author) for comment in post.comments] == [("1", "Ada"), ("1.1", "Bo"), ("2", "")]


def test_numbers_that_people_type_do_not_tell_where_those_of_tools_end():
    rows = [
        row
        for number in range(1, 11)
        for row in (f"{number:>5}. Ada says:", f"       May {number}, 2014 at 9:14 pm", f"       {number}) Row!", "")
    ]
    post = read(lines(*rows, *chain(7, first=9)[: 3 * 6], *deepest((1, "Bo"), (1, "Cy"))))

    assert paths(post)[-2:] == ["10.1.1.1.1.1.1.1", "10.1.1.1.1.1.1.1.1"]


def test_a_number_that_may_follow_two_others_is_said_to_have_lost_its_level():
    post = read(lines(*chain(7), *deepest((1, "Bo"), (2, "Cy"))))

    assert doubts(post, Doubt.LEVEL_IS_LOST) == ["1.1.1.1.1.1.1.2"]


def test_a_quotation_at_the_edge_closes_no_thread():
    rows = [*chain(2), "", "     A quotation that stands at the edge.", "            And more of my own."]
    rows += ["              1. Bo says:", "                 June 1, 2014 at 9:14 pm", "                 Below it."]
    post = read(lines(*rows))

    assert paths(post) == ["1", "1.1", "1.1.1"]
    assert "at the edge" in post.comments[1].text


def test_a_button_left_of_a_list_says_whose_replies_follow():
    rows = ["    1. Ada says:", "       May 1, 2014 at 9:14 pm", "       Bring:", "         1. rope", "         2. tea",
            "       Reply", "         1. Bo says:", "            May 2, 2014 at 9:14 pm", "            And cake.",
            "            Reply"]  # fmt: skip
    post = read(lines(*rows))

    assert [(comment.path, comment.author) for comment in post.comments] == [("1", "Ada"), ("1.1", "Bo")]


def test_a_first_step_that_is_a_column_short_skips_no_level():
    rows = []
    for number, (column, mark, name) in enumerate(
        [(2, "1.", "Ada"), (5, "•", "Bo"), (9, "•", "Cy"), (13, "•", "Di"), (2, "2.", "Ed")], start=1
    ):
        rows += [f"{' ' * column}{mark} {name} | May {number}, 2014 at 9:14 pm | Reply", "",
                 f"{' ' * (column + len(mark) + 1)}Boat {number}.", ""]  # fmt: skip

    assert paths(read(lines(*rows), count=5)) == ["1", "1.1", "1.1.1", "1.1.1.1", "2"]


# Lists and replies


def test_a_list_of_one_point_is_a_reply_whose_name_was_lost():
    rows = ["  1. Ada", "", "    So many boats, and no oars.", "", "    1. No oars, and one piano.", "",
            "  2. Bo", "", "    I came for the piano.", "", "    1. Cy", "", "      It came for you."]  # fmt: skip
    post = read(lines(*rows), count=4)

    assert paths(post) == ["1", "1.1", "2", "2.1"]
    assert post.comments[1].text == "No oars, and one piano."


def test_points_that_are_counted_stay_in_their_comment():
    rows = ["  1. Ada", "", "    So many boats, and no oars.", "", "    1. No oars.", "", "    2. One piano.", "",
            "  2. Bo", "", "    I came for the piano.", "", "    1. Cy", "", "      It came for you."]  # fmt: skip

    assert paths(read(lines(*rows), count=3)) == ["1", "2", "2.1"]


def test_numbers_that_begin_again_below_a_list_are_replies():
    rows = ["  1. Bring these things with you, all of them.", "", "    1. rope", "    2. tea", "    3. a saw",
            "    1. A saw, on a ferry, with a piano in it?", "", "      It would make a fine second verse.", "",
            "  2. I would not have come."]  # fmt: skip
    post = read(lines(*rows), count=3)

    assert paths(post) == ["1", "1.1", "2"]
    assert post.comments[0].text.endswith("3. a saw")
    assert any(decision.subject is Subject.LIST for decision in post.decisions)


def test_what_stands_below_the_last_point_of_a_list_answers_the_comment():
    rows = ["  1. Bring these things with you.", "", "    • rope", "    • tea", "      • And who pays for it all?", "",
            "        I do not.", "", "  2. I would not have come.", "", "    Not for a piano.", "",
            "    • Nor I.", "", "    • Nor I, and I play.", "", "  3. I came twice."]  # fmt: skip
    post = read(lines(*rows), count=6)

    assert paths(post) == ["1", "1.1", "2", "2.1", "2.2", "3"]
    assert post.comments[1].text.startswith("And who pays")


def test_the_declared_number_tells_a_list_from_replies():
    rows = ["  1. Bring these things.", "    • rope", "    • tea", "    • a saw", "  2. I would not come."]

    assert paths(read(lines(*rows), count=2)) == ["1", "2"]
    assert paths(read(lines(*rows), count=5)) == ["1", "1.1", "1.2", "1.3", "2"]


def test_a_number_that_is_neither_the_first_nor_the_next_begins_a_sentence():
    rows = ["  1. So many boats.", "", "    32) That is how many I counted.", "", "  2. I counted none."]

    assert paths(read(lines(*rows), count=2)) == ["1", "2"]


def test_numbers_that_lead_to_a_name_are_comments():
    rows = ["  1. Ada says:", "", "    So many boats.", "", "    1. Boats without a name above them.", "",
            "    2. Bo says:", "", "      One of them is mine.", "", "  2. Cy says:", "", "    None is."]  # fmt: skip

    assert paths(read(lines(*rows), count=4)) == ["1", "1.1", "1.2", "2"]


def test_lists_between_comments_without_marks_are_parts_of_them():
    rows = ["So many boats, and nobody to row them.", "", "  1. rope", "  2. tea", "  3. a saw", "", "And so few oars."]
    post = read(lines(*rows), count=2)

    assert not any(comment.text.startswith(("rope", "tea")) for comment in post.comments)
    assert doubts(post, Doubt.FLAT) == [""]


def test_a_date_with_a_point_is_no_number_of_a_list():
    page = "Der Fährmann\n\n16. September 2010 by Ada Lind\n\nEin Boot.\n\nEin Klavier.\n\nKeine Kommentare\n"
    post = next(text_dump.parse({"p.txt": page.encode()}))

    assert post.comments == ()
    assert "Ein Klavier" in post.body


# Names


def test_names_that_recur_are_names_though_most_are_lost():
    words = ["The storm was the best part of it.", "Nobody drowns, which I had not expected.", "I laughed twice."]
    rows = []
    names = ("Ada", "", "Bo", "", "Cy", "", "Ada", "", "Bo", "", "Cy", "", "")
    for number, name in enumerate(names, start=1):
        head = [f"  {number}. {name}", ""] if name else []
        text = f"{words[number % 3]} I say so for the {number}th time."
        rows += [*head, f"    {text}" if name else f"  {number}. {text}", ""]
    post = read(lines(*rows), count=13)

    assert [comment.author for comment in post.comments if comment.author] == ["Ada", "Bo", "Cy"] * 2


@pytest.mark.parametrize(
    ("count", "authors"),
    [(2, ["Ada", "Bo Lund"]), (4, ["", "", "", "", ""])],
)
def test_bare_names_without_a_list_are_as_many_as_the_page_declares(count, authors):
    rows = ["Ada", "", "So many boats.", "", "And no oars.", "", "Bo Lund", "", "I came for the piano."]

    assert [comment.author for comment in read(lines(*rows), count=count).comments] == authors


def test_bare_names_and_texts_may_take_turns():
    rows = [
        "Ada",
        "",
        "So many boats.",
        "",
        "Bo Lund",
        "",
        "I came for the piano.",
        "",
        "cy_77",
        "",
        "It came for you.",
    ]

    assert [comment.author for comment in read(lines(*rows), count=7).comments] == ["Ada", "Bo Lund", "cy_77"]


def test_what_stands_below_a_picture_is_a_name():
    post = read(lines(" 1. [4f0]", "    hunter_88", "", "    I rowed once, and never again.", "", "    Reply"), count=1)

    assert named(post) == [("1", "hunter_88", "I rowed once, and never again.")]


def test_a_comment_without_a_name_among_named_ones_is_pointed_at():
    rows = []
    for number, name in enumerate(("Ada", "Bo", "Cy", "Di", "Ed"), start=1):
        rows += [f"  {number}. {name} says:", "", f"    May {number}, 2014 at 9:14 pm", "", f"    I am {name}.", ""]
    rows += ["  6. Nobody says who says this, or when, or why."]

    assert doubts(read(lines(*rows), count=6), Doubt.WITHOUT_NAME) == ["6"]


@pytest.mark.parametrize(
    "text",
    ["The storm, as the captain said…", "Half a boat, quarter of an oar, says..."],
)
def test_a_sentence_that_trails_off_is_no_name(text):
    rows = ["Ada says:", "May 1, 2014 at 9:14 pm", "", text, "", "Bo says:", "May 2, 2014 at 9:14 pm", "", "Yes."]

    assert [comment.author for comment in read(lines(*rows), count=2).comments] == ["Ada", "Bo"]


def test_the_last_words_above_a_date_belong_to_the_comment_above():
    rows = ["May 1, 2014 at 9:14 pm", "", "So many boats.", "", "May 2, 2014 at 9:14 pm", "", "Where is mine",
            "May 3, 2014 at 9:14 pm", "", "Sunk."]  # fmt: skip

    assert [comment.text for comment in read(lines(*rows), count=3).comments] == [
        "So many boats.",
        "Where is mine",
        "Sunk.",
    ]


def test_a_sign_alone_is_a_comment_and_no_initial():
    rows = ["Ada says:", "May 1, 2014 at 9:14 pm", "", "👌", "", "Bo says:", "May 2, 2014 at 9:14 pm", "", "Yes."]

    assert [comment.text for comment in read(lines(*rows), count=2).comments] == ["👌", "Yes."]


def test_a_pingback_in_pieces_keeps_its_title_and_the_next_its_date():
    rows = ["Ping :", "Two Oars « Low Tide", "May 2, 2014 at 9:14 pm", "Sunk.", "Reply",
            "May 3, 2014 at 9:14 pm", "Raised.", "Reply"]  # fmt: skip
    post = read(lines(*rows), count=3, post=POST.replace("\n\n", "\n"))

    assert [(comment.kind, comment.text) for comment in post.comments][1:] == [
        ("comment", "Sunk."),
        ("comment", "Raised."),
    ]
    assert "Two Oars « Low Tide" in post.comments[0].text


# Other languages and broken lines


def test_a_word_below_every_comment_is_a_button_in_any_language():
    rows = []
    for number in range(1, 6):
        rows += [
            f"    {number}. Ada says:",
            f"       May {number}, 2014 at 9:14 pm",
            f"       Boat {number}.",
            "       Tagasi",
        ]

    assert [comment.text for comment in read(lines(*rows), count=5).comments] == [f"Boat {n}." for n in range(1, 6)]


def test_a_heading_in_any_language_names_the_page():
    rows = ["  3 huszonegy The Ferry", "", "    1. Ada says:", "       May 1, 2014 at 9:14 pm", "       Row!"]
    post = next(text_dump.parse({"ferry.txt": (POST + lines(*rows)).encode()}))

    assert (post.declared_count, [comment.text for comment in post.comments]) == (3, ["Row!"])


def test_a_date_in_a_strange_language_is_no_text():
    rows = []
    for number in range(1, 5):
        rows += [f"Ada {number} says:", f"{number} huhtikuuta 2014 klo 9", "", f"Boat {number}.", ""]

    assert [comment.text for comment in read(lines(*rows), count=4).comments] == [f"Boat {n}." for n in range(1, 5)]


def test_a_vote_is_the_comment_where_nothing_else_is():
    """elinks sets the mark of a comment without a name on a line of its own."""
    texts = ["Row, row, row!", "+1", "Swim, and take the piano with you."]
    rows = [row for text in texts for row in ("   • ", "", f"     {text}", "", "     [40]Reply")]

    assert [comment.text for comment in read(lines(*rows), count=3).comments] == texts


def test_a_button_whose_address_was_broken_is_a_button():
    rows = []
    for number in range(1, 4):
        rows += [f"  {number}. **Ada** says:", "", f"[May {number}, 2014 at 9:14 pm](/f)", "", f"Boat {number}.", "",
                 "[Reply](/2014/05/the-ferry/comment-", f"page-2/?replytocom={number}#respond)", ""]  # fmt: skip

    assert [comment.text for comment in read(lines(*rows), count=3).comments] == [f"Boat {n}." for n in range(1, 4)]


def test_words_in_french_quotation_marks_are_neither_navigation_nor_two_words():
    body = ("Le passeur prête son bateau à un inconnu qui le lui rend avec un\n«\u00a0piano\u00a0» dedans, et personne "
            "ne sait jouer ni le faire sortir.\n\n" * 3)  # fmt: skip
    post = next(
        text_dump.parse({"p.txt": f"Le Passeur\n\n{body}1 commentaire\n\nAda dit :\n« Oui » est trop dire.\n".encode()})
    )

    assert post.comments[0].text == "« Oui » est trop dire."
    assert "un «\u00a0piano\u00a0» dedans" in post.body


def test_a_sentence_with_a_number_is_no_heading_of_a_page_in_one_piece():
    page = ["The Ferry", "A man lends his boat to a stranger, and gets it back with a piano in it. Nobody can play it.",
            "Nobody drowns, which surprised me more than anything else about it.",
            "27 thoughts on this: storm, piano, boat.", "I would not have missed the storm."]  # fmt: skip
    post = next(text_dump.parse({"p.txt": "\n".join(page).encode()}))

    assert post.comments == ()
    assert "27 thoughts on this" in post.body


def test_a_heading_may_stand_on_two_lines():
    rows = ["The Ferry", "by", "Ada", "A man lends his boat to a stranger, and gets it back with a piano in it.",
            "2 responses to", "The Ferry", "Ada", "says:", "Row!", "Bo", "says:", "Swim!"]  # fmt: skip
    post = next(text_dump.parse({"p.txt": "\n".join(rows).encode()}))

    assert [comment.text for comment in post.comments] == ["Row!", "Swim!"]


def test_paragraphs_below_an_empty_further_reading_are_no_titles():
    words = "3. I would not have missed the storm. Nor would I have missed the man who tunes in it, had I known "
    words += "in time that he was there, and that he would be drenched."
    page = ["The Ferry", "A man lends his boat to a stranger, and gets it back with a piano in it.", "Further reading:"]
    post = next(text_dump.parse({"p.txt": "\n".join([*page, words, "Nor I.", "I laughed twice."]).encode()}))

    assert post.links == ()
    assert words in post.body


def test_the_sites_name_below_the_last_comment_is_known_beneath_the_links_of_elinks():
    head = ["   Link: [1]Wet Reels » Feed (alternate)", "   Link: [2]https://wet.example/", "   Link: [3]canonical", ""]
    rows = ["    1. Ada says:", "       May 1, 2014 at 9:14 pm", "", "       Row!", "", "    2. Bo says:",
            "       May 2, 2014 at 9:14 pm", "", "       Swim!", "", "       [5]Wet Reels"]  # fmt: skip
    page = lines(*head, "   [4]Wet Reels", "") + POST + HEADING.format(2) + lines(*rows)
    post = next(text_dump.parse({"p.txt": page.encode()}))

    assert [comment.text for comment in post.comments] == ["Row!", "Swim!"]


def test_where_as_many_comments_as_declared_are_there_a_wide_step_is_one_level():
    talk = (
        "  1. Ada says:\n\n    Row!\n\n      • Bo says:\n\n        Swim!\n\n"
        "          • Ada says:\n\n            Sink!\n\n  2. Cy says:\n\n    Fly!\n"
    )
    for declared, paths in ((4, ["1", "1.1", "1.1.1", "2"]), (6, ["1", "1.1.1", "1.1.1.1.1", "2"])):
        page = f"The Ferry\n\nA man lends his boat.\n\n{declared} Responses to The Ferry\n\n{talk}"
        post = next(text_dump.parse({"a.txt": page.encode()}))
        assert [comment.path for comment in post.comments if not comment.is_missing] == paths


def test_two_thousand_roots_are_counted_beyond_all_years():
    rows = [f"{number:>6}. Row!\n        Reply" for number in range(1, 2102)]

    assert len(read("\n".join(rows), count=2101).found) == 2101


def test_a_page_that_links_here_may_have_a_long_name_with_the_verb_on_the_next_line():
    name = "Jeu je. rideaux www.hats.example « Critique du dernier rang 7"
    rows = [
        "    1. Ada dit :", "       10 novembre 2017 à 22 h 01 min", "       Rame !",
        f"    2. {name}", "       dit :", "       11 novembre 2017 à 14 h 28 min", "       […] 7 rang dernier […]",
    ]  # fmt: skip
    post = read(lines(*rows))

    assert named(post)[1] == ("2", name, "[…] 7 rang dernier […]")
    assert post.comments[1].kind == "pingback"
