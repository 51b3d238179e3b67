"""The desk for further reading: addresses are entered one after the other, what is gone is replaced, and put back."""

import re

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from factories import make_link, make_owner, make_post, make_user
from web_server import Page, WebServer

from blog.models import FurtherReading, LinkCheck

pytestmark = pytest.mark.django_db

DESK = "/admin/blog/furtherreading/"
KEPT = "https://web.archive.org/web/20140201000000/https://gone.example/"


@pytest.fixture
def desk(client):
    client.force_login(make_owner())
    return client


@pytest.fixture
def server(settings):
    with WebServer() as server:
        settings.LOOKUPS_LOCAL = frozenset({server.host})
        yield server


def make_found(status, **fields):
    fields = {"url": "https://gone.example/", "link_words": "It says so.", **fields}
    return make_link(checked_url=fields["url"], link_status=status, checked_at=timezone.now(), **fields)


def titles(page):
    return re.findall(r'link-row__title" dir="auto">([^<]+?)\s*<', page.content.decode())


def written(link, **fields):
    return {"url": link.url, "title": link.title, "publication": link.publication, **fields}


def test_titles_without_address_come_first_with_their_post(desk):
    make_link(make_post("Her"), "An essay", publication="The Paper")
    make_link(make_post("Solaris"), "With address", url="https://else.example/")

    page = desk.get(DESK)

    assert titles(page) == ["An essay"]
    shown = page.content.decode()
    assert "The Paper" in shown
    assert "Her</bdi>" in shown
    assert re.search(
        r'href="https://duckduckgo\.com/\?q=%E2%80%9CAn\+essay%E2%80%9D\+The\+Paper"[^>]* rel="noopener noreferrer"',
        shown,
    )


@pytest.mark.parametrize(
    ("view", "expected"),
    [("missing", ["M"]), ("dead", ["D"]), ("unclear", ["U"]), ("archived", ["A"]), ("all", ["M", "D", "U", "A", "L"])],
)
def test_each_view_shows_its_own(desk, view, expected):
    post = make_post()
    make_link(post, "M")
    make_found("dead", post=post, title="D")
    make_found("unclear", post=post, title="U")
    make_link(post, "A", url=KEPT, former_url="https://gone.example/")
    make_found("alive", post=post, title="L")

    assert titles(desk.get(DESK, {"view": view})) == expected


def test_only_the_links_of_a_post_are_shown_where_one_is_named(desk):
    own = make_link(title="Own")
    make_link(title="Other")

    page = desk.get(DESK, {"post": own.post.pk})

    assert titles(page) == ["Own"]
    assert "Check the addresses of this post" in page.content.decode()


def test_an_address_is_saved_and_leads_to_the_next(desk):
    post = make_post()
    first, second = make_link(post, "First"), make_link(post, "Second")
    assert f'name="next" value="{second.pk}"' in desk.get(DESK).content.decode()

    response = desk.post(
        f"{DESK}{first.pk}/save/", written(first, url="else.example/a", back="view=missing", next=second.pk)
    )

    assert response["Location"] == f"{DESK}?view=missing#link-{second.pk}-url"
    assert FurtherReading.objects.get(pk=first.pk).url == "https://else.example/a"
    assert titles(desk.get(DESK)) == ["Second"]
    entry = LogEntry.objects.get()
    assert (entry.get_edited_object(), entry.get_change_message()) == (
        post,
        "Changed address for further reading “First”.",
    )


@pytest.mark.parametrize("url", ["javascript:alert(1)", "not an address", "ftp://else.example/", "https://"])
def test_what_is_no_address_is_not_saved_and_stays_in_its_field(desk, url):
    link = make_link()

    response = desk.post(f"{DESK}{link.pk}/save/", written(link, url=url))

    assert response.status_code == 422
    assert f'value="{url}"' in response.content.decode()
    assert "errorlist" in response.content.decode()
    assert FurtherReading.objects.get().url == ""


def test_title_and_publication_are_proposed_and_not_saved(desk, server):
    server.pages["/her"] = Page(b'<title>Love in the Cloud</title><meta property="og:site_name" content="The Paper">')
    link = make_link(title="An essay", publication="Paper")

    response = desk.post(f"{DESK}{link.pk}/save/", written(link, url=f"{server.url}/her", propose="1"))

    shown = response.content.decode()
    assert response.status_code == 200
    for value in (f"{server.url}/her", "Love in the Cloud", "The Paper"):
        assert f'value="{value}"' in shown
    assert "not saved yet. Before: An essay · Paper" in shown
    assert FurtherReading.objects.get().title == "An essay"
    assert FurtherReading.objects.get().url == ""


def test_a_proposal_that_fails_is_said_beside_the_address(desk, server):
    link = make_link()

    response = desk.post(f"{DESK}{link.pk}/save/", written(link, url=f"{server.url}/none", propose="1"))

    assert response.status_code == 422
    assert "127.0.0.1 has nothing there (status 404)." in response.content.decode()


def test_without_an_address_nothing_is_proposed(desk, server):
    link = make_link()

    assert desk.post(f"{DESK}{link.pk}/save/", written(link, propose="1")).status_code == 422
    assert server.requests == []


# What is gone


def test_what_the_archive_kept_takes_its_place_on_the_owners_word_only(desk, client):
    link = make_found("dead", archive_url=KEPT)
    address = link.post.get_absolute_url()
    assert "https://gone.example/" in client.get(address).content.decode()
    assert KEPT in desk.get(DESK, {"view": "dead"}).content.decode()

    page = desk.post(f"{DESK}{link.pk}/archive/", {"back": "view=dead"}, follow=True)

    assert titles(page) == []
    assert f'action="{DESK}{link.pk}/put-back/"' in page.content.decode()
    assert f'href="{KEPT}"' in client.get(address).content.decode()


def test_it_is_put_back(desk):
    link = make_found("dead", archive_url=KEPT)
    desk.post(f"{DESK}{link.pk}/archive/")

    page = desk.post(f"{DESK}{link.pk}/put-back/", {"back": "view=dead"}, follow=True)

    assert titles(page) == ["An essay"]
    link.refresh_from_db()
    assert (link.url, link.former_url, link.found, link.archive_url) == ("https://gone.example/", "", "dead", KEPT)


@pytest.mark.parametrize(("status", "kept"), [("alive", KEPT), ("unclear", KEPT), ("dead", "")])
def test_nothing_takes_the_place_of_what_is_not_gone(desk, status, kept):
    link = make_found(status, archive_url=kept)

    page = desk.post(f"{DESK}{link.pk}/archive/", follow=True)

    assert "There is nothing to be taken" in page.content.decode()
    link.refresh_from_db()
    assert (link.url, link.former_url) == ("https://gone.example/", "")


def test_nor_of_an_address_that_was_changed_since(desk):
    link = make_found("dead", archive_url=KEPT)
    FurtherReading.objects.update(url="https://else.example/")

    desk.post(f"{DESK}{link.pk}/archive/")

    link.refresh_from_db()
    assert link.url == "https://else.example/"


def test_what_leads_elsewhere_already_is_not_put_back_twice(desk):
    link = make_found("dead")

    desk.post(f"{DESK}{link.pk}/put-back/")

    link.refresh_from_db()
    assert link.url == "https://gone.example/"


def test_an_address_that_somebody_gave_it_since_is_not_put_back(desk):
    link = make_found("dead", archive_url=KEPT)
    desk.post(f"{DESK}{link.pk}/archive/")
    FurtherReading.objects.update(url="https://else.example/")

    assert titles(desk.get(DESK, {"view": "archived"})) == []
    desk.post(f"{DESK}{link.pk}/put-back/")

    assert FurtherReading.objects.get().url == "https://else.example/"


def test_a_check_is_begun_and_its_progress_told(desk, server):
    link = make_link(url=f"{server.url}/here")

    page = desk.post(f"{DESK}check/", {"post": link.post.pk, "back": f"post={link.post.pk}"}, follow=True)

    assert "0 of 1 checked …" in page.content.decode()
    assert "data-running" in page.content.decode()
    assert server.requests == []
    assert LinkCheck.objects.get().post == link.post
    again = desk.post(f"{DESK}check/", follow=True)
    assert "A check is on its way already" in again.content.decode()


# Who may, and what it costs


@pytest.mark.parametrize("path", ["", "check/", "1/save/", "1/archive/", "1/put-back/"])
def test_it_is_for_those_who_may_change_posts(client, path):
    client.force_login(make_user("helper", is_staff=True))

    assert client.get(f"{DESK}{path}").status_code == 403
    assert client.post(f"{DESK}{path}").status_code == 403


def test_an_author_may_use_it(client):
    user = make_user("author", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="change_post"))
    client.force_login(user)

    assert client.get(DESK).status_code == 200
    assert "furtherreading" in client.get("/admin/").content.decode()


@pytest.mark.parametrize("path", ["check/", "1/save/", "1/archive/", "1/put-back/"])
def test_a_link_changes_nothing(desk, path):
    make_link(pk=1)

    assert desk.get(f"{DESK}{path}").status_code == 405


def test_a_link_that_is_gone_is_not_found(desk):
    for path in ("save", "archive", "put-back"):
        assert desk.post(f"{DESK}99/{path}/").status_code == 404


@pytest.mark.parametrize("asked", [{"view": "none"}, {"page": "x"}, {"page": "99"}, {"post": "x"}, {"post": "9" * 30}])
def test_an_address_that_asks_for_what_is_not_there_shows_the_list(desk, asked):
    make_link()

    assert desk.get(DESK, asked).status_code == 200


def test_a_page_costs_as_many_queries_with_many_links_as_with_one(desk):
    def queries(view):
        with CaptureQueriesContext(connection) as captured:
            assert desk.get(DESK, {"view": view}).status_code == 200
        return len(captured)

    make_link()
    make_found("dead", archive_url=KEPT)
    few = queries("missing"), queries("dead"), queries("all")
    for number in range(24):
        make_link(title=f"An essay {number}")
        make_found("dead", archive_url=KEPT)

    assert (queries("missing"), queries("dead"), queries("all")) == few
    assert max(few) <= 8


def test_an_address_that_is_entered_is_a_revision_of_its_post(client):
    link, owner = make_link(), make_owner()
    client.force_login(owner)

    client.post(f"/admin/blog/furtherreading/{link.pk}/save/", {"title": link.title, "url": "https://found.example/"})

    latest = link.post.history.latest()
    assert latest.history_user == owner
    assert [entry["url"] for entry in latest.links] == ["https://found.example/"]
    assert link.post.history.count() == 2  # what was there before is kept, too


def test_a_post_with_further_reading_is_still_put_into_the_trash(client):
    link = make_link()
    user = make_user("author", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=["change_post", "delete_post", "change_any_post"]))
    client.force_login(user)

    client.post(f"/admin/blog/post/{link.post.pk}/delete/", {"post": "yes"})

    link.post.refresh_from_db()
    assert link.post.trashed_at is not None
