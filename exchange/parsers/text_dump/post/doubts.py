"""The notes that ask whether lines are text: each line stands in one of them at most; and lines with other labels."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from exchange.ledger import Entry, Label, Ledger
from exchange.parsers.text_dump.likeness.disputed import noted_as
from exchange.parsers.text_dump.post.outcome import told_of_unexplained
from exchange.records import Doubt, ImportedPost, Note

_ABOUT_TEXT = (Doubt.TEXT_OR_PAGE, Doubt.TAKEN_FOR_PAGE)


def noted(post: ImportedPost, code: Doubt, lines: Iterable[int], *, without: Container[int]) -> ImportedPost:
    """With `lines` in the note of that code; those in `without` are in no other."""
    named: dict[Doubt, set[int]] = {**{each: set() for each in _ABOUT_TEXT}, code: set(lines)}
    for of in named:
        named[of] |= {number for number in lines_named(post.notes, of) if number not in without}
    notes = [note for note in post.notes if note.code not in named]
    notes += [note for of, numbers in named.items() for note in noted_as(of, sorted(numbers))]
    return replace(post, notes=tuple(sorted(notes, key=lambda note: note.line or 0)))


def relabelled(post: ImportedPost, labels: Mapping[int, Label]) -> ImportedPost:
    """With these labels of lines, by their numbers, and a note that names what nobody can explain now."""
    entries = (Entry(labels[at]) if at in labels else entry for at, entry in enumerate(post.ledger.entries, start=1))
    ledger = Ledger(tuple(entries))
    notes = [*(note for note in post.notes if note.code is not Doubt.UNEXPLAINED), *told_of_unexplained(ledger)]
    return replace(post, ledger=ledger, notes=tuple(sorted(notes, key=lambda note: note.line or 0)))


def without_doubts(post: ImportedPost, lines: Container[int]) -> ImportedPost:
    """Whether these lines are text is no question any more."""
    return noted(post, Doubt.TEXT_OR_PAGE, (), without=lines)


def lines_named(notes: Iterable[Note], code: Doubt) -> set[int]:
    """The lines that notes of that code name."""
    return {number for note in notes if note.code is code for number in map(int, note.detail.split(", "))}
