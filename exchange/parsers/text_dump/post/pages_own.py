"""Lines of a text that are the page's own, others that are text after all, and what no rule could explain, as the page
reader sees last of all.

Title, marks, facts and comments stay as they were read: whole lines leave the text, or come back into it, each with a
label and in a note.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from exchange.ledger import Label
from exchange.parsers.text_dump.likeness.disputed import label_of_doubted, staying
from exchange.parsers.text_dump.likeness.left_over import is_sentence, is_smiling
from exchange.parsers.text_dump.likeness.likeness import is_long
from exchange.parsers.text_dump.likeness.opinion import Opinion
from exchange.parsers.text_dump.post.archive import is_page_of_many
from exchange.parsers.text_dump.post.doubts import lines_named, noted, relabelled
from exchange.parsers.text_dump.post.seen_page import SeenPage
from exchange.parsers.text_dump.post.title import is_archive
from exchange.parsers.text_dump.text.passages import Passage, is_apart
from exchange.parsers.text_dump.text.ratings import find_ratings
from exchange.records import Corrections, Doubt, ImportedPost

_LEAST, _LEAST_OF_SENTENCE, _LEAST_OF_SHORT_SENTENCE, _LEAST_OF_HEADING, _LEAST_OF_SAID_RATING = 2.2, 1.5, 4.0, 3.0, 6.5
"""Leads over text: those that gave the most whole texts of some that were tried on opened dumps, with networks that had
not seen them. Short sentences, which it is too sure of above a foot, are mostly the last words of critics."""
_SHORT_SENTENCE = 50  # characters
_MOST_WORDS = 16  # of a title, or a line of facts; more are a sentence without its stop
_SHORTEST = 350
"""Characters: of a text that is shorter, or has no long paragraph, nothing leaves: nearly all that did was text."""
_LEAST_TO_COME_BACK = 1.2
_AGREED = 2.5  # of what another reader took out: right as often as rules are, of which nothing is said either
_LEAST_AHEAD = 2.5  # of what nobody could explain: nearly nine in ten are right then, and one in thirty is text
_LEAST_UNASKED = 1.0  # of what stays in the text: of lines with less, one in three is none of it
_TIMES_ASKED = 2  # the second time it is told what left the text the first time
_KNOWN = {Label.META, Label.BOILERPLATE}
_OF_PAGE = {Doubt.TEXT_OR_PAGE, Doubt.TAKEN_FOR_PAGE, Doubt.UNEXPLAINED}
"""Notes that name many lines; what any other note says of a line holds for the text as it is."""
_FEWEST_MARKS = 2  # of several films that one text is about


@dataclass(frozen=True)
class PagesOwn:
    """`labels` are those of lines of the text that are none of it, by their numbers, and of lines that come back as
    text; `agreed` are lines that others took out of it, and that are surely none, and `doubted` those that stay."""

    labels: Mapping[int, Label] = field(default_factory=dict)
    agreed: frozenset[int] = frozenset()
    doubted: frozenset[int] = frozenset()


def pages_own(post: ImportedPost, seen: SeenPage, corrections: Corrections) -> PagesOwn:
    """Nothing where somebody said how far the text goes, and on a page of many posts."""
    content = [each for each in seen.page if post.ledger.of(each.number).label is Label.BODY]
    if corrections.last_body_line is not None or is_archive(post.title) or is_page_of_many(content):
        return PagesOwn()
    has_gaps = any(is_apart(a, b) for a, b in pairwise(seen.page))
    kept = staying(content, post.title, has_gaps=has_gaps) | _settled(post, content, corrections)
    left: dict[int, Label] = {}
    are_paragraphs = all(map(is_long, content))
    is_short = not any(map(is_long, content)) or sum(len(each.plain) for each in content) < _SHORTEST
    for _ in range(0 if are_paragraphs or is_short else _TIMES_ASKED):
        said = seen.said_without(left)
        rest = [each for each in content if each.number not in left]
        more = [each for at, each in enumerate(rest) if each.number not in kept and _is_pages(rest, at, said)]
        if not more or len(more) == len(rest):
            break
        left |= {each.number: _label(said[each.number], each, has_gaps=has_gaps) for each in more}
    said = seen.said_without(left)
    text = {each.number for each in content}
    outside = [each for each in seen.page if each.number in said and each.number not in text and not are_paragraphs]
    agreed = {number for each in outside if -said[each.number].text > _AGREED for number in each.numbers}
    labels = {number: left[each.number] for each in content if each.number in left for number in each.numbers}
    brought = _brought(post, seen, text - left.keys(), corrections)
    labels |= {number: Label.BODY for each in brought for number in each.numbers}
    doubted = [each for each in content if each.number not in kept | left.keys() and _is_doubted(each, said)]
    named = {number for each in doubted for number in each.numbers} if len(doubted) < len(content) else set()
    return PagesOwn(labels, frozenset(agreed), frozenset(named))


def _is_doubted(each: Passage, said: Mapping[int, Opinion]) -> bool:
    """Does it stay in the text though the page reader is not sure of it?"""
    return each.number in said and said[each.number].text < _LEAST_UNASKED


def explained(post: ImportedPost, seen: SeenPage, corrections: Corrections) -> ImportedPost:
    """Lines that no rule could explain have a label where the page reader is sure that they are the page's own."""
    labels = {
        number: opinion.label
        for each in seen.page
        if (opinion := seen.said.get(each.number)) and opinion.label in _KNOWN and opinion.ahead > _LEAST_AHEAD
        for number in each.numbers
        if post.ledger.of(number).label is Label.UNEXPLAINED and number not in corrections.labels
    }
    return relabelled(post, labels) if labels else post


def _brought(post: ImportedPost, seen: SeenPage, text: Collection[int], corrections: Corrections) -> list[Passage]:
    """What other readers took out of the text, sentences that rules took for marks, and what nobody could explain
    directly below the text, where it surely is of it; what rules know for the page's own stays outside."""
    named = {note.line for note in post.notes if note.code not in {*_OF_PAGE, Doubt.LIKELY}} | set(corrections.labels)
    doubted = lines_named(post.notes, Doubt.TAKEN_FOR_PAGE)
    brought: list[Passage] = []
    inside = set(text)
    for above, each in pairwise(seen.page):
        if each.number in text or each.number not in seen.said or not named.isdisjoint(each.numbers):
            continue
        label, is_within = post.ledger.of(each.number).label, min(text, default=0) < each.number < max(text, default=0)
        may_be = is_within and (each.number in doubted or label is Label.RATING)
        may_be = may_be or (label is Label.UNEXPLAINED and above.number in inside)
        if may_be and seen.said[each.number].text > _LEAST_TO_COME_BACK:
            brought.append(each)
            inside.add(each.number)
    return brought


def _settled(post: ImportedPost, content: Sequence[Passage], corrections: Corrections) -> set[int]:
    """The numbers of passages with a line that somebody corrected, or that a note is about; of rules; and of the marks
    of several films in one text."""
    named = {note.line for note in post.notes if note.code not in _OF_PAGE} | set(corrections.labels)
    kept = {each.number for each in content if not named.isdisjoint(each.numbers) or not _has_words(each)}
    marks = {each.number for each in content if find_ratings(each.plain) and not is_long(each)}
    return kept | (marks if len(marks) >= _FEWEST_MARKS else set())


def _has_words(each: Passage) -> bool:
    return any(map(str.isalnum, each.plain))


def _is_pages(content: Sequence[Passage], place: int, said: Mapping[int, Opinion]) -> bool:
    each = content[place]
    opinion = said.get(each.number)
    if any(_goes_on(*pair) for pair in pairwise(content[max(0, place - 1) : place + 2])):
        return False
    return opinion is not None and -opinion.text > _least(opinion, each, is_within=0 < place < len(content) - 1)


def _goes_on(above: Passage, each: Passage) -> bool:
    """The rest of a sentence that is typed line by line."""
    return not is_apart(above, each) and each.plain[:1].islower() and not is_sentence(above)


def _least(opinion: Opinion, each: Passage, *, is_within: bool) -> float:
    """Marks in sentences are mostly the critic's words, as are short ones and smiles; sentences are no titles. The
    author's own headings look like titles, and within a text like facts."""
    if is_sentence(each) or is_smiling(each) or len(each.plain.split()) > _MOST_WORDS:
        own = {Label.RATING: _LEAST_OF_SAID_RATING, Label.TITLE: math.inf}
        is_short = len(each.plain) <= _SHORT_SENTENCE
        return own.get(opinion.label, _LEAST_OF_SHORT_SENTENCE if is_short else _LEAST_OF_SENTENCE)
    is_like_heading = opinion.label is Label.TITLE or (is_within and opinion.label is Label.META)
    return _LEAST_OF_HEADING if is_like_heading else _LEAST


def _label(opinion: Opinion, each: Passage, *, has_gaps: bool) -> Label:
    """Marks, titles and links that nobody else saw are shown first."""
    return label_of_doubted(opinion, each, has_gaps=has_gaps) if opinion.label in _KNOWN else Label.UNEXPLAINED


def with_text_of(post: ImportedPost, again: ImportedPost, labels: Mapping[int, Label]) -> ImportedPost:
    """`again` was read with these labels. Where other lines would be its text than the rest of that of `post`, with
    those that come back, all stays, and is asked about."""
    brought = {number for number, label in labels.items() if label is Label.BODY}
    left = labels.keys() - brought
    text = sorted(brought.union(post.ledger.lines(Label.BODY)) - left)
    if not text or again.ledger.lines(Label.BODY) != text:
        return noted(post, Doubt.TEXT_OR_PAGE, labels, without=labels)
    post = replace(relabelled(post, labels), body=again.body, pull_quote=again.pull_quote)
    post = noted(post, Doubt.TAKEN_FOR_PAGE, left, without=labels)
    return noted(post, Doubt.TEXT_OR_PAGE, brought, without=labels) if brought else post
