"""The writing desk: Django's own admin, in the order of a critic's thought."""

from typing import Any
from uuid import uuid4

from csp.constants import SELF
from csp.decorators import csp_update
from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.core.files.base import ContentFile
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _

from blog.desk import previewing, suggesting
from blog.desk.keeping import KeepsWords, Rows
from blog.desk.post_form import ALSO_ON_THE_FORM, PostForm, bare_field
from blog.images import PictureRefused, prepare_picture
from blog.models import Film, FurtherReading, OldAddress, Picture, Post, Tag, User

PICTURE_REFUSALS = {
    "empty": _("The file is empty. Choose another one."),
    "too_many_bytes": _("The file has more than %(limit)d bytes. Save the picture smaller, and upload it again."),
    "unknown_format": _("This is no picture that can be shown here. Save it as JPEG, PNG, WebP or GIF."),
    "too_long_side": _("One side of the picture is longer than %(limit)d pixels. Save it smaller."),
    "too_many_pixels": _("The picture has more than %(limit)d pixels. Save it smaller."),
    "damaged": _("The picture is damaged and cannot be read to its end. Export it again."),
}


class FurtherReadingInline(admin.TabularInline):
    model = FurtherReading
    formset = Rows
    fields = ["position", "title", "publication", "url"]
    extra = 2
    template = "admin/blog/post/_further_reading.html"

    def formfield_for_dbfield(self, column: models.Field, request: HttpRequest, **options: Any) -> forms.Field | None:
        return bare_field(column, **options)


@admin.register(Post)
class PostAdmin(KeepsWords):
    form = PostForm
    inlines = [FurtherReadingInline]
    change_form_template = "admin/blog/post/write.html"
    change_list_template = "admin/blog/post/change_list.html"
    list_display = ["title", "film", "rating_text", "status", "published_at", "author"]
    list_filter = ["status", "kind", "tags", "author"]
    list_select_related = ["film", "author"]
    search_fields = ["title", "film__title", "source", "verdict"]
    date_hierarchy = "published_at"
    ordering = ["-changed_at"]

    def get_urls(self) -> list[URLPattern]:
        return [
            path("preview/", previewing.preview, name="blog_post_preview"),
            path("films/", suggesting.films, name="blog_post_films"),
            path("tags/", suggesting.tags, name="blog_post_tags"),
            *super().get_urls(),
        ]

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        return {"author": request.user.pk, **super().get_changeform_initial_data(request)}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Post]:
        return super().get_queryset(request).select_related("film", "author")

    def get_fieldsets(self, request: HttpRequest, obj: Post | None = None) -> list[Any]:
        """For Django, which needs to know the fields: how they are laid out is told by the template."""
        return [(None, {"fields": [*self.form.Meta.fields, *ALSO_ON_THE_FORM]})]

    def formfield_for_dbfield(self, column: models.Field, request: HttpRequest, **options: Any) -> forms.Field | None:
        return bare_field(column, **options)

    @method_decorator(csp_update({"frame-src": [SELF]}))  # the preview
    def changeform_view(self, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().changeform_view(*args, **kwargs)

    def render_change_form(self, request: HttpRequest, *args: Any, **kwargs: Any) -> TemplateResponse:
        response = super().render_change_form(request, *args, **kwargs)
        if not response.context_data["has_change_permission"] and not response.context_data["add"]:
            response.template_name = "admin/change_form.html"  # to read only, without a form
        return response

    def response_post_save_add(self, request: HttpRequest, post: Post) -> HttpResponse:
        return self._back_to(post)

    def response_post_save_change(self, request: HttpRequest, post: Post) -> HttpResponse:
        return self._back_to(post)

    def _back_to(self, post: Post) -> HttpResponse:
        """A text is seldom finished when it is stored: its writer stays at it."""
        return redirect("admin:blog_post_change", post.pk)


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
