"""Secret addresses at which a friend reads a post that is not published."""

import secrets

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from blog.models.posts import Post
from blog.models.users import User

TOKEN_BYTES = 24


def make_token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


class PrivateLink(models.Model):
    """One for each friend, so that one can be revoked without the others; a revoked one is deleted.

    The token is stored as it is: its owner must see it again to copy it, and whoever can read this table can read the
    draft beside it. A signed address instead could not be revoked without a row of its own.
    """

    post = models.ForeignKey(Post, models.CASCADE, related_name="private_links", verbose_name=_("post"))
    name = models.CharField(_("for"), max_length=100, help_text=_("Who gets it, to know whose to revoke."))
    token = models.CharField(max_length=64, unique=True, editable=False, default=make_token)
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, editable=False, verbose_name=_("made by"))
    made_at = models.DateTimeField(_("made"), auto_now_add=True)

    class Meta:
        ordering = ["made_at", "pk"]
        verbose_name, verbose_name_plural = _("private link"), _("private links")
        constraints = [
            models.CheckConstraint(condition=~Q(name="") & ~Q(token=""), name="private_link_has_a_name_and_a_token"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("blog:shared", args=[self.token])
