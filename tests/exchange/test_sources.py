"""Files as names and bytes, or words about why not."""

import os
import tempfile
from io import BytesIO
from itertools import islice
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from exchange.cleaning import Limits
from exchange.records import Problem
from exchange.sources import Source, read_sources, read_upload


def test_a_file_is_its_name_and_bytes(tmp_path):
    file = tmp_path / "her.txt"
    file.write_bytes(b"Her\r\n")

    assert list(read_sources([file])) == [Source(str(file), b"Her\r\n")]


def test_a_file_at_the_limit_is_read_and_one_beyond_is_not(tmp_path):
    file = tmp_path / "long.txt"
    file.write_bytes(b"12345")

    assert isinstance(next(read_sources([file], limits=Limits(dump_bytes=5))), Source)
    assert "larger than 4 bytes" in next(read_sources([file], limits=Limits(dump_bytes=4))).what


def test_what_is_no_file_is_said_in_words(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("nowhere")
    (tmp_path / "folder").mkdir()
    paths = [tmp_path / name for name in ("missing.txt", "folder", "pipe", "link")]

    results = list(read_sources([*paths, "/dev/zero", "a\0b", "x" * 5000]))

    assert all(isinstance(result, Problem) and result.what.endswith(".") for result in results)
    assert [result.what for result in results[:5]] == [
        "does not exist.",
        "holds no files.",
        "is no plain file.",
        "leads nowhere.",
        "is no plain file.",
    ]


@pytest.fixture
def _as_nobody():
    """Root may read everything, so root steps down for a moment."""
    was = os.geteuid()
    if was == 0:
        os.seteuid(65534)
    yield
    os.seteuid(was)


@pytest.mark.usefixtures("_as_nobody")
def test_a_file_without_permission_is_said_in_words():
    descriptor, name = tempfile.mkstemp()
    os.close(descriptor)
    file = Path(name)
    file.chmod(0)

    assert next(read_sources([file])).what == "may not be read."
    file.unlink()


def test_a_bad_file_does_not_stop_the_others(tmp_path):
    (tmp_path / "good.txt").write_bytes(b"x")

    kinds = [type(result) for result in read_sources([tmp_path / "missing", tmp_path / "good.txt"])]

    assert kinds == [Problem, Source]


# Folders


def names(results, folder):
    return [Path(result.name).relative_to(folder).as_posix() for result in results]


def test_a_folder_is_read_to_its_depth_in_the_order_of_names_without_what_is_hidden(tmp_path):
    for name in ("b.txt", "a/2.txt", "a/1/deep.txt", ".git/config", "c/.hidden", "__MACOSX/b.txt", "Thumbs.db"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")

    assert names(read_sources([tmp_path]), tmp_path) == ["a/1/deep.txt", "a/2.txt", "b.txt"]


def test_links_that_lead_back_end(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_bytes(b"x")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to("self")

    results = list(read_sources([tmp_path]))

    assert sorted(type(result).__name__ for result in results) == ["Problem", "Source"]


def test_a_folder_may_be_as_deep_as_the_system_lets_it(tmp_path):
    here = Path.cwd()
    os.chdir(tmp_path)
    for _ in range(250):
        os.mkdir("a folder of a long name")  # noqa: PTH102, a path from the top would be too long
        os.chdir("a folder of a long name")
    os.chdir(here)

    (problem,) = read_sources([tmp_path])

    assert "cannot be read" in problem.what


def test_one_file_is_in_memory_at_a_time(tmp_path):
    for number in range(50):
        (tmp_path / f"{number:02}.txt").write_bytes(b"x")
    results = read_sources([tmp_path])
    assert len(list(islice(results, 3))) == 3

    for file in tmp_path.glob("*.txt"):
        file.unlink()

    assert all(isinstance(result, Problem) for result in results)


# Standard input


@pytest.fixture
def pipe():
    def open_pipe(raw):
        reading, writing = os.pipe()
        with os.fdopen(writing, "wb") as end:
            end.write(raw)
        opened.append(os.fdopen(reading, "rb"))
        return opened[-1]

    opened = []
    yield open_pipe
    for each in opened:
        each.close()


def test_standard_input_is_a_dash(pipe, tmp_path):
    (tmp_path / "a.txt").write_bytes(b"a")

    results = list(read_sources([tmp_path / "a.txt", "-"], stdin=pipe(b"from the pipe")))

    assert results == [Source(str(tmp_path / "a.txt"), b"a"), Source("-", b"from the pipe")]


def test_standard_input_may_be_a_zip(pipe):
    assert list(read_sources(["-"], stdin=pipe(zipped({"a.txt": b"a"}).getvalue()))) == [Source("-/a.txt", b"a")]


# Zips


def zipped(members, compression=ZIP_DEFLATED):
    file = BytesIO()
    with ZipFile(file, "w", compression) as archive:
        for name, raw in members.items() if isinstance(members, dict) else members:
            archive.writestr(name, raw)
    file.seek(0)
    return file


def test_a_zip_is_the_files_in_it(tmp_path):
    members = {"b/": b"", "b/one.txt": b"1", "two.txt": b"2", "__MACOSX/two.txt": b"?", "b/.DS_Store": b"?"}
    path = tmp_path / "dumps.zip"
    path.write_bytes(zipped(members).getvalue())

    assert list(read_sources([tmp_path])) == [Source(f"{path}/b/one.txt", b"1"), Source(f"{path}/two.txt", b"2")]


def test_an_uploaded_zip_is_read_whatever_it_is_called():
    assert list(read_upload("dumps", zipped({"a.txt": b"a"}))) == [Source("dumps/a.txt", b"a")]
    assert list(read_upload("a.txt", BytesIO(b"a"))) == [Source("a.txt", b"a")]
    assert "larger than 2 bytes" in next(read_upload("a.txt", BytesIO(b"abc"), limits=Limits(dump_bytes=2))).what


@pytest.mark.parametrize("says_so", [True, False])
def test_a_name_in_utf8_is_read_where_the_zip_does_not_say_so_too(says_so):
    raw = zipped({"Amélie.txt": b"a"}).getvalue()
    if not says_so:
        raw = raw.replace(b"\x00\x08\x08\x00", b"\x00\x00\x08\x00").replace(b"\x14\x00\x00\x08", b"\x14\x00\x00\x00")

    assert [source.name for source in read_upload("z.zip", BytesIO(raw))] == ["z.zip/Amélie.txt"]


def test_a_name_in_an_old_code_page_is_read():
    raw = zipped({"Am_lie.txt": b"a"}).getvalue().replace(b"Am_lie", b"Am\x82lie")

    assert [source.name for source in read_upload("z.zip", BytesIO(raw))] == ["z.zip/Amélie.txt"]


REFUSED_MEMBERS = {
    "../up.txt": "leads out of the zip",
    "a/../../up.txt": "leads out of the zip",
    "/etc/passwd": "leads out of the zip",
    "..\\up.txt": "leads out of the zip",
    "C:/up.txt": "leads out of the zip",
    "a.txt/..": "leads out of the zip",
    "x" * 500 + ".txt": "a name of 504 characters",
    "inner.zip": "inside a zip",
}


@pytest.mark.parametrize("name", REFUSED_MEMBERS)
def test_a_member_that_is_not_read_keeps_no_other_from_being_read(name):
    raw = zipped({"x": b"y"}).getvalue() if name.endswith(".zip") else b"bad"

    first, bad, last = read_upload("z.zip", zipped({"1.txt": b"1", name: raw, "2.txt": b"2"}))

    assert (first, last) == (Source("z.zip/1.txt", b"1"), Source("z.zip/2.txt", b"2"))
    assert isinstance(bad, Problem)
    assert REFUSED_MEMBERS[name] in bad.what
    assert bad.remedy


def test_a_name_with_a_zero_or_signs_for_a_terminal_is_shown_without_them():
    raw = zipped({"a_b.txt": b"1", "c_d.txt": b"2"}).getvalue().replace(b"a_b", b"a\0b").replace(b"c_d", b"c\x1bd")

    zero, escape = read_upload("z.zip", BytesIO(raw))

    assert (zero.file, zero.what) == ("z.zip/a�b.txt", "has a name that leads out of the zip.")
    assert escape == Source("z.zip/c�d.txt", b"2")


def test_a_name_that_stands_twice_is_read_once():
    with pytest.warns(UserWarning, match="Duplicate"):
        file = zipped([("a.txt", b"1"), ("a.txt", b"2")])

    first, second = read_upload("z.zip", file)

    assert first == Source("z.zip/a.txt", b"1")
    assert "in the zip twice" in second.what


def test_an_encrypted_or_oddly_packed_member_is_said_to_be_so():
    raw = zipped({"a.txt": b"secret"}).getvalue()
    central = raw.index(b"PK\x01\x02")
    encrypted = raw[:6] + b"\x01" + raw[7 : central + 8] + b"\x01" + raw[central + 9 :]

    assert [result.what for result in read_upload("z.zip", BytesIO(encrypted))] == ["is encrypted."]
    (odd,) = read_upload("z.zip", zipped({"a.txt": b"text"}, ZIP_BZIP2))
    assert odd.what == "is packed in an unusual way."


def test_damage_is_said_of_the_member_that_has_it():
    raw = zipped({"a.txt": b"one two three", "b.txt": b"good"}).getvalue()

    bad, good = read_upload("z.zip", BytesIO(raw.replace(raw[36:40], b"\xff\xff\xff\xff", 1)))

    assert bad.what == "is damaged."
    assert good == Source("z.zip/b.txt", b"good")


@pytest.mark.parametrize(
    "raw",
    [b"", b"PK\x03\x04", b"PK\x05\x06", b"no zip", zipped({"a": b"b"}).getvalue()[:-9]],
    ids=["empty", "one signature", "another", "no zip", "cut off"],  # a zip knows the time, and so would its name
)
def test_a_broken_zip_is_said_to_be_one(raw):
    (problem,) = read_upload("z.zip", BytesIO(raw))

    assert problem.what == "is no zip, or a damaged one."


def test_an_empty_zip_and_an_office_document_are_said_to_be_so():
    assert [result.what for result in read_upload("z.zip", zipped({}))] == ["holds no files."]
    (document,) = read_upload("review.docx", zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}))
    assert document.what == "is an office document or an electronic book."


def test_a_zip_has_limits_to_its_members_and_its_size():
    three = {f"{number}.txt": b"12345" for number in range(3)}

    assert len(list(read_upload("z.zip", zipped(three), limits=Limits(zip_members=3)))) == 3
    (many,) = read_upload("z.zip", zipped(three), limits=Limits(zip_members=2))
    assert many.what == "has more than 2 files in it."
    (big,) = read_upload("z.zip", zipped({"a.txt": b"x" * 3000}), limits=Limits(zip_bytes=2999))
    assert big.what == "would unpack to 3,000 bytes, more than 2,999."
    (packed,) = read_upload("z.zip", zipped(three), limits=Limits(zip_bytes=30))
    assert packed.what == "is larger than 30 bytes."
    long, short = read_upload("z.zip", zipped({"a.txt": b"123456", "b.txt": b"1"}), limits=Limits(dump_bytes=5))
    assert (long.what, short.raw) == ("is larger than 5 bytes.", b"1")


def test_folders_in_a_zip_are_no_members_but_a_folder_with_content_is_not_passed_over():
    folder = ZipInfo("packed/")

    assert len(list(read_upload("z.zip", zipped({f"{n}/": b"" for n in range(9)} | {"a": b"a"})))) == 1
    assert len(list(read_upload("z.zip", zipped([(folder, b"content"), ("a", b"a")])))) == 2
