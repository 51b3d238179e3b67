"""Stored texts are rendered again when the rules changed."""

import pytest
from django.core.management import call_command
from factories import make_post

from blog.models import Post

pytestmark = pytest.mark.django_db


def spoil(post: Post, *, version: int) -> None:
    Post.objects.filter(pk=post.pk).update(html="<p>old</p>", summary="old", renderer_version=version)


def test_a_text_that_older_rules_rendered_is_rendered_again(capsys):
    post = make_post(source="*new*")
    spoil(post, version=0)
    call_command("render_posts")
    changed_at = post.changed_at
    post.refresh_from_db()
    assert (post.html, post.summary, post.changed_at) == ("<p><em>new</em></p>", "new", changed_at)
    assert "1 post rendered." in capsys.readouterr().out


def test_a_text_of_the_present_rules_is_left_alone_unless_all_are_asked_for():
    post = make_post()
    spoil(post, version=post.renderer_version)
    call_command("render_posts")
    post.refresh_from_db()
    assert post.html == "<p>old</p>"
    call_command("render_posts", "--all")
    post.refresh_from_db()
    assert post.html == "<p>The sea thinks.</p>"
