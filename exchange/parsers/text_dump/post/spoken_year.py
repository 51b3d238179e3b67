"""The year of a film where a sentence says it beside the name: `The Lamp, a French film of 2013`."""

import re
from collections.abc import Iterator

_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
_KIND = (
    r"(?:\w*film\w*|movie|picture|feature|comedy|drama|thriller|western|documentary"
    r"|comédie|drame|documentaire|komödie"
    r"|película|comedia|pellicola|commedia|comédia|longa|komedie|dramat|komedia)"
)
_FROM = (
    r"(?:of|from|made in|released in|de|du|datant de"
    r"|sorti en|aus dem Jahr(?:e)?|von|del|dell’anno|do ano|uit|från|fra|z(?: roku)?)"
)
_CLOSES = r"[*_”\"’»“』」]{0,3}"
_OPENS = r"[*_“\"‘«„『「]{0,3}"
_BEHIND = re.compile(
    rf"{_CLOSES},? (?:"
    rf"(?:(?:is|ist|est|es|è|é|an?|the|der|die|das|ein|eine|un|une|una|um|uma|le|la|el|il|o) ){{0,2}}"
    rf"(?:[\w’'-]+ ){{0,2}}{_KIND}(?: [\w’'-]+){{0,2}} {_FROM}"
    rf"|(?:\w+ ){{0,2}}(?:aus dem Jahre?|anno|rok prod\.)"
    rf") {_YEAR}",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?:(?:the|his|her|their|this|’s|'s) {_YEAR} (?:[\w’'-]+ ){{0,2}}{_KIND},? "
    rf"|(?P<released>(?:19|20)[0-9]{{2}})年(?:公開|製作|制作|の)[^。、]{{0,12}}"
    rf"){_OPENS}\Z",
    re.IGNORECASE,
)
_FARTHEST = 120


def spoken_year(title: str, text: str) -> int | None:
    """
    >>> spoken_year("The Lamp", "I saw The Lamp, a French film from 2013 that nobody knows.")
    2013
    >>> spoken_year("The Lamp", "I saw the 1947 drama _The Lamp_.")
    1947
    >>> spoken_year("『金魚』感想", "2018年公開の『金魚』。")
    2018
    >>> spoken_year("The Lamp", "The Lamp is a remake of the film from 1954. I saw The Lamp in 2013.")
    """
    years = {year for name in _names(title) for year in _years_beside(name, text)}
    return years.pop() if len(years) == 1 else None


def _names(title: str) -> set[str]:
    """The whole, or what it has in quotation marks."""
    quoted = re.findall(r"[“„«»『「‘\"]([^“”„«»『』「」’\"]{2,80})[”“»«』」’\"]", title)
    return {name.strip() for name in (quoted or [title]) if len(name.strip()) > 1}


def _years_beside(name: str, text: str) -> Iterator[int]:
    for named in re.finditer(re.escape(name), text, re.IGNORECASE):
        if behind := _BEHIND.match(text, named.end()):
            yield int(behind["year"])
        before = _BEFORE.search(text, max(0, named.start() - _FARTHEST), named.start())
        if before and before["released"]:
            yield int(before["released"])
        elif before and not text[named.end() : named.end() + 1].isalnum():
            yield int(before["year"])
