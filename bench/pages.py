"""How fast pages are, as a ratio to nginx that hands out the very same bytes: both loaded in turn, in one run.

    .venv/bin/python bench/pages.py

Needs Debian's nginx and wrk. Everything runs on 127.0.0.1, in a folder of its own, and ends within two minutes.
"""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
PAGES = {"home": "/", "review": "/her/"}
CONNECTIONS = 16
SECONDS = 4
ROUNDS = 3
PATIENCE = 60  # seconds for a server to answer its first request
TICKS = os.sysconf("SC_CLK_TCK")
HEADING = "page       bytes   nginx/s  matinee/s   ratio   CPU ms a request: nginx  matinee"


@dataclass(frozen=True)
class Load:
    """What one round showed."""

    per_second: float
    cpu_milliseconds: float


@dataclass(frozen=True)
class Server:
    """Where it answers, and its main process."""

    url: str
    pid: int


def main() -> None:
    for program in ("nginx", "wrk"):
        if not shutil.which(program):
            sys.exit(f"{program} is not installed here: apt install nginx-light wrk")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder.chmod(0o755)
        ours = stack.enter_context(matinee(folder))
        pages = {name: fetch(ours.url + path) for name, path in PAGES.items()}
        static = stack.enter_context(nginx(folder, pages))
        print(f"{CONNECTIONS} connections, {ROUNDS} rounds of {SECONDS} s in turn, {os.cpu_count()} cores; medians")
        print(HEADING)
        for name, path in PAGES.items():
            report(name, len(pages[name]), rounds_of(name, path, ours, static))
        print(f"memory afterwards, all processes: {memory(ours.pid)}")


def rounds_of(name: str, path: str, ours: Server, static: Server) -> list[tuple[Load, Load]]:
    """nginx and Matinee in turn, so that what else the machine does meets both."""
    return [(load(static, f"/{name}.html"), load(ours, path)) for _ in range(ROUNDS)]


def report(name: str, size: int, rounds: list[tuple[Load, Load]]) -> None:
    of_nginx = median(nginx.per_second for nginx, _ in rounds)
    of_ours = median(matinee.per_second for _, matinee in rounds)
    ratio = median(matinee.per_second / nginx.per_second for nginx, matinee in rounds)
    cpu = [median(pair[place].cpu_milliseconds for pair in rounds) for place in (0, 1)]
    print(f"{name:8}{size:8}{of_nginx:10.0f}{of_ours:11.0f}{ratio:8.4f}{cpu[0]:26.3f}{cpu[1]:9.2f}")


def load(server: Server, path: str, *, connections: int = CONNECTIONS, seconds: int = SECONDS) -> Load:
    before = cpu_seconds(server.pid)
    done = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", f"{PATIENCE}s", server.url + path],
        capture_output=True,
        text=True,
        check=True,
        timeout=seconds + 30,
    ).stdout
    if "Non-2xx" in done or "Socket errors" in done:
        sys.exit(f"{server.url}{path} failed under load:\n{done}")
    requests = int(re.search(r"(\d+) requests in", done)[1])
    per_second = float(re.search(r"Requests/sec:\s+([\d.]+)", done)[1])
    return Load(per_second, (cpu_seconds(server.pid) - before) / requests * 1000)


@contextmanager
def matinee(folder: Path) -> Iterator[Server]:
    """The site as `./run` starts it, with its first content."""
    port = free_port()
    environment = {
        **os.environ,
        "DATA_DIR": str(folder / "data"),
        "PORT": str(port),
        "SITE_URL": "",
        "DATABASE_URL": "",
    }
    with running([str(ROOT / "run")], environment) as process:
        wait_for(f"http://127.0.0.1:{port}/her/")
        yield Server(f"http://127.0.0.1:{port}", process.pid)


@contextmanager
def nginx(folder: Path, pages: dict[str, bytes]) -> Iterator[Server]:
    """The same bytes as files."""
    port = free_port()
    (folder / "www").mkdir()
    for name, content in pages.items():
        (folder / "www" / f"{name}.html").write_bytes(content)
    configuration = folder / "nginx.conf"
    configuration.write_text(
        f"daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log; worker_processes 1;\n"
        "events { worker_connections 256; }\n"
        f"http {{ access_log off; sendfile on; types {{ text/html html; }}\n"
        + "".join(f"  {kind}_temp_path {folder};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        + f"  server {{ listen 127.0.0.1:{port}; root {folder}/www; }} }}\n"
    )
    with running(["nginx", "-c", str(configuration)], dict(os.environ)) as process:
        wait_for(f"http://127.0.0.1:{port}/{next(iter(pages))}.html")
        yield Server(f"http://127.0.0.1:{port}", process.pid)


@contextmanager
def running(command: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen]:
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)


def wait_for(url: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            fetch(url)
        except OSError:
            if time.monotonic() > deadline:
                sys.exit(f"{url} does not answer")
            time.sleep(0.1)
        else:
            return


def fetch(url: str) -> bytes:
    with urlopen(url, timeout=10) as response:
        return response.read()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def family(pid: int) -> list[int]:
    """A process and its children, as far down as they go."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(member for child in children for member in family(int(child)))]


def cpu_seconds(pid: int) -> float:
    times = [Path(f"/proc/{member}/stat").read_text().rpartition(")")[2].split()[11:13] for member in family(pid)]
    return sum(int(ticks) for pair in times for ticks in pair) / TICKS


def memory(pid: int) -> str:
    """PSS shares what processes have in common among them; RSS counts it for each."""
    sums = {"Pss": 0, "Rss": 0}
    for member in family(pid):
        rollup = Path(f"/proc/{member}/smaps_rollup").read_text()
        for kind in sums:
            sums[kind] += int(re.search(rf"^{kind}:\s+(\d+) kB", rollup, re.MULTILINE)[1])
    return ", ".join(f"{kind.upper()} {kilobytes / 1024:.0f} MiB" for kind, kilobytes in sums.items())


if __name__ == "__main__":
    main()
