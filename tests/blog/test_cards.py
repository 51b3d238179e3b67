"""The card of a post: drawn by the worker once it is published, anew when it changes, and named in the page's head."""

import errno
import os
from datetime import timedelta

import pytest
from django.utils import timezone
from factories import make_film, make_picture, make_post, make_review
from PIL import Image
from test_pictures import put_in_place_of, upload

from blog import cards
from blog.cards import draw_due, sweep
from blog.models import Card, Post

pytestmark = pytest.mark.django_db(transaction=True)


def card_of(post):
    return Card.objects.get(post=post)


def draw():
    while draw_due():
        pass


def head(client, post):
    return client.get(post.get_absolute_url()).content.decode().split("</head>")[0]


def test_a_published_post_gets_its_card(client, settings):
    post = make_review("Her", rating="4/4")

    draw()

    card = card_of(post)
    with Image.open(card.file.path) as image:
        assert image.size == (1200, 630)
    for meta in (
        f'<meta property="og:image" content="{settings.SITE_URL}{card.file.url}">',
        '<meta property="og:image:width" content="1200">',
        '<meta property="og:image:height" content="630">',
        '<meta property="og:image:alt" content="Her · 4/4">',
        '<meta name="twitter:card" content="summary_large_image">',
    ):
        assert meta in head(client, post)
    assert client.get(card.file.url).getvalue()[:2] == b"\xff\xd8"


@pytest.mark.parametrize(
    "fields", [{"status": "draft"}, {"status": "private"}, {"published_at": timezone.now() + timedelta(days=1)}]
)
def test_what_is_not_public_gets_none(fields):
    make_post("Secret", **fields)

    draw()

    assert not Card.objects.exists()


def test_until_the_card_is_drawn_the_picture_stands_for_it(client, settings):
    picture = make_picture(alt="Rain", width=800, height=1_200)
    post = make_post(picture=picture)

    assert f'og:image" content="{settings.SITE_URL}{picture.file.url}"' in head(client, post)
    assert 'og:image:alt" content="Rain"' in head(client, post)
    assert 'twitter:card" content="summary"' in head(client, post)
    assert "og:image" not in head(client, make_post("Without"))


def test_a_draft_tells_other_sites_nothing(client, admin_client):
    post = make_post("Secret", status="draft")

    assert "og:" not in head(admin_client, post)


def test_a_card_that_still_says_what_it_should_is_not_drawn_again():
    post = make_review("Her")
    draw()
    before = card_of(post).file.name

    post.source = "Another text."
    post.save()
    draw()

    assert (card_of(post).file.name, card_of(post).due_at) == (before, None)


def changes_title(post):
    post.title = "Another title"
    post.save()


def changes_film(post):
    post.film.year = 2013
    post.film.save()


def changes_rating(post):
    post.rating_text, post.rating_value, post.rating_best, post.rating_worst = "1/4", 1, 4, 0
    post.save()


def replaces_poster(post):
    put_in_place_of(post.film.poster)


@pytest.mark.parametrize("change", [changes_title, changes_film, changes_rating, replaces_poster])
def test_what_stands_on_it_changes_the_card_and_removes_the_old_one(change):
    post = make_review("Her", film=make_film("Her", poster=upload((400, 600))))
    draw()
    before = card_of(post).file

    change(post)
    draw()

    assert card_of(post).file.name != before.name
    assert not before.storage.exists(before.name)


def test_a_full_disk_keeps_the_old_card_and_tries_again_later(monkeypatch):
    post = make_review("Her")
    draw()
    before = card_of(post).file.name

    def fail(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("django.core.files.storage.FileSystemStorage._save", fail)
    changes_title(post)
    draw()

    assert card_of(post).file.name == before
    assert card_of(post).due_at > timezone.now()


def test_a_post_without_its_picture_file_gets_a_card_all_the_same():
    post = make_post(picture=make_picture(file="pictures/lost.jpg"))

    draw()

    assert card_of(post).file


def test_nothing_of_the_text_is_on_it():
    post = make_review("Her", source="He dies.", verdict="He dies.", pull_quote="He dies.", excerpt="He dies.")

    assert "dies" not in repr(cards._drawing(Post.objects.for_card().get(pk=post.pk)))


def test_many_posts_are_drawn_over_several_rounds(monkeypatch):
    monkeypatch.setattr(cards, "draw_card", lambda drawing: b"drawn")
    for number in range(cards.AT_ONCE + 2):
        make_post(f"Post {number}")

    assert draw_due() == cards.AT_ONCE
    assert draw_due() == 2
    assert draw_due() == 0


def test_the_card_of_a_post_that_is_gone_is_swept_away_after_a_while(settings):
    kept, gone = make_post("Kept"), make_post("Gone")
    draw()
    gone.delete()
    assert sweep() == 0

    for path in settings.MEDIA_ROOT.rglob("*.jpg"):
        os.utime(path, (1, 1))

    assert sweep() == 1
    assert card_of(kept).file.storage.exists(card_of(kept).file.name)


def test_a_worker_that_has_to_go_draws_nothing_more():
    make_post()

    assert draw_due(is_ending=lambda: True) == 0
    assert draw_due() == 1
