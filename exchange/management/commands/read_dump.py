"""Prints what a parser understands of files, without a database."""

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from exchange.as_json import as_json
from exchange.ledger import Label
from exchange.management.commands._reading import ReadingCommand, status_of
from exchange.parsers import read_file
from exchange.records import ImportedPost, Problem
from exchange.site.together import read_paths


class Command(ReadingCommand):
    help = _("Prints what is understood of files, one JSON object for each, and stores nothing.")
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--json", action="store_true", help=_("JSON, which is the only form there is"))

    def carry_out(self, options: dict[str, Any]) -> int:
        read = unread = unexplained = 0
        for result in _read(options["paths"], options["encoding"]):
            self.stdout.write(self.as_line(as_json(result)))
            if isinstance(result, Problem):
                unread += 1
            else:
                read += 1
                unexplained += result.ledger.sums()[Label.UNEXPLAINED]
        return status_of(read=read, unread=unread, unexplained=unexplained)


def _read(paths: list[str], encoding: str) -> Iterator[ImportedPost | Problem]:
    for source in read_paths(paths, encoding=encoding, limits=settings.IMPORT_LIMITS):
        if isinstance(source, Problem):
            yield source
        else:
            yield from read_file(source, encoding=encoding, limits=settings.IMPORT_LIMITS)
