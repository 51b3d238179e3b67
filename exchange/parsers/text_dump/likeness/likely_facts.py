"""The year of a film, the day of a post, its writer and his mark where no rule knows the words that say them.

Each span that might be it is weighed by what is seen of it (`candidates`, `spans`), against all others of the page and
against that it is none of them: a conditional logit, whose weights in `likely_facts.json` are learnt from the labelled
dumps by `bench/learn_facts.py`. It knows nothing of the rules but what they took lines for, and so errs elsewhere than
they do: it is asked only where they found nothing.
"""

import json
import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from exchange.parsers.text_dump.likeness.candidates import Candidate, days_in, names_in, years_in
from exchange.parsers.text_dump.likeness.marks_said import marks_in
from exchange.parsers.text_dump.likeness.spans import SpanPage

WEIGHTS = Path(__file__).with_suffix(".json")


class Fact(StrEnum):
    YEAR = "year"
    DATE = "date"
    BYLINE = "byline"
    RATING = "rating"


LEAST: Mapping[Fact, float] = {Fact.YEAR: 0.66, Fact.DATE: 0.76, Fact.BYLINE: 0.65, Fact.RATING: 0.72}
"""How likely it must be, so that most of what is found is right on pages that nobody learnt from."""
_ITSELF = 0.4
"""And how likely by itself, where more or less of the same words may be it: `Recenzovala Ada Lind`, `Lind`."""
ANY = "is a candidate"
"""What is seen of all, so that none of them has its weight, too."""


def candidates_for(
    fact: Fact, page: SpanPage, *, title: str, posted: str, commenters: Collection[str]
) -> list[Candidate]:
    if fact is Fact.YEAR:
        return years_in(page, title=title, posted=posted)
    if fact is Fact.RATING:
        return marks_in(page)
    return days_in(page) if fact is Fact.DATE else names_in(page, title=title, commenters=commenters)


@dataclass(frozen=True)
class Likely:
    """The likeliest candidate, and how likely it is by itself; `together` with what says more or less of it;
    `others` how likely each value is."""

    candidate: Candidate
    share: float
    together: float
    others: Mapping[str, float]


def likeliest(fact: Fact, candidates: Iterable[Candidate]) -> Likely | None:
    """The likeliest of them, if it is likely at all."""
    likely = weigh(_weights().get(fact, {}), {each.value: each for each in candidates})
    return likely if likely and likely.together >= LEAST[fact] and likely.share >= _ITSELF else None


def weigh(weights: Mapping[str, float], candidates: Mapping[str, Candidate]) -> Likely | None:
    likely = dict(zip(candidates, shares(weights, [each.names for each in candidates.values()]), strict=True))
    best = max(likely, key=likely.__getitem__, default=None)
    if best is None:
        return None
    return Likely(
        candidates[best], likely[best], sum(likely[each] for each in likely if each in best or best in each), likely
    )


def shares(weights: Mapping[str, float], candidates: Sequence[Collection[str]]) -> list[float]:
    """How likely each of them is it, by what is seen of it: together no more than 1, as it may be none of them.

    >>> [round(share, 3) for share in shares({ANY: -1.0, "is bold": 3.0}, [["is bold"], []])]
    [0.844, 0.042]
    """
    sums = [weights.get(ANY, 0.0) + sum(weights.get(name, 0.0) for name in names) for names in candidates]
    most = max(0.0, *sums) if sums else 0.0
    odds = [math.exp(each - most) for each in sums]
    total = math.fsum(odds) + math.exp(-most)
    return [each / total for each in odds]


@cache
def _weights() -> Mapping[Fact, Mapping[str, float]]:
    return {Fact(name): weights for name, weights in json.loads(WEIGHTS.read_text("utf-8")).items()}
