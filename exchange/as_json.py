"""What a parser understood of one file, as values that JSON knows."""

from decimal import Decimal
from typing import Any

from blog.rating import Rating
from exchange.records import Decision, Doubt, ImportedComment, ImportedPost, Note, Problem

USUAL = frozenset(
    {
        Doubt.MISSING_COMMENTS,
        Doubt.NO_TITLE,
        Doubt.TITLE_IS_A_GUESS,
        Doubt.LIST_WITHOUT_HEADING,
        Doubt.RATING_IN_TEXT,
        Doubt.LIST_INSIDE_COMMENT,
        Doubt.PRINTED_BY_SITE,
        Doubt.TAKEN_AS_ELSEWHERE,
        Doubt.TOLD_BY_SITE,
        Doubt.LIKELY,
    }
)
"""Doubts that a reader of the report should know, but that are no problem: so are dumps."""


def as_json(read: ImportedPost | Problem) -> dict[str, Any]:
    return _unreadable(read) if isinstance(read, Problem) else _post(read)


def _unreadable(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.file,
        "problems": [str(problem)],
        "title": None,
        "rating": None,
        "further_reading": [],
        "further_urls": [],
        "declared_count": None,
        "body_text": "",
        "comments": [],
        "lines": {},
    }


def _post(post: ImportedPost) -> dict[str, Any]:
    return {
        "file": post.file,
        "problems": [str(note) for note in post.notes if _is_problem(note)],
        "title": post.title or None,
        "rating": _rating(post.rating) if post.rating else None,
        "further_reading": [link.title for link in post.links],
        "further_urls": [link.url or None for link in post.links],
        "declared_count": post.declared_count,
        "body_text": post.body,
        "comments": [_comment(comment) for comment in post.found],
        "lines": post.ledger.named(),
    }


def in_full(read: ImportedPost | Problem) -> dict[str, Any]:
    """The same with all that is worth keeping beside what was stored: for reports, not for exchange."""
    if isinstance(read, Problem):
        return _unreadable(read)
    return {
        **_post(read),
        "film": {"title": read.film.title, "year": read.film.year} if read.film else None,
        "rating_text": read.rating.text if read.rating else "",
        "verdict": read.verdict,
        "pull_quote": read.pull_quote,
        "byline": read.byline,
        "date": read.date,
        "tags": list(read.tags),
        "placeholders": [comment.path for comment in read.comments if comment.is_missing],
        "notes": [{"code": note.code, "line": note.line, "words": str(note)} for note in read.notes],
        "decisions": [_decision(decision) for decision in read.decisions],
        "comment_lines": {comment.path: list(comment.lines) for comment in read.found},
    }


def _decision(decision: Decision) -> dict[str, Any]:
    return {
        "subject": decision.subject,
        "line": decision.line,
        "chosen": decision.chosen,
        "reason": decision.reason,
        "alternatives": [
            {"value": each.value, "reason": each.reason, "line": each.line} for each in decision.alternatives
        ],
    }


def _is_problem(note: Note) -> bool:
    return note.code not in USUAL


def _rating(rating: Rating) -> dict[str, float | int | str]:
    if rating.is_letter:
        return {"value": rating.letter, "scale": "letter"}
    if rating.is_thumbs:
        return {"value": _number(rating.value), "scale": "thumbs"}
    return {"value": _number(rating.value), "scale": _number(rating.best)}


def _number(value: Decimal) -> float | int:
    return int(value) if value == value.to_integral_value() else float(value)


def _comment(comment: ImportedComment) -> dict[str, Any]:
    return {
        "path": comment.path,
        "author": comment.author or None,
        "date": comment.created or None,
        "text": comment.text,
        "kind": comment.kind,
        "paragraphs": comment.paragraphs,
    }
