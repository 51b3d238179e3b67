"""Characters that one cannot see but that change what one sees: found, and given a name."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# Controls, direction marks, soft hyphens, spaces without width, and what stands for nothing. Not the two joiners:
# emoji, Persian and the scripts of India are written with them.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]"
)


@dataclass(frozen=True)
class Part:
    """A stretch of text, or one hidden character with its name."""

    text: str
    name: str = ""


def parts(text: str) -> Iterator[Part]:
    r"""The text, taken apart at each hidden character.

    >>> list(parts("ab\u202ec"))
    [Part(text='ab', name=''), Part(text='U+202E', name='right-to-left override'), Part(text='c', name='')]
    """
    start = 0
    for match in HIDDEN.finditer(text):
        if match.start() > start:
            yield Part(text[start : match.start()])
        code = ord(match[0])
        yield Part(f"U+{code:04X}", unicodedata.name(match[0], "control character").lower())
        start = match.end()
    if start < len(text):
        yield Part(text[start:])


def plain(text: str) -> str:
    r"""The same as one string, for messages: hidden characters by their numbers.

    >>> plain("ab\u202ec")
    'ab⟦U+202E⟧c'
    """
    return "".join(f"⟦{part.text}⟧" if part.name else part.text for part in parts(text))
