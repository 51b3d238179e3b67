"""What a post was before, at the desk: who stored what and when, what differs, and the way back."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from blog import revisions
from blog.desk.frame import find, posts, say_done, show
from blog.desk.states import differences, state_of, state_then
from blog.keys import key_in
from blog.models import Post
from blog.revisions import changed_in, content_of, content_then

A_PAGE = 25
NOW = "now"  # in place of a revision: the post as it is, which a command or an import may have changed


@dataclass(frozen=True)
class Line:
    """A revision of the list, and what it changed; None where it is the first that was written down."""

    revision: models.Model
    changed: list[str] | None
    before: models.Model | None


@posts.needs("view")
@require_safe
def history(request: HttpRequest, pk: int) -> HttpResponse:
    post = find(request, pk)
    every = post.revisions.select_related("history_user")
    page = Paginator(every, A_PAGE).get_page(request.GET.get("page"))
    found = list(every[page.start_index() - 1 if page.object_list else 0 :][: A_PAGE + 1])
    lines = [_line(*pair) for pair in zip(found, [*found[1:], None], strict=False)][: len(page.object_list)]
    newest = found[0] if page.number == 1 and found else every.first()
    context = {
        "post": post,
        "page": page,
        "lines": lines,
        "newest": newest,
        "is_changed_since": newest is not None and content_then(newest) != content_of(post),
        "may_change": posts.may(request, "change"),
    }
    return show(request, "history", context, title=_("Revisions of “%(title)s”") % {"title": post.title})


def _line(revision: models.Model, before: models.Model | None) -> Line:
    changed = changed_in(content_then(before), content_then(revision)) if before else None
    return Line(revision, changed, before)


@posts.needs("view")
@require_safe
def difference(request: HttpRequest, pk: int) -> HttpResponse:
    """Between any two revisions, or one of them and the post as it is; the older one comes first."""
    post = find(request, pk)
    sides = [_side(post, request.GET.get(name, NOW)) for name in ("from", "to")]
    sides.sort(key=lambda side: (side is None, side.history_date if side else None, side.pk if side else 0))
    states = [state_then(side) if side else state_of(post) for side in sides]
    context: dict[str, Any] = {
        "post": post,
        "older": sides[0],
        "newer": sides[1],
        "differences": differences(*states, in_full="full" in request.GET),
        "asked": f"from={_named(sides[0])}&to={_named(sides[1])}",
        "is_full": "full" in request.GET,
        "may_change": posts.may(request, "change"),
    }
    return show(request, "difference", context, title=_("What differs in “%(title)s”") % {"title": post.title})


def _side(post: Post, written: str) -> models.Model | None:
    if written == NOW:
        return None
    return get_object_or_404(post.revisions.select_related("history_user"), pk=key_in(written))


def _named(side: models.Model | None) -> str:
    return str(side.pk) if side else NOW


@posts.needs("change")
@require_POST
def restore(request: HttpRequest, pk: int, revision: int) -> HttpResponse:
    then = get_object_or_404(find(request, pk).revisions, pk=revision)
    moment = date_format(timezone.localtime(then.history_date), "DATETIME_FORMAT")
    restored = revisions.restore(then, by=request.user, reason=_("as it was: %(moment)s") % {"moment": moment})
    said = _("“%(title)s” is again what it was on %(moment)s.") % {"title": then.title, "moment": moment}
    say_done(request, said, undo=reverse("admin:blog_post_revert", args=[pk, restored.before.pk]))
    if restored.lost:
        messages.warning(request, _("Gone meanwhile, and left out: %(names)s.") % {"names": ", ".join(restored.lost)})
    return redirect("admin:blog_post_history", pk)
