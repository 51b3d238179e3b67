"""The web server: granian inside this process, with workers that begin warm, as copies of the loaded application."""

import gc
import multiprocessing
import signal
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from config.keeping import Keeper
from config.processes import forking

THREADS = 4  # that run Python in each worker: what Django does is short, and SQLite has one writer
HEARS_WITHIN = 1  # seconds after a worker that was told to end with the server, as by Ctrl-C in a terminal
MOST_DEATHS, WITHIN = 30, 60  # workers, seconds: beyond that, starting another one helps nobody


def numeric_address(host: str, port: int) -> str:
    """The address that HOST stands for, once it was free to listen on: granian shares a busy port without a word."""
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    with socket.socket(family, kind, protocol) as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        attempt.bind(address)
    return str(address[0])


def serve(
    application: Callable[..., Any],
    at: tuple[str, int],
    *,
    workers: int,
    enter_worker: Callable[[], None],
    keeper: Keeper,
) -> bool:
    """Serve until told to end; False when that was given up because workers kept dying."""

    def load() -> Callable[..., Any]:
        enter_worker()
        return application

    multiprocessing.set_start_method("fork", force=True)
    server = Server(
        "config.wsgi:application",
        address=at[0],
        port=at[1],
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        runtime_threads=1,
        websockets=False,
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
    )
    gc.collect()
    gc.freeze()  # a collection in a worker would otherwise write to, and so copy, every page it shares with the others
    server.keeper = keeper
    keeper.start()
    try:
        with suppress(SystemExit):  # how granian tells that a worker had just died
            server.serve(target_loader=load, wrap_loader=False)
    finally:
        keeper.end()
    return not server.gave_up


class Server(Granian):  # type: ignore[misc]  # granian picks the base class by the kind of Python
    """granian, but a worker that dies is replaced also when it is the second one in a row, or at once."""

    keeper: Keeper

    def __init__(self, target: str, **options: Any) -> None:
        super().__init__(target, **options)
        self.deaths: list[float] = []
        self.gave_up = False
        self.ending = threading.Event()

    def signal_handler_reload(self, *args: Any) -> None:
        """The terminal was closed: granian would start new workers."""
        if self._heeds_hangups:
            self.signal_handler_interrupt()

    def startup(self, *args: Any) -> None:
        self._heeds_hangups = signal.getsignal(signal.SIGHUP) != signal.SIG_IGN  # nohup
        super().startup(*args)

    def signal_handler_interrupt(self, *args: Any, **kwargs: Any) -> None:
        for worker in self.wrks:
            worker.interrupt_by_parent = True
        self.ending.set()
        self.keeper.tell_to_end()
        super().signal_handler_interrupt(*args, **kwargs)

    def _spawn_worker(self, **options: Any) -> Any:
        worker = super()._spawn_worker(**options)
        worker._watcher = partial(self._watch_worker, worker, worker._watcher)
        worker.inner.start = partial(_alone, worker.inner.start)
        return worker

    def _watch_worker(self, worker: Any, report: Callable[[], None]) -> None:
        """Have a worker's end reported, but not as unexpected when it was only quicker to end than the server."""
        worker.join()
        if worker.inner.exitcode == 0:
            self.ending.wait(HEARS_WITHIN)
        _alone(report)

    def _respawn_workers(self, workers: list[int], *args: Any, **kwargs: Any) -> None:
        # Not `workers`, whose death was heard of: of two that die together granian may forget the second.
        dead = [number for number, worker in enumerate(self.wrks) if not worker.is_alive()]
        now = time.monotonic()
        self.deaths = [death for death in self.deaths if now - death < WITHIN] + [now] * len(dead)
        self.gave_up = len(self.deaths) > MOST_DEATHS
        if self.interrupt_signal or self.gave_up:  # granian has just cleared the event by which its loop hears of it
            self.signal_handler_interrupt()
            return
        super()._respawn_workers(dead, *args, **kwargs)
        self.respawned_wrks.clear()  # by these, granian would call a second death within 5.5 seconds a crash loop


def _alone(act: Callable[[], None]) -> None:
    with forking:
        act()
