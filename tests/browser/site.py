"""The real server as a process, with a folder of state of its own, for a browser to visit."""

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from sqlite3 import connect
from typing import Self
from urllib.request import urlopen

from warm_python import run_code

ROOT = Path(__file__).resolve().parents[2]
OWNER = {
    "DJANGO_SUPERUSER_USERNAME": "hunter",
    "DJANGO_SUPERUSER_EMAIL": "hunter@example.com",
    "DJANGO_SUPERUSER_PASSWORD": "popcorn at the matinee",
}
LOG_IN = """
from django.contrib import auth
from django.contrib.sessions.backends.db import SessionStore
from blog.models import User

owner, session = User.objects.first(), SessionStore()
session[auth.SESSION_KEY] = str(owner.pk)
session[auth.BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
session[auth.HASH_SESSION_KEY] = owner.get_session_auth_hash()
session.save()
print(session.session_key)
"""
MAKE_TABLES = "from config import database; database.set_up()"
COLLECT = "from config import static_files; static_files.collect()"
DATABASE = "matinee.sqlite3"
STRANGERS_MAY_SPEAK = {"COMMENTS_HOLD_FIRST": "0", "COMMENTS_FLOOD_SECONDS": "0", "COMMENTS_PER_NETWORK": "0"}
PATIENCE = 180  # seconds that a machine with much to do may take for the first start


class Site:
    def __init__(self, data_dir: Path, **settings: str) -> None:
        self.data_dir, self.port = data_dir, free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
        # Nothing of the developer's own settings: what is empty here, a `.env` cannot fill.
        self.environment = {**kept, "DATA_DIR": str(data_dir), "HOST": "127.0.0.1", "PORT": str(self.port)}
        self.environment |= {"SITE_URL": self.url, "BLOG_TITLE": "Matinee", "FIRST_CONTENT": "seed"}
        self.environment |= STRANGERS_MAY_SPEAK | settings

    def __enter__(self) -> Self:
        self.log = (self.data_dir.parent / f"{self.data_dir.name}.log").open("w+")
        try:
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(10)
        self.process.kill()
        self.process.wait()
        self.log.close()

    def start(self) -> None:
        """Begin to serve, and wait until it answers; once more after it was killed."""
        self.process = self._start("serve")
        self._wait()

    def said(self) -> str:
        """What the server has written to its terminal."""
        return Path(self.log.name).read_text()

    def get(self, path: str) -> str:
        with urlopen(self.url + path, timeout=PATIENCE) as response:
            return response.read().decode()

    def run(self, code: str) -> str:
        """Run Python inside Django, with the tests' factories at hand."""
        done = run_code(code, self.environment)
        if done.returncode:
            raise RuntimeError(done.stderr)
        return done.stdout

    @property
    def owner_cookie(self) -> dict[str, str]:
        """What makes a browser the owner's, of a site that was prepared: to log in takes a page, and a second."""
        return {"name": "sessionid", "value": (self.data_dir / "session").read_text(), "url": self.url}

    def copy(self, data_dir: Path, **settings: str) -> "Site":
        """A site that begins as this one was prepared: for tests that write. Such a copy can be copied, too."""
        self.copy_files(data_dir)
        return Site(data_dir, **settings)

    def begin_again(self, start: "Site") -> None:
        """As `start` was prepared, while it runs: its database is written over under SQLite's own locks.

        For tests that write: to start a process for each of them would take a second.
        """
        with closing(connect(start.data_dir / DATABASE)) as old, closing(connect(self.data_dir / DATABASE)) as new:
            old.backup(new)
        for name in ("media", "session"):
            _copy_anew(start.data_dir / name, self.data_dir / name)

    def copy_files(self, data_dir: Path) -> None:
        shutil.copytree(self.data_dir, data_dir, ignore=shutil.ignore_patterns("run", "server.lock", "static"))
        (data_dir / "static").symlink_to((self.data_dir / "static").resolve())  # hundreds of files, the same for all

    def _start(self, command: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "manage.py", command],
            cwd=ROOT,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def _wait(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self.process.poll() is None:
            with suppress(OSError), urlopen(self.url, timeout=5):
                return
            time.sleep(0.05)
        raise RuntimeError(f"the server did not start:\n{self.said()}")


def _copy_anew(source: Path, target: Path) -> None:
    if target.is_dir():
        shutil.rmtree(target)
    if source.is_dir():
        shutil.copytree(source, target)
    elif source.exists():
        shutil.copy(source, target)


def make_tables(folder: Path) -> Path:
    """A database with its tables and nothing else, to be copied; as `once` makes it."""
    with once(folder) as is_first:
        if is_first:
            Site(folder / "var", FIRST_CONTENT="none").run(MAKE_TABLES)
    return folder / "var" / DATABASE


def make_ready(folder: Path, tables: Path) -> Site:
    """A site with its tables and static files, and nothing else: not running, to be copied; as `once` makes it."""
    site = Site(folder / "var", FIRST_CONTENT="none")
    with once(folder) as is_first:
        if is_first:
            site.data_dir.mkdir()
            shutil.copy(tables, site.data_dir)
            site.run(COLLECT)
    return site


def prepare(folder: Path, ready: Site, **settings: str) -> Site:
    """A site as its first start leaves it, with its owner: not running, to be copied; as `once` makes it."""
    with once(folder) as is_first:
        if is_first:
            with ready.copy(folder / "var", **OWNER, **settings) as site:
                (site.data_dir / "session").write_text(site.run(LOG_IN).strip())
    return Site(folder / "var", **settings)


@contextmanager
def once(folder: Path) -> Iterator[bool]:
    """Whether this process is to make what the folder holds: the first that asks; others wait until it is made."""
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        is_first = not (folder / "done").exists()
        if is_first:
            shutil.rmtree(folder / "var", ignore_errors=True)
        yield is_first
        (folder / "done").touch()


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
