"""The report of an import, for a person: what was understood, from which lines, and what to look at."""

from collections.abc import Iterator

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exchange.ledger import Label
from exchange.records import ImportedComment, ImportedPost
from exchange.writer import Fate, Outcome, Report

WIDTH = 17  # of the column of names
BEGINNING = 60  # characters of a text that are shown to recognise it by


def in_words(report: Report) -> str:
    return "\n\n".join("\n".join(_of_one(outcome, report)) for outcome in report.outcomes)


def _of_one(outcome: Outcome, report: Report) -> Iterator[str]:
    imported = outcome.imported
    if imported is None:
        yield str(outcome.problem)
        return
    lines = ngettext("%d line", "%d lines", len(imported.ledger)) % len(imported.ledger)
    yield f"{outcome.file}: {lines}, {imported.encoding}"
    yield from (_row(*row) for row in _understood(imported))
    yield from _tree(imported.comments)
    yield _row(_("Lines"), _sums(imported))
    for note in imported.notes:
        yield _row(_("Note"), str(note))
    yield _row(_("Result"), _fate(outcome, is_dry_run=report.is_dry_run))


def _understood(post: ImportedPost) -> Iterator[tuple[str, ...]]:
    ledger = post.ledger
    yield _("Title"), post.title or _("not in the dump"), _lines_of_title(post)
    if post.film:
        yield _("Film"), f"{post.film.title} ({post.film.year})" if post.film.year else post.film.title
    yield _("Date"), post.date or _("not in the dump")
    yield _("Author"), post.byline or _("not in the dump")
    yield _("Rating"), post.rating.text if post.rating else _("not in the dump"), ledger.ranges(Label.RATING)
    if post.verdict:
        yield _("Verdict"), post.verdict, ledger.ranges(Label.RATING)
    paragraphs = post.body.count("\n\n") + 1 if post.body else 0
    yield _("Text"), ngettext("%d paragraph", "%d paragraphs", paragraphs) % paragraphs, ledger.ranges(Label.BODY)
    if post.pull_quote:
        yield _("Quotation"), _beginning(post.pull_quote)
    for link in post.links:
        yield _("Further reading"), f"{link.title} – {link.url or _('address not in the dump')}"
    yield _("Comments"), _counts(post), ledger.ranges(Label.COMMENT)


def _lines_of_title(post: ImportedPost) -> str:
    """A page without a title line may name it in the heading of its comments."""
    return (post.ledger.ranges(Label.TITLE) or post.ledger.ranges(Label.COMMENTS_HEADING)) if post.title else ""


def _tree(comments: tuple[ImportedComment, ...]) -> Iterator[str]:
    for comment in comments:
        first, last = comment.lines
        indent = "  " * (comment.depth - 1)
        name = comment.author or _("name not in the dump")
        place = f"{first}-{last}" if last > first else f"{first}"
        yield f"{'':{WIDTH}}  {indent}{comment.path}  {name}: {_beginning(comment.text)}  [{place}]"


def _counts(post: ImportedPost) -> str:
    if post.declared_count is None:
        return _("%(found)d in the dump") % {"found": len(post.comments)}
    return _("%(declared)d declared, %(found)d in the dump") % {
        "declared": post.declared_count,
        "found": len(post.comments),
    }


def _sums(post: ImportedPost) -> str:
    sums = [f"{number} {label}" for label, number in post.ledger.sums().items() if number]
    return f"{', '.join(sums)} = {len(post.ledger)}"


def _fate(outcome: Outcome, *, is_dry_run: bool) -> str:
    address = f"{settings.SITE_URL}{outcome.address}"
    if outcome.fate is Fate.KNOWN:
        return _("already here, nothing changed: %(address)s") % {"address": address}
    if is_dry_run:
        return _("would be stored at %(address)s; nothing was stored") % {"address": address}
    return _("stored: %(address)s") % {"address": address}


def _row(name: str, value: str, lines: str = "") -> str:
    place = f"  [{ngettext('line', 'lines', 2 if '-' in lines or ',' in lines else 1)} {lines}]" if lines else ""
    return f"  {name:{WIDTH}}{value}{place}"


def _beginning(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= BEGINNING else f"{line[:BEGINNING].rsplit(' ', 1)[0]} …"
