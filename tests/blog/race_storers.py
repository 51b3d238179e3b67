"""Two store the same post at the same moment, in an installation of its own; prints what became of it."""

import json
import sys
import threading

import django

ROUNDS = 3


def main():
    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415

    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    call_command("migrate", verbosity=0)
    from factories import make_owner  # noqa: PLC0415

    owner = make_owner()
    json.dump([_race(owner, number) for number in range(ROUNDS)], sys.stdout)


def _race(owner, number):
    from factories import make_post  # noqa: PLC0415

    from blog.models import Draft, Post  # noqa: PLC0415
    from blog.revisions import version_of  # noqa: PLC0415

    post = make_post(f"Her {number}")
    version, statuses, barrier = version_of(post), [], threading.Barrier(2)
    storers = [
        threading.Thread(target=_store, args=[owner, post, version, text, statuses, barrier]) for text in ("One", "Two")
    ]
    for storer in storers:
        storer.start()
    for storer in storers:
        storer.join()
    kept = [draft.word("source") for draft in Draft.objects.unfinished(owner).of(post)]
    return {"statuses": statuses, "kept": [Post.objects.get(pk=post.pk).source, *kept]}


def _store(owner, post, version, text, statuses, barrier):  # noqa: PLR0917
    from uuid import uuid4  # noqa: PLC0415

    from django.db import connections  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415
    from writing import form_of  # noqa: PLC0415

    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(owner)
    form = form_of(post, source=text) | {"version": version, "draft": str(uuid4())}
    barrier.wait(30)
    statuses.append(client.post(f"/admin/blog/post/{post.pk}/change/", form).status_code)
    connections.close_all()


if __name__ == "__main__":
    main()
