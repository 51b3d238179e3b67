"""The writing desk: Django's own admin, in the order of a critic's thought."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from blog.desk.library import PictureAdmin
from blog.models import Film, FurtherReading, OldAddress, Picture, Post, Tag, User
from blog.rating import parse_rating

ONE_LINE = {
    models.CharField: {"widget": forms.TextInput(attrs={"size": 26})},
    models.URLField: {"widget": forms.URLInput(attrs={"size": 30}), "assume_scheme": "https"},
    models.PositiveSmallIntegerField: {"widget": forms.NumberInput(attrs={"size": 3})},
}


class PostForm(forms.ModelForm):
    rating = forms.CharField(
        label=_("Rating"),
        required=False,
        max_length=100,
        help_text=_("On your own scale, as you write it: 4/4, 3.5/5, ★★★½, 7/10, B+, 85%."),
    )

    class Meta:
        model = Post
        fields = ["title", "source", "verdict", "pull_quote"]  # the rest is added by the fieldsets below
        widgets = {
            "title": forms.TextInput(attrs={"size": 60}),
            "source": forms.Textarea(attrs={"rows": 24, "cols": 90}),
            "verdict": forms.TextInput(attrs={"size": 60}),
            "pull_quote": forms.Textarea(attrs={"rows": 3, "cols": 90}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("rating", self.instance.rating_text)

    def clean_rating(self) -> str:
        """Set the rating of the row here: the row's own constraints, which are checked next, look at it."""
        written = self.cleaned_data["rating"].strip()
        if written != self.instance.rating_text:
            self.instance.rating = self._read(written)
        return written

    def _read(self, written: str):
        rating = parse_rating(written)
        if written and rating is None:
            raise forms.ValidationError(
                _("“%(written)s” is no rating that can be read. Write it like 3.5/4, ★★★½, 7/10, B+ or 85%%."),
                params={"written": written},
            )
        return rating


class FurtherReadingInline(admin.TabularInline):
    model = FurtherReading
    fields = ["position", "title", "publication", "url"]
    extra = 2
    formfield_overrides = ONE_LINE


@admin.register(Post)
class PostAdmin(admin.ModelAdmin):
    form = PostForm
    inlines = [FurtherReadingInline]
    autocomplete_fields = ["film", "tags", "picture", "author"]
    fieldsets = [
        (None, {"fields": ["film", "title", "source", "verdict", "rating", "pull_quote"]}),
        (_("Publishing"), {"fields": ["status", "published_at", "tags", "picture", "author"]}),
        (
            _("Details"),
            {
                "classes": ["collapse"],
                "fields": [
                    "slug",
                    "excerpt",
                    "kind",
                    "source_format",
                    "has_spoilers",
                    "comments_open",
                    ("watched_year", "watched_month", "watched_day"),
                    "original_date",
                ],
            },
        ),
    ]
    list_display = ["title", "film", "rating_text", "status", "published_at", "author"]
    list_filter = ["status", "kind", "tags", "author"]
    list_select_related = ["film", "author"]
    search_fields = ["title", "film__title", "source", "verdict"]
    date_hierarchy = "published_at"
    ordering = ["-changed_at"]
    save_on_top = True

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        return {"author": request.user.pk, **super().get_changeform_initial_data(request)}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Post]:
        return super().get_queryset(request).select_related("film", "author")


@admin.register(Film)
class FilmAdmin(admin.ModelAdmin):
    list_display = ["title", "year", "directors"]
    search_fields = ["title", "original_title", "directors"]
    autocomplete_fields = ["poster"]
    fields = [
        "title",
        "original_title",
        "year",
        "directors",
        "runtime",
        "countries",
        "poster",
        "imdb_id",
        "tmdb_id",
        "slug",
    ]


@admin.register(Tag)
class TagAdmin(admin.ModelAdmin):
    list_display = ["name", "slug"]
    search_fields = ["name"]


admin.site.register(Picture, PictureAdmin)


@admin.register(OldAddress)
class OldAddressAdmin(admin.ModelAdmin):
    list_display = ["path", "post", "film", "target"]
    autocomplete_fields = ["post", "film"]
    search_fields = ["path"]


@admin.register(User)
class OwnUserAdmin(UserAdmin):
    fieldsets = [*UserAdmin.fieldsets, (_("Readers see"), {"fields": ["display_name", "slug"]})]
    list_display = ["username", "display_name", "email", "is_staff"]
