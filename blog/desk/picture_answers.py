"""What the text field asks about pictures, answered as JSON: take one in, give one to choose from, describe one.

Whoever is not let in is told so in JSON too: a text field cannot follow to a page for logging in.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import admin
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_POST, require_safe

from blog.desk.picture_form import PictureForm
from blog.keys import key_in
from blog.models import Picture

AT_ONCE = 24  # pictures to choose from

View = Callable[..., HttpResponseBase]


def for_the_desk(*rights: str) -> Callable[[View], View]:
    """Lets in who works at the desk and has one of these rights to pictures."""

    def guard(view: View) -> View:
        @never_cache
        @csrf_protect
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not admin.site.has_permission(request):
                return _refusal(_("You are not logged in any more. Log in in another tab, then try again."), status=403)
            if not any(request.user.has_perm(f"blog.{right}_picture") for right in rights):
                return _refusal(_("You may not do this with pictures."), status=403)
            return view(request, *args, **kwargs)

        return guarded

    return guard


@require_POST
@for_the_desk("add")
def upload(request: HttpRequest) -> JsonResponse:
    form = PictureForm(request.POST, request.FILES)
    if not form.is_valid():
        words = " ".join(message for messages in form.errors.values() for message in messages)
        is_ours = form.has_error("file", "not_stored")
        return _refusal(words, status=503 if is_ours else 422)
    return JsonResponse(_told(form.store()), status=201)


@require_safe
@for_the_desk("view", "change", "add")
def choose(request: HttpRequest) -> JsonResponse:
    """The newest first, those found by `q` in their words, their file or what shows them; `page` by page."""
    pictures = Picture.objects.all()
    for word in request.GET.get("q", "").split():
        found = Q(alt__icontains=word) | Q(file__icontains=word) | Q(texts__title__icontains=word)
        found |= Q(post__title__icontains=word) | Q(film__title__icontains=word)
        pictures = pictures.filter(pk__in=Picture.objects.filter(found).values("pk"))
    page = Paginator(pictures, AT_ONCE).get_page(key_in(request.GET.get("page", "")) or 1)
    return JsonResponse({"pictures": [_told(picture) for picture in page], "more": page.has_next()})


@require_POST
@for_the_desk("change", "add")
def describe(request: HttpRequest, pk: int) -> JsonResponse:
    """Set the words of a picture; who may add pictures but not change them, of one that has none yet."""
    picture = Picture.objects.filter(pk=pk).first()
    if picture is None:
        return _refusal(_("This picture is not there any more."), status=404)
    if picture.alt and not request.user.has_perm("blog.change_picture"):
        return _refusal(_("You may not do this with pictures."), status=403)
    form = PictureForm({"alt": request.POST.get("alt", "")}, instance=picture)
    if not form.is_valid():
        return _refusal(" ".join(form.errors.get("alt", [])), status=422)
    return JsonResponse(_told(form.store()))


def _told(picture: Picture) -> dict[str, Any]:
    return {
        "id": picture.pk,
        "url": picture.file.url,
        "thumbnail": picture.thumbnail_url,
        "markdown": picture.markdown,
        "width": picture.width,
        "height": picture.height,
        "alt": picture.alt,
    }


def _refusal(words: str, *, status: int) -> JsonResponse:
    return JsonResponse({"error": words}, status=status)
