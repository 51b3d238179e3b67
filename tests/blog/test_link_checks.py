"""Whether addresses are still there: what is said of what servers answer, by the worker, bit by bit."""

import socket
from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from factories import make_link, make_owner, make_post
from web_server import Page, WebServer, endless, hanging, json_page, redirect_to

from blog import link_checks, web
from blog.link_checks import begin_check, check_some, find_out
from blog.lookups.archive import read_availability
from blog.models import FurtherReading, LinkCheck
from config.worker import Worker

KEPT = "https://web.archive.org/web/20140201000000/http://gone.example/her"


def snapshot(url="http://web.archive.org/web/20140201000000/http://gone.example/her", **fields):
    """As https://archive.org/help/wayback_api.php has it."""
    closest = {"available": True, "url": url, "timestamp": "20140201000000", "status": "200", **fields}
    return {"url": "gone.example", "archived_snapshots": {"closest": closest}}


@pytest.fixture
def server(settings):
    """The pages of others, and the Internet Archive, which has kept what lies below /gone."""
    with WebServer() as server:
        settings.LOOKUPS_LOCAL = frozenset({server.host})
        settings.ARCHIVE_API = f"{server.url}/wayback/available"
        server.pages["/here"] = Page(b"here")
        server.answer = archive
        yield server


def archive(request):
    if request.path != "/wayback/available":
        return None
    return json_page(snapshot() if "/gone" in request.query["url"] else {"url": "x", "archived_snapshots": {}})


# One address


def test_a_page_that_is_there_is_asked_once_and_not_fetched(server):
    assert find_out(f"{server.url}/here").status == "alive"
    assert [request.method for request in server.requests] == ["HEAD"]


@pytest.mark.parametrize("status", [403, 404, 405, 500, 501])
def test_a_server_that_does_not_like_the_short_question_is_asked_the_long_one(server, status):
    server.answer = lambda request: Page(b"", status) if request.method == "HEAD" else Page(b"here")

    assert find_out(f"{server.url}/x").status == "alive"


def test_of_a_long_page_only_the_beginning_is_fetched(server):
    server.answer = lambda request: Page(b"", 405) if request.method == "HEAD" else endless()

    assert find_out(f"{server.url}/x").status == "alive"


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_gone_gets_the_address_of_the_archive(server, status):
    server.pages["/gone"] = Page(b"", status)

    found = find_out(f"{server.url}/gone", near=date(2014, 1, 3))

    assert (found.status, found.archive_url) == ("dead", KEPT)
    assert found.words == f"127.0.0.1 has nothing there (status {status})."
    assert server.requests[-1].query == {"url": f"{server.url}/gone", "timestamp": "20140103"}


def test_what_is_gone_and_was_not_kept_gets_none(server):
    found = find_out(f"{server.url}/nowhere")

    assert (found.status, found.archive_url) == ("dead", "")
    assert found.words == "127.0.0.1 has nothing there (status 404). The Internet Archive has no copy."


@pytest.mark.parametrize("page", [Page(b"", 500), Page(b"<html>"), json_page([]), json_page({"archived_snapshots": 3})])
def test_an_archive_that_fails_is_said_and_the_page_is_gone_all_the_same(server, page):
    server.answer = lambda request: page if request.path.startswith("/wayback") else None

    found = find_out(f"{server.url}/gone")

    assert (found.status, found.archive_url) == ("dead", "")
    assert "The Internet Archive" in found.words


@pytest.mark.parametrize("status", [401, 403, 429, 500, 503])
def test_a_refusal_is_no_death(server, status):
    server.pages["/x"] = Page(b"", status)

    found = find_out(f"{server.url}/x")

    assert (found.status, found.archive_url) == ("unclear", "")
    assert found.words


def test_nor_is_a_server_that_keeps_one_waiting(server, monkeypatch):
    monkeypatch.setattr(web, "PATIENCE", 0.2)
    server.pages["/x"] = hanging()

    assert find_out(f"{server.url}/x").status == "unclear"


def test_nor_is_an_address_within_our_own_network(server):
    server.pages["/x"] = redirect_to("http://192.168.0.1/")

    assert [find_out(url).status for url in (f"{server.url}/x", "http://localhost/", "http://10.0.0.1/")] == [
        "unclear"
    ] * 3


def test_a_host_that_is_gone_is_told_from_a_network_that_is_gone(server, monkeypatch, settings):
    real = socket.getaddrinfo

    def no_such_host(host, *args, **more):
        if host == "127.0.0.1":
            return real(host, *args, **more)
        raise socket.gaierror(socket.EAI_NONAME, "no")

    monkeypatch.setattr(socket, "getaddrinfo", no_such_host)
    assert find_out("https://films.example/gone").status == "dead"
    settings.ARCHIVE_API = "https://archive.example/wayback/available"
    assert find_out("https://films.example/gone").status == "unclear"


# The archive's answers


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (snapshot(), KEPT),
        (snapshot(KEPT), KEPT),
        ({"archived_snapshots": {}}, ""),
        (snapshot(available=False), ""),
        (snapshot(status="404"), ""),
        (snapshot(url="https://evil.example/web/20140201000000/x"), ""),
        (snapshot(url="javascript:alert(1)"), ""),
        (
            snapshot(url="http://web.archive.org/web/2014/javascript:alert(1)"),
            "https://web.archive.org/web/2014/javascript:alert(1)",
        ),
        ({}, None),
        ([], None),
        ({"archived_snapshots": []}, None),
        (None, None),
    ],
)
def test_what_the_archive_kept_is_read(answer, expected):
    assert read_availability(answer) == expected


# All of them


@pytest.fixture
def owner(db):
    return make_owner()


def work_off():
    """What the worker does with all the time in the world."""
    DBTaskResult.objects.ready().update(run_after=timezone.now())
    while DBTaskResult.objects.ready().exists():
        assert Worker()._look_around()
        DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now())


def test_the_worker_checks_all_addresses_and_writes_down_what_it_found(owner, server):
    post = make_post(published_at=datetime(2014, 1, 3, tzinfo=UTC))
    for number in range(6):
        make_link(post, f"Here {number}", url=f"{server.url}/here?{number}")
    gone = make_link(post, "Gone", url=f"{server.url}/gone")
    none = make_link(post, "None")

    check = begin_check(post=None, by=owner)
    assert (check.total, check.done, check.is_running) == (7, 0, True)
    assert server.requests == []
    work_off()

    check.refresh_from_db()
    assert (check.done, check.is_running, check.finished_at is None) == (7, False, False)
    gone.refresh_from_db()
    none.refresh_from_db()
    assert (gone.found, gone.archive_url, gone.url) == ("dead", KEPT, f"{server.url}/gone")
    assert gone.checked_at is not None
    assert (none.found, none.checked_at) == ("unchecked", None)
    assert FurtherReading.objects.found("alive").count() == 6
    assert [request.query["timestamp"] for request in server.requests if request.query.get("timestamp")] == ["20140103"]


def test_between_some_and_the_next_the_worker_does_other_things(owner, server):
    for number in range(link_checks.AT_ONCE + 1):
        make_link(url=f"{server.url}/here?{number}")
    check = begin_check(post=None, by=owner)

    Worker()._look_around()

    assert check.done == link_checks.AT_ONCE
    assert DBTaskResult.objects.ready().count() == 0
    assert DBTaskResult.objects.filter(status="READY").count() == 1


def test_only_the_addresses_of_a_post_are_checked_where_one_is_named(owner, server):
    own, other = make_link(url=f"{server.url}/here"), make_link(url=f"{server.url}/here")

    begin_check(post=own.post, by=owner)
    work_off()

    own.refresh_from_db()
    other.refresh_from_db()
    assert (own.found, other.found) == ("alive", "unchecked")


def test_an_address_that_is_changed_meanwhile_is_not_found(owner, server):
    link = make_link(url=f"{server.url}/gone")
    begin_check(post=None, by=owner)
    work_off()

    FurtherReading.objects.update(url=f"{server.url}/here")

    link.refresh_from_db()
    assert link.found == "unchecked"
    assert not FurtherReading.objects.found("dead").exists()


def test_one_check_at_a_time(owner, server):
    make_link(url=f"{server.url}/here")
    assert begin_check(post=None, by=owner)

    assert begin_check(post=None, by=owner) is None

    LinkCheck.objects.update(heard_of_at=timezone.now() - timedelta(minutes=4))
    assert LinkCheck.objects.get().has_stopped
    again = begin_check(post=None, by=owner)
    assert again
    assert LinkCheck.objects.get() == again


def test_without_addresses_there_is_nothing_to_check(owner):
    make_link()

    assert begin_check(post=None, by=owner) is None
    assert not LinkCheck.objects.exists()


def test_a_check_that_is_overtaken_or_whose_post_is_gone_ends(owner, server):
    link = make_link(url=f"{server.url}/here")
    check = begin_check(post=link.post, by=owner)
    link.post.delete()

    check_some.func(check.pk)

    assert server.requests == []
