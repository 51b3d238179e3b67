"""The list with which a page ends, where it is set like a conversation."""

import re
from itertools import pairwise

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_byline, opens_foot, opens_form
from exchange.parsers.text_dump.around.buttons import is_button
from exchange.parsers.text_dump.further.heading import read_opening
from exchange.parsers.text_dump.talk.names import could_be_bare_name
from exchange.parsers.text_dump.talk.pings import is_ping
from exchange.parsers.text_dump.talk.speakers import do_answer, speak_with_each_other
from exchange.parsers.text_dump.talk.unheaded import is_name
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain

_FIGURES = re.compile(r"[0-9]+")
_FILM = re.compile(r"[^.!?]{2,80} [(\[](?:[^()\[\]0-9]{1,30}, )?(?:18|19|20)[0-9]{2}[)\]]")
_FEW, _MOSTLY = 2, 0.7
_LONGEST = 80
_ENDS_TEXT = frozenset('.!?…)”»"’')
_MOST_BELOW = 3
_WIDE = 3  # two empty lines


def start_of_last_list(content: list[Line], *, has_form: bool) -> int | None:
    """The list with which the page ends, if it is set like a conversation: replies below comments, or a form behind."""
    start = _start_of_block(content, len(content))
    block = content[start:]
    if not block:
        return _start_of_thread(content)
    if not any(line.is_item for line in block):
        return block[0].number if _are_set_further_in(content, start) else None
    if not block[0].is_item:
        block = block[1:] if len(block) > 1 and block[1].is_item else []
    block = _beyond_tight_list(block) if start else []
    items = [line for line in block if line.is_item]
    are_links = all(
        is_button(line.text) or is_boilerplate(line.text) or is_boilerplate(plain(line.text)) for line in items
    )
    if are_links or _are_films(items) or _is_of_foot(items, content[content.index(block[0]) - 1], block):
        return None
    has_replies = len({line.indent for line in items}) > 1
    is_set_apart = _are_counted_sentences(content, content.index(block[0]))
    is_above_form = has_form and not (len(items) == 1 and _goes_on_with_number(content, content.index(block[0])))
    if not (items and (is_above_form or has_replies or is_set_apart) and _is_loose(block)):
        return None
    return _first_of(content, content.index(block[0])).number


def _are_films(items: list[Line]) -> bool:
    """`The Ferry (1961)`, as critics list them."""
    return len(items) >= _FEW and sum(_FILM.fullmatch(plain(line.text)) is not None for line in items) * 2 > len(items)


def _goes_on_with_number(content: list[Line], place: int) -> bool:
    """`19) The end` directly below another line is a paragraph of somebody's text."""
    line, above = content[place], content[place - 1] if place else None
    return above is not None and not line.indent and line.ordinal > 1 and line.number == above.number + 1


def start_of_counted_list(content: list[Line]) -> int | None:
    """The counted list with which the page ends, though words of a form or of the page's foot stand above it."""
    number = start_of_last_list(content, has_form=False)
    first = next((line for line in reversed(content) if line.number == number), None)
    return number if first is not None and first.ordinal == 1 else None


def _start_of_block(content: list[Line], end: int) -> int:
    """Of the lines above `end` that are items or stand further in than the page's edge."""
    start = end
    while start > 0 and (content[start - 1].indent > 0 or content[start - 1].is_item):
        start -= 1
    return start


def _start_of_thread(content: list[Line]) -> int | None:
    """A counted list with counted answers, apart from each other, above a few more lines of the page."""
    end = len(content)
    while 0 < end > len(content) - _MOST_BELOW and not (content[end - 1].indent or content[end - 1].is_item):
        end -= 1
    start = _start_of_block(content, end)
    block = content[start:end]
    if not block or start == 0 or not block[0].is_item or content[start - 1].text.endswith(":"):
        return None
    items = [line for line in block if line.is_item]
    roots = [line.ordinal for line in items if line.indent == block[0].indent]
    firsts = [below.ordinal for above, below in pairwise(items) if below.indent > above.indent]
    is_counted = len(roots) >= _FEW and _counts_up(roots)
    is_framed = end < len(content) and content[end].number > content[end - 1].number + _FEW
    is_talk = set(firsts) == {1} or (is_framed and not firsts and _is_far_below(content[:start], block[0]))
    return block[0].number if is_counted and is_talk and _are_apart(block) and any(map(_is_sentence, block)) else None


def _counts_up(ordinals: list[int]) -> bool:
    return ordinals == list(range(1, len(ordinals) + 1))


def _are_apart(block: list[Line]) -> bool:
    return all(below.number > above.number + 1 for above, below in pairwise(block) if below.is_item)


def _are_counted_sentences(content: list[Line], place: int) -> bool:
    """A numbered list that nothing above announces: below a gap wider than any between the paragraphs of the text, or
    of sentences that stand apart from each other as points of a text do not."""
    above, block = content[:place], content[place:]
    items = [line for line in block if line.is_item]
    is_ended = above[-1].text[-1:] in _ENDS_TEXT
    is_apart = block[0].number > above[-1].number + 1 and _are_apart(block) and block[0].indent > 0
    if is_apart and is_ended and len({line.mark for line in items}) == 1 and _are_speakers(block):
        return True
    if not items or not _counts_up([line.ordinal for line in items]):
        return False
    if (
        len(items) >= _FEW
        and _is_far_below(above, block[0])
        and (is_ended or do_answer([plain(line.text) for line in items]))
    ):
        return any(map(_is_sentence, block))
    is_below_text = is_ended and len(above[-1].text) > _LONGEST
    is_below_post = is_below_text or _tells_of_post(above[-1], len(items)) or _is_single(items, above[-1])
    said = sum(line.text[-1:] in _ENDS_TEXT or is_ping(plain(line.text)) for line in items)
    said += sum(line.is_item and line.text[-1:] == ":" and is_name(block, at) for at, line in enumerate(block))
    return is_apart and is_below_post and said >= _MOSTLY * len(items)


def _is_far_below(above: list[Line], line: Line) -> bool:
    """Below a gap wider than any above the paragraphs of the text; below a single paragraph, below two empty lines."""
    gaps = [below.number - one.number for one, below in pairwise(above) if len(below.text) > _LONGEST]
    return line.number - above[-1].number > max(gaps, default=_WIDE - 1) > 1


def _are_speakers(block: list[Line]) -> bool:
    """Points that are bare names, each above a text."""
    names = [plain(line.text) for line in block if line.is_item]
    has_texts = not block[-1].is_item and not any(one.is_item and other.is_item for one, other in pairwise(block))
    are_named = len(names) >= _FEW and has_texts and all(map(could_be_bare_name, names))
    return are_named and speak_with_each_other(block, names)


def _is_single(items: list[Line], above: Line) -> bool:
    """Nobody lists a single point, without announcing it."""
    return len(items) == 1 and not above.text.endswith((":", ","))


def _tells_of_post(line: Line, points: int) -> bool:
    """Words of the page below a post, or a line with figures: a rating, a day; but not how many points follow:
    `The Ferry in 3 sentences`."""
    text = plain(line.text)
    if is_boilerplate(text) or is_byline(text) or opens_foot(text) or is_button(text) or opens_form(text):
        return True
    figures = _FIGURES.findall(text) if len(text) <= _LONGEST and not text.endswith(":") else []
    return figures not in ([], [str(points)])


def _are_set_further_in(content: list[Line], start: int) -> bool:
    """Paragraphs of sentences, below a gap as wide as any, to the right of all that stands above them: of a list only
    this is left. A text announces what it quotes, or it goes on below it."""
    above, block = content[:start], content[start:]
    if len(block) < _FEW or len(above) < _FEW or len({line.indent for line in block}) > 1:
        return False
    gaps = [below.number - one.number for one, below in pairwise(above)]
    is_far = block[0].number - above[-1].number >= max(_WIDE, *gaps)
    is_edge = not any(line.indent or line.is_item for line in above) and above[-1].text[-1:] in _ENDS_TEXT
    is_loose = all(below.number > one.number + 1 for one, below in pairwise(block))
    return is_far and is_edge and is_loose and all(map(_is_sentence, block))


def _is_sentence(line: Line) -> bool:
    return line.text[-1:] in _ENDS_TEXT and " " in line.text


def _first_of(content: list[Line], place: int) -> Line:
    """The first of the numbered names with which the list goes on: html2text prints texts left of all marks."""
    last = first = content[place]
    for above in range(place - 1, -1, -1):
        line = content[above]
        is_next = line.mark == "1." and line.ordinal == first.ordinal - 1 and abs(line.indent - first.indent) <= 1
        if is_next and is_name(content, above):
            first = line
    return first if first.ordinal == 1 else last


def _is_of_foot(items: list[Line], above: Line, block: list[Line]) -> bool:
    """Short points below `Related posts` or `Further reading`."""
    are_points = len(items) == len(block) and all(line.mark != "1." and len(line.text) <= _LONGEST for line in items)
    return are_points and (opens_foot(plain(above.text)) or opens_list(plain(above.text)))


def opens_list(text: str) -> bool:
    opening = read_opening(text)
    return opening is not None and not opening.inline


def _beyond_tight_list(block: list[Line]) -> list[Line]:
    """A list of links or points ends where a blank line and another list follow."""
    for place in range(1, len(block)):
        if block[place].number > block[place - 1].number + 1:
            follows = block[place:]
            is_other = follows[0].is_item and follows[0].mark != block[0].mark and follows[0].indent <= block[0].indent
            return follows if is_other else block
    return block


def _is_loose(block: list[Line]) -> bool:
    """Comments stand apart from each other; a list that is part of a text does not."""
    return len(block) == 1 or any(after.number > before.number + 1 for before, after in pairwise(block))
