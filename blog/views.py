"""A request in, a page out."""

from typing import Any

from django.conf import settings
from django.core.paginator import EmptyPage, Paginator
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_safe
from django.views.static import serve

from blog.keys import key_in
from blog.models import Film, OldAddress, Post, PrivateLink, Tag, User, picture_formerly_at
from blog.querysets import PostQuerySet, reads_all
from blog.seo import absolute, json_ld, sharing

A_YEAR = 365 * 24 * 3600
RECEIPT = "moderation-hash"  # with it, whoever wrote a comment sees more on the page than others do
NOT_FOR_SEARCH = {"replytocom", "unapproved", "approved", RECEIPT}
# Of a page that only who was sent its address may see: no list has it, no cache keeps it, no link from it tells of it.
KEPT_SECRET = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
}
FEEDS = {"feed": "blog:feed", "rss": "blog:feed", "rss2": "blog:feed", "rdf": "blog:feed", "atom": "blog:feed-atom"}


@require_safe
def home(request: HttpRequest, number: int | None = None) -> HttpResponse:
    if number == 1:
        return redirect("blog:home", permanent=True)
    if "p" in request.GET:
        return _by_number(request)
    if address := FEEDS.get(request.GET.get("feed", "")):
        return redirect(address, permanent=True)
    posts = Post.objects.published().articles()
    return render(request, "blog/home.html", _page_of(posts, number))


@require_safe
def tag(request: HttpRequest, slug: str, number: int | None = None) -> HttpResponse:
    tag = get_object_or_404(Tag, slug=slug)
    if number == 1:
        return redirect(tag, permanent=True)
    posts = Post.objects.published().articles().tagged(tag)
    return render(request, "blog/tag.html", {"tag": tag, **_page_of(posts, number)})


@require_safe
def author(request: HttpRequest, slug: str, number: int | None = None) -> HttpResponse:
    """Only of who has published something: anybody else who has an account here is not told of."""
    posts = Post.objects.published().articles()
    author = get_object_or_404(User, Exists(posts.filter(author=OuterRef("pk"))), slug=slug)
    if number == 1:
        return redirect(author, permanent=True)
    return render(request, "blog/author.html", {"author": author, **_page_of(posts.by(author), number)})


@require_safe
def film(request: HttpRequest, slug: str) -> HttpResponse:
    film = get_object_or_404(Film.objects.select_related("poster"), slug=slug)
    posts = Post.objects.published().about(film).for_list()
    if not (posts or reads_all(request.user)):
        raise Http404  # a film that nothing is said about yet may be one that somebody is writing about
    return render(request, "blog/film.html", {"film": film, "posts": posts})


@require_safe
def post(request: HttpRequest, slug: str) -> HttpResponse:
    post = get_object_or_404(Post.objects.visible_to(request.user).for_page(), slug=slug)
    if page := key_in(request.GET.get("cpage", "")):
        return _to_comment_page(request, post, page)
    return show_post(request, post, canonical=absolute(post.get_absolute_url()))


@require_safe
def shared(request: HttpRequest, token: str) -> HttpResponse:
    """A post that is not published, for who was sent its private link; once it is published, it has one address."""
    link = get_object_or_404(PrivateLink.objects.select_related("made_by"), token=token)
    post = get_object_or_404(Post.objects.living().for_page(), pk=link.post_id)
    response = redirect(post) if post.is_public else show_post(request, post, canonical="", link=link)
    for name, value in KEPT_SECRET.items():
        response.headers[name] = value
    return response


def show_post(request: HttpRequest, post: Post, *, canonical: str, **more: Any) -> HttpResponse:
    """The page of a post, with what its template knows to do with `more`."""
    context = {
        "post": post,
        "json_ld": json_ld(post) if post.is_public else "",
        "sharing": sharing(post) if post.is_public else None,
        "canonical": canonical,
        "is_reply_page": not NOT_FOR_SEARCH.isdisjoint(request.GET),
        **more,
    }
    response = render(request, "blog/post.html", context)
    if RECEIPT in request.GET:
        add_never_cache_headers(response)
    return response


def _to_comment_page(request: HttpRequest, post: Post, page: int) -> HttpResponse:
    """WordPress's other address for a page of comments, `?cpage=N`."""
    asked = request.GET.copy()
    del asked["cpage"]
    query = f"?{asked.urlencode()}" if asked else ""
    return redirect(f"{post.get_absolute_url()}comment-page-{page}/{query}")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Where no page is, one may have been: an old address leads on to the new one, with what stood below it.

    What was sent there is sent on: a comment is not lost because its post moved while it was written.
    """
    asked = request.get_full_path()
    found = OldAddress.objects.leading_from(asked)
    if not found or not found[0].is_open_to(request.user):
        return render(request, "404.html", status=404)
    old, rest = found
    address = old.target or f"{old.get_absolute_url()}{rest}"
    if address == asked:
        return render(request, "404.html", status=404)
    return redirect(address, permanent=True, preserve_request=request.method not in {"GET", "HEAD"})


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """A picture: its name is random and its bytes never change, so a browser need ask only once."""
    try:
        response = serve(request, path, document_root=settings.MEDIA_ROOT)
    except Http404:
        if picture := picture_formerly_at(path):
            return redirect(picture.file.url, permanent=True)
        raise
    response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    return response


def _page_of(posts: PostQuerySet, number: int | None) -> dict[str, Any]:
    """What a list shows; its first page has no number in its address."""
    try:
        page = Paginator(posts.for_list(), settings.BLOG_POSTS_PER_PAGE).page(1 if number is None else number)
    except EmptyPage as empty:
        raise Http404 from empty
    return {"page": page, "posts": page.object_list}


def _by_number(request: HttpRequest) -> HttpResponse:
    """WordPress's short address `/?p=ID`: of the post that bore the number elsewhere, else of our own."""
    old = OldAddress.objects.at(request.get_full_path())
    if old and old.is_open_to(request.user):
        return redirect(old, permanent=True)
    return redirect(get_object_or_404(Post.objects.visible_to(request.user), pk=key_in(request.GET["p"])))
