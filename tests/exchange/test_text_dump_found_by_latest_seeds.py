"""What random pages of the latest seeds showed: names below full lines, numbers that people type, hours broken off."""

import pytest
from lake import LAKE, WRAPPED, named, read, said

from exchange.ledger import Label

POST = ("The Ferry", "", f"{LAKE}.", "", f"{LAKE}.", "")
WRAPPED_POST = ("The Ferry", "", *(f"   {row}" for row in WRAPPED.splitlines()), "")
FULL = "   Swim and row and fly and row and swim and fly and row and swim and fly"


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


def test_a_name_in_small_letters_below_a_full_line_of_a_pingback_is_no_end_of_its_title():
    rows = [
        "   [31]Ada says:", "", FULL, "   [32]Reply",
        "   Pingback: [33]Popcorn and what comes after it, a goat « The Back Row",
        "   [34]film_girl says:", "", "   +1", "   [35]Reply",
    ]  # fmt: skip
    post = read(*WRAPPED_POST, "3 responses to “The Ferry”", "", *rows)

    assert [(comment.author, comment.text, comment.kind) for comment in post.found][2] == ("film_girl", "+1", "comment")


def test_of_an_hour_that_the_tool_broke_off_the_letter_before_it_is_no_name():
    def dated(column, day, *text):
        return [f"{' ' * column}{row}" for row in (f"* · {day} mayo, 2010 a las 1:13", "", *text, "")]

    deep = " " * 54
    rows = [
        *dated(4, 1, "  Rema."), *dated(4, 2, "  Vuela."),
        f"{deep}  * · 13 diciembre, 2010 a", f"{deep}    las 1:13", "", f"{deep}    Nada.",
    ]  # fmt: skip
    post = read(*WRAPPED_POST, "3 pensamientos en “La barca”", "", *rows)

    assert [(comment.author, comment.created, comment.text) for comment in post.found][-1] == (
        "", "2010-12-13T01:13", "Nada.",
    )  # fmt: skip


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


def test_in_the_last_column_of_elinks_a_number_without_the_word_above_it_may_be_no_level_deeper():
    """Blogger sets `Replies` above each list of answers, and now and then another one beside it, without the word."""
    rows = []
    columns = [*range(4, 44, 5), 41]
    for level, column in enumerate([*columns, 41, 41]):
        margin = " " * column
        rows += [f"{margin}1. ", f"{margin}   Ada{level} May {level + 1}, 2015 at 5:07 PM", "", f"{margin}   Row!", ""]
        rows += [f"{margin}   Reply Delete", *([f"{margin}   Replies", ""] if level < len(columns) else [])]
    post = read(*WRAPPED_POST, f"{len(columns) + 2} comments:", "", *rows)

    assert any("may answer another one" in str(note) for note in post.notes)


def test_below_the_form_few_words_among_many_texts_are_no_button():
    rows = ["Ada says:", "May 1, 2015 at 5:07 pm", "", "Row!", "", "Leave a Reply", "", "Name", ""]
    strange = [row for word in ("Row", "Swim", "Fly", "Walk", "Stay") for row in (f"{word}, and {LAKE}.", "")]
    page = [*POST, "1 response to “The Ferry”", "", *rows, *strange, "¡Buena crítica!", "", "👌", "", *strange]
    post = read(*page)

    assert {post.ledger.of(page.index(row) + 1).label for row in ("¡Buena crítica!", "👌")} == {Label.UNEXPLAINED}


def test_a_long_title_that_says_something_above_its_date_is_whole():
    title = "Leaves the House, and never www.hats.example « A Review by the Aisle of a Cinema 4"
    rows = [
        "  1. Ada says:", "     May 1, 2015 at 5:07 pm", "", f"     {LAKE}.", "", "     Reply",
        f"  2. {title} says:", "     May 2, 2015 at 5:07 pm", "", "     […] 4 hats, and a boat […]", "", "     Reply",
        "  3. Bo says:", "     May 3, 2015 at 5:07 pm", "", "     Row!", "", "     Reply",
    ]  # fmt: skip
    post = read(*POST, "3 responses to “The Ferry”", "", *rows)

    assert said(post)[1] == ("2", title, "[…] 4 hats, and a boat […]")


def test_words_for_turning_pages_are_none_of_a_text_though_html2text_broke_them_between_links():
    address = "http://late.example/2012/12/the-ferry/comment-"
    rows = [
        "  1. **[Ada](http://ada.example/)** says:", "", f"[May 1, 2015 at 5:07 pm]({address}page-2/#comment-223)",
        "", f"{LAKE}.", "", f"[Reply]({address}", "page-2/?replytocom=223#respond)", "", "## Comments navigation", "",
        f"[ Older comments]({address}", "page-1/#comments) [Page", f"1]({address}page-1/#comments) Page", "2",
        "", "## Leave a comment", "",
    ]  # fmt: skip
    post = read(*WRAPPED_POST, "## 7 comments", "", *rows)

    assert [text for _, _, text in said(post)] == [f"{LAKE}."]


def test_a_sentence_with_an_address_below_a_date_is_a_text():
    rows = [
        "  1. Ada says:", "     May 1, 2015 at 5:07 pm", "", "     Row!", "", "     Reply",
        "  2. Https://films.example/the-hat-shop/?page=2 and a blue house « A Review by the Aisle 68 says:",
        "     May 2, 2015 at 5:07 pm", "", "     […] 68 hats, and a blue house https://films.example/the-hat-shop […]",
        "", "     Reply", "  3. Bo says:", "     May 3, 2015 at 5:07 pm", "", "     Swim!", "", "     Reply",
    ]  # fmt: skip
    post = read(*POST, "3 responses to “The Ferry”", "", *rows)

    assert post.found[1].text.endswith("https://films.example/the-hat-shop […]")
