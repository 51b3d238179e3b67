"""What a post likely says, where no rule found it: the film's year, when it was posted and by whom."""

from collections.abc import Sequence
from dataclasses import replace

from exchange.ledger import Label
from exchange.parsers.text_dump.likeness.candidates import Candidate
from exchange.parsers.text_dump.likeness.likely_facts import Fact, candidates_for, likeliest
from exchange.parsers.text_dump.likeness.spans import SpanPage
from exchange.parsers.text_dump.post.film import name_of
from exchange.records import Corrections, Doubt, ImportedFilm, ImportedPost, Note

_HEARD = {Label.META, Label.TITLE, Label.BODY}


def with_likely_facts(post: ImportedPost, lines: Sequence[str], corrections: Corrections) -> ImportedPost:
    """A note names the line; what somebody entered, or took for something else, is left as it is."""
    page = SpanPage(lines, post.ledger)
    for fact in Fact:
        found = None if _is_known(fact, post, corrections) else _likeliest(fact, page, post, corrections)
        if found:
            note = Note(Doubt.LIKELY, line=found.lines[0], detail=f"{fact}: {found.value}")
            post = replace(_with(fact, post, found.value), notes=(*post.notes, note))
    return post


def _is_known(fact: Fact, post: ImportedPost, corrections: Corrections) -> bool:
    if fact is Fact.YEAR:
        is_entered = corrections.year is not None or corrections.film is not None
        return is_entered or (post.film is not None and post.film.year is not None)
    return bool(post.date if fact is Fact.DATE else post.byline)


def _likeliest(fact: Fact, page: SpanPage, post: ImportedPost, corrections: Corrections) -> Candidate | None:
    commenters = {comment.author for comment in post.comments if comment.author}
    found = candidates_for(fact, page, title=post.title, posted=post.date, commenters=commenters)
    deaf = {line for line, label in corrections.labels.items() if label not in _HEARD}
    return likeliest(fact, (each for each in found if deaf.isdisjoint(each.lines)))


def _with(fact: Fact, post: ImportedPost, value: str) -> ImportedPost:
    if fact is Fact.DATE:
        return replace(post, date=value)
    if fact is Fact.BYLINE:
        return replace(post, byline=value)
    film = post.film or ImportedFilm(name_of(post.title))
    return replace(post, film=replace(film, year=int(value)))
