"""What random pages of late seeds showed: comments below deep replies, below buttons, words that look like codes."""

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


def test_words_in_small_letters_are_no_codes_of_countries():
    post = read("The Ferry", "", f"{LAKE}.", "", f"{LAKE}!", "", "Opening morning and quiet. a.", "", f"{LAKE}…")

    assert "Opening morning" in post.body
