"""Whatever of the server is killed while sixteen readers write, no comment that was acknowledged is lost or doubled.

And it comes back: by itself, or by `./run` when its main process is gone.
"""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing, suppress
from pathlib import Path

import pytest
from browser.site import OWNER, ROOT, Site
from mail_server import MailServer
from stubborn_writers import STORED_ONCE, WRITERS, Unanswered, whole_answer
from tree_oracle import faults_in

from comments.throttling import REPEATED

WORKERS = 2
SLUGS = ["her", "alien", "ran", "m"]
SOON, AT_LAST = 180, 300  # seconds, on a machine that has other things to do
AFTER_EACH = WRITERS  # comments that are acknowledged before the next kill
MAKE_POSTS = f"""
from blog.models import Post
for slug in {SLUGS}:
    Post.objects.create(title=slug.title(), slug=slug, status="published")
"""
SURVEY = """
import json
from comments.models import Comment, Mail
from tree_oracle import COLUMNS
rows = Comment.objects.order_by("pk").values(*COLUMNS, "source", "state", "post__slug")
print(json.dumps({"rows": list(rows), "mails": list(Mail.objects.values_list("comment", flat=True))}))
"""


class Writers:
    """The sixteen, as processes of their own, and what was acknowledged to them until now."""

    def __init__(self, site, folder):
        self.log = folder / "acknowledged"
        command = [sys.executable, Path(__file__).with_name("stubborn_writers.py"), f"127.0.0.1:{site.port}", *SLUGS]
        with self.log.open("ab") as output, (folder / "writers").open("wb") as problems:
            self.process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=output, stderr=problems, process_group=0
            )

    def __enter__(self):
        return self

    def __exit__(self, failure, *_):
        """Let each of them come through with what he is about; but not against a server that is not there."""
        self.process.stdin.close()
        try:
            if failure is None:
                self.process.wait(AT_LAST)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def number(self):
        return self.log.read_bytes().count(b"\n")

    def wait_for_more(self, number):
        enough = self.number() + number
        wait_until(lambda: self.number() >= enough, SOON)

    def acknowledged(self):
        return [json.loads(line) for line in self.log.read_text().splitlines()]


def wait_until(condition, seconds):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"it did not happen within {seconds} seconds"
        time.sleep(0.05)


def alive(site, kind):
    """The server's processes of a kind, by the files that they lock."""
    pids = {int(path.stem.rpartition("-")[2]) for path in (site.data_dir / "run").glob(f"{kind}-*.lock")}
    return {pid for pid in pids if _runs(pid)}


def _runs(pid):
    try:
        return b"manage.py" in Path(f"/proc/{pid}/cmdline").read_bytes()  # empty once it ended, though not yet noticed
    except OSError:
        return False


def all_alive(site):
    return len(alive(site, "worker")) == WORKERS and len(alive(site, "mails")) == 1


def kill(*pids):
    for pid in pids:
        os.kill(pid, signal.SIGKILL)


def kill_one_worker(site):
    killed = min(alive(site, "worker"))
    kill(killed)
    wait_until(lambda: killed not in alive(site, "worker") and all_alive(site), SOON)


def kill_all_workers(site):
    killed = alive(site, "worker")
    kill(*killed)
    wait_until(lambda: not killed & alive(site, "worker") and all_alive(site), SOON)


def kill_mail_worker(site):
    (killed,) = alive(site, "mails")
    kill(killed)
    wait_until(lambda: killed not in alive(site, "mails") and all_alive(site), SOON)


def kill_main_process(site):
    """Its workers go on, and what they take counts, until the next `./run` ends them."""
    orphans = alive(site, "worker")
    kill(site.process.pid)
    site.process.wait()
    assert alive(site, "worker") == orphans
    _start_again(site)
    wait_until(lambda: not orphans & alive(site, "worker") and all_alive(site), SOON)


def kill_everything(site):
    """As when the machine runs out of memory: nothing is ended in good order."""
    kill(site.process.pid, *alive(site, "worker"), *alive(site, "mails"))
    site.process.wait()
    _start_again(site)
    wait_until(lambda: all_alive(site), SOON)


def _start_again(site):
    site.start()
    assert site.process.poll() is None, site.said()


KILLS = [
    *(kill_one_worker, kill_main_process, kill_all_workers, kill_mail_worker, kill_one_worker),
    *(kill_everything, kill_one_worker, kill_all_workers, kill_one_worker, kill_mail_worker),
    *(kill_main_process, kill_one_worker, kill_one_worker, kill_everything, kill_all_workers),
    *(kill_one_worker, kill_mail_worker, kill_main_process, kill_one_worker, kill_everything),
]


@pytest.fixture
def site(installation, ready, tmp_path):
    ready.copy_files(tmp_path / "site")  # its database is that of the installation
    with (
        MailServer() as mail_server,
        Site(
            tmp_path / "site",
            DATABASE_URL=installation["DATABASE_URL"],
            EMAIL_URL=mail_server.url,
            WORKERS=str(WORKERS),
            FIRST_CONTENT="none",
            **OWNER,
        ) as site,
    ):
        site.run(MAKE_POSTS)
        yield site
        kill(*alive(site, "worker"), *alive(site, "mails"))


def test_of_what_was_acknowledged_nothing_is_lost_doubled_or_misplaced_in_twenty_kills(site, tmp_path):
    begin = time.monotonic()
    with Writers(site, tmp_path) as writers:
        for number, kill_what in enumerate(KILLS, 1):
            writers.wait_for_more(AFTER_EACH)
            at = time.monotonic()
            kill_what(site)
            print(f"{number}. {kill_what.__name__}: whole again after {time.monotonic() - at:.1f} s")  # noqa: T201
        writers.wait_for_more(AFTER_EACH)
    acknowledged = writers.acknowledged()
    end_in_good_order(site)
    found = json.loads(site.run(SURVEY))

    tell(acknowledged, time.monotonic() - begin)
    assert writers.process.returncode == 0, (tmp_path / "writers").read_text()
    check_answers(acknowledged)
    check_stored(acknowledged, found["rows"])
    assert Counter(found["mails"]) == {row["pk"]: 1 for row in found["rows"]}  # its owner's, written with each
    assert faults_in(found["rows"]) == []
    assert "Every comment stands" in check_threads(site)
    check_file(site.environment["DATABASE_URL"])
    assert "Traceback" not in site.said()


def end_in_good_order(site):
    site.process.terminate()
    assert site.process.wait(SOON) == 0
    assert not list((site.data_dir / "run").iterdir())


def tell(acknowledged, seconds):
    faults = sum((Counter(last_of(acknowledged, number)["faults"]) for number in range(WRITERS)), Counter())
    again = Counter(line["status"] for line in acknowledged if line["attempts"] > 1)
    print(f"{len(acknowledged)} comments in {seconds:.0f} s; sent again: {dict(again)}; seen: {dict(faults)}")  # noqa: T201


def last_of(acknowledged, number):
    return [line for line in acknowledged if line["text"].startswith(f"Writer {number} ")][-1]


def check_answers(acknowledged):
    """Every writer came through, and heard nothing but yes; "stored once" only who had sent it before."""
    assert {line["status"] for line in acknowledged} <= {303, 409}
    assert all(line["key"] for line in acknowledged)
    assert all(line["attempts"] > 1 for line in acknowledged if line["status"] == 409)
    assert {line["seen"] for line in acknowledged} <= {True, None}
    assert any(line["seen"] for line in acknowledged)
    assert any(line["attempts"] > 1 for line in acknowledged)


def check_stored(acknowledged, rows):
    by_key = {row["pk"]: row for row in rows}
    assert Counter(row["source"] for row in rows) == Counter(line["text"] for line in acknowledged)
    for line in acknowledged:
        row = by_key[line["key"]]
        said = {"source": line["text"], "post__slug": line["slug"], "parent_id": line["parent"], "state": "approved"}
        assert {name: row[name] for name in said} == said
    assert max(row["level"] for row in rows) > 1


def check_threads(site):
    command = [sys.executable, "manage.py", "check_threads"]
    done = subprocess.run(command, cwd=ROOT, env=site.environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def check_file(database_url):
    kind, _, path = database_url.partition(":///")
    if kind == "sqlite":
        with closing(sqlite3.connect(f"/{path.lstrip('/')}")) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert database.execute("PRAGMA foreign_key_check").fetchall() == []


WHOLE = b"HTTP/1.1 303 See Other\r\nLocation: /her/#comment-7\r\nContent-Length: 4\r\n\r\nseen"


@pytest.mark.parametrize("length", range(len(WHOLE)))
def test_an_answer_that_breaks_off_is_no_acknowledgement(length):
    assert whole_answer(WHOLE)[0] == 303
    with pytest.raises(Unanswered):
        whole_answer(WHOLE[:length])


def test_the_writers_know_the_words_by_which_a_repeated_comment_is_acknowledged():
    assert str(REPEATED).endswith(STORED_ONCE)
