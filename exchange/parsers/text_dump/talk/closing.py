"""What closes most comments of a dump in the same words: buttons and votes that no list of words knows."""

import re
from collections import Counter
from collections.abc import Sequence

from exchange.parsers.text_dump.around.buttons import is_beside_button, is_button
from exchange.parsers.text_dump.talk.tree import Node
from exchange.parsers.text_dump.talk.when import whole_date
from exchange.parsers.text_dump.text.glances import holds_figure
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.rules import LONG, is_rule

_LONGEST = 60
_TWO, _FEW = 2, 3
_FEW_LETTERS = 4
_NEARLY_ALL = 0.8
_MOST_LINES = 6  # of buttons below a comment
_WORDS_ONLY = re.compile(r"[\W0-9]+")  # beside the same buttons stand other votes
_BETWEEN = re.compile(r"[|•·)]")
_FIGURES = re.compile(r"[0-9]+")
_ENDS_SENTENCE = re.compile(r"[.!?…:;,][\"”»)]*$")


def take_closings(nodes: Sequence[Node]) -> list[Line]:
    """Take them off; the words may differ in figures and the commenter's name ("Reply to Ann", "3 people like this").

    >>> from exchange.parsers.text_dump.text.lines import scan
    >>> nodes = [Node(None, 0, scan([text, "Knock on wood"])) for text in ("Yes.", "No.", "Perhaps.")]
    >>> [line.text for line in take_closings(nodes)], [line.text for line in nodes[0].own]
    (['Knock on wood', 'Knock on wood', 'Knock on wood'], ['Yes.'])
    """
    taken: list[Line] = []
    for _ in range(_MOST_LINES):
        lasts = [(node, line) for node in nodes if (line := _last(node))]
        counted = Counter(_form(node, line) for node, line in lasts)
        form, times = counted.most_common(1)[0] if counted else ("", 0)
        if times < (_TWO if is_rule(form, LONG) else _FEW) or times * 2 <= len(nodes):
            return taken
        for node, line in lasts:
            if _form(node, line) == form:
                node.own.remove(line)
                taken.append(line)
    return taken


def cut_below_buttons(nodes: Sequence[Node]) -> list[Line]:
    """Nearly all comments end with the same button, or a date, or the same words in place of a button unknown:
    what stands below it in the last one is none of it."""
    if len(nodes) < _TWO:
        return []
    *others, last = nodes
    for closing_of, least_times in ((_closing, 1), (_unknown_closing, _TWO)):
        closings = Counter(filter(None, (closing_of(node.own[-1]) for node in others)))
        closing, times = closings.most_common(1)[0] if closings else ("", 0)
        if times >= max(least_times, _NEARLY_ALL * len(others)):
            break
    else:
        return []
    least = 1 + (last.head.lines if last.head else 0)
    ends = [place for place, line in enumerate(last.own) if place >= least and closing_of(line) == closing]
    often = sum(sum(closing_of(line) == closing for line in node.own) > 1 for node in others)
    stands_above_too = often * 2 > len(others)
    if len(ends) <= stands_above_too:
        return []
    end = ends[-1 if stands_above_too else 0] + 1  # where a tool broke the heads, the rest of them is one, too
    last.own, below = last.own[:end], last.own[end:]
    return below


def _closing(line: Line) -> str:
    """Its first button: an answer has one more, as `Reply | Thread | Parent`."""
    if is_button(line.text) or is_beside_button(line.text):
        return next(filter(None, (_WORDS_ONLY.sub("", part) for part in _BETWEEN.split(line.plain))), "")
    return "DATE" if whole_date(line.text) else ""


def _unknown_closing(line: Line) -> str:
    """Its words without figures, where they are few and no sentence; or the one sign that a rule is drawn with."""
    text = line.plain
    if is_rule(text, LONG):
        return text[0]
    words = _FIGURES.sub("", text).strip()
    return words if _FEW_LETTERS < len(words) <= _LONGEST and not _ENDS_SENTENCE.search(words) else ""


def _last(node: Node) -> Line | None:
    """The last line that is no known button, with text between it and the head."""
    for place in range(len(node.own) - 1, -1, -1):
        last = node.own[place]
        if last.text and not is_button(last.text):
            break
    else:
        return None
    if (len(last.text) > _LONGEST and not is_rule(last.text, LONG)) or last.is_item or node.is_signed_below:
        return None
    above = sum([line.text != "" for line in node.own[:place]])
    has_text = above > (node.head.lines if node.head else 0)
    return last if has_text and not whole_date(last.text) else None


def _form(node: Node, line: Line) -> str:
    text = line.plain
    name = node.head.author if node.head else ""
    text = text.replace(name, "NAME") if name else text
    return _FIGURES.sub("0", text) if holds_figure(text) else text
