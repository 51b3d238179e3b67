"""Somebody decides while somebody else writes to the same thread, in an installation of its own; prints who fails.

The writer holds the post, as all writers do, and then changes the places of its comments.
"""

import json
import sys
import threading
import time
from urllib.parse import urlsplit

import django

WAIT = 1.0  # seconds in which whoever decides comes to where he has to wait


def main():
    django.setup()

    json.dump({name: _race(prepare) for name, prepare in _doors().items()}, sys.stdout)


def _doors():
    from django.test import Client  # noqa: PLC0415
    from factories import make_comment, make_owner  # noqa: PLC0415

    from comments.decisions import Hand, move, undo  # noqa: PLC0415
    from comments.links import links_for  # noqa: PLC0415
    from comments.models import Decision  # noqa: PLC0415

    owner, desk = make_owner(), Hand(Decision.Via.DESK)
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(owner)

    def answer(held):
        client.post(f"/admin/comments/comment/{held.pk}/reply/", {"comment": "Thank you."})

    def by_mail(held):
        client.post(urlsplit(links_for(held, owner)["approve"]).path, {"seen": ""})

    def move_it(held):
        move(held, make_comment(held.post), by=desk)

    def move_it_back(held):
        undo(move(held, None, by=desk).number, by=desk)

    return {"answer": answer, "mail": by_mail, "move": move_it, "undo": move_it_back}


def _race(door):
    from django.db import connections, transaction  # noqa: PLC0415
    from django.db.models import F  # noqa: PLC0415
    from factories import make_comment, make_post  # noqa: PLC0415

    from blog.models import Post  # noqa: PLC0415
    from comments.models import Comment  # noqa: PLC0415

    root = make_comment(make_post())
    held = make_comment(root.post, root)
    Comment.objects.filter(pk=held.pk).update(state="pending")
    held.refresh_from_db()
    refused, begins = [], threading.Event()

    def decide():
        begins.wait()
        _note(refused, lambda: door(held))
        connections.close_all()

    def write():
        with transaction.atomic():
            Post.objects.lock(root.post_id)
            begins.set()
            time.sleep(WAIT)
            Comment.objects.of(root.post_id).update(level=F("level"))

    decider = threading.Thread(target=decide)
    decider.start()
    _note(refused, write)
    decider.join()
    return refused


def _note(refused, act):
    try:
        act()
    except Exception as error:
        refused.append(f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
