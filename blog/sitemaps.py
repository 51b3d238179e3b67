"""What search engines should visit: every public page, with the moment of its last change, and where they find that."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from django.db.models import Max, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.views.decorators.http import conditional_page, require_safe

from blog.models import Post
from blog.seo import absolute

LARGEST = 50_000  # pages in one file, as https://www.sitemaps.org/protocol.html has it


@dataclass(frozen=True)
class Page:
    address: str
    changed_at: datetime | None


class Section:
    """Pages of one kind: a query of slugs and moments, of which a part may be asked for."""

    def __init__(self, name: str, rows: QuerySet) -> None:
        self.name, self.rows = name, rows

    @cached_property
    def size(self) -> int:
        return self.rows.count()

    def pages(self, first: int, last: int) -> Iterator[Page]:
        before, after = absolute(reverse(self.name, args=["-"])).split("/-/")
        for slug, changed_at in self.rows[first:last] if first < min(last, self.size) else ():
            yield Page(f"{before}/{quote(slug)}/{after}", changed_at)


@require_safe
@conditional_page
def sitemap(request: HttpRequest, number: int | None = None) -> HttpResponse:
    """All pages, or the addresses of the files that have them together where they are too many for one."""
    sections = _sections()
    parts = -(-(1 + sum(section.size for section in sections)) // LARGEST)
    if number is None and parts > 1:
        files = [absolute(reverse("blog:sitemap", args=[part])) for part in range(1, parts + 1)]
        return _answer(request, "blog/sitemap-index.xml", {"files": files})
    number = 1 if number is None else number
    if not 1 <= number <= parts:
        raise Http404
    first = (number - 1) * LARGEST
    pages = _pages(sections, first, first + LARGEST)
    lines = format_html_join("\n", "{}", ((_line(page),) for page in pages))
    return _answer(request, "blog/sitemap.xml", {"lines": lines})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Private links are not named: whoever knows none asks for none, and who follows one must see its `noindex`."""
    context = {"sitemap": absolute(reverse("blog:sitemap"))}
    return render(request, "blog/robots.txt", context, content_type="text/plain; charset=utf-8")


def _sections() -> list[Section]:
    """Each from the posts that are public, so that nothing is named that only others speak of."""
    posts = Post.objects.published().with_change()
    articles = posts.articles()
    return [
        Section("blog:post", posts.order_by("pk").values_list("slug", "changed")),
        Section("blog:film", _latest_by(posts.filter(film__isnull=False), "film__slug")),
        Section("blog:tag", _latest_by(articles.filter(tags__isnull=False), "tags__slug")),
        Section("blog:author", _latest_by(articles.filter(author__isnull=False), "author__slug")),
    ]


def _latest_by(posts: QuerySet, slug: str) -> QuerySet:
    """A page that lists posts is as new as the newest of them."""
    return posts.order_by(slug).values_list(slug).annotate(latest=Max("changed"))


def _pages(sections: list[Section], first: int, last: int) -> Iterator[Page]:
    """Those from `first` to before `last`; the home page is the very first."""
    if first == 0:
        yield Page(absolute(reverse("blog:home")), Post.objects.published().articles().last_change())
    start = 1
    for section in sections:
        yield from section.pages(max(first - start, 0), max(last - start, 0))
        start += section.size


def _line(page: Page) -> SafeString:
    """Without the template, which would take a second for 10,000 of them."""
    if page.changed_at is None:
        return format_html("<url><loc>{}</loc></url>", page.address)
    moment = page.changed_at.isoformat(timespec="seconds")
    return format_html("<url><loc>{}</loc><lastmod>{}</lastmod></url>", page.address, moment)


def _answer(request: HttpRequest, template: str, context: dict) -> HttpResponse:
    return render(request, template, context, content_type="application/xml; charset=utf-8")
