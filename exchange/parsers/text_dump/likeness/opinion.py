"""What the second and the last reader are told of a page, and what they say of a line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from exchange.ledger import Label
from exchange.parsers.text_dump.likeness.likeness import PageShape
from exchange.parsers.text_dump.text.passages import Passage


@dataclass(frozen=True)
class TakenPage:
    """All that stands above a conversation; `label_of` tells what the rules took a line for, and what has no label yet
    would be text."""

    passages: Sequence[Passage]
    label_of: Callable[[int], Label | None]
    is_above_comments: bool

    @cached_property
    def shape(self) -> PageShape:
        """What both readers see: looked at once."""
        return PageShape(self.passages)

    def taken(self) -> list[Label]:
        return [self.label_of(each.number) or Label.BODY for each in self.passages]


@dataclass(frozen=True)
class Opinion:
    """What a line is, and the logarithm of how much likelier the whole page is so than with the label of the rules;
    `alone` is that of the line without its neighbours, with whatever label suits it best; `title` and `text` are how
    much likelier the page is with this line as a title, or as text, than as anything else, and `ahead` how much
    likelier with that label than with any other, where that was asked."""

    label: Label
    lead: float
    alone: float
    title: float
    text: float
    ahead: float = 0.0
