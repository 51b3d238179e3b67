"""Which line of a page is its title, when all is read: what every line was taken for tells it, too.

All lines that may be a title compete with each other and with none of them (a conditional logit, as in `likely_facts`).
What is seen of each is what the second reader and `like_title` see, and what it and the lines around it were taken for.
The weights in `chosen_title.json` are learnt by `bench/learn_title_choice.py` from the opened dumps, with the labels
that the parser gave them at first sight.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from exchange.ledger import Label
from exchange.parsers.text_dump.likeness.forms import names_of_forms
from exchange.parsers.text_dump.likeness.likely_facts import ANY, shares
from exchange.parsers.text_dump.likeness.likeness import PageShape
from exchange.parsers.text_dump.likeness.second_reader import names_at
from exchange.parsers.text_dump.likeness.wholes import is_wrapped_above
from exchange.parsers.text_dump.post.like_title import Head

WEIGHTS = Path(__file__).with_suffix(".json")
LEAST, LEAST_FOR_NONE = 0.65, 0.65
"""How likely it must be, where another line was taken for the title, and where none was; found on pages that nobody had
learnt from."""
_LEAST_TO_ASK = 0.2
_LONGEST, _MOST = 160, 40  # of a title; places of a page
_FARTHEST = 4
_MOST_WORDS = 16  # what is longer may be the title, and is likelier a sentence
_SEEN_ALREADY = ("length", "words ", "capitals", "common", "figures", "begins ", "sentences", "commas")
_ALSO_BY_TITLE = ("to start", "length", "form")


@dataclass(frozen=True)
class ChosenTitle:
    """The place of the line that is likeliest the title and was not taken for it, which must be it or only may be."""

    place: int
    is_sure: bool


def chosen_title(head: Head, taken: Sequence[Label], *, is_above_comments: bool) -> ChosenTitle | None:
    """None where all is well, or where that line is known for something else and may not stand."""
    shape = PageShape(head.content)
    places = list(candidates(shape))
    names = [names_of(shape, head, place, taken, is_above_comments=is_above_comments) for place in places]
    likely = dict(zip(places, shares(_weights(), names), strict=True))
    others = (place for place in likely if taken[place] is not Label.TITLE)
    best = max(others, key=likely.__getitem__, default=None)
    if best is None or likely[best] < _LEAST_TO_ASK or not head.may_stand(best, may_be_numbered=True):
        return None
    is_beside = Label.TITLE in taken[best + 1 : best + 2]  # which of the two is the site's, rules see by what is below
    is_sentence = len(head.content[best].plain.split()) > _MOST_WORDS
    is_likely = likely[best] >= (LEAST if Label.TITLE in taken else LEAST_FOR_NONE)
    return ChosenTitle(best, is_sure=is_likely and not is_beside and not is_sentence)


def candidates(shape: PageShape) -> Iterator[int]:
    """The places of lines that are short enough, above the first long paragraph; a page without any has none."""
    end = min(_MOST, shape.first) if shape.last >= 0 else 0
    above = enumerate(pairwise(shape.passages[: end + 1]))
    return (place for place, pair in above if 0 < len(pair[0].plain) <= _LONGEST and not is_wrapped_above(*pair))


def names_of(shape: PageShape, head: Head, place: int, taken: Sequence[Label], *, is_above_comments: bool) -> list[str]:
    """What is seen of a line, its place and what stands around it, and what it all was taken for."""
    # `shares` adds what `ANY` weighs once more: a title must be likelier than was learnt, for which `LEAST` was found
    names = [ANY, *names_at(shape, place, is_above_comments), *names_of_forms(shape, place), f"taken {taken[place]}"]
    names += (f"head {name}" for name in head.names_at(place) if not name.startswith(_SEEN_ALREADY))
    for way in (-2, -1, 1, 2):
        beside = taken[place + way] if 0 <= place + way < len(taken) else "nothing"
        names.append(f"taken {way} {beside}")
    title = next((at for at, label in enumerate(taken) if label is Label.TITLE), None)
    if title is None:
        names.append("none taken")
    else:
        names.append(f"from title {max(-_FARTHEST, min(place - title, _FARTHEST))}")
    has = "none" if title is None else "title"
    return list(dict.fromkeys((*names, *(f"{has} {name}" for name in names if name.startswith(_ALSO_BY_TITLE)))))


@cache
def _weights() -> Mapping[str, float]:
    weights: Mapping[str, float] = json.loads(WEIGHTS.read_text("utf-8"))
    return weights
