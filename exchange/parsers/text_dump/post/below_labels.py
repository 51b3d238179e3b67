"""Where a line that says of a post under which tags it is filed stands below the text, the text has ended."""

import re
from collections.abc import Sequence

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_byline, is_page_count, opens_form
from exchange.parsers.text_dump.around.calls import calls_readers
from exchange.parsers.text_dump.around.entries import invites_answers, opens_telling
from exchange.parsers.text_dump.byline.byline import read_byline
from exchange.parsers.text_dump.further.further import opens_further
from exchange.parsers.text_dump.post.title import is_prose
from exchange.parsers.text_dump.text.marks import holds_mark
from exchange.parsers.text_dump.text.passages import Passage

_FARTHEST, _MOST_PIECES = 60, 6
_LONGEST_SLOGAN, _LONGEST_HEADING = 160, 60
_MOST_OF_FORM, _LONGEST_OF_FORM = 6, 500
_CLOCK = re.compile(r"(?<![0-9])[0-2]?[0-9][:.h][0-5][0-9](?![0-9])")
_HOST = re.compile(r"https?://([^/\s)]{3,100})")


def start_below_labels(content: Sequence[Passage], keep: int) -> int:
    """The first place at which a line surely tells that the text has ended; else the end."""
    ends = (
        _start_of_labels(content, keep),
        _start_of_entry(content, keep),
        _start_of_form(content, keep),
    )
    above = next((place for place, each in enumerate(content) if is_prose(each)), len(content))
    return min((place for place in ends if place > above), default=len(content))


def _start_of_entry(content: Sequence[Passage], keep: int) -> int:
    """The paragraph of an old theme, in one line or in several, whatever the tool left below it."""
    end = len(content)
    farthest = max(keep, end - _FARTHEST)
    place = next((at for at in range(farthest, end) if invites_answers(content[at].plain)), end)
    for at in range(place - 1, max(farthest, place - _MOST_PIECES) - 1, -1) if place < end else ():
        if opens_telling(content[at].plain):
            return at
        if len(content[at].plain) > _LONGEST_SLOGAN:
            break
    return place


def _start_of_form(content: Sequence[Passage], keep: int) -> int:
    """A heading of a form, with no more than its words below it, such as what happens to what one writes there."""
    end = len(content)
    farthest = max(keep, end - 1 - _MOST_OF_FORM)
    place = next((at for at in range(farthest, end) if opens_form(content[at].plain)), end)
    said = sum(len(each.plain) for each in content[place + 1 :])
    return place if said <= _LONGEST_OF_FORM else end


def _start_of_labels(content: Sequence[Passage], keep: int) -> int:
    """A line with tags, if only short things stand below it: headings, titles, buttons, and single sentences below
    headings, as boxes for letters have them; else the end."""
    end = start = len(content)
    for place in range(end - 1, max(keep, end - _FARTHEST) - 1, -1):
        if _files_post(content[place]):
            start = place
        elif not _may_stand_below(content, place):
            break
    foot = content[start:]
    counts = any(map(_may_be_of_comments, foot[1:]))
    is_foot = any(map(is_prose, content[:start])) and not counts and not _lists_others(foot)
    return start if is_foot else end


def _may_be_of_comments(passage: Passage) -> bool:
    """A count, or a clock that is not said of the post."""
    is_timed = _CLOCK.search(passage.plain) is not None and not is_byline(passage.plain)
    return is_page_count(passage.plain) or is_timed


def _files_post(passage: Passage) -> bool:
    """`Tags: fog, soup`, `Posted in Drama by Ada`."""
    read = read_byline(passage.plain)
    return read is not None and bool(read.tags or read.filed) and not passage.plain.startswith("#")


def _may_stand_below(content: Sequence[Passage], place: int) -> bool:
    each = content[place]
    text = each.plain
    if holds_mark(each.whole):
        return False
    if not is_prose(each) or is_boilerplate(text) or calls_readers(text):
        return True
    above = content[place - 1] if place else each
    is_headed = not is_prose(above) and len(above.plain) <= _LONGEST_HEADING and not _files_post(above)
    return is_headed and len(text) <= _LONGEST_SLOGAN


def _lists_others(foot: Sequence[Passage]) -> bool:
    """Further reading of the critic's, directly below the tags and not at home on the same host."""
    below = next((place for place, each in enumerate(foot) if not _files_post(each)), len(foot))
    heading = foot[below : below + 1]
    if not heading or not opens_further(heading[0].plain.lstrip("# "), is_sure=True):
        return False
    own = {host for each in foot[:below] for host in _HOST.findall(each.text)}
    others = {host for each in foot[below + 1 :] for host in _HOST.findall(each.text)}
    return not others or not others <= own
