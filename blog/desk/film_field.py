"""The field that a film is typed into: one of our own by its name, or a new one, made when the review is stored."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from blog.lookups.addresses import FilmAddress, is_address, read_film_address
from blog.models import Film

_WITH_YEAR = re.compile(r"(?P<title>.+?)\s*[(\[](?P<year>(?:18|19|20|21)[0-9]{2})[)\]]\s*", re.DOTALL)


class FilmField(forms.CharField):
    """From "Her (2013)" to the film of that name, not stored yet when it is new; None where nothing is typed."""

    default_error_messages = {
        "several": _("There are several films of this name: %(films)s. Add the year, as in “%(example)s”."),
        "untitled": _("“%(address)s” does not say what the film is called. Type its title before the address."),
        "same": _("There are several films of this name and year. Give one of them another title or director first."),
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=2_000, required=False, **options)

    def prepare_value(self, value: Any) -> Any:
        return str(value) if isinstance(value, Film) else value

    def clean(self, value: str) -> Film | None:
        written = " ".join(super().clean(value).split())
        return self._film(written) if written else None

    def has_changed(self, initial: Any, data: Any) -> bool:
        return str(initial or "") != (data or "")

    def _film(self, written: str) -> Film:
        title, place = without_address(written)
        own = _at(place) if place else None
        if own:
            return own
        if place and not title:
            title = f"{place.title} ({place.year})" if place.title and place.year else place.title
        if not title:
            raise ValidationError(self.error_messages["untitled"], "untitled", {"address": written[:100]})
        film = self._named(title)
        if place and film.pk is None:
            _keep_number(film, place)
        return film

    def _named(self, written: str) -> Film:
        title, year = parted(written)
        namesakes = list(Film.objects.filter(title__iexact=title))
        found = [film for film in namesakes if year in {None, film.year}] or list(
            Film.objects.filter(title__iexact=written)
        )
        if len(found) > 1:
            self._refuse(found)
        return found[0] if found else self._of_unknown_year(namesakes, year) or Film(title=title, year=year)

    def _of_unknown_year(self, namesakes: list[Film], year: int | None) -> Film | None:
        """The film that is there without a year is meant; now its year is told."""
        undated = [film for film in namesakes if film.year is None]
        if len(undated) != 1:
            return None
        undated[0].year = year
        return undated[0]

    def _refuse(self, found: list[Film]) -> None:
        names = sorted({str(film) for film in found})
        if len(names) == 1:
            raise ValidationError(self.error_messages["same"], "same")
        example = next((name for name in names if name.endswith(")")), names[0])
        raise ValidationError(
            self.error_messages["several"], "several", {"films": ", ".join(names), "example": example}
        )


def parted(written: str) -> tuple[str, int | None]:
    """The title and the year of what is typed.

    >>> parted("Her (2013)"), parted("1917"), parted("Blade Runner 2049")
    (('Her', 2013), ('1917', None), ('Blade Runner 2049', None))
    """
    match = _WITH_YEAR.fullmatch(written)
    return (match["title"], int(match["year"])) if match else (written, None)


def without_address(written: str) -> tuple[str, FilmAddress | None]:
    """What is typed beside the address of a film's page elsewhere, and what that address says.

    >>> without_address("Her (2013) https://www.imdb.com/title/tt1798709/")
    ('Her (2013)', FilmAddress(service='imdb', id='tt1798709', title='', year=None))
    >>> without_address("The Q2 Affair")
    ('The Q2 Affair', None)
    """
    for word in written.split():
        place = read_film_address(word) if "/" in word or word == written or word.startswith("tt") else None
        if place:
            return " ".join(part for part in written.split() if part != word), place
    return ("", FilmAddress("", written)) if is_address(written) else (written, None)


def _at(place: FilmAddress) -> Film | None:
    """Our own film that has this number elsewhere."""
    if place.service == "imdb":
        return Film.objects.filter(imdb_id=place.id).first()
    return Film.objects.filter(tmdb_id=int(place.id)).first() if place.service == "tmdb" else None


def _keep_number(film: Film, place: FilmAddress) -> None:
    if place.service == "imdb":
        film.imdb_id = place.id
    if place.service == "tmdb":
        film.tmdb_id = int(place.id)
