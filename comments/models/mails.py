"""A mail on its way: written down in the transaction that gives cause for it, sent by the worker, tried again."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comments.models.comments import Comment


class Mail(models.Model):
    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        SENT = "sent", _("sent")
        FAILED = "failed", _("given up")

    class Kind(models.TextChoices):
        TO_OWNER = "owner", _("a comment, to the owner")
        DIGEST = "digest", _("a day's comments, to the owner")
        TO_READER = "reader", _("an answer, to a reader")
        CONFIRM = "confirm", _("the request to confirm an address")

    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    to = models.EmailField(_("to"))
    subject = models.CharField(_("subject"), max_length=300)
    text = models.TextField(_("text"))
    html = models.TextField(_("HTML"), blank=True)
    headers = models.JSONField(default=dict, blank=True)
    comment = models.ForeignKey(
        Comment, models.SET_NULL, null=True, blank=True, related_name="mails", verbose_name=_("comment")
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    problem = models.CharField(_("problem"), max_length=500, blank=True)
    created_at = models.DateTimeField(_("written"), default=timezone.now, editable=False)
    due_at = models.DateTimeField(_("next attempt"), default=timezone.now, editable=False)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name, verbose_name_plural = _("mail"), _("mails")
        indexes = [models.Index(fields=["state", "due_at"], name="mails_that_are_due")]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["waiting", "sent", "failed"]), name="mail_state_is_known"),
            models.CheckConstraint(
                condition=Q(kind__in=["owner", "digest", "reader", "confirm"]), name="mail_kind_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.to}: {self.subject}"
