"""The word of a page that nobody can comment on it any more, or could."""

from exchange.parsers.text_dump.around.form_words import CLOSED as WORDS
from exchange.parsers.text_dump.around.forms import CLOSED as PATTERNS

_LONGEST = 300


def says_closed(text: str) -> bool:
    """
    >>> says_closed("Comments are closed."), says_closed("Reacties zijn gesloten"), says_closed("The bar is closed.")
    (True, True, False)
    """
    small = text.lower().rstrip(". ") if len(text) <= _LONGEST else ""
    return small in WORDS or PATTERNS.fullmatch(small) is not None
