"""Bare names, each above a text: of people who speak with each other, or of what a text tells one by one."""

from collections.abc import Collection, Sequence

from exchange.parsers.text_dump.around.furniture import is_badge
from exchange.parsers.text_dump.talk.answering import answers
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain

_ANSWERING = 2.4
_CALLS = frozenset(",:")


def speak_with_each_other(lines: Sequence[Line], names: Sequence[str]) -> bool:
    """Somebody of them writes again, bears the post's author's badge, is called by another, or answers the post."""
    known = set(names)
    texts = [plain(line.text) for line in lines]
    others = [text for text in texts if text not in known]
    return len(known) < len(names) or _call_each_other(texts, known) or any(map(is_badge, others)) or do_answer(others)


def _call_each_other(texts: Sequence[str], names: Collection[str]) -> bool:
    """`Bo, that is so.`, below another name than that."""
    called = {name.partition(" ")[0] for name in names}
    speaker = ""
    for text in texts:
        first = text.partition(" ")[0]
        if text in names:
            speaker = first
        elif first[-1:] in _CALLS and first[:-1] in called and first[:-1] != speaker:
            return True
    return False


def do_answer(texts: Sequence[str]) -> bool:
    return sum(map(answers, texts)) >= _ANSWERING
