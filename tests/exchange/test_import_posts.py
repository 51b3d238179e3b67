"""The commands: whatever they are given, they say what became of it, and where."""

import json
import os
import subprocess
import sys
from io import StringIO

import pytest
from conftest import ROOT, environment
from django.conf import settings
from django.core.management import call_command
from factories import every_row

from blog.models import Post

DUMPS = settings.BASE_DIR / "fixtures" / "dumps" / "text_dump"
SEED = DUMPS / "her.txt"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256))


def run(*arguments, command="import_posts"):
    """What the command prints, and its exit status."""
    out, status = StringIO(), 0
    try:
        call_command(command, *map(str, arguments), stdout=out)
    except SystemExit as end:
        status = end.code
    return out.getvalue(), status


def as_file(tmp_path, raw, name="dump.txt"):
    path = tmp_path / name
    path.write_bytes(raw)
    return path


UNREADABLE = {
    "a missing file": (None, "does not exist. Check the name."),
    "an empty file": (b"", "is empty"),
    "blank lines": (b"\n \n\n", "holds no text"),
    "a picture": (JPEG, "looks like a JPEG picture"),
    "zeros": (b"Text\n\0\0\0", "line 2: does not look like text"),
    "broken UTF-8": ("Über schöne Filme äöü".encode() + b"\n\xff broken", "line 2: is UTF-8 with a broken character"),
    "a line of fifty megabytes": (b"a" * 50_000_000, "is larger than 20,000,000 bytes"),
    "a line of two megabytes": (b"one\n" + b"a" * 2_000_000, "line 2: has a line of 2,000,000 bytes"),
}


@pytest.mark.django_db
@pytest.mark.parametrize(("raw", "said"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_said_with_its_place_and_changes_nothing(tmp_path, raw, said):
    path = tmp_path / "dump.txt"
    if raw is not None:
        path.write_bytes(raw)
    before = every_row()

    told, status = run(path)

    assert status == 1
    assert str(path) in told
    assert said in told
    assert len(told.strip().splitlines()) == 1
    assert every_row() == before


@pytest.mark.django_db
def test_a_folder_is_said_to_be_one(tmp_path):
    told, status = run(tmp_path)

    assert (told.strip(), status) == (f"{tmp_path}: is a folder. Name the files in it.", 1)


@pytest.mark.django_db
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_text_in_any_usual_encoding_is_read(tmp_path, encoding):
    text = SEED.read_text("utf-8") if encoding != "cp1252" else (DUMPS / "cp1252.txt").read_text("cp1252")

    _, status = run(as_file(tmp_path, text.encode(encoding)))

    assert (status, Post.objects.count()) == (0, 1)
    stored = Post.objects.get().source + "".join(Post.objects.get().comments.values_list("source", flat=True))
    assert "�" not in stored
    assert any(mark in stored for mark in "’–é“")


@pytest.mark.django_db
def test_a_dump_without_comments_is_read(tmp_path):
    told, status = run(as_file(tmp_path, b"A quiet film.\n\nRating: 3/4\n"))

    assert status == 0
    assert "0 in the dump" in told
    assert Post.objects.get().comments.count() == 0


@pytest.mark.django_db
def test_one_unreadable_file_does_not_keep_the_others_out(tmp_path):
    told, status = run(tmp_path / "none.txt", SEED, as_file(tmp_path, JPEG))

    assert status == 3
    assert "none.txt: does not exist." in told
    assert "looks like a JPEG" in told
    assert "stored:" in told
    assert Post.objects.count() == 1


@pytest.mark.django_db
def test_a_dry_run_tells_the_same_and_stores_nothing():
    before = every_row()

    told, status = run(SEED, "--dry-run")

    assert status == 0
    assert "10 declared, 7 in the dump" in told
    assert every_row() == before


@pytest.mark.django_db
def test_a_program_gets_one_object_for_each_file(tmp_path):
    told, status = run(SEED, tmp_path / "none.txt", "--json")

    seed, missing = map(json.loads, told.splitlines())
    assert (seed["result"], seed["address"], seed["declared_count"], len(seed["comments"])) == (
        "stored",
        "/her/",
        10,
        7,
    )
    assert (missing["result"], missing["address"], missing["title"]) == ("unreadable", None, None)
    assert missing["problems"] == [f"{tmp_path / 'none.txt'}: does not exist. Check the name."]
    assert status == 3


# As they are called from a shell


def shell(tmp_path, *arguments, **variables):
    made = environment(DATA_DIR=str(tmp_path / "data"), **variables)
    command = [sys.executable, ROOT / "manage.py", *arguments]
    return subprocess.run(command, env=made, capture_output=True, check=False, timeout=60)


def test_a_shell_gets_a_sentence_and_no_traceback(tmp_path):
    picture = as_file(tmp_path, JPEG)

    done = shell(tmp_path, "import_posts", str(picture))

    assert done.returncode == 1
    assert b"looks like a JPEG picture" in done.stdout
    assert b"Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize("command", ["import_posts", "read_dump"])
@pytest.mark.parametrize("exists", [False, True])
def test_a_name_that_is_no_text_is_no_reason_for_a_traceback(tmp_path, command, exists):
    name = os.fsencode(tmp_path) + b"/\xff\xfe.txt"
    if exists:
        with open(name, "wb") as file:  # noqa: PTH123  (Path cannot name it)
            file.write(SEED.read_bytes())

    done = shell(tmp_path, command, name, *(["--json"] if command == "read_dump" else []))

    assert done.returncode == (0 if exists else 1)
    assert b"Traceback" not in done.stdout + done.stderr


def test_without_a_file_the_command_says_how_it_is_used(tmp_path):
    done = shell(tmp_path, "import_posts")

    assert done.returncode != 0
    assert b"Traceback" not in done.stderr
    assert b"FILE" in done.stderr


# read_dump


@pytest.mark.parametrize("url", ["postgres://nobody:x@127.0.0.1:1/none", "sqlite:////nowhere/at/all.sqlite3"])
def test_a_dump_is_read_without_a_database(tmp_path, url):
    done = shell(tmp_path, "read_dump", str(SEED), "--json", DATABASE_URL=url)

    assert done.returncode == 0, done.stderr
    expected = json.loads((DUMPS / "her.expected.json").read_text("utf-8"))
    assert json.loads(done.stdout) == expected | {"file": str(SEED)}


def test_reading_asks_the_database_nothing(django_assert_num_queries, db):
    with django_assert_num_queries(0):
        run(SEED, "--json", command="read_dump")


@pytest.mark.parametrize(
    ("files", "status"), [([SEED], 0), (["none.txt"], 1), ([SEED, "none.txt"], 3), (["none.txt", "none.txt"], 1)]
)
def test_reading_tells_by_its_status_what_was_read(files, status):
    told, found = run(*files, "--json", command="read_dump")

    assert found == status
    assert len(told.splitlines()) == len(files)
    assert all(json.loads(line)["file"] for line in told.splitlines())
