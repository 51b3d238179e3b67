"""What `./run` does: look that nothing is in the way, make ready what is not, say where the site is, and serve it."""

import errno
import os
import signal
import socket
import sys
from functools import partial
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError
from django.db import connections
from django.urls import get_resolver, reverse
from django.utils.module_loading import import_string

from config import database, first_run, server, static_files
from config.keeping import Keeper
from config.processes import AlreadyServed, Claim
from config.worker import Worker

TRY_ANOTHER_HOST = "Try HOST=127.0.0.1, or HOST=0.0.0.0 for every address of this machine."


class Command(BaseCommand):
    help = "Starts the blog: this is what ./run does without further words."

    def handle(self, **options: Any) -> None:
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        _refuse_endless_redirects()
        claim = _claim()
        if claim.end_orphans():
            self.stdout.write("Ended what a killed server had left running.")
        address = _address()
        if not _is_prepared():
            self._prepare()
            _begin_afresh()
        first_run.make_owner_from_environment()
        first_run.load_first_content()
        self._introduce()
        connections.close_all()
        served = server.serve(
            _application(),
            (address, settings.PORT),
            workers=settings.WORKERS,
            enter_worker=claim.enter_worker,
            keeper=Keeper(partial(_work, claim)),
        )
        if not served:
            raise CommandError("Workers died again and again.\nLook above for the reason, and for free memory.")
        claim.end_orphans()

    def _prepare(self) -> None:
        if not database.is_up_to_date():
            database.set_up()
        if static_files.have_changed():
            self.stdout.write("Collecting style sheets and pictures ...")
            static_files.collect()
        first_run.make_owner_from_environment()
        first_run.load_first_content()

    def _introduce(self) -> None:
        listens_at = "" if settings.SITE_URL.endswith(f"//{_listens_at()}") else f" (listening on {_listens_at()})"
        link = first_run.owner_link()
        owner = f"Set it up   {link}" if link else f"Log in      {settings.SITE_URL}{reverse('admin:index')}"
        self.stdout.write(
            f"\n  {settings.BLOG_TITLE} is at  {settings.SITE_URL}{listens_at}\n"
            f"  {owner}\n"
            f"  Its data    {settings.DATA_DIR}\n"
            f"  To stop it  Ctrl-C\n{_names_needed()}"
        )
        self.stdout.flush()  # or each worker would inherit, and print, what is still waiting here


def _names_needed() -> str:
    """Who listens to other machines must say under which address they reach the site."""
    is_reachable = settings.HOST not in {"127.0.0.1", "localhost", "::1"}
    if not is_reachable or len(settings.ORIGINS) == 1:
        return ""
    return "\n  Other machines are refused until SITE_URL says by which address they reach it.\n"


def _is_prepared() -> bool:
    return database.is_up_to_date() and not static_files.have_changed()


def _begin_afresh() -> None:
    """Preparing leaves this process, and so its workers, 45 MB larger; to start anew takes a second."""
    if _is_prepared():
        sys.stdout.flush()
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606


def _refuse_endless_redirects() -> None:
    if settings.SITE_URL.startswith("https:") and not settings.TRUSTED_PROXIES:
        raise CommandError(
            "SITE_URL is https, but no proxy is trusted to say so: every request would be redirected for ever.\n"
            "Name the web server in front of Matinee: TRUSTED_PROXIES=127.0.0.1 when it is on this machine."
        )


def _claim() -> Claim:
    try:
        return Claim(settings.DATA_DIR, settings.SITE_URL)
    except AlreadyServed as other:
        raise CommandError(
            f"Matinee is already running here: {other}.\n"
            f"Use that one, stop it, or start a second blog: DATA_DIR=elsewhere PORT={settings.PORT + 1} ./run"
        ) from None


def _address() -> str:
    """Where to listen, as numbers; said in words when that cannot be."""
    try:
        return server.numeric_address(settings.HOST, settings.PORT)
    except socket.gaierror:
        raise CommandError(f"HOST={settings.HOST} is no name of this machine.\n{TRY_ANOTHER_HOST}") from None
    except OSError as problem:
        raise CommandError(_why_not(problem)) from None


def _why_not(problem: OSError) -> str:
    if problem.errno == errno.EADDRINUSE:
        return f"{_listens_at()} is used by another program.\nTake another port: PORT={settings.PORT + 1} ./run"
    if problem.errno == errno.EACCES:
        return f"This user may not listen on port {settings.PORT}.\nTake one above 1023: PORT=8000 ./run"
    return f"Matinee cannot listen on {_listens_at()}: {problem.strerror}.\n{TRY_ANOTHER_HOST}"


def _listens_at() -> str:
    host = f"[{settings.HOST}]" if ":" in settings.HOST else settings.HOST
    return f"{host}:{settings.PORT}"


def _work(claim: Claim) -> None:
    """What the worker beside the server does, in a process of its own."""
    claim.enter_worker("mails")
    Worker().run()


def _application() -> Any:
    """Loaded once the static files are there, which it looks through; with all addresses, so that workers have them."""
    get_resolver().url_patterns  # noqa: B018
    return import_string("config.wsgi.application")
