"""The site's name and navigation, for every template."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from blog.models import Post


def site(request: HttpRequest) -> dict[str, Any]:
    return {
        "site_title": settings.BLOG_TITLE,
        "site_tagline": settings.BLOG_TAGLINE,
        "site_pages": SimpleLazyObject(_pages),
    }


def _pages() -> list[Post]:
    return list(Post.objects.published().pages().order_by("title").only("title", "slug", "kind"))
