"""The checklist of a post: its facts gathered, and the reminders in the site's language."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext

from blog.checklist import Facts, look_over
from blog.models import FurtherReading, Post


@dataclass(frozen=True)
class Line:
    """A reminder as the desk shows it; `field` is the name of a field of the form of posts, or of its inline."""

    code: str
    field: str
    words: str

    @property
    def anchor(self) -> str:
        """Where the field stands in the form, by the id that Django's admin gives it."""
        return "further_reading" if self.field == "further_reading" else f"id_{self.field}"


def reminders_for(post: Post, further: Iterable[FurtherReading] | None = None) -> list[Line]:
    """For a stored post, or for one that a form has filled in and rendered, with the further reading of the form."""
    return [
        Line(reminder.code, reminder.field, gettext(reminder.sentence) % reminder.values)
        for reminder in look_over(facts_of(post, further))
    ]


def facts_of(post: Post, further: Iterable[FurtherReading] | None = None) -> Facts:
    if further is None:
        further = post.further_reading.all() if post.pk else []
    poster = post.film.poster if post.film else None
    return Facts(
        title=post.title,
        slug=post.slug,
        html=post.html,
        excerpt=post.excerpt,
        verdict=post.verdict,
        pull_quote=post.pull_quote,
        picture=post.picture.alt if post.picture else None,
        poster=poster.alt if poster else None,
        further=tuple((link.title, link.url) for link in further),
        has_film=post.film is not None,
        has_rating=post.rating is not None,
        has_watched_date=post.watched_year is not None,
        is_page=post.kind == Post.Kind.PAGE,
        is_new=not post.was_published,
    )
