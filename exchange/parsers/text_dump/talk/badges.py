"""`Ada Lind Author`: a badge that may be a name, taken off where the rest is who wrote the post, or speaks, too."""

import re
from collections.abc import Sequence
from dataclasses import replace

from exchange.records import ImportedComment

_BADGE = re.compile(r"(?P<name>\S.{0,60}?) (?:Author|Autor(?:in|a|e)?|Auteure?|Autrice)")


def without_badges_of_writer(comments: Sequence[ImportedComment], writer: str) -> list[ImportedComment]:
    """
    >>> comment = ImportedComment(path="1", text="Row!", lines=(1, 1), author="Ada Lind Author")
    >>> [each.author for name in ("Ada Lind", "Bo Orr") for each in without_badges_of_writer([comment], name)]
    ['Ada Lind', 'Ada Lind Author']
    """
    known = {writer, *(comment.author for comment in comments)} - {""}
    return [
        replace(comment, author=match["name"])
        if (match := _BADGE.fullmatch(comment.author)) and match["name"] in known
        else comment
        for comment in comments
    ]
