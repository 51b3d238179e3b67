"""What search engines are told: each public page once, with its last change, and nothing else."""

from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from factories import make_film, make_post, make_review, make_user

from blog import sitemaps
from blog.models import Post, Tag

pytestmark = pytest.mark.django_db

SITE = "https://films.example"
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
THEN = datetime(2026, 3, 1, 17, 7, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _site(settings):
    settings.SITE_URL = SITE


def told(client, address="/sitemap.xml"):
    """Each address with what is said of its last change."""
    response = client.get(address)
    assert response["Content-Type"] == "application/xml; charset=utf-8"
    root = ElementTree.fromstring(response.content)  # noqa: S314  (our own)
    return {
        row.findtext(f"{NAMESPACE}loc").removeprefix(SITE): row.findtext(f"{NAMESPACE}lastmod")
        for row in root.findall(f"{NAMESPACE}*")
    }


def test_every_public_page_is_named(client):
    make_review("Amélie", tags=["Love"], author=make_user("ada"))
    make_post("About", kind="page")

    assert set(told(client)) == {
        *("/", "/am%C3%A9lie/", "/about/", "/films/am%C3%A9lie/", "/tag/love/", "/author/ada/"),
    }


def test_each_named_page_is_there(client):
    make_review("Amélie", tags=["Love"], author=make_user("ada"))
    make_post("About", kind="page")

    assert {client.get(address).status_code for address in told(client)} == {200}


@pytest.mark.parametrize("kind", ["post", "page"])
@pytest.mark.parametrize(
    "state", [{"status": "draft"}, {"status": "private"}, {"published_at": timezone.now() + timedelta(days=1)}]
)
def test_nothing_is_named_of_what_is_not_published(client, kind, state):
    make_post("Solaris", film=make_film("Solaris"), tags=["Sea"], author=make_user("ada"), kind=kind, **state)
    make_film("Alone")
    Tag.objects.create(name="Alone")

    assert set(told(client)) == {"/"}


def test_a_page_that_lists_posts_is_as_new_as_the_newest_of_them(client):
    film, author = make_film("Solaris"), make_user("ada")
    for number in range(3):
        make_post(f"Number {number}", film=film, author=author, tags=["Sea"])
        Post.objects.filter(title=f"Number {number}").update(
            changed_at=THEN + timedelta(days=number), published_at=THEN - timedelta(days=9)
        )
    make_post("Draft", film=film, author=author, tags=["Sea"], status="draft")

    found = told(client)

    assert found["/number-0/"] == "2026-03-01T17:07:00+00:00"
    for address in ("/", "/films/solaris/", "/tag/sea/", "/author/ada/"):
        assert found[address] == "2026-03-03T17:07:00+00:00"


def test_a_scheduled_post_is_as_new_as_the_minute_when_it_appeared(client):
    make_post("Solaris", published_at=THEN)
    Post.objects.update(changed_at=THEN - timedelta(days=7))

    assert told(client)["/solaris/"] == "2026-03-01T17:07:00+00:00"


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 7])
def test_too_many_pages_for_one_file_are_divided_among_several(client, monkeypatch, size):
    monkeypatch.setattr(sitemaps, "LARGEST", size)
    for number in range(2):
        make_review(f"Number {number}", tags=["Sea"], author=make_user())
    make_post("About", kind="page")
    everything = 1 + 3 + 2 + 1 + 2

    files = list(told(client))

    parts = [list(told(client, file)) for file in files]
    assert files == [f"/sitemap-{number}.xml" for number in range(1, -(-everything // size) + 1)]
    assert all(0 < len(part) <= size for part in parts)
    assert len({address for part in parts for address in part}) == sum(map(len, parts)) == everything
    assert client.get(f"/sitemap-{len(files) + 1}.xml").status_code == 404


@pytest.mark.parametrize("number", ["0", "2", "9" * 30])
def test_there_is_no_part_beyond_the_last(client, number):
    assert client.get(f"/sitemap-{number}.xml").status_code == 404


def test_an_empty_blog_has_its_home_page(client):
    assert told(client) == {"/": None}


def test_a_map_that_did_not_change_is_not_sent_again(client):
    make_post("Solaris")
    known = {"If-None-Match": client.get("/sitemap.xml")["ETag"]}

    assert client.get("/sitemap.xml", headers=known).status_code == 304
    make_post("Her")
    assert client.get("/sitemap.xml", headers=known).status_code == 200


@pytest.mark.parametrize("size", [4, 50_000])
def test_it_costs_no_more_for_many(client, monkeypatch, size):
    monkeypatch.setattr(sitemaps, "LARGEST", size)
    costs = []
    for _ in range(2):
        for _ in range(6):
            make_review(tags=["Sea"], author=make_user())
        with CaptureQueriesContext(connection) as captured:
            client.get("/sitemap-1.xml")
        costs.append(len(captured))

    assert costs[1] <= costs[0] <= 9


def test_robots_are_told_of_the_map_and_of_what_is_no_page_of_its_own(client):
    response = client.get("/robots.txt")

    lines = response.content.decode().splitlines()
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert f"Sitemap: {SITE}/sitemap.xml" in lines
    assert {"User-agent: *", "Disallow: /admin/", "Disallow: /*?replytocom="} <= set(lines)
    assert not [line for line in lines if "preview" in line]
