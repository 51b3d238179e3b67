"""The page that Matinee itself shows for a conversation, asked of the site as a visitor does."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache, partial
from pathlib import Path
from typing import Any

from oracle.conversations import Page, walk
from oracle.layouts import Layout, block_html
from oracle.phrasebook import ENGLISH

_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_WORDS = replace(ENGLISH, months=_MONTHS, halves=("a.m.", "p.m."))


def own_layout(client: Any) -> Layout:
    """Needs a database that may be written to, and COMMENTS_MAX_DEPTH at its most."""
    return Layout("own", partial(_fetch, client), says=in_our_words)


def in_our_words(page: Page) -> Page:
    """The site speaks English and counts only what it has."""
    number = sum(1 for _ in walk(page.comments))
    heading = "One response to {t}" if number == 1 else f"{number} responses to {{t}}" if number else ""
    return replace(page, language=_WORDS, earlier=0, heading=heading, marks="quotes")


@cache
def set_up_site(folder: Path) -> Any:
    """A visitor of a site of its own in this folder, for a process that is no test; Django is set up once for all."""
    (folder / "static").mkdir(parents=True)
    os.environ.update(
        DJANGO_SETTINGS_MODULE="config.settings",
        DATA_DIR=str(folder),
        DATABASE_URL=f"sqlite:///{folder / 'blog.sqlite3'}",
        SITE_URL="http://testserver",
        COMMENTS_MAX_DEPTH="10",
        LANGUAGE_CODE="en",
        TIME_ZONE="UTC",
    )
    return _client()


def _client() -> Any:
    import django  # noqa: PLC0415, a test has it set up already, with other settings

    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    call_command("migrate", verbosity=0)
    return Client()


def _fetch(client: Any, page: Page) -> str:
    from blog.models import Post  # noqa: PLC0415, models need a site that is set up

    post = _store(page)
    try:
        answer = client.get(post.get_absolute_url())
        assert answer.status_code == 200, f"{post.get_absolute_url()} answered {answer.status_code}"
        return answer.content.decode()
    finally:
        post.comments.all()._raw_delete("default")  # restricted one by one, as replies hold their parents
        Post.objects.filter(pk=post.pk).delete()


def _store(page: Page) -> Any:
    from django.utils import timezone  # noqa: PLC0415

    from blog.models import Film, FurtherReading, Post, SourceFormat  # noqa: PLC0415

    rating = f"<p>{page.rating}</p>" if page.rating else ""
    post = Post.objects.create(
        title=page.title,
        film=Film.objects.get_or_create(title=page.title)[0] if page.seed % 2 else None,
        source="\n".join(map(block_html, page.body)) + rating,
        source_format=SourceFormat.HTML,
        status=Post.Status.PUBLISHED,
        published_at=timezone.make_aware(page.published),
        comments_open=page.is_open,
    )
    for position, (name, url) in enumerate(page.further):
        FurtherReading.objects.create(post=post, position=position, title=name, url=url)
    post.comments.model.objects.store_thread(list(_comments(page, post)))
    return post


def _comments(page: Page, post: Any) -> Iterator[Any]:
    from django.utils import timezone  # noqa: PLC0415

    from blog.models import SourceFormat  # noqa: PLC0415

    stored: dict[str, Any] = {}
    for number, (path, comment) in enumerate(walk(page.comments), start=1):
        written = timezone.make_aware(comment.written)
        is_named = page.names_authors and comment.kind == "comment"
        stored[path] = post.comments.model(
            post=post,
            parent=stored.get(path.rpartition(".")[0]),
            kind=comment.kind,
            author_name=comment.author if is_named else "",
            stand_in=number if comment.kind == "comment" and not is_named else None,
            source="\n".join(map(block_html, comment.blocks)),
            source_format=SourceFormat.HTML,
            created_at=written if page.dates_comments else None,
            sort_at=timezone.make_aware(page.published) + timedelta(seconds=number),
        )
        yield stored[path]
