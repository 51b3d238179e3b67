"""Where a picture is used, in words and with the way there."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from blog.models import Picture


@dataclass(frozen=True)
class Use:
    kind: str
    title: str
    url: str


def uses_of(picture: Picture) -> Iterator[Use]:
    """By what was fetched with it (`Picture.objects.with_uses()`), so that a whole page of them asks nothing more."""
    for post in picture.post_set.all():
        yield Use(_("Picture of"), str(post), reverse("admin:blog_post_change", args=[post.pk]))
    for film in picture.film_set.all():
        yield Use(_("Poster of"), str(film), reverse("admin:blog_film_change", args=[film.pk]))
    for post in picture.texts.all():
        yield Use(_("In the text of"), str(post), reverse("admin:blog_post_change", args=[post.pk]))
