"""Lines that no rule knew, and that other posts of the site have in the same place: the site prints them.

Of the conversation only what stands at its end is taken, down to the end of the page, and never the first line that
somebody wrote whose name or date is there: nothing is lost because somebody else wrote the same.
"""

from collections.abc import Iterator, Sequence

from exchange.ledger import Label, Ledger
from exchange.records import Doubt, ImportedComment, Note, Shared

_PRINTED = frozenset({Label.BOILERPLATE, Label.BLANK})


def printed_by_site(ledger: Ledger, comments: Sequence[ImportedComment], shared: Shared) -> list[int]:
    """Their numbers, in order."""
    if not shared.is_enough:
        return []
    unexplained = [line for line in ledger.lines(Label.UNEXPLAINED) if shared.is_placed(line)]
    return sorted({*unexplained, *_below_last_comment(ledger, comments, shared)})


def _below_last_comment(ledger: Ledger, comments: Sequence[ImportedComment], shared: Shared) -> Iterator[int]:
    """From the end upwards, as far as a site's lines follow one another."""
    named = (comment for comment in comments if comment.author or comment.created)
    first = {comment.text_lines[0] for comment in named if comment.text_lines}
    for line in range(len(ledger), 0, -1):
        label = ledger.of(line).label
        if label is Label.COMMENT and shared.is_placed(line) and line not in first:
            yield line
        elif label is Label.COMMENT or not (label in _PRINTED or shared.is_placed(line)):
            return


def told_of_printed(lines: Sequence[int]) -> list[Note]:
    """That they were taken for the site's."""
    detail = ", ".join(map(str, lines))
    return [Note(Doubt.PRINTED_BY_SITE, line=lines[0], detail=detail, number=len(lines))] if lines else []
