"""The form of a film: its facts, all but the title optional, and its poster."""

from typing import Any

from django import forms

from blog.desk.picture_form import WithPicture
from blog.models import Film


class FilmForm(WithPicture):
    PICTURE = "poster"

    class Meta:
        model = Film
        fields = ["title", "poster"]  # the rest is added by the desk
        widgets = {"poster": forms.HiddenInput}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        self.take_picture(cleaned)
        return cleaned
