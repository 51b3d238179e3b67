"""Sixteen processes send comments at the same moment, in an installation of their own; prints how each was answered."""

import json
import multiprocessing
import sys

import django

SENDERS, MOST = 16, 5
PLAIN = "django.contrib.staticfiles.storage.StaticFilesStorage"


def main():
    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from blog.models import Post  # noqa: PLC0415

    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": PLAIN}}  # nobody collected the files
    posts = [Post.objects.create(title=f"Post {number}", status="published") for number in range(SENDERS)]
    Client(SERVER_NAME=settings.ALLOWED_HOSTS[0]).get(f"/{posts[0].slug}/")  # views are loaded here, not by each sender
    settings.COMMENTS_FLOOD_SECONDS, settings.COMMENTS_PER_NETWORK = 0, 0
    told = {"same text": _race(lambda n: (posts[0], {"comment": "The same.", "author": "Ada"}, f"10.0.{n}.1"))}
    settings.COMMENTS_FLOOD_SECONDS = 600
    told["same network"] = _race(lambda n: (posts[n], _words(n, "network"), f"203.0.113.{n}"))
    told["same e-mail"] = _race(lambda n: (posts[n], {**_words(n, "email"), "email": "ada@example.org"}, f"10.1.{n}.1"))
    settings.COMMENTS_FLOOD_SECONDS, settings.COMMENTS_PER_NETWORK = 0, MOST
    told["many"] = _race(lambda n: (posts[n], _words(n, "many"), f"198.51.100.{n}"))
    json.dump(told, sys.stdout)


def _words(number, race):
    return {"comment": f"Text {number} of {race}.", "author": f"Reader {number} of {race}"}


def _race(sending):
    """What each sender was answered, and how many comments there are more than before."""
    from django.db import connections  # noqa: PLC0415

    from comments.models import Comment  # noqa: PLC0415

    before = Comment.objects.count()
    connections.close_all()
    context = multiprocessing.get_context("fork")
    start, said = context.Barrier(SENDERS), context.SimpleQueue()
    senders = [context.Process(target=_send, args=(*sending(number), start, said)) for number in range(SENDERS)]
    for sender in senders:
        sender.start()
    answers = sorted(said.get() for _ in senders)
    for sender in senders:
        sender.join()
    return {"answers": answers, "stored": Comment.objects.count() - before}


def _send(post, written, address, start, said):
    from django.conf import settings  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from comments.visitors import stamp_for  # noqa: PLC0415

    client = Client(SERVER_NAME=settings.ALLOWED_HOSTS[0], REMOTE_ADDR=address)
    start.wait()
    answer = 0
    try:
        answer = client.post(f"/{post.slug}/comment/", {**written, "stamp": stamp_for(post)}).status_code
    finally:
        said.put(answer)


if __name__ == "__main__":
    main()
