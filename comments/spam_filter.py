"""How likely a comment is spam, by the words of those that the owner called spam or no spam (pure).

Robinson's way: each word's share in spam, drawn to the middle while it is rare, joined by Fisher's chi-squared test
once for spam and once against it. Words that say little are left out, so that a long text is no proof by itself.
"""

import math
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from comments.moderation import fold

ENOUGH = 10  # comments of either kind, before the filter says anything
NEUTRAL, STRENGTH = 0.5, 1.0  # what is believed of an unknown word, and how many comments that belief weighs
LEAST_TELLING = 0.1  # how far from neutral a word must be, to count
MOST_CLUES = 50
SHOWN_CLUES = 4
LONGEST_WORD, SHORTEST_WORD = 24, 3
LONGEST_KEY = 64  # as LearnedWord stores it
MANY_LINKS = 3
MOST_WORDS = 400  # of one comment
COMMENTS = ""  # the word that counts the comments themselves
UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR")  # written without blanks between words


@dataclass(frozen=True)
class Learned:
    """In how many comments of each kind a word stood."""

    in_spam: int
    in_ham: int


@dataclass(frozen=True)
class Opinion:
    """0 is surely no spam, 1 surely spam; the clues are the words that spoke loudest for it."""

    score: float
    clues: tuple[str, ...]


def words_of(text: str, *, name: str = "", email: str = "", hosts: Iterable[str] = ()) -> frozenset[str]:
    """What the filter looks at; where a word did not stand in the text, it says where.

    >>> sorted(words_of("Buy now: PILLS!", name="Bob", email="b@mail.example", hosts=["pills.example"]))
    ['buy', 'host:pills.example', 'links:1', 'mail:mail.example', 'name:bob', 'now', 'pills']
    """
    _, _, domain = email.rpartition("@")
    linked = [host for host in hosts if host]
    found = [f"links:{min(len(linked), MANY_LINKS)}"] if linked else []
    found += [f"host:{host}" for host in linked]
    found += [f"mail:{domain.casefold()}"] if domain else []
    found += [f"name:{word}" for word in _split(name)]
    found += _split(text)
    storable = (word.replace("\0", "")[:LONGEST_KEY] for word in dict.fromkeys(found))
    return frozenset(islice((word for word in storable if word), MOST_WORDS))


def weigh(words: Iterable[str], learned: Mapping[str, Learned]) -> Opinion | None:
    """None while there is too little to go by."""
    totals = learned.get(COMMENTS, Learned(0, 0))
    if min(totals.in_spam, totals.in_ham) < ENOUGH:
        return None
    likely = {word: _likelihood(learned[word], totals) for word in words if word in learned}
    telling = sorted(
        (word for word in likely if abs(likely[word] - NEUTRAL) >= LEAST_TELLING),
        key=lambda word: (-abs(likely[word] - NEUTRAL), word),
    )[:MOST_CLUES]
    clues = [word for word in telling if likely[word] > NEUTRAL][:SHOWN_CLUES]
    return Opinion(_join([likely[word] for word in telling]), tuple(clues))


def _likelihood(word: Learned, totals: Learned) -> float:
    """How likely a comment with this word is spam. Where one kind is far more frequent, each of it weighs less."""
    in_spam, in_ham = word.in_spam / totals.in_spam, word.in_ham / totals.in_ham
    if not in_spam + in_ham:
        return NEUTRAL
    seen = word.in_spam * min(1, totals.in_ham / totals.in_spam) + word.in_ham * min(1, totals.in_spam / totals.in_ham)
    return (STRENGTH * NEUTRAL + seen * in_spam / (in_spam + in_ham)) / (STRENGTH + seen)


def _join(likelihoods: list[float]) -> float:
    """One number of many: how much better they fit to spam than to no spam."""
    if not likelihoods:
        return NEUTRAL
    for_spam = _chance(-2 * sum(math.log(1 - likelihood) for likelihood in likelihoods), len(likelihoods))
    for_ham = _chance(-2 * sum(math.log(likelihood) for likelihood in likelihoods), len(likelihoods))
    return (1 + for_ham - for_spam) / 2


def _chance(chi: float, pairs: int) -> float:
    """That chi-squared with twice so many degrees of freedom is at least so large."""
    term = total = math.exp(-chi / 2)
    for i in range(1, pairs):
        term *= chi / 2 / i
        total += term
    return min(total, 1.0)


def _split(text: str) -> list[str]:
    """Words of letters and digits, in order; where a script has no blanks, pairs of characters.

    >>> _split("Don't PANIC, 42 七人の侍")
    ['don', 'panic', '七人', '人の', 'の侍']
    """
    shown = (character if unicodedata.category(character)[0] in "LMN" else " " for character in fold(text))
    return [part for word in "".join(shown).split() if not word.isdigit() for part in _parts(word)]


def _parts(word: str) -> list[str]:
    if any(unicodedata.name(character, "").startswith(UNSPACED) for character in word):
        return [word[i : i + 2] for i in range(len(word) - 1)]
    return [word[:LONGEST_WORD]] if len(word) >= SHORTEST_WORD else []
