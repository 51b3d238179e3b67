"""Further reading: the line that announces it, and the titles below or beside it, with their addresses."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from exchange.parsers.text_dump.boilerplate import is_boilerplate, is_byline, opens_foot
from exchange.parsers.text_dump.byline import read_label
from exchange.parsers.text_dump.further_words import ALONE, FIRST_WORDS, HEADING, WEAK
from exchange.parsers.text_dump.passages import Passage, is_apart
from exchange.parsers.text_dump.references import References
from exchange.records import Doubt, ImportedLink, Note

_OPENS_NAMES = re.compile(r"(?:bij|bei|auf|in|at|by|on|from|hier|chez|sur|en)$", re.IGNORECASE)
_URL = re.compile(r"(?:https?://|\bwww\.(?=\w))[^\s<>\"\]]{0,2000}[^\s<>\".,;:!?)\]]")
_MARKDOWN = re.compile(
    r"\[(?P<title>(?:[^\[\]]|\[[^\[\]]{0,100}\]){1,300})\]\(<?(?P<url>https?://(?:[^\s()<>]"
    r"|\([^\s()]{0,200}\)){1,1000})>?(?:\s\"[^\"]{0,200}\")?\)"
)
_POINTER = re.compile(r"\[([0-9]{1,5})\](?=\S)")
_DASH = re.compile(r"^(?:[–—-]\s{1,3}|・\s?)")
_MARKED_ADDRESS = re.compile(r"<URL:\s?", re.IGNORECASE)
_ARROW = re.compile(r"(?:\s?[=-]>|\s?→|,? (?:at|bei|auf|chez|via))$")
_NAMES = re.compile(
    r"\s{0,3}[;,]\s{0,3}(?:(?:and|und|et|y|e|en|och)\s)?|\s{1,3}(?:and|und|et|y|&|en|och)\s{1,3}|\s{1,3}[|·•]\s{1,3}"
)
_STRICTER = re.compile(r"\s{0,3};\s{0,3}|\s{1,3}[|·•]\s{1,3}")
_QUOTATION = re.compile(r"“[^“”]{1,200}”|„[^„“”]{1,200}[“”]|«[^«»]{1,200}»|\"[^\"]{1,200}\"|\([^()]{1,200}\)")
_HASHTAG = re.compile(r"#[^\W\d_][\w-]{0,40}")
_LONGEST_HEADING = 90
_LONGEST_ITEM = 200
_LONGEST_NAME = 90
_PROSE = 90
_FULL_STOP = re.compile(r"[.!?]\s+\w")
_EDGES = " \t\u00a0(<[:–—-|>)]"


@dataclass(frozen=True)
class Further:
    links: tuple[ImportedLink, ...] = ()
    lines: frozenset[int] = frozenset()
    notes: list[Note] = field(default_factory=list)


def read_further(content: Sequence[Passage], references: References) -> Further:
    """The lists with which a post ends; none that opens it, as that would leave no body."""
    end = len(content)
    read: list[Further] = []
    for place in range(len(content) - 1, 0, -1):
        match = _heading(content[place].plain) or _pointed(content[place], references)
        if match:
            found = _read(content[place], content[place + 1 : end], match, references)
            end = place
            if found.lines and (not read or found.links):
                read.append(found)
    return Further(
        links=tuple(link for each in reversed(read) for link in each.links),
        lines=frozenset(line for each in read for line in each.lines),
        notes=[note for each in reversed(read) for note in each.notes],
    )


def opens_further(text: str) -> bool:
    """A heading of further reading, or a line of it with the names beside the heading."""
    return _heading(text) is not None


def linked(passages: Sequence[Passage], references: References) -> tuple[ImportedLink, ...]:
    """The links of lines of which somebody said that they are further reading."""
    read = [_links_of(each, references) for each in _with_addresses(passages)]
    return tuple(link for links in read for link in links)


def _heading(text: str) -> re.Match[str] | None:
    first = text[:_LONGEST_HEADING].lower().lstrip("*_ ").split(" ", 1)[0].rstrip(":.…*")
    if first not in FIRST_WORDS:
        return None
    bare = text.strip("*_ ")
    match = (ALONE.fullmatch(bare) if len(bare) <= _LONGEST_HEADING else None) or HEADING.fullmatch(bare)
    if not match:
        return None
    inline = match["inline"].strip("*_ ")
    before = text.strip("*_ ")[: match.start("inline")].rstrip()
    return match if not inline or match["colon"] or _OPENS_NAMES.search(before) else None


def _pointed(passage: Passage, references: References) -> re.Match[str] | None:
    """`See also [5]Two Oars and [6]Low Tide.`: where links begin tells where the names begin."""
    pointer = _POINTER.search(passage.text) if references.first_line else None
    if not pointer or len(passage.text) > _LONGEST_ITEM or not _heading(f"{passage.text[: pointer.start()].rstrip()}:"):
        return None
    return HEADING.fullmatch(f"{passage.text[: pointer.start()].rstrip()}: {passage.plain[pointer.start() :]}")


def _read(heading: Passage, below: Sequence[Passage], match: re.Match[str], references: References) -> Further:
    inline = match["inline"].strip("*_ ")
    if inline:
        return _read_inline(heading, inline, references)
    items = _items(below)
    is_weak = WEAK.fullmatch(heading.plain.strip("*_: ")) is not None
    if is_weak and not (items and (match["colon"] or heading.is_heading or all(map(_is_marked, items)))):
        return Further()
    notes = [] if items else [Note(Doubt.FURTHER_READING_IS_EMPTY, line=heading.number)]
    lines = frozenset(number for each in (heading, *items) for number in each.numbers)
    return Further(linked(items, references), lines, notes)


def _read_inline(heading: Passage, inline: str, references: References) -> Further:
    """Names in a line; a sentence is none."""
    is_same = heading.text == heading.plain and heading.text.endswith(inline)
    raw = heading.text[-len(inline) :] if is_same else _behind_colon(heading.text)
    names = _split(raw.strip("*_ ").removesuffix("."))
    if _FULL_STOP.search(inline) or not names or any(len(name) > _LONGEST_NAME * 4 for name in names):
        return Further()
    links = [_link(name, references) for name in names]
    if any(len(link.title) > _LONGEST_NAME for link in links):
        return Further()
    return Further(tuple(links), frozenset(heading.numbers))


def _behind_colon(text: str) -> str:
    _, colon, behind = text.partition(":")
    if colon and not behind.startswith("//"):
        return behind.strip()
    pointer = _POINTER.search(text)
    if pointer:
        return text[pointer.start() :]
    words = re.search(r"\b(?:bei|auf|in|at|by|on|from|chez|sur|en)\s", text)
    return text[words.end() :] if words else text


def _split(text: str) -> list[str]:
    """Names apart at commas and the last `and`, but not within quotation marks, brackets or links."""
    whole = [match.span() for pattern in (_MARKDOWN, _QUOTATION, _URL) for match in pattern.finditer(text)]
    separator = _STRICTER if _STRICTER.search(text) else _NAMES
    names, start = [], 0
    for match in separator.finditer(text):
        if not any(begin < match.end() and match.start() < end for begin, end in whole):
            names.append(text[start : match.start()])
            start = match.end()
    return [name.strip() for name in (*names, text[start:]) if name.strip()]


# A list below its heading


def _items(below: Sequence[Passage]) -> list[Passage]:
    """The block below the heading; further ones while they are a list, or where nothing else follows."""
    blocks = _blocks(below)
    titles_from = _start_of_titles(blocks)
    items: list[Passage] = []
    for place, block in enumerate(blocks):
        if not all(_is_title(each) for each in block):
            items += _titles_above_foot(block) if len(blocks) == 1 else []
            break
        is_marked = all(_is_marked(each) for each in block) or any(_URL.search(each.text) for each in block)
        if items and not is_marked and (place < titles_from or all(_is_marked(each) for each in items)):
            break
        items += block
    return items


def _titles_above_foot(block: list[Passage]) -> list[Passage]:
    """Where no gaps are printed: the titles down to what a page prints below its posts."""
    size = next((place for place, each in enumerate(block) if not _is_title(each)), len(block))
    ends = block[size].plain if size < len(block) else ""
    return block[:size] if is_boilerplate(ends) or opens_foot(ends) or is_byline(ends) else []


def _start_of_titles(blocks: list[list[Passage]]) -> int:
    """From where on there are only short titles, each alone, to the end of the post."""
    place = len(blocks)
    while place and _is_lone_title(blocks[place - 1]):
        place -= 1
    return place


def _is_lone_title(block: list[Passage]) -> bool:
    text = block[0].plain
    return len(block) == 1 and _is_title(block[0]) and len(text) <= _PROSE and text[-1:] not in set(".!?,;:”")


def _blocks(passages: Sequence[Passage]) -> list[list[Passage]]:
    runs: list[list[Passage]] = []
    for each in passages:
        if runs and not is_apart(runs[-1][-1], each):
            runs[-1].append(each)
        else:
            runs.append([each])
    return runs


def _is_marked(passage: Passage) -> bool:
    text = passage.text
    return passage.is_item or bool(_URL.search(text) or _DASH.match(text) or _POINTER.match(text))


def _is_title(passage: Passage) -> bool:
    text = passage.plain
    if (
        not any(map(str.isalnum, text))
        or is_boilerplate(text)
        or opens_foot(text)
        or is_byline(text)
        or read_label(text)
        or _HASHTAG.fullmatch(text)
    ):
        return False
    if _is_marked(passage):
        return len(_without_address(passage.text)) <= _LONGEST_ITEM * 2
    return (
        len(text) <= _LONGEST_ITEM and not (len(text) > _PROSE and text.endswith(".")) and not _FULL_STOP.search(text)
    )


def _with_addresses(passages: Sequence[Passage]) -> list[tuple[str, ...]]:
    """The texts of items; an address alone on its line belongs to the title above, and so does `– Rain Weekly`."""
    texts: list[tuple[str, ...]] = []
    is_paired = len(passages) > 1 and [_DASH.match(each.whole) is not None for each in passages[:2]] == [False, True]
    for each in passages:
        text = _MARKED_ADDRESS.sub("<", _DASH.sub("", each.text))
        if is_paired and _DASH.match(each.whole):
            texts[-1] = (f"{texts[-1][0]} {each.whole}",)
        elif texts and _is_address(text) and len(texts[-1]) == 1 and not _URL.search(texts[-1][0]):
            texts[-1] = (texts[-1][0], text)
        else:
            texts.append((text,))
    return texts


def _is_address(text: str) -> bool:
    match = _URL.search(text)
    return match is not None and not (text[: match.start()] + text[match.end() :]).strip(_EDGES)


def _links_of(texts: tuple[str, ...], references: References) -> list[ImportedLink]:
    if len(texts) > 1:
        address = _URL.search(texts[1])
        return [ImportedLink(_link(texts[0], references).title, url=_whole(address[0]) if address else "")]
    return [_link(texts[0], references)]


def _link(text: str, references: References) -> ImportedLink:
    """
    >>> _link("A quiet film (https://example.org/a)", References())
    ImportedLink(title='A quiet film', publication='', url='https://example.org/a')
    >>> _link("[7]A quiet film", References(9, 7, {7: "https://example.org/a"})).url
    'https://example.org/a'
    """
    text = text.strip("*_ ")
    if markdown := _MARKDOWN.search(text):
        return ImportedLink(_MARKDOWN.sub(lambda each: each["title"], text).strip("*_ "), url=markdown["url"])
    pointer = _POINTER.search(text) if references.first_line else None
    if pointer:
        title = _POINTER.sub(lambda each: "" if int(each[1]) <= references.last else each[0], text)
        return ImportedLink(title.strip(), url=_address(references.addresses, int(pointer[1])))
    address = _URL.search(text)
    if not address:
        return ImportedLink(text)
    return ImportedLink(_without_address(text) or address[0], url=_whole(address[0]))


def _whole(address: str) -> str:
    """An address as browsers need it."""
    return f"http://{address}" if address.startswith("www.") else address


def _address(addresses: Mapping[int, str], number: int) -> str:
    return addresses.get(number, "")


def _without_address(text: str) -> str:
    address = _URL.search(text)
    if not address:
        return text
    before, behind = (
        _ARROW.sub("", text[: address.start()].rstrip(" \t\u00a0(<[:–—-|,;")),
        text[address.end() :].lstrip(" \t\u00a0)>]"),
    )
    return f"{before} {behind}".strip() if before and behind else before + behind
