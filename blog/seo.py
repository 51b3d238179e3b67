"""The head of a page: its description, and what it tells machines about the review (schema.org, as JSON-LD)."""

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from blog.images import CARD_SIZE
from blog.models import Film, Post

# JSON inside <script> ends where HTML says it ends; these characters never reach the page as such.
_ESCAPED = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def json_ld(post: Post) -> SafeString:
    """What kind of thing the post is: a Review of a Movie when it has a film, else a BlogPosting."""
    described = _review(post) if post.film else _article(post)
    written = json.dumps({"@context": "https://schema.org", **described}, ensure_ascii=False)
    return mark_safe(written.translate(_ESCAPED))  # noqa: S308  (escaped in the line above)


@dataclass(frozen=True)
class Sharing:
    """What others show of a post that is linked there: the card, or the picture until the card is drawn."""

    image: str = ""
    width: int = 0
    height: int = 0
    alt: str = ""
    is_large: bool = False


def sharing(post: Post) -> Sharing:
    card = getattr(post, "card", None)
    if card and card.file:
        width, height = CARD_SIZE
        words = [post.title, str(post.film) if post.film and post.film.title != post.title else ""]
        words.append(post.rating.text if post.rating else "")
        return Sharing(absolute(card.file.url), width, height, " · ".join(filter(None, words)), is_large=True)
    if picture := post.cover:
        return Sharing(absolute(picture.file.url), picture.width, picture.height, picture.alt)
    return Sharing()


def absolute(path: str) -> str:
    return f"{settings.SITE_URL}{path}"


def _review(post: Post) -> dict[str, Any]:
    described = {**_article(post), "@type": "Review", "itemReviewed": _movie(post.film)}
    rating = post.rating
    if rating:
        described["reviewRating"] = {
            "@type": "Rating",
            "ratingValue": _number(rating.value),
            "bestRating": _number(rating.best),
            "worstRating": _number(rating.worst),
        }
    return described


def _article(post: Post) -> dict[str, Any]:
    described = {
        "@type": "BlogPosting" if post.kind == Post.Kind.POST else "WebPage",
        "name": post.title,
        "url": absolute(post.get_absolute_url()),
        "description": post.summary,
        "author": _author(post),
        "publisher": {"@type": "Organization", "name": settings.BLOG_TITLE, "url": absolute("/")},
        "inLanguage": settings.LANGUAGE_CODE,
        "datePublished": post.shown_date and post.shown_date.date().isoformat(),
        "image": absolute(post.cover.file.url) if post.cover else None,
    }
    return {key: value for key, value in described.items() if value}


def _author(post: Post) -> dict[str, str]:
    """The site speaks for a text whose author is not known."""
    if post.author:
        person = {"@type": "Person", "name": str(post.author)}
        return {**person, "url": absolute(post.author.get_absolute_url())} if post.is_in_lists else person
    return {"@type": "Organization", "name": settings.BLOG_TITLE, "url": absolute("/")}


def _movie(film: Film) -> dict[str, Any]:
    described = {
        "@type": "Movie",
        "name": film.title,
        "alternateName": film.original_title,
        "dateCreated": film.year and str(film.year),
        "director": [{"@type": "Person", "name": name} for name in film.director_names],
        "url": absolute(film.get_absolute_url()),
        "sameAs": f"https://www.imdb.com/title/{film.imdb_id}/" if film.imdb_id else "",
        "image": absolute(film.poster.file.url) if film.poster else None,
    }
    return {key: value for key, value in described.items() if value}


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
