"""What several models share: rows that fill in what was left empty, and conditions for constraints."""

from django.core.validators import URLValidator
from django.db import models
from django.db.models import Q

from blog.slugs import free_slug

FIRST_FILM, LAST_FILM = 1870, 2200
WEB = URLValidator(schemes=["http", "https"])


class FilledIn(models.Model):
    """A row that makes for itself what was left empty, before a form checks it and before it is saved."""

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        self.fill_in()

    def save(self, *args, **kwargs) -> None:
        self.fill_in()
        super().save(*args, **kwargs)

    def fill_in(self) -> None:
        raise NotImplementedError

    def keep_slug_free(self) -> None:
        """Take another slug where the wished one is somebody else's: for rows that come from another database."""
        self.slug = free_slug_for(self, [self.slug], fallback=self._meta.model_name)


def free_slug_for(row: models.Model, wishes: list[str], *, fallback: str) -> str:
    others = type(row).objects.exclude(pk=row.pk)
    return free_slug(wishes, lambda slug: others.filter(slug=slug).exists(), fallback=fallback)


def is_web_address(column: str) -> Q:
    """Empty, or an address that is safe to link to: no `javascript:` gets past the database, whoever writes it."""
    return Q(**{column: ""}) | Q(**{f"{column}__startswith": "http://"}) | Q(**{f"{column}__startswith": "https://"})


def known(*columns: str) -> Q:
    """None of them is NULL: said where a constraint compares them, as SQL lets a comparison with NULL pass."""
    return Q(**{f"{column}__isnull": False for column in columns})
