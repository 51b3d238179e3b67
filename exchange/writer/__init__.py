"""The only place that stores what was read: looked at first, stored once with an account of it, joined, undone."""

from exchange.writer.alike import say_everywhere
from exchange.writer.batches import address_here, commit, correct, import_files, preview
from exchange.writer.joining import JoinedComment, Joining, joining
from exchange.writer.outcomes import Fate, Outcome, Report, Summary
from exchange.writer.proposing import proposal
from exchange.writer.reading import understood
from exchange.writer.rereading import read_again, rereading
from exchange.writer.storing import name_for
from exchange.writer.undoing import Kept, Undone, undo
from exchange.writer.weighing import Change

__all__ = [
    "Change",
    "Fate",
    "JoinedComment",
    "Joining",
    "Kept",
    "Outcome",
    "Report",
    "Summary",
    "Undone",
    "address_here",
    "commit",
    "correct",
    "import_files",
    "joining",
    "name_for",
    "preview",
    "proposal",
    "read_again",
    "rereading",
    "say_everywhere",
    "understood",
    "undo",
]
