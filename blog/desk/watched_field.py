"""The field for the day a film was seen: a whole date, a month, a year, or nothing where nobody remembers."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from blog.models.base import FIRST_FILM, LAST_FILM

Watched = tuple[int | None, int | None, int | None]
UNKNOWN: Watched = (None, None, None)


class WatchedField(forms.CharField):
    """From `2013-12-24`, `2013-12` or `2013` to year, month and day, as far as they are told."""

    default_error_messages = {
        "unreadable": _("Write the day as 2013-12-24, the month as 2013-12, or the year as 2013.")
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, max_length=20, **options)

    def clean(self, value: str) -> Watched:
        written = super().clean(value)
        watched = read_watched(written) if written else UNKNOWN
        if watched is None:
            raise ValidationError(self.error_messages["unreadable"], "unreadable")
        return watched


def read_watched(written: str) -> Watched | None:
    """
    >>> read_watched("2013-12-24"), read_watched("2013/2"), read_watched("2013-02-30")
    ((2013, 12, 24), (2013, 2, None), None)
    """
    match = re.fullmatch(r"([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?", written.strip())
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        date(year or 1, month or 1, day or 1)
    except ValueError:
        return None
    return (year, month, day) if FIRST_FILM <= (year or 0) <= LAST_FILM else None


def written_watched(watched: Watched) -> str:
    """
    >>> written_watched((2013, 2, None)), written_watched(UNKNOWN)
    ('2013-02', '')
    """
    year, month, day = watched
    return "-".join([*([f"{year:04}"] if year else []), *(f"{part:02}" for part in (month, day) if part)])
