"""The marks that a line gives, without the article that looks like the best of them."""

from functools import lru_cache

from blog.rating import FoundRating, find_ratings


@lru_cache(maxsize=4096)
def find_marks(text: str) -> tuple[FoundRating, ...]:
    """
    >>> [each.rating.text for each in find_marks("Verdict: A wet delight. 4/5")]
    ['4/5']
    >>> [each.rating.text for each in find_marks("Grade: A")]
    ['A']
    """
    found = tuple(find_ratings(text))
    if not any(each.rating.text == "A" for each in found):
        return found
    return tuple(each for each in found if each.rating.text != "A" or not _goes_on(text[each.end :]))


def _goes_on(behind: str) -> bool:
    return behind[:1] == " " and behind[1:2].isalpha()
