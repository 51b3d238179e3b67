"""Several names in one line: where one ends and the next begins."""

import re
from itertools import pairwise

from exchange.parsers.text_dump.further.links import MARKDOWN, URL

_NAMES = re.compile(
    r"\s{0,3}[;,]\s{0,3}(?:(?:and|und|et|y|e|en|och)\s|[–—-]\s)?|\s{1,3}(?:and|und|et|y|&|en|och),?\s{1,3}"
    r"|\s{1,3}[|·•]\s{1,3}"
)
_LISTED = re.compile(_NAMES.pattern + r"|\s{1,3}(?:e|i|og|oraz)\s{1,3}")
_NAMED_LIST = re.compile(r", [^,;]{2,60} (?:e|i|og|oraz) [^\W\d_a-zß-ÿ][^,;]{1,60}$")
"""`Two Oars, Low Tide e Ebb`, where `Salt e Vinegar` may be one title"""
STRICTER = re.compile(r"\s{0,3};\s{0,3}|\s{1,3}[|·•/]\s{1,3}")
_FAR_APART = re.compile(r"(?<=\S)\s{3,}(?=\S)")
_JOINED = re.compile(r"[,;|·•/“”„«»\"]|\]\(|\b(?:and|und|et|y)\b")
_BETWEEN_LINKS = re.compile(r"[\s,;|/·•–—&+-]*(?:\b(?:and|or|und|oder|et|ou|y|o|e|en|och|og|i)\b)?\s*")
_QUOTATION = re.compile(r"“[^“”]{1,200}”|„[^„“”]{1,200}[“”]|«[^«»]{1,200}»|\"[^\"]{1,200}\"|\([^()]{1,200}\)")
_IN_MARKS = re.compile(r"“[^“”]+[“”]|„[^„“”]+[“”]|«[^«»]+»|»[^«»]+«|\"[^\"]+\"")
_OF_ONE_NAME = re.compile(
    r"(?!(?:the|an?|der|die|das|ein|eine|le|la|les|un|une|el|los|las|una|il|lo|gli|i|o|os|as|de|het|een|den|det|ett)\b)"
    r"[a-zß-ÿ][^.:;!?]{0,40}(?:[,.]|$| )"
)
"""`Oars, fog and soup` is one title, where `Oars, the Lantern and Fog` are three."""
_BY_AND_ON = re.compile(
    r"(?: par [^\W\d_a-zß-ÿ][\w.’'-]{0,20}(?: [^\W\d_a-zß-ÿ][\w.’'-]{0,20}){0,2}"
    r"| (?:sur|on|auf|in|im|en|sul|no|op|på) (?:(?:the|le|la|der|dem|el|il|o|het) )?(?:site|blog|website|webseite|seite"
    r"|sito|blogue) .{1,60})$"
)
_NUMBER_OF_LINK = re.compile(r"^\[[0-9]{1,4}\]")
_COLON_BEHIND = re.compile(r"[^,;:|]{1,40}: ")
"""`Salt & Vinegar: A Love Story` is one title."""


def split(text: str) -> list[str]:
    """Names apart at commas and the last `and`, but not within quotation marks, brackets or links."""
    if links := links_alone(text):
        return links
    if _FAR_APART.search(text) and not _JOINED.search(text):
        return _FAR_APART.split(text)
    if text.startswith("- ") and ", - " in text:
        return [name for each in text[2:].split(", - ") if (name := each.strip())]
    whole = [match.span() for pattern in (MARKDOWN, _QUOTATION, URL) for match in pattern.finditer(text)]
    separator = STRICTER if STRICTER.search(text) else _LISTED if _NAMED_LIST.search(text) else _NAMES
    names, start, is_of_one = [], 0, False
    is_title = _NUMBER_OF_LINK.sub("", text)[:1].isupper()
    for match in separator.finditer(text):
        if "&" in match[0] and _COLON_BEHIND.match(text, match.end()):
            continue
        is_of_one = (match[0].strip() == "," or is_of_one) and is_title and bool(_OF_ONE_NAME.match(text, match.end()))
        if is_of_one:
            continue
        if not any(begin < match.end() and match.start() < end for begin, end in whole):
            names.append(text[start : match.start()])
            start = match.end()
    names = [_BY_AND_ON.sub("", name.strip()) for name in (*names, text[start:])]
    names = [name for name in names if name]
    are_quoted = len(names) > 1 and all(map(_IN_MARKS.fullmatch, names))
    return [name[1:-1].strip() for name in names] if are_quoted else names


def links_alone(text: str) -> list[str]:
    """Several links with nothing between them but commas, slashes or an `and`."""
    links = list(MARKDOWN.finditer(text))
    gaps = [text[one.end() : other.start()] for one, other in pairwise(links)]
    if not gaps or not all(map(_BETWEEN_LINKS.fullmatch, gaps)):
        return []
    around = text[: links[0].start()] + text[links[-1].end() :]
    return [] if around.strip(" ()*_.“”") else [each[0] for each in links]
