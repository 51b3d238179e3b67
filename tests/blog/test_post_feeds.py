"""Feeds of posts: WordPress's addresses and titles, all that the page says, only what everybody may read."""

import re
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import feedparser
import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from factories import make_comment, make_film, make_picture, make_post, make_review, make_user

from blog.feeds import LATEST
from blog.models import Film, FurtherReading, Picture, Post, Tag

pytestmark = pytest.mark.django_db

SITE = "https://films.example"
PLACES = ["/", "/tag/slow/", "/author/ada/", "/films/solaris/"]
RSS, ATOM = [f"{place}feed/" for place in PLACES], [f"{place}feed/atom/" for place in PLACES]
ALL = RSS + ATOM
THEN = datetime(2026, 3, 1, 17, 7, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _site(settings):
    settings.SITE_URL = SITE


@pytest.fixture
def review():
    film = make_film("Solaris", year=1972, directors="Andrei Tarkovsky")
    return make_review(
        film=film,
        title="Solaris",
        rating="3.5/4",
        tags=["Slow", "Sea & sand"],
        author=make_user("ada", slug="ada", display_name="Ada <3"),
        published_at=THEN,
        verdict="Slow as a tide.",
        pull_quote="We don't want other worlds.\nWe want a mirror.",
        source="The *sea* [thinks](/about/). >!He never left!<. ![A sea](/media/sea.jpg)[^1]\n\n[^1]: Or dreams.",
    )


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    feed = feedparser.parse(response.content)
    assert not feed.bozo, feed.bozo_exception
    return feed


def texts(client, address):
    return [entry.content[0].value for entry in read(client, address).entries]


@pytest.mark.parametrize("address", ALL)
def test_a_feed_stands_at_wordpress_address_under_its_title(client, review, address):
    feed = read(client, address)

    titles = ["Matinee", "Slow – Matinee", "Ada <3 – Matinee", "Solaris (1972) – Matinee"]
    kind = "atom" if "atom" in address else "rss"
    assert feed.version == {"atom": "atom10", "rss": "rss20"}[kind]
    assert client.get(address)["Content-Type"] == f"application/{kind}+xml; charset=utf-8"
    assert feed.feed.title.replace("&lt;", "<") == titles[(RSS if kind == "rss" else ATOM).index(address)]
    assert {link.href for link in feed.feed.links if link.rel == "self"} == {SITE + address}
    assert feed.feed.link == SITE + address.partition("feed/")[0]


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        *((f"/feed/{name}/", "/feed/") for name in ("rss", "rss2", "rdf")),
        *((f"/{name}/", "/feed/") for name in ("rss", "rss2", "rdf")),
        *((f"/?feed={name}", "/feed/") for name in ("rss", "rss2", "rdf", "feed")),
        ("/atom/", "/feed/atom/"),
        ("/?feed=atom", "/feed/atom/"),
        ("/tag/sea-sand/feed/rss2/", "/tag/sea-sand/feed/"),
        ("/author/ada/feed/rdf/", "/author/ada/feed/"),
        ("/solaris/feed/rss2/", "/solaris/feed/"),
        ("/comments/feed/rss2/", "/comments/feed/"),
        ("/%5Cevil.example/feed/rss2/", "/%5Cevil.example/feed/"),
    ],
)
def test_wordpress_other_names_of_a_feed_lead_to_it(client, address, leads_to):
    response = client.get(address)

    assert (response.status_code, response["Location"]) == (301, leads_to)


@pytest.mark.parametrize("address", ALL)
def test_an_entry_says_all_that_the_page_says(client, review, address):
    FurtherReading.objects.create(post=review, title="Zona", publication="Geoff Dyer", url="https://example.com/z")
    FurtherReading.objects.create(post=review, title="A talk & more", position=1)

    entry = read(client, address).entries[0]

    text = entry.content[0].value
    assert (entry.title, entry.link, entry.id) == ("Solaris", f"{SITE}/solaris/", f"{SITE}/?p={review.pk}")
    assert entry.published_parsed[:5] == (2026, 3, 1, 17, 7)
    assert entry.author == "Ada <3"
    assert {tag.term for tag in entry.tags} == {"Slow", "Sea & sand"}
    assert entry.summary.startswith("The sea thinks. [spoiler].")
    for said in (
        f'<a href="{SITE}/films/solaris/">Solaris</a>',
        "1972 · Andrei Tarkovsky",
        "3.5 of 4 stars",
        "The <em>sea</em>",
        "t want other worlds.<br>We want a mirror.",
        "Slow as a tide.",
        '<a href="https://example.com/z">Zona</a> · Geoff Dyer',
        "<li>A talk &amp; more</li>",
    ):
        assert said in text.replace("<br />", "<br>")


@pytest.mark.parametrize("address", ALL)
def test_every_address_in_an_entry_is_whole(client, review, address):
    FurtherReading.objects.create(post=review, title="Zona", url="https://example.com/z")

    raw = client.get(address).content.decode()

    found = re.findall(r"(?:href|src|uri|url)=(?:&quot;|\")(.*?)(?:&quot;|\")", raw)
    assert {f"{SITE}/about/", f"{SITE}/media/sea.jpg"} <= set(found)
    assert any(re.fullmatch(rf"{SITE}/solaris/#fn:\w+-1", each) for each in found)
    assert [each for each in found if not each.startswith(("https://", "http://"))] == []


@pytest.mark.parametrize("address", ALL)
def test_an_entry_covers_what_a_spoiler_hides_on_the_page(client, review, address):
    hidden = {"verdict": "Good, but >!he sank!<.", "pull_quote": ">!I sank!<", "excerpt": "Sea. >!All sank!<"}
    Post.objects.filter(pk=review.pk).update(**hidden, summary=hidden["excerpt"])

    content = client.get(address).content.decode()

    assert "never left" not in content
    assert "sank" not in content
    assert "Good, but [spoiler]." in content


@pytest.mark.parametrize("address", ALL)
def test_a_text_that_tells_the_end_says_so_before_it_begins(client, review, address):
    Post.objects.filter(pk=review.pk).update(has_spoilers=True)

    entry = read(client, address).entries[0]

    assert entry.summary == "This text tells how the film ends."
    text = entry.content[0].value
    assert text.index("This text tells how the film ends.") < text.index("The <em>sea</em>")


@pytest.mark.parametrize("address", ALL)
def test_an_entry_counts_the_comments_and_leads_to_them(client, review, address):
    for state in ("approved", "approved", "pending", "spam"):
        make_comment(review, state=state)

    raw = client.get(address).content.decode()

    assert f"{SITE}/solaris/#comments" in raw
    assert "2 responses" in raw
    if "atom" in address:
        assert "<thr:total>2</thr:total>" in raw
        assert f'href="{SITE}/solaris/feed/atom/" thr:count="2"' in raw
    else:
        assert "<slash:comments>2</slash:comments>" in raw
        assert f"<wfw:commentRss>{SITE}/solaris/feed/</wfw:commentRss>" in raw


@pytest.mark.parametrize("address", ALL)
def test_the_picture_is_an_enclosure_with_its_length(client, review, address):
    picture = Picture(width=400, height=600, colour="#445566", alt="A sea")
    picture.file.save("sea.jpg", ContentFile(b"x" * 1234))
    Post.objects.filter(pk=review.pk).update(picture=picture)

    entry = read(client, address).entries[0]

    (enclosure,) = entry.enclosures
    assert (enclosure.href, enclosure.type) == (SITE + picture.file.url, "image/jpeg")
    assert enclosure.length == "1234"
    assert f'src="{SITE}{picture.file.url}"' in entry.content[0].value


def test_the_poster_stands_for_a_picture_and_a_lost_file_is_no_fault(client, review):
    Film.objects.update(poster=make_picture(file="pictures/gone.png"))

    (enclosure,) = read(client, "/feed/").entries[0].enclosures

    assert (enclosure.href, enclosure.type, enclosure.length) == (
        f"{SITE}/media/pictures/gone.png",
        "image/png",
        "0",
    )


@pytest.mark.parametrize("address", ["/feed/", "/feed/atom/"])
def test_the_site_speaks_for_a_text_whose_author_and_date_are_not_known(client, address):
    make_post("Solaris", source_id="text_dump:1")

    entry = read(client, address).entries[0]

    assert entry.author == "Matinee"
    assert "published" not in entry


@pytest.mark.parametrize("kind", ["post", "page"])
@pytest.mark.parametrize("address", ALL)
def test_only_what_everybody_may_read_and_no_page_is_in_a_feed(client, review, address, kind):
    tomorrow = timezone.now() + timedelta(days=1)
    states = [{"status": "draft"}, {"status": "private"}, {"published_at": tomorrow}]
    for fields in [*states, {}] if kind == "page" else states:
        make_post("Hidden", source="Hidden", kind=kind, tags=["Slow"], film=review.film, author=review.author, **fields)

    assert [entry.title for entry in read(client, address).entries] == ["Solaris"]
    assert "Hidden" not in client.get(address).content.decode()


@pytest.mark.parametrize("address", ["/feed/", "/feed/atom/", "/tag/slow/feed/", "/tag/slow/feed/atom/"])
def test_an_empty_feed_is_a_feed(client, address):
    Tag.objects.create(name="Slow")

    assert read(client, address).entries == []


def test_an_author_and_a_film_without_anything_published_have_no_feed(client):
    make_review("Solaris", status="draft", author=make_user("ada"))

    for address in RSS[2:] + ATOM[2:]:
        assert client.get(address).status_code == 404
    assert client.post("/feed/").status_code == 405


@pytest.mark.parametrize("address", ["/feed/", "/feed/atom/"])
def test_the_latest_come_first_and_there_is_an_end(client, address):
    for number in range(LATEST + 3):
        make_post(f"Number {number}", published_at=THEN + timedelta(days=number))

    titles = [entry.title for entry in read(client, address).entries]

    assert titles == [f"Number {number}" for number in range(LATEST + 2, 2, -1)]


@pytest.mark.parametrize("address", ALL)
def test_characters_that_xml_does_not_know_do_no_harm(client, review, address):
    Post.objects.update(title="Sol\x0baris & <b>", html="<p>Form\x0cfeed\x01 and ]]&gt; and &amp;amp;</p>")

    entry = read(client, address).entries[0]

    assert entry.title.replace("&amp;", "&").replace("&lt;b&gt;", "<b>") == "Solaris & <b>"
    assert "Formfeed and ]]&gt; and &amp;amp;" in entry.content[0].value


@pytest.mark.parametrize("address", ALL)
def test_a_feed_is_well_formed_for_readers_stricter_than_feedparser(client, review, address):
    root = ElementTree.fromstring(client.get(address).content)  # noqa: S314  (our own)

    assert root.tag in {"rss", "{http://www.w3.org/2005/Atom}feed"}


# Asked again


def known(client, address, header):
    asked = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}[header]
    return {asked: client.get(address)[header]}


@pytest.mark.parametrize("address", ALL)
@pytest.mark.parametrize("header", ["ETag", "Last-Modified"])
def test_a_feed_that_did_not_change_is_not_sent_again(client, review, address, header):
    again = client.get(address, headers=known(client, address, header))

    assert (again.status_code, again.content) == (304, b"")


def _edit(review):
    review.verdict = "Slower."
    review.save()


CHANGES = {
    "a new post": lambda review: make_post(
        "New", film=review.film, author=review.author, tags=["Slow"], source="It is new."
    ),
    "an edit": _edit,
    "one that was taken back": lambda review: Post.objects.get(title="Other").unpublish(),
}


@pytest.mark.parametrize("address", ALL)
@pytest.mark.parametrize("header", ["ETag", "Last-Modified"])
@pytest.mark.parametrize("change", CHANGES)
def test_a_feed_that_changed_is_sent_again(client, review, address, header, change):
    make_post("Other", film=review.film, author=review.author, tags=["Slow"], published_at=THEN)
    Post.objects.update(changed_at=timezone.now() - timedelta(minutes=1))
    headers = known(client, address, header)

    CHANGES[change](review)

    assert client.get(address, headers=headers).status_code == 200


@pytest.mark.parametrize("change", ["a comment", "a film renamed"])
def test_a_feed_whose_words_changed_elsewhere_is_another_by_its_etag(client, review, change):
    headers = known(client, "/feed/", "ETag")

    if change == "a comment":
        make_comment(review)
    else:
        Film.objects.update(title="Солярис")

    assert client.get("/feed/", headers=headers).status_code == 200


@pytest.mark.parametrize("header", ["ETag", "Last-Modified"])
def test_nobody_learns_from_a_feed_that_a_draft_is_being_written(client, review, header):
    before = client.get("/feed/")[header]

    make_post("Draft", status="draft")

    assert client.get("/feed/")[header] == before


# Where readers find it


@pytest.mark.parametrize(
    ("page", "feeds"),
    [
        ("/", []),
        ("/tag/slow/", ["/tag/slow/feed/", "/tag/slow/feed/atom/"]),
        ("/author/ada/", ["/author/ada/feed/", "/author/ada/feed/atom/"]),
        ("/films/solaris/", ["/films/solaris/feed/", "/films/solaris/feed/atom/"]),
    ],
)
def test_pages_tell_of_their_feeds(client, review, page, feeds):
    head = client.get(page).content.decode().partition("</head>")[0]

    found = re.findall(r'<link rel="alternate"[^>]* href="([^"]*)"', head)

    assert found == ["/feed/", "/feed/atom/", "/comments/feed/", *feeds]
