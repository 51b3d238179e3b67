"""What the first page of the desk shows of posts: what is unfinished, what is still to appear, what came out last."""

from dataclasses import dataclass

from django import template
from django.template import Context
from django.utils import timezone
from django.utils.translation import ngettext

from blog.models import Draft, FurtherReading, Post

register = template.Library()
SHOWN = 6


@dataclass(frozen=True)
class Shelf:
    """The posts that are shown, and how many there are."""

    posts: list[Post]
    number: int


@register.simple_tag(takes_context=True)
def unfinished_posts(context: Context) -> Shelf:
    posts = Post.objects.changeable_by(context["request"].user).unfinished().defer("source", "html", "summary")
    return Shelf(list(posts.select_related("film")[:SHOWN]), posts.count())


@register.simple_tag(takes_context=True)
def latest_posts(context: Context) -> list[Post]:
    posts = Post.objects.changeable_by(context["request"].user).published().for_list()
    return list(posts[:SHOWN])


@register.simple_tag(takes_context=True)
def unfinished_texts(context: Context) -> list[Draft]:
    """What whoever looks at this page wrote and did not store."""
    return list(Draft.objects.unfinished(context["request"].user).select_related("post")[:SHOWN])


@dataclass(frozen=True)
class Links:
    """Links that somebody has to look at: the view of their list, and what is said of them."""

    view: str
    words: str


@register.simple_tag(takes_context=True)
def links_to_look_at(context: Context) -> list[Links]:
    counts = FurtherReading.objects.of_posts_of(context["request"].user).count_for_desk()
    missing = ngettext("%(number)d title without address", "%(number)d titles without address", counts["missing"])
    dead = ngettext("%(number)d address that is gone", "%(number)d addresses that are gone", counts["dead"])
    found = [
        Links("missing", missing % {"number": counts["missing"]}),
        Links("dead", dead % {"number": counts["dead"]}),
    ]
    return [links for links in found if counts[links.view]]


@register.filter
def is_still_to_appear(post: Post) -> bool:
    return bool(post.status == Post.Status.PUBLISHED and post.published_at and post.published_at > timezone.now())
