"""What random pages of still other seeds showed: signs within heads, lists beside texts at the edge, French spaces."""

from exchange.parsers import text_dump

LAKE = "A man lends his boat to a stranger, and gets it back with a piano in it. Now nobody can play, and it rains"
WRAPPED = """\
A man lends his boat to a stranger, and gets it back with a piano in it. Now
nobody can play, and the ferry has gone, and the lake is wide. Above it rain
falls from the beginning to the end of what I would not call a comedy at all."""


def read(*rows):
    return next(text_dump.parse({"ferry.txt": ("\n".join(rows) + "\n").encode()}))


def said(post):
    return [(comment.path, comment.author, comment.text) for comment in post.comments if not comment.is_missing]


def test_words_that_a_tool_broke_off_from_each_head_are_no_button():
    def headed(mark, name, day, text):
        when = f"[June {day}, 2016 at 12:56 p.m.](/the-wide-lake-ferry/#comment-4{day}) · name not in"
        return [f"{mark} **{name}** says:", "", when, "the dump", "", text, ""]

    rows = [
        *headed("  1.", "Reader 1", 10, WRAPPED),
        *headed("     *", "Reader 2", 11, "+1"),
        *headed("  2.", "Reader 3", 12, WRAPPED),
    ]
    post = read("# The Ferry", "", WRAPPED, "", WRAPPED, "", "## 3 responses to “The Ferry”", "", *rows)

    assert [(path, text[:5]) for path, _, text in said(post)] == [("1", "A man"), ("1.1", "+1"), ("2", "A man")]
