"""Who may enter which page of the moderation desk, the frame that its pages share, and the way back to the list."""

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from blog.doors import Door
from blog.keys import key_in
from comments.decisions import Hand, hold
from comments.models import Comment, Decision

DOOR = Door("comments", "comment")
needs, may = DOOR.needs, DOOR.may
LIST = "admin:comments_comment_changelist"


def show(request: HttpRequest, page: str, context: dict[str, Any], *, title: str, status: int = 200) -> HttpResponse:
    frame = {
        **admin.site.each_context(request),
        "title": title,
        "is_nav_sidebar_enabled": False,  # a thread needs the width
        "may_change": may(request, "change"),
        "may_delete": may(request, "delete"),
        "back": way_back(request),
        "looked_at": timezone.now().isoformat(),
    }
    return render(request, f"admin/comments/{page}.html", {**frame, **context}, status=status)


def find(pk: int) -> Comment:
    found = Comment.objects.in_the_source().select_related("post", "parent__user", "user")
    return get_object_or_404(found, pk=pk)


def rewritten_since(request: HttpRequest, chosen: Iterable[Comment]) -> set[int]:
    """Those whose text whoever decides has not seen, as the page was made before. They are held from here on."""
    try:
        looked_at = parse_datetime(request.POST.get("looked_at", ""))
    except ValueError:
        looked_at = None
    if looked_at is None or looked_at.tzinfo is None:
        return set()
    return {comment.pk for comment in hold(chosen) if comment.edited_at and comment.edited_at > looked_at}


def hand_of(request: HttpRequest) -> Hand:
    return Hand(Decision.Via.DESK, request.user)


def way_back(request: HttpRequest) -> str:
    """What the list was asked when it was left, to be asked again."""
    written = request.POST.get("back", request.GET.get("back", ""))
    return QueryDict(written).urlencode()


def to_list(request: HttpRequest, *, at: str = "") -> HttpResponseRedirect:
    """Back to the list as it was, at the comment that comes next."""
    query = way_back(request)
    fragment = f"#row-{at}" if key_in(at) else ""
    return HttpResponseRedirect(f"{reverse(LIST)}{'?' if query else ''}{query}{fragment}")
