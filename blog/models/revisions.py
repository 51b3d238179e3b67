"""What a post was, stored beside it: one row for each state that somebody stored, with its tags and further reading."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

# Made from the rest, or nothing that a person writes.
LEFT_OUT = [
    *("uid", "source_id", "html", "renderer_version", "summary", "rating_score", "sort_at"),
    *("declared_comments", "created_at", "changed_at", "trashed_at"),
]


class Revision(models.Model):
    """What a revision holds beside the columns of its post; it goes when its post goes for good."""

    post = models.ForeignKey("blog.Post", models.CASCADE, related_name="revisions", verbose_name=_("post"))
    tag_names = models.JSONField(_("tags"), default=list)
    links = models.JSONField(_("further reading"), default=list)

    class Meta:
        abstract = True


class Revisions(HistoricalRecords):
    """The table of django-simple-history without its signals: `blog.revisions` writes down by name what was stored."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            verbose_name=_("revision"),
            verbose_name_plural=_("revisions"),
            bases=[Revision],
            excluded_fields=LEFT_OUT,
            history_id_field=models.BigAutoField(),
            no_db_index=["title", "slug", "author", "film", "picture"],
            **options,
        )

    def contribute_to_class(self, cls: type[models.Model], name: str) -> None:
        super().contribute_to_class(cls, name)
        self.module = "blog.models"  # else its table would be one of the package above, with all that hangs on it

    def post_save(self, *args: Any, **options: Any) -> None:
        pass

    def pre_delete(self, *args: Any, **options: Any) -> None:
        pass

    def post_delete(self, *args: Any, **options: Any) -> None:
        pass
