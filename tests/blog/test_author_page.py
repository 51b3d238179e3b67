"""The page of an author: what they have published, and nothing of who has published nothing."""

import re
from datetime import timedelta

import mf2py
import pytest
from django.utils import timezone
from factories import make_owner, make_post, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    return make_user("ada", display_name="Ada")


def test_it_lists_what_the_author_has_published_from_page_to_page(client, settings, ada):
    settings.BLOG_POSTS_PER_PAGE = 2
    for number in range(3):
        make_post(f"Number {number}", author=ada, published_at=timezone.now() - timedelta(days=3 - number))
    make_post("Somebody else's", author=make_user())
    make_post("About me", author=ada, kind="page")

    titles = [
        re.findall(r"Number \d(?=</a>)|else's|About me(?=</a>\s*</h2>)", client.get(address).content.decode())
        for address in ("/author/ada/", "/author/ada/page/2/")
    ]

    assert titles == [["Number 2", "Number 1"], ["Number 0"]]
    assert client.get("/author/ada/page/1/")["Location"] == "/author/ada/"
    assert client.get("/author/ada/page/3/").status_code == 404


@pytest.mark.parametrize("fields", [{"status": "draft"}, {"status": "private"}, {"kind": "page"}])
@pytest.mark.parametrize("address", ["/author/ada/", "/author/ada/page/1/", "/author/ada/feed/"])
def test_nobody_learns_of_an_account_that_has_published_nothing(client, ada, fields, address):
    make_post("Number 1", author=ada, **fields)
    make_owner()

    assert client.get(address).status_code == 404
    assert client.get(address.replace("ada", "owner")).status_code == 404


def test_the_byline_is_a_card_that_leads_there(client, settings, ada):
    make_post("Solaris", author=ada)

    found = mf2py.parse(doc=client.get("/solaris/").content.decode(), url=settings.SITE_URL, html_parser="html5lib")

    (author,) = found["items"][0]["properties"]["author"]
    assert author["type"] == ["h-card"]
    assert author["properties"] == {"name": ["Ada"], "url": [f"{settings.SITE_URL}/author/ada/"]}
    assert f"{settings.SITE_URL}/author/ada/" in found["rels"]["author"]


@pytest.mark.parametrize("fields", [{"status": "draft"}, {"kind": "page"}])
def test_a_byline_does_not_lead_where_no_page_is(client, ada, fields):
    make_post("Solaris", author=ada, **fields)
    client.force_login(make_owner())

    page = client.get("/solaris/").content.decode()

    assert "Ada" in page
    assert "/author/" not in page


def test_the_page_is_a_feed_of_its_author(client, settings, ada):
    make_post("Solaris", author=ada)

    page = client.get("/author/ada/").content.decode()
    (feed,) = mf2py.parse(doc=page, url=settings.SITE_URL, html_parser="html5lib")["items"]

    assert feed["type"] == ["h-feed"]
    assert feed["properties"]["name"] == ["Ada"]
    assert feed["properties"]["author"][0]["properties"]["name"] == ["Ada"]
    assert feed["children"][0]["properties"]["name"] == ["Solaris"]
