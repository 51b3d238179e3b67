"""A second reader of the lines above the conversation, who knows no rules, but has seen many pages.

A conditional random field (Lafferty, McCallum, Pereira 2001): what is seen of a line by shape and place (`likeness`),
its words where they are few, and which label follows which. The weights in `second_reader.json` are learnt from the
labelled dumps by `bench/learn_lines.py`. What the rules took a line for counts, too, as much as it was right when they
met the dumps for the first time. Where the two disagree, `lead` says how sure the second is. Which line the rules took
for the title it is not told by more than that, and so may know better (`likelier_title`).
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice, pairwise, repeat
from operator import add
from pathlib import Path
from typing import TypedDict

from exchange.ledger import Label
from exchange.parsers.text_dump.likeness.likeness import PageShape
from exchange.parsers.text_dump.likeness.of_siblings import told_by_siblings
from exchange.parsers.text_dump.likeness.opinion import Opinion, TakenPage
from exchange.records import NO_SIBLINGS, Shared

WEIGHTS = Path(__file__).with_suffix(".json")
TRUST = 0.4  # how much the word of the rules counts; found by leaving out waves of dumps
_UNHEARD = -7.0  # what nobody has taken such a line for
LONGEST_PAGE = 2_000  # lines and paragraphs; what is longer is no page like those that were learnt from
_FEW, _FIRST, _WHOLE, _LEAST = 12, 8, 5, 2
_WORD = re.compile(r"\w+")
_OF_PLACE = ("to end", "is below", "below", "is nowhere", "is above")

Scores = list[float]  # one for each label


@dataclass(frozen=True)
class Weights:
    """`seen` has the labels, by place in `labels`, that something seen speaks for or against; `follows[a][b]` speaks
    for b below a; `taken[b][a]` for b where the rules say a."""

    labels: Sequence[Label]
    seen: Mapping[str, Sequence[tuple[int, float]]]
    follows: Sequence[Scores]
    taken: Sequence[Mapping[Label, float]]

    @cached_property
    def place_of(self) -> Mapping[Label, int]:
        return {label: place for place, label in enumerate(self.labels)}


def read_again(page: TakenPage, *, shared: Shared = NO_SIBLINGS) -> dict[int, Opinion]:
    """Opinions by the numbers of lines; `shared` is what other posts of the site tell."""
    if len(page.passages) > LONGEST_PAGE:
        return {}
    told = [told_by_siblings(shared, each) for each in page.passages] if shared.is_enough else []
    opinions = second_reading(page.shape, page.taken(), is_above_comments=page.is_above_comments, told=told)
    return {each.number: opinion for each, opinion in zip(page.passages, opinions, strict=True)}


def second_reading(
    shape: PageShape,
    taken: Sequence[Label],
    *,
    is_above_comments: bool,
    weights: Weights | None = None,
    told: Sequence[Mapping[Label, float]] = (),
) -> list[Opinion]:
    """One opinion for each passage of the shape; `taken` are the labels that the rules gave them, `told` what else
    speaks for or against labels of each."""
    if not taken:
        return []
    known = weights or learnt()
    trusted = {label: [TRUST * heard.get(label, _UNHEARD) for heard in known.taken] for label in set(taken)}
    seen = (names_at(shape, place, is_above_comments) for place in range(len(taken)))
    own = [
        _own(known, *each) for each in zip(seen, (trusted[label] for label in taken), told or repeat({}), strict=False)
    ]
    return _opinions(known, own, taken)


def readings(known: Weights, seen: Sequence[Sequence[str]], taken: Sequence[Label]) -> list[Opinion]:
    """One opinion for each line, of which `seen` has all that speaks for or against a label."""
    nothing = [0.0] * len(known.labels)
    return _opinions(known, [_own(known, names, nothing, {}) for names in seen], taken) if taken else []


def _opinions(known: Weights, own: Sequence[Scores], taken: Sequence[Label]) -> list[Opinion]:
    whole = [_sum(*pair) for pair in zip(_from_above(own, known), _from_below(own, known), strict=True)]
    return [_opinion(known, *each) for each in zip(whole, own, taken, strict=True)]


def names_at(shape: PageShape, place: int, is_above_comments: bool) -> list[str]:
    """What is seen of a line: its shape and place, whether comments follow, and its words."""
    own = dict.fromkeys(shape.names_of_line(place))
    names = own | dict.fromkeys(shape.names_of_neighbours(place))
    page = "talk" if is_above_comments else "no talk"
    placed = [f"{page}, {name}" for name in own if name.startswith(_OF_PLACE)]
    return [*names, page, *placed, *_names_of_words(_first_words(shape.passages[place].plain))]


def _first_words(text: str) -> list[str]:
    """In small letters; of a long paragraph in ASCII, no more words are made small than are asked for."""
    if not text.isascii():
        return [word[0] for word in islice(_WORD.finditer(text.casefold()), _FEW + 1)]
    return [word[0].lower() for word in islice(_WORD.finditer(text), _FEW + 1)]


def _names_of_words(words: Sequence[str]) -> Iterator[str]:
    """Of a paragraph the first ones, which tell little; of a short line all."""
    if len(words) > _FEW:
        yield from (f"begins with {word}" for word in words[:_LEAST])
        return
    yield from (f"word {word}" for word in words[:_FIRST])
    yield from (f"words {word} {other}" for word, other in pairwise(words[: _FIRST + 1]))
    if words:
        yield f"first word {words[0]}"
        yield f"last word {words[-1]}"
    if 0 < len(words) <= _WHOLE:
        yield f"whole {' '.join(words)}"


# The best page that has a label at a place: what leads to it from above and from below


def _own(known: Weights, names: Sequence[str], trusted: Scores, told: Mapping[Label, float]) -> Scores:
    scores = trusted.copy()
    for said in filter(None, map(known.seen.get, names)):
        for place, weight in said:
            scores[place] += weight
    for label, weight in told.items():
        scores[known.place_of[label]] += weight
    return scores


def _from_above(own: Sequence[Scores], known: Weights) -> list[Scores]:
    """Each with what its own line says."""
    into = list(zip(*known.follows, strict=True))
    above = [own[0]]
    for scores in own[1:]:
        last = above[-1]
        above.append([score + max(map(add, last, way)) for score, way in zip(scores, into, strict=True)])
    return above


def _from_below(own: Sequence[Scores], known: Weights) -> list[Scores]:
    """Each without."""
    below = [[0.0] * len(known.labels)]
    for scores in reversed(own[1:]):
        next_ = list(map(add, scores, below[-1]))
        below.append([max(map(add, next_, way)) for way in known.follows])
    return below[::-1]


def _sum(one: Scores, other: Scores) -> Scores:
    return list(map(add, one, other))


def _opinion(known: Weights, scores: Scores, own: Scores, taken: Label) -> Opinion:
    best = scores.index(max(scores))
    as_title, as_text = (_lead_of(known.place_of[label], scores) for label in (Label.TITLE, Label.BODY))
    held = known.place_of.get(taken)
    if held is None:  # what is unexplained may be anything
        return Opinion(known.labels[best], 0.0, 0.0, as_title, as_text)
    return Opinion(known.labels[best], scores[best] - scores[held], max(own) - own[held], as_title, as_text)


def _lead_of(place: int, scores: Scores) -> float:
    return scores[place] - max(*scores[:place], *scores[place + 1 :])


# What was learnt


class Kept(TypedDict):
    """The file: labels are named by their places in the first list, and `seen` has place and weight in turn."""

    labels: list[str]
    follows: list[list[float]]
    taken: list[dict[str, float]]
    seen: dict[str, list[float]]


@cache
def learnt() -> Weights:
    return read_weights(WEIGHTS)


def read_weights(path: Path) -> Weights:
    return weights_of(json.loads(path.read_text("utf-8")))


def weights_of(kept: Kept) -> Weights:
    return Weights(
        labels=[Label(name) for name in kept["labels"]],
        seen={name: _pairs(said) for name, said in kept["seen"].items()},
        follows=kept["follows"],
        taken=[{Label(name): weight for name, weight in row.items()} for row in kept["taken"]],
    )


def _pairs(said: Sequence[float]) -> list[tuple[int, float]]:
    return [(int(place), weight) for place, weight in zip(said[::2], said[1::2], strict=True)]
