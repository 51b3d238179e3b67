"""The library of pictures: seen, searched, described, replaced, and told where they are used."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from blog.desk import picture_answers
from blog.desk.picture_form import PictureForm
from blog.desk.picture_uses import uses_of
from blog.models import Picture
from blog.pictures import take_away

VIEWS = [("", _("All")), ("wordless", _("Without alternative text")), ("unused", _("Used nowhere"))]


class UseFilter(admin.SimpleListFilter):
    """What of the library is looked at: all, what lacks words, what nothing shows."""

    title, parameter_name = _("view"), "view"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, Any]]:
        return VIEWS[1:]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Picture]) -> QuerySet[Picture]:
        return in_view(queryset, self.value() or "")


def in_view(pictures: QuerySet[Picture], view: str) -> QuerySet[Picture]:
    if view == "wordless":
        return pictures.without_words()
    return pictures.unused() if view == "unused" else pictures


class PictureAdmin(admin.ModelAdmin):
    form = PictureForm
    fields = ["file", "alt", "credit", "credit_url", "licence", "licence_url"]
    list_filter = [UseFilter]
    list_per_page = 48
    list_max_show_all = 0
    show_full_result_count = False
    search_fields = ["alt", "file", "post__title", "film__title", "texts__title"]
    search_help_text = _("Alternative text, file name, or the post or film that shows it")
    change_list_template = "admin/blog/picture/library.html"
    add_form_template = change_form_template = "admin/blog/picture/form.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Picture]:
        return super().get_queryset(request).with_uses()

    def get_urls(self) -> list[URLPattern]:
        own = [
            path("upload/", picture_answers.upload, name="blog_picture_upload"),
            path("choose/", picture_answers.choose, name="blog_picture_choose"),
            path("<int:pk>/alt/", picture_answers.describe, name="blog_picture_alt"),
        ]
        return own + super().get_urls()

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        seen = request.GET.get("view", "")
        everything = Picture.objects.all()
        views = [
            {"name": name, "label": label, "count": in_view(everything, name).count(), "is_seen": name == seen}
            for name, label in VIEWS
        ]
        return super().changelist_view(request, {**(extra_context or {}), "views": views})

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        picture = self.get_object(request, object_id)
        used = {"picture": picture, "uses": list(uses_of(picture)) if picture else []}
        return super().change_view(request, object_id, *args, **{**kwargs, "extra_context": used})

    def save_model(self, request: HttpRequest, obj: Picture, form: PictureForm, change: bool) -> None:
        form.store()

    def delete_model(self, request: HttpRequest, obj: Picture) -> None:
        take_away(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Picture]) -> None:
        for picture in queryset:
            take_away(picture)

    def get_deleted_objects(
        self, objs: Any, request: HttpRequest
    ) -> tuple[list[Any], dict[str, int], set[str], list[Any]]:
        """What something shows is protected: Django's page then says so, and deletes nothing."""
        count = {str(Picture._meta.verbose_name_plural): len(objs)}
        protected = [
            format_html('{}: {} <a href="{}">{}</a>', Truncator(picture).chars(60), use.kind, use.url, use.title)
            for picture in objs
            for use in uses_of(picture)
        ]
        missing = set() if self.has_delete_permission(request) else {str(Picture._meta.verbose_name)}
        return [str(picture) for picture in objs], count, missing, protected
