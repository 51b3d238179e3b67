"""Rows for tests: a test names only what matters to it."""

from collections.abc import Iterator
from itertools import count
from typing import Any

from django.apps import apps
from django.db.models import Model

from blog.models import Film, FurtherReading, Picture, Post, Tag, User
from blog.rating import parse_rating
from comments.models import Comment

_number = count(1)


def make_user(username: str = "", **fields: Any) -> User:
    return User.objects.create_user(username or f"user{next(_number)}", password="a long pass phrase", **fields)


def make_owner(username: str = "owner", **fields: Any) -> User:
    return User.objects.create_superuser(username, "owner@example.com", "a long pass phrase", **fields)


def make_film(title: str = "Solaris", **fields: Any) -> Film:
    return Film.objects.create(title=title, **fields)


def make_post(title: str = "Solaris", *, rating: str = "", tags: list[str] | None = None, **fields: Any) -> Post:
    """A published post, unless told otherwise."""
    post = Post(title=title, **{"status": Post.Status.PUBLISHED, "source": "The sea thinks.", **fields})
    post.rating = parse_rating(rating)
    post.save()
    post.tags.set([Tag.objects.get_or_create(name=name)[0] for name in tags or []])
    return post


def make_review(title: str = "Solaris", **fields: Any) -> Post:
    return make_post(title, film=fields.pop("film", None) or make_film(title), **fields)


def make_comment(post: Post, parent: Comment | None = None, **fields: Any) -> Comment:
    """An approved comment; one in another state is brought there afterwards, as hidden ones cannot be answered."""
    written = {"author_name": f"Reader {next(_number)}", "source": "I saw it twice.", **fields}
    return Comment.objects.create(post=post, parent=parent, **written)


def make_chain(post: Post, depth: int) -> list[Comment]:
    """Comments of which each answers the one before."""
    chain: list[Comment] = []
    for _ in range(depth):
        chain.append(make_comment(post, chain[-1] if chain else None))
    return chain


def make_hidden(post: Post, *, answers: int = 1, state: str = Comment.State.TRASH, **fields: Any) -> Comment:
    """A comment that was answered, and hidden afterwards."""
    hidden = make_comment(post, **fields)
    for _ in range(answers):
        make_comment(post, hidden)
    Comment.objects.filter(pk=hidden.pk).update(state=state)
    hidden.refresh_from_db()
    return hidden


def every_row(*, without: tuple[str, ...] = ()) -> dict[str, set[tuple[Any, ...]]]:
    """All that the database holds, to be compared before and after; `without` names columns that may change."""
    return {model._meta.label: set(_rows(model, without)) for model in apps.get_models()}


def _rows(model: type[Model], without: tuple[str, ...]) -> Iterator[tuple[Any, ...]]:
    columns = [field.attname for field in model._meta.concrete_fields if field.attname not in without]
    for row in model._base_manager.values_list(*columns):
        yield tuple(repr(value) for value in row)


def make_picture(**fields: Any) -> Picture:
    return Picture.objects.create(
        **{"file": "pictures/a.jpg", "width": 400, "height": 600, "colour": "#445566", **fields}
    )


def make_link(post: Post | None = None, title: str = "An essay", **fields: Any) -> FurtherReading:
    return FurtherReading.objects.create(post=post or make_post(), title=title, **fields)
