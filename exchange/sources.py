"""The files of an import as names and bytes, within limits."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from exchange.cleaning import USUAL_LIMITS, Limits
from exchange.records import Problem


@dataclass(frozen=True)
class Source:
    name: str
    raw: bytes


def read_sources(paths: Iterable[str | Path], *, limits: Limits = USUAL_LIMITS) -> Iterator[Source | Problem]:
    """Read each file, one byte beyond the limit at most; what cannot be read is said in words."""
    for path in paths:
        yield _read(Path(path), limits.dump_bytes)


def _read(path: Path, limit: int) -> Source | Problem:
    try:
        if not path.is_file():
            return _no_file(path)
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except PermissionError:
        return Problem(_shown(path), None, "may not be read.", "Give yourself permission to read it.")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        return Problem(_shown(path), None, f"cannot be read: {reason}.", "Check the name and the disk.")
    if len(raw) > limit:
        return Problem(_shown(path), None, f"is larger than {limit:,} bytes.", "Split it into smaller files.")
    return Source(_shown(path), raw)


def _shown(path: Path) -> str:
    """The name as text: a file system's name may be any bytes."""
    return os.fsencode(path).decode("utf-8", "replace")


def _no_file(path: Path) -> Problem:
    if path.is_dir():
        return Problem(_shown(path), None, "is a folder.", "Name the files in it.")
    if path.exists():
        return Problem(_shown(path), None, "is no plain file.", "Name a file.")
    return Problem(_shown(path), None, "does not exist.", "Check the name.")
