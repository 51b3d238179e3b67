"""What came in, what it became, and what is needed to look at it again or to undo it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from blog.models import Post


class ImportBatch(models.Model):
    """An import of one or many files: looked at first, stored in one step, undone in one step."""

    class State(models.TextChoices):
        PREVIEW = "preview", _("to be looked at")
        COMMITTED = "committed", _("stored")
        UNDONE = "undone", _("undone")

    created_at = models.DateTimeField(_("imported"), auto_now_add=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, verbose_name=_("imported by")
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.PREVIEW)
    committed_at = models.DateTimeField(_("stored"), null=True, blank=True)
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)

    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="imports_as_author",
        verbose_name=_("author of the posts"),
    )
    status = models.CharField(
        _("status of the posts"), max_length=10, choices=Post.Status, default=Post.Status.PUBLISHED
    )
    published_at = models.DateTimeField(
        _("published here"), null=True, blank=True, help_text=_("When the posts appear here; when stored, if empty.")
    )

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name, verbose_name_plural = _("import"), _("imports")
        constraints = [
            models.CheckConstraint(
                condition=Q(state="preview", committed_at=None, undone_at=None)
                | Q(state="committed", committed_at__isnull=False, undone_at=None)
                | Q(state="undone", committed_at__isnull=False, undone_at__isnull=False),
                name="import_is_stored_and_undone_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(status__in=["draft", "published", "private"]), name="import_status_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"


class ImportedFile(models.Model):
    """A file of an import as it was, byte for byte, with what was understood of it and what became of it."""

    batch = models.ForeignKey(ImportBatch, models.CASCADE, related_name="files", verbose_name=_("import"))
    name = models.CharField(_("name"), max_length=500)
    raw = models.BinaryField(_("content"))
    sha256 = models.CharField(_("SHA-256"), max_length=64, db_index=True)
    source_id = models.CharField(
        _("name of its content"),
        max_length=200,
        blank=True,
        db_index=True,
        help_text=_("The same for the same text, whatever the name, the encoding and the line ends."),
    )
    format = models.CharField(_("format"), max_length=40, blank=True)
    encoding = models.CharField(_("encoding"), max_length=40, blank=True)
    asked_encoding = models.CharField(
        _("encoding that was named"), max_length=40, blank=True, help_text=_("Found by looking, if empty.")
    )
    report = models.JSONField(_("report"))
    problem = models.TextField(_("why it cannot be read"), blank=True)
    corrections = models.JSONField(_("corrections"), default=dict, blank=True)
    shared = models.JSONField(
        _("what other files told of it"),
        default=dict,
        blank=True,
        help_text=_("How many other posts of its site came with it, and how many of those have which of its lines."),
    )
    is_left_out = models.BooleanField(_("left out"), default=False)

    post = models.ForeignKey(
        Post,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="imported_files",
        verbose_name=_("post"),
        help_text=_("What it became, or joined."),
    )
    joins = models.ForeignKey(
        Post,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="files_that_may_join",
        verbose_name=_("may be of this post"),
    )
    join = models.BooleanField(_("joins it"), null=True, blank=True)
    created = models.JSONField(
        _("what it became"),
        default=dict,
        blank=True,
        help_text=_("The rows it made, each with the print of its content then, and what it filled in elsewhere."),
    )

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("imported file"), _("imported files")

    def __str__(self) -> str:
        return self.name
