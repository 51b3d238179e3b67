"""A form that is sent after the session has ended, or by somebody who may not store it, costs nobody a word."""

import re
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from factories import make_owner, make_post, make_user
from writing import form_of, written

from blog.models import Draft, Post, Tag

pytestmark = pytest.mark.django_db

ADD = "/admin/blog/post/add/"
PASSWORD = "a long pass phrase"
WORDS = 'It stays <b>&amp;</b> "with" me.\r\n\r\n七人\r\n  indented'


def carried(response):
    """All that the page would send, as a browser reads it."""
    form = BeautifulSoup(response.content, "html.parser").select_one(".kept-carried")
    sent = {field["name"]: field.get("value", "") for field in form.select("input[name]")}
    for area in form.select("textarea"):
        sent[area["name"]] = re.sub(r"\r?\n", "\r\n", area.get_text().removeprefix("\n"))
    return form["action"], sent


def log_in(sent, username="owner", password=PASSWORD):
    return sent | {"log-in-username": username, "log-in-password": password}


@pytest.fixture
def owner():
    return make_owner()


def test_a_review_that_is_sent_without_a_session_is_stored_after_the_log_in(client, owner):
    rows = {"further_reading-0-title": "An essay"}
    asked = client.post(ADD, written(source=WORDS, tags="Love, Loss", **rows))
    assert asked.status_code == 403
    assert not Post.objects.exists()

    address, sent = carried(asked)
    response = client.post(address, log_in(sent))

    post = Post.objects.get()
    assert (response.status_code, response["Location"]) == (302, f"/admin/blog/post/{post.pk}/change/")
    assert post.source == WORDS
    assert sorted(map(str, post.tags.all())) == ["Loss", "Love"]
    assert post.further_reading.get().title == "An essay"
    assert client.get("/admin/").status_code == 200


def test_the_button_that_was_pressed_counts(client, owner):
    address, sent = carried(client.post(ADD, written(status="draft", _publish="")))

    client.post(address, log_in(sent))

    assert Post.objects.get().status == "published"


def test_a_changed_post_is_stored_and_a_conflict_found_as_ever(client, owner):
    post = make_post("Her")
    address = f"/admin/blog/post/{post.pk}/change/"
    _, sent = carried(client.post(address, form_of(post, source="Mine") | {"version": "0" * 64, "draft": uuid4()}))

    response = client.post(address, log_in(sent))

    assert response.status_code == 409
    assert "Mine" in response.content.decode()


def test_a_wrong_password_keeps_the_words(client, owner):
    _, sent = carried(client.post(ADD, written(source=WORDS)))
    for _attempt in range(3):
        response = client.post(ADD, log_in(sent, password="wrong"))
        assert response.status_code == 403
        _, sent = carried(response)

    assert sent["source"] == WORDS
    assert "wrong" not in response.content.decode()
    assert client.post(ADD, log_in(sent)).status_code == 302


def test_who_guesses_passwords_here_is_locked_out_with_the_words_still_there(client, owner):
    _, sent = carried(client.post(ADD, written(source=WORDS)))
    for _attempt in range(6):
        response = client.post(ADD, log_in(sent, password="wrong"))

    locked = client.post(ADD, log_in(sent))

    assert (response.status_code, locked.status_code) == (429, 429)
    assert carried(locked)[1]["source"] == WORDS
    assert not Post.objects.exists()


def test_who_may_not_store_it_keeps_the_words_and_may_be_somebody_else(client, owner):
    client.force_login(make_user("reader", is_staff=True))

    asked = client.post(ADD, written(source=WORDS))

    assert "reader may not store this." in asked.content.decode()
    assert client.post(ADD, log_in(carried(asked)[1])).status_code == 302
    assert Post.objects.get().author is None or Post.objects.exists()


def test_a_right_that_was_taken_away_in_between_costs_no_word(client, owner):
    author = make_user("author", is_staff=True)
    author.user_permissions.add(Permission.objects.get(codename="view_post"))
    client.force_login(author)
    post = make_post("Her")

    asked = client.post(f"/admin/blog/post/{post.pk}/change/", form_of(post, source=WORDS))

    assert asked.status_code == 403
    assert carried(asked)[1]["source"] == WORDS


def test_files_are_named_that_must_be_chosen_again(client, owner):
    asked = client.post(ADD, written(upload=SimpleUploadedFile("still.jpg", b"x")))

    assert "choose them again" in asked.content.decode()
    assert "still.jpg" in asked.content.decode()


def test_no_reader_sees_this_page_by_a_get(client):
    assert client.get(ADD)["Location"].startswith("/admin/login/")


# The token of another session


@pytest.fixture
def strict(owner):
    client = Client(enforce_csrf_checks=True)
    client.force_login(owner)
    return client


def test_a_form_from_before_a_new_log_in_is_stored_at_the_press_of_a_button(strict):
    asked = strict.post(ADD, written(source=WORDS), headers={"Origin": "http://testserver"})
    assert asked.status_code == 403
    assert "log-in-password" not in asked.content.decode()

    address, sent = carried(asked)

    assert strict.post(address, sent).status_code == 302
    assert Post.objects.get().title == "Her"


def test_without_session_and_token_the_log_in_is_enough(owner):
    client = Client(enforce_csrf_checks=True)
    asked = client.post(ADD, written(source=WORDS), headers={"Sec-Fetch-Site": "same-origin"})

    assert client.post(ADD, log_in(carried(asked)[1])).status_code == 302


@pytest.mark.parametrize(
    "headers",
    [{}, {"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}],
)
def test_what_another_site_sends_is_carried_nowhere(strict, headers):
    refused = strict.post(ADD, written(source=WORDS), headers=headers)

    assert refused.status_code == 403
    assert "kept-carried" not in refused.content.decode()
    assert not Post.objects.exists()


def test_other_forms_are_refused_as_ever(strict):
    refused = strict.post("/admin/blog/tag/add/", {"name": "x"}, headers={"Origin": "http://testserver"})

    assert refused.status_code == 403
    assert not Tag.objects.exists()


def test_the_draft_of_what_was_carried_on_is_closed(client, owner):
    key = uuid4()
    Draft.objects.keep(key, owner, 5, fields={"source": ["Half"]})
    _, sent = carried(client.post(ADD, written(source="Whole", draft=key, sequence=9)))

    client.post(ADD, log_in(sent))

    assert not Draft.objects.unfinished(owner).exists()
