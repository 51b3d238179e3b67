"""Learns from the labelled dumps what lines of a text look like, and writes `text_dump/likeness/weights.py`.

    nice .venv/bin/python bench/learn_lines.py          # learn from all dumps of the tuned part, write the weights
    nice .venv/bin/python bench/learn_lines.py --check  # learn without each wave of dumps in turn, and try it on that
    nice .venv/bin/python bench/learn_lines.py --also FOLDER ...  # and from opened dumps that are not in the corpus yet

A logistic regression, held small by the squares of its weights, and solved one weight after the other (Newton's step):
the same dumps always give the same table, and it needs nothing but Python. Learn again when dumps are opened or labels
mended, and look at the check first. A wave is all dumps that came into the corpus in one hour, by the same writers, so
that what is learnt of one is not simply found again in another. The held-out part is never read.
"""

import argparse
import json
import math
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT)]

from exchange.cleaning import decode  # noqa: E402
from exchange.parsers.text_dump.likeness.likeness import PageShape  # noqa: E402
from exchange.parsers.text_dump.text.lines import Line, scan  # noqa: E402
from exchange.parsers.text_dump.text.passages import likely_width, passages  # noqa: E402
from exchange.parsers.text_dump.text.references import find_references  # noqa: E402
from exchange.parsers.text_dump.text.wrapping import width_of  # noqa: E402

CORPUS = ROOT / "fixtures" / "dumps" / "corpus"
WEIGHTS = ROOT / "exchange" / "parsers" / "text_dump" / "likeness" / "weights.py"
HEAD = '"""What each thing seen of a line says for it being text; made by `bench/learn_lines.py`, not by hand."""\n'
STRENGTH = 0.3  # how much the dumps count against the wish for small weights
ROUNDS = 40
SEEN_IN = 3  # dumps, or it is chance
LINES_OF_FOOT = 25  # taken of a page that ends without a conversation
SMALLEST = 0.02  # a weight that changes nothing
OF_MANY_POSTS = "archive_"  # all of such a page is its text


@dataclass(frozen=True)
class Example:
    """What is seen of a line, and whether it is the critic's text."""

    names: tuple[str, ...]
    is_text: bool


@dataclass(frozen=True)
class Dump:
    name: str
    examples: tuple[Example, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="learn without each wave in turn, and try it on that one")
    parser.add_argument("--also", type=Path, nargs="*", default=[], help="folders with more labelled dumps")
    options = parser.parse_args()
    paths = [path for folder in (CORPUS, CORPUS / "real", *options.also) for path in sorted(folder.glob("*.txt"))]
    dumps = [_dump(path) for path in paths if not path.name.startswith(OF_MANY_POSTS)]
    if options.check:
        print("\n".join(_check(dumps)))
    else:
        WEIGHTS.write_text(as_module(learn(dumps)), "utf-8")


# What there is to learn from


def _dump(path: Path) -> Dump:
    expected = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))
    labels = {int(number): label.partition(":")[0] for number, label in expected["lines"].items()}
    lines = scan(decode(path.read_bytes()).lines)
    above = _above_conversation(lines, labels)
    read = passages(above, width_of(lines) or likely_width(above))
    shape = PageShape(read, expected.get("title") or "")
    return Dump(
        path.stem,
        tuple(
            Example(tuple(dict.fromkeys(["is line", *shape.names_at(place)])), labels[each.number] == "body")
            for place, each in enumerate(read)
        ),
    )


def _above_conversation(lines: list[Line], labels: dict[int, str]) -> list[Line]:
    last = max((number for number, label in labels.items() if label == "body"), default=0)
    said = [number for number, label in labels.items() if label in {"comment", "comments_heading"} and number > last]
    end = min(filter(None, (*said, find_references(lines).first_line)), default=len(lines) + 1)
    above = [line for line in lines if line.number < end and not line.is_blank]
    foot = [line for line in above if line.number > last]
    return above if said else [line for line in above if line.number <= last] + foot[:LINES_OF_FOOT]


# Learning


def learn(dumps: Sequence[Dump]) -> dict[str, float]:
    """The weight of each name that is seen in some dumps."""
    times = Counter(name for dump in dumps for name in {name for each in dump.examples for name in each.names})
    examples = [each for dump in dumps for each in dump.examples]
    places = defaultdict(list)
    for place, each in enumerate(examples):
        for name in each.names:
            if times[name] >= SEEN_IN:
                places[name].append(place)
    weights = dict.fromkeys(sorted(places), 0.0)
    sums = [0.0] * len(examples)
    for _ in range(ROUNDS):
        for name in weights:
            _step(name, weights, places[name], sums, examples)
    return weights


def _step(
    name: str, weights: dict[str, float], places: list[int], sums: list[float], examples: Sequence[Example]
) -> None:
    """Sets one weight where it would be best while the others stay."""
    slope, bend = weights[name], 1.0
    for place in places:
        share = _share(sums[place])
        slope += STRENGTH * (share - examples[place].is_text)
        bend += STRENGTH * share * (1 - share)
    change = -slope / bend
    weights[name] += change
    for place in places:
        sums[place] += change


def _share(total: float) -> float:
    return 1 / (1 + math.exp(-total)) if total > -700 else 0.0


def as_module(weights: dict[str, float], head: str = HEAD) -> str:
    kept = {name: round(weight, 2) for name, weight in weights.items() if abs(weight) >= SMALLEST or name == "is line"}
    rows = "".join(f'    "{name}": {weight},\n' for name, weight in sorted(kept.items()))
    return f"{head}\nWEIGHTS = {{\n{rows}}}\n"


# Trying it on dumps that it has not seen


def _check(dumps: Sequence[Dump]) -> Iterator[str]:
    waves = _waves([dump.name for dump in dumps])
    yield f"{'wave':<12}{'dumps':>6}{'lines':>7}{'right':>8}{'text lost below .025':>22}{'others found':>14}"
    for wave in sorted(set(waves.values())):
        weights = learn([dump for dump in dumps if waves[dump.name] != wave])
        tried = [dump for dump in dumps if waves[dump.name] == wave]
        said = [(likeness(weights, each), each.is_text) for dump in tried for each in dump.examples]
        right = sum((share > 0.5) == is_text for share, is_text in said) / len(said)
        text, others = [[share for share, is_text in said if is_text is kind] for kind in (True, False)]
        lost, found = [sum(share < 0.025 for share in shares) for shares in (text, others)]
        yield (
            f"{wave:<12}{len(tried):>6}{len(said):>7}{right:>8.3f}"
            f"{lost:>15} of {len(text):>3}{found:>7} of {len(others)}"
        )


def likeness(weights: dict[str, float], example: Example) -> float:
    return _share(sum(weights.get(name, 0.0) for name in example.names))


def _waves(names: Sequence[str]) -> dict[str, str]:
    """For each dump the day and hour in which it was added, be it held out then or not."""
    folder = CORPUS.relative_to(ROOT)
    paths = [str(folder / part / f"{name}.txt") for name in names for part in ("", "held_out", "real", "held_out/real")]
    log = ("git", "log", "--reverse", "--no-renames", "--diff-filter=A", "--name-only", "--date=format:%m-%d %Hh")
    told = subprocess.run((*log, "--format=@%ad", "--", *paths), cwd=ROOT, capture_output=True, text=True, check=True)
    waves: dict[str, str] = {}
    wave = ""
    for line in told.stdout.splitlines():
        if line.startswith("@"):
            wave = line[1:]
        elif line:
            waves.setdefault(Path(line).stem, wave)
    return waves


if __name__ == "__main__":
    main()
