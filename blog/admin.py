"""The writing desk: Django's own admin, in the order of a critic's thought."""

from typing import Any
from uuid import uuid4

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.core.files.base import ContentFile
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from blog.desk import links, lookups
from blog.film_services import film_services
from blog.images import PictureRefused, prepare_picture
from blog.models import Film, FurtherReading, OldAddress, Picture, Post, Tag, User
from blog.rating import parse_rating

WEB_ADDRESS = {models.URLField: {"assume_scheme": "https"}}
ONE_LINE = {
    models.CharField: {"widget": forms.TextInput(attrs={"size": 26})},
    models.URLField: {"widget": forms.URLInput(attrs={"size": 30}), "assume_scheme": "https"},
    models.PositiveSmallIntegerField: {"widget": forms.NumberInput(attrs={"size": 3})},
}
PICTURE_REFUSALS = {
    "empty": _("The file is empty. Choose another one."),
    "too_many_bytes": _("The file has more than %(limit)d bytes. Save the picture smaller, and upload it again."),
    "unknown_format": _("This is no picture that can be shown here. Save it as JPEG, PNG, WebP or GIF."),
    "too_long_side": _("One side of the picture is longer than %(limit)d pixels. Save it smaller."),
    "too_many_pixels": _("The picture has more than %(limit)d pixels. Save it smaller."),
    "damaged": _("The picture is damaged and cannot be read to its end. Export it again."),
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


@admin.register(FurtherReading)
class FurtherReadingAdmin(admin.ModelAdmin):
    """The desk for addresses; a link itself is written, and removed, with its post."""

    def get_urls(self) -> list[URLPattern]:
        return [
            path("", links.links, name="blog_furtherreading_changelist"),
            path("check/", links.check, name="blog_link_check"),
            path("<int:pk>/save/", links.save, name="blog_link_save"),
            path("<int:pk>/archive/", links.take_archived, name="blog_link_take_archived"),
            path("<int:pk>/put-back/", links.put_back, name="blog_link_put_back"),
        ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: FurtherReading | None = None) -> bool:
        return request.user.has_perm("blog.change_post")

    has_view_permission = has_change_permission

    def has_delete_permission(self, request: HttpRequest, obj: FurtherReading | None = None) -> bool:
        return request.user.has_perm("blog.delete_post")


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
        "credit",
        "credit_url",
    ]
    formfield_overrides = WEB_ADDRESS

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], **how: Any) -> HttpResponse:
        services = [service.label for service in film_services()]
        return super().render_change_form(request, {**context, "film_services": services}, **how)

    def get_urls(self) -> list[URLPattern]:
        return [
            path("lookup/", lookups.lookup_film, name="blog_lookup_film"),
            path("fetch/", lookups.fetch_film, name="blog_fetch_film"),
            path("propose-link/", lookups.propose_link, name="blog_propose_link"),
            *super().get_urls(),
        ]


@admin.register(Tag)
class TagAdmin(admin.ModelAdmin):
    list_display = ["name", "slug"]
    search_fields = ["name"]


class PictureForm(forms.ModelForm):
    """Takes a file as it came from a camera or the web, and keeps what `blog.images` makes of it."""

    file = forms.FileField(label=_("File"), help_text=_("JPEG, PNG, WebP or GIF, up to 10 MB."))

    class Meta:
        model = Picture
        fields = ["file", "alt"]

    def clean_file(self) -> ContentFile:
        uploaded = self.cleaned_data["file"]
        if "file" not in self.changed_data:
            return uploaded
        try:
            picture = prepare_picture(uploaded)
        except PictureRefused as refused:
            raise forms.ValidationError(PICTURE_REFUSALS[refused.code], refused.code, refused.params) from None
        self.instance.width, self.instance.height, self.instance.colour = picture.width, picture.height, picture.colour
        return ContentFile(picture.content, name=f"{uuid4().hex}.{picture.extension}")


@admin.register(Picture)
class PictureAdmin(admin.ModelAdmin):
    form = PictureForm
    fields = ["file", "alt", "credit", "credit_url", "licence", "licence_url"]
    formfield_overrides = WEB_ADDRESS
    list_display = ["__str__", "width", "height", "uploaded_at"]
    search_fields = ["alt", "file"]


@admin.register(OldAddress)
class OldAddressAdmin(admin.ModelAdmin):
    list_display = ["path", "post", "film", "target"]
    autocomplete_fields = ["post", "film"]
    search_fields = ["path"]


@admin.register(User)
class OwnUserAdmin(UserAdmin):
    fieldsets = [*UserAdmin.fieldsets, (_("Readers see"), {"fields": ["display_name", "slug"]})]
    list_display = ["username", "display_name", "email", "is_staff"]
