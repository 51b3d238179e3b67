"""The readable part of an address: made from a title, never empty, never taken, never one of the site's own."""

import re
from collections.abc import Callable
from itertools import chain, count

from django.utils.text import slugify

LONGEST = 200

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
    """The first of the wished titles whose slug is free; else the first one with the first free number.

    All digits would read as a year (`/1917/`), so such a title gets a number too, as WordPress does it.
    """
    slugs = [_slug(wish) or fallback for wish in wishes]
    candidates = chain(slugs, (f"{slugs[0]}-{number}" for number in count(2)))
    return next(slug for slug in candidates if not is_reserved(slug) and not is_taken(slug))


def is_reserved(slug: str) -> bool:
    return slug in RESERVED or slug.isdigit() or re.fullmatch(r"comment-page-[0-9]+", slug) is not None


def _slug(title: str) -> str:
    return slugify(title, allow_unicode=True)[: LONGEST - 10].strip("-_")
