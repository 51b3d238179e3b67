"""What machines read in a page: JSON-LD and microformats."""

import json
from datetime import UTC, datetime

import html5lib
import mf2py
import pytest
from django.conf import settings
from factories import make_film, make_picture, make_post, make_review, make_user

pytestmark = pytest.mark.django_db


def json_ld(client, post):
    page = html5lib.parse(client.get(post.get_absolute_url()).content.decode(), namespaceHTMLElements=False)
    (script,) = page.findall(".//script[@type='application/ld+json']")
    return json.loads(script.text)


def microformats(client, address):
    return mf2py.parse(
        doc=client.get(address).content.decode(), url=f"{settings.SITE_URL}{address}", html_parser="html5lib"
    )["items"]


@pytest.mark.parametrize(
    ("written", "value", "best"),
    [("4/4 stars", 4, 4), ("3.5/5", 3.5, 5), ("B+", 9, 12), ("85 %", 85, 100), ("0/10", 0, 10)],
)
def test_a_rating_is_told_with_both_ends_of_its_scale(client, written, value, best):
    rating = json_ld(client, make_review(rating=written))["reviewRating"]

    assert rating == {"@type": "Rating", "ratingValue": value, "bestRating": best, "worstRating": 0}


def test_a_review_tells_its_film_its_author_and_its_date(client):
    film = make_film("Her", year=2013, directors="Spike Jonze", imdb_id="tt1798709", poster=make_picture())
    author = make_user("hunter", display_name="Hunter")
    post = make_review("Her again", film=film, author=author, published_at=datetime(2014, 1, 3, 9, tzinfo=UTC))

    told = json_ld(client, post)

    assert (told["@context"], told["@type"], told["name"]) == ("https://schema.org", "Review", "Her again")
    assert told["itemReviewed"]["@type"] == "Movie"
    assert told["itemReviewed"]["name"] == "Her"
    assert told["itemReviewed"]["dateCreated"] == "2013"
    assert told["itemReviewed"]["director"] == [{"@type": "Person", "name": "Spike Jonze"}]
    assert told["itemReviewed"]["sameAs"] == "https://www.imdb.com/title/tt1798709/"
    assert told["author"] == {"@type": "Person", "name": "Hunter", "url": f"{settings.SITE_URL}/author/hunter/"}
    assert told["datePublished"] == "2014-01-03"
    assert told["url"] == f"{settings.SITE_URL}/her-again/"
    assert told["image"].startswith(f"{settings.SITE_URL}/media/pictures/")


def test_what_is_not_known_is_not_told(client):
    told = json_ld(client, make_review("Her", source_id="text_dump:1"))

    assert not {"datePublished", "image", "reviewRating"} & set(told)
    assert set(told["itemReviewed"]) == {"@type", "name", "url"}
    assert told["author"]["@type"] == "Organization"


@pytest.mark.parametrize(("kind", "told"), [("post", "BlogPosting"), ("page", "WebPage")])
def test_a_post_without_a_film_is_no_review(client, kind, told):
    described = json_ld(client, make_post(kind=kind))

    assert described["@type"] == told
    assert "itemReviewed" not in described


@pytest.mark.parametrize("title", ["</script><script>alert(1)</script>", "<!--<script>", "&lt;b&gt; \u2028 \" \\ '"])
def test_no_title_breaks_out_of_the_script(client, title):
    assert json_ld(client, make_review(title, film=make_film(title)))["name"] == title


def test_nothing_within_the_script_looks_like_markup(client):
    page = client.get(make_review("<a> & </script\t>").get_absolute_url()).content.decode()

    written = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(written)["name"] == "<a> & </script\t>"
    assert not set("<>&") & set(written)


def test_a_draft_tells_machines_nothing(admin_client):
    page = admin_client.get(make_review(status="draft").get_absolute_url()).content.decode()

    assert "application/ld+json" not in page


def test_the_canonical_address_leaves_out_what_was_asked(client):
    page = client.get("/" + make_post("Amélie").slug + "/?replytocom=3&utm_source=x").content.decode()

    assert f'<link rel="canonical" href="{settings.SITE_URL}/am%C3%A9lie/">' in page


def test_a_review_is_an_entry_in_microformats(client):
    post = make_review("Her", rating="3.5/4", author=make_user("hunter"), verdict="See it.", tags=["Love"])

    (entry,) = microformats(client, post.get_absolute_url())

    told = entry["properties"]
    assert set(entry["type"]) == {"h-entry", "h-review"}
    assert (told["name"], told["rating"], told["best"], told["worst"]) == (["Her"], ["3.5"], ["4"], ["0"])
    assert told["summary"] == ["See it."]
    assert told["category"] == ["Love"]
    assert told["author"][0]["properties"]["name"] == ["hunter"]
    assert told["item"][0]["properties"] == {"name": ["Her"], "url": [f"{settings.SITE_URL}/films/her/"]}
    assert told["url"] == [f"{settings.SITE_URL}/her/"]
    assert told["content"][0]["value"].strip() == "The sea thinks."
    assert len(told["published"]) == 1


def test_a_list_is_a_feed_of_entries_in_microformats(client):
    make_review("One", rating="3/4")
    make_post("Two")

    (feed,) = microformats(client, "/")

    entries = {entry["properties"]["name"][0]: entry["properties"] for entry in feed["children"]}
    assert set(entries) == {"One", "Two"}
    assert entries["One"]["url"] == [f"{settings.SITE_URL}/one/"]
    assert entries["One"]["rating"] == ["3"]
    assert "rating" not in entries["Two"]
