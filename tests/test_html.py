"""Every kind of page is valid HTML: read strictly by html5lib, and checked by the Nu validator where there is one."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from uuid import uuid4

import html5lib
import pytest
from browser.gallery import fill
from conftest import need
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.test import Client
from factories import make_comment, make_owner, make_post

from blog.models import Film, Post, PrivateLink, Tag, User
from comments.models import Comment
from comments.visitors import receipt_for, stamp_for
from config.first_run import owner_link

# What the Nu validator would like otherwise, and why it stays.
STAYS = (
    "Article lacks heading.",  # a comment is an article without one, as in WordPress
)


OWN = ("edit", "delete")


@pytest.fixture
def pages(db, client) -> dict[str, bytes]:
    """Each page under a name that says which it is; it must have the status that it should."""
    found = {
        "set-up": _get(client, _path(owner_link())),
        "set-up refused": _post(client, _path(owner_link()), {"username": ""}, status=422),
    }
    link = _path(owner_link())
    owner = make_owner()
    fill()
    found["set-up closed"] = _get(client, link, status=410)
    found |= {f"post {post.slug}": _get(client, post.get_absolute_url()) for post in Post.objects.all()}
    found |= {f"film {film.slug}": _get(client, film.get_absolute_url()) for film in Film.objects.all()}
    found |= {f"tag {tag.slug}": _get(client, tag.get_absolute_url()) for tag in Tag.objects.all()}
    found |= {f"author {author.slug}": _get(client, author.get_absolute_url()) for author in _authors()}
    found |= {f"shared {link}": _get(client, link.get_absolute_url()) for link in _links(owner)}
    found |= {"home": _get(client, "/"), "page 2": _get(client, "/page/2/")}
    found |= _of_the_conversation(client)
    found |= {"no page": _get(client, "/no-such-page/", status=404), "log in": _get(client, "/admin/login/")}
    found |= {
        name: render_to_string(f"{name}.html").encode() for name in ("400", "403", "403_csrf", "500", "locked_out")
    }
    client.force_login(owner)
    draft = make_post("Unfinished", status="draft")
    found |= {"a draft": _get(client, draft.get_absolute_url()), "the owner's": _get(client, "/solaris/")}
    return found


def _authors() -> QuerySet[User]:
    return User.objects.filter(pk__in=Post.objects.published().values("author"))


def _links(owner: User) -> list[PrivateLink]:
    """To a review with everything, and to a note; by somebody, and by nobody known."""
    review = Post.objects.get(slug="stalker")
    review.pk, review.uid, review.slug, review.status = None, uuid4(), "again", Post.Status.DRAFT
    review.save()
    note = make_post("A note", status="draft")
    return [
        PrivateLink.objects.create(post=review, name="of a review", made_by=owner),
        PrivateLink.objects.create(post=note, name="of a note"),
    ]


def _of_the_conversation(client: Client) -> dict[str, bytes]:
    post = Post.objects.get(slug="solaris")
    first = Comment.objects.of(post).order_by("pk").first()
    held = make_comment(post, state="pending")
    preview = f"/solaris/?unapproved={held.pk}&moderation-hash={receipt_for(held.pk)}"
    closed = make_post("Closed", comments_open=False)
    make_comment(closed)
    make_comment(closed, kind="pingback", author_url="https://example.com/")
    stamp = {"stamp": "foreign", "comment": "Hello"}
    own = make_comment(post, source="Twice *over*.")
    edit, delete = (f"/solaris/comment/{own.pk}/{what}/?moderation-hash={receipt_for(own.pk)}" for what in OWN)
    written = {"comment": "*Hello*", "author": "Ada", "preview": "1", **_stamp(client)}
    return {
        "one's own": _get(client, f"/solaris/?approved={own.pk}&moderation-hash={receipt_for(own.pk)}"),
        "previewed": _post(client, "/solaris/comment/", written, status=200),
        "edit": _get(client, edit),
        "edit previewed": _post(client, edit, {"comment": "*Hello*", "preview": "1"}, status=200),
        "edit refused": _post(client, edit, {"comment": "[" * 90}, status=422),
        "edit with a wrong receipt": _post(client, f"{edit}x", {"comment": "Hello"}, status=403),
        "delete": _get(client, delete),
        "deleted": _post(client, delete, {}, status=200),
        "reply": _get(client, f"/solaris/?replytocom={first.pk}"),
        "held": _get(client, preview),
        "closed": _get(client, closed.get_absolute_url()),
        "refused": _post(
            client, "/solaris/comment/", {"comment": "[" * 90, "comment_parent": first.pk, **_stamp(client)}, status=422
        ),
        "from elsewhere": _post(client, "/solaris/comment/", stamp, status=403),
        "sent to a closed post": _post(client, "/closed/comment/", stamp, status=403),
    }


def test_html5lib_reads_every_page_without_a_complaint(pages):
    complaints = {name: found for name, page in pages.items() if (found := _complaints(page))}

    assert complaints == {}


def test_the_nu_validator_has_nothing_to_say(pages, tmp_path):
    need(jar := os.environ.get("VNU_JAR"), "the Nu validator (VNU_JAR)")
    need(java := shutil.which("java"), "java")
    for name, page in pages.items():
        (tmp_path / f"{name}.html").write_bytes(page)
    command = [java, "-jar", jar, "--format", "json", "--exit-zero-always", *map(str, sorted(tmp_path.glob("*.html")))]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    messages = json.loads(run.stderr)["messages"]

    found = [_line(message) for message in messages if not message["message"].startswith(STAYS)]

    assert "\n".join(found) == ""


def _complaints(page: bytes) -> list[str]:
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(page, transport_encoding="utf-8")
    return [f"{place}: {code} {values}" for place, code, values in parser.errors]


def _line(message: dict) -> str:
    kind = message.get("subType", message["type"])
    return f"{Path(message.get('url', '')).name}:{message.get('lastLine')} {kind}: {message['message']}"


def _get(client: Client, path: str, *, status: int = 200) -> bytes:
    response = client.get(path)
    assert response.status_code == status, path
    return response.content


def _post(client: Client, path: str, fields: dict, *, status: int) -> bytes:
    response = client.post(path, fields)
    assert response.status_code == status, path
    return response.content


def _path(address: str) -> str:
    return "/" + address.split("/", 3)[3]


def _stamp(client: Client) -> dict[str, str]:
    return {"stamp": stamp_for(Post.objects.get(slug="solaris"))}
