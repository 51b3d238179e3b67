"""The year of a film, the day of a post and its writer where no rule knows the words that say them.

Each span that might be it is weighed by what is seen of it (`candidates`, `spans`): a logistic regression, whose
weights in `likely_facts.json` are learnt from the labelled dumps by `bench/learn_facts.py`. It knows nothing of the
rules but what they took lines for, and so errs elsewhere than they do: it is asked only where they found nothing.
"""

import json
import math
from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path

from exchange.parsers.text_dump.likeness.candidates import Candidate, days_in, names_in, years_in
from exchange.parsers.text_dump.likeness.spans import SpanPage

WEIGHTS = Path(__file__).with_suffix(".json")


class Fact(StrEnum):
    YEAR = "year"
    DATE = "date"
    BYLINE = "byline"


LEAST: Mapping[Fact, float] = {Fact.YEAR: 0.75, Fact.DATE: 0.8, Fact.BYLINE: 0.6}
"""How likely it must be, so that most of what is found is right on pages that nobody learnt from."""


def candidates_for(
    fact: Fact, page: SpanPage, *, title: str, posted: str, commenters: Collection[str]
) -> list[Candidate]:
    if fact is Fact.YEAR:
        return years_in(page, title=title, posted=posted)
    return days_in(page) if fact is Fact.DATE else names_in(page, title=title, commenters=commenters)


def likeliest(fact: Fact, candidates: Iterable[Candidate]) -> Candidate | None:
    """The likeliest of them, if it is likely at all."""
    weights = _weights()[fact]
    likely = [(sum(weights.get(name, 0.0) for name in each.names), each) for each in candidates]
    total, best = max(likely, key=lambda each: each[0], default=(-math.inf, None))
    return best if best and total >= math.log(LEAST[fact] / (1 - LEAST[fact])) else None


@cache
def _weights() -> Mapping[Fact, Mapping[str, float]]:
    return {Fact(name): weights for name, weights in json.loads(WEIGHTS.read_text("utf-8")).items()}
