"""A page about a ferry, row by row, and what was read of its conversation."""

from exchange.parsers import text_dump
from exchange.records import ImportedPost

LAKE = "A man lends his boat to a stranger, and gets it back with a piano in it. Now nobody can play, and it rains"
WRAPPED = """\
A man lends his boat to a stranger, and gets it back with a piano in it. Now
nobody can play, and the ferry has gone, and the lake is wide. Above it rain
falls from the beginning to the end of what I would not call a comedy at all."""
TALK = [
    "2 Comments",
    "",
    "Ada says:",
    "June 14, 2014 at 5:00 pm",
    "",
    "Row!",
    "",
    "Bo says:",
    "June 15, 2014 at 5:00 pm",
]
"""Two comments, of which the second waits for its text."""


def read(*rows: str) -> ImportedPost:
    return next(text_dump.parse({"ferry.txt": ("\n".join(rows) + "\n").encode()}))


def said(post: ImportedPost) -> list[tuple[str, str, str]]:
    return [(comment.path, comment.author, comment.text) for comment in post.found]


def named(post: ImportedPost) -> list[tuple[str, str]]:
    return [(comment.path, comment.author) for comment in post.found]
