"""The page that the second reader finds is the likeliest of all, and a lead the distance to that of the rules."""

from itertools import pairwise, product
from random import Random

import pytest

from exchange.ledger import Label
from exchange.parsers.text_dump.likeness.likeness import PageShape
from exchange.parsers.text_dump.likeness.second_reader import TRUST, Weights, learnt, names_at, second_reading
from exchange.parsers.text_dump.text.lines import scan
from exchange.parsers.text_dump.text.passages import passages

LABELS = (Label.BODY, Label.META, Label.TITLE)
SHAPE = PageShape(passages(scan(["The Lamp", "", "May 5, 2014", "", "It burns for a long time.", "", "Home"]), None))
PLACES = range(len(SHAPE.passages))


def weights(chance):
    names = {name for place in PLACES for name in names_at(SHAPE, place, True)}
    return Weights(
        labels=LABELS,
        seen={name: [(place, chance.uniform(-1, 1)) for place in range(3)] for name in sorted(names)},
        follows=[[chance.uniform(-2, 2) for _ in LABELS] for _ in LABELS],
        taken=[{label: chance.uniform(-3, 0) for label in LABELS} for _ in LABELS],
    )


def worth(known, page, taken):
    own = sum(
        TRUST * known.taken[label][taken[place]]
        + sum(dict(known.seen[name])[label] for name in names_at(SHAPE, place, True))
        for place, label in enumerate(page)
    )
    return own + sum(known.follows[above][below] for above, below in pairwise(page))


@pytest.mark.parametrize("seed", range(20))
def test_no_page_is_likelier_than_the_one_that_is_found(seed):
    chance = Random(seed)  # noqa: S311
    known, taken = weights(chance), [chance.choice(LABELS) for _ in PLACES]
    pages = {page: worth(known, page, taken) for page in product(range(3), repeat=len(PLACES))}
    best = max(pages, key=pages.__getitem__)

    opinions = second_reading(SHAPE, taken, is_above_comments=True, weights=known)

    assert [each.label for each in opinions] == [LABELS[place] for place in best]
    for place, each in enumerate(opinions):
        held = max(value for page, value in pages.items() if LABELS[page[place]] is taken[place])
        assert each.lead == pytest.approx(pages[best] - held)
        titled, other = (
            max(value for page, value in pages.items() if (LABELS[page[place]] is Label.TITLE) is is_title)
            for is_title in (True, False)
        )
        assert each.title == pytest.approx(titled - other)


def test_what_was_learnt_speaks_of_labels_alone():
    known = learnt()

    assert len(known.follows) == len(known.taken) == len(known.labels)
    assert all(0 <= place < len(known.labels) for said in known.seen.values() for place, _ in said)
