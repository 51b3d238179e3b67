"""Lines above the title that tell of the post together, and who signs between the title and the text."""

import re
from collections.abc import Sequence

from exchange.parsers.text_dump.byline.byline import byline_author
from exchange.parsers.text_dump.byline.runs import run_of
from exchange.parsers.text_dump.byline.said import Said
from exchange.parsers.text_dump.post.title import signs_above_title
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_HEAD, _LONGEST = 12, 50
_SIGNED = re.compile(
    r"(?:reviewed|review|written|rezension|kritik|critique|chronique|crítica|reseña|recensione|resenha|recensie"
    r"|titre chroniqué|critiqué|chroniqué|besprochen) (?:by|von|par|por|di|de|door) ",
    re.IGNORECASE,
)


def take_runs_above(content: Sequence[Passage], place: int, menu: set[int], said: Said) -> set[int]:
    """Tells `said` what they say, and returns their numbers; none of the menu's."""
    taken: set[int] = set()
    at = 0
    while at < place:
        size = 0 if content[at].number in menu else run_of(content[:place], at)
        if not size and signs_above_title(content[at:place]):
            size = 2
            said.take_together(content[at : at + size])
        elif size:
            said.take(content[at : at + size])
        if size:
            taken |= {each.number for each in content[at : at + size]}
        at += max(size, 1)
    return taken


def signed_above_text(content: Sequence[Passage]) -> list[Passage]:
    """The first line that says `Reviewed by Ada Lind` and nothing else, with a gap above it, and a paragraph below."""
    for above, each, below in zip(content[:_HEAD], content[1:_HEAD], content[2:], strict=False):
        is_alone = is_apart(above, each) and len(each.plain) <= _LONGEST and len(below.plain) > len(each.plain)
        if is_alone and _SIGNED.match(each.plain) and byline_author(each.plain):
            return [each]
    return []
