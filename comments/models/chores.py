"""What the worker does again and again: when it last did, and what was in its way."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ChoreQuerySet(models.QuerySet):
    def due(self, name: str, *, if_before: datetime) -> "Chore | None":
        """The chore, if it was last done before that moment. A new site begins to count when it is first asked."""
        chore = self.filter(name=name).first()
        if chore is None:
            self.get_or_create(name=name)
            return None
        return chore if chore.done_at < if_before else None

    def take(self, chore: "Chore") -> bool:
        """Whether it is ours to do: of two workers that find it due, one is faster."""
        return bool(self.filter(pk=chore.pk, done_at=chore.done_at).update(done_at=timezone.now()))

    def note(self, name: str, *, problem: str = "") -> None:
        self.update_or_create(name=name, defaults={"done_at": timezone.now(), "problem": problem[:500]})

    def named(self, name: str) -> Self:
        return self.filter(name=name)


class Chore(models.Model):
    class Name(models.TextChoices):
        WORKER = "worker", _("looking after the chores")
        MAILS = "mails", _("reaching the mail server")
        DIGEST = "digest", _("the owner's daily mail")
        TIDYING = "tidying", _("tidying")

    SILENT_AFTER = timedelta(minutes=5)  # a worker that was not heard of for so long does not run

    name = models.CharField(max_length=10, choices=Name, unique=True)
    done_at = models.DateTimeField(default=timezone.now)
    problem = models.CharField(max_length=500, blank=True)

    objects = ChoreQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(name__in=["worker", "mails", "digest", "tidying"]), name="chore_is_known"
            )
        ]

    def __str__(self) -> str:
        return self.get_name_display()
