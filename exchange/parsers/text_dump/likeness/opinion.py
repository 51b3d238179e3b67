"""What the second reader says of a line."""

from dataclasses import dataclass

from exchange.ledger import Label


@dataclass(frozen=True)
class Opinion:
    """What a line is, and the logarithm of how much likelier the whole page is so than with the label of the rules;
    `alone` is that of the line without its neighbours, with whatever label suits it best; `title` and `text` are how
    much likelier the page is with this line as a title, or as text, than as anything else."""

    label: Label
    lead: float
    alone: float
    title: float
    text: float
