"""How much a line at the head of a page is like a title, by its shape, its place and what stands beside it.

Many pages show no title, and begin with a sentence, a name, a heading or the words of a picture. What is seen of a line
bears names, as in `likeness`; their weights in `title_weights` are learnt from the labelled dumps by
`bench/learn_titles.py`, wild pages before invented ones. Asked last: of the line that the rules have chosen, and of the
others only where that is unlike a title.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

from exchange.dates import is_date
from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_byline
from exchange.parsers.text_dump.around.foot import QUOTED
from exchange.parsers.text_dump.likeness.likeness import PageShape
from exchange.parsers.text_dump.likeness.title_weights import WEIGHTS
from exchange.parsers.text_dump.post.captions import is_caption
from exchange.parsers.text_dump.post.film import is_facts, names_film
from exchange.parsers.text_dump.post.no_title import is_no_title
from exchange.parsers.text_dump.post.title import (
    LONGEST,
    REVIEW,
    YEAR,
    byline_beside_rating,
    is_about_post,
    is_only_rating,
    is_prose,
    may_sign,
)
from exchange.parsers.text_dump.post.title_signs import is_below_empty_heading
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.passages import Passage
from exchange.parsers.text_dump.text.ratings import find_ratings

MOST = 25  # lines of a head
_SEEN = 60  # passages of a page
_EDGE = 150  # lines at its beginning and at its end
_HEAD, _NEAR, _BELOW = 12, 7, 3
_SHORT, _FEW, _FEWEST_LETTERS, _WIDEST = 45, 2, 6, 3
_WORD = re.compile(r"[^\W\d_]+(?:['’]\w+)?")
_LONG_WORD = re.compile(r"[^\W\d_]{4,40}")
_SIGNS = re.compile(r"[\W_]+")
_LEFT_OUT = ("to end ",)
_UNSAID = {"other", "name"}
_NEVER_TITLES = {"date", "rating", "about", "boilerplate", "nothing"}


def title_likeness(names: Iterable[str]) -> float:
    """How likely a line is the title, between 0 and 1.

    >>> title_likeness(["date above, gap 2"]) < title_likeness(["date above, gap 1"])  # an empty heading leaves a gap
    True
    """
    total = WEIGHTS["is line"] + sum(WEIGHTS.get(name, 0.0) for name in dict.fromkeys(names))
    return 1 / (1 + math.exp(-total))


@dataclass
class Head:
    """The beginning of `content`, of which `names_at` tells what is seen at a place; `lines` are all of the page."""

    content: Sequence[Passage]
    lines: Sequence[Line] = ()

    def likeness_at(self, place: int) -> float:
        return title_likeness(self.names_at(place))

    def places(self) -> Iterator[int]:
        """Of lines that may be a title, down to the first long paragraphs."""
        end = min(len(self._shape.passages), MOST, self._shape.first + _BELOW)
        return (place for place in range(end) if 0 < len(self.content[place].plain) <= LONGEST)

    def may_stand(self, place: int, *, may_be_numbered: bool = False) -> bool:
        """It is surely nothing else (a review may be called as facts are told), and something stands below it; a
        numbered one (`12. Umbrellas`) looks like the point of a list."""
        if place + 1 == len(self.content):
            return False
        each = self.content[place]
        if is_caption(each.plain) or is_no_title(each.plain) or QUOTED.fullmatch(each.plain):
            return False
        if is_below_empty_heading(self.content, place):
            return False
        if each.is_item and not (may_be_numbered and each.is_numbered):
            return False
        return self.kind(place) not in _NEVER_TITLES and each.plain[-1:] not in ":,;"

    def kind(self, place: int) -> str:
        return self._kinds[place] if 0 <= place < len(self._kinds) else "nothing"

    def names_at(self, place: int) -> list[str]:
        """What is seen of a line, of its place, of the page and of the lines directly above and below."""
        own = (name for name in self._shape.names_of_line(place) if not name.startswith(_LEFT_OUT))
        seen = (self._names_of_neighbours(place), self._names_of_text(place), self._names_of_page(place))
        return [*own, *chain.from_iterable(seen)]

    @cached_property
    def _shape(self) -> PageShape:
        return PageShape(self.content[:_SEEN])

    @cached_property
    def _kinds(self) -> list[str]:
        return [_kind_of(each) for each in self.content[: MOST + _BELOW]]

    @cached_property
    def _page(self) -> str:
        """The words of the page's first and last lines, each between empty lines."""
        first = islice(self.lines, _EDGE)
        last = islice(self.lines, max(_EDGE, len(self.lines) - _EDGE), None)
        return "".join(f"\n{_words(line.text)}\n" for line in chain(first, last))

    def _names_of_neighbours(self, place: int) -> Iterator[str]:
        above, below = self._gap(place), self._gap(place + 1)
        yield f"is {self.kind(place)}"
        yield f"gap above {above}"
        yield f"gap below {below}"
        yield f"{self.kind(place - 1)} above"
        yield f"{self.kind(place + 1)} below"
        yield f"{self.kind(place - 1)} above, gap {above}"
        yield f"{self.kind(place + 1)} below, gap {below}"
        yield f"place {min(place, 4)} {'short' if len(self.content[place].plain) <= _SHORT else 'long'}"
        if 0 < place < len(self.content) - 1:
            yield f"gap above is {'wider' if above > below else 'narrower' if above < below else 'the same'}"

    def _gap(self, place: int) -> int:
        """How many lines stand empty above it."""
        if not 0 < place < len(self.content):
            return 9
        return min(_WIDEST, self.content[place].number - self.content[place - 1].last - 1)

    def _names_of_text(self, place: int) -> Iterator[str]:
        text = self.content[place].plain
        if YEAR.search(text) or names_film(text):
            yield "has year"
        if REVIEW.search(text):
            yield "has review"
        if find_ratings(text):
            yield "has rating"
        words = _WORD.findall(text)
        if len(words) > _FEW:
            are_capitals = all(word[0].isupper() for word in words if len(word) > len("with"))
            yield "has capitals" if are_capitals else "has small words"
        yield f"said below {self._share_said_below(place)}"

    def _share_said_below(self, place: int) -> int:
        """How many of its words the next lines say: none, some, half of them, all."""
        words = [word.casefold() for word in _LONG_WORD.findall(self.content[place].plain)]
        below = " ".join(each.plain.casefold() for each in self.content[place + 1 : place + 1 + _NEAR])
        said = sum(word in below for word in words)
        return 3 if words and said == len(words) else 2 if said * 2 >= len(words) > 0 else 1 if said else 0

    def _names_of_page(self, place: int) -> Iterator[str]:
        words = _words(self.content[place].plain)
        alone = self._page.count(f"\n{words}\n") if words else 0
        if alone > 1:
            yield "again on the page"
        if len(words) >= _FEWEST_LETTERS and self._page.count(words) > alone:
            yield "within a line of the page"
        if "date" in self._kinds[:place]:
            yield "below a date"
        elif "date" in self._kinds[place + 1 : _HEAD]:
            yield "above a date"
        if "byline" in self._kinds[:_HEAD]:
            yield "on a page with byline"
        head = self._kinds[: min(self._shape.first, _HEAD)]
        others = sum(kind in _UNSAID for kind in head) - (place < len(head) and self.kind(place) in _UNSAID)
        yield "beside others" if others else "beside nothing"


def _words(text: str) -> str:
    return _SIGNS.sub(" ", text).strip().casefold()


def _kind_of(passage: Passage) -> str:  # noqa: PLR0911, one line for each kind
    text = passage.plain
    if is_date(text):
        return "date"
    if is_byline(text):
        return "byline"
    if is_only_rating(text) or byline_beside_rating(text):
        return "rating"
    if is_facts(text):
        return "facts"
    if is_about_post(text):
        return "about"
    if is_boilerplate(text):
        return "boilerplate"
    if may_sign(text):
        return "name"
    return "prose" if is_prose(passage) else "other"
