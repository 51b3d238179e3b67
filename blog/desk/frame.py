"""The frame that pages of the writing desk share, and how they say what was done, with the button that undoes it."""

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from blog.doors import Door
from blog.models import Post

posts = Door("blog", "post")


def find(request: HttpRequest, pk: int) -> Post:
    """A post that whoever asks may change: of others', nobody learns here that they are there."""
    return get_object_or_404(Post.objects.changeable_by(request.user), pk=pk)


def show(request: HttpRequest, page: str, context: dict[str, Any], *, title: str, status: int = 200) -> HttpResponse:
    frame = {**admin.site.each_context(request), "title": title, "is_nav_sidebar_enabled": False}
    return render(request, f"admin/blog/post/{page}.html", {**frame, **context}, status=status)


def say_done(request: HttpRequest, sentence: str, *, undo: str = "") -> None:
    """`undo` is the address at which it is undone; the page makes a button of it."""
    messages.success(request, sentence, extra_tags=undo)
