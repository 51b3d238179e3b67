"""How fast dumps are read: beside a bare pass over their lines, as they grow, and as a folder of thousands.

    .venv/bin/python bench/reading.py

Writes its dumps itself, from a list of words; stores them in a database of its own. Ends within five minutes, with
status 1 if a limit was missed.
"""

import os
import pty
import re
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median
from threading import Thread

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from exchange.cleaning import decode  # noqa: E402
from exchange.parsers.text_dump import read_page  # noqa: E402
from exchange.remembered import forget  # noqa: E402

SIZES = (100, 1000, 10_000)  # comments of a long dump
SHAPES = {"a line for each paragraph": None, "wrapped at 72 columns": 72}
ROUNDS = 3
FILES, COMMENTS = 2000, 25
LEAST_SPEED = 2.0  # MB/s
MOST_GROWTH = 12.0  # times the time for ten times the lines
MOST_SECONDS, MOST_MEMORY = 180, 400  # MB
WORDS = """
    film scene light camera silence evening actor river letter window music house winter street voice story ending
    garden train summer colour shadow mother stranger city moment memory picture screen theatre ticket seat curtain
    slow bright quiet strange funny lonely tender sharp long short old new first last seems feels turns keeps finds
    loses watches listens walks waits remembers the a and but with without into against because while never always
""".split()  # noqa: SIM905, a list of words reads best as one
BARE = re.compile(r"^\s*(?:\d+\.|[•*+-])?\s*(.*)$")


def main() -> None:
    missed = [*measure_growth(), *measure_folder()]
    for what in missed:
        print(f"MISSED: {what}")
    sys.exit(bool(missed))


# Dumps


def dump(seed: int, comments: int) -> str:
    """A review with its conversation, as an extraction tool prints it."""
    random = Random(seed)  # noqa: S311, the same dumps in each run
    paragraphs = [sentences(random, 6) for _ in range(8)]
    head = f"{' '.join(random.choices(WORDS, k=3)).title()} {seed}"
    lines = [head, "", *(line for text in paragraphs for line in (text, "")), "Rating: 3/4 stars", ""]
    lines += [f"{comments} responses to “{head}”", "", *conversation(random, comments), "Leave a Reply", ""]
    return "\n".join(lines)


def conversation(random: Random, comments: int) -> Iterator[str]:
    depth, roots = 0, 0
    for _ in range(comments):
        depth = random.randint(1, min(depth + 1, 6)) if random.random() < 0.6 else 1
        roots += depth == 1
        marker = f"{roots}. " if depth == 1 else "• "
        yield "  " * depth + marker + sentences(random, random.randint(1, 4))
        for _ in range(random.choice((0, 0, 1))):
            yield ""
            yield "  " * (depth + 1) + sentences(random, 2)
        yield ""


def sentences(random: Random, number: int) -> str:
    return " ".join(" ".join(random.choices(WORDS, k=random.randint(6, 14))).capitalize() + "." for _ in range(number))


def wrapped(text: str, width: int | None) -> str:
    """The same as a console browser breaks it: text goes on at its own column, behind the marker of its item."""
    return "\n".join(_broken(line, width) for line in text.split("\n")) if width else text


def _broken(line: str, width: int) -> str:
    column = re.match(r"\s*(?:\d+\. |• )?", line).end()
    return "\n".join(textwrap.wrap(line, width, subsequent_indent=" " * column, drop_whitespace=True)) or line


# One dump, ten times as long, and ten times again


def measure_growth() -> Iterator[str]:
    for shape, width in SHAPES.items():
        print(f"one dump, {shape}")
        print(
            f"{'comments':>8}{'lines':>9}{'MB':>7}{'bare MB/s':>11}{'read MB/s':>11}{'of bare':>9}{'times as long':>15}"
        )
        before = 0.0
        for comments in SIZES:
            text = wrapped(dump(1, comments), width)
            bare = median(seconds_of(bare_pass, text) for _ in range(ROUNDS))
            reading = median(seconds_of(read, text) for _ in range(ROUNDS))
            yield from growth(text, comments, bare=bare, reading=reading, before=before)
            before = reading
        print()


def growth(text: str, comments: int, *, bare: float, reading: float, before: float) -> Iterator[str]:
    size, lines = len(text.encode()) / 1e6, text.count("\n")
    times = reading / before if before else 0.0
    shown = f"{times:.1f}" if times else "–"
    print(f"{comments:8}{lines:9,}{size:7.2f}{size / bare:11.1f}{size / reading:11.2f}{bare / reading:9.3f}{shown:>15}")
    if times > MOST_GROWTH:
        yield f"{lines:,} lines took {times:.1f} times as long as a tenth of them; {MOST_GROWTH:.0f} is the limit"
    if comments == SIZES[-1] and size / reading < LEAST_SPEED:
        yield f"{size / reading:.2f} MB/s where {LEAST_SPEED} is the limit"


def bare_pass(text: str) -> None:
    for line in text.split("\n"):
        BARE.match(line)


def read(text: str) -> None:
    page = read_page("long.txt", decode(text.encode()))
    expected = int(re.search(r"^(\d+) responses", text, re.MULTILINE)[1])
    if len(page.found) != expected:
        print(f"read {len(page.found)} of {expected} comments")


def seconds_of(function, text: str) -> float:
    """As of a dump that was not read before: of a short one all answers would still be known, of a long one none."""
    forget()
    begin = time.process_time()
    function(text)
    return time.process_time() - begin


# A folder of dumps, through the command


def measure_folder() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "dumps"
        folder.mkdir()
        for number in range(FILES):
            (folder / f"{number:04}.txt").write_text(dump(number, COMMENTS), "utf-8")
        size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
        print(f"\nimport_posts of a folder: {FILES:,} dumps, {FILES * COMMENTS:,} comments, {size:.1f} MB, SQLite")
        environment = os.environ | {"DATA_DIR": f"{name}/data", "FIRST_CONTENT": "none", "DATABASE_URL": ""}
        manage(environment, "migrate", "-v0")
        yield from measure_import(environment, folder)


def measure_import(environment: dict[str, str], folder: Path) -> Iterator[str]:
    begin = time.monotonic()
    progress, told, usage = manage(environment, "import_posts", str(folder))
    seconds, memory = time.monotonic() - begin, usage.ru_maxrss / 1024
    print(f"{seconds:.0f} s ({usage.ru_utime + usage.ru_stime:.0f} s of CPU), {memory:.0f} MB at most; ", end="")
    print(f"progress was shown {progress} times; at the end:\n    {told.strip().splitlines()[-1]}")
    if seconds > MOST_SECONDS:
        yield f"{seconds:.0f} s where {MOST_SECONDS} are the limit"
    if memory > MOST_MEMORY:
        yield f"{memory:.0f} MB where {MOST_MEMORY} are the limit"


def manage(environment: dict[str, str], *arguments: str):
    """Run a command whose standard error is a terminal; how often its line was written, its output, what it used."""
    controller, terminal = pty.openpty()
    with tempfile.TemporaryFile() as output:
        command = [sys.executable, str(ROOT / "manage.py"), *arguments]
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=terminal, stdin=subprocess.DEVNULL)
        os.close(terminal)
        shown: list[bytes] = []
        reader = Thread(target=drain, args=(controller, shown))
        reader.start()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        reader.join()
        output.seek(0)
        told = output.read().decode()
    seen = b"".join(shown)
    if process.returncode not in {0, 3}:
        sys.exit(f"{' '.join(arguments)} ended with {process.returncode}:\n{seen.decode(errors='replace')}\n{told}")
    return seen.count(b"\r\x1b[K") + seen.count(b"\x1b[K"), told, usage


def drain(controller: int, shown: list[bytes]) -> None:
    try:
        while piece := os.read(controller, 65536):
            shown.append(piece)
    except OSError:  # the other end is closed
        os.close(controller)


if __name__ == "__main__":
    main()
