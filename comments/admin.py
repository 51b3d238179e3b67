"""The moderation desk in the admin: the addresses of the pages in `comments/desk/`."""

from django.contrib import admin
from django.http import HttpRequest
from django.urls import URLPattern, path

from comments import admin_words  # noqa: F401  (Django looks for admin.py only)
from comments.desk import emptying, queue, single
from comments.models import Comment


@admin.register(Comment)
class CommentAdmin(admin.ModelAdmin):
    def get_urls(self) -> list[URLPattern]:
        return [
            path("", queue.queue, name="comments_comment_changelist"),
            path("decide/", queue.decide_many, name="comments_decide"),
            path("empty/<str:name>/", emptying.empty_now, name="comments_empty"),
            path("delete/", emptying.delete_chosen, name="comments_delete"),
            path("deleted/", emptying.deleted, name="comments_deleted"),
            path("undo/<uuid:step>/", queue.undo_step, name="comments_undo"),
            path("<int:pk>/change/", single.edit, name="comments_comment_change"),
            path("<int:pk>/reply/", single.reply, name="comments_reply"),
            path("<int:pk>/move/", single.move_elsewhere, name="comments_move"),
            path("<int:pk>/history/", single.history, name="comments_comment_history"),
        ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # comments are written on the page, or as an answer to one at the desk
