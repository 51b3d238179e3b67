"""Lines that no rule knew, and that other posts of the site have in the same place: the site prints them.

Of the conversation only what stands at its end is taken, down to the end of the page, and never the first line that
somebody wrote whose name or date is there: nothing is lost because somebody else wrote the same.
"""

from collections.abc import Iterator, Sequence

from exchange.ledger import Label, Ledger
from exchange.records import ImportedComment, Shared

FEWEST = 2  # other posts of a site, below which nothing is told
_PRINTED = frozenset({Label.BOILERPLATE, Label.BLANK})


def is_placed(shared: Shared, line: int) -> bool:
    """Does it stand in most other posts of the site beside the same neighbour?"""
    return shared.posts >= FEWEST and shared.placed.get(line, 0) >= max(FEWEST, shared.posts / 2)


def printed_by_site(ledger: Ledger, comments: Sequence[ImportedComment], shared: Shared) -> list[int]:
    """Their numbers, in order."""
    if shared.posts < FEWEST:
        return []
    unexplained = [line for line in ledger.lines(Label.UNEXPLAINED) if is_placed(shared, line)]
    return sorted({*unexplained, *_below_last_comment(ledger, comments, shared)})


def _below_last_comment(ledger: Ledger, comments: Sequence[ImportedComment], shared: Shared) -> Iterator[int]:
    """From the end upwards, as far as a site's lines follow one another."""
    named = (comment for comment in comments if comment.author or comment.created)
    first = {comment.text_lines[0] for comment in named if comment.text_lines}
    for line in range(len(ledger), 0, -1):
        label = ledger.of(line).label
        if label is Label.COMMENT and is_placed(shared, line) and line not in first:
            yield line
        elif label is Label.COMMENT or not (label in _PRINTED or is_placed(shared, line)):
            return
