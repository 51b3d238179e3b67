"""Learns from the labelled dumps of wild pages what titles look like, and writes `likeness/title_weights.py`.

    nice .venv/bin/python bench/learn_titles.py                 # learn from the corpus, write the weights
    nice .venv/bin/python bench/learn_titles.py --also FOLDER   # and from opened dumps that are not in the corpus
    nice .venv/bin/python bench/learn_titles.py --check FOLDER  # without each fourth of a folder, tried on it

A logistic regression (`regression`). Wild pages count more: those that somebody invented nearly all have a title. The
held-out part is never read.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT)]

from regression import Dump, Example, learn, likeness  # noqa: E402

from exchange.cleaning import decode  # noqa: E402
from exchange.parsers import text_dump  # noqa: E402
from exchange.parsers.text_dump.post import post  # noqa: E402
from exchange.parsers.text_dump.post.like_title import Head  # noqa: E402

CORPUS = ROOT / "fixtures" / "dumps" / "corpus"
WEIGHTS = ROOT / "exchange" / "parsers" / "text_dump" / "likeness" / "title_weights.py"
HEAD = '"""What each thing seen of a line says for a title; made by `bench/learn_titles.py`, not by hand."""\n'
TIMES = 3  # how much more a wild page says than an invented one
SMALLEST = 0.02  # a weight that changes nothing
PARTS = 4
TRIED = (0.1, 0.2, 0.3, 0.5)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", type=Path, help="learn without parts of this folder, and try it on them")
    parser.add_argument("--also", type=Path, nargs="*", default=[], help="folders with more labelled dumps")
    options = parser.parse_args()
    invented, wild = _dumps(CORPUS), [*_dumps(CORPUS / "real"), *chain.from_iterable(map(_dumps, options.also))]
    dumps = [*invented, *wild * TIMES]
    if options.check:
        print("\n".join(_check(dumps, _dumps(options.check))))
    else:
        WEIGHTS.write_text(as_module(learn([dump.examples for dump in dumps])), "utf-8")


def _dumps(folder: Path) -> list[Dump]:
    return [_dump(path) for path in sorted(folder.glob("*.txt"))]


def _dump(path: Path) -> Dump:
    """The lines from which the parser chooses, each with what is seen of it, and whether it is the title."""
    labels = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))["lines"]
    head = _head(path)
    places = list(head.places())
    return Dump(
        path.stem,
        tuple(
            Example(
                tuple(dict.fromkeys(["is line", *head.names_at(place)])),
                labels[str(head.content[place].number)] == "title",
            )
            for place in places
        ),
    )


def _head(path: Path) -> Head:
    """What the parser chooses from; what it would read further is not asked for."""

    def note(content, *, lines, **_):  # type: ignore[no-untyped-def]
        raise _Seen(Head(content, lines))

    with patch.object(post, "read_title", note):
        try:
            text_dump.read_page(path.name, decode(path.read_bytes()))
        except _Seen as seen:
            return seen.head
    return Head([])


class _Seen(Exception):
    def __init__(self, head: Head) -> None:
        self.head = head


def as_module(weights: dict[str, float]) -> str:
    kept = {name: round(weight, 2) for name, weight in weights.items() if abs(weight) >= SMALLEST or name == "is line"}
    rows = "".join(f'    "{name}": {weight},\n' for name, weight in sorted(kept.items()))
    return f"{HEAD}\nWEIGHTS = {{\n{rows}}}\n"


# Trying it on dumps that it has not seen


def _check(others: Sequence[Dump], dumps: list[Dump]) -> Iterator[str]:
    said: list[tuple[float, bool]] = []
    for part in range(PARTS):
        seen = [*others, *(each for place, each in enumerate(dumps) if place % PARTS != part)]
        weights = learn([dump.examples for dump in seen])
        said += [(likeness(weights, each), each.is_it) for dump in dumps[part::PARTS] for each in dump.examples]
    for least in TRIED:
        right = sum(is_title for share, is_title in said if share >= least)
        found = sum(share >= least for share, _ in said)
        titles = sum(is_title for _, is_title in said)
        yield f"likeness {least}: {found} lines, {right} of {titles} titles"


if __name__ == "__main__":
    main()
