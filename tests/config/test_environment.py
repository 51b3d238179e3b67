"""`./run` before there is any Python to run: each thing that may lack is told in two lines, a cause and a remedy."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = ("sh", "cat", "cksum", "dirname", "find", "grep", "id", "mkdir", "readlink", "rm", "sed", "sleep", "tail")
OLD = 'case "$2" in *version_info*) exit 1 ;; *platform*) echo 3.9.2 ;; esac'
WITHOUT_VENV = 'case "$2" in *ensurepip*) exit 1 ;; esac'
MAKES_VENV_THAT_CANNOT_INSTALL = """
case "$2" in
    venv) mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
    pip) echo 'ERROR: Could not find a version that satisfies django' >&2; exit 1 ;;
esac
"""
MAKES_VENV = MAKES_VENV_THAT_CANNOT_INSTALL.replace("exit 1", "true") + 'echo "$@" >>"${0%/*}/calls"'


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with nothing but `run`, in a folder with a space; a PATH with what every Debian has."""
    place = tmp_path / "a checkout"
    (place / "config").mkdir(parents=True)
    for name in ("run", "config/environment.sh", *(path.name for path in ROOT.glob("requirements*.txt"))):
        shutil.copy(ROOT / name, place / name)
    (tmp_path / "bin").mkdir()
    for tool in (*TOOLS, "cp"):
        (tmp_path / "bin" / tool).symlink_to(shutil.which(tool) or "/nowhere")
    return place


def give_python(checkout: Path, script: str, name: str = "python3") -> None:
    program = checkout.parent / "bin" / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


def run(checkout: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    variables = {"PATH": str(checkout.parent / "bin"), **environment}
    command = ["/bin/sh", checkout / "run", "version"]
    return subprocess.run(
        command, check=False, env=variables, cwd="/", capture_output=True, text=True, stdin=None, timeout=60
    )


def refusal(checkout: Path, **environment: str) -> tuple[str, str]:
    finished = run(checkout, **environment)
    assert finished.returncode == 1
    lines = [line for line in finished.stderr.splitlines() if not line.endswith("...")]
    assert len(lines) == 2, finished.stderr
    return lines[0], lines[1]


def installed(checkout: Path) -> str:
    return (checkout / ".venv" / "installed-requirements").read_text().split()[0]


def times_pip_ran(checkout: Path) -> int:
    return (checkout / ".venv" / "bin" / "calls").read_text().count("-m pip")


def test_no_python_at_all(checkout: Path) -> None:
    cause, remedy = refusal(checkout)
    assert "no python3" in cause
    assert "apt install python3 python3-venv" in remedy


def test_an_old_python(checkout: Path) -> None:
    give_python(checkout, OLD)
    cause, remedy = refusal(checkout)
    assert "3.9.2" in cause
    assert "PYTHON=" in remedy


def test_a_newer_python_beside_an_old_one_is_found(checkout: Path) -> None:
    give_python(checkout, OLD)
    give_python(checkout, MAKES_VENV, name="python3.12")
    assert run(checkout).returncode == 0


def test_a_python_without_venv(checkout: Path) -> None:
    give_python(checkout, WITHOUT_VENV)
    cause, remedy = refusal(checkout)
    assert "no venv module" in cause
    assert "apt install python3-venv" in remedy


def test_a_python_that_was_named_and_is_not_there(checkout: Path) -> None:
    give_python(checkout, MAKES_VENV)
    assert "PYTHON=/nowhere/python does not start" in refusal(checkout, PYTHON="/nowhere/python")[0]


def test_pip_that_cannot_install_says_why_and_where_the_rest_is(checkout: Path) -> None:
    give_python(checkout, MAKES_VENV_THAT_CANNOT_INSTALL)
    cause, remedy = refusal(checkout)
    assert "Could not find a version that satisfies django" in cause
    assert str(checkout / ".venv" / "install.log") in remedy


def test_a_second_start_installs_nothing(checkout: Path) -> None:
    give_python(checkout, MAKES_VENV)
    first, second = run(checkout), run(checkout)
    assert (first.returncode, second.returncode) == (0, 0)
    assert "Installing" in first.stderr
    assert second.stderr == ""
    assert times_pip_ran(checkout) == 1


def test_changed_requirements_are_installed(checkout: Path) -> None:
    give_python(checkout, MAKES_VENV)
    run(checkout)
    (checkout / "requirements.txt").write_text("django==6.0\n")
    run(checkout)
    assert times_pip_ran(checkout) == 2


@pytest.mark.parametrize("where", ["environment", ".env"])
def test_a_postgresql_address_installs_what_it_needs(checkout: Path, where: str) -> None:
    give_python(checkout, MAKES_VENV)
    (checkout / ".env").write_text('export DATABASE_URL="postgres://me@there/blog"\n' if where == ".env" else "")
    run(checkout, **({"DATABASE_URL": "postgres://me@there/blog"} if where == "environment" else {}))
    assert installed(checkout) == "requirements-postgres.txt"


def test_more_than_is_needed_is_enough(checkout: Path) -> None:
    give_python(checkout, MAKES_VENV)
    run(checkout, DATABASE_URL="postgresql://me@there/blog")
    run(checkout)
    assert times_pip_ran(checkout) == 1


def test_an_interrupted_installation_is_made_anew(checkout: Path) -> None:
    give_python(checkout, MAKES_VENV)
    run(checkout)
    (checkout / ".venv" / "unfinished").touch()
    (checkout / ".venv" / "remnant").touch()
    assert run(checkout).returncode == 0
    assert not (checkout / ".venv" / "remnant").exists()


def test_an_environment_whose_python_is_gone_is_made_anew(checkout: Path) -> None:
    give_python(checkout, MAKES_VENV)
    run(checkout)
    (checkout / ".venv" / "bin" / "python").unlink()
    assert run(checkout).returncode == 0
