"""What is seen of a line by its shape and place alone: no vocabulary, so any language.

What is seen of a line and of the two above and below it (how long, how it ends, capitals, figures, signs, the small
words that texts are full of, how far the long paragraphs are) bears names, as `is item` or `-1 words 3`. What each name
says for or against a label is learnt, by `second_reader` and `like_title`.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby, islice
from string import digits

from exchange.parsers.text_dump.text.glances import holds_figure
from exchange.parsers.text_dump.text.passages import Passage
from exchange.remembered import remembered

_LONG, _MANY_WORDS = 140, 20  # of a paragraph that is the text's for sure
_PROSE, _WORDS_OF_PROSE = 90, 12
_DEEP = 8
_ENDS_SENTENCE = frozenset(".!?…。")
_CLOSING = "\"”»’')]*_"
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ASCII_WORD = re.compile(r"[A-Za-z]+(?:['-][A-Za-z]+)*")
"""The same in a third of the time, where there are no other letters."""
_NEXT_SENTENCE = re.compile(r"[.!?…][\"”»’)]*\s+[^\W\d_a-zà-ÿ]")
_COMMON_WORDS = """
    the a an of and to in is it that with for as was on by at but his her from who he she they not be this which i
    you we are or its one so der die das und den von zu mit ist ein eine einer im dem nicht des auf sich als er sie
    es wie für aus auch dass hat noch war nur man wenn le la les de du et un une en est que qui dans il elle pour
    pas sur au ne ce se par plus avec son sa mais comme el los las del y con no su para lo al más pero sus gli di
    che e per non si da della è nel sono come più ma os o do dos em um uma não com mais na ao é mas het een van dat
    niet op te zijn met voor maar ook och att det som på av för inte till og ikke til af w nie się z że jest jak
"""  # of English, German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian languages, Polish
_COMMON = frozenset(_COMMON_WORDS.split())
_SEEN = {
    "is year": re.compile(r"\b(?:1[89]|20)\d\d\b"),
    "is clock": re.compile(r"\b\d{1,2}[:.h]\d\d\b"),
    "is date": re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b"),
    "is mark": re.compile(r"[★☆⭐]|\*{2,}|½|\b\d+(?:[.,]\d)?\s?/\s?\d+\b|\d ?%"),
    "is glued": re.compile(r"[a-zà-ÿ][A-ZÀ-Þ][a-zà-ÿ]"),
}
_SEEN_WITHOUT_FIGURES = {"is mark": re.compile(r"[★☆⭐½]|\*\*"), "is glued": _SEEN["is glued"]}
_LABEL = re.compile(r"[^\W\d_][^:.!?]{0,30}:(?:\s|$)")
_ADDRESS = re.compile(r"https?://|www\.|\]\(")
_SIGNS = ("|", "/", "·", "•", "»", "©", "@", "#", "→", "←", "…", " – ", " — ", "![", " > ")
_OF_NEIGHBOURS = ("length", "words", "sentences", "ends", "capitals", "common", "figures")
_ALSO_OF_NEIGHBOURS = frozenset(("is label", "is item", "is year", "is address", "is bracketed"))


@dataclass(frozen=True, slots=True)
class Look:
    """What is seen of one line by itself, and what its neighbours are told of it."""

    own: tuple[str, ...]
    told: tuple[str, ...]


@dataclass
class PageShape:
    """The lines above the conversation, of which `names_at` tells what is seen at a place."""

    passages: Sequence[Passage]
    _looks: dict[int, Look] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        lengths = [len(_said(each)) for each in self.passages]
        long = [place for place, each in enumerate(self.passages) if is_long(each)]
        self.first, self.last = (long[0], long[-1]) if long else (len(lengths), -1)
        self._long = long
        self._prose = [place for place, length in enumerate(lengths) if length >= _PROSE and self._is_prose(place)]
        self._lengths = lengths
        self._runs = _sizes_of_runs(lengths)
        self._times = Counter(each.plain.casefold() for each in self.passages)

    def side_of(self, place: int) -> str:
        """`above` the first long paragraph, `below` the last, or `between`; `nowhere` on a page without any."""
        if not self._long:
            return "nowhere"
        return "above" if place < self.first else "below" if place > self.last else "between"

    def look(self, place: int) -> Look:
        if place not in self._looks:
            self._looks[place] = _look(self.passages[place])
        return self._looks[place]

    def names_at(self, place: int) -> list[str]:
        """What is seen of a line, of its place, and of its neighbours."""
        return [*self.names_of_line(place), *self.names_of_neighbours(place)]

    def names_of_line(self, place: int) -> list[str]:
        """What is seen of a line and of its place."""
        return [*self.look(place).own, *self._names_of_place(place), *self._names_of_surroundings(place)]

    def names_of_neighbours(self, place: int) -> list[str]:
        """What the two lines above and below tell of themselves."""
        names: list[str] = []
        for step in (-2, -1, 1, 2):
            if 0 <= place + step < len(self.passages):
                names += [f"{step} {name}" for name in self.look(place + step).told]
            else:
                names.append(f"{step} nothing")
        return names

    def _names_of_place(self, place: int) -> Iterator[str]:
        side = self.side_of(place)
        distance = {"above": self.first - place, "below": place - self.last}.get(side)
        if distance is None:
            at = bisect_left(self._long, place)
            distance = min((abs(place - other) for other in self._long[max(0, at - 1) : at + 1]), default=9)
        yield f"is {side}"
        yield f"{side} {step_of(distance, (0, 1, 2, 3, 5, 8, 12, 20))}"
        yield f"to end {step_of(len(self.passages) - 1 - place, (0, 1, 2, 3, 5, 8))}"
        yield f"to start {step_of(place, (0, 1, 2, 3, 5, 8))}"
        at = bisect_left(self._prose, place)
        yield f"prose above {step_of(at, (0, 1, 2, 4))}"
        below = len(self._prose) - at - self._is_counted_as_prose(place)
        yield f"prose below {step_of(below, (0, 1, 2, 4))}"

    def _names_of_surroundings(self, place: int) -> Iterator[str]:
        here, length = self.passages[place], self._lengths[place]
        gap = here.number - self.passages[place - 1].last - 1 if place else 1
        is_apart_below = place + 1 == len(self.passages) or self.passages[place + 1].number > here.last + 1
        yield f"gaps {int(gap > 0)}{int(is_apart_below)}"
        if gap > 1:
            yield "is below wide gap"
        if not gap and place and self._is_counted_as_prose(place - 1):
            yield "is directly below prose"
        if length < _PROSE:
            yield f"short ones {step_of(self._runs[place], (1, 2, 3, 5, 8, 14))}"
        if self._times[here.plain.casefold()] > 1:
            yield "is said twice"

    def _is_counted_as_prose(self, place: int) -> bool:
        at = bisect_left(self._prose, place)
        return self._prose[at : at + 1] == [place]

    def _is_prose(self, place: int) -> bool:
        text = _said(self.passages[place])
        return _ends_sentence(text) and _has_words(text, _WORDS_OF_PROSE)


def _sizes_of_runs(lengths: Sequence[int]) -> list[int]:
    """Of each place, how many short lines follow one another there; 0 where no short line stands.

    >>> _sizes_of_runs([3, 4, 900, 5])
    [2, 2, 0, 1]
    """
    runs = ((is_short, len(list(run))) for is_short, run in groupby(lengths, key=_PROSE.__gt__))
    return [size * is_short for is_short, size in runs for _ in range(size)]


def is_long(passage: Passage) -> bool:
    """A paragraph of several sentences, or one that fills lines."""
    text = _said(passage)
    return len(text) >= _LONG and _has_words(text, _MANY_WORDS)


@remembered
def _has_words(text: str, number: int) -> bool:
    """No more of them are looked for than are asked for: a paragraph has many."""
    return len(list(islice(_words(text).finditer(text), number))) == number


def _words(text: str) -> re.Pattern[str]:
    return _ASCII_WORD if text.isascii() else _WORD


def _look(passage: Passage) -> Look:
    own = tuple(_names_of(passage, _said(passage)))
    return Look(own, tuple(filter(_is_told, own)))


@cache
def _is_told(name: str) -> bool:
    """There are some hundred names, of which each line bears twenty."""
    return name.startswith(_OF_NEIGHBOURS) or name in _ALSO_OF_NEIGHBOURS


def _names_of(passage: Passage, text: str) -> Iterator[str]:
    yield f"length {step_of(len(text), (3, 8, 16, 28, 45, 70, 110, 180, 350))}"
    yield f"ends {_ending(text)}"
    yield f"begins {_beginning(text)}"
    yield f"sentences {min(len(_NEXT_SENTENCE.findall(text)), 3)}"
    figures = _count_figures(text)
    yield f"figures {step_of(figures / max(len(text), 1), (0, 0.03, 0.1, 0.25, 0.6))}"
    yield from _names_of_words(text)
    seen = _SEEN if figures else _SEEN_WITHOUT_FIGURES
    yield from (name for name, pattern in seen.items() if pattern.search(text))
    yield from (f"has {sign.strip()}" for sign in _SIGNS if sign in passage.whole)
    yield from _names_of_form(passage, text)


def _names_of_words(text: str) -> Iterator[str]:
    words = _words(text).findall(text)
    yield f"words {step_of(len(words), (0, 1, 2, 3, 5, 8, 12, 20, 40))}"
    if not words:
        return
    capitals = sum([word[0].isupper() for word in words]) / len(words)
    yield f"capitals {step_of(capitals, (0.05, 0.15, 0.3, 0.5, 0.75, 0.99))}"
    common = sum(map(_COMMON.__contains__, map(str.casefold, words))) / len(words)
    yield f"common {step_of(common, (0, 0.1, 0.2, 0.3, 0.4, 0.5))}"
    if "," in text:
        yield f"commas {step_of(text.count(',') / len(words), (0.06, 0.12, 0.25))}"
    if text.upper() == text:
        yield "is in capitals"


def _count_figures(text: str) -> int:
    """In plain ASCII each figure is counted by itself, at once for the whole line."""
    if not text.isascii():
        return sum(map(str.isdigit, text))
    return sum(map(text.count, digits)) if holds_figure(text) else 0


def _names_of_form(passage: Passage, text: str) -> Iterator[str]:
    seen = {
        "is label": _LABEL.match(text) is not None,
        "is of labels": text.count(":") > 1,
        "is address": _ADDRESS.search(passage.whole) is not None,
        "is bracketed": passage.whole[:1] in set("([{") and passage.whole[-1:] in set(")]}"),
        "is quotation": text[:1] in set('"“«„'),
        "is item": passage.is_item,
        "is indented": passage.lines[0].indent > _DEEP,
        "is wrapped": len(passage.lines) > 1,
    }
    return (name for name, is_seen in seen.items() if is_seen)


def _said(passage: Passage) -> str:
    return passage.plain or passage.whole


def _ends_sentence(text: str) -> bool:
    return text.rstrip(_CLOSING)[-1:] in _ENDS_SENTENCE


def _ending(text: str) -> str:
    if _ends_sentence(text):
        return "sentence"
    last = text[-1:]
    return "colon" if last == ":" else "comma" if last in {",", ";"} else "word" if last.isalnum() else "sign"


def _beginning(text: str) -> str:
    first = text[:1]
    return "small" if first.islower() else "capital" if first.isupper() else "figure" if first.isdigit() else "sign"


def step_of(number: float, edges: Sequence[float]) -> int:
    """
    >>> step_of(0, (0, 2)), step_of(1, (0, 2)), step_of(9, (0, 2))
    (0, 1, 2)
    """
    return bisect_left(edges, number)
