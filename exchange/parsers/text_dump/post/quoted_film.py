"""The film whose name stands in quotation marks in a title, beside a word for reviews: `‘Her’ Review: All Ears`."""

import re

_REVIEW = (
    r"(?:re-?)?(?:review|kritik|filmkritik|rezension|critique|crítica|reseña|recensione|recensie|recension|anmeldelse"
    r"|recenzja)"
)
_QUOTED = r"[‘“„«»‹\"']\s?(?P<film>[^\s‘“„«»‹\"'].{0,80}?)\s?[’”“»«›\"']"
_BEFORE = re.compile(
    rf"{_QUOTED}(?: [(\[][0-9]{{4}}[)\]])?:? (?:[^\W\d_]{{2,14}} ){{0,2}}{_REVIEW}\b.*", re.IGNORECASE | re.DOTALL
)
_BEHIND = re.compile(rf"(?:[^\W\d_]{{2,14}} ){{0,2}}{_REVIEW} ?[:|–—-] {_QUOTED}(?= ).*", re.IGNORECASE | re.DOTALL)


def film_in_quotes(title: str) -> str:
    """
    >>> film_in_quotes("‘Don’t Look Now’ Review: Wet Feet"), film_in_quotes("Review: “Her” is all ears")
    ('Don’t Look Now', 'Her')
    >>> film_in_quotes("‘The Lamp’ and Other Stories")
    ''
    """
    match = _BEFORE.fullmatch(title) or _BEHIND.fullmatch(title)
    return match["film"] if match else ""
