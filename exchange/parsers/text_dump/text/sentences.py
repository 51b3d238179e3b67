"""Sentences that a page broke between two lines, wherever it did so."""

import re
from collections.abc import Sequence
from itertools import pairwise

from exchange.parsers.text_dump.text.wrapping import ends_sentence

_LONG = 50  # verses are shorter
_FEWEST_LINES, _NARROW = 4, 0.7
_LEADS_ON = re.compile(
    r"(?:^|[ (])(?:the|an|of|and|with|from|whose|its|their|than|der|die|das|dem|den|des|ein|eine|einem|einen|einer"
    r"|eines|und|von|vom|zum|zur|sehr|le|la|les|de|du|une|des|et|avec|chez|pour|que|el|los|las|una|del|con|por|para|il|lo"
    r"|gli|di|della|dei|delle|e|os|um|uma|do|da|dos|das|com|sem|een|het|van|och|av|som|med|og|til|w|z|i|na"
    r"|[cdjlmnsq][’']|c[’']est|qu[’']un|qu[’']une)$"
)
"""Small words with which no line ends on purpose."""


def breaks_sentence(above: str, below: str) -> bool:
    """Does the line above break off within its sentence?

    >>> breaks_sentence("The roof, the fog and the", "Orchestra of the harbour.")
    True
    >>> breaks_sentence("Two oars", "and a lamp"), breaks_sentence("She rows back.", "but why?")
    (False, False)
    """
    if ends_sentence(above) or not below[:1].isalpha():
        return False
    if _LEADS_ON.search(above):
        return True
    is_long = len(above) >= _LONG or len(below) >= _LONG
    return is_long and below[0].islower() and " " in above


def is_typed_in_lines(texts: Sequence[str]) -> bool:
    """Was there a break wherever the line was full? Most lines break off, and all but the last are about as long."""
    if len(texts) < _FEWEST_LINES:
        return False
    longest = max(map(len, texts))
    is_full = longest >= _LONG and all(len(text) >= _NARROW * longest for text in texts[:-1])
    return is_full and sum(breaks_sentence(*pair) for pair in pairwise(texts)) * 2 > len(texts) - 1
