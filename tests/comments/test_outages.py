"""With real processes: the mail server is dead, hangs or refuses, the worker stopped or killed; readers notice nothing.

Nothing here hangs on Redis: no part of Matinee uses it.
"""

import os
import re
import signal
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from html import unescape
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest
from browser.site import Site
from mail_server import MailServer
from warm_python import run_code

ROOT = Path(__file__).parents[2]
OPEN = {"COMMENTS_HOLD_FIRST": "0", "COMMENTS_FLOOD_SECONDS": "0", "COMMENTS_PER_NETWORK": "0"}
SLOW = 3.0  # seconds: an answer that waits for a mail server takes ten
FAULTS = ["dead", "hangs", "drips", "refuses"]
DUE = "from comments.models import Mail; from django.utils import timezone; "
DUE += "Mail.objects.filter(state='waiting').update(due_at=timezone.now())"
SILENT = """
from datetime import timedelta
from django.utils import timezone
from comments.models import Chore
Chore.objects.filter(name="worker").update(done_at=timezone.now() - timedelta(minutes=7))
"""
DESK = """
from django.test import Client
from blog.models import User
client = Client(SERVER_NAME="127.0.0.1")
client.force_login(User.objects.get())
print(client.get("/admin/").content.decode())
"""


@pytest.fixture(scope="module")
def mail_server() -> Iterator[MailServer]:
    with MailServer() as server:
        yield server


@pytest.fixture(scope="module")
def site(first_start, tmp_path_factory, mail_server) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("outages") / "var"
    with first_start.copy(folder, EMAIL_URL=mail_server.url, **OPEN) as site:
        yield site


@pytest.fixture(autouse=True)
def _all_is_well(site, mail_server) -> Iterator[None]:
    """Each test begins with a server that takes mails, and none of them on its way."""
    mail_server.raw.clear()
    yield
    restore(mail_server)


def break_(mail_server, fault):
    if fault == "dead":
        mail_server.stop()
    elif fault == "refuses":
        mail_server.refuse = {"": "550 Not from you"}
    else:
        setattr(mail_server, fault, True)


def restore(mail_server):
    mail_server.refuse, mail_server.hangs, mail_server.drips = {}, False, False
    if not mail_server.running:
        mail_server.start()


def comment(site, text) -> float:
    """Post one as a visitor does, see it on the page, and say how many seconds both took."""
    page = urlopen(f"{site.url}/her/", timeout=30).read().decode()
    stamp = unescape(re.search(r'name="stamp" value="([^"]+)"', page)[1])
    form = urlencode(
        {"comment": text, "author": "Ada", "email": "ada@example.org", "comment_parent": "0", "stamp": stamp}
    )
    begin = time.monotonic()
    posted = urlopen(Request(f"{site.url}/her/comment/", form.encode()), timeout=30).read().decode()
    assert text in posted
    return time.monotonic() - begin


def mails_of(site) -> list[dict]:
    """Straight from the file: these are asked for again and again, and Django takes a second to start."""
    with closing(sqlite3.connect(site.data_dir / "matinee.sqlite3", timeout=30)) as database:
        database.row_factory = sqlite3.Row
        return list(map(dict, database.execute("SELECT state, problem, attempts FROM comments_mail")))


def wait_until(condition, *, seconds=90, pause=0.1):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(pause)


def the_worker(site) -> int:
    files = sorted((site.data_dir / "run").glob("mails-*.lock"), key=lambda path: path.stat().st_mtime_ns)
    return int(files[-1].stem.rpartition("-")[2])


def stop_between_writes(site, worker) -> None:
    """Stop it, but not while it writes to SQLite: it would keep the database locked, as no dead process does."""
    while True:
        os.kill(worker, signal.SIGSTOP)
        try:
            with closing(sqlite3.connect(site.data_dir / "matinee.sqlite3", timeout=0.5)) as database:
                database.execute("BEGIN IMMEDIATE")
            return
        except sqlite3.OperationalError:
            os.kill(worker, signal.SIGCONT)
            time.sleep(0.2)


def texts(mail_server) -> list[str]:
    return sorted(re.search(r"Number \d+\.", mail.get_body(["plain"]).get_content())[0] for mail in mail_server.mails)


@pytest.mark.parametrize("fault", FAULTS)
def test_readers_notice_nothing_and_every_mail_arrives_once_when_it_is_over(site, mail_server, fault):
    usual = statistics.median(comment(site, f"Usual {fault} Number {number}.") for number in range(5))
    mail_server.wait_for(5)
    mail_server.raw.clear()
    break_(mail_server, fault)

    spans = [comment(site, f"In an outage, {fault}: Number {number}.") for number in range(10)]

    print(f"{fault}: {statistics.median(spans):.3f} s, usually {usual:.3f} s")  # noqa: T201
    assert statistics.median(spans) < max(SLOW, 3 * usual)
    wait_until(lambda: any(mail["problem"] for mail in mails_of(site)))
    assert {mail["state"] for mail in mails_of(site) if mail["attempts"] and mail["problem"]} == {"waiting"}
    assert mail_server.raw == []
    if fault != "refuses":
        assert "Mails wait, and nothing is lost." in unescape(site.run(DESK))

    restore(mail_server)
    site.run(DUE)
    mail_server.wait_for(10, seconds=60)
    wait_until(lambda: {mail["state"] for mail in mails_of(site)} == {"sent"})
    assert texts(mail_server) == [f"Number {number}." for number in range(10)]


def test_with_the_worker_stopped_nothing_is_lost_and_the_desk_says_so(site, mail_server):
    comment(site, "Before. Number 0.")
    mail_server.wait_for(1)
    worker = the_worker(site)
    stop_between_writes(site, worker)
    try:
        assert statistics.median(comment(site, f"Stopped. Number {number}.") for number in range(1, 6)) < SLOW
        site.run(SILENT)
        assert "The worker has not been heard of for 7" in unescape(site.run(DESK)).replace("\xa0", " ")
        assert len(mail_server.raw) == 1
    finally:
        os.kill(worker, signal.SIGCONT)

    mail_server.wait_for(6)
    assert texts(mail_server) == [f"Number {number}." for number in range(6)]
    wait_until(lambda: "troubles" not in site.run(DESK), pause=2)


def test_a_worker_that_is_killed_in_the_middle_loses_no_mail(site, mail_server):
    for number in range(20):
        comment(site, f"Killed. Number {number}.")
        if number % 4 == 0:
            killed = the_worker(site)
            os.kill(killed, signal.SIGKILL)
            wait_until(lambda killed=killed: the_worker(site) != killed)
    site.run(DUE)  # what a killed one had claimed comes up after five minutes; here at once

    wait_until(lambda: {mail["state"] for mail in mails_of(site)} == {"sent"})
    by_name = {mail["Message-ID"]: mail for mail in mail_server.mails}
    assert len(by_name) == 20
    assert (
        len(mail_server.raw) <= 25
    )  # a kill between the server's answer and our note of it sends one twice, by one name


def test_workers_of_several_machines_send_each_mail_once(installation, mail_server):
    environment = {**installation, "EMAIL_URL": mail_server.url}
    write = (
        "from comments.mailing import write; from comments.models import Mail; "
        "write([Mail(kind='confirm', to=f'reader{n}@example.org', subject='Her', text='x') for n in range(60)])"
    )
    assert run_code(write, environment).returncode == 0
    command = [sys.executable, Path(__file__).with_name("mail_sender.py")]
    workers = [subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    sent = [int(worker.communicate(timeout=120)[0]) for worker in workers]

    print(f"sent by each: {sent}")  # noqa: T201
    assert sum(sent) == len(mail_server.raw) == 60
    assert len({mail["To"] for mail in mail_server.mails}) == 60
