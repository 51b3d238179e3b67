"""Every address, as a visitor and as the owner: what it answers, what it costs, and what it never shows."""

import re
from datetime import timedelta

import html5lib
import pytest
from django.conf import settings as installed
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver
from django.utils import timezone
from factories import (
    make_chain,
    make_comment,
    make_film,
    make_hidden,
    make_owner,
    make_picture,
    make_post,
    make_review,
    make_user,
)

from blog.models import FurtherReading, OldAddress, Post, Tag, User
from comments.models import Comment

pytestmark = pytest.mark.django_db

SECRET = "not for visitors"


@pytest.fixture
def owner(client):
    user = make_owner()
    client.force_login(user)
    return user


@pytest.fixture
def blog(db):
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
