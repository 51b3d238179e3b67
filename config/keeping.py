"""The worker beside the server: begun as a copy of the loaded application, begun again when it dies, ended with it."""

import multiprocessing
import signal
import threading
import time
from collections.abc import Callable

from config.processes import PATIENCE, forking

SHORTEST_PAUSE, LONGEST_PAUSE = 0.5, 60.0  # seconds before a dead worker is replaced; longer when it dies at once
ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Keeper:
    def __init__(self, work: Callable[[], None]) -> None:
        self.work = work
        self.ending = threading.Event()

    def start(self) -> None:
        self._begin()
        threading.Thread(target=self._watch, name="keeper", daemon=True).start()

    def tell_to_end(self) -> None:
        self.ending.set()
        self.process.terminate()

    def end(self) -> None:
        self.tell_to_end()
        self.process.join(PATIENCE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()

    def _begin(self) -> None:
        # As granian's own: what the server has loaded is shared, not loaded again.
        self.process = multiprocessing.get_context("fork").Process(
            target=self._work_as_copy, name="worker", daemon=True
        )
        self.began = time.monotonic()
        with forking:
            blocked_before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
            try:
                self.process.start()
            finally:
                signal.pthread_sigmask(signal.SIG_SETMASK, blocked_before)

    def _work_as_copy(self) -> None:
        """The worker's own: until it listens to signals itself it ends at one, without what the server does then."""
        for number in ENDING:
            if signal.getsignal(number) != signal.SIG_IGN:  # nohup
                signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
        self.work()

    def _watch(self) -> None:
        pause = SHORTEST_PAUSE
        while True:
            self.process.join()
            lasted = time.monotonic() - self.began
            pause = SHORTEST_PAUSE if lasted > LONGEST_PAUSE else min(pause * 2, LONGEST_PAUSE)
            if self.ending.wait(pause):
                return
            self._begin()
