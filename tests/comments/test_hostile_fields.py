"""Hostile text in the fields of the form: an answer in words, no header of a stranger's, nothing lost."""

from urllib.parse import unquote

import pytest
from factories import make_post
from hostile_payloads import PAYLOADS

from comments.models import Comment
from comments.visitors import stamp_for

pytestmark = pytest.mark.django_db

HEADERS = {"Content-Type", "Location", "Expires", "Cache-Control", "X-Frame-Options", "Content-Security-Policy"}
HEADERS |= {"Content-Length", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Vary"}
COOKIES = {"comment_author", "comment_author_email", "comment_author_url"}
EACH = pytest.mark.parametrize("payloads", [PAYLOADS[first::10] for first in range(10)])


def send(client, post, **fields):
    written = {"comment": "x", "author": "Ada", "stamp": stamp_for(post), "wp-comment-cookies-consent": "yes"}
    return client.post(f"/{post.slug}/comment/", {**written, **fields})


@EACH
def test_no_text_makes_a_header_or_a_cookie(client, payloads):
    post = make_post()
    for payload in payloads:
        response = send(client, post, author=payload[:245], url=f"https://evil.example/?{payload}"[:200])

        assert response.status_code in {303, 422}
        assert set(response.headers) <= HEADERS
        assert set(response.cookies) <= COOKIES
        assert not any("\n" in value or "\r" in value for value in response.headers.values())
        assert "pwned" not in response.headers.get("Location", "")


@EACH
def test_what_is_taken_is_stored_as_it_was_written_and_remembered_as_it_is(client, payloads):
    post = make_post()
    for payload in payloads:
        response = send(client, post, comment=payload, author=payload[:245])
        if response.status_code == 303:
            comment = Comment.objects.latest("pk")
            assert comment.source.replace("\r\n", "\n") == payload.replace("\r\n", "\n").strip("\r\n").rstrip()
            assert unquote(response.cookies["comment_author"].value) == comment.author_name


@pytest.mark.parametrize("name", ["unapproved", "approved", "moderation-hash", "replytocom"])
def test_no_text_in_an_address_is_repeated_on_the_page(client, name):
    make_post()
    for payload in PAYLOADS[::8]:
        if "pwned" in payload:
            page = client.get("/solaris/", {name: payload, "moderation-hash": payload})
            assert (page.status_code, b"pwned" in page.content) == (400 if "\0" in payload else 200, False)
