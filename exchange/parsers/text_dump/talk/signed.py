"""Comments whose writers' names stand at the end of their last line: `I laughed and laughed. - moggy`"""

import re
from collections.abc import Sequence

from exchange.parsers.text_dump.talk.heads import Head
from exchange.parsers.text_dump.talk.names import could_be_bare_name
from exchange.parsers.text_dump.talk.tree import Node
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain

_SIGNATURE = re.compile(r"\s[-–—~]{1,2}\s?(?P<name>[^\W\d_][\w.’'-]{0,24}(?: [\w.’'-]{1,24}){0,2})$")
_ALWAYS_BELOW = re.compile(
    r"(?:posted by|rédigé par|kommentiert von|verfasst von|geplaatst door|publicado por|escrito por|scritto da"
    r"|inviato da"
    r"|postato da|posté par|écrit par) ?: \S[^|]{0,60} \| "
    r"|commentaire n° ?: ?[0-9]|\S[^,]{0,40}, posté le |posted by \S.{0,40}? {1,2}on {1,2}[0-9]{2}/[0-9]{2} {1,2}at ",
    re.IGNORECASE,
)
_LONGEST = 60
_SHORTEST_TEXT = 10
_ENDS_TEXT = frozenset(".!?…)]*:;DP")  # or a smile
_OPENS_QUOTATION = frozenset("“”„\"«»‘‚'‹›>")
_FEW, _TWO = 3, 2
KIND = "signed"


def parted_from_name(text: str) -> tuple[str, str]:
    """
    >>> parted_from_name("I laughed and laughed. :-) - moggy"), parted_from_name("“A triumph of a film.” - Variety")
    (('I laughed and laughed. :-)', 'moggy'), ('“A triumph of a film.” - Variety', ''))
    """
    match = _SIGNATURE.search(text, max(len(text) - _LONGEST, 0))
    before = text[: match.start()].rstrip() if match else ""
    if not match or len(before) <= _SHORTEST_TEXT or before[0] in _OPENS_QUOTATION:
        return text, ""
    is_signed = before[-1] in _ENDS_TEXT and could_be_bare_name(match["name"])
    return (before, match["name"]) if is_signed else (text, "")


def is_always_below(text: str) -> bool:
    """Hosts that print names and dates below the texts and nowhere else: TypePad, Overblog, Skyrock, ExpressionEngine.

    >>> is_always_below("Posted by: Ada | May 5, 2014"), is_always_below("Posted by Ada on May 5, 2014")
    (True, False)
    """
    return _ALWAYS_BELOW.match(text) is not None


def start_of_signed(content: Sequence[Line]) -> int | None:
    """The number of the first of several lines with which a page ends, each signed, and two of them by one name or one
    that speaks of another's: critics who are quoted do not answer each other."""
    start = len(content)
    names: list[str] = []
    texts: list[str] = []
    while start and not content[start - 1].is_item and (parted := parted_from_name(plain(content[start - 1].text)))[1]:
        texts.append(parted[0])
        names.append(parted[1])
        start -= 1
    if start == 0 or len(names) < _FEW or len(set(names)) < _TWO:
        return None
    words = {word.strip(".,:;!?…") for text in texts for word in text.split()}
    return content[start].number if len(set(names)) < len(names) or not words.isdisjoint(names) else None


def signed_comments(content: Sequence[Line]) -> list[Node]:
    """One of each line, where all are signed."""
    names = [parted_from_name(plain(line.text))[1] for line in content]
    if len(names) < _FEW or not all(names):
        return []
    return [Node(line, 0, [line], head=Head(KIND, name, "", 0)) for line, name in zip(content, names, strict=True)]
