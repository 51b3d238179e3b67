"""Every address, as a visitor and as the owner: what it answers, what it forbids, and what it never shows."""

import re
from datetime import timedelta

import html5lib
import pytest
from django.db import transaction
from django.urls import get_resolver
from django.utils import timezone
from factories import make_chain, make_hidden, make_owner, make_post, make_review, make_user

from blog.models import FurtherReading, OldAddress

pytestmark = pytest.mark.django_db

SECRET = "not for visitors"


@pytest.fixture
def owner(client):
    user = make_owner()
    client.force_login(user)
    return user


@pytest.fixture(scope="module")
def _everything(django_db_setup, django_db_blocker):
    """Made once: each test here only looks, and hundreds do."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_everything()
        transaction.set_rollback(True)


@pytest.fixture
def blog(_everything, db):
    return _everything


def make_everything():
    """A bit of everything that is shown, and of everything that is not."""
    words = {"verdict": "Long story short", "pull_quote": "Come find me."}
    shown = make_review("Her", rating="4/4", tags=["Love"], author=make_user("critic"), **words)
    FurtherReading.objects.create(post=shown, title="Elsewhere", url="https://else.example/")
    make_chain(shown, 7)
    make_hidden(shown)
    make_post("About", kind="page")
    OldAddress.objects.create(path="/2014/01/03/her/", post=shown)
    for number, hidden in enumerate(HIDDEN):
        make_post(
            f"{SECRET} {number}", source=SECRET, tags=["Love"], film=shown.film, slug=f"hidden-{number}", **hidden
        )
    return shown


HIDDEN = [
    {"status": "draft"},
    {"status": "private"},
    {"status": "published", "published_at": timezone.now() + timedelta(days=1)},
    {"status": "draft", "kind": "page"},
    {"status": "private", "kind": "page"},
]

# What every named address of ours answers to a visitor and to the owner.
ADDRESSES = {
    "blog:home": ("/", 200, 200),
    "blog:film": ("/films/her/", 200, 200),
    "blog:tag": ("/tag/love/", 200, 200),
    "blog:post": ("/her/", 200, 200),
    "blog:author": ("/author/critic/", 200, 200),
    "blog:shared": ("/preview/token/", 404, 404),
    "blog:feed": ("/feed/", 200, 200),
    "blog:feed-atom": ("/feed/atom/", 200, 200),
    "blog:film-feed": ("/films/her/feed/", 200, 200),
    "blog:film-feed-atom": ("/films/her/feed/atom/", 200, 200),
    "blog:tag-feed": ("/tag/love/feed/", 200, 200),
    "blog:tag-feed-atom": ("/tag/love/feed/atom/", 200, 200),
    "blog:author-feed": ("/author/critic/feed/", 200, 200),
    "blog:author-feed-atom": ("/author/critic/feed/atom/", 200, 200),
    "blog:sitemap": ("/sitemap.xml", 200, 200),
    "blog:robots": ("/robots.txt", 200, 200),
    "blog:media": ("/media/pictures/none.jpg", 404, 404),
    "comments:send": ("/her/comment/", 302, 302),
    "comments:page": ("/her/comment-page-1/", 302, 302),
    "comments:find": ("/her/comment/0/", 404, 404),
    "comments:feed": ("/comments/feed/", 200, 200),
    "comments:feed-atom": ("/comments/feed/atom/", 200, 200),
    "comments:post-feed": ("/her/feed/", 200, 200),
    "comments:post-feed-atom": ("/her/feed/atom/", 200, 200),
    "comments:edit": ("/her/comment/1/edit/", 403, 403),
    "comments:delete": ("/her/comment/1/delete/", 403, 403),
    "comments:decide": ("/comments/decide/token/", 404, 404),
    "comments:confirm": ("/comments/confirm/token/", 404, 404),
    "comments:subscriptions": ("/comments/subscriptions/token/", 404, 404),
    "comments:unsubscribe": ("/comments/unsubscribe/token/", 404, 404),
    "set-up": ("/setup/token/", 410, 410),
}
MORE = {
    "/?replytocom=1": (200, 200),
    "/her/?replytocom=1": (200, 200),
    "/her/?unapproved=1&moderation-hash=x": (200, 200),
    "/her/comment/99999999999999999999/": (404, 404),
    "/her/?cpage=1": (302, 302),
    "/her/?cpage=x": (200, 200),
    "/hidden-0/feed/": (404, 404),
    "/hidden-0/comment-page-1/": (404, 404),
    "/hidden-0/comment/1/": (404, 404),
    "/her/?approved=1&moderation-hash=x": (200, 200),
    "/her/comment/99999999999999999999999/edit/?moderation-hash=x": (403, 403),
    "/none/comment/1/delete/": (403, 403),
    "/about/": (200, 200),
    "/page/1/": (301, 301),
    "/page/2/": (404, 404),
    "/page/0/": (404, 404),
    "/page/99999999999999999999/": (404, 404),
    "/tag/love/page/1/": (301, 301),
    "/author/critic/page/1/": (301, 301),
    "/author/critic/page/2/": (404, 404),
    "/author/none/": (404, 404),
    "/author/none/feed/": (404, 404),
    "/films/none/feed/": (404, 404),
    "/sitemap-1.xml": (200, 200),
    "/sitemap-2.xml": (404, 404),
    "/?feed=rss2": (301, 301),
    "/?feed=atom": (301, 301),
    "/feed/rss2/": (301, 301),
    "/tag/love/feed/rdf/": (301, 301),
    "/her/feed/rss/": (301, 301),
    "/atom/": (301, 301),
    "/rss/": (301, 301),
    "/2014/01/03/her/comment-page-2/": (301, 301),
    "/tag/love/page/2/": (404, 404),
    "/tag/none/": (404, 404),
    "/films/none/": (404, 404),
    "/none/": (404, 404),
    "/2014/01/03/her/": (301, 301),
    "/2014/01/03/other/": (404, 404),
    "/hidden-0/": (404, 200),
    "/hidden-1/": (404, 200),
    "/hidden-2/": (404, 200),
    "/her": (301, 301),
    "/static/css/none.css": (404, 404),
    "/media/../config/settings.py": (400, 400),
    "/media/%2e%2e/secret_key": (400, 400),
    "/admin/": (302, 200),
    "/admin/blog/post/": (302, 200),
    "/admin/blog/post/add/": (302, 200),
    "/admin/blog/film/": (302, 200),
    "/admin/blog/picture/": (302, 200),
    "/admin/blog/furtherreading/": (302, 200),
    "/admin/blog/tag/": (302, 200),
    "/admin/blog/oldaddress/": (302, 200),
    "/admin/blog/user/": (302, 200),
    "/admin/comments/comment/": (302, 200),
    "/admin/comments/mail/": (302, 200),
    "/admin/comments/mailaddress/": (302, 200),
    "/admin/comments/mailaddress/reader/": (302, 200),
    "/admin/comments/subscription/": (302, 200),
    "/admin/login/": (200, 302),
}
PAGES = ["/", "/her/", "/films/her/", "/tag/love/", "/author/critic/"]
ALL = {address: expected for address, *expected in ADDRESSES.values()} | MORE
FOR_MACHINES = re.compile(r"/feed/|\.xml$|\.txt$")
SHOWN_TO_THE_OWNER = [
    address for address, (_, owner) in ALL.items() if owner == 200 and not FOR_MACHINES.search(address)
]


def own_names():
    resolver = get_resolver()
    yield from (name for name in resolver.reverse_dict if isinstance(name, str))
    for namespace in ("blog", "comments"):
        inner = resolver.namespace_dict[namespace][1]
        yield from (f"{namespace}:{name}" for name in inner.reverse_dict if isinstance(name, str))


def test_every_named_address_is_visited_here():
    assert set(own_names()) <= set(ADDRESSES)


@pytest.mark.parametrize("address", ALL)
def test_a_visitor_gets(client, blog, address):
    response = client.get(address)

    assert response.status_code == ALL[address][0]
    assert SECRET not in response.content.decode() if not response.streaming else True


@pytest.mark.parametrize("address", ALL)
def test_the_owner_gets(client, blog, owner, address):
    assert client.get(address).status_code == ALL[address][1]


@pytest.mark.parametrize("address", [address for address, (visitor, _) in ALL.items() if visitor in {200, 404}])
def test_a_visitor_gets_no_cookie(client, blog, address):
    if address != "/admin/login/":
        assert not client.get(address).cookies


def test_a_reader_with_an_account_sees_no_more_than_a_visitor(client, blog):
    client.force_login(make_user("reader"))

    assert client.get("/hidden-0/").status_code == 404
    assert SECRET not in client.get("/").content.decode()


def test_somebody_at_the_desk_without_a_right_to_posts_sees_no_draft(client, blog):
    client.force_login(make_user("helper", is_staff=True))

    assert client.get("/hidden-0/").status_code == 404


def test_the_owner_is_told_that_only_he_sees_a_draft(client, blog, owner):
    assert "Only you can see this: draft." in client.get("/hidden-0/").content.decode()
    assert SECRET not in client.get("/").content.decode()


@pytest.mark.parametrize("address", [*PAGES, "/feed/", "/sitemap.xml"])
@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_reading_addresses_take_nothing(client, blog, address, method):
    assert getattr(client, method)(address).status_code == 405


# Headers and markup


@pytest.mark.parametrize("address", ALL)
@pytest.mark.parametrize("is_owner", [False, True])
def test_every_page_forbids_code_and_style_within_it(client, blog, address, is_owner):
    if is_owner:
        client.force_login(make_owner())

    policy = client.get(address)["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert not re.search(r"unsafe|\*|https?:", policy)


@pytest.mark.parametrize("address", SHOWN_TO_THE_OWNER)
def test_no_page_has_code_or_style_that_the_policy_would_refuse(client, blog, owner, address):
    page = html5lib.parse(client.get(address).content.decode(), namespaceHTMLElements=False)

    elements = [element for element in page.iter() if isinstance(element.tag, str)]
    assert not [element.tag for element in elements if element.get("style") is not None or element.tag == "style"]
    assert not [name for element in elements for name in element.attrib if name.startswith("on")]
    scripts = [element for element in elements if element.tag == "script" and not element.get("src")]
    assert {script.get("type") for script in scripts} <= {"application/ld+json", "application/json"}


@pytest.mark.parametrize("address", [*PAGES, "/about/", "/none/", "/setup/x/"])
def test_a_page_is_whole(client, blog, address):
    content = client.get(address).content.decode()
    page = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    root = page.parse(content)

    assert page.errors == []
    assert len(root.findall(".//h1")) == 1
    assert root.find(".//title").text.strip()
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert root.find(".//a[@class='skip']").get("href") == "#main"
