"""Links and pictures left in a byline: by html2text with gaps or a picture inside, by mails as addresses."""

import re

_PICTURE = re.compile(r"\[?\s{0,2}!\[[^\[\]]{0,80}\]\([^()\[\]]{0,300}\)\s{0,2}(?:\]\([^()\[\]]{0,400}\))?")
_ADDRESS = re.compile(r"\s?<(?:https?|mailto):[^<>\s]{1,300}>")
_LINK = re.compile(r"\[([^\[\]]{1,80})\]\([^()\[\]]{1,400}\)")


def without_links(text: str) -> str:
    """
    >>> without_links("Labels: [slow boats](https://a.example/label/slow boats), [fog](/fog)")
    'Labels: slow boats, fog'
    >>> without_links("by Ada at [10:30 PM](/a) [ ![](mail.gif) ](/mail)")
    'by Ada at 10:30 PM'
    """
    text = without_addresses(text)
    return _LINK.sub(r"\1", _PICTURE.sub("", text)).strip() if "](" in text else text


def without_addresses(text: str) -> str:
    """
    >>> without_addresses("Ada <mailto:ada@a.example>, 4 May <https://a.example/4>")
    'Ada, 4 May'
    """
    return _ADDRESS.sub("", text) if "<" in text else text
