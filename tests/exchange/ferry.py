"""A page of a few parts, set apart from each other, and the text that most of them have."""

from exchange.parsers import text_dump
from exchange.records import ImportedPost

TEXT = (
    "A ferryman lends his boat to a stranger for an afternoon, and gets it back with a piano in it. He cannot play, "
    "and there is no way to get it out."
)
MORE = "What follows is less a comedy than a long argument about weight. I would not have missed the storm."


def read(*parts: str) -> ImportedPost:
    return next(text_dump.parse({"page.txt": "\n\n".join(parts).encode()}))
