"""Films and posts: what a row fills in for itself, and what the database never holds."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from factories import make_film, make_picture, make_post, make_review, make_user

from blog.models import Film, OldAddress, Picture, Post, Tag, User
from blog.rating import parse_rating

pytestmark = pytest.mark.django_db


# What is filled in


def test_films_of_one_title_are_told_apart_by_their_year():
    slugs = [make_film("Solaris", year=year).slug for year in (1972, 2002, None)]

    assert slugs == ["solaris", "solaris-2002", "solaris-2"]


@pytest.mark.parametrize("title", ["Amélie", "七人の侍"])
def test_a_title_of_any_script_is_its_own_address(title):
    assert make_film(title).slug == make_post(title).slug == title.lower()


def test_a_user_has_an_address_and_a_name_for_readers():
    user = make_user("ada", display_name="Ada Lovelace")

    assert (user.slug, str(user), str(make_user("bea"))) == ("ada-lovelace", "Ada Lovelace", "bea")


def test_a_published_post_has_a_date_and_a_draft_has_none():
    assert make_post().published_at is not None
    assert make_post(status="draft").published_at is None


def test_an_address_stays_when_the_title_changes():
    post = make_post("One")
    post.title = "Two"
    post.save()

    assert Post.objects.get().slug == "one"


def test_a_post_is_rendered_when_it_is_saved():
    post = make_post(source="Go *see* it.")

    stored = Post.objects.get(pk=post.pk)

    assert (stored.html, stored.summary) == ("<p>Go <em>see</em> it.</p>", "Go see it.")


def test_an_excerpt_of_ones_own_counts_before_the_beginning_of_the_text():
    assert Post.objects.get(pk=make_post(excerpt="Mine.").pk).summary == "Mine."


@pytest.mark.parametrize(
    ("source_format", "html"),
    [("plain", "<p>*a* &lt;1</p>"), ("markdown", "<p><em>a</em> &lt;1</p>")],
)
def test_a_text_is_rendered_in_its_own_format(source_format, html):
    assert make_post(source="*a* <1", source_format=source_format).html == html


# Ratings


@pytest.mark.parametrize(
    ("written", "score"), [("4/4 stars", 1.0), ("3.5/5", 0.7), ("B+", 0.75), ("85 %", 0.85), ("★★½", 0.5), ("0/4", 0.0)]
)
def test_a_rating_comes_back_as_it_was_written_and_can_be_sorted_by(written, score):
    post = Post.objects.get(pk=make_post(rating=written).pk)

    assert post.rating == parse_rating(written)
    assert post.rating_score == pytest.approx(score)


def test_a_post_without_a_rating_has_no_score():
    post = Post.objects.get(pk=make_post().pk)

    assert (post.rating, post.rating_score, post.rating_text) == (None, None, "")


# When it appeared, and who may see it


@pytest.mark.parametrize(
    ("fields", "is_public"),
    [
        ({"status": "published"}, True),
        ({"status": "published", "published_at": timezone.now() + timedelta(days=1)}, False),
        ({"status": "draft"}, False),
        ({"status": "draft", "published_at": timezone.now() - timedelta(days=5)}, False),
        ({"status": "private"}, False),
    ],
)
def test_row_and_query_agree_on_what_is_public(fields, is_public):
    post = make_post(**fields)

    assert post.is_public == is_public
    assert Post.objects.published().exists() == is_public


def test_an_imported_post_shows_its_original_date_or_none():
    then = timezone.now() - timedelta(days=4_000)

    assert make_post(source_id="text_dump:1").shown_date is None
    assert make_post(source_id="text_dump:2", original_date=then).shown_date == then
    assert make_post(original_date=then).shown_date != then


def test_posts_are_sorted_by_when_they_first_appeared():
    old = make_post("Old", source_id="x:1", original_date=timezone.now() - timedelta(days=4_000))
    new, newest = make_post("New", published_at=timezone.now() - timedelta(days=2)), make_post("Newest")

    assert list(Post.objects.newest_first()) == [newest, new, old]


def test_a_cover_is_the_posts_own_picture_or_the_films_poster():
    poster, own = make_picture(), make_picture(file="pictures/b.jpg")
    film = make_film(poster=poster)

    assert make_review(film=film).cover == poster
    assert make_review(film=film, picture=own).cover == own
    assert make_post().cover is None


# What the database never holds


WRONG = {
    "a post without a title": lambda: make_post(""),
    "a published post without a date": lambda: Post.objects.filter(pk=make_post().pk).update(published_at=None),
    "an unknown status": lambda: make_post(status="lost"),
    "an unknown kind": lambda: make_post(kind="poem"),
    "an unknown format": lambda: Post.objects.filter(pk=make_post().pk).update(source_format="rtf"),
    "half a rating": lambda: Post.objects.filter(pk=make_post().pk).update(rating_value=Decimal(3)),
    "the words of a rating without its value": lambda: make_post_with(rating_text="3/4"),
    "a rating without an end of its scale": lambda: make_post_with(rating_text="3/4", rating_value=3, rating_worst=0),
    "a rating beyond its scale": lambda: Post.objects.filter(pk=make_post(rating="3/4").pk).update(rating_value=5),
    "a rating below its scale": lambda: Post.objects.filter(pk=make_post(rating="3/4").pk).update(rating_value=-1),
    "a scale without width": lambda: Post.objects.filter(pk=make_post(rating="0/4").pk).update(rating_best=0),
    "a day without a month": lambda: make_post(watched_year=2014, watched_day=3),
    "a month without a year": lambda: make_post(watched_month=1),
    "a thirteenth month": lambda: make_post(watched_year=2014, watched_month=13),
    "two posts at one address": lambda: [make_post(slug="her"), Post.objects.create(title="x", slug="her")],
    "a post without an address": lambda: Post.objects.filter(pk=make_post().pk).update(slug=""),
    "two posts of one source": lambda: [make_post(source_id="x:1"), make_post(source_id="x:1")],
    "a film without a title": lambda: make_film(""),
    "a film of the future": lambda: make_film(year=2300),
    "a film before film": lambda: make_film(year=1700),
    "a film of no length": lambda: make_film(runtime=0),
    "two films of one IMDb id": lambda: [make_film(imdb_id="tt1"), make_film(imdb_id="tt1")],
    "a tag without a name": lambda: Tag.objects.create(name=""),
    "a user without an address": lambda: User.objects.filter(pk=make_user().pk).update(slug=""),
    "a picture without a size": lambda: make_picture(width=0),
    "a picture without a file": lambda: Picture.objects.create(file="", width=1, height=1, colour="#000000"),
    "an old address that is no path": lambda: OldAddress.objects.create(path="her", post=make_post()),
    "an old address that leads nowhere": lambda: OldAddress.objects.create(path="/her/"),
    "an old address that leads to two": lambda: OldAddress.objects.create(
        path="/a/", post=make_post(), film=make_film()
    ),
    "an old address that leads to another site": lambda: OldAddress.objects.create(
        path="/a/", target="https://x.example"
    ),
}


def make_post_with(**columns):
    Post.objects.filter(pk=make_post().pk).update(**columns)


@pytest.mark.parametrize("write", WRONG.values(), ids=WRONG)
def test_the_database_refuses(write):
    with pytest.raises(IntegrityError), transaction.atomic():
        write()


def test_films_without_ids_are_many():
    make_film("One")
    make_film("Two")

    assert Film.objects.filter(imdb_id="", tmdb_id=None).count() == 2


def test_directors_are_names():
    assert make_film(directors=" Spike Jonze, ,Sofia Coppola ").director_names == ["Spike Jonze", "Sofia Coppola"]
