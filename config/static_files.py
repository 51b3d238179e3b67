"""Style sheets, scripts and pictures are collected for the web server when they changed, and only then."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def have_changed() -> bool:
    stamp = _stamp()
    return not stamp.is_file() or stamp.read_text() != _fingerprint()


def collect() -> None:
    fingerprint = _fingerprint()
    call_command("collectstatic", verbosity=0, interactive=False)
    _stamp().write_text(fingerprint)


def _stamp() -> Path:
    """Inside what it vouches for, so that both go together."""
    return Path(settings.STATIC_ROOT) / ".collected-from"


def _fingerprint() -> str:
    return hashlib.sha256("\n".join(sorted(_sources())).encode()).hexdigest()


def _sources() -> Iterator[str]:
    for finder in get_finders():
        for name, storage in finder.list(ignore_patterns=None):
            path = Path(storage.path(name))
            yield f"{path} {path.stat().st_mtime_ns} {path.stat().st_size}"
