"""Learns from the labelled dumps where paragraphs begin without a gap, and writes `likeness/breaks.json`.

    nice .venv/bin/python bench/learn_breaks.py           # learn from the opened dumps, write the weights
    nice .venv/bin/python bench/learn_breaks.py --check   # without each fifth of the pages, tried on it

A logistic regression (`regression`). Of a dump the lines count that are labelled as its text, where they say the same
words as the labelled text does. The held-out parts are never read.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "exchange")]

from learn_title_choice import page_of  # noqa: E402
from regression import Dump, Example, learn, likeness  # noqa: E402
from scoring import PARTS, dumps, labels_of  # noqa: E402

from exchange.cleaning import decode  # noqa: E402
from exchange.parsers.text_dump.likeness.breaks import WEIGHTS, Breaks  # noqa: E402
from exchange.parsers.text_dump.text.lines import scan  # noqa: E402
from exchange.parsers.text_dump.text.passages import is_apart, likely_width, passages  # noqa: E402
from exchange.parsers.text_dump.text.references import find_references, without_pointers  # noqa: E402
from exchange.parsers.text_dump.text.wrapping import width_of  # noqa: E402

SMALLEST = 0.02  # a weight that changes nothing
FOLDS = 5
TRIED = (0.5, 0.6, 0.7, 0.8)
_WHITE = re.compile(r"\s+")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="learn without parts of the pages, and try it on them")
    is_check = parser.parse_args().check
    read = [_dump(path) for part in PARTS if "held_out" not in part for path in dumps(part)]
    if is_check:
        print("\n".join(_check(read)))
    else:
        WEIGHTS.write_text(as_text(learn([dump.examples for dump in read])), "utf-8")


def _dump(path: Path) -> Dump:
    page = labels_of(path)
    labels = {int(number): label for number, label in page["lines"].items()}
    lines = scan(decode(path.read_bytes()).lines)
    said = [line for line in lines if not line.is_blank]
    talk = min((number for number, label in labels.items() if label.startswith("comment")), default=len(lines) + 1)
    blanks = {line.number for line in lines if line.is_blank and line.number < talk}
    content = passages([line for line in said if labels[line.number] == "body"], width_of(lines) or likely_width(said))
    words = [len(without_pointers(each.whole, find_references(lines)).split()) for each in content]
    return Dump(path.stem, tuple(_examples(Breaks(content, blanks), words, page["body_text"] or "")))


def _examples(breaks: Breaks, words: Sequence[int], text: str) -> Iterator[Example]:
    """The breaks without a gap that are breaks in the text, too; `words` is how many each line of it has."""
    gaps, content = _WHITE.findall(text.strip()), breaks.content
    if not content or len(gaps) + 1 != sum(words):
        return
    for place, behind in enumerate(accumulate(words[:-1]), start=1):
        if "\n" in gaps[behind - 1] and not is_apart(content[place - 1], content[place]):
            yield Example(tuple(breaks.names_at(place)), gaps[behind - 1].count("\n") > 1)


def as_text(weights: dict[str, float]) -> str:
    kept = {name: round(weight, 2) for name, weight in weights.items() if abs(weight) >= SMALLEST}
    return json.dumps(kept, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


# Trying it on dumps that it has not seen


def _check(read: Sequence[Dump]) -> Iterator[str]:
    places = {page: place % FOLDS for place, page in enumerate(sorted({page_of(each.name) for each in read}))}
    said: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        weights = learn([each.examples for each in read if places[page_of(each.name)] != fold])
        tried = (each for each in read if places[page_of(each.name)] == fold)
        said += [(likeness(weights, each), each.is_it) for dump in tried for each in dump.examples]
    yield f"{len(said)} breaks, {sum(is_it for _, is_it in said)} paragraphs"
    for least in TRIED:
        right = sum(is_it for share, is_it in said if share >= least)
        found = sum(share >= least for share, _ in said)
        yield f"likeness {least}: {found} found, {right} rightly"


if __name__ == "__main__":
    main()
