"""The writing page loses nothing: what was typed is kept, offered again, and never laid over somebody else's text."""

from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.forms.utils import ErrorDict
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from blog.desk import drafts, returning, revising, trashing
from blog.desk.states import (
    Difference,
    as_sent,
    differences,
    fields_sent,
    rebased,
    rows_of_nothing,
    state_of,
    state_sent,
)
from blog.keys import key_in
from blog.models import Draft, NotYours, Post
from blog.revisions import keep, keep_before, version_of


@dataclass(frozen=True)
class Conflict:
    """Somebody stored the post since the form was opened: who, when, and what differs between their text and mine."""

    by: Any
    at: Any
    differences: list[Difference]


@dataclass
class Writing:
    """One form at work: under which key it is kept, from what it is filled, and what stands against storing it."""

    key: UUID = field(default_factory=uuid4)
    sequence: int = 0
    version: str = ""
    fills: QueryDict | None = None  # where it is shown again as it was typed, right or wrong
    conflict: Conflict | None = None
    is_taken_up: bool = False
    stored: Post | None = None


class AsTyped:
    """Mixed into a form that is shown as it was typed: nothing is checked, and nothing stored."""

    fills: QueryDict

    def __init__(self, *_sent: Any, **options: Any) -> None:
        super().__init__(**{**options, "data": self.fills, "files": None})
        self._errors = ErrorDict()

    def is_valid(self) -> bool:
        return False


class Rows(forms.BaseInlineFormSet):
    """The rows of further reading; `as_typed` like the form around them."""

    def __init__(self, *args: Any, as_typed: bool = False, **options: Any) -> None:
        self.as_typed = as_typed
        super().__init__(*args, **options)

    def is_valid(self) -> bool:
        return not self.as_typed and super().is_valid()

    def full_clean(self) -> None:
        if self.as_typed:
            self._errors, self._non_form_errors = [], self.error_class()
        else:
            super().full_clean()

    def _construct_form(self, number: int, **options: Any) -> forms.BaseForm:
        form = super()._construct_form(number, **options)
        if self.as_typed:
            form._errors = ErrorDict()
        return form


class KeepsWords(admin.ModelAdmin):
    """What `PostAdmin` does beside laying out its form."""

    def get_urls(self) -> list[URLPattern]:
        door = self.admin_site.admin_view
        return [
            path("autosave/", drafts.autosave, name="blog_post_autosave"),
            path("unfinished/", drafts.unfinished, name="blog_draft_list"),
            path("unfinished/<uuid:key>/throw-away/", drafts.throw_away, name="blog_draft_throw_away"),
            path("unfinished/<uuid:key>/bring-back/", drafts.bring_back, name="blog_draft_bring_back"),
            path("trash/", trashing.put, name="blog_post_trash"),
            path("restore/", trashing.restore, name="blog_post_restore"),
            path("delete/", trashing.delete_for_good, name="blog_post_delete_for_good"),
            path("<int:pk>/history/", revising.history, name="blog_post_history"),
            path("<int:pk>/history/difference/", revising.difference, name="blog_post_difference"),
            path("<int:pk>/history/<int:revision>/restore/", revising.restore, name="blog_post_revert"),
            path("<int:pk>/delete/", trashing.ask, name="blog_post_delete"),
            path("add/", returning.welcoming(door(self.add_view)), name="blog_post_add"),
            path("<path:object_id>/change/", returning.welcoming(door(self.change_view)), name="blog_post_change"),
            *super().get_urls(),
        ]

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, *args: Any, **options: Any
    ) -> HttpResponse:
        if request.method == "POST":
            return self._take_in(request, object_id, *args, **options)
        request.writing = _opened(request)
        return super().changeform_view(request, object_id, *args, **options)

    @transaction.atomic
    def _take_in(self, request: HttpRequest, object_id: str | None, *args: Any, **options: Any) -> HttpResponse:
        """Store the form, if nobody stored the post since it was opened. The post is held from here on."""
        writing = request.writing = _sent(request)
        if object_id is None and (post := _stored_before(request)):
            return self.change_view(request, str(post.pk), reverse("admin:blog_post_change", args=[post.pk]))
        if object_id is not None:
            post = Post.objects.select_for_update(no_key=True).filter(pk=key_in(object_id)).first()
            if post is None:
                return _kept_as_new(request)
            if not self.has_change_permission(request, post):
                raise PermissionDenied
            self._lay_over(request, post)
        response = super().changeform_view(request, object_id, *args, **options)
        if writing.stored and "draft" in request.POST:
            _close(request, writing.stored)
        return response

    def _lay_over(self, request: HttpRequest, post: Post) -> None:
        writing, version = request.writing, version_of(post)
        request.POST = rebased(request.POST, post, is_whole="version" in request.POST)
        if request.POST.get("version") not in {None, "", version}:
            writing.conflict = _conflict(request.POST, post)
        if writing.conflict:
            writing.fills = request.POST
            _keep_at_once(request, post)
        writing.version = version

    # The form, filled with what was typed

    def get_form(self, request: HttpRequest, obj: Post | None = None, **options: Any) -> type[forms.ModelForm]:
        form = super().get_form(request, obj, **options)
        fills = request.writing.fills if hasattr(request, "writing") else None
        return type(form.__name__, (AsTyped, form), {"fills": fills}) if fills is not None else form

    def get_formset_kwargs(self, request: HttpRequest, obj: Post, *args: Any) -> dict[str, Any]:
        options = super().get_formset_kwargs(request, obj, *args)
        fills = request.writing.fills
        return options if fills is None else {**options, "data": fills, "as_typed": True}

    # Stored

    def save_model(self, request: HttpRequest, obj: Post, form: forms.ModelForm, change: bool) -> None:
        if change:
            keep_before(obj)
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: forms.ModelForm, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        keep(form.instance, by=request.user)
        if hasattr(request, "writing"):
            request.writing.stored = form.instance

    # Shown

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, obj: Post | None = None, **options: Any
    ) -> HttpResponse:
        writing = request.writing
        if request.method != "POST" and not writing.is_taken_up:
            writing.version = version_of(obj) if obj else ""
            initial = {} if obj else self.get_changeform_initial_data(request)
            context["offers"] = drafts.offers(request.user, obj, initial)
            if obj is None:
                context["unfinished"] = Draft.objects.unfinished(request.user).exclude(post=None).select_related("post")
        context |= {"writing": writing, "autosave": self._autosave_address(obj)}
        response = super().render_change_form(request, context, *args, obj=obj, **options)
        if writing.conflict:
            response.status_code = 409
        return response

    def _autosave_address(self, post: Post | None) -> str:
        address = reverse("admin:blog_post_autosave")
        return f"{address}?post={post.pk}" if post else address

    # The list

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        return [trashing.InTrash, *super().get_list_filter(request)]

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Posts are put into the trash, and deleted for good from there only."""
        fitting = {"restore_from_trash", "delete_for_good"} if "trash" in request.GET else {"move_to_trash"}
        others = {"delete_selected", "restore_from_trash", "delete_for_good", "move_to_trash"} - fitting
        return {name: action for name, action in super().get_actions(request).items() if name not in others}

    @admin.action(description=_("Move to the trash"), permissions=["delete"])
    def move_to_trash(self, request: HttpRequest, chosen: models.QuerySet) -> None:
        trashing.put_there(request, chosen)

    @admin.action(description=_("Restore from the trash"), permissions=["delete"])
    def restore_from_trash(self, request: HttpRequest, chosen: models.QuerySet) -> None:
        trashing.take_out(request, chosen)

    @admin.action(description=_("Delete for good …"), permissions=["delete"])
    def delete_for_good(self, request: HttpRequest, chosen: models.QuerySet) -> HttpResponse:
        return redirect(trashing.address_to_delete(chosen))

    actions = ["move_to_trash", "restore_from_trash", "delete_for_good"]


def _opened(request: HttpRequest) -> Writing:
    """A new form, or a draft that is taken up: that stays under its key, based on the version that it began with."""
    key = drafts.uuid_in(request.GET.get("draft", ""))
    if key is None:
        return Writing()
    draft = get_object_or_404(Draft.objects.unfinished(request.user), key=key)
    sent = as_sent(draft.fields)
    fills = rebased(sent, draft.post, is_whole=bool(draft.version)) if draft.post else rows_of_nothing(sent)
    return Writing(draft.key, draft.sequence, draft.version, fills, is_taken_up=True)


def _sent(request: HttpRequest) -> Writing:
    key = drafts.uuid_in(request.POST.get("draft", ""))
    return Writing(key or uuid4(), drafts.sequence_in(request.POST), request.POST.get("version", ""))


def _stored_before(request: HttpRequest) -> Post | None:
    """The post that this form of a new one made already: its button was pressed twice, or its page was gone back to.

    The form then has the version that it left behind: whoever changed the post since is not overwritten.
    """
    draft = Draft.objects.begin(request.writing.key, request.user) if "draft" in request.POST else None
    if draft is None or draft.post is None:
        return None
    request.POST = request.POST.copy()
    request.POST["version"] = request.POST.get("version") or draft.version
    return draft.post


def _conflict(sent: QueryDict, post: Post) -> Conflict | None:
    """None where both wrote the same."""
    found = differences(state_of(post), state_sent(sent, post))
    if not found:
        return None
    last = post.revisions.select_related("history_user").first()
    is_theirs = last is not None and last.history_date >= post.changed_at
    return Conflict(
        last.history_user if is_theirs else None, last.history_date if is_theirs else post.changed_at, found
    )


def _keep_at_once(request: HttpRequest, post: Post | None) -> Draft | None:
    """What was sent becomes a draft, as nobody knows whether the page it is shown on will be looked at."""
    writing = request.writing
    values = {"post": post, "fields": fields_sent(request.POST), "version": request.POST.get("version", "")[:64]}
    writing.sequence = max(writing.sequence, int(timezone.now().timestamp() * 1000))
    try:
        Draft.objects.keep(writing.key, request.user, writing.sequence, **values)
    except NotYours:
        writing.key = uuid4()
        Draft.objects.keep(writing.key, request.user, writing.sequence, **values)
    return Draft.objects.get(key=writing.key)


def _close(request: HttpRequest, post: Post) -> None:
    writing = request.writing
    with suppress(NotYours):  # stored by another user than the one who began it, after a new log-in
        Draft.objects.close(writing.key, request.user, writing.sequence, post, version_of(post))


def _kept_as_new(request: HttpRequest) -> HttpResponse:
    """The post was deleted for good meanwhile; its words become a new one."""
    draft = _keep_at_once(request, None)
    messages.warning(
        request, _("This post was deleted for good meanwhile. Your words are here: stored, they become a new one.")
    )
    return redirect(drafts.address_of(draft))
