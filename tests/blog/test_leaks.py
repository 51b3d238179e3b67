"""What is not published is told nowhere: every address against every state, and each state told apart in time."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from factories import make_comment, make_film, make_owner, make_post, make_user

from blog.models import OldAddress, Post, PrivateLink

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 9, 20, 18, 30, tzinfo=UTC)
SECRET = "Zerkalo"  # the title, and so the slug, of a post and its film, and the name of its author

STATES = {
    "a draft": {"status": "draft"},
    "a draft that was published": {"status": "draft", "published_at": NOW - timedelta(days=3)},
    "a draft with a date to come": {"status": "draft", "published_at": NOW + timedelta(days=3)},
    "private": {"status": "private"},
    "private that was published": {"status": "private", "published_at": NOW - timedelta(days=3)},
    "scheduled": {"status": "published", "published_at": NOW + timedelta(seconds=1)},
    "scheduled, first published elsewhere": {
        "status": "published",
        "published_at": NOW + timedelta(days=1),
        "original_date": NOW - timedelta(days=900),
        "source_id": "text_dump:1",
    },
}
# Where something is listed, or leads somewhere: of visitors' addresses only those of forms and pictures are not here.
ADDRESSES = [
    *("/", "/page/2/", "/feed/", "/feed/atom/", "/comments/feed/", "/comments/feed/atom/"),
    *("/sitemap.xml", "/sitemap-1.xml", "/robots.txt", "/other/", "/other/feed/", "/other/comment-page-1/"),
    *("/zerkalo/", "/zerkalo/feed/", "/zerkalo/feed/atom/", "/zerkalo/comment-page-1/", "/zerkalo/?cpage=1"),
    *("/zerkalo/comment/", "/zerkalo/comment/{comment}/", "/zerkalo/?replytocom={comment}"),
    *("/?p={post}", "/?p=1234", "/old/", "/old/feed/", "/old/comment-page-1/", "/old-film/", "/old-author/"),
    *("/films/zerkalo/", "/films/zerkalo/feed/", "/films/zerkalo/feed/atom/", "/films/shared/", "/films/shared/feed/"),
    *("/tag/common/", "/tag/common/page/2/", "/tag/common/feed/", "/tag/common/feed/atom/"),
    *("/author/zerkalo/", "/author/zerkalo/page/1/", "/author/zerkalo/feed/", "/author/zerkalo/feed/atom/"),
    *("/preview/", "/preview/zerkalo/", "/none/"),
]


@pytest.fixture
def clock(monkeypatch):
    """Time stands still, and can be moved: nothing else happens."""
    now = [NOW]
    monkeypatch.setattr(timezone, "now", lambda: now[0])

    def move(to):
        now[0] = to

    return move


def make_hidden(**fields):
    """A post whose every name is the secret, with all that leads to it; and one beside it that everybody may read."""
    film = make_film(SECRET)
    author = make_user("somebody", slug="zerkalo", display_name=SECRET)
    shown = make_post("Other", film=make_film("Shared"), tags=["Common"], published_at=NOW - timedelta(days=9))
    post = make_post(SECRET, source=f"{SECRET}!", film=film, author=author, tags=["Common"], **fields)
    make_comment(shown, author_name="Ada")
    comment = make_comment(post, author_name=SECRET, source=SECRET)
    OldAddress.objects.create(path="/old/", post=post)
    OldAddress.objects.create(path="/?p=1234", post=post)
    OldAddress.objects.create(path="/old-film/", film=film)
    OldAddress.objects.create(path="/old-author/", author=author)
    PrivateLink.objects.create(post=post, name="Bea", made_by=author)
    return post, comment


def tells(response):
    """Whether the answer has the secret, other than as a part of the address that was asked for."""
    said = response.get("Location", "") + response.content.decode()
    return SECRET.lower() in said.lower().replace(response.wsgi_request.path, "")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("kind", ["post", "page"])
def test_no_address_tells_a_visitor_of_what_is_not_published(client, clock, settings, state, kind):
    settings.BLOG_POSTS_PER_PAGE = 1
    post, comment = make_hidden(kind=kind, **STATES[state])
    addresses = [address.format(post=post.pk, comment=comment.pk) for address in ADDRESSES]

    for user in (None, make_user("reader"), make_user("helper", is_staff=True)):
        if user:
            client.force_login(user)
        telling = [address for address in addresses if tells(client.get(address))]

        assert telling == [], user


@pytest.mark.parametrize("state", STATES)
def test_its_own_addresses_are_those_of_nothing(client, clock, state):
    post, comment = make_hidden(**STATES[state])

    for address in ADDRESSES:
        if "zerkalo" in address or "old" in address or "p=" in address:
            found = address.format(post=post.pk, comment=comment.pk)
            assert client.get(found).status_code == 404, found


def test_published_it_is_told_wherever_it_belongs(client):
    """The other way round: what the table above does not find, it would find."""
    post, comment = make_hidden()

    silent = [
        address
        for address in ADDRESSES
        if not tells(client.get(address.format(post=post.pk, comment=comment.pk), follow=True))
    ]

    assert silent == [
        *("/page/2/", "/robots.txt", "/other/", "/other/feed/", "/other/comment-page-1/"),
        *("/films/shared/", "/films/shared/feed/", "/tag/common/page/2/", "/preview/", "/preview/zerkalo/", "/none/"),
    ]


@pytest.mark.parametrize("state", STATES)
def test_the_owner_reads_it_at_its_own_address_and_in_no_list(client, clock, state):
    post, comment = make_hidden(**STATES[state])
    client.force_login(make_owner())

    telling = {
        address
        for address in ADDRESSES
        if tells(client.get(address.format(post=post.pk, comment=comment.pk), follow=True))
    }

    own = {"/zerkalo/", "/zerkalo/?replytocom={comment}", "/?p={post}", "/?p=1234", "/old/"}
    assert telling == own | {"/films/zerkalo/", "/old-film/"}


LISTS = [
    *("/", "/feed/", "/feed/atom/", "/sitemap.xml", "/tag/common/", "/tag/common/feed/", "/films/zerkalo/"),
    *("/films/zerkalo/feed/", "/author/zerkalo/", "/author/zerkalo/feed/", "/zerkalo/", "/zerkalo/feed/"),
    *("/comments/feed/", "/old/", "/?p=1234"),
]


@pytest.mark.parametrize("address", LISTS)
def test_a_scheduled_post_appears_at_its_minute_and_nothing_is_run(client, clock, address):
    make_hidden(published_at=NOW + timedelta(minutes=1))

    clock(NOW + timedelta(seconds=59))
    assert not tells(client.get(address, follow=True))
    clock(NOW + timedelta(minutes=1))
    assert tells(client.get(address, follow=True))


@pytest.mark.parametrize("header", ["ETag", "Last-Modified"])
@pytest.mark.parametrize("address", ["/feed/", "/feed/atom/", "/tag/common/feed/"])
def test_who_asked_a_feed_before_the_minute_is_told_after_it(client, clock, address, header):
    make_hidden(published_at=NOW + timedelta(minutes=1))
    asked = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}[header]
    known = {asked: client.get(address)[header]}
    assert client.get(address, headers=known).status_code == 304

    clock(NOW + timedelta(minutes=1))

    assert client.get(address, headers=known).status_code == 200


def test_one_that_was_taken_back_is_gone_everywhere_at_once(client):
    post, _ = make_hidden()

    post.unpublish()

    assert [address for address in LISTS if tells(client.get(address))] == []


# Who may read a private post


@pytest.mark.parametrize(
    ("user", "status"),
    [
        ({"is_staff": True, "is_superuser": True}, 200),
        ({"is_staff": True}, 404),
        ({"is_superuser": True}, 404),
        ({}, 404),
    ],
)
def test_a_private_post_is_for_those_at_the_desk_who_may_change_posts(client, user, status):
    make_post("Zerkalo", status="private")
    client.force_login(make_user("somebody", **user))

    assert client.get("/zerkalo/").status_code == status


# States in words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"status": "draft"}, "draft"),
        ({"status": "draft", "published_at": NOW - timedelta(days=1)}, "draft"),
        ({"status": "private"}, "private"),
        ({}, "published"),
        ({"published_at": NOW}, "published"),
        ({"published_at": datetime(2027, 1, 3, 17, tzinfo=UTC)}, "scheduled for Jan. 3, 2027 at 5 p.m."),
    ],
)
def test_a_post_says_its_state_in_words(clock, fields, words):
    assert make_post("Her", **fields).state_in_words == words


def test_a_minute_is_told_in_the_time_of_the_site(clock, settings):
    settings.TIME_ZONE = "Europe/Berlin"
    with timezone.override("Europe/Berlin"):
        post = make_post("Her", published_at=datetime(2027, 1, 3, 17, tzinfo=UTC))

        assert post.state_in_words == "scheduled for Jan. 3, 2027 at 6 p.m."


def test_the_owner_is_told_for_when_it_is_scheduled(client, clock):
    make_post("Her", published_at=datetime(2027, 1, 3, 17, tzinfo=UTC))
    client.force_login(make_owner())

    assert "Only you can see this: scheduled for Jan. 3, 2027 at 5 p.m." in client.get("/her/").content.decode()


def test_taken_back_it_remembers_when_it_was_published():
    then = timezone.now() - timedelta(days=9)
    post = make_post("Her", published_at=then)

    post.unpublish()
    assert (post.status, post.published_at) == ("draft", then)
    post.publish()
    assert (post.status, post.published_at) == ("published", then)


def test_a_scheduled_post_may_be_published_now(clock):
    post = make_post("Her", published_at=NOW + timedelta(days=3))

    post.publish()

    assert (Post.objects.published().get(), post.published_at) == (post, NOW)


def test_a_draft_is_published_now(clock):
    post = make_post("Her", status="draft")

    post.publish()

    assert post.published_at == NOW
