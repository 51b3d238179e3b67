"""A reader of whole pages, asked when rules and the other readers have said what they know: which of the rest is text?

A small recurrent network (`network`): what it makes of a line depends on all lines above and below. What is seen of a
line is its shape, its words and its form, those of the lines beside it, what of it comes again on the page, and what it
was taken for. The weights in `page_reader.json` are learnt by `bench/learn_page_reader.py` from the opened dumps, with
the labels that the parser gave them at first sight.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from exchange.ledger import Label
from exchange.parsers.text_dump.likeness.echoes import names_of_echoes
from exchange.parsers.text_dump.likeness.forms import names_of_forms
from exchange.parsers.text_dump.likeness.likeness import PageShape
from exchange.parsers.text_dump.likeness.network import Network, read_network
from exchange.parsers.text_dump.likeness.opinion import Opinion, TakenPage
from exchange.parsers.text_dump.likeness.second_reader import LONGEST_PAGE, names_at

WEIGHTS = Path(__file__).with_suffix(".json")


def opinions_of_page(page: TakenPage, left_out: Mapping[int, Label]) -> dict[int, Opinion]:
    """Opinions by the numbers of lines; `left_out` are the labels of what the others took out of the text."""
    if len(page.passages) > LONGEST_PAGE:
        return {}
    taken = [left_out.get(each.number, label) for each, label in zip(page.passages, page.taken(), strict=True)]
    read = page_reading(page.shape, taken, is_above_comments=page.is_above_comments)
    return {each.number: opinion for each, opinion in zip(page.passages, read, strict=True)}


def page_reading(
    shape: PageShape, taken: Sequence[Label], *, is_above_comments: bool, network: Network | None = None
) -> list[Opinion]:
    """One opinion for each passage of the shape; `taken` is what they were taken for."""
    known = network or _learnt()
    likelihoods = known.likelihoods(names_of(shape, taken, is_above_comments=is_above_comments))
    return [_opinion(known.labels, said, label) for said, label in zip(likelihoods, taken, strict=True)]


def names_of(shape: PageShape, taken: Sequence[Label], *, is_above_comments: bool) -> Iterator[list[str]]:
    """What is seen of each passage."""
    for place, echoes in enumerate(names_of_echoes(shape, taken)):
        own = names_at(shape, place, is_above_comments)
        yield [*own, *names_of_forms(shape, place), *echoes, f"taken {taken[place]}"]


def _opinion(labels: Sequence[Label], said: Sequence[float], taken: Label) -> Opinion:
    by_label = dict(zip(labels, said, strict=True))
    best = max(by_label, key=by_label.__getitem__)
    lead = by_label[best] - by_label.get(taken, by_label[best])  # what is unexplained may be anything
    title, text, ahead = (_lead_of(label, by_label) for label in (Label.TITLE, Label.BODY, best))
    return Opinion(best, lead, lead, title, text, ahead)


def _lead_of(label: Label, said: Mapping[Label, float]) -> float:
    return said[label] - max(value for other, value in said.items() if other is not label)


@cache
def _learnt() -> Network:
    return read_network(WEIGHTS)
