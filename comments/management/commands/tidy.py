"""Removes what is kept for a while only; the worker does so daily by itself."""

from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand

from comments.tidying import tidy


class Command(BaseCommand):
    help = "Removes old spam and trash, network prefixes and sent mails; the worker does so every day."

    def handle(self, *args: Any, **options: Any) -> None:
        for what, number in asdict(tidy()).items():
            self.stdout.write(f"{number:6} {WORDS[what]}")


WORDS = {
    "removed": "comments removed for good",
    "emptied": "comments emptied, as somebody answered them",
    "networks": "network prefixes forgotten",
    "mails": "mails deleted",
    "subscriptions": "ended subscriptions deleted",
    "addresses": "addresses of readers deleted",
    "tasks": "finished tasks deleted",
    "attempts": "attempts to log in forgotten",
    "posts": "posts in the trash deleted for good",
    "drafts": "drafts forgotten that were stored, or thrown away",
}
