"""Prints what a parser understands of files, without a database."""

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from exchange.as_json import as_json
from exchange.parsers import read_file
from exchange.records import Problem
from exchange.sources import read_sources

NOTHING_READ, SOMETHING_UNREAD = 1, 3


class Command(BaseCommand):
    help = "Prints what is understood of files, and stores nothing: read_dump FILE... --json"
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help="a text dump of a page with a post")
        parser.add_argument(
            "--json", action="store_true", help="one JSON object for each post (there is no other form)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        read = 0
        unread = 0
        for source in read_sources(options["files"]):
            for result in [source] if isinstance(source, Problem) else read_file(source):
                self.stdout.write(json.dumps(as_json(result), ensure_ascii=False))
                unread += isinstance(result, Problem)
                read += not isinstance(result, Problem)
        if unread:
            sys.exit(SOMETHING_UNREAD if read else NOTHING_READ)
