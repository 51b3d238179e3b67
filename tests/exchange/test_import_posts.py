"""The commands: whatever they are given, they say what became of it, and where."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC
from io import BytesIO, StringIO, TextIOWrapper
from zipfile import ZipFile

import pytest
from conftest import ROOT, environment
from django.conf import settings
from django.core.management import CommandError, call_command
from factories import every_row, make_user

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
def test_an_empty_folder_is_said_to_be_one(tmp_path):
    (tmp_path / "dumps").mkdir()

    told, status = run(tmp_path / "dumps")

    assert (told.strip(), status) == (f"{tmp_path / 'dumps'}: holds no files. Name what the dumps are in.", 1)


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


# Folders and zips, and what is told of them


def dump(title, *comments):
    listed = "".join(f"  {number}. {text}\n\n" for number, text in enumerate(comments, start=1))
    return f"{title}\n\nA film of {title.lower()}.\n\n{len(comments)} responses to “{title}”\n\n{listed}Leave a Reply\n"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "dumps"
    made.mkdir()
    for title in ("The Long Quay", "Paper Winter", "Nine Lamps", "A Borrowed Boat"):
        as_file(made, dump(title, f"I liked {title}.", "So did I, twice.").encode(), f"{title}.txt")
    return made


@pytest.mark.django_db
def test_many_files_take_a_line_each_with_what_to_look_at_first_and_a_summary(folder):
    as_file(folder, JPEG, "z.jpg")
    as_file(folder, SEED.read_bytes(), "her.txt")

    told, status = run(folder)

    lines = told.splitlines()
    assert status == 3
    assert lines[0].startswith(f"! {folder / 'z.jpg'}: looks like a JPEG")
    assert f"  {folder / 'her.txt'}: /her/; 10 declared, 7 in the dump" in lines
    assert lines[-1] == "6 files: 5 stored, 1 unread; 15 comments; 0 lines unexplained."
    assert len(lines) == 8


@pytest.mark.django_db
def test_a_dry_run_and_a_second_run_are_summed_up_as_such(folder):
    assert run(folder, "--dry-run")[0].splitlines()[-1] == (
        "4 files: 4 would be stored; 8 comments; 0 lines unexplained. Nothing was stored."
    )
    run(folder)
    assert run(folder)[0].splitlines()[-1] == "4 files: 4 known; 8 comments; 0 lines unexplained."


@pytest.mark.django_db
def test_a_few_files_are_told_in_full(folder):
    told, _ = run(folder / "Nine Lamps.txt", SEED)

    assert told.count("  Lines ") == 2
    assert told.splitlines()[-1] == "2 files: 2 stored; 9 comments; 0 lines unexplained."


@pytest.mark.django_db
def test_a_zip_and_standard_input_are_read_like_files(folder, tmp_path, monkeypatch):
    with ZipFile(tmp_path / "dumps.zip", "w") as archive:
        for path in folder.iterdir():
            archive.write(path, path.name)
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(SEED.read_bytes())))

    told, status = run(tmp_path / "dumps.zip", "-")

    assert (status, Post.objects.count()) == (0, 5)
    assert told.splitlines()[-1].startswith("5 files: 5 stored;")


@pytest.mark.django_db
@pytest.mark.parametrize("command", ["import_posts", "read_dump"])
def test_lines_that_nobody_can_explain_show_in_the_status(tmp_path, command):
    strange = dump("Nine Lamps", "Yes.", "No.") + "\nzqx 7 % vwk of the unheard-of kind, set below everything else\n"
    path = as_file(tmp_path, strange.encode())
    (read,) = map(json.loads, run(path, command="read_dump")[0].splitlines())
    assert "unexplained" in read["lines"].values()

    assert run(path, command=command)[1] == 3


# How posts are stored


@pytest.mark.django_db
def test_posts_are_stored_as_somebody_says():
    author = make_user("ada", display_name="Ada L.")

    _, status = run(SEED, "--author", "Ada L.", "--status", "draft", "--published-at", "2014-01-03T17:07")

    post = Post.objects.get()
    assert (status, post.author, post.status) == (0, author, "draft")
    assert post.published_at.isoformat() == "2014-01-03T17:07:00+00:00"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("written", "zone", "read"),
    [
        ("2014-01-03", "UTC", "2014-01-03T00:00:00+00:00"),
        (" 2014-01-03 17:07 ", "UTC", "2014-01-03T17:07:00+00:00"),
        ("2014-07-03", "Europe/Berlin", "2014-07-02T22:00:00+00:00"),
        ("2014-07-03T10:00+05:00", "Europe/Berlin", "2014-07-03T05:00:00+00:00"),
    ],
)
def test_a_date_is_meant_in_the_time_zone_of_the_site(settings, written, zone, read):
    settings.TIME_ZONE = zone

    run(SEED, "--published-at", written)

    assert Post.objects.get().published_at.astimezone(UTC).isoformat() == read


@pytest.mark.django_db
@pytest.mark.parametrize(
    "written", ["", "yesterday", "03/04/2014", "2014-02-30", "2014-13-01T10:00", "0001-01-01", "9999-12-31"]
)
def test_what_is_no_date_is_said_in_words(written):
    with pytest.raises(CommandError, match="is no date: write it like 2014-01-03") as refused:
        run(SEED, "--published-at", written)

    assert refused.value.returncode == 2
    assert Post.objects.count() == 0


@pytest.mark.django_db
def test_an_unknown_author_is_told_who_there_is():
    with pytest.raises(CommandError, match="this blog has no users yet"):
        run(SEED, "--author", "ada")
    make_user("ada", display_name="Ada L.")
    make_user("bob")

    with pytest.raises(CommandError, match=r"no author called eve\. There are: ada \(Ada L\.\), bob\.") as refused:
        run(SEED, "--author", "eve")
    assert (refused.value.returncode, Post.objects.count()) == (2, 0)


@pytest.mark.django_db
def test_of_two_authors_of_one_name_the_user_name_decides():
    make_user("ada", display_name="Ada")
    make_user("ada2", display_name="Ada")

    with pytest.raises(CommandError, match="Several authors are called Ada"):
        run(SEED, "--author", "Ada")
    assert run(SEED, "--author", "ada2")[1] == 0


@pytest.mark.django_db
def test_an_encoding_is_believed_when_it_is_named(tmp_path):
    path = as_file(tmp_path, "Тихий берег\n\nФильм о реке, о лодке и о зиме.\n".encode("koi8-r"))

    refused, status = run(path)
    assert (status, "--encoding" in refused) == (1, True)
    _, status = run(path, "--encoding", "koi8-r")

    assert Post.objects.get().source == "Фильм о реке, о лодке и о зиме."
    assert run(path, "--encoding", "klingon")[1] == 1


# Progress


class Terminal(StringIO):
    def isatty(self):
        return True


@pytest.mark.django_db
def test_progress_is_one_line_of_a_terminal_and_nothing_elsewhere(folder):
    terminal, elsewhere = Terminal(), StringIO()

    call_command("import_posts", str(folder), stdout=StringIO(), stderr=terminal)
    call_command("import_posts", str(folder), stdout=StringIO(), stderr=elsewhere)

    assert terminal.getvalue().startswith("\r1 file: ")
    assert terminal.getvalue().endswith("\r\x1b[K")
    assert "\n" not in terminal.getvalue()
    assert elsewhere.getvalue() == ""


# As they are called from a shell


@pytest.fixture
def data(ready, tmp_path):
    """What these commands find: a database with its tables, where they would look for it."""
    ready.copy_files(tmp_path / "data")


def shell(tmp_path, *arguments, **variables):
    made = environment(DATA_DIR=str(tmp_path / "data"), **variables)
    command = [sys.executable, ROOT / "manage.py", *arguments]
    return subprocess.run(command, env=made, capture_output=True, check=False, timeout=60)


@pytest.mark.usefixtures("data")
def test_a_shell_gets_a_sentence_and_no_traceback(tmp_path):
    picture = as_file(tmp_path, JPEG)

    done = shell(tmp_path, "import_posts", str(picture))

    assert done.returncode == 1
    assert b"looks like a JPEG picture" in done.stdout
    assert b"Traceback" not in done.stdout + done.stderr


@pytest.mark.usefixtures("data")
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


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize("command", [["read_dump"], ["import_posts", "--json"], ["import_posts"]])
def test_a_reader_who_leaves_is_no_reason_for_a_traceback(tmp_path, folder, command):
    made = environment(DATA_DIR=str(tmp_path / "data"), FIRST_CONTENT="none")
    called = [sys.executable, ROOT / "manage.py", *command, str(folder)]
    reading, writing = os.pipe()
    os.close(reading)

    done = subprocess.run(called, env=made, stdout=writing, stderr=subprocess.PIPE, check=False, timeout=120)
    os.close(writing)

    assert done.returncode == 141
    assert b"Traceback" not in done.stderr
    assert b"BrokenPipe" not in done.stderr


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize("command", ["read_dump", "import_posts"])
def test_an_interrupted_command_ends_in_words_and_stores_nothing(tmp_path, command):
    made = environment(DATA_DIR=str(tmp_path / "data"), FIRST_CONTENT="none")
    called = [sys.executable, ROOT / "manage.py", command, str(SEED), "-"]
    process = subprocess.Popen(
        called,
        env=made,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdin.write(
        b"A line.\n" * 10_000
    )  # more than a pipe holds: once it is through, standard input is being read
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)

    assert process.returncode == 130
    assert b"Traceback" not in errors
    if command == "import_posts":
        assert b"Interrupted: nothing was stored." in errors
        assert stored_posts(tmp_path) == 0


def stored_posts(tmp_path):
    with closing(sqlite3.connect(tmp_path / "data" / "matinee.sqlite3")) as database:
        return database.execute("SELECT count(*) FROM blog_post").fetchone()[0]


@pytest.mark.usefixtures("data")
def test_without_a_file_the_command_says_how_it_is_used(tmp_path):
    done = shell(tmp_path, "import_posts")

    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert b"PATH" in done.stderr


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
