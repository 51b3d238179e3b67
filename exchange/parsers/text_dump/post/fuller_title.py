"""The title as a post has it, above the name of the film alone with which its facts begin."""

import re
from collections.abc import Sequence

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate
from exchange.parsers.text_dump.post.title import is_prose
from exchange.parsers.text_dump.text.passages import Passage

_LONGEST, _SHORTEST, _FAR = 130, 4, 6
_QUOTES = "\"'“”‘’«»„"
_OPENS, _CLOSES = r"[\"'“‘«„]?", r"[\"'”’»“]?"
_KIND = (
    r"(?:(?:film|movie|short|dvd|blu-ray|cinema|kino|documentary|festival) ){0,2}"
    r"(?:review|reviewed|short|film|movie|film ?kritik|kritik|critique|critica|crítica|recensione|reseña|resenha"
    r"|recensie|filmrecensie|recension|filmrecension|anmeldelse|filmanmeldelse|recenzja|rezension|arvostelu)"
)
_YEAR = r"(?: [(\[](?:18|19|20)[0-9]{2}[)\]])"


def fuller_above(title: str, place: int, content: Sequence[Passage]) -> int | None:
    """The place of the line above, with no text between, that is the title and says more than the film's name.

    That is a word for reviews with the name, the name with its year, or a sentence that begins with the name in
    quotation marks; not the links that lead to a page, which end with its title, nor what a tab shows, with the site's
    name.

    >>> from exchange.parsers.text_dump.text.lines import scan
    >>> from exchange.parsers.text_dump.text.passages import passages
    >>> page = passages(scan(["Review: Low Tide", "", "Low Tide", "", "2014, 90 min"]), None)
    >>> fuller_above("Low Tide", 1, page), fuller_above("2014, 90 min", 2, page)
    (0, None)
    """
    if len(title) < _SHORTEST or re.search(_YEAR, title):
        return None
    bare = re.escape(title.strip(_QUOTES))
    name = f"{_OPENS}{bare}{_CLOSES}"
    fuller = re.compile(
        rf"{_KIND} ?[:–—-] ?{name}{_YEAR}?|{name}{_YEAR}(?:,? {_KIND})?|{name},? {_KIND}"
        rf"|[\"“‘«„]{bare}[\"”’»“](?: [–—-] [^\W\d_]| [a-zß-ÿ]+ [^\W\d_]+ [^\W\d_])[^|»›>]*",
        re.IGNORECASE,
    )
    for at in range(place - 1, max(-1, place - _FAR), -1):
        each = content[at]
        if (is_prose(each) and len(each.plain) > _LONGEST) or is_boilerplate(each.plain):
            return None
        if not each.is_item and each.plain == each.text.strip("# ") and fuller.fullmatch(each.plain):
            return at
    return None
