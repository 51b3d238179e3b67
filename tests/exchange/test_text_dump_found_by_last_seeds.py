"""What random pages of yet other seeds showed: stars that people type, pages of comments, ends of excerpts."""

from lake import LAKE, WRAPPED, named, read, said

from exchange.ledger import Label

POST = ("The Ferry", "", f"{LAKE}.", "", f"{LAKE}.", "")


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


def test_numbers_of_pages_below_the_only_comment_are_none():
    points = ["    • A goat, and a boat, and a goat in it."] * 4
    rows = ["  1. A. B. Ada Avatar", "    A. B. Ada", "", f"    {LAKE}.", "", *points]
    rows = [*POST, "7 responses to “The Ferry”", "", *rows, "Older Comments", "1 2", "", "Leave a Reply"]
    post = read(*rows)

    assert [text[-14:] for _, _, text in said(post)] == [" a goat in it."]
    assert post.ledger.of(rows.index("1 2") + 1).label is Label.BOILERPLATE


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
