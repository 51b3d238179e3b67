"""Addresses into a conversation: its pages, and single comments wherever they stand now."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe

from blog.models import Post
from blog.seo import absolute
from blog.views import show_post
from comments.conversations import NoSuchPage, conversation_below
from comments.models import Comment


@require_safe
def page(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """`/slug/comment-page-N/`. The newest page has the post's own address too, which is the one that counts."""
    post = get_object_or_404(Post.objects.published().for_page(), slug=slug)
    is_first_of_all = number == 1 and settings.COMMENTS_DEFAULT_PAGE == "oldest"
    if not settings.COMMENTS_PER_PAGE or is_first_of_all:
        return redirect(post)  # all of it is there; browsers keep `#comment-ID`
    try:
        conversation = conversation_below(post, request, number)
    except NoSuchPage as missing:
        raise Http404 from missing
    return show_post(request, post, canonical=absolute(conversation.page), conversation=conversation)


@require_safe
def comment(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """`/slug/comment/ID/`: to where it stands now, for links that were made when pages were filled otherwise."""
    post = get_object_or_404(Post.objects.published(), slug=slug)
    if not Comment.objects.is_shown(post, pk):
        raise Http404
    return redirect(get_object_or_404(Comment.objects.of(post).select_related("post"), pk=pk))
