"""The list of watched words in the admin."""

import pytest
from factories import make_owner, make_post
from test_sending import send

from comments.models import Comment, WatchedWord

pytestmark = pytest.mark.django_db

ADD, LIST = "/admin/comments/watchedword/add/", "/admin/comments/watchedword/"


@pytest.fixture
def desk(client):
    client.force_login(make_owner())
    return client


def entries():
    return dict(WatchedWord.objects.values_list("text", "effect"))


def test_a_whole_list_is_added_one_entry_a_line(desk):
    response = desk.post(ADD, {"lines": "casino\r\n\r\n  free   money \r\ncasino\r\n203.0.113.", "effect": "hold"})

    assert response.status_code == 302
    assert entries() == {"casino": "hold", "free money": "hold", "203.0.113.": "hold"}


def test_what_is_on_the_list_gets_the_new_effect(desk):
    WatchedWord.objects.create(text="casino", effect="hold")

    desk.post(ADD, {"lines": "casino\npills", "effect": "trash"})

    assert entries() == {"casino": "trash", "pills": "trash"}


@pytest.mark.parametrize(
    ("lines", "said"), [("", "required"), (" \n ", "required"), ("a\n" + "b" * 201, "Line 2 has 201 characters")]
)
def test_what_cannot_be_stored_is_said_and_kept(desk, lines, said):
    response = desk.post(ADD, {"lines": lines, "effect": "hold"})

    assert response.status_code == 200
    assert said in response.content.decode()
    assert lines.strip() in response.content.decode()
    assert entries() == {}


def test_an_entry_is_changed_and_listed(desk):
    word = WatchedWord.objects.create(text="casino", effect="hold")

    desk.post(f"{LIST}{word.pk}/change/", {"text": "kasino", "effect": "trash"})

    assert entries() == {"kasino": "trash"}
    assert "kasino" in desk.get(LIST).content.decode()
    assert desk.get(ADD).status_code == desk.get(f"{LIST}{word.pk}/change/").status_code == 200


def test_who_may_not_is_not_let_in(client):
    assert client.get(ADD).status_code == 302


FIELDS = {
    "text": {"comment": "Best *cas*ino in town"},
    "name": {"author": "CasinoKing"},
    "e-mail": {"email": "me@casino.example"},
    "website": {"url": "https://casino.example"},
    "browser": {"headers": {"User-Agent": "CasinoBot/1.0"}},
}


@pytest.mark.parametrize("fields", FIELDS.values(), ids=FIELDS)
@pytest.mark.parametrize(("effect", "state"), [("hold", "pending"), ("trash", "trash")])
def test_a_word_is_looked_for_in_all_that_was_sent(client, fields, effect, state):
    WatchedWord.objects.create(text="Casino", effect=effect)

    send(client, make_post(), **fields)

    comment = Comment.objects.get()
    assert (comment.state, comment.state_reason) == (state, "contains the watched word “Casino”")


def test_an_address_is_looked_for_and_written_down_nowhere(client):
    WatchedWord.objects.create(text="203.0.113.77", effect="hold")
    client.defaults["REMOTE_ADDR"] = "203.0.113.77"

    send(client, make_post())

    comment = Comment.objects.get()
    assert (comment.state, comment.state_reason) == ("pending", "comes from a watched network address")
    assert not any("203.0.113.77" in str(value) for value in vars(comment).values())


def test_a_word_does_not_stop_the_owner(desk):
    WatchedWord.objects.create(text="casino", effect="trash")

    send(desk, make_post(), comment="I loved Casino.")

    assert Comment.objects.get().state == "approved"
