"""Names and dates that stand below the texts of comments."""

from dataclasses import replace

from exchange.parsers.text_dump.talk.false_marks import says_by
from exchange.parsers.text_dump.talk.heads import Head, read_head
from exchange.parsers.text_dump.talk.names import clean_name, could_be_bare_name
from exchange.parsers.text_dump.talk.naming import head_of
from exchange.parsers.text_dump.talk.own_text import without_buttons
from exchange.parsers.text_dump.talk.pings import is_signed_by_ping, without_word_of_ping
from exchange.parsers.text_dump.talk.tree import Node
from exchange.parsers.text_dump.talk.when import find_when, may_hold_date, whole_date
from exchange.parsers.text_dump.text.glances import holds_figure
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.wrapping import is_broken

_IN_TWO = 2


def read_feet(nodes: list[Node], width: int | None) -> None:
    """Names and dates below the texts, where most comments have them there and none above."""
    if sum(node.head is not None and not node.head.is_ping for node in nodes) * 2 > len(nodes):
        return
    feet = {id(node): foot for node in nodes if (foot := _foot_of(node, width))}
    if len(feet) * 2 > len(nodes):
        for node in nodes:
            if id(node) in feet:
                node.head, node.is_signed_below = feet[id(node)], True


def _foot_of(node: Node, width: int | None) -> Head | None:
    if not holds_figure("\n".join([line.text for line in node.own[1:]])):
        return None  # as in most comments: no date is without figures
    words, _ = without_buttons(node.own)
    if len(words) <= 1:
        return None
    if len(words) > _IN_TWO and width is not None and (broken := _broken_foot(words[-_IN_TWO:], width)):
        return broken
    is_ping = is_signed_by_ping(words[-1].text)
    foot = read_head([without_word_of_ping(words[-1].text)]) if is_ping else head_of(words[-1:], width)
    if len(words) > _IN_TWO and not (foot and foot.author):
        foot = _foot_in_two(words[-_IN_TWO:], width) or foot
    return replace(foot, is_ping=is_ping) if foot and foot.author and _is_dated(foot, words[-1]) else None


def _broken_foot(words: list[Line], width: int) -> Head | None:
    """`Pingback by PAGE — DATE @ 8:02` above `am`, as the tool had no room for more."""
    text = " ".join(line.text for line in words)
    is_ping = is_signed_by_ping(text)
    if not (is_ping or says_by(words[0].text)) or not is_broken(words[0], words[1], width):
        return None
    foot = read_head([without_word_of_ping(text) if is_ping else text])
    return replace(foot, lines=_IN_TWO, is_ping=is_ping) if foot and foot.author and foot.created else None


def _is_dated(foot: Head, line: Line) -> bool:
    """With a day in figures, too, of which only the page around it tells whether the month stands first."""
    return bool(foot.created) or (may_hold_date(line.text) and find_when(line.plain, True) is not None)


def _foot_in_two(words: list[Line], width: int | None) -> Head | None:
    """A name above its date, which a word leads to or which stands apart from the text."""
    if says_by(words[0].text):
        return head_of(words, width)
    when = whole_date(words[1].text) if could_be_bare_name(words[0].plain) else None
    return Head("above", clean_name(words[0].plain), when.created, _IN_TWO) if when and when.created else None
