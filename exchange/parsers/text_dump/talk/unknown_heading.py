"""Lines that may head a conversation in words that nobody knows: a number, and a few words beside it."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from blog.rating import find_ratings
from exchange.ledger import Label, Ledger
from exchange.parsers.text_dump.around.boilerplate import is_boilerplate
from exchange.parsers.text_dump.talk.counting import only_number
from exchange.parsers.text_dump.talk.heading import names_comments
from exchange.parsers.text_dump.talk.when import may_hold_date
from exchange.parsers.text_dump.text.plain import plain
from exchange.records import ImportedPost

_PROSE = 60
_LONGEST, _MOST_WORDS = 70, 10
_FEWEST, _MOST, _MOSTLY = 2, 3, 0.6
_NEAR = 9  # lines, of which a link to older comments, a portrait, a name and a date may stand between
_COUNTS = re.compile(r"[0-9]{1,5} [^\W\d_].*|[^\W\d_].*[^\W\d_][ :]*[(\[]?[0-9]{1,5}[)\]]?")


def counting_lines(lines: Sequence[str], ledger: Ledger) -> Iterator[tuple[int, int]]:
    """The numbers of a few such lines below the first paragraph, each with what it counts; for a page on which no
    heading was seen."""
    first = next((place for place, line in enumerate(lines) if len(line.strip()) > _PROSE), len(lines))
    found = ((at, counted) for at in range(first + 2, len(lines) + 1) if (counted := _counts(lines, at, ledger)))
    yield from islice(found, _MOST)


def words_for_comments(lines: Sequence[str], post: ImportedPost) -> Iterator[int]:
    """The number of the last line of the text that is a word for comments, with text above and below it, on a page
    without comments: critics have sections of that name, too."""
    body = post.ledger.lines(Label.BODY) if not post.found else ()
    named = [at for at in body[1:-1] if names_comments(plain(lines[at - 1].strip(" \t#*_")))]
    yield from named[-1:]


def counts_what_stands_below(line: int, number: int, tried: ImportedPost, *, before: ImportedPost) -> bool:
    """Whether a line that counts is a heading, whatever its words say: read with it, the page has as many comments, or
    at least half of them and no fewer than it had `before`; or such as surely are comments, directly below it.

    Critics count, too: `5 films to see`, `3 days at the festival`. What they list has no hours, and no buttons.
    """
    if before.body and not tried.body:
        return False
    found = len(tried.found)
    if max(_hours(tried), _buttons(tried)) <= found * _MOSTLY:
        is_whole = found == number and len(before.found) in {0, number}
        return is_whole and any("." in comment.path for comment in tried.found)
    is_more = found >= _FEWEST and len(before.found) <= found < number
    return found == number or (is_more and (number <= found * 2 or _is_surely_talk(line, tried)))


def _is_surely_talk(line: int, tried: ImportedPost) -> bool:
    """A page of a longer conversation: comments with hours and buttons, of which the first begins right here."""
    first = tried.found[0]
    begins = first.text_lines[0] if first.text_lines else 0
    is_near = begins - line <= _NEAR and "T" in first.created
    return is_near and min(_hours(tried), _buttons(tried)) > len(tried.found) * _MOSTLY


def _hours(post: ImportedPost) -> int:
    return sum("T" in comment.created for comment in post.found)


def _buttons(post: ImportedPost) -> int:
    """Lines of the page between the comments."""
    lines = [number for comment in post.found for number in comment.lines]
    printed = post.ledger.lines(Label.BOILERPLATE)
    return sum(min(lines) < number <= max(lines) + 2 for number in printed) if lines else 0


def _counts(lines: Sequence[str], at: int, ledger: Ledger) -> int:
    text = plain(lines[at - 1].strip(" \t#*_"))
    is_short = 0 < len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS
    if not is_short or ledger.of(at).label is Label.RATING or not _COUNTS.fullmatch(text):
        return 0
    if may_hold_date(text) or text[-1] in ".,;!?" or find_ratings(text) or is_boilerplate(text):
        return 0
    number = only_number(text) or 0
    return number if number >= _FEWEST else 0
