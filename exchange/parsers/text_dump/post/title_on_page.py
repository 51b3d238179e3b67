"""Another line as the title, or none, as the page reader sees when all is read; and the post with it.

Facts, marks, further reading and comments stay as they were read: only the title moves, with the lines that say it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from exchange.dates import find_date
from exchange.ledger import Entry, Label, Ledger
from exchange.parsers.text_dump.byline.byline import is_byline
from exchange.parsers.text_dump.likeness.left_over import is_sentence
from exchange.parsers.text_dump.post.doubts import relabelled, without_doubts
from exchange.parsers.text_dump.post.film import name_of
from exchange.parsers.text_dump.post.like_title import Head
from exchange.parsers.text_dump.post.outcome import told_of_unexplained
from exchange.parsers.text_dump.post.seen_page import SeenPage
from exchange.parsers.text_dump.post.title import REVIEW, is_archive, is_same
from exchange.parsers.text_dump.post.title_choice import IS_LIKE_OTHERS, NOTHING_IS_LIKE_IT, is_sure_title
from exchange.parsers.text_dump.text.passages import Passage
from exchange.records import (
    Alternative,
    Corrections,
    Decision,
    Doubt,
    ImportedFilm,
    ImportedPost,
    Note,
    Shared,
    Subject,
)

_LEAST, _LEAST_FOR_NONE, _LEAST_OF_FEW_WORDS = 0.5, 0.7, 2.5
"""Leads over all else that a line may be: where it takes the place of another one, where there is none, and where there
is none and it has but a few words, as names of sections and sites have."""
_LEAST_TO_STAY = -3.0
"""Of lines that rules guess, and that are less likely titles than this, four in five are none, by counting."""
_LEAST_UNTOLD = -2.0
"""Of lines that rules are sure of, the page reader, not told so, thinks less of one in forty."""
_FEW_WORDS, _MOST_WORDS = 3, 16
_AROUND_TITLE = " .:*_”“\"»«’‘'"
_NO_RULE = "no rule is sure of it"
_GUESSED = {Doubt.TITLE_IS_A_GUESS, Doubt.NO_TITLE}


def title_on_page(
    post: ImportedPost, seen: SeenPage, corrections: Corrections, shared: Shared, *, heading: str
) -> list[int]:
    """The numbers of the lines that must be the title, the first of them, and of those that say it again; none where it
    is known, and where the rules may well be right: they are sure of it, the heading of the comments names it, or other
    posts of the site tell where titles stand."""
    if not _is_guessed(post) or not _may_be_other(post, corrections, shared):
        return []
    page = seen.page
    titles = [place for place, each in enumerate(page) if post.ledger.of(each.number).label is Label.TITLE]
    worth = {place: seen.said[each.number].title for place, each in enumerate(page) if each.number in seen.said}
    best = max((place for place in worth if place not in titles), key=worth.__getitem__, default=None)
    if best is None or page[best].number in corrections.labels or _is_said(page[best]):
        return []
    least = max([_LEAST, *(worth[place] for place in titles)]) if post.title else _least_for_none(page[best])
    may_be = not _is_named(post, heading) and worth[best] > least and Head(page).may_stand(best, may_be_numbered=True)
    if not may_be or any(_is_surely(page, place, post, best) for place in titles):
        return []
    again = (each for each in page if each is not page[best] and is_same(each.plain, page[best].plain))
    return [number for each in (page[best], *again) for number in each.numbers]


def with_title_doubted(
    post: ImportedPost, seen: SeenPage, corrections: Corrections, shared: Shared, *, heading: str
) -> ImportedPost:
    """The post without its title, where that is a guess and the page reader is sure that it is the name of a site, a
    writer or a section: no title is a clearer question than a wrong one, which is offered first. Where a rule is sure
    of it, and the page reader would not take it for one, it is asked about."""
    lines = [number for number in post.ledger.lines(Label.TITLE) if number in seen.said]
    if not post.title or not lines or not _may_be_other(post, corrections, shared) or _is_named(post, heading):
        return post
    if not _is_guessed(post):
        said = seen.said_without(dict.fromkeys(lines, Label.UNEXPLAINED))
        is_doubted = post.title not in heading and max(said[number].title for number in lines) < _LEAST_UNTOLD
        asked = Note(Doubt.TITLE_IS_A_GUESS, line=lines[0])
        return replace(post, notes=_in_order([*post.notes, asked])) if is_doubted else post
    is_kept = max(seen.said[number].title for number in lines) >= _LEAST_TO_STAY or _is_dated(seen.page, lines[0])
    return post if is_kept else _without_title(post, corrections)


def _without_title(post: ImportedPost, corrections: Corrections) -> ImportedPost:
    year = post.film.year if post.film else None  # also one that the title told: it is mostly right, by counting
    film = (ImportedFilm("", year) if year else None) if corrections.film is None else post.film
    decisions = (*_others(post), _decision(post, "", NOTHING_IS_LIKE_IT, None))
    unexplained = dict.fromkeys(post.ledger.lines(Label.TITLE), Label.UNEXPLAINED)
    post = relabelled(without_doubts(post, unexplained), unexplained)
    notes = _in_order([*(note for note in post.notes if note.code not in _GUESSED), Note(Doubt.NO_TITLE)])
    return replace(post, title="", film=film, notes=notes, decisions=decisions)


def _is_guessed(post: ImportedPost) -> bool:
    return not _GUESSED.isdisjoint(note.code for note in post.notes)


def _may_be_other(post: ImportedPost, corrections: Corrections, shared: Shared) -> bool:
    is_told = bool(post.title) and shared.is_enough
    is_said = corrections.title is not None or Label.TITLE in corrections.labels.values()
    return not is_told and not is_said and not is_archive(post.title)


def _is_named(post: ImportedPost, heading: str) -> bool:
    return bool(post.title) and heading.strip(_AROUND_TITLE).endswith(post.title)


def _is_dated(page: Sequence[Passage], title: int) -> bool:
    """Directly below a date, or with one behind it, stands the title of a post, whatever it is like."""
    place = next(place for place, each in enumerate(page) if each.number == title)
    above = page[place - 1].plain if place else ""
    return bool(find_date(page[place].plain) or (is_byline(above) and find_date(above)))


def _is_surely(page: Sequence[Passage], place: int, post: ImportedPost, other: int) -> bool:
    """Is the line at this place the title though another one is like one? What stands below it, or below who wrote it
    and when, is its subtitle."""
    between = page[place + 1 : other]
    is_below = place < other and all(post.ledger.of(each.number).label is Label.META for each in between)
    calls_itself_review = REVIEW.search(page[place].plain) and not REVIEW.search(page[other].plain)
    return is_below or bool(calls_itself_review) or is_sure_title(page, place, post.decisions, other)


def _is_said(line: Passage) -> bool:
    """As in running text."""
    return is_sentence(line) or len(line.plain.split()) > _MOST_WORDS


def _least_for_none(line: Passage) -> float:
    return _LEAST_OF_FEW_WORDS if len(line.plain.split()) <= _FEW_WORDS else _LEAST_FOR_NONE


def with_title_of(post: ImportedPost, again: ImportedPost, lines: Sequence[int]) -> ImportedPost:
    """`again` was read with the first of the lines as the title, and any other of them says it again. Where more of the
    text than the lines of the two titles would be another one, all stays."""
    entries, before = list(post.ledger.entries), post.ledger.lines(Label.TITLE)
    for number in {*before, *lines}:
        entry = again.ledger.of(number)
        is_other = entry.label is Label.TITLE and number not in lines
        entries[number - 1] = Entry(Label.UNEXPLAINED) if is_other else entry
    ledger, line = Ledger(tuple(entries)), lines[0]
    if not again.title or ledger.lines(Label.BODY) != again.ledger.lines(Label.BODY):
        return post
    post = without_doubts(post, {*before, *lines})
    notes = [note for note in post.notes if note.code not in {*_GUESSED, Doubt.UNEXPLAINED}]
    notes += [Note(Doubt.TITLE_IS_A_GUESS, line=line), *told_of_unexplained(ledger)]
    return replace(
        post,
        title=again.title,
        film=_film(post.film, again),
        ledger=ledger,
        body=again.body,
        pull_quote=again.pull_quote,
        notes=_in_order(notes),
        decisions=(*_others(post), _decision(post, again.title, IS_LIKE_OTHERS, line)),
    )


def _film(before: ImportedFilm | None, again: ImportedPost) -> ImportedFilm | None:
    """The year is a fact that stays, unless the title says it."""
    film, year = again.film, before.year if before else None
    if film is None:
        return ImportedFilm(name_of(again.title), year) if year else None
    is_in_title = film.year is not None and str(film.year) in again.title
    return film if is_in_title else replace(film, year=year)


def _in_order(notes: Iterable[Note]) -> tuple[Note, ...]:
    return tuple(sorted(notes, key=lambda note: note.line or 0))


def _others(post: ImportedPost) -> tuple[Decision, ...]:
    return tuple(each for each in post.decisions if each.subject is not Subject.TITLE)


def _decision(post: ImportedPost, title: str, reason: str, line: int | None) -> Decision:
    """What was the title until then is offered first."""
    before = next((each for each in post.decisions if each.subject is Subject.TITLE), None)
    stood = post.ledger.lines(Label.TITLE)
    why = before.reason if before else _NO_RULE
    offered = [Alternative(post.title, why, stood[0] if stood else None)] if post.title not in {"", title} else []
    offered += [each for each in (before.alternatives if before else ()) if each.value != title]
    return Decision(Subject.TITLE, title, reason, tuple(offered), line)
