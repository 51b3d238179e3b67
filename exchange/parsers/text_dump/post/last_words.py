"""The mark behind the last sentence of a text, in one paragraph with it."""

import re

from blog.rating import Rating
from exchange.parsers.text_dump.post.figures import read_bare_figure
from exchange.parsers.text_dump.post.labelled_marks import mark_behind_label

_LONGEST = 60
_SENTENCE_ENDS = re.compile(r"(?:[.!?…][”\"’»)]?|\s[/|])\s{1,3}(?=[(\[]?[^\W\d_]{2,20} ?[\w ]{0,12}[:=–-]? )")


def rating_behind_text(text: str) -> Rating | None:
    """What would be a line that rates if a tool had not joined it to the text.

    >>> rating_behind_text("The fog pays for all of it. Rating: 9").value
    Decimal('9')
    >>> rating_behind_text("The fog pays for all of it. Nota: 3"), rating_behind_text("My rating: 9")
    (None, None)
    """
    begin = max(0, len(text) - _LONGEST)
    ends = [match.end() for match in _SENTENCE_ENDS.finditer(text, begin)]
    last = text[ends[-1] :] if ends else ""
    figure = read_bare_figure(last)
    return figure.rating if figure else mark_behind_label(last)
