"""Words that decide on comments: those the owner watches for, and what was learned from his decisions."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class WatchedWord(models.Model):
    """One entry of WordPress's two lists (moderation_keys, disallowed_keys): it is found inside other words too."""

    class Effect(models.TextChoices):
        HOLD = "hold", _("the comment waits")
        TRASH = "trash", _("the comment goes to the trash")

    text = models.CharField(_("word, phrase or address"), max_length=200, unique=True)
    effect = models.CharField(_("then"), max_length=10, choices=Effect, default=Effect.HOLD)

    class Meta:
        verbose_name, verbose_name_plural = _("watched word"), _("watched words")
        ordering = ["text"]
        constraints = [
            models.CheckConstraint(condition=Q(effect__in=["hold", "trash"]), name="watched_word_effect_is_known"),
            models.CheckConstraint(condition=~Q(text=""), name="watched_word_is_not_empty"),
        ]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        """An entry of nothing but blanks would be found in every comment."""
        self.text = self.text.strip()
        if not self.text:
            raise ValidationError({"text": _("Write a word, a phrase or an address.")})


class LearnedWord(models.Model):
    """In how many comments that the owner called spam, and ham, a word stood; the empty word counts the comments."""

    word = models.CharField(max_length=64, unique=True)
    in_spam = models.PositiveIntegerField(default=0)
    in_ham = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return self.word
