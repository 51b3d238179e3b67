"""Learns from the labelled dumps what lines of a page are, told what rules and second reader took them for.

    nice .venv/bin/python bench/learn_last_reader.py           # learn, and write `text_dump/likeness/last_reader.json`
    nice .venv/bin/python bench/learn_last_reader.py --check   # without each fourth of the pages, tried on it

It needs `pip install python-crfsuite`, as `learn_lines.py` does, which comes first. What lines were taken for counts as
the parser took them when it met a dump for the first time, and the second reader says what it says of pages that it has
not learnt from: each wave is read by one that learnt from the others. The held-out parts are never read.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT)]

from learn_lines import EVERY_PART, WHOLE_PAGES, as_text, examples_of, learn, learn_field  # noqa: E402
from learn_lines import Example as Page  # noqa: E402
from learn_title_choice import page_of  # noqa: E402

from exchange.ledger import Label  # noqa: E402
from exchange.parsers.text_dump.likeness.last_reader import WEIGHTS, last_reading, names_of  # noqa: E402
from exchange.parsers.text_dump.likeness.opinion import Opinion  # noqa: E402
from exchange.parsers.text_dump.likeness.second_reader import Kept, Weights, second_reading, weights_of  # noqa: E402

PARTS = 4
LEADS = (0.0, 1.0, 2.0, 3.0)


@dataclass(frozen=True)
class Example:
    page: Page
    opinions: Sequence[Opinion]

    @property
    def part(self) -> str:
        """Dumps of one page, and pages of one site or of the same writers, are learnt from together."""
        is_single = self.page.wave.endswith("short")
        return page_of(self.page.name) if is_single else self.page.wave


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="learn without parts of the pages, and try it on them")
    is_check = parser.parse_args().check
    examples = list(_examples())
    if is_check:
        print("\n".join(_check(examples)))
    else:
        WEIGHTS.write_text(as_text(_learn(examples)), "utf-8")


def _examples() -> Iterator[Example]:
    whole = list(examples_of(WHOLE_PAGES))
    others = {each.name for each in whole}
    waves = sorted({each.wave for each in whole if each.wave})
    for wave in waves:
        weights = weights_of(learn([each for each in whole if each.wave != wave]))
        yield from (Example(each, _opinions(each, weights)) for each in whole if each.wave == wave)
    for page in examples_of(EVERY_PART):
        if page.taken and page.name not in others:
            yield Example(page, _opinions(page))


def _opinions(page: Page, weights: Weights | None = None) -> list[Opinion]:
    return second_reading(page.shape, page.taken, is_above_comments=page.is_above_comments, weights=weights)


def _learn(examples: Sequence[Example]) -> Kept:
    return learn_field((list(_names(each)), each.page.labels) for each in examples)


def _names(each: Example) -> Iterator[list[str]]:
    page = each.page
    return names_of(page.shape, page.taken, each.opinions, is_above_comments=page.is_above_comments)


# Trying it on pages that it has not seen


def _check(examples: Sequence[Example]) -> Iterator[str]:
    places = {part: place % PARTS for place, part in enumerate(sorted({each.part for each in examples}))}
    read: list[tuple[Example, list[Opinion]]] = []
    for part in range(PARTS):
        weights = weights_of(_learn([each for each in examples if places[each.part] != part]))
        read += [(each, _last(each, weights)) for each in examples if places[each.part] == part]
    whole = sum(_is_whole(each.page.labels, each.page.taken) for each, _ in read)
    yield f"{len(read)} pages, {whole} whole texts before"
    for lead in LEADS:
        left = [_left(*pair, lead) for pair in read]
        out = [(a, b) for (each, _), labels in zip(read, left, strict=True) for a, b in _taken_out(each, labels)]
        right = sum(label is not Label.BODY for label, _ in out)
        whole = sum(_is_whole(each.page.labels, labels) for (each, _), labels in zip(read, left, strict=True))
        yield f"where it leads by {lead}: {len(out)} lines left out, {right} rightly, {whole} whole texts"


def _last(each: Example, weights: Weights) -> list[Opinion]:
    page = each.page
    return last_reading(
        page.shape, page.taken, each.opinions, is_above_comments=page.is_above_comments, weights=weights
    )


def _left(each: Example, opinions: Sequence[Opinion], lead: float) -> list[Label]:
    """What lines were taken for, without what would be left out."""
    pairs = zip(each.page.taken, opinions, strict=True)
    return [said.label if label is Label.BODY and -said.text > lead else label for label, said in pairs]


def _taken_out(each: Example, labels: Sequence[Label]) -> Iterator[tuple[Label, Label]]:
    """Of lines that are no text any more, what they are and what they are taken for."""
    read = zip(each.page.labels, each.page.taken, labels, strict=True)
    return ((truth, said) for truth, before, said in read if before is Label.BODY and said is not Label.BODY)


def _is_whole(labels: Sequence[Label], said: Sequence[Label]) -> bool:
    return [label is Label.BODY for label in labels] == [label is Label.BODY for label in said]


if __name__ == "__main__":
    main()
