"""A mail server that speaks SMTP on a port of this machine, and misbehaves when told to."""

import socket
import socketserver
import threading
import time
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Self


class MailServer:
    """`refuse` is what it answers to an address; `hangs` lets it take connections and never say a word."""

    def __init__(self, port: int = 0) -> None:
        self.port = port or _free_port()
        self.url = f"smtp://127.0.0.1:{self.port}"
        self.raw: list[tuple[str, bytes]] = []
        self.refuse: dict[str, str] = {}
        self.hangs = False
        self.drips = False
        self.connections = 0
        self.running: socketserver.ThreadingTCPServer | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        self.hangs = self.drips = False
        server = self

        class Conversation(_Conversation):
            post = server

        class Listener(socketserver.ThreadingTCPServer):
            allow_reuse_address, daemon_threads = True, True

        self.running = Listener(("127.0.0.1", self.port), Conversation)
        threading.Thread(target=self.running.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        if self.running:
            self.running.shutdown()
            self.running.server_close()
            self.running = None

    @property
    def mails(self) -> list[EmailMessage]:
        return [message_from_bytes(raw, policy=policy.default) for _, raw in self.raw]

    def to(self, address: str) -> list[EmailMessage]:
        return [mail for mail in self.mails if address in mail["To"]]

    def wait_for(self, number: int, seconds: float = 30) -> list[EmailMessage]:
        deadline = time.monotonic() + seconds
        while len(self.raw) < number:
            assert time.monotonic() < deadline, f"{len(self.raw)} mails came, not {number}"
            time.sleep(0.02)
        return self.mails


class _Conversation(socketserver.StreamRequestHandler):
    post: MailServer

    def handle(self) -> None:
        self.post.connections += 1
        if self.post.hangs:
            self.request.settimeout(60)
            while self.post.hangs and self.post.running:
                time.sleep(0.02)
            return
        if self.post.drips:
            self._drip()
            return
        self._say("220 mail.example ready")
        while line := self.rfile.readline():
            word = line.decode("latin-1").strip()
            if not self._answer(word.upper(), word):
                return

    def _answer(self, command: str, word: str) -> bool:
        if command.startswith("RCPT"):
            self.to = word.partition("<")[2].partition(">")[0]
            refusal = next((said for part, said in self.post.refuse.items() if part in self.to), "")
            self._say(refusal or "250 fine")
        elif command.startswith("DATA"):
            self._say("354 go on")
            text = b"".join(iter(self.rfile.readline, b".\r\n"))
            self.post.raw.append((self.to, text.replace(b"\r\n.", b"\r\n")))
            self._say("250 taken")
        elif command.startswith("QUIT"):
            self._say("221 bye")
            return False
        else:
            self._say("250 fine")
        return True

    def _drip(self) -> None:
        while self.post.drips:
            self.wfile.write(b"220-still here\r\n")
            time.sleep(0.05)

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
