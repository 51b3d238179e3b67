"""The card of a post: what stands on it, and that it is drawn again by the worker when that has changed."""

import json
import logging
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from uuid import uuid4
from zlib import crc32

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from blog.images import TINTS, draw_card
from blog.images import Card as Drawing
from blog.models import Card, Post
from blog.pictures import AGAIN, in_words
from blog.rating import stars

AT_ONCE = 10  # cards in one round of the worker
VERSION = 1
"""Raise it when the same post is drawn differently, then `prepare_pictures --cards` draws them all again."""

log = logging.getLogger(__name__)


def draw_due(*, is_ending: Callable[[], bool] = lambda: False) -> int:
    """Draw the cards of posts that were published or changed; says at how many it looked."""
    _begin_new_ones()
    number = 0
    for card in Card.objects.due()[:AT_ONCE]:
        if is_ending() or not Card.objects.filter(pk=card.pk, due_at=card.due_at).update(
            due_at=timezone.now() + AGAIN  # it comes up again, unless it is done by then
        ):
            continue
        number += 1
        if post := Post.objects.for_card().filter(card=card).first():
            _bring_up_to_date(post)
    return number


def sweep() -> int:
    """Delete the cards of posts that are not there any more, and say how many; not one that was only just drawn."""
    store = Card._meta.get_field("file").storage
    names = {f"cards/{name}" for name in store.listdir("cards")[1]} if store.exists("cards") else set()
    nobodys = names - set(Card.objects.values_list("file", flat=True))
    old = [name for name in nobodys if store.get_modified_time(name) < timezone.now() - AGAIN]
    for name in old:
        store.delete(name)
    return len(old)


def _begin_new_ones() -> None:
    new = Post.objects.published().without_card().values_list("pk", flat=True)[:AT_ONCE]
    Card.objects.bulk_create([Card(post_id=pk) for pk in new], ignore_conflicts=True)


def _bring_up_to_date(post: Post) -> None:
    card = post.card
    print_of_post = _print_of(post)
    if card.file and card.shows == print_of_post and card.file.storage.exists(card.file.name):
        Card.objects.filter(pk=card.pk).update(due_at=None)
        return
    before = card.file.name
    try:
        name = card.file.storage.save(f"cards/{uuid4().hex}.jpg", ContentFile(draw_card(_drawing(post))))
    except OSError as problem:
        log.warning("The card of the post %s could not be stored. %s", post.pk, in_words(problem))
        return
    with transaction.atomic():
        Card.objects.filter(pk=card.pk).update(file=name, shows=print_of_post, due_at=None)
        if before:
            transaction.on_commit(partial(card.file.storage.delete, before))


def _drawing(post: Post) -> Drawing:
    """Nothing of the text is on it, as that may tell how the film ends."""
    picture = post.cover
    rating = post.rating
    return Drawing(
        title=post.title,
        site=settings.BLOG_TITLE,
        facts=_facts(post),
        rating=rating.text if rating else "",
        stars=tuple(stars(rating)) if rating else (),
        picture=_content(picture.store, picture.file.name) if picture else b"",
        tint=crc32((post.film or post).title.encode()) % TINTS,
    )


def _facts(post: Post) -> str:
    if not post.film:
        return ""
    film = post.film
    title = "" if film.title == post.title else film.title
    return " · ".join(str(part) for part in (title, film.year, ", ".join(film.director_names)) if part)


def _content(store, name: str) -> bytes:
    try:
        with store.open(name) as file:
            return file.read()
    except OSError:
        return b""


def _print_of(post: Post) -> str:
    film, rating, picture = post.film, post.rating, post.cover
    shown = [VERSION, settings.BLOG_TITLE, post.title, _facts(post), film.title if film else ""]
    shown += [str(rating) if rating else "", picture.file.name if picture else ""]
    return sha256(json.dumps(shown).encode("utf-8", "surrogatepass")).hexdigest()
