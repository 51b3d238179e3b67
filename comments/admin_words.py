"""The desk's page for watched words: a list, and a form that takes a whole list from elsewhere, one entry a line."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from comments.models import WatchedWord


class NewWords(forms.ModelForm):
    """As WordPress's fields: one entry a line. What is on the list already gets the new effect."""

    lines = forms.CharField(
        label=_("words, phrases or addresses"),
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_(
            "One a line. Each is found inside other words too, in text, name, e-mail, website, network address and "
            "browser: “press” is in “WordPress”."
        ),
    )

    class Meta:
        model = WatchedWord
        fields = ["effect"]

    def clean_lines(self) -> list[str]:
        lines = [" ".join(line.split()) for line in self.cleaned_data["lines"].splitlines()]
        most = WatchedWord._meta.get_field("text").max_length
        for number, line in enumerate(lines, start=1):
            if len(line) > most:
                raise forms.ValidationError(
                    _("Line %(number)d has %(found)d characters; the most is %(most)d."),
                    params={"number": number, "found": len(line), "most": most},
                )
        return list(dict.fromkeys(line for line in lines if line))

    def _post_clean(self) -> None:
        """Each line becomes an entry; the form's own is made of the last, so that it is not found to be empty."""
        if lines := self.cleaned_data.get("lines"):
            self.instance.text = lines[-1]
            super()._post_clean()

    def validate_unique(self) -> None:
        pass  # what is on the list already is changed


@admin.register(WatchedWord)
class WatchedWordAdmin(admin.ModelAdmin):
    list_display = ["text", "effect"]
    list_editable = ["effect"]
    list_filter = ["effect"]
    search_fields = ["text"]
    list_per_page = 200

    def get_form(self, request: HttpRequest, obj: WatchedWord | None = None, **kwargs: Any) -> type[forms.ModelForm]:
        if obj is None:
            kwargs.update(form=NewWords, fields=None)
        return super().get_form(request, obj, **kwargs)

    def get_fields(self, request: HttpRequest, obj: WatchedWord | None = None) -> list[str]:
        return ["text", "effect"] if obj else ["lines", "effect"]

    def save_model(self, request: HttpRequest, word: WatchedWord, form: forms.ModelForm, change: bool) -> None:
        if change:
            return super().save_model(request, word, form, change)
        for line in form.cleaned_data["lines"]:
            stored, _is_new = WatchedWord.objects.update_or_create(text=line, defaults={"effect": word.effect})
        word.pk, word.text = stored.pk, stored.text  # the admin says and logs the last of them
        return None
