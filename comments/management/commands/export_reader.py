"""Prints all that is kept of one reader."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.core.serializers.json import DjangoJSONEncoder

from comments.privacy import export


class Command(BaseCommand):
    help = "Prints as JSON what is kept under a reader's e-mail address: export_reader EMAIL"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")

    def handle(self, *args: Any, email: str, **options: Any) -> None:
        self.stdout.write(json.dumps(export(email), cls=DjangoJSONEncoder, ensure_ascii=False, indent=2))
