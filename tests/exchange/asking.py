"""Whether the person who imports is asked about what was read wrong: by a note, or by an offer of what is right."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from labelled import Page
from scoring import dumps, found_in, labels_of, post_in, scores

from exchange.records import Doubt, ImportedPost, Subject

_ABOUT_TITLES = {Doubt.NO_TITLE, Doubt.TITLE_IS_A_GUESS}
_ABOUT_LINES = {Doubt.TAKEN_FOR_PAGE, Doubt.TEXT_OR_PAGE, Doubt.TAKEN_FOR_CAPTION, Doubt.UNEXPLAINED}
_LINES = re.compile(r"(\d+)(?:[-–](\d+))?")


@dataclass(frozen=True)
class Asked:
    """Of titles, or of lines of the text: how many were read wrong, how many of these are asked about, and for how many
    what is right is offered; `in_vain` are those that were right and are asked about."""

    wrong: int = 0
    asked: int = 0
    offered: int = 0
    in_vain: int = 0

    def __add__(self, other: "Asked") -> "Asked":
        return Asked(
            self.wrong + other.wrong,
            self.asked + other.asked,
            self.offered + other.offered,
            self.in_vain + other.in_vain,
        )


@cache
def titles_asked_about(part: str) -> Asked:
    right = {score.file: score.tallies["title"] for score in scores(part)}
    return sum((_title(dump, is_right=_is_right(right[dump.name])) for dump in dumps(part)), Asked())


def _is_right(tally) -> bool:
    return tally.right == tally.expected == tally.found


def _title(dump: Path, *, is_right: bool) -> Asked:
    post = post_in(dump)
    is_asked = not _ABOUT_TITLES.isdisjoint(note.code for note in post.notes)
    if is_right:
        return Asked(in_vain=is_asked)
    offers = (
        each for decision in post.decisions if decision.subject is Subject.TITLE for each in decision.alternatives
    )
    title = labels_of(dump)["title"]
    return Asked(1, is_asked, offered=title is not None and title.split() in [each.value.split() for each in offers])


@cache
def lines_asked_about(part: str) -> Asked:
    """Lines that are text and were not read so, or the other way round."""
    return sum((_lines(labels_of(dump), found_in(dump), post_in(dump)) for dump in dumps(part)), Asked())


def _lines(labels: Page, found: Page, post: ImportedPost) -> Asked:
    is_text = {number: label == "body" for number, label in found["lines"].items()}
    wrong = {number for number, label in labels["lines"].items() if is_text[number] != (label == "body")}
    asked = set(_noted(post)) & set(is_text)
    if any(note.code is Doubt.TEXT_MAY_HOLD_COMMENTS for note in post.notes):
        asked |= {number for number in wrong if labels["lines"][number].startswith("comment:")}
    return Asked(len(wrong), len(wrong & asked), in_vain=len(asked - wrong))


def _noted(post: ImportedPost) -> Iterator[str]:
    for note in post.notes:
        if note.code in _ABOUT_LINES:
            for first, last in _LINES.findall(f"{note.line or ''} {note.detail}"):
                yield from map(str, range(int(first), int(last or first) + 1))
