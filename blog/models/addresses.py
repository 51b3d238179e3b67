"""Where things were found before."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from blog.models.films import Film
from blog.models.posts import Post
from blog.querysets import OldAddressQuerySet


class OldAddress(models.Model):
    """Where a post or a film was found before: that path (with its query) leads to the new address for good."""

    path = models.CharField(_("old path"), max_length=500, unique=True)
    post = models.ForeignKey(Post, models.CASCADE, null=True, blank=True, verbose_name=_("post"))
    film = models.ForeignKey(Film, models.CASCADE, null=True, blank=True, verbose_name=_("film"))
    target = models.CharField(_("path with fragment"), max_length=500, blank=True)

    objects = OldAddressQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("old address"), _("old addresses")
        constraints = [
            models.CheckConstraint(condition=Q(path__startswith="/"), name="old_address_is_a_path"),
            models.CheckConstraint(
                condition=Q(post__isnull=False, film=None, target="")
                | Q(post=None, film__isnull=False, target="")
                | Q(post=None, film=None, target__startswith="/"),
                name="old_address_leads_to_one_place",
            ),
        ]

    def __str__(self) -> str:
        return self.path

    def get_absolute_url(self) -> str:
        return self.target or (self.post or self.film).get_absolute_url()
