"""The database is there and up to date before a command needs it; what is wrong with it is told in words."""

import fcntl
import sys
from collections.abc import Sequence

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor

# Commands that ask nothing of it, and those that look after it themselves.
NEED_NO_DATABASE = {
    *("check", "collectstatic", "compilemessages", "diffsettings", "findstatic", "help", "makemessages", "read_dump"),
    *("sendtestemail", "sqlflush", "startapp", "startproject", "test", "testserver", "version"),
}
LOOK_AFTER_IT = {
    *("dbshell", "makemigrations", "migrate", "optimizemigration", "serve", "showmigrations", "sqlmigrate"),
    *("squashmigrations",),
}


def prepare_for(command: str, arguments: Sequence[str]) -> None:
    """Set up a database that never was; refuse one of an older Matinee: to change that is for its owner to say."""
    if command in NEED_NO_DATABASE or command.startswith("-") or {"-h", "--help", "--version"} & set(arguments):
        return
    require_connection()
    if command in LOOK_AFTER_IT:
        return
    if not _was_ever_set_up():
        set_up()
    elif not is_up_to_date():
        raise CommandError("The database was made by an older version of Matinee.\nBring it up to date: ./run migrate")


def require_connection() -> None:
    try:
        connection.ensure_connection()
    except (Error, ImproperlyConfigured) as problem:
        reason = str(problem).strip().splitlines()[0].rstrip(".")
        message = f"The database does not answer: {reason}.\nCheck DATABASE_URL, and that its server runs."
        raise CommandError(message) from problem


def is_up_to_date() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def set_up() -> None:
    """Make or change the tables; of two commands started together in a fresh checkout, the second waits."""
    with (settings.DATA_DIR / "migrate.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not is_up_to_date():
            print("Setting up the database ...", file=sys.stderr)  # noqa: T201
            call_command("migrate", verbosity=0, interactive=False)


def _was_ever_set_up() -> bool:
    return "django_migrations" in connection.introspection.table_names()
