"""A request in, a page out."""

from typing import Any

from django.conf import settings
from django.core.paginator import EmptyPage, Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe
from django.views.static import serve

from blog.models import Film, OldAddress, Post, Tag
from blog.querysets import PostQuerySet
from blog.seo import absolute, json_ld

A_YEAR = 365 * 24 * 3600


@require_safe
def home(request: HttpRequest, number: int = 1) -> HttpResponse:
    if number == 1 and request.path != reverse("blog:home"):
        return redirect("blog:home", permanent=True)
    posts = Post.objects.published().articles()
    return render(request, "blog/home.html", _page_of(posts, number))


@require_safe
def tag(request: HttpRequest, slug: str, number: int = 1) -> HttpResponse:
    tag = get_object_or_404(Tag, slug=slug)
    if number == 1 and request.path != tag.get_absolute_url():
        return redirect(tag, permanent=True)
    posts = Post.objects.published().articles().tagged(tag)
    return render(request, "blog/tag.html", {"tag": tag, **_page_of(posts, number)})


@require_safe
def film(request: HttpRequest, slug: str) -> HttpResponse:
    film = get_object_or_404(Film.objects.select_related("poster"), slug=slug)
    posts = Post.objects.published().about(film).for_list()
    return render(request, "blog/film.html", {"film": film, "posts": posts})


@require_safe
def post(request: HttpRequest, slug: str) -> HttpResponse:
    post = Post.objects.visible_to(request.user).for_page().filter(slug=slug).first()
    if post is None:
        return _moved(request)
    context = {
        "post": post,
        "json_ld": json_ld(post) if post.is_public else "",
        "canonical": absolute(post.get_absolute_url()),
        "is_reply_page": "replytocom" in request.GET or "unapproved" in request.GET,
    }
    return render(request, "blog/post.html", context)


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """A picture: its name is random and its bytes never change, so a browser need ask only once."""
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    return response


def _page_of(posts: PostQuerySet, number: int) -> dict[str, Any]:
    try:
        page = Paginator(posts.for_list(), settings.BLOG_POSTS_PER_PAGE).page(number)
    except EmptyPage as empty:
        raise Http404 from empty
    return {"page": page, "posts": page.object_list}


def _moved(request: HttpRequest) -> HttpResponse:
    old = get_object_or_404(OldAddress.objects.select_related("post", "film"), path=request.get_full_path())
    return redirect(old, permanent=True)
