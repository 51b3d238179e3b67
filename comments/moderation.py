"""Facts in, verdict out: whether a comment is shown, held, spam or trash, and why, in words (pure).

The first rule that speaks decides. The order is WordPress's, where it has one: respect for those who write here, then
what throws a comment away, then what holds it, then that its writer is new. What lets a comment through says so, too.
"""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

SURE, DOUBTFUL = 0.99, 0.9  # how likely spam must be, for the spam filter to put it away or to hold it
INVISIBLE = {"Cf", "Cc"}  # kinds of characters that nobody sees and that part a word for a machine only


def gettext_noop(sentence: str) -> str:
    """Marks a sentence for the translators, under the name that they look for; who stores it has it translated."""
    return sentence


OF_THE_FILTER = gettext_noop("the spam filter takes it for spam (%(score)d of 100): %(clues)s")


@dataclass(frozen=True)
class Watched:
    """An entry of the owner's lists; `effect` is "hold" or "trash"."""

    text: str
    effect: str


@dataclass(frozen=True)
class Facts:
    """What is known of a comment when it arrives, and what the owner has set.

    `written` is all that its writer gave, with the text as readers see it; `addresses` is where it came from, the whole
    address included: it is looked at here and stored nowhere.
    """

    by_staff: bool = False
    is_known_commenter: bool = False
    fills_hidden_field: bool = False
    written: tuple[str, ...] = ()
    addresses: tuple[str, ...] = field(default=(), repr=False)
    links: int = 0
    spam_score: float | None = None
    spam_clues: tuple[str, ...] = ()
    watched: tuple[Watched, ...] = ()
    holds_first: bool = False
    holds_all: bool = False
    max_links: int = 0


@dataclass(frozen=True)
class Verdict:
    """A state, and the reason for it: a sentence to be translated, and the values that belong into it.

    >>> Verdict("pending", "%(links)d links", {"links": 3}).words
    '3 links'
    """

    state: str
    reason: str = ""
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def words(self) -> str:
        return self.reason % self.values


def written_by_staff(facts: Facts) -> Verdict | None:
    return Verdict("approved", gettext_noop("written by an author of this site")) if facts.by_staff else None


def hidden_field_filled(facts: Facts) -> Verdict | None:
    if facts.fills_hidden_field:
        return Verdict("spam", gettext_noop("filled in a field that people do not see"))
    return None


def unwanted_word(facts: Facts) -> Verdict | None:
    return _watched(facts, "trash", "trash")


def surely_spam(facts: Facts) -> Verdict | None:
    """For strangers only: whom the owner has approved before is held, at worst."""
    if facts.is_known_commenter or facts.spam_score is None or facts.spam_score < SURE:
        return None
    return _of_the_filter("spam", facts)


def all_are_held(facts: Facts) -> Verdict | None:
    return Verdict("pending", gettext_noop("every comment waits for approval")) if facts.holds_all else None


def too_many_links(facts: Facts) -> Verdict | None:
    if facts.max_links and facts.links >= facts.max_links:
        values = {"links": facts.links, "max_links": facts.max_links}
        return Verdict("pending", gettext_noop("number of links: %(links)d; from %(max_links)d on, it waits"), values)
    return None


def watched_word(facts: Facts) -> Verdict | None:
    return _watched(facts, "hold", "pending")


def probably_spam(facts: Facts) -> Verdict | None:
    if facts.spam_score is None or facts.spam_score < DOUBTFUL:
        return None
    return _of_the_filter("pending", facts)


def first_comment(facts: Facts) -> Verdict | None:
    if facts.holds_first and not facts.is_known_commenter:
        return Verdict("pending", gettext_noop("first comment under this name and e-mail"))
    return None


def known_commenter(facts: Facts) -> Verdict | None:
    if facts.is_known_commenter:
        reason = gettext_noop(
            "known commenter: an earlier comment of the same name and e-mail, or account, was approved"
        )
        return Verdict("approved", reason)
    return None


def nothing_speaks_against_it(_facts: Facts) -> Verdict | None:
    """A stranger's comment, where strangers need not wait."""
    return Verdict("approved", gettext_noop("first comments need not wait here, and nothing else speaks against it"))


RULES: tuple[Callable[[Facts], Verdict | None], ...] = (
    written_by_staff,
    hidden_field_filled,
    unwanted_word,
    surely_spam,
    all_are_held,
    too_many_links,
    watched_word,
    probably_spam,
    first_comment,
    known_commenter,
    nothing_speaks_against_it,
)


def judge(facts: Facts) -> Verdict:
    """The first rule that speaks decides; the last one always does.

    >>> judge(Facts(written=("Visit my CASINO",), watched=(Watched("casino", "hold"),))).words
    'contains the watched word “casino”'
    """
    return next(verdict for rule in RULES if (verdict := rule(facts)))


def fold(text: str) -> str:
    """Text as it is compared: without case, width and what nobody sees.

    >>> fold("Ｃａｓｉ\\u200bＮＯ")
    'casino'
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in folded if c.isspace() or unicodedata.category(c) not in INVISIBLE)


def _watched(facts: Facts, effect: str, state: str) -> Verdict | None:
    words = [watched.text for watched in facts.watched if watched.effect == effect]
    if found := _first_within(words, facts.written):
        return Verdict(state, gettext_noop("contains the watched word “%(word)s”"), {"word": found})
    if _first_within(words, facts.addresses):  # the entry is not named: it may be the whole address
        return Verdict(state, gettext_noop("comes from a watched network address"))
    return None


def _first_within(words: list[str], texts: tuple[str, ...]) -> str:
    """The first of the words that stands in a text, be it inside another word; empty if there is none."""
    folded = [fold(text) for text in texts]
    return next((word for word in words if (part := fold(word).strip()) and any(part in text for text in folded)), "")


def _of_the_filter(state: str, facts: Facts) -> Verdict:
    return Verdict(
        state, OF_THE_FILTER, {"score": int(100 * (facts.spam_score or 0)), "clues": ", ".join(facts.spam_clues)}
    )
