"""What the fields of the writing page propose while one types: films and tags that are there already."""

from django.db.models import Count, Q
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from blog.doors import Door
from blog.models import Film, Tag

MOST = 10
posts = Door("blog", "post")


@posts.needs("view")
@require_safe
def films(request: HttpRequest) -> JsonResponse:
    """Films whose title has what is typed, those that begin with it first; how often each was reviewed already."""
    typed = request.GET.get("q", "").strip()
    found = (
        Film.objects.filter(Q(title__icontains=typed) | Q(original_title__icontains=typed))
        .annotate(times=Count("posts", filter=Q(posts__trashed_at=None)))
        .order_by("title", "year")[: MOST * 5]
        if typed
        else []
    )
    ordered = sorted(found, key=lambda film: not film.title.casefold().startswith(typed.casefold()))[:MOST]
    return JsonResponse(
        {
            "films": [
                {"label": str(film), "directors": film.directors, "reviews": film.times, "id": film.pk}
                for film in ordered
            ]
        }
    )


@posts.needs("view")
@require_safe
def tags(request: HttpRequest) -> JsonResponse:
    typed = request.GET.get("q", "").strip()
    found = Tag.objects.filter(name__icontains=typed).order_by("name")[:MOST] if typed else []
    return JsonResponse({"tags": [tag.name for tag in found]})
