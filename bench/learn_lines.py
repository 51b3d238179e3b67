"""Learns from the labelled dumps what lines of a page are, and writes `text_dump/likeness/second_reader.json`.

    nice .venv/bin/python bench/learn_lines.py           # learn from all dumps that were opened, write the weights
    nice .venv/bin/python bench/learn_lines.py --check   # learn without each wave of dumps in turn, and try it on that
    nice .venv/bin/python bench/learn_lines.py --remember TREE DUMP ...  # what an older checkout makes of dumps

It needs `pip install python-crfsuite`, whose result is the same for the same dumps. `first_sight.json` beside the
corpus has what the parser of its time took each line of a dump for when the dump was opened and nothing was mended yet:
how much its word is worth can be learnt from that alone, as it has been taught every dump since. A wave is all dumps of
which the first sight is of the same time, by the same writers, so that what is learnt of one is not simply found again
in another. The held-out parts are never read.
"""

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT)]

from exchange.cleaning import decode  # noqa: E402
from exchange.ledger import Label  # noqa: E402
from exchange.parsers.text_dump.likeness.likelier_title import likelier_title  # noqa: E402
from exchange.parsers.text_dump.likeness.likeness import PageShape  # noqa: E402
from exchange.parsers.text_dump.likeness.second_reader import (  # noqa: E402
    WEIGHTS,
    Kept,
    Opinion,
    Weights,
    names_at,
    second_reading,
    weights_of,
)
from exchange.parsers.text_dump.post.like_title import Head  # noqa: E402
from exchange.parsers.text_dump.text.lines import Line, scan  # noqa: E402
from exchange.parsers.text_dump.text.passages import Passage, likely_width, passages  # noqa: E402
from exchange.parsers.text_dump.text.references import find_references  # noqa: E402
from exchange.parsers.text_dump.text.wrapping import width_of  # noqa: E402

CORPUS = ROOT / "fixtures" / "dumps" / "corpus"
FIRST_SIGHT = ROOT / "fixtures" / "dumps" / "first_sight.json"
OF_MANY_POSTS = "archive_"  # all of such a page is its text
LETTERS = dict(zip("btrfhcmp.u", (
    Label.BODY, Label.TITLE, Label.RATING, Label.FURTHER, Label.COMMENTS_HEADING, Label.COMMENT, Label.META,
    Label.BOILERPLATE, Label.BLANK, Label.UNEXPLAINED,
), strict=True))  # fmt: skip
TALK = {Label.COMMENT, Label.COMMENTS_HEADING}
SMALL, SMALLER = 1.0, 1.0  # how much large weights cost, as such and by their squares
ROUNDS, SEEN_IN = 100, 3
WILD, TIMES = "real", 3  # dumps after the shape of real pages tell more of the rules than invented ones
WHOLE_PAGES = ("", WILD)
EVERY_PART = (*WHOLE_PAGES, "sites/*", "late_sites/*", "short", "late_short")
"""What the second reader learns from, and all there is: with short pages, which are odder than most, it reads
those better, and others worse."""
FEWEST = 0.05  # of a weight, or it says nothing
TRUSTED = 0.5  # a lead that is believed
READ = """
import json, os, sys
sys.path[:0] = [sys.argv[1]]
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
from pathlib import Path
from exchange.as_json import in_full
from exchange.parsers import read_file
from exchange.sources import Source
for dump in map(Path, sys.argv[2:]):
    page = in_full(next(read_file(Source(dump.name, dump.read_bytes()))))
    print(json.dumps([dump.stem, page["lines"]]))
"""


@dataclass(frozen=True)
class Example:
    """The passages of a page above its conversation, what they are, and what the rules took them for at first sight."""

    name: str
    wave: str
    shape: PageShape
    is_above_comments: bool
    labels: list[Label]
    taken: list[Label]  # nothing where nobody remembers it
    lines: Sequence[Line] = ()

    @property
    def names(self) -> list[list[str]]:
        return [names_at(self.shape, place, self.is_above_comments) for place in range(len(self.labels))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="learn without each wave in turn, and try it on that one")
    parser.add_argument(
        "--remember", nargs="+", metavar="PATH", help="a checkout, and dumps that it has not been taught"
    )
    options = parser.parse_args()
    if options.remember:
        remember(*map(Path, options.remember))
        return
    examples = list(examples_of(WHOLE_PAGES))
    if options.check:
        print("\n".join(_check(examples)))
    else:
        WEIGHTS.write_text(as_text(learn(examples)), "utf-8")


# What there is to learn from


def remember(tree: Path, *dumps: Path) -> None:
    """Add to `first_sight.json` what the parser in a checkout makes of dumps."""
    sight = json.loads(FIRST_SIGHT.read_text("utf-8")) if FIRST_SIGHT.exists() else {}
    wave = subprocess.run(("git", "rev-parse", "--short", "HEAD"), cwd=tree, capture_output=True, text=True, check=True)
    letters = {str(label): letter for letter, label in LETTERS.items()}
    command = [sys.executable, "-c", READ, str(tree), *(str(dump.resolve()) for dump in dumps)]
    said = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=True)
    for stem, lines in map(json.loads, said.stdout.splitlines()):
        labels = "".join(letters[label.partition(":")[0]] for label in lines.values())
        sight[stem] = [wave.stdout.strip(), labels]
    rows = [f"{json.dumps(stem)}: {json.dumps(said, ensure_ascii=False)}" for stem, said in sorted(sight.items())]
    FIRST_SIGHT.write_text("{\n" + ",\n".join(rows) + "\n}\n", "utf-8")


def examples_of(folders: Iterable[str]) -> Iterator[Example]:
    sight = json.loads(FIRST_SIGHT.read_text("utf-8"))
    for folder in folders:
        for path in sorted(CORPUS.glob(f"{folder}/*.txt" if folder else "*.txt")):
            if not path.name.startswith(OF_MANY_POSTS) and (example := _example(path, sight.get(path.stem))):
                yield example


def _example(path: Path, seen: Sequence[str] | None) -> Example | None:
    expected = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))
    labels = {int(number): Label(label.partition(":")[0]) for number, label in expected["lines"].items()}
    wave, letters = seen or ("", "")
    taken = dict(enumerate((LETTERS[letter] for letter in letters), start=1))
    lines = [line for line in scan(decode(path.read_bytes()).lines) if not line.is_blank]
    above = _above_conversation(lines, taken or labels)
    if not above:
        return None
    read = passages(above, width_of(lines) or likely_width(lines))
    return Example(
        path.stem,
        f"{wave} {path.parent.name}" if wave else "",
        PageShape(read),
        len(above) < len(lines),
        [_label(each, labels) for each in read],
        [_label(each, taken) for each in read] if taken else [],
        above,
    )


def _above_conversation(lines: list[Line], labels: dict[int, Label]) -> list[Line]:
    first = min((number for number, label in labels.items() if label in TALK), default=len(lines) + lines[-1].number)
    end = min(first, find_references(lines).first_line or first)
    return [line for line in lines if line.number < end]


def _label(passage: Passage, labels: dict[int, Label]) -> Label:
    counted = Counter(labels.get(number, Label.UNEXPLAINED) for number in passage.numbers)
    return counted.most_common(1)[0][0]


# Learning


def learn(examples: Sequence[Example]) -> Kept:
    """The weights of what is seen, of what follows what, and of what the rules say."""
    kept = learn_field((each.names, each.labels) for each in examples)
    return {**kept, "taken": _worth_of_rules(examples, list(map(Label, kept["labels"])))}


def learn_field(pages: Iterable[tuple[Sequence[Sequence[str]], Sequence[Label]]]) -> Kept:
    """The weights of what is seen and of what follows what; a page is the names of each line, and its labels."""
    seen, follows, labels = _field(pages)
    places = {str(label): place for place, label in enumerate(labels)}
    by_name: dict[str, list[float]] = defaultdict(list)
    for (name, label), weight in sorted(seen.items()):
        if abs(weight) >= FEWEST:
            by_name[name] += [places[label], round(weight, 2)]
    return Kept(
        labels=[str(label) for label in labels],
        follows=[[round(follows.get((str(a), str(b)), 0.0), 2) for b in labels] for a in labels],
        taken=[{} for _ in labels],
        seen=dict(by_name),
    )


def _field(
    pages: Iterable[tuple[Sequence[Sequence[str]], Sequence[Label]]],
) -> tuple[dict[tuple[str, str], float], dict[tuple[str, str], float], list[Label]]:
    import pycrfsuite  # noqa: PLC0415, needed for this alone

    trainer = pycrfsuite.Trainer(verbose=False)
    met: set[Label] = set()
    for names, labels in pages:
        trainer.append(names, [str(label) for label in labels])
        met.update(labels)
    trainer.set_params({
        "c1": SMALL, "c2": SMALLER, "max_iterations": ROUNDS, "feature.minfreq": SEEN_IN,
        "feature.possible_transitions": True,
    })  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        trainer.train(os.path.join(folder, "model"))  # noqa: PTH118, it takes no path
        tagger = pycrfsuite.Tagger()
        tagger.open(os.path.join(folder, "model"))  # noqa: PTH118
        found = tagger.info()
    return found.state_features, found.transitions, sorted(met)


def _worth_of_rules(examples: Sequence[Example], labels: Sequence[Label]) -> list[dict[str, float]]:
    """For each label, the logarithm of how often the rules take such a line for what they take it for."""
    counted: dict[Label, Counter[Label]] = {label: Counter() for label in labels}
    for each in (each for each in examples if each.taken):
        for label, taken in zip(each.labels, each.taken, strict=True):
            counted[label][taken] += TIMES if each.wave.endswith(WILD) else 1
    every = sorted({taken for counts in counted.values() for taken in counts})
    shares = {label: counts.total() + len(every) / 2 for label, counts in counted.items()}
    return [
        {str(taken): round(math.log((counted[label][taken] + 0.5) / shares[label]), 2) for taken in every}
        for label in labels
    ]


def as_text(kept: Kept) -> str:
    """A line for each thing seen, so that a change can be read."""
    rows = [f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(said)}" for name, said in kept["seen"].items()]
    head = json.dumps({name: kept[name] for name in ("labels", "follows", "taken")}, ensure_ascii=False)
    return f'{head[:-1]}, "seen": {{\n' + ",\n".join(rows) + "\n}}\n"


# Trying it on dumps that it has not seen


def _check(examples: Sequence[Example]) -> Iterator[str]:
    yield f"{'':<24}{'labels right':>20}{'whole texts':>20}{'titles':>20}"
    yield f"{'wave':<18}{'dumps':>6}" + f"{'rules':>12}{'both':>8}" * 3
    for wave in sorted({each.wave for each in examples if each.wave}):
        weights = weights_of(learn([each for each in examples if each.wave != wave]))
        tried = [each for each in examples if each.wave == wave]
        rules, read = [each.taken for each in tried], [_read(each, weights) for each in tried]
        both = [_both(*pair) for pair in zip(tried, read, strict=True)]
        titles = [_titled(*pair) for pair in zip(tried, read, strict=True)]
        shares = [share(tried, said) for share in (_share_right, _share_whole) for said in (rules, both)]
        shares += [_share_titled(tried, said) for said in (rules, titles)]
        pairs = zip(shares[::2], shares[1::2], strict=True)
        yield f"{wave:<18}{len(tried):>6}" + "".join(f"{one:>12.3f}{other:>8.3f}" for one, other in pairs)


def _read(example: Example, weights: Weights) -> list[Opinion]:
    return second_reading(example.shape, example.taken, is_above_comments=example.is_above_comments, weights=weights)


def _both(example: Example, opinions: Sequence[Opinion]) -> list[Label]:
    """What the rules say, but where the second reader is sure of another label."""
    pairs = zip(opinions, example.taken, strict=True)
    return [opinion.label if opinion.lead >= TRUSTED else taken for opinion, taken in pairs]


def _titled(example: Example, opinions: Sequence[Opinion]) -> list[Label]:
    """What the rules say, but with the title that the second reader would have another reading made with; that rules
    forbid some such titles, and are not asked where the conversation names one, is left out of account."""
    page = example.shape.passages
    numbers = [each.number for each in page]
    taken = dict(zip(numbers, example.taken, strict=True))
    said = dict(zip(numbers, opinions, strict=True))
    likelier = likelier_title(page, said, taken.get, Head(page).likeness_at)
    if likelier is None:
        return example.taken
    bare = [Label.BOILERPLATE if label is Label.TITLE else label for label in example.taken]
    return [Label.TITLE if number == likelier else label for number, label in zip(numbers, bare, strict=True)]


def _share_right(examples: Sequence[Example], said: Sequence[list[Label]]) -> float:
    pairs = [
        pair for each, labels in zip(examples, said, strict=True) for pair in zip(each.labels, labels, strict=True)
    ]
    return sum(own is other for own, other in pairs) / len(pairs)


def _share_whole(examples: Sequence[Example], said: Sequence[list[Label]]) -> float:
    are_whole = [
        [label is Label.BODY for label in each.labels] == [label is Label.BODY for label in labels]
        for each, labels in zip(examples, said, strict=True)
    ]
    return sum(are_whole) / len(are_whole)


def _share_titled(examples: Sequence[Example], said: Sequence[list[Label]]) -> float:
    """The first line that is called a title must be one, or there must be none."""
    pairs = zip(examples, said, strict=True)
    return sum(_is_titled_right(each.labels, labels) for each, labels in pairs) / len(examples)


def _is_titled_right(labels: Sequence[Label], said: list[Label]) -> bool:
    if Label.TITLE not in said:
        return Label.TITLE not in labels
    return labels[said.index(Label.TITLE)] is Label.TITLE


if __name__ == "__main__":
    main()
