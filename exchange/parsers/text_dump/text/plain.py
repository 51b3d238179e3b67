"""A line without what a tool put around it."""

import re

from exchange.remembered import remembered

_SPACES = " \t\u00a0\u200e"
_DECORATION = re.compile(
    r"(?:\[[^\[\]\n]{1,40}\](?![(:])|!\[[^\]\n]{0,80}\]\([^)\s]{0,500}\)"
    rf"|\[[0-9]{{1,4}}\](?!\()|#{{1,6}}[ ]|\*\*|__|[{_SPACES}])+"
)
_LINK = re.compile(r"\[([^\[\]\n]{1,200})\]\((?:[^()\s]|\([^()\s]*\)){0,500}(?:\s\"[^\"\n]{0,200}\")?\)")
_EMPHASISED_LINKS = re.compile(r"^_(?=[^_]*\]\()([^\n]{1,600}?\))_(?=\s|$)")
_ADDRESS_BEHIND = re.compile(r"(?<=\S) <https?://[^\s<>]{1,500}>(?=,|$)")  # in the text of a mail
_PICTURE = re.compile(r"(?<=\S)\[ ?!\[[^\[\]\n]{0,80}\]\([^()\s]{0,500}\)\]\([^()\s]{0,500}\)")  # beside words
_BROKEN_LINK = re.compile(r"\[([^\[\]\n]{1,200})\]\([^()\s]{1,200}[-/]$")  # html2text breaks addresses at hyphens
_BROKEN_ADDRESS = re.compile(r"\]\([^()\s]{1,200}[-/]$")
_BOLD = re.compile(r"((?<=[\s(\[])(?:\*{3,5}(?=[\s)\],.]|$)|\*{1,5}(?=\s?(?:1/2|½))))|\*\*")
_BEGINS = frozenset("#_|")
_ROW = re.compile(
    r"\| ?([^\W\d_][^\d\s|]{0,20}(?: [^\d\s|]{1,20}){0,3}?):? ?\| ?([^|\n]{1,400}?) ?\|"
)  # of a table, of two cells
_ESCAPED = re.compile(r"\\([.+\-*_#()\[\]])")


@remembered
def plain(text: str) -> str:
    """A line without what a tool put around it: pictures, links' addresses, signs of headings and bold type.

    >>> plain("**[Anna](http://example.org/)** says:"), plain("[x]Anna says:")
    ('Anna says:', 'Anna says:')
    >>> plain("**Fog** (**1/2 of ****)"), plain("**Fog** and ***soup***")
    ('Fog (**1/2 of ****)', 'Fog and *soup*')
    >>> plain("| Director | Ada Lind |")
    'Director: Ada Lind'
    """
    return text if is_plain(text) else _undecorated(text)


def is_broken_link(text: str) -> bool:
    """Did html2text break a link there: in its words, or at a hyphen of its address?

    >>> is_broken_link("[Older"), is_broken_link("[Older](/comment-"), is_broken_link("[Older](/page)")
    (True, True, False)
    """
    return "[" in text and (text.rfind("[") > text.rfind("]") or _BROKEN_ADDRESS.search(text) is not None)


def with_rest_of_link(text: str, below: str) -> str:
    """The line, and the one below where a link goes on there."""
    if not is_broken_link(text):
        return text
    return f"{text}{below}" if _BROKEN_ADDRESS.search(text) else f"{text} {below}"


def is_plain(text: str) -> bool:
    """A glance: most lines hold no sign that a tool puts there."""
    has_signs = "[" in text or "*" in text or "\\" in text or ("<" in text and "<http" in text) or text[:1] in _BEGINS
    return not has_signs and text.strip(_SPACES) == text


def _undecorated(text: str) -> str:
    if row := _ROW.fullmatch(text):
        text = f"{row[1].strip()}: {row[2].strip()}"
    decoration = _DECORATION.match(text)
    text = text[decoration.end() :] if decoration else text
    if "<http" in text:
        text = _ADDRESS_BEHIND.sub("", text)
    if "](" in text:
        text = _EMPHASISED_LINKS.sub(r"\1", text)
        text = _PICTURE.sub("", text) if "![" in text else text
        text = _BROKEN_LINK.sub(r"\1", _LINK.sub(r"\1", text))
    if "[" in text:
        text = re.sub(r"\[[0-9]{1,4}\](?=\S)", "", text)
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    return _BOLD.sub(lambda match: match[1] or "", text).strip(_SPACES)  # asterisks may be stars
