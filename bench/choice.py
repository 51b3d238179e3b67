"""Which of several candidates it is, if it is any of them: a conditional logit (McFadden 1974), held small by the
squares of its weights, and solved one weight after the other. The candidates of a dump compete with each other and with
none of them, which has the sum 0. The same examples always give the same weights, and it needs nothing but Python."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regression import SEEN_IN, Example

STRENGTH = 1.0  # how much the examples count against the wish for small weights
ROUNDS = 60
FARTHEST = 1.0  # that a weight goes at once


@dataclass
class _Candidates:
    """Of all dumps, one after the other: whose each is, whether it is the one, and how much speaks for it by now."""

    dump_of: list[int]
    is_it: list[bool]
    odds: list[float]
    of_dump: list[float]  # the odds of all its candidates, and of none


def learn_choice(dumps: Sequence[Sequence[Example]]) -> dict[str, float]:
    """The weight of each name that is seen in some dumps; of several examples that are it in a dump, the first is."""
    times = Counter(name for dump in dumps for name in {name for each in dump for name in each.names})
    places = defaultdict(list)
    candidates = _candidates(dumps)
    for place, each in enumerate(each for dump in dumps for each in dump):
        for name in each.names:
            if times[name] >= SEEN_IN:
                places[name].append(place)
    weights = dict.fromkeys(sorted(places), 0.0)
    for _ in range(ROUNDS):
        for name in weights:
            weights[name] += _step(weights[name], places[name], candidates)
    return weights


def _candidates(dumps: Sequence[Sequence[Example]]) -> _Candidates:
    dump_of = [number for number, dump in enumerate(dumps) for _ in dump]
    is_it = [is_it for dump in dumps for is_it in _firsts(dump)]
    return _Candidates(dump_of, is_it, [1.0] * len(dump_of), [1.0 + len(dump) for dump in dumps])


def _firsts(dump: Sequence[Example]) -> Iterator[bool]:
    is_found = False
    for each in dump:
        yield each.is_it and not is_found
        is_found |= each.is_it


def _step(weight: float, places: Sequence[int], candidates: _Candidates) -> float:
    """Newton's step for one weight while the others stay, made now."""
    slope, bend = weight / STRENGTH, 1 / STRENGTH
    shares: dict[int, float] = defaultdict(float)
    for place in places:
        dump = candidates.dump_of[place]
        share = candidates.odds[place] / candidates.of_dump[dump]
        shares[dump] += share
        slope += share - candidates.is_it[place]
    bend += sum(share * (1 - share) for share in shares.values())
    change = max(-FARTHEST, min(-slope / bend, FARTHEST))
    factor = math.exp(change)
    for place in places:
        odds = candidates.odds[place]
        candidates.odds[place] = odds * factor
        candidates.of_dump[candidates.dump_of[place]] += odds * (factor - 1)
    return change
