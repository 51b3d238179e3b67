"""Readers who asked to hear of answers: an address that was confirmed once, and what it wants to hear of."""

import secrets

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blog.models import Post
from comments.models.comments import Comment


def make_token() -> str:
    """What nobody guesses: 128 bits, as text for an address."""
    return secrets.token_urlsafe(16)


class MailAddress(models.Model):
    """An e-mail address, in lower case; nothing but the request to confirm goes there until it is confirmed."""

    email = models.EmailField(_("e-mail"), max_length=100, unique=True)
    token = models.CharField(max_length=32, default=make_token, unique=True, editable=False)
    asked_at = models.DateTimeField(_("asked to confirm"), null=True, blank=True, editable=False)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name, verbose_name_plural = _("address of a reader"), _("addresses of readers")

    def __str__(self) -> str:
        return self.email

    def save(self, *args: object, **kwargs: object) -> None:
        self.email = self.email.lower()
        super().save(*args, **kwargs)


class Subscription(models.Model):
    """What a reader wants to hear of, until it is ended."""

    class Scope(models.TextChoices):
        ANSWERS = "answers", _("answers to this comment")
        THREAD = "thread", _("everything in this thread")
        POST = "post", _("every comment on this post")

    address = models.ForeignKey(MailAddress, models.CASCADE, related_name="subscriptions", verbose_name=_("address"))
    scope = models.CharField(_("hears of"), max_length=10, choices=Scope)
    post = models.ForeignKey(Post, models.CASCADE, related_name="subscriptions", verbose_name=_("post"))
    comment = models.ForeignKey(
        Comment, models.CASCADE, null=True, blank=True, related_name="subscriptions", verbose_name=_("comment")
    )  # the one whose answers are meant, or any one of the thread; none where it is the whole post
    token = models.CharField(max_length=32, default=make_token, unique=True, editable=False)
    created_at = models.DateTimeField(_("since"), default=timezone.now, editable=False)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True, editable=False)
    needs_consent = models.BooleanField(
        _("asked about first"), default=False, editable=False
    )  # it was ended, or its post is one of which something was: it begins by a link that only its reader has

    class Meta:
        verbose_name, verbose_name_plural = _("subscription"), _("subscriptions")
        constraints = [
            models.CheckConstraint(
                condition=Q(scope__in=["answers", "thread"], comment__isnull=False)
                | Q(scope="post", comment__isnull=True),
                name="subscription_knows_its_comment",
            ),
            models.UniqueConstraint(
                fields=["address", "scope", "comment"], condition=Q(comment__isnull=False), name="subscribed_once"
            ),
            models.UniqueConstraint(
                fields=["address", "post"], condition=Q(scope="post"), name="subscribed_to_a_post_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.address}: {self.get_scope_display()}"
