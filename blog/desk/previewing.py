"""What a text will look like, before it is stored: by the template and the functions that make its page."""

from dataclasses import dataclass
from typing import Any

from csp.constants import SELF
from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST

from blog.desk.checking import reminders_for
from blog.desk.post_form import PostForm, RowsForm
from blog.doors import Door
from blog.keys import key_in
from blog.models import FurtherReading, Post, Tag
from blog.seo import absolute


@dataclass(frozen=True)
class Sketch:
    """A post as it stands in the form, and what belongs to it."""

    post: Post
    tags: list[Tag]
    further_reading: list[FurtherReading]


posts = Door("blog", "post")


@posts.needs("add")
@xframe_options_sameorigin
@csp_replace({"frame-ancestors": [SELF]})
def preview(request: HttpRequest) -> HttpResponse:
    """The article of what the form holds; an empty page to put it into where nothing is sent."""
    context: dict[str, Any] = {}
    if request.method == "POST":
        sketch = sketched(request)
        _publish_now(sketch.post)
        canonical = absolute(sketch.post.get_absolute_url())
        context = {"post": sketch.post, "tags": sketch.tags, "further_reading": sketch.further_reading}
        context["canonical"] = canonical
    return render(request, "admin/blog/post/preview.html", context)


@posts.needs("add")
@require_POST
def checklist(request: HttpRequest) -> HttpResponse:
    """What may have been forgotten in what the form holds, as a part of the page."""
    sketch = sketched(request)
    reminders = reminders_for(sketch.post, sketch.further_reading)
    return render(request, "admin/blog/post/_checklist.html", {"reminders": reminders})


def sketched(request: HttpRequest) -> Sketch:
    """The post that the form describes, as far as it can be read: what is wrong with it is said when it is stored."""
    pk = key_in(request.GET.get("post", ""))
    own = Post.objects.changeable_by(request.user).select_related("film", "author")
    stored = get_object_or_404(own, pk=pk) if pk else Post()
    form = PostForm(request.POST, instance=stored)
    form.is_valid()
    post: Post = form.instance
    post.film = form.cleaned_data.get("film")
    post.title = form.cleaned_data.get("title") or post.title
    post.fill_in()
    post.render()
    return Sketch(post, _tags(form.cleaned_data.get("tags", [])), _rows(request))


def _publish_now(post: Post) -> None:
    """As readers will see it, though it may be a draft, or still to appear."""
    now = timezone.now()
    post.status, post.published_at = Post.Status.PUBLISHED, min(post.published_at or now, now)


def _tags(names: list[str]) -> list[Tag]:
    tags = [Tag.objects.filter(name__iexact=name).first() or Tag(name=name) for name in names]
    for tag in tags:
        tag.fill_in()
    return tags


def _rows(request: HttpRequest) -> list[FurtherReading]:
    rows = RowsForm(request.POST, prefix="further_reading")
    if not rows.management_form.is_valid():
        return []
    rows.is_valid()
    return [
        FurtherReading(**{key: row.cleaned_data.get(key) or "" for key in ("title", "publication", "url")})
        for row in sorted(rows.forms, key=lambda row: row.cleaned_data.get("position") or 0)
        if row.cleaned_data.get("title") and not row.cleaned_data.get("DELETE")
    ]
