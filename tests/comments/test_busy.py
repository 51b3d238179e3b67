"""A database that is kept by others for too long: the writer gets his text back, and is asked to send it again."""

import sqlite3
from contextlib import closing, contextmanager
from html import unescape

import pytest
from django.db import connection
from factories import make_post

from comments.models import Comment
from comments.visitors import stamp_for


@contextmanager
def kept_by_another_writer():
    with closing(sqlite3.connect(connection.settings_dict["NAME"], uri=True, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@pytest.mark.django_db(transaction=True)
def test_a_comment_that_cannot_be_stored_now_is_given_back_and_stored_when_sent_again(client):
    post = make_post(title="Her")
    form = {"comment": "Nothing of this is lost.", "author": "Ada", "stamp": stamp_for(post)}

    with kept_by_another_writer():
        answer = client.post(f"/{post.slug}/comment/", form)

    page = unescape(answer.content.decode())
    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    assert "The site has too much to do just now." in page
    assert "Nothing of this is lost.</textarea>" in page
    assert not Comment.objects.exists()

    assert client.post(f"/{post.slug}/comment/", form).status_code == 303
    assert Comment.objects.get().source == "Nothing of this is lost."
