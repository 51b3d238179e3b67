"""A Python that has loaded whatever needs no settings, and forks for each program that it is given.

To load Django and its company takes a second of the processor, to set it up upon what is loaded a fifth of that. Each
program is a process of its own all the same, with its own environment, settings and connections. Where it is the start
itself that is tested, `manage.py` is started as ever.
"""

import gc
import json
import os
import runpy
import signal
import subprocess
import sys
import traceback
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 180  # seconds for one program
NEEDS_NO_SETTINGS = (
    *("csp.middleware", "environ", "mptt", "psycopg", "whitenoise.middleware", "whitenoise.storage"),
    *("django.contrib.admin", "django.contrib.sitemaps", "django.contrib.staticfiles.storage"),
    *("django.contrib.syndication.views", "django.core.cache.backends.locmem", "django.core.mail.backends.smtp"),
    *("django.db.backends.postgresql.base", "django.db.backends.sqlite3.base", "django.db.migrations.executor"),
    *("django.middleware.csrf", "django.test", "django.views.i18n", "django_tasks"),
    *("blog.checklist", "blog.differences", "blog.images", "blog.lookups", "blog.markup", "blog.rating"),
    *("comments.moderation", "comments.spam_filter", "comments.web_addresses"),
    *("exchange.cleaning", "exchange.parsers", "exchange.sources"),
)


def run_code(code: str, environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    """As `python -c` would, after Django was set up, and with the tests' factories at hand."""
    return _run({"code": code}, environment)


def run_script(script: Path, environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    """As `python SCRIPT` would, with the tests' modules at hand."""
    return _run({"script": str(script)}, environment)


def _run(program: dict[str, str], environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    python = _warm_python()
    with TemporaryDirectory() as folder:
        asked = {**program, "environment": environment, "folder": folder}
        print(json.dumps(asked), file=python.stdin, flush=True)
        status = json.loads(python.stdout.readline())
        told, errors = [(Path(folder) / name).read_text() for name in ("told", "errors")]
    return subprocess.CompletedProcess(list(program.values()), status, told, errors)


@cache
def _warm_python() -> "subprocess.Popen[str]":
    """One for each test process; it ends when nobody is left who could ask."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR", "VIRTUAL_ENV") if name in os.environ}
    paths = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    return subprocess.Popen(
        [sys.executable, __file__],
        cwd=ROOT,
        env={**kept, "PYTHONPATH": paths, "PYTHONUTF8": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


# In that Python


def main() -> None:
    for name in NEEDS_NO_SETTINGS:
        import_module(name)
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        program = os.fork()
        if not program:
            sys.exit(_become(**json.loads(line)))
        _, status = os.waitpid(program, 0)
        print(json.dumps(os.waitstatus_to_exitcode(status)), flush=True)  # noqa: T201


def _become(*, environment: dict[str, str], folder: str, code: str = "", script: str = "") -> int:
    signal.alarm(PATIENCE)
    os.environ.clear()
    os.environ.update({"DJANGO_SETTINGS_MODULE": "config.settings", **environment})
    for number, name in enumerate([os.devnull, f"{folder}/told", f"{folder}/errors"]):
        os.dup2(os.open(name, os.O_RDWR | os.O_CREAT), number)
    try:
        _run_here(code, script)
    except Exception:
        traceback.print_exc()
        return 1
    return 0


def _run_here(code: str, script: str) -> None:
    if script:
        sys.argv, sys.path[0] = [script], str(Path(script).parent)
        runpy.run_path(script, run_name="__main__")
    else:
        import django  # noqa: PLC0415  (as everything that comes after the fork)

        django.setup()
        exec(code, {"__name__": "__main__"})  # noqa: S102


if __name__ == "__main__":
    main()
