"""Style sheets, scripts and pictures as they are served: each under its name and its name with its hash, compressed."""

import hashlib
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Compresses the same bytes once: under both of its names nearly every file is the same.

    The plain names have to stay, as our script modules import each other by them.
    """

    def compress_files(self, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
        twins_of = {first: twins for first, *twins in self._by_content(paths)}
        for name, compressed in super().compress_files(twins_of):
            yield name, compressed
            for twin in twins_of[name]:
                copy = twin + Path(compressed).suffix
                shutil.copy(self.path(compressed), self.path(copy))
                yield twin, copy

    def _by_content(self, paths: Iterable[str]) -> Iterable[list[str]]:
        """Files of one ending, as by that it is decided what is compressed at all."""
        found: dict[tuple[str, bytes], list[str]] = defaultdict(list)
        for name in sorted(paths):
            path = Path(self.path(name))
            found[path.suffix, hashlib.sha256(path.read_bytes()).digest()].append(name)
        return found.values()
