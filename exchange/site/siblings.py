"""What the dumps of one site have in common: a line that stands in several posts was printed by the site, not written
for one of them.

Dumps of the same post (by another tool, another page of its comments) tell nothing of each other.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from zlib import crc32

from exchange.dates import is_day_first
from exchange.records import Shared
from exchange.site.frames import beginning, compared, frame, label

_MOST_POSTS = 12  # that are asked about a line: more would say the same
_FEWEST_SHARED = 3  # lines or labels, by which two posts are known to be of one site
_NEARLY_AS_MANY = 0.5  # as the post that shares the most: others share but what the same software prints
_WINDOW, _SAMPLED, _RARE = 8, 8, 3  # words; one window in so many; dumps
_SAME, _SAME_ON_THE_WHOLE = 0.5, 0.8  # shares of the windows of the shorter dump


@dataclass(frozen=True)
class _Gist:
    """A dump by its windows of words, wherever its tool broke the lines: a sample of them, by their checksums."""

    windows: frozenset[int]

    @classmethod
    def of(cls, lines: Iterable[str]) -> "_Gist":
        words = [word for line in lines for word in line.casefold().split() if any(map(str.isalnum, word))]
        windows = (" ".join(words[at : at + _WINDOW]) for at in range(len(words) - _WINDOW + 1))
        sums = (crc32(window.encode()) for window in windows)  # and not `hash`, which chooses others in each process
        return cls(frozenset(each for each in sums if each % _SAMPLED == 0))


@dataclass(frozen=True)
class Told:
    """What `others`, by their numbers, tell of a post."""

    shared: Shared
    others: tuple[int, ...] = ()


@dataclass
class Siblings:
    """Add all dumps first; then ask."""

    _posts_with: dict[int, tuple[int, ...]] = field(default_factory=dict)  # by what a line is known by
    _gists: list[_Gist] = field(default_factory=list)
    _are_day_first: list[bool | None] = field(default_factory=list)
    _times: Counter[int] = field(default_factory=Counter)

    @property
    def are_many(self) -> bool:
        return len(self._gists) > 1

    def add(self, lines: Sequence[str]) -> int | None:
        """The number by which the post is known from now on."""
        said = compared(lines)
        post, gist = (len(self._gists),), _Gist.of(line for _, line in said)
        if not gist.windows:
            return None  # a few words, which could as well be of any other post
        self._gists.append(gist)
        self._are_day_first.append(is_day_first(line for _, line in said))
        self._times.update(gist.windows)
        for key in {key for _, keys in _keys(said) for key in keys if key}:
            posts = self._posts_with.get(key, ())
            if len(posts) < _MOST_POSTS:
                self._posts_with[key] = posts + post
        return post[0]

    def tell(self, lines: Sequence[str]) -> Told:
        """How many other posts of its site were added, and how many of those have which lines of this one."""
        said = compared(lines)
        posts_with = {number: [set(self._posts_with.get(key, ())) for key in keys] for number, keys in _keys(said)}
        gist = _Gist.of(line for _, line in said)
        shares = (posts[_Keys.LINE] | posts[_Keys.LABEL] for posts in posts_with.values())
        others = self._others(gist, shares) if gist.windows else set()
        orders = {self._are_day_first[post] for post in others} - {None}

        def counted(*keys: int) -> dict[int, int]:
            return _counted(
                {line: set().union(*(posts[key] for key in keys)) & others for line, posts in posts_with.items()}
            )

        shared = Shared(
            posts=len(others),
            lines=counted(_Keys.LINE),
            placed=counted(_Keys.BELOW, _Keys.ABOVE),
            labelled=counted(_Keys.LABEL),
            framed=counted(_Keys.FRAME),
            begun=counted(_Keys.BEGINNING),
            is_day_first=orders.pop() if len(orders) == 1 else None,
        )
        return Told(shared, tuple(sorted(others)))

    def _others(self, gist: _Gist, with_line: Iterable[set[int]]) -> set[int]:
        """Posts of the same site: no dumps of this post, and of another one no second dump."""
        times = Counter(post for posts in with_line for post in posts)
        found: list[int] = []
        least = 0.0
        for post, shared in times.most_common():
            if shared < max(_FEWEST_SHARED, least) or len(found) == _MOST_POSTS:
                break
            known = (gist, *(self._gists[other] for other in found))
            if not any(self._are_same(self._gists[post], other) for other in known):
                found.append(post)
                least = least or shared * _NEARLY_AS_MANY
        return set(found)

    def _are_same(self, one: _Gist, other: _Gist) -> bool:
        """Dumps of one post; what stands in many dumps is the site's, and tells that only if nearly all is alike."""
        rare, other_rare = self._rare(one), self._rare(other)
        is_same = _share(one.windows, other.windows) >= _SAME_ON_THE_WHOLE
        return is_same or _share(rare, other_rare) >= _SAME

    def _rare(self, gist: _Gist) -> frozenset[int]:
        return frozenset(each for each in gist.windows if self._times[each] <= _RARE)


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


def _counted(posts: Mapping[int, set[int]]) -> dict[int, int]:
    return {number: len(those) for number, those in posts.items() if those}


class _Keys(IntEnum):
    """What a line is known by: itself, itself below its neighbour, itself above it, the label that it begins with, its
    frame, its first words. A title stands in lists of other posts as well, and the heading of a paragraph above other
    ones: both beside other neighbours."""

    LINE = 0
    BELOW = 1
    ABOVE = 2
    LABEL = 3
    FRAME = 4
    BEGINNING = 5


def _keys(said: Sequence[tuple[int, str]]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Checksums, in the order of `_Keys`; 0 for what a line has not."""
    lines = ["", *(line for _, line in said), ""]
    for (number, line), above, below in zip(said, lines, lines[2:], strict=False):
        named, framed = label(line), frame(line)
        begins = beginning(framed)
        yield (
            number,
            (
                hash(line),
                hash((above, line, None)),
                hash((None, line, below)),
                hash((named, _Keys.LABEL)) if named else 0,
                hash((framed, _Keys.FRAME)),
                hash((begins, _Keys.BEGINNING)) if begins else 0,
            ),
        )
