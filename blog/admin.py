"""The writing desk: Django's own admin, in the order of a critic's thought."""

from typing import Any, Self

from csp.constants import SELF
from csp.decorators import csp_update
from django import forms
from django.contrib import admin, messages
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group
from django.db import models
from django.db.models import F, QuerySet
from django.db.models.expressions import OrderBy
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from blog.desk import links, lookups, previewing, sharing, suggesting
from blog.desk.film_form import FilmForm
from blog.desk.keeping import KeepsWords, Rows
from blog.desk.library import PictureAdmin
from blog.desk.post_form import ALSO_ON_THE_FORM, PostForm, RowForm, bare_field
from blog.film_services import film_services
from blog.models import Film, FurtherReading, OldAddress, Picture, Post, Tag, User
from blog.moving import Movable, moving
from blog.querysets import PostQuerySet
from blog.revisions import revised
from blog.templatetags.blog import rating


class UnratedLast(OrderBy):
    """What has no rating stands behind what has one, the best first or last."""

    def reverse_ordering(self) -> Self:
        self.descending = not self.descending
        return self


class LeavesOldAddress(admin.ModelAdmin):
    """Whose rows leave an old address behind when their slug changes."""

    def save_model(self, request: HttpRequest, obj: Movable, form: forms.ModelForm, change: bool) -> None:
        with moving(obj):
            super().save_model(request, obj, form, change)


class FurtherReadingInline(admin.TabularInline):
    model = FurtherReading
    formset = Rows
    fields = ["position", "title", "publication", "url"]
    extra = 2
    template = "admin/blog/post/_further_reading.html"

    def formfield_for_dbfield(self, column: models.Field, request: HttpRequest, **options: Any) -> forms.Field | None:
        return bare_field(column, **options)


@admin.register(Post)
class PostAdmin(KeepsWords, LeavesOldAddress):
    form = PostForm
    inlines = [FurtherReadingInline]
    change_form_template = "admin/blog/post/write.html"
    change_list_template = "admin/blog/post/change_list.html"
    list_display = ["title", "film_in_short", "stars", "rating_text", "status", "day", "author", "is_open"]
    list_editable = ["rating_text", "status"]
    list_filter = ["status", "kind", "author", "tags"]
    list_per_page = 50
    show_full_result_count = False
    actions = [*KeepsWords.actions, "publish", "unpublish", "open_comments", "close_comments"]
    search_fields = ["title", "film__title", "source", "verdict"]
    date_hierarchy = "published_at"
    ordering = ["-changed_at"]

    def get_urls(self) -> list[URLPattern]:
        return [
            path("<int:pk>/sharing/", sharing.share, name="blog_post_share"),
            path("<int:pk>/sharing/revoke/", sharing.revoke, name="blog_post_revoke"),
            path("preview/", previewing.preview, name="blog_post_preview"),
            path("checklist/", previewing.checklist, name="blog_post_checklist"),
            path("films/", suggesting.films, name="blog_post_films"),
            path("tags/", suggesting.tags, name="blog_post_tags"),
            *super().get_urls(),
        ]

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        return {"author": request.user.pk, **super().get_changeform_initial_data(request)}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Post]:
        posts = super().get_queryset(request).select_related("film", "author").defer("source", "html", "summary")
        return posts if self._reads_all(request) else posts.changeable_by(request.user)

    def has_change_permission(self, request: HttpRequest, obj: Post | None = None) -> bool:
        return super().has_change_permission(request, obj) and (obj is None or self._is_of(obj, request))

    def has_delete_permission(self, request: HttpRequest, obj: Post | None = None) -> bool:
        return super().has_delete_permission(request, obj) and (obj is None or self._is_of(obj, request))

    def _reads_all(self, request: HttpRequest) -> bool:
        """Who may look at posts but not write any, as a moderator, sees what he has to judge comments on."""
        return request.user.has_perm("blog.change_any_post") or not request.user.has_perm("blog.change_post")

    def _is_of(self, post: Post, request: HttpRequest) -> bool:
        return post.author_id == request.user.pk or request.user.has_perm("blog.change_any_post")

    def get_changelist_form(self, request: HttpRequest, **options: Any) -> type[forms.ModelForm]:
        return RowForm

    def get_sortable_by(self, request: HttpRequest) -> list[str]:
        """Ratings by what they mean, whatever their scale, and not by their letters."""
        return [name for name in self.list_display if name != "rating_text"]

    @admin.display(description=_("stars"), ordering=UnratedLast(F("rating_score"), nulls_last=True), empty_value="")
    def stars(self, post: Post) -> str:
        return render_to_string("blog/_rating.html", rating(post.rating, is_repeated=True)).strip()

    @admin.display(description=_("film"), ordering="film", empty_value="")
    def film_in_short(self, post: Post) -> str | int | None:
        """Its year alone beside a title that is the film's."""
        film = post.film
        return film and (film.year if film.title == post.title else str(film))

    @admin.display(description=_("published"), ordering="published_at", empty_value="")
    def day(self, post: Post) -> str:
        """To the minute only where it is still to come."""
        when = post.published_at
        is_to_come = when is not None and when > timezone.now()
        return (
            date_format(timezone.localtime(when), "SHORT_DATETIME_FORMAT" if is_to_come else "SHORT_DATE_FORMAT")
            if when
            else ""
        )

    @admin.display(boolean=True, description=_("comments"), ordering="comments_open")
    def is_open(self, post: Post) -> bool:
        return post.comments_open

    @admin.action(permissions=["change"], description=_("Publish"))
    def publish(self, request: HttpRequest, posts: PostQuerySet) -> None:
        self._set(request, posts, _("published"), status=Post.Status.PUBLISHED)

    @admin.action(permissions=["change"], description=_("Back to draft"))
    def unpublish(self, request: HttpRequest, posts: PostQuerySet) -> None:
        self._set(request, posts, _("back to draft"), status=Post.Status.DRAFT)

    @admin.action(permissions=["change"], description=_("Open to comments"))
    def open_comments(self, request: HttpRequest, posts: PostQuerySet) -> None:
        self._set(request, posts, _("opened to comments"), comments_open=True)

    @admin.action(permissions=["change"], description=_("Close to comments"))
    def close_comments(self, request: HttpRequest, posts: PostQuerySet) -> None:
        self._set(request, posts, _("closed to comments"), comments_open=False)

    def _set(self, request: HttpRequest, posts: PostQuerySet, done: str, **values: Any) -> None:
        """One by one, so that each makes for itself what it needs, and the log says what was done."""
        changed = [post for post in posts if any(getattr(post, name) != value for name, value in values.items())]
        for post in changed:
            for name, value in values.items():
                setattr(post, name, value)
            with revised(post, by=request.user):
                post.save()
            self.log_change(request, post, str(done))
        words = ngettext("%(number)d post %(done)s.", "%(number)d posts %(done)s.", len(changed))
        self.message_user(request, words % {"number": len(changed), "done": done}, messages.SUCCESS)

    def get_fieldsets(self, request: HttpRequest, obj: Post | None = None) -> list[Any]:
        """For Django, which needs to know the fields: how they are laid out is told by the template."""
        is_read_only = obj is not None and not self.has_change_permission(request, obj)
        others = ["rating_text", "tags"] if is_read_only else ALSO_ON_THE_FORM
        return [(None, {"fields": [*self.form.Meta.fields, *others]})]

    def formfield_for_dbfield(self, column: models.Field, request: HttpRequest, **options: Any) -> forms.Field | None:
        field = bare_field(column, **options)
        if column.name == "author" and not request.user.has_perm("blog.change_any_post"):
            field.queryset, field.empty_label, field.required = User.objects.filter(pk=request.user.pk), None, True
        return field

    @method_decorator(csp_update({"frame-src": [SELF]}))  # the preview
    def changeform_view(self, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().changeform_view(*args, **kwargs)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> TemplateResponse:
        context |= {"film_services": [service.label for service in film_services()]}
        response = super().render_change_form(request, context, *args, **kwargs)
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
class FilmAdmin(LeavesOldAddress):
    list_display = ["title", "year", "directors"]
    search_fields = ["title", "original_title", "directors"]
    form = FilmForm
    fields = [
        "title",
        "original_title",
        "year",
        "directors",
        "runtime",
        "countries",
        "poster",
        "new_picture",
        "new_picture_alt",
        "without_picture",
        "imdb_id",
        "tmdb_id",
        "slug",
        "credit",
        "credit_url",
    ]

    def formfield_for_dbfield(self, column: models.Field, request: HttpRequest, **options: Any) -> forms.Field | None:
        return bare_field(column, **options)

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
class TagAdmin(LeavesOldAddress):
    list_display = ["name", "slug"]
    search_fields = ["name"]


admin.site.register(Picture, PictureAdmin)


@admin.register(OldAddress)
class OldAddressAdmin(admin.ModelAdmin):
    list_display = ["path", "post", "film", "tag", "author", "target"]
    list_select_related = ["post", "film", "tag", "author"]
    raw_id_fields = ["post", "film", "tag", "author"]
    search_fields = ["path"]


class WithTicks(admin.ModelAdmin):
    """Whose choices of several are boxes to tick: Django's two lists side by side need a script and a mouse."""

    filter_horizontal = ()

    def formfield_for_manytomany(self, column: Any, request: HttpRequest, **options: Any) -> forms.Field | None:
        return super().formfield_for_manytomany(column, request, **{**options, "widget": forms.CheckboxSelectMultiple})


@admin.register(User)
class OwnUserAdmin(LeavesOldAddress, WithTicks, UserAdmin):
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (_("Readers see"), {"fields": ["display_name", "slug"]}),
        (_("Personal info"), {"fields": ["first_name", "last_name", "email"]}),
        (_("Rights"), {"fields": ["is_active", "is_staff", "is_superuser", "groups"]}),
        (_("Single rights"), {"classes": ["collapse"], "fields": ["user_permissions"]}),
        (_("Dates"), {"fields": ["last_login", "date_joined"]}),
    ]
    readonly_fields = ["last_login", "date_joined"]
    list_display = ["username", "display_name", "email", "is_staff"]
    view_on_site = False  # only who has published something has a page


admin.site.unregister(Group)


@admin.register(Group)
class OwnGroupAdmin(WithTicks, GroupAdmin):
    pass
