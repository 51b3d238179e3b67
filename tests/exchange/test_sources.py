"""Files as names and bytes, or words about why not."""

import os
import tempfile
from pathlib import Path

import pytest

from exchange.cleaning import Limits
from exchange.records import Problem
from exchange.sources import Source, read_sources


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

    results = list(read_sources([tmp_path / "missing.txt", tmp_path, tmp_path / "pipe", "a\0b", "x" * 5000]))

    assert all(isinstance(result, Problem) and result.what.endswith(".") for result in results)
    assert [result.what for result in results[:3]] == ["does not exist.", "is a folder.", "is no plain file."]


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
