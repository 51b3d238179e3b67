"""What is done after the answer to a visitor is sent: mails, the daily chores, pictures, and what is in the queue."""

import logging
import os
import select
import signal
from collections.abc import Callable
from types import FrameType

from django.core import mail  # noqa: F401  (loaded here, so that the server's copies share it)
from django.db import Error, close_old_connections, connections
from django.utils.crypto import get_random_string
from django.utils.timezone import now
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult

from blog.cards import draw_due
from blog.pictures import complete_due
from comments.digests import send_digest_if_due
from comments.mailing import send_due
from comments.models import Chore
from comments.tidying import tidy_if_due

ROUND = 2  # seconds between looking for what is to be done
HEARTBEAT = 60  # seconds between two notes that the worker is there
LAST_WORDS = 2  # seconds that a mail on its way has when the worker is told to end
AFTER_A_FAULT = 10  # seconds

log = logging.getLogger(__name__)


class Worker:
    def __init__(self) -> None:
        self.is_told_to_end = False
        self.parent = os.getppid()
        self.name = get_random_string(16)

    def run(self) -> None:
        """Until told to end, or until the server whose worker this is has gone."""
        self._listen()
        while not self.is_ending():
            close_old_connections()
            self._wait(ROUND if self._look_around() else AFTER_A_FAULT)
        connections.close_all()

    def is_ending(self) -> bool:
        return self.is_told_to_end or os.getppid() != self.parent

    def _wait(self, seconds: float) -> None:
        """Let time pass, but no longer than until the next signal."""
        if not self.is_ending() and select.select([self.hears], [], [], seconds)[0]:
            os.read(self.hears, 1024)

    def _listen(self) -> None:
        self.hears, tells = os.pipe()
        os.set_blocking(tells, False)
        signal.set_wakeup_fd(tells)
        signal.signal(signal.SIGALRM, signal.SIG_IGN)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._end)
        if signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:  # nohup
            signal.signal(signal.SIGHUP, self._end)

    def _end(self, number: int, frame: FrameType | None) -> None:
        self.is_told_to_end = True
        signal.setitimer(signal.ITIMER_REAL, LAST_WORDS)  # heard by a mail that is just being sent, and ignored else

    def _look_around(self) -> bool:
        """One round; False when something failed that may be better in a while, such as the database."""
        duties: tuple[Callable[[], object], ...] = (
            self._beat,
            lambda: send_due(is_ending=self.is_ending),
            send_digest_if_due,
            tidy_if_due,
            self._work_off_queue,
            lambda: complete_due(is_ending=self.is_ending),
            lambda: draw_due(is_ending=self.is_ending),
        )
        succeeded = [self._do(duty) for duty in duties if not self.is_ending()]  # each, whatever became of the others
        return all(succeeded)

    def _do(self, duty: Callable[[], object]) -> bool:
        try:
            duty()
        except Error as problem:
            log.warning("The worker cannot use the database: %s", str(problem).strip())
            connections.close_all()
            return False
        except Exception:  # one duty that fails must not stop the others
            log.exception("The worker could not do one of its duties.")
            return False
        return True

    def _beat(self) -> None:
        name, moment = Chore.Name.WORKER, now()
        chore = Chore.objects.named(name).first()
        if chore is None or (moment - chore.done_at).total_seconds() >= HEARTBEAT:
            Chore.objects.note(name)

    def _work_off_queue(self) -> None:
        """The tasks of Django's own interface; asked first whether there are any, as the rest takes a lock."""
        if not DBTaskResult.objects.ready().exists():
            return
        # Its loop without its handling of signals, which would end us in the middle of a mail.
        db_worker.Worker(
            queue_names=["*"],
            interval=0,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=20,
            worker_id=self.name,
            excluded_queue_names=[],
        ).run()
