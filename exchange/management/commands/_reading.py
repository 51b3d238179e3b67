"""What the commands that read dumps have in common: what they are given, and how they end."""

import json
import os
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

ALL_READ, NOTHING_READ, WRONG_USAGE, SOMETHING_TO_LOOK_AT = 0, 1, 2, 3
INTERRUPTED, PIPE_CLOSED = 130, 141  # what a shell tells of a program that the signal ended


class ReadingCommand(BaseCommand):
    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "paths",
            nargs="+",
            metavar="PATH",
            help=_("a text dump of a page, a folder or zip of dumps, or - for standard input"),
        )
        parser.add_argument(
            "--encoding", default="", metavar="NAME", help=_("how the dumps are encoded, if it is not seen")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            status = self.carry_out(options)
            self.stdout.flush()
        except BrokenPipeError:
            _leave_the_pipe()
            status = PIPE_CLOSED
        except KeyboardInterrupt:
            status = INTERRUPTED
        if status != ALL_READ:
            sys.exit(status)

    def carry_out(self, options: dict[str, Any]) -> int:
        """Do what the command is for, and tell how it went as an exit status."""
        raise NotImplementedError

    def as_line(self, value: dict[str, Any]) -> str:
        """One object on one line; characters that the terminal or file cannot take are written as JSON writes them."""
        encoding = getattr(self.stdout, "encoding", None) or "utf-8"
        return json.dumps(value, ensure_ascii=not encoding.lower().startswith("utf"))


def status_of(*, read: int, unread: int, unexplained: int) -> int:
    if not read:
        return NOTHING_READ
    return SOMETHING_TO_LOOK_AT if unread or unexplained else ALL_READ


def _leave_the_pipe() -> None:
    """Whoever read our output has gone (`| head`): what is still to be written goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
