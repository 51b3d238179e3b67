"""Who writes, and who looks after the site."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from blog.models.base import FilledIn, free_slug_for
from blog.slugs import LONGEST


class User(FilledIn, AbstractUser):
    username = models.CharField(
        _("user name"),
        max_length=150,
        unique=True,
        help_text=_("The name to log in with."),
        error_messages={"unique": _("There is a user of this name already.")},
    )
    display_name = models.CharField(_("display name"), max_length=150, blank=True, help_text=_("Shown to readers."))
    slug = models.SlugField(_("slug"), max_length=LONGEST, unique=True, allow_unicode=True, blank=True)

    class Meta(AbstractUser.Meta):
        constraints = [models.CheckConstraint(condition=~Q(slug=""), name="user_has_a_slug")]

    def __str__(self) -> str:
        return self.display_name or self.get_full_name() or self.username

    def fill_in(self) -> None:
        self.slug = self.slug or free_slug_for(self, [str(self)], fallback="author")

    def get_absolute_url(self) -> str:
        """The page of what they have published: there is none for who only reads, or looks after the site."""
        return reverse("blog:author", args=[self.slug])
