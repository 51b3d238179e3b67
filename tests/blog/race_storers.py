"""Two store at the same moment, in an installation of its own: one post, or one form of a new one; prints what became
of it."""

import json
import sys
import threading
from uuid import uuid4

import django

ROUNDS = 3


def main():
    django.setup()
    from django.conf import settings  # noqa: PLC0415

    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    from factories import make_owner  # noqa: PLC0415

    owner = make_owner()
    told = {"post": [_race(owner, number) for number in range(ROUNDS)]}
    told["new"] = [_race_with_one_form(owner) for _ in range(ROUNDS)]
    json.dump(told, sys.stdout)


def _race(owner, number):
    from factories import make_post  # noqa: PLC0415
    from writing import form_of  # noqa: PLC0415

    from blog.models import Draft, Post  # noqa: PLC0415
    from blog.revisions import version_of  # noqa: PLC0415

    post = make_post(f"Her {number}")
    version = version_of(post)
    forms = [form_of(post, source=text) | {"version": version, "draft": str(uuid4())} for text in ("One", "Two")]
    statuses = _send_at_once(owner, f"/admin/blog/post/{post.pk}/change/", forms)
    kept = [draft.word("source") for draft in Draft.objects.unfinished(owner).of(post)]
    return {"statuses": statuses, "kept": [Post.objects.get(pk=post.pk).source, *kept]}


def _race_with_one_form(owner):
    from writing import written  # noqa: PLC0415

    from blog.models import Post  # noqa: PLC0415

    form, before = written(version="", draft=str(uuid4())), Post.objects.count()
    statuses = _send_at_once(owner, "/admin/blog/post/add/", [form, form])
    return {"statuses": statuses, "posts": Post.objects.count() - before}


def _send_at_once(owner, address, forms):
    from django.db import connections  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    statuses, barrier = [], threading.Barrier(len(forms))

    def send(form):
        client = Client(SERVER_NAME="127.0.0.1")
        client.force_login(owner)
        barrier.wait(30)
        statuses.append(client.post(address, form).status_code)
        connections.close_all()

    senders = [threading.Thread(target=send, args=[form]) for form in forms]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    return statuses


if __name__ == "__main__":
    main()
