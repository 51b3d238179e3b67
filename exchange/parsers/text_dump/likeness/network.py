"""A small recurrent network: what is seen of a line is added up, and read in the light of all lines above and below.

Two rows of gated recurrent units (Cho et al. 2014, in the form of PyTorch's `GRU`), one from the top of the page and
one from its end. `bench/learn_page_reader.py` learns the weights; to read with them takes a few sums for each line, and
no library.
"""

import base64
import json
import math
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import mul
from pathlib import Path
from typing import TypedDict

from exchange.ledger import Label

Row = Sequence[float]


class KeptGates(TypedDict):
    """Each has three parts, one below the other, as in PyTorch: the reset gate, the update gate, what is new."""

    of_line: list[list[float]]
    of_line_always: list[float]
    of_state: list[list[float]]
    of_state_always: list[float]


class Kept(TypedDict):
    """The file. `seen` has a row of signed bytes in base 64 for each thing seen, in units of `unit`."""

    labels: list[str]
    unit: float
    downwards: KeptGates
    upwards: KeptGates
    said: list[list[float]]
    said_always: list[float]
    seen: dict[str, str]


@dataclass(frozen=True)
class Network:
    """`likelihoods` tells what the lines of a page are."""

    kept: Kept

    @cached_property
    def labels(self) -> Sequence[Label]:
        return [Label(name) for name in self.kept["labels"]]

    @cached_property
    def _seen(self) -> Mapping[str, Sequence[int]]:
        return {name: array("b", base64.b64decode(row)) for name, row in self.kept["seen"].items()}

    def likelihoods(self, page: Iterable[Sequence[str]]) -> list[list[float]]:
        """For each line, of which the page has all that is seen, how likely it has each of `labels`, as logarithms."""
        lines = [self._line(names) for names in page]
        from_above = _states(self.kept["downwards"], lines)
        from_below = _states(self.kept["upwards"], lines[::-1])[::-1]
        rows = zip(from_above, from_below, lines, strict=True)
        return [self._said([*above, *below, *line]) for above, below, line in rows]

    def _line(self, names: Sequence[str]) -> Row:
        rows = list(filter(None, map(self._seen.get, dict.fromkeys(names))))
        width, unit = len(self.kept["downwards"]["of_line"][0]), self.kept["unit"]
        return [math.tanh(unit * total) for total in map(sum, zip(*rows, strict=True))] if rows else [0.0] * width

    def _said(self, row: Row) -> list[float]:
        scores = _times(self.kept["said"], row, self.kept["said_always"])
        highest = max(scores)
        whole = highest + math.log(sum(math.exp(score - highest) for score in scores))
        return [score - whole for score in scores]


def _states(gates: KeptGates, lines: Sequence[Row]) -> list[Row]:
    """What is known of the page at each line, by that line and those before it."""
    width = len(gates["of_state"][0])
    state: Row = [0.0] * width
    states: list[Row] = []
    for line in lines:
        told = _times(gates["of_line"], line, gates["of_line_always"])
        known = _times(gates["of_state"], state, gates["of_state_always"])
        both = [0.5 + 0.5 * math.tanh(0.5 * (a + b)) for a, b in zip(told[: 2 * width], known, strict=False)]
        rest = zip(told[2 * width :], known[2 * width :], both[:width], strict=True)
        new = [math.tanh(a + b * share) for a, b, share in rest]
        state = [share * old + (1 - share) * other for share, old, other in zip(both[width:], state, new, strict=True)]
        states.append(state)
    return states


def _times(rows: Sequence[Row], line: Row, always: Row) -> list[float]:
    return [sum(map(mul, row, line), start) for row, start in zip(rows, always, strict=True)]


def read_network(path: Path) -> Network:
    return Network(json.loads(path.read_text("utf-8")))
