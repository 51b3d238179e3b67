"""Dumps that come in together, each with what the others tell of it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from exchange.cleaning import USUAL_LIMITS, Limits, Refusal, decode
from exchange.parsers import read_file
from exchange.records import Problem, Shared
from exchange.site.examples import Example, taught_by
from exchange.site.siblings import Siblings
from exchange.sources import STANDARD_INPUT, Source, read_sources

_MOST_KEPT = 64 * 1024 * 1024
"""Bytes of dumps that wait for being read as somebody's siblings; more of them tell by their lines alone."""


@dataclass(frozen=True)
class Anew:
    """Files that are read anew each time that somebody goes through them."""

    read: Callable[[], Iterator[Source | Problem]]

    def __iter__(self) -> Iterator[Source | Problem]:
        return self.read()


def read_paths(
    paths: Sequence[str | Path], *, encoding: str = "", limits: Limits = USUAL_LIMITS
) -> Iterator[Source | Problem]:
    """What `read_sources` reads, each with what the others tell of it; standard input can be read once only."""
    known = [path for path in paths if str(path) != STANDARD_INPUT]
    again = Anew(lambda: read_sources(known, limits=limits))
    return with_siblings(again, read_sources(paths, limits=limits), encoding=encoding, limits=limits)


def with_siblings(
    known: Iterable[Source | Problem],
    sources: Iterable[Source | Problem],
    *,
    encoding: str = "",
    limits: Limits = USUAL_LIMITS,
) -> Iterator[Source | Problem]:
    """The `sources`, each with what those that are `known` tell of it: mostly the same ones. These are gone through
    three times: for the lines that they have in common, for who is whose sibling, and to keep those that are; a sibling
    is read when the first source is that it tells of."""
    lessons = _Lessons(_Reading(encoding, limits))
    lessons.learn(known)
    yield from map(lessons.told, sources)


@dataclass(frozen=True)
class _Reading:
    encoding: str
    limits: Limits

    def lines_of(self, source: Source | Problem) -> Sequence[str]:
        """No lines where it cannot be read: that is said when it is."""
        try:
            return [] if isinstance(source, Problem) else self._decode(source)
        except Refusal:
            return []

    def _decode(self, source: Source) -> Sequence[str]:
        return decode(source.raw, encoding=self.encoding, limits=self.limits).lines

    def example_of(self, source: Source, shared: Shared) -> Example | None:
        told = replace(source, shared=shared)
        post = next(iter(read_file(told, encoding=self.encoding, limits=self.limits)))
        return None if isinstance(post, Problem) else Example.of(self._decode(source), post)


@dataclass
class _Lessons:
    """What was learnt of all dumps that are known; `_kept` are somebody's siblings, by their numbers, until they are
    read."""

    reading: _Reading
    _siblings: Siblings = field(default_factory=Siblings)
    _kept: dict[int, Source] = field(default_factory=dict)
    _examples: dict[int, Example | None] = field(default_factory=dict)

    def learn(self, known: Iterable[Source | Problem]) -> None:
        numbers = [self._siblings.add(self.reading.lines_of(source)) for source in known]
        if not self._siblings.are_many:
            return
        wanted = {other for source in known for other in self._siblings.tell(self.reading.lines_of(source)).others}
        room = _MOST_KEPT
        for number, source in zip(numbers, known, strict=False):
            if number in wanted and isinstance(source, Source) and len(source.raw) <= room:
                self._kept[number] = source
                room -= len(source.raw)

    def told(self, source: Source | Problem) -> Source | Problem:
        if isinstance(source, Problem) or not self._siblings.are_many:
            return source
        lines = self.reading.lines_of(source)
        told = self._siblings.tell(lines)
        examples = [example for other in told.others if (example := self._example(other))]
        return replace(source, shared=replace(told.shared, taught=taught_by(examples, lines)))

    def _example(self, number: int) -> Example | None:
        if source := self._kept.pop(number, None):
            shared = self._siblings.tell(self.reading.lines_of(source)).shared
            self._examples[number] = self.reading.example_of(source, shared)
        return self._examples.get(number)
