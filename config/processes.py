"""Who serves this DATA_DIR: one server at a time, and none of the workers that an earlier one left behind."""

import fcntl
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

forking = threading.RLock()
"""Held while this process is copied, and while a thread of it writes to the terminal: a copy has the locks that other
threads held when it was made, as that of standard output, and waits for them for ever (bugs.python.org/issue6721)."""
PATIENCE = 10  # seconds that a worker has to answer what it was asked before it is killed


class AlreadyServed(Exception):
    """Another server holds this DATA_DIR; the words are what it wrote about itself."""


class Claim:
    """The right to serve a DATA_DIR: kept while this process lives, and gone with it however it ends."""

    def __init__(self, data_dir: Path, address: str) -> None:
        self.workers = data_dir / "run"
        self.workers.mkdir(exist_ok=True)
        self.path = data_dir / "server.lock"
        self.file = _lock(self.path)
        if self.file is None:
            raise AlreadyServed(self.path.read_text().strip() or "another process")
        self.file.truncate(0)
        self.file.write(f"process {os.getpid()} at {address}\n")
        self.file.flush()

    def end_orphans(self) -> int:
        """End workers whose server was killed, and say how many: whoever just got the claim has none of its own."""
        orphans = {pid: path for pid, path in self._worker_files() if not _is_free(path)}
        for pid in orphans:
            _send(signal.SIGTERM, pid)
        deadline = time.monotonic() + PATIENCE
        for pid, path in orphans.items():
            if not _becomes_free(path, deadline):
                _send(signal.SIGKILL, pid)
                _becomes_free(path, time.monotonic() + PATIENCE)
        for _, path in self._worker_files():
            path.unlink(missing_ok=True)
        return len(orphans)

    def enter_worker(self, kind: str = "worker") -> None:
        """What a worker does first: lock a file of its own, then let go of the server's, which it inherited."""
        self.worker_file = _lock(self.workers / f"{kind}-{os.getpid()}.lock")
        if self.file is not None:
            os.close(self.file.fileno())

    def _worker_files(self) -> Iterator[tuple[int, Path]]:
        for path in self.workers.glob("*-*.lock"):
            yield int(path.stem.rpartition("-")[2]), path


def _lock(path: Path) -> IO[str] | None:
    file = path.open("a")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    return file


def _is_free(path: Path) -> bool:
    file = _lock(path)
    if file:
        file.close()
    return file is not None


def _becomes_free(path: Path, deadline: float) -> bool:
    while not _is_free(path):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def _send(signal_number: int, pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal_number)
