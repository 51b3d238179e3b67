"""The ratings in a line, looked for once: some twenty rules ask whether one stands there."""

from blog import rating
from blog.rating import FoundRating
from exchange.parsers.text_dump.text.named_stars import find_named_stars
from exchange.remembered import remembered


@remembered
def find_ratings(text: str) -> tuple[FoundRating, ...]:
    """
    >>> [found.rating.text for found in find_ratings("Long story short: 4/4 stars")]
    ['4/4 stars']
    """
    named = find_named_stars(text)
    return (named,) if named else tuple(rating.find_ratings(text))
