"""What else to read about a film: where it is found, and whether it still is."""

import uuid
from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blog.lookups.archive import KEPT_AT
from blog.models.base import WEB, is_web_address
from blog.models.posts import Post
from blog.models.users import User
from blog.querysets import FurtherReadingQuerySet, NaturalKeyManager


class LinkStatus(models.TextChoices):
    UNCHECKED = "unchecked", _("not checked")
    ALIVE = "alive", _("there")
    DEAD = "dead", _("gone")
    UNCLEAR = "unclear", _("no clear answer")


class FurtherReading(models.Model):
    """What else to read about the film; the address may be missing, and can be added later."""

    NATURAL_KEY = "uid"

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    post = models.ForeignKey(Post, models.CASCADE, related_name="further_reading")
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    title = models.CharField(_("title"), max_length=500)
    publication = models.CharField(_("publication"), max_length=200, blank=True)
    url = models.URLField(_("address"), max_length=2000, blank=True, validators=[WEB])

    # What was found when somebody had the addresses checked: of `checked_url`, so that another address is unchecked.
    link_status = models.CharField(
        max_length=10, choices=LinkStatus, default=LinkStatus.UNCHECKED, editable=False, serialize=False
    )
    link_words = models.CharField(max_length=300, blank=True, editable=False, serialize=False)
    checked_url = models.URLField(max_length=2000, blank=True, editable=False, serialize=False)
    checked_at = models.DateTimeField(null=True, editable=False, serialize=False)
    archive_url = models.URLField(max_length=2000, blank=True, editable=False, serialize=False)
    former_url = models.URLField(max_length=2000, blank=True, editable=False, serialize=False)

    objects = NaturalKeyManager.from_queryset(FurtherReadingQuerySet)()

    class Meta:
        ordering = ["position", "pk"]
        verbose_name, verbose_name_plural = _("further reading"), _("further reading")
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="further_reading_has_a_title"),
            models.CheckConstraint(condition=is_web_address("url"), name="further_reading_is_on_the_web"),
            models.CheckConstraint(
                condition=is_web_address("archive_url") & is_web_address("former_url"),
                name="further_reading_was_and_will_be_on_the_web",
            ),
            models.CheckConstraint(
                condition=Q(link_status__in=["unchecked", "alive", "dead", "unclear"]), name="link_status_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def natural_key(self) -> tuple[str]:
        return (str(self.uid),)

    @property
    def found(self) -> LinkStatus:
        """What was found of the address that it has now."""
        return LinkStatus(self.link_status) if self.checked_url == self.url else LinkStatus.UNCHECKED

    @property
    def leads_to_archive(self) -> bool:
        """Whether it does so in place of where it led before, and nobody gave it another address since."""
        return bool(self.former_url) and self.url.startswith(KEPT_AT)

    def take_archived(self) -> None:
        """Lead to what the Internet Archive kept; where it led before is remembered."""
        self.former_url, self.url = self.url, self.archive_url
        self.save(update_fields=["former_url", "url"])

    def put_back(self) -> None:
        """Lead to where it led before, as if nothing had been taken."""
        self.url, self.former_url = self.former_url, ""
        self.save(update_fields=["former_url", "url"])


class LinkCheck(models.Model):
    """One round through the addresses of a post, or of all, on somebody's word; the worker does it bit by bit."""

    SILENT_AFTER = timedelta(minutes=3)  # nothing was heard of it for so long: it has stopped

    post = models.ForeignKey(Post, models.CASCADE, null=True)
    by = models.ForeignKey(User, models.SET_NULL, null=True)
    total = models.PositiveIntegerField()
    begun_at = models.DateTimeField(default=timezone.now)
    heard_of_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        get_latest_by = ["begun_at", "pk"]

    def __str__(self) -> str:
        return f"{self.begun_at:%Y-%m-%d %H:%M}"

    @property
    def is_running(self) -> bool:
        return self.finished_at is None and self.heard_of_at > timezone.now() - self.SILENT_AFTER

    @property
    def has_stopped(self) -> bool:
        return self.finished_at is None and not self.is_running

    @property
    def done(self) -> int:
        return max(0, self.total - FurtherReading.objects.to_be_checked(self).count())
