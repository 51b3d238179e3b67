"""Spam or trash is deleted for good before its time, all of it or single ones: asked first, and written down."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from blog.keys import key_in
from blog.models import Post
from comments.desk.doors import needs, show, to_list
from comments.desk.log import deletions, write_down_deleted, write_down_emptied
from comments.desk.queue import A_PAGE, VIEWS, say_none_is_chosen
from comments.models import Comment
from comments.tidying import find_staying, remove_for_good


@needs("delete")
@require_http_methods(["GET", "HEAD", "POST"])
def empty_now(request: HttpRequest, name: str) -> HttpResponse:
    view = next((view for view in VIEWS if view.name == name and view.is_emptied), None)
    if view is None:
        raise Http404
    lying = Comment.objects.in_the_source().filter(state__in=view.states)
    if request.method == "POST":
        with _held(lying):
            count = sum(remove_for_good(lying))
            write_down_emptied(count, view.label, by=request.user)
        _say_deleted(request, count)
        return to_list(request)
    return show(request, "empty", {"view": view, "count": lying.count()}, title=_("Delete for good"))


@needs("delete")
@require_http_methods(["GET", "HEAD", "POST"])
def delete_chosen(request: HttpRequest) -> HttpResponse:
    """One, by the link of its row, or those that are ticked: they are named first, and go when that is sent."""
    asked = request.POST if request.method == "POST" else request.GET
    keys = asked.getlist("comment")
    if not all(map(key_in, keys)):
        raise BadRequest
    if not keys:
        say_none_is_chosen(request)
        return to_list(request)
    chosen = Comment.objects.in_the_source().removed().filter(pk__in=keys)
    if "sure" in request.POST:
        with _held(chosen):
            write_down_deleted(chosen.select_related("post").order_by("pk"), by=request.user)
            count = sum(remove_for_good(chosen))
        _say_deleted(request, count)
        return to_list(request)
    if not chosen:
        _say_deleted(request, 0)
        return to_list(request)
    context = {"chosen": chosen.for_desk(), "staying": find_staying(chosen)}
    return show(request, "delete", context, title=_("Delete for good"))


@needs("view")
@require_safe
def deleted(request: HttpRequest) -> HttpResponse:
    """Who deleted what for good, and when."""
    page = Paginator(deletions(), A_PAGE).get_page(request.GET.get("page"))
    return show(request, "deleted", {"page": page}, title=_("What was deleted for good"))


@contextmanager
def _held(comments: QuerySet[Comment]) -> Iterator[None]:
    """Nobody restores one meanwhile, so that what is written down is what went."""
    with transaction.atomic():
        Post.objects.lock_many(comments.order_by().values_list("post", flat=True))
        yield


def _say_deleted(request: HttpRequest, count: int) -> None:
    if count:
        said = ngettext("%d comment deleted for good.", "%d comments deleted for good.", count)
        messages.success(request, said % count)
    else:
        messages.info(request, _("Nothing was deleted: none of it lies in spam or trash any more."))
