"""What a post likely says, where no rule found it: the film's year, when it was posted and by whom, the critic's mark.

Of a writer's name the rules know less than that: where another is far likelier, it is taken in place of theirs.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from blog.rating import parse_rating
from exchange.ledger import Entry, Label, Ledger
from exchange.parsers.text_dump.likeness.candidates import Candidate
from exchange.parsers.text_dump.likeness.likely_facts import Fact, Likely, candidates_for, likeliest
from exchange.parsers.text_dump.likeness.marks_said import KNOWN
from exchange.parsers.text_dump.likeness.spans import SpanPage
from exchange.parsers.text_dump.post.film import name_of
from exchange.parsers.text_dump.post.labels import OF_CRITIC, OF_OTHERS
from exchange.records import Corrections, Doubt, ImportedFilm, ImportedPost, Note

_OVERRULES, _UNLIKELY = 0.8, 0.02
"""A share: on 751 pages that nobody had learnt from, 13 of 15 names that were taken so were right, and 2 of theirs."""
_ASKED = re.compile(r"\b(?:helpful|hilfreich|nuttig|[úu]til[e]?)\b", re.IGNORECASE)
"""`1 out of 3 found this helpful`"""
_HEARD = {Label.META, Label.TITLE, Label.BODY, Label.RATING}


def with_likely_facts(post: ImportedPost, lines: Sequence[str], corrections: Corrections) -> ImportedPost:
    """A note names the line; what somebody entered, or took for something else, is left as it is."""
    page = SpanPage(lines, post.ledger)
    for fact in Fact:
        is_known = _is_known(fact, post, corrections)
        if is_known and (fact is not Fact.BYLINE or _is_said(post, lines, corrections)):
            continue
        likely = _likeliest(fact, page, post, corrections)
        if likely and not (is_known and not _overrules(likely, post.byline)):
            found = likely.candidate
            known = f", not {post.byline}" if is_known else ""
            note = Note(Doubt.LIKELY, line=found.lines[0], detail=f"{fact}: {found.value}{known}")
            post = replace(_with(fact, post, found), notes=(*post.notes, note))
    return post


def _overrules(likely: Likely, byline: str) -> bool:
    """Far likelier than theirs, and not more of the same words."""
    is_sure = likely.share >= _OVERRULES and likely.others.get(byline, 0.0) < _UNLIKELY
    return is_sure and byline not in likely.candidate.value


def _is_said(post: ImportedPost, lines: Sequence[str], corrections: Corrections) -> bool:
    """Somebody called the line of the byline one that tells of the post, or other posts of the site tell who it is."""
    said = (lines[number - 1] for number, label in corrections.labels.items() if label is Label.META)
    is_told = any(note.code is Doubt.TOLD_BY_SITE for note in post.notes)
    return is_told or any(post.byline in line for line in said)


def _is_known(fact: Fact, post: ImportedPost, corrections: Corrections) -> bool:
    if fact is Fact.YEAR:
        is_entered = corrections.year is not None or corrections.film is not None
        return is_entered or (post.film is not None and post.film.year is not None)
    if fact is Fact.RATING:
        are_several = any(note.code is Doubt.SEVERAL_RATINGS for note in post.notes)
        return post.rating is not None or corrections.rating is not None or are_several
    return bool(post.date if fact is Fact.DATE else post.byline)


def _likeliest(fact: Fact, page: SpanPage, post: ImportedPost, corrections: Corrections) -> Likely | None:
    commenters = {comment.author for comment in post.comments if comment.author}
    found = candidates_for(fact, page, title=post.title, posted=post.date, commenters=commenters)
    deaf = {line for line, label in corrections.labels.items() if label not in _HEARD}
    likely = likeliest(fact, (each for each in found if deaf.isdisjoint(each.lines)))
    return None if likely and fact is Fact.RATING and _is_refused(likely.candidate, page) else likely


def _is_refused(mark: Candidate, page: SpanPage) -> bool:
    """Rules know such a notation, and have left it alone; or it stands in running text, where more is counted than
    films are rated; or it is that of others."""
    line, label = page.lines[mark.lines[0] - 1], page.labels[mark.lines[0] - 1]
    is_of_others = OF_OTHERS.search(line) is not None and OF_CRITIC.search(line) is None
    return KNOWN in mark.names or label in {Label.BODY, Label.TITLE} or is_of_others or _ASKED.search(line) is not None


def _with(fact: Fact, post: ImportedPost, found: Candidate) -> ImportedPost:
    if fact is Fact.DATE:
        return replace(post, date=found.value)
    if fact is Fact.BYLINE:
        return replace(post, byline=found.value)
    if fact is Fact.RATING:
        return replace(post, rating=parse_rating(found.value), ledger=_rating_in(post.ledger, found.lines[0]))
    film = post.film or ImportedFilm(name_of(post.title))
    return replace(post, film=replace(film, year=int(found.value)))


def _rating_in(ledger: Ledger, line: int) -> Ledger:
    entries = list(ledger.entries)
    entries[line - 1] = Entry(Label.RATING)
    return Ledger(tuple(entries))
