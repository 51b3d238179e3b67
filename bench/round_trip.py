"""What comes back of random conversations: printed as pages, dumped by every tool, read, and compared.

    .venv/bin/python bench/round_trip.py [--pages 1000] [--seed N] [--heading WORDS] [--failures FOLDER]

Needs Debian's w3m, lynx, links and elinks; what is missing is left out and named. Everything runs on this machine, but
that pip fetches the newest resiliparse once.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "exchange")]

from oracle.conversations import Page, make_page  # noqa: E402
from oracle.layouts import LAYOUTS, Layout  # noqa: E402
from oracle.own_pages import own_layout, set_up_site  # noqa: E402
from oracle.tools import TOOLS, OtherResiliparse  # noqa: E402

from bench.cases import Case, measured, print_causes, print_table, silent_losses, tools_here, write_sample  # noqa: E402


@dataclass(frozen=True)
class Work:
    """What to measure: the layouts and tools whose names hold these words."""

    layout: str
    tool: str
    heading: str
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
    cases = list(_measured(seeds, Work(asked.layout, asked.tool, asked.heading, newest, asked.failures, folder)))
    print_table(cases)
    print_causes(cases)
    silent = silent_losses(cases)
    print(f"\n{asked.pages} pages, {len(cases):,} dumps, {silent} silent losses; {time.monotonic() - started:.0f} s")
    return int(bool(silent))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=int, default=1000, help="how many, in all layouts in turn; each by all tools")
    parser.add_argument("--seed", type=int, default=1, help="that of the first page")
    parser.add_argument("--layout", default="", help="only layouts whose name holds this")
    parser.add_argument("--tool", default="", help="only tools whose name holds this")
    parser.add_argument(
        "--heading", default="", help="other words above the comments, with {n} for their number; not of our own pages"
    )
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
    layouts = _layouts(work.layout, work.folder, is_own_too=not work.heading)
    with OtherResiliparse(work.newest) as newest:
        tools = [tool for tool in (*tools_here(), *newest.tools()) if work.tool in tool.name]
        return [
            case
            for seed in seeds
            for case in measured(_page(seed, work.heading), layouts[seed % len(layouts)], tools, work.failures)
        ]


def _page(seed: int, heading: str) -> Page:
    page = make_page(seed)
    return replace(page, heading=heading.replace("{n}", str(page.declared))) if heading and page.declared else page


def _layouts(wanted: str, folder: Path, *, is_own_too: bool = True) -> list[Layout]:
    """Our own pages need a site, one for each process."""
    layouts = [layout for layout in LAYOUTS if wanted in layout.name]
    if not (is_own_too and wanted in "own"):
        return layouts
    return [*layouts, own_layout(set_up_site(folder / f"site-{os.getpid()}"))]


def write_samples(samples: Path, wanted: str, folder: Path) -> None:
    """A dump of every tool and layout, and the tree that it shows, for two pages."""
    samples.mkdir(parents=True, exist_ok=True)
    for layout in _layouts(wanted, folder):
        for size in (8, 40):
            page = layout.says(make_page(size + 3, comments=size, is_plain=size == 8))
            write_sample(samples, layout.name, page, layout.render(page), "" if size == 8 else ".40")


if __name__ == "__main__":
    main()
