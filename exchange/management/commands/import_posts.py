"""Reads posts from other systems' files and stores them."""

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from exchange.as_json import as_json
from exchange.report import in_words
from exchange.writer import Outcome, import_files

NOTHING_READ, SOMETHING_UNREAD = 1, 3


class Command(BaseCommand):
    help = "Brings posts in from files: import_posts FILE... [--dry-run] [--json]"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help="a text dump of a page with a post")
        parser.add_argument("--dry-run", action="store_true", help="show what would be stored, and store nothing")
        parser.add_argument("--json", action="store_true", help="report to a program: one JSON object for each post")

    def handle(self, *args: Any, **options: Any) -> None:
        report = import_files(options["files"], is_dry_run=options["dry_run"])
        if options["json"]:
            for outcome in report.outcomes:
                self.stdout.write(_as_json(outcome, is_dry_run=report.is_dry_run))
        else:
            self.stdout.write(in_words(report))
        if not report.has_read_something:
            sys.exit(NOTHING_READ)
        if report.problems:
            sys.exit(SOMETHING_UNREAD)


def _as_json(outcome: Outcome, *, is_dry_run: bool) -> str:
    understood = as_json(outcome.imported or outcome.problem)
    stored = {"result": outcome.fate, "dry_run": is_dry_run, "address": outcome.address or None}
    return json.dumps({**understood, **stored}, ensure_ascii=False)
