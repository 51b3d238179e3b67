"""Pages whatever their address: their headers, what is wrong in words, page after page, old addresses, and the cost."""

import re
from datetime import timedelta

import pytest
from django.conf import settings as installed
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from factories import (
    make_chain,
    make_comment,
    make_film,
    make_picture,
    make_post,
    make_review,
    make_user,
)

from blog.models import FurtherReading, OldAddress, Post, Tag, User
from comments.models import Comment

pytestmark = pytest.mark.django_db


def test_other_sites_may_not_frame_or_sniff(client):
    response = client.get("/")

    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"


def test_a_picture_is_kept_by_browsers_for_good(client, settings):
    path = settings.MEDIA_ROOT / "pictures" / "a.jpg"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\xff\xd8\xff")

    response = client.get("/media/pictures/a.jpg")

    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response["Content-Type"] == "image/jpeg"
    assert b"".join(response) == b"\xff\xd8\xff"


# What is wrong, in words


def test_a_page_that_is_not_there_says_so(client):
    response = client.get("/none/")

    assert response.status_code == 404
    assert "This reel is missing." in response.content.decode()
    assert f"<title>Page not found · {installed.BLOG_TITLE}</title>" in response.content.decode()


def test_a_fault_of_ours_says_so_and_tells_nothing_else(client, monkeypatch, caplog):
    def fail(*_):
        raise RuntimeError("a secret of the machine")

    monkeypatch.setattr("blog.views.json_ld", fail)
    make_post("Her")
    client.raise_request_exception = False

    response = client.get("/her/")

    assert response.status_code == 500
    assert "The film tore." in response.content.decode()
    assert "secret" not in response.content.decode()
    assert "a secret of the machine" in caplog.text


def test_a_stranger_as_host_is_refused(client, settings):
    settings.ALLOWED_HOSTS = ["films.example"]

    assert client.get("/", headers={"Host": "evil.example"}).status_code == 400


# Many posts


def test_the_home_page_goes_on_from_page_to_page(client, settings):
    settings.BLOG_POSTS_PER_PAGE = 2
    for number in range(5):
        make_post(f"Number {number}", published_at=timezone.now() - timedelta(days=5 - number))

    titles = [
        re.findall(r"Number \d(?=</a>)", client.get(address).content.decode())
        for address in ("/", "/page/2/", "/page/3/")
    ]

    assert titles == [["Number 4", "Number 3"], ["Number 2", "Number 1"], ["Number 0"]]
    assert client.get("/page/4/").status_code == 404
    second = client.get("/page/2/").content.decode()
    assert 'rel="prev" href="/"' in second
    assert 'rel="next" href="/page/3/"' in second
    assert 'rel="next"' not in client.get("/page/3/").content.decode()
    assert client.get("/page/1/")["Location"] == "/"


def test_a_tag_goes_on_from_page_to_page(client, settings):
    settings.BLOG_POSTS_PER_PAGE = 2
    for number in range(3):
        make_post(f"Number {number}", tags=["Sci-fi & more"])
    address = Tag.objects.get().get_absolute_url()

    assert client.get(f"{address}page/1/")["Location"] == address
    assert f'href="{address}page/2/"' in client.get(address).content.decode()
    assert f'rel="prev" href="{address}"' in client.get(f"{address}page/2/").content.decode()


def test_an_empty_blog_says_so(client):
    assert "Nothing has been published here yet." in client.get("/").content.decode()


@pytest.mark.parametrize("title", ["Amélie", "七人の侍", "Быть", "क्षणिक"])
def test_addresses_of_any_script_are_found(client, title):
    review = make_review(title, tags=[title])

    for row in (review, review.film, Tag.objects.get()):
        assert client.get(row.get_absolute_url()).status_code == 200


# Old addresses


@pytest.mark.parametrize(
    "path",
    ["/2014/01/03/her/", "/her-review/", "/her.html", "/?p=1234", "/archives/12", "/amélie/", "/a/b/c/d/e/f?x=1&y=2"],
)
def test_an_old_address_leads_to_the_new_one_for_good(client, path):
    OldAddress.objects.create(path=path, post=make_post("Her"))

    response = client.get(path)

    assert (response.status_code, response["Location"]) == (301, "/her/")


def test_an_old_address_may_lead_to_a_film_or_into_a_page(client):
    OldAddress.objects.create(path="/old-film/", film=make_review("Her").film)
    OldAddress.objects.create(path="/old-comment/", target="/her/#comment-3")

    assert client.get("/old-film/")["Location"] == "/films/her/"
    assert client.get("/old-comment/")["Location"] == "/her/#comment-3"


def test_a_post_at_an_address_counts_before_an_old_one(client):
    OldAddress.objects.create(path="/her/", post=make_post("Other"))
    make_post("Her")

    assert client.get("/her/").status_code == 200


@pytest.mark.parametrize("number", ["x", "-1", "0", "9" * 30, "9" * 5_000, "²", ""])
def test_a_short_address_of_no_post_is_not_found(client, number):
    assert client.get("/", {"p": number}).status_code == 404


def test_a_short_address_does_not_tell_the_address_of_a_draft(client):
    draft = make_post("Secret film", status="draft")

    assert client.get(f"/?p={draft.pk}").status_code == 404


# What it costs


def queries(client, address):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def fill(posts, comments):
    film = make_film("Her", poster=make_picture())
    author = User.objects.filter(username="critic").first() or make_user("critic")
    for number in range(posts):
        post = make_post(
            f"Number {number}", film=film, tags=["Love"], author=author, rating="3/4", picture=make_picture()
        )
        FurtherReading.objects.create(post=post, title="Elsewhere")
        make_chain(post, 1)
    many = make_review("Many", tags=["Love", "Loss"], author=make_user())
    for number in range(comments):
        make_comment(many, user=make_user() if number % 3 else None)
    FurtherReading.objects.create(post=many, title="Elsewhere")


@pytest.mark.parametrize(
    ("address", "pinned"),
    [
        *(("/", 4), ("/many/", 7), ("/films/her/", 4), ("/tag/love/", 5), ("/author/critic/", 5), ("/sitemap.xml", 9)),
        *(("/feed/", 5), ("/feed/atom/", 5), ("/tag/love/feed/", 6), ("/author/critic/feed/", 6)),
        *(("/films/her/feed/", 6), ("/films/her/feed/atom/", 6)),
    ],
)
def test_a_page_costs_as_many_queries_with_thirty_rows_as_with_one(client, settings, address, pinned):
    settings.BLOG_POSTS_PER_PAGE = 100
    fill(1, 1)
    few = queries(client, address)
    Post.objects.all().delete()
    Post.film.field.related_model.objects.all().delete()

    fill(30, 30)

    assert queries(client, address) == few
    assert few <= pinned
    assert Comment.objects.count() == 60


def test_a_thread_of_a_thousand_is_one_query(client):
    post = make_post("Long")
    Comment.objects.store_thread([Comment(post=post, author_name="Ada", source="x") for _ in range(1_000)])
    with CaptureQueriesContext(connection) as captured:
        page = client.get("/long/").content.decode()

    assert page.count('<li id="comment-') == 1_000
    of_threads = [query["sql"] for query in captured if '"comments_comment"."html"' in query["sql"]]
    assert len([sql for sql in of_threads if "LIMIT 1" not in sql]) == 1
