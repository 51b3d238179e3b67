"""The worker, with real processes: it starts beside the server, comes again when it dies, and ends with it."""

import os
import re
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.request import urlopen

import pytest
from django_tasks import task
from mail_server import MailServer

# The fixtures and the site of the server's own tests.
from test_serve import Site, is_alive, site, wait_until  # noqa: F401
from warm_python import run_code

from comments.models import Chore
from config.worker import Worker

ROOT = Path(__file__).parents[2]
MOST_MEGABYTES = 160
WRITE_A_MAIL = """
from comments.mailing import write
from comments.models import Mail
write([Mail(kind="confirm", to="ada@example.org", subject="Her", text="A text.")])
"""


@pytest.fixture(scope="module")
def prepared(first_start):
    """The site that `site` copies: one that other tests start from, too, as none here is about its first start."""
    return first_start


def the_worker(of: Site) -> int:
    """The newest one, by the file that it locks."""
    files = sorted((of.data_dir / "run").glob("mails-*.lock"), key=lambda path: path.stat().st_mtime_ns)
    pid = int(files[-1].stem.rpartition("-")[2]) if files else 0
    of.workers_seen.add(pid)
    return pid


def has_worker(of: Site) -> bool:
    pid = the_worker(of)
    return bool(pid) and is_alive(pid)


def run(of: Site, code: str, **changes: str) -> str:
    done = run_code(code, of.environment(**changes))
    assert done.returncode == 0, done.stderr
    return done.stdout


def memory_of(pids: list[int]) -> float:
    """Megabytes that are these processes' own, with their part of what they share."""
    return (
        sum(
            int(re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)[1])
            for pid in pids
        )
        / 1024
    )


def test_a_mail_is_sent_by_the_worker_that_starts_with_the_server(site):  # noqa: F811
    with MailServer() as mail_server:
        site.start_and_wait(EMAIL_URL=mail_server.url)
        run(site, WRITE_A_MAIL, EMAIL_URL=mail_server.url)

        (mail,) = mail_server.wait_for(1)
        assert (mail["To"], mail["Subject"]) == ("ada@example.org", "Her")


def test_server_and_worker_are_small_together(site):  # noqa: F811
    server = site.start_and_wait()
    wait_until(lambda: has_worker(site))
    site.answers()
    megabytes = memory_of([server.pid, site.worker(), the_worker(site)])
    print(f"server and worker: {megabytes:.0f} MB")  # noqa: T201
    assert megabytes <= MOST_MEGABYTES


def test_a_killed_worker_is_replaced_and_the_server_does_not_notice(site):  # noqa: F811
    server = site.start_and_wait()
    wait_until(lambda: has_worker(site))
    for _ in range(2):
        killed = the_worker(site)
        os.kill(killed, signal.SIGKILL)
        wait_until(lambda killed=killed: the_worker(site) != killed and has_worker(site), seconds=10)
    assert server.poll() is None
    assert site.answers()


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_worker_ends_with_the_server(site, ending):  # noqa: F811
    server = site.start_and_wait()
    wait_until(lambda: has_worker(site))
    worker = the_worker(site)
    server.send_signal(ending)
    assert server.wait(15) == 0
    assert not is_alive(worker)
    assert not list((site.data_dir / "run").iterdir())


def test_the_worker_of_a_killed_server_ends_by_itself(site):  # noqa: F811
    server = site.start_and_wait()
    wait_until(lambda: has_worker(site))
    worker = the_worker(site)
    server.kill()
    server.wait()
    wait_until(lambda: not is_alive(worker), seconds=10)


def test_a_server_ends_soon_though_the_mail_server_hangs(site):  # noqa: F811
    with MailServer() as mail_server:
        mail_server.hangs = True
        server = site.start_and_wait(EMAIL_URL=mail_server.url)
        run(site, WRITE_A_MAIL, EMAIL_URL=mail_server.url)
        wait_until(lambda: mail_server.connections, seconds=10)
        server.send_signal(signal.SIGINT)
        assert server.wait(8) == 0


def test_by_itself_it_sends_too_and_ends_when_told(site):  # noqa: F811
    with MailServer() as mail_server:
        run(site, WRITE_A_MAIL, EMAIL_URL=mail_server.url)
        command = [sys.executable, ROOT / "manage.py", "worker"]
        worker = subprocess.Popen(command, env=site.environment(EMAIL_URL=mail_server.url), stdout=subprocess.DEVNULL)
        site.started.append(worker)
        mail_server.wait_for(1)
        worker.send_signal(signal.SIGINT)
        assert worker.wait(10) == 0


@task()
def note_from_the_queue() -> None:
    Chore.objects.note("worker", problem="noted")


@task()
def fail() -> None:
    raise RuntimeError


@pytest.mark.django_db
def test_the_worker_does_what_was_put_into_the_queue_and_survives_what_fails():
    failing, noting = fail.enqueue(), note_from_the_queue.enqueue()

    assert Worker()._look_around()

    failing.refresh()
    noting.refresh()
    assert (failing.status, noting.status) == ("FAILED", "SUCCESSFUL")
    assert Chore.objects.get(name="worker").problem == "noted"


A_LONG_THREAD = """
from factories import make_post
from comments.models import Comment
post, thread = make_post("Talk"), []
for number in range(1000):
    above = thread[number - 1 if number % 10 < 7 else number - number % 10] if number % 10 else None
    fields = {"author_name": f"Reader {number % 97}", "source": "I saw it *twice*, and the ending is >!his!<."}
    thread.append(Comment(post=post, parent=above, **fields))
Comment.objects.store_thread(thread)
"""


def test_they_stay_small_when_long_conversations_are_read(site):  # noqa: F811
    server = site.start_and_wait()
    wait_until(lambda: has_worker(site))
    run(site, A_LONG_THREAD)

    def read(_turn):
        with urlopen(f"http://127.0.0.1:{site.port}/talk/", timeout=60) as answer:
            return len(answer.read())

    with ThreadPoolExecutor(4) as readers:
        sizes = set(readers.map(read, range(100)))
    megabytes = memory_of([server.pid, site.worker(), the_worker(site)])
    print(f"server and worker, after 100 views: {megabytes:.0f} MB")  # noqa: T201
    assert min(sizes) > 1_000_000
    assert megabytes <= MOST_MEGABYTES
