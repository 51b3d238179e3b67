"""Where things were found before."""

from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from blog.models.films import Film
from blog.models.posts import Post, Tag
from blog.models.users import User
from blog.querysets import OldAddressQuerySet, Reader

ROWS = ("post", "film", "tag", "author")


def _leads_to(place: str) -> Q:
    """There and nowhere else; `target` is a path, the others are rows."""
    others = Q(**{row: None for row in ROWS if row != place})
    if place == "target":
        return others & Q(target__startswith="/")
    return others & Q(**{f"{place}__isnull": False}, target="")


class OldAddress(models.Model):
    """Where a row was found before: that path (with its query) leads to the new address for good.

    Paths stand here as people read them: `/amélie/`, not `/am%C3%A9lie/`.
    """

    path = models.CharField(_("old path"), max_length=500, unique=True)
    post = models.ForeignKey(Post, models.CASCADE, null=True, blank=True, verbose_name=_("post"))
    film = models.ForeignKey(Film, models.CASCADE, null=True, blank=True, verbose_name=_("film"))
    tag = models.ForeignKey(Tag, models.CASCADE, null=True, blank=True, verbose_name=_("tag"))
    author = models.ForeignKey(User, models.CASCADE, null=True, blank=True, verbose_name=_("author"))
    target = models.CharField(_("path with fragment"), max_length=500, blank=True)

    objects = OldAddressQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("old address"), _("old addresses")
        constraints = [
            models.CheckConstraint(condition=Q(path__startswith="/"), name="old_address_is_a_path"),
            models.CheckConstraint(
                condition=reduce(or_, map(_leads_to, [*ROWS, "target"])), name="old_address_leads_to_one_place"
            ),
        ]

    def __str__(self) -> str:
        return self.path

    def get_absolute_url(self) -> str:
        return self.target or self.row.get_absolute_url()

    @property
    def row(self) -> Post | Film | Tag | User | None:
        return self.post or self.film or self.tag or self.author

    def is_open_to(self, user: Reader) -> bool:
        """Whether they find a page there: one that leads to a draft would tell the draft's name."""
        if self.post:
            return Post.objects.visible_to(user).filter(pk=self.post.pk).exists()
        if self.film:
            return Post.objects.visible_to(user).about(self.film).exists()
        if self.author:
            return Post.objects.published().articles().by(self.author).exists()
        return True
