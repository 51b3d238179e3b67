"""The trash of the list of posts: in, out again, and deleted for good, after asking and with an account of it."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, DELETION, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import BadRequest
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from blog import trash
from blog.desk.frame import find, posts, say_done, show
from blog.keys import key_in
from blog.models import Post
from blog.querysets import PostQuerySet

LIST = "admin:blog_post_changelist"
LONGEST = LogEntry._meta.get_field("object_repr").max_length


class InTrash(admin.SimpleListFilter):
    """The list shows what is not in the trash, unless it is asked for."""

    title = gettext_lazy("Trash")
    parameter_name = "trash"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("1", gettext_lazy("In the trash"))]

    def queryset(self, request: HttpRequest, queryset: PostQuerySet) -> PostQuerySet:
        return queryset.filter(trashed_at__isnull=self.value() != "1")


def trash_address() -> str:
    return f"{reverse(LIST)}?trash=1"


@posts.needs("delete")
@require_POST
def put(request: HttpRequest) -> HttpResponse:
    put_there(request, _chosen(request))
    return redirect(LIST)


@posts.needs("delete")
@require_POST
def restore(request: HttpRequest) -> HttpResponse:
    restored = take_out(request, _chosen(request))
    return redirect("admin:blog_post_change", restored[0].pk) if len(restored) == 1 else redirect(LIST)


def put_there(request: HttpRequest, chosen: Iterable[Post]) -> None:
    gone = trash.put_into_trash(chosen)
    if not gone:
        messages.info(request, _("Nothing changed: it lies in the trash already."))
        return
    _write_down(request, gone, CHANGE, _("Moved to the trash."))
    said = ngettext("“%(title)s” is in the trash.", "%(count)d posts are in the trash.", len(gone))
    undo = f"{reverse('admin:blog_post_restore')}?{_keys(gone)}"
    say_done(request, said % {"title": gone[0].title, "count": len(gone)}, undo=undo)


def take_out(request: HttpRequest, chosen: Iterable[Post]) -> list[Post]:
    restored = trash.restore(chosen)
    if not restored:
        messages.info(request, _("Nothing changed: it is not in the trash."))
        return []
    _write_down(request, restored, CHANGE, _("Restored from the trash."))
    said = ngettext("“%(title)s” is as it was.", "%(count)d posts are as they were.", len(restored))
    say_done(request, said % {"title": restored[0].title, "count": len(restored)})
    return restored


# For good


def address_to_delete(chosen: Iterable[Post]) -> str:
    return f"{reverse('admin:blog_post_delete_for_good')}?{_keys(chosen)}"


@posts.needs("delete")
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Where Django's admin deletes: a post goes into the trash from here, and from there for good."""
    post = find(request, pk)
    if post.trashed_at:
        return redirect(address_to_delete([post]))
    if request.method == "POST":
        put_there(request, [post])
        return redirect(LIST)
    return show(request, "to_trash", {"post": post, "days": _days()}, title=_("Move to the trash"))


@posts.needs("delete")
@require_http_methods(["GET", "HEAD", "POST"])
def delete_for_good(request: HttpRequest) -> HttpResponse:
    """They are named first, with what goes with them, and deleted when that is sent."""
    chosen = _chosen(request).in_trash()
    if request.method == "POST" and "sure" in request.POST:
        with transaction.atomic():
            held = list(chosen)
            counts = trash.what_goes_with(held)
            _write_down(request, held, DELETION, _("Deleted for good."))
            titles = trash.delete_for_good(held)
        _say_deleted(request, titles, counts)
        return redirect(trash_address())
    found = list(chosen.select_related("film").order_by("title"))
    context = {"chosen": found, "counts": trash.what_goes_with(found)}
    return show(request, "delete_for_good", context, title=_("Delete for good"))


def _say_deleted(request: HttpRequest, titles: list[str], counts: dict[str, int]) -> None:
    if not titles:
        messages.info(request, _("Nothing was deleted: it does not lie in the trash any more."))
        return
    said = ngettext("“%(title)s” was deleted for good.", "%(count)d posts were deleted for good.", len(titles))
    words = said % {"title": titles[0], "count": len(titles)}
    more = ", ".join(f"{number} {name}" for name, number in counts.items())
    messages.success(request, f"{words} {_('With it went: %(more)s.') % {'more': more}}" if more else words)


def _chosen(request: HttpRequest) -> PostQuerySet:
    keys = [*request.GET.getlist("post"), *request.POST.getlist("post")]
    if not keys or not all(map(key_in, keys)):
        raise BadRequest
    return Post.objects.changeable_by(request.user).filter(pk__in=keys)


def _keys(chosen: Iterable[Post]) -> str:
    asked = QueryDict(mutable=True)
    asked.setlist("post", [str(post.pk) for post in chosen])
    return asked.urlencode()


def _write_down(request: HttpRequest, chosen: Iterable[Post], flag: int, said: str) -> None:
    kind = ContentType.objects.get_for_model(Post)
    LogEntry.objects.bulk_create(
        LogEntry(
            user=request.user,
            content_type=kind,
            object_id=str(post.pk),
            object_repr=post.title[:LONGEST],
            action_flag=flag,
            change_message=said,
        )
        for post in chosen
    )


def _days() -> int:
    return settings.BLOG_KEEP_TRASHED_DAYS
