"""What is seen of a line by its form and its words, and by the words of the lines beside it."""

import re
from collections.abc import Iterator

from exchange.parsers.text_dump.likeness.likeness import PageShape
from exchange.remembered import remembered

_WORD = re.compile(r"\w+")
_LETTERS, _FIGURES, _REPEATED = re.compile(r"[^\W\d_]+"), re.compile(r"\d+"), re.compile(r"\b(Xx|x)(?: (?:\1)\b)+")
_MOST_LETTERS, _LONGEST_FORM, _SHORT_FORM, _YEAR = 120, 40, 14, 4
_MOST_WORDS, _MOST_BESIDE, _FEW_BESIDE, _SOME, _ENDING, _START = 8, 6, 3, 4, 3, 4


def names_of_forms(shape: PageShape, place: int) -> Iterator[str]:
    """What letters, figures and signs make of a short line, and of those beside it; how its words begin and end, as the
    same word has many endings; and the words of short lines around it."""
    forms = {way: form_of(shape.passages[place + way].plain) for way in (0, -1, 1) if _is_on(shape, place + way)}
    own = forms.pop(0)
    yield f"form {own}"
    if len(own) <= _SHORT_FORM:
        yield from (f"forms {way} {own}|{form}" for way, form in forms.items() if len(form) <= _SHORT_FORM)
    words = _words(shape.passages[place].plain)
    letters = [word for word in words if word.isalpha()][:_SOME] if len(words) <= _MOST_WORDS else []
    yield from (f"ends in {word[-_ENDING:]}" for word in letters if len(word) > _ENDING)
    yield from (f"starts in {word[:_START]}" for word in letters if len(word) > _START)
    for way in (-2, -1, 1, 2):
        beside = _words(shape.passages[place + way].plain) if _is_on(shape, place + way) else []
        if 0 < len(beside) <= _MOST_BESIDE:
            yield from (f"{way} word {word}" for word in beside[:_FEW_BESIDE])
            yield f"{way} last {beside[-1]}"


def _is_on(shape: PageShape, place: int) -> bool:
    return 0 <= place < len(shape.passages)


@remembered
def _words(text: str) -> list[str]:
    return _WORD.findall(text[:_MOST_LETTERS].casefold())


@remembered
def form_of(text: str) -> str:
    """
    >>> form_of("Posted by Ann Lee-Orr on May 5th, 2014"), form_of("IMDb 7.25")
    ('Xx x Xx+-Xx x Xx 0x, 0000', 'Xx 0.00')
    """
    letters = _LETTERS.sub(_kind_of_letters, text[:_MOST_LETTERS])
    figures = _FIGURES.sub(lambda match: "0" * min(len(match[0]), _YEAR), letters)
    return _REPEATED.sub(r"\1+", figures)[:_LONGEST_FORM]


def _kind_of_letters(match: re.Match[str]) -> str:
    word = match[0]
    return "x" if not word[0].isupper() else "X" if word.isupper() and len(word) > 1 else "Xx"
