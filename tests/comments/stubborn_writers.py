"""Sixteen readers who comment until told to stop, and send again what was not acknowledged; needs no Django.

`stubborn_writers.py HOST:PORT SLUG ...` writes a line of JSON for each comment that was acknowledged, and goes on until
its standard input is closed. What a reader sees goes byte by byte through here: Python's own client takes an answer
that breaks off within its headers for a whole one.
"""

import json
import multiprocessing
import os
import random
import re
import socket
import sys
import time
from collections import Counter
from contextlib import suppress
from html import unescape
from urllib.parse import urlencode, urlsplit

WRITERS, REMEMBERED = 16, 24
REPLIES, LOOKS = 0.7, 0.05  # how many of the comments are replies; after how many the page is looked at
PAUSE, AFTER_A_FAULT, PATIENCE = 0.5, 0.2, 40  # seconds; sixteen with these are still more than a server can serve
STORED_ONCE = "Nothing was lost: it is stored once."


class Unanswered(Exception):
    """No whole answer came; the words say what did."""


class Reader:
    def __init__(self, address):
        self.host, _, port = address.partition(":")
        self.port = int(port)
        self.faults = Counter()

    def persist(self, path, form=None):
        """Ask until there is a whole answer: its status, its headers and its text, and how many requests it took."""
        for attempt in range(1, 1000):
            try:
                answer = self._ask(path, form)
                if answer[0] == 503:
                    raise Unanswered("too busy")
                return *answer, attempt
            except (Unanswered, OSError) as fault:
                self.faults[str(fault) if isinstance(fault, Unanswered) else type(fault).__name__] += 1
                time.sleep(AFTER_A_FAULT)
        raise Unanswered(path)

    def _ask(self, path, form):
        body = urlencode(form).encode() if form else b""
        head = [
            f"{'POST' if form else 'GET'} {path} HTTP/1.1",
            f"Host: {self.host}:{self.port}",
            "Connection: close",
            "Content-Type: application/x-www-form-urlencoded",
            f"Content-Length: {len(body)}",
        ]
        with socket.create_connection((self.host, self.port), PATIENCE) as connection:
            connection.sendall("\r\n".join([*head, "", ""]).encode() + body)
            return whole_answer(b"".join(iter(lambda: connection.recv(65536), b"")))


def whole_answer(received):
    """Status, headers and text; raises Unanswered where the last byte of either is missing.

    >>> whole_answer(b"HTTP/1.1 303 See Other\\r\\nLocation: /her/#comm")
    Traceback (most recent call last):
    stubborn_writers.Unanswered: broke off in its headers
    """
    head, blank, body = received.partition(b"\r\n\r\n")
    if not blank:
        raise Unanswered("broke off in its headers" if head else "not a word")
    status, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    if len(body) < int(headers["content-length"]):
        raise Unanswered("broke off in its text")
    return int(status.split()[1]), headers, body.decode()


class Writer(Reader):
    def __init__(self, address, number, slugs, known):
        super().__init__(address)
        self.number, self.known = number, known
        self.chance = random.Random(number)  # noqa: S311
        self.stamps = {slug: self._stamp_of(slug) for slug in slugs}

    def _stamp_of(self, slug):
        _, _, page, _ = self.persist(f"/{slug}/")
        return unescape(re.search(r'name="stamp" value="([^"]+)"', page)[1])

    def write(self, turn):
        """One comment, sent until it is acknowledged: what was said where, and how it was answered."""
        slug = self.chance.choice(list(self.stamps))
        parent = self.chance.choice(self.known[slug]) if self.chance.random() < REPLIES else 0
        said = {"text": f"Writer {self.number} says thing {turn} about {slug}.", "slug": slug, "parent": parent or None}
        status, headers, page, attempts = self.persist(f"/{slug}/comment/", self._form(**said))
        if key := self._key(status, headers, page):
            self.known[slug][self.chance.randrange(REMEMBERED)] = key
        looks = status == 303 and self.chance.random() < LOOKS
        seen = self._is_seen(headers["location"], said["text"]) if looks else None
        return said | {"status": status, "attempts": attempts, "key": key, "seen": seen, "faults": self.faults}

    def _form(self, text, slug, parent):
        name = f"Writer {self.number}"
        email = f"writer{self.number}@example.org"
        written = {"comment": text, "author": name, "email": email}
        return {**written, "comment_parent": str(parent or 0), "stamp": self.stamps[slug]}

    def _key(self, status, headers, page):
        """The comment that an acknowledgement names; a form that is given back for another reason is none."""
        if status == 303:
            return int(headers["location"].rpartition("#comment-")[2])
        if status == 409 and STORED_ONCE in unescape(page):
            return int(re.search(r'#comment-(\d+)">See it</a>', page)[1])
        return None

    def _is_seen(self, location, text):
        parts = urlsplit(location)
        status, _, page, _ = self.persist(f"{parts.path}?{parts.query}")
        return status == 200 and text in page


def main(address, *slugs):
    context = multiprocessing.get_context("fork")
    known = {slug: context.Array("q", REMEMBERED) for slug in slugs}
    enough = context.Event()
    writers = [context.Process(target=_write, args=(address, n, slugs, known, enough)) for n in range(WRITERS)]
    for writer in writers:
        writer.start()
    sys.stdin.read()
    enough.set()
    for writer in writers:
        writer.join()
    sys.exit(max(writer.exitcode for writer in writers))


def _write(address, number, slugs, known, enough):
    writer, turn = Writer(address, number, slugs, known), 0
    while not enough.is_set():
        line = json.dumps(writer.write(turn)) + "\n"
        os.write(sys.stdout.fileno(), line.encode())  # at once, and as one piece among those of the others
        turn += 1
        time.sleep(writer.chance.random() * PAUSE)


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        main(*sys.argv[1:])
