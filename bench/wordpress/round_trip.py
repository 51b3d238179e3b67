"""What comes back of random conversations that a real WordPress shows: themes, dumped by every tool, read, compared.

    .venv/bin/python bench/wordpress/round_trip.py [--pages 130] [--seed N] [--theme NAME] [--failures FOLDER]

Needs Debian: WordPress, PHP and MariaDB are asked of apt where they are missing (as root). All of it runs on this
machine alone.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import active_children
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "exchange")]

from oracle.conversations import Page, make_page  # noqa: E402
from oracle.layouts import Layout  # noqa: E402
from oracle.tools import TOOLS, OtherResiliparse, Tool  # noqa: E402
from server import (  # noqa: E402
    Unavailable,
    WordPress,
    end_cleanly_when_told,
    fetch,
    leave_ending_to_parent,
    running_wordpress,
)
from shown import locale_of, shown_page, to_load  # noqa: E402

from bench.cases import Case, measured, print_causes, print_table, silent_losses, write_sample  # noqa: E402

FLAT_THEMES = {"matinee-html5-div"}
INDENTING_TOOLS = {"inscriptis"}  # show what divisions hold each other
SAMPLES = {"": 11, ".40": 43}  # how the names end, and the seeds of the pages


@dataclass(frozen=True)
class Stored:
    """Where a page is, and the ids of its comments."""

    address: str
    ids: list[int]


@dataclass(frozen=True)
class Work:
    """What to measure, and where the pages are; themes are named, tools may be by a part of their names."""

    themes: list[str]
    tool: str
    newest: Path
    failures: Path | None
    stored: dict[int, Stored]


class Theme:
    """A theme as a layout: its pages are fetched, and what they show is what must come back."""

    def __init__(self, name: str, stored: dict[int, Stored]) -> None:
        self.name, self.stored, self.html = name, stored, ""

    def layouts(self, tools: Iterable[Tool]) -> Iterator[tuple[Layout, list[Tool]]]:
        """The theme, with those tools that show its threads, and with those that cannot."""
        short = self.name.replace("twentytwenty", "twenty").removeprefix("matinee-")
        for nests in (True, False):
            some = [tool for tool in tools if self._nests(tool) is nests]
            if some:
                yield Layout(short, lambda page: self.html, nests=nests, says=self.shown), some

    def _nests(self, tool: Tool) -> bool:
        return self.name not in FLAT_THEMES or tool.name in INDENTING_TOOLS

    def shown(self, page: Page) -> Page:
        """Where comments came before, the threads are spread over two pages, and the second one is shown."""
        place, per_page = self.stored[page.seed], 0
        address = place.address
        if page.earlier and len(page.comments) > 1:
            per_page = (len(page.comments) + 1) // 2
            address += "comment-page-2/"
        self.html = fetch(address, theme=self.name, locale=locale_of(page), per_page=per_page)
        return shown_page(page, self.html, place.ids)


def main() -> None:
    asked = _arguments()
    end_cleanly_when_told()
    started = time.monotonic()
    try:
        with running_wordpress() as wordpress:
            if asked.samples:
                return write_samples(wordpress, asked.samples)
            cases = _measured(wordpress, asked)
    except Unavailable as reason:
        sys.exit(str(reason))
    except KeyboardInterrupt:
        for worker in active_children():  # one that was just being started would be waited for without end
            worker.kill()
        sys.exit("Ended before all was measured.")
    print_table(cases)
    print_causes(cases)
    pages = len({(case.seed, case.layout) for case in cases})
    silent = silent_losses(cases)
    print(f"\n{pages:,} pages, {len(cases):,} dumps, {silent} silent losses; {time.monotonic() - started:.0f} s")
    sys.exit(bool(silent))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=int, default=130, help="how many posts; each in all themes by all tools")
    parser.add_argument("--seed", type=int, default=1, help="that of the first post")
    parser.add_argument("--theme", default="", help="only themes whose name holds this")
    parser.add_argument("--tool", default="", help="only tools whose name holds this")
    parser.add_argument("--failures", type=Path, help="a folder for dumps with differences")
    parser.add_argument("--samples", type=Path, help="write a dump of every tool and theme there, and nothing else")
    parser.add_argument("--newest", type=Path, help="an environment with the newest resiliparse, made where missing")
    return parser.parse_args()


def _measured(wordpress: WordPress, asked: argparse.Namespace) -> list[Case]:
    seeds = range(asked.seed, asked.seed + asked.pages)
    stored = _store(wordpress, list(map(make_page, seeds)))
    with tempfile.TemporaryDirectory() as folder:
        newest = Path(asked.newest or Path(folder) / "newest")
        OtherResiliparse(newest)  # made once, before several processes ask for it
        themes = [theme for theme in wordpress.themes if asked.theme in theme]
        return list(_in_parallel(seeds, Work(themes, asked.tool, newest, asked.failures, stored)))


def _store(wordpress: WordPress, pages: Sequence[Page]) -> dict[int, Stored]:
    places = wordpress.load(list(map(to_load, pages)))
    return {page.seed: Stored(place["address"], place["comments"]) for page, place in zip(pages, places, strict=True)}


def _in_parallel(seeds: range, work: Work) -> Iterator[Case]:
    """One post at a time for each core, so that a request to end is soon obeyed: by this process, for all of them."""
    with ProcessPoolExecutor(os.cpu_count(), initializer=leave_ending_to_parent) as pool:
        for done, cases in enumerate(pool.map(partial(_measure_post, work), seeds), start=1):
            if sys.stderr.isatty():
                print(f"\r{done} of {len(seeds)} posts", end="", file=sys.stderr)
            yield from cases


def _measure_post(work: Work, seed: int) -> list[Case]:
    with OtherResiliparse(work.newest) as newest:
        tools = [tool for tool in (*TOOLS, *newest.tools()) if tool.is_here and work.tool in tool.name]
        return [
            case
            for name in work.themes
            for layout, some in Theme(name, work.stored).layouts(tools)
            for case in measured(make_page(seed), layout, some, work.failures)
        ]


def write_samples(wordpress: WordPress, folder: Path) -> None:
    """A dump of every tool and theme, the page itself, and the thread that it shows."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = [
        replace(make_page(seed, comments=40 if ending else 8, is_plain=not ending), earlier=0)
        for ending, seed in SAMPLES.items()
    ]
    stored = _store(wordpress, pages)
    for ending, page in zip(SAMPLES, pages, strict=True):
        for name in wordpress.themes:
            theme = Theme(name, stored)
            shown = theme.shown(page)
            write_sample(folder, name, shown, theme.html, ending)


if __name__ == "__main__":
    main()
