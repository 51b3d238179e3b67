"""Before a command runs: a new database is set up, an old one is refused, an absent one is told in words."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(data_dir: Path, *command: str, **settings: str) -> subprocess.CompletedProcess[str]:
    fixed = {"DATA_DIR": str(data_dir), "DATABASE_URL": f"sqlite:///{data_dir / 'matinee.sqlite3'}"}
    manage = [sys.executable, ROOT / "manage.py", *command]
    return subprocess.run(
        manage, env=os.environ | fixed | settings, check=False, capture_output=True, text=True, timeout=120
    )


def test_a_command_sets_up_a_new_database_and_keeps_its_own_output_clean(tmp_path: Path) -> None:
    first = run(tmp_path, "dumpdata", "blog.post")
    assert (first.returncode, first.stdout.strip()) == (0, "[]")
    assert "Setting up the database" in first.stderr
    assert run(tmp_path, "dumpdata", "blog.post").stderr == ""


def test_a_database_of_an_older_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    run(tmp_path, "migrate", "sessions", "--verbosity=0")
    words = run(tmp_path, "dumpdata", "blog.post")
    assert words.returncode == 1
    assert "older version" in words.stderr
    assert "./run migrate" in words.stderr
    with sqlite3.connect(tmp_path / "matinee.sqlite3") as database:
        assert not database.execute("select 1 from sqlite_master where name = 'blog_post'").fetchall()


@pytest.mark.parametrize("command", ["version", "check", "help"])
def test_a_command_without_need_of_a_database_makes_none(tmp_path: Path, command: str) -> None:
    assert run(tmp_path, command).returncode == 0
    assert not (tmp_path / "matinee.sqlite3").exists()


@pytest.mark.parametrize("address", ["postgres://nobody@127.0.0.1:1/none", "sqlite:////nowhere/at/all.sqlite3"])
@pytest.mark.parametrize("command", ["dumpdata", "migrate", "serve"])
def test_an_unreachable_database_is_told_in_words(tmp_path: Path, address: str, command: str) -> None:
    words = run(tmp_path, command, DATABASE_URL=address)
    assert words.returncode == 1
    assert "The database does not answer" in words.stderr
    assert "Check DATABASE_URL" in words.stderr
    assert "Traceback" not in words.stderr
