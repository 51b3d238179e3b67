"""What is being written: the words of a form that was not stored yet, kept while somebody types."""

import uuid
from typing import Any, Self

from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blog.models.posts import Post
from blog.models.users import User

BEGINNING = 60  # characters


class NotYours(Exception):
    """The draft is somebody else's."""


class DraftQuerySet(models.QuerySet):
    def unfinished(self, user: User) -> Self:
        """Words that were neither stored nor thrown away, the newest first."""
        return self.filter(user=user, stored_at=None, thrown_away_at=None).exclude(fields={}).order_by("-saved_at")

    def of(self, post: Post | None) -> Self:
        """Of a post, or of what is to become a new one."""
        return self.filter(post=post)

    def being_written(self, post: Post, *, since: Any) -> Self:
        return self.filter(post=post, saved_at__gte=since, stored_at=None, thrown_away_at=None)

    def keep(self, key: uuid.UUID, user: User, sequence: int, **values: Any) -> bool:
        """Keep a state of the form, unless a newer one is kept already: the newest wins, whichever comes last.

        Raises NotYours.
        """
        values |= {"sequence": sequence, "saved_at": timezone.now(), "stored_at": None, "thrown_away_at": None}
        return self._write(key, user, Q(sequence__lt=sequence), values)

    def begin(self, key: uuid.UUID, user: User) -> "Draft | None":
        """The row of a form that is being stored, held until the transaction ends; None where it is somebody else's.

        Whoever sends the same form at the same moment waits here, and then finds what became of it.
        """
        self.get_or_create(key=key, defaults={"user": user})
        return self.select_for_update(of=("self",)).select_related("post").filter(key=key, user=user).first()

    def close(self, key: uuid.UUID, user: User, sequence: int, post: Post, version: str) -> None:
        """The post has the words now. The row stays for a while, so that what is still on its way comes too late."""
        now = timezone.now()
        stored = {"post": post, "version": version, "fields": {}, "stored_at": now}
        self._write(key, user, Q(sequence__lte=sequence), {"sequence": sequence, "saved_at": now, **stored})
        self.filter(key=key, user=user).update(**stored)

    def _write(self, key: uuid.UUID, user: User, is_older: Q, values: dict[str, Any]) -> bool:
        if self.filter(is_older, key=key, user=user).update(**values):
            return True
        try:
            with transaction.atomic():
                self.create(key=key, user=user, **values)
        except IntegrityError:
            if not self.filter(key=key, user=user).exists():
                raise NotYours from None
            return bool(self.filter(is_older, key=key, user=user).update(**values))
        return True


class Draft(models.Model):
    """The newest state of one opened form. `key` is that of the page it was typed into, so two tabs are two drafts."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="drafts", verbose_name=_("by"))
    post = models.ForeignKey(
        Post,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="drafts",
        verbose_name=_("post"),
        help_text=_("None: what is written becomes a new one."),
    )
    fields = models.JSONField(_("fields"), default=dict)  # by name, each with its list of values
    version = models.CharField(_("version it is based on"), max_length=64, blank=True)
    sequence = models.BigIntegerField(default=0)  # of the state, as its page counts
    saved_at = models.DateTimeField(_("kept"), default=timezone.now)
    stored_at = models.DateTimeField(_("stored"), null=True, blank=True)
    thrown_away_at = models.DateTimeField(_("thrown away"), null=True, blank=True)

    objects = DraftQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("unfinished text"), _("unfinished texts")
        indexes = [models.Index(fields=["post", "-saved_at"], name="drafts_of_a_post")]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """What one recognises it by: its title, its film, or how it begins."""
        words = (self.word("title"), self.word("film"), " ".join(self.word("source").split())[:BEGINNING])
        return next((each for each in words if each), "") or str(_("without a title"))

    def word(self, name: str) -> str:
        return (self.fields.get(name) or [""])[-1].strip()

    def throw_away(self) -> None:
        self.thrown_away_at = timezone.now()
        self.save(update_fields=["thrown_away_at"])

    def bring_back(self) -> None:
        self.thrown_away_at = None
        self.save(update_fields=["thrown_away_at"])
