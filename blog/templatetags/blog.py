"""How a rating, a poster and a date look."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from zlib import crc32

from django import template
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from blog import seo
from blog.images import TINTS
from blog.models import Film, Post
from blog.rating import Rating, stars

register = template.Library()

STAR = 24  # units of the drawing that a star is wide, and one more to the next
LONG_TITLE = 18
SIZES_OF_LETTERS = ((6, "large"), (8, "medium"), (11, "small"))
"""Up to how many letters a word may have to stand whole on a drawn poster, and in which size."""
SEEN_AT_ONCE = 3  # posters of a list, on a tall screen
# How wide a picture is shown, as .poster has it in post.css and film.css.
SIZES = {
    "head": "(min-width: 33rem) 15rem, 46vw",
    "wide": "(min-width: 70rem) 67rem, calc(100vw - 2rem)",
    "list": "(min-width: 42.5rem) 8.5rem, max(4.5rem, 20vw)",
}


@dataclass(frozen=True)
class DrawnStar:
    x: int
    fill: float

    @property
    def width(self) -> str:
        return f"{self.fill * STAR:g}"


@register.inclusion_tag("blog/_rating.html")
def rating(rating: Rating | None, *, is_repeated: bool = False) -> dict[str, Any]:
    """Stars where the scale is one of stars, the critic's own notation beside them, and words for who cannot see.

    Machines are told once: `is_repeated` leaves the microformats out.
    """
    if rating is None:
        return {}
    fills = stars(rating)
    return {
        "rating": rating,
        "is_repeated": is_repeated,
        "words": spoken(rating),
        "stars": [DrawnStar(position * (STAR + 1), fill) for position, fill in enumerate(fills)],
        "width": len(fills) * (STAR + 1) - 1,
        "value": f"{rating.value.normalize():f}",
        "best": f"{rating.best.normalize():f}",
        "worst": f"{rating.worst.normalize():f}",
    }


@register.inclusion_tag("blog/_poster.html")
def poster(post_or_film: Post | Film, *, place: Literal["head", "list"] = "head", number: int = 1) -> dict[str, Any]:
    """The picture, or a poster drawn from the title where there is none.

    In a list, `number` says which one it is: those that are seen only later are loaded later.
    """
    is_post = isinstance(post_or_film, Post)
    picture = post_or_film.cover if is_post else post_or_film.poster
    title = post_or_film.film.title if is_post and post_or_film.film else post_or_film.title
    is_wide = bool(picture) and picture.width > picture.height
    return {
        "picture": picture and picture.shown,
        "is_wide": is_wide,
        "is_head": place == "head",
        "is_below": number > SEEN_AT_ONCE,
        "sizes": SIZES["wide" if is_wide and place == "head" else place],
        "title": title,
        "tint": crc32(title.encode()) % TINTS,
        "size": _size_of_letters(title),
    }


def _size_of_letters(title: str) -> str:
    """
    >>> [_size_of_letters(title) for title in ("Her", "The Ferryman", "Melancholia", "Everybody Goes to Sea")]
    ['large', 'medium', 'small', 'small']
    """
    longest = max(map(len, title.split()), default=0)
    size = next((size for most, size in SIZES_OF_LETTERS if longest <= most), "tiny")
    return "small" if len(title) > LONG_TITLE and size in ("large", "medium") else size


@register.filter
def absolute(path: str) -> str:
    """With the name of the site, for what is read elsewhere."""
    return seo.absolute(path)


@register.filter("rating_in_words")
def in_words(rating: Rating) -> str:
    if not stars(rating):
        return _("Rated %(rating)s") % {"rating": rating.text}
    value, best = (number_format(number.normalize()) for number in (rating.value, rating.best))
    return _("%(value)s of %(best)s stars") % {"value": value, "best": best}


def spoken(rating: Rating) -> str:
    """For a screen reader, which passes over the sign of a grade and makes a date of a fraction."""
    value, best = (number_format(number.normalize()) for number in (rating.value, rating.best))
    if rating.is_letter:
        sign = {"+": _("plus"), "-": _("minus")}.get(rating.letter[1:], "")
        return _("Rated %(rating)s") % {"rating": f"{rating.letter[0]} {sign}".strip()}
    if stars(rating) or rating.is_percent or rating.is_thumbs:
        return in_words(rating)
    return _("Rated %(value)s of %(best)s") % {"value": value, "best": best}


@register.filter
def watched(post: Post) -> str:
    """The day the film was seen, as far as it is known, in the words of the language."""
    if post.watched_day:
        return date_format(date(post.watched_year, post.watched_month, post.watched_day), "DATE_FORMAT")
    if post.watched_month:
        return date_format(date(post.watched_year, post.watched_month, 1), "YEAR_MONTH_FORMAT")
    return str(post.watched_year or "")
