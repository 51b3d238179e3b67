"""Sixteen processes write to eight posts at once, in an installation of their own; prints what became of it."""

import json
import multiprocessing
import random
import sys

import django

WRITERS, EACH, POSTS = 16, 36, 8


def main():
    django.setup()
    from django.db import connections  # noqa: PLC0415
    from tree_oracle import stored_rows  # noqa: PLC0415

    from blog.models import Post  # noqa: PLC0415

    posts = [Post.objects.create(title=f"Post {number}", status="published").pk for number in range(POSTS)]
    connections.close_all()
    refused = _race(posts)
    json.dump({"rows": stored_rows(), "refused": refused}, sys.stdout)


def _race(posts):
    context = multiprocessing.get_context("fork")
    start, said = context.Barrier(WRITERS), context.SimpleQueue()
    writers = [context.Process(target=_write, args=(number, posts, start, said)) for number in range(WRITERS)]
    for writer in writers:
        writer.start()
    refused = [line for _ in writers for line in said.get()]
    for writer in writers:
        writer.join()
    return refused


def _write(number, posts, start, said):
    from comments.models import Comment  # noqa: PLC0415

    chance, refused = random.Random(number), []  # noqa: S311
    start.wait()
    for turn in range(EACH):
        post = chance.choice(posts)
        there = list(Comment.objects.filter(post=post).values_list("pk", flat=True))
        parent = chance.choice(there) if there and chance.random() < 0.7 else None
        try:
            Comment.objects.create(
                post_id=post, parent_id=parent, author_name=f"Writer {number}", source=f"Turn {turn}"
            )
        except Exception as error:
            refused.append(f"{type(error).__name__}: {error}")
    said.put(refused)


if __name__ == "__main__":
    main()
