"""How well dumps are read, field by field: precision and recall over the labelled corpus.

    .venv/bin/python bench/fields.py [--reasons] [--mistakes [tuned|held_out|all]]

The held-out part is never tuned on, so its mistakes are only counted unless they are asked for by its name.
"""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "exchange")]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from asking import Asked, lines_asked_about, titles_asked_about  # noqa: E402
from scoring import FIELDS, PARTS, Tally, dumps, scores, totals  # noqa: E402

BESIDE = (
    ("tuned", "held_out"),
    ("real", "real_held_out"),
    ("sites", "sites_held_out"),
    ("late_sites", "late_sites_held_out"),
    ("short", "short_held_out"),
    ("late_short", "late_short_held_out"),
    ("told_short", "told_short_held_out"),
    ("talks", "talks_held_out"),
)
MOST_REASONS = 8  # of a field
ASKED = {
    "tuned": ("tuned", "real", "sites", "late_sites", "short", "late_short", "told_short", "talks"),
    "held_out": tuple(part for part in PARTS if part.endswith("held_out")),
    "all": tuple(PARTS),
}


def main() -> None:
    asked = _arguments()
    print("\n\n".join("\n".join(_table(parts)) for parts in BESIDE))
    print("\n".join(("", *_questions())))
    for part in PARTS if asked.reasons else ():
        print(f"\nWhy, in the part {part}:")
        print("\n".join(_reasons(part)) or "nothing was read wrong")
    for part in ASKED.get(asked.mistakes, ()):
        print(f"\nMistakes in the part {part}:")
        print("\n".join(_mistakes(part)) or "none")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--mistakes", nargs="?", const="tuned", choices=ASKED, help="list what was read otherwise")
    parser.add_argument("--reasons", action="store_true", help="count why facts were read otherwise, in every part")
    return parser.parse_args()


def _table(parts: Sequence[str]) -> Iterator[str]:
    sums = {part: totals(part) for part in parts}
    yield _row("", (f"{part}, {len(dumps(part))} dumps" for part in parts), width=40)
    yield _row("field", ["facts", "found", "precision", "recall"] * len(parts))
    for field in FIELDS:
        yield _row(field, (cell for part in parts for cell in _cells(sums[part][field])))


def _questions() -> Iterator[str]:
    """Of what was read wrong: how much the person who imports is asked about, and offered the right one."""
    yield _row("asked about", ("wrong", "asked", "offered", "in vain"))
    for part in PARTS:
        yield _row(f"titles, {part}", _of(titles_asked_about(part)))
        yield _row(f"text, {part}", _of(lines_asked_about(part)))


def _of(asked: Asked) -> list[str]:
    return [f"{number:,}" for number in (asked.wrong, asked.asked, asked.offered, asked.in_vain)]


def _row(name: str, cells: Iterable[str], *, width: int = 10) -> str:
    return f"{name:<22}" + "".join(f"{cell:>{width}}" for cell in cells)


def _cells(tally: Tally) -> list[str]:
    return [f"{tally.expected:,}", f"{tally.found:,}", _share(tally.precision), _share(tally.recall)]


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share:.4f}"


def _mistakes(part: str) -> Iterator[str]:
    return (str(mistake) for score in scores(part) for mistake in score.mistakes)


def _reasons(part: str) -> Iterator[str]:
    """How often what was the reason: of the parts that are held out, too, which are but counted."""
    by_field = Counter((each.field, each.reason) for score in scores(part) for each in score.mistakes)
    for field in FIELDS:
        counts = [(reason, number) for (of, reason), number in by_field.items() if of == field]
        for reason, number in sorted(counts, key=lambda each: -each[1])[:MOST_REASONS]:
            yield f"{field:<22}{number:>6}  {reason}"


if __name__ == "__main__":
    main()
