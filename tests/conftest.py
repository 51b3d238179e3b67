"""What every test gets: its own media store, plain static files, and the optional parts that this machine has."""

import ctypes
import gc
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from sqlite3 import connect
from tempfile import TemporaryDirectory

import hypothesis
import pytest
from browser.site import MAKE_TABLES, Site, make_ready, make_tables, once, prepare
from django.db import connection
from django.test import override_settings
from mail_server import MailServer
from postgres import Cluster, find_initdb
from warm_python import run_code

hypothesis.settings.register_profile("matinee", deadline=None)  # how long an example takes is the machine's affair
hypothesis.settings.load_profile("matinee")

ROOT = Path(__file__).parents[1]
REQUIRED = os.environ.get("MATINEE_TEST_REQUIRE") == "all"
# Files whose tests take minutes, begun first, so that short ones fill what is left of the time: those that mostly wait
# for servers beside those that mostly reckon, or the cores would be idle at first and wanted by all later.
LONGEST = [
    *("exchange/test_corpus.py", "comments/test_killed.py", "exchange/test_text_dump_oracle.py"),
    *("comments/test_outages.py",),
    *("exchange/test_hostile_files.py", "config/test_worker.py", "comments/test_race.py", "config/test_serve.py"),
    *("browser/test_hostile_text.py", "browser/test_moderation_desk.py", "browser/test_import_desk.py"),
    *("browser/test_writing_desk.py", "exchange/test_import_posts.py", "browser/test_subscribing.py"),
    *("test_pages.py", "browser/test_replying.py", "blog/test_markup_hostile.py", "blog/test_conflicts.py"),
]
_number = count()


def pytest_configure() -> None:
    """A shell has its background jobs ignore interrupts, `nohup` has them ignore hang-ups, and what they start too:
    servers that a test ends by one."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
        signal.signal(signal.SIGHUP, signal.SIG_DFL)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    ranks = {(ROOT / "tests" / name).resolve(strict=True): rank for rank, name in enumerate(LONGEST)}
    items.sort(key=lambda item: ranks.get(item.path, len(ranks)))


def pytest_collection_finish() -> None:
    """Ten thousand tests are there to stay: to look through them for rubbish, again and again, takes time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def _files(tmp_path_factory) -> Path:
    """One folder for all: to make one for each of ten thousand tests, most of which need none, takes a minute."""
    folder = tmp_path_factory.mktemp("files")
    (folder / "static").mkdir()
    return folder


@pytest.fixture(scope="session", autouse=True)
def _settings_of_all(_files) -> Iterator[None]:
    """Set once: to set each of them for each test takes longer than most tests do."""
    with override_settings(
        STATIC_ROOT=_files / "static",
        STORAGES={
            "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        # What holds a first comment, or the next within seconds, is on by itself: its own tests turn it on again.
        COMMENTS_HOLD_FIRST=False,
        COMMENTS_FLOOD_SECONDS=0,
        COMMENTS_PER_NETWORK=0,
    ):
        yield


@pytest.fixture(autouse=True)
def _own_files(settings, _files):
    settings.MEDIA_ROOT = _files / f"media-{next(_number)}"


@pytest.fixture
def mail_server(settings) -> Iterator[MailServer]:
    """A mail server that takes what is sent, and settings that name it."""
    with MailServer() as server:
        settings.MAILS_ARE_SENT = True
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        settings.EMAIL_TIMEOUT = 1
        yield server


def need(found: object, what: str) -> None:
    """Skip a test for what a laptop may lack; where everything is required, lacking it is a failure."""
    if not found:
        (pytest.fail if REQUIRED else pytest.skip)(f"{what} is not installed here")


@pytest.fixture(scope="session")
def chromium() -> str:
    """Without its window where Debian has it so: the same pages for a quarter of the work."""
    need(path := shutil.which("chromium-headless-shell") or shutil.which("chromium"), "chromium")
    need(_has_library("libatomic.so.1"), "libatomic1, which Playwright's driver is linked to,")
    return str(path)


def _has_library(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return sys.platform != "linux"
    return True


@pytest.fixture(scope="session")
def _tables(tmp_path_factory, worker_id) -> Path:
    """The file of a database with its tables, which take five seconds, made by one process for all; to be copied."""
    return make_tables(_shared(tmp_path_factory, worker_id) / "tables")


@pytest.fixture(scope="session")
def django_db_setup(_tables, django_test_environment, django_db_blocker) -> Iterator[None]:
    """The database of the tests of one process, in memory: as pytest-django makes it, but with its tables copied."""
    with django_db_blocker.unblock():
        connection.close()
        kept = connection.settings_dict["NAME"]
        connection.settings_dict["NAME"] = connection.creation._get_test_db_name()
        connection.ensure_connection()
        with closing(connect(_tables)) as made:
            made.backup(connection.connection)
    yield
    connection.settings_dict["NAME"] = kept


@pytest.fixture(scope="session")
def ready(_tables, tmp_path_factory, worker_id) -> Site:
    """A site with its tables and static files made, which takes ten seconds, and nothing in it; to be copied, too."""
    return make_ready(_shared(tmp_path_factory, worker_id) / "ready", _tables)


@pytest.fixture(scope="session")
def first_start(ready, tmp_path_factory, worker_id) -> Site:
    """A site after its first start: with the seed, and its owner; one for all processes of a test run, to be copied."""
    return prepare(_shared(tmp_path_factory, worker_id) / "seed", ready)


@pytest.fixture(scope="session")
def empty_start(ready, tmp_path_factory, worker_id) -> Site:
    """The same without any post."""
    return prepare(_shared(tmp_path_factory, worker_id) / "empty", ready, FIRST_CONTENT="none")


def _shared(folders: pytest.TempPathFactory, worker_id: str) -> Path:
    own = folders.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def postgres(tmp_path_factory, worker_id) -> Iterator[Cluster]:
    """A PostgreSQL cluster of this process's own, in a folder that its user may enter, unlike pytest's. In it is the
    database `ready`, with its tables: one process makes both, as that takes five seconds, and the others copy them."""
    need(find_initdb(), "PostgreSQL")
    made = _shared(tmp_path_factory, worker_id) / "postgres"
    with once(made) as is_first, TemporaryDirectory() as folder:
        if is_first:
            with Cluster(Path(folder)) as cluster:
                url = cluster.make_database(name="ready")
                made_tables = run_code(MAKE_TABLES, environment(DATABASE_URL=url, DATA_DIR=folder))
                assert made_tables.returncode == 0, made_tables.stderr
                cluster.save(made / "var")
    with TemporaryDirectory() as folder, Cluster(Path(folder), made / "var") as cluster:
        yield cluster


@pytest.fixture(params=["sqlite", "postgres"])
def installation(request, ready, tmp_path) -> dict[str, str]:
    """The environment of an installation of its own, for real processes: once on SQLite, once on PostgreSQL."""
    data_dir = tmp_path / "data"
    ready.copy_files(data_dir)
    url = f"sqlite:///{data_dir / 'matinee.sqlite3'}"
    if request.param == "postgres":
        url = request.getfixturevalue("postgres").make_database("ready")
    return environment(DATABASE_URL=url, DATA_DIR=str(data_dir))


def environment(**variables: str) -> dict[str, str]:
    """What a process of the site's own is started with: nothing of this machine's settings."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "VIRTUAL_ENV") if name in os.environ}
    return {
        **kept,
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        **variables,
    }


@pytest.fixture
def desk(client):
    """The owner's client at the desk."""
    from factories import make_owner  # noqa: PLC0415  (models, which this file comes before)

    client.force_login(make_owner())
    return client
