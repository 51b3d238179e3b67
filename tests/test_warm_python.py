"""What is run in the warm Python is a process of its own: nothing of one program is there for the next."""

import os
from pathlib import Path

from conftest import environment
from warm_python import run_code, run_script

SHOW_TITLE = "from django.conf import settings; print(settings.BLOG_TITLE)"


def made(folder: Path, **variables: str) -> dict[str, str]:
    return environment(DATA_DIR=str(folder), **variables)


def test_each_program_has_the_settings_of_its_own_environment(tmp_path):
    told = [run_code(SHOW_TITLE, made(tmp_path, BLOG_TITLE=title)).stdout for title in ("Matinee", "Nitrate")]

    assert told == ["Matinee\n", "Nitrate\n"]


def test_nothing_of_a_program_is_left_for_the_next(tmp_path):
    run_code("import os, blog; os.environ['LEFT'] = blog.left = 'something'", made(tmp_path))

    assert run_code("import os, blog; print('LEFT' in os.environ or hasattr(blog, 'left'))", made(tmp_path)).stdout == (
        "False\n"
    )


def test_each_program_is_another_process_and_none_of_them_this_one(tmp_path):
    pids = [run_code("import os; print(os.getpid())", made(tmp_path)).stdout for _ in range(2)]

    assert len({str(os.getpid()), *map(str.strip, pids)}) == 3


def test_a_program_that_fails_says_why(tmp_path):
    done = run_code("print('so far'); 1 / 0", made(tmp_path))

    assert (done.returncode, done.stdout) == (1, "so far\n")
    assert done.stderr.endswith("ZeroDivisionError: division by zero\n")
    assert run_code("raise SystemExit(3)", made(tmp_path)).returncode == 3


def test_a_script_finds_its_neighbours(tmp_path):
    (tmp_path / "neighbour_of_it.py").write_text("NAME = 'Ada'\n")
    (tmp_path / "it.py").write_text("from neighbour_of_it import NAME\nprint(NAME, __name__)\n")

    assert run_script(tmp_path / "it.py", made(tmp_path)).stdout == "Ada __main__\n"
