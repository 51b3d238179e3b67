"""Feeds of comments: WordPress's addresses and titles, what each answers, only what everybody may read, well-formed."""

import re
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import feedparser
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from factories import make_chain, make_comment, make_hidden, make_post
from hypothesis import given, settings
from hypothesis import strategies as st

from blog.feeds import writable
from comments.decisions import Hand, decide, rewrite
from comments.feeds import LATEST
from comments.models import Comment, Decision

pytestmark = pytest.mark.django_db

SITE = "http://127.0.0.1:8000"
ALL = ["/comments/feed/", "/comments/feed/atom/", "/solaris/feed/", "/solaris/feed/atom/"]
ATOM = [address for address in ALL if "atom" in address]
THR = "{http://purl.org/syndication/thread/1.0}in-reply-to"
DESK = Hand(Decision.Via.DESK)


@pytest.fixture
def chain(settings):
    settings.SITE_URL = SITE
    return make_chain(make_post(), 3)


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    feed = feedparser.parse(response.content)
    assert not feed.bozo, feed.bozo_exception
    return feed


@pytest.mark.parametrize(
    ("address", "version", "titles"),
    [
        (ALL[0], "rss20", ("Comments for Matinee", "Comment on Solaris by Bea")),
        (ALL[1], "atom10", ("Comments for Matinee", "Comment on Solaris by Bea")),
        (ALL[2], "rss20", ("Comments on: Solaris", "By: Bea")),
        (ALL[3], "atom10", ("Comments on: Solaris", "By: Bea")),
    ],
)
def test_a_feed_stands_at_wordpress_address_under_its_title(client, chain, address, version, titles):
    make_comment(chain[0].post, author_name="Bea")

    feed = read(client, address)

    assert feed.version == version
    assert client.get(address)["Content-Type"].startswith(f"application/{version[:-2]}+xml")
    assert (feed.feed.title, feed.entries[0].title) == titles
    assert {link.href for link in feed.feed.links if link.rel == "self"} == {SITE + address}


@pytest.mark.parametrize("address", ALL)
def test_an_entry_says_all_that_the_comment_says(client, chain, address):
    written = datetime(2026, 3, 1, 17, 7, tzinfo=UTC)
    post = chain[0].post
    long = "It is *long*. " * 80
    comment = make_comment(
        post, author_name="Bea & <Co>", created_at=written, source=long, sort_at=timezone.now() + timedelta(days=1)
    )

    entry = read(client, address).entries[0]

    assert entry.id == f"{SITE}/?p={post.pk}#comment-{comment.pk}"
    assert entry.link == f"{SITE}/solaris/#comment-{comment.pk}"
    assert entry.published_parsed[:5] == (2026, 3, 1, 17, 7)
    assert entry.author == "Bea & <Co>"
    assert entry.content[0].value.count("<em>long</em>") == 80
    assert entry.summary.startswith("It is long. It is long.")
    assert len(entry.summary) <= 300


@pytest.mark.parametrize("address", ALL)
def test_an_entry_covers_what_a_spoiler_hides_on_the_page(client, chain, address):
    make_comment(chain[0].post, source="*See* it. >!The dog dies!<", sort_at=timezone.now() + timedelta(days=1))

    entry = read(client, address).entries[0]

    assert entry.content[0].value == "<p><em>See</em> it. [spoiler]</p>"
    assert b"dies" not in client.get(address).content


@pytest.mark.parametrize("address", ALL)
def test_an_entry_says_what_it_answers(client, chain, address):
    post = chain[0].post

    elements = ElementTree.fromstring(client.get(address).content).iter(THR)  # noqa: S314  (our own)

    assert [(element.get("ref"), element.get("href")) for element in elements] == [
        (f"{SITE}/?p={post.pk}#comment-{chain[1].pk}", f"{SITE}/solaris/#comment-{chain[1].pk}"),
        (f"{SITE}/?p={post.pk}#comment-{chain[0].pk}", f"{SITE}/solaris/#comment-{chain[0].pk}"),
        (f"{SITE}/?p={post.pk}", f"{SITE}/solaris/"),
    ]


def test_the_name_of_a_post_in_a_feed_is_an_address_that_leads_to_it(client, chain):
    assert client.get(f"/?p={chain[0].post.pk}")["Location"] == "/solaris/"


@pytest.mark.parametrize("address", ALL)
def test_links_know_the_page_of_their_comment(client, settings, chain, address):
    settings.COMMENTS_PER_PAGE = 1
    late = make_comment(chain[0].post)

    links = [entry.link for entry in read(client, address).entries]

    assert links[0] == f"{SITE}/solaris/comment-page-2/#comment-{late.pk}"
    assert links[1] == f"{SITE}/solaris/comment-page-1/#comment-{chain[2].pk}"
    assert f'href="{links[1].replace(str(chain[2].pk), str(chain[1].pk))}"'.encode() in client.get(address).content


@pytest.mark.parametrize("address", ALL)
def test_only_what_everybody_may_read_is_in_a_feed(client, chain, address):
    post = chain[0].post
    for state in ("pending", "spam", "trash"):
        make_hidden(post, answers=0, state=state, author_name="Hidden", source="Hidden words")
    make_comment(post, kind="pingback", author_name="Elsewhere")
    make_comment(make_post("Draft", status="draft"), author_name="Drafted")
    make_comment(make_post("Later", published_at=timezone.now() + timedelta(days=1)), author_name="Later")
    make_comment(post, author_name="Bea", author_email="bea@example.com", network="192.0.2.0/24")

    content = client.get(address).content.decode()

    assert len(read(client, address).entries) == 4
    assert not re.search(r"Hidden|Elsewhere|Drafted|Later|bea@|192\.0\.2", content)


@pytest.mark.parametrize("address", ["/draft/feed/", "/draft/feed/atom/", "/none/feed/"])
def test_what_is_not_published_has_no_feed(client, address):
    make_post("Draft", status="draft")

    assert client.get(address).status_code == 404
    assert client.post("/comments/feed/").status_code == 405


@pytest.mark.parametrize("address", ALL)
def test_an_empty_feed_is_a_feed(client, address):
    make_post()

    assert read(client, address).entries == []
    assert client.get(address).content == client.get(address).content


@pytest.mark.parametrize("address", ALL)
def test_the_latest_come_first_and_there_is_an_end(client, address):
    post = make_post()
    Comment.objects.store_thread(
        [
            Comment(post=post, author_name=f"Reader {number}", source="x", sort_at=timezone.now())
            for number in range(LATEST + 5)
        ]
    )

    names = [entry.author for entry in read(client, address).entries]

    assert names == [f"Reader {number}" for number in range(LATEST + 4, 4, -1)]


@pytest.mark.parametrize("address", ATOM)
def test_a_comment_of_unknown_date_is_told_with_the_day_on_which_it_came(client, address):
    make_comment(make_post(), author_name="", stand_in=3, created_at=None)

    entry = read(client, address).entries[0]

    assert entry.author == "Reader 3"
    assert "published" not in entry
    assert entry.updated_parsed.tm_year == timezone.now().year


# Asked again


@pytest.mark.parametrize("address", ALL)
@pytest.mark.parametrize("header", ["ETag", "Last-Modified"])
def test_a_feed_that_did_not_change_is_not_sent_again(client, chain, address, header):
    Comment.objects.update(state_changed_at=timezone.now() - timedelta(minutes=1))
    asked = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}[header]
    known = client.get(address)[header]

    again = client.get(address, headers={asked: known})

    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("address", ALL)
@pytest.mark.parametrize("header", ["ETag", "Last-Modified"])
@pytest.mark.parametrize("change", ["post", "remove", "rewrite"])
def test_a_feed_that_changed_is_sent_again(client, chain, address, header, change):
    post = chain[0].post
    type(post).objects.update(changed_at=timezone.now() - timedelta(minutes=1))
    Comment.objects.update(state_changed_at=timezone.now() - timedelta(minutes=1))
    asked = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}[header]
    known = client.get(address)[header]

    if change == "post":
        make_comment(post)
    elif change == "remove":
        decide([chain[2]], Comment.State.TRASH, by=DESK)
    else:
        rewrite(chain[1], {"source": "I changed my mind."}, by=DESK)

    assert client.get(address, headers={asked: known}).status_code == 200


# What XML cannot say


@pytest.mark.parametrize("address", ALL)
def test_control_characters_do_no_harm(client, address):
    post = make_post("Sol\x0baris", slug="solaris")
    make_comment(post, author_name="B\x1bea\ufffe")
    Comment.objects.update(html="<p>Form\x0cfeed\x01 and ]]&gt; and &amp;amp;</p>")

    feed = read(client, address)

    assert feed.entries[0].author == "Bea"
    assert "Formfeed" in feed.entries[0].content[0].value


@given(st.text(st.characters(codec="utf-8")))
@settings(max_examples=200)
def test_whatever_is_written_can_be_written_as_xml(text):
    ElementTree.fromstring(f"<p>{writable(text).translate({38: None, 60: None})}</p>")  # noqa: S314  (our own)


# Where readers find it, and what it costs


def hrefs(client, address):
    head = client.get(address).content.decode().partition("</head>")[0]
    return re.findall(r'<link rel="alternate"[^>]* href="([^"]*)"', head)


def test_pages_tell_of_their_feeds(client, chain):
    assert hrefs(client, "/")[-1] == "/comments/feed/"
    assert hrefs(client, "/solaris/")[-3:] == ["/comments/feed/", "/solaris/feed/", "/solaris/feed/atom/"]


@pytest.mark.parametrize("per_page", [0, 1])
@pytest.mark.parametrize("address", ALL)
def test_a_feed_costs_as_many_queries_with_forty_comments_as_with_one(client, settings, address, per_page):
    settings.COMMENTS_PER_PAGE = per_page
    post = make_post()
    make_comment(post)
    costs = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        costs.append(len(captured))
        for _ in range(13):
            make_chain(post, 3)

    assert costs[0] == costs[1] <= 4
