"""Dumps broken at a column far beyond a terminal's: told by what was set in the middle, or by lines broken near it."""

from collections.abc import Sequence
from itertools import pairwise

from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.wrapping import (
    columns,
    columns_of,
    ends_sentence,
    is_broken,
    is_counted_alike,
    may_continue,
)

_NARROWEST = 111  # up to here, `width_of` says
_INDENTED = 45  # no list goes so far in; what begins there is in the middle
_NEAR, _LOST = 2, 1  # columns, as half of one is lost where something is set in the middle
_LONG = 0.7
_MOSTLY = 0.5
_FEWEST_BREAKS = 3
_STOPS = frozenset(".!?:…。！？")


def wide_width_of(lines: Sequence[Line]) -> int | None:
    """The column at which a dump with longer lines than a terminal's is wrapped; None where nothing was broken.

    A tool breaks only lines that are longer than its width. That is twice the column of what it set in the middle;
    without such a line, the lengths of broken lines are within a word of it.
    """
    prose = [line for line in lines if " " in line.text and columns_of(line) >= _NARROWEST]
    prose = [line for line in prose if line.indent < _INDENTED]
    longest = max(map(columns_of, _counted_alike(prose)), default=0)
    if not longest or not any(line.is_blank for line in lines):
        return None
    told = _width_told_by_middle(lines)
    limit = told - min(line.indent for line in prose) if told else 0
    if longest <= limit + _LOST:
        limit = max(limit, longest)
        return limit if any(is_broken(one, other, limit) for one, other in pairwise(lines)) else None
    return longest if _are_broken_near(lines, longest) else None


def _counted_alike(prose: Sequence[Line]) -> Sequence[Line]:
    """Tools count wide characters as they like."""
    return [line for line in prose if is_counted_alike(line.raw)] or prose


def _width_told_by_middle(lines: Sequence[Line]) -> int | None:
    """Twice the middle of what stands alone and far in; None where two of them have not the same one."""
    ends = [
        line.indent + columns(line.raw)
        for above, line, below in zip([None, *lines], lines, [*lines[1:], None], strict=False)
        if line.indent >= _INDENTED and not line.is_blank and _is_blank(above) and _is_blank(below)
    ]
    return max(ends) if ends and max(ends) - min(ends) <= _NEAR else None


def _is_blank(line: Line | None) -> bool:
    return line is None or line.is_blank


def _are_broken_near(lines: Sequence[Line], longest: int) -> bool:
    """The longest line is always within a word of itself: it alone proves little, unless its sentence goes on below."""
    pairs = [
        (one, other)
        for one, other in pairwise(lines)
        if may_continue(one, other) and " | " not in one.text and columns_of(one) > _LONG * longest
    ]
    breaks = [(one, other) for one, other in pairs if is_broken(one, other, longest)]
    if len(breaks) == 1:
        return len(pairs) == 1 and _goes_on(*breaks[0])
    are_within = all(_goes_on(one, other) or not ends_sentence(one.text) for one, other in breaks)
    return len(breaks) > _MOSTLY * len(pairs) and (are_within or len(breaks) >= _FEWEST_BREAKS)


def _goes_on(one: Line, other: Line) -> bool:
    return other.text[:1].islower() and one.text[-1:] not in _STOPS
