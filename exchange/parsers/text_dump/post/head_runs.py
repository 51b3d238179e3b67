"""Lines above the title that tell of the post together."""

from collections.abc import Sequence

from exchange.parsers.text_dump.byline.runs import run_of
from exchange.parsers.text_dump.byline.said import Said
from exchange.parsers.text_dump.post.title import signs_above_title
from exchange.parsers.text_dump.text.passages import Passage


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
