"""Further reading: the line that announces it, and the titles below or beside it, with their addresses."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_byline, opens_about, opens_foot
from exchange.parsers.text_dump.byline.byline import read_label
from exchange.parsers.text_dump.byline.words import is_unfiled
from exchange.parsers.text_dump.further.citations import cited_work
from exchange.parsers.text_dump.further.databases import names_database
from exchange.parsers.text_dump.further.elsewhere import addresses_alone, named_on_a_site
from exchange.parsers.text_dump.further.heading import Opening, read_opening, speaks_of_links
from exchange.parsers.text_dump.further.invitations import invites
from exchange.parsers.text_dump.further.invited import read_invitation
from exchange.parsers.text_dump.further.leads import leads_to_list, names_beside_lead, names_led_to
from exchange.parsers.text_dump.further.links import (
    MARK,
    MARKDOWN,
    POINTED_NOWHERE,
    POINTER,
    URL,
    is_address,
    link,
    links_of,
    without_address,
)
from exchange.parsers.text_dump.further.list_ends import is_marked, without_categories, without_signer
from exchange.parsers.text_dump.further.names import STRICTER, links_alone, split
from exchange.parsers.text_dump.further.suggestions import is_suggestion, named_elsewhere, read_suggestion
from exchange.parsers.text_dump.post.figures import rating_of_things
from exchange.parsers.text_dump.text.marks import find_marks
from exchange.parsers.text_dump.text.passages import Passage, is_apart
from exchange.parsers.text_dump.text.references import References
from exchange.parsers.text_dump.text.wrapping import ends_sentence
from exchange.records import Doubt, ImportedLink, Note

_HASHTAG = re.compile(r"#[^\W\d_][\w-]{0,40}")
_HOST = re.compile(r"://(?:www\.)?([^\s/?#:()<>\"]{1,100})")
_OF_OTHERS = re.compile(
    r"\b(?:trailers?|video|watch|stream|buy|kaufen|shop|amazon|imdb|image|photo|foto|bild|picture|official|offizielle"
    r"|officiel|podcast|listen|follow|contact|contribute|donate|by|via|subscribe|share|tickets?|facebook|twitter)\b",
    re.IGNORECASE,
)
_SHORTCODE = re.compile(r"\[[\w-]{2,20} [\w-]{2,20}=")
_LONGEST_ANY = 60
_ARROWS = frozenset(("»", "→", "›", ">>"))
_FEWEST_ABOVE = 2
_SHORT = 25
_LONGEST_ITEM = 200
_LONGEST_SENTENCE = 120
_LONGEST_NAME = 90
_PROSE = 90
_ADDRESS_INSIDE = re.compile(r"[^\W\d_],?\s(?:https?://|www\.)\S{3,300}\s[^\W\d_]")
_SOURCE = re.compile(
    r"(?:sources?|via|h/t|hat tip|quellen?|fuentes?|fontes?|fonti?|bron(?:nen)?|källor?|kilder?|źródło|источник)\s?:\s?"
    r"(?=\S)",
    re.IGNORECASE,
)
_NEXT_CAPITAL = re.compile(r"(?<=\s)(?=[\W_]?[^\W\d_a-zß-ÿ])")
_BRACKETED_ADDRESS = re.compile(r"[(\[<]https?://[^\s()\[\]<>]{1,1000}[)\]>]")
_TOLD_BEHIND = re.compile(
    r"(?<=[)\]>]) (?:(?:have|has) (?:also|both|all) (?:reviewed|written about|seen|covered)"
    r"|(?:also|both|all) (?:review|reviewed|write about|wrote about)"
    r"|haben (?:den film |darüber )?(?:auch|ebenfalls)|ont aussi|también han|han también|hanno anche"
    r"|também)\b[^.!?]{0,60}\.$",
    re.IGNORECASE,
)
"""`Two Oars (https://...) and Low Tide (https://...) have also reviewed this film.`"""
_YEAR_AT_END = re.compile(r"[(\[][^()\[\]]{0,40}(?:18|19|20)[0-9]{2}[)\]]$")
_FULL_STOP = re.compile(
    r"(?:(?<!\b[^\W\d_a-zß-ÿ])(?<!\b[A-Z][a-z])(?<!\b(?:vs|pt|ft))(?<!\b(?:nr|no)(?=\.\s[0-9]))(?<!\b(?:Mrs|Vol))\."
    r"|[!?](?!\s(?:and|und|et|y|e|och|og)\b))\s+\w"
)
"""An initial ends no sentence, and no other shortened word of titles does."""


_ADDRESS_AMID = re.compile(r"[a-zß-ÿ] (?:https?://|www\.)\S+(?: [^\W\d_A-Z]{1,20},?){3}")


@dataclass(frozen=True)
class Further:
    links: tuple[ImportedLink, ...] = ()
    lines: frozenset[int] = frozenset()
    notes: list[Note] = field(default_factory=list)


def read_further(content: Sequence[Passage], references: References) -> Further:
    """The lists with which a post ends; none that opens it, as that would leave no body."""
    read = _read_announced(content, references) or _read_addresses(content, references)
    read = read or _read_elsewhere(content) or _read_bare(content, references)
    return Further(
        links=tuple(link for each in reversed(read) for link in each.links),
        lines=frozenset(line for each in read for line in each.lines),
        notes=[note for each in reversed(read) for note in each.notes],
    )


def _read_announced(content: Sequence[Passage], references: References) -> list[Further]:
    """From below, as a list ends where another begins."""
    end = len(content)
    read: list[Further] = []
    for place in range(len(content) - 1, 0, -1):
        each = content[place]
        opening = _in_sentence(each) or _led(each) or read_opening(each.plain) or _pointed(each, references)
        if opening is None or (opening.is_weak and opening.has_colon and "://" not in each.text):
            opening = read_suggestion(each.plain) or opening or _above_list(content[place : place + 2])
        if opening and not (is_byline(each.plain) or _is_button(opening)):
            found = _read(each, content[place + 1 : end], opening, references)
            end = place
            if found.lines and (not read or found.links):
                read.append(found)
    return read


def _is_button(opening: Opening) -> bool:
    """`Weiterlesen »`, below the beginning of another post: nothing but an arrow stands beside the words."""
    return opening.inline.strip() in _ARROWS


def _led(passage: Passage) -> Opening | None:
    """`Andere Meinungen gibt es bei Ebbe und Flut.`, or a sentence in many words above a list."""
    text = passage.plain.strip("*_ ")
    if passage.text == passage.plain and (names := names_led_to(text) or names_beside_lead(text)):
        return Opening(names, has_colon=True)
    has_colon = text.endswith(":")
    return Opening(has_colon=has_colon, is_weak=True) if leads_to_list(text) else None


def _above_list(passages: Sequence[Passage]) -> Opening | None:
    """`If you like this you might like`, with points below it."""
    is_above = len(passages) > 1 and passages[1].is_item and is_suggestion(f"{passages[0].plain}:")
    return Opening(is_weak=True) if is_above else None


def _read_elsewhere(content: Sequence[Passage]) -> list[Further]:
    found = named_elsewhere(content) or named_on_a_site(content)
    lines = frozenset(number for each, _ in found for number in each.numbers)
    return [Further(tuple(ImportedLink(name) for _, name in found), lines)] if found else []


def _read_bare(content: Sequence[Passage], references: References) -> list[Further]:
    found = addresses_alone(content, references)
    lines = frozenset(number for each in found for number in each.numbers)
    return [Further(tuple(link(each.text, references) for each in found), lines)] if found else []


def opens_further(text: str, *, is_sure: bool = False) -> bool:
    """A heading of further reading, or a line of it with the names beside the heading; a sure one says nothing else."""
    if is_suggestion(text):
        return True
    opening = read_opening(text) or read_invitation(text)
    return opening is not None and not (is_sure and opening.is_weak and not invites(text))


def linked(passages: Sequence[Passage], references: References) -> tuple[ImportedLink, ...]:
    """The links of lines of which somebody said that they are further reading."""
    return links_of(passages, references)


def _pointed(passage: Passage, references: References) -> Opening | None:
    """`See also [5]Two Oars and [6]Low Tide.`: where links begin tells where the names begin."""
    pointer = POINTER.search(passage.text) if references.first_line else None
    if not pointer or len(passage.text) > _LONGEST_ITEM:
        return None
    opening = read_opening(f"{passage.text[: pointer.start()].rstrip(' :')}:")
    return replace(opening, inline=passage.plain[pointer.start() :]) if opening and not opening.inline else None


def _read_addresses(content: Sequence[Passage], references: References) -> list[Further]:
    """A heading in any words, with nothing below it but titles with addresses of other sites."""
    begins = len(content)
    while begins and _hosts(content[begins - 1], references):
        begins -= 1
    below = content[begins:]
    if begins < _FEWEST_ABOVE or not below or not _may_head_addresses(content[begins - 1]):
        return []
    is_point = below[0].is_item or "](" in below[0].text
    if len(below) == 1 and not (is_point or content[begins - 1].plain.endswith(":")):
        return []
    if any("©" in each.text or _SHORTCODE.match(each.text) for each in below):  # where a picture was taken from
        return []
    is_bare = any(is_address(each.text) for each in below)
    if is_bare or len(_items(below)) < len(below) or any(map(_is_sentence, (content[begins - 1], *below))):
        return []
    hosts = {host for each in below for host in _hosts(each, references)}
    if not hosts.isdisjoint(host for each in content[:begins] for host in _hosts(each, references)):
        return []
    return [_read(content[begins - 1], below, Opening(has_colon=True), references)]


def _is_sentence(passage: Passage) -> bool:
    """Several sentences, or one with an address in it."""
    return (_FULL_STOP.search(passage.plain) or _ADDRESS_INSIDE.search(passage.text)) is not None


def _may_head_addresses(heading: Passage) -> bool:
    text = heading.plain.strip("*_ ")
    if heading.is_item or not 0 < len(text) <= _LONGEST_ANY or text[-1] in ".,;!?”" or _OF_OTHERS.search(text):
        return False
    is_printed = is_boilerplate(text) or opens_foot(text) or opens_about(text)
    return not (is_printed or is_byline(text) or read_label(text) or find_marks(text) or rating_of_things(text))


def _hosts(passage: Passage, references: References) -> list[str]:
    """The sites to which a line leads."""
    found = _HOST.findall(passage.text) if "://" in passage.text else []
    if references.first_line and "[" in passage.text:
        urls = (references.addresses.get(int(number), "") for number in POINTER.findall(passage.text))
        found += [host for url in urls for host in _HOST.findall(url)]
    return found


def _in_sentence(passage: Passage) -> Opening | None:
    """`For another view, read [Two Oars](https://...).`"""
    if "://" in passage.text and "](" not in passage.text:
        return _with_addresses_in_sentence(passage)
    links = list(MARKDOWN.finditer(passage.text)) if "](" in passage.text else []
    if not links or not speaks_of_links(MARKDOWN.sub(" ", passage.text)):
        return None
    return Opening(passage.text[links[0].start() : links[-1].end()], is_weak=True)


def _with_addresses_in_sentence(passage: Passage) -> Opening | None:
    """`For more, see Low Tide (https://...).` or `Source: https://...`; the names begin behind the words for it."""
    text = passage.text
    if len(text) > _LONGEST_ITEM * 2:
        return None
    if source := _SOURCE.match(text):
        return Opening(text[source.end() :], has_colon=True, is_weak=True)
    before = text[: text.find("://")]
    ends = [match.start() for match in _NEXT_CAPITAL.finditer(before)]
    begins = [end for end in ends if speaks_of_links(before[:end])]
    begin = next(
        (end for end in reversed(begins) if before[:end].rstrip().endswith(":")), begins[0] if begins else None
    )
    if begin is None and (told := _TOLD_BEHIND.search(text)) and len(_BRACKETED_ADDRESS.findall(text)) > 1:
        return Opening(text[: told.start()], is_weak=True)
    is_alone = begin is not None and _BRACKETED_ADDRESS.search(text) and not _FULL_STOP.search(text)
    return Opening(text[begin:], is_weak=True) if is_alone else None


def _read(heading: Passage, below: Sequence[Passage], opening: Opening, references: References) -> Further:
    if opening.inline:
        is_last = opening.has_colon and len(below) < _FEWEST_ABOVE and all(len(each.plain) <= _SHORT for each in below)
        return _read_inline(heading, opening, references, is_last=is_last)
    items = without_categories(without_signer(_items(below)))
    items = items or _in_one_line(below, opening)
    is_sure = opening.has_colon or heading.is_heading or all(map(is_marked, items)) or _are_pairs(items)
    is_sure = is_sure or any(names_database(each.plain) for each in items)
    if opening.is_weak and not (items and is_sure):
        return Further()
    notes = [] if items else [Note(Doubt.FURTHER_READING_IS_EMPTY, line=heading.number)]
    lines = frozenset(number for each in (heading, *items) for number in each.numbers)
    return Further(_linked_apart(items, references), lines, notes)


def _linked_apart(items: Sequence[Passage], references: References) -> tuple[ImportedLink, ...]:
    """The links of lines, of which each may name several: `[Two Oars](https://...) | [Low Tide](https://...)`."""
    links: list[ImportedLink] = []
    for is_several, group in groupby(items, lambda each: bool(_several(each))):
        passages = list(group)
        if is_several:
            links += [link(name, references) for each in passages for name in _several(each)]
        else:
            links += linked(passages, references)
    return tuple(links)


def _several(passage: Passage) -> list[str]:
    text = passage.text.strip(" *_.")
    if alone := links_alone(text):
        return alone
    is_one = passage.is_item or not STRICTER.search(text) or len(text) > _LONGEST_ITEM * 2
    names = [] if is_one or cited_work(passage.text) else split(text)
    return names if all(len(name) <= _LONGEST_NAME and not _FULL_STOP.search(name) for name in names) else []


def _in_one_line(below: Sequence[Passage], opening: Opening) -> list[Passage]:
    """`A review by Ada; a list by Bo.` is a sentence, but for what announces it."""
    is_one = bool(below) and opening.has_colon and (len(below) == 1 or is_apart(below[0], below[1]))
    return [below[0]] if is_one and "; " in below[0].plain and _several(below[0]) else []


def _are_pairs(items: Sequence[Passage]) -> bool:
    """Titles, each with its address in the line below."""
    above, below = items[::2], items[1::2]
    is_paired = len(above) == len(below) > 1 and all(is_address(each.text) for each in below)
    return is_paired and not any(is_address(each.text) for each in above)


def _named(names: list[str]) -> list[str]:
    """Without `on another line altogether`, between links or between titles."""
    linked = [name for name in names if "](" in name]
    if len(linked) > 1:
        return linked
    titles = [name for name in names if not name[0].islower()]
    return titles if len(titles) > 1 and not any(URL.search(name) for name in names) else names


def _read_inline(heading: Passage, opening: Opening, references: References, *, is_last: bool) -> Further:
    """Names in a line; a sentence is none."""
    inline = opening.inline
    is_same = heading.text == heading.plain or "](" in inline
    is_same = is_same or ("://" in inline and heading.text.startswith(inline))
    raw = inline if is_same else _behind_colon(heading.text)
    names = [raw.strip()] if opening.is_one else split(raw.strip("*_ ").removesuffix("."))
    if not references.first_line and all(map(POINTED_NOWHERE.match, names)):
        names = [POINTED_NOWHERE.sub("", name) for name in names]
    names = _named(names) if opening.is_weak else names
    is_told = is_last and len(names) > 1 and all(name[0].isupper() for name in names)
    if opening.is_weak and not is_told and not any(URL.search(name) or POINTER.search(name) for name in names):
        return Further()
    if _FULL_STOP.search(inline) or not names or any(len(name) > _LONGEST_NAME * 4 for name in names):
        return Further()
    links = [link(name, references) for name in names]
    if any(len(link.title) > _LONGEST_NAME for link in links):
        return Further()
    return Further(tuple(links), frozenset(heading.numbers))


def _behind_colon(text: str) -> str:
    _, colon, behind = text.partition(":")
    if colon and not behind.startswith("//"):
        return behind.strip()
    pointer = POINTER.search(text)
    if pointer:
        return text[pointer.start() :]
    words = re.search(r"\b(?:bei|auf|in|at|by|on|from|chez|sur|en)\s", text)
    return text[words.end() :] if words else text


# A list below its heading


def _items(below: Sequence[Passage]) -> list[Passage]:
    """The block below the heading; further ones while they are a list, or where nothing else follows."""
    blocks = _blocks(below)
    titles_from = _start_of_titles(blocks)
    items: list[Passage] = []
    is_arrowed = bool(blocks) and all(MARK.match(each.text) for each in blocks[0])
    for place, block in enumerate(blocks):
        if _begins_with_a_number(block) or is_unfiled(block[0].plain):
            break
        if not all(_is_title(each, is_arrowed=is_arrowed) for each in block):
            items += _titles_above_foot(block) if len(blocks) == 1 else []
            break
        are_marked = all(is_marked(each) for each in block) or any(URL.search(each.text) for each in block)
        is_other = block[0].is_item and block[0].lines[0].mark not in {each.lines[0].mark for each in items}
        if items and is_other:
            break
        if items and not are_marked and (place < titles_from or all(is_marked(each) for each in items)):
            break
        items += block
    return items


def _begins_with_a_number(block: list[Passage]) -> bool:
    """A sentence: no list begins with 3, and has no 4; a single title may (7. Heaven)."""
    first, *others = (each.lines[0].ordinal for each in block)
    is_single_title = not others and not ends_sentence(block[0].text)
    return first > 1 and first + 1 not in others and not is_single_title


def _titles_above_foot(block: list[Passage]) -> list[Passage]:
    """Where no gaps are printed: the titles down to what a page prints below posts, or to a sentence with a link."""
    size = next((place for place, each in enumerate(block) if not _is_title(each)), len(block))
    ends = block[size].plain if size < len(block) else ""
    is_said = size > 1 and (URL.search(ends) is not None or all(cited_work(each.text) for each in block[:size]))
    return block[:size] if is_said or is_boilerplate(ends) or opens_foot(ends) or is_byline(ends) else []


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
        ends_list = bool(runs) and runs[-1][0].is_item and not each.is_item and not _belongs_to(runs[-1][-1], each)
        if runs and not is_apart(runs[-1][-1], each) and not ends_list:
            runs[-1].append(each)
        else:
            runs.append([each])
    return runs


def _belongs_to(item: Passage, below: Passage) -> bool:
    """An address or a publication, below the title in a list; other words there are no point of it, and no date."""
    if is_byline(below.plain):
        return False
    return bool(URL.search(below.text) or MARK.match(below.whole)) or below.lines[0].indent > item.lines[0].indent


def _is_said(text: str, bare: str) -> bool:
    """A sentence with an address in it: with another sentence behind it, or more of it behind the address."""
    stop = _FULL_STOP.search(bare)
    if stop and (len(bare) > _LONGEST_SENTENCE or stop[0][-1].islower()):
        return True
    return len(bare) > _LONGEST_SENTENCE and "](" not in text and _ADDRESS_AMID.search(text) is not None


def _is_title(passage: Passage, *, is_arrowed: bool = False) -> bool:
    """`→ Low Tide` is a title in a list of such, but elsewhere a button."""
    text = MARK.sub("", passage.plain) if is_arrowed else passage.plain
    if names_database(text):
        return True
    if (
        not any(map(str.isalnum, text))
        or is_boilerplate(text)
        or opens_foot(text)
        or is_byline(text)
        or read_label(text)
        or _HASHTAG.fullmatch(text)
    ):
        return False
    if cited_work(passage.text):
        return True
    if is_marked(passage):
        bare = without_address(passage.text)
        return len(bare) <= _LONGEST_ITEM * 2 and not _is_said(passage.text, bare)
    return (
        len(text) <= _LONGEST_ITEM
        and not (len(text) > _PROSE and text.endswith("."))
        and not (_FULL_STOP.search(text) and not _YEAR_AT_END.search(text))
    )
