"""The ratings in a line, looked for once: some twenty rules ask whether one stands there."""

from blog import rating
from blog.rating import FoundRating
from exchange.remembered import remembered


@remembered
def find_ratings(text: str) -> tuple[FoundRating, ...]:
    """
    >>> [found.rating.text for found in find_ratings("Long story short: 4/4 stars")]
    ['4/4 stars']
    """
    return tuple(rating.find_ratings(text))
