"""Facts in, verdict out: whether a comment is shown or held, and why (pure)."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Facts:
    """What is known of a comment when it arrives."""

    by_staff: bool
    is_known_commenter: bool
    holds_first: bool


@dataclass(frozen=True)
class Verdict:
    state: str
    reason: str


def written_by_staff(facts: Facts) -> Verdict | None:
    return Verdict("approved", "written by an author of this site") if facts.by_staff else None


def first_comment(facts: Facts) -> Verdict | None:
    if facts.holds_first and not facts.is_known_commenter:
        return Verdict("pending", "first comment under this name and e-mail")
    return None


RULES: tuple[Callable[[Facts], Verdict | None], ...] = (written_by_staff, first_comment)


def judge(facts: Facts) -> Verdict:
    """The first rule that speaks decides."""
    spoken = (verdict for rule in RULES if (verdict := rule(facts)))
    return next(spoken, Verdict("approved", ""))
