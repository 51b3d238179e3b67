"""Private links: a friend reads what is not published, and nobody else; made, copied and revoked at the desk."""

import re
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.db import connection
from django.template import Context, Template
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from factories import make_comment, make_owner, make_post, make_review, make_user

from blog.models import FurtherReading, PrivateLink

pytestmark = pytest.mark.django_db

TOMORROW = timezone.now() + timedelta(days=1)
HIDDEN = [{"status": "draft"}, {"status": "private"}, {"published_at": TOMORROW}, {"status": "draft", "kind": "page"}]


def make_link(post=None, *, name="Bea", **fields):
    return PrivateLink.objects.create(post=post or make_post("Solaris", status="draft"), name=name, **fields)


def soup(response):
    return BeautifulSoup(response.content.decode(), "html5lib")


# For the friend


@pytest.mark.parametrize("fields", HIDDEN)
def test_a_friend_reads_what_is_not_published(client, fields):
    post = make_post("Solaris", source="The *sea* thinks.", verdict="Slow.", pull_quote="A mirror.", **fields)
    FurtherReading.objects.create(post=post, title="Zona")

    response = client.get(make_link(post).get_absolute_url())

    assert response.status_code == 200
    for shown in ("The <em>sea</em> thinks.", "Slow.", "A mirror.", "Zona", "Not published yet."):
        assert shown in response.content.decode()


def test_the_page_says_who_shows_it(client):
    ada = make_user("ada", display_name="Ada <3")
    link = make_link(made_by=ada)

    banner = soup(client.get(link.get_absolute_url())).select_one(".banner").get_text(strip=False).strip()

    assert banner == "Not published yet. Ada <3 shows it to you (Bea) by a private link: please do not pass it on."


def test_it_is_the_author_who_shows_it_when_nobody_else_is_known(client):
    link = make_link(make_post("Solaris", status="draft", author=make_user("ada", display_name="Ada")))
    nameless = make_link()

    assert "Ada shows it to you (Bea)" in client.get(link.get_absolute_url()).content.decode()
    assert "It is shown to you (Bea)" in client.get(nameless.get_absolute_url()).content.decode()


@pytest.mark.parametrize("fields", [{"status": "draft"}, {}])
def test_no_cache_keeps_it_no_search_engine_has_it_and_no_link_tells_of_it(client, fields):
    response = client.get(make_link(make_post(**fields)).get_absolute_url())

    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert response["Referrer-Policy"] == "no-referrer"
    assert not response.cookies


def test_its_head_tells_machines_to_keep_away_and_nothing_of_the_post(client):
    post = make_review("Solaris", status="draft", rating="4/4")

    page = soup(client.get(make_link(post).get_absolute_url()))

    assert page.select_one("meta[name=robots]")["content"] == "noindex, nofollow"
    assert not page.select('link[rel=canonical], script[type="application/ld+json"], .u-url[value]')
    feeds = [link["href"] for link in page.select("link[rel=alternate]")]
    assert feeds == ["/feed/", "/feed/atom/", "/comments/feed/"]


def test_comments_are_neither_shown_nor_possible(client):
    post = make_post("Solaris")
    make_comment(post, source="Said before it was taken back.")
    post.unpublish()

    page = soup(client.get(make_link(post).get_absolute_url()))

    assert "Said before" not in page.get_text()
    assert not page.select("main form, #comments, #respond, a[href*=respond], main script, head script")
    assert client.post("/solaris/comment/", {"comment": "x"}).status_code == 404


@pytest.mark.parametrize("make", [lambda link: link.token[:-1], lambda _: "x" * 32, lambda link: link.token.upper()])
def test_what_is_no_link_leads_nowhere(client, make):
    link = make_link(token="aBcDeFgHiJkLmNoPqRsTuVwXyZ012345")

    assert client.get(f"/preview/{make(link)}/").status_code == 404


def test_a_revoked_link_leads_nowhere_and_the_others_stay(client):
    post = make_post(status="draft")
    revoked, kept = make_link(post), make_link(post, name="Carl")

    revoked.delete()

    assert client.get(revoked.get_absolute_url()).status_code == 404
    assert client.get(kept.get_absolute_url()).status_code == 200


def test_once_it_is_published_the_link_leads_to_the_post_and_only_as_long(client):
    post = make_post("Solaris", status="draft")
    address = make_link(post).get_absolute_url()

    post.publish()
    response = client.get(address)
    assert (response.status_code, response["Location"]) == (302, "/solaris/")
    post.unpublish()
    assert client.get(address).status_code == 200


def test_a_link_tells_nothing_of_other_posts(client):
    make_post("Zerkalo", status="draft")

    assert "Zerkalo" not in client.get(make_link().get_absolute_url()).content.decode()


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_link_takes_nothing(client, method):
    assert getattr(client, method)(make_link().get_absolute_url()).status_code == 405


def test_tokens_are_long_and_never_the_same():
    tokens = {make_link(name=str(number)).token for number in range(50)}

    assert len(tokens) == 50
    assert min(map(len, tokens)) >= 32  # of 64 letters each: 192 bits


def test_a_link_costs_few_queries(client):
    post = make_review("Solaris", status="draft", tags=["Sea", "Slow"])
    link = make_link(post)

    with CaptureQueriesContext(connection) as captured:
        client.get(link.get_absolute_url())

    assert len(captured) <= 5


# At the desk


@pytest.fixture
def desk(client):
    client.force_login(make_owner(display_name="Ada"))
    return client


def desk_of(post):
    return f"/admin/blog/post/{post.pk}/sharing/"


def test_a_link_is_made_for_a_name_and_stands_there_to_be_copied(desk):
    post = make_post("Solaris", status="draft")

    page = soup(desk.post(desk_of(post), {"name": "Bea"}, follow=True))

    link = PrivateLink.objects.get()
    field = page.select_one(f"#private-link-{link.pk}")
    assert (link.post, link.name, str(link.made_by)) == (post, "Bea", "Ada")
    assert field["value"] == f"http://127.0.0.1:8000{link.get_absolute_url()}"
    assert page.select_one(f"label[for=private-link-{link.pk}]").get_text() == "Bea"
    assert Client().get(link.get_absolute_url()).status_code == 200


def test_the_page_of_a_post_leads_to_its_links(desk):
    post = make_post("Solaris", status="draft")

    assert soup(desk.get(f"/admin/blog/post/{post.pk}/change/")).select(f'a[href="{desk_of(post)}"]')


def test_a_link_is_revoked_by_its_button(desk):
    post = make_post("Solaris", status="draft")
    revoked, kept = make_link(post), make_link(post, name="Carl")
    page = soup(desk.get(desk_of(post)))
    button = page.select_one(f'button[name=link][value="{revoked.pk}"]')
    form = page.select_one(f"form#{button['form']}")

    response = desk.post(form["action"], {button["name"]: button["value"]})

    assert response["Location"] == desk_of(post)
    assert list(PrivateLink.objects.all()) == [kept]
    assert desk.post(form["action"], {"link": revoked.pk}).status_code == 302  # a second click


@pytest.mark.parametrize("name", ["", "  ", "x" * 101])
def test_a_link_without_a_name_is_refused_in_words(desk, name):
    post = make_post("Solaris", status="draft")

    response = desk.post(desk_of(post), {"name": name})

    assert response.status_code == 422
    assert soup(response).select_one(".sharing .errorlist").get_text(strip=True)
    assert not PrivateLink.objects.exists()


def test_the_admin_s_log_says_who_made_and_revoked_which(desk):
    post = make_post("Solaris", status="draft")
    desk.post(desk_of(post), {"name": "Bea"})
    desk.post(f"{desk_of(post)}revoke/", {"link": PrivateLink.objects.get().pk})

    said = [entry.get_change_message() for entry in LogEntry.objects.order_by("pk")]

    assert said == ["Made a private link for “Bea”.", "Revoked the private link for “Bea”."]


def test_a_link_of_another_post_is_not_revoked(desk):
    link = make_link()

    desk.post(f"{desk_of(make_post('Her', status='draft'))}revoke/", {"link": link.pk})

    assert PrivateLink.objects.exists()


def test_of_what_is_published_no_link_is_made_but_old_ones_are_seen(desk):
    post = make_post("Solaris")
    make_link(post)

    page = soup(desk.get(desk_of(post)))

    assert not page.select("#private-link-name")
    assert page.select("button[name=link]")


@pytest.mark.parametrize("rights", [(), ("view_post",), ("add_post", "delete_post")])
def test_only_who_may_change_a_post_shares_it(client, rights):
    link = make_link()
    user = make_user("helper", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=rights))
    client.force_login(user)

    assert client.get(desk_of(link.post)).status_code == 403
    assert client.post(desk_of(link.post), {"name": "Carl"}).status_code == 403
    assert client.post(f"{desk_of(link.post)}revoke/", {"link": link.pk}).status_code == 403
    assert list(PrivateLink.objects.values_list("name", flat=True)) == ["Bea"]


def test_what_the_admin_of_posts_forbids_for_one_post_is_forbidden_here(desk, monkeypatch):
    mine, other = make_post("Mine", status="draft"), make_post("Other", status="draft")
    may = "blog.admin.PostAdmin.has_change_permission"
    monkeypatch.setattr(may, lambda self, request, obj=None: obj is None or obj.pk == mine.pk)

    assert desk.get(desk_of(mine)).status_code == 200
    assert desk.get(desk_of(other)).status_code == 403


def test_a_stranger_is_asked_to_log_in(client):
    assert client.get(desk_of(make_link().post)).status_code == 302


def test_other_sites_make_no_link():
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(make_owner())
    link = make_link()

    assert browser.post(desk_of(link.post), {"name": "Carl"}).status_code == 403
    assert browser.post(f"{desk_of(link.post)}revoke/", {"link": link.pk}).status_code == 403
    token = soup(browser.get(desk_of(link.post))).select_one("#make-private-link input")["value"]
    answer = browser.post(desk_of(link.post), {"name": "Carl", "csrfmiddlewaretoken": token})
    assert answer.status_code == 302


@pytest.mark.parametrize("pk", [0, 999, 10**17])
def test_of_no_post_there_is_no_page(desk, pk):
    assert desk.get(f"/admin/blog/post/{pk}/sharing/").status_code == 404


def test_the_page_costs_the_same_with_many_links(desk):
    post = make_post("Solaris", status="draft")
    costs = []
    for _ in range(2):
        for number in range(5):
            make_link(post, name=str(number), made_by=make_user())
        with CaptureQueriesContext(connection) as captured:
            desk.get(desk_of(post))
        costs.append(len(captured))

    assert costs[0] == costs[1]


def test_the_part_may_stand_within_another_form(desk):
    """All its controls name a form of their own, so nothing of it is sent with the post that one writes."""
    link = make_link()
    template = "{% load publishing %}<form id=post>{% sharing post %}</form>{% sharing_forms post %}"

    page = BeautifulSoup(Template(template).render(Context({"post": link.post, "csrf_token": "x"})), "html5lib")

    controls = page.select("form#post :is(input, button[type=submit])")
    forms = {form["id"] for form in page.select("form")} - {"post"}
    assert len(controls) == 4
    assert {control["form"] for control in controls} == forms
    assert not page.select("form form")
    assert len(re.findall("x", " ".join(token["value"] for token in page.select("[name=csrfmiddlewaretoken]")))) == 2
