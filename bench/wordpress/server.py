"""A real WordPress on this machine: Debian's packages, a database of its own, nothing fetched, nothing left behind."""

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.request import Request, urlopen

HERE = Path(__file__).parent
DEBIAN = Path("/usr/share/wordpress")
PACKAGES = {  # what each is asked for
    "wordpress": DEBIAN / "wp-settings.php",
    "wordpress-l10n": DEBIAN / "wp-content/languages/de_DE.mo",
    "wordpress-theme-twentytwentyone": DEBIAN / "wp-content/themes/twentytwentyone",
    "wordpress-theme-twentytwentytwo": DEBIAN / "wp-content/themes/twentytwentytwo",
    "wordpress-theme-twentytwentythree": DEBIAN / "wp-content/themes/twentytwentythree",
    "php-cli": Path("/usr/bin/php"),
    "php-mysql": Path("/usr/share/doc/php-mysql"),
    "mariadb-server": Path("/usr/sbin/mariadbd"),
}
PATIENCE = 60  # seconds until the database or the web server must answer
PHP = ("php", "-d", "opcache.enable_cli=1", "-d", "display_errors=stderr", "-d", "memory_limit=512M")


class Unavailable(Exception):
    """WordPress cannot be run here; the message says why, and what to do."""


@dataclass(frozen=True)
class WordPress:
    """A WordPress that runs; `folder` is its own and goes with it."""

    folder: Path
    port: int
    settings: dict[str, str]

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def themes(self) -> list[str]:
        return sorted(path.name for path in (self.folder / "wp-content/themes").iterdir())

    def load(self, posts: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """Store posts with their comments; returns the address of each and the ids of its comments, in their order."""
        return json.loads(self.run_php("load.php", json.dumps(posts)))

    def run_php(self, script: str, text: str = "") -> str:
        done = subprocess.run(
            [*PHP, str(self.folder / script)], input=text, capture_output=True, text=True, check=False,
            env=self.settings, **_unprivileged(),
        )  # fmt: skip
        if done.returncode:
            raise Unavailable(f"{script} failed: {done.stderr[-2000:] or done.stdout[-2000:]}")
        return done.stdout


def fetch(address: str, *, theme: str, locale: str = "", per_page: int = 0) -> str:
    """A page under a theme, in a language, with so many threads on each of its comment pages (0: all on one)."""
    asked = {"Bench-Theme": theme, "Bench-Locale": locale, "Bench-Per-Page": str(per_page)}
    with urlopen(Request(address, headers=asked), timeout=PATIENCE) as response:
        return response.read().decode()


def install_packages() -> None:
    """Ask apt for what is missing."""
    missing = [name for name, path in PACKAGES.items() if not path.exists()]
    if not missing:
        return
    if os.geteuid() or not shutil.which("apt-get"):
        raise Unavailable(f"These Debian packages are missing: {' '.join(missing)}. Install them with apt-get as root.")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *missing]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Unavailable(f"apt-get could not install {' '.join(missing)}: {done.stderr[-1000:]}")


def end_cleanly_when_told() -> None:
    """Let a request to terminate end this process as Ctrl+C does, so that servers are stopped and folders deleted."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)


def leave_ending_to_parent() -> None:
    """For worker processes: a signal to the whole group must not cut one short while it hands over its result."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)


@contextmanager
def running_wordpress() -> Iterator[WordPress]:
    """Set up and started; on leaving, what was started is stopped and what was written is deleted."""
    install_packages()
    with TemporaryDirectory(prefix="matinee-wordpress-") as name, ExitStack() as stack:
        folder = Path(name)
        _lay_out(folder)
        password = secrets.token_urlsafe(16)
        stack.enter_context(_database(folder, password))
        wordpress = WordPress(folder, _free_port(), {})
        wordpress.settings.update(_settings(wordpress, password))
        wordpress.run_php("install.php")
        stack.enter_context(_web_server(wordpress))
        yield wordpress


def _lay_out(folder: Path) -> None:
    """Our few files, and links to Debian's."""
    shutil.copytree(HERE / "site", folder, dirs_exist_ok=True)
    content = folder / "wp-content"
    content.mkdir()
    (folder / "mu-plugins").rename(content / "mu-plugins")
    (folder / "themes").rename(content / "themes")
    (content / "languages").symlink_to(DEBIAN / "wp-content/languages")
    for theme in (DEBIAN / "wp-content/themes").iterdir():
        (content / "themes" / theme.name).symlink_to(theme)
    (folder / "database").mkdir()
    if not os.geteuid():
        for path in (folder, *folder.rglob("*")):
            shutil.chown(path, "nobody", "nogroup") if not path.is_symlink() else None


def _settings(wordpress: WordPress, password: str) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "BENCH_FOLDER": str(wordpress.folder),
        "BENCH_ADDRESS": wordpress.address,
        "BENCH_SOCKET": str(wordpress.folder / "socket"),
        "BENCH_PASSWORD": password,
        "BENCH_SALT": secrets.token_urlsafe(32),
        "PHP_CLI_SERVER_WORKERS": "2",
    }


@contextmanager
def _database(folder: Path, password: str) -> Iterator[None]:
    """MariaDB behind a socket in the folder, without any port."""
    place = [f"--datadir={folder / 'database'}", f"--socket={folder / 'socket'}"]
    making = ["mariadb-install-db", "--no-defaults", "--auth-root-authentication-method=normal", "--skip-test-db"]
    _ask([*making, place[0]])
    quick = ["--skip-networking", "--skip-log-bin", "--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0"]
    log = f"--log-error={folder / 'database.log'}"
    with _started(["mariadbd", "--no-defaults", *place, *quick, log, f"--pid-file={folder / 'pid'}"]):
        client = ["mariadb", "--no-defaults", "--user=root", place[1]]
        _wait_until(lambda: _answers([*client, "--execute=select 1"]), "MariaDB")
        _ask(
            client,
            "create database wordpress character set utf8mb4;"
            f"create user wordpress@localhost identified by '{password}';"
            "grant all on wordpress.* to wordpress@localhost;",
        )
        yield


@contextmanager
def _web_server(wordpress: WordPress) -> Iterator[None]:
    listen = ["-S", f"127.0.0.1:{wordpress.port}", "-t", str(wordpress.folder), str(wordpress.folder / "index.php")]
    with _started([*PHP, *listen], environment=wordpress.settings, ending=signal.SIGINT):
        _wait_until(lambda: _is_open(wordpress.port), "PHP's web server")
        yield


@contextmanager
def _started(
    command: Sequence[str], *, environment: dict[str, str] | None = None, ending: signal.Signals = signal.SIGTERM
) -> Iterator[None]:
    """A server in a session of its own, so that its workers end with it."""
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True, **_unprivileged(),
    )  # fmt: skip
    try:
        yield
    finally:
        os.killpg(process.pid, ending)
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _unprivileged() -> dict[str, Any]:
    return {} if os.geteuid() else {"user": "nobody", "group": "nogroup", "extra_groups": [], "cwd": "/"}


def _ask(command: Sequence[str], text: str = "") -> None:
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False, **_unprivileged())
    if done.returncode:
        raise Unavailable(f"{command[0]} failed: {done.stderr[-2000:]}")


def _answers(command: Sequence[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False, **_unprivileged()).returncode == 0


def _is_open(port: int) -> bool:
    with socket.socket() as knocking:
        return knocking.connect_ex(("127.0.0.1", port)) == 0


def _wait_until(is_ready: Any, name: str) -> None:
    until = time.monotonic() + PATIENCE
    while not is_ready():
        if time.monotonic() > until:
            raise Unavailable(f"{name} did not answer within {PATIENCE} seconds.")
        time.sleep(0.1)


def _free_port() -> int:
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return any_port.getsockname()[1]
