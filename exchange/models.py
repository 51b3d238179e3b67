"""What came in, what it became, and what is needed to look at it again or to undo it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from blog.models import Post


class ImportBatch(models.Model):
    """One import of one or many files, stored in one step; undoing it is one step too."""

    class State(models.TextChoices):
        COMMITTED = "committed", _("stored")
        UNDONE = "undone", _("undone")

    created_at = models.DateTimeField(_("imported"), auto_now_add=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, verbose_name=_("imported by")
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.COMMITTED)
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name, verbose_name_plural = _("import"), _("imports")
        constraints = [
            models.CheckConstraint(
                condition=Q(state="committed", undone_at=None) | Q(state="undone", undone_at__isnull=False),
                name="import_is_undone_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"


class ImportedFile(models.Model):
    """A file of an import as it was, byte for byte, with the account of every line."""

    batch = models.ForeignKey(ImportBatch, models.CASCADE, related_name="files", verbose_name=_("import"))
    name = models.CharField(_("name"), max_length=500)
    raw = models.BinaryField(_("content"))
    sha256 = models.CharField(_("SHA-256"), max_length=64, db_index=True)
    format = models.CharField(_("format"), max_length=40)
    encoding = models.CharField(_("encoding"), max_length=40)
    report = models.JSONField(_("report"))
    post = models.ForeignKey(
        Post, models.SET_NULL, null=True, blank=True, related_name="imported_files", verbose_name=_("post")
    )
    created = models.JSONField(_("what it became"), help_text=_("The keys of the rows it made."))

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("imported file"), _("imported files")

    def __str__(self) -> str:
        return self.name
