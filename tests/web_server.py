"""Other people's web servers on a port of this machine: they answer as told, and misbehave when told to."""

import contextlib
import json
import socketserver
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit


@dataclass
class Page:
    """`raw` is everything that is sent, instead; `pause` lies before each piece, in seconds."""

    content: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    raw: Callable[[], Iterator[bytes]] | None = None
    pause: float = 0

    def pieces(self, method: str) -> Iterator[bytes]:
        if self.raw:
            yield from self.raw()
            return
        headers = {"Content-Type": "text/html", "Content-Length": str(len(self.content)), **self.headers}
        lines = [f"HTTP/1.1 {self.status} Said", *(f"{name}: {value}" for name, value in headers.items())]
        yield "\r\n".join([*lines, "", ""]).encode("latin-1")
        if method != "HEAD":
            yield self.content


@dataclass
class Request:
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]


def json_page(answer: Any, status: int = 200) -> Page:
    return Page(json.dumps(answer).encode(), status, {"Content-Type": "application/json"})


def redirect_to(address: str, status: int = 302) -> Page:
    return Page(b"", status, {"Location": address})


def hanging() -> Page:
    return Page(raw=lambda: iter([b""]), pause=60)


def dripping(start: bytes = b"HTTP/1.1 200 OK\r\nX-Drip: ") -> Page:
    """A byte now and then, for ever: no single one is late."""

    def drip() -> Iterator[bytes]:
        yield start
        yield from repeat(b"x")

    return Page(raw=drip, pause=0.1)


def endless(headers: bytes = b"Content-Type: text/html\r\n") -> Page:
    def flow() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\n" + headers + b"\r\n"
        yield from repeat(b"x" * 65_536)

    return Page(raw=flow)


class WebServer:
    """Answers by path, or by what `answer` makes of a request; what is not there is a 404."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.answer: Callable[[Request], Page | None] = lambda request: None
        self.requests: list[Request] = []

    def __enter__(self) -> Self:
        server = self

        class Conversation(_Conversation):
            site = server

        class Listener(socketserver.ThreadingTCPServer):
            allow_reuse_address, daemon_threads = True, True

        self.is_running = True
        self.listener = Listener(("127.0.0.1", 0), Conversation)
        self.host = f"127.0.0.1:{self.listener.server_address[1]}"
        self.url = f"http://{self.host}"
        threading.Thread(target=self.listener.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.is_running = False
        self.listener.shutdown()
        self.listener.server_close()

    def page_for(self, request: Request) -> Page:
        return self.answer(request) or self.pages.get(request.path) or Page(b"nothing here", 404)


class _Conversation(socketserver.StreamRequestHandler):
    site: WebServer

    def handle(self) -> None:
        request = self._read()
        if not request:
            return
        self.site.requests.append(request)
        page = self.site.page_for(request)
        with contextlib.suppress(OSError):
            for piece in page.pieces(request.method):
                self._pause(page.pause)
                if not self.site.is_running:
                    return
                self.wfile.write(piece)

    def _read(self) -> Request | None:
        method, _, rest = self.rfile.readline().decode("latin-1").strip().partition(" ")
        parts = urlsplit(rest.rpartition(" ")[0])
        lines = iter(self.rfile.readline, b"\r\n")
        headers = {name.lower(): value for name, _, value in (line.decode().strip().partition(": ") for line in lines)}
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        return Request(method, parts.path, query, headers) if method else None

    def _pause(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until and self.site.is_running:
            time.sleep(0.02)
