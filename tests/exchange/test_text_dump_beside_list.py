"""What stands around a list of comments: sidebars left of it, tabs above it, lists of nothing, forms of hosts."""

import pytest
from lake import LAKE, named, read

from exchange.ledger import Label
from exchange.parsers.text_dump.around.boilerplate import opens_form

POST = ("The Ferry", "", f"{LAKE}.", "", f"{LAKE}.", "")


def comment(column, mark, name, day):
    edge = " " * column
    return [
        f"{edge}{mark} {name} Says:",
        f"{edge}  June {day}, 2013 at 9:50",
        "",
        f"{edge}    Row!",
        "",
        f"{edge}  Reply",
        "",
    ]


def test_lists_of_a_sidebar_left_of_all_comments_are_none_and_no_comment_is_lost_above_those():
    talk = [*comment(20, "*", "Ada", 14), *comment(20, "*", "Bo", 15), *comment(24, "+", "Cy", 16)]
    widgets = ["Reply", "", "Fill it in or log in here:", "", "* Search", "", "* Follow the blog by e-mail", ""]
    widgets += ["  Enter it and get everything.", "", "* Recent posts", "", "    + The Mummy"]
    sidebar = [f"{' ' * 16}{row}" for row in widgets]
    post = read(*POST, "          8 Responses to “The Ferry”", "", *talk, *sidebar)

    assert named(post) == [("1", "Ada"), ("2", "Bo"), ("2.1", "Cy")]
    assert not any(each.is_missing for each in post.comments)


def test_a_comment_left_of_the_first_one_shows_that_a_parent_is_lost():
    talk = [*comment(8, "+", "Ada", 14), *comment(8, "+", "Cy", 15), *comment(4, "*", "Bo", 16)]
    post = read(*POST, "4 Responses to “The Ferry”", "", *talk)

    assert post.comments[0].is_missing
    assert named(post) == [("1.1", "Ada"), ("1.2", "Cy"), ("2", "Bo")]


@pytest.mark.parametrize(
    "words",
    [
        "Introduce tus datos o haz clic en un icono para iniciar sesión:",
        "Trage deine Daten unten ein oder klicke auf ein Icon um dich einzuloggen:",
        "Preencha os seus dados abaixo ou clique em um ícone para log in:",
        "Fyll i dina uppgifter nedan eller klicka på en ikon för att logga in:",
    ],
)
def test_the_form_of_wordpress_com_is_known_in_many_languages(words):
    assert opens_form(words)


@pytest.mark.parametrize(
    ("tabs", "none"),
    [
        ("Comments (2) Trackbacks (0) Leave a comment Trackback", "No trackbacks yet."),
        ("Kommentare (2) Trackbacks (0) Kommentar schreiben Trackback", "Noch keine Trackbacks."),
    ],
)
def test_tabs_head_comments_and_an_item_that_says_there_is_nothing_is_none(tabs, none):
    rows = [
        row
        for number, name in ((1, "Ada"), (2, "Bo"))
        for row in (
            f"    {number}. ",
            f"       {name}",
            f"       November {number}, 2009 at 17:51 | #{number}",
            "",
            "       Row!",
            "",
        )
    ]
    post = read(*POST, tabs, "", *rows, f"    1. {none}")

    assert (post.declared_count, named(post)) == (2, [("1", "Ada"), ("2", "Bo")])
    assert post.ledger.of(len(POST) + 2 + len(rows) + 1).label is Label.BOILERPLATE


def test_a_counted_comment_of_which_only_the_day_is_left_begins_the_list_below_a_heading_without_links():
    rows = [
        row
        for number, name in ((1, ""), (2, "Ada"), (3, ""), (4, "Bo"))
        for row in (
            f"  {number}. {name}" if name else f"  {number}. November {number}, 2009 at 17:51 | #{number}",
            *([f"    November {number}, 2009 at 17:51 | #{number}"] if name else []),
            "", "    Row!", "",
        )
    ]  # fmt: skip
    post = read(*POST, "Further reading:", "", *rows)

    assert named(post) == [("1", ""), ("2", "Ada"), ("3", ""), ("4", "Bo")]
    assert post.links == ()
