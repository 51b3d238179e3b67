"""Hostile texts in every field of a real site, and what it answers to them."""

import json
import sys

from django.conf import settings
from django.db import transaction
from django.test import Client
from factories import make_post
from hostile_payloads import PAYLOADS

from comments.models import Comment
from comments.visitors import receipt_for, stamp_for


def fill() -> None:
    """Store what is taken, and print the other pages that were answered, as JSON."""
    with transaction.atomic():  # one wait for the disk, not a thousand
        sent, answers = _send_all()
        for source_format in ("plain", "html"):
            _import_all(source_format)
    json.dump({"stored": sent, "answers": answers}, sys.stdout)


def _send_all() -> tuple[int, list[str]]:
    post = make_post("Sent")
    client = Client(headers={"host": settings.ALLOWED_HOSTS[0]})
    answers: list[str] = []

    def send(**fields: str) -> int:
        response = client.post(f"/{post.slug}/comment/", {"stamp": stamp_for(post), **fields})
        if response.status_code != 303:
            answers.append(response.content.decode())
        return response.status_code

    for number, payload in enumerate(PAYLOADS):
        send(comment=payload, author=payload, email=payload, url=payload, comment_parent=payload)
        fields = {"comment": payload, "author": payload.strip()[:200] or "Ada", "url": _address(payload)}
        if number % 3 == 0:
            send(**fields, preview="1")
        send(**fields)
    stored = Comment.objects.of(post).count()
    answers += _own_pages(client, post)
    return stored, answers


def _own_pages(client: Client, post) -> list[str]:
    """Pages for the writer alone: a sample, as they show the same comment in the same way."""
    pages = []
    for comment in Comment.objects.of(post).order_by("pk")[::10]:
        query = f"moderation-hash={receipt_for(comment.pk)}"
        for what in ("edit", "delete"):
            pages.append(client.get(f"/{post.slug}/comment/{comment.pk}/{what}/?{query}").content.decode())
        edit = f"/{post.slug}/comment/{comment.pk}/edit/"
        pages.append(client.post(edit, {"comment": comment.source}).content.decode())
    return pages


def _import_all(source_format: str) -> None:
    """As the import stores what it read."""
    post = make_post(f"As {source_format}")
    sources = [payload.replace("\x00", "") for payload in PAYLOADS]
    Comment.objects.store_thread(
        [
            Comment(post=post, author_name=source[:200] or "Ada", source=source, source_format=source_format)
            for source in sources
        ]
    )


def _address(payload: str) -> str:
    """A website that a form takes, with the payload in it."""
    return "https://evil.example/?" + "".join(payload.split())[:170]
