"""The same thing once, one thing at a time, not too many in an hour; and what was typed is never lost."""

from datetime import timedelta
from ipaddress import ip_network

import pytest
from django.utils import timezone
from factories import make_chain, make_comment, make_owner, make_post, make_user
from test_sending import TEXT, kept_text, send, words

from comments.facts import gather
from comments.models import Comment
from comments.querysets import DEEPEST

pytestmark = pytest.mark.django_db

HERE, ELSEWHERE = "203.0.113.7", "198.51.100.7"


@pytest.fixture
def one_in_fifteen_seconds(settings):
    settings.COMMENTS_FLOOD_SECONDS = 15


@pytest.fixture
def three_in_an_hour(settings):
    settings.COMMENTS_PER_NETWORK = 3


def visitor(client, address, **headers):
    client.defaults |= {"REMOTE_ADDR": address, **headers}
    return client


def earlier(comment, **ago):
    Comment.objects.filter(pk=comment.pk).update(created_at=timezone.now() - timedelta(**ago))


# The same thing twice


def test_the_same_thing_twice_is_said_and_stored_once(client):
    post = make_post()
    send(client, post)

    response = send(client, post)

    assert (response.status_code, kept_text(response)) == (409, TEXT)
    assert "word for word" in words(response)
    assert Comment.objects.count() == 1


@pytest.mark.parametrize(
    "again",
    [
        {"author": "ADA"},
        {"author": "Bea", "email": "Ada@Example.org"},
        {"author": "Ada", "email": "other@example.org"},
    ],
)
def test_the_same_name_or_the_same_address_is_the_same_writer(client, again):
    post = make_post()
    send(client, post, email="ada@example.org")

    assert send(client, post, **again).status_code == 409


def test_the_same_thing_elsewhere_or_by_another_is_another(client):
    post = make_post()
    answered = make_comment(post)
    send(client, post)

    assert send(client, post, author="Bea").status_code == 303
    assert send(client, post, comment=f"{TEXT} And more.").status_code == 303
    assert send(client, post, comment_parent=answered.pk).status_code == 303
    assert send(client, make_post("Two")).status_code == 303


@pytest.mark.parametrize(("state", "status"), [("pending", 409), ("spam", 409), ("trash", 303)])
def test_what_waits_is_not_sent_twice_and_what_was_removed_may_be_said_again(client, state, status):
    post = make_post()
    send(client, post)
    Comment.objects.update(state=state)

    assert send(client, post).status_code == status


def test_the_same_answer_twice_is_found_where_it_is_stored_less_deep(client):
    deepest = make_chain(make_post(), DEEPEST)[-1]
    send(client, deepest.post, comment_parent=deepest.pk)

    assert send(client, deepest.post, comment_parent=deepest.pk).status_code == 409


def test_a_second_click_of_the_owner_is_one_comment(client):
    client.force_login(make_owner())
    post = make_post()
    send(client, post)

    assert send(client, post).status_code == 409


# One thing at a time


@pytest.mark.usefixtures("one_in_fifteen_seconds")
def test_who_writes_again_at_once_is_told_to_wait_with_the_text_kept(client):
    send(client, make_post("One"), comment="First.", email="ada@example.org")

    response = send(client, make_post("Two"))

    assert (response.status_code, kept_text(response)) == (429, TEXT)
    assert 1 <= int(response["Retry-After"]) <= 15
    assert "too quickly" in words(response)
    assert Comment.objects.count() == 1


@pytest.mark.usefixtures("one_in_fifteen_seconds")
def test_after_fifteen_seconds_one_may_write_again(client):
    post = make_post()
    send(client, post, comment="First.")
    earlier(Comment.objects.get(), seconds=16)

    assert send(client, post).status_code == 303


@pytest.mark.usefixtures("one_in_fifteen_seconds")
@pytest.mark.parametrize(
    ("address", "email", "status"),
    [
        (HERE, "ada@example.org", 429),
        ("203.0.113.200", "", 429),
        (ELSEWHERE, "ADA@example.org", 429),
        (ELSEWHERE, "", 303),
        (ELSEWHERE, "bea@example.org", 303),
    ],
)
def test_a_visitor_is_known_by_network_and_address(client, address, email, status):
    post = make_post()
    send(visitor(client, HERE), post, comment="First.", email="ada@example.org")

    assert send(visitor(client, address), post, author="Bea", email=email).status_code == status


@pytest.mark.usefixtures("one_in_fifteen_seconds")
def test_a_user_is_known_wherever_he_writes_from(client):
    client.force_login(make_user("ada"))
    post = make_post()
    send(visitor(client, HERE), post, comment="First.")

    assert send(visitor(client, ELSEWHERE), post).status_code == 429


@pytest.mark.usefixtures("one_in_fifteen_seconds")
def test_a_held_comment_counts_and_so_does_spam(client):
    post = make_post()
    send(client, post, comment="First.")
    Comment.objects.update(state="spam")

    assert send(client, post).status_code == 429


@pytest.mark.usefixtures("one_in_fifteen_seconds")
def test_an_import_and_a_clock_that_was_wrong_keep_nobody_waiting(client):
    post = make_post()
    imported = make_comment(post, author_email="ada@example.org", source_id="wp:1", network="127.0.0.0/24")
    future = make_comment(post, author_email="ada@example.org")
    earlier(future, days=-1)

    assert imported.created_at is not None
    assert send(client, post, email="ada@example.org").status_code == 303


FORGED = {
    "X-Forwarded-For": "198.51.100.{}",
    "X-Real-IP": "198.51.100.{}",
    "Forwarded": "for=198.51.100.{}",
    "Client-IP": "198.51.100.{}",
    "True-Client-IP": "198.51.100.{}",
    "CF-Connecting-IP": "198.51.100.{}",
    "X-Client-IP": "198.51.100.{}",
    "Via": "1.1 proxy{}",
}


@pytest.mark.usefixtures("one_in_fifteen_seconds")
@pytest.mark.parametrize("header", FORGED)
def test_a_forged_header_makes_nobody_another(client, header):
    post = make_post()
    send(client, post, comment="First.", headers={header: FORGED[header].format(1)})

    assert send(client, post, author="Bea", headers={header: FORGED[header].format(200)}).status_code == 429


@pytest.mark.usefixtures("one_in_fifteen_seconds")
def test_behind_our_own_proxy_a_visitor_cannot_name_himself(client, settings):
    settings.TRUSTED_PROXIES = [ip_network("10.0.0.1/32")]
    post = make_post()
    client = visitor(client, "10.0.0.1")
    send(client, post, comment="First.", headers={"X-Forwarded-For": f"1.2.3.4, {HERE}"})

    assert send(client, post, author="Bea", headers={"X-Forwarded-For": f"5.6.7.8, {HERE}"}).status_code == 429
    assert send(client, post, author="Cy", headers={"X-Forwarded-For": ELSEWHERE}).status_code == 303
    assert set(Comment.objects.values_list("network", flat=True)) == {"203.0.113.0/24", "198.51.100.0/24"}


# Not too many in an hour


@pytest.mark.usefixtures("three_in_an_hour")
def test_a_network_has_so_many_comments_in_an_hour(client):
    post = make_post()
    client = visitor(client, HERE)
    for number in range(3):
        assert send(client, post, comment=f"Number {number}.", author=f"Reader {number}").status_code == 303
    earlier(Comment.objects.earliest("pk"), minutes=50)

    response = send(client, post)

    assert (response.status_code, kept_text(response)) == (429, TEXT)
    assert 9 * 60 < int(response["Retry-After"]) <= 10 * 60
    assert "from your network" in words(response)
    assert send(visitor(client, ELSEWHERE), post).status_code == 303


@pytest.mark.usefixtures("three_in_an_hour")
def test_after_an_hour_a_network_may_write_again(client):
    post = make_post()
    for number in range(3):
        send(client, post, comment=f"Number {number}.")
    earlier(Comment.objects.earliest("pk"), minutes=61)

    assert send(client, post).status_code == 303


@pytest.mark.usefixtures("three_in_an_hour", "one_in_fifteen_seconds")
def test_staff_write_as_fast_and_as_much_as_they_like(client):
    client.force_login(make_owner())
    post = make_post()

    assert {send(client, post, comment=f"Number {number}.").status_code for number in range(5)} == {303}


@pytest.mark.usefixtures("one_in_fifteen_seconds")
def test_the_author_of_a_post_answers_as_fast_as_he_likes(client):
    author = make_user("ada")
    client.force_login(author)
    post = make_post(author=author)

    assert {send(client, post, comment=f"Number {number}.").status_code for number in range(3)} == {303}


# Closed by age


@pytest.fixture
def open_for_a_week(settings):
    settings.COMMENTS_CLOSE_AFTER_DAYS = 7


def days_ago(number):
    return timezone.now() - timedelta(days=number)


@pytest.mark.usefixtures("open_for_a_week")
@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"published_at": days_ago(6)}, 303),
        ({"published_at": days_ago(8)}, 403),
        ({"published_at": days_ago(8), "kind": "page"}, 303),
        ({"published_at": days_ago(6), "original_date": days_ago(5000)}, 303),
        ({"published_at": days_ago(6), "comments_open": False}, 403),
    ],
)
def test_a_post_closes_after_some_days_and_a_page_never(client, fields, status):
    response = send(client, make_post(**fields))

    assert response.status_code == status
    assert Comment.objects.exists() == (status == 303)
    if status == 403:
        assert kept_text(response) == TEXT
        assert "Comments are closed." in words(response)


@pytest.mark.usefixtures("open_for_a_week")
def test_the_page_of_an_old_post_says_that_it_is_closed_and_offers_nothing(client):
    post = make_post(published_at=days_ago(8))
    comment = make_comment(post)

    page = client.get(f"/{post.slug}/", {"replytocom": comment.pk}).content.decode()

    assert "Comments are closed." in page
    assert "commentform" not in page
    assert "comment-reply-link" not in page


def test_by_itself_no_post_closes(client):
    assert send(client, make_post(published_at=days_ago(9000))).status_code == 303


def test_a_post_that_is_closed_while_one_writes_gives_the_text_back(client, monkeypatch):
    post = make_post()

    def close_first(comment, request):
        type(post).objects.update(comments_open=False)
        return gather(comment, request)

    monkeypatch.setattr("comments.views.gather", close_first)
    response = send(client, post)

    assert (response.status_code, kept_text(response)) == (403, TEXT)
    assert not Comment.objects.exists()
