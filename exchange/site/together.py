"""Dumps that come in together, each with what the others tell of it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from exchange.cleaning import USUAL_LIMITS, Limits, Refusal, decode
from exchange.parsers import read_file
from exchange.records import Problem
from exchange.site.examples import Example, taught_by
from exchange.site.siblings import Siblings
from exchange.sources import STANDARD_INPUT, Source, read_sources


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
    three times: for the lines that they have in common, for who is whose sibling, and to read those siblings."""
    lessons = _learn(known, _Reading(encoding, limits))
    yield from map(lessons.told, sources)


@dataclass(frozen=True)
class _Reading:
    encoding: str
    limits: Limits

    def lines_of(self, source: Source | Problem) -> list[str]:
        """None where it cannot be read: that is said when it is."""
        try:
            return [] if isinstance(source, Problem) else self._decode(source)
        except Refusal:
            return []

    def _decode(self, source: Source) -> list[str]:
        return decode(source.raw, encoding=self.encoding, limits=self.limits).lines

    def example_of(self, source: Source, lines: Sequence[str]) -> Example | None:
        post = next(iter(read_file(source, encoding=self.encoding, limits=self.limits)))
        return None if isinstance(post, Problem) else Example.of(lines, post)


@dataclass
class _Lessons:
    """What was learnt of all dumps that are known: `examples` by the numbers of those that are somebody's siblings."""

    siblings: Siblings
    reading: _Reading
    examples: dict[int, Example] = field(default_factory=dict)

    def told(self, source: Source | Problem) -> Source | Problem:
        if isinstance(source, Problem) or not self.siblings.are_many:
            return source
        lines = self.reading.lines_of(source)
        told = self.siblings.tell(lines)
        examples = [self.examples[each] for each in told.others if each in self.examples]
        return replace(source, shared=replace(told.shared, taught=taught_by(examples, lines)))


def _learn(known: Iterable[Source | Problem], reading: _Reading) -> _Lessons:
    lessons = _Lessons(Siblings(), reading)
    siblings = lessons.siblings
    numbers = [siblings.add(reading.lines_of(source)) for source in known]
    if not siblings.are_many:
        return lessons
    wanted = {other for source in known for other in siblings.tell(reading.lines_of(source)).others}
    for number, source in zip(numbers, known, strict=False):
        if number in wanted and isinstance(source, Source):
            lines = reading.lines_of(source)
            shared = siblings.tell(lines).shared
            if example := reading.example_of(replace(source, shared=shared), lines):
                lessons.examples[number] = example
    return lessons
