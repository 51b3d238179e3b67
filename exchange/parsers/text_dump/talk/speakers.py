"""Bare names, each above a text: of people who speak with each other, or of what a text tells one by one."""

from collections.abc import Sequence
from itertools import pairwise

from exchange.parsers.text_dump.around.furniture import is_badge
from exchange.parsers.text_dump.talk.answering import answers
from exchange.parsers.text_dump.talk.names import could_be_bare_name
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain

ANSWERING = 2.4
_FEW, _MANY = 2, 400
_SHORTEST_TEXT = 40
_ENDS_TEXT = frozenset('.!?…)”»"’*')


def speak_with_each_other(lines: Sequence[Line], names: Sequence[str]) -> bool:
    """Somebody of them writes again, bears the post's author's badge, is called by name, or answers the post."""
    texts = [plain(line.text) for line in lines]
    others = [text for text in texts if text not in names]
    called = tuple(f"{name.split()[0]}{sign}" for name in set(names) for sign in ",:")
    is_called = any(text.startswith(called) for text in others)
    return len(set(names)) < len(names) or is_called or any(map(is_badge, others)) or do_answer(others)


def do_answer(texts: Sequence[str]) -> bool:
    return sum(map(answers, texts)) >= ANSWERING


def take_turns(lines: Sequence[Line]) -> bool:
    """Names and texts, from a name at the top to a text at the end, each name apart from what stands above it."""
    if len(lines) > _MANY or len(lines) < _FEW * _FEW:
        return False
    names = [
        place for place, line in enumerate(lines) if could_be_bare_name(plain(line.text)) and _is_apart(lines, place)
    ]
    are_turns = len(names) >= _FEW and names[0] == 0 and names[-1] + 1 < len(lines)
    have_texts = all(other > one + 1 for one, other in pairwise(names))
    return are_turns and have_texts and all(_is_text(lines[place + 1].text) for place in names)


def _is_apart(lines: Sequence[Line], place: int) -> bool:
    return place == 0 or lines[place].number > lines[place - 1].number + 1


def _is_text(text: str) -> bool:
    return text[-1:] in _ENDS_TEXT or len(text) >= _SHORTEST_TEXT
