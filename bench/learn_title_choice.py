"""Learns from the labelled dumps which line is the title, and writes `text_dump/likeness/chosen_title.json`.

    nice .venv/bin/python bench/learn_title_choice.py           # learn from the opened dumps, write the weights
    nice .venv/bin/python bench/learn_title_choice.py --check   # without each fourth of the pages, tried on it

What lines were taken for counts as the parser took them when it met a dump for the first time. The held-out parts are
never read.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT)]

from choice import learn_choice  # noqa: E402
from learn_lines import EVERY_PART, examples_of  # noqa: E402
from learn_lines import Example as Page  # noqa: E402
from regression import Example  # noqa: E402

from exchange.ledger import Label  # noqa: E402
from exchange.parsers.text_dump.likeness.chosen_title import (  # noqa: E402
    LEAST,
    LEAST_FOR_NONE,
    WEIGHTS,
    candidates,
    names_of,
)
from exchange.parsers.text_dump.likeness.likely_facts import ANY, shares  # noqa: E402
from exchange.parsers.text_dump.post.like_title import Head  # noqa: E402

SMALLEST = 0.03  # a weight that changes nothing
PARTS = 4


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="learn without parts of the pages, and try it on them")
    is_check = parser.parse_args().check
    pages = [page for page in examples_of(EVERY_PART) if page.taken]
    if is_check:
        print("\n".join(_check(pages)))
    else:
        weights = _kept(learn_choice([_examples(page) for page in pages]))
        WEIGHTS.write_text(json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")


def _examples(page: Page) -> list[Example]:
    head = Head(page.shape.passages, page.lines)
    return [
        Example(
            tuple(names_of(page.shape, head, place, page.taken, is_above_comments=page.is_above_comments)),
            page.labels[place] is Label.TITLE,
        )
        for place in candidates(page.shape)
    ]


def _kept(weights: dict[str, float]) -> dict[str, float]:
    return {name: round(weight, 2) for name, weight in weights.items() if abs(weight) >= SMALLEST or name == ANY}


def _check(pages: Sequence[Page]) -> Iterator[str]:
    stems = sorted({page_of(page.name) for page in pages})
    part_of = {stem: place % PARTS for place, stem in enumerate(stems)}
    chosen: dict[bool, list[tuple[bool, bool]]] = {True: [], False: []}
    for part in range(PARTS):
        weights = learn_choice([_examples(page) for page in pages if part_of[page_of(page.name)] != part])
        for page in (page for page in pages if part_of[page_of(page.name)] == part):
            has_one = Label.TITLE in page.taken
            likely = zip(shares(weights, [each.names for each in _examples(page)]), candidates(page.shape), strict=True)
            share, place = max(likely, default=(0.0, 0))
            if share >= (LEAST if has_one else LEAST_FOR_NONE) and page.taken[place] is not Label.TITLE:
                chosen[has_one].append((page.labels[place] is Label.TITLE, _is_right(page)))
    for has_one, said in chosen.items():
        right, were = (sum(values) for values in zip(*said, strict=True)) if said else (0, 0)
        before = "another line was taken" if has_one else "none was taken"
        yield f"where {before}: {len(said)} chosen, {right} right, {were} had been right before"


def _is_right(page: Page) -> bool:
    taken, titles = ([label is Label.TITLE for label in labels] for labels in (page.taken, page.labels))
    return taken.index(True) == titles.index(True) if any(taken) and any(titles) else any(taken) == any(titles)


def page_of(name: str) -> str:
    """Dumps of one page by several tools begin with the same words."""
    return "_".join(name.split("_")[:2])


if __name__ == "__main__":
    main()
