"""What other blogs leave among comments: long titles, addresses and excerpts, broken anywhere by a tool."""

from lake import LAKE, WRAPPED, read, said

POST = ("The Ferry", "", f"{LAKE}.", "", f"{LAKE}.", "")


def test_the_words_below_an_address_with_which_a_pingback_goes_on_are_no_link_below_the_comments():
    rows = [
        "Ada", "says:", "June 28, 2013", "Row, and swim.",
        "Bo", "says:", "June 29, 2013", "Fly, and float.",
        "Nobody rows", "https://reels.example/archive/?page=2", "« The Wet Reel 17",
        "Comments are closed.",
    ]  # fmt: skip
    post = read("The Ferry", f"{LAKE}.", f"{LAKE}!", "3 responses to “The Ferry”", *rows)

    assert "« The Wet Reel 17" in post.comments[-1].text


def test_the_line_below_the_lone_word_of_a_pingback_is_its_title_and_none_of_the_comment_below():
    post = read(
        "The Ferry", f"{LAKE}.", f"{LAKE}!", "2 Replies to “The Ferry”", "Pingback:", "Row on « The Back Row 0",
        "Kim & Lee", "March 6, 2016 at 10:43 pm", "Swim, and row again?", "Float…", "Reply", "Leave a Reply",
    )  # fmt: skip

    assert [(author, text.split("\n\n")) for _, author, text in said(post)] == [
        ("", ["Pingback:", "Row on « The Back Row 0"]),
        ("Kim & Lee", ["Swim, and row again?", "Float…"]),
    ]


def test_a_name_in_small_letters_below_a_full_line_of_a_pingback_is_no_end_of_its_title():
    above = ["The Ferry", "", *(f"   {row}" for row in WRAPPED.splitlines()), ""]
    full = "   Swim and row and fly and row and swim and fly and row and swim and fly"
    rows = [
        "   [31]Ada says:", "", full, "   [32]Reply",
        "   Pingback: [33]Popcorn and what comes after it, a goat « The Back Row",
        "   [34]film_girl says:", "", "   +1", "   [35]Reply",
    ]  # fmt: skip
    post = read(*above, "3 responses to “The Ferry”", "", *rows)

    assert [(comment.author, comment.text, comment.kind) for comment in post.found][2] == ("film_girl", "+1", "comment")


def test_a_long_title_that_says_something_above_its_date_is_whole():
    title = "Leaves the House, and never www.hats.example « A Review by the Aisle of a Cinema 4"
    rows = [
        "  1. Ada says:", "     May 1, 2015 at 5:07 pm", "", f"     {LAKE}.", "", "     Reply",
        f"  2. {title} says:", "     May 2, 2015 at 5:07 pm", "", "     […] 4 hats, and a boat […]", "", "     Reply",
        "  3. Bo says:", "     May 3, 2015 at 5:07 pm", "", "     Row!", "", "     Reply",
    ]  # fmt: skip
    post = read(*POST, "3 responses to “The Ferry”", "", *rows)

    assert said(post)[1] == ("2", title, "[…] 4 hats, and a boat […]")


def test_a_sentence_with_an_address_below_a_date_is_a_text():
    rows = [
        "  1. Ada says:", "     May 1, 2015 at 5:07 pm", "", "     Row!", "", "     Reply",
        "  2. Https://films.example/the-hat-shop/?page=2 and a blue house « A Review by the Aisle 68 says:",
        "     May 2, 2015 at 5:07 pm", "", "     […] 68 hats, and a blue house https://films.example/the-hat-shop […]",
        "", "     Reply", "  3. Bo says:", "     May 3, 2015 at 5:07 pm", "", "     Swim!", "", "     Reply",
    ]  # fmt: skip
    post = read(*POST, "3 responses to “The Ferry”", "", *rows)

    assert post.found[1].text.endswith("https://films.example/the-hat-shop […]")


def test_the_end_of_an_excerpt_on_a_line_of_its_own_is_no_picture_of_who_writes_next():
    def dated(name, day, *text):
        return [f"   [{30 + day}]{name}", f"   [{40 + day}]May {day}, 2016", "", *text, "", f"   [{50 + day}]Reply"]

    rows = [
        *dated("Ada", 1, "   Row, and row."),
        *dated("Fog Weekly", 2, "   […] a goat, and a boat", "   [60]https://fog.example/a/boat", "   […]"),
        *dated("Bo", 3, "   Swim!"),
    ]
    references = ["References", "", "   Visible links", *(f"  {n}. https://wet.example/{n}" for n in range(1, 61))]
    post = read(*POST, WRAPPED, "", "3 responses to “The Ferry”", "", *rows, "", *references)

    assert [" ".join(text.split()) for _, _, text in said(post)] == [
        "Row, and row.", "[…] a goat, and a boat https://fog.example/a/boat […]", "Swim!",
    ]  # fmt: skip


def test_a_page_and_its_site_alone_in_a_counted_list_above_closed_comments_is_a_pingback_below_a_quotation():
    text = "   " + WRAPPED.replace("\n", "\n   ")
    rows = ["     “Is it not a well-made boat…”", "", "    1. Nobody rows – a hat « The Back Row 0", ""]
    post = read(
        "The Ferry", "", text, "     * Row see would?", "", text, "", *rows, "   Comments are closed.", "", "   Matinee"
    )

    assert said(post) == [("1", "", "Nobody rows – a hat « The Back Row 0")]
    assert "well-made boat" in post.pull_quote + post.body
