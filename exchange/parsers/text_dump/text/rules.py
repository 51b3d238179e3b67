"""Lines that are drawn across a page: by whoever wrote it, by its theme, or by what made a dump of it."""

import re

_SHORTEST = 5
_DRAWN = re.compile(r"_{3,}|\|[ |]*")
LONG = 8
"""Signs of a rule that parts two comments: somebody may type a shorter one."""


def is_rule(text: str, least: int = _SHORTEST) -> bool:
    """
    >>> is_rule("-----"), is_rule("══════════", LONG), is_rule("---"), is_rule("hmmmmm" * 2), is_rule("zzzzzzzz")
    (True, True, False, False, False)
    """
    return len(text) >= least and len(set(text)) == 1 and not text[0].isalnum()


def is_drawn(text: str) -> bool:
    """What nobody types below a heading: a rule of underscores, or what is left of a table's border.

    >>> is_drawn("_____"), is_drawn("| |"), is_drawn("-----")
    (True, True, False)
    """
    return _DRAWN.fullmatch(text) is not None
