"""Films: what is written about."""

import uuid

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from blog.models.base import FIRST_FILM, LAST_FILM, WEB, FilledIn, free_slug_for, is_web_address
from blog.models.cards import Card
from blog.models.pictures import Picture
from blog.querysets import NaturalKeyManager
from blog.slugs import LONGEST


class Film(FilledIn):
    """Everything but the title may be unknown."""

    NATURAL_KEY = "uid"

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField(_("title"), max_length=300)
    original_title = models.CharField(_("original title"), max_length=300, blank=True)
    year = models.PositiveSmallIntegerField(
        _("year"), null=True, blank=True, validators=[MinValueValidator(FIRST_FILM), MaxValueValidator(LAST_FILM)]
    )
    directors = models.CharField(_("directors"), max_length=500, blank=True, help_text=_("Separated by commas."))
    runtime = models.PositiveSmallIntegerField(_("running time"), null=True, blank=True, help_text=_("In minutes."))
    countries = models.CharField(_("countries"), max_length=300, blank=True, help_text=_("Separated by commas."))
    poster = models.ForeignKey(Picture, models.SET_NULL, null=True, blank=True, verbose_name=_("poster"))
    imdb_id = models.CharField(_("IMDb id"), max_length=20, blank=True, help_text=_("Like tt1798709."))
    tmdb_id = models.PositiveIntegerField(_("TMDb id"), null=True, blank=True)
    credit = models.CharField(
        _("credit"), max_length=300, blank=True, help_text=_("Where the facts come from, as shown below them.")
    )
    credit_url = models.URLField(_("where they come from"), max_length=500, blank=True, validators=[WEB])
    slug = models.SlugField(_("slug"), max_length=LONGEST, unique=True, allow_unicode=True, blank=True)

    objects = NaturalKeyManager()

    class Meta:
        ordering = ["title", "year"]
        verbose_name, verbose_name_plural = _("film"), _("films")
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="film_has_a_title"),
            models.CheckConstraint(condition=~Q(slug=""), name="film_has_a_slug"),
            models.CheckConstraint(
                condition=Q(year=None) | Q(year__range=(FIRST_FILM, LAST_FILM)), name="film_year_is_a_year_of_film"
            ),
            models.CheckConstraint(condition=Q(runtime=None) | Q(runtime__gt=0), name="film_runtime_is_positive"),
            models.CheckConstraint(condition=is_web_address("credit_url"), name="film_facts_are_from_the_web"),
            models.UniqueConstraint(fields=["imdb_id"], condition=~Q(imdb_id=""), name="film_of_an_imdb_id"),
            models.UniqueConstraint(fields=["tmdb_id"], condition=~Q(tmdb_id=None), name="film_of_a_tmdb_id"),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.year})" if self.year else self.title

    def save(self, *args, **kwargs) -> None:
        super().save(*args, **kwargs)
        Card.objects.about(self).ask_for()

    def fill_in(self) -> None:
        self.slug = self.slug or free_slug_for(self, [self.title, f"{self.title} {self.year or ''}"], fallback="film")

    def natural_key(self) -> tuple[str]:
        return (str(self.uid),)

    def get_absolute_url(self) -> str:
        return reverse("blog:film", args=[self.slug])

    @property
    def director_names(self) -> list[str]:
        return [name.strip() for name in self.directors.split(",") if name.strip()]
