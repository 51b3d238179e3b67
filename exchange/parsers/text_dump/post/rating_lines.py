"""A line that rates, and which of several rates the whole film."""

import re
from dataclasses import dataclass

from blog.rating import Rating
from exchange.parsers.text_dump.post.labels import (
    FILM_ITSELF,
    OF_CRITIC,
    OTHER_SITES,
    PARTS,
    RATING_WORDS,
    VERDICT_WORDS,
    WHOLE,
)
from exchange.parsers.text_dump.post.spoken import Verdict
from exchange.parsers.text_dump.text.passages import Passage
from exchange.records import Alternative, Decision, Doubt, Note, Subject

_NAMED_SCORE = re.compile(
    r"(?!(?:original|musical|background|orchestral|synth|film|movie|music|age|scare|gore|fear|fun|sex|violence|content"
    r"|critics?|audience|users?|readers?|imdb)\b)"
    r"[^\W\d_][\w’'-]{1,20}(?: [\w’'-]{1,20}){0,2}[ -]"
    r"(?:score|rating|grade|wertung|note|nota|voto|betyg|cijfer|ocena)",
    re.IGNORECASE,
)
"""`Hall score: 6/10`, beside `Fog: 5/10` and `Soup: 7/10`."""


@dataclass(frozen=True)
class RatingLine:
    place: int
    passage: Passage
    rating: Rating
    label: str
    words: str
    disagrees: bool
    above: tuple[int, ...] = ()

    @property
    def rank(self) -> int:
        """A rating of the whole before one that just says so, and both before those of acting or music."""
        if WHOLE.search(self.label):
            return 2
        if FILM_ITSELF.fullmatch(self.label):
            return 1
        return 1 if not self.label or RATING_WORDS.fullmatch(self.label) or VERDICT_WORDS.fullmatch(self.label) else 0

    @property
    def is_labelled_alone(self) -> bool:
        """`Fog: 7/10`, and nothing more; not what another site gives."""
        label, _, mark = self.passage.plain.partition(":")
        return label == self.label and mark.strip() == self.rating.text and not OTHER_SITES.search(label)

    @property
    def is_farewell(self) -> bool:
        """`A+`, as the French write for `until later`, alone in its line; or the best of grades, where nothing else
        rates."""
        return not self.label and self.passage.plain == "A+"

    @property
    def is_part(self) -> bool:
        return self.rank == 0 and PARTS.fullmatch(self.label) is not None


def decide(rating_lines: list[RatingLine]) -> Verdict:
    rating_lines = [each for each in rating_lines if not each.is_farewell] or rating_lines
    rank = max(each.rank for each in rating_lines)
    best = [each for each in rating_lines if each.rank == rank]
    best = [each for each in best if OF_CRITIC.search(each.label)] or best
    named = [each for each in best if _NAMED_SCORE.fullmatch(each.label)]
    best = named if rank == 0 and len(named) == 1 else best
    if len({(each.rating.value, each.rating.best) for each in best}) > 1 and not _are_same(best):
        return _undecided(rating_lines)
    chosen = best[-1]
    beside = _beside(chosen, rating_lines)
    parts = [
        each
        for each in rating_lines
        if each is not chosen and (each.is_part or (rank and each.rank < rank and each.place in beside))
    ]
    parts += _headings_beside(chosen, rating_lines)
    same = [each for each in best if each is not chosen and each.rating.score == chosen.rating.score]
    numbers = {number for each in (chosen, *parts, *same) for number in (*each.passage.numbers, *each.above)}
    if rank == 0 and len(rating_lines) == 1 and chosen.is_part:
        return Verdict(notes=[Note(Doubt.SEVERAL_RATINGS, line=chosen.passage.number, number=1)])
    doubt = Note(Doubt.RATINGS_DISAGREE, line=chosen.passage.number, detail=chosen.rating.text)
    return Verdict(
        rating=chosen.rating,
        words=chosen.words,
        lines=frozenset(numbers),
        notes=[doubt] if chosen.disagrees else [],
    )


def _headings_beside(chosen: RatingLine, rating_lines: list[RatingLine]) -> list[RatingLine]:
    """`Fog: 7/10` and `Soup: 9/10`, each above a paragraph of its own, where another line rates the whole."""
    others = [
        each
        for each in rating_lines
        if each.rank == 0 and each.rating.best == chosen.rating.best and each.is_labelled_alone
    ]
    is_of_whole = WHOLE.search(chosen.label) is not None
    return others if is_of_whole and len({each.label for each in others}) > 1 else []


def _are_same(rating_lines: list[RatingLine]) -> bool:
    """Stars, and below them the same in figures of another scale."""
    scores = {round(each.rating.score, 2) for each in rating_lines}
    return len(scores) == 1 and any(each.rating.text[:1].isdigit() for each in rating_lines)


def _beside(chosen: RatingLine, rating_lines: list[RatingLine]) -> set[int]:
    """The places of lines that rate, in one run with that of the whole."""
    places = {each.place for each in rating_lines}
    run = {chosen.place}
    for step in (-1, 1):
        place = chosen.place + step
        while place in places:
            run.add(place)
            place += step
    return run


def _undecided(rating_lines: list[RatingLine]) -> Verdict:
    first = rating_lines[0].passage.number
    alternatives = tuple(
        Alternative(each.rating.text, each.label or "stands alone in its line", each.passage.number)
        for each in rating_lines
    )
    reason = "several ratings, and none says that it is for the whole"
    return Verdict(
        notes=[Note(Doubt.SEVERAL_RATINGS, line=first, number=len(rating_lines))],
        decisions=[Decision(Subject.RATING, "", reason, alternatives, first)],
    )
