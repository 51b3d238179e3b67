"""Eight processes decide on comments of their own at once, in an installation of its own; prints what was learned."""

import json
import multiprocessing
import sys

import django

TEACHERS, EACH = 8, 12


def main():
    django.setup()
    from django.db import connections  # noqa: PLC0415

    from blog.models import Post  # noqa: PLC0415
    from comments.models import Comment, LearnedWord  # noqa: PLC0415

    post = Post.objects.create(title="Post", status="published")
    comments = [
        Comment.objects.create(post=post, author_name="Ada", source=f"one two three word{n} w{n}x", state="pending")
        for n in range(TEACHERS * EACH)
    ]
    connections.close_all()
    context = multiprocessing.get_context("fork")
    start, said = context.Barrier(TEACHERS), context.SimpleQueue()
    teachers = [
        context.Process(target=_teach, args=(n % 2, comments[n::TEACHERS], start, said)) for n in range(TEACHERS)
    ]
    for teacher in teachers:
        teacher.start()
    faults = [said.get() for _ in teachers]
    for teacher in teachers:
        teacher.join()
    learned = {row.word: [row.in_spam, row.in_ham] for row in LearnedWord.objects.all()}
    json.dump({"faults": [fault for fault in faults if fault], "learned": learned}, sys.stdout)


def _teach(is_spam, comments, start, said):
    from comments.decisions import Hand, decide, undo  # noqa: PLC0415
    from comments.models import Comment, Decision  # noqa: PLC0415

    desk, state = Hand(Decision.Via.DESK), Comment.State.SPAM if is_spam else Comment.State.APPROVED
    start.wait()
    try:
        for comment in comments:
            undo(decide([comment], state, by=desk).number, by=desk)
            decide([comment], state, by=desk)
    except Exception as error:
        said.put(f"{type(error).__name__}: {error}")
    else:
        said.put("")


if __name__ == "__main__":
    main()
