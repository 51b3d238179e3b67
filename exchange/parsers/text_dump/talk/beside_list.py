"""Lists of a sidebar that stand further left than all comments: no comment is lost above those, as it would be where
somebody is named further left."""

from exchange.parsers.text_dump.talk.unheaded import is_dated_name
from exchange.parsers.text_dump.text.lines import Line

_FEWEST = 2
_FAR = 3  # columns


def start_of_sidebar(content: list[Line], first: int, end: int | None) -> int | None:
    """The place of the first line below the last named comment that stands left of the first; `content` has no blank
    lines, `first` is the place of the first comment."""
    items = [place for place in range(first, len(content) if end is None else end) if content[place].is_item]
    if not items or items[0] != first:
        return None
    column = content[first].indent
    left = [place for place in items if content[place].indent <= column - _FAR]
    if not left:
        return None
    named = [place for place in items if is_dated_name(content, place)]
    if len(named) < _FEWEST or len(named) * 2 < len([place for place in items if place < left[0]]):
        return None
    if named[-1] >= left[0] or any(place > left[0] and content[place].indent >= column for place in items):
        return None
    return next(place for place in range(named[-1], left[0] + 1) if content[place].indent <= column - _FAR)
