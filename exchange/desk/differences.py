"""What a correction changed, or what a newer reading would change: one reading of a dump held against another."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exchange.desk.lines import WORDS
from exchange.desk.reading import Answer, Reading
from exchange.ledger import Label


@dataclass(frozen=True)
class Difference:
    what: str
    before: str
    after: str


def differences(before: Reading, after: Reading) -> list[Difference]:
    return [*_in_fields(before, after), *_in_answers(before, after), *_in_labels(before, after)]


def _in_fields(before: Reading, after: Reading) -> Iterator[Difference]:
    for old, new in zip(_fields(before), _fields(after), strict=True):
        if old != new:
            yield Difference(*old, new[1])


def _fields(reading: Reading) -> list[tuple[str, str]]:
    return [
        (_("Title"), reading.title),
        (_("Film"), f"{reading.film} ({reading.year})" if reading.film and reading.year else reading.film),
        (_("Rating"), reading.rating),
        (_("Verdict"), reading.verdict),
        (_("Quotation"), reading.quotation),
        (_("Further reading"), " · ".join(link.title for link in reading.links)),
        (_("Byline"), reading.byline),
        (_("Date"), reading.date),
        (_("Tags"), ", ".join(reading.tags)),
        (_("Declared comments"), "" if reading.declared is None else str(reading.declared)),
        (_("Text"), _length(reading.body)),
    ]


def _length(text: str) -> str:
    return ngettext("%d character", "%d characters", len(text)) % len(text) if text else ""


def _in_answers(before: Reading, after: Reading) -> Iterator[Difference]:
    old, new = _by_line(before), _by_line(after)
    for line in sorted(old.keys() | new.keys()):
        was, has_become = old.get(line), new.get(line)
        if was != has_become:
            yield Difference(_("Comment on line %d") % line, _place(was), _place(has_become))


def _by_line(reading: Reading) -> dict[int, tuple[str, str]]:
    """Whom each comment answers, by that one's line, as paths move with their neighbours; and how long it is."""
    by_path = {answer.path: answer for answer in reading.answers}
    return {answer.first: (_parent(answer, by_path), str(len(answer.text))) for answer in reading.found}


def _parent(answer: Answer, by_path: dict[str, Answer]) -> str:
    path = answer.path.rpartition(".")[0]
    if not path:
        return _("answers the post")
    parent = by_path.get(path)
    if parent is None or parent.is_missing:
        return _("answers a comment that is not in the dump")
    return _("answers the comment on line %d") % parent.first


def _place(comment: tuple[str, str] | None) -> str:
    return f"{comment[0]}, {_('%s characters') % comment[1]}" if comment else _("no comment of its own")


def _in_labels(before: Reading, after: Reading) -> Iterator[Difference]:
    """Lines that follow each other and changed alike, as one."""
    first, pair = 0, None
    for line, (old, new) in enumerate(_labels(before, after), start=1):
        now = (old, new) if old != new else None
        if now != pair:
            if pair:
                yield _relabelled(first, line - 1, *pair)
            first, pair = line, now
    if pair:
        yield _relabelled(first, max(len(before.ledger), len(after.ledger)), *pair)


def _labels(before: Reading, after: Reading) -> Iterator[tuple[Label | None, Label | None]]:
    for old, new in zip_longest(before.ledger.entries, after.ledger.entries):
        yield (old.label if old else None), (new.label if new else None)


def _relabelled(first: int, last: int, old: Label | None, new: Label | None) -> Difference:
    what = _("Line %d") % first if first == last else _("Lines %(first)d–%(last)d") % {"first": first, "last": last}
    return Difference(what, str(WORDS[old]) if old else "", str(WORDS[new]) if new else "")
