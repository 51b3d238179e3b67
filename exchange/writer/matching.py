"""Which comments of two readings are the same one, by text and place; wording aside, as tools print it differently."""

import re
import unicodedata
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

LONG = 40  # letters: a text of so many is not written twice by chance
_REFERENCE = re.compile(r"\[\d{1,4}\]|\]\((?:<[^>]*>|[^)\s]*)\)")  # as lynx, elinks and html2text print links


@dataclass(frozen=True)
class Told:
    """A comment of one reading; `key` and `parent` are names within that reading."""

    key: Hashable
    parent: Hashable | None
    text: str
    author: str = ""
    created: str = ""
    is_missing: bool = False

    @property
    def bare(self) -> str:
        return bare(self.text)


@dataclass
class Match:
    """`same` leads from a comment of the new reading to that of the old one; `gaps` do so between missing ones.

    A gap may lead to a real comment, or a real one to a gap that it fills.
    """

    same: dict[Hashable, Hashable] = field(default_factory=dict)
    gaps: dict[Hashable, Hashable] = field(default_factory=dict)
    fills: dict[Hashable, Hashable] = field(default_factory=dict)

    def of(self, key: Hashable | None) -> Hashable | None:
        found = self.same.get(key)
        found = self.gaps.get(key) if found is None else found
        return self.fills.get(key) if found is None else found

    @property
    def size(self) -> int:
        return len(self.same) + len(self.gaps) + len(self.fills)


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """The letters and figures of a text; where it has none, its signs.

    >>> bare("“It’s [great](http://a.example)!” [3]"), bare(" :-) ")
    ('itsgreat', ':-)')
    """
    folded = unicodedata.normalize("NFKC", _REFERENCE.sub("", text)).casefold()
    return "".join(filter(str.isalnum, folded)) or "".join(text.split())


def match(old: Sequence[Told], new: Sequence[Told], known: Mapping[Hashable, Hashable] | None = None) -> Match:
    """Match two readings of one conversation; in both, parents stand before their replies.

    A long text is the same wherever it stands. A short one ("Thanks!") is the same only in the same place: below the
    same comment, or where one of the readings has lost its place.
    """
    return _Matching(old, new, known or {}).run()


class _Matching:
    def __init__(self, old: Sequence[Told], new: Sequence[Told], known: Mapping[Hashable, Hashable]) -> None:
        self.new = new
        self.old_by_key = {told.key: told for told in old}
        self.new_by_key = {told.key: told for told in new}
        self.match = Match(
            same={key: other for key, other in known.items() if not self.new_by_key[key].is_missing},
            gaps={key: other for key, other in known.items() if self.new_by_key[key].is_missing},
        )
        self.taken: set[Hashable] = set(known.values())
        self.by_text: dict[str, deque[Told]] = defaultdict(deque)
        self.by_place: dict[tuple[str, Hashable | None], deque[Told]] = defaultdict(deque)
        for told in old:
            if not told.is_missing:
                self.by_text[told.bare].append(told)
                self.by_place[told.bare, told.parent].append(told)
        self.free = Counter(told.bare for told in old if not told.is_missing and told.key not in self.taken)
        self.asking = Counter(told.bare for told in new if not told.is_missing and told.key not in known)
        self.one_is_flat = _is_flat(old) != _is_flat(new)

    def run(self) -> Match:
        self._pair(self._in_same_place)
        self._pair(lambda told: self.by_text[told.bare] if len(told.bare) >= LONG else None)
        self._settle()
        before = -1
        while before != self.match.size:  # a reply that has found its place shows that of its own replies
            before = self.match.size
            self._pair(self._with_a_lost_place)
            self._settle()
        return self.match

    def _settle(self) -> None:
        """What is the same tells what their parents and replies are."""
        before = -1
        while before != self.match.size:
            before = self.match.size
            self._match_gaps()
            self._pair(self._in_same_place)

    def _pair(self, alike: Callable[[Told], deque[Told] | None]) -> None:
        """Match each comment with the first free one of those that are alike."""
        for told in self.new:
            if told.is_missing or told.key in self.match.same or told.key in self.match.fills:
                continue
            waiting = alike(told) or deque()
            while waiting and waiting[0].key in self.taken:
                waiting.popleft()
            found = next((old for old in waiting if old.key not in self.taken and _agree(told, old)), None)
            if found:
                self.match.same[told.key] = found.key
                self.taken.add(found.key)
                self.free[told.bare] -= 1
                self.asking[told.bare] -= 1

    def _in_same_place(self, told: Told) -> deque[Told] | None:
        parent = None if told.parent is None else self.match.of(told.parent)
        return None if parent is None and told.parent is not None else self.by_place.get((told.bare, parent))

    def _with_a_lost_place(self, told: Told) -> deque[Told] | None:
        """A short text without a known place, as often here as there; or the only reading that shows places."""
        alike = self.by_text.get(told.bare)
        if not alike or self.one_is_flat:
            return alike
        first = next((old for old in alike if old.key not in self.taken), None)
        is_lost = _hangs_on_gap(told, self.new_by_key) or (first is not None and _hangs_on_gap(first, self.old_by_key))
        return alike if is_lost and self.free[told.bare] == self.asking[told.bare] else None

    def _match_gaps(self) -> None:
        """The parents of the same reply are the same: what is missing in one reading may be there in the other."""
        for told in reversed(self.new):
            old_key = self.match.of(told.key)
            if old_key is None or told.parent is None or self.match.of(told.parent) is not None:
                continue
            old_parent = self.old_by_key[old_key].parent
            if old_parent is not None:
                self._match_gap(self.new_by_key[told.parent], self.old_by_key[old_parent])

    def _match_gap(self, new: Told, old: Told) -> None:
        if old.is_missing and old.key not in self.taken:
            (self.match.gaps if new.is_missing else self.match.fills)[new.key] = old.key
            self.taken.add(old.key)
        elif new.is_missing and not old.is_missing:
            self.match.gaps[new.key] = old.key


def _is_flat(reading: Iterable[Told]) -> bool:
    return all(told.parent is None for told in reading)


def _hangs_on_gap(told: Told, by_key: dict[Hashable, Told]) -> bool:
    return told.parent is not None and by_key[told.parent].is_missing


def _agree(new: Told, old: Told) -> bool:
    """Two short texts of two writers, or of two days, are two comments."""
    if len(new.bare) >= LONG:
        return True
    return _may_be(new.author, old.author) and _may_be(new.created[:10], old.created[:10])


def _may_be(one: str, other: str) -> bool:
    return not one or not other or one.casefold() == other.casefold()
