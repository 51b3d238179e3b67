"""The report of an import, for a person: what was understood, from which lines, and what to look at."""

from collections import Counter
from collections.abc import Iterator

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exchange.ledger import Label
from exchange.records import ImportedComment, ImportedPost
from exchange.writer import Fate, Outcome, Report

IN_FULL = 3  # files
WIDTH = 17  # of the column of names
DEEPEST = 20  # levels that are shown by indentation
BEGINNING = 60  # characters of a text that are shown to recognise it by


def in_words(report: Report) -> str:
    """Few files in full, many in a line each with what to look at first; at the end a summary of them all."""
    if len(report.outcomes) == 1:
        return "\n".join(_of_one(report.outcomes[0], report))
    if len(report.outcomes) <= IN_FULL:
        blocks = ["\n".join(_of_one(outcome, report)) for outcome in report.outcomes]
    else:
        blocks = ["\n".join(_in_a_line(outcome) for outcome in sorted(report.outcomes, key=_urgency))]
    return "\n\n".join([*blocks, _summary(report)])


# At a glance


def _summary(report: Report) -> str:
    """How many files became what, how many comments they have, and how many lines nobody could explain."""
    files, fates = len(report.outcomes), Counter(outcome.fate for outcome in report.outcomes)
    became = ", ".join(f"{fates[fate]:,} {word}" for fate, word in _words_of_fates(report).items() if fates[fate])
    summaries = [outcome.summary for outcome in report.outcomes if outcome.summary]
    comments, lines = sum(summary.found for summary in summaries), report.unexplained
    parts = [
        f"{ngettext('%s file', '%s files', files) % f'{files:,}'}: {became}",
        ngettext("%s comment", "%s comments", comments) % f"{comments:,}",
        ngettext("%s line unexplained", "%s lines unexplained", lines) % f"{lines:,}",
    ]
    return "; ".join(parts) + "." + (f" {_('Nothing was stored.')}" if report.is_dry_run else "")


def _words_of_fates(report: Report) -> dict[Fate, str]:
    return {
        Fate.STORED: _("would be stored") if report.is_dry_run else _("stored"),
        Fate.JOINED: _("would be joined") if report.is_dry_run else _("joined"),
        Fate.KNOWN: _("known"),
        Fate.WAITING: _("waiting"),
        Fate.UNREADABLE: _("unread"),
    }


def _urgency(outcome: Outcome) -> tuple[bool, bool, bool]:
    """What was not read comes first, then what is not explained, then what waits for a decision."""
    return bool(outcome.summary), not _unexplained(outcome), outcome.fate is not Fate.WAITING


def _unexplained(outcome: Outcome) -> int:
    return outcome.summary.unexplained if outcome.summary else 0


def _in_a_line(outcome: Outcome) -> str:
    if outcome.summary is None:
        return f"! {outcome.problem}"
    what = [_short_fate(outcome), _counts(outcome.summary.declared, outcome.summary.found)]
    if lines := outcome.summary.unexplained:
        what.append(ngettext("%d line unexplained", "%d lines unexplained", lines) % lines)
    return f"{'!' if lines else ' '} {outcome.file}: {'; '.join(what)}"


def _short_fate(outcome: Outcome) -> str:
    if outcome.fate is Fate.WAITING:
        return _("may belong to %(address)s, waits") % {"address": outcome.joins}
    return f"{outcome.address} ({_('known')})" if outcome.fate is Fate.KNOWN else outcome.address


# In full


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
        yield _("Film"), f"{post.film.title} ({post.film.year})".lstrip() if post.film.year else post.film.title
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
    yield _("Comments"), _counts(post.declared_count, len(post.found)), ledger.ranges(Label.COMMENT)


def _lines_of_title(post: ImportedPost) -> str:
    """A page without a title line may name it in the heading of its comments."""
    return (post.ledger.ranges(Label.TITLE) or post.ledger.ranges(Label.COMMENTS_HEADING)) if post.title else ""


def _tree(comments: tuple[ImportedComment, ...]) -> Iterator[str]:
    for comment in comments:
        first, last = comment.lines
        indent = "  " * (min(comment.depth, DEEPEST) - 1)
        if comment.is_missing:
            yield f"{'':{WIDTH}}  {indent}{comment.path}  {_('a comment that is not in the dump')}"
            continue
        name = comment.author or _("name not in the dump")
        place = f"{first}-{last}" if last > first else f"{first}"
        yield f"{'':{WIDTH}}  {indent}{comment.path}  {name}: {_beginning(comment.text)}  [{place}]"


def _counts(declared: int | None, found: int) -> str:
    if declared is None:
        return _("%(found)d in the dump") % {"found": found}
    return _("%(declared)d declared, %(found)d in the dump") % {"declared": declared, "found": found}


def _sums(post: ImportedPost) -> str:
    sums = [f"{number} {label}" for label, number in post.ledger.sums().items() if number]
    return f"{', '.join(sums)} = {len(post.ledger)}"


def _fate(outcome: Outcome, *, is_dry_run: bool) -> str:
    address = f"{settings.SITE_URL}{outcome.address}"
    if outcome.fate is Fate.KNOWN:
        return _("already here, nothing changed: %(address)s") % {"address": address}
    if outcome.fate is Fate.WAITING:
        return _waits(outcome)
    if is_dry_run:
        return _would(outcome) % {"address": address}
    joined = outcome.fate is Fate.JOINED
    return (_("joined: %(address)s") if joined else _("stored: %(address)s")) % {"address": address}


def _would(outcome: Outcome) -> str:
    if outcome.fate is Fate.JOINED:
        return _("would be joined to %(address)s; nothing was stored")
    return _("would be stored at %(address)s; nothing was stored")


def _waits(outcome: Outcome) -> str:
    """Nothing joins a post unless somebody says so, here or at the desk."""
    joins = f"{settings.SITE_URL}{outcome.joins}"
    if not outcome.address:
        return _("may be another dump of %(joins)s: would wait at the desk, or join with --join") % {"joins": joins}
    return _("may be another dump of %(joins)s: waits at %(desk)s, or joins with --join") % {
        "joins": joins,
        "desk": f"{settings.SITE_URL}{outcome.address}",
    }


def _row(name: str, value: str, lines: str = "") -> str:
    place = f"  [{ngettext('line', 'lines', 2 if '-' in lines or ',' in lines else 1)} {lines}]" if lines else ""
    return f"  {name:{WIDTH}}{value}{place}"


def _beginning(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= BEGINNING else f"{line[:BEGINNING].rsplit(' ', 1)[0]} …"
