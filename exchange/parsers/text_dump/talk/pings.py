"""Other pages that link here: the words that announce one, a list of them, or sign one."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from exchange.parsers.text_dump.text.glances import Parts, beginnings
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain
from exchange.records import ImportedComment

_LONGEST = 80
_WORDS = (
    r"(?:pingback|track-?back|rétrolien|tilbakeping|paluuviite|geri bildirim|zpětný odkaz|retroenlace"
    r"|обратная ссылка|引用通告|уведомление|פינגבק|تنبيه|пингбэк|трекбэк"
    r"|ピンバック|トラックバック|핑백)"
)
_BEGINNINGS = beginnings([
    "ping", "track", "rétrolien", "tilbakeping", "paluuviite", "geri", "zpětný", "retroenlace", "обратная", "引用通告",
    "уведомление", "פינגבק", "تنبيه", "пингбэк", "трекбэк", "ピンバック", "トラックバック", "핑백",
])  # fmt: skip
_PING = re.compile(
    rf"(?:{_WORDS}s?(?!\s?[:：]?\s+(?:ur[il]|link|specific|add?ress\w*|dieser? |for this|pour ce|para esta)\b)"
    rf"(?:\s+(?:by|from|von|de|par|por|da|di|door|från|fra|od|от))?\s?[:：–-]?|pings?\s?[:：–-])\s+(?P<name>[^\s:：–-].*)",
    re.IGNORECASE,
)
_LINKED = re.compile(
    r"(?P<name>\S.{1,100}) (?:has )?(?:linked|links) to (?:this|your) (?:post|article|entry|review|page)"
    r"(?:[: ,–-]{1,3}(?:on )?\S.{3,60})?",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"[0-9]{1,4}[.)]?(?: [|/–—-]{1,2})? ")  # `5 | Trackback from: Fog Weekly`
_FROM_ARCHIVE = " » Blog Archive » "
"""What blogs of the first years sent as the title of a page."""
_HEADING = re.compile(
    r"[{\[(]?\s*(?:[0-9]{1,4}|one|two|three|no)?\s*"
    r"(?:trackbacks?|pingbacks|pings|rétroliens|trackbacks? ?(?:/|&|and|und|et|y|e) ?pingbacks?"
    r"|pingbacks? ?(?:/|&|and|und|et|y|e) ?trackbacks?|incoming links|links to this post|trackback(?: pings)?(?=\s*$)"
    r"|la discussion continue ailleurs|sites (?:that|which) link(?:ed)? (?:here|to this post)|who links here"
    r"|links zu diesem (?:post|beitrag)|liens vers ce (?:message|billet)|enlaces a esta entrada|link a questo post"
    r"|links para esta postagem|retroenlaces|liens entrants|mentions|webmentions)"
    r"(?:\s?\([0-9]{1,4}\))?(?: (?:to|for|on|zu|für|sur|en|de)\b.{0,60})?\s*[}\])]?:?",
    re.IGNORECASE,
)
_KIND = re.compile(r"(?P<track>track-?back|rétrolien|トラックバック|трекбэк)|ping", re.IGNORECASE)
_OF_HEADINGS = Parts.of(
    "ping", "track", "rétrolien", "incoming", "link", "discussion continue", "liens", "enlaces", "mentions",
)  # fmt: skip
_SIGNED = re.compile(rf"{_WORDS}\s", re.IGNORECASE)
_EXCERPT = re.compile(
    r"(?:[^\n]{0,150}[»«][^\n]{0,150}\n{1,2})?\[(?:…|\.\.\.)\]\s.{0,600}\[(?:…|\.\.\.)\]$", re.DOTALL
)  # how WordPress quotes who links here, with or without the page's title above
BEGINS_EXCERPT = ("[…] ", "[...] ")
ENDS_OF_EXCERPT = {"[…]", "[...]"}  # on a line of its own, below an address
_PINGS = r"(?:trackbacks?|pingbacks?|pings?|rétroliens?)"
_NO_PINGS = re.compile(
    rf"(?:(?:there are )?no|(?:noch )?keine|(?:pas de|aucun)|(?:aún )?(?:no hay|sin)|nessun|nenhum|(?:nog )?geen|inga) "
    rf"{_PINGS}(?: (?:yet|yet made|vorhanden|pour l[’']instant|ainda|ancora|ännu))?\W*",
    re.IGNORECASE,
)
_BETWEEN_TITLES = re.compile(r".{1,150}(?: [«»|] .{1,60})")  # a post and its site: a pingback without its word


def names_page_and_site(text: str) -> bool:
    """
    >>> names_page_and_site("Two oars « Low tide"), names_page_and_site("She said « no »")
    (True, False)
    """
    is_quotation = text.count("«") == text.count("»") > 0
    return not is_quotation and _BETWEEN_TITLES.fullmatch(text) is not None


def is_ping(text: str) -> bool:
    """
    >>> is_ping("Pingback: Fog Weekly » Lights"), is_ping("Ping pong: a film")
    (True, False)
    """
    text = _COUNTED.sub("", text) if text[:1].isdigit() else text
    is_called = text[:2].lower() in _BEGINNINGS and _PING.fullmatch(text) is not None
    is_named = is_called or ("link" in text.lower() and _LINKED.fullmatch(text) is not None) or _FROM_ARCHIVE in text
    return is_named and not is_heading_of_pings(text)


def is_word_of_ping(text: str) -> bool:
    """`Pingback:` alone, with the name of the page on the next line."""
    word = plain(text)
    return is_ping(f"{word} …") and not is_ping(word) and not is_heading_of_pings(text)


def joined_to_word(text: str) -> str:
    """
    >>> joined_to_word("Pingback:\\n\\nFog Weekly")  # of a tool that prints each piece on a line of its own
    'Pingback: Fog Weekly'
    """
    word, gap, rest = text.partition("\n")
    return f"{word} {rest.lstrip()}" if gap and is_word_of_ping(word) else text


def is_heading_of_pings(text: str) -> bool:
    """
    >>> [is_heading_of_pings(text) for text in ("2 Trackbacks", "Trackbacks/Pingbacks", "Pingback: Fog Weekly")]
    [True, True, False]
    """
    return len(text) <= _LONGEST and _may_head_pings(text) and _HEADING.fullmatch(plain(text)) is not None


def _may_head_pings(text: str) -> bool:
    """A glance: a part of each way to name such a list."""
    return _OF_HEADINGS.are_in(text.lower())


def is_signed_by_ping(text: str) -> bool:
    """`Pingback by Fog Weekly — March 5, 2009`, `Trackback on March 5, 2009`"""
    return _SIGNED.match(text) is not None


def is_excerpt(text: str) -> bool:
    return text.endswith("]") and _EXCERPT.match(text) is not None


def says_no_pings(text: str) -> bool:
    """`No trackbacks yet.`, as themes print it where a list of them would stand."""
    return _NO_PINGS.fullmatch(text) is not None


def is_begun_excerpt(text: str, author: str) -> bool:
    """Of which the end is lost, by somebody who is called like a page and its site: `Links « Fog Weekly`."""
    is_page = not {"«", "»"}.isdisjoint(author)
    return text.startswith(BEGINS_EXCERPT) and is_page and names_page_and_site(author)


def without_word_of_ping(text: str) -> str:
    """
    >>> without_word_of_ping("Pingback by Fog Weekly — March 5, 2009")
    'Fog Weekly — March 5, 2009'
    """
    ping = _PING.fullmatch(plain(text))
    return ping["name"] if ping else text


def with_kinds_of_pings(comments: Sequence[ImportedComment], page: Sequence[Line]) -> list[ImportedComment]:
    """Pings as trackbacks where they, or else the heading above them, call themselves so and nothing else."""
    if all(comment.kind == "comment" for comment in comments):
        return list(comments)
    texts = {line.number: plain(line.text) for line in page if not line.is_blank}
    heads = sorted(number for number, text in texts.items() if is_heading_of_pings(text))
    return [comment if comment.kind == "comment" else _with_kind(comment, texts, heads) for comment in comments]


def _with_kind(ping: ImportedComment, texts: Mapping[int, str], heads: Sequence[int]) -> ImportedComment:
    own = " ".join(texts.get(number, "") for number in range(ping.lines[0], ping.lines[1] + 1))
    above = bisect_left(heads, ping.lines[0])
    says = own if _KIND.search(own) else texts[heads[above - 1]] if above else ""
    kinds = {match["track"] is not None for match in _KIND.finditer(says)}
    return replace(ping, kind="trackback") if kinds == {True} else ping


def start_of_pings(lines: Sequence[Line]) -> int | None:
    """The number of the heading below which a list of pings stands, be it the last of several."""
    left = (line for line in lines if not (line.is_item or line.is_blank or line.is_within))
    return next((line.number for line in left if is_heading_of_pings(line.text)), None)


def is_listed_alone(content: Sequence[Line]) -> bool:
    """Is the last line the only one of a counted list, and a page with its site? Above a form that is a pingback."""
    if not content or content[-1].ordinal != 1:
        return False
    is_only_one = not any(above.is_item and not above.is_weak for above in content[-2:-1])
    return is_only_one and names_page_and_site(content[-1].plain)


def start_of_lone_ping(content: Sequence[Line]) -> int | None:
    """The number of the first line that is a pingback with a page and its site, in one line or in two."""
    for line, below in zip_longest(content, content[1:]):
        text = plain(line.text)
        if is_ping(text) and names_page_and_site(without_word_of_ping(line.text)):
            return line.number
        if below and text.endswith(":") and is_word_of_ping(text) and names_page_and_site(plain(below.text)):
            return line.number
    return None
