"""How long the pages of the writing desk take with 100 and with 10,000 posts, side by side in one run.

    .venv/bin/python bench/desk.py

Everything happens in a folder of its own, without a server, and ends within two minutes.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
SIZES = (100, 10_000)
MEASURE = """
import time
from datetime import timedelta
from statistics import median

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings
from django.utils import timezone

from blog.models import Film, Post, Tag, User
from blog.rating import parse_rating

PAGES = {
    "first page": "/admin/", "list": "/admin/blog/post/", "list, by stars": "/admin/blog/post/?o=3",
    "list, a word": "/admin/blog/post/?q=harbour", "a review": "/admin/blog/post/1/change/",
    "films proposed": "/admin/blog/post/films/?q=film+9",
}
ROUNDS = 5


def fill(number):
    films = Film.objects.bulk_create(
        Film(title=f"Film {count}", slug=f"film-{count}", year=1950 + count % 70) for count in range(number // 2)
    )
    tags = Tag.objects.bulk_create(Tag(name=f"Tag {count}", slug=f"tag-{count}") for count in range(40))
    author = User.objects.create_superuser("owner", "owner@example.com", "a long pass phrase")
    posts = []
    for count in range(number):
        post = Post(
            title=f"Review {count}", slug=f"review-{count}", film=films[count % len(films)], author=author,
            source="A harbour, a ferry, and nobody who speaks. " * 60,
            status="published" if count % 10 else "draft",
            published_at=timezone.now() - timedelta(hours=count),
        )
        post.rating = parse_rating(("3.5/5", "7/10", "B+", "85%")[count % 4])
        post.html = f"<p>{post.source}</p>"
        posts.append(post)
    Post.objects.bulk_create(posts, batch_size=500)
    Post.tags.through.objects.bulk_create(
        (Post.tags.through(post=post, tag=tags[count % 40]) for count, post in enumerate(posts)), batch_size=500
    )


fill(NUMBER)
client = Client()
client.force_login(User.objects.get())
with override_settings(ALLOWED_HOSTS=["*"]):
    for name, address in PAGES.items():
        client.get(address)
        took = []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            with CaptureQueriesContext(connection) as queries:
                answer = client.get(address)
            took.append(time.perf_counter() - began)
            assert answer.status_code == 200, (address, answer.status_code)
        print(f"{name}\\t{median(took)}\\t{len(queries)}")
"""


def main() -> None:
    measured = {size: measure(size) for size in SIZES}
    few, many = SIZES
    print(f"{'page':16} {few:>7} posts {many:>7} posts   times   queries")
    for name, (seconds, queries) in measured[few].items():
        longer, as_many = measured[many][name]
        same = f"{queries}" if queries == as_many else f"{queries} and {as_many}"
        print(f"{name:16} {seconds * 1000:8.0f} ms  {longer * 1000:8.0f} ms   {longer / seconds:5.1f}   {same}")


def measure(size: int) -> dict[str, tuple[float, int]]:
    """Seconds and queries of each page, in a database of that many posts."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    with tempfile.TemporaryDirectory() as folder:
        environment = {**kept, "DATA_DIR": folder, "FIRST_CONTENT": "none"}
        manage = [sys.executable, str(ROOT / "manage.py")]
        for command in ("migrate", "collectstatic"):
            subprocess.run([*manage, command, "--verbosity=0", "--no-input"], env=environment, check=True)
        said = subprocess.run(
            [*manage, "shell", "--no-imports", "-c", MEASURE.replace("NUMBER", str(size))],
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    rows = (line.split("\t") for line in said.splitlines())
    return {name: (float(seconds), int(queries)) for name, seconds, queries in rows}


if __name__ == "__main__":
    main()
