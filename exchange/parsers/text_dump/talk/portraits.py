"""Words of a commenter's picture that name who wrote: `Ann Avatar` above the text, or above the name."""

import re
from collections.abc import Sequence

from exchange.parsers.text_dump.talk.heads import Head
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain

_SEVERAL, _MOST_WORDS, _PARTICLE = 2, 5, 3
_PORTRAIT = re.compile(
    r"(?P<name>\S.{0,50}?)(?:[’']s?)? (?:gr)?avatar"
    r"|(?:gr)?avatar (?:of|for|von|für|de|di|van|för|av) (?P<other>\S.{0,50})",
    re.IGNORECASE,
)


def is_nameless(head: Head | None) -> bool:
    return head is None or head.kind == "picture"


def with_portraits(first_lines: Sequence[Sequence[Line]], heads: list[Head | None]) -> list[Head | None]:
    """`Ann Avatar` above a text, where several comments have such a line: the words of a picture name who wrote it."""
    if sum(_portrait(line) is not None for lines in first_lines for line in lines[:1]) < _SEVERAL:
        return heads
    return [
        (_of_portrait(lines) or head) if is_nameless(head) else head
        for lines, head in zip(first_lines, heads, strict=True)
    ]


def is_picture_of(text: str, author: str) -> bool:
    """The letter that is drawn in its place, or `Ada's avatar`."""
    small, name = plain(text).casefold().replace("’", "'"), author.casefold()
    return is_initial(text, author) or small in {f"{name}'s avatar", f"avatar for {name}", f"avatar of {name}"}


def is_initial(text: str, author: str) -> bool:
    return len(text) == 1 and text.isalpha() and text.casefold() == author[:1].casefold()


def _of_portrait(lines: Sequence[Line]) -> Head | None:
    match = _portrait(lines[0]) if len(lines) > 1 else None
    if not match:
        return None
    name = (match["name"] or match["other"]).strip()
    is_said_again = plain(lines[1].text) == name
    is_apart = lines[1].number > lines[0].number + 1
    words = name.split()
    is_like_a_name = len(words) == 1 or not any(word[:1].islower() and len(word) > _PARTICLE for word in words[1:])
    if not (is_said_again or (is_apart and is_like_a_name and len(words) <= _MOST_WORDS)):
        return None
    return Head("line", name, "", 2 if is_said_again else 1)


def _portrait(line: Line) -> re.Match[str] | None:
    return _PORTRAIT.fullmatch(plain(line.text)) if "avatar" in line.text.lower() else None
