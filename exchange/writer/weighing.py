"""A difference between two readings, and whether it may be stored: what a person edited wins."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.timezone import localtime

CHANGES, KEPT = "changes", "kept, edited here"
_SHOWN = 240  # characters of a long text, from a little before the first difference on
_BEFORE = 40


@dataclass(frozen=True)
class Change:
    subject: str
    before: str
    after: str
    fate: str


@dataclass(frozen=True)
class Step:
    """A change, and how it is made."""

    change: Change
    do: Callable[[], None] = lambda: None


def weigh(subject: str, now: Any, new: Any, *, is_edited: bool) -> Change:
    before, after = shortened(in_words(now), in_words(new))
    return Change(subject, before, after, KEPT if is_edited else CHANGES)


def in_words(value: Any) -> str:
    if value is None:
        return ""
    return f"{localtime(value):%Y-%m-%d %H:%M}" if hasattr(value, "tzinfo") else str(value)


def shortened(before: str, after: str) -> tuple[str, str]:
    """Two texts as far as their first difference shows.

    >>> shortened("a" * 300 + "b", "a" * 300 + "c")[1][-3:]
    'aac'
    """
    if max(len(before), len(after)) <= _SHOWN:
        return before, after
    same = next((at for at, (one, two) in enumerate(zip(before, after, strict=False)) if one != two), None)
    start = max((min(len(before), len(after)) if same is None else same) - _BEFORE, 0)
    return _cut(before, start), _cut(after, start)


def _cut(text: str, start: int) -> str:
    beginning = "…" if start else ""
    end = "…" if len(text) > start + _SHOWN else ""
    return f"{beginning}{text[start : start + _SHOWN]}{end}" if text else ""
