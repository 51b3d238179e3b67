"""What every test gets: its own media store, plain static files, and the optional parts that this machine has."""

import os
import shutil
from collections.abc import Iterator

import pytest
from postgres import Cluster, find_initdb

REQUIRED = os.environ.get("MATINEE_TEST_REQUIRE") == "all"


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def need(found: object, what: str) -> None:
    """Skip a test for what a laptop may lack; where everything is required, lacking it is a failure."""
    if not found:
        (pytest.fail if REQUIRED else pytest.skip)(f"{what} is not installed here")


@pytest.fixture(scope="session")
def chromium() -> str:
    need(path := shutil.which("chromium"), "chromium")
    return str(path)


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory) -> Iterator[str]:
    """The address of an empty database in a PostgreSQL cluster of this test run's own."""
    need(find_initdb(), "PostgreSQL")
    with Cluster(tmp_path_factory.mktemp("postgres")) as cluster:
        yield cluster.make_database()
