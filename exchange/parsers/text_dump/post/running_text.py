"""A rating that the running text gives, where no line of its own does."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from blog.rating import FoundRating, Rating, parse_rating
from exchange.parsers.text_dump.post.broken_marks import letter_before_text, percent_behind_text
from exchange.parsers.text_dump.post.figures import rating_given, things_at_end
from exchange.parsers.text_dump.post.given import rating_in_words
from exchange.parsers.text_dump.post.labels import LETTERS_ALONE
from exchange.parsers.text_dump.post.last_words import rating_behind_text
from exchange.parsers.text_dump.post.spoken import Verdict
from exchange.parsers.text_dump.post.title import is_prose
from exchange.parsers.text_dump.text.marks import find_marks, without_emphasis
from exchange.parsers.text_dump.text.passages import Passage
from exchange.records import Alternative, Decision, Doubt, Note, Subject

_LONGEST_PROSE = 20_000
_LAST_LINES = 3
_OF_FIVE = 5
RULE = re.compile(r"\*{3}|(?:\*\s){2,4}\*")
_LETTER_AT_END = re.compile(r"[.!?…][”\"’)]?[ \u00a0]{1,3}[(\[]?(?P<letter>[A-DF][+−–-]?)[)\]]?$")
_STARS_AT_END = re.compile(
    r"[.!?…)”\"»][ \u00a0]{1,3}(?P<mark>(?:\*{1,5}|\*(?: \*){1,4})(?: ?(?:½|1/2))?|(?P<sign>[❤♥♡🍿👍])\ufe0f?"
    r"(?:(?P=sign)\ufe0f?){1,4})$"
)
_STARS_FIRST = re.compile(r"(?P<mark>\*{2,10})(?P<half> ?(?:½|1/2))?[ \u00a0]{1,3}(?=[“\"‘«]?[^\W\d_a-zß-ÿ])")


def rated_in_text(content: Sequence[Passage]) -> Verdict:
    found = {(each.rating.value, each.rating.best): (line, each.rating) for line, each in _everywhere(content)}
    found = found or {(each.value, each.best): (line, each) for line, each in _in_words(content)}
    found = found or {(each.value, each.best): (line, each) for line, each in _at_end(content)}
    found = found or {(each.value, each.best): (line, each) for line, each in _drawn_at_edge(content)}
    if not found:
        return Verdict()
    if len(found) > 1:
        alternatives = tuple(Alternative(rating.text, "stands in the text", line) for line, rating in found.values())
        return Verdict(
            decisions=[Decision(Subject.RATING, "", "several ratings in the text", alternatives, alternatives[0].line)]
        )
    line, rating = next(iter(found.values()))
    none = Alternative("", "no rating: it is said of something else")
    return Verdict(
        rating=rating,
        notes=[Note(Doubt.RATING_IN_TEXT, line=line, detail=rating.text)],
        decisions=[Decision(Subject.RATING, rating.text, "the only rating in the text", (none,), line)],
    )


def _in_words(content: Sequence[Passage]) -> Iterator[tuple[int, Rating]]:
    """`On a scale of 1 to 10 I give it a 5.`"""
    for passage in content:
        if len(passage.text) <= _LONGEST_PROSE and (rating := rating_in_words(passage.text)):
            yield passage.number, rating


def _everywhere(content: Sequence[Passage]) -> Iterator[tuple[int, FoundRating]]:
    for passage in content:
        if (
            len(passage.text) <= _LONGEST_PROSE
            and not RULE.fullmatch(passage.whole)
            and not LETTERS_ALONE.fullmatch(passage.text)
        ):
            text = without_emphasis(passage.text)
            found = find_marks(text)
            for each in found:
                yield passage.number, each
            if not found and (given := rating_given(text)):
                yield passage.number, FoundRating(given, 0, len(text))
    last = next(
        (each for each in reversed(content) if is_prose(each) or _LETTER_AT_END.search(without_emphasis(each.text))),
        None,
    )
    if last and (graded := _LETTER_AT_END.search(without_emphasis(last.text))):
        for each in find_marks(graded["letter"]):
            yield last.number, each


def _at_end(content: Sequence[Passage]) -> Iterator[tuple[int, Rating]]:
    """`Bring a coat. Rating: 9`, or `The boy says five, I say two pipes out of five`, with which the text ends."""
    last = next((each for each in reversed(content) if is_prose(each)), None)
    ends = {each.number for each in (last, *content[-_LAST_LINES:]) if each}
    for each in content:
        text = without_emphasis(each.text) if each.number in ends and len(each.text) <= _LONGEST_PROSE else ""
        if rating := rating_behind_text(text) or things_at_end(text) or percent_behind_text(text):
            yield each.number, rating


def _drawn_at_edge(content: Sequence[Passage]) -> Iterator[tuple[int, Rating]]:
    """Stars behind the last sentence of a text, or before its first; not where others of them emphasise words."""
    prose = [each for each in content if is_prose(each)]
    for each in prose[-1:]:
        match = _STARS_AT_END.search(each.whole)
        if match and match["mark"].count("*") == each.whole.count("*") and (rating := parse_rating(match["mark"])):
            yield each.number, rating
    for each in prose[:1]:
        if graded := letter_before_text(each.plain):
            yield each.number, graded
        first = _STARS_FIRST.match(each.whole)
        if first and first["mark"].count("*") == each.whole.count("*"):
            count = len(first["mark"])
            rating = parse_rating(f"{count}{'.5' if first['half'] else ''}/{5 if count <= _OF_FIVE else 10}")
            if rating:
                yield each.number, replace(rating, text=first[0].strip())
