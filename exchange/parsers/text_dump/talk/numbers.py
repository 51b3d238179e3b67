"""What the numbers of items tell: whether they count comments, points of lists, or nothing."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import compress, pairwise

from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.wrapping import is_broken

_ENOUGH, _MOST, _HALF = 8, 0.6, 0.5


def numbers_are_points(items: Sequence[Line], sure: Collection[int], columns: Mapping[int, int]) -> bool:
    """Of what stands further in than the first item, are most bullets comments, and no number at all?

    `sure` are the items that are comments, by their names or by the button above them.
    """
    deeper = [item for item in items if columns[item.number] > columns[items[0].number]]
    bullets = [item.number in sure for item in deeper if item.mark != "1."]
    are_comments = sum(bullets) >= max(_ENOUGH, _MOST * len(bullets))
    return are_comments and not any(item.number in sure for item in deeper if item.mark == "1.")


def replies_are_numbered(replies: list[Line]) -> bool:
    """Most of them; of as many with another mark, those that stand further in are points of a list."""
    numbered = [line.indent for line in replies if line.mark == "1."]
    others = [line.indent for line in replies if line.mark != "1."]
    return len(numbered) > len(others) or (len(numbered) == len(others) > 0 and max(numbered) < min(others))


def do_numbers_end_together(items: list[Line]) -> bool:
    """`9.` above `10.`: where does the longer one begin? Only people type `9)`."""
    votes: Counter[int] = Counter()
    last: dict[int, Line] = {}
    for line in items:
        if line.mark != "1." or not line.marker.endswith("."):
            continue
        before = last.get(line.ordinal - 1)
        if before and len(before.marker) == len(line.marker) - 1:
            votes[before.indent - line.indent] += 1
        last[line.ordinal] = line
    return votes[1] > votes[0]


def counted_to_names(items: list[Line], headed: frozenset[int], columns: dict[int, int]) -> frozenset[int]:
    """Numbers that follow each other in one column, with a name beside one of them at least."""
    chains: dict[int, list[int]] = {}
    ordinals: dict[int, int] = {}
    counted: set[int] = set()
    for line in items:
        column = columns[line.number]
        for deeper in [each for each in chains if each > column]:
            del chains[deeper]
        if column not in chains or line.ordinal != ordinals[column] + 1:
            chains[column] = []
        if line.ordinal:
            chains[column].append(line.number)
        ordinals[column] = line.ordinal
        if line.number in headed:
            counted.update(chains[column])
            chains[column] = [line.number]
    return frozenset(counted)


def do_numbers_count(ordinals: list[int]) -> bool:
    """Not where all are alike, unless that is only one, and not the first."""
    return len(set(ordinals)) > 1 or (len(ordinals) == 1 and ordinals[0] > 1)


def numbers_of_columns(items: list[Line], columns: dict[int, int]) -> dict[int, frozenset[int]]:
    numbers: defaultdict[int, set[int]] = defaultdict(set)
    for line in items:
        numbers[columns[line.number]].add(line.ordinal)
    return {column: frozenset(ordinals) for column, ordinals in numbers.items()}


def following_buttons(items: list[Line], buttons: frozenset[int], columns: dict[int, int]) -> frozenset[int]:
    """Where only the button is left of a comment, the next number in its column is the next comment."""
    last: dict[int, Line] = {}
    following: set[int] = set()
    for line in items:
        column = columns[line.number]
        last = {each: above for each, above in last.items() if each <= column}
        above = last.get(column)
        is_below = above is not None and (above.number in buttons or above.number in following)
        if above and is_below and line.ordinal == above.ordinal + 1 > 1:
            following.add(line.number)
        last[column] = line
    return frozenset(following)


def listed_without_names(
    content: Sequence[Line], headed: frozenset[int], columns: dict[int, int], width: int | None
) -> frozenset[int]:
    """Numbers that go on without a name from one line to the next, or below the rest of a line that the tool broke."""
    listed: set[int] = set()
    above: Line | None = None
    for before, line in pairwise(content):
        above = before if before.is_item else above
        is_next = above is not None and line.number == before.number + 1
        if above and is_next and line.ordinal == above.ordinal + 1 > 1:
            is_alike = columns[above.number] == columns[line.number] and not {above.number, line.number} & headed
            listed |= {above.number, line.number} if is_alike else set()
        elif not (is_next and width and is_broken(before, line, width)):
            above = None
    return frozenset(listed)


def lone_firsts(items: list[Line], columns: dict[int, int]) -> frozenset[int]:
    """Each `1.` below which no `2.` stands in its column, before an item further left."""
    open_firsts: dict[int, int] = {}
    lone: set[int] = set()
    for line in items:
        column = columns[line.number]
        left = [each for each in open_firsts if each > column or (each == column and line.ordinal != 2)]  # noqa: PLR2004
        lone.update(open_firsts.pop(each) for each in left)
        open_firsts.pop(column, None)
        if line.ordinal == 1:
            open_firsts[column] = line.number
    return frozenset(lone | set(open_firsts.values()))


def is_counted(items: Sequence[Line]) -> bool:
    """Does the first item begin with one, or do most numbers in its column, as 51 on a second page, go on from it?"""
    first = items[0]
    if first.ordinal <= 1:
        return True
    is_beside = [item.indent == first.indent or item.text_column == first.text_column for item in items]
    numbers = [item.ordinal for item in compress(items, is_beside) if item.ordinal]
    following = sum(other == one + 1 for one, other in pairwise(numbers))
    greater = [number for number in numbers if number >= first.ordinal]
    counted = first.ordinal
    for number in greater:
        counted += number == counted + 1
    from_first = counted - first.ordinal
    return from_first > 0 and from_first >= _HALF * (len(greater) - 1) and following >= _HALF * (len(numbers) - 1)
