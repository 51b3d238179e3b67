"""Lines at the top of a comment that stand for a picture of who wrote it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from exchange.parsers.text_dump.around.buttons import is_answering
from exchange.parsers.text_dump.talk.bare_names import is_set_like_a_name
from exchange.parsers.text_dump.talk.heads import Head
from exchange.parsers.text_dump.talk.pings import ENDS_OF_EXCERPT
from exchange.parsers.text_dump.talk.when import whole_date
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain

_TWO, _THREE = 2, 3
_SEVERAL = 2
_LONGEST_WORDS = 20  # columns
_PICTURES = {"Avatar", "avatar", "Gravatar", "photo", "picture"}
_WORDS_OF_PICTURES = {"avatar", "gravatar", "user avatar", "user's avatar", "user’s avatar", "profile picture"}


def count_pictures(first: Sequence[Line]) -> int:
    """How many lines at the top are pictures: without a text, or with the name below and a word as one."""
    empty = empty_lines(first)
    texts = [line.plain for line in first[empty : empty + _THREE]]
    if not any(text in texts[0] for text in texts[1:]):  # as of most
        return empty
    if len(texts) == _THREE and whole_date(texts[1]):  # `Ann Avatar`, a date, `Ann`
        return empty + _is_text_of_picture([texts[0], texts[2]])
    return empty + _is_text_of_picture(texts[:_TWO])


def head_of_pictures(pictures: Sequence[Line]) -> Head | None:
    """Without a name below it a word is none, though it may be that of a button: nobody knows it for one there."""
    is_text = any(is_answering(plain(line.text)) for line in pictures)
    return Head("picture", "", "", len(pictures)) if pictures and not is_text else None


def empty_lines(first: Sequence[Line]) -> int:
    """How many lines at the top bear no text, or a button that some themes set above the name."""
    above_name = _is_word_above_name(first)
    if first and first[0].text in ENDS_OF_EXCERPT:
        return 0
    if first and (top := first[0].plain) and not is_answering(top):
        return int(above_name)
    return next((at for at, line in enumerate(first) if (text := line.plain) and not is_answering(text)), 0)


def without_word_of_pictures(first_lines: Sequence[Sequence[Line]], heads: list[Head | None]) -> list[Head | None]:
    """Where `Ann Avatar` stands above `Ann`, or all names end in that word, `Ben Avatar` alone names Ben."""
    names = {head.author for head in heads if head and head.kind == "name"}
    tops = (lines[:_TWO] for lines in first_lines if len(lines) > 1 and lines[1].plain in lines[0].plain)
    said = Counter(words for top in tops if (words := _words_of_picture([line.plain for line in top])))
    last = Counter(name.rpartition(" ")[2] for name in names)
    said += Counter({word: times for word, times in last.items() if times == len(names) and word in _PICTURES})
    word, times = said.most_common(1)[0] if said else ("", 0)
    if times < _SEVERAL:
        return heads
    return [
        replace(head, author=head.author.removesuffix(f" {word}").removeprefix(f"{word} "))
        if head and head.kind == "name"
        else head
        for head in heads
    ]


def _is_word_above_name(first: Sequence[Line]) -> bool:
    """`avatar`, as a picture's words stand directly above a name, itself set apart from the text."""
    is_word = len(first) > _TWO and first[0].plain in _WORDS_OF_PICTURES
    return is_word and first[1].number == first[0].number + 1 and is_set_like_a_name(first[1:])


def _is_text_of_picture(texts: Sequence[str]) -> bool:
    """`Ann Lee Avatar` above `Ann Lee`"""
    return _words_of_picture(texts) != ""


def _words_of_picture(texts: Sequence[str]) -> str:
    if len(texts) < _TWO or len(texts[1]) < _TWO or texts[1] not in texts[0]:
        return ""
    if not any(character.isalpha() for character in texts[1]):
        return ""
    rest = texts[0].replace(texts[1], "", 1).split()
    return " ".join(rest) if 0 < len(rest) <= _TWO and sum(map(len, rest)) <= _LONGEST_WORDS else ""
