"""One sentence set beside the mark of a film, outside the text: the verdict, though no label says so.

Of short sentences below a mark below the text, 66 of 76 in the opened dumps are the verdict, and of those above a mark
above the text all eight. Between text and mark 59 of 770 are: those are the text's last.
"""

import re
from collections.abc import Sequence

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate
from exchange.parsers.text_dump.byline.byline import is_byline
from exchange.parsers.text_dump.post.labelled_marks import things_behind_any_label
from exchange.parsers.text_dump.post.title import is_prose
from exchange.parsers.text_dump.text.glances import holds_figure
from exchange.parsers.text_dump.text.passages import Passage

_SHORT, _LONGEST, _LONGEST_ABOVE, _LONGEST_OF_PAGE = 25, 150, 90, 120
_TEXT = 180  # characters of a paragraph
_FEWEST_WORDS, _MOST_WORDS_OF_NAME = 2, 3
_ENDS = tuple(".!…。") + tuple(end + mark for end in ".!…" for mark in '”"»')
_LABELLED = re.compile(r"[^\s:]{1,20}(?: [^\s:]{1,20}){0,3}:(?:\s|$)")
_SENTENCE = re.compile(r"[.!?…](?:\s|$)")
_SPEAKS = re.compile(
    r"\b(?:i|me|my|we|us|our|ich|mich|mir|wir|uns|je|nous|moi|yo|io|noi|nosotros|eu|nós|ik|wij|ons|jag|jeg"
    r"|see you|let me|thanks?|thank you|danke|merci|gracias|grazie|obrigad\w+|subscribe|follow|join|send|comments?"
    r"|commentaires?|comentários?|comentarios?|commenti|kommentar\w*|yorum\w*|opinions?|feedback|newsletter|page"
    r"|next time|month|courtesy|ratings?|click|find out"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag"
    r"|cinemas?|kinos?|cines?|theat(?:er|re)s|screen(?:ing|ed)|\w*vorstellung\w*|\w*voorstelling\w*|dvds?|vhs|blu-?rays?"
    r"|stream\w*|netflix|available|rent|erhältlich|disponib\w+|rated|running time"
    r"|review\w*|\w*kritik\w*|rezension\w*|critiques?|reseñas?|recension\w*|recensie\w*|resenhas?|recenz\w+|hodnocen\w+)\b"
    r"|\bj[’']",
    re.IGNORECASE,
)
"""What speaks of the critic, to readers, or of where the film or a review is to be seen."""


def remark_beside(content: Sequence[Passage], rated: frozenset[int]) -> Passage | None:
    """What stands directly below the lines that rate a post, where its text has ended above them; or what it begins
    with, directly above them."""
    places = [place for place, each in enumerate(content) if each.number in rated]
    if not places or things_behind_any_label(content[places[-1]].plain):
        return None  # below `Boats: 4 oars out of 5` may stand more in words of the critic's own
    first, last = places[0], places[-1]
    beyond = content[last + 2 :]
    is_below = last + 1 < len(content) and any(map(_is_text, content[:first])) and not any(map(_may_be_text, beyond))
    if is_below and _is_remark(content[last + 1], _LONGEST):
        is_farewell = len(content[last + 1].plain) < _SHORT and bool(beyond)  # `Good film.`, and below it `Ciao`
        return None if is_farewell else content[last + 1]
    is_above = first == 1 and any(_is_text(each) for each in content[last + 1 :])
    return content[0] if is_above and _is_remark(content[0], _LONGEST_ABOVE) else None


def _is_text(each: Passage) -> bool:
    return len(each.plain) >= _TEXT


def _may_be_text(each: Passage) -> bool:
    """Long for a line of what a page prints below its posts."""
    return is_prose(each) and not each.is_item and len(each.plain) > _LONGEST_OF_PAGE


def _is_remark(each: Passage, longest: int) -> bool:
    """One short sentence about the film, no point of a list and without a label of its own."""
    text = each.plain.strip("*_ ")
    is_sentence = len(text) <= longest and text.endswith(_ENDS) and len(text.split()) >= _FEWEST_WORDS
    if each.is_item or not is_sentence or text[0] in "+([" or holds_figure(text) or "?" in text:
        return False
    if _LABELLED.match(text) or _SPEAKS.search(text) or len(_SENTENCE.findall(text)) > 1:
        return False
    is_said = is_prose(each) or (text[-1] in '!”"»' and len(text.split()) > _MOST_WORDS_OF_NAME)
    return is_said and not (is_byline(text) or is_boilerplate(text))
