"""The door to the network, with real servers: it waits and reads so much and no more, and says what went wrong."""

import gzip
import socket
import time
import zlib
from threading import Thread

import pytest
from web_server import Page, WebServer, dripping, endless, hanging, json_page, redirect_to

from blog import web
from blog.web import Answer, Reason, Trouble, Wish, ask, ask_json, is_public


@pytest.fixture
def server(settings):
    with WebServer() as server:
        settings.LOOKUPS_LOCAL = frozenset({server.host})
        yield server


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(web, "PATIENCE", 0.4)
    monkeypatch.setattr(web, "LONGEST", 0.8)


def reason_of(answer):
    assert isinstance(answer, Trouble), answer
    return answer.reason


def test_what_a_server_says_comes_back(server, settings):
    settings.SITE_URL = "https://films.example"
    server.pages["/a%20b"] = Page("é".encode(), headers={"Content-Type": "text/plain; charset=utf-8"})

    answer = ask(f"{server.url}/a b?q=ü&x=1#part", Wish())

    address = f"{server.url}/a%20b?q=%C3%BC&x=1"
    assert answer == Answer("127.0.0.1", 200, address, "text/plain; charset=utf-8", "é".encode())
    assert server.requests[0].headers["user-agent"] == "Matinee (+https://films.example)"
    assert "referer" not in server.requests[0].headers
    assert "cookie" not in server.requests[0].headers


@pytest.mark.parametrize(
    "address",
    [
        *("", "her", "ftp://films.example/", "file:///etc/passwd", "javascript:alert(1)", "https://", "https://["),
        *("//a.example", "https://user:secret@films.example/", "https://films.example:0/", "https://films.example:x/"),
        "https://\udc80/",
    ],
)
def test_what_is_no_address_is_not_asked(address):
    assert reason_of(ask(address, Wish())) == Reason.NO_ADDRESS


# Whom it does not ask


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::]", "127.1", "2130706433", "0x7f000001", "0177.0.0.1"),  # noqa: S104
        *("10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "[fe80::1]", "[fc00::1]"),
        *("[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "224.0.0.1", "255.255.255.255"),
    ],
)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_no_address_of_this_machine_or_its_neighbours_is_asked(scheme, host):
    answer = ask(f"{scheme}://{host}:1/", Wish())

    assert reason_of(answer) in {Reason.NOT_PUBLIC, Reason.NO_SUCH_HOST, Reason.UNREACHABLE}
    if host[0].isdigit() and host.count(".") == 3:
        assert reason_of(answer) == Reason.NOT_PUBLIC
        assert answer.words == f"{host} lies in the network of this server, or leads into it, and is not asked."


@pytest.mark.parametrize(("address", "expected"), [("8.8.8.8", True), ("2606:4700::1111", True), ("192.88.99.1", True)])
def test_others_are_asked(address, expected):
    assert is_public(address) == expected


def test_a_host_with_one_address_of_our_own_network_is_not_asked(monkeypatch):
    found = [(socket.AF_INET, 1, 6, "", ("93.184.215.14", 443)), (socket.AF_INET, 1, 6, "", ("10.0.0.1", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)

    assert reason_of(ask("https://rebind.example/", Wish())) == Reason.NOT_PUBLIC


def test_the_connection_goes_to_the_address_that_was_looked_at(server, monkeypatch, settings):
    """A name that leads elsewhere when it is asked again is asked once."""
    settings.LOOKUPS_LOCAL = frozenset({f"films.example:{server.listener.server_address[1]}"})
    asked = []
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, port, **_: asked.append(host) or [(socket.AF_INET, 1, 6, "", ("127.0.0.1", port))],
    )
    server.pages["/"] = Page(b"here")

    answer = ask(f"http://films.example:{server.listener.server_address[1]}/", Wish())

    assert (answer.content, asked) == (b"here", ["films.example"])
    assert server.requests[0].headers["host"].startswith("films.example")


def test_a_redirect_into_our_own_network_is_not_followed(server):
    with WebServer() as inner:
        inner.pages["/secret"] = Page(b"secret")
        server.pages["/"] = redirect_to(f"{inner.url}/secret")

        assert reason_of(ask(server.url, Wish())) == Reason.NOT_PUBLIC
        assert inner.requests == []


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "gopher://127.0.0.1:25/", "http://[", "http://user@films.example/"]
)
def test_a_redirect_to_no_address_of_the_web_is_not_followed(server, target):
    server.pages["/"] = redirect_to(target)

    assert reason_of(ask(server.url, Wish())) == Reason.NO_ADDRESS


def test_a_service_is_never_asked_over_plain_http(server):
    assert reason_of(ask("http://films.example/", Wish(is_https_only=True))) == Reason.UNSAFE
    server.pages["/"] = redirect_to("http://films.example/")
    assert reason_of(ask_json(server.url, who="TMDb")) == Reason.UNSAFE


def test_a_key_is_not_carried_on_to_where_its_owner_leads(server, settings):
    with WebServer() as other:
        settings.LOOKUPS_LOCAL = frozenset({server.host, other.host})
        server.pages["/"] = redirect_to(f"{server.url}/next")
        server.pages["/next"] = redirect_to(f"{other.url}/")
        other.pages["/"] = json_page({})

        assert ask_json(server.url, who="TMDb", headers={"Authorization": "Bearer secret"}) == {}

        assert [request.headers.get("authorization") for request in server.requests] == ["Bearer secret"] * 2
        assert "authorization" not in other.requests[0].headers


# Redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(server, status):
    server.pages |= {"/": redirect_to("next?a=b", status), "/next": Page(b"there")}

    answer = ask(server.url, Wish())

    assert (answer.content, answer.address) == (b"there", f"{server.url}/next?a=b")


def test_redirects_without_end_are_given_up(server):
    server.answer = lambda request: redirect_to(f"/{len(server.requests)}")

    answer = ask(server.url, Wish())

    assert reason_of(answer) == Reason.TOO_MANY_HOPS
    assert len(server.requests) == web.MOST_HOPS + 1


# Time


@pytest.mark.parametrize(
    "page", [hanging(), dripping(), dripping(b"HTTP/1.1 200 OK\r\n\r\n"), dripping(b"HTTP/1.1 100 ")]
)
def test_a_server_that_keeps_one_waiting_is_left(server, quick, page):
    server.pages["/"] = page
    began = time.monotonic()

    answer = ask(server.url, Wish(who="TMDb"))

    assert reason_of(answer) == Reason.TOO_LATE
    assert time.monotonic() - began < 2


def test_so_is_one_that_never_takes_the_connection(quick, settings):
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        host = f"127.0.0.1:{full.getsockname()[1]}"
        settings.LOOKUPS_LOCAL = frozenset({host})
        waiting = [socket.create_connection(full.getsockname()) for _ in range(1)]

        assert reason_of(ask(f"https://{host}/", Wish())) == Reason.TOO_LATE
        for one in waiting:
            one.close()


def test_so_is_a_name_that_is_looked_for_too_long(quick, monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: time.sleep(3) or [])

    assert reason_of(ask("https://films.example/", Wish())) == Reason.TOO_LATE


def test_the_seconds_are_said(monkeypatch):
    assert (web.PATIENCE, web.LONGEST) == (5, 10)
    assert Trouble(Reason.TOO_LATE, "TMDb", seconds=web.PATIENCE).words == "TMDb did not answer within 5 seconds."


# Size


def test_an_endless_answer_is_cut_off(server):
    server.pages["/"] = endless()

    assert reason_of(ask(server.url, Wish(most=200_000))) == Reason.TOO_LONG
    assert len(ask(server.url, Wish(most=200_000, is_cut=True)).content) == 200_000


def test_endless_headers_are_cut_off(server):
    server.pages["/"] = Page(raw=lambda: iter([b"HTTP/1.1 200 OK\r\n", b"X: " + b"x" * 300_000 + b"\r\n\r\n"]))
    assert reason_of(ask(server.url, Wish())) == Reason.UNREADABLE
    server.pages["/"] = Page(raw=lambda: iter([b"HTTP/1.1 200 OK\r\n", b"X: x\r\n" * 5_000, b"\r\n"]))
    assert reason_of(ask(server.url, Wish())) == Reason.UNREADABLE


def test_what_is_packed_is_unpacked(server):
    server.pages["/"] = Page(gzip.compress(b"Her"), headers={"Content-Encoding": "gzip"})

    assert ask(server.url, Wish()).content == b"Her"


def test_a_bomb_does_not_go_off(server):
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(300)) + packer.flush()
    server.pages["/"] = Page(bomb, headers={"Content-Encoding": "gzip"})
    began = time.monotonic()

    assert len(bomb) < 400_000
    assert reason_of(ask(server.url, Wish(most=500_000))) == Reason.TOO_LONG
    assert time.monotonic() - began < 1


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "deflate", "zstd", "x"])
def test_what_was_not_asked_for_is_not_unpacked(server, encoding):
    server.pages["/"] = Page(b"x", headers={"Content-Encoding": encoding})

    assert reason_of(ask(server.url, Wish())) == Reason.UNREADABLE


def test_what_is_not_packed_as_it_says_is_not_read(server):
    server.pages["/"] = Page(b"x" * 100, headers={"Content-Encoding": "gzip"})

    assert reason_of(ask(server.url, Wish())) == Reason.UNREADABLE


# Garbage


@pytest.mark.parametrize(
    "said",
    [
        *(b"\x00\xff" * 50, b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/9.9 200\r\n\r\n", b"\r\n\r\n"),
        b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
)
def test_garbage_is_said_to_be_garbage(server, said):
    server.pages["/"] = Page(raw=lambda: iter([said]))

    assert reason_of(ask(server.url, Wish())) == Reason.UNREADABLE


def test_a_server_that_hangs_up_is_said_to_be_out_of_reach(server):
    server.pages["/"] = Page(raw=lambda: iter([]))

    assert reason_of(ask(server.url, Wish())) == Reason.UNREACHABLE


def test_so_is_one_that_is_not_there(settings):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{unused.getsockname()[1]}"
    settings.LOOKUPS_LOCAL = frozenset({host})

    answer = ask(f"http://{host}/", Wish(who="TMDb"))

    assert (reason_of(answer), answer.words) == (Reason.UNREACHABLE, "TMDb cannot be reached.")


def test_a_name_that_is_not_there_is_told_from_a_network_that_is_not(monkeypatch):
    for error, reason in ((socket.EAI_NONAME, Reason.NO_SUCH_HOST), (socket.EAI_AGAIN, Reason.UNREACHABLE)):
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, error=error, **__: _raise(socket.gaierror(error, "no")))
        assert reason_of(ask("https://gone.example/", Wish())) == reason


def _raise(error):
    raise error


def test_a_server_without_a_certificate_is_not_trusted(settings):
    with socket.create_server(("127.0.0.1", 0)) as plain:
        host = f"127.0.0.1:{plain.getsockname()[1]}"
        settings.LOOKUPS_LOCAL = frozenset({host})
        Thread(target=_speak_plainly, args=(plain,), daemon=True).start()

        assert reason_of(ask(f"https://{host}/", Wish())) == Reason.UNSAFE


def _speak_plainly(listening):
    line, _ = listening.accept()
    with line:
        line.sendall(b"HTTP/1.1 400 Speak plainly\r\n\r\n")
        line.recv(10_000)


# JSON


@pytest.mark.parametrize(
    "content", [b"", b"<html>", b"{", b"\xff\xfe", b"[" * 100_000, b'{"a": ' + b"9" * 5_000 + b"}", b"NaN,"]
)
def test_what_is_no_json_is_said_to_be_unreadable(server, content):
    server.pages["/"] = Page(content)

    assert reason_of(ask_json(server.url, who="TMDb")) == Reason.UNREADABLE


@pytest.mark.parametrize(
    ("status", "reason", "words"),
    [
        (401, Reason.REFUSED, "TMDb refuses to answer (status 401)."),
        (403, Reason.REFUSED, "TMDb refuses to answer (status 403)."),
        (404, Reason.MISSING, "TMDb has nothing there (status 404)."),
        (429, Reason.TOO_OFTEN, "TMDb was asked too often. Wait a minute and try again."),
        (500, Reason.FAULT, "TMDb has a fault of its own (status 500)."),
        (503, Reason.FAULT, "TMDb has a fault of its own (status 503)."),
        (304, Reason.FAULT, "TMDb has a fault of its own (status 304)."),
    ],
)
def test_a_status_is_put_into_words(server, status, reason, words):
    server.pages["/"] = json_page({"success": False}, status)

    answer = ask_json(server.url, who="TMDb")

    assert (reason_of(answer), answer.words) == (reason, words)


def test_every_reason_has_its_words():
    for reason in Reason:
        assert Trouble(reason, "TMDb", 404, 5).words.endswith(".")
