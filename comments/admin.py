"""The moderation desk: Django's own admin, without a way around the thread's own door."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from comments import admin_words  # noqa: F401  (Django looks for admin.py only)
from comments.models import Comment


@admin.register(Comment)
class CommentAdmin(admin.ModelAdmin):
    list_display = ["name", "beginning", "post", "state", "in_reply_to", "created_at"]
    list_display_links = ["beginning"]
    list_filter = ["state", "kind"]
    list_select_related = ["post", "parent"]
    search_fields = ["author_name", "author_email", "source", "post__title"]
    ordering = ["-sort_at", "-pk"]
    fields = [
        "post",
        "in_reply_to",
        "author_name",
        "author_email",
        "author_url",
        "source",
        "state",
        "state_reason",
        "created_at",
        "network",
    ]
    readonly_fields = ["post", "in_reply_to", "state_reason", "created_at", "network"]
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    actions = ["approve", "hold", "mark_spam", "trash"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Comment]:
        return super().get_queryset(request).in_the_source()

    def formfield_for_choice_field(self, field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        """A state for every decision: that a comment is not in its source is no decision."""
        if field.name == "state":
            kwargs["choices"] = [choice for choice in field.choices if choice[0] != Comment.State.MISSING]
        return super().formfield_for_choice_field(field, request, **kwargs)

    def save_model(self, request: HttpRequest, comment: Comment, form: ModelForm, change: bool) -> None:
        if "state" in form.changed_data:
            comment.state_reason, comment.state_changed_at = "", timezone.now()
        super().save_model(request, comment, form, change)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # comments are written on the page, where one sees what one answers

    def get_actions(self, request: HttpRequest) -> dict:
        """Without Django's "delete selected": a removed comment goes to the trash, its replies stay."""
        return {name: action for name, action in super().get_actions(request).items() if name != "delete_selected"}

    @admin.display(description=_("text"))
    def beginning(self, comment: Comment) -> str:
        return comment.source[:80]

    @admin.display(description=_("in reply to"))
    def in_reply_to(self, comment: Comment) -> str:
        return str(comment.parent) if comment.parent else "–"

    @admin.action(description=_("Approve"), permissions=["change"])
    def approve(self, request: HttpRequest, comments: QuerySet[Comment]) -> None:
        self._decide(request, comments, Comment.approve)

    @admin.action(description=_("Hold for approval"), permissions=["change"])
    def hold(self, request: HttpRequest, comments: QuerySet[Comment]) -> None:
        self._decide(request, comments, Comment.hold)

    @admin.action(description=_("Mark as spam"), permissions=["change"])
    def mark_spam(self, request: HttpRequest, comments: QuerySet[Comment]) -> None:
        self._decide(request, comments, Comment.mark_spam)

    @admin.action(description=_("Remove (move to the trash)"), permissions=["change"])
    def trash(self, request: HttpRequest, comments: QuerySet[Comment]) -> None:
        self._decide(request, comments, Comment.trash)

    def _decide(self, request: HttpRequest, comments: QuerySet[Comment], decide) -> None:
        for comment in comments:
            decide(comment)
        number = len(comments)
        self.message_user(request, ngettext("%d comment changed.", "%d comments changed.", number) % number)
