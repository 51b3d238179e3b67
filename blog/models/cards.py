"""The card by which a post is shown elsewhere: a picture with its title, drawn by the worker."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blog.querysets import CardQuerySet


class Card(models.Model):
    """A post has one soon after it was published; `shows` is a print of what is drawn on it."""

    post = models.OneToOneField("blog.Post", models.CASCADE, related_name="card", verbose_name=_("post"))
    file = models.FileField(_("file"), upload_to="cards", blank=True)
    shows = models.CharField(max_length=64, blank=True)
    due_at = models.DateTimeField(_("worker looks at it"), default=timezone.now, null=True)

    objects = CardQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("card"), _("cards")
        indexes = [models.Index(fields=["due_at"], condition=Q(due_at__isnull=False), name="cards_to_draw")]

    def __str__(self) -> str:
        return self.file.name
