"""What the first page of the desk shows of posts: what is unfinished, what is still to appear, what came out last."""

from dataclasses import dataclass

from django import template
from django.template import Context
from django.utils import timezone

from blog.models import Post

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


@register.filter
def is_still_to_appear(post: Post) -> bool:
    return bool(post.status == Post.Status.PUBLISHED and post.published_at and post.published_at > timezone.now())
