"""Deciding by a link from a mail: looking changes nothing, the button decides once, without log-in."""

import re
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import Permission
from django.core import signing
from factories import make_comment, make_owner, make_post, make_user

from blog.models import User
from comments.decisions import Hand, decide, rewrite
from comments.links import ACTIONS, LINK_DAYS, links_for
from comments.models import Comment, Decision

pytestmark = pytest.mark.django_db


@pytest.fixture
def held():
    return make_comment(make_post("Her"), state="pending", state_reason="two links or more", source="Is *this* spam?")


def path_of(comment, action="approve", user=None):
    return urlsplit(links_for(comment, user or make_owner())[action]).path


def follow(client, path):
    """What a person does: look, then press the one button."""
    page = client.get(path).content.decode()
    buttons = re.findall(r"<button[^>]*>", page)
    assert len(buttons) == 1
    seen = re.search(r'name="seen" value="([^"]*)"', page)[1]
    return client.post(path, {"seen": seen}, follow=True)


@pytest.mark.parametrize(("action", "state"), ACTIONS.items())
def test_the_button_decides_and_it_is_written_down_through_which_door(client, held, action, state):
    owner = make_owner()

    response = follow(client, path_of(held, action, owner))

    held.refresh_from_db()
    decision = held.decisions.get()
    assert (held.state, decision.via, decision.by) == (state, "mail", owner)
    assert response.status_code == 200
    assert "Done." in response.content.decode()


@pytest.mark.parametrize("method", ["get", "head"])
@pytest.mark.parametrize("action", ACTIONS)
def test_looking_changes_nothing_however_often(client, held, action, method):
    path = path_of(held, action)

    answers = [getattr(client, method)(path) for _ in range(3)]

    assert {answer.status_code for answer in answers} == {200}
    assert Comment.objects.get().state == "pending"
    assert not Decision.objects.exists()


def test_the_page_shows_the_comment_and_why_it_waits_and_is_kept_by_nobody(client, held):
    response = client.get(path_of(held))

    page = response.content.decode()
    assert "<p>Is <em>this</em> spam?</p>" in page
    assert "two links or more" in page
    assert "no-store" in response["Cache-Control"]
    assert 'name="robots" content="noindex"' in page
    assert not response.cookies


def test_a_link_works_once(client, held):
    path = path_of(held)
    follow(client, path)
    decide([held], Comment.State.TRASH, by=Hand(Decision.Via.DESK))

    for response in (client.get(path), client.post(path, {"seen": ""})):
        assert response.status_code == 410
        assert "This comment is removed." in response.content.decode()
        assert "does nothing any more" in response.content.decode()
    assert Comment.objects.get().state == "trash"


def test_once_decided_by_one_link_the_others_of_the_mail_do_nothing(client, held):
    owner = make_owner()
    approve, spam = path_of(held, "approve", owner), path_of(held, "spam", owner)
    follow(client, approve)

    assert client.post(spam, {"seen": ""}).status_code == 410
    assert Comment.objects.get().state == "approved"


def test_a_link_expires(client, held, monkeypatch):
    path = path_of(held)
    later = signing.time.time() + LINK_DAYS * 24 * 3600 + 1
    monkeypatch.setattr(signing.time, "time", lambda: later)

    response = client.post(path, {"seen": ""})

    assert response.status_code == 410
    assert "30 days" in response.content.decode()
    assert Comment.objects.get().state == "pending"


@pytest.mark.parametrize(
    "spoil", [lambda t: t[:-3], lambda t: "spam" + t[7:], lambda t: "x", lambda t: t + "~", lambda t: "😀"]
)
def test_a_link_that_is_not_whole_or_made_up_says_so(client, held, spoil):
    token = path_of(held).split("/")[-2]

    response = client.post(f"/comments/decide/{spoil(token)}/", {"seen": ""})

    assert response.status_code == 404
    assert "This link leads nowhere." in response.content.decode()
    assert Comment.objects.get().state == "pending"


def test_a_text_that_was_changed_since_it_was_looked_at_is_shown_again(client, held):
    path = path_of(held)
    page = client.get(path).content.decode()
    seen = re.search(r'name="seen" value="([^"]*)"', page)[1]
    rewrite(held, {"source": "Buy pills."}, by=Hand(Decision.Via.WRITER))

    response = client.post(path, {"seen": seen})

    assert Comment.objects.get().state == "pending"
    assert "Buy pills." in response.content.decode()
    assert "has just changed the text" in response.content.decode()
    follow(client, path)
    assert Comment.objects.get().state == "approved"


def make_moderator():
    user = make_user(is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="change_comment"))
    return User.objects.get(pk=user.pk)


def test_who_has_lost_the_right_to_decide_decides_nothing(client, held):
    user = make_moderator()
    path = path_of(held, "approve", user)
    user.user_permissions.clear()

    assert client.post(path, {"seen": ""}).status_code == 410
    assert Comment.objects.get().state == "pending"
    assert links_for(held, User.objects.get(pk=user.pk)) == {}


@pytest.mark.parametrize("change", [{"is_active": False}, {"is_staff": False}])
def test_who_no_longer_works_here_decides_nothing(client, held, change):
    user = make_moderator()
    path = path_of(held, "approve", user)
    for name, value in change.items():
        setattr(user, name, value)
    user.save()

    assert client.post(path, {"seen": ""}).status_code == 410
    assert Comment.objects.get().state == "pending"


def test_a_comment_that_is_gone_is_said_to_be(client, held):
    path = path_of(held)
    held.delete()

    for response in (client.get(path), client.post(path)):
        assert response.status_code == 410
        assert "no longer here" in response.content.decode()


def test_there_is_no_link_for_what_is_so_already(held):
    assert set(links_for(held, make_owner())) == {"approve", "spam", "trash"}
    assert set(links_for(make_comment(held.post), make_owner("other"))) == {"spam", "trash"}
