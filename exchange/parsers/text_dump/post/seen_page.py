"""A page as the page reader sees it, when all else is read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from exchange.ledger import Label
from exchange.parsers.text_dump.likeness.opinion import Opinion, TakenPage
from exchange.parsers.text_dump.likeness.page_reader import opinions_of_page
from exchange.parsers.text_dump.likeness.second_reader import LONGEST_PAGE
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.passages import Passage, likely_width, passages
from exchange.records import ImportedPost

_TALK = {Label.COMMENT, Label.COMMENTS_HEADING}


@dataclass(frozen=True)
class SeenPage:
    """All above the conversation, and what each of it was taken for."""

    taken: TakenPage

    @property
    def page(self) -> Sequence[Passage]:
        return self.taken.passages

    @cached_property
    def said(self) -> Mapping[int, Opinion]:
        """What the page reader says of it, by the numbers of lines."""
        return opinions_of_page(self.taken, {})

    def said_without(self, left: Mapping[int, Label]) -> Mapping[int, Opinion]:
        """And what when it is told that these lines left the text."""
        return opinions_of_page(self.taken, left) if left else self.said


def seen_page(post: ImportedPost, lines: Sequence[Line], width: int | None) -> SeenPage | None:
    """`lines` are those at the beginning of the dump that are not blank, `width` the column at which it is wrapped.
    None where they do not hold all of the post."""
    above = list(takewhile(lambda line: post.ledger.of(line.number).label not in _TALK, lines))
    if len(above) == len(lines) and len(post.ledger) > LONGEST_PAGE:
        return None
    page = passages(above, width or likely_width(lines))
    return SeenPage(TakenPage(page, lambda number: post.ledger.of(number).label, len(above) < len(lines)))
