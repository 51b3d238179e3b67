"""A changed slug leaves the old address working, with all that stood below it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from factories import make_comment, make_film, make_owner, make_post, make_review, make_user

from blog.models import OldAddress, Post, Tag, User
from blog.moving import moving
from comments.models import Comment
from comments.visitors import stamp_for

pytestmark = pytest.mark.django_db

TOMORROW = timezone.now() + timedelta(days=1)


def move(row, slug, **more):
    for name, value in {"slug": slug, **more}.items():
        setattr(row, name, value)
    with moving(row):
        row.save()


def leads(client, address):
    """Where an address leads in one step, for good."""
    response = client.get(address)
    assert response.status_code == 301, response.status_code
    return response["Location"]


@pytest.fixture
def review():
    return make_review("Her", tags=["Love"], author=make_user("ada"))


def rows(review):
    return {"post": review, "film": review.film, "tag": Tag.objects.get(), "author": review.author}


@pytest.mark.parametrize("name", ["post", "film", "tag", "author"])
@pytest.mark.parametrize("slug", ["new", "amélie"])
def test_the_old_address_leads_to_the_new_one(client, review, name, slug):
    row = rows(review)[name]
    before = row.get_absolute_url()

    move(row, slug)

    assert leads(client, before) == row.get_absolute_url()
    assert client.get(row.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("name", ["post", "film", "tag", "author"])
def test_a_chain_of_moves_is_one_step(client, review, name):
    row = rows(review)[name]
    passed = [row.get_absolute_url()]
    for slug in ("second", "third", "fourth"):
        move(row, slug)
        passed.append(row.get_absolute_url())

    assert [leads(client, address) for address in passed[:-1]] == [passed[-1]] * 3


@pytest.mark.parametrize("name", ["post", "film", "tag", "author"])
def test_moving_back_leaves_no_address_that_leads_to_itself(client, review, name):
    row = rows(review)[name]
    home, slug = row.get_absolute_url(), row.slug

    move(row, "away")
    move(row, slug)

    assert client.get(home).status_code == 200
    assert list(OldAddress.objects.values_list("path", flat=True)) == [home.replace(slug, "away")]
    assert leads(client, home.replace(slug, "away")) == home


@pytest.mark.parametrize(
    ("below", "then"),
    [
        ("feed/", "feed/"),
        ("feed/atom/", "feed/atom/"),
        ("comment-page-2/", "comment-page-2/"),
        ("comment/7/", "comment/7/"),
        ("?replytocom=7", "?replytocom=7"),
        ("?utm_source=a&b=%C3%A9", "?utm_source=a&b=%C3%A9"),
        ("comment-page-2/?replytocom=7", "comment-page-2/?replytocom=7"),
    ],
)
def test_what_stood_below_the_address_is_found_below_the_new_one(client, review, below, then):
    move(review, "amélie")

    assert leads(client, f"/her/{below}") == f"/am%C3%A9lie/{then}"


@pytest.mark.parametrize(
    ("name", "below"), [("tag", "page/2/"), ("tag", "feed/"), ("author", "feed/atom/"), ("film", "feed/")]
)
def test_pages_and_feeds_of_archives_move_with_them(client, review, name, below):
    row = rows(review)[name]
    before = row.get_absolute_url()

    move(row, "new")

    assert leads(client, f"{before}{below}") == f"{row.get_absolute_url()}{below}"


def test_feeds_under_wordpress_other_names_are_found_below_an_old_address(client, review):
    move(review, "new")

    response = client.get("/her/feed/rss2/", follow=True)

    assert response.redirect_chain == [("/her/feed/", 301), ("/new/feed/", 301)]
    assert response.status_code == 200


def test_pages_of_comments_are_found_below_an_imported_address(client, review, settings):
    settings.COMMENTS_PER_PAGE = 1
    for _ in range(3):
        make_comment(review)
    OldAddress.objects.create(path="/2014/01/03/her/", post=review)

    assert client.get("/2014/01/03/her/comment-page-2/", follow=True).redirect_chain == [("/her/comment-page-2/", 301)]


@pytest.mark.parametrize("below", ["x/", "feed/a/b/", "comment-page-x/", "edit/", "comment/1/steal/"])
def test_what_never_stood_there_is_not_found(client, review, below):
    move(review, "new")

    assert client.get(f"/her/{below}", follow=True).status_code == 404


def test_a_comment_that_was_being_written_meanwhile_is_not_lost(client, review):
    stamp = stamp_for(review)
    move(review, "new")

    response = client.post("/her/comment/", {"comment": "Still here.", "author": "Ada", "stamp": stamp}, follow=True)

    assert response.redirect_chain[0] == ("/new/comment/", 308)
    assert Comment.objects.get().source == "Still here."


# Who is at the address now


def test_a_new_post_that_takes_a_freed_address_wins(client, settings, review):
    settings.COMMENTS_PER_PAGE = 1
    move(review, "new")
    other = Post(title="Her", slug="her", status="published", source="Another one.")

    with moving(other):
        other.save()

    assert "Another one." in client.get("/her/").content.decode()
    assert client.get("/her/comment-page-7/").status_code == 404
    assert not OldAddress.objects.exists()


def test_a_draft_that_takes_a_freed_address_waits_for_its_turn(client, review):
    move(review, "new")
    other = Post(title="Her", slug="her", source="Another one.")
    with moving(other):
        other.save()

    assert leads(client, "/her/") == "/new/"
    with moving(other):
        other.publish()
    assert client.get("/her/").status_code == 200


def test_the_last_who_lived_there_is_found(client, review):
    move(review, "new")
    other = make_post("Her", slug="her")

    move(other, "newest")

    assert leads(client, "/her/") == "/newest/"


def test_two_who_change_places_do_not_lead_in_a_circle(client, settings, review):
    settings.COMMENTS_PER_PAGE = 1
    other = make_post("Other")

    move(review, "between")
    move(other, "her")
    move(review, "other")

    for address in ("/her/", "/other/"):
        assert client.get(address).status_code == 200
        assert client.get(f"{address}comment-page-9/").status_code == 404
    assert leads(client, "/between/") == "/other/"


def test_an_old_address_made_by_hand_that_leads_to_itself_is_not_found(client, settings, review):
    settings.COMMENTS_PER_PAGE = 1
    OldAddress.objects.create(path="/her/", post=review)

    assert client.get("/her/").status_code == 200
    assert client.get("/her/comment-page-9/").status_code == 404


def test_an_old_address_of_a_comment_goes_with_its_post(client, review):
    OldAddress.objects.create(path="/old-comment/", target="/her/#comment-3")

    move(review, "new")

    assert leads(client, "/old-comment/") == "/new/#comment-3"


# What readers never knew


@pytest.mark.parametrize("fields", [{"status": "draft"}, {"status": "private"}, {"published_at": TOMORROW}])
@pytest.mark.parametrize("name", ["post", "film", "tag", "author"])
def test_what_readers_never_knew_leaves_nothing_behind(fields, name):
    row = rows(make_review("Her", tags=["Love"], author=make_user("ada"), **fields))[name]

    move(row, "new")

    assert not OldAddress.objects.exists()


def test_a_post_that_is_published_under_a_new_address_at_once_leaves_nothing_behind():
    draft = make_post("Untitled", status="draft")

    move(draft, "her", status="published")

    assert not OldAddress.objects.exists()


@pytest.mark.parametrize("hide", [{"status": "draft"}, {"status": "private"}, {"published_at": TOMORROW}])
@pytest.mark.parametrize("name", ["post", "film", "author"])
def test_an_old_address_does_not_tell_the_name_of_what_is_not_published(client, review, name, hide):
    row = rows(review)[name]
    before = row.get_absolute_url()
    move(row, "new")
    OldAddress.objects.create(path="/?p=1234", **{name: row})

    Post.objects.update(**hide)

    assert client.get(before).status_code == 404
    assert client.get(f"{before}feed/").status_code == 404
    assert client.get("/?p=1234").status_code == 404


def test_the_owner_finds_a_draft_under_its_old_address(client, review):
    move(review, "new")
    review.unpublish()
    client.force_login(make_owner())

    assert leads(client, "/her/") == "/new/"


def test_one_that_was_taken_back_and_moved_is_found_when_it_is_published_again(client, review):
    review.unpublish()
    move(review, "new")
    review.publish()

    assert leads(client, "/her/") == "/new/"


# At the desk


@pytest.mark.parametrize("name", ["film", "tag", "user"])
def test_the_admin_leaves_an_old_address(client, review, name):
    client.force_login(make_owner())
    row = {**rows(review), "user": review.author}[name]
    before = row.get_absolute_url()
    page = client.get(f"/admin/blog/{name}/{row.pk}/change/")
    fields = {key: value for key, value in page.context["adminform"].form.initial.items() if value not in (None, "")}
    fields = {key: value for key, value in fields.items() if key not in {"groups", "user_permissions", "last_login"}}
    fields |= {"date_joined_0": "2026-01-01", "date_joined_1": "10:00:00", "slug": "new"}

    response = client.post(f"/admin/blog/{name}/{row.pk}/change/", fields)

    assert response.status_code == 302, response.context["errors"]
    client.logout()
    row.refresh_from_db()
    assert row.slug == "new"
    assert leads(client, before) == row.get_absolute_url()


@pytest.mark.parametrize("slug", ["feed", "films", "1984", "comment-page-2", "preview"])
def test_an_address_of_the_site_s_own_is_refused_in_words(slug):
    post = make_post("Her")
    post.slug = slug

    with pytest.raises(Exception, match="one of the site's own"):
        post.full_clean()


def test_users_who_moved_are_deleted_with_their_old_addresses(review):
    author = review.author
    move(author, "new")
    Post.objects.update(author=None)

    author.delete()

    assert not OldAddress.objects.exists()
    assert not User.objects.filter(slug="new").exists()


def test_a_film_of_other_letters_may_be_as_long_as_its_column(client):
    film = make_review("x", film=make_film("七" * 190)).film
    before = film.get_absolute_url()
    assert len(before) > 500

    move(film, "new")

    assert leads(client, before) == "/films/new/"
