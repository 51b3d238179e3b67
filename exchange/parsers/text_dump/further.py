"""Further reading: the line that announces it, and the titles below it."""

import re
from dataclasses import dataclass, field

from exchange.parsers.text_dump.lines import Line, blocks
from exchange.records import Doubt, ImportedLink, Note

_HEADING = re.compile(
    r"(?:(?:for |some )?(?:further|additional|more|related|suggested|recommended)(?: good)? (?:reading|viewing"
    r"|reviews?|links|opinions|thoughts|takes)"
    r"|other (?:reviews?|opinions?|views|takes|voices|thoughts|critics|perspectives)(?: of .{1,40}| on .{1,40}"
    r"| worth reading)?"
    r"|see also|also see|read (?:more|also|on)|also read|elsewhere(?: on the web)?"
    r"|what (?:the )?others? (?:say|said|are saying|think|thought)"
    r"|(?:reviews?|links|sources|more) (?:elsewhere|from around the web|by others|by other bloggers"
    r"|from others)|references|sources"
    r"|(?:zum )?weiter ?lesen|(?:zur )?weiterführende (?:links|lektüre)|mehr (?:dazu|zum thema|zum film)"
    r"|siehe auch|lesetipps"
    r"|(?:andere|weitere) (?:kritiken|meinungen|stimmen|besprechungen|rezensionen)|das sagen andere"
    r"|pour (?:aller plus loin|en savoir plus)|(?:à )?lire aussi|à lire|voir aussi|autres (?:critiques|avis)|lectures"
    r"|para (?:leer|saber) más|otras (?:críticas|reseñas|opiniones)|más (?:críticas|reseñas)|ver también"
    r"|lecturas recomendadas"
    r"|para ler mais|outras (?:críticas|resenhas)|leia (?:também|mais)|veja também"
    r"|per approfondire|altre recensioni|leggi anche|letture consigliate|verder lezen|lees ook|läs (?:mer|också))"
    r"\s*(?P<colon>[:…]|\.\.\.)?\s*(?P<inline>.*)",
    re.IGNORECASE,
)
_URL = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]]")
_MARKDOWN = re.compile(r"\[(?P<title>[^\[\]]+)\]\((?P<url>https?://[^\s()]+)\)")
_LONGEST_ITEM = 200
_PROSE = 90


@dataclass(frozen=True)
class Further:
    links: tuple[ImportedLink, ...] = ()
    lines: frozenset[int] = frozenset()
    notes: list[Note] = field(default_factory=list)


def read_further(content: list[Line]) -> Further:
    """The last such list of a post; none that opens it, as that would leave no body."""
    for place in range(len(content) - 1, 0, -1):
        heading = content[place].text
        match = _HEADING.fullmatch(heading) if len(heading) <= _LONGEST_ITEM * 2 else None
        if match and (match["colon"] or not match["inline"]):
            return _read(content[place], content[place + 1 :], match["inline"])
    return Further()


def _read(heading: Line, below: list[Line], inline: str) -> Further:
    if inline:
        names = re.split(r"\s*[;,]\s*(?:and |und |et |y |e )?|\s+(?:and|und|et)\s+", inline.rstrip("."))
        return Further(tuple(_link(name) for name in names if name), frozenset([heading.number]))
    items = _items(below)
    notes = [] if items else [Note(Doubt.FURTHER_READING_IS_EMPTY, line=heading.number)]
    lines = frozenset([heading.number, *(line.number for line in items)])
    return Further(tuple(_link(line.text) for line in items), lines, notes)


def _items(below: list[Line]) -> list[Line]:
    """The block below the heading; further blocks only while they are marked as a list, or bear addresses."""
    items: list[Line] = []
    for block in blocks(below):
        if not all(_is_title(line) for line in block):
            break
        if items and not all(line.is_item or _URL.search(line.text) for line in block):
            break
        items += block
    return items


def _is_title(line: Line) -> bool:
    if line.is_item or _URL.search(line.text):
        return len(line.text) <= _LONGEST_ITEM * 2
    return len(line.text) <= _LONGEST_ITEM and not (len(line.text) > _PROSE and line.text.endswith("."))


def _link(text: str) -> ImportedLink:
    """
    >>> _link("A quiet film (https://example.org/a)")
    ImportedLink(title='A quiet film', publication='', url='https://example.org/a')
    """
    if markdown := _MARKDOWN.fullmatch(text):
        return ImportedLink(markdown["title"], url=markdown["url"])
    address = _URL.search(text)
    if not address:
        return ImportedLink(text)
    title = (text[: address.start()].rstrip(" (<[:–—-") + text[address.end() :].lstrip(" )>]")).strip()
    return ImportedLink(title or address[0], url=address[0])
