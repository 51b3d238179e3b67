"""The files of an import as names and bytes, one after the other and within limits: files, folders, zips, uploads."""

import os
import re
import struct
import sys
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from exchange.cleaning import USUAL_LIMITS, Limits
from exchange.records import NO_SIBLINGS, Problem, Shared

STANDARD_INPUT = "-"
_SPLIT = "Split it into smaller files."


@dataclass(frozen=True)
class Source:
    """`shared` is what the other files that are read with it tell of it (`siblings`)."""

    name: str
    raw: bytes
    shared: Shared = NO_SIBLINGS


def read_sources(
    paths: Iterable[str | Path], *, limits: Limits = USUAL_LIMITS, stdin: BinaryIO | None = None
) -> Iterator[Source | Problem]:
    """Read files, the files in folders and zips, and for `-` standard input; what cannot be read is said in words."""
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield from read_upload(STANDARD_INPUT, stdin or sys.stdin.buffer, limits=limits)
        else:
            yield from _or_nothing(_read_path(Path(path), limits), _shown(path))


def read_upload(name: str, raw_file: BinaryIO, *, limits: Limits = USUAL_LIMITS) -> Iterator[Source | Problem]:
    """Read an open file, or each file in it when it is a zip; never more than one byte beyond the limit."""
    start = raw_file.read(_MARK_LENGTH)
    if start in _ZIP_MARKS or name.lower().endswith(".zip"):
        yield from _or_nothing(_read_zip(name, start, raw_file, limits), name)
        return
    raw = start + raw_file.read(limits.dump_bytes + 1 - len(start))
    yield _within(name, raw, limits)


def _or_nothing(sources: Iterator[Source | Problem], name: str) -> Iterator[Source | Problem]:
    """A folder or a zip in which nothing is to be read does not pass in silence."""
    is_empty = True
    for source in sources:
        is_empty = False
        yield source
    if is_empty:
        yield Problem(name, None, "holds no files.", "Name what the dumps are in.")


def _within(name: str, raw: bytes, limits: Limits) -> Source | Problem:
    if len(raw) > limits.dump_bytes:
        return Problem(name, None, f"is larger than {limits.dump_bytes:,} bytes.", _SPLIT)
    return Source(name, raw)


# Files and folders

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_LEFT_OUT = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})


def _read_path(named: Path, limits: Limits) -> Iterator[Source | Problem]:
    """A file, or all below a folder in the order of their names; a folder that links lead back to is entered once."""
    waiting, entered = [named], set()
    while waiting:
        path = waiting.pop()
        try:
            status = path.stat()
            if not S_ISDIR(status.st_mode):
                yield from _read_file(path, limits, is_plain=S_ISREG(status.st_mode))
            elif (place := (status.st_dev, status.st_ino)) not in entered:
                entered.add(place)
                waiting += _inside(path)
        except (OSError, ValueError) as error:
            yield _not_read(path, error)


def _inside(folder: Path) -> list[Path]:
    """What is in a folder, the last first; without hidden files and what desktops leave behind."""
    return sorted((path for path in folder.iterdir() if not _is_left_out(path.name)), reverse=True)


def _is_left_out(name: str) -> bool:
    return name.startswith(".") or name in _LEFT_OUT


def _read_file(path: Path, limits: Limits, *, is_plain: bool) -> Iterator[Source | Problem]:
    if not is_plain:  # opening a pipe or a device could wait for ever, reading it never end
        yield Problem(_shown(path), None, "is no plain file.", "Name a file, or hand it over as standard input (-).")
        return
    with path.open("rb") as file:
        yield from read_upload(_shown(path), file, limits=limits)


def _not_read(path: Path, error: OSError | ValueError) -> Problem:
    if isinstance(error, FileNotFoundError):
        where = "leads nowhere." if path.is_symlink() else "does not exist."
        return Problem(_shown(path), None, where, "Check the name.")
    if isinstance(error, PermissionError):
        return Problem(_shown(path), None, "may not be read.", "Give yourself permission to read it.")
    reason = error.strerror if isinstance(error, OSError) else error
    return Problem(_shown(path), None, f"cannot be read: {reason}.", "Check the name and the disk.")


def _shown(path: str | Path) -> str:
    """The name as text for a line of a report: a file system's name may be any bytes."""
    return _CONTROLS.sub("�", os.fsencode(path).decode("utf-8", "replace"))


# Zips

_MARK_LENGTH = 4
_ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
_OFFICE_MARKS = frozenset({"[Content_Types].xml", "mimetype", "META-INF/container.xml"})
_DAMAGES = (
    BadZipFile,
    NotImplementedError,
    EOFError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)
_ENCRYPTED, _IN_UTF8 = 0x1, 0x800
_LONGEST_NAME = 400
_SUSPICIOUS_SIZE, _SUSPICIOUS_RATIO = 1_000_000, 200
_DIRECTORY_ENTRY = 4096  # bytes in the zip's table of contents that a member takes at most
_CHUNK = 1_000_000


def _read_zip(name: str, start: bytes, raw_file: BinaryIO, limits: Limits) -> Iterator[Source | Problem]:
    with tempfile.TemporaryFile() as copy:
        file = raw_file if raw_file.seekable() else copy
        if file is copy:
            _copy(start, raw_file, copy, limits.zip_bytes)
        file.seek(0, os.SEEK_END)
        size = file.tell()
        if size > limits.zip_bytes:
            yield Problem(name, None, f"is larger than {limits.zip_bytes:,} bytes.", "Split it into smaller zips.")
            return
        try:
            archive = ZipFile(_Frugal(file, most=limits.zip_members * _DIRECTORY_ENTRY))
        except _TooMuch:
            yield _too_many(name, limits)
        except _DAMAGES:
            yield Problem(name, None, "is no zip, or a damaged one.", "Pack it again.")
        else:
            yield from _read_members(name, archive, size, limits)


def _copy(start: bytes, raw_file: BinaryIO, copy: BinaryIO, most: int) -> None:
    """What can be read once only, as a file in which a zip's table of contents, at its end, can be looked up first."""
    copy.write(start)
    while copy.tell() <= most and (chunk := raw_file.read(_CHUNK)):
        copy.write(chunk)


class _TooMuch(Exception):
    """A zip asks for more memory than its members could need."""


class _Frugal:
    """A file that hands out little at once: `zipfile` would take a table of contents of any size into memory."""

    def __init__(self, file: BinaryIO, most: int) -> None:
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable
        self._read, self._most = file.read, max(most, _CHUNK)

    def read(self, size: int = -1) -> bytes:
        if size > self._most:
            raise _TooMuch
        return self._read(size)


def _read_members(name: str, archive: ZipFile, size: int, limits: Limits) -> Iterator[Source | Problem]:
    members = [member for member in archive.infolist() if not _is_folder(member) and not _is_litter(member)]
    if problem := _problem_of_all(name, members, size, limits):
        yield problem
        return
    known: set[str] = set()
    for member in members:
        member_name = _name_of(member)
        shown = f"{name}/{_CONTROLS.sub('�', member_name[:_LONGEST_NAME])}"
        if problem := _problem_of(shown, member_name, member, limits, is_known=member_name in known):
            yield problem
        else:
            known.add(member_name)
            yield _read_member(shown, archive, member)


def _problem_of_all(name: str, members: list[ZipInfo], size: int, limits: Limits) -> Problem | None:
    unpacked = sum(member.file_size for member in members)
    if len(members) > limits.zip_members:
        return _too_many(name, limits)
    if any(member.filename in _OFFICE_MARKS for member in members):
        return Problem(name, None, "is an office document or an electronic book.", "Save its text as .txt.")
    if sum(member.compress_size for member in members) > size:
        return Problem(name, None, "has members that overlap, as in a zip bomb.", "Pack it again.")
    if unpacked > limits.zip_bytes:
        what = f"would unpack to {unpacked:,} bytes, more than {limits.zip_bytes:,}."
        return Problem(name, None, what, "Split it into smaller zips.")
    return None


def _too_many(name: str, limits: Limits) -> Problem:
    return Problem(name, None, f"has more than {limits.zip_members:,} files in it.", "Split it into smaller zips.")


def _problem_of(shown: str, name: str, member: ZipInfo, limits: Limits, *, is_known: bool) -> Problem | None:
    """What speaks against reading a member, before a byte of it is unpacked."""
    rename, unpack = "Rename it, and pack it again.", "Unpack the zip, and name the files."
    objections = (
        (_climbs(name), "has a name that leads out of the zip.", rename),
        (is_known, "is in the zip twice: the first one is read.", rename),
        (len(name) > _LONGEST_NAME, f"has a name of {len(name):,} characters.", rename),
        (member.flag_bits & _ENCRYPTED, "is encrypted.", "Unpack the zip with its password, and name the files."),
        (member.compress_type not in {ZIP_STORED, ZIP_DEFLATED}, "is packed in an unusual way.", unpack),
        (member.file_size > limits.dump_bytes, f"is larger than {limits.dump_bytes:,} bytes.", _SPLIT),
        (_is_bomb(member), f"unpacks to more than {_SUSPICIOUS_RATIO} times its size, as in a zip bomb.", unpack),
    )
    return next((Problem(shown, None, what, remedy) for is_so, what, remedy in objections if is_so), None)


def _is_bomb(member: ZipInfo) -> bool:
    return member.file_size > max(_SUSPICIOUS_SIZE, _SUSPICIOUS_RATIO * member.compress_size)


def _read_member(shown: str, archive: ZipFile, member: ZipInfo) -> Source | Problem:
    """No more than the zip says; a member that has more or less than that is damaged, or lies."""
    raw = bytearray()
    try:
        with archive.open(member) as file:
            while len(raw) <= member.file_size and (chunk := file.read(_CHUNK)):
                raw += chunk
    except _DAMAGES:
        return Problem(shown, None, "is damaged.", "Pack it again.")
    if len(raw) != member.file_size:
        return Problem(shown, None, "has another size than the zip says.", "Pack it again.")
    if raw.startswith(_ZIP_MARKS):
        return Problem(
            shown, None, "is a zip or an office document inside a zip.", "Unpack it, and name what is in it."
        )
    return Source(shown, bytes(raw))


def _name_of(member: ZipInfo) -> str:
    """The name as it stands in the zip; many programs write UTF-8 without saying so."""
    name = member.orig_filename
    if member.flag_bits & _IN_UTF8:
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def _climbs(name: str) -> bool:
    return name.startswith("/") or ".." in name.split("/") or any(sign in name for sign in "\\\0") or name[1:2] == ":"


def _is_folder(member: ZipInfo) -> bool:
    return member.is_dir() and not member.file_size


def _is_litter(member: ZipInfo) -> bool:
    name = _name_of(member)
    return not _climbs(name) and any(_is_left_out(part) for part in name.split("/"))
