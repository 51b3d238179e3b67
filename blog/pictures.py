"""Pictures in the media store: taken in, put in the place of others, taken away, and completed by the worker.

A new picture is stored at once in its widths as JPEG (or WebP). What takes seconds, AVIF, is left to the worker, for
which the row itself is the note: `due_at` says that something is missing, and stays until nothing is. So nothing is
lost when the worker is not there, or is killed while it writes; what failed is tried again in an hour.
"""

import errno
import logging
import sys
import time
from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import partial
from subprocess import Popen
from tempfile import TemporaryFile
from uuid import uuid4

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blog.images import Prepared, Smaller, smaller_sizes, smaller_versions
from blog.images.avif import unframed
from blog.models import Card, FormerFile, Picture, Post

AGAIN = timedelta(hours=1)
A_WHILE = 5  # seconds
MOST_SECONDS = 180  # for the AVIF of one picture, on a machine with much to do

log = logging.getLogger(__name__)


class NotMade(Exception):
    """The process that makes AVIF failed, or took too long."""


class NotStored(Exception):  # it is the answer, not a fault
    """A file could not be written; what it says is for the person who sent it."""


def take_in(picture: Picture, prepared: Prepared) -> None:
    """Store the files of an upload, and have the row name them; saving the row is left to the caller."""
    picture.file = f"{_folder()}/{uuid4().hex}.{prepared.extension}"
    picture.width, picture.height, picture.colour = prepared.width, prepared.height, prepared.colour
    picture.widths = [one.width for one in prepared.smaller]
    picture.has_avif, picture.due_at = False, timezone.now()
    files = {picture.name_of(one.width): one.content for one in prepared.smaller}
    _write_all(picture.store, {**files, picture.file.name: prepared.content})


def replace(picture: Picture, before: Picture) -> None:
    """Save a picture that was taken in anew; where its old files were named, it is found from now on."""
    with transaction.atomic():
        picture.save()
        FormerFile.objects.get_or_create(name=before.file.name, defaults={"picture": picture})
        show_anew(picture)
        transaction.on_commit(partial(_remove, before.store, before.file_names()))


def take_away(picture: Picture) -> None:
    """Delete a picture with its files."""
    with transaction.atomic():
        Card.objects.showing(picture).ask_for()
        store, names = picture.store, picture.file_names()
        posts = list(picture.texts.values_list("pk", flat=True))
        picture.delete()
        Post.objects.filter(pk__in=posts).render_again()
        transaction.on_commit(partial(_remove, store, names))


def show_anew(picture: Picture) -> None:
    """Bring what is stored of it elsewhere up to date: texts that it stands in, cards that show it."""
    picture.texts.render_again()
    Card.objects.showing(picture).ask_for()


def complete_due(*, is_ending: Callable[[], bool] = lambda: False) -> int:
    """Write what is missing of pictures, those first that wait longest, and say of how many; no longer than a while, as
    there are other things to do."""
    number, until = 0, time.monotonic() + A_WHILE
    while number == 0 or (time.monotonic() < until and not is_ending()):
        picture = Picture.objects.due().first()
        if picture is None or not _claim(picture):
            break
        complete(picture, is_ending=is_ending)
        number += 1
    return number


def complete(picture: Picture, *, is_ending: Callable[[], bool] = lambda: False) -> bool:
    """Write the smaller widths and the AVIF files of a picture; False when that did not come to its end."""
    try:
        with picture.store.open(picture.file.name) as file:
            content = file.read()
        _write_widths(picture, content)
        is_whole = _write_avif(picture, content, is_ending)
    except FileNotFoundError:
        log.warning("The file %s is missing in the media store.", picture.file.name)
        _note(picture, due_at=None)
        return False
    except (OSError, NotStored) as problem:
        log.warning("What is missing of the picture %s could not be written. %s", picture.file.name, problem)
        return False
    except Exception:  # Pillow raises nearly everything; one picture must not keep back those behind it
        log.exception("What is missing of the picture %s could not be made.", picture.file.name)
        return False
    return _note(picture, has_avif=True, due_at=None) if is_whole else False


def in_words(problem: OSError) -> str:
    if problem.errno in {errno.ENOSPC, errno.EDQUOT}:
        return _("The disk is full. Make room, then try again.")
    if problem.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return _("The server may not write into its media folder. Its owner has to allow it.")
    return _("The server could not store the file: %(reason)s.") % {"reason": problem.strerror or str(problem)}


def _claim(picture: Picture) -> bool:
    """Whether it is ours now: it comes up again in an hour, unless it is complete by then."""
    unclaimed = Picture.objects.filter(pk=picture.pk, due_at=picture.due_at)
    return bool(unclaimed.update(due_at=timezone.now() + AGAIN))


def _write_widths(picture: Picture, content: bytes) -> None:
    wanted = [width for width, _height in smaller_sizes(picture.width, picture.height)]
    if picture.widths != wanted or not all(picture.store.exists(picture.name_of(width)) for width in wanted):
        _write_versions(picture, smaller_versions(content), "")
        picture.widths = wanted
        _note(picture, widths=wanted)


def _write_avif(picture: Picture, content: bytes, is_ending: Callable[[], bool]) -> bool:
    """Whether it came to the end; if the worker has to go, the next one begins anew, and at once."""
    frames = _framed_avif(content, is_ending)
    if frames is None:
        _note(picture, due_at=timezone.now())
        return False
    _write_versions(picture, unframed(frames), ".avif")
    return True


def _framed_avif(content: bytes, is_ending: Callable[[], bool]) -> bytes | None:
    """What the process for it answers; nothing if the worker has to go before."""
    with TemporaryFile() as asked, TemporaryFile() as answered:
        asked.write(content)
        asked.seek(0)
        command = [sys.executable, "-m", "blog.images.avif"]
        with Popen(command, stdin=asked, stdout=answered, cwd=settings.BASE_DIR) as process:  # noqa: S603  (our own)
            until = time.monotonic() + MOST_SECONDS
            while process.poll() is None:
                if is_ending() or time.monotonic() > until:
                    process.kill()
                    break
                time.sleep(0.05)
        if is_ending():
            return None
        if process.returncode:
            raise NotMade(process.returncode)
        answered.seek(0)
        return answered.read()


def _write_versions(picture: Picture, versions: Iterable[Smaller], extension: str) -> None:
    for one in versions:
        width = None if one.width == picture.width else one.width
        _write_all(picture.store, {picture.name_of(width, extension): one.content})


def _note(picture: Picture, **changes: object) -> bool:
    """Store what the worker made, unless the picture was replaced or deleted meanwhile: then that is of no use."""
    is_there = Picture.objects.filter(pk=picture.pk, file=picture.file.name).update(**changes)
    if not is_there:
        _remove(picture.store, picture.file_names())
    elif changes.keys() - {"due_at"}:
        picture.texts.render_again()
    return bool(is_there)


def _folder() -> str:
    return timezone.now().strftime("pictures/%Y/%m")


def _write_all(store: Storage, files: dict[str, bytes]) -> None:
    """Write files under exactly these names, all of them or none."""
    try:
        for name, content in files.items():
            store.delete(name)
            store.save(name, ContentFile(content))
    except OSError as problem:
        _remove(store, files)
        raise NotStored(in_words(problem)) from problem


def _remove(store: Storage, names: Iterable[str]) -> None:
    for name in names:
        try:
            store.delete(name)
        except OSError as problem:
            log.warning("The file %s could not be deleted. %s", name, in_words(problem))
