"""What comes back of random conversations: printed as pages, dumped by every tool, read, and compared.

    .venv/bin/python bench/round_trip.py [--pages 1000] [--seed N] [--failures FOLDER] [--samples FOLDER]

Needs Debian's w3m, lynx, links and elinks; what is missing is left out and named. Everything runs on this machine, but
that pip fetches the newest resiliparse once.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "exchange")]

from oracle.compare import Difference, Outcome, compare  # noqa: E402
from oracle.conversations import Page, make_page, walk  # noqa: E402
from oracle.layouts import LAYOUTS, Layout, iso  # noqa: E402
from oracle.own_pages import own_layout, set_up_site  # noqa: E402
from oracle.tools import TOOLS, OtherResiliparse, Tool  # noqa: E402

from exchange.parsers import text_dump  # noqa: E402

HEADING = (
    f"{'layout':<14}{'tool':<25}{'pages':>6}{'written':>9}{'shown':>7}{'unmarked':>9}{'text =':>9}{'edge =':>9}"
    f"{'author =':>9}{'date =':>9}{'flagged':>8}{'silent':>7}"
)
COUNTS = [column.name for column in fields(Outcome) if column.name != "differences"]


@dataclass(frozen=True)
class Case:
    """One dump and what became of it."""

    seed: int
    layout: str
    tool: str
    outcome: Outcome
    error: str = ""


@dataclass(frozen=True)
class Work:
    """What to measure: the layouts and tools whose names hold these words."""

    layout: str
    tool: str
    newest: Path
    failures: Path | None
    folder: Path


def main() -> None:
    asked = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        if asked.samples:
            write_samples(asked.samples, asked.layout, Path(folder))
        else:
            sys.exit(measure(asked, Path(folder)))


def measure(asked: argparse.Namespace, folder: Path) -> int:
    """Print the table, and give the exit status: whether anything was lost in silence."""
    missing = sorted({tool.program for tool in TOOLS if not tool.is_here})
    if missing:
        print(f"Left out, as not on this machine: {', '.join(missing)} (apt install {' '.join(missing)})")
    started = time.monotonic()
    seeds = range(asked.seed, asked.seed + asked.pages)
    newest = asked.newest or folder / "newest"
    OtherResiliparse(newest)  # made once, before several processes ask for it
    cases = list(_measured(seeds, Work(asked.layout, asked.tool, newest, asked.failures, folder)))
    _print_table(cases)
    _print_causes(cases)
    dumps, silent = len(cases), sum(case.outcome.silent + bool(case.error) for case in cases)
    print(f"\n{asked.pages} pages, {dumps:,} dumps, {silent} silent losses; {time.monotonic() - started:.0f} s")
    return int(bool(silent))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=int, default=1000, help="how many, in all layouts in turn; each by all tools")
    parser.add_argument("--seed", type=int, default=1, help="that of the first page")
    parser.add_argument("--layout", default="", help="only layouts whose name holds this")
    parser.add_argument("--tool", default="", help="only tools whose name holds this")
    parser.add_argument("--failures", type=Path, help="a folder for dumps with differences")
    parser.add_argument("--samples", type=Path, help="write a dump of every tool and layout there, and nothing else")
    parser.add_argument("--newest", type=Path, help="an environment with the newest resiliparse, made where missing")
    return parser.parse_args()


def _measured(seeds: range, work: Work) -> Iterator[Case]:
    cores = os.cpu_count() or 1
    size = max(1, min(10, len(seeds) // cores // 2))
    chunks = [seeds[start : start + size] for start in range(0, len(seeds), size)]
    with ProcessPoolExecutor(cores) as pool:
        for done, cases in enumerate(pool.map(partial(_measure_some, work), chunks), start=1):
            if sys.stderr.isatty():
                print(f"\r{done * size} of {len(seeds)} pages", end="", file=sys.stderr)
            yield from cases


def _measure_some(work: Work, seeds: range) -> list[Case]:
    layouts = _layouts(work.layout, work.folder)
    with OtherResiliparse(work.newest) as newest:
        here = [tool for tool in TOOLS if tool.is_here]
        tools = [tool for tool in (*here, *newest.tools()) if work.tool in tool.name]
        return [
            case
            for seed in seeds
            for case in _measure(make_page(seed), layouts[seed % len(layouts)], tools, work.failures)
        ]


def _layouts(wanted: str, folder: Path) -> list[Layout]:
    """Our own pages need a site, one for each process."""
    layouts = [layout for layout in LAYOUTS if wanted in layout.name]
    return [*layouts, own_layout(set_up_site(folder / f"site-{os.getpid()}"))] if wanted in "own" else layouts


def _measure(page: Page, layout: Layout, tools: Iterable[Tool], failures: Path | None) -> Iterator[Case]:
    page = layout.says(page)
    html = layout.render(page)
    for tool in tools:
        dump = tool.dump(html)
        try:
            outcome = compare(page, layout, tool, dump, next(text_dump.parse({"page.txt": dump})))
            case = Case(page.seed, layout.name, tool.name, outcome)
        except Exception as error:
            case = Case(page.seed, layout.name, tool.name, Outcome(), f"{type(error).__name__}: {error}")
        if failures and (case.error or case.outcome.differences):
            _write_failure(failures, case, page, dump)
        yield case


def _write_failure(folder: Path, case: Case, page: Page, dump: bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{case.layout}.{case.tool}.{case.seed}"
    (folder / f"{name}.txt").write_bytes(dump)
    said = [case.error, *map(str, case.outcome.differences)]
    (folder / f"{name}.differences").write_text("\n".join(filter(None, said)) + "\n", "utf-8")
    (folder / f"{name}.json").write_text(_tree(page), "utf-8")


def write_samples(samples: Path, wanted: str, folder: Path) -> None:
    """A dump of every tool and layout, and the tree that it shows, for two pages."""
    samples.mkdir(parents=True, exist_ok=True)
    for layout in _layouts(wanted, folder):
        for size in (8, 40):
            page = layout.says(make_page(size + 3, comments=size, is_plain=size == 8))
            _write_sample(samples, layout, page, "" if size == 8 else f".{size}")


def _write_sample(folder: Path, layout: Layout, page: Page, ending: str) -> None:
    html = layout.render(page)
    (folder / f"{layout.name}{ending}.html").write_text(html, "utf-8")
    for tool in TOOLS:
        if tool.is_here:
            name = f"{layout.name}.{tool.name}{ending}"
            (folder / f"{name}.txt").write_bytes(tool.dump(html))
            (folder / f"{name}.json").write_text(_tree(page), "utf-8")


def _tree(page: Page) -> str:
    comments = [
        {
            "path": path,
            "author": comment.author if page.names_authors else "",
            "date": iso(comment.written) if page.dates_comments and comment.kind == "comment" else "",
            "text": "\n\n".join("\n".join(block.lines) for block in comment.blocks),
            "kind": comment.kind,
        }
        for path, comment in walk(page.comments)
    ]
    return json.dumps(comments, ensure_ascii=False, indent=1)


def _print_table(cases: list[Case]) -> None:
    print(HEADING)
    for (layout, tool), group in _grouped(cases, lambda case: (case.layout, case.tool)).items():
        print(f"{layout:<14}{tool:<25}{_row(group)}")
    print(f"{'all':<39}{_row(cases)}")


def _grouped(cases: list[Case], key: Callable[[Case], object]) -> dict[object, list[Case]]:
    groups: dict[object, list[Case]] = defaultdict(list)
    for case in cases:
        groups[key(case)].append(case)
    return groups


def _row(cases: list[Case]) -> str:
    total = {name: sum(getattr(case.outcome, name) for case in cases) for name in COUNTS}
    silent = sum(case.outcome.silent + bool(case.error) for case in cases)
    marked = total["shown"] - total["unmarked"]
    return (
        f"{len(cases):>6}{total['written']:>9}{total['shown']:>7}{total['unmarked']:>9}"
        f"{_share(total['equal'], marked):>9}"
        f"{_share(total['edges_equal'], total['edges']):>9}{_share(total['authors_equal'], total['authors']):>9}"
        f"{_share(total['dates_equal'], total['dates']):>9}{total['flagged']:>8}{silent:>7}"
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.4f}" if whole else "–"


def _print_causes(cases: list[Case]) -> None:
    """What differed most, and in which dumps."""
    kinds: Counter[str] = Counter()
    examples: dict[str, Case] = {}
    for case in cases:
        for cause in [*map(_cause, case.outcome.differences), *filter(None, [case.error])]:
            kinds[cause] += 1
            examples.setdefault(cause, case)
    for cause, number in kinds.most_common(20):
        case = examples[cause]
        print(f"{number:>8} {cause:<28} first: {case.layout}.{case.tool}.{case.seed}")


def _cause(difference: Difference) -> str:
    return f"{'SILENT ' if difference.is_silent else ''}{difference.kind}"


if __name__ == "__main__":
    main()
