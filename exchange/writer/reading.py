"""A file read, and its row filled in: what today's parser makes of the bytes, and of what somebody decided."""

from collections.abc import Iterator
from dataclasses import asdict
from hashlib import sha256

from django.conf import settings

from exchange.as_json import in_full
from exchange.cleaning import decode
from exchange.corrections import from_json, shared_from_json, shared_to_json
from exchange.models import ImportBatch, ImportedFile
from exchange.parsers import read_file
from exchange.records import Corrections, ImportedPost, Problem
from exchange.sources import Source
from exchange.verbatim import prove

UNDERSTOOD = ("report", "problem", "source_id", "format", "encoding")
_LONGEST_NAME = ImportedFile._meta.get_field("name").max_length
_LONGEST_ENCODING = ImportedFile._meta.get_field("asked_encoding").max_length


def read(source: Source, encoding: str, corrections: Corrections | None = None) -> Iterator[ImportedPost | Problem]:
    given = corrections or Corrections()
    return read_file(source, encoding=encoding, corrections=given, limits=settings.IMPORT_LIMITS)


def understood(file: ImportedFile) -> ImportedPost | Problem:
    """What today's parser makes of a stored dump, and of what somebody decided about it."""
    source = Source(file.name, bytes(file.raw), shared_from_json(file.shared))
    results = list(read(source, file.asked_encoding, from_json(file.corrections)))
    same = (each for each in results if isinstance(each, ImportedPost) and each.source_id == file.source_id)
    return next(same, None) or results[0]


def new_file(batch: ImportBatch, source: Source, encoding: str, result: ImportedPost | Problem) -> ImportedFile:
    """The row of a file, not stored yet."""
    file = ImportedFile(
        batch=batch,
        name=source.name[-_LONGEST_NAME:],
        raw=source.raw,
        sha256=sha256(source.raw).hexdigest(),
        asked_encoding=encoding[:_LONGEST_ENCODING],
        shared=shared_to_json(source.shared),
    )
    understand(file, result)
    return file


def unread_file(batch: ImportBatch, problem: Problem) -> ImportedFile:
    """The row of a file of which there is only a name, and why it was not taken."""
    return new_file(batch, Source(problem.file, b""), "", problem)


def understand(file: ImportedFile, result: ImportedPost | Problem) -> None:
    file.report = in_full(result)
    is_read = isinstance(result, ImportedPost)
    if is_read:
        lines = decode(bytes(file.raw), encoding=result.encoding, limits=settings.IMPORT_LIMITS).lines
        file.report["proof"] = asdict(prove(result, lines))
    file.problem = "" if is_read else str(result)
    file.source_id = result.source_id if is_read else ""
    file.format = result.source_id.partition(":")[0] if is_read else ""
    file.encoding = result.encoding if is_read else ""
