"""The worker by itself, for an installation whose web server runs elsewhere."""

from typing import Any

from django.core.management import BaseCommand

from config.worker import Worker


class Command(BaseCommand):
    help = "Sends mails and does the daily chores; ./run does so by itself, this is for a machine of its own."

    def handle(self, **options: Any) -> None:
        self.stdout.write("The worker runs. To stop it: Ctrl-C")
        self.stdout.flush()
        Worker().run()
