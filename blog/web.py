"""The door to the network: the only place that opens a connection to somebody else's server.

Whoever calls it was told to by a person who pressed a button. It does not trust the address, which may be pasted: each
host is resolved once, every address that it has must be a public one, and the connection goes to just that address; on
each hop of a redirect anew. It does not trust the server either: it waits, reads and unpacks so much and no more.
"""

import json
import socket
import ssl
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from http.client import HTTPException, HTTPResponse
from io import BufferedReader, RawIOBase
from ipaddress import IPv6Address, IPv6Network, ip_address
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import Any
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

PATIENCE, LONGEST = 5.0, 10.0  # seconds: for one step, for all of a call
SHORTEST = 0.05  # seconds: what is left then is as good as nothing
MOST_JSON, MOST_PAGE, MOST_PICTURE = 2_000_000, 1_000_000, 10 * 1024 * 1024  # bytes
MOST_HOPS = 5
MOST_ADDRESSES = 3  # of one host that are tried

_A_PIECE = 65_536
_REDIRECTS = {301, 302, 303, 307, 308}
_PORTS = {"http": 80, "https": 443}
_TRANSLATED = IPv6Network("64:ff9b::/96")  # an IPv4 address within an IPv6 one
_SAFE_IN_PATH = "/%:@!$&'()*+,;=~-._"


class Reason(Enum):
    """Why there is no answer that could be used."""

    NO_ADDRESS = "no address"
    NOT_PUBLIC = "not public"
    NO_SUCH_HOST = "no such host"
    UNREACHABLE = "unreachable"
    UNSAFE = "unsafe"
    TOO_LATE = "too late"
    TOO_LONG = "too long"
    TOO_MANY_HOPS = "too many hops"
    UNREADABLE = "unreadable"
    WRONG_KEY = "wrong key"
    REFUSED = "refused"
    MISSING = "missing"
    TOO_OFTEN = "too often"
    FAULT = "fault"
    NOT_STORED = "not stored"


@dataclass(frozen=True)
class Trouble:
    """Why `who` gave no answer that could be used."""

    reason: Reason
    who: str
    status: int = 0
    seconds: float = 0

    @property
    def words(self) -> str:
        return _words_for(self.reason) % {"who": self.who, "status": self.status, "seconds": round(self.seconds)}


@dataclass(frozen=True)
class Answer:
    """What a server said, unpacked, whatever the status; `address` is where the redirects led to."""

    who: str
    status: int
    address: str
    content_type: str
    content: bytes

    @property
    def trouble(self) -> Trouble | None:
        """What its status says of it, if it is no answer to what was asked."""
        known = {
            401: Reason.REFUSED,
            403: Reason.REFUSED,
            404: Reason.MISSING,
            410: Reason.MISSING,
            429: Reason.TOO_OFTEN,
        }
        if 200 <= self.status < 300:  # noqa: PLR2004
            return None
        return Trouble(known.get(self.status, Reason.FAULT), self.who, self.status)


@dataclass(frozen=True)
class Wish:
    """Who is asked (else the host says who), how, and how much may come. Where `is_cut`, the beginning of what is too
    long will do; `is_https_only` is for services, which have a key or are known to speak it."""

    who: str = ""
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    most: int = MOST_PAGE
    is_cut: bool = False
    is_https_only: bool = False


class _Call:
    """A wish, and the time until which it has to be fulfilled."""

    def __init__(self, wish: Wish) -> None:
        self.wish, self.deadline = wish, monotonic() + LONGEST

    def left(self) -> float:
        """Seconds that the next step may take."""
        left = self.deadline - monotonic()
        if left <= 0:
            raise self.too_late()
        return min(PATIENCE, left)

    def too_late(self) -> "_Refused":
        return _Refused(Reason.TOO_LATE, seconds=LONGEST if self.deadline - monotonic() < SHORTEST else PATIENCE)


class _Refused(Exception):  # it is the answer, not a fault
    def __init__(self, reason: Reason, *, seconds: float = 0) -> None:
        super().__init__(reason)
        self.reason, self.seconds = reason, seconds


def ask_json(address: str, *, who: str, headers: Mapping[str, str] | None = None) -> Any | Trouble:
    """What a service answers; never over plain HTTP."""
    wanted = {"Accept": "application/json", **(headers or {})}
    answer = ask(address, Wish(who, headers=wanted, most=MOST_JSON, is_https_only=True))
    if isinstance(answer, Trouble):
        return answer
    if trouble := answer.trouble:
        return trouble
    try:
        return json.loads(answer.content)
    except (ValueError, RecursionError):
        return Trouble(Reason.UNREADABLE, who, answer.status)


def ask(address: str, wish: Wish) -> Answer | Trouble:
    try:
        return _follow(address, _Call(wish))
    except _Refused as refused:
        return Trouble(refused.reason, wish.who or _host_in(address), seconds=refused.seconds)


def _follow(address: str, call: _Call) -> Answer:
    first = parts = _split(address, call.wish)
    for _hop in range(MOST_HOPS + 1):
        is_same = (parts.scheme, parts.netloc) == (first.scheme, first.netloc)
        with closing(_connect(parts, call)) as line:
            # a key is for the one that it was made by, and for nobody to whom that one leads
            response = _exchange(line, parts, call, call.wish.headers if is_same else {})
            target = response.getheader("Location", "")
            if response.status not in _REDIRECTS or not target:
                return _read(response, parts, call)
        parts = _split(_joined(parts.geturl(), target), call.wish)
    raise _Refused(Reason.TOO_MANY_HOPS)


# The address


def _split(address: str, wish: Wish) -> SplitResult:
    """In its parts, as they are sent: everything in ASCII."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").encode("idna").decode() if ":" not in (parts.hostname or "") else parts.hostname
        port = parts.port
    except ValueError:
        raise _Refused(Reason.NO_ADDRESS) from None
    if parts.scheme not in _PORTS or not host or parts.username is not None or port == 0:
        raise _Refused(Reason.NO_ADDRESS)
    written = f"[{host}]" if ":" in host else host
    netloc = written if port in {None, _PORTS[parts.scheme]} else f"{written}:{port}"
    if parts.scheme == "http" and wish.is_https_only and netloc not in settings.LOOKUPS_LOCAL:
        raise _Refused(Reason.UNSAFE)
    path = quote(parts.path or "/", safe=_SAFE_IN_PATH)
    return SplitResult(parts.scheme, netloc, path, quote(parts.query, safe=f"{_SAFE_IN_PATH}?"), "")


def _joined(address: str, target: str) -> str:
    """Where a redirect leads; servers write it in whatever bytes they like."""
    try:
        return urljoin(address, target.encode("latin-1").decode("utf-8", "replace"))
    except ValueError:
        raise _Refused(Reason.NO_ADDRESS) from None


def _host_in(address: str) -> str:
    try:
        return urlsplit(address.strip()).hostname or _("This address")
    except ValueError:
        return _("This address")


# The connection


def _connect(parts: SplitResult, call: _Call) -> "_Line":
    """To the very address that was looked at: a name may be resolved otherwise a moment later."""
    late = False
    for family, where in _resolve(parts, call)[:MOST_ADDRESSES]:
        line = socket.socket(family, socket.SOCK_STREAM)
        try:
            return _Line(_opened(line, where, parts, call), call)
        except _Refused:
            line.close()
            raise
        except OSError as error:
            line.close()
            late = isinstance(error, TimeoutError)
    raise call.too_late() if late else _Refused(Reason.UNREACHABLE)


def _opened(line: socket.socket, where: Any, parts: SplitResult, call: _Call) -> socket.socket:
    line.settimeout(call.left())
    line.connect(where)
    if parts.scheme == "http":
        return line
    line.settimeout(call.left())
    try:
        return _trust().wrap_socket(line, server_hostname=parts.hostname)
    except TimeoutError:
        raise
    except ssl.SSLError:
        raise _Refused(Reason.UNSAFE) from None


@cache
def _trust() -> ssl.SSLContext:
    return ssl.create_default_context()


def _resolve(parts: SplitResult, call: _Call) -> list[tuple[int, Any]]:
    """In a thread of its own, as nothing else bounds how long the system looks for a name."""
    port = parts.port or _PORTS[parts.scheme]
    came: SimpleQueue[Any] = SimpleQueue()
    Thread(target=_look_up, args=(parts.hostname, port, came), daemon=True).start()
    try:
        found = came.get(timeout=call.left())
    except Empty:
        raise call.too_late() from None
    if isinstance(found, Exception):
        is_gone = isinstance(found, socket.gaierror) and found.errno not in {socket.EAI_AGAIN, socket.EAI_FAIL}
        raise _Refused(Reason.NO_SUCH_HOST if is_gone else Reason.UNREACHABLE)
    if parts.netloc not in settings.LOOKUPS_LOCAL and not all(is_public(where[0]) for _family, where in found):
        raise _Refused(Reason.NOT_PUBLIC)
    return list(found)


def _look_up(host: str, port: int, came: "SimpleQueue[Any]") -> None:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        came.put([(family, where) for family, _kind, _protocol, _name, where in found])
    except (OSError, UnicodeError) as error:
        came.put(error)


def is_public(address: str) -> bool:
    """Whether it is one of the internet's, and none of this machine's or its neighbours'.

    >>> is_public("93.184.215.14"), is_public("127.0.0.1"), is_public("::ffff:10.0.0.1"), is_public("fe80::1%eth0")
    (True, False, False, False)
    """
    parsed = ip_address(address.partition("%")[0])
    if isinstance(parsed, IPv6Address):
        within = parsed.ipv4_mapped or parsed.sixtofour
        if parsed in _TRANSLATED:
            within = ip_address(int(parsed) & 0xFFFFFFFF)  # type: ignore[assignment]
        if within:
            return is_public(str(within))
    return parsed.is_global and not parsed.is_multicast


class _Line(RawIOBase):
    """A connection on which every step ends in time, however slowly the bytes drip: what `http.client` reads from."""

    def __init__(self, line: socket.socket, call: _Call) -> None:
        self.line, self.call = line, call

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self.line.settimeout(self.call.left())
        return self.line.recv_into(buffer)

    def makefile(self, mode: str) -> BufferedReader:
        return BufferedReader(self)

    def send(self, request: bytes) -> None:
        self.line.settimeout(self.call.left())
        self.line.sendall(request)

    def close(self) -> None:
        super().close()
        self.line.close()


# The exchange


def _exchange(line: _Line, parts: SplitResult, call: _Call, headers: Mapping[str, str]) -> HTTPResponse:
    sent = {
        "Host": parts.netloc,
        "User-Agent": f"Matinee (+{settings.SITE_URL})",
        "Accept": "*/*",
        "Accept-Encoding": "gzip",
        "Connection": "close",
        **headers,
    }
    target = f"{parts.path}?{parts.query}" if parts.query else parts.path
    lines = [f"{call.wish.method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in sent.items()), "", ""]
    response = HTTPResponse(line, method=call.wish.method)  # type: ignore[arg-type]
    with _in_words(call):
        line.send("\r\n".join(lines).encode("ascii"))
        response.begin()
    return response


def _read(response: HTTPResponse, parts: SplitResult, call: _Call) -> Answer:
    content = b"" if call.wish.method == "HEAD" else b"".join(_pieces(response, call))
    kind = response.getheader("Content-Type", "")
    return Answer(call.wish.who or str(parts.hostname), response.status, parts.geturl(), kind, content)


def _pieces(response: HTTPResponse, call: _Call) -> Iterator[bytes]:
    """So much of the content as was wished for, counted after it is unpacked, which is done piece by piece."""
    left = call.wish.most
    for part in _unpacked(response, call):
        if len(part) > left and not call.wish.is_cut:
            raise _Refused(Reason.TOO_LONG)
        yield part[:left]
        left -= len(part)
        if left <= 0 and call.wish.is_cut:
            return


def _unpacked(response: HTTPResponse, call: _Call) -> Iterator[bytes]:
    """Never more at once than a piece: a bomb goes off in small parts, and not to its end."""
    encoding = response.getheader("Content-Encoding", "").strip().lower()
    if encoding not in {"", "identity", "gzip", "x-gzip"}:
        raise _Refused(Reason.UNREADABLE)
    unpacker = zlib.decompressobj(wbits=31) if "gzip" in encoding else None
    with _in_words(call):
        while piece := response.read(_A_PIECE):
            if unpacker is None:
                yield piece
                continue
            while piece and not unpacker.eof:
                yield unpacker.decompress(piece, _A_PIECE)
                piece = unpacker.unconsumed_tail
        if response.length and not call.wish.is_cut:
            raise _Refused(Reason.UNREADABLE)  # it broke off


@contextmanager
def _in_words(call: _Call) -> Iterator[None]:
    """What may go wrong while one speaks with a server, as the reason of a refusal."""
    try:
        yield
    except TimeoutError:
        raise call.too_late() from None
    except ssl.SSLError:
        raise _Refused(Reason.UNSAFE) from None
    except ConnectionError:
        raise _Refused(Reason.UNREACHABLE) from None
    except (HTTPException, zlib.error, ValueError):
        raise _Refused(Reason.UNREADABLE) from None
    except OSError:
        raise _Refused(Reason.UNREACHABLE) from None


def _words_for(reason: Reason) -> str:
    return {
        Reason.NO_ADDRESS: _("This is no address of the web that can be asked."),
        Reason.NOT_PUBLIC: _("%(who)s lies in the network of this server, or leads into it, and is not asked."),
        Reason.NO_SUCH_HOST: _("%(who)s cannot be found: there is no such host."),
        Reason.UNREACHABLE: _("%(who)s cannot be reached."),
        Reason.UNSAFE: _("%(who)s offers no safe connection."),
        Reason.TOO_LATE: _("%(who)s did not answer within %(seconds)d seconds."),
        Reason.TOO_LONG: _("The answer of %(who)s is too long."),
        Reason.TOO_MANY_HOPS: _("%(who)s leads on from address to address without end."),
        Reason.NOT_STORED: _("What %(who)s sent could not be stored: no room, or a folder that may not be written to."),
        Reason.UNREADABLE: _("The answer of %(who)s cannot be read."),
        Reason.WRONG_KEY: _("%(who)s does not know this key."),
        Reason.REFUSED: _("%(who)s refuses to answer (status %(status)d)."),
        Reason.MISSING: _("%(who)s has nothing there (status %(status)d)."),
        Reason.TOO_OFTEN: _("%(who)s was asked too often. Wait a minute and try again."),
        Reason.FAULT: _("%(who)s has a fault of its own (status %(status)d)."),
    }[reason]
