"""A PostgreSQL cluster for tests: made in a folder, or a copy; reached through a socket there, gone afterwards."""

import os
import pwd
import shutil
import subprocess
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote


def find_initdb() -> Path | None:
    """Debian keeps the server's programs off the PATH; the newest version counts."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    return installed[-1] if installed else Path(on_path) if on_path else None


class Cluster:
    """Runs as the user `postgres` when the tests run as root, whom PostgreSQL refuses."""

    def __init__(self, folder: Path, copied_from: Path | None = None) -> None:
        self.folder = folder / "cluster"
        self.copied_from = copied_from
        self.socket = folder
        self._databases = count(1)
        self._as_postgres: dict[str, int] = {}
        if os.geteuid() == 0:
            user = pwd.getpwnam("postgres")
            self._as_postgres = {"user": user.pw_uid, "group": user.pw_gid}

    def __enter__(self) -> Self:
        if self.copied_from:
            shutil.copytree(self.copied_from, self.folder)
        for path in [self.socket, *self.socket.rglob("*")] if self._as_postgres else []:
            os.chown(path, self._as_postgres["user"], self._as_postgres["group"])
        if not self.copied_from:
            self._run("initdb", "-D", self.folder, "-U", "matinee", "--auth=trust", "--no-sync", "-E", "UTF8")
        options = (
            f"-c listen_addresses='' -c unix_socket_directories='{self.socket}' -c fsync=off -c max_connections=100"
        )
        self._run("pg_ctl", "-D", self.folder, "-w", "-l", self.folder / "log", "-o", options, "start")
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if (self.folder / "postmaster.pid").exists():
            self._run("pg_ctl", "-D", self.folder, "-w", "-m", "immediate", "stop")

    def make_database(self, template: str = "template1", name: str = "") -> str:
        """The address of a new database, a copy of the one of that name."""
        name = name or f"matinee{next(self._databases)}"
        self._run("createdb", "-h", self.socket, "-U", "matinee", "-T", template, name)
        return f"postgres://matinee@/{name}?host={quote(str(self.socket))}"

    def save(self, folder: Path) -> None:
        """What is in it, to be copied; it has stopped in good order then, and starts no more."""
        self._run("pg_ctl", "-D", self.folder, "-w", "-m", "fast", "stop")
        shutil.copytree(self.folder, folder)

    def _run(self, program: str, *arguments: object) -> None:
        bin_directory = find_initdb().parent
        command = [str(bin_directory / program), *map(str, arguments)]
        done = subprocess.run(
            command, check=False, cwd="/", capture_output=True, text=True, timeout=60, **self._as_postgres
        )
        if done.returncode:
            message = f"{' '.join(command)}: {done.stdout}{done.stderr}"
            raise RuntimeError(message)
