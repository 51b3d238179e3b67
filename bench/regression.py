"""A logistic regression, held small by the squares of its weights, and solved one weight after the other (Newton's
step): the same examples always give the same weights, and it needs nothing but Python."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

STRENGTH = 0.3  # how much the examples count against the wish for small weights
ROUNDS = 40
SEEN_IN = 3  # dumps, or it is chance


@dataclass(frozen=True)
class Example:
    """What is seen of something, and whether it is what is sought."""

    names: tuple[str, ...]
    is_it: bool


@dataclass(frozen=True)
class Dump:
    name: str
    examples: tuple[Example, ...]


def learn(dumps: Sequence[Sequence[Example]]) -> dict[str, float]:
    """The weight of each name that is seen in some dumps."""
    times = Counter(name for dump in dumps for name in {name for each in dump for name in each.names})
    examples = [each for dump in dumps for each in dump]
    places = defaultdict(list)
    for place, each in enumerate(examples):
        for name in each.names:
            if times[name] >= SEEN_IN:
                places[name].append(place)
    weights = dict.fromkeys(sorted(places), 0.0)
    sums = [0.0] * len(examples)
    for _ in range(ROUNDS):
        for name in weights:
            _step(name, weights, places[name], sums, examples)
    return weights


def _step(
    name: str, weights: dict[str, float], places: list[int], sums: list[float], examples: Sequence[Example]
) -> None:
    """Sets one weight where it would be best while the others stay."""
    slope, bend = weights[name], 1.0
    for place in places:
        share = share_of(sums[place])
        slope += STRENGTH * (share - examples[place].is_it)
        bend += STRENGTH * share * (1 - share)
    change = -slope / bend
    weights[name] += change
    for place in places:
        sums[place] += change


def share_of(total: float) -> float:
    return 1 / (1 + math.exp(-total)) if total > -700 else 0.0


def likeness(weights: dict[str, float], example: Example) -> float:
    return share_of(sum(weights.get(name, 0.0) for name in example.names))
