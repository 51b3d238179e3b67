"""Who deleted which comments for good, and when, in the admin's log: nothing that they said, nor who said it."""

from collections.abc import Iterable

from django.contrib.admin.models import DELETION, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from blog.models import User
from comments.desk.queue import VIEWS
from comments.models import Comment

LONGEST = LogEntry._meta.get_field("object_repr").max_length


def deletions() -> QuerySet[LogEntry]:
    """Newest first."""
    found = LogEntry.objects.filter(content_type=_type(), action_flag=DELETION)
    return found.select_related("user").order_by("-action_time", "-pk")


def write_down_emptied(count: int, place: str, *, by: User) -> None:
    if count:
        said = ngettext("%(count)d comment in “%(place)s”", "%(count)d comments in “%(place)s”", count)
        _entry(said % {"count": count, "place": place}, by).save()


def write_down_deleted(comments: Iterable[Comment], *, by: User) -> None:
    """Each by its number: its name is that of its writer."""
    places = {state: view.label for view in VIEWS if view.is_emptied for state in view.states}
    said = _("Comment %(number)d in “%(place)s”, on “%(post)s”")
    LogEntry.objects.bulk_create(
        _entry(said % {"number": one.pk, "place": places[one.state], "post": one.post.title}, by, of=str(one.pk))
        for one in comments
    )


def _entry(said: str, by: User, *, of: str | None = None) -> LogEntry:
    said = said[:LONGEST]
    return LogEntry(user=by, content_type=_type(), object_id=of, object_repr=said, action_flag=DELETION)


def _type() -> ContentType:
    return ContentType.objects.get_for_model(Comment)
