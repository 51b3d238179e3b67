"""Learns from the labelled dumps where pages say year, day and writer, and writes `likeness/likely_facts.json`.

    nice .venv/bin/python bench/learn_facts.py           # learn from the opened dumps, write the weights
    nice .venv/bin/python bench/learn_facts.py --check   # without each fifth of the pages, tried on it

What lines were taken for counts as the parser took them when it met a dump for the first time (`first_sight.json`), as
it will meet others. The dumps of a page by several tools are left out together. The held-out parts are never read.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "exchange")]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from choice import learn_choice  # noqa: E402
from learn_lines import FIRST_SIGHT, LETTERS  # noqa: E402
from regression import Example  # noqa: E402
from scoring import dumps, labels_of, lines_of, post_in  # noqa: E402

from exchange.ledger import Entry, Label, Ledger  # noqa: E402
from exchange.parsers.text_dump.likeness.likely_facts import ANY, LEAST, WEIGHTS, Fact, candidates_for, shares  # noqa: E402
from exchange.parsers.text_dump.likeness.spans import SpanPage  # noqa: E402
from exchange.records import ImportedPost  # noqa: E402

OPENED = ("tuned", "real", "sites", "late_sites", "short", "late_short")
SMALLEST = 0.02  # a weight that changes nothing
PARTS = 5
LENGTH_OF_DAY = len("2014-05-05")


@dataclass(frozen=True)
class Page:
    """A dump, what it says, and the candidates for it, each with what is seen of it."""

    name: str
    said: str
    values: tuple[str, ...]
    examples: tuple[Example, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="learn without parts of the pages, and try it on them")
    is_check = parser.parse_args().check
    pages = {fact: list(_pages(fact)) for fact in Fact}
    if is_check:
        print("\n".join(_check(fact, pages[fact]) for fact in Fact))
    else:
        weights = {fact: _kept(learn_choice([page.examples for page in pages[fact]])) for fact in Fact}
        WEIGHTS.write_text(json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")


def _pages(fact: Fact) -> Iterator[Page]:
    for dump in (dump for part in OPENED for dump in dumps(part)):
        post, labels = _at_first_sight(dump), labels_of(dump)
        said = _said(fact, labels)
        found = candidates_for(
            fact,
            SpanPage(lines_of(dump), post.ledger),
            title=post.title,
            posted=post.date,
            commenters={comment.author for comment in post.comments if comment.author},
        )
        values = tuple(each.value[:LENGTH_OF_DAY] if fact is Fact.DATE else each.value for each in found)
        examples = (
            Example((ANY, *sorted(each.names)), value == said) for each, value in zip(found, values, strict=True)
        )
        yield Page(dump.stem, said, values, tuple(examples))


def _said(fact: Fact, labels: dict[str, Any]) -> str:
    if fact is Fact.RATING:
        return _mark(labels["rating"]) if labels.get("rating") else ""
    return str(labels.get(fact) or "")[: LENGTH_OF_DAY if fact is Fact.DATE else None]


def _mark(rating: dict[str, Any]) -> str:
    """As `marks_said.written` writes it."""
    if rating["scale"] == "letter":
        return str(rating["value"])
    if rating["scale"] == "thumbs":
        return "thumbs up" if rating["value"] else "thumbs down"
    return f"{rating['value']}/{rating['scale']}"


def _at_first_sight(dump: Path) -> ImportedPost:
    post, (_, letters) = post_in(dump), _sight().get(dump.stem, ("", ""))
    if len(letters) != len(post.ledger):
        return post
    ledger = Ledger(tuple(Entry(LETTERS[letter]) for letter in letters))
    titles = ledger.lines(Label.TITLE)
    return replace(post, ledger=ledger, title=lines_of(dump)[titles[0] - 1].strip() if titles else "")


@cache
def _sight() -> dict[str, tuple[str, str]]:
    sight: dict[str, tuple[str, str]] = json.loads(FIRST_SIGHT.read_text("utf-8"))
    return sight


def _kept(weights: dict[str, float]) -> dict[str, float]:
    return {name: round(weight, 2) for name, weight in weights.items() if abs(weight) >= SMALLEST}


def _check(fact: Fact, pages: Sequence[Page]) -> str:
    stems = sorted({_page_of(page.name) for page in pages})
    part_of = {stem: place % PARTS for place, stem in enumerate(stems)}
    found = right = 0
    for part in range(PARTS):
        weights = learn_choice([page.examples for page in pages if part_of[_page_of(page.name)] != part])
        for page in (page for page in pages if part_of[_page_of(page.name)] == part):
            likely = shares(weights, [each.names[1:] for each in page.examples])
            share, value = max(zip(likely, page.values, strict=True), default=(0.0, ""))
            found += share >= LEAST[fact]
            right += share >= LEAST[fact] and value == page.said
    return f"{fact}: {sum(bool(page.said) for page in pages)} said, {found} found, {right} right"


def _page_of(name: str) -> str:
    """Dumps of one page by several tools begin with the same words."""
    return "_".join(name.split("_")[:2])


if __name__ == "__main__":
    main()
