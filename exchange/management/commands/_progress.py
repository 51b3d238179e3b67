"""How far a long command is: one line on a terminal, written anew; nothing where nobody watches."""

import shutil
import time
from types import TracebackType
from typing import Self

from django.core.management.base import OutputWrapper
from django.utils.translation import ngettext

_BACK_TO_START, _REST_OF_LINE_AWAY = "\r", "\x1b[K"
_PAUSE = 0.1  # seconds between two lines, so that showing them takes no time


class Progress:
    """Call it for each file that was read: how many those are, of how many if that is known, and its name."""

    def __init__(self, terminal: OutputWrapper) -> None:
        self._terminal = terminal
        self._is_shown = terminal.isatty()
        self._last = 0.0

    def __enter__(self) -> Self:
        return self

    def __call__(self, done: int, total: int | None, name: str) -> None:
        now = time.monotonic()
        if self._is_shown and now - self._last >= _PAUSE:
            self._last = now
            files = ngettext("%d file", "%d files", done) % done
            self._write(f"{files} / {total}: {name}" if total else f"{files}: {name}")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._last:
            self._write("")

    def _write(self, line: str) -> None:
        width = shutil.get_terminal_size().columns - 1
        self._terminal.write(f"{_BACK_TO_START}{line[:width]}{_REST_OF_LINE_AWAY}", str, ending="")
        self._terminal.flush()
