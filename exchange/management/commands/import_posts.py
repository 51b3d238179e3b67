"""Reads posts from other systems' files and stores them."""

from argparse import ArgumentParser
from datetime import datetime, time
from tempfile import TemporaryFile
from typing import Any, TextIO

from django.core.management.base import CommandError
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from blog.models import Post, User
from exchange.as_json import as_json
from exchange.management.commands._progress import Progress
from exchange.management.commands._reading import WRONG_USAGE, ReadingCommand, status_of
from exchange.report import in_words
from exchange.writer import Outcome, Report, import_files

EARLIEST, LATEST = 1900, 2999  # years: what lies beyond is a slip of the finger
MOST_NAMES = 20


class Command(ReadingCommand):
    help = _("Brings posts in from dumps of pages: files, folders, zips and standard input.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        states = (Post.Status.PUBLISHED.value, Post.Status.DRAFT.value)
        moment = _("when the posts appear here, like 2014-01-03 or 2014-01-03T17:07; now, if it is not said")
        parser.add_argument("--dry-run", action="store_true", help=_("show what would be stored, and store nothing"))
        parser.add_argument("--json", action="store_true", help=_("report to a program: one JSON object for each file"))
        parser.add_argument("--status", choices=states, default=states[0], help=_("what the posts are stored as"))
        parser.add_argument("--author", metavar="NAME", help=_("who wrote the posts: a user name or display name"))
        parser.add_argument("--published-at", metavar="DATE", help=moment)
        parser.add_argument("--join", action="store_true", help=_("join further dumps of a post to the post"))

    def carry_out(self, options: dict[str, Any]) -> int:
        author = author_called(options["author"]) if options["author"] is not None else None
        published_at = moment_of(options["published_at"]) if options["published_at"] is not None else None
        manner = {"author": author, "published_at": published_at, "status": options["status"]}
        with TemporaryFile("w+", encoding="utf-8") as lines:
            report = self._import(options, manner, lines if options["json"] else None)
            self._tell(report, lines if options["json"] else None)
        return status_of(read=report.read, unread=report.unread, unexplained=report.unexplained)

    def _import(self, options: dict[str, Any], manner: dict[str, Any], lines: TextIO | None) -> Report:
        """In one transaction; what a program is told is kept in a file until it is true."""

        def note(outcome: Outcome) -> None:
            if lines is not None:
                lines.write(self.as_line(_as_json(outcome, is_dry_run=options["dry_run"])) + "\n")

        chosen = {"is_dry_run": options["dry_run"], "encoding": options["encoding"], "join": options["join"]}
        try:
            with Progress(self.stderr) as progress:
                return import_files(options["paths"], **chosen, **manner, progress=progress, tell=note)
        except KeyboardInterrupt:
            self.stderr.write(_("Interrupted: nothing was stored."))
            raise

    def _tell(self, report: Report, lines: TextIO | None) -> None:
        if lines is None:
            self.stdout.write(in_words(report))
            return
        lines.seek(0)
        for line in lines:
            self.stdout.write(line, ending="")


def _as_json(outcome: Outcome, *, is_dry_run: bool) -> dict[str, Any]:
    understood = as_json(outcome.imported or outcome.problem)
    return {**understood, "result": outcome.fate, "dry_run": is_dry_run, "address": outcome.address or None}


def author_called(name: str) -> User:
    """Whose user name this is, or else whose display name alone."""
    found = list(User.objects.filter(username=name) or User.objects.filter(display_name=name))
    if len(found) == 1:
        return found[0]
    if found:
        which = _("Several authors are called %(name)s: give the user name, one of: %(known)s.")
        raise _misused(which % {"name": name, "known": _names(found)})
    if not (everybody := User.objects.order_by("username")).exists():
        raise _misused(_("There is no author called %(name)s: this blog has no users yet.") % {"name": name})
    unknown = _("There is no author called %(name)s. There are: %(known)s.")
    raise _misused(unknown % {"name": name, "known": _names(list(everybody[: MOST_NAMES + 1]))})


def _names(users: list[User]) -> str:
    names = [user.username if str(user) == user.username else f"{user.username} ({user})" for user in users]
    return ", ".join([*names[:MOST_NAMES], "…"] if len(names) > MOST_NAMES else names)


def moment_of(written: str) -> datetime:
    """A date, or date and time, in the site's time zone unless it names another.

    >>> moment_of("2014-01-03T17:07+02:00").isoformat()
    '2014-01-03T17:07:00+02:00'
    """
    try:
        day = parse_date(written.strip())
        moment = datetime.combine(day, time()) if day else parse_datetime(written.strip())
    except ValueError:  # of the right form, but in no calendar
        moment = None
    if moment is None or not EARLIEST <= moment.year <= LATEST:
        raise _misused(
            _("%(written)s is no date: write it like 2014-01-03, or with the time like 2014-01-03T17:07.")
            % {"written": repr(written)}
        )
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment


def _misused(sentence: str) -> CommandError:
    return CommandError(sentence, returncode=WRONG_USAGE)
