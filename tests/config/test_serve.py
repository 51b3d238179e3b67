"""`./run` with real processes: what stands in its way is said in words, and no process is left behind."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOON = 5  # seconds; what is measured on an idle machine is a tenth of it


# The server, but between noticing that a worker died and being ready to notice the next, half a second passes.
DWELLS_ON_THE_DEAD = f"""
import os, sys, time
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
sys.path.insert(0, {str(ROOT)!r})
import django
django.setup()
import manage
from config.server import Server

class Slow(list):
    def clear(self):
        time.sleep(0.5)
        super().clear()

begin = Server.startup
def startup(server, *args):
    server.interrupt_children = Slow()
    begin(server, *args)
Server.startup = startup
manage.main("serve")
"""


# The server, but its terminal takes half a second for each line, and is not waited for before a worker is forked:
# Python does wait, but another thread may begin to write directly afterwards.
TELLS_SLOWLY = f"""
import io, os, sys, time
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
sys.path.insert(0, {str(ROOT)!r})
import django
django.setup()
import multiprocessing.util
import manage

class Slow(io.FileIO):
    def write(self, line):
        time.sleep(0.5)
        return super().write(line)

sys.stdout = io.TextIOWrapper(io.BufferedWriter(Slow(1, "w", closefd=False)), line_buffering=True)
multiprocessing.util._flush_std_streams = lambda: None
manage.main("serve")
"""


class Site:
    """A DATA_DIR with a port of its own, and the servers that a test starts on it."""

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir
        self.port = free_port()
        self.started: list[subprocess.Popen] = []
        self.workers_seen: set[int] = set()

    def environment(self, **changes: str) -> dict[str, str]:
        database = f"sqlite:///{self.data_dir / 'matinee.sqlite3'}"
        fixed = {
            "DATA_DIR": str(self.data_dir),
            "DATABASE_URL": database,
            "PORT": str(self.port),
            "FIRST_CONTENT": "none",
        }
        return {
            **os.environ,
            "HOST": "127.0.0.1",
            "SITE_URL": "",
            "TRUSTED_PROXIES": "",
            "WORKERS": "1",
            **fixed,
            **changes,
        }

    def start(self, *command: object, **changes: str) -> subprocess.Popen:
        with (self.data_dir / "output").open("w") as output:
            server = subprocess.Popen(
                [sys.executable, *(command or (ROOT / "manage.py", "serve"))],
                env=self.environment(**changes),
                stdout=output,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                process_group=0,
            )
        self.started.append(server)
        return server

    def start_and_wait(self, *command: object, **changes: str) -> subprocess.Popen:
        server = self.start(*command, **changes)
        wait_until(lambda: self.answers() or server.poll() is not None, seconds=180)
        assert server.poll() is None, self.output()
        return server

    def refusal(self, **changes: str) -> list[str]:
        """The lines that a server says which does not start."""
        assert self.start(**changes).wait(180) == 1
        return self.output().strip().splitlines()

    def output(self) -> str:
        return (self.data_dir / "output").read_text()

    def answers(self) -> bool:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{self.port}/", timeout=2).close()
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False
        return True

    def worker(self) -> int:
        """The newest worker, by the file that it locks."""
        files = sorted((self.data_dir / "run").glob("worker-*.lock"), key=lambda path: path.stat().st_mtime_ns)
        pid = int(files[-1].stem.removeprefix("worker-"))
        self.workers_seen.add(pid)
        return pid

    def workers(self) -> set[int]:
        """All that are alive."""
        files = (self.data_dir / "run").glob("worker-*.lock")
        pids = {int(path.stem.removeprefix("worker-")) for path in files}
        self.workers_seen |= pids
        return {pid for pid in pids if is_alive(pid)}

    def kill_all(self) -> None:
        for server in self.started:
            server.kill()
            server.wait()
        for path in self.data_dir.glob("run/worker-*.lock"):
            self.workers_seen.add(int(path.stem.removeprefix("worker-")))
        for pid in filter(is_alive, self.workers_seen):
            os.kill(pid, signal.SIGKILL)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_alive(pid: int) -> bool:
    """Whether it runs, as ours; one that ended and waits to be noticed does not."""
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False
    return b"manage" in command


def wait_until(condition: Callable[[], object], seconds: float = SOON) -> float:
    begin = time.monotonic()
    while not condition():
        assert time.monotonic() - begin < seconds, "it did not happen in time"
        time.sleep(0.01)
    return time.monotonic() - begin


def sites_in(directory: Path) -> Iterator[Site]:
    directory.mkdir(exist_ok=True)
    site = Site(directory)
    yield site
    site.kill_all()


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site after its first start, to be copied; what that start said is in its output."""
    for site in sites_in(tmp_path_factory.mktemp("first") / "data"):
        site.start_and_wait().send_signal(signal.SIGINT)
        site.started[0].wait(15)
        yield site


@pytest.fixture
def site(prepared: Site, tmp_path: Path) -> Iterator[Site]:
    shutil.copytree(prepared.data_dir, tmp_path / "data")
    yield from sites_in(tmp_path / "data")


@pytest.fixture
def new_site(tmp_path: Path) -> Iterator[Site]:
    yield from sites_in(tmp_path / "data")


def test_the_first_start_says_where_the_site_is_and_how_to_own_and_stop_it(prepared: Site) -> None:
    for part in (f"http://127.0.0.1:{prepared.port}", "/setup/", str(prepared.data_dir), "Ctrl-C"):
        assert part in prepared.output()


def test_a_second_start_prepares_nothing(site: Site) -> None:
    begin = time.monotonic()
    site.start_and_wait()
    print(f"second start: {time.monotonic() - begin:.2f} s")  # noqa: T201
    assert "..." not in site.output()


def test_a_second_server_in_the_same_directory_names_the_first(site: Site) -> None:
    first = site.start_and_wait()
    cause, remedy = site.refusal(PORT=str(free_port()))
    assert f"already running here: process {first.pid} at http://127.0.0.1:{site.port}" in cause
    assert "DATA_DIR=" in remedy


def test_a_busy_port_is_refused_in_words(site: Site) -> None:
    with socket.create_server(("127.0.0.1", site.port)):
        cause, remedy = site.refusal()
    assert f"127.0.0.1:{site.port} is used by another program" in cause
    assert f"PORT={site.port + 1} ./run" in remedy


def test_a_name_of_another_machine_is_refused_in_words(site: Site) -> None:
    cause, remedy = site.refusal(HOST="name.invalid")
    assert "HOST=name.invalid" in cause
    assert "HOST=127.0.0.1" in remedy


def test_https_without_a_trusted_proxy_is_refused(site: Site) -> None:
    cause, remedy = site.refusal(SITE_URL="https://films.example")
    assert "redirected for ever" in cause
    assert "TRUSTED_PROXIES=127.0.0.1" in remedy


def test_a_killed_worker_is_replaced_at_once_however_often(site: Site) -> None:
    site.start_and_wait()
    for _ in range(4):
        killed = site.worker()
        os.kill(killed, signal.SIGKILL)
        wait_until(lambda killed=killed: site.worker() != killed)
        print(f"answers {wait_until(site.answers):.2f} s after a worker was killed")  # noqa: T201


def kill_both_workers(site: Site, program: str, *, pause: float = 0) -> set[int]:
    """Of a server that is run by the program: which they were."""
    site.start_and_wait("-c", program, WORKERS="2")
    wait_until(lambda: len(site.workers()) == 2)
    killed = site.workers()
    for pid in killed:
        os.kill(pid, signal.SIGKILL)
        time.sleep(pause)
    return killed


def test_of_two_workers_that_die_together_both_are_replaced(site: Site) -> None:
    killed = kill_both_workers(site, DWELLS_ON_THE_DEAD, pause=0.2)  # the second dies while the first is dwelt on
    wait_until(lambda: len(site.workers() - killed) == 2, seconds=10)
    time.sleep(1)  # in which the one whose death is heard of late must not be replaced again
    assert len(site.workers()) == 2


def test_a_worker_begins_though_the_terminal_is_just_told_of_another_ones_end(site: Site) -> None:
    """A copy of the process that is made while a thread writes would wait for that thread's lock for ever."""
    killed = kill_both_workers(site, TELLS_SLOWLY)
    wait_until(lambda: len(site.workers() - killed) == 2, seconds=15)


def test_the_worker_of_a_killed_server_gives_way_to_the_next_server(site: Site) -> None:
    first = site.start_and_wait()
    orphan = site.worker()
    first.kill()
    first.wait()
    assert site.answers()
    second = site.start()
    wait_until(lambda: "Ctrl-C" in site.output(), seconds=30)
    wait_until(lambda: site.answers() and not is_alive(orphan), seconds=15)
    assert second.poll() is None
    assert "Ended what a killed server had left running" in site.output()


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_server_told_to_end_does_so_silently_and_leaves_no_process(site: Site, ending: signal.Signals) -> None:
    server = site.start_and_wait(WORKERS="2")
    worker = site.worker()
    said = site.output()
    server.send_signal(ending)
    assert server.wait(15) == 0
    assert site.output() == said
    assert not is_alive(worker)
    assert not list((site.data_dir / "run").iterdir())


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_a_server_may_be_ended_while_it_prepares(new_site: Site, ending: signal.Signals) -> None:
    server = new_site.start()
    wait_until(lambda: "Setting up the database" in new_site.output(), seconds=60)
    server.send_signal(ending)
    assert server.wait(30) == 130
    assert "Traceback" not in new_site.output()


def test_ctrl_c_in_a_terminal_reaches_workers_too_and_stays_silent(site: Site) -> None:
    server = site.start_and_wait(WORKERS="2")
    said = site.output()
    os.killpg(server.pid, signal.SIGINT)
    assert server.wait(15) == 0
    assert site.output() == said


def test_workers_that_end_before_the_server_has_heard_are_no_surprise(site: Site) -> None:
    server = site.start_and_wait(WORKERS="2")
    wait_until(lambda: len(site.workers()) == 2)
    said = site.output()
    for worker in site.workers():
        os.kill(worker, signal.SIGTERM)
    time.sleep(0.3)
    server.send_signal(signal.SIGTERM)
    assert server.wait(15) == 0
    assert site.output() == said
