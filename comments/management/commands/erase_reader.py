"""Erases what is kept of one reader."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from comments.privacy import IsAColleague, erase


class Command(BaseCommand):
    help = "Makes a reader's comments anonymous and forgets the address: erase_reader EMAIL [--remove-comments]"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, and do nothing")
        parser.add_argument("--remove-comments", action="store_true", help="empty the comments and remove them")

    def handle(self, *args: Any, email: str, **options: Any) -> None:
        try:
            erased = erase(email, remove_comments=options["remove_comments"], dry_run=options["dry_run"])
        except IsAColleague:
            raise CommandError(
                _("%(email)s is the address of somebody who works here. Delete that user in the admin first.")
                % {"email": email}
            ) from None
        done = _("Would be erased:") if options["dry_run"] else _("Erased:")
        counts = {"comments": erased.comments, "subscriptions": erased.subscriptions, "mails": erased.mails}
        self.stdout.write(
            f"{done} " + _("%(comments)d comments, %(subscriptions)d subscriptions, %(mails)d mails.") % counts
        )
