"""The readable part of an address: made from a title, never empty, never taken, never one of the site's own."""

import re
from collections.abc import Callable

from django.utils.text import slugify

LONGEST = 200
_ONE_BY_ONE = 10

# First parts of our own addresses and of WordPress's, which old links may still ask for.
RESERVED = frozenset(
    {
        *("admin", "archive", "archives", "atom", "author", "blog", "category", "comments", "embed", "favicon", "feed"),
        *(
            "film",
            "films",
            "index",
            "lists",
            "login",
            "media",
            "page",
            "post",
            "preview",
            "rdf",
            "robots",
            "rss",
            "rss2",
            "search",
        ),
        *("setup", "sitemap", "static", "stats", "statistics", "tag", "tags", "themes", "trackback", "type"),
        *("wp", "wp-admin", "wp-content", "wp-includes", "wp-json", "wp-login", "xmlrpc"),
    }
)


def free_slug(wishes: list[str], is_taken: Callable[[str], bool], *, fallback: str) -> str:
    """The first of the wished titles whose slug is free; else the first one with a free number.

    All digits would read as a year (`/1917/`), so such a title gets a number too, as WordPress does it.
    """
    slugs = [_slug(wish) or fallback for wish in wishes]
    free = next((slug for slug in slugs if not is_reserved(slug) and not is_taken(slug)), None)
    first = f"{slugs[0]}-{fallback}" if is_reserved(f"{slugs[0]}-2") else slugs[0]
    return free or f"{first}-{_free_number(lambda number: not is_taken(f'{first}-{number}'))}"


def _free_number(is_free: Callable[[int], bool]) -> int:
    """The first free one from 2 on; where very many are taken, one after a taken one, found in few steps.

    >>> _free_number(lambda number: number > 5), _free_number(lambda number: number > 1999)
    (6, 2000)
    """
    for number in range(2, _ONE_BY_ONE):
        if is_free(number):
            return number
    taken, free = _ONE_BY_ONE - 1, 2 * _ONE_BY_ONE
    while not is_free(free):
        taken, free = free, 2 * free
    while free - taken > 1:
        middle = (taken + free) // 2
        taken, free = (taken, middle) if is_free(middle) else (middle, free)
    return free


def is_reserved(slug: str) -> bool:
    return slug in RESERVED or slug.isdigit() or re.fullmatch(r"comment-page-[0-9]+", slug) is not None


def _slug(title: str) -> str:
    return slugify(title, allow_unicode=True)[: LONGEST - 10].strip("-_")
