"""Dumps and what became of them, one by one and in tables: for each bench that goes round with random pages."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from oracle.compare import Difference, Outcome, compare
from oracle.conversations import Page, walk
from oracle.layouts import Layout, iso
from oracle.tools import TOOLS, Tool

from exchange.parsers import text_dump

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


def tools_here() -> list[Tool]:
    return [tool for tool in TOOLS if tool.is_here]


def measured(page: Page, layout: Layout, tools: Iterable[Tool], failures: Path | None) -> Iterator[Case]:
    """Print a page, dump it, read the dumps and compare them; what differs is written to the folder `failures`."""
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


def write_sample(folder: Path, layout: str, page: Page, html: str, ending: str) -> None:
    """The page, a dump of it by every tool, and the thread that it shows."""
    (folder / f"{layout}{ending}.html").write_text(html, "utf-8")
    for tool in tools_here():
        name = f"{layout}.{tool.name}{ending}"
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


def print_table(cases: list[Case]) -> None:
    """A line for each layout and tool, and one for all of them."""
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
    marked = total["shown"] - total["unmarked"]
    return (
        f"{len(cases):>6}{total['written']:>9}{total['shown']:>7}{total['unmarked']:>9}"
        f"{_share(total['equal'], marked):>9}"
        f"{_share(total['edges_equal'], total['edges']):>9}{_share(total['authors_equal'], total['authors']):>9}"
        f"{_share(total['dates_equal'], total['dates']):>9}{total['flagged']:>8}{silent_losses(cases):>7}"
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.4f}" if whole else "–"


def print_causes(cases: list[Case]) -> None:
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


def silent_losses(cases: Iterable[Case]) -> int:
    """How much is gone or wrong and said nowhere; a dump at which the parser failed is one."""
    return sum(case.outcome.silent + bool(case.error) for case in cases)
