"""What a browser sends from the form of a post, and what the page answers."""

import re


def written(**fields):
    """What a browser sends from the form of a post; two rows of further reading are empty."""
    return {
        "title": "Her",
        "source": "It *stays* with me.",
        "status": "published",
        "kind": "post",
        "source_format": "markdown",
        "comments_open": "on",
        "further_reading-TOTAL_FORMS": "2",
        "further_reading-INITIAL_FORMS": "0",
        "further_reading-0-position": "0",
        "further_reading-1-position": "0",
        **fields,
    }


def form_of(post, **fields):
    """What a browser sends from the form of a stored post, with some fields changed."""
    stored = {name: getattr(post, name) for name in ("title", "source", "slug", "status", "verdict")}
    stored |= {"rating": post.rating_text, "film": str(post.film or ""), "tags": ", ".join(map(str, post.tags.all()))}
    return written(**stored | fields)


def errors(response):
    found = re.findall(r'<ul class="errorlist[^>]*>(.*?)</ul>', response.content.decode(), re.DOTALL)
    return re.sub(r"<[^>]+>", " ", " ".join(found)).strip()
