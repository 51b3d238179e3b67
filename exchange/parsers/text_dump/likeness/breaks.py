"""Where a paragraph begins though no blank line stands above it.

A tool prints two lines so, one directly below the other, where the author broke one within a paragraph, and where a
theme sets no gaps between paragraphs. What is seen of the two, of the lines around them and of the gaps of the page
tells which it was; what each of it says is learnt from the labelled dumps (`bench/learn_breaks.py`).
"""

import json
import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path

from exchange.parsers.text_dump.text.passages import Passage, is_apart
from exchange.parsers.text_dump.text.sentences import breaks_sentence

WEIGHTS = Path(__file__).with_suffix(".json")
_LEAST = 0.5
"""The logarithm of the odds: what a person broke in two is easier mended than what we did."""
_LENGTHS = (12, 25, 48, 80, 120, 200)
_LONG, _SHORT, _SHORTEST = 120, 90, 48
_MOST, _MOST_BREAKS, _MOST_PASSAGES, _MOST_BELOW = 3, 9, 6, 4
_FIFTHS, _SIXTHS = 5, 6
_LONG_OF_BLOCK, _FEWEST_OF_BLOCK = 80, 3
_LONGEST_VERSE = 75
_GOING_ON = frozenset(",;–—")
_SPEAKER = re.compile(r"[^\W\d_a-zß-ÿ][\w.’'-]{0,20}(?: [\w.’'()-]{1,20}){0,2}\s?: \S")
"""`Captain: I row.`"""
_SIGNS = frozenset(".!?…,:;()-–—•*\"“”«»„'’¿¡[]")


@dataclass(frozen=True)
class Breaks:
    """The lines of a text, and the numbers of the blank lines of its page."""

    content: Sequence[Passage]
    blanks: Collection[int]

    def parted(self, block: Sequence[Passage]) -> list[list[Passage]]:
        """The paragraphs in lines of the text that stand directly below each other."""
        parted = [list(block[:1])]
        are_verses = all(len(each.text) < _LONGEST_VERSE for each in block)
        for above, below in pairwise(block):
            if not (are_verses or _belong_together(above, below)) and self._begins_paragraph(below.number):
                parted.append([below])
            else:
                parted[-1].append(below)
        return parted

    def _begins_paragraph(self, number: int) -> bool:
        names = self.names_at(self._places[number])
        return math.fsum(_weights().get(name, 0.0) for name in names) > _LEAST

    def names_at(self, place: int) -> list[str]:
        """What is seen of the break above the line at this place; in a text with gaps all of it may say another thing
        than in one without."""
        kind = "gaps" if any(self._gaps) else "no gaps"
        seen = ("break", *self._of_text, *self._of_page, *self._of_lines(place), *self._of_gaps(place))
        return [f"{kind}, {name}" for name in dict.fromkeys(seen)]

    def _of_lines(self, place: int) -> Iterator[str]:
        above, below = self.content[place - 1], self.content[place]
        upper, lower = self._lengths[place - 1], self._lengths[place]
        points = f"{'point' if above.is_item else 'line'} above {'point' if below.is_item else 'line'}"
        ends = _kind(above.text.rstrip()[-1:])
        yield from (f"above {upper}", f"below {lower}", f"{upper} above {lower}")
        yield from (f"ends {ends}", f"ends {ends}, {upper // 2} above {lower // 2}")
        yield from (f"begins {_kind(below.text[:1])}", f"below ends {_kind(below.text.rstrip()[-1:])}")
        yield f"above begins {_kind(above.text[:1])}"
        yield from (points, f"{points}, {upper // 2} above {lower // 2}")
        yield f"broken by tool {len(above.lines) > 1} {len(below.lines) > 1}"

    def _of_gaps(self, place: int) -> Iterator[str]:
        """Before and behind the two."""
        before = self._gaps[place - 2] if place > 1 else None
        behind = self._gaps[place] if place < len(self._gaps) else None
        yield from (f"gap before {before}", f"gap behind {behind}")
        yield f"gaps {before} {behind}, {self._lengths[place - 1] // 2} above {self._lengths[place] // 2}"

    @cached_property
    def _of_text(self) -> list[str]:
        pairs = [sorted((len(a.text), len(b.text))) for a, b in pairwise(self.content)]
        directly = [pair for pair, gap in zip(pairs, self._gaps, strict=True) if not gap]
        together = min(sum(shorter >= _LONG for shorter, _ in directly), _MOST)
        apart = min(sum(pair[0] >= _LONG for pair, gap in zip(pairs, self._gaps, strict=True) if gap), _MOST)
        short = min(sum(longer < _SHORT for _, longer in directly), _MOST)
        is_broken = any(len(each.lines) > 1 for each in self.content)
        names = [f"long together {together}", f"long apart {apart}", f"long {together} {apart}", f"short {short}"]
        names += [f"share {len(directly) * _FIFTHS // len(pairs)}", f"broken by tool {is_broken}"]
        names += [f"breaks {min(len(directly), _MOST_BREAKS)}", f"passages {min(len(self.content), _MOST_PASSAGES)}"]
        if is_block(self.content, self.blanks):
            names += [f"block {min(len(self.content), _MOST_PASSAGES)}", f"block, long {together} {min(short, 1)}"]
        return names

    @cached_property
    def _of_page(self) -> list[str]:
        """Where its blank lines stand."""
        first, last = self.content[0].number, self.content[-1].last
        is_above, is_below = first - 1 in self.blanks, last + 1 in self.blanks
        above = sum(number < first for number in self.blanks) * _SIXTHS // max(first - 1, 1)
        below = min(sum(number > last for number in self.blanks), _MOST_BELOW)
        is_double = any(number + 1 in self.blanks for number in self.blanks)
        sides = f"{is_above} {is_below}"
        return [
            f"apart {sides}",
            f"double {is_double}",
            f"blanks above {above}",
            f"blanks below {below}",
            f"blanks {above}, apart {sides}",
        ]

    @cached_property
    def _places(self) -> dict[int, int]:
        return {each.number: place for place, each in enumerate(self.content)}

    @cached_property
    def _lengths(self) -> list[int]:
        return [sum(len(each.text) >= length for length in _LENGTHS) for each in self.content]

    @cached_property
    def _gaps(self) -> list[bool]:
        return [is_apart(*pair) for pair in pairwise(self.content)]


def _belong_together(above: Passage, below: Passage) -> bool:
    """Points of a list with what stands below them, lines of a quotation, what people say one after the other, a
    sentence that goes on, and a few words."""
    both = (above, below)
    are_few = max(len(each.text) for each in both) < _SHORTEST
    is_list = any(each.is_item for each in both)
    are_said = all(each.whole.startswith(">") for each in both) or all(_SPEAKER.match(each.text) for each in both)
    goes_on = above.text.rstrip()[-1:] in _GOING_ON or below.text[:1].islower()
    return are_few or is_list or are_said or goes_on or breaks_sentence(above.text, below.text)


def _kind(sign: str) -> str:
    if sign in _SIGNS:
        return sign
    return "small" if sign.islower() else "capital" if sign.isupper() else "figure" if sign.isdigit() else "other"


def is_block(content: Sequence[Passage], blanks: Collection[int] | None) -> bool:
    """Below a blank line, in a dump that is not wrapped: its tool prints gaps, so that there would be one between
    paragraphs. Not where several lines are mostly long: nobody breaks lines so often within one paragraph."""
    is_below_gap = blanks is not None and bool(content) and content[0].number - 1 in blanks
    sizes = [len(each.text) for each in content if not each.is_item]
    are_long = len(content) >= _FEWEST_OF_BLOCK and sum(size > _LONG_OF_BLOCK for size in sizes) * 2 > len(sizes)
    return is_below_gap and not are_long and all(len(each.lines) == 1 for each in content)


@cache
def _weights() -> Mapping[str, float]:
    weights: Mapping[str, float] = json.loads(WEIGHTS.read_text("utf-8"))
    return weights
