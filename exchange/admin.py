"""The import desk in the admin: the list of imports, and the addresses of the pages in `exchange/desk/`."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from exchange.desk import batches, files
from exchange.models import ImportBatch


@admin.register(ImportBatch)
class ImportBatchAdmin(admin.ModelAdmin):
    list_display = ["__str__", "created_at", "user", "state", "number_of_files", "number_of_posts"]
    list_filter = ["state"]
    list_select_related = ["user"]
    search_fields = ["files__name"]
    actions = None

    def get_queryset(self, request: HttpRequest) -> QuerySet[ImportBatch]:
        counts = {"files_in_it": Count("files", distinct=True), "posts_of_it": Count("files__post", distinct=True)}
        return super().get_queryset(request).annotate(**counts)

    @admin.display(description=_("files"))
    def number_of_files(self, batch: Any) -> int:
        return batch.files_in_it

    @admin.display(description=_("posts"))
    def number_of_posts(self, batch: Any) -> int:
        return batch.posts_of_it

    def get_urls(self) -> list[URLPattern]:
        return [
            path("<int:pk>/store/", batches.commit, name="exchange_importbatch_store"),
            path("<int:pk>/undo/", batches.undo, name="exchange_importbatch_undo"),
            path("<int:pk>/discard/", batches.discard, name="exchange_importbatch_discard"),
            path("<int:pk>/change/", batches.batch, name="exchange_importbatch_change"),
            path("files/<int:pk>/", files.file, name="exchange_file"),
            path("files/<int:pk>/correct/", files.correct, name="exchange_file_correct"),
            path("files/<int:pk>/encoding/", files.decode_as, name="exchange_file_encoding"),
            path("files/<int:pk>/leave-out/", files.leave_out, name="exchange_file_leave_out"),
            path("files/<int:pk>/join/", files.join, name="exchange_file_join"),
            path("files/<int:pk>/read-again/", files.read_again, name="exchange_file_read_again"),
            path("add/", batches.upload, name="exchange_importbatch_add"),
            path("", self.admin_site.admin_view(self.changelist_view), name="exchange_importbatch_changelist"),
        ]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # an import is undone, or thrown away before it was stored, on its own page
