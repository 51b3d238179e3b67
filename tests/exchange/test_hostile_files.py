"""Files made to harm: read or refused in words, within bounded time and memory, and nothing half-stored."""

import json
import struct
import subprocess
import sys
import zlib
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from conftest import ROOT, environment
from django.core.management import call_command
from factories import every_row
from hypothesis import given
from hypothesis import strategies as st

from exchange.records import Problem
from exchange.sources import Source, read_upload

HEAD = "A film\n\nIt is long.\n\n3 responses to “A film”\n\n"
SECONDS = 120  # generous: a slow machine is no failure, an endless run is one
MEGABYTES = 1000
# From a small process: what a test process holds would count as its child's, from the moment of the fork.
MEASURE = f"""
import resource, subprocess, sys
resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
resource.setrlimit(resource.RLIMIT_AS, (4_000_000_000, 4_000_000_000))
status = subprocess.run(sys.argv[2:]).returncode
open(sys.argv[1], "w").write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(status)
"""


@dataclass
class Run:
    status: int
    told: str
    errors: str
    megabytes: float

    @property
    def problems(self):
        return [problem for line in self.told.splitlines() for problem in json.loads(line)["problems"]]


def read_dump(tmp_path, *arguments, **variables):
    """The command in a process of its own, with its time and memory bounded."""
    made = environment(DATA_DIR=str(tmp_path / "state"), **variables)
    command = [sys.executable, str(ROOT / "manage.py"), "read_dump", *map(str, arguments)]
    measured = [sys.executable, "-c", MEASURE, str(tmp_path / "most"), *command]
    with (tmp_path / "told").open("w+b") as told, (tmp_path / "errors").open("w+b") as errors:
        done = subprocess.run(measured, env=made, stdout=told, stderr=errors, check=False, timeout=2 * SECONDS)
    told, errors, most = [(tmp_path / name).read_text("utf-8") for name in ("told", "errors", "most")]
    assert "Traceback" not in errors, errors[-2000:]
    return Run(done.returncode, told, errors, int(most) / 1024)


def as_file(folder, content, name="dump.txt"):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


# Bytes


def test_a_sparse_gigabyte_is_refused_at_once(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(1_000_000_000)

    run = read_dump(tmp_path, path)

    assert run.status == 1
    assert run.problems == [f"{path}: is larger than 20,000,000 bytes. Split it into smaller files."]
    assert run.megabytes < 300


def test_endless_input_is_refused(tmp_path):
    with open("/dev/zero", "rb") as endless:  # noqa: PTH123
        made = environment(DATA_DIR=str(tmp_path / "state"))
        command = [sys.executable, str(ROOT / "manage.py"), "read_dump", "-"]
        done = subprocess.run(command, env=made, stdin=endless, capture_output=True, check=False, timeout=SECONDS)

    assert done.returncode == 1
    assert "is larger than 20,000,000 bytes" in json.loads(done.stdout)["problems"][0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"A film\n\nWith a \0 in it.\n", "line 3: does not look like text: control character 0x00 at byte 15"),
        (b"A film\n" + b"\x1b[31mred\x1b[0m " * 50, "line 2: does not look like text: control character 0x1b"),
        (bytes(range(256)) * 20, "control character 0x00"),
        ("A film\n\n" + "x" * 19_999_000, "line 3: has a line of 19,999,000 bytes, more than 1,000,000."),
        ("word\n" * 1_000_000, "has 1,000,000 lines, more than 500,000. Split it into smaller files."),
        ("\n" * 19_999_999 + "x", "has 20,000,000 lines, more than"),
    ],
    ids=["zero", "escapes", "all bytes", "one line", "a million lines", "twenty million lines"],
)
def test_what_is_no_text_or_too_much_of_it_is_refused(tmp_path, content, said):
    run = read_dump(tmp_path, as_file(tmp_path, content))

    assert run.status == 1
    assert said in run.problems[0]
    assert run.megabytes < MEGABYTES


def test_a_hundred_thousand_levels_are_bounded(tmp_path):
    """Each level one column deeper: what fits into a dump is read; the rest of the levels would be gigabytes."""
    levels = 100_000
    path = tmp_path / "deep.txt"
    with path.open("wb") as file:
        file.write(HEAD.encode())
        for level in range(0, levels, 50):  # every fiftieth line is enough for the size to be past the limit
            file.write(b" " * level + b"* yes\n")

    assert read_dump(tmp_path, path).problems == [
        f"{path}: is larger than 20,000,000 bytes. Split it into smaller files."
    ]


def test_the_deepest_conversation_that_fits_is_read_without_recursion(tmp_path):
    levels = 5000
    text = HEAD + "".join(f"{' ' * (2 + level)}• yes {level}\n" for level in range(levels))

    run = read_dump(tmp_path, as_file(tmp_path, text))

    (read,) = map(json.loads, run.told.splitlines())
    assert run.status in {0, 3}
    assert len(read["lines"]) == text.count("\n")
    assert run.megabytes < MEGABYTES


BAIT = {
    "spaces": " ",
    "tabs": "\t",
    "dashes": "-",
    "stars": "*",
    "digits": "1",
    "brackets": "[",
    "round brackets": "(",
    "quotes": "“",
    "dots": ".",
    "colons": ": ",
    "underscores": "_",
    "slashes": "1/",
    "filled stars": "★",
    "no-break spaces": "\u00a0",
    "by": "by ",
    "says": "x says: ",
    "numbers": "1. ",
    "dates": "January 3, 2014 at 5:07 pm ",
    "iso dates": "2014-01-03 ",
    "ratings": "3/4 ",
    "labels": "Rating: ",
    "headings": "5 responses to ",
    "references": "[1]",
    "addresses": "http://a.example/ ",
    "accents": "e\u0301",
    "wide": "映",
}


def test_a_line_made_to_keep_a_regular_expression_busy_does_not(tmp_path):
    """Once as one line near the limit, in the text and in a comment; and as lines of a usual length."""
    dumps = {as_file(tmp_path, "\n".join(_lines_of(unit)), f"{name}.txt"): unit for name, unit in BAIT.items()}

    run = read_dump(tmp_path, *dumps)  # all within the time and memory of one

    assert run.status in {0, 3}
    read = {told["file"]: told for told in map(json.loads, run.told.splitlines())}
    assert [len(read[str(path)]["lines"]) for path in dumps] == [len(_lines_of(unit)) - 1 for unit in dumps.values()]
    assert run.megabytes < MEGABYTES


def _lines_of(unit):
    long = unit * (300_000 // len(unit.encode()))
    usual = (unit * 200)[:200]
    return [f"x{long}x", "", *[usual] * 200, "", *HEAD.splitlines(), f"  1. y{long}y", *[f"  2. {usual}"] * 200, ""]


# Zips


def zipped(members):
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, raw in members.items():
            archive.writestr(name, raw)
    return file.getvalue()


def bomb(*, declared, members, is_shared):
    """A zip whose members are all ten megabytes of zeros, in the file once for all of them or each for itself."""
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    zeros = b"\0" * 10_000_000
    packed = squeezer.compress(zeros) + squeezer.flush()
    sizes = struct.pack("<III", zlib.crc32(zeros), len(packed), declared)
    body, table = bytearray(), bytearray()
    for number in range(members):
        name = f"{number:05}.txt".encode()
        lengths = struct.pack("<HH", len(name), 0)
        offset = 0 if is_shared else len(body)
        if not (is_shared and body):
            body += b"PK\x03\x04" + struct.pack("<HHHHH", 20, 0, 8, 0, 33) + sizes + lengths + name + packed
        table += b"PK\x01\x02" + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 33) + sizes + lengths
        table += struct.pack("<HHHII", 0, 0, 0, 0, offset) + name
    end = struct.pack("<HHHHIIH", 0, 0, members % 65536, members % 65536, len(table), len(body), 0)
    return bytes(body + table) + b"PK\x05\x06" + end


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (
            {"declared": 10_000_000, "members": 20, "is_shared": False},
            "would unpack to 200,000,000 bytes, more than 100,000,000",
        ),
        ({"declared": 10_000_000, "members": 900, "is_shared": True}, "members that overlap"),
        ({"declared": 10_000_000, "members": 1001, "is_shared": True}, "more than 1,000 files"),
        ({"declared": 10_000_000, "members": 200_000, "is_shared": True}, "more than 1,000 files"),
        ({"declared": 10_000_000, "members": 3, "is_shared": False}, "200 times its size, as in a zip bomb"),
        ({"declared": 100, "members": 3, "is_shared": False}, "is damaged"),
        ({"declared": 900_000, "members": 3, "is_shared": False}, "is damaged"),
    ],
    ids=["declared", "overlapping", "many", "a huge table", "ratio", "lying", "lying more"],
)
def test_a_zip_bomb_does_not_go_off(tmp_path, parts, said):
    run = read_dump(tmp_path, as_file(tmp_path, bomb(**parts), "bomb.zip"))

    assert run.status == 1
    assert run.problems
    assert all(said in problem for problem in run.problems)
    assert run.megabytes < 300


def test_a_zip_in_a_zip_in_a_zip_is_not_unpacked(tmp_path):
    raw = zipped({"a.txt": b"deep"})
    for _ in range(50):
        raw = zipped({"inner.zip": raw})

    run = read_dump(tmp_path, as_file(tmp_path, raw, "z.zip"))

    assert len(run.problems) == 1
    assert "is a zip or an office document inside a zip" in run.problems[0]


def test_names_that_climb_write_nothing(tmp_path):
    raw = zipped({"../../outside.txt": b"bad", "/outside.txt": b"bad", "good.txt": HEAD.encode()})
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)

    run = read_dump(tmp_path, as_file(folder, raw, "z.zip"))

    assert run.status == 3
    assert sum("leads out of the zip" in problem for problem in run.problems) == 2
    assert not list(tmp_path.rglob("outside.txt"))


@given(st.data())
def test_a_zip_changed_anywhere_is_read_or_refused(data):
    raw = bytearray(zipped({"a.txt": b"A film\n" * 20, "b/c.txt": b"Another", "é.txt": b""}))
    for place in data.draw(st.lists(st.integers(0, len(raw) - 1), max_size=6)):
        raw[place] = data.draw(st.integers(0, 255))

    for result in read_upload("z.zip", BytesIO(bytes(raw[: data.draw(st.integers(0, len(raw)))]))):
        assert isinstance(result, Source | Problem)


@given(st.binary(max_size=300))
def test_any_bytes_called_a_zip_are_refused(raw):
    for start in (b"", b"PK\x03\x04", b"PK\x05\x06"):
        assert all(isinstance(result, Source | Problem) for result in read_upload("z.zip", BytesIO(start + raw)))


# Storing


@pytest.mark.django_db
def test_nothing_is_half_stored_when_every_file_is_refused(tmp_path):
    folder = tmp_path / "dumps"
    folder.mkdir()
    as_file(folder, bomb(declared=10_000_000, members=20, is_shared=False), "bomb.zip")
    as_file(folder, b"A film\0\n", "zero.txt")
    as_file(folder, "x" * 1_000_001, "line.txt")
    before = every_row()

    with pytest.raises(SystemExit) as end:
        call_command("import_posts", str(folder))

    assert end.value.code == 1
    assert every_row() == before
