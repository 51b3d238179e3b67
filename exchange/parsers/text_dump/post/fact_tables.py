"""Tables of facts, as tools print them: labels and values in turn, each in a line."""

from collections.abc import Sequence

from exchange.parsers.text_dump.post.film import is_fact_label

_LONGEST_FACT, _FEWEST = 240, 2


def size_of_table(texts: Sequence[str]) -> int:
    """How many lines say in turn what is told of a film, and what it is: `Year`, `2009`, `Country`, `Norway`."""
    size = 0
    for label, told in zip(texts[::2], texts[1::2], strict=False):
        if not is_fact_label(label) or is_fact_label(told) or len(told) > _LONGEST_FACT:
            break
        size += 2
    return size if size > _FEWEST else 0
