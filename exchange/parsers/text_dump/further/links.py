"""The links of further reading: titles with their addresses beside, behind or below them, as tools print them."""

import re
from collections.abc import Mapping, Sequence

from exchange.parsers.text_dump.further.citations import cited_work
from exchange.parsers.text_dump.text.passages import Passage
from exchange.parsers.text_dump.text.references import References
from exchange.records import ImportedLink

URL = re.compile(r"(?:https?://|\bwww\.(?=\w))[^\s<>\"\]]{0,2000}[^\s<>\".,;:!?)\]]")
MARKDOWN = re.compile(
    r"\[(?P<title>(?:[^\[\]]|\[[^\[\]]{0,100}\]){1,300})\]\(<?(?P<url>https?://(?:[^\s()<>]"
    r"|\([^\s()]{0,200}\)){1,1000})>?(?:\s\"[^\"]{0,200}\")?\)"
)
POINTER = re.compile(r"\[([0-9]{1,5})\](?=\S)")
MARK = re.compile(r"^(?:[–—-]\s{1,3}|・\s?|(?:[→►▸▶➔➜❯»›·•*+#]|>{1,2}|=>|->)\s{1,3})")
_DASH = re.compile(r"^(?:[–—-]\s{1,3}|・\s?)")
_NUMBERED = re.compile(r"^(?:\[[0-9]{1,3}\]\s+|[¹²³⁰⁴-⁹]{1,3}\s*)")
POINTED_NOWHERE = re.compile(r"^\[[0-9]{1,3}\](?=\S)")
"""`[7]Two Oars`, of a dump that has lost the list of its addresses."""
_FOOTNOTED = re.compile(r"(?P<title>\[[^\[\]]{2,200}\]|[^\[\]]{2,200}?)\s?\[(?P<number>[0-9]{1,4})\][.,]?")
_BRACKETED = re.compile(r"\(([^()]{1,200})\)")
_MARKED_ADDRESS = re.compile(r"<URL:\s?", re.IGNORECASE)
_ARROW = re.compile(r"(?:\s?[=-]>|\s?(?:→|>>|»|›|@|=)|,? (?:at|bei|auf|chez|via|\(at\)))$")
_WORD_FOR_LINK = re.compile(
    r"(?:^|\s|(?<=[\[(]))[\[(]{0,2}(?:the )?(?:link|hier|here|ici|aquí|qui|aqui|website|web|url|source|read"
    r"|lesen|lire|leer|zum artikel)"
    r"\s?:?[\])]{0,2}$",
    re.IGNORECASE,
)
_EDGES = " \t\u00a0(<[:–—-|>)]"
_BEFORE_ADDRESS, _BEHIND_ADDRESS = " \t\u00a0(<[:–—-|,;", " \t\u00a0)>]:–—-|,"


def links_of(passages: Sequence[Passage], references: References) -> tuple[ImportedLink, ...]:
    """The links of lines that are further reading."""
    return tuple(_link_of(each, references) for each in _with_addresses(passages, references))


def _with_addresses(passages: Sequence[Passage], references: References) -> list[tuple[str, ...]]:
    """The texts of items; an address alone on its line belongs to the title above, and so does `– Rain Weekly`."""
    texts: list[tuple[str, ...]] = []
    dashes = [_DASH.match(each.whole) is not None for each in passages[:2]]
    is_paired = dashes == [False, True]
    ordinals = {each.lines[0].ordinal for each in passages}
    has_lost_list = not references.first_line and all(POINTED_NOWHERE.match(each.text) for each in passages)
    number = POINTED_NOWHERE if has_lost_list else _NUMBERED
    are_numbered = len(passages) > 1 and all(number.match(each.text) for each in passages)
    for each in passages:
        text = _MARKED_ADDRESS.sub("<", MARK.sub("", _with_lone_number(each, ordinals)))
        text = number.sub("", text) if are_numbered else text
        if is_paired and _DASH.match(each.whole):
            texts[-1] = (f"{texts[-1][0]} {each.whole}",)
        elif texts and is_address(text) and len(texts[-1]) == 1 and not URL.search(texts[-1][0]):
            texts[-1] = (texts[-1][0].rstrip(" :–—-→>"), text)
        else:
            texts.append((text,))
    return texts


def _with_lone_number(passage: Passage, ordinals: set[int]) -> str:
    """A number that neither begins a list nor goes on with one is how a title begins."""
    number = passage.lines[0].ordinal
    return passage.whole if number > 1 and ordinals.isdisjoint({number - 1, number + 1}) else passage.text


def is_address(text: str) -> bool:
    """An address and nothing else."""
    match = URL.search(text)
    return match is not None and not (text[: match.start()] + text[match.end() :]).strip(_EDGES)


def _link_of(texts: tuple[str, ...], references: References) -> ImportedLink:
    if len(texts) > 1:
        address = URL.search(texts[1])
        return ImportedLink(link(texts[0], references).title, url=_whole(address[0]) if address else "")
    return link(texts[0], references)


def link(text: str, references: References) -> ImportedLink:
    """
    >>> link("A quiet film (https://example.org/a)", References())
    ImportedLink(title='A quiet film', publication='', url='https://example.org/a')
    >>> link("[7]A quiet film", References(9, 7, {7: "https://example.org/a"})).url
    'https://example.org/a'
    """
    text = text.strip("*_ ")
    if markdown := MARKDOWN.search(text):
        return ImportedLink(_title_of_markdown(text), url=markdown["url"])
    if work := cited_work(text):
        return ImportedLink(work)
    if references.first_line and (pointed := _pointed(text, references)):
        return pointed
    address = URL.search(text)
    if not address:
        return ImportedLink(text)
    return ImportedLink(without_address(text) or address[0], url=_whole(address[0]))


def _title_of_markdown(text: str) -> str:
    """`Two Oars ([link](https://...))` is called by what stands before its link."""
    titled = MARKDOWN.sub(lambda each: each["title"], text).strip("*_ ")
    bare = MARKDOWN.sub(lambda each: "" if _says_nothing(each["title"]) else each["title"], text)
    bare = bare.strip(_EDGES + "]")
    return bare.strip("*_ ") if bare and bare != titled.strip(_EDGES + "]") else titled


def _says_nothing(title: str) -> bool:
    return URL.fullmatch(title.strip("<> ")) is not None or _WORD_FOR_LINK.fullmatch(title) is not None


def _pointed(text: str, references: References) -> ImportedLink | None:
    """By the number before it, as console browsers set it, or by one behind it, as people do."""
    pointer = POINTER.search(text)
    if footnote := _FOOTNOTED.fullmatch(text):
        number = int(footnote["number"])
        return ImportedLink(footnote["title"].strip("[] "), url=_address(references.addresses, number))
    if not pointer:
        return None
    title = POINTER.sub(lambda each: "" if int(each[1]) <= references.last else each[0], text)
    return ImportedLink(title.strip(), url=_address(references.addresses, int(pointer[1])))


def _whole(address: str) -> str:
    """An address as browsers need it."""
    return f"http://{address}" if address.startswith("www.") else address


def _address(addresses: Mapping[int, str], number: int) -> str:
    return addresses.get(number, "")


def without_address(text: str) -> str:
    address = URL.search(text)
    if not address:
        return text
    before = _ARROW.sub("", text[: address.start()].rstrip(_BEFORE_ADDRESS))
    before = _WORD_FOR_LINK.sub("", before).rstrip(_BEFORE_ADDRESS) or before
    behind = text[address.end() :].lstrip(_BEHIND_ADDRESS).rstrip(" .")
    if before and behind:
        return f"{before} {behind}".strip()
    bracketed = _BRACKETED.fullmatch(behind)
    return before or (bracketed[1] if bracketed else behind)
