"""A line of what is said of a post as all pages would print it: without icons, with gaps, without what tools add."""

import re

from exchange.parsers.text_dump.byline.clauses import without_frame
from exchange.parsers.text_dump.byline.glued import with_gaps
from exchange.parsers.text_dump.byline.left_links import without_links
from exchange.parsers.text_dump.byline.words import TAGGED, without_navigation
from exchange.parsers.text_dump.text.glances import Parts

_AGO_ON = re.compile(
    r"(?<=\w )(?:about )?(?:[0-9]{1,2}|an?) (?:year|month|week|day|hour)s? ago,? (?:on )?"
    r"|(?<=\w )vor [0-9]{1,2} (?:Jahren|Monaten|Wochen|Tagen) (?=am )"
    r"|(?<=\w )il y a [0-9]{1,2} (?:ans|mois|jours),? (?=le )"
)
_OF_AGO = Parts.of(" ago", "vor ", "il y a ")
_PICTURE_BEHIND = re.compile(
    r" ?\[(?:icon|image|img|pencil|edit|quick edit|e-?mail|mail|print)[^\[\]]{0,20}\]$", re.IGNORECASE
)
_EDIT_BEHIND = re.compile(
    r" [(\[](?:edit|bearbeiten|modifier|editar|modifica|bewerken|redigera|edytuj)[)\]]$", re.IGNORECASE
)
_COPYRIGHT_BEHIND = re.compile(r"(?<=\w) ©(?: Copyright)?(?: [0-9]{4})?$", re.IGNORECASE)
_ARROW = frozenset("»›>")
_ARROWS = re.compile(r"^[»›>]{1,3} (?=\w)")
_WEEKDAY = re.compile(r" ?\((?:月|火|水|木|金|土|日|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\)")
_TIGHT_COLON = re.compile(r"[^\W\d_][\w ’]{1,24}:(?=[^\W\d_])")
_WIDE = {ord("："): ": ", ord("｜"): " | ", ord("\u3000"): " ", ord("（"): " (", ord("）"): ") "}
_CLOSING = frozenset(")]")
_DASHES = frozenset("–—-")
_LEFT_DASH = re.compile(r"(?<=\w\w)\s\\?[–—-]$")
_NO_LIST = re.compile(r",[ ,]*(?:[.|–—-]|$)")
"""All tags were lost."""
_NO_TAGS = re.compile(
    rf"(?<=\w) (?:(?:and|und|et|y|e|en|och|og|i) )?{TAGGED}[ ,]*,[ ,]*(?:\.$|(?=\.|$))", re.IGNORECASE
)
_NO_TAGS_BETWEEN = re.compile(rf"(?<=\w )[–—|-] {TAGGED}[ ,]*,[ ,]*(?=[–—|-] )", re.IGNORECASE)
_OFFICE_BEHIND = re.compile(
    r"(?<=[^\W\d_]{3})\s?/\s?(?=(?:[^\W\d_]{2,15} ){0,2}"
    r"(?:writer|editor|reporter|critic|reviewer|columnist|contributor)$)",
    re.IGNORECASE,
)
"""`by Ada Lind/Staff Writer`"""
_EMPHASIS = re.compile(r"^_(?=\w)(?P<inside>[^_]{3,120}\w)_(?= |$)")


def tidied(text: str) -> str:
    """
    >>> tidied("by Ada Lind -"), tidied("Posted in Drama and tagged , , ."), tidied("_by Ada at 12:20_ 8 comments")
    ('by Ada Lind', 'Posted in Drama', 'by Ada at 12:20 | 8 comments')
    """
    text = _ARROWS.sub("", text) if text[:1] in _ARROW else text
    text = without_links(text)
    text = without_navigation(text if text.isascii() else text.translate(_WIDE))
    text = without_frame(_WEEKDAY.sub(" ", text) if "(" in text else text)
    text = _OFFICE_BEHIND.sub(", ", text) if "/" in text else text
    has_list = _NO_LIST.search(text) is not None
    text = _NO_TAGS_BETWEEN.sub("", text) if has_list else text
    text = _LEFT_DASH.sub("", text) if text[-1:] in _DASHES else text
    text = _EMPHASIS.sub(r"\g<inside>", text) if text[:1] == "_" else text
    text = _NO_TAGS.sub("", text) if has_list else text
    if label := _TIGHT_COLON.match(text):
        text = f"{label[0]} {text[label.end() :]}"  # `categoria:fog, soup`
    text = _COPYRIGHT_BEHIND.sub("", text) if "©" in text else text
    text = _PICTURE_BEHIND.sub("", text) if text[-1:] == "]" else text
    text = _EDIT_BEHIND.sub("", text) if text[-1:] in _CLOSING else text
    return with_gaps(_AGO_ON.sub("", text) if _OF_AGO.are_in(text) else text)
