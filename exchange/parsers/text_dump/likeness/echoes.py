"""What of a line comes again on its page: its words in the text, the title and other short lines, its form beside it.

Who is named below a text and in it is mostly somebody of the film; a list of other posts names what no text speaks of.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, compress
from statistics import median

from exchange.ledger import Label
from exchange.parsers.text_dump.likeness.forms import form_of
from exchange.parsers.text_dump.likeness.likeness import PageShape, is_long, step_of

_WORD = re.compile(r"[^\W\d_][\w’'-]{2,}")
_MOST_WORDS = 30  # of a short line
_SHARES = (0, 0.2, 0.4, 0.6, 0.8, 0.99)
_OF_SHORT, _OF_LONG = (0.05, 0.1, 0.2, 0.4, 0.7), (0.2, 0.4, 0.7, 1, 1.5, 2.5)
_COMPARED = (Label.META, Label.BOILERPLATE, Label.RATING, Label.FURTHER)


def names_of_echoes(shape: PageShape, taken: Sequence[Label]) -> Iterator[list[str]]:
    """What is seen of each passage; `taken` is what they were taken for."""
    page = _Page(shape, taken)
    for place in range(len(taken)):
        yield [*page.names_of_size(place), *page.names_beside(place), *page.names_of_words(place)]


class _Page:
    """On how many passages each word stands, of all and by kind. Words are parted by spaces: of Japanese, clauses."""

    def __init__(self, shape: PageShape, taken: Sequence[Label]) -> None:
        self.taken = taken
        texts = [each.plain or each.whole for each in shape.passages]
        self.are_long = [is_long(each) for each in shape.passages]
        self.lengths = [*map(len, texts)]
        long = [length for length, is_one in zip(self.lengths, self.are_long, strict=True) if is_one]
        self.paragraphs, self.median = len(long), median(long) if long else 0
        self.forms = [form_of(each.plain) for each in shape.passages]
        self.said = [_WORD.findall(text) for text in texts]
        self.words = [[word.casefold() for word in words] for words in self.said]
        self.first = [words[0] if words else "" for words in self.words]
        self.times_first = Counter(self.first)
        self.in_text = self._counted(self.are_long)
        self.in_lines = self._counted([not is_one for is_one in self.are_long])
        self.in_titles = self._counted([label is Label.TITLE for label in taken])
        self.by_label = {
            label: self._counted([self._is_line_of(at, label) for at in range(len(taken))]) for label in _COMPARED
        }

    def _is_line_of(self, place: int, label: Label) -> bool:
        return self.taken[place] is label and not self.are_long[place]

    def _counted(self, are_of_kind: Sequence[bool]) -> Counter[str]:
        """On how many passages of a kind each word stands."""
        return Counter(chain.from_iterable(map(set, compress(self.words, are_of_kind))))

    def names_of_size(self, place: int) -> Iterator[str]:
        yield f"paragraphs {step_of(self.paragraphs, (0, 1, 2, 3, 5, 8, 12, 20))}"
        yield f"lines {step_of(len(self.words), (5, 10, 15, 20, 30, 50, 80))}"
        if self.median:
            kind, steps = ("long", _OF_LONG) if self.are_long[place] else ("short", _OF_SHORT)
            yield f"{kind} of median {step_of(self.lengths[place] / self.median, steps)}"

    def names_beside(self, place: int) -> Iterator[str]:
        for way in (-2, -1, 1, 2):
            if 0 <= place + way < len(self.words):
                if self.forms[place + way] == self.forms[place]:
                    yield f"same form {way}"
                if self.first[place] and self.first[place + way] == self.first[place]:
                    yield f"same first {way}"

    def names_of_words(self, place: int) -> Iterator[str]:
        if not self.words[place]:
            return
        if self.are_long[place]:
            yield from self._shares("long", self.words[place], self.said[place][1:], of_text=1, of_lines=0)
            return
        words = self.words[place][:_MOST_WORDS]
        yield from self._shares("short", words, self.said[place][:_MOST_WORDS], of_text=0, of_lines=1)
        for label in _COMPARED:
            yield f"echo of {label} {_share(words, self.by_label[label], self._is_line_of(place, label))}"
        if self.in_titles:
            yield f"echo in title {_share(words, self.in_titles, 0)}"  # a title itself is in it
        yield f"first comes {step_of(self.times_first[words[0]], (1, 2, 4))}"

    def _shares(
        self, kind: str, words: Sequence[str], said: Sequence[str], *, of_text: int, of_lines: int
    ) -> Iterator[str]:
        """Which words stand in other paragraphs, and in other short lines; `of_text` and `of_lines` count itself."""
        yield f"echo {kind} text {_share(words, self.in_text, of_text)}"
        yield f"echo {kind} lines {_share(words, self.in_lines, of_lines)}"
        if named := [word.casefold() for word in said if word[0].isupper()]:
            yield f"echo {kind} names {_share(named, self.in_text, of_text)}"
            yield f"echo {kind} names in lines {_share(named, self.in_lines, of_lines)}"
        if self.in_titles:
            here = self.in_titles.keys() & {*words}
            yield f"echo {kind} of title {step_of(len(here) / len(self.in_titles), _SHARES)}"


def _share(words: Sequence[str], times: Mapping[str, int], own: int) -> int:
    """A step of the share of words that stand on more passages than `own`: 1 where the line itself is one of them."""
    return step_of(sum([times.get(word, 0) > own for word in words]) / len(words), _SHARES)
