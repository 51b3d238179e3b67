"""Lines of a text that are the page's own, as the page reader sees when all is read; and the text without them.

Nothing else that was read changes by it: only whole lines leave the text, each with a label and in a note.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from exchange.ledger import Entry, Label, Ledger
from exchange.parsers.text_dump.likeness.disputed import label_of_doubted, noted_as, unbroken
from exchange.parsers.text_dump.likeness.left_over import is_sentence
from exchange.parsers.text_dump.likeness.likeness import is_long
from exchange.parsers.text_dump.likeness.opinion import Opinion, TakenPage
from exchange.parsers.text_dump.likeness.page_reader import opinions_of_page
from exchange.parsers.text_dump.post.archive import is_page_of_many
from exchange.parsers.text_dump.post.title import is_archive
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.passages import Passage, is_apart, likely_width, passages
from exchange.records import Corrections, Doubt, ImportedPost, Note

_LEAST, _LEAST_WITHIN, _LEAST_OF_SAID_RATING = 2.2, 3.0, 3.5
"""Leads over text: of the lines of pages that nobody had learnt from, one in ten that has them is text all the same."""
_TIMES_ASKED = 2  # the second time it is told what it said
_TALK = {Label.COMMENT, Label.COMMENTS_HEADING}
_KNOWN = {Label.META, Label.BOILERPLATE}


def lines_of_page(
    post: ImportedPost, lines: Sequence[Line], width: int | None, corrections: Corrections
) -> dict[int, Label]:
    """The labels of lines that are no text, by their numbers; `lines` are those that are not blank, `width` the column
    at which the dump is wrapped. None where somebody said how far the text goes, or the page has many posts."""
    above = list(takewhile(lambda line: post.ledger.of(line.number).label not in _TALK, lines))
    page = passages(above, width or likely_width(lines))
    content = [each for each in page if post.ledger.of(each.number).label is Label.BODY]
    if corrections.last_body_line is not None or is_archive(post.title) or is_page_of_many(content):
        return {}
    if all(map(is_long, content)):
        return {}  # nothing but paragraphs
    taken = TakenPage(page, lambda number: post.ledger.of(number).label, len(above) < len(lines))
    kept = unbroken(content, post.title) | set(corrections.labels)
    has_gaps = any(is_apart(a, b) for a, b in pairwise(page))
    left: dict[int, Label] = {}
    for _ in range(_TIMES_ASKED):
        said = opinions_of_page(taken, left)
        rest = [each for each in content if each.number not in left]
        more = [each for at, each in enumerate(rest) if each.number not in kept and _is_pages(rest, at, said)]
        if not more or len(more) == len(rest):
            break
        left |= {each.number: _label(said[each.number], each, has_gaps=has_gaps) for each in more}
    return {number: left[each.number] for each in content if each.number in left for number in each.numbers}


def _is_pages(content: Sequence[Passage], place: int, said: Mapping[int, Opinion]) -> bool:
    each = content[place]
    opinion = said.get(each.number)
    return opinion is not None and -opinion.text > _least(opinion, each, is_within=0 < place < len(content) - 1)


def _least(opinion: Opinion, each: Passage, *, is_within: bool) -> float:
    """Marks in sentences are the critic's words; within a text stand headings that look like facts."""
    if is_sentence(each):
        return {Label.RATING: _LEAST_OF_SAID_RATING, Label.TITLE: math.inf}.get(opinion.label, _LEAST)
    return _LEAST_WITHIN if is_within and opinion.label is Label.META else _LEAST


def _label(opinion: Opinion, each: Passage, *, has_gaps: bool) -> Label:
    """Marks, titles and links that nobody else saw are shown first."""
    return label_of_doubted(opinion, each, has_gaps=has_gaps) if opinion.label in _KNOWN else Label.UNEXPLAINED


def with_text_of(post: ImportedPost, again: ImportedPost, left: Mapping[int, Label]) -> ImportedPost:
    """`again` was read with the labels in `left`; what it makes of the rest must be what `post` made of it."""
    text = [number for number in post.ledger.lines(Label.BODY) if number not in left]
    if not text or again.ledger.lines(Label.BODY) != text:
        return post
    entries = [Entry(left[at]) if at in left else entry for at, entry in enumerate(post.ledger.entries, start=1)]
    notes = [note for note in (_without(note, left) for note in post.notes) if note]
    told = noted_as(Doubt.TAKEN_FOR_PAGE, sorted(left))
    notes = sorted([*notes, *told], key=lambda note: note.line or 0)
    return replace(
        post, body=again.body, pull_quote=again.pull_quote, ledger=Ledger(tuple(entries)), notes=tuple(notes)
    )


def _without(note: Note, left: Mapping[int, Label]) -> Note | None:
    """What was in doubt and has left the text is in doubt no more."""
    if note.code is not Doubt.TEXT_OR_PAGE:
        return note
    numbers = [number for number in map(int, note.detail.split(", ")) if number not in left]
    return next(iter(noted_as(note.code, numbers)), None)
