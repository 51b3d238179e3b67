"""What was done with a comment: by whom, through which door, when and why; and what it was before."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comments.models.comments import Comment


class Decision(models.Model):
    """One change of one comment. What was decided at once bears the same `step`, and is undone at once."""

    class Via(models.TextChoices):
        RULE = "rule", _("a rule")
        DESK = "desk", _("the desk")
        MAIL = "mail", _("a link in a mail")
        WRITER = "writer", _("its writer")
        COMMAND = "command", _("a command")

    comment = models.ForeignKey(Comment, models.CASCADE, related_name="decisions", verbose_name=_("comment"))
    step = models.UUIDField(default=uuid.uuid4, db_index=True, editable=False)
    before = models.JSONField(
        _("before"), default=dict
    )  # the changed fields by name, with their values; a parent by key
    after = models.JSONField(_("after"), default=dict)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    via = models.CharField(_("through"), max_length=10, choices=Via)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, verbose_name=_("by"), related_name="+"
    )
    made_at = models.DateTimeField(_("when"), default=timezone.now)
    is_undone = models.BooleanField(_("undone"), default=False)

    class Meta:
        verbose_name, verbose_name_plural = _("decision"), _("decisions")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(via__in=["rule", "desk", "mail", "writer", "command"]), name="decision_door_is_known"
            )
        ]

    def __str__(self) -> str:
        return f"{self.comment}: {self.before} → {self.after}"
